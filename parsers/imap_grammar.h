// One complete IMAP response, already cut out of the stream, to its value (RFC 9051 section 9, "response").
//
// Lenient where servers are known to be loose (atoms may hold almost anything, unknown items are read over),
// strict where a mistake would shift what follows (strings, lists, numbers).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/imap_response.h"

namespace bp {

struct ParsedImapResponse {
    ImapResponse response;
    std::string error;  // "" if all is well, else what was expected where; no content of the response
};

// `text` is the response without its last CRLF; every literal in it stands as "{size}\r\n" and its content is
// the next of `literals`, which is moved from.
ParsedImapResponse parse_imap_response(std::string_view text, std::vector<ImapLiteral> literals);

// Whether a response that begins with `text` can hold literals. Status responses and continuation requests
// end in free text, in which `{12}` means nothing.
bool imap_response_may_hold_literals(std::string_view text);

// "17-Jul-1996 02:44:25 -0700" (date-time, without quotes) in seconds since 1970 UTC.
std::optional<std::int64_t> parse_imap_date_time(std::string_view text);

}  // namespace bp
