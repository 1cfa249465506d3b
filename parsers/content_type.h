// Content-Type, Content-Disposition and Content-Transfer-Encoding: a value and its parameters (RFC 2045
// section 5.1, RFC 2183) with RFC 2231 continuations and charsets, and what mailers write instead.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bp {

struct ParameterizedValue {
    std::string value;  // lower case, without comments and blanks: "text/plain", "attachment"
    std::vector<std::pair<std::string, std::string>> parameters;  // lower-case name, decoded value

    std::string_view parameter(std::string_view lower_case_name) const;  // "" if absent
};

// Reads an unfolded field body. Of equal parameters the first counts, of `name` and `name*` the latter;
// `boundary` keeps its bytes. Any value is read; nothing in it is trusted to be short or sensible.
ParameterizedValue parse_parameterized(std::string_view raw_body);

}  // namespace bp
