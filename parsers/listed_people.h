// People who stand in lists, tables and forms rather than in sentences.
//
// Read are: bulleted and numbered lines, bare lines below a colon, tables whose cells are parted by TAB, `;`
// or
// `|`, the same table as one cell a line (what Outlook's plain part makes of it), and forms of `label:
// value`.
#pragma once

#include <string>
#include <vector>

#include "parsers/address_book.h"
#include "parsers/find_phone.h"
#include "parsers/mail_body.h"

namespace bp {

struct ListedPerson {
    PersonName name;
    std::string email, organisation;
    std::vector<PhoneNumber> phones;
    WordRange words;   // the line or lines that say so
    WordRange intro;   // the line above the list, empty for forms and tables with a heading
    std::string rule;  // "list.line", "table.row", "form.label"; "table.stays" of one who does not come
};

struct ListedPeople {
    std::vector<ListedPerson> people;
    std::vector<WordRange> read;  // lines that belong to lists, in their order
    int unnamed = 0;              // lines `N. N.`
    bool self = false;            // a line `ich`
};

ListedPeople find_listed_people(const Words& words, WordRange body, const AddressBook& book);

}  // namespace bp
