#include "daemon/replies/spoken_dates.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace bp {
namespace {

using Months = std::array<std::string_view, 12>;
using Weekdays = std::array<std::string_view, 7>;  // from Sunday, as std::chrono counts

constexpr Months kGermanMonths = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                  "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
constexpr Months kEnglishMonths = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
constexpr Weekdays kGermanWeekdays = {"Sonntag",    "Montag",  "Dienstag", "Mittwoch",
                                      "Donnerstag", "Freitag", "Samstag"};
constexpr Weekdays kEnglishWeekdays = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                       "Thursday", "Friday", "Saturday"};

std::string_view month_of(std::chrono::year_month_day day, const Months& months) {
    return months.at(static_cast<unsigned>(day.month()) - 1);
}

std::string_view weekday_of(std::chrono::year_month_day day, const Weekdays& weekdays) {
    return weekdays.at(std::chrono::weekday(std::chrono::sys_days(day)).c_encoding());
}

template <typename Number>
bool read_number(std::string_view digits, Number& number) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc{} && end == digits.data() + digits.size();
}

}  // namespace

std::optional<std::chrono::year_month_day> day_of_event(const EventId& id) {
    const std::string_view text = id;
    int year = 0;
    unsigned month = 0;
    unsigned day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!read_number(text.substr(0, 4), year) || !read_number(text.substr(5, 2), month) ||
        !read_number(text.substr(8, 2), day)) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string spoken_date(std::chrono::year_month_day day, Language language) {
    const bool english = language == Language::english;
    std::string text = std::to_string(static_cast<unsigned>(day.day()));
    text += english ? " " : ". ";
    text += month_of(day, english ? kEnglishMonths : kGermanMonths);
    return text + " " + std::to_string(static_cast<int>(day.year()));
}

std::string spoken_day(std::chrono::year_month_day day, Language language) {
    const bool english = language == Language::english;
    return std::string(weekday_of(day, english ? kEnglishWeekdays : kGermanWeekdays)) + ", " +
           spoken_date(day, language);
}

std::string rfc5322_date(const DateTime& instant) {
    using namespace std::chrono;
    const sys_seconds local{seconds(instant.unix_seconds + 60LL * instant.utc_offset_minutes)};
    const auto midnight = floor<days>(local);
    const year_month_day day{midnight};
    const hh_mm_ss time{local - midnight};
    const int offset = std::abs(instant.utc_offset_minutes);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%.3s, %u %.3s %04d %02d:%02d:%02d %c%02d%02d",
                  weekday_of(day, kEnglishWeekdays).data(), static_cast<unsigned>(day.day()),
                  month_of(day, kEnglishMonths).data(), static_cast<int>(day.year()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()), instant.utc_offset_minutes < 0 ? '-' : '+',
                  offset / 60, offset % 60);
    return text.data();
}

}  // namespace bp
