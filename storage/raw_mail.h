// The bytes of each mail as they came, in chunks, so that storing or reading 25 MiB never takes a second copy
// of the whole.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "storage/database.h"
#include "storage/ids.h"
#include "storage/timestamp.h"

namespace bp {

class RawMails {
public:
    // One chunk: SQLite holds a row it writes in memory, so this bounds what a big mail costs.
    static constexpr std::size_t kChunkSize = std::size_t{256} * 1024;

    explicit RawMails(Database& database) : database_(database) {}

    // The whole mail; nullopt if its bytes are no longer kept.
    std::optional<std::string> read(MailId id) const;
    // Chunk by chunk, in order. The view is valid during the call. Returns whether there was anything.
    bool read(MailId id, const std::function<void(std::string_view chunk)>& sink) const;

    // Writes; inside a Transaction.
    void store(MailId id, std::string_view bytes);
    // Retention: forgets the bytes of at most `limit` mails filed before `filed_before`, oldest first. Those
    // that wait for staff (held, quarantined) keep theirs. Returns how many mails lost them.
    int delete_before(Timestamp filed_before, int limit);

private:
    Database& database_;
};

}  // namespace bp
