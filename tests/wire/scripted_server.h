// A server on loopback that follows a script, for faults that no real server can be made to show.
//
// A script is a list of lines, one script a connection, in the order in which the connections come:
//   "S: text"   says the line (with CRLF); "$tag" stands for the tag of the client's last line
//   "C: text"   waits for a line that begins with the text, after its tag for IMAP commands ("$tag NOOP")
//   "S> bytes"  says the very bytes
//   "DATA"      reads lines up to and with a single dot
//   "WAIT 1500" says nothing for so many milliseconds
//   "CUT"       resets the connection as soon as the client goes on
//   "HOLD"      says nothing more until the client closes
// At its end, and at the server's, the connection is closed. What went wrong stands in trouble().
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace bp {

class ScriptedServer {
public:
    using Script = std::vector<std::string>;

    explicit ScriptedServer(std::vector<Script> scripts);
    ~ScriptedServer();
    ScriptedServer(const ScriptedServer&) = delete;
    ScriptedServer& operator=(const ScriptedServer&) = delete;

    std::uint16_t port() const { return port_; }
    // The first departure from a script; "" if there was none. All connections must have come to their end.
    std::string trouble();
    // All lines that clients said, in order.
    std::vector<std::string> heard();
    int connections() const { return connections_; }

private:
    void serve();
    void follow(const Script& script, int fd);
    void complain(const std::string& what);

    std::vector<Script> scripts_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    std::atomic<int> connections_ = 0;
    std::mutex mutex_;  // guards the three below
    std::set<int> open_;
    std::string trouble_;
    std::vector<std::string> heard_;
    std::vector<std::thread> conversations_;
    std::thread acceptor_;
};

}  // namespace bp
