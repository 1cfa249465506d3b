// From raw bytes to a Message (RFC 5322, RFC 2045-2049, 2047, 2231, lenient as RFC 7103 advises).
#pragma once

#include <string>
#include <string_view>

#include "parsers/message.h"

namespace bp {

// Bounds on what is read of one mail. Beyond them the mail is kept as it is and a Problem of severity
// `limit` says which one was met; nothing is thrown and nothing hangs.
struct ParseLimits {
    std::size_t header_bytes = std::size_t{256} * 1024;
    std::size_t field_bytes = std::size_t{64} * 1024;
    std::size_t fields = 1000;
    int depth = 50;  // nested multiparts and messages
    std::size_t parts = 1000;
    std::size_t boundary_bytes = 200;
    std::size_t text_bytes = std::size_t{512} * 1024;  // decoded text of one part
};

// Reads any bytes. Never throws but for std::bad_alloc. `raw` must outlive the result.
Message parse_message(std::string_view raw, const ParseLimits& limits = {});

// The decoded content of a leaf part (transfer encoding undone, charset untouched).
std::string decoded_content(const Message& message, const BodyPart& part);

// The content of a text/* part as UTF-8 with LF line ends, at most limits.text_bytes of it. For
// text/plain; format=flowed (RFC 3676) the lines are joined again; text/html stays HTML.
std::string decoded_text(const Message& message, const BodyPart& part, const ParseLimits& limits = {});

}  // namespace bp
