#include "storage/mailbox_state.h"

#include "storage/query.h"

namespace bp {
namespace {

constexpr const char* kAll =
    "SELECT name, uid_validity, cursor, baseline_until, baseline_done_at, last_look_at, last_error_at, "
    "last_error"
    " FROM mailbox WHERE name = ?1 OR ?1 IS NULL ORDER BY name";

std::vector<UidValidity> former_validities(Database& database, const std::string& mailbox) {
    std::vector<UidValidity> former;
    for (Query row(database, "SELECT uid_validity FROM former_uid_validity WHERE mailbox = ? ORDER BY id",
                   mailbox);
         row.next();) {
        former.push_back(row.take_one<UidValidity>());
    }
    return former;
}

std::vector<MailboxState> read_states(Database& database, const std::optional<std::string>& mailbox) {
    std::vector<MailboxState> states;
    for (Query row(database, kAll, mailbox); row.next();) {
        MailboxState& state = states.emplace_back();
        row.take(state.mailbox, state.uid_validity, state.cursor, state.baseline_until,
                 state.baseline_done_at, state.last_look_at, state.last_error_at, state.last_error);
        state.previous_uid_validities = former_validities(database, state.mailbox);
    }
    return states;
}

void ensure_row(Database& database, const std::string& mailbox) {
    write(database, "INSERT INTO mailbox (name) VALUES (?) ON CONFLICT DO NOTHING", mailbox);
}

}  // namespace

MailboxState MailboxStates::get(const std::string& mailbox) const {
    std::vector<MailboxState> states = read_states(database_, mailbox);
    if (!states.empty()) return states.front();
    MailboxState unseen;
    unseen.mailbox = mailbox;
    return unseen;
}

std::vector<MailboxState> MailboxStates::all() const {
    return read_states(database_, std::nullopt);
}

void MailboxStates::start_baseline(const std::string& mailbox, UidValidity uid_validity, Uid uid_next) {
    ensure_row(database_, mailbox);
    write(database_, "UPDATE mailbox SET uid_validity = ?, cursor = 1, baseline_until = ? WHERE name = ?",
          uid_validity, uid_next, mailbox);
}

void MailboxStates::finish_baseline(const std::string& mailbox, Timestamp now) {
    ensure_row(database_, mailbox);
    write(database_, "UPDATE mailbox SET baseline_done_at = ? WHERE name = ? AND baseline_done_at IS NULL",
          now, mailbox);
}

void MailboxStates::change_uid_validity(const std::string& mailbox, UidValidity uid_validity, Uid uid_next,
                                        Timestamp now) {
    ensure_row(database_, mailbox);
    const int remembered = write(database_,
                                 "INSERT INTO former_uid_validity (mailbox, uid_validity, replaced_at)"
                                 " SELECT name, uid_validity, ? FROM mailbox"
                                 " WHERE name = ? AND uid_validity IS NOT NULL AND uid_validity <> ?",
                                 now, mailbox, uid_validity);
    if (remembered == 0) return;
    write(database_,
          "UPDATE mailbox SET uid_validity = ?, cursor = 1,"
          " baseline_until = iif(baseline_until IS NOT NULL AND baseline_done_at IS NULL, ?, baseline_until)"
          " WHERE name = ?",
          uid_validity, uid_next, mailbox);
}

void MailboxStates::advance_cursor(const std::string& mailbox, Uid cursor) {
    ensure_row(database_, mailbox);
    write(database_, "UPDATE mailbox SET cursor = ?1 WHERE name = ?2 AND cursor < ?1", cursor, mailbox);
}

void MailboxStates::note_look(const std::string& mailbox, Timestamp now) {
    ensure_row(database_, mailbox);
    write(database_,
          "UPDATE mailbox SET last_look_at = ?, last_error = '', last_error_at = NULL WHERE name = ?", now,
          mailbox);
}

void MailboxStates::note_error(const std::string& mailbox, const std::string& error, Timestamp now) {
    ensure_row(database_, mailbox);
    write(database_, "UPDATE mailbox SET last_error = ?, last_error_at = ? WHERE name = ?", error, now,
          mailbox);
}

}  // namespace bp
