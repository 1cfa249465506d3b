#include "storage/raw_mail.h"

#include <algorithm>

#include "storage/query.h"

namespace bp {

std::optional<std::string> RawMails::read(MailId id) const {
    std::string bytes;
    {
        Query row(database_, "SELECT total(length(data)) FROM raw_mail WHERE mail_id = ?", id);
        row.next();
        bytes.reserve(row.take_one<std::size_t>());
    }
    const bool found = read(id, [&](std::string_view chunk) { bytes += chunk; });
    if (!found) return std::nullopt;
    return bytes;
}

bool RawMails::read(MailId id, const std::function<void(std::string_view)>& sink) const {
    bool found = false;
    Query row(database_, "SELECT data FROM raw_mail WHERE mail_id = ? ORDER BY n", id);
    for (; row.next(); found = true) {
        const SQLite::Column chunk = row.column(0);
        const auto* bytes = static_cast<const char*>(chunk.getBlob());  // null for no bytes
        if (bytes != nullptr) sink(std::string_view(bytes, static_cast<std::size_t>(chunk.getBytes())));
    }
    return found;
}

void RawMails::store(MailId id, std::string_view bytes) {
    // At least one chunk, so that an empty mail is one that is kept.
    int n = 0;
    do {
        write(database_, "INSERT INTO raw_mail (mail_id, n, data) VALUES (?, ?, ?)", id, n++,
              Blob{bytes.substr(0, kChunkSize)});
        bytes.remove_prefix(std::min(kChunkSize, bytes.size()));
    } while (!bytes.empty());
}

int RawMails::delete_before(Timestamp filed_before, int limit) {
    // Mail ids grow with the time of filing, so the walk ends at the first mail that is young enough.
    std::vector<MailId> old_mails;
    {
        Query row(
            database_,
            "SELECT r.mail_id, m.filed_at, m.outcome FROM raw_mail r CROSS JOIN mail m ON m.id = r.mail_id"
            " WHERE r.n = 0 ORDER BY r.mail_id");
        MailId id{};
        Timestamp filed_at;
        Outcome outcome{};
        while (static_cast<int>(old_mails.size()) < limit && row.next()) {
            row.take(id, filed_at, outcome);
            if (filed_at >= filed_before) break;
            if (outcome == Outcome::answered || outcome == Outcome::filed) old_mails.push_back(id);
        }
    }
    for (const MailId id : old_mails) write(database_, "DELETE FROM raw_mail WHERE mail_id = ?", id);
    return static_cast<int>(old_mails.size());
}

}  // namespace bp
