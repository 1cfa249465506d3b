// The header section of a message or body part (RFC 5322 section 2.2, lenient as RFC 7103 section 7.2):
// where it ends, its fields, and their decoded text.
//
// A line that is no field is passed over if the header goes on after it; else the body begins there, as in
// mails whose blank line is missing.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "parsers/message.h"
#include "parsers/parse_message.h"

namespace bp {

struct HeaderSection {
    std::vector<HeaderField> fields;
    std::size_t size = 0;  // bytes of the section in the text, its blank line included
};

// Whether a line (without its line end) is a delimiter of an enclosing multipart, which ends any header.
using IsDelimiter = std::function<bool(std::string_view line)>;

// Reads the section at the beginning of `text`. `line_end` as for line_at().
HeaderSection read_header_section(std::string_view text, char line_end, const ParseLimits& limits,
                                  const IsDelimiter& is_delimiter, std::vector<Problem>& problems);

}  // namespace bp
