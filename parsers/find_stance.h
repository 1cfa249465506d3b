// Does a text want the day it names, decline it, or tell of what is or was? Clause by clause.
//
// Order of the evidence: a word of exclusion right before the name (`außer`, `statt`, `nicht ... sondern`);
// the name's own clause; a clause that takes it up again (`da kann ich nicht`); the other clauses of the
// sentence; a sentence after it that points back (`Da kann ich leider nicht.`).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

enum class Stance : std::uint8_t {
    open,      // nothing is said
    wanted,    // asked for
    declined,  // given up, excluded, impossible
    held,      // exists or existed: registered, attended, missed, somebody else's
};

class StanceFinder {
public:
    StanceFinder(const Tokens& tokens, const std::vector<Cue>& cues);

    struct Answer {
        Stance stance = Stance::open;
        bool strong = false;  // the words leave little doubt
    };
    // Tells beforehand where the text names a day, so that clauses with days of their own are known.
    void note_name(std::size_t token);
    // For the name that stands in tokens [begin, end).
    Answer stance_of(std::size_t begin, std::size_t end) const;

    // Whether the clause of token i speaks of travel, letters or calls.
    bool is_aside(std::size_t i) const;
    bool sentence_swaps(std::size_t i) const;
    // Whether a word of exclusion (`außer`, `nicht`, `statt`) governs the name.
    bool is_excluded(std::size_t begin, std::size_t end) const;
    // Whether the clause of token i speaks of registering or coming.
    bool speaks_of_a_seat(std::size_t i) const { return clause_at(i).enrol > 0; }
    // Whether it speaks of a seat that was taken before.
    bool tells_of_a_seat(std::size_t i) const { return clause_at(i).prior > 0; }
    // Whether the clause of token i is a statement (it has a verb of its own) in which no seat is wanted.
    bool tells_something(std::size_t i) const;

private:
    struct Clause {
        int enrol = 0, cancel = 0, decline = 0, leave_out = 0, swap = 0, prior = 0, background = 0, agree = 0;
        bool elsewhere = false, aside = false, negative = false;
        bool prefers = false;    // `lieber`, `rather`
        bool regrets = false;    // `leider`
        bool contrasts = false;  // `aber`
        bool adds = false;       // `auch`
        bool former = false;     // `wollte eigentlich`
        bool keeps = false;      // `bleibt bestehen`
        bool names_day = false;
        int names = 0;
    };

    void note(const Cue& cue, Clause& clause) const;
    bool says_all_before(std::size_t but) const;
    bool says_once(std::size_t i) const;
    bool is_given_up_plan(std::size_t begin) const;
    void note_words(std::size_t i, Clause& clause) const;
    bool is_set_right(std::size_t begin, std::size_t end) const;
    bool is_tentative(std::size_t begin) const;
    bool stands_against_refusal(std::size_t begin) const;
    bool is_put_right(std::size_t begin) const;
    bool is_given_for_another(std::size_t end) const;
    bool is_set_against(std::size_t at) const;
    bool follows_from(std::size_t at) const;
    Answer parted_by_particle(std::size_t begin, std::size_t end) const;
    bool is_last_named(std::size_t end, std::size_t at) const;
    bool is_subordinate(std::size_t token) const;
    std::size_t main_clause_of(std::size_t token) const;
    Answer pointed_at_from(std::size_t next, std::size_t begin) const;
    Answer taken_up_next(std::size_t begin, const Answer& own) const;
    bool is_moved_to(std::size_t begin) const;
    Answer exchanged(std::size_t begin, std::size_t end) const;
    bool is_moved_from(std::size_t begin, std::size_t end) const;
    Answer verdict(const Clause& clause) const;
    bool takes_up(std::size_t clause_begin) const;
    int named_in_clause(std::size_t token) const { return clause_at(token).names; }
    const Clause& clause_at(std::size_t token) const { return clauses_[tokens_[token].clause]; }

    const Tokens& tokens_;
    std::vector<Clause> clauses_;
    bool held_before_ = false;  // the text speaks of an earlier registration or of a change
};

}  // namespace bp
