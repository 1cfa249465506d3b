// Values that may stand in a header field: encoded (RFC 2047), or refused.
#pragma once

#include <string>
#include <string_view>

namespace bp {

// `text` (UTF-8, any length, no meaning of its own) for an unstructured field such as Subject: as it is where
// that is plain ASCII and fits on a line, else as encoded-words separated by single spaces, each short
// enough to stand behind the field's name. Control characters become spaces.
std::string encode_unstructured(std::string_view text);

// The same for a display-name (RFC 5322 section 3.4), as atoms, a quoted-string or encoded-words.
std::string encode_phrase(std::string_view text);

// An address that we write to and name without quoting: dot-atom@domain in ASCII, at most 254 bytes. It can
// hold no second address, route or parameter.
bool is_plain_address(std::string_view text);

// `<id-left@id-right>` in visible ASCII without blanks or brackets inside, at most 250 bytes: shorter than
// any line limit, also as one of several in References.
bool is_message_id(std::string_view text);

}  // namespace bp
