#include "parsers/mime_structure.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "parsers/bytes.h"
#include "parsers/content_type.h"
#include "parsers/header_section.h"
#include "parsers/transfer_encoding.h"

namespace bp {
namespace {

using Severity = Problem::Severity;

// Headers of all parts together, in multiples of ParseLimits::header_bytes: unfolding is quadratic in the
// length of a field, so many long fields in many parts must be bounded, too.
constexpr std::size_t kHeaderBudget = 16;

constexpr std::string_view kTooDeep =
    "Die Mail ist zu tief verschachtelt; die innersten Teile wurden nicht gelesen.";
constexpr std::string_view kTooManyParts = "Die Mail hat zu viele Teile; die letzten wurden nicht gelesen.";
constexpr std::string_view kTooMuchHeader =
    "Die Köpfe der Teile sind zusammen zu groß; die letzten wurden nicht gelesen.";
constexpr std::string_view kBadBoundary = "Ein mehrteiliger Inhalt nennt keine brauchbare Trennzeile.";
constexpr std::string_view kNoDelimiter =
    "Die Trennzeile eines mehrteiligen Inhalts kommt nicht vor; er wurde als Text gelesen.";
constexpr std::string_view kNoFinalDelimiter = "Die letzte Trennzeile eines mehrteiligen Inhalts fehlt.";

// A line that delimits parts: which of the open multiparts it belongs to, and whether it closes it.
struct Delimiter {
    std::size_t begin = 0;  // of the line; the end of the text if there is no further delimiter
    std::size_t next = 0;   // the line behind it
    std::optional<std::size_t> level;
    bool closes = false;
};

// Mails without any LF are divided by CR (RFC 7103 section 6).
char line_end_of(std::string_view raw) {
    constexpr std::size_t kSample = 4096;
    const std::string_view sample = raw.substr(0, kSample);
    const bool only_cr =
        sample.find('\n') == std::string_view::npos && sample.find('\r') != std::string_view::npos;
    return only_cr ? '\r' : '\n';
}

class StructureReader {
public:
    StructureReader(std::string_view raw, const ParseLimits& limits, std::vector<Problem>& problems)
        : raw_(raw),
          limits_(limits),
          problems_(problems),
          line_end_(line_end_of(raw)),
          header_budget_(limits.header_bytes * kHeaderBudget),
          is_delimiter_([this](std::string_view line) { return match(line).level.has_value(); }) {}

    BodyPart read() {
        BodyPart root;
        read_entity(root, skip_envelope_line(skip_blank_lines(0)), "text/plain", 0);
        return root;
    }

private:
    void problem(Severity severity, std::string_view text) { add_problem(problems_, severity, text); }

    std::size_t skip_blank_lines(std::size_t position) const {
        while (position < raw_.size() && is_space(raw_[position])) {
            const LineExtent line = line_at(raw_, position, line_end_);
            if (!trim(raw_.substr(position, line.end - position)).empty()) break;
            position = line.next;
        }
        return position;
    }

    // The line that mbox files put before a message.
    std::size_t skip_envelope_line(std::size_t position) const {
        const std::string_view text = raw_.substr(position);
        const bool envelope = text.starts_with("From ") || text.starts_with(">From ");
        return envelope ? line_at(raw_, position, line_end_).next : position;
    }

    // Reads the entity that begins at `begin` and whatever it contains; returns the delimiter that ends it.
    Delimiter read_entity(BodyPart& part, std::size_t begin, std::string_view default_type, int depth) {
        ++parts_;
        const std::size_t body = begin + read_header(part, begin);
        interpret_header(part, default_type);
        part.begin = body;
        Delimiter end = read_body(part, depth);
        part.size = content_end(body, end) - body;
        return end;
    }

    std::size_t read_header(BodyPart& part, std::size_t begin) {
        ParseLimits limits = limits_;
        limits.header_bytes = std::min(limits.header_bytes, header_budget_);
        if (header_budget_ == 0) {
            problem(Severity::limit, kTooMuchHeader);
            limits.fields = 0;
        }
        HeaderSection section =
            read_header_section(raw_.substr(begin), line_end_, limits, is_delimiter_, problems_);
        header_budget_ -= std::min(header_budget_, section.size);
        part.header = std::move(section.fields);
        return section.size;
    }

    static void interpret_header(BodyPart& part, std::string_view default_type) {
        part.media_type = default_type;
        if (const HeaderField* field = find_field(part.header, "Content-Type")) {
            ParameterizedValue type = parse_parameterized(field->raw_body);
            const std::size_t slash = type.value.find('/');
            // RFC 2045 section 5.2: what cannot be read is plain text.
            const bool valid = slash != std::string::npos && slash > 0 && slash + 1 < type.value.size();
            part.media_type = valid ? std::move(type.value) : std::string("text/plain");
            part.parameters = std::move(type.parameters);
        }
        if (const HeaderField* field = find_field(part.header, "Content-Disposition")) {
            ParameterizedValue disposition = parse_parameterized(field->raw_body);
            part.file_name = disposition.parameter("filename");
            part.disposition = std::move(disposition.value);
        }
        if (part.file_name.empty()) part.file_name = part.parameter("name");
        if (const HeaderField* field = find_field(part.header, "Content-Transfer-Encoding")) {
            part.transfer_encoding = parse_parameterized(field->raw_body).value;
        }
    }

