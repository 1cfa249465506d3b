// The tree of MIME entities (RFC 2045, 2046), found in one pass over the bytes: time is linear in the size,
// whatever the mail claims about itself.
//
// Delimiters count only as whole lines (RFC 2046 section 5.1.1). A delimiter of an enclosing multipart ends
// all that was left open inside it, so a missing final boundary costs nothing else. Beyond a limit the bytes
// belong to the last part that was read, as one leaf.
#pragma once

#include <string_view>
#include <vector>

#include "parsers/message.h"
#include "parsers/parse_message.h"

namespace bp {

// Reads the message that `raw` is; leading blank lines and an mbox `From ` line are passed over.
BodyPart read_structure(std::string_view raw, const ParseLimits& limits, std::vector<Problem>& problems);

}  // namespace bp
