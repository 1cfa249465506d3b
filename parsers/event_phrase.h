// The noun phrases in which people count Thementage: quantifiers, a number, a season, a word for the event,
// in any order that German and English allow (`die beiden im Herbst`, `the next two sessions`).
#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/calendar_words.h"
#include "parsers/tokens.h"

namespace bp {

struct EventPhrase {
    bool all = false, remaining = false, next = false, after_next = false, last = false, following = false;
    int before_last = 0;  // `der vorletzte`: 1
    int ordinal = 0;      // `der dritte`; with a count: the first ones
    int count = 0;
    bool noun = false;          // any word for an event
    bool certain_noun = false;  // one that can be nothing else here: not `Tag`, `day`
    bool plural = false;
    bool series = false;  // `die ganze Reihe`
    bool one_of = false;  // `der erste der drei`
    bool each = false;    // `jeden Herbst`
    Months months{};
    std::size_t begin = 0, end = 0;
};

// The phrase that begins at token i; empty (`end` == i) if none does.
EventPhrase event_phrase_at(const Tokens& tokens, std::size_t i);

// A season or part of the year that begins at token i (`im Herbst`, `ab Mai`, `nach der Sommerpause`);
// first month 0 if there is none. `end` is set behind it.
Months part_of_year(const Tokens& tokens, std::size_t i, std::size_t& end);

// A word that may be an event or something else: `Tag`, `topic`.
bool is_uncertain_event_noun(std::string_view word);

// `letzte Woche`, `nächsten Monat`: a time, no place in the row.
bool is_time_word(std::string_view word);

// An article, `noch`, `Ihrer`: stands inside such a phrase and says nothing.
bool is_phrase_filler(std::string_view word);

// The number in `für alle drei`, `zu beiden`, `for both`, `all three`; 0 if there is none or it counts
// people.
int counted_days(const Tokens& tokens);

}  // namespace bp
