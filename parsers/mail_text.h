// What a person reads of a mail, told apart: the new text, the signature, what it quotes and forwards.
//
// A plain value. Each section is UTF-8 with LF line ends, quote marks (`> `) removed, in the order of the
// mail; inline answers between quotes are part of the new text. Rules refer to a place as section + bytes,
// so that evidence can be shown where it stands.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace bp {

enum class Section { header, subject, new_text, signature, quoted, forwarded, attachment };

// A place in a mail's text: bytes [begin, end) of that section.
struct Place {
    Section section = Section::new_text;
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const Place&) const = default;
};

// New text between quoted lines, with the lines right above it.
struct InlineAnswer {
    std::string quoted;
    std::string text;
};

struct MailText {
    std::string subject;    // without Re:/AW:/WG:/Fwd: prefixes and gateway tags such as [EXTERN]
    std::string new_text;   // what the writer wrote for this mail, greeting and closing included
    std::string signature;  // below the closing formula or `-- `, without disclaimers and advertising lines
    std::string quoted;     // the mails it answers
    std::string forwarded;  // the mails it forwards, attached message/rfc822 included
    std::vector<InlineAnswer> inline_answers;
    bool is_reply = false;       // by prefix, In-Reply-To or form
    bool is_forward = false;     // by prefix or form
    bool leans_on_rest = false;  // the new text points below (`siehe unten`) or says nothing without it
    bool truncated = false;      // a limit cut the text

    const std::string& section(Section which) const;  // header, attachment: an empty string
};

}  // namespace bp
