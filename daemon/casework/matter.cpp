#include "daemon/casework/matter.h"

#include <utility>

#include "daemon/casework/reply_address.h"

namespace bp {

void settle(Matter& matter, Outcome outcome, std::string reason) {
    matter.decision.outcome = outcome;
    matter.decision.reason = std::move(reason);
}

void hold(Matter& matter, std::string reason) {
    settle(matter, Outcome::held, std::move(reason));
    matter.decision.has_case = true;
    matter.decision.joins = matter.snapshot.thread;
    matter.decision.seats.clear();
    matter.decision.unnamed.clear();
    matter.decision.choices.clear();
    matter.decision.pending.reset();
    // Else a machine wrote, or the mail must not be answered.
    const bool answerable = matter.reading.reply != ReplyTemplate::none;
    matter.decision.reply = answerable ? MailTemplate::receipt_acknowledgement : MailTemplate::none;
}

std::string doubt_about_sender(const Matter& matter) {
    if (!matter.reading.withholdings.empty()) return matter.reading.withholdings.front().rule;
    return reply_address(matter.message).empty() ? "Absender und Return-Path passen nicht zusammen" : "";
}

bool is_past(const Matter& matter, const EventId& event) {
    return event < matter.snapshot.today;
}

}  // namespace bp
