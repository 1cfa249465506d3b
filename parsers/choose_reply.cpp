#include "parsers/choose_reply.h"

#include <algorithm>

namespace bp {
namespace {

// A person's mail that bears the marks of lists and robots is filed as what it is and not answered (RFC 3834
// section 2).
bool is_withheld(const Reading& reading) {
    return std::any_of(reading.withholdings.begin(), reading.withholdings.end(),
                       [](const Withholding& withholding) {
                           for (const char* rule : {"c1.1 ", "c1.2 ", "c1.3 ", "c1.4 ", "c1.5 "}) {
                               if (withholding.rule.rfind(rule, 0) == 0) return true;
                           }
                           return false;
                       });
}

ReplyTemplate registration_reply(const Reading& reading, const Catalogue& catalogue,
                                 std::chrono::year_month_day today) {
    if (reading.events.empty()) return ReplyTemplate::registration_clarification;
    const bool any_to_come =
        std::any_of(reading.events.begin(), reading.events.end(), [&](const EventId& id) {
            const Event* event = catalogue.find(id);
            return event != nullptr && event->date >= today;
        });
    return any_to_come ? ReplyTemplate::registration_confirmation : ReplyTemplate::registration_past;
}

}  // namespace

ReplyTemplate choose_reply(const Reading& reading, const Catalogue& catalogue,
                           std::chrono::year_month_day today) {
    if (is_withheld(reading)) return ReplyTemplate::none;
    switch (reading.kind) {
        case Kind::followup:
        case Kind::automatic:
        case Kind::spam:
            return ReplyTemplate::none;
        case Kind::unclear:
            return ReplyTemplate::receipt_acknowledgement;
        default:
            break;
    }
    if (reading.review) return ReplyTemplate::receipt_acknowledgement;
    switch (reading.kind) {
        case Kind::registration:
            return registration_reply(reading, catalogue, today);
        case Kind::cancellation:
            return ReplyTemplate::cancellation_confirmation;
        case Kind::change:
            return ReplyTemplate::change_confirmation;
        case Kind::misdirected:
            return ReplyTemplate::misdirected_referral;
        case Kind::privacy:
            return ReplyTemplate::privacy_acknowledgement;
        default:
            return ReplyTemplate::contact_acknowledgement;
    }
}

}  // namespace bp
