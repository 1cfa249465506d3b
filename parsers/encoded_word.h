// Encoded-words in header fields (RFC 2047), read as widely as they are written wrongly: inside quotes, glued
// to other text, split in the middle of a character, with blanks inside, without their padding.
#pragma once

#include <string>
#include <string_view>

namespace bp {

// The text of a header field's body. `raw` is unfolded and may hold any bytes; what stands outside
// encoded-words is read as UTF-8 or windows-1252. White space between two encoded-words is no part of the
// text. The result is valid UTF-8 without control characters but TAB.
std::string decode_header_text(std::string_view raw);

}  // namespace bp
