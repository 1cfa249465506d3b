#include "daemon/runtime/log.h"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <syslog.h>
#include <systemd/sd-journal.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <mutex>
#include <vector>

namespace bp::log {
namespace {

// Made once by hashing the event's name; they must never change.
constexpr std::array<std::string_view, 20> kMessageIds = {
    "8bc814edd7e66cf8ba807a2f207edbf3",  // started
    "a4aabe900672b511da390254d568798e",  // stopping
    "345fc98ec5343b210533c7dcff18449f",  // reloaded
    "c68c67956a279999ad6edfcbc6a76528",  // reload_failed
    "d7de745aee020393644a4fb27ad0c617",  // mailbox_opened
    "79b808249ed351eba5d0d58d630782ab",  // mailbox_lost
    "2ce34eedc73b0a1d25aafba130defcb1",  // login_refused
    "a0f9bed212a133983f44c3929a953f01",  // uid_validity_changed
    "10fdacbbdcf31bdf4df636bac8c933d4",  // mails_filed
    "a28de47b22478a7d2112aa6a23c8319c",  // mail_failed
    "a6ffc934588223b05a50f45135e23433",  // mail_quarantined
    "4938e310dc2e6cb8bf581e6446f85e00",  // intake_stale
    "d14ef92e1a8945759c0e505ae808a98d",  // breaker_open
    "52338ce98e5f04ee32c5c08d0363fb46",  // reply_sent
    "f58ce612495e2b7eceaca8ac268562ce",  // reply_deferred
    "7101de8fd12c51941ea15da2e7fabde3",  // reply_failed
    "374443e5cc3701de37be605470a9dbeb",  // reply_uncertain
    "ecd1df22a49359ae222beb5f5fd48547",  // digest_made
    "93e70c6235e67b3737cc415f53bdb733",  // storage_failed
    "c476bbb5067c6642f56f0eed844746d4",  // note
};

// spdlog hands a sink the text alone, so the fields of the line being written wait here.
struct Line {
    Event event;
    std::initializer_list<Field> fields;
};
thread_local const Line* current_line = nullptr;

int syslog_priority(spdlog::level::level_enum level) {
    switch (level) {
        case spdlog::level::debug:
            return LOG_DEBUG;
        case spdlog::level::warn:
            return LOG_WARNING;
        case spdlog::level::err:
            return LOG_ERR;
        default:
            return LOG_INFO;
    }
}

class JournalSink : public spdlog::sinks::base_sink<std::mutex> {
protected:
    void sink_it_(const spdlog::details::log_msg& message) override {
        std::vector<std::string> entries = {
            "MESSAGE=" + std::string(message.payload.data(), message.payload.size()),
            "PRIORITY=" + std::to_string(syslog_priority(message.level)), "SYSLOG_IDENTIFIER=brueckenpost"};
        if (current_line != nullptr) {
            entries.push_back("MESSAGE_ID=" + std::string(message_id(current_line->event)));
            for (const Field& field : current_line->fields) {
                entries.push_back(std::string(field.name) + "=" + field.value);
            }
        }
        std::vector<iovec> vectors;
        for (std::string& entry : entries) vectors.push_back({entry.data(), entry.size()});
        sd_journal_sendv(vectors.data(), static_cast<int>(vectors.size()));
    }
    void flush_() override {}
};

// systemd sets JOURNAL_STREAM to "device:inode" of the stream it connected to our stderr.
bool stderr_is_journal() {
    const char* stream = std::getenv("JOURNAL_STREAM");
    struct stat about {};
    if (stream == nullptr || fstat(STDERR_FILENO, &about) != 0) return false;
    return std::string(stream) == std::to_string(about.st_dev) + ":" + std::to_string(about.st_ino);
}

bool to_journal = false;

std::shared_ptr<spdlog::logger> make_logger() {
    spdlog::sink_ptr sink;
    if (to_journal)
        sink = std::make_shared<JournalSink>();
    else
        sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    auto logger = std::make_shared<spdlog::logger>("brueckenpost", sink);
    logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e %l %v");
    return logger;
}

spdlog::logger& logger() {
    static const std::shared_ptr<spdlog::logger> instance = make_logger();
    return *instance;
}

spdlog::level::level_enum spdlog_level(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            break;
    }
    return spdlog::level::err;
}

// BP_MAILBOX becomes "mailbox" on a terminal.
std::string terminal_name(std::string_view name) {
    std::string short_name(name.substr(0, 3) == "BP_" ? name.substr(3) : name);
    for (char& c : short_name) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return short_name;
}

}  // namespace

void open(std::string_view least_level) {
    to_journal = stderr_is_journal();
    logger().set_level(least_level == "debug"     ? spdlog::level::debug
                       : least_level == "warning" ? spdlog::level::warn
                       : least_level == "error"   ? spdlog::level::err
                                                  : spdlog::level::info);
}

void write(Level level, Event event, std::string_view text, std::initializer_list<Field> fields) {
    std::string line(text);
    if (!to_journal) {
        for (const Field& field : fields) line += " " + terminal_name(field.name) + "=" + field.value;
    }
    const Line context{event, fields};
    current_line = &context;
    logger().log(spdlog_level(level), spdlog::string_view_t(line.data(), line.size()));
    current_line = nullptr;
}

std::string_view message_id(Event event) {
    return kMessageIds.at(static_cast<std::size_t>(event));
}

}  // namespace bp::log
