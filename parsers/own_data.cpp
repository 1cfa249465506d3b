#include "parsers/own_data.h"

#include "parsers/senses.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

bool is_datum(std::string_view word) {
    static constexpr AffixList kBeginnings(
        "kontaktdat adressdat personendat stammdat teilnehmerdat datensatz datensaetz personalien "
        "mailadress emailadress telefonnummer handynummer mobilnummer rufnummer privatadress privatnummer");
    static constexpr LongWordList kWords(
        "daten angaben adresse adressen anschrift name namen namens vorname vornamen nachname nachnamen "
        "familienname familiennamen nummer informationen profil eintrag geburtsdatum titel amtsbezeichnung "
        "data details information name surname address email number phone profile record records entry "
        "birthday");
    static constexpr AffixList kEndings("adresse anschrift nummer daten angaben namen");
    return kWords.contains(word) || kBeginnings.begins(word) || kEndings.ends(word);
}

bool is_mine(std::string_view word) {
    return is_one_of(word, "mein meine meinen meinem meiner meines unsere unseren unserer my our mine");
}

// `meinen Vornamen`, `Angaben zu meiner Person`, `was ihr von mir habt`
bool is_own_datum(const Tokens& tokens, std::size_t i, std::size_t end) {
    constexpr std::size_t kNear = 3;
    for (std::size_t at = i > kNear ? i - kNear : 0; at < i; ++at)
        if (is_mine(tokens.word(at)) && tokens[at].sentence == tokens[i].sentence) return true;
    constexpr std::size_t kFar = 7;  // `Die Anschrift, die Sie von mir haben`
    for (std::size_t at = i + 1; at < i + kFar && at + 1 < end; ++at) {
        const bool of = is_one_of(tokens.word(at), "zu von ueber about of on concerning");
        if (of && is_one_of(tokens.word(at + 1), "mir mich meiner me mine myself")) return true;
    }
    return false;
}

// What one sentence says.
struct Said {
    bool own_datum = false;  // data of the writer
    bool own_name = false;   // by which the writer is introduced
    bool of_me = false;      // `von mir`, `about me`
    bool kept = false;       // stored, passed on
    bool gathered = false;   // outright
    bool wrong = false, put_right = false;
    bool erase = false;
    bool about_me = false;     // `über mich`
    bool everything = false;   // all of it, a copy
    bool asks_itself = false;  // ends with a question mark
    bool asks = false;         // a question or a wish to know
    bool please = false;
    bool place = false;  // a database, files
    bool list = false;   // a list of those who come: to be struck off it is a cancellation
    bool consent = false;
};

void hear(const Tokens& tokens, std::size_t at, Said& said) {
    static constexpr AffixList kKept(
        "gespeichert speicher gesammelt sammel hinterlegt verarbeit weiterge weiterverwend weiterleit "
        "erhoben "
        "aufbewahr vorlieg vorhanden stored storing collect gathered disclos publish veroeffentlich genutzt "
        "nutzung verwendung verwend");
    static constexpr AffixList kErase("loesch entfern tilg vernicht delet eras remov wipe destroy expung");
    static constexpr AffixList kRight(
        "korrig bericht richtigst anpass aktualis umschreib verbesser correct rectif amend updat");
    static constexpr LongWordList kWrong(
        "falsch falsche falschen falscher verkehrt veraltet veraltete stimmt fehlerhaft misspelled misspelt "
        "wrong incorrect outdated misspells heisse heiss geaendert");
    static constexpr LongWordList kPlaces(
        "datenbank datenbanken unterlagen system systeme systemen kartei verzeichnis datei dateien akten "
        "database databases records files systems crm adressbuch");
    const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
    said.kept =
        said.kept || kKept.begins(word) ||
        is_one_of(
            word,
            "keep kept has have hold held store share shared sell sold verkauft geteilt habt haben weiter");
    said.gathered = said.gathered || is_one_of(word,
                                               "gespeichert gesammelt hinterlegt erhoben erfasst archiviert "
                                               "speichert speichern stored collected gathered recorded");
    said.erase =
        said.erase || kErase.begins(word) || is_one_of(word, "verschwinden sperren gesperrt vergessen");
    said.put_right = said.put_right || kRight.begins(word) || is_one_of(word, "aendern fix change richtig") ||
                     (is_one_of(word, "passen passt stellen stellt") && is_one_of(next, "sie ihr das bitte"));
    said.wrong = said.wrong || kWrong.contains(word) ||
                 (word == "mehr" && is_one_of(next, "aktuell gueltig richtig korrekt"));
    said.asks = said.asks || is_one_of(word,
                                       "wissen erfahren auskunft mitteilen nennen know tell inform "
                                       "nachfragen interessiert liste ordnung einverstanden");
    said.please =
        said.please || is_one_of(word,
                                 "bitte bitten please kindly mind moechte wuensche verlange fordere "
                                 "could would want koennten koennen like");
    said.place = said.place || kPlaces.contains(word);
    said.list = said.list || is_one_of(word,
                                       "teilnehmerliste teilnahmeliste anmeldeliste anmeldung "
                                       "registration attendee attendees thementag platz seat");
    said.consent = said.consent || is_one_of(word, "einverstanden einwillige zustimme agree consent");
    const bool of = is_one_of(word, "von ueber zu about on of");
    said.about_me = said.about_me || (is_one_of(word, "ueber about on regarding concerning") &&
                                      is_one_of(next, "mich me myself"));
    said.everything = said.everything || is_one_of(word,
                                                   "everything anything alles whatever copy kopie "
                                                   "aufstellung uebersicht");
    said.of_me = said.of_me || (of && is_one_of(next, "mir mich me myself"));
}

