// What staff decide about a mail that waits for them, and what follows from it: in the books, and as an
// answer to whoever wrote. One decision is enough; the next one about the same mail is refused.
#pragma once

#include <string>
#include <vector>

#include "daemon/desk.h"
#include "daemon/verdict.h"
#include "storage/ids.h"
#include "storage/ledger.h"

namespace bp {

struct StaffDecision {
    MailId mail{};
    Verdict verdict = Verdict::done;
    EventId day;       // for confirm_for_day
    std::string by;    // who decided: a mail address or a login name
    std::string note;  // their own words, for the journal; may be empty
};

struct StaffDecisionResult {
    bool done = false;
    std::string sentence;  // German, one line: what was done, or why nothing was
};

// Inside the caller's transaction; if it is not done, nothing has been written.
StaffDecisionResult carry_out(Desk& desk, const StaffDecision& decision);

// Those that can be carried out about this mail, the likeliest first; none if nothing is to be decided.
std::vector<Verdict> possible_verdicts(Desk& desk, const FiledMail& mail);

}  // namespace bp
