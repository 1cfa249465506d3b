// The rows of the configuration and their reading. A new setting is a member in config.h, a row here and a
// line in config/brueckenpost.toml; a test fails if one of the three is forgotten.
#include "daemon/config.h"

#include <algorithm>
#include <set>

#include "daemon/config_rows.h"
#include "daemon/edges/connect_options.h"
#include "daemon/local_time.h"

namespace bp {
namespace {

using namespace config_rows;

const std::vector<Row<ConnectionSettings>>& connection_rows() {
    using S = ConnectionSettings;
    static const std::vector<Row<S>> rows = {
        required_text("host", &S::host, "Name of the server; its certificate must carry it."),
        number("port", &S::port, 1, 65535,
               "Port of the server; 993 and 465 for tls, 143 and 587 for starttls."),
        choice<S, TransportSecurity>(
            "security", &S::security,
            {{"tls", TransportSecurity::tls},
             {"starttls", TransportSecurity::starttls},
             {"plain", TransportSecurity::plain}},
            "Protection of the connection; plain only to loopback and with allow_plain_loopback."),
        choice<S, AuthMechanism>(
            "auth", &S::mechanism,
            {{"none", AuthMechanism::none},
             {"plain", AuthMechanism::plain},
             {"login", AuthMechanism::login},
             {"xoauth2", AuthMechanism::xoauth2}},
            "How to log in; xoauth2 takes the access token from the secret, read at each login."),
        text("username", &S::username, "Login name."),
        text("secret", &S::secret_file,
             "Name of a systemd credential, or absolute path of a file, that holds the password or token."),
        text("ca_file", &S::ca_file, "Certificates to trust (PEM); empty means those of the system."),
        number("connect_timeout_seconds", &S::connect_timeout, 1, 600,
               "Time allowed for name, connection, TLS and login together."),
        number("command_timeout_seconds", &S::command_timeout, 1, 3600,
               "Silence allowed in the middle of a command."),
    };
    return rows;
}

const std::vector<Row<Settlement>>& settlement_rows() {
    using S = Settlement;
    static const std::vector<Row<S>> rows = {
        choice<S, S::Action>(
            "after_filing", &S::action,
            {{"leave", S::Action::leave}, {"flag", S::Action::flag}, {"move", S::Action::move}},
            "What is done with a filed mail on the server. Nothing is ever deleted."),
        text("keyword", &S::keyword, "The IMAP keyword that marks filed mails, for after_filing = \"flag\"."),
        text("move_to", &S::folder, "The folder that filed mails are moved to, for after_filing = \"move\"."),
    };
    return rows;
}

std::vector<Row<MailboxConfig>> make_mailbox_rows() {
    using S = MailboxConfig;
    std::vector<Row<S>> rows = {
        required_text("address", &S::address, "The mailbox's mail address."),
        list("aliases", &S::aliases, "Further addresses whose mail arrives in this mailbox."),
        text("display_name", &S::display_name, "Name in From of the answers from this mailbox."),
        choice<S, DeskRole>("role", &S::role,
                            {{"registrations", DeskRole::registrations}, {"contacts", DeskRole::contacts}},
                            "The desk it belongs to: registrations for Thementage, or contact requests."),
        text("folder", &S::folder, "The folder that is watched."),
        day("answer_from", &S::answer_from,
            "On the first start, mails received from this day on are answered; without it all that lies "
            "there is "
            "filed and nothing answered."),
    };
    add_rows_of(rows, &S::connection, connection_rows());
    add_rows_of(rows, &S::settlement, settlement_rows());
    return rows;
}

const std::vector<Row<MailboxConfig>>& mailbox_rows() {
    static const std::vector<Row<MailboxConfig>> rows = make_mailbox_rows();
    return rows;
}

std::vector<Row<SmtpConfig>> make_smtp_rows() {
    using S = SmtpConfig;
    std::vector<Row<S>> rows = {
        text("envelope_from", &S::envelope_from,
             "Reverse-path of the answers, an address that comes back into a watched mailbox so that bounces "
             "are "
             "seen; empty means the null reverse-path."),
        number("connections", &S::connections, 1, 16, "Answers under way at the same time."),
    };
    add_rows_of(rows, &S::connection, connection_rows());
    return rows;
}

const std::vector<Row<SmtpConfig>>& smtp_rows() {
    static const std::vector<Row<SmtpConfig>> rows = make_smtp_rows();
    return rows;
}

const std::vector<Row<DigestConfig>>& digest_rows() {
    using S = DigestConfig;
    static const std::vector<Row<S>> rows = {
        list("to", &S::to, "The staff who get the digest by mail; without any it is only written as a page."),
        time_of_day("time", &S::time, "Local time at which the digest is made."),
        list("days", &S::days, "Days on which a digest is made: Mon, Tue, Wed, Thu, Fri, Sat, Sun."),
    };
    return rows;
}

const std::vector<Row<ReplyConfig>>& reply_rows() {
    using S = ReplyConfig;
    static const std::vector<Row<S>> rows = {
        number("per_sender_per_day", &S::per_sender_per_day, 1, 100,
               "Answers to one address within 24 hours."),
        number("per_mailbox_per_hour", &S::per_mailbox_per_hour, 1, 100000,
               "Answers from one mailbox within an hour; beyond that they are held."),
        number("identical_pause_hours", &S::identical_pause, 0, 24 * 365,
               "An answer of the same words to the same address is not sent again within this time."),
        number("clarification_wait_hours", &S::clarification_wait, 1, 24 * 365,
               "A question of ours that is not answered within this time goes to staff."),
        number("reminder_days", &S::reminder_days, 0, 60,
               "So many days before a Thementag those who come are reminded; 0 reminds nobody."),
        time_of_day("reminder_time", &S::reminder_time, "Local time from which reminders go out."),
        text("privacy_notice_version", &S::privacy_notice_version,
             "Version of the privacy notice in the templates; a new one is sent in full to everybody again."),
        text("privacy_notice_url", &S::privacy_notice_url,
             "Where the privacy notice stands; answers after the first point to it."),
        number("retry_first_seconds", &S::retry_first, 1, 86400, "First pause after a temporary refusal."),
        number("retry_longest_seconds", &S::retry_longest, 1, 86400, "Longest pause between two attempts."),
        number("give_up_hours", &S::give_up, 1, 24 * 30,
               "After this time a mail that was never taken has failed."),
    };
    return rows;
}

const std::vector<Row<IntakeConfig>>& intake_rows() {
    using S = IntakeConfig;
    static const std::vector<Row<S>> rows = {
        number("max_message_size", &S::max_message_size, 1024, 1024LL * 1024 * 1024,
               "Bytes; a larger mail is filed from its header alone and held."),
        number("batch_messages", &S::batch_messages, 1, 1000,
               "Mails fetched and committed together, at most."),
        number("batch_bytes", &S::batch_bytes, 1024, 256LL * 1024 * 1024,
               "Bytes fetched together, at most (one mail may be larger)."),
        number("poll_seconds", &S::poll, 1, 3600, "Pause between two looks into a mailbox without IDLE."),
        number("poll_beside_idle_seconds", &S::poll_beside_idle, 1, 1700,
               "A look into the mailbox at least this often, IDLE or not."),
        number("stale_after_seconds", &S::stale_after, 10, 86400,
               "No successful look into a mailbox for so long raises an alarm."),
        number("keep_raw_hours", &S::keep_raw, 1, 24 * 3650, "Raw mails are kept this long after filing."),
    };
    return rows;
}

const std::vector<Row<Config>>& top_rows() {
    using S = Config;
    static const std::vector<Row<S>> rows = {
        text("state_directory", &S::state_directory, "Where the database and the digest's pages are kept."),
        text("catalogue", &S::catalogue, "The catalogue of Thementage."),
        text("templates", &S::templates, "The folder of the answers' templates, with de/ and en/ in it."),
        text("zone", &S::zone, "Time zone of the office (IANA name)."),
        text("office_name", &S::office_name, "The office as it signs its answers."),
        text("message_id_domain", &S::message_id_domain, "Right-hand side of the Message-IDs of our mails."),
        text("authserv_id", &S::authserv_id,
             "The name with which the office's own gateway signs its Authentication-Results; empty switches "
             "the gate "
             "off, and the digest says so."),
        text("hmac_secret", &S::hmac_secret_file,
             "Name of a systemd credential, or absolute path of a file, with the key for our Message-IDs."),
        flag("allow_plain_loopback", &S::allow_plain_loopback,
             "Allows security = \"plain\" to servers on this machine, for trying things out."),
        choice<S, std::string>(
            "log_level", &S::log_level,
            {{"debug", "debug"}, {"info", "info"}, {"warning", "warning"}, {"error", "error"}},
            "The least severity that is logged."),
    };
    return rows;
}

// Collects what is wrong, with place and advice.
class Report {
public:
    Report(std::string file, std::vector<std::string>& errors) : file_(std::move(file)), errors_(errors) {}

