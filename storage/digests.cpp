#include "storage/digests.h"

#include <array>

#include "storage/query.h"

namespace bp {
namespace {

std::optional<Digest> read_digest(Query& row) {
    if (!row.next()) return std::nullopt;
    Digest digest;
    row.take(digest.id, digest.date, digest.from, digest.until, digest.text, digest.html, digest.outbox_id);
    return digest;
}

Timestamp start_of_period(Database& database, Timestamp until) {
    Query row(database,
              "SELECT coalesce((SELECT period_until FROM digest WHERE id = (SELECT max(id) FROM digest)),"
              " (SELECT filed_at FROM mail WHERE id = (SELECT min(id) FROM mail)), ?)",
              until);
    row.next();
    return row.take_one<Timestamp>();
}

// What belongs to no digest yet, table by table.
constexpr std::array kClaims = {
    "UPDATE mail SET digest_id = ? WHERE digest_id IS NULL",
    "UPDATE registration SET reported_in = ? WHERE reported_in IS NULL",
    "UPDATE contact_request SET reported_in = ? WHERE reported_in IS NULL",
    "UPDATE former_uid_validity SET reported_in = ? WHERE reported_in IS NULL",
    "UPDATE outbox SET reported_in = ? WHERE reported_in IS NULL"
    " AND (state = 'failed' OR uncertain = 1 OR bounced_at IS NOT NULL)",
};

}  // namespace

std::optional<Digest> Digests::find(std::string_view date) const {
    Query row(database_,
              "SELECT id, date, period_from, period_until, text, html, outbox_id FROM digest WHERE date = ?",
              date);
    return read_digest(row);
}

std::optional<Digest> Digests::latest() const {
    Query row(database_,
              "SELECT id, date, period_from, period_until, text, html, outbox_id FROM digest"
              " WHERE id = (SELECT max(id) FROM digest)");
    return read_digest(row);
}

std::optional<Digest> Digests::claim(std::string_view date, Timestamp now) {
    const int opened = write(database_,
                             "INSERT INTO digest (date, period_from, period_until) VALUES (?, ?, ?)"
                             " ON CONFLICT (date) DO NOTHING",
                             date, start_of_period(database_, now), now);
    if (opened == 0) return std::nullopt;
    const auto id = inserted_id<DigestId>(database_);
    for (const char* claim : kClaims) write(database_, claim, id);
    return find(date);
}

void Digests::finish(DigestId id, const std::string& text, const std::string& html,
                     std::optional<OutboxId> outbox_id) {
    demand_row(write(database_, "UPDATE digest SET text = ?, html = ?, outbox_id = ? WHERE id = ?", text,
                     html, outbox_id, id),
               "the digest");
}

}  // namespace bp
