// A name as people write it → title, given name, family name.
//
// `Nachname, Vorname`, `Prof. Dr.-Ing. habil. Vorname Nachname`, particles, double names, initials, single
// names, ALL CAPITALS from gateways; suffixes in brackets, ranks and degrees are read over. Names are not
// guessed from single words of a sentence here (find_names.h does that): the text given is taken to be a
// name unless its words speak against it. Known limit: of two given names that stand alone (`Otto Klaus`)
// the first is taken for the given name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/words.h"

namespace bp {

struct PersonName {
    std::string title;
    std::string given_name;
    std::string family_name;
    bool operator==(const PersonName&) const = default;
};

// The name without invisible characters (zero-width, bidi, soft hyphen), in NFC, blanks single; in a word
// that mixes Latin with look-alike Cyrillic or Greek letters these become Latin. Pure Cyrillic or Greek
// words stay as they are.
std::string clean_name(std::string_view text);

// Reads the whole text as one person's name; nothing if it is none (`Poststelle`, `Referat 12`).
std::optional<PersonName> parse_person_name(std::string_view text);

// `Anna K.` of a sender field: the initial says less than any line that has the name in full, and is left
// off.
PersonName without_family_initial(PersonName name);

// What an address of mail says of its owner's name: `katrin.mueller` → Katrin Mueller. Nothing for shared
// mailboxes. Letters alone (`k.mueller`) give no given name.
std::optional<PersonName> name_of_local_part(std::string_view local_part);

// Can both be the same person: equal family names and given names that do not contradict each other
// (`M.` and `Mehmet`, `Hans` and `Hans-Joachim`, one left out)? Compared in folded form.
bool may_be_same(const PersonName& a, const PersonName& b);

// Does the local part of an address speak of this person (`m.aydin`, `aydin.mehmet`, `mehmet_aydin`)?
bool address_fits(std::string_view addr_spec, const PersonName& name);

// The fuller of the two in every field. Precondition: may_be_same(). Where both are full, `first` wins.
PersonName merged(PersonName first, const PersonName& second);

// --- What the search in running text is made of -----------------------------------------------------------

// One piece of a name in its order, from words [first, last].
struct NamePart {
    enum class Kind { name, initial, particle, title, rank, comma };
    Kind kind = Kind::name;
    std::string text;  // cleaned
    std::string folded;
    bool capital = false;
    bool all_capital = false;
    std::size_t first = 0, last = 0;
};

// The piece that begins at word `i`, nothing if no part of a name can.
std::optional<NamePart> name_part_at(const Words& words, std::size_t i);

// Puts pieces together; nothing if there is neither a given nor a family name among them.
std::optional<PersonName> compose_name(const std::vector<NamePart>& parts);

}  // namespace bp
