#include "daemon/casework/matter.h"

#include <unicode/unistr.h>

#include <cstdint>
#include <utility>

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

std::string folded(std::string_view text) {
    auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string result;
    unicode.foldCase().toUTF8String(result);
    return result;
}

bool same_address(std::string_view a, std::string_view b) {
    return folded(a) == folded(b);
}

bool is_past(const Matter& matter, const EventId& event) {
    return event < matter.snapshot.today;
}

}  // namespace bp
