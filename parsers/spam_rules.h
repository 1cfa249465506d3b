// Spam: what the gateway has marked, and what is blatant by its form. A pitch of a firm is no spam (it is a
// contact request); without a mark some form must join the words: a foreign Reply-To, hidden recipients, a
// link that carries our address, a sender who pretends to be our own desk.
#pragma once

#include <optional>

#include "parsers/mail_signs.h"
#include "parsers/reading.h"

namespace bp {

// How many signs of trade with addresses and places on page one it bears; 0 if fewer than two.
int trade_signs(const MailSigns& mail);

std::optional<Evidence> find_spam(const MailSigns& mail);

// The gateway's verdict alone (X-Spam-Flag, SCL, a tag in the subject).
std::optional<std::string> gateway_says_spam(const MailSigns& mail);

}  // namespace bp
