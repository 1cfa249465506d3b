// Words of registering that tell of a seat and ask for none (`hatten uns eintragen lassen`, `I hold seats`),
// and words of staying away that only speak of the days nobody asked for.
#pragma once

#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

// Whether the cue of registering tells of a registration that was made, or the cue of a change of something
// else (a double registration, a slip of ours, a broadcast).
bool is_seat_told_of(const Tokens& tokens, const Cue& cue);

// `Alles andere lasse ich aus`, `an den übrigen Tagen bin ich verhindert`: the days that nobody asked for.
bool is_about_the_rest(const Tokens& tokens, const Cue& cue);

}  // namespace bp
