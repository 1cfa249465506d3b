// Whether a text is a filled form: lines like `Name: …`, `Thementag: …`, `Dienststelle: …`.
//
// Whoever sends such lines, one for a day and one for a person, wants a seat without a sentence that says so.
#pragma once

#include "parsers/tokens.h"

namespace bp {

bool is_filled_form(const Tokens& tokens);

}  // namespace bp
