// A family name that several given names share: `Paula und Jörg Sommer`, `Anna, Bo und Ute Petersen`, `die
// beiden Clausens: Jens und Birte`, `das Ehepaar Sommer, Paula und Jörg`.
#pragma once

#include <string>
#include <vector>

#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {

// `parts` are given names without a family name of their own: the one that they share with those beside them,
// or an empty string.
std::string shared_family(const Words& words, const std::vector<NamePart>& parts, std::size_t end);

}  // namespace bp
