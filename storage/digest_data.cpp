#include "storage/digest_data.h"

#include <sstream>

#include "storage/outbox_rows.h"
#include "storage/query.h"
#include "storage/registration_rows.h"

namespace bp {
namespace {

using Which = std::optional<DigestId>;

// How many mails there are of each word in `column`, most frequent first.
template <typename Word>
std::vector<std::pair<Word, std::int64_t>> count_by(Database& database, const std::string& column,
                                                    const std::string& where, Which digest) {
    std::vector<std::pair<Word, std::int64_t>> counts;
    Query row(database,
              "SELECT " + column + ", count(*) FROM mail WHERE digest_id IS ? " + where + " GROUP BY " +
                  column + " ORDER BY count(*) DESC, " + column,
              digest);
    while (row.next()) {
        auto& [word, number] = counts.emplace_back();
        row.take(word, number);
    }
    return counts;
}

std::int64_t count_baseline(Database& database, Which digest) {
    Query row(database, "SELECT count(*) FROM mail WHERE digest_id IS ? AND baseline = 1", digest);
    row.next();
    return row.take_one<std::int64_t>();
}

std::vector<DigestMail> read_mails(Database& database, const std::string& condition, Which digest) {
    std::vector<DigestMail> mails;
    Query row(database,
              "SELECT m.id, m.mailbox, m.received_at, m.sender_address, m.sender_name, m.subject, m.kind, "
              "m.outcome,"
              " m.reason, m.review_reason, ifnull(r.json, ''), ifnull(c.reference, '') FROM mail m"
              " LEFT JOIN reading r ON r.mail_id = m.id LEFT JOIN cases c ON c.id = m.case_id WHERE " +
                  condition + " ORDER BY m.id LIMIT ?",
              digest, kMaxDigestMails);
    while (row.next()) {
        DigestMail& mail = mails.emplace_back();
        row.take(mail.id, mail.mailbox, mail.received_at, mail.sender_address, mail.sender_name, mail.subject,
                 mail.kind, mail.outcome, mail.reason, mail.review_reason, mail.reading, mail.reference);
    }
    return mails;
}

std::vector<Registration> read_registrations(Database& database, Which digest) {
    Query row(database, select_registrations("WHERE g.reported_in IS ? ORDER BY g.event, g.id"), digest);
    return all_registrations(row);
}

std::vector<EventId> split(const std::string& joined) {
    std::istringstream words(joined);
    std::vector<EventId> events;
    for (EventId event; words >> event;) events.push_back(event);
    return events;
}

std::vector<DigestContact> read_contacts(Database& database, Which digest) {
    std::vector<DigestContact> contacts;
    Query row(
        database,
        "SELECT q.id, q.mail_id, c.reference, q.kind, q.state, ifnull(p.title, ''), ifnull(p.given_name, ''),"
        " ifnull(p.family_name, ''), ifnull(p.email, ''), ifnull(p.organisation, ''), ifnull(p.phone, ''),"
        " m.sender_address, m.sender_name, m.subject, q.events, m.received_at, c.due_at"
        " FROM contact_request q JOIN cases c ON c.id = q.case_id JOIN mail m ON m.id = q.mail_id"
        " LEFT JOIN person p ON p.id = q.person_id WHERE q.reported_in IS ? ORDER BY q.id",
        digest);
    while (row.next()) {
        DigestContact& contact = contacts.emplace_back();
        Person& person = contact.person;
        row.take(contact.id, contact.mail_id, contact.reference, contact.kind, contact.state, person.title,
                 person.given_name, person.family_name, person.email, person.organisation, person.phone,
                 contact.sender_address, contact.sender_name, contact.subject);
        contact.events = split(row.take_one<std::string>());
        row.take(contact.received_at, contact.due_at);
    }
    return contacts;
}

std::vector<DigestOutgoing> read_outgoing(Database& database, Which digest) {
    std::vector<DigestOutgoing> outgoing;
    Query row(database,
              select_outbox(
                  ", ifnull(c.reference, ''), coalesce("
                  "(SELECT phone FROM person WHERE email = o.envelope_to AND email <> '' AND phone <> ''"
                  " ORDER BY id DESC LIMIT 1),"
                  "(SELECT p.phone FROM registration g JOIN person p ON p.id = g.person_id"
                  " WHERE g.case_id = o.case_id AND p.phone <> '' ORDER BY g.id LIMIT 1), '')",
                  "LEFT JOIN cases c ON c.id = o.case_id WHERE o.reported_in IS ?"
                  " AND (o.state = 'failed' OR o.uncertain = 1 OR o.bounced_at IS NOT NULL) ORDER BY o.id"),
              digest);
    while (row.next()) {
        DigestOutgoing& mail = outgoing.emplace_back();
        mail.entry = take_outbox_entry(row);
        row.take(mail.reference, mail.phone);
    }
    return outgoing;
}

std::vector<std::string> renumbered_mailboxes(Database& database, Which digest) {
    std::vector<std::string> mailboxes;
    Query row(database,
              "SELECT DISTINCT mailbox FROM former_uid_validity WHERE reported_in IS ? ORDER BY mailbox",
              digest);
    while (row.next()) mailboxes.push_back(row.take_one<std::string>());
    return mailboxes;
}

}  // namespace

DigestData digest_data(Database& database, Which digest) {
    DigestData data;
    data.balance = Ledger(database).balance(digest);
    data.baseline = count_baseline(database, digest);
    data.by_kind = count_by<Kind>(database, "kind", "", digest);
    data.automatic_by_sort = count_by<AutomaticKind>(database, "automatic", "AND kind = 'automatic'", digest);
    data.registrations = read_registrations(database, digest);
    data.seats = Registrations(database).all_seats();
    data.contacts = read_contacts(database, digest);
    data.attention = read_mails(database,
                                "m.digest_id IS ? AND m.baseline = 0 AND (m.outcome IN ('held', "
                                "'quarantined') OR m.kind = 'unclear')",
                                digest);
    data.still_waiting = read_mails(
        database, "m.outcome IN ('held', 'quarantined') AND m.digest_id IS NOT ? AND m.digest_id IS NOT NULL",
        digest);
    data.outgoing = read_outgoing(database, digest);
    data.uid_validity_changed = renumbered_mailboxes(database, digest);
    data.mailboxes = MailboxStates(database).all();
    data.outbox = Outbox(database).counts();
    return data;
}

}  // namespace bp
