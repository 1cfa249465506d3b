#include "parsers/organisation_below_name.h"

#include <algorithm>

#include "parsers/name_lexicon.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/organisation_segment.h"
#include "parsers/words.h"

namespace bp {
namespace {

constexpr std::size_t kLinesBelow = 4;  // job and department may stand between name and organisation
constexpr std::size_t kMaxLine = 120, kMaxLines = 100;

constexpr WordList kSmall(
    "und and fuer for der die das des dem den of the a an im in zu zur zum von de del la du "
    "et e y i");

// Words that say that the line is about something else: greetings, devices, places, languages.
constexpr LongWordList kNoName(
    "gesendet sent von from mit meinem my iphone android outlook diese this bitte please ich wir mobil tel "
    "telefon fon fax mail email web www http https adresse postfach pronouns pronomen sie er she he her him "
    "they them deutschland germany austria oesterreich schweiz switzerland belgium france united kingdom "
    "republic vertraulich confidential erreichbar montag dienstag mittwoch donnerstag freitag mo di mi do fr "
    "gruss gruesse regards danke dank thanks bis bald ps p.s schoene schoenen schoenes liebe beste vorstand "
    "anlage anlagen anhang thementag thementage anmeldung frau herr herrn mr mrs ms postadresse i.a c/o "
    "bad sankt st new den los las san santa");

// `Frankfurt am Main`, `Neustadt an der Weide`
bool is_town(const Words& words, Segment segment) {
    for (std::size_t i = segment.first + 1; i + 1 < segment.last; ++i) {
        if (is_one_of(words.folded(i), "am an im ob bei upon sur vor")) return true;
    }
    return false;
}

// `DataHive`, `openDesk`: a capital inside a word.
bool is_camel(std::string_view word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
    }
    return false;
}

bool reads_as_name_of_firm(const Words& words, Segment segment) {
    constexpr std::size_t kFewest = 2, kMost = 7;
    constexpr std::size_t kLetters = 4;  // not only `DE/PL`
    std::size_t capitals = 0, count = 0;
    bool words_enough = false;
    if (segment.first >= segment.last || segment.last - segment.first > kMost + 3) return false;
    if (is_street(words, segment) || is_town(words, segment)) return false;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        if (!words.is_word(i)) {
            if (!words.is_mark(i, '&') && !words.is_mark(i, '-') && !words.is_mark(i, '/') &&
                words.raw(i) != "+")
                return false;
            continue;
        }
        std::string_view word = words.folded(i);
        ++count;
        words_enough = words_enough || (word.size() >= kLetters && !is_one_of(word, kSmall));
        if (is_job_word(word) || is_one_of(word, kNoName)) return false;
        if (words[i].capital)
            ++capitals;
        else if (!is_one_of(word, kSmall))
            return false;
    }
    std::string_view first = words.folded(segment.first);
    if (is_given_name(first) || is_title_head(first) || is_rank(first)) return false;
    if (is_department_word(first) && first != "buero") return false;
    if (count == 1) return is_camel(words.raw(segment.first));
    if (!words_enough) return false;
    if (first != "buero" && is_common_noun(first) && !words[segment.first].all_capital) return false;
    return words[segment.first].capital && capitals >= kFewest && count <= kMost;
}

// A sentence that goes on behind the name: `… Analytics Ltd and would like to come`.
bool runs_on(std::string_view text) {
    const Words words = split_words(text);
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words.is_word(i) && !words[i].capital && words.folded(i).size() > 1 &&
            !is_one_of(words.folded(i), kSmall) && !is_legal_form_at(words, i))
            return true;
    }
    return false;
}

bool ends_piece(const Words& words, std::size_t i) {
    if (words.is_mark(i, ',') || words.is_mark(i, '|') || words.is_mark(i, ';') || words.is_mark(i, '*') ||
        words.is_mark(i, '\t') || words.is_mark(i, '(') || words.is_mark(i, ')') || words.raw(i) == "@")
        return true;
    return (words.is_mark(i, '-') || words.is_mark(i, '/')) && !words[i].glued && i + 1 < words.size() &&
           !words[i + 1].glued;
}

