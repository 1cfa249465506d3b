// One SMTP connection: mail after mail over a logged-in stream (RFC 5321 section 3.3).
//
// Why not libcurl's own SMTP: after a refused recipient it closes the connection and waits for the answer to
// its QUIT inside curl_multi_socket_action, which stops the whole loop for as long as the server pleases (two
// minutes at worst, measured with 7.88.1); and it does not say whether the final dot was sent.
#pragma once

#include <string>

#include "daemon/edges/server_stream.h"
#include "daemon/edges/submission.h"
#include "parsers/smtp_reply.h"

namespace bp {

class SmtpSession {
public:
    SmtpSession(CurlMulti& multi, ConnectionSettings connection, std::string helo_name,
                WireTranscript transcript);

    // Throws Failure, see ServerStream::connect().
    Task<void> connect();
    // What the server last said while connecting, if it was an SMTP reply.
    std::optional<SmtpReply> last_reply() const { return parse_smtp_reply_line(stream_.last_reply()); }

    // Never throws but for std::bad_alloc. `mail` must live until the end.
    Task<SubmissionResult> send(const OutgoingMail& mail);

    // Whether another mail can follow.
    bool is_open() const { return stream_.is_open(); }
    // After send(): the connection ended before this mail was handed over. Servers do that with idle ones,
    // and one that is going down may still answer the first commands; the mail can be sent over another.
    bool was_stale() const { return was_stale_; }

    // QUIT, with little patience; never throws.
    Task<void> quit();

private:
    // How far a mail has come; what a cut there means for it.
    enum class Stage { begun, in_envelope, handed_over };

    Task<SmtpReply> transact(const OutgoingMail& mail);
    Task<SmtpReply> command(std::string line, std::chrono::milliseconds patience);
    Task<SmtpReply> next_reply(std::chrono::milliseconds patience);
    Task<void> reset();
    void note(std::string_view prefix, std::string_view line) const;

    ServerStream stream_;
    std::chrono::milliseconds patience_;
    SmtpReplyParser parser_;
    Stage stage_ = Stage::begun;
    bool was_stale_ = false;
};

}  // namespace bp
