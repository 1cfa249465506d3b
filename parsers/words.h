// A text as words and marks with their places: what the rules that look for people walk over.
//
// A word is a run of letters and digits, inner hyphens and apostrophes included (`Al-Masri`, `O'Brien`,
// `Low-Code`); an address of mail is one word; every other visible character is a mark, and so is a line
// end. Invisible characters inside a word (zero-width, soft hyphen, bidi) belong to it and are not seen by
// the comparison. One pass, linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/word_list.h"

namespace bp {

// Lower case without diacritics, German letters spelt out (`Müller` and `MUELLER` both give "mueller"),
// invisible characters dropped. What has no Latin base letter stays as it is, in lower case.
std::string folded_letters(std::string_view text);

struct Word {
    enum class Kind : std::uint8_t { word, number, email, mark, line_end };
    Kind kind = Kind::mark;
    char mark =
        0;  // the ASCII mark; '-' for dashes, '"' for quotation marks, '*' for bullets, '?' for others
    bool capital = false;                            // begins with an upper-case letter
    bool all_capital = false;                        // two letters or more, none in lower case
    bool glued = false;                              // no blank between it and the one before
    std::uint32_t begin = 0, end = 0;                // bytes of the text
    std::uint32_t folded_begin = 0, folded_end = 0;  // bytes of Words::folded_text
};

struct Words {
    std::string_view text;
    std::string folded_text;
    std::vector<Word> list;

    std::size_t size() const { return list.size(); }
    const Word& operator[](std::size_t i) const { return list[i]; }
    std::string_view raw(std::size_t i) const {
        return text.substr(list[i].begin, list[i].end - list[i].begin);
    }
    // Of a word its folded form; "" of marks and beyond the end.
    std::string_view folded(std::size_t i) const {
        if (i >= list.size()) return {};
        return std::string_view(folded_text)
            .substr(list[i].folded_begin, list[i].folded_end - list[i].folded_begin);
    }
    bool is_word(std::size_t i) const { return i < list.size() && list[i].kind == Word::Kind::word; }
    bool is_email(std::size_t i) const { return i < list.size() && list[i].kind == Word::Kind::email; }
    bool is_mark(std::size_t i, char mark) const {
        return i < list.size() && list[i].kind == Word::Kind::mark && list[i].mark == mark;
    }
    bool is_line_end(std::size_t i) const { return i >= list.size() || list[i].kind == Word::Kind::line_end; }
};

// The words refer to `text`, which must outlive them. Beyond 4 GiB nothing is read.
Words split_words(std::string_view text);

}  // namespace bp
