#include "daemon/service.h"

#include <fmt/format.h>
#include <sysexits.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>

#include "daemon/circuit_breaker.h"
#include "daemon/collect_mail.h"
#include "daemon/deliver_replies.h"
#include "daemon/edges/connect_options.h"
#include "daemon/edges/curl_multi.h"
#include "daemon/edges/imap_mailbox.h"
#include "daemon/edges/smtp_submission.h"
#include "daemon/move_up.h"
#include "daemon/office_files.h"
#include "daemon/remind.h"
#include "daemon/runtime/log.h"
#include "daemon/runtime/sole_instance.h"
#include "daemon/runtime/systemd_notify.h"
#include "daemon/send_digest.h"
#include "storage/attempts.h"
#include "storage/ledger.h"
#include "storage/mailbox_state.h"
#include "storage/outbox.h"
#include "storage/raw_mail.h"

namespace bp {
namespace {

using namespace std::chrono_literals;

// Submissions under way at SIGTERM are given so long; what is not answered by then is sent again, and noted
// as uncertain.
constexpr auto kStopTime = 9s;
constexpr auto kHousekeeping = 15s;  // status line, alarms, retention
constexpr auto kReminders = 10min;   // pause between two looks for reminders that are due
constexpr int kRawMailsForgottenAtOnce = 200;

ImapMailboxSettings imap_settings(const MailboxConfig& config) {
    ImapMailboxSettings settings;
    settings.name = config.name;
    settings.connection = config.connection;
    settings.folder = config.folder;
    settings.keyword = config.settlement.keyword;
    return settings;
}

SmtpSubmissionSettings smtp_settings(const SmtpConfig& config) {
    SmtpSubmissionSettings settings;
    settings.connection = config.connection;
    settings.max_connections = static_cast<unsigned>(config.connections);
    return settings;
}

// Throws std::runtime_error with words for the operator.
std::shared_ptr<const OfficeFiles> office_files_or_throw(const Config& config) {
    OfficeFilesResult loaded = load_office_files(config);
    std::string all;
    for (const std::string& error : loaded.errors) all += (all.empty() ? "" : "\n") + error;
    if (!loaded.files) throw std::runtime_error(all);
    return loaded.files;
}

std::filesystem::path lock_file(const Config& config) {
    std::filesystem::create_directories(config.state_directory);
    return config.lock_file();
}

Database open_books(const Config& config) {
    Database database = Database::open(config.database().string());
    for (const std::string& step : database.migrations_done()) log::info(log::Event::note, step);
    return database;
}

// One watched mailbox with its collector; they refer to each other and stay where they are.
struct Watch {
    Watch(CurlMulti& multi, Desk& desk, const MailboxConfig& mailbox_config, StopLatch& stop,
          Progress& progress, std::function<void()> on_replies)
        : config(mailbox_config),
          mailbox(multi, imap_settings(mailbox_config)),
          collector(desk, mailbox_config, mailbox, stop, progress.add(mailbox_config.name),
                    std::move(on_replies)) {}

    const MailboxConfig& config;
    ImapMailbox mailbox;
    MailCollector collector;
};

class Service {
public:
    explicit Service(const Config& config)
        : config_(config),
          files_(office_files_or_throw(config)),
          sole_(lock_file(config)),
          database_(open_books(config)),
          desk_{config, config.office(), read_secret(config.hmac_secret_file), files_, database_, clock_},
          multi_(io_),
          stop_(io_),
          submission_(multi_, smtp_settings(config.smtp)),
          deliverer_(io_, desk_, submission_, stop_, progress_.add("outbox")),
          signals_(io_, SIGTERM, SIGINT, SIGHUP) {
        for (const MailboxConfig& mailbox : config.mailboxes) {
            watches_.push_back(std::make_unique<Watch>(multi_, desk_, mailbox, stop_, progress_,
                                                       [this] { deliverer_.wake(); }));
        }
        recover();
    }

    int run() {
        for (auto& watch : watches_) start(watch->collector.run());
        start(deliverer_.run());
        start(send_digests(desk_, stop_, progress_.add("digest"), [this] { deliverer_.wake(); }));
        start(keep_house());
        start(feed_watchdog());
        listen_for_signals();
        log::info(log::Event::started, "brueckenpost started", {{"BP_VERSION", BRUECKENPOST_VERSION}});
        systemd::ready();
        io_.run();
        return exit_code_;
    }

