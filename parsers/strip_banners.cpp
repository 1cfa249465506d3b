#include "parsers/strip_banners.h"

#include <re2/re2.h>

#include <algorithm>

#include "parsers/quote_headers.h"

namespace bp {
namespace {

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

// One line of advertising by the program that sent the mail. Matches a whole line.
const RE2& advertising() {
    static const RE2 pattern(
        R"((?:)"
        R"((?:gesendet )?von (?:meinem|meiner|unterwegs)\b.*(?:gesendet|geschickt|verschickt)?|)"
        R"((?:gesendet|verschickt|geschrieben|geschickt) (?:von|vom|mit|ueber|aus) (?:meine[mnr]?|outlook|yahoo|mail|der|dem|unterwegs|android|samsung|mobil|)"
        R"(iphone|ipad|proton|gmx|web\.de|freenet|t-online|telekom|blue|k-9|spark|airmail|thunderbird|posteo|icloud|edison|aqua|nine|canary|my ?mail)\b.*|)"
        R"((?:diese|die) (?:nachricht|e-mail|mail) wurde (?:von|mit) (?:meine[mnr]|einem (?:mobil|smartphone|android)|unterwegs|k-9|mobil).*|)"
        R"(mobil (?:gesendet|verschickt).*|von unterwegs gesendet.*|kurz (?:und|&) mobil.*|)"
        R"(sent (?:from|via|with|using|by) (?:my|outlook|mail|yahoo|proton|a mobile|the|samsung|android|gmail|spark|airmail|blackberry|nine|aqua|an? (?:iphone|ipad|phone)|blue|windows)\b.*|)"
        R"(sent on the (?:go|move).*|)"
        R"((?:get|download|hol(?:en)?(?: sie)?(?: dir)?|laden sie|holen) outlook (?:for|fuer) .*|outlook fuer (?:ios|android|mac|windows)(?: (?:beziehen|abrufen|herunterladen|laden))?.*|)"
        R"((?:virenfrei|virus-free|virenfrei\.|virus-free\.).*|)"
        R"((?:this|diese) (?:e-?mail|nachricht|message) (?:has been|was|wurde) (?:checked|scanned|von avast|von .*auf viren|auf viren|by .*virus).*|)"
        R"(\[?(?:https?://)?(?:www\.)?(?:avast|avg)\.com.*)"
        R"()(?:\s*<?https?://\S*>?)?)");
    return pattern;
}

// A mark of classification standing alone.
const RE2& classification() {
    static const RE2 pattern(
        R"([*\[({<# -]*(?:unclassified|nicht eingestuft|offen|restricted|internal(?: use only)?|vs ?- ?nfd|vs ?- ?nur fuer den dienstgebrauch|)"
        R"(nur fuer den dienstgebrauch|tlp ?: ?[a-z+]+|extern|external|externe (?:e-?)?mail|external (?:e-?)?mail|external sender)[*\])}># !-]*)");
    return pattern;
}

// Beginnings of a gateway's warning, usually on top of the mail.
const RE2& warning() {
    static const RE2 pattern(
        R"(^[*\[({<#!| -]*(?:(?:achtung|vorsicht|warnung|hinweis|caution|warning|attention|notice|wichtig|important|external|extern)\W{1,4})?(?:)"
        R"((?:diese|dies(?:e nachricht)? ist eine|this|the) ?(?:externe |external )?(?:e-?mail|nachricht|mail|message|sender)?,? ?)"
        R"((?:stammt|kommt|wurde|ist|originated|originates|was sent|came|comes|is|has been sent)\b.*\b(?:extern\w*|ausserhalb|outside|external)\b|)"
        R"(externe[rs]? (?:absender|e-?mail|nachricht|mail)\b.{0,3}(?:$|[:!.-]| von | ist )|external (?:sender|e-?mail|message)\b.{0,3}(?:$|[:!.-]| from )|)"
        R"(you don'?t often get e-?mail from|sie erhalten nicht (?:haeufig|oft) e-?mails? von|sie erhalten nicht haeufig|)"
        R"((?:do not click|klicken sie (?:nicht|keine|auf keine)|oeffnen sie keine|bitte klicken sie nicht|don't click)\b.*\b(?:link|anh|attach)|)"
        R"(some people who received this message|einige personen, die diese nachricht erhalten haben|)"
        R"((?:der absender|the sender)\b.*\b(?:extern|external|ausserhalb|outside|nicht verifiziert|not verified|unbekannt)))");
    return pattern;
}

// Beginnings of a disclaimer, of an appeal or of a gateway's footer, usually below the signature.
const RE2& disclaimer() {
    static const RE2 pattern(
        R"(^[*\[({<#!| -]*(?:(?:hinweis|wichtiger hinweis|achtung|notice|note|important(?: notice)?|p please)\W{1,4})?(?:)"
        R"((?:diese|die in dieser|der inhalt dieser|this|the (?:information|contents?) (?:contained )?(?:in|of) this|the information in this)\b ?)"
        R"((?:e-?mail|mail|nachricht|e-mail-nachricht|elektronische (?:post|nachricht)|message|communication|electronic (?:mail|message))\b.*\b)"
        R"((?:vertraulich\w*|ausschliesslich|bestimmt|confidential\w*|privileged|intended|rechtlich geschuetzt\w*|geschuetzte|proprietary)|)"
        R"(if you (?:are not|have received|received|believe you)\b.*(?:intended|error|mistake|recipient)|)"
        R"((?:sollten|wenn|falls) sie (?:nicht der|diese|die|versehentlich)\b.*(?:adressat|empfaenger|irrtuemlich|versehentlich|falsch)|)"
        R"(bitte (?:denken sie (?:an|ueber)|pruefen sie|ueberlegen sie|beachten sie)\b.*(?:umwelt|ausdruck|drucken|gedruckt)|)"
        R"((?:muss|muessen) (?:diese|sie diese) (?:e-?mail|mail|nachricht)\b.*druck|)"
        R"((?:please )?(?:consider|think|save)\b.*\b(?:environment|before (?:you )?print|trees?|paper)|denken sie an die umwelt|schonen sie die umwelt|)"
        R"((?:vertraulichkeitshinweis|haftungsausschluss|confidentiality notice|disclaimer|legal notice|rechtlicher hinweis)\b|)"
        R"((?:(?:informationen|hinweise?|angaben)\b.*\b(?:datenschutz|verarbeitung|dsgvo)|(?:unsere )?datenschutz(?:hinweise?|erklaerung|information(?:en)?))\b.*(?:www\.|https?:|finden sie|abrufbar)|)"
        R"((?:diese|die|this|the) (?:adresse|e-?mail-?adresse|e-?mail|mail|nachricht|message)\b.*\b(?:nicht fuer (?:elektronisch )?signierte|automatisch (?:durch|von|vom|am|mit|auf)\b.*(?:gateway|geprueft|gescannt|signiert|verschluesselt|archiviert)|)"
        R"((?:released|scanned|checked|processed|signed|encrypted|archived|screened) (?:automatically|by)|automatically (?:released|scanned|checked|processed|signed)))"
        R"())");
    return pattern;
}

const RE2& list_footer() {
    static const RE2 pattern(
        R"(\b(?:mailing ?-?liste?n?|mailing list|verteilerliste|listinfo|google groups|unsubscribe from this (?:list|group))\b)");
    return pattern;
}

// A line that a banner cannot have: somebody speaks or greets.
bool is_persons(std::string_view folded) {
    static const RE2 pattern(
        R"(\b(?:ich|mich|mir|mein|meine[mnrs]?|i|i'm|me|my)\b|^(?:sehr geehrte|liebe|lieber|hallo|guten|dear|hi|hello|moin|servus)\b)");
    return RE2::PartialMatch(piece(folded), pattern);
}

bool ends_sentence(std::string_view folded) {
    std::size_t last = folded.find_last_not_of(")]*\"' ");
    return last != std::string_view::npos &&
           (folded[last] == '.' || folded[last] == '!' || folded[last] == ':');
}

std::size_t words(std::string_view folded) {
    return static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
}

class BannerStripper {
public:
    explicit BannerStripper(TextLines& lines) : lines_(lines) {}

