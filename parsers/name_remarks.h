// What a writer adds about a name: `Frau Öztürk (mit Vornamen Gülşen)`, `Herr Ben Salah (Nachname, zwei
// Wörter)`, `Ravi (Ravindra Kulkarni)`, `Frau Reuter, Vorname Ilka`.
#pragma once

#include <optional>
#include <string>

#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {

struct NameRemark {
    PersonName name;       // the name with what the remark adds
    std::size_t last = 0;  // one past the remark
};

// The remark that begins at word `i`, right behind `name`. Nothing if none stands there. `may_rename`: a
// bracket may hold the full name of somebody called by a short one.
std::optional<NameRemark> name_remark_at(const Words& words, std::size_t i, std::size_t end,
                                         const PersonName& name, bool may_rename);

// `… Frau Jung bitte anmelden. Vorname ist Miriam`, `Sie heißt Miriam mit Vornamen`: the given name that a
// sentence behind tells of somebody named without one; empty if none does.
std::string given_name_told(const Words& words, std::size_t begin, std::size_t end);

// Does the bracket at `i` say which part of a name is which?
bool has_name_label(const Words& words, std::size_t i, std::size_t end);

// The full name in the bracket at `i`, if there is nothing but a name, or a name and more behind a comma.
std::optional<NameRemark> full_name_in_bracket(const Words& words, std::size_t i, std::size_t end);

}  // namespace bp
