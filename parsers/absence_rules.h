// Rules that tell who does not come, or has a seat already: registered before, coming as planned, there last
// year, in retirement, ill, prevented.
#pragma once

#include <optional>

#include "parsers/find_roles.h"
#include "parsers/mention_groups.h"

namespace bp {

std::optional<RoleFinding> registered_before(const Words& words, const Group& group);
std::optional<RoleFinding> comes_as_planned(const Words& words, const Group& group);
std::optional<RoleFinding> was_there_before(const Words& words, const Group& group);
std::optional<RoleFinding> would_have_come(const Words& words, const Group& group);
std::optional<RoleFinding> is_elsewhere(const Words& words, const Group& group);
std::optional<RoleFinding> has_left(const Words& words, const Group& group);
// `eine Anmeldung muss gestrichen werden: Frau X ist an dem Tag als Zeugin geladen`
std::optional<RoleFinding> struck_off(const Words& words, const Group& group);
std::optional<RoleFinding> stays_away(const Words& words, const Group& group);

// `liegt mit Grippe im Bett`, `hat sich das Bein gebrochen`, `hat Corona`
bool is_bedridden(const Words& words, WordRange range);

}  // namespace bp
