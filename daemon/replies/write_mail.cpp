#include "daemon/replies/write_mail.h"

#include <mimetic/mimetic.h>

#include <memory>
#include <sstream>
#include <stdexcept>

namespace bp {
namespace {

constexpr std::size_t kMaxEncodedLine = 76;  // RFC 2045 section 6.7 rule 5, without the line end

// "=_" cannot occur in quoted-printable text, so no part can contain a delimiter (RFC 2045 section 6.7); and
// none of the two begins with the other.
constexpr const char* kTextsBoundary = "=_brueckenpost_=";
constexpr const char* kFilesBoundary = "=_brueckenpost_files_=";

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

using Part = std::unique_ptr<mimetic::MimeEntity>;

Part text_part(const std::string& content_type, std::string_view text) {
    auto part = std::make_unique<mimetic::MimeEntity>();
    add_field(part->header(), "Content-Type", content_type);
    add_field(part->header(), "Content-Transfer-Encoding", "quoted-printable");
    part->body().set(quoted_printable(text));
    return part;
}

// A file name is a token and a little more, so it needs no encoding (RFC 2183 section 2.3).
bool is_file_name(const std::string& name) {
    constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.";
    return !name.empty() && name.find_first_not_of(kAllowed) == std::string::npos;
}

Part attachment_part(const Attachment& file) {
    if (!is_file_name(file.file_name)) throw std::invalid_argument("attachment: not a clean file name");
    std::string text = file.text;
    std::erase(text, '\r');
    Part part = text_part(file.content_type + "; name=\"" + file.file_name + '"', text);
    add_field(part->header(), "Content-Disposition", "attachment; filename=\"" + file.file_name + '"');
    return part;
}

void make_multipart(mimetic::MimeEntity& entity, const std::string& subtype, const std::string& boundary) {
    add_field(entity.header(), "Content-Type", "multipart/" + subtype + "; boundary=\"" + boundary + '"');
}

// The list of parts owns what is put into it.
void put_into(mimetic::MimeEntity& entity, Part part) {
    entity.body().parts().push_back(part.release());
}

void put_texts_into(mimetic::MimeEntity& entity, std::string_view text, std::string_view html) {
    make_multipart(entity, "alternative", kTextsBoundary);
    put_into(entity, text_part("text/plain; charset=utf-8", text));
    put_into(entity, text_part("text/html; charset=utf-8", html));
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

std::string write_mail(const OutgoingHeader& header, std::string_view text, std::string_view html,
                       const std::vector<Attachment>& attachments) {
    mimetic::MimeEntity mail;
    for (const auto& [name, value] : header) add_field(mail.header(), name, value);
    add_field(mail.header(), "MIME-Version", "1.0");
    if (attachments.empty()) {
        put_texts_into(mail, text, html);
    } else {
        make_multipart(mail, "mixed", kFilesBoundary);
        Part texts = std::make_unique<mimetic::MimeEntity>();
        put_texts_into(*texts, text, html);
        put_into(mail, std::move(texts));
        for (const Attachment& file : attachments) put_into(mail, attachment_part(file));
    }

    std::ostringstream bytes;
    bytes << mail;
    return std::move(bytes).str();
}

}  // namespace bp