    int once() {
        bool all_filed = true;
        for (auto& watch : watches_) {
            boost::asio::co_spawn(io_, watch->collector.run_once(),
                                  [&](std::exception_ptr failure, bool filed) {
                                      all_filed = all_filed && !failure && filed;
                                      if (failure) complain(failure);
                                  });
        }
        io_.run();
        io_.restart();
        queue_reminders(desk_);
        boost::asio::co_spawn(io_, flush(), [&](std::exception_ptr failure) {
            if (failure) complain(failure);
        });
        io_.run();
        const OutboxCounts left = Outbox(database_).counts();
        return exit_code_ != 0                                 ? exit_code_
               : all_filed && left.queued + left.deferred == 0 ? EX_OK
                                                               : EX_TEMPFAIL;
    }

private:
    // What a program that died left half done.
    void recover() {
        Transaction transaction(database_);
        int cut_off = Outbox(database_).recover_transmitting(clock_.now());
        int under_way = Attempts(database_).recover(clock_.now());
        transaction.commit();
        move_up_everywhere(desk_);  // the catalogue may have got more seats meanwhile
        restore_page(desk_);
        if (cut_off + under_way == 0) return;
        log::warning(log::Event::note, "the program had ended in the middle of its work; taken up again",
                     {{"BP_REPLIES", std::to_string(cut_off)}, {"BP_MAILS", std::to_string(under_way)}});
    }

    void complain(std::exception_ptr failure) {
        try {
            std::rethrow_exception(failure);
        } catch (const Failure& edge) {
            log::error(log::Event::mailbox_lost, edge.what());
            exit_code_ = edge.retry() == Failure::Retry::soon ? EX_TEMPFAIL : EX_CONFIG;
        } catch (const std::exception& error) {
            log::error(log::Event::storage_failed, error.what());
            exit_code_ = EX_IOERR;
        }
    }

    // A flow that ends with an exception ends the program: what it could not handle, nobody can.
    void start(Task<void> flow) {
        boost::asio::co_spawn(io_, std::move(flow), [this](std::exception_ptr failure) {
            if (!failure) return;
            complain(failure);
            stop();
        });
    }

    Task<void> flush() {
        co_await deliverer_.flush();
        co_await submission_.close();
    }

    void listen_for_signals() {
        signals_.async_wait([this](const boost::system::error_code& error, int signal) {
            if (error) return;
            if (signal == SIGHUP) {
                reload();
                listen_for_signals();
            } else {
                stop();
            }
        });
    }

    // If the books cannot be written now, the next start does it.
    void fill_new_seats() {
        try {
            if (move_up_everywhere(desk_) > 0) deliverer_.wake();
        } catch (const StorageError& error) {
            log::warning(log::Event::storage_failed, error.what());
        }
    }

    void reload() {
        systemd::reloading();
        OfficeFilesResult loaded = load_office_files(config_);
        for (const std::string& error : loaded.errors) log::error(log::Event::reload_failed, error);
        if (loaded.files) {
            desk_.files = loaded.files;
            log::info(log::Event::reloaded, "catalogue and templates read again");
            fill_new_seats();
        } else {
            log::error(log::Event::reload_failed, "the old catalogue and templates stay in force");
        }
        systemd::ready();
    }

    // Every flow ends by itself once the latch is set; whoever still waits for a server after kStopTime is
    // left.
    void stop() {
        if (stop_.stopped()) return;
        log::info(log::Event::stopping, "stopping");
        systemd::stopping();
        stop_.stop();
        for (auto& watch : watches_) watch->collector.wake();
        deliverer_.wake();
        signals_.cancel();
        last_resort_.expires_after(kStopTime);
        last_resort_.async_wait([this](const boost::system::error_code& error) {
            if (error) return;
            log::warning(log::Event::stopping,
                         "a server did not answer in time; what was under way is sent again");
            std::_Exit(
                EX_OK);  // all that counts is committed; the flows still waiting are not worth unwinding
        });
        start(leave_when_idle());
    }

    // The timer of last resort must not hold up an end in good order.
    Task<void> leave_when_idle() {
        boost::asio::steady_timer timer(io_);
        while (!deliverer_.finished() || watching()) {
            timer.expires_after(20ms);
            co_await timer.async_wait(boost::asio::use_awaitable);
        }
        co_await submission_.close();
        last_resort_.cancel();
    }

    bool watching() const {
        for (const auto& watch : watches_) {
            if (!watch->collector.finished()) return true;
        }
        return false;
    }

    Task<void> keep_house() {
        Progress::Mark& mark = progress_.add("housekeeping");
        do {
            mark.expect_within(kHousekeeping + 1min);
            try {
                tell_status();
                remind();
                forget_raw_mails();
            } catch (const StorageError& error) {
                log::error(log::Event::storage_failed, error.what());
            }
        } while (co_await stop_.sleep(kHousekeeping));
        mark.done();
    }

