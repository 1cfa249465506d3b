// The office's wall clock: its zone, what day it is there, when the next digest is due.
// Pure over (instant, zone); the zone's rules come from the system's tz database.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bp {

bool zone_exists(const std::string& zone);  // an IANA name the system knows

// The day at that instant, in the zone.
std::chrono::year_month_day local_day(std::chrono::sys_seconds instant, const std::string& zone);

// Minutes to add to UTC at that instant.
int utc_offset_minutes(std::chrono::sys_seconds instant, const std::string& zone);

// Midnight at the beginning of that day in the zone, as an instant.
std::chrono::sys_seconds start_of_day(std::chrono::year_month_day day, const std::string& zone);

// The instant at which a wall clock in the zone shows that time on that day. A time that the change to
// summer time leaves out means the moment of the change; one that comes twice means its first coming.
std::chrono::sys_seconds at_local_time(std::chrono::year_month_day day, std::chrono::minutes time_of_day,
                                       const std::string& zone);

// The latest time at or before `now` at which a digest was due. `weekdays`: "Mon" .. "Sun".
// Nothing if there are no weekdays.
std::optional<std::chrono::sys_seconds> last_due(std::chrono::sys_seconds now,
                                                 std::chrono::minutes time_of_day,
                                                 const std::vector<std::string>& weekdays,
                                                 const std::string& zone);
// The first one after `now`.
std::optional<std::chrono::sys_seconds> next_due(std::chrono::sys_seconds now,
                                                 std::chrono::minutes time_of_day,
                                                 const std::vector<std::string>& weekdays,
                                                 const std::string& zone);

// "2023-03-23"
std::string iso_date(std::chrono::year_month_day day);
// 20230323
std::int64_t date_number(std::chrono::year_month_day day);

}  // namespace bp
