// What the words of a cue mean at their place: some say there what they say nowhere else (`ins Gespräch
// kommen`, `Absagen muss ich nicht`), some more (`Darf ich mitkommen?`).
//
// Looks at the clause and the sentence of the cue only, like senses.h.
#pragma once

#include <cstddef>

#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

// Whether the words do not mean here what they mean elsewhere.
bool misleads(const Tokens& tokens, const Cue& cue);

// `Please pass my seat on to Ann Reed`: a seat that is given to somebody is passed on, not given back.
bool is_handed_on(const Tokens& tokens, const Cue& cue);

// `Darf ich am 28.9. mitkommen?`, `Is there a place for me?`: whoever asks so politely wants to come.
bool asks_for_writer(const Tokens& tokens, const Cue& cue);

// Whether the clause of token i is in the negative and denies what a mail is about. Not if it only speaks of
// lodging, meals, trouble, of what one knows or of what need not be done.
bool denies(const Tokens& tokens, std::size_t i);
// Whether a clause of the sentence does, or it regrets something.
bool sentence_denies(const Tokens& tokens, std::size_t i);

}  // namespace bp
