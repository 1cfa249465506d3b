#include "daemon/replies/write_mail.h"

#include <mimetic/mimetic.h>

#include <memory>
#include <sstream>
#include <stdexcept>

namespace bp {
namespace {

constexpr std::size_t kMaxEncodedLine = 76;  // RFC 2045 section 6.7 rule 5, without the line end

// "=_" cannot occur in quoted-printable text, so no part can contain the delimiter (RFC 2045 section 6.7).
constexpr std::string_view kBoundary = "=_brueckenpost_=";

bool is_field_value(std::string_view value) {
    char previous = ' ';
    for (char c : value) {
        if (c < ' ' || c >= 0x7F || (c == ' ' && previous == ' ')) return false;
        previous = c;
    }
    return !value.empty() && previous != ' ';
}

void add_field(mimetic::Header& header, const std::string& name, const std::string& value) {
    if (!is_field_value(value)) throw std::invalid_argument("header field " + name + ": not a clean value");
    header.push_back(mimetic::Field(name, value));
}

std::unique_ptr<mimetic::MimeEntity> text_part(const std::string& subtype, std::string_view text) {
    auto part = std::make_unique<mimetic::MimeEntity>();
    add_field(part->header(), "Content-Type", "text/" + subtype + "; charset=utf-8");
    add_field(part->header(), "Content-Transfer-Encoding", "quoted-printable");
    part->body().set(quoted_printable(text));
    return part;
}

// Whether the byte at `i` of `line` may not stand as it is.
bool needs_encoding(std::string_view line, std::size_t i) {
    const char c = line[i];
    const bool last = i + 1 == line.size();
    if (c == ' ' || c == '\t') return last;
    // Some relays alter a lone dot and a "From " at the start of a line.
    if (i == 0 && ((c == '.' && last) || line.starts_with("From "))) return true;
    return c < '!' || c > '~' || c == '=';
}

void append_encoded_line(std::string& out, std::string_view line) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::size_t length = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool encode = needs_encoding(line, i);
        const std::size_t size = encode ? 3 : 1;
        // One place stays free for the "=" of a soft line break.
        if (length + size > kMaxEncodedLine - 1) {
            out += "=\r\n";
            length = 0;
        }
        length += size;
        if (encode) {
            const auto byte = static_cast<unsigned char>(line[i]);
            out.append({'=', kDigits[byte >> 4], kDigits[byte & 15]});
        } else {
            out += line[i];
        }
    }
}

}  // namespace

std::string quoted_printable(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    while (!text.empty()) {
        const std::size_t newline = text.find('\n');
        append_encoded_line(out, text.substr(0, newline));
        if (newline == std::string_view::npos) break;
        out += "\r\n";
        text.remove_prefix(newline + 1);
    }
    return out;
}

std::string write_mail(const OutgoingHeader& header, std::string_view text, std::string_view html) {
    mimetic::MimeEntity mail;
    for (const auto& [name, value] : header) add_field(mail.header(), name, value);
    add_field(mail.header(), "MIME-Version", "1.0");
    add_field(mail.header(), "Content-Type",
              "multipart/alternative; boundary=\"" + std::string(kBoundary) + "\"");
    // The list of parts owns them from here on.
    mail.body().parts().push_back(text_part("plain", text).release());
    mail.body().parts().push_back(text_part("html", html).release());

    std::ostringstream bytes;
    bytes << mail;
    return std::move(bytes).str();
}

}  // namespace bp
