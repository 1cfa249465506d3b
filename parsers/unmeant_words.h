// Words of another desk that are named only to say that it is not about them, and thanks for what is yet to
// be done: both say nothing of what a mail wants.
//
// Looks at the sentence of the cue only, like senses.h.
#pragma once

#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

bool is_unmeant(const Tokens& tokens, const Cue& cue);

}  // namespace bp
