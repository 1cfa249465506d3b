// A text as folded words: what all rules about words look at.
//
// Folding makes spellings equal that mean the same: case, `ä`/`ae`/`a` + combining diaeresis, `ß`/`ss`,
// accents, zero-width and bidi marks, typographic dashes and quotes; an apostrophe inside a word is
// dropped (`can't` is `cant`). A run of letters is a word, a run of digits a number, anything else but blanks
// one punctuation mark. Sentences and clauses are numbered so that rules can say "in the same clause".
// Limits: sentence ends are guessed from dots, capitals and line lengths; a missed one joins two sentences.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bp {

enum class TokenKind : std::uint8_t { word, number, punctuation };

struct Token {
    TokenKind kind = TokenKind::word;
    bool spaced = false;      // a blank, line break or the beginning of the text stands before it
    bool capital = false;     // a word that begins with an upper-case letter
    bool line_start = false;  // first of a line that was not merely wrapped
    std::uint32_t sentence = 0;
    std::uint32_t clause = 0;  // counted through the whole text; a clause belongs to one sentence
    std::uint32_t begin = 0;   // bytes [begin, end) of the source
    std::uint32_t end = 0;
    std::uint32_t folded_begin = 0;
    std::uint32_t folded_size = 0;
};

class Tokens {
public:
    // `source` must be UTF-8 (ill-formed bytes are taken as punctuation) and under 4 GB.
    explicit Tokens(std::string_view source);

    std::size_t size() const { return tokens_.size(); }
    bool empty() const { return tokens_.empty(); }
    const Token& operator[](std::size_t i) const { return tokens_[i]; }

    // The folded text of a token; "" beyond the ends, so that rules may look around freely.
    std::string_view word(std::size_t i) const {
        if (i >= tokens_.size()) return {};
        const Token& token = tokens_[i];
        return std::string_view(folded_).substr(token.folded_begin, token.folded_size);
    }
    bool is_number(std::size_t i) const { return i < size() && tokens_[i].kind == TokenKind::number; }
    bool is_word(std::size_t i) const { return i < size() && tokens_[i].kind == TokenKind::word; }
    // The value of a number token of at most four digits, else -1.
    int number(std::size_t i) const;
    // Whether token i follows the one before it without a blank.
    bool joined(std::size_t i) const { return i > 0 && i < size() && !tokens_[i].spaced; }

    // First and one past the last token of the sentence or clause in which token i stands.
    std::size_t sentence_begin(std::size_t i) const { return sentence_starts_[tokens_[i].sentence]; }
    std::size_t sentence_end(std::size_t i) const { return sentence_starts_[tokens_[i].sentence + 1]; }
    std::size_t clause_begin(std::size_t i) const { return clause_starts_[tokens_[i].clause]; }
    std::size_t clause_end(std::size_t i) const { return clause_starts_[tokens_[i].clause + 1]; }

    std::string_view source() const { return source_; }
    std::string_view quote(std::size_t first, std::size_t last) const;  // source of tokens [first, last)

private:
    std::string_view source_;
    std::string folded_;
    std::vector<Token> tokens_;
    std::vector<std::uint32_t> sentence_starts_, clause_starts_;  // one more than there are
};

// The folded form of a single word or phrase, words separated by one blank: "Künstliche  KI" -> "kuenstliche
// ki".
std::string folded_words(std::string_view text);

}  // namespace bp
