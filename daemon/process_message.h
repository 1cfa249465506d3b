// The way of one mail that was understood: reading, decision, books. It fits on one screen of the .cpp.
#pragma once

#include "daemon/decide.h"
#include "daemon/desk.h"
#include "daemon/understand.h"
#include "parsers/raw_message.h"
#include "storage/ids.h"

namespace bp {

// How a mail came to be looked at.
struct Arrival {
    bool baseline = false;     // lay in the mailbox when it was first watched
    bool after_reset = false;  // old, and unknown after the server renumbered the mailbox
    int attempts = 1;          // how many times it was tried, this one included
};

struct Processed {
    MailId id{};
    Kind kind = Kind::unclear;
    Decision decision;
    bool replies = false;  // something went into the outbox
};

// Files one mail with its case changes and its answer, all within the open transaction of `desk.database`.
// Throws StorageError, and whatever the mail makes the code throw: the caller undoes the savepoint.
Processed process_message(Desk& desk, const MailboxConfig& mailbox, const RawMessage& raw,
                          const UnderstoodMail& understood, const Arrival& arrival);

// Files a mail that could not be read however often it was tried: its bytes as they are, nothing read.
MailId file_quarantined(Desk& desk, const MailboxConfig& mailbox, const RawMessage& raw, int attempts,
                        const std::string& error);

}  // namespace bp
