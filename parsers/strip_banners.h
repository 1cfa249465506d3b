// Takes out what programs and legal departments add to people's mails (FIELD.md 34): warnings of gateways,
// marks of classification, disclaimers, appeals to save paper, advertising lines of phones and scanners,
// footers of mailing lists, and the wrapping of links (Safe Links and the like).
//
// Everything here is told by fixed phrases at the beginning of a line, never by words inside a person's
// sentence; a line that speaks in the first person stops a banner from growing over it.
#pragma once

#include <string>

#include "parsers/text_lines.h"

namespace bp {

// Drops the lines of banners, whatever section they stand in.
void strip_banners(TextLines& lines);

// Rewritten links become what they were: Safe Links of Microsoft, URL Defense of Proofpoint; Outlook's
// doubled `address<mailto:address>` becomes `address`.
std::string unwrap_links(std::string text);

}  // namespace bp
