#include "parsers/taking_part.h"

#include <algorithm>

#include "parsers/coming_words.h"

namespace bp {
namespace {

// `ich nehme den Mai`, `I'll take the June session`: shared out with others.
bool takes_a_day(const Words& words, WordRange clause) {
    static constexpr WordList kDays(
        "januar februar maerz april mai juni juli september oktober november dezember january february "
        "march may june july october december tag tage termin session day one thementag");
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (!is_one_of(words.folded(i),
                       "nehme uebernehme mache besuche besetze take cover do attend taking covering") ||
            words[i].capital)
            continue;
        constexpr std::size_t kReach = 6;
        const WordRange near{clause.first, std::min(clause.last, i + kReach)};
        if (has_word(words, near, kDays) &&
            !has_word(words, near, "anmeldung kosten organisation koordination von of platz"))
            return true;
    }
    return false;
}

}  // namespace

bool takes_part(const Words& words, WordRange clause, bool names_others) {
    if (names_others && takes_a_day(words, clause)) return true;
    const bool wants =
        has_word(words, clause, "haette nehme brauche benoetige moechte wuerde like want need i'd") &&
        has_word(words, clause, "platz seat place spot stuhl chair ticket platzerl plaetzchen");
    if (wants && !has_word(words, clause, "fuer for")) return true;
    if (has_word(words, clause, "sign signing") && has_word(words, clause, "up") &&
        has_word(words, clause, "like want i'd to i'm am") &&
        !has_word(words, clause, "him her them colleague"))
        return true;
    // `I'd like to register for 25 May`, not `to register my colleague`
    for (std::size_t i = clause.first + 1; i < clause.last; ++i) {
        if (!is_one_of(words.folded(i), "register enrol enroll") || words.folded(i - 1) != "to") continue;
        const std::string_view next = words.folded(i + 1);
        const bool ends = i + 1 >= clause.last || !words.is_word(i + 1);
        if ((ends && !words.is_mark(i + 1, ':')) || is_one_of(next, "for on at to too as myself please"))
            return !has_word(words, {clause.first, i}, "not n't won't");
    }
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        std::string_view word = words.folded(i);
        // `Rückfragen zur Anreise beantworte ich`
        if (words[i].capital && is_one_of(word, "anreise")) continue;
        if (is_one_of(word,
                      "komme dabei teil kommen teilnehmen teilnehme teilzunehmen mitmachen mitkommen "
                      "attend attending join come coming participate part teilnehmend anreise")) {
            return !is_one_of(word, "kommen come join") || !registers_others(words, clause);
        }
    }
    return false;
}

bool comes_along(const Words& words, WordRange clause) {
    static constexpr AffixList kComing(
        "vorbeikomm vorbeizukomm vorbeischau anreis anzureis hingeh hinkomm besuch beiwohn anschau "
        "anzuschau "
        "anhoer zuhoer mitkomm mitzukomm teilnehm teilzunehm mitfahr reinschau erschein");
    // `ich würde gern zusammen mit Frau X fahren`
    const bool arrives =
        has_word(words, clause, "reise fahre") && has_word(words, clause, "an hin mit zusammen") &&
        !has_word(words, clause,
                  "urlaub ferien reha dienstreise geplant vorgesehen gehabt weiterhin planmaessig");
    const bool travels = arrives || (has_word(words, clause, "fahren reisen hinfahren hinreisen") &&
                                     has_word(words, clause, "wuerde moechte will werde wollte") &&
                                     has_word(words, clause, "zusammen gemeinsam gern gerne mit berlin"));
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        if (kComing.begins(words.folded(i)) && !words[i].capital) return true;
    }
    return travels;
}

bool registers_others(const Words& words, WordRange clause) {
    return has_word(words, clause,
                    "melde anmelden anzumelden melden schicke schicken register benenne sende entsende "
                    "delegiere") &&
           !has_word(words, clause, "mich me myself");
}

}  // namespace bp
