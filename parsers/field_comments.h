// Comments of structured header fields (RFC 5322 section 3.2.2), taken out before a value is compared.
#pragma once

#include <string>
#include <string_view>

namespace bp {

// `body` with each comment replaced by a blank. Comments nest and may hold quoted pairs; a parenthesis inside
// a quoted string opens none. A comment that is not closed takes the rest with it: what a sender hid behind
// it is not believed.
std::string without_comments(std::string_view body);

// The same, and inside quoted strings each character that could be read as syntax (blank, `;`, `=`, `\"` and
// the like) is a `_`: what stands in quotes can then not pose as a further item.
std::string with_tame_quotes(std::string_view body);

}  // namespace bp
