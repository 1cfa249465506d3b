#include "parsers/guarded_mimetic.h"

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
    std::string masked(encoded.substr(0, encoded.find('=')));
    for (char& c : masked) {
        if (static_cast<unsigned char>(c) > kLastBase64Character) c = ' ';
    }
    std::string decoded;
    decoded.reserve(masked.size() / 4 * 3 + 3);
    mimetic::Base64::Decoder decoder;
    mimetic::code(masked.begin(), masked.end(), decoder, std::back_inserter(decoded));
    return decoded;
}

}  // namespace bp
