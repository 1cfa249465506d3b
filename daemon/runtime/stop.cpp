#include "daemon/runtime/stop.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>

namespace bp {

// Shared with the sleeping coroutine, so that neither cares which of the two goes first at the end.
struct StopLatch::Sleeper {
    explicit Sleeper(boost::asio::io_context& io) : timer(io) {}
    boost::asio::steady_timer timer;
    bool stopped = false;
};

StopLatch::StopLatch(boost::asio::io_context& io) : io_(io) {}
StopLatch::~StopLatch() = default;

void StopLatch::stop() {
    stopped_ = true;
    for (const auto& sleeper : sleepers_) {
        sleeper->stopped = true;  // the timer may have run out already, with its handler under way
        sleeper->timer.cancel();
    }
    sleepers_.clear();
}

Task<bool> StopLatch::sleep(std::chrono::milliseconds duration) {
    if (stopped_) co_return false;
    auto sleeper = std::make_shared<Sleeper>(io_);
    sleeper->timer.expires_after(duration);
    sleepers_.insert(sleeper);
    boost::system::error_code cancelled;
    auto token = boost::asio::redirect_error(boost::asio::use_awaitable, cancelled);
    co_await sleeper->timer.async_wait(token);
    if (sleeper->stopped) co_return false;
    sleepers_.erase(sleeper);
    co_return true;
}

}  // namespace bp
