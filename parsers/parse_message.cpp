#include "parsers/parse_message.h"

#include <algorithm>
#include <utility>

#include "parsers/address.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/date_time.h"
#include "parsers/flowed_text.h"
#include "parsers/mime_structure.h"
#include "parsers/transfer_encoding.h"

namespace bp {
namespace {

using Severity = Problem::Severity;

constexpr std::string_view kRepeatedField = "Ein Kopffeld, das nur einmal stehen darf, steht mehrfach da: ";
constexpr std::string_view kBadDate = "Das Datum der Mail ist nicht lesbar.";
constexpr std::string_view kBadAddress = "Eine Adresse im Kopf ist nicht lesbar: ";
constexpr std::string_view kUnknownCharset =
    "Der Zeichensatz eines Textteils ist unbekannt; er wurde erraten.";
constexpr std::string_view kLongText = "Ein Textteil ist sehr lang; nur sein Anfang wurde gelesen.";

// A quoted-printable character takes three bytes, one of UTF-16 or UTF-32 up to four.
constexpr std::size_t kBytesPerDecodedByte = 12;

// Who wrote is a question of safety, who else received is not.
AddressList read_addresses(Message& message, std::string_view name, Severity if_malformed) {
    AddressList list;
    for (const HeaderField* field : message.fields(name)) add_addresses(list, field->raw_body);
    if (list.malformed) {
        add_problem(message.problems, if_malformed, std::string(kBadAddress) + std::string(name) + ".");
    }
    return list;
}

std::optional<Address> read_return_path(const Message& message) {
    const HeaderField* field = message.field("Return-Path");
    if (!field) return {};
    AddressList list;
    add_addresses(list, field->raw_body);
    if (list.addresses.empty()) return {};
    return list.addresses.front();
}

std::vector<std::string> read_message_ids(const Message& message, std::string_view name) {
    std::vector<std::string> ids;
    for (const HeaderField* field : message.fields(name)) {
        for (std::string& id : parse_message_ids(field->raw_body)) ids.push_back(std::move(id));
    }
    return ids;
}

void read_dates(Message& message) {
    for (const HeaderField* field : message.fields("Date")) {
        if (!message.date) message.date = parse_date_time(field->raw_body);
    }
    if (message.field("Date") && !message.date) add_problem(message.problems, Severity::note, kBadDate);
    for (const HeaderField* field : message.fields("Received")) {
        // RFC 5321 section 4.4: the date stands behind the last semicolon.
        const std::size_t semicolon = field->raw_body.rfind(';');
        if (semicolon == std::string::npos) continue;
        message.received = parse_date_time(std::string_view(field->raw_body).substr(semicolon + 1));
        if (message.received) break;
    }
}

// RFC 5322 section 3.6; RFC 7103 section 7.5.1: where readers disagree on which counts, somebody should look.
void note_repeated_fields(Message& message) {
    for (std::string_view name : {"From", "Sender", "Reply-To", "To", "Cc", "Subject", "Date", "Message-ID",
                                  "In-Reply-To", "References", "Content-Type", "Content-Transfer-Encoding"}) {
        if (message.fields(name).size() < 2) continue;
        add_problem(message.problems, Severity::doubt, std::string(kRepeatedField) + std::string(name) + ".");
    }
}

void read_header_values(Message& message) {
    message.from = read_addresses(message, "From", Severity::doubt);
    message.sender = read_addresses(message, "Sender", Severity::doubt);
    message.reply_to = read_addresses(message, "Reply-To", Severity::doubt);
    message.to = read_addresses(message, "To", Severity::note);
    message.cc = read_addresses(message, "Cc", Severity::note);
    message.return_path = read_return_path(message);
    if (const HeaderField* subject = message.field("Subject")) message.subject = subject->body;
    const std::vector<std::string> ids = read_message_ids(message, "Message-ID");
    if (!ids.empty()) message.message_id = ids.front();
    message.in_reply_to = read_message_ids(message, "In-Reply-To");
    message.references = read_message_ids(message, "References");
    read_dates(message);
    note_repeated_fields(message);
}

bool is_text(const BodyPart& part) {
    return part.parts.empty() && part.media_type.starts_with("text/");
}

void note_unknown_charsets(Message& message, const BodyPart& part) {
    if (is_text(part) && !is_known_charset(part.parameter("charset"))) {
        add_problem(message.problems, Severity::doubt, kUnknownCharset);
    }
    for (const BodyPart& child : part.parts) note_unknown_charsets(message, child);
}

// Only parts that could exceed the limit are decoded for this.
void note_long_texts(Message& message, const BodyPart& part, const ParseLimits& limits) {
    constexpr std::size_t kMostUtf8PerByte = 3;  // of windows-1252; a character takes at most 4
    if (is_text(part) && part.size > limits.text_bytes / kMostUtf8PerByte) {
        ParseLimits one_more = limits;
        one_more.text_bytes += 4;
        const bool long_text = decoded_text(message, part, one_more).size() > limits.text_bytes;
        if (long_text) add_problem(message.problems, Severity::limit, kLongText);
    }
    for (const BodyPart& child : part.parts) note_long_texts(message, child, limits);
}

// CR LF and single CR become LF; NUL, which no text contains (but UTF-16 under another name does), goes.
std::string with_lf_line_ends(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\0') continue;
        if (text[i] != '\r') {
            result += text[i];
            continue;
        }
        while (i + 1 < text.size() && text[i + 1] == '\r') ++i;
        if (i + 1 == text.size() || text[i + 1] != '\n') result += '\n';
    }
    return result;
}

// The charset that an HTML text names in itself, for parts whose header names none.
std::string_view charset_in_html(std::string_view html) {
    constexpr std::size_t kPlaceOfMeta = 2048;
    html = html.substr(0, kPlaceOfMeta);
    const std::size_t found = html.find("charset=");
    if (found == std::string_view::npos) return {};
    std::string_view label = html.substr(found + 8);
    if (label.starts_with('"') || label.starts_with('\'')) label.remove_prefix(1);
    return label.substr(0, label.find_first_of("\"'>;/ \r\n\t"));
}

std::string_view charset_of(const BodyPart& part, std::string_view bytes) {
    const std::string_view charset = part.parameter("charset");
    return charset.empty() && part.media_type == "text/html" ? charset_in_html(bytes) : charset;
}

}  // namespace

Message parse_message(std::string_view raw, const ParseLimits& limits) {
    Message message;
    message.raw = raw;
    message.root = read_structure(raw, limits, message.problems);
    message.header = message.root.header;
    read_header_values(message);
    note_unknown_charsets(message, message.root);
    note_long_texts(message, message.root, limits);
    return message;
}

std::string decoded_content(const Message& message, const BodyPart& part) {
    return decode_transfer_encoding(message.raw.substr(part.begin, part.size), part.transfer_encoding);
}

std::string decoded_text(const Message& message, const BodyPart& part, const ParseLimits& limits) {
    const std::string_view encoded =
        message.raw.substr(part.begin, std::min(part.size, limits.text_bytes * kBytesPerDecodedByte));
    const std::string bytes = decode_transfer_encoding(encoded, part.transfer_encoding);
    std::string text = with_lf_line_ends(to_utf8(bytes, charset_of(part, bytes)));
    const bool flowed =
        part.media_type == "text/plain" && equal_ignoring_case(part.parameter("format"), "flowed");
    if (flowed) text = join_flowed_lines(text, equal_ignoring_case(part.parameter("delsp"), "yes"));
    truncate_utf8(text, limits.text_bytes);
    return text;
}

}  // namespace bp
