// What of the new text is said, and what is greeting and closing: people named in `Sehr geehrte Frau X` are
// addressed, not registered, and whoever signs is the sender.
#pragma once

#include <vector>

#include "parsers/words.h"

namespace bp {

// Words [first, last).
struct WordRange {
    std::size_t first = 0, last = 0;
    bool contains(std::size_t i) const { return i >= first && i < last; }
};

struct MailBody {
    WordRange body;
    std::size_t closing = 0;  // the word after the closing formula, words.size() if there is none
};

MailBody find_body(const Words& words);

// Sentences of the range: they end at a full stop, question or exclamation mark, or an empty line; a list
// belongs to the sentence whose colon opens it.
std::vector<WordRange> split_sentences(const Words& words, WordRange range);

// Lines of the range without their line ends; empty ones left out.
std::vector<WordRange> split_lines(const Words& words, WordRange range);

}  // namespace bp
