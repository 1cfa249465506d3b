// Which of two names is the given one, as the person's address tells: `Bülent Kara` of b.kara@…, where both
// words are given and family names.
#pragma once

#include <string_view>

#include "parsers/person_name.h"

namespace bp {

// The name, turned round where the address spells it so. `written`: the text that it was read from.
PersonName in_order_of_address(const PersonName& name, std::string_view addr_spec,
                               std::string_view written = {});

}  // namespace bp
