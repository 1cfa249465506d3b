#include "daemon/digest_from_books.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "daemon/circuit_breaker.h"
#include "daemon/local_time.h"
#include "daemon/participants.h"
#include "daemon/render_table.h"
#include "daemon/replies/decision_tokens.h"
#include "daemon/replies/message_ids.h"
#include "daemon/replies/spoken_dates.h"
#include "daemon/reply_context.h"
#include "daemon/spoken_reading.h"
#include "daemon/staff_decision.h"
#include "parsers/parse_message.h"
#include "parsers/split_text.h"
#include "storage/cases.h"
#include "storage/digest_data.h"
#include "storage/journal.h"
#include "storage/raw_mail.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using std::chrono::floor;
using std::chrono::seconds;

// A request's own first sentences: enough to know what it is about, short enough to skim.
constexpr std::size_t kExcerptBytes = 400;
// Art. 12(3) DSGVO: a month.
constexpr auto kPrivacyDeadline = std::chrono::months(1);

std::string spoken_time(Timestamp at, const std::string& zone) {
    auto instant = floor<seconds>(at);
    auto local = instant + std::chrono::minutes(utc_offset_minutes(instant, zone));
    std::chrono::hh_mm_ss clock(local - floor<std::chrono::days>(local));
    return fmt::format("{}, {:02}:{:02} Uhr", spoken_date(local_day(instant, zone), Language::german),
                       clock.hours().count(), clock.minutes().count());
}

std::string full_name(const Person& person) {
    std::string name;
    for (const std::string* part : {&person.title, &person.given_name, &person.family_name}) {
        if (part->empty()) continue;
        if (!name.empty()) name += ' ';
        name += *part;
    }
    return name;
}

// Cut at a sentence's end if there is one in the second half, else at a word's.
std::string first_sentences(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() <= kExcerptBytes) return text;
    text.resize(kExcerptBytes);
    std::size_t stop = text.find_last_of(".!?");
    if (stop != std::string::npos && stop > kExcerptBytes / 2) return text.substr(0, stop + 1);
    return text.substr(0, std::min(text.find_last_of(' '), text.size())) + " …";
}

std::string excerpt(Desk& desk, MailId id) {
    auto bytes = RawMails(desk.database).read(id);
    if (!bytes) return {};
    return first_sentences(split_text(parse_message(*bytes)).new_text);
}

DigestInput::Task::Kind task_kind(const DigestMail& mail) {
    if (mail.outcome == Outcome::quarantined) return DigestInput::Task::Kind::quarantined;
    if (mail.kind == Kind::privacy) return DigestInput::Task::Kind::privacy;
    return mail.kind == Kind::unclear ? DigestInput::Task::Kind::unclear : DigestInput::Task::Kind::held;
}

// A link counts so long after the digest that it stands in; what still waits then has newer ones.
constexpr std::chrono::days kDecisionDays{14};

std::string choice_label(Verdict verdict) {
    switch (verdict) {
        case Verdict::confirm:
            return "so bestätigen";
        case Verdict::confirm_for_day:
            return "bestätigen für den ";
        case Verdict::waiting_list:
            return "auf die Warteliste";
        case Verdict::decline:
            return "freundlich ablehnen";
        case Verdict::release:
            return "vorbereitete Antwort senden";
        case Verdict::done:
            return "ist erledigt";
        case Verdict::never_answer:
            return "Absender nie beantworten";
    }
    return {};
}

std::string spoken_decision(Verdict verdict) {
    switch (verdict) {
        case Verdict::confirm:
            return "so bestätigt";
        case Verdict::confirm_for_day:
            return "für einen Tag bestätigt";
        case Verdict::waiting_list:
            return "auf die Warteliste gesetzt";
        case Verdict::decline:
            return "abgelehnt";
        case Verdict::release:
            return "Antwort gesendet";
        case Verdict::done:
            return "erledigt";
        case Verdict::never_answer:
            return "erledigt, Absender wird nicht mehr beantwortet";
    }
    return {};
}

class Choices {
public:
    Choices(Desk& desk, std::chrono::year_month_day today)
        : desk_(desk), today_(iso_date(today)), last_day_(std::chrono::sys_days(today) + kDecisionDays) {}

