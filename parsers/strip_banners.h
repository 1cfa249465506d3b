// Takes out what programs and legal departments add to people's mails (FIELD.md 34): warnings of gateways,
// marks of classification, disclaimers, appeals to save paper, advertising lines of phones and scanners,
// footers of mailing lists, OpenPGP's armor.
//
// Everything here is told by fixed phrases at the beginning of a line (banner_phrases.h), never by words
// inside a person's sentence; a line that speaks in the first person stops a banner from growing over it.
#pragma once

#include "parsers/text_lines.h"

namespace bp {

// Drops the lines of banners, whatever section they stand in. Linear.
void strip_banners(TextLines& lines);

}  // namespace bp
