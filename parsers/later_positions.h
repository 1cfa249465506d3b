// Thementage counted from the one spoken of before: `vier Wochen später`, `der Termin danach`, `the two after
// that`, `nicht diesen Donnerstag, sondern den darauf`.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "parsers/catalogue.h"
#include "parsers/find_positions.h"
#include "parsers/tokens.h"

namespace bp {

std::optional<PositionMention> later_position_at(const Tokens& tokens, const Catalogue& catalogue,
                                                 std::chrono::year_month_day today, std::size_t i);

}  // namespace bp
