// The configuration: one TOML file, every key one row (key, bounds, sentence) in config.cpp.
//
// Defaults are the member initialisers here; config/brueckenpost.toml shows them all, and a test holds the
// two together. Secrets are never in the file: they are named, and read from $CREDENTIALS_DIRECTORY or from a
// file.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "daemon/edges/connection_settings.h"
#include "daemon/edges/mailbox.h"
#include "parsers/office.h"

namespace bp {

// Which desk a mailbox belongs to; it decides the series of references and the name replies come from.
enum class DeskRole { registrations, contacts };

struct MailboxConfig {
    std::string name;     // the table's name, "cic" in [mailbox.cic]
    std::string address;  // the mailbox's mail address
    std::vector<std::string> aliases;
    std::string display_name;  // name in From of its replies
    DeskRole role = DeskRole::registrations;
    ConnectionSettings connection;
    std::string folder = "INBOX";
    Settlement settlement;
    std::optional<std::chrono::sys_seconds> answer_from;  // first start: mails from then on are answered
};

struct SmtpConfig {
    ConnectionSettings connection;
    std::string envelope_from;  // where bounces go; "" is the null reverse-path
    int connections = 4;
};

struct DigestConfig {
    std::vector<std::string> to;
    std::chrono::minutes time{7 * 60};  // local time of day
    std::vector<std::string> days = {"Mon", "Tue", "Wed", "Thu", "Fri"};
};

struct ReplyConfig {
    int per_sender_per_day = 3;
    int per_mailbox_per_hour = 60;
    std::chrono::hours identical_pause{7 * 24};
    std::chrono::hours clarification_wait{14 * 24};
    int reminder_days = 7;  // before a Thementag; 0: nobody is reminded
    std::chrono::minutes reminder_time{9 * 60};
    std::string privacy_notice_version = "1";
    std::string privacy_notice_url = "https://www.bamf.de/datenschutz";
    std::chrono::seconds retry_first{5 * 60};
    std::chrono::seconds retry_longest{4 * 3600};
    std::chrono::hours give_up{5 * 24};
};

struct IntakeConfig {
    std::uint64_t max_message_size = 25ULL * 1024 * 1024;  // bytes; beyond: header alone, held
    int batch_messages = 100;
    std::uint64_t batch_bytes = 4ULL * 1024 * 1024;
    std::chrono::seconds poll{60};  // look into the mailbox at least this often without IDLE
    std::chrono::seconds poll_beside_idle{600};
    std::chrono::seconds stale_after{1800};  // no successful look for so long is an alarm (P7)
    std::chrono::hours keep_raw{30 * 24};    // raw mails are kept so long after filing
};

struct Config {
    std::filesystem::path file;
    std::filesystem::path state_directory = "/var/lib/brueckenpost";
    std::filesystem::path catalogue = "/etc/brueckenpost/thementage.toml";
    std::filesystem::path templates = "/etc/brueckenpost/templates";
    std::string zone = "Europe/Berlin";
    std::string office_name = "Bundesamt für Migration und Flüchtlinge";
    std::string message_id_domain = "bamf.bund.de";
    std::string authserv_id;
    std::string hmac_secret_file;
    bool allow_plain_loopback = false;
    std::string log_level = "info";
    std::vector<MailboxConfig> mailboxes;
    SmtpConfig smtp;
    DigestConfig digest;
    ReplyConfig reply;
    IntakeConfig intake;

    std::filesystem::path database() const { return state_directory / "brueckenpost.sqlite"; }
    std::filesystem::path lock_file() const { return state_directory / "brueckenpost.lock"; }
    // The mailbox of that name; the first one if it is no longer configured.
    const MailboxConfig& mailbox_named(const std::string& name) const;
    // What the reading of mails has to know of all this.
    Office office() const;
};

// All that is wrong with a configuration, each as "file:line: key: what, and what to do".
struct ConfigResult {
    Config config;
    std::vector<std::string> errors;
};

// Reads the file. Never throws on bad input: a missing file or broken TOML is an error in the result.
// `credentials_directory`: value of $CREDENTIALS_DIRECTORY, "" if not set.
ConfigResult load_config(const std::filesystem::path& file, const std::string& credentials_directory);

// One row per key, for `check`, the man page and the test that the sample file is complete.
struct SettingRow {
    std::string section;  // "", "mailbox.NAME", "smtp", ...
    std::string key;
    std::string default_value;  // as it stands in TOML; "" if the key must be given
    std::string bounds;         // "1 to 1000", "one of tls, starttls, plain"; "" if none
    std::string sentence;
};
std::vector<SettingRow> setting_rows();

}  // namespace bp
