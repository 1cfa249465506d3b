// Chooses the text that counts and tells its sections apart.
#pragma once

#include "parsers/mail_text.h"
#include "parsers/message.h"

namespace bp {

// A pure function of the mail. A mail without readable text gives empty sections.
MailText split_text(const Message& message);

}  // namespace bp
