// One function for each way in which words do not mean what their table says.
#include "parsers/cue_meaning.h"

#include <algorithm>

#include "parsers/other_errand.h"
#include "parsers/told_seats.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// `Schöne Feiertage`, `schöne Grüße`: no praise.
bool is_wish_at_parting(const Tokens& tokens, std::size_t i) {
    if (tokens.word(i) != "schoene" && tokens.word(i) != "schoener") return false;
    return is_one_of(tokens.word(i + 1),
                     "gruesse feiertage woche wochenende tage ferien ostern weihnachten zeit pfingsten");
}

// `so wie damals`, `wie besprochen`: asks nothing.
bool is_comparison(const Tokens& tokens, std::size_t i) {
    if (tokens.word(i) != "wie") return false;
    // `so sehr wie`
    constexpr std::size_t kNear = 3;
    for (std::size_t at = i > kNear ? i - kNear : 0; at < i; ++at)
        if (is_one_of(tokens.word(at), "so genauso ebenso genau")) return true;
    // `wie am Telefon besprochen`
    for (std::size_t at = i + 2; at < i + 5 && tokens.is_word(at); ++at)
        if (is_one_of(tokens.word(at), "besprochen vereinbart verabredet abgesprochen angekuendigt"))
            return true;
    return is_one_of(tokens.word(i + 1),
                     "besprochen vereinbart verabredet geplant damals immer angekuendigt gehabt "
                     "ueblich gewohnt angemeldet");
}

// `Danke für die Auskunft`, `That answers my question`: nothing is left to ask.
bool is_answered(const Tokens& tokens, std::size_t i) {
    constexpr std::size_t kNear = 7;
    bool thanks = false, purpose = false;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "answers answered beantwortet geklaert erledigt")) return true;
        thanks = thanks || (at < i && is_one_of(word, "danke dank thanks thank merci dankeschoen"));
        purpose = purpose || (thanks && at < i && at + kNear >= i && is_one_of(word, "fuer for"));
    }
    return thanks && purpose && !is_question(tokens, i);
}

// `Bescheid sagen`, in any form, in the sentence of token i.
bool speaks_of_telling(const Tokens& tokens, std::size_t i) {
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        // `Bescheid zu geben`
        if (tokens.word(at) == "zu" && at == i + 1) return true;
        if (is_one_of(tokens.word(at),
                      "sagen sage sagt sag gesagt sagst geben gebe gebt gib gibt gegeben wissen weiss wisst"))
            return true;
    }
    return false;
}

// `einen Strich durch die Rechnung`, `geben Sie mir Bescheid`
bool is_idiom(const Tokens& tokens, const Cue& cue) {
    if (cue.sense == Sense::thanks) return is_wish_at_parting(tokens, cue.begin);
    if (cue.sense == Sense::ask) return is_comparison(tokens, cue.begin) || is_answered(tokens, cue.begin);
    if (cue.sense != Sense::other_desk) return false;
    if (tokens.word(cue.begin) == "rechnung") return cue.begin >= 2 && tokens.word(cue.begin - 2) == "durch";
    // `mein Antrag auf Dienstreise`
    for (std::size_t at = cue.begin; at < cue.end + 1; ++at) {
        if (is_one_of(tokens.word(at), "antrag antrags") && tokens.word(at + 1) == "auf" &&
            is_one_of(tokens.word(at + 2),
                      "dienstreise fortbildung freistellung urlaub sonderurlaub bildungsurlaub teilnahme "
                      "weiterbildung dienstbefreiung reisekosten genehmigung"))
            return true;
    }
    return tokens.word(cue.begin) == "bescheid" && speaks_of_telling(tokens, cue.begin);
}

// `Da muss ich oft passen`: tells of a habit, gives nothing up.
bool is_habit(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel && cue.sense != Sense::decline) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.end; ++at) {
        if (is_one_of(tokens.word(at),
                      "oft oefter haeufig manchmal staendig regelmaessig meist meistens dauernd "
                      "often usually sometimes"))
            return true;
    }
    return false;
}

// `Im Januar konnte ich nicht kommen`: the day is over.
bool is_past(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::decline) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.begin); ++at) {
        if (is_one_of(tokens.word(at), "konnte konnten couldnt")) return true;
    }
    return false;
}

// `Von uns dreien kommen nun nur zwei`, `kommt nun doch nicht`: fewer come, nobody instead.
bool is_reduction(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    const std::string_view verb = tokens.word(cue.begin), last = tokens.word(cue.end - 1);
    const auto comes = [](std::string_view word) {
        for (std::string_view stem : {"komm", "faehr", "fahr", "reis"})
            if (word.substr(0, stem.size()) == stem) return true;
        return false;
    };
    if (cue.weight != 2 || !(comes(verb) || comes(last))) return false;
    for (std::size_t at = cue.end; at < cue.end + 3; ++at) {
        if (is_one_of(tokens.word(at), "nur lediglich bloss nicht")) return true;
    }
    return false;
}