std::optional<OrganisationFinding> in_line(const Words& words, std::size_t from, std::size_t place) {
    for (std::size_t begin = from; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && !ends_piece(words, end)) ++end;
        const Segment segment{begin, end};
        if (reads_as_name_of_firm(words, segment))
            return OrganisationFinding{text_of(words, segment), place + words[begin].begin,
                                       place + words[end - 1].end, OrganisationStrength::kWeak,
                                       "organisation.below-name"};
        begin = end + 1;
    }
    return std::nullopt;
}

// `Hafenbits` above a street: a single word that no town follows would be the town itself.
bool is_single_name(const Words& words, std::string_view below) {
    if (words.size() != 1 || !words.is_word(0) || !words[0].capital) return false;
    std::string_view word = words.folded(0);
    if (is_given_name(word) || is_job_word(word) || is_rank(word) || is_department_word(word) ||
        is_common_noun(word) || is_one_of(word, kNoName))
        return false;
    const Words street = split_words(below.substr(0, below.find('\n')));
    return street.size() > 1 && is_street(street, {0, street.size()});
}

// One past the words of a line that name the person; 0 if it does not begin with them.
std::size_t name_end(const Words& words, const PersonName& name) {
    const std::string own = folded_letters(name.family_name.empty() ? name.given_name : name.family_name);
    const std::string last = own.substr(own.rfind(' ') == std::string::npos ? 0 : own.rfind(' ') + 1);
    constexpr std::size_t kReach = 9;
    for (std::size_t i = 0; i < std::min(words.size(), kReach); ++i) {
        if (words.folded(i) == last) return i + 1;
    }
    return 0;
}

}  // namespace

std::optional<OrganisationFinding> organisation_of_own_name(std::string_view block, const PersonName& name) {
    const std::string family = folded_letters(name.family_name), given = folded_letters(name.given_name);
    if (family.size() < 3) return std::nullopt;
    for (std::size_t begin = 0; begin < block.size();) {
        const std::size_t end = std::min(block.find('\n', begin), block.size());
        const Words words = split_words(block.substr(begin, end - begin));
        bool own = false, other = false, plain = words.size() >= 2 && words.size() <= 5;
        for (std::size_t i = 0; i < words.size(); ++i) {
            std::string_view word = words.folded(i);
            const bool small = is_one_of(word, "und and");
            plain = plain && (small || words.is_mark(i, '&') || (words.is_word(i) && words[i].capital)) &&
                    !is_honorific(word) && !is_title_head(word) && !is_rank(word) && !is_given_name(word) &&
                    given.find(word) == std::string::npos;
            own = own || word == family;
            other = other || (word.size() > 4 && word != family && !is_one_of(word, "familie gruesse"));
        }
        if (plain && own && other)
            return OrganisationFinding{std::string(words.text), begin, end, 9, "organisation.own-name"};
        begin = end + 1;
    }
    return std::nullopt;
}

