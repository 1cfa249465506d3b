#include "parsers/cue.h"

#include <algorithm>

#include "parsers/cue_classes.h"

namespace bp {
namespace {

constexpr std::size_t kPrefix = 3;
constexpr std::size_t kGap = 14;
constexpr std::size_t kLongGap = 30;  // between a German verb and its prefix at the end of the clause
constexpr std::size_t kNoMatch = static_cast<std::size_t>(-1);

// Marks that stand between words without parting them.
bool is_joiner(const Tokens& tokens, std::size_t i) {
    if (i >= tokens.size() || tokens[i].kind != TokenKind::punctuation) return false;
    const std::string_view mark = tokens.word(i);
    return mark == "-" || mark == "\"" || mark == "'" || mark == "/" || mark == "*" || mark == "&";
}

// Whether a verb phrase may end before token i: `melde ich mich an.`, `an und bitte`, `an zum Thementag`.
bool is_phrase_end(const Tokens& tokens, std::size_t i, std::size_t limit) {
    if (i >= limit || tokens[i].kind == TokenKind::punctuation) return true;
    constexpr std::string_view kWords[] = {"und",  "oder",  "sowie", "fuer",   "zum", "zur",
                                           "zu",   "falls", "wenn",  "sofern", "da",  "weil",
                                           "denn", "bitte", "mit",   "aber",   "am"};
    return std::find(std::begin(kWords), std::end(kWords), tokens.word(i)) != std::end(kWords);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr std::uint32_t kAnyLetter = static_cast<std::uint32_t>(-1);

// Of a word of one letter or more; letters may share a bit.
std::uint32_t letter_bit(std::string_view word) {
    return std::uint32_t{1} << (static_cast<unsigned char>(word.front()) % 32);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t cut = std::min(text.find(separator), text.size());
        if (cut > 0) parts.push_back(text.substr(0, cut));
        text.remove_prefix(std::min(cut + 1, text.size()));
    }
    return parts;
}

}  // namespace

CueMatcher::CueMatcher(const std::vector<std::string_view>& patterns) {
    for (std::size_t cue = 0; cue < patterns.size(); ++cue) {
        for (std::string_view pattern : split(patterns[cue], ';')) add(pattern, cue);
    }
}

void CueMatcher::add(std::string_view text, std::size_t cue) {
    const std::size_t index = patterns_.size();
    patterns_.push_back(compile(text));
    patterns_.back().cue = cue;
    const Element& first = patterns_.back().elements.front();
    for (std::size_t a = 0; a < first.alternatives.size(); ++a) {
        const Alternative& alternative = first.alternatives[a];
        if (alternative.form == Alternative::Form::exact) {
            by_word_[alternative.text].push_back({index, a});
            first_words_.add(word_hash(alternative.text));
        } else if (alternative.form == Alternative::Form::prefix && alternative.text.size() >= kPrefix) {
            const std::string prefix = alternative.text.substr(0, kPrefix);
            by_prefix_[prefix].push_back({index, a});
            first_letters_.add(word_hash(prefix));
        } else {
            anywhere_.push_back({index, a});
        }
    }
}

CueMatcher::Alternative CueMatcher::alternative_of(std::string_view choice) {
    Alternative alternative;
    if (choice.size() > 1 && choice.back() == '*') {
        alternative.form = Alternative::Form::prefix;
        choice.remove_suffix(1);
    } else if (choice.size() > 1 && choice.front() == '*') {
        alternative.form = Alternative::Form::suffix;
        choice.remove_prefix(1);
    }
    alternative.text = is_ascii(choice) ? std::string(choice) : folded_words(choice);
    return alternative;
}

CueMatcher::Pattern CueMatcher::compile(std::string_view text) {
    Pattern pattern;
    for (std::string_view word : split(text, ' ')) {
        Element element;
        if (word == ".." || word == "..." || word == "....") {
            element.within_clause = word == "..";
            element.gap = word == "...." ? kLongGap : kGap;
            pattern.elements.push_back(element);
            continue;
        }
        if (word == "$") {
            element.phrase_end = true;
            pattern.elements.push_back(element);
            continue;
        }
        if (word.front() == '~') {
            element.optional = true;
            word.remove_prefix(1);
        }
        for (std::string_view choice : split(word, '|')) {
            if (choice.front() == '<') {
                const std::string_view words = cue_class(choice.substr(1, choice.size() - 2));
                for (std::string_view member : split(words, '|'))
                    element.alternatives.push_back(alternative_of(member));
            } else {
                element.alternatives.push_back(alternative_of(choice));
            }
        }
        for (const Alternative& alternative : element.alternatives)
            element.first_letters |=
                alternative.form == Alternative::Form::suffix ? kAnyLetter : letter_bit(alternative.text);
        pattern.elements.push_back(std::move(element));
    }
    return pattern;
}

bool CueMatcher::matches(const Alternative& alternative, std::string_view word) {
    switch (alternative.form) {
        case Alternative::Form::exact:
            return word == alternative.text;
        case Alternative::Form::prefix:
            return word.substr(0, alternative.text.size()) == alternative.text;
        case Alternative::Form::suffix:
            return word.size() >= alternative.text.size() &&
                   word.substr(word.size() - alternative.text.size()) == alternative.text;
    }
    return false;
}

bool CueMatcher::matches(const Element& element, std::string_view word) {
    if (word.empty() || (element.first_letters & letter_bit(word)) == 0) return false;
    return std::any_of(element.alternatives.begin(), element.alternatives.end(),
                       [&](const Alternative& alternative) { return matches(alternative, word); });
}

// One past the last token of the match of elements [element, ...) that begins at `token`, else kNoMatch.
std::size_t CueMatcher::match_from(const Tokens& tokens, const Pattern& pattern, std::size_t element,
                                   std::size_t token, std::size_t limit) const {
    if (element == pattern.elements.size()) return token;
    const Element& wanted = pattern.elements[element];
    if (wanted.phrase_end) {
        return is_phrase_end(tokens, token, limit) ? match_from(tokens, pattern, element + 1, token, limit)
                                                   : kNoMatch;
    }
    if (wanted.gap > 0) {
        const std::size_t stop = wanted.within_clause && token > 0 ? tokens.clause_end(token - 1) : limit;
        const std::size_t last = std::min({limit, stop, token + wanted.gap + 1});
        for (std::size_t at = token; at < last; ++at) {
            if (!matches(pattern.elements[element + 1], tokens.word(at))) continue;
            const std::size_t end = match_from(tokens, pattern, element + 1, at, limit);
            if (end != kNoMatch) return end;
        }
        return kNoMatch;
    }
    std::size_t at = token;
    while (at < limit && is_joiner(tokens, at) && !matches(wanted, tokens.word(at))) ++at;
    if (at < limit && matches(wanted, tokens.word(at))) {
        const std::size_t end = match_from(tokens, pattern, element + 1, at + 1, limit);
        if (end != kNoMatch) return end;
    }
    return wanted.optional ? match_from(tokens, pattern, element + 1, token, limit) : kNoMatch;
}

void CueMatcher::find_at(const Tokens& tokens, std::size_t i, const std::vector<Start>& starts,
                         std::vector<CueMatch>& found) const {
    for (const Start& start : starts) {
        const Pattern& pattern = patterns_[start.pattern];
        if (!matches(pattern.elements.front().alternatives[start.alternative], tokens.word(i))) continue;
        const std::size_t end = match_from(tokens, pattern, 1, i + 1, tokens.sentence_end(i));
        if (end == kNoMatch) continue;
        if (!found.empty() && found.back().cue == pattern.cue && found.back().begin == i) continue;
        found.push_back({pattern.cue, i, end});
    }
}

std::vector<CueMatch> CueMatcher::find(const Tokens& tokens) const {
    std::vector<CueMatch> found;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view word = tokens.word(i);
        if (word.empty()) continue;
        if (first_words_.may_hold(word_hash(word))) {
            if (auto starts = by_word_.find(std::string(word)); starts != by_word_.end())
                find_at(tokens, i, starts->second, found);
        }
        if (!anywhere_.empty()) find_at(tokens, i, anywhere_, found);
        const std::string_view letters = word.substr(0, kPrefix);
        if (letters.size() < kPrefix || !first_letters_.may_hold(word_hash(letters))) continue;
        if (auto starts = by_prefix_.find(std::string(letters)); starts != by_prefix_.end())
            find_at(tokens, i, starts->second, found);
    }
    return found;
}

}  // namespace bp
