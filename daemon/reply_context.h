// What every mail of ours takes from the desk it is written at.
#pragma once

#include "daemon/desk.h"
#include "daemon/replies/compose_reply.h"
#include "parsers/message.h"
#include "storage/outbox.h"
#include "storage/timestamp.h"

namespace bp {

// In whose name the mailbox answers.
ReplyDesk reply_desk(const MailboxConfig& mailbox);

// The mail written, with all that its row in the outbox says but for the mail and the case it belongs to.
NewOutgoing compose_outgoing(const Desk& desk, const MailboxConfig& mailbox, const ReplyInput& input,
                             OutboxState state, Timestamp now);

// `now` with the offset that holds at the office then.
DateTime office_time(const Desk& desk, Timestamp now);

}  // namespace bp
