#include "parsers/points_below.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "parsers/closing_formula.h"
#include "parsers/fold_text.h"

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
    static const RE2 pattern(
        R"((?:sehr geehrte|hallo|hi|hey|liebe[rs]?|guten (?:tag|morgen|abend)|moin|servus|gruess gott|dear|hello|good (?:morning|afternoon|evening)|tag)\b[^.!?]*[,!.]?)");
    return RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), pattern);
}

}  // namespace

bool points_below(std::string_view new_text) {
    static const RE2 pattern(
        R"(\bs\. ?u\.|\bsiehe (?:weiter )?(?:unten|untenstehend|nachfolgend|nachstehend|anhang|anlage|beigefuegt|angehaengt|mail|e-mail|vorgang|verlauf)|)"
        R"(\b(?:wie|laut|gemaess|lt\.) (?:weiter )?unten\b|\b(?:unten|nach|unter|umseitig) ?(?:stehend|genannt|angegeben|aufgefuehrt|folgend|beschrieben|angehaengt|zitiert)\w*|)"
        R"(\b(?:weitergeleitete|angehaengte|beigefuegte|anliegende)\w* (?:mail|e-mail|nachricht|anmeldung|absage|abmeldung|anfrage|bitte|liste)|)"
        R"(\b(?:mail|e-mail|nachricht|anmeldung|anmeldungen|absage|abmeldung|anfrage|bitte|wunsch|liste|daten|kollege|kollegin|text|verlauf|termin|veranstaltung|thementag) (?:hier )?(?:unten|drunter|darunter)\b|)"
        R"(\bu\. ?g\. |\b(?:meine )?(?:antworten|anmerkungen|kommentare) (?:direkt )?(?:unten|im text|in (?:rot|blau|gruen|farbe))|\bin (?:rot|blau|gruen) (?:unten|im text)|)"
        R"(\b(?:see|as|please find|pls see|per|cf\.) (?:[a-z]+ ){0,3}(?:below|attached|underneath)\b|\b(?:mail|e-?mail|message|request|registration|forwarded|listed|named|mentioned|stated) below\b|)"
        R"(\b(?:meine|unsere|ihre|die|deren) (?:fruehere|urspruengliche|vorige) (?:mail|e-mail|nachricht)\b)");
    return RE2::PartialMatch(fold_text(new_text), pattern);
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
