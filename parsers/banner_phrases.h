// How the lines begin that programs and legal departments add to people's mails. One line of folded text
// each.
#pragma once

#include <string_view>

namespace bp {

enum class Banner {
    none,
    advertising,     // `Von meinem iPhone gesendet`: this line alone
    classification,  // `VS-NfD`, `[EXTERN]`: this line alone
    warning,         // of a gateway about a sender from outside: the sentences that begin here
    disclaimer,      // confidentiality, paper, viruses, gateways' footers: the paragraph that begins here
};

// Lines in which somebody speaks for themselves are never a banner.
Banner banner_at(std::string_view folded_line);

// A line that no banner goes on with: somebody speaks in the first person, or greets.
bool is_persons_line(std::string_view folded_line);

// What list software writes under its ruler.
bool names_mailing_list(std::string_view folded_line);

}  // namespace bp
