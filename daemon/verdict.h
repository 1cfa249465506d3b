// What staff can decide about a mail that waits for them.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace bp {

enum class Verdict {
    confirm,          // as we read it
    confirm_for_day,  // a registration, for the day that staff name
    waiting_list,     // a registration, but on the waiting list
    decline,          // a kind no
    release,          // the answer that lies ready goes out
    done,             // settled by hand; nothing goes out
    never_answer,     // done, and this sender is never answered again
};

// The word of the command line, the books and the tokens: "confirm-for-day".
std::string to_string(Verdict);
std::optional<Verdict> verdict_from_string(const std::string& word);
const std::vector<Verdict>& all_verdicts();

}  // namespace bp
