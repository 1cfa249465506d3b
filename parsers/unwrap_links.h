// Takes back what gateways and clients do inside the lines of a text (FIELD.md 34).
#pragma once

#include <string>

namespace bp {

// Rewritten links become what they were: Safe Links of Microsoft, URL Defense of Proofpoint; Outlook's
// doubled `address<mailto:address>` becomes `address`. Linear.
std::string unwrap_links(std::string text);

}  // namespace bp
