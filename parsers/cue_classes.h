// Classes of words that patterns of cues name in angle brackets (`<seat>`): what may stand in each other's
// place in a sentence. A verb of coming, a word for a seat, whoever comes.
//
// A class is written once, so that a pattern holds for all its words and not only for those that somebody
// thought of when it was written.
#pragma once

#include <string_view>

namespace bp {

// The words of a class, parted by `|`, in folded form; "" if there is no such class.
std::string_view cue_class(std::string_view name);

}  // namespace bp
