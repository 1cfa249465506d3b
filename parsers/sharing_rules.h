// A rule for people who share the days among themselves: `Ich nehme den März, Frau X den April`.
#pragma once

#include <optional>

#include "parsers/find_roles.h"
#include "parsers/mention_groups.h"

namespace bp {

std::optional<RoleFinding> takes_a_day(const Words& words, const Group& group);

}  // namespace bp
