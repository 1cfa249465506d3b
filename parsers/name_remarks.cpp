#include "parsers/name_remarks.h"

#include <algorithm>
#include <vector>

#include "parsers/name_lexicon.h"

namespace bp {
namespace {

using Kind = NamePart::Kind;

constexpr std::size_t kReach = 24;  // a remark is short
constexpr std::size_t kMostNames = 5;

bool is_given_label(const Words& words, std::size_t i) {
    std::string_view word = words.folded(i);
    return is_one_of(word, "vorname vornamen vornamens rufname rufnamen forename forenames") ||
           (is_one_of(word, "first given christian") && is_one_of(words.folded(i + 1), "name names"));
}

bool is_family_label(const Words& words, std::size_t i) {
    std::string_view word = words.folded(i);
    return is_one_of(word, "nachname nachnamen familienname familiennamen zuname surname") ||
           (is_one_of(word, "last family") && is_one_of(words.folded(i + 1), "name names"));
}

// Names from word `i` on, as written; `next` is one past.
std::string names_at(const Words& words, std::size_t i, std::size_t end, std::size_t& next) {
    std::string out;
    next = i;
    for (std::size_t count = 0; next < end && count < kMostNames; ++count, ++next) {
        auto part = name_part_at(words, next);
        const bool name =
            part && ((part->kind == Kind::name && words[next].capital) || part->kind == Kind::initial ||
                     (part->kind == Kind::particle && next + 1 < end && words.is_word(next + 1)));
        if (!name ||
            (part->kind == Kind::name && !is_given_name(part->folded) &&
             (is_common_noun(part->folded) || is_given_label(words, next) || is_family_label(words, next))))
            break;
        if (!out.empty()) out.push_back(' ');
        out += part->text;
        next = part->last;
    }
    return out;
}

// Behind a label: `lautet`, `:`, `sind`.
std::size_t behind_label(const Words& words, std::size_t i, std::size_t end) {
    ++i;
    while (i < end &&
           (words.is_mark(i, ':') || words.is_mark(i, '=') || words.is_mark(i, '"') ||
            is_one_of(words.folded(i), "lautet lauten ist sind is are heisst name names auch also being")))
        ++i;
    return i;
}

// The value of the label that `is_label` finds in [first, last): behind it or, where nothing is, before it.
template <typename IsLabel>
std::string labelled(const Words& words, std::size_t first, std::size_t last, IsLabel is_label, bool& found) {
    for (std::size_t i = first; i < last; ++i) {
        if (!is_label(words, i)) continue;
        found = true;
        std::size_t next = 0;
        if (std::string behind = names_at(words, behind_label(words, i, last), last, next); !behind.empty())
            return behind;
        std::string before = names_at(words, first, i, next);
        // `Thị Minh Châu sind die Vornamen`, `Ilka mit Vornamen`, `… is one first name`
        const bool close =
            next < i && i - next <= 4 &&
            is_one_of(words.folded(next), "sind ist mit is are als bilden gehoert gehoeren zum die der");
        return close ? before : std::string{};
    }
    return {};
}

// `Frau Toprak (Bilge)`, `Jonna (Petersen)`: the bracket [i, last) holds the half that was left out.
std::optional<NameRemark> other_half(const Words& words, std::size_t i, std::size_t last,
                                     const PersonName& name) {
    std::size_t next = 0;
    const std::string half = names_at(words, i + 1, last, next);
    if (half.empty() || next != last || last - i > 4) return std::nullopt;
    const bool given = is_given_name(words.folded(i + 1));
    PersonName out = name;
    if (name.given_name.empty() && given)
        out.given_name = half;
    else if (name.family_name.empty() && !given && last == i + 2)
        out.family_name = half;
    else
        return std::nullopt;
    return NameRemark{out, last + 1};
}

}  // namespace

std::string given_name_told(const Words& words, std::size_t begin, std::size_t end) {
    constexpr std::size_t kFar = 60, kSentence = 10;
    for (std::size_t i = begin; i < std::min(end, begin + kFar); ++i) {
        const bool called = is_one_of(words.folded(i), "heisst") && i > begin &&
                            is_one_of(words.folded(i - 1), "sie er kollegin kollege");
        if (!called && !is_given_label(words, i)) continue;
        std::size_t first = i, last = i;
        while (first > begin && i - first < kSentence && !words.is_mark(first - 1, '.')) --first;
        while (last < std::min(end, i + kSentence) && !words.is_mark(last, '.') && !words.is_mark(last, ','))
            ++last;
        bool found = false;
        if (std::string given = labelled(words, first, last, is_given_label, found); !given.empty())
            return given;
        std::size_t next = 0;
        std::string given = called ? names_at(words, i + 1, last, next) : std::string{};
        const bool known = called && is_given_name(words.folded(i + 1)) && next == i + 2;
        if (known && (next >= last || words.folded(next) == "mit")) return given;
    }
    return {};
}

bool has_name_label(const Words& words, std::size_t i, std::size_t end) {
    for (std::size_t at = i; at < std::min(end, i + kReach) && !words.is_mark(at, ')'); ++at) {
        if (is_given_label(words, at) || is_family_label(words, at)) return true;
    }
    return false;
}

std::optional<NameRemark> full_name_in_bracket(const Words& words, std::size_t i, std::size_t end) {
    if (!words.is_mark(i, '(')) return std::nullopt;
    std::vector<NamePart> parts;
    std::size_t at = i + 1;
    // `(full name …)`, `(eigentlich …)`, `(heißt … )`
    while (at < std::min(end, i + 6) &&
           (words.is_mark(at, ':') ||
            is_one_of(words.folded(at),
                      "full voller vollstaendig name eigentlich heisst also d h i e aka kurz fuer short for "
                      "buergerlich ausgeschrieben richtig mit vollem namen das ist")))
        ++at;
    while (at < std::min(end, i + kReach) && parts.size() < kMostNames) {
        auto part = name_part_at(words, at);
        if (!part || part->kind == Kind::comma || part->kind == Kind::rank) break;
        if (part->kind == Kind::name && !words[at].capital) break;
        at = part->last + 1;
        parts.push_back(std::move(*part));
    }
    auto name = compose_name(parts);
    const bool ends = words.is_mark(at, ')') || words.is_mark(at, ',') || words.is_mark(at, ';');
    if (!name || !ends || name->given_name.empty() || name->family_name.empty()) return std::nullopt;
    for (const NamePart& part : parts) {
        if (part.kind == Kind::name && !is_given_name(part.folded) && is_common_noun(part.folded))
            return std::nullopt;
    }
    while (at < std::min(end, i + kReach) && !words.is_mark(at, ')')) ++at;
    return NameRemark{*name, at + 1};
}

std::optional<NameRemark> name_remark_at(const Words& words, std::size_t i, std::size_t end,
                                         const PersonName& name, bool may_rename) {
    const bool bracket = words.is_mark(i, '(');
    if (!bracket && !words.is_mark(i, ',') && !words.is_mark(i, '-')) return std::nullopt;
    std::size_t last = i + 1;
    const std::size_t limit = std::min(end, i + kReach);
    if (bracket) {
        while (last < limit && !words.is_mark(last, ')')) ++last;
        if (!words.is_mark(last, ')')) return std::nullopt;
    } else {
        while (last < limit && !words.is_mark(last, ',') && !words.is_mark(last, '.') &&
               !words.is_mark(last, '-') && !words.is_line_end(last))
            ++last;
        // Without a bracket a label must be near: `, Vorname Ilka,`, `, Ilka mit Vornamen,`
        last = std::min(last, i + 8);
    }
    bool has_given = false, has_family = false;
    std::string given = labelled(words, i + 1, last, is_given_label, has_given);
    std::string family = labelled(words, i + 1, last, is_family_label, has_family);
    const std::size_t past = bracket ? last + 1 : last;
    if (!has_given && !has_family) {
        const bool single = name.given_name.empty() || name.family_name.empty();
        if (auto half = other_half(words, i, last, name); half && bracket) return half;
        auto full = may_rename && single ? full_name_in_bracket(words, i, end) : std::nullopt;
        if (!full) return std::nullopt;
        full->name.title = name.title;
        return full;
    }
    PersonName out = name;
    const std::string whole = name.given_name.empty()    ? name.family_name
                              : name.family_name.empty() ? name.given_name
                                                         : name.given_name + " " + name.family_name;
    if (has_family && family.empty()) {
        // `(Nachname, zwei Wörter; Vorname …)`: what was written is the family name.
        out.family_name = whole;
        out.given_name.clear();
    } else if (!family.empty()) {
        out.family_name = family;
        if (name.given_name.empty() || folded_letters(name.given_name) == folded_letters(family))
            out.given_name = given;
    }
    if (!given.empty()) {
        const std::string shown = folded_letters(whole), told = folded_letters(given);
        // `Guðrún Helga Jónsdóttir (Guðrún Helga is one first name)`
        const bool within = shown.size() > told.size() && shown.compare(0, told.size(), told) == 0;
        if (within) {
            out.family_name = whole.substr(std::min(whole.size(), given.size() + 1));
        } else if (out.family_name.empty()) {
            out.family_name = name.given_name;
        }
        out.given_name = given;
    }
    if (out == name && !has_given && !has_family) return std::nullopt;
    return NameRemark{out, past};
}

}  // namespace bp
