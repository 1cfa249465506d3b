// What a bounce says: from the report if there is one (RFC 3464), else from the forms of systems that write
// none (qmail, Exim, Tobit).
#pragma once

#include "parsers/detect_automatic.h"
#include "parsers/mail_signs.h"

namespace bp {

// The fields of a message/delivery-status part: groups separated by blank lines, the first of them about the
// message, one for each recipient after it (RFC 3464 section 2.1).
std::vector<DeliveryReport::Recipient> parse_delivery_status(std::string_view content);

DeliveryReport read_delivery_report(const MailSigns& mail);

}  // namespace bp
