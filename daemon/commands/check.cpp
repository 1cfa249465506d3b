// brueckenpost check: what is wrong before the daemon is started, one line each.
#include <fmt/format.h>
#include <sysexits.h>

#include <filesystem>
#include <functional>
#include <stdexcept>

#include "daemon/commands/commands.h"
#include "daemon/edges/connect_options.h"
#include "daemon/office_files.h"
#include "storage/database.h"

namespace bp {
namespace {

class Checklist {
public:
    // `work` throws std::exception with words for the operator.
    void item(const std::string& name, const std::function<void()>& work) {
        try {
            work();
            fmt::print("✓ {}\n", name);
        } catch (const std::exception& error) {
            fmt::print("✗ {}: {}\n", name, error.what());
            good_ = false;
        }
    }
    bool good() const { return good_; }

private:
    bool good_ = true;
};

void throw_if_any(const std::vector<std::string>& errors) {
    std::string all;
    for (const std::string& error : errors) all += "\n    " + error;
    if (!all.empty()) throw std::runtime_error(all);
}

}  // namespace

int command_check(const Config& config, const std::vector<std::string>& errors) {
    Checklist list;
    list.item("configuration " + config.file.string(), [&] { throw_if_any(errors); });
    if (!list.good()) return EX_CONFIG;
    list.item("catalogue and templates", [&] { throw_if_any(load_office_files(config).errors); });
    list.item("key for Message-IDs", [&] { read_secret(config.hmac_secret_file); });
    for (const MailboxConfig& mailbox : config.mailboxes) {
        if (mailbox.connection.mechanism == AuthMechanism::none) continue;
        list.item("secret of mailbox " + mailbox.name, [&] { read_secret(mailbox.connection.secret_file); });
    }
    if (config.smtp.connection.mechanism != AuthMechanism::none) {
        list.item("secret of smtp", [&] { read_secret(config.smtp.connection.secret_file); });
    }
    list.item("books " + config.database().string(), [&] {
        if (!std::filesystem::exists(config.database())) return;  // the first start makes them
        throw_if_any(Database::open_read_only(config.database().string()).check_integrity(true));
    });
    return list.good() ? EX_OK : EX_CONFIG;
}

}  // namespace bp
