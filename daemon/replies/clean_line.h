// Foreign text made fit to be shown in a mail of ours: one line, without anything that could act.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bp {

// `text` (any bytes) as valid UTF-8 in one line: blanks, line ends and control characters become single
// spaces; format characters (bidirectional controls, zero-width, soft hyphen, tags) vanish, so that the order
// of what follows cannot be turned; invalid bytes become U+FFFD. At most `max_characters` code points, the
// last of them U+2026 if something was cut. Neither markup nor header syntax is escaped here.
std::string clean_line(std::string_view text, std::size_t max_characters);

// The same for a name or an organisation in an answer: "" if it carries a link, an address or a domain, so
// that nobody can have us send advertising to others (RFC 3834 section 6).
std::string clean_answer_name(std::string_view text);

}  // namespace bp
