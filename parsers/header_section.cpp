#include "parsers/header_section.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "parsers/bytes.h"
#include "parsers/encoded_word.h"
#include "parsers/guarded_mimetic.h"

namespace bp {
namespace {

constexpr std::string_view kOverlongField = "Eine Kopfzeile ist überlang und wurde nur am Anfang gelesen.";
constexpr std::string_view kOverlongHeader =
    "Der Kopf der Mail (oder eines Teils) ist zu groß und wurde nur am Anfang gelesen.";
constexpr std::string_view kForeignLine =
    "Im Kopf steht eine Zeile, die keine Kopfzeile ist; sie wurde übergangen.";
constexpr std::string_view kNoBlankLine = "Zwischen Kopf und Text fehlt die Leerzeile.";
constexpr std::string_view kNulOrCr =
    "Im Kopf stehen NUL- oder einzelne CR-Zeichen; sie wurden als Leerzeichen gelesen.";

// RFC 5322 allows lines of 998; no field in use has a name a tenth as long.
constexpr std::size_t kNameBytes = 200;

// Fields by which a header is known to go on after a foreign line. A line of text such as "Termin: morgen"
// has the form of a field, too. Lower case, sorted.
constexpr std::array<std::string_view, 28> kWellKnownFields{
    "auto-submitted", "bcc",          "cc",           "comments",   "date",        "delivered-to",
    "encoding",       "errors-to",    "from",         "importance", "in-reply-to", "keywords",
    "message-id",     "mime-version", "organization", "precedence", "priority",    "received",
    "references",     "reply-to",     "return-path",  "sender",     "status",      "subject",
    "thread-index",   "thread-topic", "to",           "user-agent",
};
constexpr std::array<std::string_view, 7> kWellKnownPrefixes{"x-",   "content-", "list-",          "resent-",
                                                             "arc-", "dkim-",    "authentication-"};

enum class LineKind { field, continuation, blank, empty, foreign };

bool is_name_character(char c) {
    return c > ' ' && c < 0x7F && c != ':';
}

// The name of the field whose first line this is, "" if it is none. RFC 5322 section 4.5.8 allows blanks
// before the colon.
std::string_view field_name(std::string_view line) {
    std::size_t end = 0;
    while (end < std::min(line.size(), kNameBytes) && is_name_character(line[end])) ++end;
    std::size_t colon = end;
    while (colon < line.size() && is_blank(line[colon])) ++colon;
    return end > 0 && colon < line.size() && line[colon] == ':' ? line.substr(0, end) : std::string_view{};
}

LineKind kind_of(std::string_view line) {
    if (line.empty()) return LineKind::empty;
    if (is_blank(line.front())) return trim(line).empty() ? LineKind::blank : LineKind::continuation;
    return field_name(line).empty() ? LineKind::foreign : LineKind::field;
}

bool is_well_known(std::string_view name) {
    const std::string lower = ascii_lower(name);
    return std::binary_search(kWellKnownFields.begin(), kWellKnownFields.end(), std::string_view(lower)) ||
           std::any_of(kWellKnownPrefixes.begin(), kWellKnownPrefixes.end(),
                       [&](std::string_view prefix) { return lower.starts_with(prefix); });
}

// Goes through the lines once, makes the clean block that mimetic can read, and keeps within the limits.
class SectionScanner {
public:
    SectionScanner(std::string_view text, char line_end, const ParseLimits& limits,
                   const IsDelimiter& is_delimiter, std::vector<Problem>& problems)
        : text_(text),
          line_end_(line_end),
          limits_(limits),
          is_delimiter_(is_delimiter),
          problems_(problems) {}

    // Returns the size of the section.
    std::size_t scan() {
        std::size_t position = 0;
        while (position < text_.size()) {
            const LineExtent extent = line_at(text_, position, line_end_);
            const std::string_view line = text_.substr(position, extent.end - position);
            const LineKind kind = kind_of(line);
            if (kind == LineKind::empty) return extent.next;
            if (line.starts_with("--") && is_delimiter_(line)) return position;
            if (ends_before(kind, position, extent.next)) return position;
            take(kind, line);
            position = extent.next;
        }
        return position;
    }

    // The fields that were taken, each line ended by CRLF.
    std::string take_block() {
        if (!block_.empty()) block_ += "\r\n";
        return std::move(block_);
    }

private:
    void problem(Problem::Severity severity, std::string_view text) {
        add_problem(problems_, severity, text);
    }

