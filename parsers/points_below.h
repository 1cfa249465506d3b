// Whether the new text of a mail leans on what it quotes or forwards.
#pragma once

#include <string_view>

namespace bp {

// `siehe unten`, `s. u.`, `wie unten beschrieben`, `Anmeldung unten`, `see below`.
bool points_below(std::string_view new_text);

// Nothing but greeting and closing, or so few words that they only mean something together with the mail
// below: `Abmelden`, `Ja, gern!`; over a forwarded mail also `z. K.` or `bitte übernehmen`.
bool says_nothing_alone(std::string_view new_text, bool forwards);

}  // namespace bp
