// Cancellations and changes: which of the sender's seats are meant. Where that is not plain, we ask.
#pragma once

#include "daemon/casework/matter.h"

namespace bp {

void decide_cancellation(Matter& matter);
void decide_change(Matter& matter);

}  // namespace bp
