// Dates of mail: RFC 5322 section 3.3 with its obsolete forms, and what else is found in Date fields:
// missing weekday or seconds, asctime, ISO 8601, German month names, named zones.
#pragma once

#include <optional>
#include <string_view>

#include "parsers/message.h"

namespace bp {

// A zone that is missing or unknown is read as UTC (RFC 5322 section 4.3). Absent if there is no possible
// day and time.
std::optional<DateTime> parse_date_time(std::string_view raw_body);

}  // namespace bp
