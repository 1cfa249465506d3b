// A batch of mails from bytes to commit: one transaction, each mail in a savepoint of its own (promises P1,
// P2, P6). Knows nothing of servers.
#pragma once

#include <functional>
#include <vector>

#include "daemon/desk.h"
#include "daemon/process_message.h"
#include "parsers/raw_message.h"

namespace bp {

// After so many failures of its own a mail is quarantined.
inline constexpr int kAttemptsBeforeQuarantine = 3;

struct FiledUid {
    Uid uid{};
    MailId id{};
};

struct BatchResult {
    std::vector<FiledUid> filed;  // on disk, quarantined ones among them
    std::vector<Uid> failed;      // not on file; to be tried again
    bool replies = false;         // something went into the outbox
};

class Intake {
public:
    Intake(Desk& desk, const MailboxConfig& mailbox) : desk_(desk), mailbox_(mailbox) {}

    // Decides per mail how it came: baseline, found again after a renumbering, or new.
    struct Circumstances {
        Uid baseline_until{};                  // mails below are baseline ...
        std::int64_t answer_from = INT64_MAX;  // ... unless received from this second on
        bool renumbered = false;               // the mailbox has had another UIDVALIDITY before
        std::int64_t known_until = 0;  // renumbered: what was received before this second should be on file
    };

    // Throws StorageError if the books cannot be written: then nothing of the batch is on file and no mail is
    // blamed for it. A mail that fails by itself fails alone.
    BatchResult file_batch(const std::vector<RawMessage>& batch, const Circumstances& circumstances);

    // The server could not give this mail; counts as a failure of the mail's own.
    BatchResult unfetchable(const RawMessage& mail, const std::string& error);

private:
    bool file_one(const RawMessage& raw, const std::function<UnderstoodMail()>& understand,
                  const Circumstances& circumstances, BatchResult& result, std::string& error);
    bool rebind(const RawMessage& raw, BatchResult& result);
    void count_failure(const RawMessage& raw, const std::string& error, BatchResult& result);

    Desk& desk_;
    const MailboxConfig& mailbox_;
};

}  // namespace bp
