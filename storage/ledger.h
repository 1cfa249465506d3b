// The ledger: one row for each mail that came in, with its one stated outcome (promises P2 and P5).
//
// A mail is on file if and only if it has a row here; (mailbox, UIDVALIDITY, UID) is unique. The row is
// small, since settling and digests change it: the reading stands in a table of its own, the bytes in
// RawMails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "parsers/raw_message.h"
#include "parsers/reading.h"
#include "storage/database.h"
#include "storage/ids.h"
#include "storage/outcome.h"
#include "storage/timestamp.h"

namespace bp {

// What is filed about one mail.
struct NewMail {
    MessageKey key;
    std::string message_id;  // with its angle brackets; "" if the mail has none
    Sha256 sha256{};         // of the bytes as fetched
    Sha256
        content_sha256{};  // of identity fields and body without trace fields: equal for two copies of a mail
    std::uint64_t size = 0;  // RFC822.SIZE, bytes
    bool header_only = false;
    Timestamp received_at;  // INTERNALDATE
    Timestamp filed_at;
    std::string sender_address, sender_name, subject;  // UTF-8
    Kind kind = Kind::unclear;
    AutomaticKind automatic = AutomaticKind::none;
    Language language = Language::german;
    std::string reading;  // JSON (parsers/reading_json.h), "" if it could not be read
    Outcome outcome = Outcome::filed;
    std::string reason;         // why this outcome; German, for staff
    std::string review_reason;  // Reading::review_reason
    int attempts = 1;           // how many it took
    std::optional<MailId> duplicate_of;
    std::optional<CaseId> case_id;
    bool baseline = false;  // lay in the mailbox at the first start
};

struct FiledMail {
    MailId id{};
    NewMail mail;
    std::optional<Timestamp> settled_at;  // flagged or moved on the server
    std::optional<DigestId> digest_id;
};

// A row found by what it contains.
struct MailMatch {
    MailId id{};
    MessageKey key;
    std::string message_id;
    Sha256 sha256{}, content_sha256{};
    Timestamp filed_at;
    Outcome outcome = Outcome::filed;
    std::optional<CaseId> case_id;
    std::optional<MailId> duplicate_of;
};

struct UnsettledMail {
    MailId id{};
    Uid uid{};
};

// The balance of P5 over some set of mails.
struct Balance {
    std::int64_t received = 0;  // counted for itself, not the sum of the others
    std::int64_t answered = 0, filed = 0, held = 0, quarantined = 0;

    bool balanced() const { return received == answered + filed + held + quarantined; }
    bool operator==(const Balance&) const = default;
};

class Ledger {
public:
    explicit Ledger(Database& database) : database_(database) {}

    // Which UIDs from `from` upwards are on file, ascending.
    std::vector<Uid> known_uids(const std::string& mailbox, UidValidity uid_validity, Uid from) const;
    bool is_filed(const MessageKey& key) const;
    std::optional<FiledMail> find(MailId id) const;

    // Equal content, equal bytes, equal Message-ID; the oldest first, at most `kMaxMatches`.
    static constexpr int kMaxMatches =
        16;  // enough to tell duplicates; a flood of equal mails must not pile up
    std::vector<MailMatch> find_by_content(const Sha256& content_sha256) const;
    std::vector<MailMatch> find_by_sha256(const Sha256& sha256) const;
    std::vector<MailMatch> find_by_message_id(const std::string& message_id) const;

    // Filed, but not yet flagged or moved on the server; ascending by UID, at most `limit`.
    std::vector<UnsettledMail> unsettled(const std::string& mailbox, UidValidity uid_validity,
                                         int limit) const;

    // The mails that wait for staff (held or quarantined), the oldest first.
    std::vector<FiledMail> waiting_for_staff(int limit) const;

    std::int64_t waiting_for_staff_count() const;

    Balance balance() const;  // of all mails; reads the whole table
    Balance balance(
        std::optional<DigestId> digest) const;  // of one digest's; nullopt: of those in no digest yet

    // Writes; inside a Transaction.

    // Throws StorageError `constraint` if this key is on file. Forgets its attempts (Attempts).
    MailId file(const NewMail& mail);
    // Mails that are settled already stay as they are.
    void mark_settled(const std::vector<MailId>& ids, Timestamp now);
    // After a change of UIDVALIDITY: the same mail under its new key. It counts as not settled.
    void rebind(MailId id, UidValidity uid_validity, Uid uid);
    void set_case(MailId id, CaseId case_id);
    // A decision of staff on a held or quarantined mail.
    void set_outcome(MailId id, Outcome outcome, const std::string& reason);

private:
    Database& database_;
};

}  // namespace bp
