// From a decision to the finished answer in the outbox, within the transaction that files the mail: what was
// promised is what is on file.
#pragma once

#include "daemon/decide.h"
#include "daemon/desk.h"
#include "daemon/file_mail.h"

namespace bp {

// Does nothing where the decision is that no answer goes out, or where the same answer went to this address
// within ReplyConfig::identical_pause.
void queue_reply(Desk& desk, const MailboxConfig& mailbox, const Message& message, const Reading& reading,
                 const Snapshot& snapshot, const Decision& decision, const Filed& filed);

}  // namespace bp
