// One function for each way of telling.
#include "parsers/told_seats.h"

#include <algorithm>

#include "parsers/word_list.h"

namespace bp {
namespace {

// `hatten uns eintragen lassen`: tells of an earlier registration.
bool is_told_of(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol) return false;
    bool had = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.end; ++at)
        had = had || is_one_of(tokens.word(at), "hatte hatten habe haben hat had");
    return had && is_one_of(tokens.word(cue.end), "lassen");
}

// `Bei der Anmeldung zum 27. April habe ich …`: tells of it and asks for none.
bool is_enrolment_told_of(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol || cue.weight > 2 || cue.begin < 2) return false;
    // `Ist das Anmeldeformular mit der Tastatur bedienbar?`
    if (is_one_of(tokens.word(cue.begin), "anmeldeformular anmeldebogen") && is_question(tokens, cue.begin))
        return true;
    // `when signing up for 26 October`
    if (is_one_of(tokens.word(cue.begin), "signing registering enrolling booking") &&
        is_one_of(tokens.word(cue.begin - 1), "when after while since by upon"))
        return true;
    return is_one_of(tokens.word(cue.begin), "anmeldung anmeldungen registration") &&
           is_one_of(tokens.word(cue.begin - 2),
                     "bei nach seit aus von ueber wegen trotz after since from") &&
           is_one_of(tokens.word(cue.begin - 1), "der meiner unserer dieser ihrer einer my our the");
}

// `for which you had kindly reserved me a place`
bool was_reserved(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol || cue.begin == 0 ||
        !is_one_of(tokens.word(cue.begin), "reserved booked registered kept held saved secured"))
        return false;
    constexpr std::size_t kNear = 3;
    for (std::size_t at = cue.begin; at > tokens.clause_begin(cue.begin) && at + kNear > cue.begin; --at) {
        if (is_one_of(tokens.word(at - 1), "had have has was were been already")) return true;
    }
    return false;
}

// `I hold seats for 28 September`: a seat that one has.
bool is_held(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol || cue.begin == 0) return false;
    return is_one_of(tokens.word(cue.begin), "hold holding keep keeping") &&
           is_one_of(tokens.word(cue.begin - 1), "i we currently already also both am still");
}

// `aus Versehen zweimal angemeldet`: one registration too many, and no other wanted. `den 29. hatten Sie
// irrtümlich genannt`: a slip of ours.
bool is_harmless_slip(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    bool slip = false, twice = false, yours = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at) {
        const std::string_view word = tokens.word(at);
        slip =
            slip || is_one_of(word,
                              "versehentlich irrtuemlich irrtuemlicherweise faelschlich faelschlicherweise "
                              "versehen mistakenly accidentally erroneously mistake accident error");
        twice = twice || is_one_of(word, "zweimal doppelt twice mehrfach dreimal");
        yours = yours || (is_one_of(word, "sie ihr you") && at > 0 &&
                          is_one_of(tokens.word(at - 1), "hatten haben habt hattet wurde wurden haetten"));
    }
    return slip && (twice || yours);
}

// `wird die Veranstaltung im Netz übertragen?`: a broadcast.
bool is_broadcast(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap || !is_one_of(tokens.word(cue.end - 1), "uebertragen uebertragung"))
        return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at) {
        if (is_one_of(tokens.word(at),
                      "live netz internet intranet online stream livestream video youtube teams webex auch"))
            return true;
    }
    return false;
}

// `von Ihrer Liste nehme ich Nr. 4`: chooses from the list, and nobody leaves it.
bool is_picked_from_list(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel || !is_one_of(tokens.word(cue.begin), "aus von from off")) return false;
    bool picks = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "mich uns ihn sie herrn frau namen name streichen nehmen me us him her"))
            return false;
        picks = picks || is_one_of(word,
                                   "nehme waehle wuensche haette haetten moechte moechten interessiert "
                                   "interessieren buche belege besuche pick choose would like want wollen");
    }
    return picks;
}

// `An meiner Anmeldung ändert sich nichts`
bool changes_nothing(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at) {
        if (is_one_of(tokens.word(at), "nichts nix nothing")) return true;
        // `kommt für mich nicht in Frage`
        if (tokens.word(at) == "in" && is_one_of(tokens.word(at + 1), "frage betracht")) return true;
    }
    return false;
}

