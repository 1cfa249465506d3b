// Words that point back at Thementage named before: `Letzteren sage ich ab`, `die anderen beiden`, `den
// ersten davon`, `the former`, `the other two`, `the remaining one`.
//
// They point into the group named last: the nearest sentence that names two days or more, else all that was
// named so far. `Die anderen` are those of the group that no later word has singled out. Where the words may
// as well speak of people, or count otherwise, nothing is said.
#pragma once

#include <cstddef>
#include <vector>

#include "parsers/tokens.h"

namespace bp {

// One or more days named at one place, as indices into Catalogue::events.
struct NamedDays {
    std::size_t begin = 0, end = 0;  // tokens [begin, end)
    std::vector<std::size_t> events;
    std::vector<std::size_t> among;  // a group that is only spoken of (`von den drei Terminen im Herbst`)
};

struct DayReference {
    std::size_t begin = 0, end = 0;  // tokens [begin, end)
    std::vector<std::size_t> events;
    std::vector<std::size_t> others;  // the rest of the group
    bool exclusive = false;           // the group was named to choose from (`März oder April`)
};

// `named` in the order of the text. `listed`: the days of the mail that is answered, for a text that names
// no group itself. `coming` is the first event that is not past.
std::vector<DayReference> find_day_references(const Tokens& tokens, const std::vector<NamedDays>& named,
                                              const std::vector<std::size_t>& listed, std::size_t coming);

}  // namespace bp
