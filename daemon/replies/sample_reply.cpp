#include "daemon/replies/sample_reply.h"

namespace bp {
namespace {

Person person(const char* title, const char* given, const char* family, const char* organisation) {
    Person sample;
    sample.title = title;
    sample.given_name = given;
    sample.family_name = family;
    sample.organisation = organisation;
    return sample;
}

// The Thementage of the sample in the order of the catalogue; "" where it has fewer.
struct Days {
    EventId past, next, later, full;
};

Days days_of(const Catalogue& catalogue) {
    const auto at = [&](std::size_t index) {
        return index < catalogue.events.size() ? catalogue.events[index].id : EventId();
    };
    return {at(0), at(1), at(2), at(3)};
}

void fill(ReplyInput& input, const Days& days) {
    const Person& writer = *input.salutation;
    const std::string& reference = input.reference;
    switch (input.reply) {
        case MailTemplate::registration_confirmation:
            input.people.push_back(person("", "Jonas", "von der Heide", ""));
            input.people.back().events = std::vector<EventId>{days.later};
            input.seats = 3;
            input.events = {days.next, days.later};
            input.past_events = {days.past};
            input.known = {{writer, days.later, 0}};
            input.waiting = {{person("", "Mai", "Nguyen", ""), days.full, 2}};
            input.calendar = {{days.next, reference, 0, false}, {days.later, reference, 0, false}};
            return;
        case MailTemplate::which_registration:
            input.known = {{writer, days.next, 0}, {writer, days.later, 0}};
            return;
        case MailTemplate::moved_up:
        case MailTemplate::event_changed:
            input.calendar = {{days.next, reference, 1, false}};
            [[fallthrough]];
        case MailTemplate::reminder:
            input.events = {days.next};
            input.seats = 1;
            return;
        case MailTemplate::registration_past:
            input.past_events = {days.past};
            return;
        case MailTemplate::cancellation_confirmation:
        case MailTemplate::event_called_off:
            input.cancelled_events = {days.next};
            input.calendar = {{days.next, reference, 1, true}};
            return;
        case MailTemplate::change_confirmation:
        case MailTemplate::event_moved:
            input.events = {days.later};
            input.cancelled_events = {days.next};
            input.calendar = {{days.later, reference, 1, false}, {days.next, reference, 1, true}};
            return;
        case MailTemplate::contact_acknowledgement:
        case MailTemplate::misdirected_referral:
            input.desk = ReplyDesk::cdo;
            input.reference = "CDO-2023-00017";
            return;
        default:
            return;
    }
}

}  // namespace

ReplyInput sample_reply(MailTemplate reply, const Catalogue& catalogue) {
    const Days days = days_of(catalogue);
    ReplyInput input;
    input.reply = reply;
    input.recipient = "katrin.mueller@stadt-nordheim.example";
    input.salutation = person("Dr.", "Katrin", "Müller", "Stadt Nordheim");
    input.people = {*input.salutation};
    input.reference = "CIC-2023-00042";
    input.message_id = "<bp.CIC-2023-00042." + to_string(reply) + ".17.0123456789ab@bamf.bund.de>";
    input.date = {1678788000, 60};  // 14 March 2023, 11:00 in Berlin
    input.original_message_id = "<first@stadt-nordheim.example>";
    input.coming_events = {days.next, days.later, days.full};
    fill(input, days);
    return input;
}

}  // namespace bp
