#include "parsers/choose_body.h"

#include <algorithm>

#include "parsers/bytes.h"
#include "parsers/fold_text.h"
#include "parsers/html_to_text.h"
#include "parsers/parse_message.h"
#include "parsers/phrases.h"

namespace bp {
namespace {

// A plain part shorter than this is compared with its HTML part: stubs are short, real texts rarely.
constexpr std::size_t kStubBytes = 400;
// Attached messages inside attached messages: what lies deeper, no sender of this mail means.
constexpr int kForwardDepth = 8;
// All text of a mail together. ParseLimits bounds each part; a mail may have hundreds of them.
constexpr std::size_t kTextBytes = 1024 * 1024;

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

bool is_multipart(const BodyPart& part) {
    return part.media_type.compare(0, 10, "multipart/") == 0;
}

// A text part that stands in the mail itself, not beside it.
bool is_inline_text(const BodyPart& part) {
    if (part.disposition == "attachment" || (!part.file_name.empty() && part.disposition != "inline"))
        return false;
    return part.media_type == "text/plain" || part.media_type == "text/html" ||
           part.media_type == "text/enriched" || part.media_type == "text/richtext";
}

// The first part of that type among the alternatives, nested ones (multipart/related) included.
const BodyPart* find_text(const BodyPart& part, std::string_view media_type, int depth = 0) {
    constexpr int kAlternativeDepth = 6;
    if (part.media_type == media_type && is_inline_text(part)) return &part;
    if (!is_multipart(part) || depth > kAlternativeDepth) return nullptr;
    for (const BodyPart& child : part.parts) {
        if (const BodyPart* found = find_text(child, media_type, depth + 1)) return found;
    }
    return nullptr;
}

// What HTML shows and its plain version loses: struck-through words, and tables of more than one row and
// column.
bool says_more_than_plain(const std::string& html) {
    int rows = 0, cells = 0;
    auto tag_is = [&](std::size_t i, std::string_view name) {
        return starts_with_ignoring_case(std::string_view(html).substr(i), name) &&
               !is_letter(html[i + name.size()]);
    };
    for (std::size_t i = html.find('<'); i != std::string::npos; i = html.find('<', i + 1)) {
        if (i + 8 > html.size()) break;  // the longest tag that is looked for
        switch (ascii_lower(html[i + 1])) {
            case 's':
                if (tag_is(i + 1, "s") || tag_is(i + 1, "strike")) return true;
                break;
            case 'd':
                if (tag_is(i + 1, "del")) return true;
                break;
            case 't':
                rows += tag_is(i + 1, "tr") ? 1 : 0;
                cells += tag_is(i + 1, "td") ? 1 : 0;
                break;
            default:
                break;
        }
    }
    return (rows > 1 && cells > rows) || html.find("line-through") != std::string::npos;
}

// The plain part tells the reader to open the HTML part, or says next to nothing of it.
bool is_stub(const std::string& plain, const std::string& html_text) {
    if (is_blank(plain)) return !is_blank(html_text);
    if (plain.size() > kStubBytes) return false;
    static const Phrases excuses = {
        R"(html|view (?:this|it) (?:e-?mail |message |mail )?(?:in|online)|im browser)",
        R"((?:nicht|not) (?:korrekt |richtig |properly )?(?:angezeigt|dargestellt|display))",
    };
    if (html_text.size() > 2 * plain.size() && excuses.in(fold_text(plain))) return true;
    return html_text.size() > 10 * plain.size();
}

class BodyChooser {
public:
    explicit BodyChooser(const Message& message) : message_(message) {}

    BodyText run() {
        visit(message_.root, 0);
        return std::move(body_);
    }

private:
    void visit(const BodyPart& part, int depth) {
        if (part.media_type == "multipart/alternative") {
            alternative(part, depth);
        } else if (part.media_type == "multipart/related") {
            related(part, depth);
        } else if (part.media_type == "multipart/encrypted") {
            return;
        } else if (is_multipart(part)) {
            for (const BodyPart& child : part.parts) visit(child, depth);
        } else if (part.media_type == "message/rfc822" || part.media_type == "message/global") {
            forward(part, depth);
        } else if (part.media_type == "text/rfc822-headers") {
            append(body_.forwarded, decode(part));
        } else if (is_inline_text(part)) {
            append(body_.text, part.media_type == "text/plain" ? decode(part) : html_to_text(decode(part)));
        }
    }

    void alternative(const BodyPart& part, int depth) {
        const BodyPart* plain = find_text(part, "text/plain");
        const BodyPart* html = find_text(part, "text/html");
        if (plain == nullptr && html == nullptr) {
            for (const BodyPart& child : part.parts) visit(child, depth);
            return;
        }
        append(body_.text, better_of(plain, html));
    }

    std::string better_of(const BodyPart* plain, const BodyPart* html) {
        std::string text = plain != nullptr ? decode(*plain) : "";
        if (html == nullptr) return text;
        std::string source = decode(*html);
        bool richer = says_more_than_plain(source);
        if (!richer && text.size() > kStubBytes) return text;
        std::string html_text = html_to_text(source);
        if (is_blank(html_text)) return text;
        return richer || is_stub(text, html_text) ? html_text : text;
    }

    // The root is the part that `start` names by its Content-ID, else the first (RFC 2387 section 3.2).
    void related(const BodyPart& part, int depth) {
        if (part.parts.empty()) return;
        std::string_view start = part.parameter("start");
        auto is_start = [&](const BodyPart& child) {
            const HeaderField* id = find_field(child.header, "Content-ID");
            return !start.empty() && id != nullptr && id->raw_body == start;
        };
        auto root = std::find_if(part.parts.begin(), part.parts.end(), is_start);
        visit(root == part.parts.end() ? part.parts.front() : *root, depth);
    }

    void forward(const BodyPart& part, int depth) {
        if (part.parts.empty() || depth >= kForwardDepth) return;
        const BodyPart& root = part.parts.front();
        std::string head;
        add_header_line(root, "From", "Von", head);
        add_header_line(root, "Date", "Gesendet", head);
        add_header_line(root, "To", "An", head);
        add_header_line(root, "Subject", "Betreff", head);
        append(body_.forwarded, head);
        BodyText outer = std::move(body_);
        body_ = {};
        visit(root, depth + 1);
        append(outer.forwarded, body_.text);
        append(outer.forwarded, body_.forwarded);
        outer.truncated |= body_.truncated;
        body_ = std::move(outer);
    }

    static void add_header_line(const BodyPart& root, std::string_view name, std::string_view label,
                                std::string& head) {
        const HeaderField* field = find_field(root.header, name);
        if (field == nullptr) return;
        head.append(label).append(": ").append(field->body).push_back('\n');
    }

    std::string decode(const BodyPart& part) {
        const ParseLimits limits;
        std::string text = decoded_text(message_, part, limits);
        body_.truncated |= text.size() >= limits.text_bytes;
        return text;
    }

    void append(std::string& to, std::string_view text) {
        if (is_blank(text)) return;
        if (to.size() + text.size() > kTextBytes) {
            body_.truncated = true;
            return;
        }
        if (!to.empty()) to.append(to.back() == '\n' ? "\n" : "\n\n");
        to.append(text);
    }

    const Message& message_;
    BodyText body_;
};

}  // namespace

BodyText choose_body(const Message& message) {
    return BodyChooser(message).run();
}

}  // namespace bp
