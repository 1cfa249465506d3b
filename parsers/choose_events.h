// From what the sections name to what the mail means: which Thementage are asked for, which are given up.
#pragma once

#include <string>
#include <vector>

#include "parsers/find_events.h"
#include "parsers/reading.h"

namespace bp {

// The findings of the sections, each with its role.
struct NamedEvents {
    EventFindings text;                 // the new text
    EventFindings subject;              // the subject line
    EventFindings rest;                 // what the new text leans on; empty if it leans on nothing
    EventFindings context;              // the mail of ours that is answered; empty if it is none of ours
    bool answers_confirmation = false;  // `context` confirms a registration
    bool asks_below = false;            // asks something, below a mail of ours about one Thementag
    bool asks_plainly = false;          // asks something and offers nothing
    bool asks_of_own_seat = false;      // asks something about the day on which the writer holds a seat
    bool names_other_people = false;
    bool asks_about_day = false;   // asks about a Thementag and for no meeting: a date is that of a Thementag
    bool speaks_of_event = false;  // the new text says `Veranstaltung`, `session` or the like
    EventId today;                 // as an id, to tell coming days from past ones
    bool rest_is_ours = false;     // `rest` is a mail of the office, such as an invitation
    bool answers_refuse = false;   // beside a wish the writer refuses something without naming it
    bool subject_is_own = true;    // the writer wrote the subject for this mail
};

struct ChosenEvents {
    std::vector<EventId> events;     // sorted
    std::vector<EventId> cancelled;  // sorted
    std::vector<Evidence> evidence;
    std::string doubt;     // German, "" if there is none
    bool unclear = false;  // a Thementag is wanted, but which cannot be told or is contradictory
};

// `asks_about_events`: the mail asks for what concerns a Thementag (slides, programme, price).
ChosenEvents choose_events(Kind kind, const NamedEvents& named, bool asks_about_events);

}  // namespace bp
