// Cost: for each word at most kMostWords look-ups in a hash table and, if it is long enough for a misspelling
// to be told, a bounded edit distance to the few names with its first letter and about its length.
#include "parsers/find_topics.h"

#include <algorithm>
#include <array>
#include <bit>

#include "parsers/word_list.h"

namespace bp {
namespace {

// Shorter names are matched only as they stand: one edit turns a short word into another word.
constexpr std::size_t kShortestMisspelt = 6;
constexpr std::size_t kTwoEdits = 10;  // from this length on two edits still leave the name recognisable
constexpr std::size_t kMostWords = 8;  // words of a name
constexpr std::size_t kLongestName = 63;

// Cuts the ending that German grammar and the English plural put on.
std::string_view stem(std::string_view word) {
    constexpr std::string_view kEndings[] = {"en", "em", "er", "es", "e", "s", "n"};
    constexpr std::size_t kShortestStem = 4;
    for (std::string_view ending : kEndings) {
        if (word.size() >= kShortestStem + ending.size() && word.ends_with(ending)) {
            return word.substr(0, word.size() - ending.size());
        }
    }
    return word;
}

bool joins(const Tokens& tokens, std::size_t i) {
    if (i >= tokens.size() || tokens[i].kind != TokenKind::punctuation) return false;
    const std::string_view mark = tokens.word(i);
    return mark == "-" || mark == "/" || mark == "&" || mark == "+";
}

// The dot in "K.I.".
bool is_initials_dot(const Tokens& tokens, std::size_t i) {
    return i > 0 && tokens.word(i) == "." && tokens.word(i - 1).size() == 1 && tokens.is_word(i - 1) &&
           tokens.joined(i + 1);
}

// Idioms in which the name of a topic is none.
bool is_idiom(const Tokens& tokens, std::size_t i) {
    if (i == 0) return false;
    const std::string_view before = tokens.word(i - 1), word = tokens.word(i);
    if (i > 1 && is_event_noun(tokens.word(i - 2))) return false;  // `Thementag zur Sicherheit`
    if (word == "sicherheit") return is_one_of(before, "mit zur in aller sozialer soziale");
    if (word == "security") return is_one_of(before, "social national job");
    return false;
}

// Words inside a name that people leave out or exchange: "Low- und No-Code", "IT-Security and Zero Trust".
bool is_filler(std::string_view word) {
    return word == "und" || word == "and" || word == "oder" || word == "or";
}

// The part of a compound before a word for the event ("nachhaltigkeitstag" -> "nachhaltigkeit"); "" if it is
// none.
std::string_view before_event_noun(std::string_view word) {
    constexpr std::string_view kNouns[] = {"thementag", "thementage", "veranstaltung", "workshop",
                                           "termin",    "event",      "tages",         "tags",
                                           "tage",      "tag",        "session",       "seminar"};
    for (std::string_view noun : kNouns) {
        if (!word.ends_with(noun)) continue;
        std::string_view head = word.substr(0, word.size() - noun.size());
        if (head.size() > 3 && head.back() == 's') head.remove_suffix(1);
        return head.size() >= 2 ? head : std::string_view{};
    }
    return {};
}

// Whether a and b differ by at most `limit` insertions, deletions, replacements or exchanges of neighbours.
bool within_edits(std::string_view a, std::string_view b, std::size_t limit) {
    if (a.size() > kLongestName || b.size() > kLongestName) return false;
    if (a.size() + limit < b.size() || b.size() + limit < a.size()) return false;
    std::array<std::array<std::size_t, kLongestName + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& above_that = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t best = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] =
                std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], above_that[j - 2] + 1);
            }
            best = std::min(best, row[j]);
        }
        if (best > limit) return false;
    }
    return rows[a.size() % 3][b.size()] <= limit;
}

std::size_t letter_slot(char c) {
    return static_cast<unsigned char>(c) & 31U;
}

std::uint32_t letters_of(std::string_view text) {
    std::uint32_t letters = 0;
    for (char c : text) letters |= std::uint32_t{1} << letter_slot(c);
    return letters;
}

std::size_t beginning_slot(std::string_view word) {
    return letter_slot(word[0]) * 32 + letter_slot(word[1]);
}

}  // namespace

bool is_event_noun(std::string_view word) {
    static constexpr WordList kNouns(
        "thementag thementage thementagen thementages thementags tag tage tagen tages termin termine "
        "terminen veranstaltung veranstaltungen event events session sessions day days workshop seminar "
        "schulung fortbildung praxistag fachtag fachtagung infotag lehrgang veranstaltungstag "
        "themenveranstaltung theme themendays topicday aktionstag vortragstag tagung");
    return kNouns.contains(word);
}

