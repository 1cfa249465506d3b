// Whether somebody demands something of the data kept of them: erasure, correction, to know of them, or that
// they are not used.
//
// Put together sentence by sentence of what is said (data, that they are the writer's, what is to be done)
// and so independent of the set phrases in the table of privacy.
#pragma once

#include "parsers/tokens.h"

namespace bp {

// In one sentence of the text.
bool demands_own_data(const Tokens& tokens);

// Whether the sentence of token i agrees to what is done with data, and demands nothing.
bool consents(const Tokens& tokens, std::size_t i);

}  // namespace bp
