#include "parsers/quote_headers.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace bp {
namespace {

// Clients wrap attributions at 72 to 80 columns, so four lines hold any; what is longer is a person's
// sentence.
constexpr std::size_t kAttributionLines = 4;
constexpr std::size_t kAttributionBytes = 320;
// A header block has six labels at most, and its recipients may take some lines.
constexpr std::size_t kBlockLines = 30;
constexpr std::size_t kContinuationLines = 12;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

// Blanks, dashes and the signs with which plain text shows bold.
std::string_view without_decoration(std::string_view line) {
    std::size_t begin = std::min(line.find_first_not_of("-_=*#~ |"), line.size());
    std::size_t end = line.find_last_not_of("-_=*#~ |") + 1;
    return begin < end ? line.substr(begin, end - begin) : std::string_view{};
}

const RE2& attribution() {
    static const RE2 pattern(
        // Am … schrieb …:   On … wrote:
        R"(^(?:am|on|le|il|el|op|den|em|w dniu|dnia) .*\b(?:schrieb|schreibt|wrote|writes|geschrieben|a ecrit|ha scritto|)"
        R"(escribio|schreef|skrev|napisal\S*|escreveu)\b.*:$|)"
        // Name <address> schrieb am …:   Name hat am … geschrieben:   <id>, Name wrote:
        R"(^.+ (?:schrieb|schreibt|wrote|writes|hat .*geschrieben)\b.*(?:\d{4}|\d:\d\d).*:$|^.+ hat .*(?:\d{4}|\d:\d\d).* geschrieben ?:$|)"
        R"(^.*@.* (?:schrieb|wrote|writes|hat geschrieben) ?:$|)"
        R"(^(?:zitat von|quoting|zitiere) .+:$)");
    return pattern;
}

const RE2& attribution_start() {
    static const RE2 pattern(
        R"(^(?:am|on|le|il|el|op|den|em|w dniu|dnia|zitat von|quoting|zitiere)\b|schrieb|wrote|writes|geschrieben|<)");
    return pattern;
}

// No sentence of a person: a time of day or an address stands in it, and nobody is told `schrieb mir`.
bool is_certain(const std::string& attribution) {
    static const RE2 clock_or_address(R"(\b\d{1,2}:\d\d\b|\d\.\d\d ?uhr|@)");
    static const RE2 told(R"(\b(?:schrieb|schreibt|wrote|writes) (?:mir|uns|ich|er|sie|me|us|he|she)\b)");
    return RE2::PartialMatch(attribution, clock_or_address) && !RE2::PartialMatch(attribution, told);
}

enum class Label { none, from, sent, to, subject, other };

Label label_of(std::string_view line, std::string_view* value) {
    static const RE2 pattern(
        R"(^[*_ ]*(?:(von|from|de|da|absender)|(gesendet|gesendet am|sent|datum|date|verschickt|sent on)|(an|to|a|empfaenger)|)"
        R"((betreff|subject|thema|objet|oggetto)|)"
        R"((?:cc|kopie|kopie an|bcc|blindkopie|antwort an|reply-to|wichtigkeit|importance|prioritaet|priority|anlagen|anhang|attachments|vertraulichkeit|sensitivity|signiert von|organisation|organization)))"
        R"([*_ ]*:[*_ ]*(.*)$)");
    re2::StringPiece from, sent, to, subject, rest;
    if (line.size() > 1000 || line.find(':') == std::string_view::npos) return Label::none;
    if (!RE2::FullMatch(piece(line), pattern, &from, &sent, &to, &subject, &rest)) return Label::none;
    *value = {rest.data(), rest.size()};
    if (!from.empty()) return Label::from;
    if (!sent.empty()) return Label::sent;
    if (!to.empty()) return Label::to;
    return subject.empty() ? Label::other : Label::subject;
}

struct LabelsSeen {
    bool from = false, sent = false, to = false, subject = false;

    int kinds() const { return int{from} + int{sent} + int{to} + int{subject}; }
    void see(Label label) {
        from |= label == Label::from;
        sent |= label == Label::sent;
        to |= label == Label::to;
        subject |= label == Label::subject;
    }
};

}  // namespace

