// What a number of people is about: those who come, or a larger circle of which only some do. `Wir sind im
// Referat zu viert, kommen kann nur ich`, `von den fünf Kolleginnen kommt eine`, `sonst sind wir zu dritt`.
#pragma once

#include "parsers/mail_body.h"
#include "parsers/words.h"

namespace bp {

// `kommen kann nur ich`, `bin ich doch allein`, `I'm the only one who can make it`: does the sentence say
// that of all the writer alone comes? Not `vegetarisch esse nur ich`.
bool says_writer_alone(const Words& words, WordRange sentence);

// Is the number at `i` that of a circle? `von den vier Kollegen`, `of our five developers`, `im Team zu
// sechst`, `wir sind neun in der Abteilung`.
bool is_of_circle(const Words& words, std::size_t i, WordRange sentence);

// The part of the sentence that holds now: behind the turn of `eigentlich wollten wir zu dritt kommen, nun
// sind wir zu zweit`. The whole sentence if it tells of no older plan.
WordRange behind_old_plan(const Words& words, WordRange sentence);

// Does the number at `at` tell how many somebody leads, or work in a house? `Teamleiterin von acht Leuten`,
// `a small company (Sealgate Ltd, six people)`
bool is_size_of_house(const Words& words, std::size_t at, WordRange sentence);

// `mit sechs Personen`, said of a house or of `wir`: those are all; of one person they are company.
bool is_company_of_one(const Words& words, WordRange sentence);

}  // namespace bp
