#include "parsers/banner_phrases.h"

#include <algorithm>

#include "parsers/phrases.h"

namespace bp {
namespace {

// With the link that some programs add.
constexpr std::size_t kAdvertisingBytes = 260;
constexpr std::size_t kClassificationBytes = 60;

std::string_view without_marks(std::string_view line) {
    std::size_t begin = std::min(line.find_first_not_of("*[({<#!| -"), line.size());
    return line.substr(begin);
}

bool is_advertising(std::string_view line) {
    static const Phrases phrases = {
        R"((?:gesendet )?von (?:meinem|meiner) .*\b(?:gesendet|verschickt|geschickt|versendet)\W*(?:https?\S*)?)",
        R"((?:gesendet|verschickt|geschrieben|versendet) (?:von|vom|mit|ueber|aus) \W*(?:outlook|yahoo|mail\b|android|proton|gmx|web\.de|blue ?mail).*)",
        R"((?:gesendet|verschickt|geschrieben|versendet) (?:von|vom|mit|ueber|aus) (?:meine[mnr]?|der|dem|unterwegs|einem) ?.*)",
        R"((?:gesendet|verschickt|geschrieben|versendet) (?:von|vom|mit|ueber) (?:k-9|spark|airmail|thunderbird|posteo|icloud|edison|aqua|nine|canary).*)",
        R"((?:diese|die) (?:nachricht|e-?mail|mail) wurde (?:von|mit) (?:meine[mnr]|einem|unterwegs|k-9|mobil) .*\bgesendet.*)",
        R"(mobil (?:gesendet|verschickt).*|von unterwegs (?:gesendet|geschickt).*)",
        R"(sent (?:from|via|with|using) \W*(?:my|outlook|mail for|yahoo|proton|a mobile|samsung|android|gmail|spark|sparrow|airmail|blackberry|nine|aqua)\b.*)",
        R"(sent (?:from|via|with|using) (?:an? (?:iphone|ipad|phone)|blue ?mail|windows)\b.*|sent on the (?:go|move).*)",
        R"((?:get|download|holen sie sich|hol dir|laden sie) outlook (?:for|fuer) .*|outlook fuer (?:ios|android|mac|windows)\b.*)",
        R"((?:virenfrei|virus-free)\b.*|(?:https?://)?(?:www\.)?(?:avast|avg)\.com.*)",
        R"((?:this|diese) (?:e-?mail|nachricht|message) (?:has been|was|wurde) (?:checked|scanned|von avast|von .* auf viren|auf viren) .*)",
    };
    // `gesendet von meinem …` must go on with a device: a wrapped line of a letter may begin `von meinem
    // Kollegen`.
    static const Phrases device = {
        R"(iphone|ipad|ios\b|apple|android|samsung|galaxy|huawei|xiaomi|pixel|oneplus|sony|nokia|motorola|fairphone|blackberry)",
        R"(handy|smartphone|mobil\w*|tablet|telefon|phone|windows|mac\b|app\b|mail\b|outlook|gmx|web\.de|freenet|telekom|unterwegs|geraet|surface)",
        R"(yahoo|proton|gmail|k-9|spark|sparrow|airmail|thunderbird|posteo|icloud|edison|aqua|nine|canary|blue ?mail|avast|avg|vir|go\b|move\b)",
    };
    return line.size() <= kAdvertisingBytes && phrases.are(line) && device.in(line);
}

bool is_classification(std::string_view line) {
    static const Phrases phrases = {
        R"((?:unclassified|nicht eingestuft|internal use only|vs ?- ?nfd|(?:vs ?- ?)?nur fuer den dienstgebrauch|tlp ?: ?[a-z+]+)[*\])}># !-]*)",
        R"((?:extern|external|externe (?:e-?)?mail|external (?:e-?)?mail|external sender|externer absender)[*\])}># !:-]*)",
    };
    return line.size() <= kClassificationBytes && phrases.are(line);
}

// `Achtung:`, `CAUTION -`: what stands before a warning or disclaimer.
std::string_view without_alert(std::string_view line) {
    static const Phrases alerts = {
        R"((?:achtung|vorsicht|warnung|(?:wichtiger )?hinweis|caution|warning|attention|notice|note|wichtig|important(?: notice)?|external|extern|p)\W{1,4})"};
    return line.substr(alerts.beginning(line).size());
}

bool is_warning(std::string_view line) {
    static const Phrases phrases = {
        R"((?:diese|this|the) (?:externe |external )?(?:e-?mail|nachricht|mail|message|sender) )"
        R"((?:stammt|kommt|wurde|ist|originated|originates|was sent|came|comes|is|has been sent)\b.*\b(?:extern|ausserhalb|outside))",
        R"((?:dies(?:e nachricht)?|this) (?:ist|is) (?:eine|an) (?:externe|external) (?:e-?mail|nachricht|mail|message))",
        R"(externe[rs]? (?:absender|e-?mail|nachricht|mail)(?:$|[ ]?[:!.)}\]-]| von | ist ))",
        R"(external (?:sender|e-?mail|message)(?:$|[ ]?[:!.)}\]-]| from ))",
        R"(you don'?t often get e-?mail from|some people who received this message)",
        R"(sie erhalten nicht (?:haeufig|oft) e-?mails? von|einige personen, die diese nachricht erhalten haben)",
        R"((?:do not click|don't click|(?:bitte )?klicken sie (?:nicht|keine|auf keine)|(?:bitte )?oeffnen sie keine)\b.*\b(?:link|anh|attach))",
        R"((?:der absender|the sender)\b.*\b(?:extern|ausserhalb|outside|nicht verifiziert|not verified|unbekannt))",
    };
    return phrases.begin(line);
}

bool is_disclaimer(std::string_view line) {
    static const Phrases phrases = {
        // Confidentiality
        R"((?:(?:the (?:information|contents?) (?:contained )?(?:in|of) |die in |der inhalt )?(?:diese[rs]?|this)) )"
        R"((?:e-?mail|mail|nachricht|e-mail-nachricht|elektronische (?:post|nachricht)|message|communication|electronic (?:mail|message))\b.*)"
        R"(\b(?:vertraulich|ausschliesslich|bestimmt|confidential|privileged|intended|rechtlich geschuetzt|geschuetzte|proprietary))",
        R"(if you (?:are not|have received|received|believe you)\b.*(?:intended|error|mistake|recipient))",
        R"((?:sollten|wenn|falls) sie (?:nicht der|diese|die|versehentlich)\b.*(?:adressat|empfaenger|irrtuemlich|versehentlich|falsch))",
        R"((?:vertraulichkeitshinweis|haftungsausschluss|confidentiality notice|disclaimer|legal notice|rechtlicher hinweis)\b)",
        // Paper
        R"(bitte (?:denken sie (?:an|ueber)|pruefen sie|ueberlegen sie|beachten sie)\b.*(?:umwelt|ausdruck|drucken|gedruckt))",
        R"((?:please )?(?:consider|think|save)\b.*\b(?:environment|before (?:you )?print|trees?|paper))",
        R"((?:denken sie an|schonen sie) die umwelt|muss diese (?:e-?mail|mail|nachricht) .*druck)",
        // Privacy notices; who asks for one is a person
        R"((?:informationen|hinweise?|angaben)\b.*\b(?:datenschutz|verarbeitung|dsgvo)\b.*(?:www\.|https?:|finden sie|abrufbar))",
        R"((?:unsere )?datenschutz(?:hinweise?|erklaerung|information(?:en)?)\b.*(?:www\.|https?:|finden sie|abrufbar))",
        // What a gateway did
        R"((?:diese|die) (?:adresse|e-?mail-?adresse) .*nicht fuer (?:elektronisch )?signierte)",
        R"((?:diese|die) (?:e-?mail|mail|nachricht) .*automatisch .*(?:gateway|geprueft|gescannt|signiert|verschluesselt|archiviert))",
        R"((?:this|the) (?:e-?mail|mail|message) .*(?:released|scanned|checked|processed|signed|encrypted|archived|screened) (?:automatically|by))",
        R"((?:this|the) (?:e-?mail|mail|message) .*automatically (?:released|scanned|checked|processed|signed))",
    };
    return phrases.begin(line);
}

// One look at the first words for the many lines that are no banner.
bool may_be_banner(std::string_view line) {
    static const Phrases beginnings = {
        R"(gesendet|von |vers|geschrieben|mobil|sent |get |download|hol|laden sie|outlook|vir|http|www|avast|avg)",
        R"(this|the |diese|die |der |dies|unclassified|nicht eingestuft|internal|vs|nur fuer|tlp|extern|you don|some people)",
        R"(sie erhalten|einige personen|do not|don't|bitte|klicken|oeffnen|if you|sollten|wenn|falls|vertraulich|haftung)",
        R"(confidential|disclaimer|legal|rechtlich|please|consider|think|save|denken|schonen|muss|informationen|hinweis|angaben)",
        R"(unsere|datenschutz|achtung|vorsicht|warnung|wichtig|caution|warning|attention|note|notice|important|p )",
    };
    return beginnings.begin(line);
}

}  // namespace

Banner banner_at(std::string_view folded_line) {
    std::string_view line = without_marks(folded_line);
    if (!may_be_banner(line)) return Banner::none;
    if (is_advertising(line)) return Banner::advertising;
    if (is_classification(line)) return Banner::classification;
    std::string_view words = without_alert(line);
    bool warning = is_warning(words);
    if (!warning && !is_disclaimer(words)) return Banner::none;
    if (is_persons_line(line)) return Banner::none;
    return warning ? Banner::warning : Banner::disclaimer;
}

bool is_persons_line(std::string_view folded_line) {
    static const Phrases first_person = {R"((?:ich|mich|mir|mein(?:e[mnrs]?)?|i|i'm|me|my)\b)"};
    static const Phrases greeting = {
        R"((?:sehr geehrte|liebe|lieber|hallo|guten|dear|hi|hello|moin|servus)\b)"};
    return first_person.in(folded_line) || greeting.begin(folded_line);
}

bool names_mailing_list(std::string_view folded_line) {
    static const Phrases phrases = {
        R"(mailing ?-?liste?n?\b|verteilerliste|google groups|unsubscribe from this (?:list|group))",
        R"(\S*listinfo)",
    };
    return phrases.in(folded_line);
}

}  // namespace bp
