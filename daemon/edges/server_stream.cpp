// curl_easy_recv() must be called until it says CURLE_AGAIN before one waits for the socket: TLS may hold
// bytes that the socket no longer shows.
#include "daemon/edges/server_stream.h"

#include <fcntl.h>

#include <algorithm>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>

#include "daemon/edges/connect_options.h"

namespace bp {
namespace {

using boost::asio::posix::stream_descriptor;
using boost::system::error_code;

std::string_view without_line_end(std::string_view line) {
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

// A server that says so refuses for the moment only: IMAP response codes of RFC 5530, an SMTP 4xx.
bool is_passing(std::string_view reply) {
    for (const char* code : {"[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]"})
        if (reply.find(code) != std::string_view::npos) return true;
    return reply.starts_with('4');
}

// What of a client's line may be shown: the known commands and, of a login, its mechanism. All else may be
// credentials.
std::string without_credentials(std::string_view line) {
    std::vector<std::string_view> words;
    for (std::string_view left = line; !left.empty();
         left.remove_prefix(std::min(left.size(), words.back().size() + 1)))
        words.push_back(left.substr(0, left.find(' ')));
    for (std::size_t at = 0; at < std::min<std::size_t>(words.size(), 2); ++at) {  // an IMAP tag may precede
        for (const char* harmless : {"CAPABILITY", "STARTTLS", "EHLO", "HELO"})
            if (words[at] == harmless) return std::string(line);
        for (const char* login : {"AUTHENTICATE", "AUTH"})
            if (words[at] == login && at + 1 < words.size())
                return std::string(login) + ' ' + std::string(words[at + 1]) + " [cut out]";
    }
    return "[cut out]";
}

std::size_t on_server_line(char* line, std::size_t size, std::size_t count, void* last_reply) {
    *static_cast<std::string*>(last_reply) = without_line_end({line, size * count});
    return size * count;
}

int on_debug(CURL*, curl_infotype type, char* data, std::size_t size, void* transcript) {
    const std::string_view line = without_line_end({data, size});
    const auto& sink = *static_cast<WireTranscript*>(transcript);
    if (type == CURLINFO_HEADER_IN) sink("S: " + std::string(line));
    if (type == CURLINFO_HEADER_OUT) sink("C: " + without_credentials(line));
    return 0;
}

}  // namespace

// Shared with whoever waits on it, so that close() may come in the middle of a wait. The descriptor is a
// duplicate: curl owns and closes its own.
struct ServerStream::Socket {
    Socket(boost::asio::io_context& io, int fd) : descriptor(io, fd), timer(io) {}
    stream_descriptor descriptor;
    boost::asio::steady_timer timer;
    unsigned waits = 0;  // tells a timer that ran out late from the wait it was meant for
    bool waiting = false;
    bool interruptible = false;
};

ServerStream::ServerStream(CurlMulti& multi, Settings settings)
    : multi_(multi),
      settings_(std::move(settings)),
      peer_(settings_.connection.host + ":" + std::to_string(settings_.connection.port)) {}

ServerStream::~ServerStream() {
    close();
}

CurlMulti::Easy ServerStream::prepare() {
    CurlMulti::Easy easy = multi_.make_easy();
    const bool imap = settings_.protocol == Protocol::imap;
    set_connect_options(easy.get(), settings_.connection, imap ? "imap" : "smtp",
                        imap ? "" : settings_.helo_name);
    curl_easy_setopt(easy.get(), CURLOPT_CONNECT_ONLY, 1L);
    curl_easy_setopt(easy.get(), CURLOPT_ERRORBUFFER, error_text_.data());
    curl_easy_setopt(easy.get(), CURLOPT_HEADERFUNCTION, &on_server_line);
    curl_easy_setopt(easy.get(), CURLOPT_HEADERDATA, &last_reply_);
    if (settings_.transcript) {
        curl_easy_setopt(easy.get(), CURLOPT_VERBOSE, 1L);
        curl_easy_setopt(easy.get(), CURLOPT_DEBUGFUNCTION, &on_debug);
        curl_easy_setopt(easy.get(), CURLOPT_DEBUGDATA, &settings_.transcript);
    }
    return easy;
}

Task<void> ServerStream::connect() {
    close();
    last_reply_.clear();
    error_text_.fill('\0');
    easy_ = prepare();
    const CURLcode result = co_await multi_.perform(easy_.get());
    if (result != CURLE_OK) {
        const Failure failure = connect_failure(result);
        close();
        throw failure;
    }
    watch_connected_socket();
}

void ServerStream::watch_connected_socket() {
    curl_socket_t fd = CURL_SOCKET_BAD;
    curl_easy_getinfo(easy_.get(), CURLINFO_ACTIVESOCKET, &fd);
    const int duplicate = fd == CURL_SOCKET_BAD ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (duplicate < 0) {
        close();
        throw lost("no descriptor for the connection");
    }
    socket_ = std::make_shared<Socket>(multi_.io(), duplicate);
}

Failure ServerStream::connect_failure(CURLcode result) const {
    using Retry = Failure::Retry;
    if (result == CURLE_LOGIN_DENIED) {
        const bool passing = is_passing(last_reply_);
        return {Failure::Scope::server, passing ? Retry::soon : Retry::long_,
                (passing ? "login put off by " : "login refused by ") + peer_};
    }
    const char* text = error_text_[0] != '\0' ? error_text_.data() : curl_easy_strerror(result);
    return {Failure::Scope::server, Retry::soon, "no connection to " + peer_ + ": " + text};
}

Failure ServerStream::lost(const char* what) const {
    return {Failure::Scope::mailbox, Failure::Retry::soon, "connection to " + peer_ + " lost: " + what};
}

Task<void> ServerStream::write(std::string bytes) {
    for (std::string_view left = bytes; !left.empty();) {
        if (!is_open()) throw lost("closed");
        std::size_t sent = 0;
        const CURLcode result = curl_easy_send(easy_.get(), left.data(), left.size(), &sent);
        if (result != CURLE_OK && result != CURLE_AGAIN) throw lost(curl_easy_strerror(result));
        left.remove_prefix(sent);
        if (result == CURLE_OK) continue;
        const auto until = std::min(deadline_, Clock::now() + settings_.connection.command_timeout);
        const bool ready = co_await wait_ready(true, until);
        if (!ready) throw lost("the server takes no more bytes");
    }
}

// What has arrived, possibly nothing yet.
std::string_view ServerStream::receive() {
    if (!is_open()) throw lost("closed");
    std::size_t received = 0;
    const CURLcode result = curl_easy_recv(easy_.get(), buffer_.data(), buffer_.size(), &received);
    if (result == CURLE_AGAIN) return {};
    if (result != CURLE_OK) throw lost(curl_easy_strerror(result));
    if (received == 0) throw lost("closed by the server");
    return {buffer_.data(), received};
}

Task<std::string_view> ServerStream::read() {
    for (;;) {
        const std::string_view bytes = receive();
        if (!bytes.empty()) co_return bytes;
        const auto until = std::min(deadline_, Clock::now() + settings_.connection.command_timeout);
        const bool ready = co_await wait_ready(false, until);
        if (!ready) throw lost("no answer in time");
    }
}

Task<std::string_view> ServerStream::read_before(Clock::time_point until) {
    for (;;) {
        const std::string_view bytes = receive();
        if (!bytes.empty()) co_return bytes;
        socket_->interruptible = true;
        const bool ready = co_await wait_ready(false, until);
        if (!ready && is_open()) co_return std::string_view{};
    }
}

// False when `until` has come, or the wait was interrupted, or the stream closed.
Task<bool> ServerStream::wait_ready(bool to_write, Clock::time_point until) {
    const std::shared_ptr<Socket> socket = socket_;
    const unsigned wait = ++socket->waits;
    socket->waiting = true;
    socket->timer.expires_at(until);
    socket->timer.async_wait([weak = std::weak_ptr<Socket>(socket), wait](const error_code& cancelled) {
        const auto timed = weak.lock();
        if (timed && !cancelled && timed->waiting && timed->waits == wait) timed->descriptor.cancel();
    });
    error_code error;
    const auto type = to_write ? stream_descriptor::wait_write : stream_descriptor::wait_read;
    auto token = boost::asio::redirect_error(boost::asio::use_awaitable, error);
    co_await socket->descriptor.async_wait(type, token);
    socket->waiting = false;
    socket->interruptible = false;
    socket->timer.cancel();
    co_return !error;
}

void ServerStream::interrupt() {
    if (socket_ && socket_->waiting && socket_->interruptible) socket_->descriptor.cancel();
}

void ServerStream::close() {
    if (socket_) {
        error_code ignored;
        socket_->descriptor.close(ignored);
    }
    socket_.reset();
    easy_.reset();
}

}  // namespace bp
