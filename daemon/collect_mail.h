// One watched mailbox: look, file what is new, settle it on the server, wait, look again; for ever.
//
//   connect ─► settle what was left ─► list ─► fetch ─► file (one transaction a batch) ─► settle ─► wait ─┐
//      ▲                                ▲                                                                 │
//      └── backoff ◄── Failure          └─────────────────────────────────────────────────────────────────┘
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "daemon/desk.h"
#include "daemon/edges/mailbox.h"
#include "daemon/intake.h"
#include "daemon/runtime/backoff.h"
#include "daemon/runtime/progress.h"
#include "daemon/runtime/stop.h"
#include "daemon/runtime/task.h"

namespace bp {

// How a mailbox is doing, for `systemctl status`.
struct MailboxHealth {
    bool connected = false;
    std::string trouble;  // English, without personal data; "" if all is well
};

class MailCollector {
public:
    // All references must outlive the collector. `on_replies` is called after a commit that queued answers.
    MailCollector(Desk& desk, const MailboxConfig& config, Mailbox& mailbox, StopLatch& stop,
                  Progress::Mark& progress, std::function<void()> on_replies);

    // Until stopped. Throws only StorageError of a kind that waiting does not cure (corrupt, newer_schema).
    Task<void> run();

    // One look, connection included; true if all that was there is filed. For `once`.
    Task<bool> run_once();

    void wake() { mailbox_.wake(); }
    const MailboxHealth& health() const { return health_; }
    bool finished() const { return finished_; }  // run() has ended

private:
    using Messages = std::vector<MessageSummary>;

    Task<void> watch();
    Task<MailboxStatus> connect();
    Task<void> settle_leftovers();
    Task<void> look();
    Task<void> file_new(Messages todo);
    Task<void> fetch_one_by_one(Messages messages);
    Task<void> settle(std::vector<FiledUid> filed);
    void meet(const MailboxStatus& status);
    Intake::Circumstances circumstances() const;
    void take(BatchResult result);
    void finish_look(const Messages& listed);
    void note_failure(const std::string& text);
    std::chrono::milliseconds pause_between_looks() const;

    Desk& desk_;
    const MailboxConfig& config_;
    Mailbox& mailbox_;
    StopLatch& stop_;
    Progress::Mark& progress_;
    std::function<void()> on_replies_;
    Intake intake_;
    Backoff backoff_;
    MailboxStatus status_;
    MailboxHealth health_;
    std::chrono::steady_clock::time_point busy_until_{};
    std::vector<FiledUid> to_settle_;  // filed, not yet flagged or moved
    std::vector<Uid> failed_;          // of this look: still to be filed
    bool finished_ = false;
};

}  // namespace bp