    void run() {
        for (std::size_t i = 0; i < lines_.size();) {
            std::string_view line = lines_.folded(i);
            if (line.empty() || lines_.dropped(i)) {
                ++i;
            } else if (is_one_liner(line)) {
                drop(i++);
            } else if (begins(line, warning())) {
                i = drop_sentences(i, false);
            } else if (begins(line, disclaimer())) {
                i = drop_sentences(i, true);
            } else if (is_list_footer(i)) {
                i = drop_rest(i);
            } else {
                ++i;
            }
        }
    }

private:
    // What a sender's program writes is one short line.
    static bool is_one_liner(std::string_view line) {
        constexpr std::size_t kLongest = 260;  // with the link that some of them carry
        return line.size() <= kLongest &&
               (RE2::FullMatch(piece(line), advertising()) || RE2::FullMatch(piece(line), classification()));
    }

    static bool begins(std::string_view line, const RE2& banner) {
        return RE2::PartialMatch(piece(line), banner) && !is_persons(line);
    }

    // Drops line i and the lines of its paragraph that go on with its sentence; with `prose` also further
    // sentences of it. Returns where to go on.
    std::size_t drop_sentences(std::size_t i, bool prose) {
        constexpr std::size_t kProseWords = 6;
        std::size_t depth = lines_.depth(i);
        bool ended = ends_sentence(lines_.folded(i));
        drop(i++);
        for (; i < lines_.size() && !lines_.blank(i) && lines_.depth(i) == depth; ++i) {
            std::string_view line = lines_.folded(i);
            bool goes_on = !ended || (prose && words(line) >= kProseWords);
            if (!goes_on || is_persons(line) || is_ruler(line)) break;
            ended = ends_sentence(line);
            drop(i);
        }
        return i;
    }

