// The given names that we know, one blank after each: the data behind is_given_name().
#pragma once

#include <string_view>

namespace bp {

extern const std::string_view kGivenNames;

}  // namespace bp
