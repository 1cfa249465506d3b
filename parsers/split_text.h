// Chooses the text that counts and tells its sections apart.
#pragma once

#include <string>

#include "parsers/mail_text.h"
#include "parsers/message.h"

namespace bp {

// A pure function of the mail. A mail without readable text gives empty sections. `answered` is the text of
// the mail that it answers, if that is known: it counts as quoted where the writer quotes and forwards
// nothing.
MailText split_text(const Message& message, const std::string& answered = {});

}  // namespace bp
