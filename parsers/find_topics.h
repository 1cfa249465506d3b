// Thementage named by topic: title, synonym, abbreviation, inflected or misspelt.
//
// All names come from the catalogue. Names are compared as run-together folded words, so hyphens and blanks
// do not matter (`Low-Code`, `lowcode`); endings of adjectives and nouns are cut (`agilen Methoden`); a word
// for "day" at the end is split off (`Nachhaltigkeitstag`). Misspellings: names of six and more letters, one
// edit, two from ten letters on, and the first two letters must be right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/tokens.h"

namespace bp {

struct TopicMention {
    std::size_t event = 0;  // index into Catalogue::events
    std::size_t begin = 0;  // tokens [begin, end)
    std::size_t end = 0;
    bool whole_title = false;    // the title itself, not a looser name
    bool names_the_day = false;  // run together with a word for the event: `KI-Tag`, `Low-Code-Thementag`
    std::string rule;            // "topic.title", "topic.synonym", "topic.misspelt"
};

// The names of a catalogue, prepared for look-up. Make it once a mail, not once a text.
class TopicIndex {
public:
    explicit TopicIndex(const Catalogue& catalogue);

    // In the order of the text; of overlapping names the longest.
    std::vector<TopicMention> find(const Tokens& tokens) const;

private:
    struct Name {
        std::string text;  // run together
        std::size_t event;
        std::size_t words;
        bool title;
        std::uint32_t letters;  // a bit for each letter that occurs
    };
    struct Hit {
        const Name* name = nullptr;
        bool misspelt = false;
    };

    void add(std::string_view name, std::size_t event, bool title);
    const Name* lookup(const std::string& text) const;
    Hit find_name(const std::string& raw, const std::string& stemmed, std::size_t words) const;
    const Name* find_misspelt(const std::string& text, std::size_t words) const;
    bool match_at(const Tokens& tokens, std::size_t i, TopicMention& mention) const;

    std::vector<Name> names_;
    std::unordered_map<std::string, std::size_t> by_text_;
    std::vector<std::vector<std::size_t>> by_first_letter_;
    bool may_begin_name(std::string_view word) const;

    std::vector<bool>
        beginnings_;           // by the first two letters: what no name begins with is passed over at once
    std::size_t longest_ = 0;  // words in the longest name
};

// A word for the event itself: "thementag", "tag", "veranstaltung", "session", "theme day" (its last word).
bool is_event_noun(std::string_view word);

}  // namespace bp
