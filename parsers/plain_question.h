// Whether a text plainly asks something: `Wer spricht am 26. Oktober?`, `Is lunch included?`.
//
// Such a mail wants an answer and no seat, so nobody has to look at it. A question in which the writer asks
// for themselves (`Kann ich noch kommen?`) is none, and neither is one beside which the writer tells of
// themselves and the day.
#pragma once

#include <cstddef>

#include "parsers/find_events.h"
#include "parsers/tokens.h"

namespace bp {

// `enrols`: words of coming stand somewhere in the mail, so that a question of the writer's may ask for a
// seat.
bool asks_plainly(const Tokens& tokens, const EventFindings& events, bool enrols);

// Whether the question of token i asks when somebody of the office may be met, and not about a Thementag.
bool asks_when_to_meet(const Tokens& tokens, std::size_t i);

}  // namespace bp
