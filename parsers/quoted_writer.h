// Who wrote the mail that another quotes or forwards, and where its text begins: by its header lines (`Von:
// Anna Kern <a.kern@…>`), by the line over a quote (`Am 9. Mai schrieb Anna Kern:`) or GroupWise's (`>>> Anna
// Kern 09.05.2023 17:21 >>>`).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace bp {

struct QuotedWriter {
    std::string display_name;
    std::string addr_spec;  // empty where no address stands there
    std::size_t text = 0;   // byte behind the header
};

// Of the first mail in a section that was quoted or forwarded.
std::optional<QuotedWriter> quoted_writer(std::string_view section);

}  // namespace bp
