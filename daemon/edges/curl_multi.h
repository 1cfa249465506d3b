// libcurl's multi interface, driven by the Asio loop: sockets and timers of all transfers on one thread.
//
// Must be destroyed before the io_context; easy handles may live longer, but their connections end with it.
// SIGPIPE is ignored from the first CurlMulti on: OpenSSL writes to sockets that a server has closed.
#pragma once

#include <curl/curl.h>

#include <memory>

#include "daemon/runtime/task.h"

namespace bp {

class CurlMulti {
    class Driver;

public:
    // Cleans up an easy handle, which closes the connection of a CURLOPT_CONNECT_ONLY transfer at once.
    struct EasyCleanup {
        std::weak_ptr<Driver> driver;
        void operator()(CURL* easy) const;
    };
    using Easy = std::unique_ptr<CURL, EasyCleanup>;

    explicit CurlMulti(boost::asio::io_context& io);
    ~CurlMulti();
    CurlMulti(const CurlMulti&) = delete;
    CurlMulti& operator=(const CurlMulti&) = delete;

    // A new easy handle for perform().
    Easy make_easy();

    // Runs the transfer to its end. Time limits are the handle's own (CURLOPT_TIMEOUT_MS); CURLOPT_PRIVATE is
    // used. The handle then stays in the multi handle until it is cleaned up, because the connection of a
    // CURLOPT_CONNECT_ONLY transfer can be used (curl_easy_send, curl_easy_recv) only as long as it is in
    // there. To be called once for each handle.
    Task<CURLcode> perform(CURL* easy);

    boost::asio::io_context& io() const;

private:
    std::shared_ptr<Driver> driver_;
};

}  // namespace bp
