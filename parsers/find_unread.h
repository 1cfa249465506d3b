// What stands in the new text and went into no field: an address that is nobody's, a name without a role, a
// number of people that does not fit, a day that is neither booked nor given up. A careful clerk lays such a
// mail aside although every field looks filled.
//
// Asked only of mails that bind a seat (registration, cancellation, change). It never corrects a field.
#pragma once

#include <string>
#include <vector>

#include "parsers/find_events.h"
#include "parsers/find_people.h"
#include "parsers/mail_text.h"
#include "parsers/reading.h"
#include "parsers/tokens.h"

namespace bp {

// Reasons to have a member of staff look, in German; none if all is accounted for.
std::vector<std::string> find_unread(const MailText& text, const Tokens& tokens, const EventFindings& events,
                                     const PeopleFindings& people, const Reading& reading);

}  // namespace bp
