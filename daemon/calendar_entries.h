// Which calendar entries an answer carries: those of the seats that it speaks of, as the books have them now.
#pragma once

#include <vector>

#include "daemon/decide.h"
#include "daemon/desk.h"
#include "daemon/file_mail.h"
#include "daemon/replies/calendar.h"

namespace bp {

// Of the seats that the decision took, changed or gave up, after it was filed: one entry for a case and
// Thementag. Takes the next SEQUENCE of each case; inside the caller's transaction.
std::vector<CalendarEntry> calendar_entries(Desk& desk, const Snapshot& snapshot, const Decision& decision,
                                            const Filed& filed);

}  // namespace bp
