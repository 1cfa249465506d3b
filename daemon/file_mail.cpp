#include "daemon/file_mail.h"

#include <re2/re2.h>

#include <algorithm>

#include "daemon/casework/same_person.h"
#include "daemon/circuit_breaker.h"
#include "daemon/local_time.h"
#include "daemon/read_below_our_mail.h"
#include "daemon/replies/message_ids.h"
#include "daemon/sha256.h"
#include "storage/case_snapshot.h"
#include "storage/journal.h"
#include "storage/outbox.h"
#include "storage/raw_mail.h"
#include "storage/registrations.h"
#include "storage/silenced_senders.h"

namespace bp {
namespace {

using std::chrono::hours;

constexpr auto kPrivacyTerm = std::chrono::days(30);

// What makes two deliveries the same mail: what its writer set and said, not the traces of its way
// (Received, Return-Path, the gateway's marks).
Sha256 content_hash(const Message& message) {
    std::string identity;
    for (const char* name : {"From", "To", "Cc", "Subject", "Date", "Message-ID"}) {
        for (const HeaderField* field : message.fields(name)) identity += field->raw_body + '\n';
        identity += '\0';
    }
    return sha256({identity, message.raw.substr(message.root.begin, message.root.size)});
}

std::string sender_address(const Message& message) {
    if (!message.from.addresses.empty()) return message.from.addresses.front().addr_spec;
    return message.sender.addresses.empty() ? std::string() : message.sender.addresses.front().addr_spec;
}

std::string sender_name(const Message& message) {
    return message.from.addresses.empty() ? std::string() : message.from.addresses.front().display_name;
}

// "CIC-2023-00042" somewhere in a subject; "" if there is none.
std::string reference_in(const std::string& subject) {
    static const RE2 kReference(R"(\b((?:CIC|CDO)-\d{4}-\d{5})\b)");
    std::string reference;
    RE2::PartialMatch(subject, kReference, &reference);
    return reference;
}

// Which case the mail goes on with. A reference is known to many and an address is easily written, so only
// the two together tell a case; and whoever was asked and writes anew is heard as if they had answered.
void find_thread(const CaseSnapshot& on_file, Snapshot& snapshot) {
    const auto is_senders = [&](const Case& one) {
        return same_address(one.sender_address, snapshot.sender_address);
    };
    std::optional<Case> thread;
    for (const std::optional<Case>& hit : {on_file.by_thread, on_file.by_reference}) {
        if (!hit || thread) continue;
        if (is_senders(*hit))
            thread = hit;
        else if (!snapshot.thread_of_another)
            snapshot.thread_of_another = hit->id;
    }
    if (!thread && !snapshot.thread_of_another) {
        std::vector<Case> asked = on_file.open_cases_of_sender;
        std::erase_if(asked, [](const Case& one) { return one.state != CaseState::clarifying; });
        if (asked.size() == 1) thread = asked.front();
    }
    if (!thread) return;
    snapshot.thread_of_another.reset();
    snapshot.thread = thread->id;
    // Also after the question went to staff: a late answer is an answer.
    snapshot.pending = pending_request_from_json(thread->pending);
}

CaseQuestion question_about(const Desk& desk, const NewMail& entry, const Message& message,
                            const ReadResult& read) {
    CaseQuestion question;
    question.sender_address = entry.sender_address;
    question.thread_message_ids = own_message_ids(desk, message);
    // A report that a mail of ours did not arrive often answers nothing in its header, and tells it inside.
    const std::string& returned = read.report.original_message_id;
    if (verify_message_id(returned, desk.hmac_key, desk.office.message_id_domain))
        question.thread_message_ids.push_back(returned);
    question.reference = reference_in(message.subject);
    const Reading& reading = read.reading;
    for (const Person& person : reading.people) question.people.push_back({person.email, name_key(person)});
    question.events = reading.events;
    question.events.insert(question.events.end(), reading.cancelled_events.begin(),
                           reading.cancelled_events.end());
    return question;
}

bool is_watched_address(const Config& config, const std::string& address) {
    return std::ranges::any_of(config.mailboxes, [&](const MailboxConfig& mailbox) {
        return same_address(mailbox.address, address) ||
               std::ranges::any_of(mailbox.aliases,
                                   [&](const std::string& alias) { return same_address(alias, address); });
    });
}

void look_for_copies(Database& database, const NewMail& entry, Snapshot& snapshot) {
    Ledger ledger(database);
    snapshot.duplicate = !ledger.find_by_content(entry.content_sha256).empty();
    if (snapshot.duplicate || entry.message_id.empty()) return;
    snapshot.message_id_reused = !ledger.find_by_message_id(entry.message_id).empty();
}

int year_of(Timestamp now, const std::string& zone) {
    return static_cast<int>(local_day(std::chrono::floor<std::chrono::seconds>(now), zone).year());
}

CaseState state_after(const Decision& decision) {
    if (decision.outcome == Outcome::held) return CaseState::held;
    return decision.pending ? CaseState::clarifying : CaseState::open;
}

// When the case goes to staff by itself, or must be done with by law (Art. 12 para. 3 GDPR: a month).
std::optional<Timestamp> due_after(const Desk& desk, const Reading& reading, const Decision& decision,
                                   Timestamp now) {
    if (decision.pending) return now + desk.config.reply.clarification_wait;
    if (reading.kind == Kind::privacy) return now + kPrivacyTerm;
    return std::nullopt;
}

// A mail that asks for nothing leaves its case as it stands.
void go_on_with(Desk& desk, const Case& known, const NewMail& entry, const Reading& reading,
                const Decision& decision) {
    if (decision.outcome == Outcome::filed) return;
    Cases cases(desk.database);
    cases.set_state(known.id, state_after(decision), due_after(desk, reading, decision, entry.filed_at),
                    entry.filed_at);
    cases.set_pending(known.id, decision.pending ? to_json(*decision.pending) : std::string(),
                      entry.filed_at);
}

std::optional<Case> case_for(Desk& desk, const MailboxConfig& mailbox, const NewMail& entry,
                             const Reading& reading, const Decision& decision) {
    if (!decision.has_case) return std::nullopt;
    Cases cases(desk.database);
    if (decision.joins) {
        auto known = cases.find(*decision.joins);
        if (known) go_on_with(desk, *known, entry, reading, decision);
        return known;
    }
    NewCase opened;
    opened.series = mailbox.role == DeskRole::registrations ? CaseSeries::cic : CaseSeries::cdo;
    if (reading.kind == Kind::registration) opened.series = CaseSeries::cic;
    if (reading.kind == Kind::contact) opened.series = CaseSeries::cdo;
    opened.year = year_of(entry.filed_at, desk.config.zone);
    opened.kind = reading.kind;
    opened.state = state_after(decision);
    opened.sender_address = entry.sender_address;
    opened.sender_name = entry.sender_name;
    opened.language = reading.language;
    if (decision.pending) opened.pending = to_json(*decision.pending);
    opened.due_at = due_after(desk, reading, decision, entry.filed_at);
    opened.opened_at = entry.filed_at;
    return cases.open(opened);
}

// The person's row: the one on file with the same address and name, or a new one.
PersonId person_row(Database& database, const Person& person, Timestamp now) {
    Registrations registrations(database);
    std::string key = name_key(person);
    auto candidates = person.email.empty() ? registrations.persons_by_name(key)
                                           : registrations.persons_by_email(person.email);
    for (const PersonOnFile& known : candidates) {
        if (known.name_key == key && known.person.email.empty() == person.email.empty()) return known.id;
    }
    return registrations.add_person(person, key, now);
}

class Bookkeeper {
public:
    Bookkeeper(Database& database, MailId mail, const Case& owner, const std::string& booked_by,
               Timestamp now)
        : database_(database), mail_(mail), owner_(owner), booked_by_(booked_by), now_(now) {}

