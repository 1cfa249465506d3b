// Decisions of staff that come as mails: what the links of the digest prepare.
//
// One counts only with a token of ours that has not run out, from an address on the digest's list, and past
// the gate that proves the sender, where it is configured; then it is carried out, once, and whoever decided
// gets a line. What only looks like one goes to staff as any doubtful mail.
#pragma once

#include <optional>
#include <string>

#include "daemon/desk.h"
#include "parsers/message.h"
#include "parsers/reading.h"
#include "storage/outcome.h"

namespace bp {

struct MailedDecision {
    Outcome outcome = Outcome::filed;  // of the mail that decides: filed, or held if it is doubtful
    std::string reason;                // German, one line, for the books
    bool carried_out = false;
    std::string answer;     // one line to whoever decided; "" if they are not known to be staff
    std::string recipient;  // of that line
};

// nullopt where the subject holds no token, or a machine wrote. Inside the transaction that files the mail.
std::optional<MailedDecision> decide_by_mail(Desk& desk, const Message& message, const Reading& reading);

}  // namespace bp