    // One line for `systemctl status`, and the alarm of promise P7.
    void tell_status() {
        std::string line;
        for (auto& watch : watches_) {
            MailboxState state = MailboxStates(database_).get(watch->config.name);
            line += watch->config.name + describe(*watch, state) + ", ";
            check_stale(*watch, state);
            check_breaker(watch->config);
        }
        const OutboxCounts outbox = Outbox(database_).counts();
        const std::int64_t waiting = Ledger(database_).waiting_for_staff_count();
        line += fmt::format("for staff {}, outbox {}", waiting,
                            outbox.queued + outbox.transmitting + outbox.deferred);
        for (const auto& [mailbox, open] : breaker_told_) {
            if (open) line += ", answers of " + mailbox + " held: too many in an hour";
        }
        if (!deliverer_.trouble().empty()) line += " (" + deliverer_.trouble() + ")";
        systemd::status(line);
    }

    static std::string describe(const Watch& watch, const MailboxState& state) {
        const MailboxHealth& health = watch.collector.health();
        if (!health.connected)
            return " not connected" + (health.trouble.empty() ? "" : ": " + health.trouble);
        return state.last_look_at ? " ok" : " connecting";
    }

    void check_stale(const Watch& watch, const MailboxState& state) {
        const Timestamp since = state.last_look_at.value_or(started_at_);
        const bool stale = clock_.now() - since > config_.intake.stale_after;
        bool& told = stale_told_[watch.config.name];
        if (stale && !told) {
            log::error(log::Event::intake_stale, "no successful look into the mailbox for too long",
                       {{"BP_MAILBOX", watch.config.name}});
        }
        told = stale;
    }

    void check_breaker(const MailboxConfig& mailbox) {
        const bool open = breaker_is_open(database_, mailbox, config_.reply, clock_.now());
        bool& told = breaker_told_[mailbox.name];
        if (open && !told) {
            log::error(log::Event::breaker_open,
                       "too many answers in an hour; they wait for staff from now on",
                       {{"BP_MAILBOX", mailbox.name}});
        }
        told = open;
    }

    void remind() {
        const Timestamp now = clock_.now();
        if (now < next_reminders_) return;
        next_reminders_ = now + kReminders;
        if (queue_reminders(desk_) > 0) deliverer_.wake();
    }

    void forget_raw_mails() {
        Transaction transaction(database_);
        RawMails(database_).delete_before(clock_.now() - config_.intake.keep_raw, kRawMailsForgottenAtOnce);
        transaction.commit();
    }

    // Fed only while every flow moves: a hang anywhere lets the service manager restart us.
    Task<void> feed_watchdog() {
        auto interval = systemd::watchdog_interval();
        if (!interval) co_return;
        auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(*interval) / 3;
        do {
            std::string overdue = progress_.overdue();
            if (overdue.empty())
                systemd::watchdog();
            else
                log::error(log::Event::note, "a flow hangs", {{"BP_FLOW", overdue}});
        } while (co_await stop_.sleep(pause));
    }

    const Config& config_;
    std::shared_ptr<const OfficeFiles> files_;
    SoleInstance sole_;
    SystemClock clock_;
    Timestamp started_at_ = clock_.now();
    Database database_;
    Desk desk_;
    boost::asio::io_context io_{1};
    CurlMulti multi_;
    StopLatch stop_;
    Progress progress_;
    SmtpSubmission submission_;
    ReplyDeliverer deliverer_;
    std::vector<std::unique_ptr<Watch>> watches_;
    boost::asio::signal_set signals_;
    boost::asio::steady_timer last_resort_{io_};
    Timestamp next_reminders_{};
    std::map<std::string, bool> stale_told_, breaker_told_;
    int exit_code_ = EX_OK;
};

// Faults of the environment at start, with the exit code that tells the service manager what to do.
template <typename Work>
int guarded(const Config& config, Work work) {
    try {
        Service service(config);
        return work(service);
    } catch (const StorageError& error) {
        log::error(log::Event::storage_failed, error.what());
        bool for_operator =
            error.kind() == StorageError::Kind::corrupt || error.kind() == StorageError::Kind::newer_schema;
        return for_operator ? EX_CONFIG : EX_IOERR;
    } catch (const std::filesystem::filesystem_error& error) {
        log::error(log::Event::storage_failed, error.what());
        return EX_IOERR;
    } catch (const AnotherInstance& error) {
        log::error(log::Event::note, error.what());
        return EX_TEMPFAIL;
    } catch (const std::runtime_error& error) {
        log::error(log::Event::note, error.what());
        return EX_CONFIG;
    }
}

}  // namespace

int run_service(const Config& config) {
    return guarded(config, [](Service& service) { return service.run(); });
}

int run_once(const Config& config) {
    return guarded(config, [](Service& service) { return service.once(); });
}

}  // namespace bp
