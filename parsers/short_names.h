// People named again by a given name or nickname alone: `Anke Timm, Dilan Aydın und ich …. Nur Dilan kann
// nicht`, `der Abdi und ich … Abdi heißt mit vollem Namen Abdirahman Warsame`.
#pragma once

#include <vector>

#include "parsers/find_names.h"
#include "parsers/mail_body.h"

namespace bp {

// Adds a mention for each such place in the body outside the ranges `read`. The full names are those of the
// mentions themselves and of `known` (people of lists, and of the confirmation that is answered); the
// writer's own name is passed over. Mentions stay in the order of the text.
void add_short_names(const Words& words, WordRange body, const std::vector<WordRange>& read,
                     const std::vector<PersonName>& known, const PersonName& writer,
                     std::vector<NameMention>& mentions);

}  // namespace bp
