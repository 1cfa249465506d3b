// Phrases that count a group of Thementage to name some of it: `von den drei Terminen im Herbst`, `einen der
// Herbsttermine`, `die anderen beiden`.
#pragma once

#include "parsers/event_phrase.h"
#include "parsers/tokens.h"

namespace bp {

// `von den drei`, `of your autumn sessions`, `drei Termine, zwei davon`.
bool is_partitive(const Tokens& tokens, const EventPhrase& phrase);

// `einen der Herbsttermine`, `one of your autumn sessions`: which is not said.
bool is_one_of_them(const Tokens& tokens, const EventPhrase& phrase);

// `die anderen beiden im Herbst`, `the other sessions`.
bool speaks_of_others(const Tokens& tokens, const EventPhrase& phrase);

}  // namespace bp
