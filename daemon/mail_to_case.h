// A mail of ours to whoever a case belongs to that answers none of theirs: a seat that came free, a reminder,
// a Thementag that is moved.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "daemon/desk.h"
#include "daemon/replies/compose_reply.h"
#include "storage/outbox.h"
#include "storage/registrations.h"

namespace bp {

struct CaseMail {
    MailTemplate mail = MailTemplate::none;
    std::vector<Registration> seats;  // of one case on one Thementag, at least one: those it speaks of
    // As in ReplyInput.
    std::vector<EventId> events, cancelled_events;
    std::vector<CalendarEntry> calendar;
    // With case and template it makes the Message-ID, so that the same thing is never said twice.
    std::int64_t number = 0;
};

// A mail that can be composed and queued (see reply_context.h).
struct AddressedMail {
    const MailboxConfig* mailbox = nullptr;  // in whose name; one of the configuration
    ReplyInput input;
    OutboxState state = OutboxState::queued;
    CaseId case_id{};
};

// To where the case's latest answer went and as a reply to it; held for staff if that one was held or did not
// arrive. Nothing where nobody was ever answered: then staff have to tell them.
std::optional<AddressedMail> address_to_case(const Desk& desk, const CaseMail& mail, Timestamp now);

// The Message-ID of such a mail: the same for the same three.
std::string case_message_id(const Desk& desk, const std::string& reference, MailTemplate mail,
                            std::int64_t number);

// The row of the outbox.
NewOutgoing outgoing_of(const Desk& desk, const AddressedMail& mail, Timestamp now);

// Seats by the case they belong to.
std::map<CaseId, std::vector<Registration>> by_case(const std::vector<Registration>& seats);

}  // namespace bp
