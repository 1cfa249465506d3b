// Attached visiting cards (vCard 2.1 to 4.0; RFC 6350), as far as they say who somebody is.
//
// libical 3 of Debian reads iCalendar and vCalendar, not vCard, hence by hand: unfolding, groups, parameters,
// quoted-printable of 2.1, and the properties N, FN, ORG, TEL, EMAIL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/message.h"
#include "parsers/person_name.h"

namespace bp {

struct VisitingCard {
    PersonName name;
    std::string email, organisation;
    std::string phone;  // E.164, no fax
};

// All cards of one text.
std::vector<VisitingCard> parse_vcards(std::string_view text);

// The cards attached to a mail.
std::vector<VisitingCard> attached_vcards(const Message& message);

}  // namespace bp
