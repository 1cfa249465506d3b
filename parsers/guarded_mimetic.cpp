#include "parsers/guarded_mimetic.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <memory>
#include <new>

// Not ours: its headers use what C++17 has removed or deprecated.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#include <mimetic/mimetic.h>
#include <mimetic/parser/itparser.h>
#pragma GCC diagnostic pop

#include "parsers/bytes.h"

namespace bp {
namespace {

// load() would go on into the body and rewrite Content-Type; loadHeader() alone does neither, and derived
// classes may call it.
class HeaderLoader : public mimetic::IteratorParser<const char*, std::input_iterator_tag> {
    using Base = mimetic::IteratorParser<const char*, std::input_iterator_tag>;

public:
    explicit HeaderLoader(mimetic::MimeEntity& entity) : Base(entity) {}

    void load(const std::string& block) {
        m_bit = block.data();
        m_eit = block.data() + block.size();
        loadHeader();
    }
};

// The last character in mimetic's base64 table; it looks one entry too far.
constexpr char kLastBase64Character = 'z';

// RFC 2045 section 6.8: the longest line of base64.
constexpr std::size_t kBase64Line = 76;

void append_decoded(std::string& decoded, std::string_view encoded) {
    std::string masked(encoded);
    for (char& c : masked) {
        if (static_cast<unsigned char>(c) > kLastBase64Character) c = ' ';
    }
    mimetic::Base64::Decoder decoder;
    mimetic::code(masked.begin(), masked.end(), decoder, std::back_inserter(decoded));
}

// Whether the next line is base64 again: a mailer has encoded its text piece by piece.
bool begins_with_base64(std::string_view text) {
    const LineExtent extent = line_at(text.substr(0, kBase64Line + 1), 0);
    const std::string_view line = text.substr(0, std::min(extent.end, kBase64Line));
    const auto in_alphabet = [](char c) {
        return is_letter(c) || is_digit(c) || c == '+' || c == '/' || c == '=';
    };
    return !line.empty() && line.size() % 4 == 0 && std::all_of(line.begin(), line.end(), in_alphabet);
}

}  // namespace

std::vector<RawField> unfold_header_block(const std::string& clean_block) {
    std::vector<RawField> fields;
    try {
        auto entity = std::make_unique<mimetic::MimeEntity>();
        HeaderLoader(*entity).load(clean_block + "\r\n");  // without a blank line it drops the last field
        // const: its other getters insert the fields they do not find.
        const mimetic::Header& header = entity->header();
        fields.reserve(header.size());
        for (const mimetic::Field& field : header) {
            fields.push_back({std::string(field.name().begin(), field.name().end()), field.value()});
        }
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        // None is known for a clean block. What has been read so far stands.
    }
    return fields;
}

std::string decode_base64(std::string_view encoded) {
    std::string decoded;
    decoded.reserve(encoded.size() / 4 * 3 + 3);
    while (true) {
        const std::size_t padding = std::min(encoded.find('='), encoded.size());
        append_decoded(decoded, encoded.substr(0, padding));
        encoded.remove_prefix(std::min(encoded.find_first_not_of("= \t\r\n", padding), encoded.size()));
        if (!begins_with_base64(encoded)) return decoded;
    }
}

}  // namespace bp
