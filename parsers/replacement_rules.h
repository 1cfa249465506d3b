// Rules that tell who takes whose seat: `statt Herrn X`, `wird vertreten durch Frau Y`, `seine Nachfolgerin`,
// `swap X for Y`.
#pragma once

#include <optional>

#include "parsers/find_roles.h"
#include "parsers/mention_groups.h"

namespace bp {

// Nothing where the sentence speaks of no replacement.
std::optional<RoleFinding> replacement_role(const Words& words, const Group& group);

// Does the range say that somebody comes instead of another?
bool speaks_of_replacing(const Words& words, WordRange range);

}  // namespace bp
