// A table of people and days: the days head the columns, each line names a person and marks their days.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "parsers/find_events.h"

namespace bp {

// The days of each of `count` people, whose names stand at the bytes of `places`. Columns are told by tabs,
// bars, semicolons, or by where the marks stand below the days. Nothing if the text holds no such table; of a
// person whose line cannot be read no day.
std::optional<std::vector<std::set<EventId>>> read_matrix(
    std::string_view text, const EventFindings& events,
    const std::vector<std::pair<std::size_t, std::size_t>>& places, std::size_t count);

}  // namespace bp
