// Tells the signature from the new text: what stands below a closing formula (`Mit freundlichen Grüßen`,
// `VG`, `Kind regards`), below `-- `, or from the writer's own name on where there is neither.
//
// The closing formula itself belongs to the new text, the name below or beside it to the signature; so does
// the letterhead that follows. A postscript goes back to the new text. Where what follows a formula reads
// like a letter (somebody greets or speaks in the first person), the formula closes nothing.
#pragma once

#include <string>
#include <vector>

#include "parsers/message.h"
#include "parsers/text_lines.h"

namespace bp {

// The words of the writer's name, folded, from the display name and the address: "jochen", "radtke".
std::vector<std::string> name_words(const Address& writer);

// Assigns Section::signature to lines of the new text. find_quotes() and strip_banners() come before it.
// Linear.
void find_signature(TextLines& lines, const std::vector<std::string>& writer);

}  // namespace bp
