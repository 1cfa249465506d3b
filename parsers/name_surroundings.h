// What stands around a date or a topic and tells whether a Thementag is meant by it (a word for the event, a
// table's cell, a noun that the topic is part of), or that it is one of before (a seat held, a slip).
#pragma once

#include <cstddef>

#include "parsers/tokens.h"

namespace bp {

// Whether the word for an event at token i is said of somebody's, but of no Thementag: `einen Termin`, `eine
// andere Veranstaltung`, `our workshop`.
bool is_of_others(const Tokens& tokens, std::size_t i);

// A word for the event near the name in tokens [begin, end): `Thementag am 23.3.`, `Ihre Einladung
// zum 28.9.`; not one of somebody else's (`einen Termin am 23.3.`).
bool event_noun_near(const Tokens& tokens, std::size_t begin, std::size_t end);

// `bei Ihnen`, `im CIC` in the clause of token i: what is said of the date there is said of our day.
bool is_with_us(const Tokens& tokens, std::size_t i);

// `Passt Ihnen der 23.3.?`, `does 23 March suit you?` in the clause of token i.
bool proposes_a_meeting(const Tokens& tokens, std::size_t i);

// `als Scrum Master`, `KI-Beauftragte`: the topic that ends before token `end` is part of another word.
bool belongs_to_a_noun(const Tokens& tokens, std::size_t end);

// `der Tag, an dem es um Screenreader geht`: the topic at token `begin` tells which event is meant.
bool describes_an_event(const Tokens& tokens, std::size_t begin);

// Tokens [begin, end) fill a cell of a table: `Name | Low Code | Scrum`.
bool fills_its_cell(const Tokens& tokens, std::size_t begin, std::size_t end);

// Tokens [begin, end) fill an item of a list: `- Agile Methoden`, `2. Green IT`.
bool fills_its_line(const Tokens& tokens, std::size_t begin, std::size_t end);

// `zusätzlich zu meiner Anmeldung im Juni`, `besides my seat on 25 May`: told of, not asked for.
bool is_beside_own_seat(const Tokens& tokens, std::size_t begin);

// `Ich habe versehentlich den 25. Mai angegeben`, `I signed up for 25 May by mistake`.
bool is_slip(const Tokens& tokens, std::size_t begin);

// `nach dem verpassten KI-Tag`, `the last session I attended`.
bool is_bygone(const Tokens& tokens, std::size_t begin);

// `der zunächst ins Auge gefasste Termin am 27. April`, `the originally planned date, 27 April`
bool is_once_planned(const Tokens& tokens, std::size_t begin);

}  // namespace bp
