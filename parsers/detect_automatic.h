// Did a person write this mail or a machine, and may it be answered automatically?
// Rules c1 (RFC 3834, 5230, 8601) and c4 (RFC 3464, 8098) as one ordered list, one named function a rule.
#pragma once

#include <string>
#include <vector>

#include "parsers/mail_text.h"
#include "parsers/message.h"
#include "parsers/office.h"
#include "parsers/reading.h"

namespace bp {

// What a delivery status notification says about the mails it concerns (RFC 3464).
struct DeliveryReport {
    struct Recipient {
        std::string final_recipient;  // addr-spec
        std::string action;           // failed, delayed, delivered, relayed, expanded
        std::string status;           // enhanced status code, "5.1.1"
        std::string diagnostic;
    };
    std::vector<Recipient> recipients;
    std::string original_message_id;  // of the returned message or headers, with brackets; "" if not told
};

struct Origin {
    bool is_machine = false;
    bool is_spam = false;
    AutomaticKind automatic = AutomaticKind::none;
    std::vector<Evidence> evidence;
    std::vector<Withholding> withholdings;  // every rule that forbids an automatic answer
    DeliveryReport report;                  // filled for bounces
    // Why a machine or a spammer may have written it although no rule is sure (German); "" if nothing says
    // so. Such a mail, if it is not understood as a person's, gets no answer.
    std::string suspicion;
};

Origin detect_automatic(const Message& message, const MailText& text, const Office& office);

}  // namespace bp
