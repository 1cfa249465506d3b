#include "parsers/name_pieces.h"

#include <algorithm>

#include "parsers/name_lexicon.h"

namespace bp {

using Kind = NamePart::Kind;

bool looks_like_name(const Words& words, std::size_t i) {
    if (!words.is_word(i) || !words[i].capital) return false;
    std::string_view word = words.folded(i);
    if (word.find_first_of("0123456789") != std::string_view::npos) return false;
    return is_given_name(word) || (!is_common_noun(word) && !is_honorific(word) && !is_companion(word));
}

bool ends_like_noun(std::string_view folded) {
    static constexpr AffixList kEndings(
        "pruefung heit keit schaft tion itaet ismus amt anstalt stelle ierung "
        "waltung wesen management ordnung fassung leistung");
    if (folded.size() > 5 && folded.ends_with("ung")) return true;
    return folded.size() > 7 && kEndings.ends(folded);
}

bool is_wrapped(const Words& words, std::size_t i, std::size_t end) {
    constexpr std::uint32_t kFullLine = 50;
    if (i + 1 >= end || !words.is_line_end(i) || words.is_line_end(i + 1)) return false;
    std::size_t begin = i;
    while (begin > 0 && !words.is_line_end(begin - 1)) --begin;
    return begin < i && words[i - 1].end - words[begin].begin >= kFullLine;
}

bool is_given_part(const NamePart& part) {
    return part.kind == Kind::initial || (part.kind == Kind::name && is_given_name(part.folded));
}

std::size_t behind_nickname(const Words& words, std::size_t i, std::size_t end) {
    const bool bracket = words.is_mark(i, '('), quote = words.is_mark(i, '"');
    if ((!bracket && !quote) || i + 3 >= end || !words.is_word(i + 1) || !words[i + 1].capital) return i;
    if (!words.is_mark(i + 2, bracket ? ')' : '"')) return i;
    return looks_like_name(words, i + 3) ? i + 3 : i;
}

std::vector<NamePart> pieces_at(const Words& words, std::size_t i, std::size_t end, bool led) {
    std::vector<NamePart> parts;
    while (i < end && parts.size() < kMaxNameParts) {
        // Behind given names alone the family name is still to come.
        bool waits = !parts.empty() &&
                     (std::all_of(parts.begin(), parts.end(), is_given_part) || (led && parts.size() == 1));
        if (waits && is_wrapped(words, i, end) && looks_like_name(words, i + 1) &&
            !ends_like_noun(words.folded(i + 1)))
            ++i;
        if (!parts.empty() && is_given_part(parts.back())) i = behind_nickname(words, i, end);
        if (!words.is_word(i)) break;
        auto part = name_part_at(words, i);
        if (!part || part->kind == Kind::comma || part->kind == Kind::rank) break;
        // `Ortega y Martín`
        if (part->folded == "y" && parts.size() > 1 && !part->capital && looks_like_name(words, i + 1))
            part->kind = Kind::particle;
        if (part->kind == Kind::particle) {
            // `von der Heide`, not `von der Stelle`: a name must follow.
            std::size_t next = part->last + 1;
            while (next < std::min(end, i + kMaxNameParts) && words.is_word(next) &&
                   is_particle(words.folded(next)))
                ++next;
            if (!looks_like_name(words, next) || (parts.empty() && !part->capital &&
                                                  !is_one_of(part->folded, "von van vom de zu di del al el")))
                break;
        } else if (!part->capital) {
            break;
        }
        i = part->last + 1;
        parts.push_back(std::move(*part));
    }
    return parts;
}

bool is_full_word(const NamePart& part) {
    return part.kind == Kind::name && part.folded.size() > 1;
}

bool is_noun(const NamePart& part) {
    return part.kind == Kind::name && !is_given_name(part.folded) &&
           (is_common_noun(part.folded) || is_companion(part.folded) || is_honorific(part.folded));
}

bool ends_name(const Words& words, std::size_t i) {
    return words.is_line_end(i) || words.is_mark(i, ',') || words.is_mark(i, '(') || words.is_mark(i, ')') ||
           words.is_email(i) || is_one_of(words.folded(i), "und and sowie");
}

std::size_t pieces_taken(const Words& words, const std::vector<NamePart>& parts, bool led) {
    // `Nguyễn Thị Mai`: the family name stands first and says that the rest are given names.
    bool leading = parts.size() > 1 && parts[0].kind == Kind::name &&
                   is_leading_family_name(parts[0].folded) && !is_given_name(parts[0].folded) &&
                   parts[1].kind == Kind::name && parts[1].folded.size() < 7;
    if (leading) return parts.size();
    std::size_t taken = 0;
    bool family = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const NamePart& part = parts[i];
        if (part.kind == Kind::particle) {
            const bool joins = family && part.folded == "y" && i + 1 < parts.size();
            if (family && i > 0 && !joins) return taken;
            while (i + 1 < parts.size() && parts[i + 1].kind == Kind::particle) ++i;
            if (i + 1 >= parts.size()) return taken;
            ++i;
            taken = i + 1;
            family = true;
            continue;
        }
        if (part.kind == Kind::title) {
            taken = i + 1;
            continue;
        }
        bool first = taken == 0 || parts[taken - 1].kind == Kind::title;
        // `Ilka Sommer`: nouns that are family names as well
        const bool surname = taken > 0 && !family && is_noun_surname(part.folded) && is_given_part(parts[0]);
        // `Frau Ursina Aebischer`: ends like an adjective, and stands where only a name can
        const bool adjective = led && i == taken && taken > 0 && part.folded.ends_with("ischer");
        if (is_noun(part) && !(first && led) && !surname && !adjective) {
            return taken;
        }
        if (is_given_part(part) && !family) {
            taken = i + 1;
            continue;
        }
        if (family) {
            // `José García López`: a second family name, unless the next noun of the sentence stands there.
            const bool given =
                std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i) - 1, is_given_part);
            const bool last = i + 1 >= parts.size() && i >= 2 && (given || ends_name(words, part.last + 1));
            return last && !part.all_capital && is_full_word(part) && !ends_like_noun(part.folded) ? i + 1
                                                                                                   : taken;
        }
        // The first word, unknown: a given name if another that can be a family name follows.
        const bool follows = i + 1 < parts.size() &&
                             (!is_noun(parts[i + 1]) || (led && parts[i + 1].folded.ends_with("ischer")));
        bool more = first && follows && !parts[i + 1].all_capital;
        taken = i + 1;
        family = !more;
    }
    return taken;
}

}  // namespace bp
