// The one stated outcome of each mail: the balance of the books (promise P5) is the sum over these.
#pragma once

#include <optional>
#include <string>

namespace bp {

enum class Outcome {
    answered,     // a reply was queued with it
    filed,        // in the books, no reply due (automatic, follow-up, duplicate, baseline)
    held,         // waits for a decision of staff; no binding reply
    quarantined,  // could not be read three times; kept as it is
};

std::string to_string(Outcome outcome);
std::optional<Outcome> outcome_from_string(const std::string& word);

}  // namespace bp
