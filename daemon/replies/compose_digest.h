// The daily digest for staff: what came in, what needs a person, whether the books balance. German.
//
// Pure. The mail has a text part and an HTML part of equal content; the page is the same as a file that needs
// nothing from outside. Every value is escaped; control and bidi characters reach none of the three.
#pragma once

#include <string>
#include <vector>

#include "daemon/replies/digest_input.h"
#include "parsers/office.h"
#include "storage/outgoing_mail.h"

namespace bp {

// All UTF-8 with LF line ends.
struct ComposedDigest {
    std::string subject;   // "Mi., 22. März 2023: 14 Mails, 9 Anmeldungen, 2 warten auf Sie"
    std::string sentence;  // what stands on top: the same in full
    std::string text;
    std::string html;  // for the mail: inline styles, no remote content
    std::string page;  // for a file: self-contained
};

struct DigestSettings {
    std::string sender_name = "Brückenpost";  // in From; the address is the office's cic_address
    std::string bounce_address;               // reverse-path; "" is the null reverse-path `<>`
};

ComposedDigest compose_digest(const DigestInput& input);

// The digest as mails (Auto-Submitted: auto-generated, RFC 3834 section 5.2): a copy for each recipient, with
// all of them in To. Throws std::invalid_argument if an address or a message id cannot stand in a header.
std::vector<OutgoingMail> compose_digest_mails(const DigestInput& input, const ComposedDigest& digest,
                                               const Office& office, const DigestSettings& settings);

}  // namespace bp
