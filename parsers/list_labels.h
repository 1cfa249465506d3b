// What the labels of forms and the headings of tables ask for: `Name`, `Vor- und Nachname`, `Durchwahl`.
#pragma once

#include <string_view>

#include "parsers/mail_body.h"
#include "parsers/words.h"

namespace bp {

enum class Field {
    none,
    day,
    name,
    given,
    family,
    full_name,
    participants,
    title,
    email,
    phone,
    organisation,
    other
};

Field field_of_word(std::string_view word);

// What a label asks for; `Name, Vorname` and `Vor- und Nachname` ask for both.
Field field_of_label(const Words& words, WordRange label);

}  // namespace bp
