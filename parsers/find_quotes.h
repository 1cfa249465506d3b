// Tells the lines of a mail that are quoted or forwarded from those that were written for it.
//
// Two styles: marked (`> `, answers may stand above, below or in between) and unmarked, where everything
// below a header block, a separator or an attribution is the other mail (Outlook, Notes, GroupWise, phones,
// web mailers). Limit: in the unmarked style answers written into the quote, in colour, cannot be told from
// it.
#pragma once

#include <string>
#include <vector>

#include "parsers/text_lines.h"

namespace bp {

// What the header says about the mail's place in a thread.
struct ThreadHints {
    bool is_reply = false;    // by prefix of the subject or In-Reply-To
    bool is_forward = false;  // by prefix of the subject
    // The addresses that the mail was sent to, folded: a mail above a text written by one of them answers it.
    std::vector<std::string> recipients;
};

// What the form of the text says.
struct QuoteFindings {
    bool quotes = false;
    bool forwards = false;
};

// Assigns Section::quoted and Section::forwarded, drops separators. Linear.
QuoteFindings find_quotes(TextLines& lines, const ThreadHints& hints);

}  // namespace bp
