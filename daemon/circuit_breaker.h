// The breaker of a mailbox: more answers in an hour than people ever ask for mean a loop or an attack, and
// from then on answers wait for staff. It closes by itself when an hour has fewer again.
#pragma once

#include <chrono>

#include "daemon/config.h"
#include "storage/outbox.h"

namespace bp {

inline constexpr std::chrono::hours kBreakerHour{1};

// Whether the mailbox's answers are held at this moment (ReplyConfig::per_mailbox_per_hour).
inline bool breaker_is_open(Database& database, const MailboxConfig& mailbox, const ReplyConfig& limits,
                            Timestamp now) {
    const int limit = limits.per_mailbox_per_hour;
    return Outbox(database).replies_of_mailbox(mailbox.name, now - kBreakerHour, limit) >= limit;
}

}  // namespace bp
