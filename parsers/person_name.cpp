#include "parsers/person_name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "parsers/name_lexicon.h"

namespace bp {
namespace {

using Kind = NamePart::Kind;

constexpr std::size_t kMaxNameBytes = 200;  // longer is no name but a text that lost its line ends
constexpr std::size_t kMaxNameParts = 12;
constexpr std::size_t kMaxTitleWords = 24;  // `Prof. Dr. Dr. h. c. mult. …`, dots counted

// --- Cleaning ---------------------------------------------------------------------------------------------

// Cyrillic and Greek letters that look like Latin ones. ICU's spoof checker only says that two words look
// alike; it has no way back to the letter that was meant.
char latin_lookalike(UChar32 c) {
    static constexpr std::array<std::pair<UChar32, char>, 46> table{{
        {0x391, 'A'}, {0x392, 'B'}, {0x395, 'E'}, {0x396, 'Z'}, {0x397, 'H'}, {0x399, 'I'}, {0x39A, 'K'},
        {0x39C, 'M'}, {0x39D, 'N'}, {0x39F, 'O'}, {0x3A1, 'P'}, {0x3A4, 'T'}, {0x3A5, 'Y'}, {0x3A7, 'X'},
        {0x3B9, 'i'}, {0x3BD, 'v'}, {0x3BF, 'o'}, {0x405, 'S'}, {0x406, 'I'}, {0x408, 'J'}, {0x410, 'A'},
        {0x412, 'B'}, {0x415, 'E'}, {0x41A, 'K'}, {0x41C, 'M'}, {0x41D, 'H'}, {0x41E, 'O'}, {0x420, 'P'},
        {0x421, 'C'}, {0x422, 'T'}, {0x423, 'Y'}, {0x425, 'X'}, {0x430, 'a'}, {0x435, 'e'}, {0x43E, 'o'},
        {0x440, 'p'}, {0x441, 'c'}, {0x443, 'y'}, {0x445, 'x'}, {0x455, 's'}, {0x456, 'i'}, {0x458, 'j'},
        {0x501, 'd'}, {0x51B, 'q'}, {0x51D, 'w'}, {0x4BB, 'h'},
    }};
    auto found =
        std::find_if(table.begin(), table.end(), [c](const auto& entry) { return entry.first == c; });
    return found == table.end() ? '\0' : found->second;
}

bool is_latin(UChar32 c) {
    UErrorCode status = U_ZERO_ERROR;
    return u_isalpha(c) && uscript_getScript(c, &status) == USCRIPT_LATIN;
}

void replace_lookalikes(icu::UnicodeString& word) {
    bool latin = false;
    for (int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1))
        latin = latin || is_latin(word.char32At(i));
    if (!latin) return;
    for (int32_t i = 0; i < word.length(); ++i) {
        if (char letter = latin_lookalike(word.charAt(i))) word.setCharAt(i, static_cast<char16_t>(letter));
    }
}

std::string clean_unicode(std::string_view text) {
    icu::UnicodeString source =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    icu::UnicodeString result, word;
    auto end_word = [&] {
        if (word.isEmpty()) return;
        replace_lookalikes(word);
        if (!result.isEmpty()) result.append(u' ');
        result.append(word);
        word.remove();
    };
    for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        UChar32 c = source.char32At(i);
        if (u_isUWhiteSpace(c))
            end_word();
        else if (!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && !u_iscntrl(c))
            word.append(c);
    }
    end_word();
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_SUCCESS(status)) result = nfc->normalize(result, status);
    std::string out;
    result.toUTF8String(out);
    return out;
}

