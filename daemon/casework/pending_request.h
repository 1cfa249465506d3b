// What is known of a request while we wait for an answer to our question, and the two put together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parsers/reading.h"

namespace bp {

struct PendingRequest {
    Kind kind = Kind::registration;  // or cancellation, change
    std::vector<Person> people;
    int seats = 0;
    std::vector<EventId> events;  // of a change: where they want to go

    bool operator==(const PendingRequest&) const = default;
};

// As the books keep it with the case.
std::string to_json(const PendingRequest& pending);
std::optional<PendingRequest> pending_request_from_json(const std::string& json);

// The answer to our question, read together with what was known: `den im März bitte` registers whom the
// first mail named. Where the mail answers nothing, it stays as it was read.
Reading completed(const Reading& answer, const PendingRequest& pending, const std::string& sender_address);

}  // namespace bp
