// Who goes to which Thementag, where the people of one mail go to different ones.
#pragma once

#include "parsers/find_events.h"
#include "parsers/find_people.h"
#include "parsers/reading.h"
#include "parsers/tokens.h"

namespace bp {

// Fills Person::events of the reading's people from sentences and lines that name people and days together
// (`KI: nur ich`, `Frau X kommt am 26.1.`). Leaves them absent where all go to all, or where nothing says
// otherwise. False if only some of the people are told where to go, or a table of people and days cannot be
// read wholly.
bool assign_events_to_people(const Tokens& text, const EventFindings& events, const PeopleFindings& people,
                             Reading& reading);

}  // namespace bp
