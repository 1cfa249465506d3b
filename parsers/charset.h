// From a charset to UTF-8, by ICU. Never fails: what the label promises is tried first, then what the bytes
// say of themselves, then windows-1252, in which every byte is some character.
#pragma once

#include <string>
#include <string_view>

namespace bp {

bool is_valid_utf8(std::string_view bytes);

// Bytes of unknown charset: UTF-8 where they are, each other byte on its own as windows-1252. So a UTF-8
// text with one broken character keeps all others, and a Latin-1 text without label is read right.
std::string guess_utf8(std::string_view bytes);

// `charset` is the label as the mail has it (RFC 2978), "" if there is none; a language suffix (RFC 2231
// section 5) is ignored. Labels that are known to be written where another charset is meant are read as that
// one: iso-8859-1 as windows-1252, gb2312 as gb18030, us-ascii with 8-bit bytes as UTF-8 or windows-1252.
// The result is valid UTF-8 without a leading byte order mark; a character that has no reading is U+FFFD.
std::string to_utf8(std::string_view bytes, std::string_view charset);

// Whether to_utf8() reads the label, "" included, as it is meant.
bool is_known_charset(std::string_view charset);

// Cuts to at most `bytes` bytes, never inside a character.
void truncate_utf8(std::string& text, std::size_t bytes);

}  // namespace bp
