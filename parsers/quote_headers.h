// The marks by which clients introduce a mail that they quote or forward (FIELD.md 27): attributions
// (`Am … schrieb …:`), header blocks (`Von:/Gesendet:/An:/Betreff:`) and separators (`-----Ursprüngliche
// Nachricht-----`). Recognisers only; what follows from them is decided in find_quotes.cpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/text_lines.h"

namespace bp {

// `Am 28.03.23 um 08:15 schrieb Name:`, which clients wrap over up to four lines.
struct Attribution {
    std::size_t lines = 0;  // 0: there is none
    // It names a time of day or an address, so that no sentence of a person can be meant.
    bool certain = false;
};
Attribution attribution_at(const TextLines& lines, std::size_t i);

// The header lines that Outlook, Notes, phones and web mailers repeat above the text.
struct HeaderBlock {
    std::size_t lines = 0;  // 0: there is none
    std::string_view from;  // folded value of its Von/From line
    // It names an address or a time of day, as clients do and forms do not.
    bool certain = false;
};
HeaderBlock header_block_at(const TextLines& lines, std::size_t i);

enum class Separator { none, original, forward };
// A line that says that another mail begins below it; GroupWise's `>>> … >>>` is one.
Separator separator_at(const TextLines& lines, std::size_t i);

// `______________` or `----------`, as Outlook on the web draws above its header block.
bool is_ruler(std::string_view folded_line);

}  // namespace bp