std::string clean_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (char c : text) {
        bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank && static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            out.push_back(c);
        else if (blank && !out.empty() && out.back() != ' ')
            out.push_back(' ');
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// `MÜLLER-LÜDENSCHEIDT` → `Müller-Lüdenscheidt`, `sandra` → `Sandra`.
std::string capitalised(std::string_view text) {
    icu::UnicodeString word = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    icu::UnicodeString out;
    bool start = true;
    for (int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
        UChar32 c = word.char32At(i);
        out.append(start ? u_totitle(c) : u_tolower(c));
        start = c == '-' || c == ' ' || c == '\'';
    }
    std::string utf8;
    out.toUTF8String(utf8);
    return utf8;
}

// --- Pieces -----------------------------------------------------------------------------------------------

std::size_t utf8_length(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

NamePart make_part(const Words& words, Kind kind, std::size_t first, std::size_t last) {
    NamePart part;
    part.kind = kind;
    part.first = first;
    part.last = last;
    part.text = clean_name(words.text.substr(words[first].begin, words[last].end - words[first].begin));
    part.folded = is_ascii(part.text) ? std::string(words.folded(first)) : folded_letters(part.text);
    // `Khumalo's seat`
    for (std::string_view genitive : {"'s", "\u2019s"}) {
        if (kind != Kind::name || part.text.size() < genitive.size() + 3 || !part.text.ends_with(genitive))
            continue;
        part.text.resize(part.text.size() - genitive.size());
        part.folded = folded_letters(part.text);
    }
    // `al-Khatib`, `d'Arcy`: the name is behind the small word.
    const std::size_t inner = part.text.find_first_of("-'");
    const bool small_lead =
        inner != std::string::npos && inner <= 3 && inner + 2 < part.text.size() &&
        part.text[inner + 1] >= 'A' && part.text[inner + 1] <= 'Z' &&
        is_one_of(part.folded.substr(0, inner), "al el ad as ar an az ash d l dell ben abu");
    part.capital = words[first].capital || (kind == Kind::name && small_lead);
    part.all_capital = words[first].all_capital;
    return part;
}

// Does a dot (or a hyphen) follow word `i` without a blank?
bool followed_by(const Words& words, std::size_t i, char mark) {
    return words.is_mark(i + 1, mark) && words[i + 1].glued;
}

bool is_tail_at(const Words& words, std::size_t i) {
    if (!words.is_word(i) || !is_title_tail(words.folded(i))) return false;
    if (words.raw(i).size() == 1 && words[i].capital && words.raw(i) != "E") return false;  // `Dr. H. Meier`
    return followed_by(words, i, '.') || is_one_of(words.folded(i), "ing habil mult");
}

// The last word of the title that begins at `i`.
std::size_t title_end(const Words& words, std::size_t i) {
    std::size_t last = i;
    for (std::size_t at = i + 1; at < std::min(words.size(), i + kMaxTitleWords); ++at) {
        if (words.is_mark(at, '.') && words[at].glued)
            last = at;
        else if (words.is_mark(at, '-') && words[at].glued && is_tail_at(words, at + 1))
            continue;
        else if (words.is_word(at) && (is_title_head(words.folded(at)) || is_tail_at(words, at)))
            last = at;
        else
            break;
    }
    return last;
}

std::optional<NamePart> title_at(const Words& words, std::size_t i) {
    if (!is_title_head(words.folded(i))) return std::nullopt;
    return make_part(words, Kind::title, i, title_end(words, i));
}

// `RAmtfr.`, `OStRin`: two capitals and small letters behind are a rank that no list has; `McKay`, `DeVries`
// begin otherwise.
bool is_short_rank(const Words& words, std::size_t i) {
    std::string_view raw = words.raw(i);
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return raw.size() >= 4 && raw.size() <= 8 && upper(raw[0]) && upper(raw[1]) &&
           std::any_of(raw.begin() + 2, raw.end(), lower) &&
           std::all_of(raw.begin() + 2, raw.end(), [&](char c) { return upper(c) || lower(c); });
}

// `Dr.-Ing.` stands behind titles alone; degrees: `Dipl.-Ing. (FH)`, `M. A.`, `LL.M.`, `B.Sc.`
std::optional<NamePart> rank_at(const Words& words, std::size_t i) {
    std::string_view word = words.folded(i);
    bool dotted = followed_by(words, i, '.');
    bool letters = dotted && is_one_of(word, "ll m b mag dipl r ltd cand stud");
    if (word == "m" || word == "b" || word == "ll" || word == "r") {
        letters = letters && words.is_word(i + 2) && is_one_of(words.folded(i + 2), "a sc m b d eng ed");
        if (!letters) return std::nullopt;
    } else if (!letters && !is_rank(word) && !is_short_rank(words, i)) {
        return std::nullopt;
    }
    if (!words[i].capital && !dotted) return std::nullopt;
    std::size_t last = i;
    while (words.is_mark(last + 1, '.') || (words.is_mark(last + 1, '-') && words[last + 1].glued) ||
           (letters && words.is_word(last + 1) &&
            (words[last + 1].glued || is_one_of(words.folded(last + 1), "a sc m b d eng ed")) &&
            last < i + 6)) {
        if (words.is_mark(last + 1, '.') && !words[last + 1].glued) break;
        ++last;
    }
    return make_part(words, Kind::rank, i, last);
}

// `M.`, `K.-H.`, `Chr.`: up to four letters and a dot that does not end the text's line.
std::optional<NamePart> initial_at(const Words& words, std::size_t i) {
    if (!words[i].capital || utf8_length(words.raw(i)) > 4 || !followed_by(words, i, '.'))
        return std::nullopt;
    bool one_letter = utf8_length(words.raw(i)) == 1;
    bool shortened = is_one_of(words.folded(i), "chr th joh ph wilh alex jos st fr ferd gg");
    if (!one_letter && (!shortened || !words.is_word(i + 2) || !words[i + 2].capital)) return std::nullopt;
    std::size_t last = i + 1;
    while (words.is_mark(last + 1, '-') && words[last + 1].glued && words.is_word(last + 2) &&
           words[last + 2].glued && followed_by(words, last + 2, '.') && last < i + 6) {
        last += 3;
    }
    return make_part(words, Kind::initial, i, last);
}

}  // namespace

std::string clean_name(std::string_view text) {
    return is_ascii(text) ? clean_ascii(text) : clean_unicode(text);
}

std::optional<NamePart> name_part_at(const Words& words, std::size_t i) {
    if (words.is_mark(i, ',')) return make_part(words, Kind::comma, i, i);
    if (!words.is_word(i)) return std::nullopt;
    if (auto title = title_at(words, i)) return title;
    if (auto initial = initial_at(words, i); initial && !rank_at(words, i)) return initial;
    // A capital one leads to another name: `Le Goff`, but `Mai Phuong Le nimmt teil`.
    bool particle = is_particle(words.folded(i)) &&
                    (!words[i].capital ||
                     (words.is_word(i + 1) && (words[i + 1].capital || is_particle(words.folded(i + 1)))));
    // `Ó Súilleabháin`; the letter alone is an initial.
    particle = particle || (words.raw(i) == "Ó" && words.is_word(i + 1) && words[i + 1].capital);
    // `Ben Ott` is a given name, `Mohamed Ben Ali` a particle.
    bool behind_name = i > 0 && words.is_word(i - 1) && words[i - 1].capital;
    if (particle && words[i].capital && !behind_name && is_given_name(words.folded(i))) particle = false;
    // `von und zu`
    bool both =
        i > 0 && words.folded(i) == "und" && words.folded(i - 1) == "von" && words.folded(i + 1) == "zu";
    particle = particle || both;
    if (particle) {
        NamePart part = make_part(words, Kind::particle, i, i);
        if (followed_by(words, i, '.') && words.is_word(i + 2))
            part = make_part(words, Kind::particle, i, i + 1);
        return part;
    }
    if (auto rank = rank_at(words, i)) return rank;
    return make_part(words, Kind::name, i, i);
}

namespace {

bool is_name(const NamePart& part) {
    return part.kind == Kind::name || part.kind == Kind::initial;
}

bool is_given(const NamePart& part) {
    return part.kind == Kind::initial || is_given_name(part.folded);
}

using Parts = std::vector<NamePart>;

std::string joined(const Parts& parts, std::size_t begin, std::size_t end) {
    std::string out;
    for (std::size_t i = begin; i < end; ++i) {
        if (!out.empty()) out.push_back(' ');
        out += parts[i].text;
    }
    return out;
}

// Titles, taken out of the pieces in their order; ranks are dropped.
std::string take_titles(Parts& parts) {
    std::string title;
    for (const NamePart& part : parts) {
        if (part.kind != Kind::title) continue;
        if (!title.empty()) title.push_back(' ');
        title += part.text;
    }
    std::erase_if(parts,
                  [](const NamePart& part) { return part.kind == Kind::title || part.kind == Kind::rank; });
    // `Kern, M. A., Lea`
    auto both_commas = [](const NamePart& a, const NamePart& b) {
        return a.kind == Kind::comma && b.kind == Kind::comma;
    };
    parts.erase(std::unique(parts.begin(), parts.end(), both_commas), parts.end());
    return title;
}

// A gateway that shouts: every name in capitals. One word in capitals among others marks the family name.
void calm_capitals(Parts& parts) {
    for (NamePart& part : parts) {
        bool quiet = part.kind == Kind::name && !part.capital;
        if (is_name(part) && (part.all_capital || quiet) && part.folded.size() > 1)
            part.text = capitalised(part.text);
        if (part.kind == Kind::particle && part.all_capital) part.text = part.folded;
    }
}

// How many of the leading pieces are given names, in `Given … Family` order.
std::size_t given_count(const Parts& parts) {
    std::size_t particle = 0;
    while (particle < parts.size() && parts[particle].kind != Kind::particle) ++particle;
    // `José Ortega y Martín`: it stands within the family name.
    if (particle < parts.size() && parts[particle].folded == "y" && particle > 1) return particle - 1;
    if (particle < parts.size()) return particle;
    std::size_t count = 1;
    // `Abdul Rahman al-Sayed`: the first half alone is no name.
    auto opens_pair = [](const NamePart& part) {
        return part.folded == "abdul" || part.folded == "abd" || part.folded == "abdel" ||
               part.folded == "abdur";
    };
    while (count + 1 < parts.size() && (is_given(parts[count]) || opens_pair(parts[count - 1]))) ++count;
    // `Maria García López` has two family names; of names we do not know the last alone is the family name.
    return is_given(parts[0]) ? count : parts.size() - 1;
}

bool family_stands_first(const Parts& parts, bool one_is_loud) {
    if (parts.size() < 2 || !is_name(parts.front()) || !is_name(parts.back())) return false;
    if (one_is_loud) return parts.front().all_capital && !parts.back().all_capital;
    if (is_leading_family_name(parts[0].folded) && !is_leading_family_name(parts.back().folded))
        return !is_given(parts[0]);
    if (parts.size() != 2 || is_given(parts[0]) || !is_given(parts[1])) return false;
    // `Enes Yavuz` is no list's `Meier Werner`.
    static constexpr AffixList kFamilyEndings(
        "mann sen ner ler cker ker mer ber der ger ter her zer meier maier mayer meyer schmidt schmid huber "
        "ske ke witz itz ow sky ski ska vic wicz oglu idis poulos baum berg stein feld bach hoff thal wald "
        "hardt eck heim haus horn busch kamp rath lein le el tz rt ch");
    return !is_surname_as_well(parts[1].folded) || kFamilyEndings.ends(parts[0].folded);
}

PersonName in_one_go(const Parts& parts, bool one_is_loud) {
    PersonName name;
    if (parts.size() == 1) {
        bool given = parts[0].kind == Kind::name && is_given_name(parts[0].folded);
        (given ? name.given_name : name.family_name) = parts[0].text;
    } else if (family_stands_first(parts, one_is_loud)) {
        name.family_name = parts[0].text;
        name.given_name = joined(parts, 1, parts.size());
    } else {
        std::size_t given = given_count(parts);
        name.given_name = joined(parts, 0, given);
        name.family_name = joined(parts, given, parts.size());
    }
    return name;
}

// `Nachname, Vorname`; particles behind the given name belong to the family (`Heide, Birgit von der`).
PersonName around_comma(const Parts& family, Parts given) {
    std::size_t end = given.size();
    while (end > 1 && given[end - 1].kind == Kind::particle) --end;
    PersonName name;
    name.given_name = joined(given, 0, end);
    name.family_name = joined(given, end, given.size());
    if (!name.family_name.empty()) name.family_name.push_back(' ');
    name.family_name += joined(family, 0, family.size());
    return name;
}

std::size_t count_names(const Parts& parts) {
    return static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), is_name));
}

