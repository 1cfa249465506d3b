// Which template answers a mail that has been understood.
#pragma once

#include <chrono>

#include "parsers/catalogue.h"
#include "parsers/reading.h"

namespace bp {

// Looks at kind, events and withholdings of the reading; `today` is the mail's own date, on which a Thementag
// of that day has not passed. A reading marked for review gets no reply that binds.
ReplyTemplate choose_reply(const Reading& reading, const Catalogue& catalogue,
                           std::chrono::year_month_day today);

}  // namespace bp
