#include "daemon/reply_context.h"

#include <chrono>

#include "daemon/local_time.h"

namespace bp {

ReplySettings reply_settings(const Config& config) {
    ReplySettings settings;
    settings.office_name = config.office_name;
    settings.bounce_address = config.smtp.envelope_from;
    for (const MailboxConfig& mailbox : config.mailboxes) {
        (mailbox.role == DeskRole::registrations ? settings.cic_name : settings.cdo_name) =
            mailbox.display_name;
    }
    return settings;
}

DateTime office_time(const Desk& desk, Timestamp now) {
    auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    return {seconds.time_since_epoch().count(), utc_offset_minutes(seconds, desk.config.zone)};
}

}  // namespace bp
