#include "daemon/edges/imap_session.h"

#include <charconv>
#include <utility>

#include "parsers/imap_command.h"
#include "parsers/imap_reader.h"

namespace bp {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using Clock = ServerStream::Clock;

// No command may last longer, however steadily it trickles.
constexpr auto kLongestCommand = minutes(15);
// What a goodbye is worth waiting for.
constexpr auto kLogoutPatience = seconds(3);
// Servers may end an IDLE after 30 minutes (RFC 2177), routers forget a silent connection much earlier, and
// DONE is the proof that the server is still there.
constexpr auto kIdleRenewal = minutes(9);

std::optional<std::uint32_t> number(const ImapStatus& status) {
    if (status.code_items.empty()) return std::nullopt;
    const std::string& text = status.code_items.front();
    std::uint32_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc()) return std::nullopt;
    return value;
}

}  // namespace

ImapSession::ImapSession(CurlMulti& multi, ConnectionSettings connection, WireTranscript transcript)
    : stream_(multi, {ServerStream::Protocol::imap, std::move(connection), "", std::move(transcript)}) {
    parser_.keep_lines(static_cast<bool>(stream_.transcript()));
}

Task<void> ImapSession::connect() {
    co_await stream_.connect();
    co_await run("CAPABILITY");
    if (can("ID")) co_await run("ID (\"name\" \"brueckenpost\" \"version\" \"" BRUECKENPOST_VERSION "\")");
}

Task<ImapAnswer> ImapSession::select(std::string folder) {
    uid_validity_.reset();
    uid_next_ = 0;
    exists_ = 0;
    permanent_flags_.clear();
    ImapAnswer answer = co_await run("SELECT " + imap_mailbox_name(folder));
    read_only_ = answer.status.code == "READ-ONLY";
    if (answer.ok() && !uid_validity_) throw broken("the server gives no UIDVALIDITY");
    co_return answer;
}

bool ImapSession::can_set(const std::string& keyword) const {
    return !read_only_ &&
           (permanent_flags_.contains("\\*") || permanent_flags_.contains(imap_upper(keyword)));
}

Task<ImapAnswer> ImapSession::run(std::string command) {
    std::string tag = co_await send(std::move(command));
    ImapAnswer answer = co_await finish(std::move(tag));
    co_return answer;
}

Task<std::string> ImapSession::send(std::string command) {
    std::string tag = "bp" + std::to_string(++last_tag_);
    last_command_ = command.substr(0, command.find(' ', command.starts_with("UID ") ? 4 : 0));
    std::string line = tag + " " + command + "\r\n";
    note("C: ", std::string_view(line).substr(0, line.size() - 2));
    stream_.set_deadline(Clock::now() + kLongestCommand);
    co_await stream_.write(std::move(line));
    co_return tag;
}

Task<ImapAnswer> ImapSession::finish(std::string tag) {
    stream_.set_deadline(Clock::now() + kLongestCommand);
    ImapAnswer answer;
    for (;;) {
        ImapResponse response = co_await next_response();
        auto* status = std::get_if<ImapStatus>(&response.data);
        if (response.tag.empty() && std::holds_alternative<ImapContinuation>(response.data))
            throw broken("the server asks for more");
        if (response.tag.empty()) {
            if (status == nullptr) answer.untagged.push_back(std::move(response));
            continue;
        }
        if (response.tag != tag) throw broken("an answer to another command");
        if (status->condition == ImapStatus::Condition::bad)
            throw broken("the server does not understand it");
        answer.status = std::move(*status);
        co_return answer;
    }
}

Task<void> ImapSession::idle(Clock::time_point until) {
    interrupted_ = false;
    while (!has_news_ && !interrupted_ && Clock::now() < until) {
        std::string tag = co_await send("IDLE");
        for (;;) {
            const ImapResponse response = co_await next_response();
            if (std::holds_alternative<ImapContinuation>(response.data)) break;
            if (!response.tag.empty()) throw broken("refused by the server");
        }
        const auto renewal = Clock::now() + kIdleRenewal;
        co_await listen(std::min(until, renewal));
        note("C: ", "DONE");
        co_await stream_.write("DONE\r\n");
        co_await finish(std::move(tag));
    }
}

