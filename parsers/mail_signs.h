// What the rules about machines, spam and withheld answers look at: a mail, its text, and the looks at both
// that several rules share, taken once.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/mail_text.h"
#include "parsers/message.h"
#include "parsers/office.h"

namespace bp {

// The first token of a field in lower case, without comments and parameters (RFC 3834 section 5.1):
// `auto-replied` of `(Exchange) Auto-Replied; owner=x`; "" if there is none.
std::string keyword_of(std::string_view field_body);

struct MailSigns {
    MailSigns(const Message& message, const MailText& text, const Office& office);

    const Message& message;
    const MailText& text;
    const Office& office;

    std::string subject;            // folded, as written with all prefixes
    std::string words;              // new text and signature, folded, in one line
    bool null_return_path = false;  // `Return-Path: <>` (RFC 5321 section 4.5.5)
    bool answers = false;           // In-Reply-To or References
    std::string from_local;         // local part of From, lower case
    std::string return_local;       // local part of Return-Path, lower case

    // The first field of that name, which is given in lower case; nullptr if there is none.
    const HeaderField* field(std::string_view lower_case_name) const;
    // All of that name, in the order of the mail.
    std::vector<const HeaderField*> fields(std::string_view lower_case_name) const;
    // The first of them whose keyword is one of these.
    const HeaderField* field_saying(std::string_view lower_case_name,
                                    std::initializer_list<std::string_view> keywords) const;
    // The first field among these names, in their order; nullptr if there is none.
    const HeaderField* first_of(std::initializer_list<std::string_view> lower_case_names) const;
    bool has(std::string_view lower_case_name) const { return field(lower_case_name) != nullptr; }
    // Its decoded body; "" if there is none.
    std::string_view body(std::string_view lower_case_name) const;
    std::string keyword(std::string_view lower_case_name) const { return keyword_of(body(lower_case_name)); }
    // Whether a mailbox of the office's, or an alias of one, stands in To, Cc, Resent-To or Resent-Cc.
    bool addressed_to_office() const;

private:
    struct NamedField {
        std::string lower_case_name;
        const HeaderField* field;
    };
    std::vector<NamedField>::const_iterator first_named(std::string_view name) const;

    // By name, those of one name in the order of the mail: a mail has some hundred look-ups.
    std::vector<NamedField> fields_;
};

// Whether that address is one of the office's own, compared without case.
bool is_office_address(const Office& office, std::string_view addr_spec);

// The first part of that media type in the mail itself, not inside attached messages; nullptr if there is
// none.
const BodyPart* find_part(const BodyPart& root, std::string_view media_type);

// "Name: value", cut to a length that can be shown.
std::string quote_field(const HeaderField& field);

}  // namespace bp
