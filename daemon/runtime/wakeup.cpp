#include "daemon/runtime/wakeup.h"

#include <boost/asio/redirect_error.hpp>

namespace bp {

Task<void> Wakeup::sleep(std::chrono::milliseconds at_most) {
    if (!woken_) {
        timer_.expires_after(at_most);
        boost::system::error_code cancelled;
        auto token = boost::asio::redirect_error(boost::asio::use_awaitable, cancelled);
        co_await timer_.async_wait(token);
    }
    woken_ = false;
}

}  // namespace bp