// Is what follows the comma a given name, not a function (`Melanie Kern, Klimaschutzmanagerin`)?
bool reads_as_given(const Parts& before, const Parts& after) {
    if (count_names(after) == 0 || !is_name(after.front())) return false;
    if (is_given(after.front())) return !(count_names(before) > 1 && is_given(before.front()));
    if (is_common_noun(after.front().folded) || is_function_word(after.front().folded)) return false;
    bool particles = std::any_of(before.begin(), before.end(),
                                 [](const NamePart& part) { return part.kind == Kind::particle; });
    return count_names(before) == 1 && (particles ? !is_name(before.front()) : true);
}

}  // namespace

std::optional<PersonName> compose_name(const std::vector<NamePart>& all) {
    Parts parts = all;
    PersonName name;
    std::string title = take_titles(parts);
    bool loud = false, calm = false;
    for (const NamePart& part : parts) {
        if (part.kind == Kind::name && part.folded.size() > 1) (part.all_capital ? loud : calm) = true;
    }
    calm_capitals(parts);
    while (!parts.empty() && parts.back().kind == Kind::comma) parts.pop_back();
    auto comma = std::find_if(parts.begin(), parts.end(),
                              [](const NamePart& part) { return part.kind == Kind::comma; });
    Parts before(parts.begin(), comma);
    if (before.empty() || count_names(before) == 0) return std::nullopt;
    Parts after;
    if (comma != parts.end()) {
        auto second = std::find_if(comma + 1, parts.end(),
                                   [](const NamePart& part) { return part.kind == Kind::comma; });
        after.assign(comma + 1, second);
    }
    if (!after.empty() && reads_as_given(before, after))
        name = around_comma(before, after);
    else
        name = in_one_go(before, loud && calm);
    name.title = title;
    return name;
}

