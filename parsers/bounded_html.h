// HTML made fit for libxml2's parser: without what nobody sees, and without what would cost it quadratic
// time.
#pragma once

#include <string>
#include <string_view>

namespace bp {

// Leaves out comments (conditional ones, too), declarations, processing instructions, script, style and
// control characters; of a tag that is longer than any mailer's, only the name is kept, since libxml2
// compares each attribute with all before it. Everything else stays as it is. Linear time.
std::string bounded_html(std::string_view html);

}  // namespace bp
