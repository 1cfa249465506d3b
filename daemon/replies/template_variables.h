// The variables and sections that a template may use. config/templates/README.md explains each to the office;
// a test holds the two together.
#pragma once

#include <span>
#include <string_view>

namespace bp {

struct TemplateVariable {
    enum class Kind { value, section };
    Kind kind = Kind::value;
    std::string_view name;
    std::string_view scope;  // the section inside which it is known; "" is everywhere
};

// All of them; a name that is known in several scopes has a row for each.
std::span<const TemplateVariable> template_variables();

}  // namespace bp
