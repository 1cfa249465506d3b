// Organisations that no word tells, only their place in the signature: below or beside the writer's name.
//
// `Hanna Birk / Deichfuchs Nord`: neither word says that this is a firm, but it stands where firms stand and
// is no job, town, department or person. Known limit: a town of two words that we do not know is taken for
// one.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/find_organisation.h"
#include "parsers/person_name.h"

namespace bp {

// `Ingenieurbüro Oberkamp` below `Wendel Oberkamp`: who works under their own name.
std::optional<OrganisationFinding> organisation_of_own_name(std::string_view block, const PersonName& name);

// In the running text: `… Birte Behn, Amt Nordmoor`, `Birte Behn / Deichverband Nord e. V.`; told by its
// words.
std::optional<OrganisationFinding> organisation_after_name(std::string_view body, const PersonName& name);

// What stands beside or below the line that names the person.
std::optional<OrganisationFinding> organisation_below_name(std::string_view block, const PersonName& name);

}  // namespace bp
