// People named in running text: `meine Kollegin Henrike Bölter`, `Herr Dr. Weiß`, `Anna Kern und Ali Çelik`.
//
// A name is believed where something beside its capitals shows it: a word before it (Herr, Kollegin, Dr.), a
// given name that we know, an address of mail that spells it, an entry of the address book, or a place in a
// chain of such names. What part the person plays is asked elsewhere (find_roles.h).
#pragma once

#include <string>
#include <vector>

#include "parsers/address_book.h"
#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {

struct NameMention {
    PersonName name;
    std::size_t first = 0, last = 0;  // words [first, last), words before the name (Herr, Kollegin) included
    std::string email;                // that stands beside it
    bool led = false;                 // by an honorific, a title, a companion word
    bool chained = false;             // by `und`, comma to the one before
};

// Looks through words [begin, end). In the order of the text, not overlapping.
std::vector<NameMention> find_names(const Words& words, std::size_t begin, std::size_t end,
                                    const AddressBook& book);

// The name that begins exactly at word `i`, not going beyond `end`; used for lines of lists.
struct NameAt {
    PersonName name;
    std::size_t last = 0;  // one past
    bool sure = false;     // shown by more than capitals
};
std::optional<NameAt> name_at_line_start(const Words& words, std::size_t i, std::size_t end,
                                         const AddressBook& book);

}  // namespace bp
