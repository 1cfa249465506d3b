// The daily digests: one for each local date, and each mail in exactly one of them (promise P5).
//
// In one Transaction: claim(), read digest_data() for it, compose, queue the mail in the Outbox, finish(). If
// that fails, nothing is claimed and the next try has the same day's work before it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "storage/database.h"
#include "storage/ids.h"
#include "storage/timestamp.h"

namespace bp {

struct Digest {
    DigestId id{};
    std::string date;  // local date of the office, "2023-03-23"
    Timestamp from;  // end of the digest before it; of the first: the filing of its first mail, else `until`
    Timestamp until;
    std::string text, html;  // "" until finished
    std::optional<OutboxId> outbox_id;
};

class Digests {
public:
    explicit Digests(Database& database) : database_(database) {}

    std::optional<Digest> find(std::string_view date) const;
    std::optional<Digest> latest() const;

    // Writes; inside a Transaction.

    // Everything not yet in a digest is now in this one: mails, and registrations, contact requests and
    // outgoing mails that changed since they were last reported. nullopt if this date has its digest.
    std::optional<Digest> claim(std::string_view date, Timestamp now);
    void finish(DigestId id, const std::string& text, const std::string& html,
                std::optional<OutboxId> outbox_id);

private:
    Database& database_;
};

}  // namespace bp
