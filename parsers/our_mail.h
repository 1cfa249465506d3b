// What a mail of ours, quoted below an answer, has told the writer.
#pragma once

#include "parsers/tokens.h"

namespace bp {

// It confirmed a registration.
bool confirms_a_registration(const Tokens& tokens);

// It tells that a registration has been changed.
bool tells_of_rebooking(const Tokens& tokens);

// It asks for which Thementag a seat is wanted.
bool asks_which_day(const Tokens& tokens);

// It invites, or says that a seat was given back: nothing is held.
bool invites(const Tokens& tokens);

}  // namespace bp
