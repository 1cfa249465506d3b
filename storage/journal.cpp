#include "storage/journal.h"

#include <limits>

#include "storage/query.h"

namespace bp {
namespace {

template <typename... Values>
std::vector<JournalEntry> read_entries(Database& database, const std::string& rest, const Values&... values) {
    std::vector<JournalEntry> entries;
    Query row(database, "SELECT at, actor, action, reason, mail_id, case_id, row FROM journal " + rest,
              values...);
    while (row.next()) {
        JournalEntry& entry = entries.emplace_back();
        row.take(entry.at, entry.actor, entry.action, entry.reason, entry.mail_id, entry.case_id, entry.row);
    }
    return entries;
}

// What lies before this may be deleted: nothing, but while retention is at work.
void open_door_until(Database& database, std::int64_t before) {
    bp::write(database, "UPDATE journal_retention SET delete_before = ?", before);
}

}  // namespace

std::vector<JournalEntry> Journal::of_case(CaseId id) const {
    return read_entries(database_, "WHERE case_id = ? ORDER BY id", id);
}

std::vector<JournalEntry> Journal::of_mail(MailId id) const {
    return read_entries(database_, "WHERE mail_id = ? ORDER BY id", id);
}

std::vector<JournalEntry> Journal::latest(int limit) const {
    return read_entries(database_, "ORDER BY id DESC LIMIT ?", limit);
}

std::vector<JournalEntry> Journal::decisions(Timestamp from, Timestamp until) const {
    return read_entries(database_,
                        "WHERE action >= 'decision.' AND action < 'decision/' AND at >= ? AND at < ?"
                        " ORDER BY at, id",
                        from, until);
}

void Journal::write(const JournalEntry& entry) {
    bp::write(
        database_,
        "INSERT INTO journal (at, actor, action, reason, mail_id, case_id, row) VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry.at, entry.actor, entry.action, entry.reason, entry.mail_id, entry.case_id, entry.row);
}

int Journal::delete_before(Timestamp before) {
    open_door_until(database_, before.time_since_epoch().count());
    const int deleted = bp::write(database_, "DELETE FROM journal WHERE at < ?", before);
    open_door_until(database_, std::numeric_limits<std::int64_t>::min());
    return deleted;
}

}  // namespace bp
