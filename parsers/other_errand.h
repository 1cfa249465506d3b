// Whether somebody who comes comes for something else than a Thementag: to mend the lift, to fetch a device,
// to show wares at a stand. The date of such a visit may well be that of a Thementag. Likewise whether what
// is brought or moved is a thing and no person (`bringe mein Mikrofon mit`, `wird im Netz übertragen`).
//
// Looks at the sentence of the cue only, like senses.h.
#pragma once

#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

bool comes_for_something_else(const Tokens& tokens, const Cue& cue);

}  // namespace bp
