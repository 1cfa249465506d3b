// How many places a text asks for where it says a number: `zu dritt`, `vier Plätze (mich eingeschlossen)`,
// `ich plus zwei aus dem Team`, `sechs Azubis`, `ein Kollege und ich`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parsers/find_names.h"
#include "parsers/mail_body.h"

namespace bp {

struct SeatCount {
    int seats = 0;        // places in total, 0 if no number is said
    int unnamed = 0;      // people counted but not named
    bool circle = false;  // a number was read as that of a circle of whom only some come
    std::optional<WordRange> seats_words, unnamed_words;
};

// `named`: how many people the text names as coming, the writer left out.
SeatCount count_seats(const Words& words, const std::vector<WordRange>& sentences,
                      const std::vector<NameMention>& mentions, int named);

}  // namespace bp
