// The tree of a mail's parts as people and scripts see it: `inspect --parts`, with and without `--json`.
#pragma once

#include <string>

#include "parsers/message.h"

namespace bp {

// One line of JSON without trailing newline: `file` and, of the root and each part, `type`, `parts` or else
// `sha1` (of the decoded content without CR and without trailing LFs, so that line ends do not matter) and
// `size` (bytes of the decoded content), `charset` and `file_name` where the part has them.
std::string part_tree_json(const Message& message, const std::string& file);

// The same for reading: one line a part, indented by its depth, each ended by a newline; problems below.
std::string part_tree_text(const Message& message, const std::string& file);

}  // namespace bp
