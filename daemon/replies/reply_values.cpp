#include "daemon/replies/reply_values.h"

#include <algorithm>
#include <functional>
#include <initializer_list>

#include "daemon/replies/clean_line.h"
#include "daemon/replies/header_values.h"
#include "daemon/replies/spoken_dates.h"

namespace bp {
namespace {

// A confirmation lists at most so many people or days: more no one registers by hand, and a mail made to
// have us write a book to somebody stays a short one.
constexpr std::size_t kMaxListed = 50;

std::string join(std::initializer_list<std::string> words) {
    std::string joined;
    for (const std::string& word : words) {
        if (word.empty()) continue;
        joined += (joined.empty() ? "" : " ") + word;
    }
    return joined;
}

// "Dr. Katrin Müller", "Dr. Müller"; "" if nothing of it may be shown.
std::string full_name(const Person& person) {
    return clean_answer_name(join({person.title, person.given_name, person.family_name}));
}

// "" also where a greeting by what is known would be curt ("Guten Tag Müller,").
std::string greeting_name(const Person& person) {
    const bool polite = !clean_answer_name(person.family_name).empty() &&
                        !(clean_answer_name(person.title) + clean_answer_name(person.given_name)).empty();
    return polite ? full_name(person) : "";
}

std::string listed_name(const Person& person, Language language) {
    std::string name = full_name(person);
    if (!name.empty()) return name;
    if (is_plain_address(person.email)) return person.email;
    return language == Language::english ? "(without a name)" : "(ohne Namen)";
}

std::string spoken_days(const std::vector<EventId>& ids, Language language) {
    std::string days;
    for (std::size_t i = 0; i < ids.size() && i < kMaxListed; ++i) {
        const auto day = day_of_event(ids[i]);
        if (!day) continue;
        const bool last = i + 1 == ids.size();
        if (!days.empty()) days += !last ? ", " : language == Language::english ? " and " : " und ";
        days += spoken_date(*day, language);
    }
    return days;
}

TemplateValues person_values(const Person& person, const ReplyInput& input, Language language) {
    TemplateValues values;
    values.set("PERSON_NAME", listed_name(person, language));
    const std::string organisation = clean_answer_name(person.organisation);
    if (!organisation.empty()) {
        TemplateValues inside;
        inside.set("ORGANISATION", organisation);
        values.show("AFFILIATED", std::move(inside));
    }
    if (person.events && *person.events != input.events && *person.events != input.cancelled_events) {
        TemplateValues inside;
        inside.set("DAYS", spoken_days(*person.events, language));
        values.show("OWN_DAYS", std::move(inside));
    }
    return values;
}

TemplateValues event_values(const EventId& id, const Catalogue& catalogue, Language language) {
    TemplateValues values;
    const auto day = day_of_event(id);
    values.set("DAY", day ? spoken_day(*day, language) : id);
    const Event* event = catalogue.find(id);
    if (event == nullptr) return values;

    auto show_with = [&](const char* section, const char* name, const std::string& value) {
        if (value.empty()) return;
        TemplateValues inside;
        inside.set(name, value);
        values.show(section, std::move(inside));
    };
    const bool english = language == Language::english && !event->title_en.empty();
    show_with("TITLED", "TITLE", english ? event->title_en : event->title_de);
    show_with("PLACED", "PLACE", event->place);
    if (!event->start_time.empty() && !event->end_time.empty()) {
        TemplateValues inside;
        inside.set("START", event->start_time);
        inside.set("END", event->end_time);
        values.show("TIMED", std::move(inside));
    }
    return values;
}

TemplateValues seat_values(const SeatNote& seat, const Catalogue& catalogue, Language language) {
    TemplateValues values = event_values(seat.event, catalogue, language);
    values.set("PERSON_NAME", listed_name(seat.person, language));
    if (seat.place > 0) values.set("PLACE_IN_LINE", std::to_string(seat.place));
    return values;
}

// The names of the sections that show a list: EVENTS, EVENT, NO_EVENTS, ONE_EVENT, SEVERAL_EVENTS.
struct ListNames {
    std::string any, each, none, one, several;
};

void show_list(TemplateValues& values, const ListNames& names, std::vector<TemplateValues> entries) {
    if (entries.empty()) {
        values.show(names.none);
        return;
    }
    TemplateValues count;
    count.set("EVENT_COUNT", std::to_string(entries.size()));
    if (entries.size() == 1) {
        values.show(names.one);
    } else {
        values.show(names.several, std::move(count));
    }
    TemplateValues list;
    for (TemplateValues& entry : entries) list.show(names.each, std::move(entry));
    values.show(names.any, std::move(list));
}

ListNames event_list_names(const std::string& prefix) {
    return {prefix + "EVENTS", prefix + "EVENT", "NO_" + prefix + "EVENTS", "ONE_" + prefix + "EVENT",
            "SEVERAL_" + prefix + "EVENTS"};
}

std::vector<TemplateValues> events_values(const std::vector<EventId>& ids, const Catalogue& catalogue,
                                          Language language) {
    std::vector<TemplateValues> entries;
    for (std::size_t i = 0; i < ids.size() && i < kMaxListed; ++i) {
        entries.push_back(event_values(ids[i], catalogue, language));
    }
    return entries;
}

// What is still on offer beside the days that this reply is about.
std::vector<EventId> other_days(const ReplyInput& input) {
    std::vector<EventId> days = input.coming_events;
    std::erase_if(days, [&](const EventId& id) {
        return std::ranges::count(input.events, id) + std::ranges::count(input.cancelled_events, id) > 0;
    });
    return days;
}

void add_office(TemplateValues& values, const ReplyInput& input, const Office& office,
                const ReplySettings& settings) {
    const bool cic = input.desk == ReplyDesk::cic;
    values.set("OFFICE_NAME", settings.office_name);
    values.set("SERVICE_NAME", cic ? settings.cic_name : settings.cdo_name);
    values.set("SERVICE_ADDRESS", cic ? office.cic_address : office.cdo_address);
    values.set("CIC_ADDRESS", office.cic_address);
    values.set("CDO_ADDRESS", office.cdo_address);
    values.show(cic ? "CIC" : "CDO");
}

void add_greeting(TemplateValues& values, const ReplyInput& input) {
    // A referral repeats nothing of a mail that may have been written under a false name to have us insult
    // somebody, or about an asylum file: not even the name.
    const bool may_name = input.salutation && input.reply != MailTemplate::misdirected_referral;
    const std::string name = may_name ? greeting_name(*input.salutation) : "";
    TemplateValues inside;
    inside.set("NAME", name);
    if (name.empty()) {
        values.show("UNNAMED");
    } else {
        values.show("NAMED", std::move(inside));
    }
}

void add_reference(TemplateValues& values, const ReplyInput& input) {
    if (input.reference.empty()) return;
    TemplateValues inside;
    inside.set("REFERENCE", input.reference);
    values.show("REFERENCED", std::move(inside));
}

// The files that go along, so that the text can speak of them.
void add_calendar(TemplateValues& values, const ReplyInput& input) {
    const auto cancelled = [](const CalendarEntry& entry) { return entry.cancelled; };
    if (std::ranges::any_of(input.calendar, std::not_fn(cancelled))) values.show("CALENDAR");
    if (std::ranges::any_of(input.calendar, cancelled)) values.show("CALENDAR_CANCELLED");
}

void add_notice(TemplateValues& values, const ReplyInput& input, const ReplySettings& settings) {
    values.set("NOTICE_VERSION", settings.privacy_notice_version);
    values.set("NOTICE_URL", settings.privacy_notice_url);
    values.show(input.notice_in_full ? "NOTICE_IN_FULL" : "NOTICE_IN_SHORT");
}

void add_people(TemplateValues& values, const ReplyInput& input, Language language) {
    std::vector<TemplateValues> entries;
    for (std::size_t i = 0; i < input.people.size() && i < kMaxListed; ++i) {
        entries.push_back(person_values(input.people[i], input, language));
    }
    show_list(values, {"PEOPLE", "PERSON", "NO_PEOPLE", "ONE_PERSON", "SEVERAL_PEOPLE"}, std::move(entries));

    const int open_seats = input.seats - static_cast<int>(input.people.size());
    if (open_seats == 1) values.show("ONE_OPEN_SEAT");
    if (open_seats > 1) {
        TemplateValues inside;
        inside.set("OPEN_SEATS", std::to_string(open_seats));
        values.show("SEVERAL_OPEN_SEATS", std::move(inside));
    }
}

}  // namespace

TemplateValues reply_values(const ReplyInput& input, Language language, const Catalogue& catalogue,
                            const Office& office, const ReplySettings& settings) {
    TemplateValues values;
    add_office(values, input, office, settings);
    add_greeting(values, input);
    add_notice(values, input, settings);
    if (input.reply == MailTemplate::misdirected_referral) return values;

    add_reference(values, input);
    add_people(values, input, language);
    add_calendar(values, input);
    auto add_events = [&](const std::string& prefix, const std::vector<EventId>& ids) {
        show_list(values, event_list_names(prefix), events_values(ids, catalogue, language));
    };
    auto add_seats = [&](const ListNames& names, const std::vector<SeatNote>& seats) {
        std::vector<TemplateValues> entries;
        for (std::size_t i = 0; i < seats.size() && i < kMaxListed; ++i)
            entries.push_back(seat_values(seats[i], catalogue, language));
        show_list(values, names, std::move(entries));
    };
    add_seats({"KNOWN", "KNOWN_SEAT", "NO_KNOWN", "ONE_KNOWN", "SEVERAL_KNOWN"}, input.known);
    add_seats({"WAITING", "WAITING_SEAT", "NO_WAITING", "ONE_WAITING", "SEVERAL_WAITING"}, input.waiting);
    add_events("", input.events);
    add_events("CANCELLED_", input.cancelled_events);
    add_events("PAST_", input.past_events);
    add_events("COMING_", other_days(input));
    return values;
}

}  // namespace bp
