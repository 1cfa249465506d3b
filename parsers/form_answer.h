// What a form says of a name in it: `[x] KI`, `☐ 27.04.`, `28.9. nein danke`, `September raus, November
// rein`.
#pragma once

#include <cstddef>
#include <optional>

#include "parsers/tokens.h"

namespace bp {

// Yes or no to the name at token i; nothing if no box and no such word belongs to it.
std::optional<bool> form_answer(const Tokens& tokens, std::size_t i);

}  // namespace bp
