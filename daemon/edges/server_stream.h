// A stream of bytes to an IMAP or SMTP server, connected, encrypted and logged in by libcurl.
//
// libcurl (CURLOPT_CONNECT_ONLY) does name, TCP, TLS with certificate and host name, greeting and SASL; from
// then on the protocol is ours. No call waits for ever: connect() ends within connect_timeout, reading and
// writing after command_timeout of silence, and both at the deadline. One flow uses it; interrupt() and
// close() may be called from another. Must outlive the tasks it gave out.
#pragma once

#include <array>
#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/edges/connection_settings.h"
#include "daemon/edges/curl_multi.h"
#include "daemon/edges/failure.h"
#include "daemon/edges/wire_transcript.h"
#include "daemon/runtime/task.h"

namespace bp {

class ServerStream {
public:
    enum class Protocol { imap, smtp };
    using Clock = std::chrono::steady_clock;

    struct Settings {
        Protocol protocol = Protocol::imap;
        ConnectionSettings connection;
        std::string helo_name;  // SMTP: our name in EHLO, "" for the machine's
        WireTranscript transcript;
    };

    ServerStream(CurlMulti& multi, Settings settings);
    ~ServerStream();
    ServerStream(const ServerStream&) = delete;
    ServerStream& operator=(const ServerStream&) = delete;

    // Throws Failure of scope server: Retry::long_ for a refused login, Retry::never where the settings
    // forbid it, else Retry::soon.
    Task<void> connect();

    // The last line that the server said while connecting, without CRLF: why it refused.
    const std::string& last_reply() const { return last_reply_; }

    // From now until it is set again: the moment at which read() and write() give up in any case.
    void set_deadline(Clock::time_point deadline) { deadline_ = deadline; }

    // When it returns, the kernel has taken the last byte. Throws Failure of scope mailbox.
    Task<void> write(std::string bytes);

    // The next bytes, at least one; valid until the next read. Throws Failure of scope mailbox.
    Task<std::string_view> read();

    // The next bytes; none if there were none until then, or if interrupt() was called meanwhile.
    Task<std::string_view> read_before(Clock::time_point until);
    void interrupt();

    bool is_open() const { return socket_ != nullptr; }
    void close();  // at once, without a word to the server

    const WireTranscript& transcript() const { return settings_.transcript; }

private:
    struct Socket;

    CurlMulti::Easy prepare();
    void watch_connected_socket();
    Failure connect_failure(CURLcode result) const;
    Failure lost(const char* what) const;
    std::string_view receive();
    Task<bool> wait_ready(bool to_write, Clock::time_point until);

    CurlMulti& multi_;
    Settings settings_;
    std::string peer_;  // "imap.bund.example:993", for texts
    CurlMulti::Easy easy_;
    std::shared_ptr<Socket> socket_;
    Clock::time_point deadline_ = Clock::time_point::max();
    std::string last_reply_;
    std::array<char, CURL_ERROR_SIZE> error_text_{};
    std::array<char, 16 * 1024> buffer_;  // one TLS record
};

}  // namespace bp
