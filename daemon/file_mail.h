// What is on file about a mail, and putting a decision into the books: the two sides of `decide` that touch
// storage. Both run inside the caller's transaction.
#pragma once

#include <optional>

#include "daemon/decide.h"
#include "daemon/desk.h"
#include "parsers/message.h"
#include "parsers/raw_message.h"
#include "parsers/read_message.h"
#include "storage/cases.h"
#include "storage/ledger.h"

namespace bp {

// The mail as it will stand in the ledger, with all that is known before anything is decided.
NewMail ledger_entry(const MailboxConfig& mailbox, const RawMessage& raw, const Message& message,
                     Timestamp now);

Snapshot take_snapshot(Desk& desk, const MailboxConfig& mailbox, const NewMail& entry, const Message& message,
                       const ReadResult& read);

// The same where the mail may answer a question of ours: then `read` is completed by what was known before,
// whose names and days the books are asked about too.
Snapshot take_snapshot_completing(Desk& desk, const MailboxConfig& mailbox, const NewMail& entry,
                                  const Message& message, ReadResult& read);

struct Filed {
    MailId id{};
    NewMail entry;              // as it stands in the ledger
    std::optional<Case> owner;  // the case that it opened or joined
};

// Files the mail, opens or joins its case, takes and gives up seats; writes the journal.
Filed file_decision(Desk& desk, const MailboxConfig& mailbox, NewMail entry, const RawMessage& raw,
                    const Reading& reading, const Decision& decision);

// The same for a mail on file that staff have decided about: the mail keeps its place, only its outcome, its
// case and its seats change. `entry` is the mail as it stands in the ledger, with `filed_at` the time of the
// decision.
Filed file_staff_decision(Desk& desk, const MailboxConfig& mailbox, MailId id, NewMail entry,
                          const Reading& reading, const Decision& decision);

}  // namespace bp
