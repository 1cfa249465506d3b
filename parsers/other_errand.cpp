#include "parsers/other_errand.h"

#include "parsers/word_list.h"

namespace bp {
namespace {

// `um die Geräte abzuholen`, `to collect the laptops`: what somebody comes to do.
bool names_other_purpose(const Tokens& tokens, std::size_t i) {
    bool purpose = false;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        const std::string_view word = tokens.word(at);
        purpose = purpose || (word == "um" && at == tokens.clause_begin(at)) || word == "to";
        static constexpr LongWordList kPurposes(
            "abzuholen abzugeben abzuliefern anzuliefern aufzubauen abzubauen einzubauen "
            "auszutauschen auszubauen vorzufuehren anzuschliessen aufzustellen zurueckzugeben "
            "zurueckzubringen abzunehmen auszumessen durchzufuehren reparieren liefern "
            "montieren installieren warten pruefen messen zeigen vorstellen vorzustellen "
            "praesentieren anzubieten verkaufen besprechen uebergeben bringen "
            "verhandeln unterschreiben collect deliver repair inspect install fix return "
            "show present demonstrate discuss negotiate sign pick");
        if (purpose && is_one_of(word, kPurposes)) return true;
    }
    return false;
}

// `Wegen der Brandschutzbegehung kommen wir am 23. März`: what one comes for is no Thementag.
bool is_other_errand(const Tokens& tokens, const Cue& cue) {
    static constexpr AffixList kErrands(
        "begehung besprechung wartung montage lieferung anlieferung abholung abnahme uebergabe reparatur "
        "inspektion uebung kontrolle ablesung reinigung vermessung begutachtung abstimmung gespraech "
        "versammlung revision vernehmung baubesprechung vorbesprechung ortsbegehung besichtigung");
    if (cue.sense != Sense::enrol || cue.weight > 2) return false;
    constexpr std::size_t kNear = 3;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "erst spaeter frueher nicht thementag thementage later")) return false;
    }
    if (names_other_purpose(tokens, cue.begin)) return true;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        const bool errand =
            kErrands.ends(word) || kErrands.begins(word) ||
            is_one_of(word, "meeting inspection delivery maintenance audit repair installation");
        for (std::size_t back = at > kNear ? at - kNear : 0; errand && back < at; ++back) {
            if (is_one_of(tokens.word(back), "wegen zwecks fuer zur zu zum for")) return true;
        }
    }
    return false;
}

// `Wir würden gern mit einem Infostand vertreten sein`: wants to show something.
bool is_about_a_stand(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol && cue.sense != Sense::agree) return false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "infostand messestand ausstellungsstand aussteller booth exhibitor stall"))
            return true;
        if (word == "stand" &&
            is_one_of(tokens.word(at - (at > 0 ? 1 : 0)), "einem einen unserem unseren eigenen eigenem our"))
            return true;
    }
    return false;
}

}  // namespace

bool comes_for_something_else(const Tokens& tokens, const Cue& cue) {
    return is_other_errand(tokens, cue) || is_about_a_stand(tokens, cue);
}

}  // namespace bp