    // A foreign or blank line is where the body begins, unless the header goes on behind it.
    bool ends_before(LineKind kind, std::size_t position, std::size_t next) {
        if (kind == LineKind::continuation && fields_ == 0) kind = LineKind::foreign;
        if (kind != LineKind::foreign && kind != LineKind::blank) return false;
        if (kind == LineKind::blank && line_at(text_, next, line_end_).end == next) return false;
        if (!goes_on_until_) goes_on_until_ = end_of_well_known_fields(position);
        if (position < *goes_on_until_) return false;
        problem(Problem::Severity::note, kNoBlankLine);
        return true;
    }

    // The end of the last well-known field between `position` and the first empty line.
    std::size_t end_of_well_known_fields(std::size_t position) const {
        const std::size_t horizon = std::min(text_.size(), position + limits_.header_bytes);
        std::size_t end = 0;
        while (position < horizon) {
            const LineExtent extent = line_at(text_, position, line_end_);
            const std::string_view line = text_.substr(position, extent.end - position);
            if (line.empty() || (line.starts_with("--") && is_delimiter_(line))) break;
            if (is_well_known(field_name(line))) end = extent.next;
            position = extent.next;
        }
        return end;
    }

    void take(LineKind kind, std::string_view line) {
        if (kind == LineKind::foreign || (kind == LineKind::continuation && fields_ == 0)) {
            skipping_ = true;  // and what continues the foreign line
            return problem(Problem::Severity::doubt, kForeignLine);
        }
        if (kind == LineKind::field) begin_field(line);
        if (kind == LineKind::continuation && !skipping_) append("\r\n", line);
    }

    void begin_field(std::string_view line) {
        const std::string_view name = field_name(line);
        skipping_ = ++fields_ > limits_.fields || block_.size() + name.size() >= limits_.header_bytes;
        if (skipping_) return problem(Problem::Severity::limit, kOverlongHeader);
        if (!block_.empty()) block_ += "\r\n";
        field_begin_ = block_.size();
        block_ += name;
        append(":", line.substr(line.find(':', name.size()) + 1));
    }

    // Appends as much as the limits leave room for.
    void append(std::string_view separator, std::string_view text) {
        const std::size_t field_size = block_.size() - field_begin_ + separator.size();
        const std::size_t field_room = limits_.field_bytes - std::min(limits_.field_bytes, field_size);
        const std::size_t header_room =
            limits_.header_bytes - std::min(limits_.header_bytes, block_.size() + separator.size());
        const std::size_t room = std::min(field_room, header_room);
        if (text.size() > room) {
            skipping_ = true;
            problem(Problem::Severity::limit, header_room < field_room ? kOverlongHeader : kOverlongField);
            text = text.substr(0, room);
        }
        block_ += separator;
        append_clean(text);
    }

    void append_clean(std::string_view text) {
        const std::size_t begin = block_.size();
        block_ += text;
        for (std::size_t i = begin; i < block_.size(); ++i) {
            if (block_[i] != '\0' && block_[i] != '\r' && block_[i] != '\n') continue;
            block_[i] = ' ';
            problem(Problem::Severity::note, kNulOrCr);
        }
    }

    std::string_view text_;
    char line_end_;
    const ParseLimits& limits_;
    const IsDelimiter& is_delimiter_;
    std::vector<Problem>& problems_;
    std::string block_;
    std::size_t field_begin_ = 0;
    std::size_t fields_ = 0;
    bool skipping_ = false;
    std::optional<std::size_t> goes_on_until_;
};

}  // namespace

HeaderSection read_header_section(std::string_view text, char line_end, const ParseLimits& limits,
                                  const IsDelimiter& is_delimiter, std::vector<Problem>& problems) {
    SectionScanner scanner(text, line_end, limits, is_delimiter, problems);
    HeaderSection section;
    section.size = scanner.scan();
    std::vector<RawField> fields = unfold_header_block(scanner.take_block());
    section.fields.reserve(fields.size());
    for (RawField& field : fields) {
        std::string raw_body(trim(field.body));
        std::string body = decode_header_text(raw_body);
        section.fields.push_back({std::move(field.name), std::move(raw_body), std::move(body)});
    }
    return section;
}

}  // namespace bp
