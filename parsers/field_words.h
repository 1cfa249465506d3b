// The words of the field in which the office itself works: digital matters, how work is organised, events.
//
// Whoever asks something in such words asks the office; whoever asks something in none of them may mean
// another desk.
#pragma once

#include <string_view>

namespace bp {

// `word` in folded form.
bool is_field_word(std::string_view word);

// Narrower: the words of technology alone, by which somebody may speak of another desk's business without
// wanting anything of it (`ein Chatbot für die Ausländerbehörde`).
bool is_technical_word(std::string_view word);

}  // namespace bp
