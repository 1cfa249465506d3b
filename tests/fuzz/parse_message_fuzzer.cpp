// Any bytes as a mail: read the structure, decode every part, render every HTML part. Beyond the sanitizers,
// what message.h promises is checked: places inside the bytes, valid UTF-8, no line ends in header text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "parsers/charset.h"
#include "parsers/html_to_text.h"
#include "parsers/parse_message.h"
#include "parsers/part_tree_json.h"

namespace {

void require(bool condition) {
    if (!condition) std::abort();
}

void check_header(const std::vector<bp::HeaderField>& header) {
    for (const bp::HeaderField& field : header) {
        require(field.raw_body.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
        require(field.body.find_first_of(std::string_view("\r\n\0", 3)) == std::string::npos);
        require(bp::is_valid_utf8(field.body));
    }
}

void check_part(const bp::Message& message, const bp::BodyPart& part) {
    require(part.begin <= message.raw.size() && part.size <= message.raw.size() - part.begin);
    require(bp::is_valid_utf8(part.file_name));
    check_header(part.header);
    require(bp::is_valid_utf8(part.media_type) && bp::is_valid_utf8(part.disposition));
    for (const auto& [name, value] : part.parameters) {
        require(bp::is_valid_utf8(name) && (name == "boundary" || bp::is_valid_utf8(value)));
    }
    if (part.parts.empty()) {
        const std::string text = bp::decoded_text(message, part);
        require(bp::is_valid_utf8(text) && text.find('\r') == std::string::npos);
        require(bp::is_valid_utf8(bp::html_to_text(text)));
    }
    for (const bp::BodyPart& child : part.parts) check_part(message, child);
}

void check_addresses(const bp::AddressList& list) {
    for (const bp::Address& address : list.addresses) {
        require(bp::is_valid_utf8(address.addr_spec) && bp::is_valid_utf8(address.display_name));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view raw(reinterpret_cast<const char*>(data), size);
    const bp::Message message = bp::parse_message(raw);
    check_header(message.header);
    for (const bp::AddressList* list :
         {&message.from, &message.sender, &message.reply_to, &message.to, &message.cc}) {
        check_addresses(*list);
    }
    check_part(message, message.root);
    require(!bp::part_tree_json(message, "mail").empty());
    require(bp::is_valid_utf8(bp::html_to_text(raw)));
    return 0;
}