namespace {

// What stands behind the name on its line, without the address of mail; where there is nothing, the line
// below.
std::string_view behind_name(std::string_view body, std::size_t begin, bool given_alone) {
    constexpr std::size_t kReach = 200;
    std::string_view rest = body.substr(begin, kReach);
    // Of `Halvard Østergaard` the sender field may know the given name alone.
    if (given_alone && rest.size() > 2 && rest[0] == ' ' && (rest[1] < 'a' || rest[1] > 'z'))
        rest.remove_prefix(std::min(rest.find_first_of(" ,;\n", 1), rest.size()));
    const std::size_t bracket = rest.find_first_not_of(' ');
    if (bracket != std::string_view::npos && (rest[bracket] == '<' || rest[bracket] == '(')) {
        const std::size_t close = rest.find_first_of(">)\n", bracket);
        if (close != std::string_view::npos && rest.substr(0, close).find('@') != std::string_view::npos)
            rest.remove_prefix(close + 1);
    }
    const std::size_t line = std::min(rest.find('\n'), rest.size());
    const bool last = rest.substr(0, line).find_first_not_of(" \t\r,") == std::string_view::npos;
    if (!last) return rest.substr(0, line);
    rest.remove_prefix(std::min(line + 1, rest.size()));
    return rest.substr(0, rest.find('\n'));
}

// `Tu Anh von Kodierwerk`: a given name alone is followed by where its bearer comes from, or by a new line.
bool leads_on(std::string_view rest) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    for (std::string_view word : {" von ", " vom ", " from ", " bei ", " (", ", "}) {
        if (line.starts_with(word)) return true;
    }
    return line.find_first_not_of(" \r") == std::string_view::npos;
}

std::optional<OrganisationFinding> behind(std::string_view body, std::string_view name, bool given_alone) {
    constexpr std::size_t kNear = 12, kMostTries = 20;
    std::size_t tries = 0;
    for (std::size_t at = body.find(name); at != std::string_view::npos && tries < kMostTries;
         at = body.find(name, at + 1), ++tries) {
        std::string_view part = behind_name(body, at + name.size(), given_alone);
        for (std::string_view word : {" von ", " bei "}) {
            if (part.starts_with(word)) part.remove_prefix(word.size());
        }
        if (part.empty()) continue;
        auto found = organisation_in_lines(part);
        if (!found || found->strength < OrganisationStrength::kOrganisation || found->begin > kNear ||
            runs_on(found->name))
            continue;
        const auto place = static_cast<std::size_t>(part.data() - body.data());
        found->begin += place;
        found->end += place;
        found->rule = "organisation.after-name";
        return found;
    }
    return std::nullopt;
}

}  // namespace

std::optional<OrganisationFinding> organisation_after_name(std::string_view body, const PersonName& name) {
    constexpr std::size_t kMaxBody = 20'000;
    if (name.given_name.size() < 3) return std::nullopt;
    body = body.substr(0, kMaxBody);
    if (name.family_name.empty()) return behind(body, name.given_name, true);
    if (auto found = behind(body, name.given_name + " " + name.family_name, false)) return found;
    const std::size_t at = body.rfind(name.given_name);
    if (at == std::string_view::npos || !leads_on(body.substr(at + name.given_name.size())))
        return std::nullopt;
    auto found = behind(body.substr(at), name.given_name, false);
    if (found) {
        found->begin += at;
        found->end += at;
    }
    return found;
}

std::optional<OrganisationFinding> organisation_below_name(std::string_view block, const PersonName& name) {
    if (name.family_name.size() + name.given_name.size() < 3) return std::nullopt;
    std::size_t below = 0, lines = 0;
    bool named = false;
    for (std::size_t begin = 0; begin < block.size() && lines < kMaxLines && below < kLinesBelow; ++lines) {
        const std::size_t end = std::min(block.find('\n', begin), block.size());
        const std::string_view line = block.substr(begin, end - begin);
        const std::size_t place = begin;
        begin = end + 1;
        if (line.size() > kMaxLine || line.find_first_not_of(" \t\r*_-=") == std::string_view::npos) continue;
        const Words words = split_words(line);
        const std::size_t past = named ? 0 : name_end(words, name);
        if (!named && past == 0) continue;
        if (named) ++below;
        named = true;
        if (auto found = in_line(words, past, place)) return found;
        if (past == 0 && begin < block.size() && is_single_name(words, block.substr(begin)))
            return OrganisationFinding{text_of(words, {0, 1}), place, place + words[0].end,
                                       OrganisationStrength::kWeak, "organisation.below-name"};
    }
    return std::nullopt;
}

}  // namespace bp
