// curl asks for two things: to watch sockets (watch_socket) and to be called back later (set_timer); we tell
// it what has happened with curl_multi_socket_action. See libcurl's "multi_socket" description.
//
// The handlers that Asio holds keep only weak references to the Driver, so that none outlives its sense.
#include "daemon/edges/curl_multi.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <exception>
#include <map>
#include <new>
#include <set>

namespace bp {
namespace {

using boost::asio::posix::stream_descriptor;
using boost::system::error_code;

// A transfer under way; lives in the coroutine frame of perform(), CURLOPT_PRIVATE points to it.
struct Transfer {
    explicit Transfer(boost::asio::io_context& io)
        : finished(io, boost::asio::steady_timer::time_point::max()) {}
    boost::asio::steady_timer finished;  // never runs out: cancelled when the transfer is done
    bool done = false;
    CURLcode result = CURLE_OK;
};

// One socket of curl's. Waiting handlers share it, so it must be let go of by name: release() ends their
// waits and leaves the socket, which is only borrowed, for curl to close.
struct WatchedSocket {
    WatchedSocket(boost::asio::io_context& io, curl_socket_t fd) : descriptor(io, fd) {}
    void release() { descriptor.release(); }
    stream_descriptor descriptor;
    int wanted = CURL_POLL_NONE;
    bool waits_to_read = false;
    bool waits_to_write = false;
};

}  // namespace

class CurlMulti::Driver : public std::enable_shared_from_this<Driver> {
public:
    explicit Driver(boost::asio::io_context& io) : io_(io), timer_(io), multi_(curl_multi_init()) {
        if (multi_ == nullptr) throw std::bad_alloc();
        curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, &Driver::on_socket);
        curl_multi_setopt(multi_, CURLMOPT_SOCKETDATA, this);
        curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, &Driver::on_timer);
        curl_multi_setopt(multi_, CURLMOPT_TIMERDATA, this);
    }

    ~Driver() {
        // Handles still in there are taken out one by one, which closes their connections at once.
        // curl_multi_cleanup() would say goodbye to each server, and wait for its answer.
        for (CURL* easy : easies_) curl_multi_remove_handle(multi_, easy);
        curl_multi_setopt(multi_, CURLMOPT_SOCKETFUNCTION, nullptr);
        curl_multi_setopt(multi_, CURLMOPT_TIMERFUNCTION, nullptr);
        curl_multi_cleanup(multi_);
        for (const auto& [fd, socket] : sockets_) socket->release();
    }

    boost::asio::io_context& io() { return io_; }

    bool add(CURL* easy) {
        easies_.insert(easy);
        return curl_multi_add_handle(multi_, easy) == CURLM_OK;
    }

    void remove(CURL* easy) {
        if (easies_.erase(easy) > 0) curl_multi_remove_handle(multi_, easy);
    }

