// The verdict of the office's own gateway on who sent a mail (RFC 8601).
//
// Only fields are trusted that carry the gateway's authserv-id, stand above all others, and stand together: a
// Received field between them shows that the lower one came with the mail. Anybody can write such a field
// further down, or into an attached message (sections 1.2, 5 and 7.1). Where the gateway tells of DMARC, that
// decides, and nothing below it can mend it; else an aligned spf or dkim does. Alignment is that of
// DMARC in its relaxed form, without a list of public suffixes: one domain is the other or lies below it.
#pragma once

#include <string_view>

#include "parsers/message.h"

namespace bp {

// Whether dmarc=pass; or DMARC was not looked at, and spf or dkim passed for a domain aligned with From's.
bool sender_is_authenticated(const Message& message, std::string_view authserv_id);

}  // namespace bp
