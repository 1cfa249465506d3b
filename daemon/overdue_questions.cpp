#include "daemon/overdue_questions.h"

#include <optional>
#include <vector>

#include "storage/cases.h"
#include "storage/journal.h"
#include "storage/ledger.h"

namespace bp {
namespace {

constexpr int kAtOnce = 1000;  // the rest is there at the next digest
constexpr const char* kReason = "Rückfrage ohne Antwort";

// The latest mail of the case that we answered, with our question: a notice of absence that came after it is
// not what staff look for.
std::optional<MailId> mail_that_was_answered(Desk& desk, const std::vector<MailId>& mails) {
    const Ledger ledger(desk.database);
    for (auto id = mails.rbegin(); id != mails.rend(); ++id) {
        const auto filed = ledger.find(*id);
        if (filed && filed->mail.outcome == Outcome::answered) return *id;
    }
    return std::nullopt;
}

}  // namespace

int give_overdue_questions_to_staff(Desk& desk) {
    const Timestamp now = desk.clock.now();
    Cases cases(desk.database);
    const std::vector<Case> overdue = cases.due(now, kAtOnce);
    for (const Case& one : overdue) {
        cases.set_state(one.id, CaseState::held, std::nullopt, now);
        if (const auto asked = mail_that_was_answered(desk, cases.mails_of(one.id)))
            Ledger(desk.database).set_outcome(*asked, Outcome::held, kReason);
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
