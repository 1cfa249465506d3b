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

// How the office and its desks call themselves, from the configuration.
ReplySettings reply_settings(const Config& config);

// The mail written.
ComposedReply compose(const Desk& desk, const ReplyInput& input);

// The same as a row of the outbox, complete but for the mail and the case it belongs to. The privacy notice
// stands in full in the first mail that goes to an address, and again when there is a new version.
NewOutgoing compose_outgoing(const Desk& desk, const MailboxConfig& mailbox, ReplyInput input,
                             OutboxState state, Timestamp now);

// `now` with the offset that holds at the office then.
DateTime office_time(const Desk& desk, Timestamp now);

}  // namespace bp
