// libcurl's multi interface, driven by the Asio loop: sockets and timers of all transfers on one thread.
//
// Must be destroyed before the io_context. Easy handles remain the caller's.
// SIGPIPE is ignored from the first CurlMulti on: OpenSSL writes to sockets that a server has closed.
#pragma once

#include <curl/curl.h>

#include <memory>

#include "daemon/runtime/task.h"

namespace bp {

struct CurlEasyCleanup {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
using CurlEasy = std::unique_ptr<CURL, CurlEasyCleanup>;

class CurlMulti {
public:
    explicit CurlMulti(boost::asio::io_context& io);
    ~CurlMulti();
    CurlMulti(const CurlMulti&) = delete;
    CurlMulti& operator=(const CurlMulti&) = delete;

    // Runs the transfer to its end. Time limits are the handle's own (CURLOPT_TIMEOUT_MS); CURLOPT_PRIVATE is
    // used. The handle then stays in the multi handle until it is cleaned up, because the connection of a
    // CURLOPT_CONNECT_ONLY transfer can be used (curl_easy_send, curl_easy_recv) only as long as it is in
    // there; curl_easy_cleanup takes it out and closes that connection.
    Task<CURLcode> perform(CURL* easy);

    boost::asio::io_context& io() const;

private:
    class Driver;
    std::shared_ptr<Driver> driver_;
};

}  // namespace bp
