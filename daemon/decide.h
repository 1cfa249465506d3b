// From a Reading and what is on file about it to a Decision: what changes in the books, which answer goes
// out, or that a person has to look. Pure over the snapshot: no SQL in it, no clock in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "daemon/casework/pending_request.h"
#include "daemon/config.h"
#include "daemon/mail_template.h"
#include "parsers/catalogue.h"
#include "parsers/message.h"
#include "parsers/reading.h"
#include "storage/ids.h"
#include "storage/outcome.h"
#include "storage/registrations.h"

namespace bp {

// What is on file that bears on one mail, read in the same transaction in which the decision is filed.
struct Snapshot {
    EventId today;                   // the mail's own day, "2023-03-22"
    std::string sender_address;      // of From, "" if there is none
    bool from_ourselves = false;     // From is an address of a watched mailbox
    bool baseline = false;           // lay in the mailbox when it was first watched (promise P9)
    bool after_reset = false;        // turned up old and unknown after the server renumbered the mailbox
    bool header_only = false;        // too large to be fetched whole
    bool duplicate = false;          // an earlier mail has the same content
    bool message_id_reused = false;  // an earlier mail has its Message-ID and other content
    // The sender's own case that this mail answers: told by a Message-ID of ours, else by the reference in
    // the subject together with the address.
    std::optional<CaseId> thread;
    std::optional<CaseId> thread_of_another;  // a case that the mail answers from an address it does not have
    std::optional<PendingRequest> pending;    // what the case of `thread` waits to hear more about
    std::vector<Registration> registrations;  // not cancelled: the sender's, and of people the mail names
    bool silenced = false;                    // staff decided never to answer this sender
    bool registrations_cut = false;           // there are more of them than a rule can overlook
    std::vector<SeatCount> seats;             // of the Thementage that the mail names
    int answers_to_sender_today = 0;          // to the Return-Path's address, in the last 24 hours
    int answers_from_mailbox_hour = 0;        // in the last hour
};

struct SeatChange {
    enum class Action {
        book,
        wait,       // the Thementag is full: at the end of its waiting list
        keep,       // the person has this seat already, or waits for it; said in the answer
        hand_over,  // `registration` goes to the person: to somebody else, or a name for a seat without one
        cancel,     // of `registration`
    };
    Action action = Action::book;
    EventId event;
    Person person;
    std::optional<RegistrationId> registration;  // for keep, hand_over and cancel
};

// Seats of one Thementag for people who are not named yet.
struct UnnamedSeats {
    EventId event;
    int held = 0;     // taken, so that they count, until the names come
    int waiting = 0;  // on the waiting list
};

struct Decision {
    Outcome outcome = Outcome::filed;
    std::string reason;     // German, one line, for staff; no content of the mail
    bool has_case = false;  // a case belongs to it: `joins`, else a new one
    std::optional<CaseId> joins;
    bool contact_request = false;  // entered into the list of contacts
    std::vector<SeatChange> seats;
    std::vector<RegistrationId> choices;    // seats that may be meant; the answer asks which
    std::optional<PendingRequest> pending;  // what is known while the person is asked
    std::vector<UnnamedSeats> unnamed;      // wanted beyond the people named
    MailTemplate reply = MailTemplate::none;
    bool reply_held = false;  // the answer is made ready but goes out only when staff release it
    std::string recipient;    // addr-spec; empty if there is no answer
    bool by_staff = false;    // a person decided, so rules against answering by oneself do not count
};

Decision decide(const Message& message, const Reading& reading, const Snapshot& snapshot,
                const Catalogue& catalogue, const ReplyConfig& limits);

// The same when a member of staff has looked at the mail and wants what the reading says: doubts, rules
// against automatic answers and limits do not count any more. `reading` is without doubts and withholdings.
// Where the Return-Path tells no address, the answer goes to the one in From.
Decision decide_for_staff(const Message& message, const Reading& reading, const Snapshot& snapshot,
                          const Catalogue& catalogue, const ReplyConfig& limits);

// The Thementage on which the decision gives up a seat.
std::vector<EventId> events_freed(const Decision& decision);

}  // namespace bp
