// Telling everybody with a seat on a Thementag that it is changed, moved or called off, or near.
#pragma once

#include <string>
#include <vector>

#include "daemon/desk.h"
#include "daemon/mail_template.h"
#include "parsers/reading.h"

namespace bp {

struct Announcement {
    MailTemplate mail = MailTemplate::none;
    EventId day;  // as the seats have it on file: of a moved Thementag the day it was to be
};

// The templates that can be announced.
const std::vector<MailTemplate>& announcement_templates();

// One case with seats there.
struct AnnouncedCase {
    enum class Fate {
        told,         // a mail is in the outbox
        held,         // made ready for staff: the answers to this address were held, or came back
        told_before,  // the very same
        unreachable,  // was never answered by mail: staff tell them
    };
    Fate fate = Fate::told;
    std::string reference, address;
    std::vector<std::string> people;  // names, without those not named yet
    std::string phone;                // "" if unknown
};

struct AnnouncementResult {
    std::vector<std::string> errors;  // why nothing was done, with what to do about it
    std::vector<AnnouncedCase> cases;
    std::string sample;  // subject and text of the first mail, "" if there is none
};

// Queues the mails and writes the change into the books: seats of a moved Thementag are kept on its new day,
// those of one called off are cancelled; but only where somebody was told, so that whom staff have to call
// stays on the list. Inside the caller's transaction: without its commit it was a dry run.
AnnouncementResult announce(Desk& desk, const Announcement& announcement);

}  // namespace bp
