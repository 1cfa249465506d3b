#include "daemon/deliver_replies.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <random>
#include <utility>

#include "daemon/runtime/failpoint.h"
#include "daemon/runtime/log.h"

namespace bp {
namespace {

using namespace std::chrono_literals;

constexpr auto kWorkTime = 10min;        // see collect_mail.cpp
constexpr auto kLongestSleep = 60s;      // the clock may jump; nothing is ever later than that
constexpr auto kPauseAfterStorage = 5s;  // the books could not be read or written
constexpr std::size_t kQueuedPerConnection =
    4;  // handed over ahead, so that no connection waits for a commit

double random_fraction() {
    static std::minstd_rand random{std::random_device{}()};
    return std::uniform_real_distribution<double>(0, 1)(random);
}

void log_result(const AttemptResult& result) {
    using log::Event;
    const std::string id = std::to_string(static_cast<std::int64_t>(result.id));
    const std::string code = std::to_string(result.reply_code);
    if (result.state == OutboxState::sent) {
        log::info(Event::reply_sent, "mail accepted by the submission server", {{"BP_OUTBOX", id}});
    } else if (result.state == OutboxState::failed) {
        log::warning(Event::reply_failed, "mail refused for good",
                     {{"BP_OUTBOX", id}, {"BP_REPLY_CODE", code}});
    } else if (result.uncertain) {
        log::warning(Event::reply_uncertain,
                     "connection lost before the server's answer; the mail is sent again",
                     {{"BP_OUTBOX", id}});
    } else {
        log::info(Event::reply_deferred, "mail deferred", {{"BP_OUTBOX", id}, {"BP_REPLY_CODE", code}});
    }
}

}  // namespace

ReplyDeliverer::ReplyDeliverer(boost::asio::io_context& io, Desk& desk, Submission& submission,
                               StopLatch& stop, Progress::Mark& progress)
    : io_(io),
      desk_(desk),
      submission_(submission),
      stop_(stop),
      progress_(progress),
      wakeup_(io),
      login_backoff_(std::random_device{}()) {}

Task<void> ReplyDeliverer::run() {
    while (!stop_.stopped() || under_way_ > 0) {
        progress_.expect_within(kWorkTime);
        std::chrono::milliseconds pause = kPauseAfterStorage;
        try {
            record_finished();
            if (!stop_.stopped()) start_due();
            pause = pause_until_next_due();
        } catch (const StorageError& error) {
            if (error.kind() == StorageError::Kind::corrupt) throw;
            log::error(log::Event::storage_failed, error.what());
        }
        co_await wakeup_.sleep(pause);
    }
    record_finished();
    progress_.done();
    run_ended_ = true;
}

Task<void> ReplyDeliverer::flush() {
    while (true) {
        record_finished();
        start_due();
        if (under_way_ == 0) co_return;
        co_await wakeup_.sleep(kLongestSleep);
    }
}

std::size_t ReplyDeliverer::capacity() const {
    return static_cast<std::size_t>(desk_.config.smtp.connections) * kQueuedPerConnection;
}

void ReplyDeliverer::start_due() {
    const Timestamp now = desk_.clock.now();
    if (now < not_before_ || under_way_ >= capacity()) return;
    Outbox outbox(desk_.database);
    std::vector<DueMail> due = outbox.due(now, static_cast<int>(capacity() - under_way_));
    if (due.empty()) return;
    std::vector<OutboxId> ids;
    for (const DueMail& mail : due) ids.push_back(mail.id);
    Transaction transaction(desk_.database);
    outbox.mark_transmitting(ids, now);
    transaction.commit();
    failpoint("replies-transmitting");
    for (DueMail& mail : due) {
        ++under_way_;
        boost::asio::co_spawn(io_, submit(std::move(mail)), boost::asio::detached);
    }
}

Task<void> ReplyDeliverer::submit(DueMail mail) {
    Finished finished;
    finished.result = co_await submission_.submit(mail.mail);
    mail.mail = {};  // the bytes are no longer needed
    finished.mail = std::move(mail);
    failpoint("reply-submitted");
    finished_.push_back(std::move(finished));
    wakeup_.wake();
}

void ReplyDeliverer::record_finished() {
    if (finished_.empty()) return;
    std::vector<AttemptResult> results;
    for (const Finished& finished : finished_) results.push_back(judge(finished));
    Transaction transaction(desk_.database);
    Outbox(desk_.database).record(results);
    transaction.commit();
    failpoint("replies-recorded");
    under_way_ -= finished_.size();
    finished_.clear();
    for (const AttemptResult& result : results) log_result(result);
}

// The one place that decides what an answer of the submission server means.
AttemptResult ReplyDeliverer::judge(const Finished& finished) {
    using Status = SubmissionResult::Status;
    const SubmissionResult& answer = finished.result;
    const ReplyConfig& rules = desk_.config.reply;
    AttemptResult result;
    result.id = finished.mail.id;
    result.at = desk_.clock.now();
    result.reply_code = answer.reply_code;
    result.enhanced_status = answer.enhanced_status;
    result.text = answer.text;
    result.uncertain = answer.status == Status::unknown;
    if (answer.status == Status::accepted) {
        result.state = OutboxState::sent;
        login_backoff_.succeeded();
        trouble_.clear();
        return result;
    }
    const bool too_old = result.at - finished.mail.created_at > rules.give_up;
    if (!answer.login_refused && (answer.status == Status::failed || too_old)) {
        result.state = OutboxState::failed;
        return result;
    }
    result.state = OutboxState::deferred;
    const BackoffSchedule schedule{rules.retry_first, rules.retry_longest};
    auto pause =
        backoff_delay(schedule, static_cast<unsigned>(finished.mail.attempts + 1), random_fraction());
    if (answer.login_refused) {  // nothing wrong with this mail: the whole outbox waits
        pause = login_backoff_.failed(Failure::Retry::long_);
        not_before_ = result.at + pause;
        log::error(log::Event::login_refused, "the submission server refuses our login");
    }
    result.next_attempt_at = result.at + pause;
    // Shown by `systemctl status`: the server's own words may name the addressee, a transport's error does
    // not.
    if (answer.login_refused)
        trouble_ = "the submission server refuses our login";
    else if (answer.reply_code == 0)
        trouble_ = answer.text;
    return result;
}

std::chrono::milliseconds ReplyDeliverer::pause_until_next_due() const {
    const Timestamp now = desk_.clock.now();
    auto next = Outbox(desk_.database).next_due_at();
    if (!next || under_way_ >= capacity()) return kLongestSleep;
    Timestamp at = std::max(*next, not_before_);
    return std::clamp<std::chrono::milliseconds>(at - now, 0ms, kLongestSleep);
}

}  // namespace bp