namespace {

// What may stand before a name in a display name, a list or a signature and is no part of it.
std::size_t skip_lead(const Words& words, std::size_t i) {
    for (bool moved = true; moved && i < words.size();) {
        moved = false;
        if (words.is_word(i) &&
            (is_honorific(words.folded(i)) || is_one_of(words.folded(i), "gez ihr ihre euer eure"))) {
            i += followed_by(words, i, '.') ? 2 : 1;
            moved = true;
        } else if (words.is_word(i) && words.raw(i).size() == 1 && is_one_of(words.folded(i), "i") &&
                   words.is_mark(i + 1, '.') && words.is_word(i + 2) &&
                   is_one_of(words.folded(i + 2), "a v") && words[i + 2].end - words[i + 2].begin == 1) {
            i += words.is_mark(i + 3, '.') ? 4 : 3;
            moved = true;
        } else if (words.is_mark(i, '"') || words.is_mark(i, '*') || words.is_mark(i, '.')) {
            ++i;
            moved = true;
        }
    }
    return i;
}

// One past the bracket that closes the one at `i`.
std::size_t after_bracket(const Words& words, std::size_t i) {
    char closing = words.is_mark(i, '(') ? ')' : ']';
    while (i < words.size() && !words.is_mark(i, closing)) ++i;
    return i + 1;
}

// Words that make the whole no name: a shared mailbox, an organisation, a job.
bool speaks_against(const std::vector<NamePart>& parts) {
    std::size_t names = 0, odd = 0;
    bool known = false, comma = false;
    for (const NamePart& part : parts) {
        if (part.kind == Kind::comma) comma = true;
        if (comma || !is_name(part)) continue;
        ++names;
        bool given = part.kind == Kind::name && is_given_name(part.folded);
        known = known || given;
        if (!given && part.kind == Kind::name &&
            (is_function_word(part.folded) || is_common_noun(part.folded)))
            ++odd;
    }
    // `Anna Freitag`, `Freitag, Anna`: a family name may be any noun beside a given name we know.
    if (odd == 1 && names <= 2 && (known || comma)) return !known && names > 1;
    return odd > 0;
}

}  // namespace

