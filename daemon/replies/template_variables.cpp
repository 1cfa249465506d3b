#include "daemon/replies/template_variables.h"

#include <array>

namespace bp {
namespace {

using enum TemplateVariable::Kind;

constexpr auto kVariables = std::to_array<TemplateVariable>({
    {value, "SUBJECT", ""},
    {value, "LANGUAGE", ""},
    {section, "BOTH", ""},

    {value, "OFFICE_NAME", ""},
    {value, "SERVICE_NAME", ""},
    {value, "SERVICE_ADDRESS", ""},
    {value, "CIC_ADDRESS", ""},
    {value, "CDO_ADDRESS", ""},
    {section, "CIC", ""},
    {section, "CDO", ""},

    {value, "NOTICE_VERSION", ""},
    {value, "NOTICE_URL", ""},
    {section, "NOTICE_IN_FULL", ""},
    {section, "NOTICE_IN_SHORT", ""},
    {section, "CALENDAR", ""},
    {section, "CALENDAR_CANCELLED", ""},

    {section, "NAMED", ""},
    {value, "NAME", "NAMED"},
    {section, "UNNAMED", ""},
    {section, "REFERENCED", ""},
    {value, "REFERENCE", "REFERENCED"},

    {section, "PEOPLE", ""},
    {section, "NO_PEOPLE", ""},
    {section, "ONE_PERSON", ""},
    {section, "SEVERAL_PEOPLE", ""},
    {section, "PERSON", "PEOPLE"},
    {value, "PERSON_NAME", "PERSON"},
    {section, "AFFILIATED", "PERSON"},
    {value, "ORGANISATION", "AFFILIATED"},
    {section, "OWN_DAYS", "PERSON"},
    {value, "DAYS", "OWN_DAYS"},
    {section, "ONE_OPEN_SEAT", ""},
    {section, "SEVERAL_OPEN_SEATS", ""},
    {value, "OPEN_SEATS", "SEVERAL_OPEN_SEATS"},

    {section, "KNOWN", ""},
    {section, "NO_KNOWN", ""},
    {section, "ONE_KNOWN", ""},
    {section, "SEVERAL_KNOWN", ""},
    {section, "KNOWN_SEAT", "KNOWN"},
    {section, "WAITING", ""},
    {section, "NO_WAITING", ""},
    {section, "ONE_WAITING", ""},
    {section, "SEVERAL_WAITING", ""},
    {section, "WAITING_SEAT", "WAITING"},
    {value, "PERSON_NAME", "KNOWN_SEAT"},
    {value, "PERSON_NAME", "WAITING_SEAT"},
    {value, "PLACE_IN_LINE", "WAITING_SEAT"},

    {section, "EVENTS", ""},
    {section, "NO_EVENTS", ""},
    {section, "ONE_EVENT", ""},
    {section, "SEVERAL_EVENTS", ""},
    {value, "EVENT_COUNT", "SEVERAL_EVENTS"},
    {section, "EVENT", "EVENTS"},
    {section, "CANCELLED_EVENTS", ""},
    {section, "NO_CANCELLED_EVENTS", ""},
    {section, "ONE_CANCELLED_EVENT", ""},
    {section, "SEVERAL_CANCELLED_EVENTS", ""},
    {value, "EVENT_COUNT", "SEVERAL_CANCELLED_EVENTS"},
    {section, "CANCELLED_EVENT", "CANCELLED_EVENTS"},
    {section, "PAST_EVENTS", ""},
    {section, "NO_PAST_EVENTS", ""},
    {section, "ONE_PAST_EVENT", ""},
    {section, "SEVERAL_PAST_EVENTS", ""},
    {value, "EVENT_COUNT", "SEVERAL_PAST_EVENTS"},
    {section, "PAST_EVENT", "PAST_EVENTS"},
    {section, "COMING_EVENTS", ""},
    {section, "NO_COMING_EVENTS", ""},
    {section, "ONE_COMING_EVENT", ""},
    {section, "SEVERAL_COMING_EVENTS", ""},
    {value, "EVENT_COUNT", "SEVERAL_COMING_EVENTS"},
    {section, "COMING_EVENT", "COMING_EVENTS"},

    // Of one Thementag, in each of the lists.
    {value, "DAY", "KNOWN_SEAT"},
    {section, "TITLED", "KNOWN_SEAT"},
    {section, "TIMED", "KNOWN_SEAT"},
    {section, "PLACED", "KNOWN_SEAT"},
    {value, "DAY", "WAITING_SEAT"},
    {section, "TITLED", "WAITING_SEAT"},
    {section, "TIMED", "WAITING_SEAT"},
    {section, "PLACED", "WAITING_SEAT"},
    {value, "DAY", "EVENT"},
    {section, "TITLED", "EVENT"},
    {section, "TIMED", "EVENT"},
    {section, "PLACED", "EVENT"},
    {value, "DAY", "CANCELLED_EVENT"},
    {section, "TITLED", "CANCELLED_EVENT"},
    {section, "TIMED", "CANCELLED_EVENT"},
    {section, "PLACED", "CANCELLED_EVENT"},
    {value, "DAY", "PAST_EVENT"},
    {section, "TITLED", "PAST_EVENT"},
    {section, "TIMED", "PAST_EVENT"},
    {section, "PLACED", "PAST_EVENT"},
    {value, "DAY", "COMING_EVENT"},
    {section, "TITLED", "COMING_EVENT"},
    {section, "TIMED", "COMING_EVENT"},
    {section, "PLACED", "COMING_EVENT"},
    {value, "TITLE", "TITLED"},
    {value, "START", "TIMED"},
    {value, "END", "TIMED"},
    {value, "PLACE", "PLACED"},
});

}  // namespace

std::span<const TemplateVariable> template_variables() {
    return kVariables;
}

}  // namespace bp
