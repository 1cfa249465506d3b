#include "parsers/charset.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "parsers/bytes.h"

namespace bp {
namespace {

// Longer than any registered label; ICU's own buffer is 60.
constexpr std::size_t kLabelBytes = 50;

// What is meant by labels that ICU does not know or takes at their word. Lower case.
constexpr std::array<std::pair<std::string_view, const char*>, 22> kAliases{{
    {"iso-8859-1", "windows-1252"},  // RFC 7103 section 7.6: written for any Western text
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"gb2312", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"ks_c_5601-1987", "windows-949"},
    {"euc-kr", "windows-949"},
    {"shift_jis", "windows-31j"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"iso-8859-8-e", "iso-8859-8"},
    {"x-mac-roman", "macintosh"},
    {"mac", "macintosh"},
    {"unicode-1-1-utf-7", "utf-7"},
    {"unicode-2-0-utf-7", "utf-7"},
    {"x-unicode-2-0-utf-7", "utf-7"},
    {"cp1252", "windows-1252"},
    {"win-1252", "windows-1252"},
    {"windows1252", "windows-1252"},
}};

// Labels that say nothing about bytes beyond ASCII.
constexpr std::array<std::string_view, 14> kEmptyLabels{
    "",        "us-ascii", "ascii",          "ansi_x3.4-1968", "ansi_x3.110-1983",
    "646",     "utf-8",    "utf8",           "unknown-8bit",   "x-unknown",
    "unknown", "default",  "x-user-defined", "8bit",
};

// Code points of windows-1252's 0x80 to 0x9F; the five that it leaves open stay control characters.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
};

void append_code_point(std::string& text, char32_t code_point) {
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer.data(), length, static_cast<std::uint32_t>(code_point));
    text.append(buffer.data(), length);
}

void append_windows_1252(std::string& text, unsigned char byte) {
    append_code_point(text, byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80U] : byte);
}

// The bytes of the character at `begin`, 0 if they are no UTF-8.
std::size_t utf8_length(std::string_view bytes, std::size_t begin) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    std::size_t position = begin;
    UChar32 code_point = 0;
    U8_NEXT(data, position, bytes.size(), code_point);  // NOLINT(bugprone-inc-dec-in-conditions): ICU's macro
    return code_point < 0 ? 0 : position - begin;
}

std::size_t ascii_run(std::string_view bytes, std::size_t begin) {
    std::size_t end = begin;
    while (end < bytes.size() && is_ascii(bytes[end])) ++end;
    return end;
}

std::string normalized_label(std::string_view charset) {
    charset = trim(charset.substr(0, charset.find('*')));
    while (!charset.empty() && (charset.front() == '"' || charset.front() == '\'')) charset.remove_prefix(1);
    while (!charset.empty() && (charset.back() == '"' || charset.back() == '\'')) charset.remove_suffix(1);
    return ascii_lower(charset.substr(0, kLabelBytes));
}

bool says_nothing(std::string_view label) {
    return std::find(kEmptyLabels.begin(), kEmptyLabels.end(), label) != kEmptyLabels.end();
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& label) {
    const char* name = label.c_str();
    for (const auto& [alias, meant] : kAliases) {
        if (alias == label) name = meant;
    }
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status), &ucnv_close);
    if (U_FAILURE(status)) converter.reset();
    return converter;
}

// Whether the bytes are better read as UTF-8 than by their label. A single-byte label on UTF-8 bytes is a web
// form that names the wrong charset: in a European language, it does not happen by chance that each 8-bit
// byte is part of a UTF-8 character. Of other charsets (UTF-7, ISO-2022-JP, UTF-16) that cannot be said.
bool is_utf8_after_all(std::string_view bytes, UConverter* converter) {
    switch (ucnv_getType(converter)) {
        case UCNV_UTF8:
        case UCNV_US_ASCII:
            return true;
        case UCNV_SBCS:
        case UCNV_LATIN_1:
            return is_valid_utf8(bytes);
        default:
            return false;
    }
}

std::string convert(std::string_view bytes, UConverter* converter) {
    constexpr std::size_t kMost = INT32_MAX / 4;  // ICU counts in int32_t
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(std::min(bytes.size(), kMost)),
                                  converter, status);
    if (U_FAILURE(status)) return guess_utf8(bytes);
    std::string utf8;
    text.toUTF8String(utf8);
    return utf8;
}

void remove_byte_order_mark(std::string& text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
    std::size_t position = 0;
    while ((position = ascii_run(bytes, position)) < bytes.size()) {
        const std::size_t length = utf8_length(bytes, position);
        if (length == 0) return false;
        position += length;
    }
    return true;
}

std::string guess_utf8(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    std::size_t position = 0;
    while (position < bytes.size()) {
        const std::size_t run = ascii_run(bytes, position);
        text.append(bytes, position, run - position);
        position = run;
        if (position == bytes.size()) break;
        const std::size_t length = utf8_length(bytes, position);
        if (length == 0) {
            append_windows_1252(text, static_cast<unsigned char>(bytes[position++]));
        } else {
            text.append(bytes, position, length);
            position += length;
        }
    }
    return text;
}

std::string to_utf8(std::string_view bytes, std::string_view charset) {
    const std::string label = normalized_label(charset);
    std::string text;
    if (says_nothing(label)) {
        text = guess_utf8(bytes);
    } else {
        const Converter converter = open_converter(label);
        const bool guess = !converter || is_utf8_after_all(bytes, converter.get());
        text = guess ? guess_utf8(bytes) : convert(bytes, converter.get());
    }
    remove_byte_order_mark(text);
    return text;
}

bool is_known_charset(std::string_view charset) {
    const std::string label = normalized_label(charset);
    return says_nothing(label) || open_converter(label) != nullptr;
}

void truncate_utf8(std::string& text, std::size_t bytes) {
    if (text.size() <= bytes) return;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    text.resize(bytes);
}

}  // namespace bp
