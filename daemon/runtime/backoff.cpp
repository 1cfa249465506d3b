#include "daemon/runtime/backoff.h"

#include <algorithm>

namespace bp {

std::chrono::milliseconds backoff_delay(const BackoffSchedule& schedule, unsigned failures, double random) {
    auto ceiling = std::min(schedule.first, schedule.cap);
    for (unsigned step = 1; step < failures && ceiling < schedule.cap; ++step)
        ceiling = std::min(ceiling * 2, schedule.cap);
    const double jittered = static_cast<double>(ceiling.count()) * (0.5 + random / 2);
    return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(jittered));
}

std::chrono::milliseconds Backoff::failed(Failure::Retry retry) {
    const double random = std::generate_canonical<double, 32>(random_);
    if (retry == Failure::Retry::soon) return backoff_delay(kReconnectBackoff, ++soon_, random);
    return backoff_delay(kRefusedBackoff, ++long_, random);
}

void Backoff::succeeded() {
    soon_ = 0;
    long_ = 0;
}

}  // namespace bp
