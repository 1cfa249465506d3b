// What is known of single words when organisations are looked for: kinds of authorities and firms, legal
// forms, departments, jobs. All words are compared in folded form (see words.h).
//
// A kind of organisation (`kreisarchiv`, `ministry`) makes a name of what stands with it, wherever it stands;
// some words do so only where they lead (`Praxis Dr. X`, `Kita Y`) or end a name (`X Data Trust`), because
// they mean something else in between (`Agile Methoden in der Praxis`).
#pragma once

#include <string_view>

#include "parsers/words.h"

namespace bp {

// `landratsamt`, `university`, `stiftung`, and compounds that end so: `deichverband`.
bool is_organisation_word(std::string_view folded);
// The same of word `i` as it is written: abbreviations count in capitals alone (`TH Nordmoor`, not `Th.
// Kern`).
bool is_organisation_at(const Words& words, std::size_t i);

// Makes an organisation of the words behind it: `praxis`, `kita`, `hotel`.
bool leads_organisation(std::string_view folded);
// Makes an organisation of the words before it: `trust`, `network`, `partners`.
bool ends_organisation(std::string_view folded);

// `gmbh`, `ltd`: what stands before is a firm or club.
bool is_legal_form_at(const Words& words, std::size_t i);

// `referat`, `team`, `stabsstelle`: a part of an organisation.
bool is_department_word(std::string_view folded);

// `schriftfuehrerin`, `consultant`: what somebody does.
bool is_job_word(std::string_view folded);

// `Landesamt für …`, but not `Stadt X für …`.
bool is_field_office(std::string_view folded);

}  // namespace bp
