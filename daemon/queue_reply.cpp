#include "daemon/queue_reply.h"

#include <algorithm>
#include <map>
#include <utility>

#include "daemon/calendar_entries.h"
#include "daemon/casework/same_person.h"
#include "daemon/replies/compose_reply.h"
#include "daemon/replies/message_ids.h"
#include "daemon/reply_context.h"
#include "storage/journal.h"
#include "storage/outbox.h"
#include "storage/registrations.h"

namespace bp {
namespace {

void add_once(std::vector<EventId>& events, const EventId& event) {
    if (std::find(events.begin(), events.end(), event) == events.end()) events.push_back(event);
}

// A place in a waiting list may be taken over as well, and is no seat.
bool takes_over_waiting(Desk& desk, const SeatChange& change) {
    if (change.action != SeatChange::Action::hand_over || !change.registration) return false;
    const auto seat = Registrations(desk.database).find(*change.registration);
    return seat && seat->state == SeatState::waiting;
}

bool gets_a_seat(Desk& desk, const SeatChange& change) {
    return change.action == SeatChange::Action::book ||
           (change.action == SeatChange::Action::hand_over && !takes_over_waiting(desk, change));
}

// Whoever cancels one day is offered others, but none on which they have a seat.
bool is_kept_by_who_cancels(const Snapshot& snapshot, const Decision& decision, const EventId& event) {
    if (decision.reply != MailTemplate::cancellation_confirmation) return false;
    return std::ranges::any_of(snapshot.registrations, [&](const Registration& seat) {
        return seat.event == event && std::ranges::any_of(decision.seats, [&](const SeatChange& change) {
                   return change.registration != seat.id && same_person(change.person, seat.person.person);
               });
    });
}

// The Thementage of the answer, told apart by what happens to them.
void sort_events(Desk& desk, const Reading& reading, const Snapshot& snapshot, const Decision& decision,
                 ReplyInput& input) {
    for (const EventId& event : reading.events) {
        if (event < snapshot.today)
            add_once(input.past_events, event);
        else if (decision.seats.empty())
            add_once(input.events, event);
    }
    for (const SeatChange& seat : decision.seats) {
        if (gets_a_seat(desk, seat)) add_once(input.events, seat.event);
        if (seat.action == SeatChange::Action::cancel) add_once(input.cancelled_events, seat.event);
    }
    for (const UnnamedSeats& unnamed : decision.unnamed) {
        if (unnamed.held > 0) add_once(input.events, unnamed.event);
    }
    for (const Event& event : desk.files->catalogue.events) {
        const bool offered = event.id >= snapshot.today && !event.called_off &&
                             !is_kept_by_who_cancels(snapshot, decision, event.id);
        if (offered) input.coming_events.push_back(event.id);
    }
    std::sort(input.events.begin(), input.events.end());
    std::sort(input.cancelled_events.begin(), input.cancelled_events.end());
}

// Who gets which of the seats just taken; a person whose days are not all of them has days of their own.
void list_people_booked(Desk& desk, const Decision& decision, ReplyInput& input) {
    input.people.clear();
    std::vector<std::vector<EventId>> days;  // of each of them
    for (const SeatChange& seat : decision.seats) {
        if (!gets_a_seat(desk, seat)) continue;
        const auto known = std::ranges::find_if(
            input.people, [&](const Person& person) { return same_person(person, seat.person); });
        const auto index = static_cast<std::size_t>(known - input.people.begin());
        if (known == input.people.end()) {
            input.people.push_back(seat.person);
            days.emplace_back();
        }
        days[index].push_back(seat.event);
    }
    for (std::size_t i = 0; i < days.size(); ++i) {
        std::sort(days[i].begin(), days[i].end());
        input.people[i].events.reset();
        if (days[i] != input.events) input.people[i].events = days[i];
    }
}

// Seats that are kept for people whose names we ask for: on the Thementag that has most of them.
int seats_without_name(const std::vector<Registration>& seats) {
    std::map<EventId, int> number;
    for (const Registration& seat : seats) {
        if (seat.person.name_key.empty() && seat.state == SeatState::held) ++number[seat.event];
    }
    int most = 0;
    for (const auto& [event, seats_of_event] : number) most = std::max(most, seats_of_event);
    return most;
}

// Seats asked for again, and those that have to wait, with their place in line as it is now.
void list_known_and_waiting(Desk& desk, const Decision& decision, const Filed& filed, ReplyInput& input) {
    const Registrations registrations(desk.database);
    auto note = [&](const Registration& seat) {
        const bool waits = seat.state == SeatState::waiting;
        (waits ? input.waiting : input.known).push_back({seat.person.person, seat.event, seat.waiting_place});
    };
    for (const SeatChange& seat : decision.seats) {
        const bool told = seat.action == SeatChange::Action::keep || takes_over_waiting(desk, seat);
        if (!told || !seat.registration) continue;
        if (const auto kept = registrations.find(*seat.registration)) note(*kept);
    }
    if (!filed.owner) return;
    const std::vector<Registration> of_case = registrations.of_case(filed.owner->id);
    for (const Registration& seat : of_case) {
        if (seat.mail_id == filed.id && seat.state == SeatState::waiting) note(seat);
    }
    input.seats = static_cast<int>(input.people.size()) + seats_without_name(of_case);
}

// The seats of which we ask which is meant.
void list_choices(Desk& desk, const Decision& decision, ReplyInput& input) {
    const Registrations registrations(desk.database);
    for (const RegistrationId id : decision.choices) {
        if (const auto seat = registrations.find(id))
            input.known.push_back({seat->person.person, seat->event, 0});
    }
}

// Answers that tell of seats taken or given up.
bool tells_of_seats(MailTemplate reply) {
    return reply == MailTemplate::registration_confirmation || reply == MailTemplate::change_confirmation ||
           reply == MailTemplate::cancellation_confirmation;
}

// Who is greeted: whoever wrote, if the mail or the books say who that is.
std::optional<Person> person_to_greet(const Reading& reading, const Snapshot& snapshot,
                                      const NewMail& entry) {
    for (const Person& person : reading.people) {
        if (person.email == entry.sender_address) return person;
    }
    for (const Registration& seat : snapshot.registrations) {
        if (seat.person.person.email == entry.sender_address) return seat.person.person;
    }
    return std::nullopt;
}

ReplyInput reply_input(Desk& desk, const MailboxConfig& mailbox, const Message& message,
                       const Reading& reading, const Snapshot& snapshot, const Decision& decision,
                       const Filed& filed) {
    ReplyInput input;
    input.reply = decision.reply;
    input.language = reading.language;
    input.desk = reply_desk(mailbox);
    input.recipient = decision.recipient;
    input.salutation = person_to_greet(reading, snapshot, filed.entry);
    input.people = reading.people;
    input.seats = reading.seats;
    sort_events(desk, reading, snapshot, decision, input);
    if (decision.reply == MailTemplate::registration_confirmation) {
        list_people_booked(desk, decision, input);
        list_known_and_waiting(desk, decision, filed, input);
    }
    if (tells_of_seats(decision.reply)) input.calendar = calendar_entries(desk, snapshot, decision, filed);
    list_choices(desk, decision, input);
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

// Whoever registers, cancels and registers again must hear each time what holds now, in whatever words.
bool changes_seats(const Decision& decision) {
    return !decision.unnamed.empty() || std::ranges::any_of(decision.seats, [](const SeatChange& change) {
        return change.action != SeatChange::Action::keep;
    });
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
    if (decision.reply == MailTemplate::none) return;
    const ReplyInput input = reply_input(desk, mailbox, message, reading, snapshot, decision, filed);

    NewOutgoing outgoing =
        compose_outgoing(desk, mailbox, input, decision.reply_held ? OutboxState::held : OutboxState::queued,
                         filed.entry.filed_at);
    Outbox outbox(desk.database);
    const Timestamp since = filed.entry.filed_at - desk.config.reply.identical_pause;
    const bool said_before =
        outbox.identical_replies(input.recipient, outgoing.template_name, outgoing.content_sha256, since) > 0;
    if (said_before && !decision.by_staff && !changes_seats(decision)) return suppress(desk, filed);
    outgoing.mail_id = filed.id;
    if (filed.owner) outgoing.case_id = filed.owner->id;
    outbox.queue(outgoing);
}

}  // namespace bp
