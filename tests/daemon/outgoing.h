// What waits in the outbox, read as its addressee reads it.
#pragma once

#include <string>
#include <vector>

#include "parsers/choose_body.h"
#include "parsers/parse_message.h"
#include "storage/outbox.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {

// One mail that is due, from the outside.
struct Outgoing {
    OutboxEntry entry;
    std::string bytes;
    std::string subject, text;           // decoded
    std::vector<std::string> calendars;  // the text/calendar parts, decoded
};

// All that is due at the desk's time, in the order queued.
inline std::vector<Outgoing> due_mails(TestDesk& office) {
    std::vector<Outgoing> mails;
    Outbox outbox(office.database);
    for (const DueMail& due : outbox.due(office.clock.now(), 1000)) {
        Outgoing& mail = mails.emplace_back();
        mail.entry = *outbox.find(due.id);
        mail.bytes = due.mail.bytes;
        const Message message = parse_message(mail.bytes);
        mail.subject = message.subject;
        mail.text = choose_body(message).text;
        for (const BodyPart& part : message.root.parts) {
            if (part.media_type == "text/calendar") mail.calendars.push_back(decoded_text(message, part));
        }
    }
    return mails;
}

inline std::vector<Outgoing> due_mails(TestDesk& office, MailTemplate which) {
    std::vector<Outgoing> mails = due_mails(office);
    std::erase_if(mails, [&](const Outgoing& mail) { return mail.entry.template_name != to_string(which); });
    return mails;
}

}  // namespace bp
