// libcurl's multi interface, driven by the Asio loop: sockets and timers of all transfers on one thread.
//
// Must be destroyed before the io_context. Easy handles remain the caller's; a coroutine that is destroyed in
// the middle of perform() must clean up its handle (curl_easy_cleanup takes it out of the multi handle).
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

    // Runs the transfer to its end. The handle then stays in the multi handle, because the connection of a
    // CURLOPT_CONNECT_ONLY transfer can be used (curl_easy_send, curl_easy_recv) only as long as it is in
    // there. Time limits are the handle's own (CURLOPT_TIMEOUT_MS). Uses CURLOPT_PRIVATE.
    Task<CURLcode> perform(CURL* easy);

    // Takes the handle out; the connection of a CURLOPT_CONNECT_ONLY transfer is closed by that.
    void remove(CURL* easy);

    boost::asio::io_context& io() const;

private:
    class Driver;
    std::shared_ptr<Driver> driver_;
};

}  // namespace bp
