// Bytes as the grammars of mail see them: ASCII case, blanks and lines, whatever the locale and whatever
// else the bytes may be. All functions take any bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace bp {

inline char ascii_lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}
inline bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
inline bool is_space(char c) {
    return is_blank(c) || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}
inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}
inline bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

inline std::string ascii_lower(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return ascii_lower(c); });
    return lower;
}

inline bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

inline bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() && equal_ignoring_case(text.substr(0, prefix.size()), prefix);
}

// Without white space at both ends, of a view into the same bytes.
inline std::string_view trim(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

// The value of a hexadecimal digit, -1 for any other byte.
inline int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    const char lower = ascii_lower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The line that begins at `begin`: `[begin, end)` without its line end, the next one begins at `next`.
struct LineExtent {
    std::size_t end = 0;
    std::size_t next = 0;
};

// `line_end` is '\n', before which any number of CR belong to the line end, or '\r' in mails without LF.
inline LineExtent line_at(std::string_view text, std::size_t begin, char line_end = '\n') {
    const std::size_t found = text.find(line_end, begin);
    LineExtent line{std::min(found, text.size()), found == std::string_view::npos ? text.size() : found + 1};
    while (line.end > begin && text[line.end - 1] == '\r') --line.end;
    return line;
}

}  // namespace bp
