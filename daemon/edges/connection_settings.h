// How to reach a server: the same for IMAP and SMTP. Filled from the configuration.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace bp {

enum class TransportSecurity {
    tls,       // implicit TLS (imaps 993, submissions 465; RFC 8314)
    starttls,  // STARTTLS required, never opportunistic
    plain,     // only to loopback, and only if the configuration says so
};

enum class AuthMechanism { none, plain, login, xoauth2 };

struct ConnectionSettings {
    std::string host;
    std::uint16_t port = 0;
    TransportSecurity security = TransportSecurity::tls;
    AuthMechanism mechanism = AuthMechanism::plain;
    std::string username;
    // The file that holds the password or, for XOAUTH2, the access token. Read afresh at each login; one
    // trailing newline is not part of the secret.
    std::string secret_file;
    std::string ca_file;  // PEM; "" means the system's certificates. The certificate is always checked.
    std::chrono::seconds connect_timeout{30};  // name, TCP, TLS and login together
    std::chrono::seconds command_timeout{60};  // silence in the middle of a command
};

}  // namespace bp
