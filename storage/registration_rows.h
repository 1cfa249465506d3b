// Reading registrations from a statement, for registrations.cpp, case_snapshot.cpp and digest_data.cpp.
#pragma once

#include <string>
#include <vector>

#include "storage/query.h"
#include "storage/registrations.h"

namespace bp {

// `rest` follows FROM … and may name g (registration), p (person) and c (cases).
std::string select_registrations(const std::string& rest);
std::vector<Registration> all_registrations(Query& row);

// Columns of a person aliased p: id, title, given_name, family_name, email, organisation, phone, name_key.
inline constexpr const char* kPersonColumns =
    "p.id, p.title, p.given_name, p.family_name, p.email, p.organisation, p.phone, p.name_key";
PersonOnFile take_person(Query& row);

}  // namespace bp
