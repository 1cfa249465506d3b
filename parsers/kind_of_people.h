// What the people of a mail say of its kind where its words do not: a table of names and days, `Frau X und
// ich am 28.`, `auf seinem Platz sitzt Frau Y`. Asked only if no cue was found at all (find_kind.h).
#pragma once

#include <optional>

#include "parsers/find_people.h"
#include "parsers/reading.h"

namespace bp {

struct KindOfPeopleContext {
    bool names_day = false;             // a Thementag that is neither declined nor asked about
    bool asks = false;                  // a question mark stands in the new text
    bool answers_confirmation = false;  // the mail of ours that is answered confirmed a registration
};

// Two people or more, all of a list, a table or a form of which nobody is struck off.
bool lists_people(const PeopleFindings& people);

std::optional<Kind> kind_of_people(const PeopleFindings& people, const KindOfPeopleContext& context);

}  // namespace bp
