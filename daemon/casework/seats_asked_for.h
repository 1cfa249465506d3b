// Registrations: which of the seats asked for can be given, who waits, who has one already.
#pragma once

#include "daemon/casework/matter.h"

namespace bp {

void decide_registration(Matter& matter);

// Adds the seats for the people and Thementage of the reading: taken as far as there are any, first for
// people with names. Thementage that have passed are named in the answer, not booked.
void add_seats_asked_for(Matter& matter);

// The seat on file of that person on that Thementag; nullptr if there is none. Lives as long as the snapshot.
const Registration* seat_of(const Snapshot& snapshot, const Person& person, const EventId& event);

bool somebody_waits(const Decision& decision);

}  // namespace bp
