#include "daemon/overdue_questions.h"

#include "storage/cases.h"
#include "storage/journal.h"
#include "storage/ledger.h"

namespace bp {
namespace {

constexpr int kAtOnce = 1000;  // the rest is there at the next digest
constexpr const char* kReason = "Rückfrage ohne Antwort";

}  // namespace

int give_overdue_questions_to_staff(Desk& desk) {
    const Timestamp now = desk.clock.now();
    Cases cases(desk.database);
    const std::vector<Case> overdue = cases.due(now, kAtOnce);
    for (const Case& one : overdue) {
        cases.set_state(one.id, CaseState::held, std::nullopt, now);
        const std::vector<MailId> mails = cases.mails_of(one.id);
        if (!mails.empty()) Ledger(desk.database).set_outcome(mails.back(), Outcome::held, kReason);
        JournalEntry entry;
        entry.at = now;
        entry.action = "case.held";
        entry.reason = kReason;
        entry.case_id = one.id;
        Journal(desk.database).write(entry);
    }
    return static_cast<int>(overdue.size());
}

}  // namespace bp
