// Cues: short patterns of words whose presence says something about a mail ("melde* ... an").
//
// A pattern is words of folded text separated by blanks. `stem*` matches any word that begins so, `*stem` any
// that ends so, `a|b` either, `<class>` any word of a class (cue_classes.h), `..` up to fourteen tokens of
// the same clause, `...` as many of the same sentence, `....` up to thirty; a word after
// `~` may be missing; `$` stands for the end of a verb phrase (a mark, the end of the sentence or a word like
// `und`, `zum`). Hyphens, quotes and slashes between words are passed over. Patterns are data: the tables
// hold them together with what they mean. Matching looks up the first word of each pattern in a table, so its
// cost hardly grows with the tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "parsers/tokens.h"
#include "parsers/word_list.h"

namespace bp {

struct CueMatch {
    std::size_t cue = 0;    // index into the table the matcher was made of
    std::size_t begin = 0;  // tokens [begin, end)
    std::size_t end = 0;
};

class CueMatcher {
public:
    // The patterns in the order of their table.
    explicit CueMatcher(const std::vector<std::string_view>& patterns);

    // All matches, ordered by where they begin. Each pattern matches at most once at one place.
    std::vector<CueMatch> find(const Tokens& tokens) const;

private:
    struct Alternative {
        std::string text;
        enum class Form { exact, prefix, suffix } form = Form::exact;
    };
    struct Element {
        std::size_t gap = 0;  // the most tokens passed over
        bool within_clause = false;
        bool phrase_end = false;
        bool optional = false;
        std::vector<Alternative> alternatives;
        std::uint32_t first_letters = 0;  // a bit for each letter that one of them may begin with
    };
    struct Pattern {
        std::size_t cue = 0;
        std::vector<Element> elements;
    };
    struct Start {
        std::size_t pattern;
        std::size_t alternative;
    };

    void add(std::string_view pattern, std::size_t cue);
    static Alternative alternative_of(std::string_view choice);
    static Pattern compile(std::string_view pattern);
    static bool matches(const Element& element, std::string_view word);
    static bool matches(const Alternative& alternative, std::string_view word);
    std::size_t match_from(const Tokens& tokens, const Pattern& pattern, std::size_t element,
                           std::size_t token, std::size_t limit) const;
    void find_at(const Tokens& tokens, std::size_t i, const std::vector<Start>& starts,
                 std::vector<CueMatch>& found) const;

    std::vector<Pattern> patterns_;
    WordFilter<16384> first_words_;  // the keys of by_word_ and by_prefix_
    WordFilter<4096> first_letters_;
    std::unordered_map<std::string, std::vector<Start>> by_word_;    // exact first words
    std::unordered_map<std::string, std::vector<Start>> by_prefix_;  // the first kPrefix bytes of a stem
    std::vector<Start> anywhere_;  // first word is a suffix or shorter than kPrefix
};

}  // namespace bp
