#include "daemon/casework/reading_on_file.h"

#include <algorithm>
#include <set>

#include "daemon/casework/same_person.h"
#include "daemon/casework/seats_asked_for.h"
#include "daemon/casework/seats_given_up.h"

namespace bp {
namespace {

// The days said no to on which one of the people of the mail has a seat that the sender may give up.
std::set<EventId> days_given_up(const Reading& reading, const Snapshot& snapshot) {
    std::set<EventId> days;
    for (const Registration& seat : snapshot.registrations) {
        const bool declined =
            std::ranges::find(reading.declined_events, seat.event) != reading.declined_events.end();
        if (declined && may_give_up(snapshot, seat) && is_among(seat.person.person, reading.people))
            days.insert(seat.event);
    }
    return days;
}

bool has_all_it_asks_for(const Reading& reading, const Snapshot& snapshot) {
    return std::ranges::all_of(reading.people, [&](const Person& person) {
        return std::ranges::all_of(reading.events, [&](const EventId& event) {
            return seat_of(snapshot, person, event) != nullptr;
        });
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
