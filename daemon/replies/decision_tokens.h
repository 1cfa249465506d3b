// Words in the subject of a mail by which staff decide about another mail: `BPE-17-confirm-20230406-HMAC`.
//
// A token stands for exactly one decision about one mail, and until a day. Nobody can make one who does not
// have the key; that it is used only once follows from the books, where a mail is decided about only once. It
// proves no sender: that is checked beside it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "daemon/verdict.h"
#include "parsers/reading.h"

namespace bp {

struct DecisionToken {
    std::int64_t mail_id = 0;
    Verdict verdict = Verdict::done;
    EventId day;                             // of confirm_for_day, "2023-03-23"; else ""
    std::chrono::year_month_day last_day{};  // the last on which it counts, at the office

    bool operator==(const DecisionToken&) const = default;
};

std::string make_decision_token(const DecisionToken& token, std::string_view key);

// What looks like a token in `subject`, genuine or not: "BPE-…"; "" if nothing does.
std::string decision_token_in(std::string_view subject);

// What it says, if it is one of ours; letters may have changed their case on the way.
std::optional<DecisionToken> verify_decision_token(std::string_view token, std::string_view key);

}  // namespace bp
