// The digest as HTML: for the mail with its styles inline, because mail programs drop style sheets, and for a
// file as a page of its own. Escaping happens here and nowhere else.
#pragma once

#include <string>

#include "daemon/replies/digest_document.h"

namespace bp {

enum class DigestMedium { mail, page };

std::string digest_html(const DigestDocument& document, DigestMedium medium);

}  // namespace bp
