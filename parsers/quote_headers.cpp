#include "parsers/quote_headers.h"

#include <algorithm>
#include <string>

#include "parsers/phrases.h"

namespace bp {
namespace {

// Clients wrap attributions at 72 to 80 columns, so four lines hold any; what is longer is a person's
// sentence.
constexpr std::size_t kAttributionLines = 4;
constexpr std::size_t kAttributionBytes = 320;
constexpr struct { std::size_t least = 6, most = 200; } kSeparatorBytes;
// A header block has six labels at most, and its recipients may take some lines.
constexpr std::size_t kBlockLines = 30;
constexpr std::size_t kContinuationLines = 12;

// Blanks, dashes and the signs with which plain text shows bold.
std::string_view without_decoration(std::string_view line) {
    std::size_t begin = std::min(line.find_first_not_of("-_=*#~ |"), line.size());
    std::size_t end = line.find_last_not_of("-_=*#~ |") + 1;
    return begin < end ? line.substr(begin, end - begin) : std::string_view{};
}

// The verbs of attributions, in the languages of the clients that people write to us with.
bool is_attribution(std::string_view joined) {
    static const Phrases phrases = {
        // Am … schrieb …:   On … wrote:
        R"((?:am|on|le|il|el|op|den|em|w dniu|dnia) .*\b(?:schrieb|schreibt|wrote|writes|geschrieben|a ecrit|ha scritto)\b.*:)",
        R"((?:am|on|le|il|el|op|den|em|w dniu|dnia) .*\b(?:escribio|schreef|skrev|napisal\S*|escreveu)\b.*:)",
        // Name <address> schrieb am …:   Name hat am … geschrieben:   <id>, Name wrote:
        R"(.+ (?:schrieb|schreibt|wrote|writes|hat .*geschrieben)\b.*(?:\d{4}|\d:\d\d).*:)",
        R"(.+ hat .*(?:\d{4}|\d:\d\d).* geschrieben ?:)",
        R"(.*@.* (?:schrieb|wrote|writes|hat geschrieben) ?:)",
        R"((?:zitat von|quoting|zitiere) .+:)",
        R"(.*\d.* (?:schrieben sie|schriebst du|you wrote) ?:)",
    };
    return phrases.are(joined);
}

bool names_time_of_day(std::string_view folded) {
    static const Phrases clock = {R"(\d{1,2}:\d\d\b|\d{1,2}\.\d\d ?uhr)"};
    return clock.in(folded);
}

// No sentence of a person: a time of day or an address stands in it, and nobody is told `schrieb mir`.
bool is_certain(std::string_view attribution) {
    static const Phrases told = {
        R"((?:schrieb|schreibt|wrote|writes) (?:mir|uns|ich|er|sie|me|us|he|she)\b)"};
    bool address = attribution.find('@') != std::string_view::npos;
    return (address || names_time_of_day(attribution)) && !told.in(attribution);
}

enum class Label { none, from, sent, to, subject, other };

struct LabelName {
    std::string_view name;
    Label label;
};

constexpr LabelName kLabels[] = {
    {"von", Label::from},
    {"from", Label::from},
    {"de", Label::from},
    {"da", Label::from},
    {"absender", Label::from},
    {"gesendet", Label::sent},
    {"gesendet am", Label::sent},
    {"sent", Label::sent},
    {"datum", Label::sent},
    {"date", Label::sent},
    {"verschickt", Label::sent},
    {"sent on", Label::sent},
    {"an", Label::to},
    {"to", Label::to},
    {"empfaenger", Label::to},
    {"betreff", Label::subject},
    {"subject", Label::subject},
    {"thema", Label::subject},
    {"objet", Label::subject},
    {"oggetto", Label::subject},
    {"cc", Label::other},
    {"kopie", Label::other},
    {"kopie an", Label::other},
    {"bcc", Label::other},
    {"blindkopie", Label::other},
    {"antwort an", Label::other},
    {"reply-to", Label::other},
    {"wichtigkeit", Label::other},
    {"importance", Label::other},
    {"prioritaet", Label::other},
    {"priority", Label::other},
    {"anlagen", Label::other},
    {"anhang", Label::other},
    {"attachments", Label::other},
    {"vertraulichkeit", Label::other},
    {"sensitivity", Label::other},
};

std::string_view without_stars(std::string_view text) {
    std::size_t begin = std::min(text.find_first_not_of("*_ "), text.size());
    std::size_t end = text.find_last_not_of("*_ ") + 1;
    return begin < end ? text.substr(begin, end - begin) : std::string_view{};
}

// `Von: …`, also `*Von:* …` as plain text shows it bold.
Label label_of(std::string_view line, std::string_view* value) {
    constexpr std::size_t kLongestLabel = 24;
    std::size_t colon = line.find(':');
    if (colon > kLongestLabel) return Label::none;
    std::string_view name = without_stars(line.substr(0, colon));
    for (const LabelName& known : kLabels) {
        if (known.name != name) continue;
        *value = without_stars(line.substr(colon + 1));
        return known.label;
    }
    return Label::none;
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
    std::string joined;
    for (std::size_t n = 0; n < kAttributionLines && i + n < lines.size(); ++n) {
        std::string_view line = lines.folded(i + n);
        if (line.empty() || joined.size() + line.size() > kAttributionBytes) break;
        joined.append(n > 0 ? " " : "").append(line);
        if (line.back() != ':') continue;
        if (is_attribution(joined)) return {n + 1, is_certain(joined)};
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
        block.certain |= label == Label::from && value.find('@') != std::string_view::npos;
        block.certain |= label == Label::sent && names_time_of_day(value);
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
    bool complete = seen.from && (seen.kinds() >= 3 || (block.certain && seen.kinds() >= 2));
    return complete ? block : HeaderBlock{};
}

Separator separator_at(const TextLines& lines, std::size_t i) {
    static const Phrases original = {
        R"((?:urspruengliche|original|originale|orig\.)[ -]?(?:nachricht|message|mail|e-mail|email|termin|appointment))",
        R"((?:below this line|this|hier folgt|es folgt|unten)[a-z, ]* (?:copy|kopie) (?:of|der|ihrer) .*)",
        R"((?:kopfzeilen|header|headers|kopf) (?:der|of the) original.*|original message headers ?:)",
        R"(urspruengliche nachrichtenkopfzeilen ?:|(?:original|returned|unsent) message (?:follows|below) ?:?)",
    };
    static const Phrases forward = {
        R"((?:weitergeleitete[rs]?|forwarded|weitergel\.) (?:nachricht|message|mail|e-mail|email)(?: (?:von|by|from) .*)?:?)",
        R"((?:weitergeleitet (?:von|durch)|forwarded by|nachricht weitergeleitet) .*)",
        R"((?:begin|beginn|anfang|start)(?: der| of)? (?:weitergeleiteten?|forwarded) (?:nachricht|message|mail|e-mail) ?:?)",
    };
    std::string_view line = lines.folded(i);
    if (line.size() < kSeparatorBytes.least || line.size() > kSeparatorBytes.most) return Separator::none;
    if (line.substr(0, 3) == ">>>" && line.substr(line.size() - 3) == ">>>") return Separator::original;
    std::string_view words = without_decoration(line);
    if (words.empty()) return Separator::none;
    Separator separator = original.are(words)  ? Separator::original
                          : forward.are(words) ? Separator::forward
                                               : Separator::none;
    if (separator == Separator::none) return separator;
    // It is drawn with dashes, ends in a colon or stands right above a header block; the same words in a
    // person's line are just words.
    bool drawn = line.front() != words.front() || words.back() == ':';
    std::size_t next = lines.next_filled(i + 1);
    bool marked = drawn || (next < lines.size() && header_block_at(lines, next).lines > 0);
    return marked ? separator : Separator::none;
}

bool is_ruler(std::string_view folded_line) {
    return folded_line.size() >= 3 && folded_line.find_first_not_of("-_=*#~ ") == std::string_view::npos;
}

}  // namespace bp
