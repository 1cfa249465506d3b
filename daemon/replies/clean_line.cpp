#include "daemon/replies/clean_line.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <iterator>

#include "parsers/bytes.h"

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

bool is_of_label(char c) {
    return is_letter(c) || is_digit(c) || c == '-' || !is_ascii(c);
}

template <std::size_t N>
bool is_one_of(const std::string_view (&words)[N], const std::string& word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// `Prof.Dr.rer` before the last dot of `Prof.Dr.rer.nat`.
bool are_titles(std::string_view labels) {
    constexpr std::string_view kTitles[] = {"dr",  "prof", "dipl", "mag", "st",  "med", "rer",
                                            "nat", "jur",  "phil", "pd",  "ing", "h",   "c"};
    for (std::size_t begin = 0; begin <= labels.size();) {
        const std::size_t end = std::min(labels.find('.', begin), labels.size());
        if (!is_one_of(kTitles, ascii_lower(labels.substr(begin, end - begin)))) return false;
        begin = end + 1;
    }
    return true;
}

// `evil.example`, which mail programs make a link of by themselves; not `Dr.med`, `J.Berg`, `Co.KG`. `word`
// is labels with dots between them.
bool is_domain(std::string_view word) {
    constexpr std::string_view kCommon[] = {"com", "net", "org", "info", "biz", "de", "eu", "io", "ru", "cn"};
    const std::size_t dot = word.rfind('.');
    if (dot == std::string_view::npos || are_titles(word.substr(0, dot))) return false;
    const std::string_view top = word.substr(dot + 1);
    const bool lower = std::ranges::all_of(top, [](char c) { return c >= 'a' && c <= 'z'; });
    return top.size() > 1 && (lower || is_one_of(kCommon, ascii_lower(top)));
}

bool names_a_domain(std::string_view text) {
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        // A dot that nothing follows ends a sentence or an abbreviation.
        while (end < text.size() &&
               (is_of_label(text[end]) ||
                (text[end] == '.' && end > begin && end + 1 < text.size() && is_of_label(text[end + 1]))))
            ++end;
        if (is_domain(text.substr(begin, end - begin))) return true;
        begin = std::max(end, begin + 1);
    }
    return false;
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
    return names_a_domain(name) ? "" : name;
}

}  // namespace bp
