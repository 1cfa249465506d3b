// What the words of a text want, clause by clause: cues from the tables with their circumstances.
//
// Pure data in, data out; the decision what kind of mail it is lies in find_kind, which Thementag is wanted
// or given up in find_stance.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/tokens.h"

namespace bp {

enum class Sense : std::uint8_t {
    enrol,       // wants a seat
    cancel,      // gives a seat back in so many words
    decline,     // cannot come; gives a seat back only if one was held
    leave_out,   // wants nothing of the day; no seat need be held
    swap,        // another day or another person in an earlier registration
    prior,       // speaks of a registration that exists
    invite,      // invites us to an event of somebody else
    talk,        // wants an exchange, a visit, a talk, offers something
    ask,         // asks something
    ask_event,   // asks something about a Thementag
    other_desk,  // business of another desk
    privacy,     // rights of data subjects
    thanks,      // thanks, looks forward, confirms
    background,  // tells of what was: attended, missed, heard
    elsewhere,   // another meeting or absence at that time
    aside,       // travel, letters, calls: a date beside these is no Thementag by itself
    agree,       // a day suits
    hesitate,    // will decide later
};

inline constexpr std::size_t kSenses = 18;

struct CueEntry {
    const char* pattern;
    Sense sense;
    int weight;  // 3 says it outright, 2 says it as a rule, 1 hints at it
};

struct Cue {
    Sense sense = Sense::enrol;
    int weight = 0;
    std::size_t begin = 0, end = 0;  // tokens
    bool negated = false;            // its clause is in the negative
    bool refused = false;            // a word of negation stands right before it or inside it
    bool conditional = false;        // said under a condition (`falls`, `sollte`, `if`)
    bool whether = false;            // `ob ich komme`, `bevor ich mich anmelde`
    bool question = false;  // its sentence asks (`können Sie mich eintragen?` does not: it requests)
    bool quoted = false;    // the words stand in quotation marks
};

// Ordered by begin.
std::vector<Cue> find_senses(const Tokens& tokens);

// Whether the clause of token i holds a word of negation that negates (not `nicht nur`).
bool clause_is_negative(const Tokens& tokens, std::size_t i);

// Whether the sentence of token i ends with a question mark.
bool is_question(const Tokens& tokens, std::size_t i);

// The tables (sense_tables_*.cpp).
const std::vector<CueEntry>& seat_cues();      // enrol, cancel, decline, swap, prior: set phrases
const std::vector<CueEntry>& presence_cues();  // enrol, said freely
const std::vector<CueEntry>& release_cues();   // cancel, decline, swap, prior, said freely
const std::vector<CueEntry>& absence_cues();   // leave_out, and more of decline and elsewhere
const std::vector<CueEntry>& privacy_cues();   // rights of data subjects
const std::vector<CueEntry>& desk_cues();      // other desks' business
const std::vector<CueEntry>& other_cues();     // everything else

}  // namespace bp
