// Whose house an address is of, as its domain tells.
#pragma once

#include <string>

namespace bp {

// Do both addresses belong to organisations, and to different ones? An address of a free mail service belongs
// to none.
bool is_of_another_house(const std::string& email, const std::string& other);

}  // namespace bp
