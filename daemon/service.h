// The program as a service: owns every part, starts its flows on the one loop, and ends them in order.
#pragma once

#include "daemon/config.h"

namespace bp {

// Runs until SIGTERM or SIGINT; SIGHUP reads catalogue and templates again. Returns a sysexits(3) code.
int run_service(const Config& config);

// One pass over all mailboxes, the outbox flushed, then the end. 0, or 75 (EX_TEMPFAIL) if something is left
// for another time.
int run_once(const Config& config);

}  // namespace bp
