// Whether a text, short as it is, says nothing that could be acted on: keys hit by chance, a sentence that
// breaks off, a bare greeting, a word that points to something else (`wie besprochen`, `anbei`).
//
// Looks at one section only; what else the mail has (a subject of the writer's own, a mail that is answered)
// is for the caller to weigh.
#pragma once

#include "parsers/tokens.h"

namespace bp {

// Keys that were hit by chance, as of a telephone in a pocket: hardly a word could be one.
bool is_gibberish(const Tokens& tokens);

// `ich wollte mit Blick auf den`, `hiermit schicke ich Ihnen im Anhang`: a short text without an end.
bool breaks_off(const Tokens& tokens);

// `Hallo`, `Anbei das Gewünschte, siehe Anlage.`: nothing but a greeting, a closing and words that point
// elsewhere.
bool only_points_elsewhere(const Tokens& tokens);

}  // namespace bp
