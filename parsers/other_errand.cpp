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
            "verhandeln unterschreiben sprechen reden unterhalten diskutieren kennenzulernen talk speak "
            "collect deliver repair inspect install fix return "
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

// `gern bei euch vorbeischauen und uns austauschen`: a visit to us.
bool is_visit_to_talk(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol || cue.weight > 2) return false;
    bool visits = false, talks = false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "thementag thementage veranstaltung session theme")) return false;
        visits =
            visits || is_one_of(word,
                                "vorbeischauen vorbeikommen vorbeischaue vorbeikomme besuchen reinschauen "
                                "vorbeizuschauen vorbeizukommen drop stop visit pop swing");
        talks =
            talks || is_one_of(word,
                               "austauschen auszutauschen unterhalten kennenlernen kennenzulernen sprechen "
                               "reden plaudern diskutieren talk chat discuss exchange meet");
    }
    return visits && talks;
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

// `Ich bringe mein eigenes Mikrofon mit`: a thing needs no seat.
bool is_thing_brought(const Tokens& tokens, const Cue& cue) {
    static constexpr AffixList kPeople(
        "kolleg mitarbeit chef vorgesetz azubi prakti begleit assisten person "
        "bekannt freund partner nachfolg vertret leut");
    if (cue.sense != Sense::enrol || tokens.word(cue.begin).substr(0, 5) != "bring") return false;
    bool thing = false;
    for (std::size_t at = cue.begin + 1; at < cue.end; ++at) {
        const std::string_view word = tokens.word(at);
        if (kPeople.begins(word) ||
            is_one_of(word,
                      "herr herrn frau dr jemand jemanden ihn sie noch zwei drei vier "
                      "team mann sohn tochter mr ms mrs him her"))
            return false;
        thing =
            thing || is_one_of(word,
                               "mein meine meinen unser unsere unseren eigenes eigene eigenen den die das "
                               "ein eine einen etwas my our own the");
    }
    return thing;
}

// `Meine Assistenz begleitet mich, braucht aber keinen eigenen Platz`
bool is_without_own_seat(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol) return false;
    bool no = false;
    for (std::size_t at = cue.begin; at < tokens.sentence_end(cue.begin); ++at) {
        no = no || is_one_of(tokens.word(at), "keinen kein no");
        if (no && is_one_of(tokens.word(at), "eigenen eigener sitzplatz stuhl seat own extra")) return true;
    }
    return false;
}

// `Wird der Tag im Netz übertragen?`: shown elsewhere, not moved to another.
bool is_broadcast(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    bool shown = false, transferred = false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        shown = shown || is_one_of(word, "wird werden live netz internet online stream video zoom teams");
        transferred = transferred || word == "uebertragen";
        if (is_one_of(word, "platz anmeldung auf an platzes")) return false;
    }
    return shown && transferred;
}

}  // namespace

bool comes_for_something_else(const Tokens& tokens, const Cue& cue) {
    return is_visit_to_talk(tokens, cue) || is_other_errand(tokens, cue) || is_about_a_stand(tokens, cue) ||
           is_thing_brought(tokens, cue) || is_without_own_seat(tokens, cue) || is_broadcast(tokens, cue);
}

}  // namespace bp
