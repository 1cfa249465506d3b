// A watched mailbox on the server, in few verbs. The contract for the real one (imap_mailbox) and for fakes.
//
// All calls are made one after the other by one flow. Each throws Failure; after a Failure of scope mailbox
// or server the connection is gone and open() must be called again. Nothing here ever sets \Seen, deletes or
// expunges a mail (but the copy that a server without MOVE leaves behind, by UID EXPUNGE of that UID alone).
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "daemon/runtime/task.h"
#include "parsers/raw_message.h"

namespace bp {

struct MailboxStatus {
    UidValidity uid_validity{};
    Uid uid_next{};            // every later mail has at least this UID; 0 if the server did not say
    std::uint32_t exists = 0;  // mails in it
    bool keywords = false;     // PERMANENTFLAGS allows new keywords (\*) or has ours
    bool can_move = false;     // MOVE, RFC 6851
    bool can_idle = false;     // IDLE, RFC 2177
};

struct MessageSummary {
    Uid uid{};
    std::uint64_t size = 0;          // RFC822.SIZE
    std::int64_t internal_date = 0;  // seconds since 1970 UTC
    std::vector<std::string> flags;  // system flags and keywords as the server wrote them
};

// What is done on the server with mails that are filed.
struct Settlement {
    enum class Action { leave, flag, move };
    Action action = Action::flag;
    std::string keyword = "Brueckenpost";  // for flag
    std::string folder;                    // for move: created if it does not exist
};

class Mailbox {
public:
    virtual ~Mailbox() = default;

    // Connects, logs in, selects the folder read-write. Closes an open connection first.
    virtual Task<MailboxStatus> open() = 0;

    // The mails with a UID of at least `from`, by ascending UID.
    virtual Task<std::vector<MessageSummary>> list(Uid from) = 0;

    // Asks for these mails in one command, without waiting for the answer; finish_fetch() must follow before
    // any other call. `header_only` fetches the header section alone.
    virtual Task<void> start_fetch(std::vector<MessageSummary> messages, bool header_only) = 0;
    // The mails asked for, by ascending UID. Mails that vanished meanwhile are missing.
    // RawMessage::key.mailbox is the name given to the mailbox in the configuration.
    virtual Task<std::vector<RawMessage>> finish_fetch() = 0;

    // Idempotent: mails that are gone or already settled are passed over.
    virtual Task<void> settle(std::vector<Uid> uids, Settlement settlement) = 0;

    // Waits until the server says that something has changed (true) or until `at_most` has passed or wake()
    // was called (false). IDLE where the server can, renewed before `at_most` or 9 minutes; else it sleeps.
    virtual Task<bool> wait_for_news(std::chrono::milliseconds at_most) = 0;
    // Ends a wait_for_news() under way, from another flow.
    virtual void wake() = 0;

    // LOGOUT and close; never throws.
    virtual Task<void> close() = 0;
};

}  // namespace bp