    void add(const toml::source_region& where, const std::string& key, const std::string& what) {
        errors_.push_back(fmt::format("{}:{}: {}: {}", file_, where.begin.line, key, what));
    }
    void add(const std::string& key, const std::string& what) {
        errors_.push_back(fmt::format("{}: {}: {}", file_, key, what));
    }

private:
    std::string file_;
    std::vector<std::string>& errors_;
};

std::size_t edit_distance(const std::string& a, const std::string& b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::string advice_for_unknown(const std::string& key, const std::vector<std::string>& known) {
    auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& a, const auto& b) {
        return edit_distance(key, a) < edit_distance(key, b);
    });
    if (nearest == known.end() || edit_distance(key, *nearest) > 3) return "unknown key; remove it";
    return fmt::format("unknown key; did you mean {}?", *nearest);
}

template <typename S>
void read_section(const toml::table& table, const std::string& name, const std::vector<Row<S>>& rows,
                  S& section, const std::set<std::string>& subsections, Report& report) {
    std::vector<std::string> known;
    for (const Row<S>& row : rows) known.push_back(row.key);
    for (const auto& [key, node] : table) {
        std::string word(key.str());
        if (subsections.count(word) != 0) continue;
        auto row = std::find_if(rows.begin(), rows.end(), [&](const Row<S>& r) { return r.key == word; });
        std::string full = name.empty() ? word : name + "." + word;
        if (row == rows.end())
            report.add(node.source(), full, advice_for_unknown(word, known));
        else if (Refusal refusal = row->read(node, section))
            report.add(node.source(), full, *refusal);
    }
    for (const Row<S>& row : rows) {
        if (row.required && !table.contains(row.key)) {
            report.add(table.source(), name, fmt::format("{} is missing: {}", row.key, row.sentence));
        }
    }
}

// The sub-table of that name; an empty one if there is none. A value that is no table is reported.
const toml::table& sub_table(const toml::table& root, const std::string& name, Report& report) {
    static const toml::table none;
    const toml::node* node = root.get(name);
    if (node == nullptr) return none;
    if (const toml::table* table = node->as_table()) return *table;
    report.add(node->source(), name, "must be a table, [" + name + "]");
    return none;
}

std::string resolve_secret(const std::string& secret, const std::string& credentials_directory) {
    if (secret.empty() || secret.front() == '/' || credentials_directory.empty()) return secret;
    return credentials_directory + "/" + secret;
}

void check_connection(const std::string& name, const ConnectionSettings& connection, bool allow_plain,
                      Report& report) {
    if (connection.security == TransportSecurity::plain && !(allow_plain && is_loopback(connection.host))) {
        report.add(name + ".security",
                   "plain is allowed only to loopback and with allow_plain_loopback = true");
    }
    if (connection.mechanism == AuthMechanism::none) return;
    if (connection.username.empty())
        report.add(name + ".username", "is missing; without login say auth = \"none\"");
    if (connection.secret_file.empty())
        report.add(name + ".secret", "is missing; without login say auth = \"none\"");
    else if (connection.secret_file.front() != '/') {
        report.add(name + ".secret",
                   "$CREDENTIALS_DIRECTORY is not set: give the absolute path of a file, or start "
                   "the program by systemd with LoadCredential=" +
                       connection.secret_file);
    }
}

void read_mailboxes(const toml::table& tables, Config& config, Report& report) {
    for (const auto& [name, node] : tables) {
        MailboxConfig mailbox;
        mailbox.name = std::string(name.str());
        mailbox.connection.port = 993;
        mailbox.display_name = config.office_name;
        std::string section = "mailbox." + mailbox.name;
        const toml::table* table = node.as_table();
        if (table == nullptr) {
            report.add(node.source(), section, "must be a table, [" + section + "]");
            continue;
        }
        read_section(*table, section, mailbox_rows(), mailbox, {}, report);
        if (mailbox.settlement.action == Settlement::Action::move && mailbox.settlement.folder.empty()) {
            report.add(section + ".move_to", "is missing: the folder for after_filing = \"move\"");
        }
        config.mailboxes.push_back(std::move(mailbox));
    }
    if (config.mailboxes.empty())
        report.add("mailbox", "no mailbox is given; add a table such as [mailbox.cic]");
}

void check_whole(Config& config, const std::string& credentials_directory, Report& report) {
    for (MailboxConfig& mailbox : config.mailboxes) {
        mailbox.connection.secret_file =
            resolve_secret(mailbox.connection.secret_file, credentials_directory);
        check_connection("mailbox." + mailbox.name, mailbox.connection, config.allow_plain_loopback, report);
    }
    config.smtp.connection.secret_file =
        resolve_secret(config.smtp.connection.secret_file, credentials_directory);
    if (!config.smtp.connection.host.empty()) {
        check_connection("smtp", config.smtp.connection, config.allow_plain_loopback, report);
    }
    if (!zone_exists(config.zone))
        report.add("zone", config.zone + " is no zone of the tz database, e.g. Europe/Berlin");
    config.hmac_secret_file = resolve_secret(config.hmac_secret_file, credentials_directory);
    static const std::set<std::string> week = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (const std::string& day : config.digest.days) {
        if (week.count(day) == 0)
            report.add("digest.days", day + " is no day; use Mon, Tue, Wed, Thu, Fri, Sat, Sun");
    }
}

template <typename S>
void add_setting_rows(std::vector<SettingRow>& all, const std::string& section,
                      const std::vector<Row<S>>& rows, const S& defaults) {
    for (const Row<S>& row : rows) {
        all.push_back({section, row.key, row.required ? "" : row.show(defaults), row.bounds, row.sentence});
    }
}

}  // namespace

