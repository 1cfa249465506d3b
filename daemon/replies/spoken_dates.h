// Days as people say them in a letter (DIN 5008), and instants as RFC 5322 writes them.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "parsers/message.h"
#include "parsers/reading.h"

namespace bp {

// The day that an event's id names, if it is one.
std::optional<std::chrono::year_month_day> day_of_event(const EventId& id);

// "23. März 2023", "23 March 2023". Language::other is German. `day` must be a valid date.
std::string spoken_date(std::chrono::year_month_day day, Language language);

// The same with the weekday before it: "Donnerstag, 23. März 2023", "Thursday, 23 March 2023".
std::string spoken_day(std::chrono::year_month_day day, Language language);

// RFC 5322 section 3.3: "Wed, 22 Mar 2023 07:00:00 +0100".
std::string rfc5322_date(const DateTime& instant);

}  // namespace bp