    void carry_out(const SeatChange& change) {
        using Action = SeatChange::Action;
        if (change.action == Action::book) take(change.person, change.event, SeatState::booked);
        if (change.action == Action::wait) take(change.person, change.event, SeatState::waiting);
        if (!change.registration) return;
        if (change.action == Action::hand_over) hand_over(*change.registration, change.person);
        if (change.action == Action::cancel) cancel(*change.registration);
    }

    void take(const UnnamedSeats& unnamed) {
        for (int i = 0; i < unnamed.held; ++i) take({}, unnamed.event, SeatState::held);
        for (int i = 0; i < unnamed.waiting; ++i) take({}, unnamed.event, SeatState::waiting);
    }

private:
    void take(const Person& person, const EventId& event, SeatState state) {
        const bool named = !(person.given_name + person.family_name + person.email).empty();
        Registrations registrations(database_);
        const PersonId row =
            named ? person_row(database_, person, now_) : registrations.add_person({}, "", now_);
        const auto id = registrations.add({row, event, owner_.id, mail_, booked_by_, state, now_});
        note(("registration." + to_string(state)).c_str(), named ? "Anmeldung" : "Platz ohne Namen", id);
    }
    // A seat kept for somebody without a name is booked once there is one; who waits goes on waiting.
    void hand_over(RegistrationId id, const Person& person) {
        Registrations registrations(database_);
        registrations.hand_over(id, person_row(database_, person, now_), mail_, now_);
        if (const auto seat = registrations.find(id); seat && seat->state == SeatState::held)
            registrations.set_state(id, SeatState::booked, mail_, now_);
        note("registration.handed-over", "Platz für eine andere Person oder mit Namen", id);
    }
    void cancel(RegistrationId id) {
        Registrations(database_).set_state(id, SeatState::cancelled, mail_, now_);
        note("registration.cancelled", "Absage", id);
    }
    void note(const char* action, const char* reason, RegistrationId id) {
        JournalEntry entry;
        entry.at = now_;
        entry.action = action;
        entry.reason = reason;
        entry.mail_id = mail_;
        entry.case_id = owner_.id;
        entry.row = static_cast<std::int64_t>(id);
        Journal(database_).write(entry);
    }

