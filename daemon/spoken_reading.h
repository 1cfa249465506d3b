// A stored reading in the words in which staff read it: what was understood, and the words of the mail that
// led to it.
#pragma once

#include <string>
#include <vector>

#include "parsers/catalogue.h"
#include "parsers/reading.h"

namespace bp {

struct SpokenReading {
    std::string text;                // "Anmeldung für Low/No Code Tools (2023-03-23): Petra Beispiel"
    std::vector<std::string> words;  // quoted, each once, not more than a handful
};

// `json` as written by parsers/reading_json.h; from anything else only the kind is told.
SpokenReading speak_reading(Kind kind, const std::string& json, const Catalogue& catalogue);

}  // namespace bp
