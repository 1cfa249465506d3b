// Where a writer puts right what the mail has said before: `Korrektur:`, `ich meinte den 27. April`, `nein,
// halt`, `scratch that`. What was asked for before that place is taken back, if another day follows.
#pragma once

#include <cstddef>

#include "parsers/tokens.h"

namespace bp {

// The byte of the text at which the last correction begins; 0 if there is none.
std::size_t correction_begin(const Tokens& tokens);

// Whether the clause of token i says which day was meant: `ich meinte den 27. April`, `richtig ist`.
bool is_meant(const Tokens& tokens, std::size_t i);

}  // namespace bp