// `Danke, dass das mit der Umbuchung geklappt hat`: is done.
bool is_thanked_for(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    constexpr std::size_t kOpening = 4;
    const std::size_t begin = tokens.sentence_begin(cue.begin);
    bool thanks = false;
    for (std::size_t at = begin; at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "bitte koennten koennen please could can aber leider but")) return false;
        thanks = thanks || (at < begin + kOpening && at < cue.begin &&
                            is_one_of(word, "danke dank thanks thank dankeschoen merci"));
    }
    return thanks;
}

// `Vielleicht schaffe ich es nicht bis zum Schluss`: comes, only not for the whole day.
bool is_about_a_part(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::decline) return false;
    for (std::size_t at = cue.begin; at < tokens.clause_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        if (is_one_of(word, "puenktlich ganztaegig ganztags durchgehend")) return true;
        if (word == "bis" && is_one_of(next, "zum ganz") &&
            is_one_of(tokens.word(at + 2), "schluss ende zum"))
            return true;
        if (word == "den" && next == "ganzen") return true;
        if (is_one_of(word, "whole entire full") && next == "day") return true;
        if (word == "until" && next == "the" && tokens.word(at + 2) == "end") return true;
    }
    return false;
}

// `von Ihren drei Terminen`: the office's. In the middle of a sentence the capital tells.
bool is_of_the_office(const Tokens& tokens, const Cue& cue) {
    return cue.sense == Sense::prior && tokens[cue.begin].capital &&
           cue.begin > tokens.sentence_begin(cue.begin) &&
           is_one_of(tokens.word(cue.begin), "ihr ihre ihren ihrem ihrer");
}

// `Die Sitzung würde sich verschieben`, `unser Audit wurde verlegt`: something else is moved.
bool moves_something_else(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    bool moves = false, itself = false, seat = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at) {
        const std::string_view word = tokens.word(at);
        for (std::string_view stem : {"verschieb", "verschob", "verleg", "vorverleg"})
            moves = moves || (at >= cue.begin && at < cue.end && word.starts_with(stem));
        itself = itself || is_one_of(word, "sich");
        seat = seat ||
               is_one_of(word,
                         "anmeldung buchung platz teilnahme mich uns meine meinen thementag bitte ich wir");
    }
    bool other = false, own = false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        other = other || is_one_of(tokens.word(at),
                                   "vorstellung besprechung gespraech treffen meeting telefonat sitzung "
                                   "praesentation audit workshop vortrag call presentation");
        own = own || is_one_of(tokens.word(at),
                               "anmeldung buchung platz teilnahme mich registration booking place seat me");
    }
    if (other && !own &&
        is_one_of(tokens.word(cue.end - 1), "legen verlegen verschieben schieben move shift"))
        return true;
    return moves && itself && !seat;
}

// `ich wechsle zum 1. Juni den Arbeitgeber`
bool is_change_of_job(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at) {
        if (is_one_of(
                tokens.word(at),
                "arbeitgeber arbeitsplatz arbeitsstelle dienstherrn dienststelle behoerde stelle job jobs "
                "employer firma abteilung referat haus ressort position"))
            return is_one_of(tokens.word(cue.begin),
                             "wechsle wechseln wechsel wechselt ziehe ziehen changing "
                             "change moving move switching switch");
    }
    return false;
}

}  // namespace

bool is_seat_told_of(const Tokens& tokens, const Cue& cue) {
    return is_told_of(tokens, cue) || is_enrolment_told_of(tokens, cue) || is_held(tokens, cue) ||
           was_reserved(tokens, cue) || is_harmless_slip(tokens, cue) || is_broadcast(tokens, cue) ||
           is_picked_from_list(tokens, cue) || changes_nothing(tokens, cue) || is_thanked_for(tokens, cue) ||
           is_about_a_part(tokens, cue) || is_of_the_office(tokens, cue) ||
           moves_something_else(tokens, cue) || is_change_of_job(tokens, cue);
}

// `Alles andere lasse ich aus`: the days that nobody asked for.
bool is_about_the_rest(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::decline && cue.sense != Sense::cancel && cue.sense != Sense::elsewhere)
        return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.end; ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        if (is_one_of(word, "alles alle die den an everything all") &&
            is_one_of(next, "andere anderen uebrige uebrigen restlichen rest else others"))
            return true;
    }
    return false;
}

}  // namespace bp
