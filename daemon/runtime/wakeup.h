// Where one flow sleeps until another has work for it, or until a time has come.
//
// A wake() that comes while nobody sleeps is remembered: the next sleep ends at once. One sleeper only.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>

#include "daemon/runtime/task.h"

namespace bp {

class Wakeup {
public:
    explicit Wakeup(boost::asio::io_context& io) : timer_(io) {}

    void wake() {
        woken_ = true;
        timer_.cancel();
    }

    // Returns when `at_most` has passed or wake() was called.
    Task<void> sleep(std::chrono::milliseconds at_most);

private:
    boost::asio::steady_timer timer_;
    bool woken_ = false;
};

}  // namespace bp
