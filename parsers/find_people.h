// Who is meant: the sender, those whom the sender registers, how many, and how to reach them.
#pragma once

#include <string>
#include <vector>

#include "parsers/mail_text.h"
#include "parsers/message.h"
#include "parsers/office.h"
#include "parsers/reading.h"

namespace bp {

struct PersonMention {
    Person person;
    Place place;
    std::string rule;  // "list.line", "inline.frau-herr", "table.row", "form.label", "vcard" ...
};

struct PeopleFindings {
    Person sender;                         // From, signature and closing read together
    std::vector<PersonMention> mentioned;  // people named in the text as coming (not the sender), in its order
    std::vector<PersonMention> leaving;    // named as not coming or giving up their seat
    std::vector<PersonMention> others;     // named without role (superiors, hosts, people talked about)
    bool sender_comes = true;   // the sender counts among those meant (`mein Kollege X und ich`)
    int seats = 0;              // places wanted in total where the text says a number, else 0
    int unnamed = 0;            // people meant but not named (`N. N.`, `ein Kollege`)
    std::vector<Evidence> evidence;
};

PeopleFindings find_people(const Message& message, const MailText& text, const Office& office);

}  // namespace bp
