// A mail of ours as bytes: header fields, a text and an HTML part of equal content, and files beside them.
//
// mimetic holds and writes the tree; field values are encoded before (header_values.h) and checked here,
// because mimetic ends the header at a line end inside a value. Its quoted-printable encoder turns line ends
// of non-ASCII text into =0A, so the encoding is our own.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bp {

using OutgoingHeader = std::vector<std::pair<std::string, std::string>>;

// A text file that goes along.
struct Attachment {
    std::string content_type;  // "text/calendar; charset=utf-8; method=PUBLISH"
    std::string file_name;     // letters, digits, '-' and '.'
    std::string text;          // UTF-8; LF or CRLF line ends
};

// RFC 5322 bytes: 7 bit, CRLF, no line over 76 bytes but for a header word that is longer itself;
// multipart/alternative of text/plain and text/html in UTF-8 as quoted-printable, with attachments inside a
// multipart/mixed. `header` is written in its order; MIME-Version and the content fields are added. Throws
// std::invalid_argument if a value holds anything but visible ASCII and single blanks.
std::string write_mail(const OutgoingHeader& header, std::string_view text, std::string_view html,
                       const std::vector<Attachment>& attachments = {});

// RFC 2045 section 6.7 for text with LF line ends; the result has CRLF.
std::string quoted_printable(std::string_view text);

}  // namespace bp
