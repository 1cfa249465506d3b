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
    std::string rule;          // "list.line", "role.comes", "table.row", "form.label", "cc", "vcard" ...
    std::vector<Place> again;  // further places where the same person is named as coming
};

struct PeopleFindings {
    Person sender;  // From, signature and closing read together
    std::vector<PersonMention>
        mentioned;  // people named in the text as coming (not the sender), in its order
    // Named as not coming or giving up their seat; the sender among them only if others leave too.
    std::vector<PersonMention> leaving;
    std::vector<PersonMention> others;  // named without role (superiors, hosts, people talked about)
    bool sender_comes = true;           // the sender counts among those meant (`mein Kollege X und ich`)
    std::vector<Place> sender_places;   // the words that say so (`nur ich`, `und mich`)
    int seats = 0;                      // places wanted in total where the text says a number, else 0
    int unnamed = 0;                    // people meant but not named (`N. N.`, `ein Kollege`)
    bool circle = false;      // a number in the text was read as that of a circle of whom only some come
    bool incomplete = false;  // more people are named than were read
    std::vector<Evidence> evidence;
};

// Where the new text leans on a forwarded mail and names nobody itself, its people are those of that mail.
PeopleFindings find_people(const Message& message, const MailText& text, const Office& office);

}  // namespace bp
