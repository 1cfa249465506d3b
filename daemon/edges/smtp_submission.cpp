#include "daemon/edges/smtp_submission.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <optional>
#include <utility>

#include "daemon/edges/smtp_session.h"
#include "daemon/runtime/backoff.h"
#include "parsers/smtp_command.h"

namespace bp {
namespace {

using boost::asio::steady_timer;
using Clock = std::chrono::steady_clock;
using Session = std::unique_ptr<SmtpSession>;

// A connection that has had no mail for so long is closed: logins cost the server more than waiting does, but
// it wants its processes back.
constexpr auto kKeptIdle = std::chrono::seconds(5);

Task<void> wait_for(steady_timer& timer) {
    boost::system::error_code cancelled;
    auto token = boost::asio::redirect_error(boost::asio::use_awaitable, cancelled);
    co_await timer.async_wait(token);
}

SubmissionResult not_connected(const Failure& failure, const std::optional<SmtpReply>& reply) {
    SubmissionResult result;
    result.status = SubmissionResult::Status::deferred;
    result.text = failure.what();
    result.login_refused = failure.retry() == Failure::Retry::long_;
    if (reply && reply->kind() >= 4) {
        result.reply_code = reply->code;
        result.enhanced_status = reply->enhanced_status;
    }
    return result;
}

}  // namespace

// Shared with the task that closes idle connections, which may have to end after the submission has gone.
class SmtpSubmission::Impl : public std::enable_shared_from_this<Impl> {
public:
    Impl(CurlMulti& multi, SmtpSubmissionSettings settings)
        : multi_(multi),
          settings_(std::move(settings)),
          login_over_(multi.io(), steady_timer::time_point::max()),
          idle_timer_(multi.io()) {}

    Task<SubmissionResult> submit(OutgoingMail mail);
    Task<void> close();
    void end() {
        idle_.clear();
        idle_timer_.cancel();
    }

private:
    struct Turn {
        explicit Turn(boost::asio::io_context& io) : timer(io, steady_timer::time_point::max()) {}
        steady_timer timer;  // never runs out: cancelled when it is its turn
        bool has_come = false;
    };
    struct Idle {
        Session session;
        Clock::time_point since;
    };

    Task<void> take_turn();
    void end_turn();
    Task<SubmissionResult> send(const OutgoingMail& mail);
    Task<std::optional<SubmissionResult>> connect(SmtpSession& session);
    Session take_idle();
    void keep(Session session);
    static Task<void> close_idle(std::shared_ptr<Impl> self);

    CurlMulti& multi_;
    SmtpSubmissionSettings settings_;
    unsigned busy_ = 0;  // turns taken
    std::deque<std::shared_ptr<Turn>> waiting_;
    std::deque<Idle> idle_;  // by age, the oldest first

    // Unless the last login succeeded, one at a time is tried, for all who wait: four wrong passwords at once
    // could lock the account. After a refused one there is a long pause.
    bool login_works_ = false;
    unsigned logging_in_ = 0;
    steady_timer login_over_;  // never runs out: cancelled when a login has ended
    std::optional<SubmissionResult> last_failure_;
    Clock::time_point refused_until_{};
    Backoff backoff_{std::random_device{}()};

    steady_timer idle_timer_;
    bool closing_idle_ = false;
};

Task<SubmissionResult> SmtpSubmission::Impl::submit(OutgoingMail mail) {
    const bool null_path = mail.envelope_from.empty();
    if ((!null_path && !smtp_is_address(mail.envelope_from)) || !smtp_is_address(mail.envelope_to)) {
        SubmissionResult result;
        result.status = SubmissionResult::Status::failed;
        result.text = "an envelope address cannot be written in an SMTP command";
        co_return result;
    }
    co_await take_turn();
    try {
        SubmissionResult result = co_await send(mail);
        end_turn();
        co_return result;
    } catch (...) {
        end_turn();
        throw;
    }
}

Task<void> SmtpSubmission::Impl::take_turn() {
    if (busy_ < settings_.max_connections) {
        ++busy_;
        co_return;
    }
    const auto turn = std::make_shared<Turn>(multi_.io());
    waiting_.push_back(turn);
    while (!turn->has_come) co_await wait_for(turn->timer);
}

// Hands it to the one who has waited longest.
void SmtpSubmission::Impl::end_turn() {
    if (waiting_.empty()) {
        --busy_;
        return;
    }
    waiting_.front()->has_come = true;
    waiting_.front()->timer.cancel();
    waiting_.pop_front();
}

Task<SubmissionResult> SmtpSubmission::Impl::send(const OutgoingMail& mail) {
    for (;;) {
        Session session = take_idle();
        const bool kept = session != nullptr;
        if (!kept) {
            session = std::make_unique<SmtpSession>(multi_, settings_.connection, settings_.helo_name,
                                                    settings_.transcript);
            const auto failure = co_await connect(*session);
            if (failure) co_return *failure;
        }
        SubmissionResult result = co_await session->send(mail);
        if (session->is_open())
            keep(std::move(session));
        else if (kept && session->was_stale())
            continue;
        co_return result;
    }
}

// What the mail's outcome is if there is no connection; nullopt if there is one.
Task<std::optional<SubmissionResult>> SmtpSubmission::Impl::connect(SmtpSession& session) {
    while (!login_works_ && logging_in_ > 0) {
        co_await wait_for(login_over_);
        if (last_failure_) co_return last_failure_;
    }
    if (Clock::now() < refused_until_) co_return last_failure_;
    std::optional<SubmissionResult> outcome;
    ++logging_in_;
    try {
        co_await session.connect();
        backoff_.succeeded();
        refused_until_ = {};
    } catch (const Failure& failure) {
        outcome = not_connected(failure, session.last_reply());
        if (outcome->login_refused) refused_until_ = Clock::now() + backoff_.failed(failure.retry());
    }
    --logging_in_;
    login_works_ = !outcome;
    last_failure_ = outcome;
    login_over_.cancel();
    co_return outcome;
}

// The one used last: the others may grow old and be closed.
Session SmtpSubmission::Impl::take_idle() {
    if (idle_.empty()) return nullptr;
    Session session = std::move(idle_.back().session);
    idle_.pop_back();
    return session;
}

void SmtpSubmission::Impl::keep(Session session) {
    idle_.push_back({std::move(session), Clock::now()});
    if (std::exchange(closing_idle_, true)) return;
    boost::asio::co_spawn(multi_.io(), close_idle(shared_from_this()), boost::asio::detached);
}

Task<void> SmtpSubmission::Impl::close_idle(std::shared_ptr<Impl> self) {
    while (!self->idle_.empty()) {
        const auto due = self->idle_.front().since + kKeptIdle;
        if (Clock::now() < due) {
            self->idle_timer_.expires_at(due);
            co_await wait_for(self->idle_timer_);
            continue;
        }
        Session session = std::move(self->idle_.front().session);
        self->idle_.pop_front();
        co_await session->quit();
    }
    self->closing_idle_ = false;
}

Task<void> SmtpSubmission::Impl::close() {
    while (Session session = take_idle()) co_await session->quit();
    idle_timer_.cancel();
}

SmtpSubmission::SmtpSubmission(CurlMulti& multi, SmtpSubmissionSettings settings)
    : impl_(std::make_shared<Impl>(multi, std::move(settings))) {}
SmtpSubmission::~SmtpSubmission() {
    impl_->end();
}

Task<SubmissionResult> SmtpSubmission::submit(OutgoingMail mail) {
    return impl_->submit(std::move(mail));
}
Task<void> SmtpSubmission::close() {
    return impl_->close();
}

}  // namespace bp
