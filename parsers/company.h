// Who is meant without a name: `zwei unserer Praktikantinnen`, `a junior dev`, `noch jemand`; and the words
// by which numbers of people and seats are told from numbers of other things.
#pragma once

#include <optional>

#include "parsers/words.h"

namespace bp {

// `zwei unserer Praktikantinnen`, `meine Chefin`, `noch jemand`
struct Company {
    int value = 0;
    std::size_t noun = 0, last = 0;  // the word that says who, and one past the phrase
    bool indefinite = false;         // `ein Azubi` is never the one whom a name beside it means
};

// The company that begins at `i`. `in_row`: in a row with people, where any noun behind a number is one of
// them.
std::optional<Company> company_at(const Words& words, std::size_t i, std::size_t end, bool in_row = false);

// `ich`, `meine Wenigkeit`, `yours truly`, `mich selbst`: how many words from `i` on mean the writer.
std::size_t writer_words(const Words& words, std::size_t i);

// The number that word `i` says; 0 if it says none, or a date.
int number_at(const Words& words, std::size_t i);
// `zu dritt`: 3 for the word behind `zu`.
int together_value(std::string_view word);
// `trio`, `dreiergruppe`: 3
int band_value(std::string_view word);

bool is_seat_word(std::string_view word);
// Several people: `kollegen`, `personen`.
bool is_person_word(std::string_view word);
// People and nothing said of which: `personen`, `leute`. Their number is the total.
bool is_total_word(std::string_view word);
// `tage`, `uhr`: what is counted besides people.
bool is_countable_thing(std::string_view word);

}  // namespace bp
