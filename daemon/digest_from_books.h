// What the digest is to say, read from the books and put into the words and local times that staff read.
#pragma once

#include <chrono>
#include <optional>

#include "daemon/desk.h"
#include "daemon/replies/digest_input.h"
#include "storage/digests.h"

namespace bp {

// Of a claimed digest, inside its transaction; of none: a preview of what the next one would hold.
DigestInput digest_from_books(Desk& desk, std::chrono::year_month_day day,
                              const std::optional<Digest>& digest);

}  // namespace bp
