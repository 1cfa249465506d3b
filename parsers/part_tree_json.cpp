#include "parsers/part_tree_json.h"

#include <openssl/evp.h>

#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <string_view>

#include "parsers/parse_message.h"

namespace bp {
namespace {

using Json = nlohmann::ordered_json;

std::string hex(const unsigned char* bytes, unsigned size) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += kDigits[bytes[i] >> 4U];
        text += kDigits[bytes[i] & 0xFU];
    }
    return text;
}

// SHA-1 as a name for content, not as a protection; piece by piece between the CRs, without another copy.
std::string sha1_ignoring_line_ends(std::string_view content) {
    while (!content.empty() && (content.back() == '\n' || content.back() == '\r')) content.remove_suffix(1);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr) != 1) return {};
    while (!content.empty()) {
        const std::string_view piece = content.substr(0, content.find('\r'));
        EVP_DigestUpdate(context.get(), piece.data(), piece.size());
        content.remove_prefix(std::min(piece.size() + 1, content.size()));
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(context.get(), digest.data(), &size);
    return hex(digest.data(), size);
}

Json to_json(const Message& message, const BodyPart& part) {
    Json json;
    json["type"] = part.media_type;
    if (!part.parameter("charset").empty()) json["charset"] = part.parameter("charset");
    if (!part.file_name.empty()) json["file_name"] = part.file_name;
    if (part.parts.empty()) {
        const std::string content = decoded_content(message, part);
        json["size"] = content.size();
        json["sha1"] = sha1_ignoring_line_ends(content);
    } else {
        json["size"] = part.size;
        for (const BodyPart& child : part.parts) json["parts"].push_back(to_json(message, child));
    }
    return json;
}

void append_lines(std::string& text, const Message& message, const BodyPart& part, std::size_t depth) {
    text.append(2 * depth, ' ').append(part.media_type);
    if (!part.parameter("charset").empty()) text.append(" charset=").append(part.parameter("charset"));
    if (!part.file_name.empty()) text.append(" \"").append(part.file_name).append("\"");
    const std::size_t size = part.parts.empty() ? decoded_content(message, part).size() : part.size;
    text.append(" ").append(std::to_string(size)).append(" bytes\n");
    for (const BodyPart& child : part.parts) append_lines(text, message, child, depth + 1);
}

}  // namespace

std::string part_tree_json(const Message& message, const std::string& file) {
    Json json;
    json["file"] = file;
    json.update(to_json(message, message.root));
    // A file's name may hold any bytes.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string part_tree_text(const Message& message, const std::string& file) {
    std::string text = file + "\n";
    append_lines(text, message, message.root, 1);
    for (const Problem& problem : message.problems) text += "  ! " + problem.text + "\n";
    return text;
}

}  // namespace bp
