// Cancellations and changes: which of the sender's seats are meant. Where that is not plain, we ask.
#pragma once

#include "daemon/casework/matter.h"

namespace bp {

// Only the one who booked a seat or sits on it may give it up by mail, and only until its day.
bool may_give_up(const Snapshot& snapshot, const Registration& seat);

void decide_cancellation(Matter& matter);
void decide_change(Matter& matter);

}  // namespace bp
