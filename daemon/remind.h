// Reminders before a Thementag.
#pragma once

#include "daemon/desk.h"

namespace bp {

// Queues a reminder for each case with seats on a Thementag that is at most ReplyConfig::reminder_days away,
// from reminder_time on; once for a case and Thementag, however often it is called. Who got a seat after that
// moment has just been written to and is not reminded. A transaction for each Thementag. Returns how many
// there were.
int queue_reminders(Desk& desk);

}  // namespace bp
