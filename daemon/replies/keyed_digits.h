// A short proof that a word was written by us: the first hexadecimal digits of an HMAC-SHA256.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bp {

// `digits` lower-case hexadecimal digits (at most 64, an even number) over `text`. Throws std::runtime_error
// if the system has no SHA-256.
std::string keyed_digits(std::string_view text, std::string_view key, std::size_t digits);

// Whether both are the same; takes as long wherever they differ.
bool same_digits(std::string_view right, std::string_view given);

}  // namespace bp
