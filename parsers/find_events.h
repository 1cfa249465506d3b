// Which Thementage a text speaks of: by date, by name, by position, counted from the mail's own date.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/mail_text.h"

namespace bp {

struct EventMention {
    EventId id;
    Place place;
    std::string rule;      // "date.day-month", "topic.synonym", "position.next" ...
    bool negated = false;  // excluded or declined by the words around it
};

struct EventFindings {
    std::vector<EventMention> mentions;  // in the order of the text
    // Topic and date that stand together and contradict each other, as words for staff (German).
    std::vector<std::string> contradictions;
};

// Looks through one section. `today` is the mail's own date.
EventFindings find_events(std::string_view text, Section section, const Catalogue& catalogue,
                          std::chrono::year_month_day today);

}  // namespace bp
