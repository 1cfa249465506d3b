// What every mail of ours takes from the desk it is written at.
#pragma once

#include "daemon/desk.h"
#include "daemon/replies/compose_reply.h"
#include "parsers/message.h"
#include "storage/timestamp.h"

namespace bp {

ReplySettings reply_settings(const Config& config);

// `now` with the offset that holds at the office then.
DateTime office_time(const Desk& desk, Timestamp now);

}  // namespace bp
