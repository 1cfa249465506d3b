// The two things taken from the mimetic library: unfolding of header fields and base64.
//
// guarded_mimetic.cpp is the only file of this room that includes it. Debian's 0.9.8 reads header lines in
// quadratic time, reads one byte beyond a table on '|' in base64, recurses without limit, overwrites the
// Content-Type it has read and frees twice in its address getters; so it sees only what the callers below
// have bounded and cleaned, and never a whole message. Any exception of it ends here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bp {

struct RawField {
    std::string name;
    std::string body;  // unfolded: each fold has become one space
};

// Reads a clean header block: each line `name:` + anything or a continuation that begins with a blank,
// ended by CRLF, without other CR, LF or NUL; names printable ASCII without blanks.
// At most header_bytes and field_bytes of ParseLimits, because of the quadratic time.
std::vector<RawField> unfold_header_block(const std::string& clean_block);

// Base64 (RFC 2045 section 6.8); any bytes. Foreign characters are passed over. Padding ends it, unless the
// line behind it is base64 again; else it is a mailing list's footer.
std::string decode_base64(std::string_view encoded);

}  // namespace bp
