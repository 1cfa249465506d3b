// Does a text want the day it names, decline it, or tell of what is or was? Clause by clause.
//
// Order of the evidence: a word of exclusion right before the name (`außer`, `statt`, `nicht ... sondern`);
// the name's own clause; a clause that takes it up again (`da kann ich nicht`); the other clauses of the
// sentence. Limit: sentences that refer to the one before (`Das passt mir nicht.`) are not followed.
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
    // For the name that stands in tokens [begin, end).
    Answer stance_of(std::size_t begin, std::size_t end) const;

    // Whether the clause of token i speaks of travel, letters or calls.
    bool is_aside(std::size_t i) const;
    bool sentence_swaps(std::size_t i) const;
    // Whether a box of a form belongs to the name at token i.
    bool has_box(std::size_t i) const { return ticked(i).strong; }

private:
    struct Clause {
        int enrol = 0, cancel = 0, decline = 0, swap = 0, prior = 0, background = 0, agree = 0;
        bool elsewhere = false, aside = false, negative = false;
    };

    void note(const Cue& cue, Clause& clause) const;
    bool is_excluded(std::size_t begin, std::size_t end) const;
    Answer box_at(std::size_t at) const;
    Answer ticked(std::size_t i) const;
    bool is_moved_to(std::size_t begin) const;
    bool is_moved_from(std::size_t begin, std::size_t end) const;
    Answer verdict(const Clause& clause) const;
    bool takes_up(std::size_t clause_begin) const;
    const Clause& clause_at(std::size_t token) const { return clauses_[tokens_[token].clause]; }

    const Tokens& tokens_;
    std::vector<Clause> clauses_;
};

}  // namespace bp
