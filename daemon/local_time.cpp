#include "daemon/local_time.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace bp {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

// The date library predates std::chrono's calendar and has one of its own; the bridge is the count of days.
date::local_days to_local(year_month_day day) {
    return date::local_days(date::days(sys_days(day).time_since_epoch().count()));
}

year_month_day to_std(date::local_days day) {
    return year_month_day(sys_days(days(day.time_since_epoch().count())));
}

bool among(year_month_day day, const std::vector<std::string>& weekdays) {
    static constexpr std::array<const char*, 7> kNames = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    const char* name = kNames[std::chrono::weekday(sys_days(day)).c_encoding()];
    return std::find(weekdays.begin(), weekdays.end(), name) != weekdays.end();
}

// Walks from the local day of `now` by `step` days to the first due time that `fits`. Eight days suffice:
// each weekday occurs in them, today's twice.
template <typename Fits>
std::optional<sys_seconds> search_due(sys_seconds now, std::chrono::minutes time,
                                      const std::vector<std::string>& weekdays, const std::string& zone,
                                      int step, Fits fits) {
    sys_days today = sys_days(local_day(now, zone));
    for (int distance = 0; distance <= 8; ++distance) {
        year_month_day day = year_month_day(today + days(step * distance));
        if (!among(day, weekdays)) continue;
        sys_seconds due = at_local_time(day, time, zone);
        if (fits(due)) return due;
    }
    return std::nullopt;
}

}  // namespace

bool zone_exists(const std::string& zone) {
    try {
        return date::locate_zone(zone) != nullptr;
    } catch (const std::runtime_error&) {
        return false;
    }
}

year_month_day local_day(sys_seconds instant, const std::string& zone) {
    auto local = date::locate_zone(zone)->to_local(instant);
    return to_std(date::floor<date::days>(local));
}

int utc_offset_minutes(sys_seconds instant, const std::string& zone) {
    auto offset = date::locate_zone(zone)->get_info(instant).offset;
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
}

sys_seconds start_of_day(year_month_day day, const std::string& zone) {
    return at_local_time(day, std::chrono::minutes(0), zone);
}

sys_seconds at_local_time(year_month_day day, std::chrono::minutes time_of_day, const std::string& zone) {
    date::local_seconds local = to_local(day) + time_of_day;
    return date::locate_zone(zone)->to_sys(local, date::choose::earliest);
}

std::optional<sys_seconds> last_due(sys_seconds now, std::chrono::minutes time_of_day,
                                    const std::vector<std::string>& weekdays, const std::string& zone) {
    return search_due(now, time_of_day, weekdays, zone, -1, [&](sys_seconds due) { return due <= now; });
}

std::optional<sys_seconds> next_due(sys_seconds now, std::chrono::minutes time_of_day,
                                    const std::vector<std::string>& weekdays, const std::string& zone) {
    return search_due(now, time_of_day, weekdays, zone, 1, [&](sys_seconds due) { return due > now; });
}

std::string iso_date(year_month_day day) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()));
}

std::int64_t date_number(std::chrono::year_month_day day) {
    return static_cast<int>(day.year()) * 10000 + static_cast<int>(static_cast<unsigned>(day.month())) * 100 +
           static_cast<int>(static_cast<unsigned>(day.day()));
}

}  // namespace bp
