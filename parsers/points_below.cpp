#include "parsers/points_below.h"

#include <algorithm>
#include <string>

#include "parsers/closing_formula.h"
#include "parsers/fold_text.h"
#include "parsers/phrases.h"

namespace bp {
namespace {

// Words that a reply may have and still say nothing without the mail that it answers.
constexpr std::size_t kBareReplyWords = 4;
// Over a forwarded mail the clerk's own words are often one line that hands it on.
constexpr std::size_t kBareForwardWords = 12;

std::size_t count_words(std::string_view folded) {
    std::size_t words = 0;
    bool inside = false;
    for (char c : folded) {
        bool letter =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        words += letter && !inside ? 1 : 0;
        inside = letter || (inside && (c == '-' || c == '.' || c == '\''));
    }
    return words;
}

bool is_greeting(std::string_view folded) {
    static const Phrases phrases = {
        R"((?:sehr geehrte|hallo|hi|hey|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|gruess gott)\b[^.!?]*[,!.]?)",
        R"((?:dear|hello|good (?:morning|afternoon|evening)|tag)\b[^.!?]*[,!.]?)",
    };
    return phrases.are(folded);
}

}  // namespace

bool points_below(std::string_view new_text) {
    static const Phrases phrases = {
        R"(s\. ?u\.|u\. ?g\. |in (?:rot|blau|gruen) (?:unten|im text)\b)",
        R"(siehe (?:weiter )?(?:unten|nachfolgend|nachstehend|anhang|anlage|beigefuegt|angehaengt|mail|e-mail|vorgang|verlauf))",
        R"(\((?:siehe )?(?:anlage|anhang|angehaengt|anbei|unten|s\. ?u\.)\))",
        R"((?:in der|im|als|s\.) (?:anlage|anhang)\b[^.]*\b(?:mail|e-mail|nachricht|anmeldung|absage)|(?:mail|e-mail|nachricht|anmeldung|absage)\b[^.]*\b(?:in der anlage|im anhang|als anlage|anbei|hier unten)\b)",
        R"((?:wie|laut|gemaess|lt\.) (?:weiter )?unten\b)",
        R"((?:unten|nach|unter|umseitig) ?(?:stehend|genannt|angegeben|aufgefuehrt|folgend|beschrieben|angehaengt|zitiert))",
        R"((?:weitergeleitete|angehaengte|beigefuegte|anliegende)\w* (?:mail|e-mail|nachricht|anmeldung|absage|abmeldung|anfrage|bitte|liste))",
        R"((?:mail|e-mail|nachricht|anmeldung|anmeldungen|absage|abmeldung|anfrage|bitte|wunsch|liste) (?:hier )?(?:unten|drunter|darunter)\b)",
        R"((?:daten|kollege|kollegin|text|verlauf|termin|veranstaltung|thementag) (?:hier )?(?:unten|drunter|darunter)\b)",
        R"((?:mail|e-mail|nachricht|schreiben|anmeldung|absage|abmeldung|anfrage|zeilen|text|original|brief)\b[^.!?]{0,40}\b(?:haengt|haengen|steht|stehen|folgt|liegt|liegen|findet|finden|ist|sind)\b[^.!?]{0,30}\b(?:an|bei|unten|anbei|darunter|angehaengt|beigefuegt|angefuegt|hierunter|untenstehend|dabei)\b)",
        R"(\b(?:haenge|fuege|hefte) ich\b[^.!?]{0,60}\b(?:an|bei)\b|\bich (?:haenge|fuege)\b[^.!?]{0,60}\b(?:an|bei)\b)",
        R"(\b(?:im|als) original\b|\boriginal(?:mail|nachricht|text)\b|\birrlaeufer|\bfehlgeleitet|\bfehladressiert)",
        R"(\bfuer sie (?:bestimmt|gedacht)\b|\bgehoert (?:aber |wohl |eher |eigentlich |sicher |vermutlich )*(?:zu|an) (?:ihnen|euch)\b)",
        R"(\b(?:an|bei) (?:mir|mich|uns) (?:statt|anstatt|und nicht) (?:an |bei )?(?:sie|ihnen|euch)\b)",
        R"(\b(?:folgende|nachfolgende|nachstehende|untere|unten)\w* (?:mail|e-mail|nachricht|anmeldung|anmeldungen|absage|abmeldung|anfrage|bitte|meldung)\b)",
        R"(\b(?:landete|gelandet|kam|ging|erreichte|eingegangen|angekommen)\b[^.!?]{0,30}\b(?:bei|an) (?:mir|uns|mich)\b|\b(?:erreichte|erreichten) (?:mich|uns)\b)",
        R"(\b(?:was|meant|intended) for you\b|\b(?:ended up|landed|arrived|came) (?:in|with|to) (?:my|our|me|us)\b|\bsent (?:this |it )?to (?:me|us) (?:by mistake|instead|in error)\b)",
        R"(\bbelongs (?:with|to) you\b|\b(?:original|his|her|their) (?:e-?mail|message|note|request|registration)\b[^.!?]{0,20}\b(?:below|attached|enclosed|underneath)\b)",
        R"((?:zur|zum|zu der|zu dem|laut|gemaess|betrifft|betr\.?) (?:ausschreibung|ankuendigung|einladung|programm|hinweis|info|information|schreiben|angebot) (?:hier |von )?(?:unten|drunter|darunter)\b)",
        R"((?:antworten|anmerkungen|kommentare|ergaenzungen)\b[^.]*\b(?:unten|im text|rot|blau|gruen|farbig)\b)",
        R"((?:answers|replies|comments)\b[^.]*\b(?:inline|below|in (?:red|blue|green))\b)",
        R"((?:meine|unsere|ihre|die|deren) (?:fruehere|urspruengliche|vorige) (?:mail|e-mail|nachricht)\b)",
        // what only hands something on
        R"((?:anhaengend|anliegend|beiliegend|beigefuegt|angehaengt|angefuegt)e[nrs]? [a-z])",
        R"((?:gebe|leite|reiche|schicke|sende) ich (?:[^.!?\n]{0,60} )?(?:weiter|durch)\b)",
        R"(ich (?:gebe|leite|reiche|schicke|sende) (?:[^.!?\n]{0,60} )?(?:weiter|durch)\b)",
        R"((?:zustaendigkeitshalber|zur weiteren (?:bearbeitung|veranlassung)|zur (?:bearbeitung|erledigung|veranlassung))\b)",
        R"((?:nur|bloss) (?:der |den |die )?(?:bote|boten|botin|postbote|postboten|brieftraeger|brieftraegerin|ueberbringer|ueberbringerin)\b)",
        R"((?:von|durch) (?:herrn?|frau|dr\.?|unsere[mrn]?) (?:[a-z.-]+ ){1,3}(?:erbeten|gewuenscht|gebeten|angefragt)\b)",
        R"((?:passing|forwarding|relaying|sending) (?:(?:this|it|the|her|his|their|a) )?(?:[a-z]+ ){0,4}(?:on|along|for|as requested)\b)",
        R"(just the messenger\b|over to you\b|(?:as|per) (?:his|her|their) (?:request|e-?mail|message)\b)",
        R"((?:see|as|please find|pls see|per|cf\.) (?:[a-z]+ ){0,3}(?:below|attached|underneath)\b)",
        R"((?:mail|e-?mail|message|request|registration|forwarded|listed|named|mentioned|stated) below\b)",
    };
    return phrases.in(fold_text(new_text));
}

bool says_nothing_alone(std::string_view new_text, bool forwards) {
    std::string folded = fold_text(new_text);
    // A number is a date or a count: that says something.
    if (folded.find_first_of("0123456789") != std::string::npos) return false;
    std::size_t words = 0;
    for (std::size_t begin = 0; begin < folded.size();) {
        std::size_t end = std::min(folded.find('\n', begin), folded.size());
        std::string_view line(folded.data() + begin, end - begin);
        bool formula = closing_formula(line).kind != ClosingFormula::Kind::none;
        if (!formula && !is_greeting(line)) words += count_words(line);
        begin = end + 1;
    }
    return words <= (forwards ? kBareForwardWords : kBareReplyWords);
}

}  // namespace bp
