#include "parsers/name_order.h"

#include <string>

namespace bp {

PersonName in_order_of_address(const PersonName& name, std::string_view addr_spec, std::string_view written) {
    if (name.given_name.empty() || name.family_name.empty()) return name;
    const std::string local = folded_letters(addr_spec.substr(0, addr_spec.find('@')));
    const std::size_t dot = local.find('.');
    if (dot == std::string::npos || dot == 0 || local.find('.', dot + 1) != std::string::npos) return name;
    const std::string given = folded_letters(name.given_name), family = folded_letters(name.family_name);
    const std::string front = local.substr(0, dot), back = local.substr(dot + 1);
    if (back != given) return name;
    // An initial is that of a given name. In full the order of the address counts where the text has the
    // same.
    const bool initial = front == family.substr(0, 1);
    const std::string text = folded_letters(written);
    const bool in_full =
        front == family && text.find(family) < text.find(given) && text.find(',') == std::string::npos;
    if (!initial && !in_full) return name;
    return PersonName{name.title, name.family_name, name.given_name};
}

}  // namespace bp
