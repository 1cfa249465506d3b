#include "parsers/phrases.h"

#include <string>

namespace bp {
namespace {

std::string joined(std::initializer_list<std::string_view> phrases) {
    std::string pattern = "(?:\\b|^)(?:";
    for (std::string_view phrase : phrases) {
        if (pattern.back() != ':') pattern.push_back('|');
        pattern.append(phrase);
    }
    return pattern.append(")");
}

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

}  // namespace

Phrases::Phrases(std::initializer_list<std::string_view> phrases) : pattern_(joined(phrases)) {}

std::optional<std::string_view> Phrases::find(std::string_view folded) const {
    re2::StringPiece found;
    if (!pattern_.Match(piece(folded), 0, folded.size(), RE2::UNANCHORED, &found, 1)) return std::nullopt;
    return std::string_view(found.data(), found.size());
}

bool Phrases::begin(std::string_view folded) const {
    return pattern_.Match(piece(folded), 0, folded.size(), RE2::ANCHOR_START, nullptr, 0);
}

bool Phrases::are(std::string_view folded) const {
    return pattern_.Match(piece(folded), 0, folded.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

int Phrases::count(std::string_view folded, int enough) const {
    int count = 0;
    std::size_t begin = 0;
    re2::StringPiece found;
    while (count < enough &&
           pattern_.Match(piece(folded), begin, folded.size(), RE2::UNANCHORED, &found, 1)) {
        ++count;
        begin = static_cast<std::size_t>(found.data() - folded.data()) + (found.empty() ? 1 : found.size());
        if (begin > folded.size()) break;
    }
    return count;
}

}  // namespace bp
