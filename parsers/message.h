// A mail as values: what parse_message() makes of bytes.
//
// All text is UTF-8, valid, with LF line ends; everything decoded (RFC 2047, RFC 2231, charsets) unless a
// member says "raw". Part contents are not copied: a BodyPart marks its place in `Message::raw`, so a mail of
// 25 MiB costs 25 MiB once. A Message is a plain value without invariants; nothing in it throws.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bp {

// One header field (RFC 5322 section 2.2).
struct HeaderField {
    std::string name;      // as written
    std::string raw_body;  // unfolded, surrounding blanks removed, not decoded: any bytes but CR, LF and NUL
    std::string body;      // the same with encoded-words and charsets decoded
};

// The first field of that name (compared without case), nullptr if there is none.
const HeaderField* find_field(const std::vector<HeaderField>& header, std::string_view name);
// All of them, in the order of the mail.
std::vector<const HeaderField*> find_fields(const std::vector<HeaderField>& header, std::string_view name);

// A mailbox in the sense of RFC 5322 section 3.4; not called so because in IMAP a mailbox is a folder.
struct Address {
    std::string display_name;  // decoded, quotes removed, "" if none
    std::string addr_spec;     // local-part@domain as written, "" for the null reverse-path `<>`

    std::string_view local_part() const;
    std::string_view domain() const;
    bool operator==(const Address&) const = default;
};

// The addresses of all fields of one name together.
struct AddressList {
    std::vector<Address> addresses;
    int fields = 0;          // how many fields of this name there were
    bool has_group = false;  // group syntax was used (RFC 5322 section 3.4, RFC 6854)
    bool malformed = false;  // something could not be read as an address
};

// An instant with the offset in which it was written (RFC 5322 section 3.3).
struct DateTime {
    std::int64_t unix_seconds = 0;
    int utc_offset_minutes = 0;

    bool operator==(const DateTime&) const = default;
};

// One MIME entity (RFC 2045 section 2.4).
struct BodyPart {
    std::string media_type = "text/plain";  // lower case, without parameters
    // Of Content-Type: lower-case name, decoded value (of `boundary` the bytes as they are).
    std::vector<std::pair<std::string, std::string>> parameters;
    std::string disposition;        // "inline", "attachment", other lower-case token, or "" if absent
    std::string file_name;          // filename or name parameter, decoded; "" if none
    std::string transfer_encoding;  // lower case: "7bit", "base64", "quoted-printable", "x-uuencode" ...
    std::vector<HeaderField> header;
    std::size_t begin = 0;  // the encoded content is Message::raw.substr(begin, size)
    std::size_t size = 0;
    std::vector<BodyPart> parts;  // of multipart/*; for message/rfc822 one: the embedded message's root

    std::string_view parameter(std::string_view lower_case_name) const;  // "" if absent
};

// Something that was wrong with the bytes, in words for staff and for the log (no content of the mail).
struct Problem {
    enum class Severity {
        note,   // repaired without doubt (bare LF, missing final boundary)
        doubt,  // read, but somebody should look (repeated From, undecodable text)
        limit,  // a limit was exceeded: what lies beyond it was not read
    };
    Severity severity = Severity::note;
    std::string text;  // German, one sentence without trailing newline
};

// Notes a problem once, however many parts of the mail have it.
void add_problem(std::vector<Problem>& problems, Problem::Severity severity, std::string_view text);

struct Message {
    std::string_view raw;  // the bytes it was parsed from; the caller keeps them alive as long as this value
    std::vector<HeaderField> header;

    AddressList from, sender, reply_to, to, cc;
    std::optional<Address> return_path;  // absent: no field; addr_spec "": the null reverse-path
    std::string subject;
    std::string message_id;                            // with its angle brackets; "" if absent
    std::vector<std::string> in_reply_to, references;  // message ids with brackets, in the order written
    std::optional<DateTime> date;                      // the Date field
    std::optional<DateTime> received;  // of the topmost Received field that has a readable date

    BodyPart root;
    std::vector<Problem> problems;

    const HeaderField* field(std::string_view name) const { return find_field(header, name); }
    std::vector<const HeaderField*> fields(std::string_view name) const { return find_fields(header, name); }
    bool limit_exceeded() const;
};

}  // namespace bp
