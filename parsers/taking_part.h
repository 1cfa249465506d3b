// What a clause of the writer's own says of taking part: themselves, or by registering others.
#pragma once

#include "parsers/mail_body.h"
#include "parsers/words.h"

namespace bp {

// `ich nehme teil`, `ich wäre gern dabei`, `I will attend`, `I'd like a seat`. `names_others`: days may be
// shared out with people whom the sentence names (`ich nehme den Mai`).
bool takes_part(const Words& words, WordRange clause, bool names_others);

// `ich würde mit drei Studierenden vorbeikommen`
bool comes_along(const Words& words, WordRange clause);

// `ich melde … an`, `I register …`, and not the writer
bool registers_others(const Words& words, WordRange clause);

}  // namespace bp
