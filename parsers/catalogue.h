// The catalogue of Thementage: what is on offer, on which day, under which names. Data, never code.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/reading.h"

namespace bp {

struct Event {
    EventId id;  // its date, ISO 8601
    std::chrono::year_month_day date{};
    std::string title_de, title_en;
    std::vector<std::string> synonyms;  // other names, abbreviations, misspellings; matched without case
    std::string start_time, end_time;   // local, "09:30"; "" if not yet known
    std::string place;
    std::optional<int> capacity;        // seats; unlimited if absent
    bool called_off = false;            // does not take place; nobody is registered any more
    std::optional<EventId> moved_from;  // the day on which it was to be before
};

class TopicIndex;

struct Catalogue {
    std::vector<Event> events;  // sorted by date
    // The names prepared for look-up by parse_catalogue(); null in a catalogue put together by hand.
    std::shared_ptr<const TopicIndex> topics;

    const Event* find(const EventId& id) const;
    const Event* find_moved_from(const EventId& id) const;
};

// What was wrong with a catalogue file: where and what to do about it.
struct CatalogueError {
    int line = 0;  // 1-based, 0 if it concerns the file as a whole
    std::string message;
};

struct CatalogueResult {
    Catalogue catalogue;
    std::vector<CatalogueError> errors;  // empty: the catalogue is good
};

// Reads a TOML text of [[thementag]] tables (see config/thementage.toml). Never throws on bad input.
CatalogueResult parse_catalogue(std::string_view toml);

}  // namespace bp
