// A writer of a few lines instead of a JSON library: the shape is fixed, and only strings need care.
#include "parsers/reading_json.h"

#include <cstdio>

namespace bp {
namespace {

void append_string(std::string& out, const std::string& text) {
    out += '"';
    for (char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\t':
                out += "\\t";
                break;
            case '\r':
                out += "\\r";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
                    char escape[8];
                    std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
                    out += escape;
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

// Opens a member of the object being written.
void append_key(std::string& out, const char* key) {
    if (out.back() != '{') out += ',';
    append_string(out, key);
    out += ':';
}

void append_member(std::string& out, const char* key, const std::string& text) {
    append_key(out, key);
    append_string(out, text);
}

void append_flag(std::string& out, const char* key, bool value) {
    append_key(out, key);
    out += value ? "true" : "false";
}

template <typename Items, typename Append>
void append_list(std::string& out, const char* key, const Items& items, Append append) {
    append_key(out, key);
    out += '[';
    for (const auto& item : items) {
        if (out.back() != '[') out += ',';
        append(out, item);
    }
    out += ']';
}

void append_person(std::string& out, const Person& person) {
    out += '{';
    append_member(out, "title", person.title);
    append_member(out, "given_name", person.given_name);
    append_member(out, "family_name", person.family_name);
    append_member(out, "email", person.email);
    append_member(out, "organisation", person.organisation);
    append_member(out, "phone", person.phone);
    if (person.events) append_list(out, "events", *person.events, append_string);
    out += '}';
}

void append_evidence(std::string& out, const Evidence& evidence) {
    out += '{';
    append_member(out, "field", evidence.field);
    append_member(out, "quote", evidence.quote);
    append_member(out, "where", to_string(evidence.place.section));
    append_member(out, "rule", evidence.rule);
    out += '}';
}

void append_withholding(std::string& out, const Withholding& withholding) {
    out += '{';
    append_member(out, "rule", withholding.rule);
    append_member(out, "quote", withholding.quote);
    append_flag(out, "held", withholding.held);
    out += '}';
}

}  // namespace

std::string to_json(const Reading& reading, const std::string& file, const ReadingJsonOptions& options) {
    std::string out = "{";
    append_member(out, "file", file);
    append_member(out, "kind", to_string(reading.kind));
    append_member(out, "automatic", to_string(reading.automatic));
    append_member(out, "language", to_string(reading.language));
    append_list(out, "events", reading.events, append_string);
    append_list(out, "cancelled_events", reading.cancelled_events, append_string);
    append_list(out, "people", reading.people, append_person);
    append_key(out, "seats");
    out += std::to_string(reading.seats);
    append_member(out, "reply", to_string(reading.reply));
    append_flag(out, "review", reading.review);
    append_member(out, "review_reason", reading.review_reason);
    if (options.evidence) {
        append_list(out, "evidence", reading.evidence, append_evidence);
        append_list(out, "withheld", reading.withholdings, append_withholding);
    }
    if (options.explain) append_list(out, "beaten_rules", reading.beaten_rules, append_string);
    out += '}';
    return out;
}

}  // namespace bp