// `Streichen Sie mich bitte nicht!`: the negation ends the request.
bool is_forbidden(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel) return false;
    const bool request = is_one_of(tokens.word(cue.begin),
                                   "streichen streicht streich stornieren storniert loeschen loescht") &&
                         is_one_of(tokens.word(cue.begin + 1),
                                   "sie mich uns ihn bitte herrn frau meine unsere die meinen unseren");
    std::size_t last = tokens.clause_end(cue.begin);
    while (last > cue.begin && !tokens.is_word(last - 1)) --last;
    return request && last > cue.begin + 1 && is_one_of(tokens.word(last - 1), "nicht nich nichts niemanden");
}

// `Absagen muss ich zum Glück nicht`: what need not be done, or cannot be.
bool is_needless(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.begin; ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        if (word == "no" && is_one_of(next, "need reason")) return true;
        if (is_one_of(word, "nicht not") && is_one_of(next, "noetig notwendig necessary")) return true;
    }
    bool modal = false;
    for (std::size_t at = cue.end; at < tokens.clause_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word, "weil da denn obwohl")) return false;
        if (modal && is_one_of(word, "nicht nich net ned nichts keinesfalls keineswegs nie niemals"))
            return true;
        modal = modal || is_one_of(word,
                                   "muss muessen brauche brauchen braucht will wollen moechte moechten "
                                   "werde werden kann koennen wird soll");
    }
    return false;
}

// `ins Gespräch kommen`, `zu Wort kommen`: nobody comes.
bool is_figurative(const Tokens& tokens, const Cue& cue) {
    if (cue.sense == Sense::swap && is_one_of(tokens.word(cue.begin), "statt anstatt instead"))
        return tokens.word(cue.end) == "zu" || tokens.word(cue.end + 1) == "zu";
    if (cue.sense != Sense::enrol || cue.end < 2) return false;
    // `Kommt der Link noch?`
    if (tokens.word(cue.begin) == "kommt" &&
        is_one_of(tokens.word(cue.begin + 1), "der die das ein eine es noch dazu"))
        return true;
    // `Ich bin da im Urlaub`
    if (tokens.word(cue.end - 1) == "da" &&
        is_one_of(
            tokens.word(cue.end),
            "im in auf bei leider nicht gerade krank verhindert verplant unterwegs weg anderweitig raus "
            "schon bereits noch sehr ganz etwas"))
        return true;
    static constexpr WordList kCome("kommen komme kommt kaeme kaemen come");
    const std::size_t last = cue.end - 1;
    if (is_one_of(tokens.word(last), "zukommen zusammenkommen")) return true;
    if (kCome.contains(tokens.word(last)) &&
        is_one_of(
            tokens.word(last - 1),
            "dialog geschaeft thema punkt sache verbindung zusammen sprechen zurueck reden grund genuss "
            "verzug"))
        return true;
    for (std::size_t at = cue.begin > 0 ? cue.begin - 1 : 0; at < cue.end; ++at) {
        if (!kCome.contains(tokens.word(at + 1))) continue;
        if (is_one_of(
                tokens.word(at),
                "gespraech gespraeche kontakt frage betracht wort zug einsatz schluss ergebnis austausch "
                "zurecht ueberein infrage sprache zustande heran herankommen"))
            return true;
    }
    return false;
}

// `Ersatz gibt es keinen`: nobody comes instead.
bool is_without_substitute(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap || !cue.negated) return false;
    const std::string_view word = tokens.word(cue.begin);
    for (std::string_view stem : {"ersatz", "nachrueck", "nachbesetz", "nachfolg", "vertret", "stellvertret",
                                  "replac", "substitut", "successor"})
        if (word.rfind(stem, 0) == 0) return true;
    return false;
}

// `Let someone else have my seat`: it is given back, not passed on.
bool is_for_anyone(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap) return false;
    constexpr std::size_t kNear = 4;
    const std::size_t first =
        std::max(tokens.sentence_begin(cue.begin), cue.begin > kNear ? cue.begin - kNear : 0);
    const std::size_t last = std::min(tokens.sentence_end(cue.begin), cue.end + kNear);
    for (std::size_t at = first; at < last; ++at) {
        if (is_one_of(tokens.word(at),
                      "someone somebody anyone anybody whoever others jemand jemanden jemandem "
                      "irgendwer irgendwen anderer warteliste wartelisten interessenten wer"))
            return true;
    }
    return false;
}