Task<void> ImapSession::poll(Clock::time_point until) {
    interrupted_ = false;
    co_await listen(until);
    if (!has_news_ && !interrupted_) co_await run("NOOP");
}

// Hears what the server says unasked.
Task<void> ImapSession::listen(Clock::time_point until) {
    while (!has_news_ && !interrupted_ && Clock::now() < until) {
        const auto response = co_await next_response_before(until);
        if (response && !response->tag.empty()) throw broken("an answer to nothing");
    }
}

void ImapSession::interrupt() {
    interrupted_ = true;
    stream_.interrupt();
}

Task<void> ImapSession::logout() {
    try {
        if (stream_.is_open()) {
            std::string tag = co_await send("LOGOUT");
            const auto until = Clock::now() + kLogoutPatience;
            for (std::string heard; heard != tag && Clock::now() < until;) {
                const auto response = co_await next_response_before(until);
                if (response) heard = response->tag;
            }
        }
    } catch (const Failure&) {
        // It said BYE, or was gone before: that is what we wanted.
    }
    stream_.close();
}

Task<ImapResponse> ImapSession::next_response() {
    for (;;) {
        auto response = parser_.next();
        if (response) {
            observe(*response);
            co_return std::move(*response);
        }
        const std::string_view bytes = co_await stream_.read();
        feed(bytes);
    }
}

Task<std::optional<ImapResponse>> ImapSession::next_response_before(Clock::time_point until) {
    for (;;) {
        auto response = parser_.next();
        if (response) {
            observe(*response);
            co_return response;
        }
        const std::string_view bytes = co_await stream_.read_before(until);
        if (bytes.empty()) co_return std::nullopt;
        feed(bytes);
    }
}

void ImapSession::feed(std::string_view bytes) {
    parser_.feed(bytes);
    if (!parser_.error().empty()) throw broken(parser_.error());
}

void ImapSession::observe(const ImapResponse& response) {
    note("S: ", response.line);
    if (const auto* status = std::get_if<ImapStatus>(&response.data)) observe_status(*status);
    if (const auto* exists = std::get_if<ImapExists>(&response.data)) observe_exists(exists->count);
    if (std::holds_alternative<ImapExpunge>(response.data) && exists_ > 0) --exists_;
    if (const auto* capability = std::get_if<ImapCapability>(&response.data))
        capabilities_ = {capability->names.begin(), capability->names.end()};
}

void ImapSession::observe_status(const ImapStatus& status) {
    if (status.condition == ImapStatus::Condition::bye && last_command_ != "LOGOUT")
        throw broken("the server said BYE" + (status.code.empty() ? "" : " [" + status.code + "]"));
    if (status.code == "UIDVALIDITY") observe_uid_validity(status);
    if (status.code == "UIDNEXT") uid_next_ = number(status).value_or(0);
    if (status.code == "PERMANENTFLAGS") {
        permanent_flags_.clear();
        for (const auto& flag : status.code_items) permanent_flags_.insert(imap_upper(flag));
    }
}

void ImapSession::observe_exists(std::uint32_t count) {
    if (count != exists_) has_news_ = true;
    exists_ = count;
}

// Once selected, another UIDVALIDITY means that no UID we know is what it was.
void ImapSession::observe_uid_validity(const ImapStatus& status) {
    const auto value = number(status);
    if (uid_validity_ && value != uid_validity_) throw broken("UIDVALIDITY has changed");
    uid_validity_ = value;
}

Failure ImapSession::broken(const std::string& what) const {
    return {Failure::Scope::mailbox, Failure::Retry::soon, "IMAP " + last_command_ + ": " + what};
}

void ImapSession::note(std::string_view prefix, std::string_view line) const {
    if (stream_.transcript()) stream_.transcript()(std::string(prefix) += line);
}

}  // namespace bp
