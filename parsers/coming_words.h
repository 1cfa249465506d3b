// Words that speak of coming to a Thementag and of staying away from it, as the rules about people ask for
// them. What a whole mail wants is asked elsewhere (senses.h).
#pragma once

#include "parsers/mail_body.h"
#include "parsers/word_list.h"
#include "parsers/words.h"

namespace bp {

bool is_coming_word(std::string_view word);

// Does the range speak of coming or registering?
bool speaks_of_coming(const Words& words, WordRange range);

// Does it speak of cancelling, being hindered, not coming?
bool speaks_of_leaving(const Words& words, WordRange range);

// Does it say that somebody need not be registered (`mich bitte nicht eintragen`)?
bool negates_registering(const Words& words, WordRange range);

bool has_word(const Words& words, WordRange range, const WordList& list);
bool has_word(const Words& words, WordRange range, const LongWordList& list);

// The same, written small: `ihnen` and not `Ihnen`.
bool has_small_word(const Words& words, WordRange range, const WordList& list);

}  // namespace bp
