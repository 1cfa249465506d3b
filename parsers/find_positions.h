// Thementage named by their place: in the row of all days (`der nächste`, `alle noch kommenden`, `die beiden
// im Herbst`) or in the calendar seen from the mail's own date (`übermorgen`, `Donnerstag nächster Woche`,
// `im Mai`).
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/tokens.h"

namespace bp {

struct PositionMention {
    std::vector<std::size_t> events;  // indices into Catalogue::events, ascending
    std::vector<std::size_t> among;   // one of these, if `vague` (`die Veranstaltung im Herbst`)
    std::size_t begin = 0;            // tokens [begin, end)
    std::size_t end = 0;
    // Speaks of Thementage by its own words. `nächste Woche` does not: it counts where the words around it
    // do.
    bool firm = false;
    // So many days after the one spoken of before (`der darauffolgende`); `events` is empty then.
    // `der davor`: negative.
    int following = 0;
    // Or so many days later (`vier Wochen später`, `einen Monat nach hinten`), give or take a week.
    int days_later = 0;
    // Speaks of Thementage, but of which cannot be told (`die beiden im Herbst` where three are left).
    int count = 0;  // the number said, if any
    bool vague = false;
    bool others = false;  // `die anderen beiden im Herbst`: those of which the text has not spoken before
    std::string rule;     // "position.next", "position.month" ...
};

// By their place in the row.
std::vector<PositionMention> find_row_positions(const Tokens& tokens, const Catalogue& catalogue,
                                                std::chrono::year_month_day today);

// By days, weeks and months counted from `today`.
std::vector<PositionMention> find_calendar_positions(const Tokens& tokens, const Catalogue& catalogue,
                                                     std::chrono::year_month_day today);

}  // namespace bp
