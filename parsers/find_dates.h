// All dates a text names, in any German or English form, whether they are Thementage or not.
//
// Not dates: times, file and phone numbers, versions, room numbers. Limits: a year with two digits is 20xx;
// `3/4` is read as day/month unless only month/day is possible.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parsers/tokens.h"

namespace bp {

struct DateMention {
    int year = 0;   // 0: not said
    int month = 0;  // 0: not said (`am 23.`)
    int day = 0;
    std::size_t begin = 0;  // tokens [begin, end)
    std::size_t end = 0;
    bool in_range = false;  // a bound of a span of days (`vom 14. bis 28.8.`)
    std::string rule;       // "date.day-month", "date.month-name", "date.iso", "date.day"
};

// In the order of the text.
std::vector<DateMention> find_dates(const Tokens& tokens);

}  // namespace bp
