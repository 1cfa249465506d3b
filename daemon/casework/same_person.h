// When two addresses, or two mentions of a person, are the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/reading.h"

namespace bp {

// Without case.
bool same_address(std::string_view a, std::string_view b);

// Two mentions of one person: an address that both have decides, and the full name must be the same.
bool same_person(const Person& a, const Person& b);

bool is_among(const Person& person, const std::vector<Person>& people);

// The case-folded "given family" by which a person is found again.
std::string name_key(const Person& person);

}  // namespace bp