    Delimiter read_body(BodyPart& part, int depth) {
        const bool multipart = part.media_type.starts_with("multipart/");
        const bool message = part.media_type == "message/rfc822" || part.media_type == "message/global" ||
                             part.media_type == "message/news";
        if (!multipart && !(message && is_identity_encoding(part.transfer_encoding)))
            return next_delimiter(part.begin);
        if (depth >= limits_.depth) {
            problem(Severity::limit, kTooDeep);
            return next_delimiter(part.begin);
        }
        if (multipart) return read_multipart(part, depth);
        part.parts.emplace_back();
        return read_entity(part.parts.back(), skip_envelope_line(part.begin), "text/plain", depth + 1);
    }

    Delimiter read_multipart(BodyPart& part, int depth) {
        std::string_view boundary = part.parameter("boundary");
        while (!boundary.empty() && is_space(boundary.back())) boundary.remove_suffix(1);
        if (boundary.empty() || boundary.size() > limits_.boundary_bytes) {
            problem(Severity::doubt, kBadBoundary);
            return read_as_text(part);
        }
        const std::string_view default_type =
            part.media_type == "multipart/digest" ? "message/rfc822" : "text/plain";
        const std::size_t level = boundaries_.size();
        boundaries_.emplace_back(boundary);
        Delimiter delimiter = last_of_row(next_delimiter(part.begin));
        while (delimiter.level == level && !delimiter.closes) {
            delimiter = last_of_row(read_next_part(part, delimiter, default_type, depth));
        }
        boundaries_.pop_back();
        if (part.parts.empty()) {
            problem(Severity::doubt, kNoDelimiter);
            add_text_child(part, delimiter);
        }
        if (delimiter.level != level) {
            problem(Severity::note, kNoFinalDelimiter);
            return delimiter;
        }
        return next_delimiter(delimiter.next);  // the epilogue is nothing to read
    }

    // Equal delimiters one after the other, with nothing between them, are one.
    Delimiter last_of_row(Delimiter delimiter) const {
        while (delimiter.level && !delimiter.closes) {
            const Delimiter next = delimiter_at(delimiter.next);
            if (next.level != delimiter.level || next.closes) break;
            delimiter = next;
        }
        return delimiter;
    }

    Delimiter read_next_part(BodyPart& parent, const Delimiter& before, std::string_view default_type,
                             int depth) {
        if (parts_ >= limits_.parts) {
            problem(Severity::limit, kTooManyParts);
            return next_delimiter(before.next);
        }
        parent.parts.emplace_back();
        return read_entity(parent.parts.back(), before.next, default_type, depth + 1);
    }

    // So that somebody can read what a broken multipart contains.
    Delimiter read_as_text(BodyPart& part) {
        const Delimiter end = next_delimiter(part.begin);
        add_text_child(part, end);
        return end;
    }

    void add_text_child(BodyPart& part, const Delimiter& end) {
        BodyPart child;
        child.begin = part.begin;
        child.size = content_end(part.begin, end) - part.begin;
        child.transfer_encoding = part.transfer_encoding;
        part.parts.push_back(std::move(child));
    }

    // The line end before a delimiter belongs to the delimiter.
    std::size_t content_end(std::size_t begin, const Delimiter& delimiter) const {
        std::size_t end = delimiter.begin;
        if (!delimiter.level) return std::max(begin, end);
        if (end > begin && raw_[end - 1] == line_end_) --end;
        if (end > begin && raw_[end - 1] == '\r' && line_end_ == '\n') --end;
        return std::max(begin, end);
    }

    // The line at `position`, if it is a delimiter; else `level` is absent.
    Delimiter delimiter_at(std::size_t position) const {
        if (raw_.substr(position, 2) != "--") return {};
        const LineExtent extent = line_at(raw_, position, line_end_);
        Delimiter found = match(raw_.substr(position, extent.end - position));
        found.begin = position;
        found.next = extent.next;
        return found;
    }

    // The first delimiter line at or behind `position`, where a line begins.
    Delimiter next_delimiter(std::size_t position) const {
        while (!boundaries_.empty() && position < raw_.size()) {
            if (const Delimiter found = delimiter_at(position); found.level) return found;
            const std::size_t line_start = raw_.find(line_start_, position);
            if (line_start == std::string_view::npos) break;
            position = line_start + 1;
        }
        return {raw_.size(), raw_.size(), {}, false};
    }

    // Compares a line with the open boundaries, the innermost first. Only `level` and `closes` are filled.
    Delimiter match(std::string_view line) const {
        Delimiter result;
        while (!line.empty() && is_space(line.back())) line.remove_suffix(1);
        if (!line.starts_with("--")) return result;
        line.remove_prefix(2);
        for (std::size_t i = boundaries_.size(); i-- > 0 && !result.level;) {
            const std::string_view boundary = boundaries_[i];
            if (!line.starts_with(boundary)) continue;
            const std::string_view rest = line.substr(boundary.size());
            if (!rest.empty() && rest != "--") continue;
            result.level = i;
            result.closes = !rest.empty();
        }
        return result;
    }

    std::string_view raw_;
    const ParseLimits& limits_;
    std::vector<Problem>& problems_;
    char line_end_;
    std::string line_start_{line_end_, '-', '-'};
    std::size_t header_budget_;
    IsDelimiter is_delimiter_;
    std::vector<std::string> boundaries_;  // of the open multiparts, outermost first
    std::size_t parts_ = 0;
};

}  // namespace

BodyPart read_structure(std::string_view raw, const ParseLimits& limits, std::vector<Problem>& problems) {
    return StructureReader(raw, limits, problems).read();
}

}  // namespace bp
