#include "storage/outbox.h"

#include <array>

#include "storage/outbox_rows.h"
#include "storage/query.h"

namespace bp {
namespace {

std::optional<OutboxEntry> first_entry(Query& row) {
    if (!row.next()) return std::nullopt;
    return take_outbox_entry(row);
}

std::optional<Timestamp> when(bool condition, Timestamp time) {
    return condition ? std::optional(time) : std::nullopt;
}

int count(Query& row) {
    row.next();
    return row.take_one<int>();
}

}  // namespace

std::string to_string(OutboxState state) {
    constexpr std::array kWords = {"queued", "transmitting", "sent", "deferred", "failed", "held"};
    return kWords.at(static_cast<std::size_t>(state));
}

std::string select_outbox(const std::string& more_columns, const std::string& rest) {
    return "SELECT o.id, o.mail_id, o.case_id, o.mailbox, o.template, o.envelope_to, o.message_id, o.state,"
           " o.uncertain, o.attempts, o.next_attempt_at, o.reply_code, o.enhanced_status, o.text, "
           "o.created_at,"
           " o.sent_at, o.bounced_at" +
           more_columns + " FROM outbox o " + rest;
}

OutboxEntry take_outbox_entry(Query& row) {
    OutboxEntry entry;
    row.take(entry.id, entry.mail_id, entry.case_id, entry.mailbox, entry.template_name, entry.envelope_to,
             entry.message_id, entry.state, entry.uncertain, entry.attempts, entry.next_attempt_at,
             entry.reply_code, entry.enhanced_status, entry.text, entry.created_at, entry.sent_at,
             entry.bounced_at);
    return entry;
}

std::vector<DueMail> Outbox::due(Timestamp now, int limit) const {
    std::vector<DueMail> mails;
    Query row(database_,
              "SELECT o.id, o.envelope_from, o.envelope_to, o.message_id, b.bytes, o.attempts, o.uncertain,"
              " o.created_at FROM outbox o JOIN outbox_bytes b ON b.outbox_id = o.id"
              " WHERE o.state IN ('queued', 'deferred') AND o.next_attempt_at <= ?"
              " ORDER BY o.next_attempt_at, o.id LIMIT ?",
              now, limit);
    while (row.next()) {
        DueMail& due = mails.emplace_back();
        row.take(due.id, due.mail.envelope_from, due.mail.envelope_to, due.mail.message_id, due.mail.bytes,
                 due.attempts, due.uncertain, due.created_at);
    }
    return mails;
}

std::optional<Timestamp> Outbox::next_due_at() const {
    Query row(database_, "SELECT min(next_attempt_at) FROM outbox WHERE state IN ('queued', 'deferred')");
    row.next();
    return row.take_one<std::optional<Timestamp>>();
}

OutboxCounts Outbox::counts() const {
    OutboxCounts counts;
    Query row(database_,
              "SELECT total(state = 'queued'), total(state = 'transmitting'), total(state = 'deferred'),"
              " total(state = 'failed'), total(state = 'held'),"
              " min(iif(state IN ('queued', 'transmitting', 'deferred'), created_at, NULL))"
              " FROM outbox WHERE state <> 'sent'");
    row.next();
    row.take(counts.queued, counts.transmitting, counts.deferred, counts.failed, counts.held,
             counts.oldest_unsent);
    return counts;
}

std::optional<OutboxEntry> Outbox::find(OutboxId id) const {
    Query row(database_, select_outbox("", "WHERE o.id = ?"), id);
    return first_entry(row);
}

std::optional<OutboxEntry> Outbox::find_by_message_id(std::string_view message_id) const {
    Query row(database_, select_outbox("", "WHERE o.message_id = ?"), message_id);
    return first_entry(row);
}

std::vector<OutboxEntry> Outbox::of_mail(MailId id) const {
    std::vector<OutboxEntry> entries;
    Query row(database_, select_outbox("", "WHERE o.mail_id = ? ORDER BY o.id"), id);
    while (row.next()) entries.push_back(take_outbox_entry(row));
    return entries;
}

std::vector<OutboxEntry> Outbox::of_case(CaseId id) const {
    std::vector<OutboxEntry> entries;
    Query row(database_, select_outbox("", "WHERE o.case_id = ? ORDER BY o.id"), id);
    while (row.next()) entries.push_back(take_outbox_entry(row));
    return entries;
}

std::optional<OutgoingMail> Outbox::read(OutboxId id) const {
    Query row(
        database_,
        "SELECT envelope_from, envelope_to, message_id, bytes FROM outbox JOIN outbox_bytes ON outbox_id = id"
        " WHERE id = ?",
        id);
    if (!row.next()) return std::nullopt;
    OutgoingMail mail;
    row.take(mail.envelope_from, mail.envelope_to, mail.message_id, mail.bytes);
    return mail;
}

bool Outbox::has_notice(std::string_view address, std::string_view version) const {
    Query row(database_,
              "SELECT 1 FROM outbox WHERE envelope_to = ? AND mailbox <> '' AND privacy_notice = ?"
              " AND state <> 'held' AND state <> 'failed' AND bounced_at IS NULL LIMIT 1",
              address, version);
    return row.next();
}

int Outbox::replies_to(std::string_view address, Timestamp since, int at_most) const {
    Query row(database_,
              "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE envelope_to = ? AND mailbox <> ''"
              " AND created_at >= ? LIMIT ?)",
              address, since, at_most);
    return count(row);
}

int Outbox::replies_of_mailbox(std::string_view mailbox, Timestamp since, int at_most) const {
    Query row(database_,
              "SELECT count(*) FROM (SELECT 1 FROM outbox WHERE mailbox = ? AND mailbox <> ''"
              " AND created_at >= ? LIMIT ?)",
              mailbox, since, at_most);
    return count(row);
}

int Outbox::identical_replies(std::string_view address, std::string_view template_name,
                              const Sha256& content_sha256, Timestamp since) const {
    Query row(database_,
              "SELECT count(*) FROM outbox WHERE envelope_to = ? AND mailbox <> '' AND created_at >= ?"
              " AND template = ? AND content_sha256 = ?",
              address, since, template_name, content_sha256);
    return count(row);
}

OutboxId Outbox::queue(const NewOutgoing& outgoing) {
    write(database_,
          "INSERT INTO outbox (mail_id, case_id, mailbox, template, language, envelope_from, envelope_to, "
          "message_id,"
          " content_sha256, privacy_notice, state, next_attempt_at, created_at)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          outgoing.mail_id, outgoing.case_id, outgoing.mailbox, outgoing.template_name, outgoing.language,
          outgoing.mail.envelope_from, outgoing.mail.envelope_to, outgoing.mail.message_id,
          outgoing.content_sha256, outgoing.privacy_notice, outgoing.state,
          when(outgoing.state == OutboxState::queued, outgoing.created_at), outgoing.created_at);
    const auto id = inserted_id<OutboxId>(database_);
    write(database_, "INSERT INTO outbox_bytes (outbox_id, bytes) VALUES (?, ?)", id,
          Blob{outgoing.mail.bytes});
    return id;
}

void Outbox::mark_transmitting(const std::vector<OutboxId>& ids, Timestamp now) {
    for (const OutboxId id : ids) {
        demand_row(
            write(database_,
                  "UPDATE outbox SET state = 'transmitting', attempts = attempts + 1, next_attempt_at = NULL,"
                  " last_attempt_at = ? WHERE id = ? AND state IN ('queued', 'deferred')",
                  now, id),
            "a mail to be sent");
    }
}

void Outbox::record(const std::vector<AttemptResult>& results) {
    for (const AttemptResult& result : results) {
        demand_row(write(database_,
                         "UPDATE outbox SET state = ?1, uncertain = max(uncertain, ?2), next_attempt_at = ?3,"
                         " reply_code = ?4, enhanced_status = ?5, text = ?6, sent_at = ?7,"
                         " reported_in = iif(?1 = 'failed' OR ?2, NULL, reported_in)"
                         " WHERE id = ?8 AND state = 'transmitting'",
                         result.state, result.uncertain, result.next_attempt_at, result.reply_code,
                         result.enhanced_status, result.text,
                         when(result.state == OutboxState::sent, result.at), result.id),
                   "a mail under transmission");
    }
}

int Outbox::recover_transmitting(Timestamp now) {
    return write(
        database_,
        "UPDATE outbox SET state = 'deferred', uncertain = 1, next_attempt_at = ?, reported_in = NULL,"
        " text = 'the program ended during the transmission'"
        " WHERE state <> 'sent' AND state = 'transmitting'",
        now);
}

void Outbox::release(OutboxId id, Timestamp now) {
    demand_row(
        write(database_,
              "UPDATE outbox SET state = 'queued', next_attempt_at = ? WHERE id = ? AND state = 'held'", now,
              id),
        "a held mail");
}

void Outbox::withdraw(OutboxId id) {
    demand_row(write(database_, "DELETE FROM outbox WHERE id = ? AND state = 'held'", id), "a held mail");
}

void Outbox::mark_bounced(OutboxId id, const std::string& enhanced_status, const std::string& text,
                          Timestamp now) {
    demand_row(write(database_,
                     "UPDATE outbox SET bounced_at = ?, enhanced_status = ?, text = ?, reported_in = NULL"
                     " WHERE id = ?",
                     now, enhanced_status, text, id),
               "a mail of ours");
}

}  // namespace bp
