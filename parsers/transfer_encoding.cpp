#include "parsers/transfer_encoding.h"

#include <algorithm>

#include "parsers/bytes.h"
#include "parsers/guarded_mimetic.h"

namespace bp {
namespace {

bool is_uuencode(std::string_view encoding) {
    return encoding == "x-uuencode" || encoding == "uuencode" || encoding == "x-uue" || encoding == "uue";
}

// Appends one line of quoted-printable without its line end; returns whether its end is a soft line break.
bool append_quoted_printable_line(std::string& decoded, std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t");
    const bool soft_break = last != std::string_view::npos && line[last] == '=';
    if (soft_break) line = line.substr(0, last);
    std::size_t position = 0;
    while (position < line.size()) {
        const std::size_t equals = std::min(line.find('=', position), line.size());
        decoded.append(line, position, equals - position);
        if (equals == line.size()) break;
        const int high = equals + 2 < line.size() ? hex_value(line[equals + 1]) : -1;
        const int low = high >= 0 ? hex_value(line[equals + 2]) : -1;
        decoded += low >= 0 ? static_cast<char>(high * 16 + low) : '=';
        position = equals + (low >= 0 ? 3 : 1);
    }
    return soft_break;
}

unsigned uu_value(char c) {
    return (static_cast<unsigned char>(c) - 0x20U) & 0x3FU;
}

void append_uu_line(std::string& decoded, std::string_view line) {
    std::size_t left = uu_value(line.front());
    for (std::size_t i = 1; left > 0 && i < line.size(); i += 4) {
        const auto at = [&](std::size_t k) { return i + k < line.size() ? uu_value(line[i + k]) : 0U; };
        const unsigned group = at(0) << 18U | at(1) << 12U | at(2) << 6U | at(3);
        for (unsigned shift = 16; left > 0; --left, shift -= 8) {
            decoded += static_cast<char>(group >> shift & 0xFFU);
            if (shift == 0) {
                --left;
                break;
            }
        }
    }
}

bool is_uu_begin(std::string_view line) {
    return line.starts_with("begin ") && line.size() > 9 &&
           std::all_of(line.begin() + 6, line.begin() + 9, is_digit);
}

}  // namespace

std::string decode_quoted_printable(std::string_view encoded) {
    std::string decoded;
    decoded.reserve(encoded.size());
    for (std::size_t position = 0; position < encoded.size();) {
        const LineExtent line = line_at(encoded, position);
        const bool soft_break =
            append_quoted_printable_line(decoded, encoded.substr(position, line.end - position));
        if (!soft_break) decoded.append(encoded, line.end, line.next - line.end);
        position = line.next;
    }
    return decoded;
}

std::string decode_uuencode(std::string_view encoded) {
    std::string decoded;
    bool begun = false;
    for (std::size_t position = 0; position < encoded.size();) {
        const LineExtent extent = line_at(encoded, position);
        const std::string_view line = encoded.substr(position, extent.end - position);
        position = extent.next;
        if (!begun) {
            begun = is_uu_begin(line);
        } else if (line == "end") {
            break;
        } else if (!line.empty()) {
            append_uu_line(decoded, line);
        }
    }
    return begun ? decoded : std::string(encoded);
}

std::string decode_transfer_encoding(std::string_view encoded, std::string_view encoding) {
    if (encoding == "base64") return decode_base64(encoded);
    if (encoding == "quoted-printable") return decode_quoted_printable(encoded);
    if (is_uuencode(encoding)) return decode_uuencode(encoded);
    return std::string(encoded);
}

bool is_identity_encoding(std::string_view encoding) {
    return encoding != "base64" && encoding != "quoted-printable" && !is_uuencode(encoding);
}

}  // namespace bp
