#include "daemon/casework/reading_on_file.h"

#include <algorithm>
#include <set>

#include "daemon/casework/same_person.h"

namespace bp {
namespace {

bool has_seat(const Snapshot& snapshot, const Person& person, const EventId& event) {
    return std::ranges::any_of(snapshot.registrations, [&](const Registration& seat) {
        return seat.event == event && same_person(seat.person.person, person);
    });
}

// The days said no to on which one of the people of the mail has a seat that the sender may give up.
std::set<EventId> days_given_up(const Reading& reading, const Snapshot& snapshot) {
    std::set<EventId> days;
    for (const Registration& seat : snapshot.registrations) {
        const bool declined =
            std::ranges::find(reading.declined_events, seat.event) != reading.declined_events.end();
        const bool theirs = same_address(seat.booked_by, snapshot.sender_address) ||
                            same_address(seat.person.person.email, snapshot.sender_address);
        const bool named = std::ranges::any_of(
            reading.people, [&](const Person& person) { return same_person(person, seat.person.person); });
        if (declined && theirs && named && seat.event >= snapshot.today) days.insert(seat.event);
    }
    return days;
}

bool has_all_it_asks_for(const Reading& reading, const Snapshot& snapshot) {
    return std::ranges::all_of(reading.people, [&](const Person& person) {
        return std::ranges::all_of(reading.events,
                                   [&](const EventId& event) { return has_seat(snapshot, person, event); });
    });
}

}  // namespace

Reading read_beside_seats(Reading reading, const Snapshot& snapshot) {
    if (reading.kind != Kind::registration || reading.review) return reading;
    const std::set<EventId> days = days_given_up(reading, snapshot);
    if (days.empty()) return reading;
    reading.cancelled_events.assign(days.begin(), days.end());
    if (has_all_it_asks_for(reading, snapshot)) {
        reading.kind = Kind::cancellation;
        reading.reply = ReplyTemplate::cancellation_confirmation;
    } else {
        reading.kind = Kind::change;
        reading.reply = ReplyTemplate::change_confirmation;
    }
    return reading;
}

}  // namespace bp