Attribution attribution_at(const TextLines& lines, std::size_t i) {
    std::string_view first = lines.folded(i);
    if (first.size() < 3 || first.size() > kAttributionBytes) return {};
    if (!RE2::PartialMatch(piece(first), attribution_start())) return {};
    std::string joined;
    for (std::size_t n = 0; n < kAttributionLines && i + n < lines.size(); ++n) {
        if (lines.blank(i + n) || joined.size() + lines.folded(i + n).size() > kAttributionBytes) break;
        if (n > 0) joined.push_back(' ');
        joined.append(lines.folded(i + n));
        if (joined.back() != ':') continue;
        if (RE2::PartialMatch(joined, attribution())) return {n + 1, is_certain(joined)};
        // Whatever the language: an address right above quote marks names whom they quote.
        bool marks_follow = i + n + 1 < lines.size() && lines.depth(i + n + 1) > 0;
        if (marks_follow && joined.find('@') != std::string::npos) return {n + 1, true};
    }
    return {};
}

HeaderBlock header_block_at(const TextLines& lines, std::size_t i) {
    std::string_view value;
    Label last = label_of(lines.folded(i), &value);
    if (last == Label::none || last == Label::other) return {};
    HeaderBlock block;
    LabelsSeen seen;
    std::size_t continuation = 0;
    for (std::size_t j = i; j < lines.size() && j < i + kBlockLines; ++j) {
        // Converted HTML may have a blank line between two labels.
        if (lines.blank(j)) {
            if (j + 1 < lines.size() && label_of(lines.folded(j + 1), &value) != Label::none) continue;
            break;
        }
        Label label = label_of(lines.folded(j), &value);
        if (label == Label::none) {
            // Wrapped recipients and subjects; anything else ends the block.
            bool wraps = last == Label::to || last == Label::subject || last == Label::other;
            if (!wraps || ++continuation > kContinuationLines) break;
            continue;
        }
        if (label == Label::from) block.from = value;
        seen.see(label);
        last = label;
        continuation = 0;
        block.lines = j - i + 1;
    }
    // After the last label only a subject may go on, up to the blank line that ends every block.
    while (last == Label::subject && i + block.lines < lines.size() && !lines.blank(i + block.lines) &&
           continuation > 0) {
        ++block.lines;
        --continuation;
    }
    bool from_mail = block.from.find('@') != std::string_view::npos;
    bool complete = seen.from && (seen.kinds() >= 3 || (from_mail && seen.kinds() >= 2));
    return complete ? block : HeaderBlock{};
}

Separator separator_at(const TextLines& lines, std::size_t i) {
    static const RE2 original(
        R"((?:urspruengliche|original|originale|orig\.)[ -]?(?:nachricht|message|mail|e-mail|email|termin|appointment)|)"
        R"((?:below this line|this|hier folgt|es folgt|unten)[a-z, ]* (?:copy|kopie) (?:of|der|ihrer) .*|)"
        R"((?:kopfzeilen|header|headers|kopf) (?:der|of the) original.*|original message headers ?:|)"
        R"(urspruengliche nachrichtenkopfzeilen ?:|(?:original|returned|unsent) message (?:follows|below) ?:?)");
    static const RE2 forward(
        R"((?:weitergeleitete[rs]?|forwarded|weitergel\.) (?:nachricht|message|mail|e-mail|email)(?: (?:von|by|from) .*)?:?|)"
        R"((?:weitergeleitet (?:von|durch)|forwarded by|nachricht weitergeleitet) .*|)"
        R"((?:begin|beginn|anfang|start)(?: der| of)? (?:weitergeleiteten?|forwarded) (?:nachricht|message|mail|e-mail) ?:?)");
    std::string_view line = lines.folded(i);
    if (line.size() < 6 || line.size() > 200) return Separator::none;
    if (line.substr(0, 3) == ">>>" && line.substr(line.size() - 3) == ">>>") return Separator::original;
    std::string_view words = without_decoration(line);
    if (words.empty()) return Separator::none;
    // A separator is drawn with dashes, ends in a colon or stands right above a header block; the same words
    // in a person's line are just words.
    bool drawn = line.front() == '-' || line.front() == '_' || line.front() == '=' || line.front() == '*' ||
                 words.back() == ':';
    auto is_marked = [&] {
        std::size_t next = lines.next_filled(i + 1);
        return drawn || (next < lines.size() && header_block_at(lines, next).lines > 0);
    };
    if (RE2::FullMatch(piece(words), original)) return is_marked() ? Separator::original : Separator::none;
    if (RE2::FullMatch(piece(words), forward)) return is_marked() ? Separator::forward : Separator::none;
    return Separator::none;
}

bool is_ruler(std::string_view folded_line) {
    return folded_line.size() >= 3 && folded_line.find_first_not_of("-_=*#~ ") == std::string_view::npos;
}

}  // namespace bp