    std::vector<DigestInput::Task::Choice> of(MailId id) {
        std::vector<DigestInput::Task::Choice> choices;
        const auto mail = Ledger(desk_.database).find(id);
        if (!mail) return choices;
        for (const Verdict verdict : possible_verdicts(desk_, *mail)) {
            if (verdict == Verdict::confirm_for_day)
                add_days(id, choices);
            else
                choices.push_back(choice(id, verdict, "", choice_label(verdict)));
        }
        return choices;
    }

private:
    void add_days(MailId id, std::vector<DigestInput::Task::Choice>& choices) {
        for (const Event& event : desk_.files->catalogue.events) {
            if (event.id < today_ || event.called_off) continue;
            const std::string day = spoken_date(event.date, Language::german);
            choices.push_back(
                choice(id, Verdict::confirm_for_day, event.id, choice_label(Verdict::confirm_for_day) + day));
        }
    }
    DigestInput::Task::Choice choice(MailId id, Verdict verdict, const EventId& day, std::string label) {
        const DecisionToken token{static_cast<std::int64_t>(id), verdict, day, last_day_};
        return {std::move(label), make_decision_token(token, desk_.hmac_key)};
    }

    Desk& desk_;
    EventId today_;
    std::chrono::year_month_day last_day_;
};

// The note keeps what staff wrote; the action what they decided.
DigestInput::Decided decided_from(const JournalEntry& entry, Desk& desk) {
    DigestInput::Decided line;
    constexpr std::string_view kPrefix = "decision.";
    const auto verdict = verdict_from_string(entry.action.substr(kPrefix.size()));
    line.what = verdict ? spoken_decision(*verdict) : entry.action;
    line.who = entry.actor;
    line.note = entry.reason;
    if (entry.case_id) {
        if (const auto one = Cases(desk.database).find(*entry.case_id)) line.reference = one->reference;
    }
    return line;
}

DigestInput::Task task_from(const DigestMail& mail, const Desk& desk) {
    DigestInput::Task task;
    SpokenReading spoken = speak_reading(mail.kind, mail.reading, desk.files->catalogue);
    task.kind = task_kind(mail);
    task.person = mail.sender_name;
    task.address = mail.sender_address;
    task.subject = mail.subject;
    task.received = spoken_time(mail.received_at, desk.config.zone);
    task.reading = spoken.text;
    task.words = spoken.words;
    task.reason = mail.reason;
    task.reference = mail.reference;
    if (task.kind == DigestInput::Task::Kind::privacy) {
        auto day = local_day(floor<seconds>(mail.received_at), desk.config.zone) + kPrivacyDeadline;
        if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
        task.deadline = spoken_date(day, Language::german);
    }
    return task;
}

DigestInput::Mailbox mailbox_from(const MailboxConfig& config, const DigestData& data, const Desk& desk,
                                  Timestamp now) {
    DigestInput::Mailbox mailbox;
    mailbox.address = config.address;
    auto state = std::find_if(data.mailboxes.begin(), data.mailboxes.end(),
                              [&](const MailboxState& s) { return s.mailbox == config.name; });
    std::optional<Timestamp> last_look;
    if (state != data.mailboxes.end()) last_look = state->last_look_at;
    if (last_look) mailbox.last_read = spoken_time(*last_look, desk.config.zone);
    // A look is due at least every poll_beside_idle; later than stale_after is what P7 calls an alarm.
    bool healthy = last_look && now - *last_look <= desk.config.intake.stale_after;
    if (!healthy) {
        mailbox.alarm =
            last_look ? fmt::format("seit {} nicht mehr gelesen", mailbox.last_read) : "noch nie gelesen";
    }
    return mailbox;
}

void add_alarms(const DigestData& data, Desk& desk, DigestInput& input) {
    for (const MailboxConfig& mailbox : desk.config.mailboxes) {
        if (!breaker_is_open(desk.database, mailbox, desk.config.reply, desk.clock.now())) continue;
        input.alarms.push_back("Ungewöhnlich viele Antworten aus dem Postfach " + mailbox.address +
                               " in einer Stunde: Alle weiteren warten auf Sie, bis es weniger werden.");
    }
    if (desk.config.authserv_id.empty()) {
        input.notices.push_back("Die Prüfung der Absender (Authentication-Results) ist ausgeschaltet.");
    }
    for (const std::string& mailbox : data.uid_validity_changed) {
        input.alarms.push_back("Der Mailserver hat das Postfach " + mailbox +
                               " neu nummeriert; bekannte Mails wurden "
                               "wiedererkannt.");
    }
}

DigestInput::Registration registration_line(const Registration& registration) {
    return {full_name(registration.person.person), registration.person.person.organisation,
            registration.reference};
}

std::vector<DigestInput::Thementag> events_from(const DigestData& data, const Catalogue& catalogue) {
    std::map<EventId, DigestInput::Thementag> events;
    for (const Event& event : catalogue.events) {
        DigestInput::Thementag& line = events[event.id];
        line.title = event.title_de;
        line.capacity = event.capacity;
    }
    for (const SeatCount& count : data.seats) {
        events[count.event].seats_taken = count.booked + count.held;
        events[count.event].waiting = count.waiting;
    }
    for (const Registration& registration : data.registrations) {
        DigestInput::Thementag& line = events[registration.event];
        bool cancelled = registration.state == SeatState::cancelled;
        (cancelled ? line.cancelled : line.added).push_back(registration_line(registration));
    }
    std::vector<DigestInput::Thementag> sorted;
    for (auto& [id, line] : events) {
        line.id = id;
        sorted.push_back(std::move(line));
    }
    return sorted;
}

