// The journal: one line per event, with fields, without personal data.
//
// Under systemd (JOURNAL_STREAM names our stderr) a line goes to journald with its fields and MESSAGE_ID,
// else to stderr as `level text key=value ...`. spdlog carries it; this header keeps spdlog out of every
// other file. Never pass names, addresses, subjects or text of mails: mailbox, UID, case and outcome say
// enough.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace bp::log {

enum class Level { debug, info, warning, error };

// What happened; each has its MESSAGE_ID (systemd.journal-fields(7)), which systemd/brueckenpost.catalog
// explains.
enum class Event {
    started,
    stopping,
    reloaded,
    reload_failed,
    mailbox_opened,
    mailbox_lost,
    login_refused,
    uid_validity_changed,
    mails_filed,
    mail_failed,
    mail_quarantined,
    intake_stale,
    breaker_open,
    reply_sent,
    reply_deferred,
    reply_failed,
    reply_uncertain,
    digest_made,
    storage_failed,
    note,
};

struct Field {
    std::string_view name;  // journald form: "BP_MAILBOX"
    std::string value;
};

void open(std::string_view least_level);  // "debug", "info", "warning" or "error"
void write(Level level, Event event, std::string_view text, std::initializer_list<Field> fields = {});

inline void info(Event event, std::string_view text, std::initializer_list<Field> fields = {}) {
    write(Level::info, event, text, fields);
}
inline void warning(Event event, std::string_view text, std::initializer_list<Field> fields = {}) {
    write(Level::warning, event, text, fields);
}
inline void error(Event event, std::string_view text, std::initializer_list<Field> fields = {}) {
    write(Level::error, event, text, fields);
}

// The 128-bit MESSAGE_ID of an event, 32 lower-case hexadecimal digits.
std::string_view message_id(Event event);

}  // namespace bp::log
