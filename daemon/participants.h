// Who comes to a Thementag, as a list that staff print, count and check off.
#pragma once

#include "parsers/reading.h"
#include "storage/book_lists.h"
#include "storage/database.h"

namespace bp {

// One row for each seat that is not cancelled, in the order of booking, those who wait last in the order of
// their line; columns and words in German.
Table participants(Database& database, const EventId& event);

}  // namespace bp
