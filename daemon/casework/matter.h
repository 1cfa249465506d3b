// What the rules of casework share: one mail's matter, and how it is settled.
#pragma once

#include <string>

#include "daemon/decide.h"

namespace bp {

// Everything a rule needs; rules fill `decision`.
struct Matter {
    const Message& message;
    const Reading& reading;
    const Snapshot& snapshot;
    const Catalogue& catalogue;
    const ReplyConfig& limits;
    Decision decision;
};

void settle(Matter& matter, Outcome outcome, std::string reason);

// A person has to look. The writer hears that the mail has arrived, nothing that binds.
void hold(Matter& matter, std::string reason);

// Why it is not sure that the mail comes from whom it names; "" if nothing speaks against it. A seat on file
// is neither taken away nor given to anybody on the word of such a mail.
std::string doubt_about_sender(const Matter& matter);

bool is_past(const Matter& matter, const EventId& event);

}  // namespace bp