    // `_____` above a line that names the mailing list: the list's software wrote the rest.
    bool is_list_footer(std::size_t i) const {
        if (!is_ruler(lines_.folded(i)) || lines_.folded(i).size() < 20) return false;
        std::size_t next = i + 1;
        return next < lines_.size() && RE2::PartialMatch(piece(lines_.folded(next)), list_footer());
    }

    std::size_t drop_rest(std::size_t i) {
        std::size_t depth = lines_.depth(i);
        for (; i < lines_.size() && lines_.depth(i) == depth; ++i) drop(i);
        return i;
    }

    // With a banner go the rulers that box it in.
    void drop(std::size_t i) {
        lines_.drop(i);
        if (i > 0 && !lines_.blank(i - 1) && is_ruler(lines_.folded(i - 1))) lines_.drop(i - 1);
        if (i + 1 < lines_.size() && is_ruler(lines_.folded(i + 1))) lines_.drop(i + 1);
    }

    TextLines& lines_;
};

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Percent-decoding (RFC 3986 section 2.1) of printable ASCII; other escapes stay, so that the text stays
// UTF-8.
std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
        int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
        int value = high * 16 + low;
        if (text[i] == '%' && high >= 0 && low >= 0 && value > 0x20 && value < 0x7F) {
            decoded.push_back(static_cast<char>(value));
            i += 2;
        } else {
            decoded.push_back(text[i]);
        }
    }
    return decoded;
}

// Replaces each match by its decoded first group.
void replace_wrapped(std::string& text, const RE2& wrapped) {
    std::string unwrapped;
    re2::StringPiece rest(text);
    const char* copied = text.data();
    re2::StringPiece match[2];
    while (wrapped.Match(rest, 0, rest.size(), RE2::UNANCHORED, match, 2)) {
        unwrapped.append(copied, static_cast<std::size_t>(match[0].data() - copied));
        unwrapped.append(percent_decoded({match[1].data(), match[1].size()}));
        copied = match[0].data() + match[0].size();
        rest.remove_prefix(static_cast<std::size_t>(copied - rest.data()));
    }
    if (copied == text.data()) return;
    unwrapped.append(copied, static_cast<std::size_t>(text.data() + text.size() - copied));
    text = std::move(unwrapped);
}

}  // namespace

void strip_banners(TextLines& lines) {
    BannerStripper(lines).run();
}

std::string unwrap_links(std::string text) {
    static const RE2 safe_link(
        R"(https?://[\w.-]+\.safelinks\.protection\.outlook\.com/[^\s?]*\?url=([^\s&>"]+)[^\s>"]*)");
    static const RE2 url_defense(R"(https?://urldefense\.(?:com|us)/v3/__(\S+?)__;[^\s>"]*)");
    if (text.find("safelinks.") != std::string::npos) replace_wrapped(text, safe_link);
    if (text.find("urldefense.") != std::string::npos) replace_wrapped(text, url_defense);
    static const RE2 doubled(R"(<mailto:[^\s<>]+>)");
    if (text.find("<mailto:") != std::string::npos) RE2::GlobalReplace(&text, doubled, "");
    return text;
}

}  // namespace bp
