// What is on file about one mail's matter: all that `decide` may know. Read inside the transaction that then
// writes the decision, so that nobody comes between.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "storage/cases.h"
#include "storage/database.h"
#include "storage/registrations.h"

namespace bp {

struct CaseQuestion {
    std::string sender_address;
    std::vector<std::string> thread_message_ids;  // In-Reply-To, then References from right to left
    std::string reference;                        // from the subject; "" if there is none
    struct Who {
        std::string email, name_key;  // either may be ""
    };
    std::vector<Who> people;      // of the reading
    std::vector<EventId> events;  // whose seats matter
};

// More registrations than this of one sender or one case are no matter for a rule: staff decide.
inline constexpr int kMaxSnapshotRegistrations = 200;

struct CaseSnapshot {
    std::optional<Case> by_thread;  // the first of thread_message_ids that is ours
    std::optional<Case> by_reference;
    std::vector<Case> open_cases_of_sender;  // newest first
    // Of the two cases above; booked by the sender; or of people asked for. Each once, in the order of
    // booking. Cancelled ones are not among them.
    std::vector<Registration> registrations;
    bool registrations_cut = false;    // there are more than kMaxSnapshotRegistrations: do not decide by them
    std::vector<PersonOnFile> people;  // on file with an address or name asked for
    std::vector<SeatCount> seats;      // of the events asked for and of those in `registrations`, by date
};

CaseSnapshot look_up(Database& database, const CaseQuestion& question);

}  // namespace bp
