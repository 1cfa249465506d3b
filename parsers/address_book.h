// The names and addresses that a mail holds outside its own sentences: header fields, `Name <address>` and
// `Person: Name` in what it quotes, addresses in the text. Looked up when the text names somebody briefly
// (`Pohl, Kratz und Ak (alle in cc)`).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/mail_text.h"
#include "parsers/message.h"
#include "parsers/office.h"
#include "parsers/person_name.h"

namespace bp {

class AddressBook {
public:
    struct Entry {
        PersonName name;    // empty where only an address stands
        std::string email;  // "" where only a name stands
        bool in_cc = false;
        bool quoted = false;  // stands in the text that is answered
    };

    void add(Entry entry);

    // The entry of somebody named so; nullptr if there is none or more than one that differs.
    const Entry* find(const PersonName& name) const;
    // The entry whose family name is this one word.
    const Entry* find_family(std::string_view folded) const;
    // The address of somebody named so: of an entry, or one that spells the name.
    std::string email_of(const PersonName& name) const;

    const std::vector<Entry>& entries() const { return entries_; }

private:
    // The one unnamed address whose local part ends with a word of the family name.
    std::string email_by_family(const PersonName& name) const;

    std::vector<Entry> entries_;
};

// Is this one of the office's own addresses, or of its domain?
bool is_office_address(std::string_view addr_spec, const Office& office);

AddressBook collect_addresses(const Message& message, const MailText& text, const Office& office);

}  // namespace bp