// `Noch Platz für unseren Stand?`: a seat for nobody.
bool is_room_for_something(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol || !is_one_of(tokens.word(cue.end - 1),
                                                "unser unsere unseren mein meine meinen "
                                                "einen eine my our"))
        return false;
    for (std::size_t at = cue.end; at < cue.end + 2; ++at) {
        if (is_one_of(
                tokens.word(at),
                "vortrag stand beitrag praesentation demo poster infostand broschuere broschueren flyer "
                "buch "
                "loesung produkt talk booth presentation rollstuhl hund auto gepaeck workshop slot"))
            return true;
    }
    return false;
}

// `Ich würde ihn gern besuchen`, of the day: no visit to us.
bool is_visit_to_event(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::talk || !is_one_of(tokens.word(cue.end - 1), "besuchen besuche visit visiting"))
        return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.end; ++at) {
        if (is_one_of(tokens.word(at), "ihn es thementag thementage veranstaltung termin tag event day days"))
            return true;
    }
    return false;
}

// `Den Zug habe ich gebucht`: no seat at a Thementag.
bool is_about_travel(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::prior) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at) {
        if (is_one_of(
                tokens.word(at),
                "zug zuege bahn hotel hotelzimmer zimmer flug fluege fahrkarte fahrkarten bahnticket train "
                "flight flights room sparpreis ice"))
            return true;
    }
    return false;
}

// `Meine Mutter braucht einen Platz im Kurs`: of another desk.
bool is_seat_elsewhere(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol) return false;
    for (std::size_t at = cue.end; at < cue.end + 3; ++at) {
        if (is_one_of(tokens.word(at),
                      "kurs deutschkurs sprachkurs integrationskurs course wohnheim unterkunft "
                      "heim lager kita schule kindergarten"))
            return true;
    }
    return false;
}

// `Das ist ja alles geklärt`: the particle says yes to nothing.
bool is_particle(const Tokens& tokens, const Cue& cue) {
    // `Passt Ihnen ein Gespräch?`: asks whether it suits us.
    const bool suits = cue.sense == Sense::agree || (cue.sense == Sense::enrol && cue.weight == 1);
    if (suits && is_one_of(tokens.word(cue.end), "ihnen euch you dir") && is_question(tokens, cue.begin))
        return true;
    if (cue.sense != Sense::agree || tokens.word(cue.begin) != "ja") return false;
    const bool opens = cue.begin == tokens.clause_begin(cue.begin);
    const bool closes = !tokens.is_word(cue.end);
    return !opens && !closes;
}

// `Sie braucht keinen eigenen Platz`, of a child, a driver, a dog: no seat is given back.
bool is_without_need(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel) return false;
    bool needs = false, no_more = false, writer = false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.end; ++at) {
        const std::string_view word = tokens.word(at);
        for (std::string_view stem : {"brauch", "benoetig", "need"})
            needs = needs || word.rfind(stem, 0) == 0;
        writer = writer || is_one_of(word, "ich wir i we");
    }
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at)
        no_more = no_more || is_one_of(tokens.word(at), "mehr laenger doch nun jetzt longer anymore now");
    return needs && !no_more && !writer;
}

// `Frau Berger hat mir erzählt, dass sie am 27. April zu Ihnen kommt`: hearsay asks for nothing.
bool is_hearsay(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol) return false;
    bool told = false, supposed = false, asks = false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        // `Soweit ich weiß, nimmt sie teil`
        supposed = supposed || is_one_of(word, "angeblich anscheinend apparently") ||
                   (word == "soweit" && is_one_of(tokens.word(at + 1), "ich mir wir")) ||
                   (word == "meines" && tokens.word(at + 1) == "wissens") ||
                   (word == "far" && tokens.word(at + 1) == "as");
        asks = asks || is_one_of(word, "bitte please moechte anmelden");
    }
    if (supposed && !asks) return true;
    const std::size_t clause = tokens.clause_begin(cue.end - 1);
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        if (is_one_of(word,
                      "bitte please moechte moechten will wollen soll sollen wuerde wuerden like wants "
                      "wish anmelden ich wir"))
            return false;
        told = told || (at < clause && is_one_of(word,
                                                 "erzaehlt erzaehlte sagte gesagt meinte berichtet "
                                                 "berichtete erwaehnt erwaehnte gehoert told said says "
                                                 "mentioned heard"));
    }
    return told && (is_one_of(tokens.word(clause), "dass er sie that he she they") ||
                    is_one_of(tokens.word(clause + 1), "dass er sie that he she they"));
}

