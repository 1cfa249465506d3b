// The text that a person sees of an HTML mail, as lines a reader of plain text mail knows.
//
// libxml2's HTML parser, without network and without building a tree. Hidden and struck-through text, style,
// script and comments are left out; table rows stay together; quotes are marked with `> `. Limits: at most
// 512 KiB are read; beyond a nesting no mailer produces, the outermost elements are forgotten.
#pragma once

#include <string>
#include <string_view>

namespace bp {

// `utf8_html` is UTF-8 (a charset named inside it is ignored); any bytes are read. The result is UTF-8 with
// LF line ends, never more than one blank line in a row, without trailing blanks; no-break spaces have become
// spaces, soft hyphens and zero-width characters are gone.
//
// A two-column table of labels becomes `label: value` lines, wider ones lines of cells separated by TAB, list
// items begin with `- ` or their number. A blank line stands before and after what mailers mark as the
// beginning of a quoted mail (Outlook's divRplyFwdMsg and appendonsend, gmail_quote, moz-cite-prefix ...).
std::string html_to_text(std::string_view utf8_html);

}  // namespace bp