std::optional<PersonName> parse_person_name(std::string_view text) {
    if (text.size() > kMaxNameBytes) return std::nullopt;
    std::string cleaned = clean_name(text);
    Words words = split_words(cleaned);
    std::vector<NamePart> parts;
    for (std::size_t i = skip_lead(words, 0); i < words.size() && parts.size() < kMaxNameParts;) {
        if (words.is_mark(i, '"')) {
            ++i;
            continue;
        }
        if (words.is_mark(i, '(') || words.is_mark(i, '[')) {
            i = after_bracket(words, i);
            continue;
        }
        // `Daan from Queuely`, `Kern via Portal`: what follows says where, not who.
        if (words.is_word(i) && !words[i].capital && is_one_of(words.folded(i), "from via bei at aus fuer"))
            break;
        // `Lena von zettelwerk.io`
        if (words.is_word(i) && words.folded(i) == "von" && words.is_word(i + 1) && !words[i + 1].capital &&
            followed_by(words, i + 1, '.') && words.is_word(i + 3) && words[i + 3].glued)
            break;
        // `Lena Kern vom Team Siel`, `Lena Kern von der Stadt X`
        if (!parts.empty() && is_one_of(words.folded(i), "vom von")) {
            const std::size_t noun = i + (is_one_of(words.folded(i + 1), "der dem") ? 2 : 1);
            if (words.is_word(noun) && words[noun].capital && is_function_word(words.folded(noun))) break;
        }
        auto part = name_part_at(words, i);
        if (!part) break;
        i = part->last + 1;
        parts.push_back(std::move(*part));
    }
    if (speaks_against(parts)) return std::nullopt;
    return compose_name(parts);
}

