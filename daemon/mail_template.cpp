#include "daemon/mail_template.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bp {
namespace {

constexpr auto kWords = std::to_array<std::pair<MailTemplate, const char*>>({
    {MailTemplate::registration_confirmation, "registration-confirmation"},
    {MailTemplate::registration_clarification, "registration-clarification"},
    {MailTemplate::registration_past, "registration-past"},
    {MailTemplate::cancellation_confirmation, "cancellation-confirmation"},
    {MailTemplate::change_confirmation, "change-confirmation"},
    {MailTemplate::contact_acknowledgement, "contact-acknowledgement"},
    {MailTemplate::misdirected_referral, "misdirected-referral"},
    {MailTemplate::privacy_acknowledgement, "privacy-acknowledgement"},
    {MailTemplate::receipt_acknowledgement, "receipt-acknowledgement"},
    {MailTemplate::which_registration, "which-registration"},
    {MailTemplate::declined, "declined"},
    {MailTemplate::moved_up, "moved-up"},
    {MailTemplate::reminder, "reminder"},
    {MailTemplate::event_changed, "event-changed"},
    {MailTemplate::event_moved, "event-moved"},
    {MailTemplate::event_called_off, "event-called-off"},
});

}  // namespace

std::string to_string(MailTemplate mail) {
    const auto row = std::ranges::find(kWords, mail, &std::pair<MailTemplate, const char*>::first);
    return row == kWords.end() ? "none" : row->second;
}

std::optional<MailTemplate> mail_template_from_string(const std::string& word) {
    const auto row = std::ranges::find_if(kWords, [&](const auto& entry) { return word == entry.second; });
    return row == kWords.end() ? std::nullopt : std::optional(row->first);
}

const std::vector<MailTemplate>& all_mail_templates() {
    static const std::vector<MailTemplate> all = [] {
        std::vector<MailTemplate> templates;
        for (const auto& [mail, word] : kWords) templates.push_back(mail);
        return templates;
    }();
    return all;
}

bool answers_a_mail(MailTemplate mail) {
    switch (mail) {
        case MailTemplate::moved_up:
        case MailTemplate::reminder:
        case MailTemplate::event_changed:
        case MailTemplate::event_moved:
        case MailTemplate::event_called_off:
            return false;
        default:
            return true;
    }
}

MailTemplate template_for(ReplyTemplate reply) {
    return mail_template_from_string(to_string(reply)).value_or(MailTemplate::none);
}

}  // namespace bp
