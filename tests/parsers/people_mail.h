// The mail from which the tests about people read.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parsers/find_people.h"

namespace bp {

// A mail of Gesche Immoor, Landesamt für Deichbau.
class PeopleMail : public testing::Test {
protected:
    PeopleMail() {
        message.from.addresses = {{"Immoor, Gesche", "gesche.immoor@deichbau.example"}};
        text.signature = "Gesche Immoor\nLandesamt für Deichbau\nTel. 09999 555-214";
    }

    PeopleFindings read(std::string new_text) {
        text.new_text = "Guten Tag,\n\n" + std::move(new_text) + "\n\nMit freundlichen Grüßen";
        return find_people(message, text, Office{});
    }

    static std::vector<std::string> names(const std::vector<PersonMention>& mentions) {
        std::vector<std::string> out;
        for (const PersonMention& mention : mentions) {
            const Person& p = mention.person;
            std::string name = p.title.empty() ? "" : p.title + " ";
            out.push_back(name + (p.given_name.empty() ? "" : p.given_name + " ") + p.family_name);
        }
        return out;
    }

    Message message;
    MailText text;
};

}  // namespace bp
