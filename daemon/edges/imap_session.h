// IMAP commands and their answers over a logged-in stream (RFC 3501, 9051; MOVE 6851, UIDPLUS 4315, IDLE
// 2177, ESEARCH 4731, ID 2971). What they are for is imap_mailbox's affair.
//
// What the server says unasked is kept here: how many mails there are, whether that has changed, the
// UIDVALIDITY. Whatever breaks the conversation (BYE, BAD, a line that is no IMAP, another UIDVALIDITY)
// throws Failure of scope mailbox, and the session is of no further use.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "daemon/edges/server_stream.h"
#include "parsers/imap_response.h"
#include "parsers/raw_message.h"

namespace bp {

struct ImapAnswer {
    ImapStatus status;                   // OK or NO
    std::vector<ImapResponse> untagged;  // in order, without the status responses

    bool ok() const { return status.condition == ImapStatus::Condition::ok; }
};

class ImapSession {
public:
    ImapSession(CurlMulti& multi, ConnectionSettings connection, WireTranscript transcript);

    // Connects, logs in, asks for the capabilities and exchanges IDs.
    Task<void> connect();
    bool can(const std::string& capability) const { return capabilities_.contains(capability); }

    // SELECT: read-write if the server lets us. `folder` is UTF-8.
    Task<ImapAnswer> select(std::string folder);
    UidValidity uid_validity() const { return UidValidity{uid_validity_.value_or(0)}; }
    std::uint32_t uid_next() const { return uid_next_; }  // as SELECT said; 0 if it did not
    std::uint32_t exists() const { return exists_; }
    bool read_only() const { return read_only_; }
    // Whether PERMANENTFLAGS lets us set this keyword.
    bool can_set(const std::string& keyword) const;

    // Sends a command and waits for its end.
    Task<ImapAnswer> run(std::string command);
    // Sends a command; the answer is fetched by finish(), in the order of sending.
    Task<std::string> send(std::string command);  // its tag
    Task<ImapAnswer> finish(std::string tag);

    // News: an EXISTS that differs from what was known.
    bool has_news() const { return has_news_; }
    void forget_news() { has_news_ = false; }

    // IDLE until there are news, `until` has come or interrupt() is called. The server must have IDLE.
    Task<void> idle(ServerStream::Clock::time_point until);
    // The same without IDLE: listens, then asks with NOOP.
    Task<void> poll(ServerStream::Clock::time_point until);
    void interrupt();

    // LOGOUT, with little patience; never throws.
    Task<void> logout();

    // From the next response on: see ImapLimits::literal.
    void set_literal_limit(std::size_t bytes) { parser_.set_literal_limit(bytes); }

private:
    Task<ImapResponse> next_response();
    Task<std::optional<ImapResponse>> next_response_before(ServerStream::Clock::time_point until);
    void feed(std::string_view bytes);
    Task<void> listen(ServerStream::Clock::time_point until);
    void observe(const ImapResponse& response);
    void observe_status(const ImapStatus& status);
    void observe_exists(std::uint32_t count);
    void observe_uid_validity(const ImapStatus& status);
    Failure broken(const std::string& what) const;
    void note(std::string_view prefix, std::string_view line) const;

    ServerStream stream_;
    ImapResponseParser parser_;
    unsigned last_tag_ = 0;
    std::string last_command_;  // its name, for texts
    std::set<std::string> capabilities_;
    std::set<std::string> permanent_flags_;  // upper case
    std::optional<std::uint32_t> uid_validity_;
    std::uint32_t uid_next_ = 0;
    std::uint32_t exists_ = 0;
    bool read_only_ = false;
    bool has_news_ = false;
    bool interrupted_ = false;
};

}  // namespace bp
