#include "daemon/edges/connect_options.h"

#include <arpa/inet.h>

#include <chrono>
#include <fstream>
#include <iterator>

#include "daemon/edges/failure.h"

namespace bp {
namespace {

// A dead peer is noticed within about two minutes even while we only listen (IDLE).
constexpr long kKeepaliveIdleSeconds = 60;
constexpr long kKeepaliveIntervalSeconds = 15;

// Every option here is one that libcurl knows; what can fail is memory, or a libcurl built without TLS, and
// neither may end in a connection with an option missing.
template <typename Value>
void set(CURL* easy, CURLoption option, Value value) {
    const CURLcode result = curl_easy_setopt(easy, option, value);
    if (result != CURLE_OK)
        throw Failure(Failure::Scope::server, Failure::Retry::never,
                      std::string("libcurl cannot be set up: ") + curl_easy_strerror(result));
}

void set_address(CURL* easy, const ConnectionSettings& settings, const std::string& scheme,
                 const std::string& path) {
    const bool implicit_tls = settings.security == TransportSecurity::tls;
    const bool is_ipv6 = settings.host.find(':') != std::string::npos;
    const std::string host = is_ipv6 ? "[" + settings.host + "]" : settings.host;
    const std::string url =
        scheme + (implicit_tls ? "s://" : "://") + host + ":" + std::to_string(settings.port) + "/" + path;
    set(easy, CURLOPT_URL, url.c_str());
    set(easy, CURLOPT_PROTOCOLS_STR, "imap,imaps,smtp,smtps");
    set(easy, CURLOPT_PROXY, "");
    set(easy, CURLOPT_NOSIGNAL, 1L);
    const long timeout = static_cast<long>(std::chrono::milliseconds(settings.connect_timeout).count());
    set(easy, CURLOPT_CONNECTTIMEOUT_MS, timeout);
    set(easy, CURLOPT_TIMEOUT_MS, timeout);
    set(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    set(easy, CURLOPT_TCP_KEEPIDLE, kKeepaliveIdleSeconds);
    set(easy, CURLOPT_TCP_KEEPINTVL, kKeepaliveIntervalSeconds);
}

void set_security(CURL* easy, const ConnectionSettings& settings) {
    set(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    set(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    set(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!settings.ca_file.empty()) {
        set(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
        set(easy, CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // that one only
    }
    const bool plain = settings.security == TransportSecurity::plain;
    if (plain && !is_loopback(settings.host))
        throw Failure(Failure::Scope::server, Failure::Retry::never,
                      "an unencrypted connection to " + settings.host + " is refused: it is not loopback");
    set(easy, CURLOPT_USE_SSL, static_cast<long>(plain ? CURLUSESSL_NONE : CURLUSESSL_ALL));
}

void set_login(CURL* easy, const ConnectionSettings& settings) {
    if (settings.mechanism == AuthMechanism::none) return;
    const std::string secret = read_secret(settings.secret_file);
    set(easy, CURLOPT_USERNAME, settings.username.c_str());
    switch (settings.mechanism) {
        case AuthMechanism::none:
            break;
        case AuthMechanism::plain:
            set(easy, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN");
            set(easy, CURLOPT_PASSWORD, secret.c_str());
            break;
        case AuthMechanism::login:
            set(easy, CURLOPT_LOGIN_OPTIONS, "AUTH=LOGIN");
            set(easy, CURLOPT_PASSWORD, secret.c_str());
            break;
        case AuthMechanism::xoauth2:
            set(easy, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
            set(easy, CURLOPT_XOAUTH2_BEARER, secret.c_str());
            break;
    }
}

}  // namespace

void set_connect_options(CURL* easy, const ConnectionSettings& settings, const std::string& scheme,
                         const std::string& path) {
    set_address(easy, settings, scheme, path);
    set_security(easy, settings);
    set_login(easy, settings);
}

bool is_loopback(const std::string& host) {
    in_addr v4{};
    in6_addr v6{};
    if (inet_pton(AF_INET, host.c_str(), &v4) == 1) return (ntohl(v4.s_addr) >> 24) == IN_LOOPBACKNET;
    if (inet_pton(AF_INET6, host.c_str(), &v6) == 1) return IN6_IS_ADDR_LOOPBACK(&v6);
    return host == "localhost";  // libcurl resolves this name to loopback without asking anybody
}

std::string read_secret(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string secret{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (secret.ends_with('\n')) secret.pop_back();
    // An empty one would be tried, and refused, and count towards a lock-out.
    if (secret.empty())
        throw Failure(Failure::Scope::server, Failure::Retry::soon,
                      "the secret file " + path + " cannot be read or is empty");
    return secret;
}

}  // namespace bp
