#include "daemon/replies/clean_line.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace bp {
namespace {

// Longer names exist nowhere; longer organisations are sentences.
constexpr std::size_t kMaxNameCharacters = 80;

// Nothing that is shown as a line is longer; bounds the work on a value made to be long.
constexpr std::size_t kMaxRead = 16 * 1024;

constexpr UChar32 kEllipsis = 0x2026;

enum class Treatment { keep, space, drop };

Treatment treatment_of(UChar32 c) {
    switch (u_charType(c)) {
        case U_CONTROL_CHAR:
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return Treatment::space;
        case U_FORMAT_CHAR:
        case U_SURROGATE:
            return Treatment::drop;
        default:
            return Treatment::keep;
    }
}

bool contains_without_case(std::string_view text, std::string_view lower_case_ascii) {
    auto equal = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; };
    return std::search(text.begin(), text.end(), lower_case_ascii.begin(), lower_case_ascii.end(), equal) !=
           text.end();
}

// Most values are this already and need no second look.
bool is_clean_ascii(std::string_view text) {
    char previous = ' ';
    for (char c : text) {
        if (c < ' ' || c > '~' || (c == ' ' && previous == ' ')) return false;
        previous = c;
    }
    return text.empty() || previous != ' ';
}

}  // namespace

std::string clean_line(std::string_view text, std::size_t max_characters) {
    if (text.size() <= max_characters && is_clean_ascii(text)) return std::string(text);
    const icu::StringPiece bytes(text.data(), static_cast<std::int32_t>(std::min(text.size(), kMaxRead)));
    const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(bytes);  // U+FFFD for invalid bytes
    icu::UnicodeString line;
    std::size_t length = 0;
    bool space_due = false;
    for (std::int32_t i = 0; i < characters.length(); i = characters.moveIndex32(i, 1)) {
        const UChar32 c = characters.char32At(i);
        const Treatment treatment = treatment_of(c);
        if (treatment == Treatment::drop) continue;
        if (treatment == Treatment::space) {
            space_due = length > 0;
            continue;
        }
        const std::size_t wanted = space_due ? 2 : 1;
        if (length + wanted > max_characters) {
            if (length > 0 && length == max_characters) line.truncate(line.moveIndex32(line.length(), -1));
            if (max_characters > 0) line.append(kEllipsis);
            break;
        }
        if (space_due) line.append(UChar32{' '});
        line.append(c);
        length += wanted;
        space_due = false;
    }
    std::string cleaned;
    return line.toUTF8String(cleaned);
}

std::string clean_answer_name(std::string_view text) {
    std::string name = clean_line(text, kMaxNameCharacters);
    for (std::string_view sign_of_link : {"://", "www.", "@", "mailto:"}) {
        if (contains_without_case(name, sign_of_link)) return "";
    }
    return name;
}

}  // namespace bp