private:
    static int on_socket(CURL*, curl_socket_t fd, int wanted, void* driver, void*) {
        try {
            static_cast<Driver*>(driver)->watch_socket(fd, wanted);
            return 0;
        } catch (const std::exception&) {
            return -1;  // out of memory or descriptors: curl fails the transfers concerned
        }
    }

    static int on_timer(CURLM*, long milliseconds, void* driver) {
        static_cast<Driver*>(driver)->set_timer(milliseconds);
        return 0;
    }

    void watch_socket(curl_socket_t fd, int wanted) {
        if (wanted == CURL_POLL_REMOVE) {
            if (const auto found = sockets_.find(fd); found != sockets_.end()) {
                found->second->release();
                sockets_.erase(found);
            }
            return;
        }
        const auto found = sockets_.find(fd);
        const auto socket =
            found != sockets_.end() ? found->second : std::make_shared<WatchedSocket>(io_, fd);
        sockets_.insert_or_assign(fd, socket);
        socket->wanted = wanted;
        wait(socket);
    }

    // Waits for what curl wants of this socket and is not being waited for yet.
    void wait(const std::shared_ptr<WatchedSocket>& socket) {
        const auto start = [&](bool& waiting, stream_descriptor::wait_type type, int event) {
            if (waiting) return;
            waiting = true;
            auto handler = [weak = weak_from_this(), socket, &waiting, event](const error_code& error) {
                waiting = false;
                const auto driver = weak.lock();
                if (driver && !error) driver->socket_ready(socket, event);
            };
            socket->descriptor.async_wait(type, std::move(handler));
        };
        if (socket->wanted & CURL_POLL_IN)
            start(socket->waits_to_read, stream_descriptor::wait_read, CURL_CSELECT_IN);
        if (socket->wanted & CURL_POLL_OUT)
            start(socket->waits_to_write, stream_descriptor::wait_write, CURL_CSELECT_OUT);
    }

    void socket_ready(const std::shared_ptr<WatchedSocket>& socket, int event) {
        const curl_socket_t fd = socket->descriptor.native_handle();
        const auto is_watched = [&] {
            const auto found = sockets_.find(fd);
            return found != sockets_.end() && found->second == socket;
        };
        if (!is_watched()) return;  // removed while this event was on its way
        const int poll = event == CURL_CSELECT_IN ? CURL_POLL_IN : CURL_POLL_OUT;
        if ((socket->wanted & poll) == 0) return;  // no longer asked for
        act(fd, event);
        if (is_watched()) wait(socket);
    }

    // curl is not to be called from within its own callback, hence a timer even for 0 ms.
    void set_timer(long milliseconds) {
        timer_.cancel();
        const unsigned generation = ++timer_generation_;
        if (milliseconds < 0) return;
        timer_.expires_after(std::chrono::milliseconds(milliseconds));
        timer_.async_wait([weak = weak_from_this(), generation](const error_code& error) {
            const auto driver = weak.lock();
            if (driver && !error && driver->timer_generation_ == generation)
                driver->act(CURL_SOCKET_TIMEOUT, 0);
        });
    }

    void act(curl_socket_t fd, int event) {
        int running = 0;
        curl_multi_socket_action(multi_, fd, event, &running);
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            Transfer* transfer = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
            transfer->result = message->data.result;
            transfer->done = true;
            transfer->finished.cancel();
        }
    }

    boost::asio::io_context& io_;
    boost::asio::steady_timer timer_;
    unsigned timer_generation_ = 0;
    std::map<curl_socket_t, std::shared_ptr<WatchedSocket>> sockets_;
    std::set<CURL*> easies_;  // in the multi handle
    CURLM* multi_;
};

CurlMulti::CurlMulti(boost::asio::io_context& io) {
    static const bool process_is_ready = [] {
        std::signal(SIGPIPE, SIG_IGN);
        return curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    }();
    if (!process_is_ready) throw std::bad_alloc();
    driver_ = std::make_shared<Driver>(io);
}

CurlMulti::~CurlMulti() = default;

CurlMulti::Easy CurlMulti::make_easy() {
    Easy easy(curl_easy_init(), EasyCleanup{driver_});
    if (!easy) throw std::bad_alloc();
    return easy;
}

void CurlMulti::EasyCleanup::operator()(CURL* easy) const {
    if (const auto alive = driver.lock()) alive->remove(easy);
    curl_easy_cleanup(easy);
}

boost::asio::io_context& CurlMulti::io() const {
    return driver_->io();
}

Task<CURLcode> CurlMulti::perform(CURL* easy) {
    Transfer transfer(driver_->io());
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &transfer);
    if (!driver_->add(easy)) co_return CURLE_FAILED_INIT;
    while (!transfer.done) {
        error_code cancelled;
        auto token = boost::asio::redirect_error(boost::asio::use_awaitable, cancelled);
        co_await transfer.finished.async_wait(token);
    }
    co_return transfer.result;
}

}  // namespace bp
