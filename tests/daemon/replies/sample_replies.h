// One typical reply of each template, and the office that sends it.
#pragma once

#include <filesystem>
#include <string>

#include "daemon/replies/compose_reply.h"

namespace bp {

inline const Templates& office_templates() {
    static const TemplatesResult result =
        load_templates(std::filesystem::path(BP_SOURCE_DIR) / "config/templates");
    if (!result.templates) throw std::runtime_error("config/templates: " + result.errors.front().message);
    return *result.templates;
}

inline Catalogue sample_catalogue() {
    auto event = [](const char* id, unsigned month, unsigned day, const char* german, const char* english) {
        Event e;
        e.id = id;
        e.date = std::chrono::year(2023) / std::chrono::month(month) / std::chrono::day(day);
        e.title_de = german;
        e.title_en = english;
        e.start_time = "09:30";
        e.end_time = "16:00";
        e.place = "Creative Information Technology Center (CIC), Berlin";
        return e;
    };
    Catalogue catalogue;
    catalogue.events = {
        event("2023-01-26", 1, 26, "Künstliche Intelligenz", "Artificial Intelligence"),
        event("2023-03-23", 3, 23, "Low/No Code Tools", "Low/No Code Tools"),
        event("2023-04-27", 4, 27, "Agile Methoden in der Praxis", "Agile Methods in Practice"),
        event("2023-09-28", 9, 28, "IT-Security & Zero-Trust", "IT Security & Zero Trust")};
    return catalogue;
}

inline Person person(const char* title, const char* given, const char* family, const char* organisation) {
    Person p;
    p.title = title;
    p.given_name = given;
    p.family_name = family;
    p.organisation = organisation;
    return p;
}

// `reply` with all that its template can show, in German.
inline ReplyInput sample_reply(MailTemplate reply) {
    ReplyInput input;
    input.reply = reply;
    input.recipient = "katrin.mueller@stadt-nordheim.example";
    input.salutation = person("Dr.", "Katrin", "Müller", "Stadt Nordheim");
    input.people = {*input.salutation};
    input.reference = "CIC-2023-00042";
    input.message_id = "<bp.CIC-2023-00042." + to_string(reply) + ".17.0123456789ab@bamf.bund.de>";
    input.date = {1678788000, 60};  // 14 March 2023, 11:00 in Berlin
    input.original_message_id = "<first@stadt-nordheim.example>";
    input.coming_events = {"2023-03-23", "2023-04-27", "2023-09-28"};
    switch (reply) {
        case MailTemplate::registration_confirmation:
            input.people.push_back(person("", "Jonas", "von der Heide", ""));
            input.people.back().events = std::vector<EventId>{"2023-04-27"};
            input.seats = 3;
            input.events = {"2023-03-23", "2023-04-27"};
            input.past_events = {"2023-01-26"};
            input.known = {{*input.salutation, "2023-04-27", 0}};
            input.waiting = {{person("", "Mai", "Nguyen", ""), "2023-09-28", 2}};
            break;
        case MailTemplate::which_registration:
            input.known = {{*input.salutation, "2023-03-23", 0}, {*input.salutation, "2023-04-27", 0}};
            break;
        case MailTemplate::moved_up:
            input.events = {"2023-03-23"};
            input.seats = 1;
            break;
        case MailTemplate::registration_past:
            input.past_events = {"2023-01-26"};
            break;
        case MailTemplate::cancellation_confirmation:
            input.cancelled_events = {"2023-03-23"};
            break;
        case MailTemplate::change_confirmation:
            input.events = {"2023-04-27"};
            input.cancelled_events = {"2023-03-23"};
            break;
        case MailTemplate::contact_acknowledgement:
        case MailTemplate::misdirected_referral:
            input.desk = ReplyDesk::cdo;
            input.reference = "CDO-2023-00017";
            break;
        default:
            break;
    }
    return input;
}

inline OutgoingMail compose(const ReplyInput& input, const ReplySettings& settings = {}) {
    return compose_reply(input, office_templates(), sample_catalogue(), Office{}, settings).mail;
}

}  // namespace bp
