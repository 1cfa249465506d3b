// Whether a mail may be answered automatically (RFC 3834, 5230, 8601): every rule that forbids it, one
// function a rule, in the order of FIELD's list c1. A mail that may not be answered is filed all the same.
//
// Left to others: limits on how often an address is answered (they need the books), and what the office
// decides about mails without authentication where no gateway is configured.
#pragma once

#include <vector>

#include "parsers/mail_signs.h"
#include "parsers/reading.h"

namespace bp {

// `held` is filled by the caller, who knows whether a machine wrote the mail.
std::vector<Withholding> find_withholdings(const MailSigns& mail);

}  // namespace bp
