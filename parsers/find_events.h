// Which Thementage a text speaks of: by date, by name, by position, counted from the mail's own date.
//
// The questions are split: find_dates, find_topics, find_positions say what is named; find_stance says
// whether the words around it want it; here the findings come together. What cannot be told is reported, not
// guessed.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/day_list.h"
#include "parsers/find_stance.h"
#include "parsers/find_topics.h"
#include "parsers/mail_text.h"
#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

struct EventMention {
    EventId id;
    Place place;
    std::string rule;      // "date.day-month", "topic.synonym", "position.next" ...
    bool negated = false;  // excluded or declined by the words around it
    Stance stance = Stance::open;
    // Stands as a Thementag by itself or by what is asked of it; else the words may mean something else
    // (`KI` in a pitch, `nächste Woche`).
    bool firm = false;
    // Spoken of as a Thementag: by topic, by a word like `Thementag`, by its place in the row; not a bare
    // date or month.
    bool as_event = false;
    bool collective =
        false;  // one of several that one phrase names (`alle im Herbst`); an exception beside it wins
    bool questioned = false;  // its sentence is a question
    bool disputed = false;    // part of a contradiction
    bool told = false;    // stands in a statement that wants nothing (`am 27. wird mein Sohn eingeschult`)
    bool ticked = false;  // has a box of a form beside it, ticked or not
};

struct EventFindings {
    std::vector<EventMention> mentions;  // in the order of the text
    // Topic and date that stand together and contradict each other, as words for staff (German).
    std::vector<std::string> contradictions;
    std::string alternatives;  // `am 23.3. oder am 27.4.`: one of them is asked for, not both; "" if none
    int counted = 0;  // `für alle drei`, `beide`: so many of the days named are meant; 0 if not said
    // Words that speak of Thementage without telling which ("die beiden im Herbst", of which three are left).
    struct Vague {
        std::string words;
        int count = 0;               // how many days they speak of, 0 if not said
        std::vector<EventId> among;  // the days of which they speak of one; empty if they do not say
    };
    std::vector<Vague> vague;
};

// Looks through one section. `today` is the mail's own date.
EventFindings find_events(std::string_view text, Section section, const Catalogue& catalogue,
                          std::chrono::year_month_day today);

// A day of our confirmation that the writer names again beside another that is wanted: it is held.
void hold_confirmed(EventFindings& written, const EventFindings& confirmed);

// What several sections of one mail share, so that it is prepared once.
struct EventContext {
    const Catalogue& catalogue;
    const TopicIndex& topics;
    std::chrono::year_month_day today;
    // What `der darauffolgende` counts from where the text names no day before: the one our quoted mail is
    // about. "" if none.
    EventId anchor;
    // The list of days in the mail below, into which the text may point.
    DayList listed;
};

EventFindings find_events(const Tokens& tokens, const std::vector<Cue>& cues, Section section,
                          const EventContext& context);

}  // namespace bp