// `Da ich ohnehin auf einer Tagung in Potsdam bin, würde es passen`, `Ich bin in Elternzeit, will aber
// kommen`: what somebody is about is no hindrance.
bool is_no_hindrance(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::elsewhere) return false;
    const std::size_t begin = tokens.clause_begin(cue.begin), end = tokens.clause_end(cue.begin);
    const bool reason = is_one_of(tokens.word(begin), "da weil as since because") &&
                        !is_one_of(tokens.word(begin + 1), "bin sind ist habe haben war haette");
    bool anyway = false, names_day = false, lasting = false;
    for (std::size_t at = begin; at < end; ++at) {
        const std::string_view word = tokens.word(at);
        anyway = anyway || is_one_of(word, "ohnehin sowieso eh anyway anyhow gerade zufaellig");
        names_day = names_day || (at < cue.end && (tokens.is_number(at) || is_one_of(word, "am on zum")));
        lasting = lasting || (at < cue.end && is_one_of(word, "elternzeit mutterschutz parental maternity"));
    }
    if (reason && anyway) return true;
    bool but = lasting, wishes = false;
    for (std::size_t at = cue.end; at < tokens.sentence_end(cue.begin); ++at) {
        if (is_one_of(tokens.word(at), "leider nicht unfortunately not cannot cant")) return false;
        but = but || is_one_of(tokens.word(at), "aber trotzdem dennoch but still nevertheless");
        wishes =
            wishes || is_one_of(tokens.word(at),
                                "will moechte wuerde faende haette komme freue waere want like love come");
    }
    return but && wishes && !names_day;
}

// `Ich komme nicht allein, sondern mit meiner Assistenz`: comes all the same.
bool is_not_alone(const Tokens& tokens, const Cue& cue) {
    return (cue.sense == Sense::decline || cue.sense == Sense::cancel) &&
           is_one_of(tokens.word(cue.end), "allein alleine alone");
}

// `Ein Platz noch frei am 25.5.?`: asks for what is free and frees nothing.
bool is_asked_for_room(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel || cue.weight > 2 || !cue.question) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.begin); ++at)
        if (is_one_of(tokens.word(at), "noch still left any")) return true;
    return false;
}

// `In Vertretung des Vorstandes nehme ich teil`: stands for a body, and nobody gives a seat to another.
bool is_for_a_body(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::swap || tokens.word(cue.begin) != "in" ||
        tokens.word(cue.begin + 1) != "vertretung")
        return false;
    constexpr std::size_t kNear = 5;
    for (std::size_t at = cue.begin + 2; at < cue.begin + 2 + kNear; ++at)
        if (is_one_of(tokens.word(at), "mich mir uns herrn frau kollege kollegen kollegin ihn sie"))
            return false;
    for (std::size_t at = cue.begin + 2; at < cue.begin + 4; ++at)
        if (is_one_of(tokens.word(at), "des der unseres unserer meines meiner eines")) return true;
    return false;
}

// `Ich wollte fragen, ob ich dabei sein kann`
bool wonders_whether(const Tokens& tokens, const Cue& cue) {
    const std::size_t begin = tokens.clause_begin(cue.end - 1);
    if (!is_one_of(tokens.word(begin), "ob whether if")) return false;
    for (std::size_t at = begin; at < tokens.clause_end(begin); ++at)
        if (is_one_of(tokens.word(at), "als auch online as also")) return false;
    for (std::size_t at = tokens.sentence_begin(begin); at < begin; ++at)
        if (is_one_of(tokens.word(at),
                      "fragen frage anfragen nachfragen erkundigen erkundige wissen wuesste hoeren ask "
                      "asking wondering know"))
            return true;
    return false;
}

// `Jan Hoppe und ich kommen wie geplant`: a seat that is kept, not wanted anew.
bool is_kept_as_planned(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::enrol) return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        if (word == "wie" && is_one_of(next, "geplant gehabt gebucht bestaetigt vorgesehen")) return true;
        if (word == "as" && is_one_of(next, "planned booked scheduled confirmed")) return true;
    }
    return false;
}

// `Ich muss noch meine Bewerbung abgeben`: hands something in.
bool is_handed_in(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel || tokens.word(cue.end - 1) != "abgeben") return false;
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.end; ++at) {
        if (is_one_of(
                tokens.word(at),
                "anmeldung anmeldungen bewerbung stellungnahme erklaerung antrag bericht unterlagen arbeit "
                "steuererklaerung hausarbeit masterarbeit"))
            return true;
    }
    return false;
}

}  // namespace

