// Whose is an address of mail that spells nobody's family name (`gudrun@…`, `direktor@…`, `zf@…`)? The words
// beside it tell: the name on its line, the given name that it is made of, or `Seine Adresse lautet …` where
// one person alone is without.
#pragma once

#include <string>
#include <vector>

#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {

// One address a person, in their order, "" where none is told. `taken` are addresses that somebody has.
std::vector<std::string> match_addresses(const Words& words, const std::vector<PersonName>& without_address,
                                         const std::vector<std::string>& taken);

}  // namespace bp
