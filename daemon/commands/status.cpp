// brueckenpost status: how the service is, from the books alone, so that it answers while the daemon runs and
// after it has died.
#include <fmt/format.h>
#include <sysexits.h>

#include <iostream>
#include <nlohmann/json.hpp>

#include "daemon/commands/commands.h"
#include "daemon/edges/clock.h"
#include "storage/database.h"
#include "storage/ledger.h"
#include "storage/mailbox_state.h"
#include "storage/outbox.h"

namespace bp {
namespace {

using std::chrono::duration_cast;
using std::chrono::seconds;

std::string ago(const std::optional<Timestamp>& at, Timestamp now) {
    if (!at) return "never";
    auto passed = duration_cast<seconds>(now - *at).count();
    if (passed < 120) return fmt::format("{} s ago", passed);
    if (passed < 7200) return fmt::format("{} min ago", passed / 60);
    return fmt::format("{} h ago", passed / 3600);
}

}  // namespace

int command_status(const Config& config, bool json) {
    Database database = Database::open_read_only(config.database().string());
    const Timestamp now = SystemClock().now();
    bool stale = false;
    nlohmann::ordered_json mailboxes = nlohmann::ordered_json::array();
    std::string text;
    for (const MailboxConfig& mailbox : config.mailboxes) {
        MailboxState state = MailboxStates(database).get(mailbox.name);
        bool bad = !state.last_look_at || now - *state.last_look_at > config.intake.stale_after;
        stale = stale || bad;
        mailboxes.push_back({{"name", mailbox.name}, {"ok", !bad}, {"last_error", state.last_error}});
        if (state.last_look_at) {
            mailboxes.back()["last_look_seconds_ago"] =
                duration_cast<seconds>(now - *state.last_look_at).count();
        }
        text += fmt::format("{} {:<10} last look {}{}\n", bad ? "!" : " ", mailbox.name,
                            ago(state.last_look_at, now),
                            state.last_error.empty() ? "" : ", trouble: " + state.last_error);
    }
    const Balance balance = Ledger(database).balance();
    const OutboxCounts outbox = Outbox(database).counts();
    text += fmt::format("{} mails      {} received = {} answered + {} filed + {} held + {} quarantined\n",
                        balance.balanced() ? " " : "!", balance.received, balance.answered, balance.filed,
                        balance.held, balance.quarantined);
    text += fmt::format("{} outbox     {} queued, {} deferred, {} held, {} failed\n",
                        outbox.failed > 0 ? "!" : " ", outbox.queued + outbox.transmitting, outbox.deferred,
                        outbox.held, outbox.failed);
    if (json) {
        nlohmann::ordered_json all;
        all["ok"] = !stale && balance.balanced();
        all["mailboxes"] = mailboxes;
        all["mails"] = {{"received", balance.received},
                        {"answered", balance.answered},
                        {"filed", balance.filed},
                        {"held", balance.held},
                        {"quarantined", balance.quarantined}};
        all["outbox"] = {{"queued", outbox.queued + outbox.transmitting},
                         {"deferred", outbox.deferred},
                         {"held", outbox.held},
                         {"failed", outbox.failed}};
        text = all.dump() + "\n";
    }
    fmt::print("{}", text);
    return stale || !balance.balanced() ? EX_TEMPFAIL : EX_OK;
}

}  // namespace bp
