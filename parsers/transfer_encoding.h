// Content-Transfer-Encodings undone (RFC 2045 section 6), and uuencode. Any bytes are read: what is no valid
// encoding stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace bp {

// Soft line breaks are joined, line ends kept. So are blanks before them, against the RFC: gateways no longer
// add any, but mailers forget to encode theirs.
std::string decode_quoted_printable(std::string_view encoded);

// What stands between `begin MODE NAME` and `end`; without a `begin` line, the bytes as they are.
std::string decode_uuencode(std::string_view encoded);

// `encoding` is the lower-case token; one that is not known means identity.
std::string decode_transfer_encoding(std::string_view encoded, std::string_view encoding);

// Whether the encoding leaves bytes as they are, so that the content can be read in place.
bool is_identity_encoding(std::string_view encoding);

}  // namespace bp
