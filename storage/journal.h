// The journal of the books: what was changed, when, by whom, why, concerning which mail or case. Append-only:
// triggers forbid UPDATE, and DELETE but by retention. It holds no content of mails and no names or addresses
// of people who wrote; `actor` is "brueckenpost" or the address of a member of staff.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "storage/database.h"
#include "storage/ids.h"
#include "storage/timestamp.h"

namespace bp {

struct JournalEntry {
    Timestamp at;
    std::string actor = "brueckenpost";
    std::string action;  // a stable short name: "registration.booked", "mail.held", "uid-validity.changed"
    std::string reason;  // why, for people
    std::optional<MailId> mail_id;
    std::optional<CaseId> case_id;
    std::optional<std::int64_t>
        row;  // the row changed, where mail and case do not tell it (a RegistrationId ...)

    bool operator==(const JournalEntry&) const = default;
};

class Journal {
public:
    explicit Journal(Database& database) : database_(database) {}

    std::vector<JournalEntry> of_case(CaseId id) const;  // in the order written
    std::vector<JournalEntry> of_mail(MailId id) const;
    std::vector<JournalEntry> latest(int limit) const;  // newest first
    // What staff decided (actions "decision.…") from `from` until before `until`, in the order of time.
    std::vector<JournalEntry> decisions(Timestamp from, Timestamp until) const;

    // Writes; inside a Transaction.
    void write(const JournalEntry& entry);
    int delete_before(Timestamp before);  // retention; returns how many entries went

private:
    Database& database_;
};

}  // namespace bp
