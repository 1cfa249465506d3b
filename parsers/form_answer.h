// What a form says of a name in it: `[x] KI`, `☐ 27.04.`, `28.9. nein danke`, `September raus, November
// rein`.
#pragma once

#include <cstddef>
#include <optional>

#include "parsers/tokens.h"

namespace bp {

// Yes or no to the name at token i; nothing if no box and no such word belongs to it.
std::optional<bool> form_answer(const Tokens& tokens, std::size_t i);

// The same of words before it: `raus aus dem September, rein in den Oktober`, `out of March, into April`.
std::optional<bool> goes_in_or_out(const Tokens& tokens, std::size_t begin);

}  // namespace bp
