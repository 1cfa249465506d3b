// How an SMTP client writes what its commands need (RFC 5321 section 4.1.1).
#pragma once

#include <string>
#include <string_view>

namespace bp {

// Whether the address can stand between the angle brackets of MAIL FROM and RCPT TO and nothing can follow
// from it but that: printable ASCII without spaces and brackets. SMTPUTF8 is not spoken.
bool smtp_is_address(std::string_view address);

// The mail as it goes over the line after DATA (section 4.5.2): leading dots doubled, ended by a line of one
// dot. Lines that end in a bare CR or LF stay as they are.
std::string smtp_data(std::string_view mail);

}  // namespace bp
