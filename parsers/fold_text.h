// Text made comparable: the form in which rules about lines and phrases are written.
//
// Folding turns UTF-8 into lower-case letters without accents (`ä` is `ae`, `ß` is `ss`, `é` is `e`),
// typographic quotes and dashes into ASCII, any run of blanks into one blank; zero-width and bidi marks
// vanish, line ends stay, blanks beside them do not. So `Mit freundlichen Grüßen`, `MIT FREUNDLICHEN GRÜSSEN`
// and `Mit  freundlichen Gruessen` are the same, and a rule is plain ASCII. Letters outside Latin are left
// alone.
#pragma once

#include <string>
#include <string_view>

namespace bp {

// Any bytes; linear; ill-formed UTF-8 is copied.
std::string fold_text(std::string_view utf8);
// The same, behind what `out` already holds.
void append_folded(std::string_view utf8, std::string& out);

}  // namespace bp
