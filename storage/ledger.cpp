#include "storage/ledger.h"

#include "storage/query.h"

namespace bp {
namespace {

std::string select_mails(const std::string& rest) {
    return "SELECT m.id, m.mailbox, m.uid_validity, m.uid, m.message_id, m.sha256, m.content_sha256, m.size,"
           " m.header_only, m.received_at, m.filed_at, m.sender_address, m.sender_name, m.subject, m.kind,"
           " m.automatic, m.language, ifnull(r.json, ''), m.outcome, m.reason, m.review_reason, m.attempts,"
           " m.duplicate_of, m.case_id, m.baseline, m.settled_at, m.digest_id"
           " FROM mail m LEFT JOIN reading r ON r.mail_id = m.id " +
           rest;
}

FiledMail read_mail(Query& row) {
    FiledMail filed;
    NewMail& mail = filed.mail;
    row.take(filed.id, mail.key.mailbox, mail.key.uid_validity, mail.key.uid, mail.message_id, mail.sha256,
             mail.content_sha256, mail.size, mail.header_only, mail.received_at, mail.filed_at,
             mail.sender_address, mail.sender_name, mail.subject, mail.kind, mail.automatic, mail.language,
             mail.reading, mail.outcome, mail.reason, mail.review_reason, mail.attempts, mail.duplicate_of,
             mail.case_id, mail.baseline, filed.settled_at, filed.digest_id);
    return filed;
}

template <typename Value>
std::vector<MailMatch> find_matches(Database& database, const std::string& condition, const Value& value) {
    std::vector<MailMatch> matches;
    Query row(database,
              "SELECT id, mailbox, uid_validity, uid, message_id, sha256, content_sha256, filed_at, outcome,"
              " case_id, duplicate_of FROM mail WHERE " +
                  condition + " ORDER BY id LIMIT ?",
              value, Ledger::kMaxMatches);
    while (row.next()) {
        MailMatch& match = matches.emplace_back();
        row.take(match.id, match.key.mailbox, match.key.uid_validity, match.key.uid, match.message_id,
                 match.sha256, match.content_sha256, match.filed_at, match.outcome, match.case_id,
                 match.duplicate_of);
    }
    return matches;
}

constexpr const char* kCountOutcomes =
    "SELECT count(*), total(outcome = 'answered'), total(outcome = 'filed'), total(outcome = 'held'),"
    " total(outcome = 'quarantined') FROM mail";

Balance read_balance(Query& row) {
    Balance balance;
    row.next();
    row.take(balance.received, balance.answered, balance.filed, balance.held, balance.quarantined);
    return balance;
}

}  // namespace

std::vector<Uid> Ledger::known_uids(const std::string& mailbox, UidValidity uid_validity, Uid from) const {
    std::vector<Uid> uids;
    Query row(database_,
              "SELECT uid FROM mail WHERE mailbox = ? AND uid_validity = ? AND uid >= ? ORDER BY uid",
              mailbox, uid_validity, from);
    while (row.next()) uids.push_back(row.take_one<Uid>());
    return uids;
}

bool Ledger::is_filed(const MessageKey& key) const {
    return Query(database_, "SELECT 1 FROM mail WHERE mailbox = ? AND uid_validity = ? AND uid = ?",
                 key.mailbox, key.uid_validity, key.uid)
        .next();
}

std::optional<FiledMail> Ledger::find(MailId id) const {
    Query row(database_, select_mails("WHERE m.id = ?"), id);
    if (!row.next()) return std::nullopt;
    return read_mail(row);
}

std::vector<MailMatch> Ledger::find_by_content(const Sha256& content_sha256) const {
    return find_matches(database_, "content_sha256 = ?", content_sha256);
}

std::vector<MailMatch> Ledger::find_by_sha256(const Sha256& sha256) const {
    return find_matches(database_, "sha256 = ?", sha256);
}

std::vector<MailMatch> Ledger::find_by_message_id(const std::string& message_id) const {
    return find_matches(database_, "message_id = ? AND message_id <> ''", message_id);
}

std::vector<UnsettledMail> Ledger::unsettled(const std::string& mailbox, UidValidity uid_validity,
                                             int limit) const {
    std::vector<UnsettledMail> mails;
    Query row(database_,
              "SELECT id, uid FROM mail WHERE settled_at IS NULL AND mailbox = ? AND uid_validity = ?"
              " ORDER BY uid LIMIT ?",
              mailbox, uid_validity, limit);
    while (row.next()) {
        UnsettledMail& mail = mails.emplace_back();
        row.take(mail.id, mail.uid);
    }
    return mails;
}

std::vector<FiledMail> Ledger::waiting_for_staff(int limit) const {
    std::vector<FiledMail> mails;
    Query row(database_, select_mails("WHERE m.outcome IN ('held', 'quarantined') ORDER BY m.id LIMIT ?"),
              limit);
    while (row.next()) mails.push_back(read_mail(row));
    return mails;
}

std::int64_t Ledger::waiting_for_staff_count() const {
    Query row(database_, "SELECT count(*) FROM mail WHERE outcome IN ('held', 'quarantined')");
    row.next();
    return row.take_one<std::int64_t>();
}

Balance Ledger::balance() const {
    Query row(database_, kCountOutcomes);
    return read_balance(row);
}

Balance Ledger::balance(std::optional<DigestId> digest) const {
    Query row(database_, std::string(kCountOutcomes) + " WHERE digest_id IS ?", digest);
    return read_balance(row);
}

MailId Ledger::file(const NewMail& mail) {
    write(
        database_,
        "INSERT INTO mail (mailbox, uid_validity, uid, message_id, sha256, content_sha256, size, header_only,"
        " received_at, filed_at, sender_address, sender_name, subject, kind, automatic, language, outcome, "
        "reason,"
        " review_reason, attempts, duplicate_of, case_id, baseline)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        mail.key.mailbox, mail.key.uid_validity, mail.key.uid, mail.message_id, mail.sha256,
        mail.content_sha256, mail.size, mail.header_only, mail.received_at, mail.filed_at,
        mail.sender_address, mail.sender_name, mail.subject, mail.kind, mail.automatic, mail.language,
        mail.outcome, mail.reason, mail.review_reason, mail.attempts, mail.duplicate_of, mail.case_id,
        mail.baseline);
    const auto id = inserted_id<MailId>(database_);
    if (!mail.reading.empty()) {
        write(database_, "INSERT INTO reading (mail_id, json) VALUES (?, ?)", id, mail.reading);
    }
    write(database_, "DELETE FROM attempt WHERE mailbox = ? AND uid_validity = ? AND uid = ?",
          mail.key.mailbox, mail.key.uid_validity, mail.key.uid);
    return id;
}

void Ledger::mark_settled(const std::vector<MailId>& ids, Timestamp now) {
    for (const MailId id : ids) {
        write(database_, "UPDATE mail SET settled_at = ? WHERE id = ? AND settled_at IS NULL", now, id);
    }
}

void Ledger::rebind(MailId id, UidValidity uid_validity, Uid uid) {
    demand_row(write(database_, "UPDATE mail SET uid_validity = ?, uid = ?, settled_at = NULL WHERE id = ?",
                     uid_validity, uid, id),
               "the mail");
}

void Ledger::set_case(MailId id, CaseId case_id) {
    demand_row(write(database_, "UPDATE mail SET case_id = ? WHERE id = ?", case_id, id), "the mail");
}

void Ledger::set_outcome(MailId id, Outcome outcome, const std::string& reason) {
    demand_row(write(database_, "UPDATE mail SET outcome = ?, reason = ? WHERE id = ?", outcome, reason, id),
               "the mail");
}

}  // namespace bp
