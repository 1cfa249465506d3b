// Any bytes, cut anywhere, through the SMTP reply parser. The first byte sets the length of the pieces.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "parsers/smtp_reply.h"

namespace {

std::vector<bp::SmtpReply> hear(std::string_view bytes, std::size_t piece) {
    bp::SmtpReplyParser parser;
    std::vector<bp::SmtpReply> replies;
    while (!bytes.empty()) {
        parser.feed(bytes.substr(0, piece));
        bytes.remove_prefix(std::min(piece, bytes.size()));
        while (auto reply = parser.next()) replies.push_back(*reply);
    }
    return replies;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (hear(bytes, 1 + data[0] % 32) != hear(bytes, bytes.size())) std::abort();
    return 0;
}
