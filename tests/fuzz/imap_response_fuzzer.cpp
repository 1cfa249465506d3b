// Any bytes, cut anywhere, through the IMAP parser: no crash, no unbounded memory, and the same responses as
// without the cuts. The first byte sets the length of the pieces.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "parsers/imap_response.h"

namespace {

struct Heard {
    std::vector<bp::ImapResponse> responses;
    std::string error;

    bool operator==(const Heard&) const = default;
};

Heard hear(std::string_view bytes, std::size_t piece) {
    bp::ImapLimits limits;
    limits.text = 4096;
    limits.literal = 1024;
    bp::ImapResponseParser parser(limits);
    Heard heard;
    while (!bytes.empty()) {
        parser.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
        while (auto response = parser.next()) heard.responses.push_back(std::move(*response));
    }
    heard.error = parser.error();
    return heard;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (hear(bytes, 1 + data[0] % 32) != hear(bytes, bytes.size())) std::abort();
    return 0;
}
