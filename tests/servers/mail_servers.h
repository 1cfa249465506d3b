// A private Dovecot and Postfix for C++ tests: mail_servers.py, started with the object and ended with it.
//
// Starting takes a fraction of a second; let the tests of one suite share a pair and use addresses of their
// own. Every verb throws std::runtime_error when it cannot be done. The servers need root or passwordless
// sudo.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace bp {

struct StoredMail {
    std::uint32_t uid = 0;
    std::vector<std::string> flags;  // as the server writes them: "\\Seen", "Brueckenpost"
    std::string bytes;
};

class MailServers {
public:
    struct Options {
        std::vector<std::string> without = {};  // IMAP capabilities not announced, such as "MOVE"
    };

    MailServers() : MailServers(Options()) {}
    explicit MailServers(const Options& options);
    ~MailServers();
    MailServers(const MailServers&) = delete;
    MailServers& operator=(const MailServers&) = delete;

    // Where they are. The certificate is good for `localhost` and 127.0.0.1, not for wrong_name_host(); any
    // user name is accepted with password().
    std::uint16_t imap_port() const { return port("imap_port"); }    // plain and STARTTLS
    std::uint16_t imaps_port() const { return port("imaps_port"); }  // TLS from the first byte
    std::uint16_t lmtp_port() const { return port("lmtp_port"); }
    std::uint16_t smtp_port() const { return port("smtp_port"); }    // plain and STARTTLS
    std::uint16_t smtps_port() const { return port("smtps_port"); }  // TLS from the first byte
    std::string wrong_name_host() const { return facts_.at("wrong_name_host"); }
    std::string ca_file() const { return facts_.at("ca_file"); }
    std::string other_ca_file() const {
        return facts_.at("other_ca_file");
    }  // has not signed the certificate
    std::string password() const { return facts_.at("password"); }
    std::string password_file() const { return facts_.at("password_file"); }
    // A token for XOAUTH2; with negative seconds one that has run out.
    std::string access_token(const std::string& user, int seconds);

    // Delivers over LMTP in the given order; a leading Return-Path is the envelope sender.
    void deliver(const std::string& recipient, const std::vector<std::string>& mails);
    // Puts the very bytes into a folder, which is made if it is missing.
    void append(const std::string& user, const std::vector<std::string>& mails,
                const std::string& folder = "INBOX");
    // All mails by ascending UID, read without changing a flag; empty if there is no such folder.
    std::vector<StoredMail> messages(const std::string& user, const std::string& folder = "INBOX");
    // Waits by IDLE until the folder holds that many mails; how many there are at the end.
    int wait_for_count(const std::string& user, int count, int seconds, const std::string& folder = "INBOX");

    // `server`: "dovecot" or "postfix". Ports and mails stay.
    void start(const std::string& server) { order({"start", server}); }
    void stop(const std::string& server) { order({"stop", server}); }
    void restart(const std::string& server) { order({"restart", server}); }
    // Recipients (access(5): an address, or "local-part@") with the answer they get from the next connection
    // on, such as {"slow@", "450 4.2.0 Later"}. At the start: tempfail@ 450, reject@ 550.
    void set_verdicts(const std::map<std::string, std::string>& verdicts);
    // Another UIDVALIDITY for the folder, and a restart of Dovecot.
    void change_uid_validity(const std::string& user, const std::string& folder = "INBOX");

private:
    std::uint16_t port(const std::string& name) const;
    std::string read_line();
    std::vector<std::string> order(const std::vector<std::string>& fields);
    std::vector<std::string> write_mails(const std::vector<std::string>& mails);
    void end() noexcept;

    std::filesystem::path directory_;
    std::map<std::string, std::string> facts_;
    pid_t supervisor_ = -1;
    std::FILE* orders_ = nullptr;
    std::FILE* answers_ = nullptr;
    int files_written_ = 0;
};

}  // namespace bp
