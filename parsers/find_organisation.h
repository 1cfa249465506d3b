// The organisation that somebody writes for: from the lines of a signature or letterhead, from a form, from
// a sentence (`ich bin bei der Stadt X`).
//
// The name is given as written, on one line; department, street, job and telephone beside it are left off.
// Lines of departments name no organisation. Known limit: a name without any telling word (`Aktenfuchs`) is
// found only where the sender's domain spells it; the domain alone names none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bp {

struct OrganisationFinding {
    std::string name;
    std::size_t begin = 0, end = 0;  // bytes of the text searched
    int strength = 0;                // to compare findings; higher is surer
    std::string
        rule;  // "organisation.line", "organisation.sentence", "organisation.domain", "organisation.form"
};

// Of lines as they stand in a signature. `domain` is that of the sender's address.
std::optional<OrganisationFinding> organisation_in_lines(std::string_view text, std::string_view domain = {});

// Of running text in which the writer says where they work.
std::optional<OrganisationFinding> organisation_in_sentences(std::string_view text,
                                                             std::string_view domain = {});

// A form's value: `Stadt X, Amt 10` gives `Stadt X`, what we do not know is given whole.
std::string organisation_of_value(std::string_view value);

// Does the text name an organisation or a department rather than a person?
bool reads_as_organisation(std::string_view text);

}  // namespace bp
