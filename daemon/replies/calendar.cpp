#include "daemon/replies/calendar.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>

#include "daemon/local_time.h"
#include "daemon/replies/clean_line.h"
#include "daemon/replies/spoken_dates.h"

namespace bp {
namespace {

constexpr const char* kProductId = "-//Brueckenpost//Brueckenpost//DE";
constexpr std::size_t kMaxTextCharacters = 200;

// The zone whose rules travel along; they have been the European Union's since 1996 (Directive 2000/84/EC).
constexpr std::string_view kBerlin = "Europe/Berlin";
constexpr const char* kBerlinRules =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

Component component(icalcomponent* made) {
    if (made == nullptr) throw std::bad_alloc();
    return {made, &icalcomponent_free};
}

// Both take over what they are given.
void add(Component& owner, icalproperty* property) {
    icalcomponent_add_property(owner.get(), property);
}
void add(Component& owner, Component part) {
    icalcomponent_add_component(owner.get(), part.release());
}

icaltimetype utc_time(std::chrono::sys_seconds instant) {
    return icaltime_from_timet_with_zone(instant.time_since_epoch().count(), 0,
                                         icaltimezone_get_utc_timezone());
}

icaltimetype whole_day(std::chrono::year_month_day day) {
    icaltimetype time = icaltime_null_date();
    time.year = static_cast<int>(day.year());
    time.month = static_cast<int>(static_cast<unsigned>(day.month()));
    time.day = static_cast<int>(static_cast<unsigned>(day.day()));
    return time;
}

// "09:30" as the minute of the day; the catalogue has checked its form.
std::chrono::minutes minute_of_day(const std::string& time) {
    return std::chrono::hours(std::stoi(time.substr(0, 2))) +
           std::chrono::minutes(std::stoi(time.substr(3, 2)));
}

enum class Edge { start, end };

// DTSTART or DTEND: the wall clock with its zone, or UTC.
icalproperty* edge_at(Edge edge, const Event& event, const std::string& zone) {
    const std::chrono::minutes minute =
        minute_of_day(edge == Edge::start ? event.start_time : event.end_time);
    const bool with_zone = zone == kBerlin;
    icaltimetype time = whole_day(event.date);
    if (with_zone) {
        time.is_date = 0;
        time.hour = static_cast<int>(minute.count() / 60);
        time.minute = static_cast<int>(minute.count() % 60);
        time.second = 0;
    } else {
        time = utc_time(at_local_time(event.date, minute, zone));
    }
    icalproperty* property =
        edge == Edge::start ? icalproperty_new_dtstart(time) : icalproperty_new_dtend(time);
    if (with_zone) icalproperty_add_parameter(property, icalparameter_new_tzid(kBerlin.data()));
    return property;
}

// DTEND of a whole day is the day after (RFC 5545 section 3.6.1), which is what its absence means.
void add_times(Component& entry, const Event& event, const std::string& zone) {
    if (event.start_time.empty() || event.end_time.empty()) {
        add(entry, icalproperty_new_dtstart(whole_day(event.date)));
        return;
    }
    add(entry, edge_at(Edge::start, event, zone));
    add(entry, edge_at(Edge::end, event, zone));
}

std::string text(const std::string& value) {
    return clean_line(value, kMaxTextCharacters);
}

std::string summary(const Event& event, Language language) {
    const bool english = language == Language::english;
    const std::string& title = english && !event.title_en.empty() ? event.title_en : event.title_de;
    const std::string name = english ? "CIC theme day" : "CIC-Thementag";
    return text(title.empty() ? name : name + ": " + title);
}

// A day that the catalogue does not know any more can still be taken out of a calendar.
std::optional<Event> event_of(const CalendarEntry& entry, const Catalogue& catalogue) {
    if (const Event* event = catalogue.find(entry.event)) return *event;
    const auto day = day_of_event(entry.event);
    if (!entry.cancelled || !day) return std::nullopt;
    Event event;
    event.id = entry.event;
    event.date = *day;
    return event;
}

icalproperty* organiser(const CalendarContext& context) {
    icalproperty* property = icalproperty_new_organizer(("mailto:" + context.organiser_address).c_str());
    icalproperty_add_parameter(property, icalparameter_new_cn(text(context.organiser_name).c_str()));
    return property;
}

Component entry_component(const CalendarEntry& entry, const Event& event, const CalendarContext& context) {
    Component made = component(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    const std::string uid = entry.reference + "." + entry.event + "@" + context.uid_domain;
    add(made, icalproperty_new_uid(uid.c_str()));
    add(made, icalproperty_new_dtstamp(
                  utc_time(std::chrono::sys_seconds(std::chrono::seconds(context.written.unix_seconds)))));
    add(made, icalproperty_new_sequence(entry.sequence));
    add(made, icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    add_times(made, event, context.zone);
    add(made, icalproperty_new_summary(summary(event, context.language).c_str()));
    if (!event.place.empty()) add(made, icalproperty_new_location(text(event.place).c_str()));
    add(made, icalproperty_new_description(text(entry.reference).c_str()));
    add(made, organiser(context));
    return made;
}

}  // namespace

std::string to_string(CalendarMethod method) {
    return method == CalendarMethod::publish ? "PUBLISH" : "CANCEL";
}

std::string write_calendar(CalendarMethod method, const std::vector<CalendarEntry>& entries,
                           const CalendarContext& context) {
    Component calendar = component(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    add(calendar, icalproperty_new_version("2.0"));
    add(calendar, icalproperty_new_prodid(kProductId));
    add(calendar, icalproperty_new_method(method == CalendarMethod::publish ? ICAL_METHOD_PUBLISH
                                                                            : ICAL_METHOD_CANCEL));
    if (context.zone == kBerlin) add(calendar, component(icalparser_parse_string(kBerlinRules)));
    bool any = false;
    for (const CalendarEntry& entry : entries) {
        const std::optional<Event> event = event_of(entry, context.catalogue);
        if (!event || entry.cancelled != (method == CalendarMethod::cancel)) continue;
        add(calendar, entry_component(entry, *event, context));
        any = true;
    }
    if (!any) return {};
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
        icalcomponent_as_ical_string_r(calendar.get()), &icalmemory_free_buffer);
    return text ? std::string(text.get()) : std::string();
}

}  // namespace bp
