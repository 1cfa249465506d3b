// Address lists (RFC 5322 section 3.4, lenient as RFC 7103 section 7.1): groups, comments, quotes that are
// not closed, brackets that are doubled or missing, semicolons between addresses, names with bare commas.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/message.h"

namespace bp {

// Reads one unfolded field body and adds what it holds to `list`, `fields` included. Never trusts: a part
// that cannot be read as an address sets `malformed`.
void add_addresses(AddressList& list, std::string_view raw_body);

// Message ids (RFC 5322 section 3.6.4) with their brackets, in order; phrases between them are passed over,
// an id without brackets gets them.
std::vector<std::string> parse_message_ids(std::string_view raw_body);

}  // namespace bp