PersonName without_family_initial(PersonName name) {
    // `K.`, `K.-V.`, `K. V.`: letters alone, one between each of the marks
    std::string letters = name.family_name;
    const bool marked = letters.find('.') != std::string::npos;
    std::erase_if(letters, [](char c) { return c == '.' || c == '-' || c == ' '; });
    const std::size_t count = utf8_length(letters), whole = utf8_length(name.family_name);
    const bool initials = count == 1 || (marked && count <= 3 && whole >= 2 * count);
    if (!name.given_name.empty() && initials) name.family_name.clear();
    return name;
}

std::optional<PersonName> name_of_local_part(std::string_view local_part) {
    std::vector<std::string> pieces(1);
    for (char c : local_part) {
        if (c == '.' || c == '_')
            pieces.emplace_back();
        else if (c == '+')
            break;
        else if (c < '0' || c > '9')
            pieces.back().push_back(c);
    }
    std::erase(pieces, "");
    if (pieces.empty() || pieces.size() > 4) return std::nullopt;
    PersonName name;
    for (const std::string& piece : pieces) {
        std::string folded = folded_letters(piece);
        if (is_function_word(folded) || is_function_word(folded.substr(0, folded.find('-'))))
            return std::nullopt;
    }
    auto is_letters = [](const std::string& piece) {
        return utf8_length(piece) <= 2 || (piece.size() == 3 && piece[1] == '-');
    };
    std::string last = pieces.back();
    pieces.pop_back();
    std::erase_if(pieces, is_letters);
    if (pieces.empty() && is_given_name(folded_letters(last)))
        name.given_name = capitalised(last);
    else if (utf8_length(last) > 1)
        name.family_name = capitalised(last);
    for (const std::string& piece : pieces) {
        if (!name.given_name.empty()) name.given_name.push_back(' ');
        name.given_name += capitalised(piece);
    }
    if (name.given_name.empty() && name.family_name.empty()) return std::nullopt;
    return name;
}

