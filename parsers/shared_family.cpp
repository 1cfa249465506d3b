#include "parsers/shared_family.h"

#include <algorithm>

#include "parsers/name_lexicon.h"
#include "parsers/name_pieces.h"

namespace bp {
namespace {

using Kind = NamePart::Kind;

constexpr std::size_t kMost = 4;  // given names in a row

bool is_joiner(const Words& words, std::size_t i) {
    return words.is_mark(i, ',') || words.is_mark(i, '&') || is_one_of(words.folded(i), "und and sowie");
}

// A given name, or a word that may be one in a row of them.
bool may_be_given(const NamePart& part) {
    return part.kind == Kind::name && part.folded.size() > 1 && !part.all_capital &&
           (is_given_name(part.folded) ? !is_common_noun(part.folded) : !is_noun(part));
}

// `…, Bo und Ute Petersen` behind the given name at hand: of given names in a row the last has the family
// name of all.
std::string family_behind(const Words& words, const std::vector<NamePart>& parts, std::size_t end) {
    // `Beate Lorenz und Jens Otto`: the second word is a family name already.
    if (parts.size() > 1 && is_surname_as_well(parts.back().folded)) return {};
    std::size_t at = parts.back().last + 1;
    for (std::size_t count = 0; count < kMost; ++count) {
        const bool comma = words.is_mark(at, ',');
        if (!is_joiner(words, at)) return {};
        const std::vector<NamePart> next = pieces_at(words, at + 1, end, false);
        if (next.empty() || !may_be_given(next[0])) return {};
        const bool given = is_given_name(next[0].folded);
        const std::size_t taken =
            given ? pieces_taken(words, next, false) : std::min<std::size_t>(next.size(), 2);
        const bool alone =
            taken == 1 ||
            std::all_of(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(taken), is_given_part);
        // `Anna, Jens Peters`: only `und` closes such a row.
        const bool family = !alone || (taken > 1 && is_surname_as_well(next[taken - 1].folded));
        if (taken > 1 && family && !comma && given) {
            const std::vector<NamePart> whole(next.begin(),
                                              next.begin() + static_cast<std::ptrdiff_t>(taken));
            auto name = compose_name(whole);
            return name && !name->given_name.empty() ? name->family_name : std::string{};
        }
        // `Anna und Bo, …`: no row that we know
        if (!alone || !comma) return {};
        at = next[taken - 1].last + 1;
    }
    return {};
}

// `Clausens`, `Petersens` are many of the name.
std::string singular_of(std::string_view plural) {
    if (plural.ends_with("'s")) return std::string(plural.substr(0, plural.size() - 2));
    return std::string(plural.ends_with('s') ? plural.substr(0, plural.size() - 1) : plural);
}

// Does the word at `i` name a family of which some members follow? `die (beiden) Clausens`, `Geschwister
// Clausen`, `the Clausen siblings`.
std::string family_named_at(const Words& words, std::size_t i) {
    if (!words.is_word(i) || !words[i].capital || is_common_noun(words.folded(i)) || i == 0) return {};
    static constexpr WordList kKin(
        "geschwister ehepaar familie eheleute gebrueder brueder schwestern family zwillinge namensvettern");
    if (is_one_of(words.folded(i - 1), kKin)) return std::string(words.raw(i));
    if (is_one_of(words.folded(i + 1), "siblings family brothers sisters twins couple geschwister"))
        return std::string(words.raw(i));
    const bool plural = words.folded(i).ends_with('s') && !words.folded(i).ends_with("ss");
    const bool several =
        is_one_of(words.folded(i - 1), "beiden beide zwei drei two three both unsere") ||
        (is_one_of(words.folded(i - 1), "die the wir we") && !is_given_name(words.folded(i)));
    return plural && several ? singular_of(words.raw(i)) : std::string{};
}

// The same before the given names, with nothing but a few words and a colon, bracket or comma between.
std::string family_before(const Words& words, const std::vector<NamePart>& parts, std::size_t begin) {
    constexpr std::size_t kReach = 16;
    // One given name alone, and not the family name of the next sentence.
    if (parts.size() > 2 || words.is_mark(parts.back().last + 1, '-')) return {};
    bool opened = false;
    for (std::size_t i = begin; i > 0 && i + kReach > begin; --i) {
        const std::size_t at = i - 1;
        if (words.is_mark(at, '.') || words.is_mark(at, '!') || words.is_mark(at, '?')) return {};
        opened = opened || words.is_mark(at, ':') || words.is_mark(at, '(') || words.is_mark(at, ',') ||
                 words.is_mark(at, '-');
        if (!opened) {
            // Other members of the family: `Jens (also ich) und Birte`
            if (!is_joiner(words, at) && !words.is_mark(at, ')')) return {};
            opened = true;
        }
        if (std::string family = family_named_at(words, at); !family.empty()) return family;
    }
    return {};
}

}  // namespace

std::string shared_family(const Words& words, const std::vector<NamePart>& parts, std::size_t end) {
    if (parts.empty()) return {};
    const bool given = std::all_of(parts.begin(), parts.end(), [](const NamePart& part) {
        return part.kind == Kind::name && is_given_name(part.folded) && !is_common_noun(part.folded);
    });
    // `Bo` in `Anna, Bo und Ute Petersen`
    const std::size_t first = parts.front().first;
    const bool in_row = parts.size() == 1 && first > 1 && is_joiner(words, first - 1) &&
                        words.is_word(first - 2) && is_given_name(words.folded(first - 2)) &&
                        may_be_given(parts.front());
    if (!given && !in_row) return {};
    if (std::string family = family_behind(words, parts, end); !family.empty()) return family;
    return parts.size() == 1 ? family_before(words, parts, parts.front().first) : std::string{};
}

}  // namespace bp
