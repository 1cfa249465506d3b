// What stands between a story and the program: the bytes of the mails that people write, and what they have
// had from us to answer to.
#pragma once

#include <map>
#include <string>

#include "daemon/config.h"
#include "storage/outbox.h"
#include "tests/daemon/conversations/story.h"

namespace bp {

// What a person reads of a mail of ours.
std::string text_part(const OutgoingMail& mail);

class Correspondence {
public:
    // A mail that we sent: the last one to its address is the one that is answered.
    void note(const OutboxEntry& sent, const OutgoingMail& mail);

    // The last one to that address. Throws std::runtime_error if there is none.
    const OutboxEntry& last_to(const std::string& address) const;

    // The mail of the scene as its mailbox has it, with CRLF.
    std::string mail_of(const Scene& scene, const MailboxConfig& mailbox);

private:
    struct OurMail {
        OutboxEntry entry;
        std::string text;
    };

    const OurMail& ours(const std::string& address) const;
    std::string report_of(const Scene& scene, const MailboxConfig& mailbox);
    std::string filled_in(std::string text) const;

    std::map<std::string, OurMail> ours_;
    int mails_ = 0;
};

}  // namespace bp
