// Filling seats that came free: the first in line moves up and is told.
#pragma once

#include <optional>
#include <vector>

#include "daemon/desk.h"
#include "parsers/reading.h"
#include "storage/ids.h"

namespace bp {

// On each Thementag gives the free seats to those who wait, in their order, and queues a mail for each case
// that has moved up. `cause` is the mail that freed them, if one did. Thementage before `today` stay as they
// are. Inside the caller's transaction. Returns how many seats were filled.
int move_up(Desk& desk, const std::vector<EventId>& events, std::optional<MailId> cause,
            const EventId& today);

// The same on all Thementage where somebody waits: after the catalogue has got more seats. In a transaction
// of its own.
int move_up_everywhere(Desk& desk);

}  // namespace bp
