// Small signs by which find_kind tells one kind of mail from another, each read off a text or a cue alone.
#pragma once

#include <string_view>

#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

// The office's file numbers: seven digits, a dash, three digits.
bool holds_file_number(std::string_view text);

// Whether the rule names a day by its place in the row of Thementage, not in the calendar.
bool is_row_position(std::string_view rule);

// `mein Antrag`, `ich warte auf …`: what the cue speaks of is the writer's own.
bool is_own_matter(const Tokens& tokens, const Cue& cue);

// `Ich komme.`, `bin dabei`
bool announces_coming(const Tokens& tokens, const Cue& cue);

// `Ich komme mit dem Rollstuhl`: the writer and nobody else stands in the cue.
bool is_said_of_writer(const Tokens& tokens, const Cue& cue);

// `… wäre ich auch gern dabei`: besides what is held already.
bool says_too(const Tokens& tokens, const Cue& cue);

// `Zur Kenntnis`, `FYI`: whoever passes a mail on so asks for nothing.
bool is_for_information(const Tokens& tokens);

// `Die Bestätigung habe ich schon`, `eine Frage zu meinem Platz`: the seat of which the writer speaks is
// held.
bool speaks_of_held_seat(const Tokens& tokens, const Cue& cue);

}  // namespace bp
