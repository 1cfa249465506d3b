// Closing formulas of letters, German and English, as one line of folded text (fold_text.h) holds them.
#pragma once

#include <cstddef>
#include <string_view>

namespace bp {

struct ClosingFormula {
    enum class Kind {
        none,
        sure,   // `mit freundlichen gruessen`, `kind regards`: closes a letter wherever it stands
        loose,  // `danke`, `cheers`, `bis bald`: only if a name follows
    };
    Kind kind = Kind::none;
    // How many words belong to the formula; fewer than the line has if a name stands beside it (`lg anna`).
    std::size_t words = 0;
};

ClosingFormula closing_formula(std::string_view folded_line);

// `i. A.`, `im Auftrag`, `gez.`: what signs for an authority begins the signature.
bool begins_with_signing_mark(std::string_view folded_line);

}  // namespace bp
