// One typical reply of each template, and the office that sends it.
#pragma once

#include <filesystem>
#include <string>

#include "daemon/replies/compose_reply.h"
#include "daemon/replies/sample_reply.h"

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

inline ReplyInput sample_reply(MailTemplate reply) {
    return sample_reply(reply, sample_catalogue());
}

inline OutgoingMail compose(const ReplyInput& input, const ReplySettings& settings = {}) {
    return compose_reply(input, office_templates(), sample_catalogue(), Office{}, settings).mail;
}

}  // namespace bp
