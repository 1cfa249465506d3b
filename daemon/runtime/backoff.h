// How long to wait before the next attempt: doubling from a first pause to a cap, with jitter, so that two
// mailboxes that lost the same server do not come back in step. Pure: the caller brings the random number.
#pragma once

#include <chrono>
#include <random>

#include "daemon/edges/failure.h"

namespace bp {

struct BackoffSchedule {
    std::chrono::milliseconds first;
    std::chrono::milliseconds cap;
};

// Connections: a restarted server is found again within seconds, a dead one is asked every five minutes.
inline constexpr BackoffSchedule kReconnectBackoff{std::chrono::seconds(1), std::chrono::minutes(5)};
// Refused logins: directory services lock an account after a handful of failures within half an hour.
inline constexpr BackoffSchedule kRefusedBackoff{std::chrono::minutes(10), std::chrono::hours(2)};
// Mails that the submission server deferred (RFC 5321 section 4.5.4.1 asks for patience).
inline constexpr BackoffSchedule kDeferredMailBackoff{std::chrono::minutes(5), std::chrono::hours(4)};

// The pause after `failures` failures in a row (1 is the first). `random` lies in [0, 1): the pause is
// between half of min(cap, first * 2^(failures - 1)) and all of it.
std::chrono::milliseconds backoff_delay(const BackoffSchedule& schedule, unsigned failures, double random);

// Counts failures in a row and says how long to wait after each.
class Backoff {
public:
    explicit Backoff(unsigned seed) : random_(seed) {}

    // The pause after one more failure. A run of refused logins is counted on its own schedule; so are
    // failures that only a new configuration can cure (Retry::never).
    std::chrono::milliseconds failed(Failure::Retry retry);
    void succeeded();
    unsigned failures() const { return soon_ + long_; }  // in a row

private:
    std::minstd_rand random_;
    unsigned soon_ = 0;
    unsigned long_ = 0;
};

}  // namespace bp
