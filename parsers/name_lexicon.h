// What is known of single words when people are looked for: given names, titles, ranks, and words that are
// no names although they are written with a capital. All words are compared in folded form (see words.h).
//
// The lists say what is likely, never what is possible: a given name that is not listed is still read where
// its surroundings show it (`Frau …`, an address of mail beside it, a list of participants).
#pragma once

#include <string_view>

namespace bp {

// A given name, or a hyphenated one whose parts are (`karl-heinz`).
bool is_given_name(std::string_view folded);

// A family name that stands first where it comes from (Vietnamese, Chinese, Korean).
bool is_leading_family_name(std::string_view folded);

// `herr`, `frau`, `mr` … : what follows is a person.
bool is_honorific(std::string_view folded);

// `kollege`, `mitarbeiterin` … : what follows may be a person.
bool is_companion(std::string_view folded);

// Begins an academic title: `dr`, `prof`, `pd`.
bool is_title_head(std::string_view folded);
// Continues one: `med`, `ing`, `habil`, `h`, `c`.
bool is_title_tail(std::string_view folded);

// A degree, rank or office that stands beside a name and belongs to no field: `dipl`, `minr`, `ra`, `phkin`,
// `abteilungspraesidentin`.
bool is_rank(std::string_view folded);

// A noble or patronymic word of a family name: `von`, `der`, `al`, `freifrau`.
bool is_particle(std::string_view folded);

// A capitalised word that is no part of a name: nouns of office life, days, months, adjectives.
bool is_common_noun(std::string_view folded);

// A noun that is a family name as well: `sommer`, `freitag`, `kunde`. Behind a given name it is one.
bool is_noun_surname(std::string_view folded);

// A given name that is a common family name, too: `werner`, `yavuz`, `james`. Behind a word that we do not
// know it is the family name.
bool is_surname_as_well(std::string_view folded);

// A word of a shared mailbox: `info`, `poststelle`, `vorzimmer`, `team`.
bool is_function_word(std::string_view folded);

}  // namespace bp
