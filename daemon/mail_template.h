// The mails that we write by ourselves: those that answer a mail, and those that something else causes. Each
// has its files in config/templates.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parsers/reading.h"

namespace bp {

enum class MailTemplate {
    none,
    registration_confirmation,
    registration_clarification,
    registration_past,
    cancellation_confirmation,
    change_confirmation,
    contact_acknowledgement,
    misdirected_referral,
    privacy_acknowledgement,
    receipt_acknowledgement,
    which_registration,  // a cancellation or change that may mean several seats
    declined,            // by staff
    moved_up,            // a seat came free, and the first in line has it now
    reminder,            // a Thementag is near
    event_changed,       // it has another time or place
    event_moved,         // it is on another day; the seats are kept
    event_called_off,    // it does not take place
};

// The word of the files, the books and the command line: "registration-confirmation".
std::string to_string(MailTemplate);
std::optional<MailTemplate> mail_template_from_string(const std::string& word);  // never `none`
const std::vector<MailTemplate>& all_mail_templates();                           // but `none`

// Whether it answers a mail of its recipient's (RFC 3834: auto-replied), or something else caused it.
bool answers_a_mail(MailTemplate);

// The one with which a reading would be answered if nothing were on file.
MailTemplate template_for(ReplyTemplate);

}  // namespace bp
