#include "daemon/runtime/backoff.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

using namespace std::chrono_literals;

constexpr BackoffSchedule kSchedule{1s, 10s};
constexpr double kMost = 1.0 - 1e-9;

TEST(BackoffDelay, doubles_up_to_its_cap) {
    EXPECT_EQ(backoff_delay(kSchedule, 1, 0), 500ms);
    EXPECT_EQ(backoff_delay(kSchedule, 2, 0), 1s);
    EXPECT_EQ(backoff_delay(kSchedule, 4, 0), 4s);
    EXPECT_EQ(backoff_delay(kSchedule, 5, 0), 5s);
    EXPECT_EQ(backoff_delay(kSchedule, 4'000'000'000, 0), 5s);
}

TEST(BackoffDelay, jitter_lies_between_half_and_all) {
    EXPECT_EQ(backoff_delay(kSchedule, 1, 0.5), 750ms);
    EXPECT_GE(backoff_delay(kSchedule, 1, kMost), 999ms);
    EXPECT_LE(backoff_delay(kSchedule, 1, kMost), 1s);
}

TEST(BackoffDelay, never_exceeds_a_cap_below_the_first_pause) {
    EXPECT_LE(backoff_delay({10s, 3s}, 1, kMost), 3s);
}

TEST(Backoff, refused_logins_wait_long_from_the_first_time) {
    Backoff backoff(1);
    EXPECT_LE(backoff.failed(Failure::Retry::soon), kReconnectBackoff.first);
    EXPECT_GE(backoff.failed(Failure::Retry::long_), kRefusedBackoff.first / 2);
    EXPECT_GE(backoff.failed(Failure::Retry::never), kRefusedBackoff.first);
}

TEST(Backoff, network_failures_between_refused_logins_do_not_shorten_their_pauses) {
    Backoff backoff(1);
    backoff.failed(Failure::Retry::long_);
    backoff.failed(Failure::Retry::soon);
    EXPECT_GE(backoff.failed(Failure::Retry::long_), kRefusedBackoff.first);
    EXPECT_EQ(backoff.failures(), 3u);
}

TEST(Backoff, success_begins_anew) {
    Backoff backoff(1);
    for (int time = 0; time < 10; ++time) backoff.failed(Failure::Retry::soon);
    backoff.succeeded();
    EXPECT_EQ(backoff.failures(), 0u);
    EXPECT_LE(backoff.failed(Failure::Retry::soon), kReconnectBackoff.first);
}

}  // namespace
}  // namespace bp
