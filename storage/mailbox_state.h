// How far each watched mailbox has been read, and how the last look went (promises P2, P7, P9).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parsers/raw_message.h"
#include "storage/database.h"
#include "storage/timestamp.h"

namespace bp {

struct MailboxState {
    std::string mailbox;                      // its name in the configuration
    std::optional<UidValidity> uid_validity;  // absent before the first look
    Uid cursor{1};                            // every mail with a lower UID is filed; look from here
    // The first start files what lies in the mailbox without replies: the mails below `baseline_until`.
    std::optional<Uid> baseline_until;  // UIDNEXT at the first start; absent before it
    std::optional<Timestamp> baseline_done_at;
    std::optional<Timestamp> last_look_at;  // last successful look
    std::optional<Timestamp> last_error_at;
    std::string last_error;                            // English, one line; "" after a successful look
    std::vector<UidValidity> previous_uid_validities;  // oldest first
};

class MailboxStates {
public:
    explicit MailboxStates(Database& database) : database_(database) {}

    // A mailbox never heard of has the state of one before its first look.
    MailboxState get(const std::string& mailbox) const;
    std::vector<MailboxState> all() const;  // by name

    // Writes; inside a Transaction.

    // First start: this UIDVALIDITY, and what has a UID below `uid_next` is baseline.
    void start_baseline(const std::string& mailbox, UidValidity uid_validity, Uid uid_next);
    void finish_baseline(const std::string& mailbox, Timestamp now);
    // The server's UIDVALIDITY is another than before (RFC 9051 section 2.3.1.1): the old one is remembered,
    // the cursor starts again at 1. A baseline not yet finished now reaches up to `uid_next`; a finished one
    // stays finished. No effect if it is the same.
    void change_uid_validity(const std::string& mailbox, UidValidity uid_validity, Uid uid_next,
                             Timestamp now);
    // Never moves back.
    void advance_cursor(const std::string& mailbox, Uid cursor);
    void note_look(const std::string& mailbox, Timestamp now);  // successful; clears the error
    void note_error(const std::string& mailbox, const std::string& error, Timestamp now);

private:
    Database& database_;
};

}  // namespace bp
