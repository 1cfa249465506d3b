// The Thementage of an answer as an iCalendar object that people put into their calendar (RFC 5545, with the
// methods of RFC 5546).
//
// It is published, never a meeting request: nobody is asked to accept what they asked for themselves. Seats
// given up come in an object of their own, since an object has one method.
#pragma once

#include <string>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/message.h"
#include "parsers/reading.h"

namespace bp {

// A case's seats on one Thementag: one entry in the calendar, however many people come.
struct CalendarEntry {
    EventId event;
    std::string reference;   // of the case; with the day it makes the UID, so that later objects change this
    int sequence = 0;        // higher in each later object about the case
    bool cancelled = false;  // the case has no seat there any more
};

enum class CalendarMethod { publish, cancel };
std::string to_string(CalendarMethod);  // "PUBLISH"

// What an object needs beside its entries.
struct CalendarContext {
    const Catalogue& catalogue;
    Language language = Language::german;  // of the topics; other: German
    std::string zone = "Europe/Berlin";    // of the catalogue's times
    std::string organiser_name;
    std::string organiser_address;  // addr-spec
    std::string uid_domain;         // right-hand side of the UIDs
    DateTime written;               // DTSTAMP
};

// Those entries that the method is for, as UTF-8 with CRLF line ends, folded at 75 octets; "" if there are
// none. What the catalogue does not know can only be cancelled. Times are those of the wall clock with its
// zone (Europe/Berlin), in another zone UTC; a Thementag without times takes the whole day.
std::string write_calendar(CalendarMethod method, const std::vector<CalendarEntry>& entries,
                           const CalendarContext& context);

}  // namespace bp
