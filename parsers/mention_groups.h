// People of a sentence whom commas and `und` join: what is said of one is said of all of them.
#pragma once

#include <vector>

#include "parsers/find_names.h"
#include "parsers/mail_body.h"

namespace bp {

struct Group {
    std::size_t first = 0, last = 0;  // mentions [first, last)
    WordRange names;
    WordRange before, after;  // words of the sentence up to the neighbours
    WordRange sentence;
    bool coming = false;  // the sentence speaks of coming; asked once, not for each group
};

// The groups of mentions [begin, end), which all lie within the sentence.
std::vector<Group> group_mentions(WordRange sentence, const std::vector<NameMention>& mentions,
                                  std::size_t begin, std::size_t end);

// The part of `before` that belongs to the group's own clause.
WordRange own_clause_before(const Words& words, const Group& group);

// Of what follows, that which is still said of the group: not what begins with `aber ich`, `dafür komme ich`.
WordRange own_clause_after(const Words& words, const Group& group);

// The word before the group, articles passed over; with `back` 2 the one before that.
std::string_view word_before(const Words& words, const Group& group, std::size_t back = 1);

}  // namespace bp
