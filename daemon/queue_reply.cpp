#include "daemon/queue_reply.h"

#include <algorithm>
#include <utility>

#include "daemon/local_time.h"
#include "daemon/replies/compose_reply.h"
#include "daemon/replies/message_ids.h"
#include "daemon/sha256.h"
#include "storage/journal.h"
#include "storage/outbox.h"

namespace bp {
namespace {

void add_once(std::vector<EventId>& events, const EventId& event) {
    if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event);
}

// The Thementage of the answer, told apart by what happens to them.
void sort_events(const Catalogue& catalogue, const Reading& reading, const Snapshot& snapshot,
                 const Decision& decision, ReplyInput& input) {
    for (const EventId& event : reading.events)
        add_once(event < snapshot.today ? input.past_events : input.events, event);
    for (const SeatChange& seat : decision.seats) {
        add_once(seat.action == SeatChange::Action::cancel ? input.cancelled_events : input.events,
                 seat.event);
    }
    for (const Event& event : catalogue.events) {
        if (event.id >= snapshot.today) input.coming_events.push_back(event.id);
    }
    std::sort(input.events.begin(), input.events.end());
    std::sort(input.cancelled_events.begin(), input.cancelled_events.end());
}

// Who is greeted: whoever wrote, if the mail says who that is.
std::optional<Person> person_to_greet(const Reading& reading, const NewMail& entry) {
    for (const Person& person : reading.people) {
        if (person.email == entry.sender_address) return person;
    }
    return std::nullopt;
}

ReplySettings settings_of(const Config& config) {
    ReplySettings settings;
    settings.office_name = config.office_name;
    settings.bounce_address = config.smtp.envelope_from;
    for (const MailboxConfig& mailbox : config.mailboxes) {
        (mailbox.role == DeskRole::registrations ? settings.cic_name : settings.cdo_name) =
            mailbox.display_name;
    }
    return settings;
}

DateTime office_time(const Desk& desk, Timestamp now) {
    auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    return {seconds.time_since_epoch().count(), utc_offset_minutes(seconds, desk.config.zone)};
}

ReplyInput reply_input(const Desk& desk, const MailboxConfig& mailbox, const Message& message,
                       const Reading& reading, const Snapshot& snapshot, const Decision& decision,
                       const Filed& filed) {
    ReplyInput input;
    input.reply = decision.reply;
    input.language = reading.language;
    input.desk = mailbox.role == DeskRole::registrations ? ReplyDesk::cic : ReplyDesk::cdo;
    input.recipient = decision.recipient;
    input.salutation = person_to_greet(reading, filed.entry);
    input.people = reading.people;
    input.seats = reading.seats;
    sort_events(desk.files->catalogue, reading, snapshot, decision, input);
    if (filed.owner) input.reference = filed.owner->reference;
    std::string about = input.reference.empty() ? "mail" : input.reference;
    input.message_id =
        make_message_id({about, to_string(decision.reply), static_cast<std::int64_t>(filed.id)},
                        desk.hmac_key, desk.office.message_id_domain);
    input.date = office_time(desk, filed.entry.filed_at);
    input.original_message_id = message.message_id;
    input.original_references = message.references;
    input.original_in_reply_to = message.in_reply_to;
    return input;
}

// The mail got no answer of its own after all, so its outcome must not say so.
void suppress(Desk& desk, const Filed& filed) {
    const std::string why = "dieselbe Antwort ging kürzlich an diese Adresse";
    if (filed.entry.outcome == Outcome::answered) {
        Ledger(desk.database).set_outcome(filed.id, Outcome::filed, filed.entry.reason + "; " + why);
    }
    JournalEntry note;
    note.at = filed.entry.filed_at;
    note.action = "reply.suppressed";
    note.reason = why;
    note.mail_id = filed.id;
    if (filed.owner) note.case_id = filed.owner->id;
    Journal(desk.database).write(note);
}

}  // namespace

void queue_reply(Desk& desk, const MailboxConfig& mailbox, const Message& message, const Reading& reading,
                 const Snapshot& snapshot, const Decision& decision, const Filed& filed) {
    if (decision.reply == ReplyTemplate::none) return;
    const ReplyInput input = reply_input(desk, mailbox, message, reading, snapshot, decision, filed);

    const ReplySettings settings = settings_of(desk.config);
    const OfficeFiles& files = *desk.files;

    ComposedReply reply = compose_reply(input, *files.templates, files.catalogue, desk.office, settings);
    NewOutgoing outgoing;
    outgoing.content_sha256 = sha256({reply.content});
    Outbox outbox(desk.database);
    const Timestamp since = filed.entry.filed_at - desk.config.reply.identical_pause;
    if (outbox.identical_replies(input.recipient, to_string(input.reply), outgoing.content_sha256, since) >
        0) {
        return suppress(desk, filed);
    }
    outgoing.mail = std::move(reply.mail);
    outgoing.mail_id = filed.id;
    if (filed.owner) outgoing.case_id = filed.owner->id;
    outgoing.mailbox = mailbox.name;
    outgoing.template_name = to_string(decision.reply);
    outgoing.language = reading.language;
    outgoing.state = decision.reply_held ? OutboxState::held : OutboxState::queued;
    outgoing.created_at = filed.entry.filed_at;
    outbox.queue(outgoing);
}

}  // namespace bp
