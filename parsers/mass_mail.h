// Mailing lists and newsletters, told from a person's mail that a list header got onto (RFC 2919, 2369).
//
// A list header alone proves nothing: gateways and customer tools put it on letters. A list speaks to its
// members, so the mail is not addressed to us; a newsletter offers to be unsubscribed and shows its
// machinery.
#pragma once

#include <optional>
#include <string>

#include "parsers/mail_signs.h"

namespace bp {

// The first List- field (List-Id, List-Unsubscribe …), nullptr if there is none.
const HeaderField* list_field(const MailSigns& mail);

// What shows that a list's software handed the mail round.
std::optional<std::string> looks_like_list_mail(const MailSigns& mail);

// What shows that it went to many at once.
std::optional<std::string> looks_like_newsletter(const MailSigns& mail);

}  // namespace bp
