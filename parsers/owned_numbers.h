// Telephone numbers of which a bracket says whose they are: `0911 5407-12 (Dr. Kern) oder -31 (ich)`.
#pragma once

#include <string>
#include <vector>

#include "parsers/mail_body.h"

namespace bp {

struct OwnedNumber {
    std::string e164;
    WordRange owner;  // words of the bracket
};

// An extension alone belongs to the number before it.
std::vector<OwnedNumber> owned_numbers(const Words& words);

}  // namespace bp