Said listen(const Tokens& tokens, std::size_t begin, std::size_t end) {
    Said said;
    for (std::size_t at = begin; at < end; ++at) {
        if (!tokens.is_word(at)) continue;
        hear(tokens, at, said);
        const bool own = is_datum(tokens.word(at)) && is_own_datum(tokens, at, end);
        // `Mein Name ist Pohl`: introduces somebody; it may still be wrong.
        const bool introduces =
            tokens.word(at).substr(0, 4) == "name" && is_one_of(tokens.word(at + 1), "ist lautet is");
        said.own_datum = said.own_datum || (own && !introduces);
        said.own_name = said.own_name || (own && introduces);
    }
    if (said.own_name && said.wrong) said.own_datum = true;
    said.asks_itself = is_question(tokens, begin);
    said.consent = said.consent && consents(tokens, begin);
    return said;
}

bool demands(const Said& said) {
    if ((!said.own_datum && !said.of_me) || said.consent) return false;
    if (said.own_datum && said.erase && !said.list) return true;
    if (said.own_datum && said.put_right && (said.place || said.wrong) && (said.please || said.asks_itself))
        return true;
    if (said.own_datum && said.wrong && (said.place || said.of_me)) return true;
    if (said.about_me && said.everything && said.kept) return true;
    // `Auf welcher Grundlage geben Sie meine Daten weiter?`, `was ihr so von mir gesammelt habt`
    if (!said.asks_itself && !said.asks) return false;
    return (said.own_datum && said.kept) || (said.of_me && said.gathered);
}

}  // namespace

bool demands_own_data(const Tokens& tokens) {
    bool wrong_before = false;  // `Meine Nummer habe ich falsch angegeben. Bitte in der Datenbank ändern.`
    for (std::size_t begin = 0; begin < tokens.size(); begin = tokens.sentence_end(begin)) {
        const Said said = listen(tokens, begin, tokens.sentence_end(begin));
        if (demands(said) || (wrong_before && said.put_right && said.place && said.please)) return true;
        wrong_before = wrong_before || (said.own_datum && said.wrong);
    }
    return false;
}

bool consents(const Tokens& tokens, std::size_t i) {
    bool agrees = false, no = false;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        const std::string_view word = tokens.word(at);
        agrees = agrees || is_one_of(word,
                                     "einverstanden einwillige zustimme zugestimmt agree consent "
                                     "einwilligung");
        no = no || is_one_of(word,
                             "nicht nie niemals keine kein not never without ohne widerrufe widerruf "
                             "zurueck withdraw zurueckziehen ziehe");
    }
    return agrees && !no;
}

}  // namespace bp
