// The pieces of which names in running text are made: which of the words from a place on look like parts of
// one, and how many of them belong to it. Whether it is one at all is asked in find_names.h.
#pragma once

#include <vector>

#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {

constexpr std::size_t kMaxNameParts = 8;

// Can this word be part of a name by its looks?
bool looks_like_name(const Words& words, std::size_t i);

// `Materialprüfung`, `Barrierefreiheit`: a long word with such an ending is seldom a name.
bool ends_like_noun(std::string_view folded);

// Text broken into lines of some 72 letters breaks names too. Does the line that ends at `i` end only because
// it was full? Then a name may go on in the next.
bool is_wrapped(const Words& words, std::size_t i, std::size_t end);

// An initial, or a given name that we know.
bool is_given_part(const NamePart& part);

// A word, no initial.
bool is_full_word(const NamePart& part);

// A noun of office life rather than a name.
bool is_noun(const NamePart& part);

// `Sebastian (Basti) Quandt`, `Theresia "Resi" Huber`: one past the nickname at `i`; `i` itself if none
// stands there.
std::size_t behind_nickname(const Words& words, std::size_t i, std::size_t end);

// The pieces of a name from `i` on, without a look at what they mean.
std::vector<NamePart> pieces_at(const Words& words, std::size_t i, std::size_t end, bool led);

// Behind a name of several unknown words: what shows that it was one.
bool ends_name(const Words& words, std::size_t i);

// How many of the pieces make the name: given names as long as we know them, then one family name with its
// particles. `led`: the words before say that a name comes, so the first is one whatever it looks like.
std::size_t pieces_taken(const Words& words, const std::vector<NamePart>& parts, bool led);

}  // namespace bp
