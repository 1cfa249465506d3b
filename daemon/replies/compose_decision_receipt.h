// The line that a member of staff gets after deciding by mail.
#pragma once

#include <string>

#include "parsers/message.h"
#include "parsers/office.h"
#include "storage/outgoing_mail.h"

namespace bp {

struct DecisionReceipt {
    bool carried_out = false;
    std::string sentence;  // German, one line
    std::string recipient;
    std::string message_id;  // ours, with brackets
    DateTime date;
    std::string original_message_id;  // of the mail that decided; "" if it has none
    std::string bounce_address;       // reverse-path; "" is the null one
};

// Auto-Submitted: auto-replied (RFC 3834 section 5). Throws std::invalid_argument if an address or id cannot
// stand in a header.
OutgoingMail compose_decision_receipt(const DecisionReceipt& receipt, const Office& office);

}  // namespace bp
