// For the tests of the IMAP parser: runs bytes through it and writes what comes out as readable lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/imap_response.h"

namespace bp {

struct Heard {
    std::vector<std::string> lines;  // one a response
    std::string error;

    bool operator==(const Heard&) const = default;
};

// Feeds `bytes` in pieces of `piece` bytes.
Heard hear(std::string_view bytes, std::size_t piece = std::string_view::npos, ImapLimits limits = {});
// Feeds `bytes` in two pieces, cut at `cut`.
Heard hear_cut_at(std::string_view bytes, std::size_t cut);

std::string describe(const ImapResponse& response);

}  // namespace bp
