// The outbox: due mails to the submission server, and what the server's answer means (this file decides
// that).
//
//   due ─► transmitting (committed) ─► submit ─► accepted: sent
//                                             ├► 4xx, transport: deferred, again after a growing pause
//                                             ├► 5xx, or too old:  failed, staff hear of it
//                                             └► cut after the last byte: deferred and uncertain (promise P2)
#pragma once

#include <string>
#include <vector>

#include "daemon/desk.h"
#include "daemon/edges/submission.h"
#include "daemon/runtime/backoff.h"
#include "daemon/runtime/progress.h"
#include "daemon/runtime/stop.h"
#include "daemon/runtime/task.h"
#include "daemon/runtime/wakeup.h"
#include "storage/outbox.h"

namespace bp {

class ReplyDeliverer {
public:
    // All references must outlive the deliverer.
    ReplyDeliverer(boost::asio::io_context& io, Desk& desk, Submission& submission, StopLatch& stop,
                   Progress::Mark& progress);

    // Until stopped; then what is under way is awaited. Throws StorageError of a kind that waiting does not
    // cure.
    Task<void> run();

    // Sends what is due and returns when nothing more is; for `once`.
    Task<void> flush();

    // There may be something to send.
    void wake() { wakeup_.wake(); }

    bool finished() const { return run_ended_; }             // run() has ended
    const std::string& trouble() const { return trouble_; }  // English, "" if all is well

private:
    struct Finished {
        DueMail mail;
        SubmissionResult result;
    };

    void start_due();
    Task<void> submit(DueMail mail);
    void record_finished();
    AttemptResult judge(const Finished& finished);
    std::chrono::milliseconds pause_until_next_due() const;
    std::size_t capacity() const;

    boost::asio::io_context& io_;
    Desk& desk_;
    Submission& submission_;
    StopLatch& stop_;
    Progress::Mark& progress_;
    Wakeup wakeup_;
    Backoff login_backoff_;
    Timestamp not_before_{};  // after a refused login nothing is tried until then
    std::size_t under_way_ = 0;
    std::vector<Finished> finished_;
    std::string trouble_;
    bool run_ended_ = false;
};

}  // namespace bp
