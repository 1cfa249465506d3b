// The lures of mass fraud: each has wares or a story of its own and a trick that honest people do not add.
//
// Needs no sign in the header: what is promised is enough, if the trick stands beside it.
#pragma once

#include <optional>
#include <string>

#include "parsers/mail_signs.h"

namespace bp {

// What shows that the mail is one of them.
std::optional<std::string> find_lure(const MailSigns& mail);

}  // namespace bp
