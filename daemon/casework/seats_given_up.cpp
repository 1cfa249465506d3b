#include "daemon/casework/seats_given_up.h"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "daemon/casework/same_person.h"
#include "daemon/casework/seats_asked_for.h"

namespace bp {
namespace {

using Seats = std::vector<const Registration*>;

Seats changeable_seats(const Matter& matter) {
    Seats seats;
    for (const Registration& taken : matter.snapshot.registrations) {
        if (may_give_up(matter.snapshot, taken)) seats.push_back(&taken);
    }
    return seats;
}

template <typename Test>
Seats those(const Seats& seats, Test test) {
    Seats chosen;
    std::ranges::copy_if(seats, std::back_inserter(chosen), test);
    return chosen;
}

Seats on_days(const Seats& seats, const std::vector<EventId>& days) {
    return those(
        seats, [&](const Registration* seat) { return std::ranges::find(days, seat->event) != days.end(); });
}

bool is_named(const Matter& matter, const Registration& seat) {
    return is_among(seat.person.person, matter.reading.people);
}

Seats of_people_named(const Matter& matter, const Seats& seats) {
    return those(seats, [&](const Registration* seat) { return is_named(matter, *seat); });
}

// Those of the case that the mail answers, if it has any of them.
Seats of_the_thread_if_any(const Matter& matter, const Seats& seats) {
    Seats own =
        those(seats, [&](const Registration* seat) { return seat->case_id == matter.snapshot.thread; });
    return own.empty() ? seats : own;
}

// `Jens Pohl ist verhindert, statt seiner kommt Mai Nguyen` tells whose seat it is.
Seats of_those_replaced_if_told(const Matter& matter, const Seats& seats) {
    Seats told = those(seats, [&](const Registration* seat) {
        return is_among(seat->person.person, matter.reading.replaced);
    });
    return told.empty() ? seats : told;
}

bool names_only_the_sender(const Matter& matter) {
    return std::ranges::all_of(matter.reading.people, [&](const Person& person) {
        return same_address(person.email, matter.snapshot.sender_address);
    });
}

std::size_t days_of(const Seats& seats) {
    std::set<EventId> days;
    for (const Registration* seat : seats) days.insert(seat->event);
    return days.size();
}

void give_up(Matter& matter, const Seats& seats) {
    for (const Registration* seat : seats)
        matter.decision.seats.push_back(
            {SeatChange::Action::cancel, seat->event, seat->person.person, seat->id});
    matter.decision.has_case = true;
    matter.decision.joins = seats.front()->case_id;
}

// Asks with the list of the seats that may be meant; the answer names one.
void ask_which(Matter& matter, const Seats& seats) {
    settle(matter, Outcome::answered, "Rückfrage: welche Anmeldung gemeint ist");
    matter.decision.has_case = true;
    matter.decision.joins = matter.snapshot.thread.value_or(seats.front()->case_id);
    for (const Registration* seat : seats) matter.decision.choices.push_back(seat->id);
    const Reading& reading = matter.reading;
    matter.decision.pending = PendingRequest{reading.kind, reading.people, reading.seats, reading.events};
    matter.decision.reply = MailTemplate::which_registration;
}

bool hold_doubtful_sender(Matter& matter) {
    const std::string doubt = doubt_about_sender(matter);
    if (doubt.empty()) return false;
    hold(matter, "Absage oder Umbuchung, aber der Absender ist nicht gesichert (" + doubt + ")");
    return true;
}

// One person gives up one day for another, or a seat of theirs to somebody else on another day.
void change_day(Matter& matter, const Seats& old_seats) {
    const std::vector<EventId>& days = matter.reading.events;
    if (std::ranges::all_of(days, [&](const EventId& day) { return is_past(matter, day); }))
        return hold(matter, "Umbuchung, aber der neue Thementag ist schon vorbei");
    give_up(matter, old_seats);
    add_seats_asked_for(matter);
    matter.decision.unnamed.clear();
    // Whoever changes gives up a seat that they have: not for a place in a line, but by a word of theirs.
    if (somebody_waits(matter.decision))
        return hold(matter, "Umbuchung, aber der neue Thementag hat nicht genug freie Plätze");
    settle(matter, Outcome::answered, "Umbuchung");
    matter.decision.reply = MailTemplate::change_confirmation;
}

// Others come on the same days; each takes over the seat of one who does not.
void change_people(Matter& matter, const Seats& candidates) {
    const std::vector<Person>& people = matter.reading.people;
    bool waits = false;
    for (const EventId& day : matter.reading.events) {
        const Seats old_seats = of_those_replaced_if_told(matter, on_days(candidates, {day}));
        if (old_seats.empty() || old_seats.size() != people.size()) {
            matter.decision.seats.clear();
            return candidates.empty() ? hold(matter, "Wechsel der Person, aber keine passende Anmeldung")
                                      : ask_which(matter, candidates);
        }
        for (std::size_t i = 0; i < people.size(); ++i) {
            matter.decision.seats.push_back(
                {SeatChange::Action::hand_over, day, people[i], old_seats[i]->id});
            waits = waits || old_seats[i]->state == SeatState::waiting;
        }
    }
    settle(matter, Outcome::answered, "Wechsel der Person");
    matter.decision.has_case = true;
    matter.decision.joins = candidates.front()->case_id;
    // The one tells of seats alone, the other of places in a waiting list too.
    matter.decision.reply =
        waits ? MailTemplate::registration_confirmation : MailTemplate::change_confirmation;
}

}  // namespace

bool may_give_up(const Snapshot& snapshot, const Registration& seat) {
    const bool theirs = same_address(seat.booked_by, snapshot.sender_address) ||
                        same_address(seat.person.person.email, snapshot.sender_address);
    return theirs && seat.event >= snapshot.today;
}

void decide_cancellation(Matter& matter) {
    if (hold_doubtful_sender(matter)) return;
    const Seats all = changeable_seats(matter);
    const std::vector<EventId>& days = matter.reading.cancelled_events;
    const Seats possible = days.empty() ? of_the_thread_if_any(matter, all) : on_days(all, days);
    Seats meant = of_people_named(matter, possible);
    // `Ich muss absagen` of whoever booked for another.
    if (meant.empty() && names_only_the_sender(matter)) {
        if (possible.size() > 1) return ask_which(matter, possible);
        meant = possible;
    }
    if (meant.empty()) return hold(matter, "Absage, aber keine passende Anmeldung dieses Absenders");
    if (days.empty() && days_of(meant) > 1) return ask_which(matter, meant);
    give_up(matter, meant);
    settle(matter, Outcome::answered, "Absage");
    matter.decision.reply = MailTemplate::cancellation_confirmation;
}

void decide_change(Matter& matter) {
    if (hold_doubtful_sender(matter)) return;
    const Reading& reading = matter.reading;
    const Seats all = changeable_seats(matter);
    if (reading.events.empty() || reading.people.empty() || all.empty())
        return hold(matter, "Umbuchung, aber die bisherige Anmeldung ist nicht eindeutig");
    if (!reading.cancelled_events.empty()) {
        const Seats on_old_days = on_days(all, reading.cancelled_events);
        Seats meant = of_people_named(matter, on_old_days);
        // `Herr Timm kommt im März nicht, dafür Frau Marquardt im April`
        if (meant.empty() && on_old_days.size() == reading.people.size()) meant = on_old_days;
        if (!meant.empty()) return change_day(matter, meant);
        return on_old_days.empty() ? hold(matter, "Umbuchung, aber keine passende Anmeldung")
                                   : ask_which(matter, on_old_days);
    }
    const Seats known = of_the_thread_if_any(
        matter, those(of_people_named(matter, all), [&](const Registration* seat) {
            return std::ranges::find(reading.events, seat->event) == reading.events.end();
        }));
    if (!known.empty()) return days_of(known) == 1 ? change_day(matter, known) : ask_which(matter, known);
    change_people(matter, of_the_thread_if_any(
                              matter, those(on_days(all, reading.events), [&](const Registration* seat) {
                                  return !is_named(matter, *seat);
                              })));
}

}  // namespace bp
