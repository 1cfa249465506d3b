// The verdict of the office's own gateway on who sent a mail (RFC 8601).
//
// Only fields are trusted that carry the gateway's authserv-id and stand above all others: anybody can write
// such a field further down, or into an attached message (sections 1.2, 5 and 7.1). Alignment is that of
// DMARC in its relaxed form, without a list of public suffixes: one domain is the other or lies below it.
#pragma once

#include <string_view>

#include "parsers/message.h"

namespace bp {

// Whether dmarc=pass, or spf or dkim passed for a domain aligned with that of From.
bool sender_is_authenticated(const Message& message, std::string_view authserv_id);

}  // namespace bp
