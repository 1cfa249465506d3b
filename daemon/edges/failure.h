// A failure at an edge (IMAP, SMTP, network), named for the damage and for what to do next.
#pragma once

#include <stdexcept>
#include <string>

namespace bp {

class Failure : public std::runtime_error {
public:
    enum class Scope {
        mail,     // this mail only; the next one may go well
        mailbox,  // this mailbox or its connection
        server,   // the whole server or account
    };
    enum class Retry {
        soon,   // with the usual backoff
        long_,  // with long pauses: a refused login must not lock the account
        never,  // not before the configuration has changed
    };

    // `text`: English, one line, no personal data: it goes to the journal.
    Failure(Scope scope, Retry retry, const std::string& text)
        : std::runtime_error(text), scope_(scope), retry_(retry) {}

    Scope scope() const { return scope_; }
    Retry retry() const { return retry_; }

private:
    Scope scope_;
    Retry retry_;
};

}  // namespace bp
