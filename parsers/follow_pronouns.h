// What the next sentence says of those whom the one before named: `Sie wird kommen`, `Bitte nehmen Sie ihn
// von der Liste`, `Bitte melden Sie uns so an`.
#pragma once

#include <vector>

#include "parsers/find_roles.h"

namespace bp {

// Somebody talked about of whom the next sentence says that they come, or that they do not.
void follow_pronouns(const Words& words, const std::vector<WordRange>& sentences,
                     const std::vector<NameMention>& mentions, std::vector<RoleFinding>& roles);

// `Ich nehme den Mai, Frau X den Juni. Bitte melden Sie uns so an`: whom the sentence before named beside the
// writer.
void follow_us(const Words& words, const std::vector<WordRange>& sentences,
               const std::vector<NameMention>& mentions, std::vector<RoleFinding>& roles);

}  // namespace bp