const MailboxConfig& Config::mailbox_named(const std::string& name) const {
    const auto found = std::ranges::find(mailboxes, name, &MailboxConfig::name);
    return found == mailboxes.end() ? mailboxes.front() : *found;
}

Office Config::office() const {
    Office office;
    for (const MailboxConfig& mailbox : mailboxes) {
        office.mailboxes.push_back(mailbox.address);
        office.mailboxes.insert(office.mailboxes.end(), mailbox.aliases.begin(), mailbox.aliases.end());
        (mailbox.role == DeskRole::registrations ? office.cic_address : office.cdo_address) = mailbox.address;
    }
    office.addresses = office.mailboxes;
    if (!smtp.envelope_from.empty()) office.addresses.push_back(smtp.envelope_from);
    office.addresses.insert(office.addresses.end(), digest.to.begin(), digest.to.end());
    office.message_id_domain = message_id_domain;
    office.authserv_id = authserv_id;
    return office;
}

ConfigResult load_config(const std::filesystem::path& file, const std::string& credentials_directory) {
    ConfigResult result;
    result.config.file = file;
    Report report(file.string(), result.errors);
    toml::table root;
    try {
        root = toml::parse_file(file.string());
    } catch (const toml::parse_error& broken) {
        report.add(broken.source(), "toml", std::string(broken.description()));
        return result;
    }
    Config& config = result.config;
    config.smtp.connection.port = 465;
    read_section(root, "", top_rows(), config, {"mailbox", "smtp", "digest", "reply", "intake"}, report);
    read_mailboxes(sub_table(root, "mailbox", report), config, report);
    if (root.contains("smtp")) {
        read_section(sub_table(root, "smtp", report), "smtp", smtp_rows(), config.smtp, {}, report);
    } else {
        report.add("smtp", "is missing: the server that takes the answers, [smtp]");
    }
    read_section(sub_table(root, "digest", report), "digest", digest_rows(), config.digest, {}, report);
    read_section(sub_table(root, "reply", report), "reply", reply_rows(), config.reply, {}, report);
    read_section(sub_table(root, "intake", report), "intake", intake_rows(), config.intake, {}, report);
    if (result.errors.empty()) check_whole(config, credentials_directory, report);
    return result;
}

std::vector<SettingRow> setting_rows() {
    std::vector<SettingRow> all;
    Config defaults;
    MailboxConfig mailbox;
    mailbox.connection.port = 993;
    mailbox.display_name = defaults.office_name;
    defaults.smtp.connection.port = 465;
    add_setting_rows(all, "", top_rows(), defaults);
    add_setting_rows(all, "mailbox.NAME", mailbox_rows(), mailbox);
    add_setting_rows(all, "smtp", smtp_rows(), defaults.smtp);
    add_setting_rows(all, "digest", digest_rows(), defaults.digest);
    add_setting_rows(all, "reply", reply_rows(), defaults.reply);
    add_setting_rows(all, "intake", intake_rows(), defaults.intake);
    return all;
}

}  // namespace bp
