// The latch that ends the program's loops: once stopped it stays stopped, and whoever sleeps on it wakes.
//
// Everything happens on the loop's one thread. A latch must outlive the tasks that sleep on it, or the loop
// must not run again once the latch is gone.
#pragma once

#include <chrono>
#include <memory>
#include <set>

#include "daemon/runtime/task.h"

namespace bp {

class StopLatch {
public:
    explicit StopLatch(boost::asio::io_context& io);
    ~StopLatch();
    StopLatch(const StopLatch&) = delete;
    StopLatch& operator=(const StopLatch&) = delete;

    // Wakes all sleepers. Calling it again does nothing.
    void stop();
    bool stopped() const { return stopped_; }

    // Sleeps and returns true; false as soon as the latch is stopped, at once if it already is.
    Task<bool> sleep(std::chrono::milliseconds duration);

private:
    struct Sleeper;
    boost::asio::io_context& io_;
    bool stopped_ = false;
    std::set<std::shared_ptr<Sleeper>> sleepers_;
};

}  // namespace bp