    Database& database_;
    MailId mail_;
    const Case& owner_;
    const std::string& booked_by_;
    Timestamp now_;
};

void change_seats(Desk& desk, MailId mail, const Case& owner, const NewMail& entry,
                  const Decision& decision) {
    Bookkeeper bookkeeper(desk.database, mail, owner, entry.sender_address, entry.filed_at);
    // First what is given up, so that a change of day never counts a person twice.
    for (const SeatChange& change : decision.seats) {
        if (change.action == SeatChange::Action::cancel) bookkeeper.carry_out(change);
    }
    for (const SeatChange& change : decision.seats) {
        if (change.action != SeatChange::Action::cancel) bookkeeper.carry_out(change);
    }
    for (const UnnamedSeats& unnamed : decision.unnamed) bookkeeper.take(unnamed);
}

void add_contact(Desk& desk, MailId mail, const Case& owner, const NewMail& entry, const Reading& reading) {
    NewContactRequest request;
    request.case_id = owner.id;
    request.mail_id = mail;
    request.kind = reading.wishes_talk ? Kind::contact : reading.kind;
    if (!reading.people.empty()) {
        request.person_id = person_row(desk.database, reading.people.front(), entry.filed_at);
    }
    request.events = reading.events;
    request.created_at = entry.filed_at;
    Cases(desk.database).add_contact_request(request);
}

// Seats, contact request and journal of a mail that stands in the ledger.
void write_changes(Desk& desk, const Filed& filed, const Reading& reading, const Decision& decision) {
    if (filed.owner) {
        change_seats(desk, filed.id, *filed.owner, filed.entry, decision);
        if (decision.contact_request) add_contact(desk, filed.id, *filed.owner, filed.entry, reading);
    }
    JournalEntry note;
    note.at = filed.entry.filed_at;
    note.action = "mail." + to_string(decision.outcome);
    note.reason = decision.reason;
    note.mail_id = filed.id;
    if (filed.owner) note.case_id = filed.owner->id;
    Journal(desk.database).write(note);
}

}  // namespace

NewMail ledger_entry(const MailboxConfig& mailbox, const RawMessage& raw, const Message& message,
                     Timestamp now) {
    NewMail entry;
    entry.key = raw.key;
    entry.key.mailbox = mailbox.name;
    entry.message_id = message.message_id;
    entry.sha256 = sha256({raw.bytes});
    entry.content_sha256 = content_hash(message);
    entry.size = raw.size;
    entry.header_only = raw.header_only;
    entry.received_at = Timestamp{std::chrono::seconds{raw.internal_date}};
    entry.filed_at = now;
    entry.sender_address = sender_address(message);
    entry.sender_name = sender_name(message);
    entry.subject = message.subject;
    return entry;
}

Snapshot take_snapshot(Desk& desk, const MailboxConfig& mailbox, const NewMail& entry, const Message& message,
                       const ReadResult& read) {
    Snapshot snapshot;
    snapshot.sender_address = entry.sender_address;
    snapshot.header_only = entry.header_only;
    snapshot.from_ourselves = is_watched_address(desk.config, entry.sender_address);
    look_for_copies(desk.database, entry, snapshot);
    CaseSnapshot on_file = look_up(desk.database, question_about(desk, entry, message, read));
    find_thread(on_file, snapshot);
    snapshot.registrations = std::move(on_file.registrations);
    snapshot.registrations_cut = on_file.registrations_cut;
    snapshot.silenced = SilencedSenders(desk.database).has(entry.sender_address);
    snapshot.seats = std::move(on_file.seats);
    Outbox outbox(desk.database);
    // Of the address that an answer would go to, which need not be the one in From.
    const std::string& answered = message.return_path ? message.return_path->addr_spec : entry.sender_address;
    snapshot.answers_to_sender_today = outbox.replies_to(answered, entry.filed_at - hours(24));
    snapshot.answers_from_mailbox_hour =
        outbox.replies_of_mailbox(mailbox.name, entry.filed_at - kBreakerHour);
    return snapshot;
}

Snapshot take_snapshot_completing(Desk& desk, const MailboxConfig& mailbox, const NewMail& entry,
                                  const Message& message, ReadResult& read) {
    Snapshot snapshot = take_snapshot(desk, mailbox, entry, message, read);
    if (!snapshot.pending) return snapshot;
    read.reading = completed(read.reading, *snapshot.pending, snapshot.sender_address);
    return take_snapshot(desk, mailbox, entry, message, read);
}

Filed file_decision(Desk& desk, const MailboxConfig& mailbox, NewMail entry, const RawMessage& raw,
                    const Reading& reading, const Decision& decision) {
    Filed filed;
    filed.owner = case_for(desk, mailbox, entry, reading, decision);
    entry.outcome = decision.outcome;
    entry.reason = decision.reason;
    if (filed.owner) entry.case_id = filed.owner->id;
    filed.id = Ledger(desk.database).file(entry);
    RawMails(desk.database).store(filed.id, raw.bytes);
    filed.entry = std::move(entry);
    write_changes(desk, filed, reading, decision);
    return filed;
}

Filed file_staff_decision(Desk& desk, const MailboxConfig& mailbox, MailId id, NewMail entry,
                          const Reading& reading, const Decision& decision) {
    Filed filed;
    filed.id = id;
    filed.owner = case_for(desk, mailbox, entry, reading, decision);
    entry.outcome = decision.outcome;
    entry.reason = decision.reason;
    Ledger ledger(desk.database);
    ledger.set_outcome(id, decision.outcome, decision.reason);
    if (filed.owner && entry.case_id != filed.owner->id) ledger.set_case(id, filed.owner->id);
    if (filed.owner) entry.case_id = filed.owner->id;
    filed.entry = std::move(entry);
    write_changes(desk, filed, reading, decision);
    return filed;
}

}  // namespace bp
