#include "parsers/unmeant_words.h"

#include "parsers/own_data.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// `Vorab danke!`, `thanks in advance`: something is asked for, nothing is thanked for.
bool is_thanked_in_advance(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::thanks) return false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        if (is_one_of(word, "vorab voraus vorhinein schonmal")) return true;
        if (word == "in" && next == "advance") return true;
        if (is_one_of(word, "schon bereits") && is_one_of(next, "mal einmal jetzt im vorweg")) return true;
    }
    return false;
}

// `Es geht nicht um Asyl`, `Aufenthaltsrechtliche Fragen haben wir keine`
bool is_disclaimed(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::other_desk) return false;
    bool no = false, about = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        no = no || is_one_of(word, "nicht kein keine keinen keinerlei not no nothing nichts");
        about =
            about || is_one_of(word,
                               "geht handelt fragen frage interessiert interessieren betrifft gemeint tun "
                               "about questions question concern concerns");
    }
    return no && about;
}

// `unsere Ausländerbehörde erprobt …`: the writer works there.
bool is_writers_house(const Tokens& tokens, const Cue& cue) {
    static constexpr AffixList kHouses(
        "auslaenderbehoerde auslaenderamt sprachschul kurstraeger volkshochschul ankunftszentr ankerzentr "
        "erstaufnahme aufnahmeeinrichtung sozialamt jobcenter einbuergerungsbehoerde einbuergerungsstelle "
        "migrationsberatung kanzlei vergabestelle personalabteilung");
    if (cue.sense != Sense::other_desk || !kHouses.begins(tokens.word(cue.begin))) return false;
    const std::string_view before = cue.begin > 0 ? tokens.word(cue.begin - 1) : std::string_view{};
    return is_one_of(before, "unsere unserer unserem unseren unser our als eine einer ein einem wir");
}

// `Ich leite den Fachbereich Integrationskurse`, `als IT-Koordinatorin der Ausländerbehörde`: the writer's
// work.
bool is_writers_work(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::other_desk) return false;
    bool works = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        if (at < cue.begin && is_one_of(word, "moechte wuerde will gern gerne suche bewerbe want would like"))
            return false;
        works =
            works ||
            (at < cue.begin &&
             (is_one_of(word,
                        "leite leiten koordiniere koordinieren verantworte fachbereich sachgebiet referat "
                        "referatsleiter referatsleiterin leiterin leiter koordinatorin koordinator "
                        "head coordinator") ||
              (is_one_of(word, "arbeite arbeiten work working") && is_one_of(next,
                                                                             "in im bei beim am an as "
                                                                             "at for"))));
    }
    return works;
}

// `Ich wechsle zum 1. Juni den Arbeitgeber`: no seat is changed.
bool is_other_move(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    bool moves = false, job = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        moves = moves || word.starts_with("wechs") || word.starts_with("gewechs") ||
                word.starts_with("chang") || word.starts_with("switch");
        job = job || is_one_of(word,
                               "arbeitgeber job jobs stelle abteilung referat dienststelle behoerde ressort "
                               "beruf arbeitsplatz dienstherrn dienstherr employer jobs position department");
    }
    return moves && job;
}

// `Ein Werkstudent hat angefangen`, `damit Sie sich bewerben`: nobody asks to work here.
bool is_others_job(const Tokens& tokens, const Cue& cue) {
    static constexpr AffixList kTrainees("werkstudent praktikant volontaer referendar trainee");
    if (cue.sense != Sense::other_desk) return false;
    const std::string_view word = tokens.word(cue.begin);
    const std::string_view before = cue.begin > 0 ? tokens.word(cue.begin - 1) : std::string_view{};
    if (kTrainees.begins(word))
        return is_one_of(before,
                         "ein eine unser unsere unserer unserem unseren der die den dem our the two zwei");
    return word.starts_with("bewerb") && is_one_of(before, "sich euch");
}

// `sage ich dann zu oder ab`: one or the other.
bool is_either(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel && cue.sense != Sense::enrol) return false;
    for (std::size_t at = cue.begin; at < cue.end + 2; ++at) {
        const std::string_view word = tokens.word(at), after = tokens.word(at + 2);
        if (tokens.word(at + 1) == "oder" &&
            ((is_one_of(word, "zu an") && after == "ab") || (word == "ab" && is_one_of(after, "zu an"))))
            return true;
    }
    return false;
}

// `Kommen auch Praktiker zu Wort?`
bool is_set_phrase(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol || !tokens.word(cue.begin).starts_with("komm")) return false;
    for (std::size_t at = cue.begin + 1; at < tokens.clause_end(cue.begin); ++at) {
        if (is_one_of(tokens.word(at), "zu zum ins in zur") &&
            is_one_of(tokens.word(at + 1),
                      "wort ende gute kurz hilfe kraft frage betracht gespraech sprache zug einsatz ergebnis "
                      "tragen stande"))
            return true;
    }
    return false;
}

// `Können Sie die Änderung eintragen?`: no person is put on a list.
bool is_thing_entered(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol) return false;
    bool enters = false, thing = false;
    for (std::size_t at = cue.begin; at < cue.end; ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "mich uns ihn herrn frau kollegen kollegin platz me us him her seat"))
            return false;
        enters =
            enters || is_one_of(word, "eintragen eintragt notieren vermerken eingeben aufnehmen enter note");
        thing =
            thing || is_one_of(word,
                               "aenderung aenderungen korrektur adresse anschrift nummer raum uhrzeit ort "
                               "kursort titel change changes address number");
    }
    return enters && thing;
}

// `Ich hatte mein Interview`: heard at a desk, not asked for by the press.
bool is_own_hearing(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::talk || tokens.word(cue.begin).substr(0, 9) != "interview") return false;
    const std::string_view before = cue.begin > 0 ? tokens.word(cue.begin - 1) : std::string_view{};
    return is_one_of(before, "my asylum first second mein meinem meines meine zweites erstes");
}

// `meine kleine Umfrage im Team`: asked in the writer's own house.
bool is_inhouse_survey(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::talk || tokens.word(cue.begin) != "umfrage") return false;
    for (std::size_t at = cue.begin > 2 ? cue.begin - 2 : 0; at < cue.begin; ++at)
        if (is_one_of(tokens.word(at), "meine meiner unsere unserer interne internen kleine hausinterne"))
            return true;
    return false;
}

// `Danke, dass Sie die Umbuchung so schnell hinbekommen haben`: what is thanked for has been done.
bool is_done(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap && cue.sense != Sense::cancel) return false;
    bool thanks = false, done = false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        thanks = thanks || (at < cue.begin && is_one_of(word, "danke dank thanks thank merci"));
        done = done || (thanks && is_one_of(word, "fuer fuers dass for") && at < cue.begin);
        if (is_one_of(word, "aber but bitte please muss kann leider")) return false;
    }
    return thanks && done;
}

}  // namespace

bool is_unmeant(const Tokens& tokens, const Cue& cue) {
    // `Mit der Speicherung meiner Daten bin ich einverstanden.`
    if (cue.sense == Sense::privacy && consents(tokens, cue.begin)) return true;
    return is_thanked_in_advance(tokens, cue) || is_disclaimed(tokens, cue) ||
           is_writers_house(tokens, cue) || is_writers_work(tokens, cue) || is_other_move(tokens, cue) ||
           is_others_job(tokens, cue) || is_set_phrase(tokens, cue) || is_either(tokens, cue) ||
           is_thing_entered(tokens, cue) || is_own_hearing(tokens, cue) || is_inhouse_survey(tokens, cue) ||
           is_done(tokens, cue);
}

}  // namespace bp
