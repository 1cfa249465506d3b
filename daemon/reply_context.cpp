#include "daemon/reply_context.h"

#include <chrono>
#include <utility>

#include "daemon/local_time.h"
#include "daemon/sha256.h"

namespace bp {
ReplySettings reply_settings(const Config& config) {
    ReplySettings settings;
    settings.office_name = config.office_name;
    settings.bounce_address = config.smtp.envelope_from;
    settings.zone = config.zone;
    settings.privacy_notice_version = config.reply.privacy_notice_version;
    settings.privacy_notice_url = config.reply.privacy_notice_url;
    for (const MailboxConfig& mailbox : config.mailboxes) {
        (mailbox.role == DeskRole::registrations ? settings.cic_name : settings.cdo_name) =
            mailbox.display_name;
    }
    return settings;
}

ReplyDesk reply_desk(const MailboxConfig& mailbox) {
    return mailbox.role == DeskRole::registrations ? ReplyDesk::cic : ReplyDesk::cdo;
}

ComposedReply compose(const Desk& desk, const ReplyInput& input) {
    return compose_reply(input, *desk.files->templates, desk.files->catalogue, desk.office,
                         reply_settings(desk.config));
}

NewOutgoing compose_outgoing(const Desk& desk, const MailboxConfig& mailbox, ReplyInput input,
                             OutboxState state, Timestamp now) {
    const std::string& notice = desk.config.reply.privacy_notice_version;
    input.notice_in_full = !Outbox(desk.database).has_notice(input.recipient, notice);
    ComposedReply composed = compose(desk, input);
    NewOutgoing outgoing;
    outgoing.content_sha256 = sha256({composed.content});
    outgoing.mail = std::move(composed.mail);
    if (answers_a_mail(input.reply)) outgoing.mailbox = mailbox.name;
    outgoing.template_name = to_string(input.reply);
    outgoing.language = input.language;
    if (input.notice_in_full) outgoing.privacy_notice = notice;
    outgoing.state = state;
    outgoing.created_at = now;
    return outgoing;
}

DateTime office_time(const Desk& desk, Timestamp now) {
    auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    return {seconds.time_since_epoch().count(), utc_offset_minutes(seconds, desk.config.zone)};
}

}  // namespace bp
