// All that one digest tells staff, as plain values read from the books.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parsers/reading.h"
#include "storage/cases.h"
#include "storage/database.h"
#include "storage/ids.h"
#include "storage/ledger.h"
#include "storage/mailbox_state.h"
#include "storage/outbox.h"
#include "storage/registrations.h"
#include "storage/timestamp.h"

namespace bp {

struct DigestMail {
    MailId id{};
    std::string mailbox;
    Timestamp received_at;
    std::string sender_address, sender_name, subject;
    Kind kind = Kind::unclear;
    Outcome outcome = Outcome::held;
    std::string reason, review_reason;
    std::string reading;    // JSON with its evidence, "" if it could not be read
    std::string reference;  // of its case, "" if it has none
};

struct DigestContact {
    ContactRequestId id{};
    MailId mail_id{};
    std::string reference;
    Kind kind = Kind::contact;
    ContactState state = ContactState::open;
    Person person;  // empty where nobody was named
    std::string sender_address, sender_name, subject;
    std::vector<EventId> events;
    Timestamp received_at;
    std::optional<Timestamp> due_at;  // the case's deadline
};

struct DigestOutgoing {
    OutboxEntry entry;
    std::string reference;  // of its case, "" if it has none
    std::string phone;      // of a person with that address or of that case, "" if unknown: call instead
};

struct DigestData {
    Balance balance;
    std::int64_t baseline = 0;  // how many of them lay in a mailbox at the first start (promise P9)
    std::vector<std::pair<AutomaticKind, std::int64_t>> automatic_by_sort;  // most frequent first
    std::vector<std::pair<Kind, std::int64_t>> by_kind;  // those that occurred, most frequent first
    std::vector<Registration>
        registrations;                      // new or changed, cancelled ones too; by Thementag, then booking
    std::vector<SeatCount> seats;           // as they are now, by date
    std::vector<DigestContact> contacts;    // new or changed, in the order received
    std::vector<DigestMail> attention;      // held, quarantined or unclear, no baseline; in the order filed
    std::vector<DigestMail> still_waiting;  // held or quarantined in earlier digests and not yet decided
    std::vector<DigestOutgoing> outgoing;   // failed, uncertain or bounced since last reported
    std::vector<std::string> uid_validity_changed;  // mailboxes that were renumbered in the period
    std::vector<MailboxState> mailboxes;
    OutboxCounts outbox;
};

// At most this many mails are listed in `attention` and in `still_waiting` each: a digest is read by people.
// The balance counts them all.
inline constexpr int kMaxDigestMails = 500;

// Of a claimed digest; nullopt: of what the next digest would hold, for a preview.
DigestData digest_data(Database& database, std::optional<DigestId> digest);

}  // namespace bp
