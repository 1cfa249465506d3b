// A finished outgoing mail: envelope and bytes, complete when it is queued and never changed afterwards.
#pragma once

#include <string>

namespace bp {

struct OutgoingMail {
    std::string envelope_from;  // reverse-path without brackets, "" for the null reverse-path
    std::string envelope_to;    // forward-path, exactly one
    std::string message_id;     // with brackets; also in `bytes`, stable over all attempts
    std::string bytes;          // RFC 5322, CRLF line ends
};

}  // namespace bp
