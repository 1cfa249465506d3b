// Reading outbox rows from a statement, for outbox.cpp and digest_data.cpp.
#pragma once

#include <string>

#include "storage/outbox.h"
#include "storage/query.h"

namespace bp {

// `more_columns` begins with a comma or is empty; `rest` follows FROM outbox o.
std::string select_outbox(const std::string& more_columns, const std::string& rest);
OutboxEntry take_outbox_entry(Query& row);

}  // namespace bp
