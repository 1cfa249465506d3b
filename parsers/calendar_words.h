// The words of the calendar, German and English (months also in other languages), folded: months, weekdays,
// numbers, ordinals, seasons.
#pragma once

#include <string_view>

namespace bp {

// 1 to 12 for a month's name or usual abbreviation, else 0. "may" is 5: a caller that sees no day beside it
// must look at its capital.
int month_of(std::string_view word);

// The same for names in other languages of Europe, which are words or names elsewhere: for use right behind
// a day's number only.
int foreign_month_of(std::string_view word);

// 1 (Monday) to 7 (Sunday) for a weekday's name or usual abbreviation of at least two letters, else 0.
int weekday_of(std::string_view word);

// The same for full names only ("donnerstag", "donnerstags", "thursday").
int full_weekday_of(std::string_view word);

// 1 to 31 for an ordinal in words ("ersten", "dreiundzwanzigsten", "second", "twenty-third" as
// "twentythird"), else 0.
int ordinal_of(std::string_view word);

// 1 to 12 for a small number in words, "beide" and "both" as 2, else 0.
int small_number_of(std::string_view word);

// First and last month of a season or part of the year ("herbst", "autumn", "spring"); {0, 0} if it is none.
struct Months {
    int first = 0;
    int last = 0;
};
Months season_of(std::string_view word);

}  // namespace bp
