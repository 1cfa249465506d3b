// What ConnectionSettings mean to libcurl: where to, how secured, who logs in and how.
#pragma once

#include <string>

#include "daemon/edges/connection_settings.h"
#include "daemon/edges/curl_multi.h"

namespace bp {

// Sets up `easy` to connect and log in. `scheme` is "imap" or "smtp", `path` what follows the host in the
// URL. TLS 1.2 or later; the certificate and its host name are checked whatever the settings say; proxies and
// .netrc of the environment are passed over. Throws Failure: an unencrypted connection to anywhere but
// loopback, or a secret that cannot be read.
void set_connect_options(CURL* easy, const ConnectionSettings& settings, const std::string& scheme,
                         const std::string& path);

// "localhost", 127.0.0.0/8 or ::1.
bool is_loopback(const std::string& host);

// The secret in a file, without one trailing newline. Throws Failure if there is none.
std::string read_secret(const std::string& path);

}  // namespace bp
