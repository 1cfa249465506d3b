// The daily digest: when it is due, from the books to a mail and a page, once for each date whatever happens.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "daemon/desk.h"
#include "daemon/runtime/progress.h"
#include "daemon/runtime/stop.h"
#include "daemon/runtime/task.h"
#include "storage/timestamp.h"

namespace bp {

// What the next digest would say, without claiming anything.
struct DigestPreview {
    std::string subject, text, page;
};
DigestPreview preview_digest(Desk& desk, std::chrono::year_month_day day);

// Claims what belongs to the digest of that day, queues its mail and writes its page, if that day has none
// yet; returns whether it was made. The page stands in the state directory, digests/DATE.html.
bool make_digest(Desk& desk, std::chrono::year_month_day day);

// Writes the page of the latest digest if it is not there: the program may have died between the commit and
// the page. Throws std::filesystem::filesystem_error.
void restore_page(const Desk& desk);

// The day whose digest is due now and missing. Before the first digest ever nothing is due that lies before
// `started_at`: a new installation does not begin with the digest of a day it did not see.
std::optional<std::chrono::year_month_day> missing_digest(Desk& desk, Timestamp started_at);

// Until stopped. `on_queued` is called after a digest was queued.
Task<void> send_digests(Desk& desk, StopLatch& stop, Progress::Mark& progress,
                        std::function<void()> on_queued);

}  // namespace bp
