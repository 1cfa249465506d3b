#include "storage/silenced_senders.h"

#include "storage/query.h"

namespace bp {

bool SilencedSenders::has(std::string_view address) const {
    Query row(database_, "SELECT 1 FROM silenced_sender WHERE address = ?", address);
    return row.next();
}

void SilencedSenders::add(std::string_view address, Timestamp now) {
    write(database_, "INSERT OR IGNORE INTO silenced_sender VALUES (?, ?)", address, now);
}

}  // namespace bp
