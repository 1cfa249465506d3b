#include "parsers/phrases.h"

#include <algorithm>
#include <string>

namespace bp {
namespace {

std::string alternation(std::initializer_list<std::string_view> phrases) {
    std::string pattern = "(?:\\b|^)(?:";
    const char* separator = "";
    for (std::string_view phrase : phrases) {
        pattern.append(separator).append(phrase);
        separator = "|";
    }
    return pattern.append(")");
}

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

Phrases::Phrases(std::initializer_list<std::string_view> phrases) : pattern_(alternation(phrases)) {}

bool Phrases::in(std::string_view folded) const {
    return pattern_.Match(piece(folded), 0, folded.size(), RE2::UNANCHORED, nullptr, 0);
}

bool Phrases::begin(std::string_view folded) const {
    return pattern_.Match(piece(folded), 0, folded.size(), RE2::ANCHOR_START, nullptr, 0);
}

bool Phrases::are(std::string_view folded) const {
    return pattern_.Match(piece(folded), 0, folded.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

std::string_view Phrases::beginning(std::string_view folded) const {
    re2::StringPiece found;
    if (!pattern_.Match(piece(folded), 0, folded.size(), RE2::ANCHOR_START, &found, 1)) return {};
    return {found.data(), found.size()};
}

int Phrases::count(std::string_view folded, int enough) const {
    int count = 0;
    std::size_t begin = 0;
    re2::StringPiece found;
    while (count < enough && begin <= folded.size() &&
           pattern_.Match(piece(folded), begin, folded.size(), RE2::UNANCHORED, &found, 1)) {
        ++count;
        begin =
            static_cast<std::size_t>(found.data() - folded.data()) + std::max<std::size_t>(found.size(), 1);
    }
    return count;
}

}  // namespace bp
