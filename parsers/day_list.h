// A list of Thementage in a mail below, such as a programme or a confirmation of two seats, and the words
// above that point into it: `Punkt 2 und 4`, `die 4 und die 7`, `den zweiten der beiden`, `number three`.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/find_positions.h"
#include "parsers/tokens.h"

namespace bp {

struct EventFindings;

struct DayList {
    struct Item {
        int number = 0;         // as written before the line; 0 if none is
        std::size_t event = 0;  // index into Catalogue::events
    };
    std::vector<Item> items;  // in the order of the text; empty if the text lists fewer than two days
};

// The days that stand in `text` one a line. `findings` is what find_events said of that same text.
DayList read_day_list(std::string_view text, const EventFindings& findings, const Catalogue& catalogue);

// The words of the new text that point into the list.
std::vector<PositionMention> find_listed_days(const Tokens& tokens, const DayList& list);

}  // namespace bp