TopicIndex::TopicIndex(const Catalogue& catalogue) : by_first_letter_(32), beginnings_(32 * 32, false) {
    for (std::size_t i = 0; i < catalogue.events.size(); ++i) {
        const Event& event = catalogue.events[i];
        add(event.title_de, i, true);
        add(event.title_en, i, true);
        for (const std::string& synonym : event.synonyms) add(synonym, i, false);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
        by_first_letter_[letter_slot(names_[i].text.front())].push_back(i);
        if (names_[i].text.size() > 1) beginnings_[beginning_slot(names_[i].text)] = true;
    }
}

void TopicIndex::add(std::string_view name, std::size_t event, bool title) {
    const Tokens tokens(name);
    std::string raw, stemmed;
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::punctuation || is_filler(tokens.word(i))) continue;
        raw += tokens.word(i);
        stemmed += stem(tokens.word(i));
        ++words;
    }
    if (raw.empty() || raw.size() > kLongestName || words > kMostWords) return;
    longest_ = std::max(longest_, words);
    for (const std::string& text : {raw, stemmed}) {
        if (by_text_.emplace(text, names_.size()).second)
            names_.push_back({text, event, words, title, letters_of(text)});
    }
}

const TopicIndex::Name* TopicIndex::lookup(const std::string& text) const {
    auto found = by_text_.find(text);
    return found == by_text_.end() ? nullptr : &names_[found->second];
}

const TopicIndex::Name* TopicIndex::find_misspelt(const std::string& text, std::size_t words) const {
    if (text.size() < kShortestMisspelt) return nullptr;
    const std::uint32_t letters = letters_of(text);
    for (std::size_t index : by_first_letter_[letter_slot(text.front())]) {
        const Name& name = names_[index];
        const std::size_t shorter = std::min(name.text.size(), text.size());
        if (shorter < kShortestMisspelt || name.text.front() != text.front()) continue;
        if (name.words != words) continue;
        const std::size_t edits = shorter >= kTwoEdits ? 2 : 1;
        // An edit exchanges one letter for another at most.
        if (static_cast<std::size_t>(std::popcount(letters ^ name.letters)) > 2 * edits) continue;
        if (within_edits(text, name.text, edits)) return &name;
    }
    return nullptr;
}

TopicIndex::Hit TopicIndex::find_name(const std::string& raw, const std::string& stemmed,
                                      std::size_t words) const {
    if (const Name* name = lookup(raw)) return {name, false};
    if (const Name* name = lookup(stemmed)) return {name, false};
    if (const Name* name = find_misspelt(raw, words)) return {name, true};
    // `Agielen Metoden`: the endings that grammar adds would use up the edits.
    if (words > 1) {
        if (const Name* name = find_misspelt(stemmed, words)) return {name, true};
    }
    return {};
}

bool TopicIndex::may_begin_name(std::string_view word) const {
    return word.size() < 2 || beginnings_[beginning_slot(word)];
}

// The longest name that begins at token i.
bool TopicIndex::match_at(const Tokens& tokens, std::size_t i, TopicMention& mention) const {
    std::string raw, stemmed;
    std::size_t words = 0;
    bool found = false;
    for (std::size_t at = i; at < tokens.size() && words < longest_; ++at) {
        if (tokens[at].sentence != tokens[i].sentence) break;
        if (joins(tokens, at) || is_initials_dot(tokens, at) || (at > i && is_filler(tokens.word(at))))
            continue;
        if (tokens[at].kind == TokenKind::punctuation) break;
        ++words;
        const std::string_view word = tokens.word(at);
        if (raw.size() + word.size() > kLongestName) break;
        std::string_view head = before_event_noun(word);
        const std::string raw_head = raw + std::string(head),
                          stemmed_head = stemmed + std::string(stem(head));
        raw += word;
        stemmed += stem(word);
        Hit hit = find_name(raw, stemmed, words);
        bool day = false;
        if (hit.name == nullptr && !head.empty()) {
            hit = find_name(raw_head, stemmed_head, words);
            day = hit.name != nullptr;
        }
        if (hit.name == nullptr || (found && hit.misspelt && !mention.rule.ends_with("misspelt"))) continue;
        found = true;
        const bool joined_noun =
            joins(tokens, at + 1) && tokens.joined(at + 2) && is_event_noun(tokens.word(at + 2));
        mention = {hit.name->event,
                   i,
                   at + 1,
                   hit.name->title && !hit.misspelt,
                   day || joined_noun,
                   hit.misspelt      ? "topic.misspelt"
                   : hit.name->title ? "topic.title"
                                     : "topic.synonym"};
        if (joined_noun) mention.end = at + 3;
    }
    return found;
}

std::vector<TopicMention> TopicIndex::find(const Tokens& tokens) const {
    std::vector<TopicMention> found;
    for (std::size_t i = 0; i < tokens.size();) {
        TopicMention mention;
        if (tokens[i].kind != TokenKind::punctuation && may_begin_name(tokens.word(i)) &&
            !is_idiom(tokens, i) && match_at(tokens, i, mention)) {
            found.push_back(mention);
            i = mention.end;
        } else {
            ++i;
        }
    }
    return found;
}

}  // namespace bp
