// A Reading as one line of JSON, in the shape of a label of tests/corpus plus `file`, `review`,
// `review_reason`, `evidence` and `withheld`.
#pragma once

#include <string>

#include "parsers/reading.h"

namespace bp {

struct ReadingJsonOptions {
    bool evidence = true;  // `evidence` and `withheld`
    bool explain = false;  // `beaten_rules`
};

// No trailing newline. Invalid UTF-8 cannot occur: a Reading holds none.
std::string to_json(const Reading& reading, const std::string& file, const ReadingJsonOptions& options = {});

}  // namespace bp