std::vector<DigestInput::Contact> contacts_from(Desk& desk, const DigestData& data) {
    std::vector<DigestInput::Contact> lines;
    for (const DigestContact& contact : data.contacts) {
        if (contact.kind != Kind::contact) continue;  // privacy is among the tasks
        DigestInput::Contact line;
        line.person = full_name(contact.person);
        line.address = contact.sender_address;
        line.organisation = contact.person.organisation;
        line.excerpt = excerpt(desk, contact.mail_id);
        if (line.excerpt.empty()) line.excerpt = contact.subject;
        line.reference = contact.reference;
        line.answered = !Outbox(desk.database).of_mail(contact.mail_id).empty();
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<DigestInput::Failure> failures_from(const DigestData& data) {
    std::vector<DigestInput::Failure> lines;
    for (const DigestOutgoing& outgoing : data.outgoing) {
        DigestInput::Failure line;
        bool lost = outgoing.entry.state == OutboxState::failed || outgoing.entry.bounced_at;
        line.kind = lost ? DigestInput::Failure::Kind::undeliverable : DigestInput::Failure::Kind::uncertain;
        line.recipient = outgoing.entry.envelope_to;
        line.template_name = outgoing.entry.template_name;
        line.text = outgoing.entry.text;
        line.phone = outgoing.phone;
        line.reference = outgoing.reference;
        lines.push_back(std::move(line));
    }
    return lines;
}

// A copy for each member of staff, with a Message-ID of its own: the date and the place in the list.
void add_recipients(const Desk& desk, std::chrono::year_month_day day, DigestInput& input) {
    std::int64_t number = 0;
    for (const std::string& address : desk.config.digest.to) {
        const OwnMessageId id{"digest-" + std::to_string(++number), "digest", date_number(day)};
        input.recipients.push_back(
            {address, make_message_id(id, desk.hmac_key, desk.office.message_id_domain)});
    }
}

}  // namespace

DigestInput digest_from_books(Desk& desk, std::chrono::year_month_day day,
                              const std::optional<Digest>& digest) {
    const Timestamp now = desk.clock.now();
    const std::string& zone = desk.config.zone;
    std::optional<DigestId> id;
    if (digest) id = digest->id;
    const DigestData data = digest_data(desk.database, id);

    DigestInput input;
    input.day = day;
    const std::optional<Digest> before = digest ? digest : Digests(desk.database).latest();
    if (before) input.period_from = spoken_time(digest ? digest->from : before->until, zone);
    input.period_to = spoken_time(digest ? digest->until : now, zone);
    input.created = office_time(desk, now);
    for (const MailboxConfig& mailbox : desk.config.mailboxes) {
        input.mailboxes.push_back(mailbox_from(mailbox, data, desk, now));
    }
    add_alarms(data, desk, input);
    input.received = static_cast<int>(data.balance.received);
    input.by_outcome = {{Outcome::answered, static_cast<int>(data.balance.answered)},
                        {Outcome::filed, static_cast<int>(data.balance.filed)},
                        {Outcome::held, static_cast<int>(data.balance.held)},
                        {Outcome::quarantined, static_cast<int>(data.balance.quarantined)}};
    for (const auto& [sort, number] : data.automatic_by_sort) {
        input.automatic_by_sort.emplace_back(sort, static_cast<int>(number));
    }
    for (const auto& [kind, number] : data.by_kind)
        input.by_kind.emplace_back(kind, static_cast<int>(number));
    input.decisions_to = desk.office.cic_address;
    Choices choices(desk, day);
    for (const auto* mails : {&data.still_waiting, &data.attention}) {
        for (const DigestMail& mail : *mails) {
            input.tasks.push_back(task_from(mail, desk));
            input.tasks.back().choices = choices.of(mail.id);
        }
    }
    const Timestamp decided_from_time = digest ? digest->from : before ? before->until : Timestamp{};
    for (const JournalEntry& entry :
         Journal(desk.database).decisions(decided_from_time, digest ? digest->until : now))
        input.decided.push_back(decided_from(entry, desk));
    input.thementage = events_from(data, desk.files->catalogue);
    input.contacts = contacts_from(desk, data);
    input.failures = failures_from(data);
    for (const SeatCount& count : data.seats) {
        const bool over = count.event < iso_date(day);
        if (over || count.booked + count.waiting + count.held == 0) continue;
        input.participants.push_back(
            {count.event, table_as_spreadsheet(participants(desk.database, count.event))});
    }
    add_recipients(desk, day, input);
    return input;
}

}  // namespace bp
