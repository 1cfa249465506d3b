// Mails that failed or crashed us and are not yet filed (promise P6).
//
//   begin(keys)    before a batch is worked on: its mails are under way
//   Ledger::file   the row vanishes with the mail's filing
//   fail(key)      the mail itself made us fail: counted
//   release(keys)  a fault of ours (disk, lock, network): not counted
//   recover()      at start: whatever was under way when the program died is counted as a crash
//
// A crash counts against all mails of its batch. Mails with failures must therefore be worked on one at a
// time: the innocent are filed and forgotten, the guilty reaches the limit and is filed as quarantined.
// begin() may run in a Transaction of Durability::crash: a power cut is never a mail's fault.
#pragma once

#include <string>
#include <vector>

#include "parsers/raw_message.h"
#include "storage/database.h"
#include "storage/timestamp.h"

namespace bp {

struct FailingMail {
    MessageKey key;
    int failures = 0;
    bool under_way = false;
    std::string last_error;  // English, one line, no personal data; "" before the first failure
    Timestamp changed_at;
};

class Attempts {
public:
    explicit Attempts(Database& database) : database_(database) {}

    // Those with at least one failure, by UID.
    std::vector<FailingMail> failing(const std::string& mailbox) const;
    int failures(const MessageKey& key) const;  // 0 if there were none

    // Writes; inside a Transaction.
    void begin(const std::vector<MessageKey>& keys, Timestamp now);
    int fail(const MessageKey& key, const std::string& error, Timestamp now);  // returns the failures so far
    void release(const std::vector<MessageKey>& keys);
    int recover(Timestamp now);  // returns how many mails were under way
    // Attempts under another UIDVALIDITY than this concern mails that no longer exist under that name.
    void forget_other_validities(const std::string& mailbox, UidValidity uid_validity);

private:
    Database& database_;
};

}  // namespace bp
