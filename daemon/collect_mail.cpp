#include "daemon/collect_mail.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <random>
#include <utility>

#include "daemon/runtime/failpoint.h"
#include "daemon/runtime/log.h"
#include "storage/attempts.h"
#include "storage/journal.h"
#include "storage/ledger.h"
#include "storage/mailbox_state.h"

namespace bp {
namespace {

using namespace std::chrono_literals;

// What a batch of work may take before the watchdog thinks that the flow hangs: generous, since a command has
// its own deadline and a database under another's lock answers within seconds.
constexpr auto kWorkTime = 10min;
// A mailbox that has just failed mails is looked at again soon, so that three attempts do not take an hour.
constexpr auto kPauseAfterFailedMail = 1s;
// In a long look filed mails are settled this many at a time: while the server marks them, we would only
// wait.
constexpr std::size_t kSettledTogether = 1000;
// Mail comes in swarms, and servers take their time to tell of it (Dovecot 2.3 half a second): while mails
// are coming, the mailbox is looked at this often, until none has come for so long.
constexpr auto kPauseWhileBusy = 50ms;
constexpr auto kBusyFor = 2s;
// A look that finds nothing is noted in the books this often at most; the alarm of a stale mailbox is far
// coarser.
constexpr auto kNoteIdleLook = 5s;

Uid next(Uid uid) {
    return Uid{static_cast<std::uint32_t>(uid) + 1};
}

// Groups for one fetch each, in order of UID: many small mails together, a big or once failed mail alone.
struct Fetch {
    std::vector<MessageSummary> messages;
    std::uint64_t bytes = 0;
    bool header_only = false;
};

std::vector<Fetch> plan_fetches(const std::vector<MessageSummary>& todo,
                                const std::vector<FailingMail>& failing, const IntakeConfig& limits) {
    std::vector<Fetch> fetches;
    bool open = false;  // the last group may take more
    for (const MessageSummary& message : todo) {
        bool too_large = message.size > limits.max_message_size;
        bool alone = too_large || std::any_of(failing.begin(), failing.end(), [&](const FailingMail& mail) {
                         return mail.key.uid == message.uid;
                     });
        bool fits = open && !alone && fetches.back().bytes + message.size <= limits.batch_bytes &&
                    static_cast<int>(fetches.back().messages.size()) < limits.batch_messages;
        if (!fits) fetches.push_back({{}, 0, too_large});
        fetches.back().messages.push_back(message);
        fetches.back().bytes += too_large ? 0 : message.size;
        open = !alone;
    }
    return fetches;
}

}  // namespace

MailCollector::MailCollector(Desk& desk, const MailboxConfig& config, Mailbox& mailbox, StopLatch& stop,
                             Progress::Mark& progress, std::function<void()> on_replies)
    : desk_(desk),
      config_(config),
      mailbox_(mailbox),
      stop_(stop),
      progress_(progress),
      on_replies_(std::move(on_replies)),
      intake_(desk, config),
      backoff_(std::random_device{}()) {}

Task<void> MailCollector::run() {
    while (!stop_.stopped()) {
        std::chrono::milliseconds pause{0};
        try {
            co_await watch();
        } catch (const Failure& failure) {
            pause = backoff_.failed(failure.retry());
            bool refused = failure.retry() == Failure::Retry::long_;
            log::write(refused ? log::Level::error : log::Level::warning,
                       refused ? log::Event::login_refused : log::Event::mailbox_lost, failure.what(),
                       {{"BP_MAILBOX", config_.name}, {"BP_RETRY_MS", std::to_string(pause.count())}});
            note_failure(failure.what());
        } catch (const StorageError& error) {
            if (error.kind() == StorageError::Kind::corrupt ||
                error.kind() == StorageError::Kind::newer_schema)
                throw;
            pause = backoff_.failed(Failure::Retry::soon);
            log::error(log::Event::storage_failed, error.what(), {{"BP_MAILBOX", config_.name}});
            note_failure(error.what());
        }
        co_await mailbox_.close();
        health_.connected = false;
        progress_.expect_within(pause + kWorkTime);
        co_await stop_.sleep(pause);
    }
    progress_.done();
    finished_ = true;
}

Task<bool> MailCollector::run_once() {
    status_ = co_await connect();
    co_await settle_leftovers();
    co_await look();
    co_await mailbox_.close();
    co_return failed_.empty();
}

Task<void> MailCollector::watch() {
    status_ = co_await connect();
    co_await settle_leftovers();
    while (!stop_.stopped()) {
        progress_.expect_within(kWorkTime);
        co_await look();
        backoff_.succeeded();
        if (std::chrono::steady_clock::now() < busy_until_) {
            co_await stop_.sleep(kPauseWhileBusy);
            continue;
        }
        auto pause = pause_between_looks();
        progress_.expect_within(pause + kWorkTime);
        co_await mailbox_.wait_for_news(pause);
    }
}

Task<MailboxStatus> MailCollector::connect() {
    progress_.expect_within(kWorkTime);
    MailboxStatus status = co_await mailbox_.open();
    log::info(log::Event::mailbox_opened, "mailbox opened",
              {{"BP_MAILBOX", config_.name},
               {"BP_UIDVALIDITY", std::to_string(static_cast<std::uint32_t>(status.uid_validity))},
               {"BP_EXISTS", std::to_string(status.exists)}});
    if (config_.settlement.action == Settlement::Action::flag && !status.keywords) {
        log::warning(log::Event::note, "the server takes no keywords here; filed mails stay unmarked",
                     {{"BP_MAILBOX", config_.name}});
    }
    meet(status);
    health_ = {true, ""};
    co_return status;
}

// First meeting, or the server has renumbered the mailbox (RFC 9051 section 2.3.1.1).
void MailCollector::meet(const MailboxStatus& status) {
    MailboxStates states(desk_.database);
    MailboxState known = states.get(config_.name);
    if (known.uid_validity == status.uid_validity) return;
    Transaction transaction(desk_.database);
    if (!known.uid_validity) {
        states.start_baseline(config_.name, status.uid_validity, status.uid_next);
    } else {
        states.change_uid_validity(config_.name, status.uid_validity, status.uid_next, desk_.clock.now());
        Attempts(desk_.database).forget_other_validities(config_.name, status.uid_validity);
        JournalEntry note;
        note.at = desk_.clock.now();
        note.action = "uid-validity.changed";
        note.reason = "Der Server hat das Postfach " + config_.name + " neu nummeriert";
        Journal(desk_.database).write(note);
        log::warning(log::Event::uid_validity_changed, "the server has renumbered the mailbox",
                     {{"BP_MAILBOX", config_.name}});
    }
    transaction.commit();
    failpoint("mailbox-met");
}

// What was filed before a crash or a lost connection, but not yet marked on the server.
Task<void> MailCollector::settle_leftovers() {
    to_settle_.clear();
    while (true) {
        std::vector<FiledUid> leftovers;
        for (const UnsettledMail& mail :
             Ledger(desk_.database)
                 .unsettled(config_.name, status_.uid_validity, desk_.config.intake.batch_messages)) {
            leftovers.push_back({mail.uid, mail.id});
        }
        if (leftovers.empty()) co_return;
        co_await settle(std::move(leftovers));
    }
}

Task<void> MailCollector::look() {
    failed_.clear();
    MailboxState state = MailboxStates(desk_.database).get(config_.name);
    Messages listed = co_await mailbox_.list(state.cursor);
    std::vector<Uid> known =
        Ledger(desk_.database).known_uids(config_.name, status_.uid_validity, state.cursor);
    Messages todo;
    for (const MessageSummary& message : listed) {
        if (!std::binary_search(known.begin(), known.end(), message.uid)) todo.push_back(message);
    }
    if (!todo.empty()) busy_until_ = std::chrono::steady_clock::now() + kBusyFor;
    co_await file_new(std::move(todo));
    std::vector<FiledUid> rest = std::exchange(to_settle_, {});
    co_await settle(std::move(rest));
    finish_look(listed);
}

// The next group is asked for before this one is worked on, so that the server reads while we write.
Task<void> MailCollector::file_new(Messages todo) {
    const std::vector<Fetch> fetches =
        plan_fetches(todo, Attempts(desk_.database).failing(config_.name), desk_.config.intake);
    bool asked = false;
    for (std::size_t i = 0; i < fetches.size() && !stop_.stopped(); ++i) {
        progress_.expect_within(kWorkTime);
        if (!asked) co_await mailbox_.start_fetch(fetches[i].messages, fetches[i].header_only);
        asked = false;
        std::vector<RawMessage> batch;
        bool refused = false;
        try {
            batch = co_await mailbox_.finish_fetch();
        } catch (const Failure& failure) {
            if (failure.scope() != Failure::Scope::mail) throw;
            refused = true;
        }
        if (refused) {
            co_await fetch_one_by_one(fetches[i].messages);
            continue;
        }
        failpoint("batch-fetched");
        if (to_settle_.size() >= kSettledTogether) {
            std::vector<FiledUid> done = std::exchange(to_settle_, {});
            co_await settle(std::move(done));
        }
        // Not beside a big mail: two of them must not be in memory together.
        if (i + 1 < fetches.size() && fetches[i].bytes <= desk_.config.intake.batch_bytes) {
            co_await mailbox_.start_fetch(fetches[i + 1].messages, fetches[i + 1].header_only);
            asked = true;
        }
        take(intake_.file_batch(batch, circumstances()));
    }
    if (asked) co_await mailbox_.finish_fetch();  // stopped in between: leave the connection in order
}

// A server that refuses a group may still give most of it; the one that it cannot give is counted.
Task<void> MailCollector::fetch_one_by_one(Messages messages) {
    for (const MessageSummary& message : messages) {
        RawMessage unfetched;
        unfetched.key = {config_.name, status_.uid_validity, message.uid};
        unfetched.internal_date = message.internal_date;
        unfetched.size = message.size;
        Messages one{message};
        co_await mailbox_.start_fetch(one, message.size > desk_.config.intake.max_message_size);
        std::string refusal;
        std::vector<RawMessage> batch;
        try {
            batch = co_await mailbox_.finish_fetch();
        } catch (const Failure& failure) {
            if (failure.scope() != Failure::Scope::mail) throw;
            refusal = failure.what();
        }
        if (refusal.empty())
            take(intake_.file_batch(batch, circumstances()));
        else
            take(intake_.unfetchable(unfetched, refusal));
    }
}

void MailCollector::take(BatchResult result) {
    to_settle_.insert(to_settle_.end(), result.filed.begin(), result.filed.end());
    failed_.insert(failed_.end(), result.failed.begin(), result.failed.end());
    if (!result.filed.empty()) {
        log::info(log::Event::mails_filed, "mails filed",
                  {{"BP_MAILBOX", config_.name}, {"BP_MAILS", std::to_string(result.filed.size())}});
    }
    if (result.replies) on_replies_();
}

Task<void> MailCollector::settle(std::vector<FiledUid> filed) {
    if (filed.empty()) co_return;
    Settlement settlement = config_.settlement;
    if (settlement.action == Settlement::Action::flag && !status_.keywords) {
        settlement.action = Settlement::Action::leave;
    }
    std::vector<Uid> uids;
    std::vector<MailId> ids;
    for (const FiledUid& mail : filed) {
        uids.push_back(mail.uid);
        ids.push_back(mail.id);
    }
    co_await mailbox_.settle(uids, settlement);
    failpoint("mails-settled");
    // Without fsync: if this is lost, the next start settles once more, which changes nothing.
    Transaction transaction(desk_.database, Transaction::Durability::crash);
    Ledger(desk_.database).mark_settled(ids, desk_.clock.now());
    transaction.commit();
    failpoint("settling-noted");
}

Intake::Circumstances MailCollector::circumstances() const {
    MailboxState state = MailboxStates(desk_.database).get(config_.name);
    Intake::Circumstances now;
    now.baseline_until = state.baseline_until.value_or(Uid{0});
    if (config_.answer_from) now.answer_from = config_.answer_from->time_since_epoch().count();
    now.renumbered = !state.previous_uid_validities.empty();
    if (now.renumbered && state.last_look_at) {
        // A day's grace: INTERNALDATE is the server's clock, and copies between servers keep it.
        now.known_until =
            std::chrono::floor<std::chrono::seconds>(*state.last_look_at - 24h).time_since_epoch().count();
    }
    return now;
}

// All is filed up to the first that failed: there the next look begins.
void MailCollector::finish_look(const Messages& listed) {
    if (stop_.stopped()) return;  // perhaps not all was taken
    MailboxStates states(desk_.database);
    MailboxState state = states.get(config_.name);
    Timestamp now = desk_.clock.now();
    const bool noted = state.baseline_done_at && state.last_look_at && state.last_error.empty() &&
                       now - *state.last_look_at < kNoteIdleLook;
    if (listed.empty() && noted) return;
    // An idle look is noted without fsync; it is told again a minute later anyway.
    Transaction transaction(desk_.database, Transaction::Durability::crash);
    if (!failed_.empty())
        states.advance_cursor(config_.name, *std::min_element(failed_.begin(), failed_.end()));
    else if (!listed.empty())
        states.advance_cursor(config_.name, next(listed.back().uid));
    if (!state.baseline_done_at && failed_.empty()) states.finish_baseline(config_.name, now);
    states.note_look(config_.name, now);
    transaction.commit();
}

void MailCollector::note_failure(const std::string& text) {
    health_ = {false, text};
    try {
        Transaction transaction(desk_.database, Transaction::Durability::crash);
        MailboxStates(desk_.database).note_error(config_.name, text, desk_.clock.now());
        transaction.commit();
    } catch (const StorageError& error) {
        log::warning(log::Event::storage_failed, error.what());
    }
}

std::chrono::milliseconds MailCollector::pause_between_looks() const {
    if (!failed_.empty()) return kPauseAfterFailedMail;
    return status_.can_idle ? desk_.config.intake.poll_beside_idle : desk_.config.intake.poll;
}

}  // namespace bp
