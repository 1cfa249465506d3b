#include "parsers/clean_subject.h"

#include <re2/re2.h>

#include <algorithm>

namespace bp {
namespace {

// Prefixes as clients of many languages write them, with the counters of some (`Re[2]:`, `AW(3):`).
const RE2& reply_prefix() {
    static const RE2 pattern(
        R"((?i)^\s*(?:re|aw|antw|antwort|sv|odp|rif|res|ha|ynt)\s*(?:[\[(^]?\d{1,3}[\])]?)?\s*:\s*)");
    return pattern;
}

const RE2& forward_prefix() {
    static const RE2 pattern(
        R"((?i)^\s*(?:wg|fw|fwd|weitergel|weitergeleitet|weiterl|wtrlt|wtrl|wtr|tr|enc|vb|doorst)\s*(?:[\[(^]?\d{1,3}[\])]?)?\s*:\s*)");
    return pattern;
}

// Tags are matched whole: a word of a person in brackets is none.
const RE2& gateway_tag() {
    static const RE2 pattern(
        R"((?i)^\s*(?:)"
        R"([\[({<]\s*(?:ext|extern|externe[rs]?|external|extern/external|externe? (?:e-?)?mail|external (?:e-?)?mail|external sender|)"
        R"(spam|suspected spam|spam\?|verdacht|bulk|phishing\??|caution|warnung|verschlüsselt|encrypted|secure|signiert|signed|)"
        R"(released from quarantine|aus quarantäne freigegeben|unclassified|nicht eingestuft)\s*[\])}>]|)"
        R"(\*{2,}\s*(?:spam|suspected spam|extern|external|ext)\s*\*{2,}|)"
        R"((?:extern|external|spam)\s*[:|])\s*)");
    return pattern;
}

}  // namespace

CleanSubject clean_subject(std::string_view subject) {
    CleanSubject clean;
    re2::StringPiece rest(subject.data(), subject.size());
    for (bool found = true; found;) {
        bool outermost = !clean.is_reply && !clean.is_forward;
        if (RE2::Consume(&rest, reply_prefix())) {
            clean.is_reply |= outermost;
        } else if (RE2::Consume(&rest, forward_prefix())) {
            clean.is_forward |= outermost;
        } else {
            found = RE2::Consume(&rest, gateway_tag());
        }
    }
    std::string_view left(rest.data(), rest.size());
    std::size_t begin = std::min(left.find_first_not_of(" \t\n"), left.size());
    std::size_t end = left.find_last_not_of(" \t\n") + 1;
    if (begin < end) clean.text = std::string(left.substr(begin, end - begin));
    return clean;
}

}  // namespace bp
