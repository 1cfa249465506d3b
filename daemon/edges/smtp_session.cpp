#include "daemon/edges/smtp_session.h"

#include <array>
#include <utility>

#include "parsers/smtp_command.h"

namespace bp {
namespace {

using std::chrono::milliseconds;
using Status = SubmissionResult::Status;

// RFC 5321 section 4.5.3.2.6: ten minutes for the answer to the final dot, where a minute is enough for other
// commands. Who gives up early sends twice.
constexpr int kFinalPatienceFactor = 10;
// However steadily it trickles, a mail is not longer under way.
constexpr auto kLongestMail = std::chrono::minutes(30);
// What a goodbye is worth waiting for.
constexpr auto kQuitPatience = milliseconds(2000);

// The server wants another login, which no mail is to blame for (RFC 4954 section 6).
bool is_about_login(int code) {
    return code == 530 || code == 534 || code == 535 || code == 538;
}

SubmissionResult result_of(const SmtpReply& reply, bool handed_over) {
    SubmissionResult result;
    result.reply_code = reply.code;
    result.enhanced_status = reply.enhanced_status;
    result.text = reply.text;
    result.login_refused = is_about_login(reply.code);
    if (reply.kind() == 2 && handed_over)
        result.status = Status::accepted;
    else if (reply.kind() == 5 && !result.login_refused)
        result.status = Status::failed;
    else
        result.status = Status::deferred;
    return result;
}

}  // namespace

SmtpSession::SmtpSession(CurlMulti& multi, ConnectionSettings connection, std::string helo_name,
                         WireTranscript transcript)
    : stream_(multi, {ServerStream::Protocol::smtp, connection, std::move(helo_name), std::move(transcript)}),
      patience_(connection.command_timeout) {}

Task<void> SmtpSession::connect() {
    parser_ = SmtpReplyParser();
    co_await stream_.connect();
}

Task<SubmissionResult> SmtpSession::send(const OutgoingMail& mail) {
    SubmissionResult result;
    stage_ = Stage::begun;
    try {
        const SmtpReply reply = co_await transact(mail);
        result = result_of(reply, stage_ == Stage::handed_over);
    } catch (const Failure& failure) {
        stream_.close();
        result.status = stage_ == Stage::handed_over ? Status::unknown : Status::deferred;
        result.text = failure.what();
    }
    was_stale_ = !is_open() && stage_ != Stage::handed_over;
    if (is_open() && result.status != Status::accepted) co_await reset();
    co_return result;
}

// The reply that decides: the first that refuses, or the one to the final dot.
Task<SmtpReply> SmtpSession::transact(const OutgoingMail& mail) {
    stream_.set_deadline(ServerStream::Clock::now() + kLongestMail);
    SmtpReply reply = co_await command("MAIL FROM:<" + mail.envelope_from + ">", patience_);
    if (reply.code == 421) {  // it closes the connection: too long idle, too many mails, going down
        stream_.close();
        co_return reply;
    }
    stage_ = Stage::in_envelope;
    if (reply.kind() == 2) reply = co_await command("RCPT TO:<" + mail.envelope_to + ">", patience_);
    if (reply.kind() == 2) reply = co_await command("DATA", patience_);
    if (reply.kind() != 3) co_return reply;
    note("C: ", "[the mail]");
    co_await stream_.write(smtp_data(mail.bytes));
    stage_ = Stage::handed_over;
    reply = co_await next_reply(patience_ * kFinalPatienceFactor);
    if (reply.kind() == 3) throw Failure(Failure::Scope::mailbox, Failure::Retry::soon, "a senseless reply");
    co_return reply;
}

Task<SmtpReply> SmtpSession::command(std::string line, milliseconds patience) {
    note("C: ", line);
    line += "\r\n";
    co_await stream_.write(std::move(line));
    SmtpReply reply = co_await next_reply(patience);
    co_return reply;
}

Task<SmtpReply> SmtpSession::next_reply(milliseconds patience) {
    for (;;) {
        auto reply = parser_.next();
        if (reply) {
            note("S: ", std::to_string(reply->code) + " " + reply->enhanced_status + " " + reply->text);
            co_return std::move(*reply);
        }
        const auto until = ServerStream::Clock::now() + patience;
        const std::string_view bytes = co_await stream_.read_before(until);
        parser_.feed(bytes);
        const char* trouble = bytes.empty() ? "no answer in time" : parser_.error().c_str();
        if (*trouble != '\0') throw Failure(Failure::Scope::mailbox, Failure::Retry::soon, trouble);
    }
}

// After a mail that did not go through, the next one begins anew; a server that cannot do that is left.
Task<void> SmtpSession::reset() {
    try {
        const SmtpReply reply = co_await command("RSET", patience_);
        if (reply.kind() != 2) stream_.close();
    } catch (const Failure&) {
        stream_.close();
    }
}

Task<void> SmtpSession::quit() {
    try {
        if (stream_.is_open()) co_await command("QUIT", kQuitPatience);
    } catch (const Failure&) {
        // It has gone already.
    }
    stream_.close();
}

void SmtpSession::note(std::string_view prefix, std::string_view line) const {
    if (stream_.transcript()) stream_.transcript()(std::string(prefix) += line);
}

}  // namespace bp
