#include "daemon/runtime/stop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <vector>

namespace bp {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class StopLatchTest : public testing::Test {
protected:
    void sleep_for(std::chrono::milliseconds duration) {
        boost::asio::co_spawn(io_, latch_.sleep(duration),
                              [this](std::exception_ptr, bool slept) { slept_.push_back(slept); });
    }

    boost::asio::io_context io_;
    StopLatch latch_{io_};
    std::vector<bool> slept_;  // how each sleep ended
};

TEST_F(StopLatchTest, sleep_that_nobody_disturbs_ends_by_itself) {
    sleep_for(1ms);
    io_.run_for(5s);
    EXPECT_THAT(slept_, ElementsAre(true));
    EXPECT_FALSE(latch_.stopped());
}

TEST_F(StopLatchTest, stop_wakes_all_sleepers) {
    sleep_for(1h);
    sleep_for(2h);
    boost::asio::post(io_, [this] { latch_.stop(); });
    io_.run_for(5s);
    EXPECT_THAT(slept_, ElementsAre(false, false));
}

TEST_F(StopLatchTest, once_stopped_nobody_falls_asleep) {
    latch_.stop();
    latch_.stop();
    sleep_for(1h);
    io_.run_for(5s);
    EXPECT_THAT(slept_, ElementsAre(false));
    EXPECT_TRUE(latch_.stopped());
}

TEST_F(StopLatchTest, stop_at_the_moment_of_waking_counts_as_stop) {
    sleep_for(0ms);
    io_.run_one();  // the coroutine has begun to wait
    latch_.stop();
    io_.run_for(5s);
    EXPECT_THAT(slept_, ElementsAre(false));
}

TEST_F(StopLatchTest, may_go_while_somebody_sleeps) {
    sleep_for(1h);
    io_.run_for(1ms);
    EXPECT_THAT(slept_, IsEmpty());
}

}  // namespace
}  // namespace bp
