// Rules that tell who is named beside a registration and not meant by it: who registers on their own, whom
// the writer follows in an office, in whose name the writer acts, who is spoken to, whom one may ask.
#pragma once

#include <optional>

#include "parsers/find_roles.h"
#include "parsers/mention_groups.h"

namespace bp {

std::optional<RoleFinding> bystander_role(const Words& words, const Group& group);

// `mein Hund Bruno`: no guest, whatever is said of coming.
bool is_pet_noun(std::string_view folded);

}  // namespace bp
