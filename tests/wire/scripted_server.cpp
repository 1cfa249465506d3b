#include "tests/wire/scripted_server.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <stdexcept>

namespace bp {
namespace {

constexpr int kPatienceSeconds = 20;

void say(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

std::optional<std::string> hear_line(int fd) {
    std::string line;
    for (char c = 0; recv(fd, &c, 1, 0) == 1;) {
        if (c != '\n') {
            line += c;
            continue;
        }
        if (line.ends_with('\r')) line.pop_back();
        return line;
    }
    return std::nullopt;
}

// Once the client has begun to say something, the connection goes away under it with a reset, as it does when
// the server's machine dies: what the client still sends is refused.
void reset_under(int fd) {
    char begun = 0;
    if (recv(fd, &begun, 1, 0) != 1) return;
    const linger at_once{1, 0};
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    const sockaddr nowhere{AF_UNSPEC, {}};
    connect(fd, &nowhere, sizeof nowhere);  // dissolves the association, which sends the reset
}

std::string with_tag(std::string text, const std::string& tag) {
    for (auto at = text.find("$tag"); at != std::string::npos; at = text.find("$tag"))
        text.replace(at, 4, tag);
    return text;
}

}  // namespace

ScriptedServer::ScriptedServer(std::vector<Script> scripts) : scripts_(std::move(scripts)) {
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* plain = reinterpret_cast<sockaddr*>(&address);
    if (bind(listener_, plain, size) != 0 || listen(listener_, 16) != 0 ||
        getsockname(listener_, plain, &size) != 0)
        throw std::runtime_error("no port for the scripted server");
    port_ = ntohs(address.sin_port);
    acceptor_ = std::thread([this] { serve(); });
}

ScriptedServer::~ScriptedServer() {
    shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    {
        const std::lock_guard lock(mutex_);
        for (const int fd : open_) shutdown(fd, SHUT_RDWR);
    }
    for (auto& conversation : conversations_) conversation.join();
    close(listener_);
}

void ScriptedServer::serve() {
    for (;;) {
        const int fd = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0) return;
        const timeval patience{kPatienceSeconds, 0};
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        const int at_once = 1;
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
        const auto number = static_cast<std::size_t>(connections_++);
        if (number >= scripts_.size()) {
            complain("a connection more than there are scripts");
            close(fd);
            continue;
        }
        {
            const std::lock_guard lock(mutex_);
            open_.insert(fd);
        }
        conversations_.emplace_back([this, number, fd] {
            follow(scripts_[number], fd);
            shutdown(fd, SHUT_WR);
            while (hear_line(fd)) continue;  // or unread bytes would turn the close into a reset
            const std::lock_guard lock(mutex_);
            open_.erase(fd);
            close(fd);
        });
    }
}

void ScriptedServer::follow(const Script& script, int fd) {
    std::string tag;
    for (const std::string& step : script) {
        const std::string verb = step.substr(0, 3);
        if (verb == "S: ") say(fd, with_tag(step.substr(3), tag) + "\r\n");
        if (verb == "S> ") say(fd, with_tag(step.substr(3), tag));
        if (step.starts_with("WAIT "))
            std::this_thread::sleep_for(std::chrono::milliseconds(std::stoi(step.substr(5))));
        if (step == "HOLD")
            while (hear_line(fd)) continue;
        if (step == "CUT") return reset_under(fd);
        if (step == "DATA")
            for (auto line = hear_line(fd); line && line != "."; line = hear_line(fd)) continue;
        if (verb != "C: ") continue;
        const auto line = hear_line(fd);
        if (!line) return complain("closed where was expected: " + step);
        tag = line->substr(0, line->find(' '));
        const std::lock_guard lock(mutex_);
        heard_.push_back(*line);
        if (!line->starts_with(with_tag(step.substr(3), tag))) {
            if (trouble_.empty()) trouble_ = "expected " + step + ", heard: " + *line;
            return;
        }
    }
}

void ScriptedServer::complain(const std::string& what) {
    const std::lock_guard lock(mutex_);
    if (trouble_.empty()) trouble_ = what;
}

std::string ScriptedServer::trouble() {
    const std::lock_guard lock(mutex_);
    return trouble_;
}

std::vector<std::string> ScriptedServer::heard() {
    const std::lock_guard lock(mutex_);
    return heard_;
}

}  // namespace bp