bool misleads(const Tokens& tokens, const Cue& cue) {
    return is_kept_as_planned(tokens, cue) || is_handed_in(tokens, cue) || is_idiom(tokens, cue) ||
           is_habit(tokens, cue) || is_past(tokens, cue) || is_reduction(tokens, cue) ||
           is_forbidden(tokens, cue) || is_needless(tokens, cue) || is_figurative(tokens, cue) ||
           is_seat_told_of(tokens, cue) || is_without_substitute(tokens, cue) || is_for_anyone(tokens, cue) ||
           is_room_for_something(tokens, cue) || is_particle(tokens, cue) || is_visit_to_event(tokens, cue) ||
           is_about_travel(tokens, cue) || is_seat_elsewhere(tokens, cue) || is_without_need(tokens, cue) ||
           comes_for_something_else(tokens, cue) || is_hearsay(tokens, cue) || is_no_hindrance(tokens, cue) ||
           is_not_alone(tokens, cue) || is_asked_for_room(tokens, cue) || is_for_a_body(tokens, cue);
}

bool is_handed_on(const Tokens& tokens, const Cue& cue) {
    if (cue.sense != Sense::cancel) return false;
    constexpr std::size_t kNear = 4;
    const bool hands = is_one_of(tokens.word(cue.begin), "give offer pass hand let giving handing release");
    const std::size_t last = std::min(tokens.sentence_end(cue.begin), cue.end + kNear);
    for (std::size_t at = cue.begin + 1; hands && at < last; ++at) {
        if (tokens.word(at) != "to") continue;
        const std::string_view next = tokens.word(at + 1);
        if (is_one_of(next, "someone somebody anyone anybody whoever another others the cic you your"))
            return false;
        return is_one_of(next, "my our mr ms mrs dr him her") ||
               (at + 1 < tokens.size() && tokens[at + 1].capital);
    }
    return false;
}

bool asks_for_writer(const Tokens& tokens, const Cue& cue) {
    if (cue.conditional || !(cue.question || wonders_whether(tokens, cue))) return false;
    const std::string_view last = tokens.word(cue.end - 1);
    bool writer = false, possible = false;
    for (std::size_t at = tokens.sentence_begin(cue.begin); at < tokens.sentence_end(cue.begin); ++at) {
        const std::string_view word = tokens.word(at);
        writer = writer || is_one_of(word, "ich i wir we mich me mir uns us mein meine unser unsere my our");
        // `Wäre es möglich teilzunehmen?`, `Room for one more?`
        writer = writer ||
                 (is_one_of(word, "moeglich possible") && (last.find("zu") != std::string_view::npos ||
                                                           is_one_of(last, "attend join come participate")));
        writer = writer || is_one_of(last, "more");
        possible =
            possible || is_one_of(word,
                                  "darf duerfen duerfte kann koennen koennte koennten could can may "
                                  "might would moeglich possible ginge geht platz plaetzchen room place seat "
                                  "frei left passt kriegt koennt koenntet koennten bekommt bringt");
        if (is_one_of(word,
                      "man wie how when wann wo where which welche welcher wer who what why warum "
                      "trotzdem ohne without noetig muss must need"))
            return false;
    }
    return writer && possible;
}

bool denies(const Tokens& tokens, std::size_t i) {
    if (!clause_is_negative(tokens, i)) return false;
    for (std::size_t at = tokens.clause_begin(i); at < tokens.clause_end(i); ++at) {
        static constexpr LongWordList kNotDenied(
            "nein begleitung anhang gepaeck zimmer hotel hotelzimmer uebernachtung bett parkplatz "
            "essen fleisch fisch mittagessen "
            "vegan umstaende muehe eile ahnung erfahrung erfahrungen vorkenntnisse kenntnisse plan "
            "kenne kennen weiss wissen verstehe verstehen room hotel lunch meat food parking idea "
            "experience knowledge know trouble wenn falls if weit noetig notwendig schicken senden "
            "nachschicken eilt pressiert draengt rush hurry aendern aendert aenderungen tun needed necessary "
            "change changes absagen "
            "abmelden stornieren cancel nachzufragen nachfragen antworten melden");
        if (is_one_of(tokens.word(at), kNotDenied)) return false;
    }
    return true;
}

bool sentence_denies(const Tokens& tokens, std::size_t i) {
    // `Da sind wir leider alle auf Klausur`
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at)
        if (is_one_of(tokens.word(at), "leider bedauerlicherweise schade unfortunately sadly afraid"))
            return true;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); at = tokens.clause_end(at))
        if (denies(tokens, at)) return true;
    return false;
}

}  // namespace bp
