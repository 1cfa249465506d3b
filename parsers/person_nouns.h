// Nouns for people, as writers call those whom they bring along without a name: `meine Werkstudentin`, `two
// testers`, `unser Referendar`, `mein Mann`. All words are in folded form (see words.h).
#pragma once

#include <string_view>

namespace bp {

// `azubi`, `praktikantinnen`, `datenschutzbeauftragte`, `intern`, `schwager`
bool is_person_noun(std::string_view folded);

// `ehefrau`, `schwester`, `wife`
bool is_kin_noun(std::string_view folded);

// `jemand`, `somebody`, `begleitung`: one more person without any noun.
bool is_somebody(std::string_view folded);

}  // namespace bp