// --- Comparing --------------------------------------------------------------------------------------------

namespace {

// Folded letters alone: `van den Berg` and `vandenberg` are one.
std::string letters_of(std::string_view text) {
    std::string folded = folded_letters(text);
    std::erase_if(folded, [](char c) { return c == ' ' || c == '-' || c == '.' || c == '\''; });
    return folded;
}

bool given_names_agree(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return true;
    std::string x = letters_of(a), y = letters_of(b);
    return x == y || x.substr(0, y.size()) == y || y.substr(0, x.size()) == x;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
    return text;
}

// `mueller`, `muller` and `müller` in addresses: the umlaut's dots are often just dropped.
std::string plain_vowels(std::string_view letters) {
    return replaced(replaced(replaced(std::string(letters), "ue", "u"), "oe", "o"), "ae", "a");
}

}  // namespace

bool may_be_same(const PersonName& a, const PersonName& b) {
    std::string x = letters_of(a.family_name), y = letters_of(b.family_name);
    if (x.empty() || y.empty())
        return !a.given_name.empty() && !b.given_name.empty() &&
               letters_of(a.given_name) == letters_of(b.given_name);
    return (x == y || plain_vowels(x) == plain_vowels(y)) && given_names_agree(a.given_name, b.given_name);
}

bool address_fits(std::string_view addr_spec, const PersonName& name) {
    std::string local = plain_vowels(letters_of(addr_spec.substr(0, addr_spec.find('@'))));
    std::erase_if(local, [](char c) { return c == '_' || (c >= '0' && c <= '9'); });
    std::string family = plain_vowels(letters_of(name.family_name));
    std::string given = plain_vowels(letters_of(name.given_name));
    if (!family.empty() && family.size() > 1) {
        std::size_t at = local.find(family);
        if (at == std::string::npos) return false;
        std::string rest = local.substr(0, at) + local.substr(at + family.size());
        // What is left of the local part must be of the given name: `mehmet`, `m`, `hj`, nothing.
        return rest.empty() || given.empty() || given[0] == rest[0] || rest.size() > 12;
    }
    return given.size() > 1 && local.find(given) != std::string::npos;
}

PersonName merged(PersonName first, const PersonName& second) {
    if (first.title.size() < second.title.size()) first.title = second.title;
    if (letters_of(first.given_name).size() < letters_of(second.given_name).size())
        first.given_name = second.given_name;
    if (first.family_name.empty()) first.family_name = second.family_name;
    // `Mueller` beside `Müller`: the letters with their dots are the ones the person writes.
    if (is_ascii(first.family_name) && !is_ascii(second.family_name)) first.family_name = second.family_name;
    if (is_ascii(first.given_name) && !is_ascii(second.given_name) &&
        given_names_agree(first.given_name, second.given_name) &&
        letters_of(first.given_name) == letters_of(second.given_name)) {
        first.given_name = second.given_name;
    }
    return first;
}

}  // namespace bp
