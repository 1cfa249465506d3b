#include "daemon/replies/header_values.h"

#include <algorithm>

namespace bp {
namespace {

// RFC 2047 allows 75; 64 leave room for "Subject: " on the first line of at most 76.
constexpr std::size_t kMaxEncodedWord = 64;
constexpr std::size_t kMaxPlainValue = 64;
constexpr std::string_view kWordBegin = "=?utf-8?Q?";
constexpr std::string_view kWordEnd = "?=";

constexpr std::size_t kMaxAddress = 254;  // RFC 5321 section 4.5.3.1.3, without the brackets
constexpr std::size_t kMaxMessageId = 250;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_visible(char c) {
    return c > ' ' && c < 0x7F;
}

// RFC 5322 section 3.2.3.
bool is_atext(char c) {
    return is_letter_or_digit(c) || std::string_view("!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
}

bool is_plain(std::string_view text) {
    return text.size() <= kMaxPlainValue && text.find("=?") == std::string_view::npos &&
           !text.starts_with(' ') && !text.ends_with(' ') &&
           std::ranges::all_of(text, [](char c) { return c == ' ' || is_visible(c); });
}

// One byte in the Q encoding, with the set that RFC 2047 section 5(3) allows even in a phrase.
std::string q_encoded(char c) {
    if (is_letter_or_digit(c) || c == '!' || c == '*' || c == '+' || c == '-' || c == '/') return {c};
    if (c == ' ') return "_";
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'=', kDigits[byte >> 4], kDigits[byte & 15]};
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string encoded_words(std::string_view text) {
    std::string words(kWordBegin);
    std::size_t word_size = kWordBegin.size() + kWordEnd.size();
    for (std::size_t i = 0; i < text.size();) {
        // A character is never split over two words (RFC 2047 section 5).
        std::size_t end = i + 1;
        while (end < text.size() && is_continuation(text[end])) ++end;
        std::string character;
        for (; i < end; ++i) character += q_encoded(text[i]);
        if (word_size + character.size() > kMaxEncodedWord) {
            words.append(kWordEnd).append(" ").append(kWordBegin);
            word_size = kWordBegin.size() + kWordEnd.size();
        }
        words += character;
        word_size += character.size();
    }
    return words.append(kWordEnd);
}

std::string without_controls(std::string_view text) {
    std::string clean(text);
    for (char& c : clean) {
        if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) c = ' ';
    }
    return clean;
}

// RFC 5322 section 3.2.3: atoms of `allowed` with single dots between.
bool is_dot_atom(std::string_view text, bool (*allowed)(char)) {
    return !text.empty() && text.front() != '.' && text.back() != '.' &&
           text.find("..") == std::string_view::npos &&
           std::ranges::all_of(text, [&](char c) { return c == '.' || allowed(c); });
}

}  // namespace

std::string encode_unstructured(std::string_view text) {
    const std::string clean = without_controls(text);
    return is_plain(clean) ? clean : encoded_words(clean);
}

std::string encode_phrase(std::string_view text) {
    const std::string clean = without_controls(text);
    if (!is_plain(clean)) return encoded_words(clean);
    if (std::ranges::all_of(clean, [](char c) { return c == ' ' || is_atext(c); })) return clean;
    std::string quoted = "\"";
    for (char c : clean) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

bool is_plain_address(std::string_view text) {
    const std::size_t at = text.rfind('@');
    return at != std::string_view::npos && text.size() <= kMaxAddress &&
           is_dot_atom(text.substr(0, at), is_atext) &&
           is_dot_atom(text.substr(at + 1), [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool is_message_id(std::string_view text) {
    if (text.size() < 5 || text.size() > kMaxMessageId || text.front() != '<' || text.back() != '>')
        return false;
    const std::string_view inside = text.substr(1, text.size() - 2);
    return inside.find('@') != std::string_view::npos &&
           inside.find_first_of("<>") == std::string_view::npos && std::ranges::all_of(inside, is_visible);
}

}  // namespace bp
