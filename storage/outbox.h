// The outbox: every mail that we send, from the transaction that promised it to the server's last word.
//
//   queued ──► transmitting ──► sent ──► (bounced_at, if a DSN comes back)
//     ▲             │
//     │             ├─────────► deferred ──► transmitting …
//   held            └─────────► failed
//
// mark_transmitting() is committed before the first byte goes out. What is found transmitting at start was
// cut off: it is sent again, the same bytes with the same Message-ID, and is `uncertain` for ever (promise
// P2). Envelope and bytes never change after queue().
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/reading.h"
#include "storage/database.h"
#include "storage/ids.h"
#include "storage/outgoing_mail.h"
#include "storage/timestamp.h"

namespace bp {

enum class OutboxState { queued, transmitting, sent, deferred, failed, held };
std::string to_string(OutboxState);

struct NewOutgoing {
    OutgoingMail mail;
    std::optional<MailId> mail_id;  // the mail it answers or that caused it; absent for a digest
    std::optional<CaseId> case_id;
    // The watched mailbox whose mail it answers; "" for what no mail of theirs caused (digests, reminders).
    std::string mailbox;
    std::string template_name;  // its word ("registration-confirmation"), or "digest"
    Language language = Language::german;
    Sha256 content_sha256{};     // of what it says, without date and ids: tells identical answers
    std::string privacy_notice;  // version of the notice that stands in it in full, "" if none does
    OutboxState state = OutboxState::queued;  // queued or held
    Timestamp created_at;
};

// Everything about one row but its bytes.
struct OutboxEntry {
    OutboxId id{};
    std::optional<MailId> mail_id;
    std::optional<CaseId> case_id;
    std::string mailbox, template_name, envelope_to, message_id;
    OutboxState state = OutboxState::queued;
    bool uncertain = false;  // it may have gone out twice
    int attempts = 0;
    std::optional<Timestamp> next_attempt_at;  // queued and deferred only
    int reply_code = 0;                        // SMTP, of the last attempt; 0 if there was none
    std::string enhanced_status, text;         // RFC 3463; the server's or transport's words
    Timestamp created_at;
    std::optional<Timestamp> sent_at, bounced_at;
};

struct DueMail {
    OutboxId id{};
    OutgoingMail mail;
    int attempts = 0;  // made so far
    bool uncertain = false;
    Timestamp created_at;  // retries end some days after it
};

// What became of one attempt.
struct AttemptResult {
    OutboxId id{};
    OutboxState state = OutboxState::sent;     // sent, deferred or failed
    bool uncertain = false;                    // cut before the server's answer: it may have been accepted
    std::optional<Timestamp> next_attempt_at;  // for deferred
    int reply_code = 0;
    std::string enhanced_status, text;
    Timestamp at;
};

struct OutboxCounts {
    std::int64_t queued = 0, transmitting = 0, deferred = 0, failed = 0, held = 0;
    std::optional<Timestamp> oldest_unsent;  // created_at of the oldest queued, transmitting or deferred
};

class Outbox {
public:
    explicit Outbox(Database& database) : database_(database) {}

    // Queued or deferred with next_attempt_at reached, in that order, at most `limit`.
    std::vector<DueMail> due(Timestamp now, int limit) const;
    std::optional<Timestamp> next_due_at() const;  // the earliest next_attempt_at, also if it has passed
    OutboxCounts counts() const;

    std::optional<OutboxEntry> find(OutboxId id) const;
    std::optional<OutboxEntry> find_by_message_id(std::string_view message_id) const;
    std::vector<OutboxEntry> of_mail(MailId id) const;  // in the order of queueing
    std::vector<OutboxEntry> of_case(CaseId id) const;  // likewise
    std::optional<OutgoingMail> read(OutboxId id) const;

    // Whether the notice of this version has gone, or is going, to this address in full.
    bool has_notice(std::string_view address, std::string_view version) const;

    // Caps. All count what was queued or held for sending since then, whatever became of it; mails without a
    // mailbox are not counted. Addresses are compared without ASCII case. Counting ends at `at_most`: give
    // the cap itself, and the cost is bounded by it.
    static constexpr int kCountAll = std::numeric_limits<int>::max();
    int replies_to(std::string_view address, Timestamp since, int at_most = kCountAll) const;
    int replies_of_mailbox(std::string_view mailbox, Timestamp since, int at_most = kCountAll) const;
    int identical_replies(std::string_view address, std::string_view template_name,
                          const Sha256& content_sha256, Timestamp since) const;

    // Writes; inside a Transaction.

    // Throws StorageError `constraint` where this mail has this answer for this case and address already, or
    // the Message-ID was used before.
    OutboxId queue(const NewOutgoing& outgoing);
    // Counts the attempt. Only queued and deferred ones; commit it with Durability::power_cut before sending.
    void mark_transmitting(const std::vector<OutboxId>& ids, Timestamp now);
    void record(const std::vector<AttemptResult>& results);
    int recover_transmitting(Timestamp now);   // at start; returns how many were cut off
    void release(OutboxId id, Timestamp now);  // a held mail may go
    void withdraw(OutboxId id);                // a held mail never goes: it was a draft, and vanishes
    // A DSN said that it failed (RFC 3464). It is to be reported again.
    void mark_bounced(OutboxId id, const std::string& enhanced_status, const std::string& text,
                      Timestamp now);

private:
    Database& database_;
};

}  // namespace bp
