// The catalogue of the example configuration, and short ways to ask the finders, for the tests of the
// reading.
#pragma once

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/find_events.h"

namespace bp {

inline const Catalogue& sample_catalogue() {
    static const Catalogue kCatalogue = [] {
        std::ifstream file(BP_SOURCE_DIR "/config/thementage.toml");
        return parse_catalogue(std::string(std::istreambuf_iterator<char>(file), {})).catalogue;
    }();
    return kCatalogue;
}

inline std::chrono::year_month_day day(int year, unsigned month, unsigned number) {
    return std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(number);
}

// The ids with that stance, without their year, in the order of the text and each once: "03-23".
inline std::vector<std::string> days_with(const EventFindings& found, Stance stance) {
    std::vector<std::string> ids;
    for (const EventMention& mention : found.mentions) {
        if (mention.stance != stance) continue;
        const std::string id = mention.id.substr(5);
        if (ids.empty() || ids.back() != id) ids.push_back(id);
    }
    return ids;
}

// All ids that the text names, whatever it says about them.
inline std::vector<std::string> days_in(const std::string& text,
                                        std::chrono::year_month_day today = day(2023, 1, 9)) {
    std::vector<std::string> ids;
    for (const EventMention& mention :
         find_events(text, Section::new_text, sample_catalogue(), today).mentions) {
        const std::string id = mention.id.substr(5);
        if (ids.empty() || ids.back() != id) ids.push_back(id);
    }
    return ids;
}

}  // namespace bp
