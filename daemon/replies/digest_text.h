// The digest as plain text: data lines begin with two blanks, because Outlook joins other short lines.
#pragma once

#include <string>

#include "daemon/replies/digest_document.h"

namespace bp {

std::string digest_text(const DigestDocument& document);

}  // namespace bp
