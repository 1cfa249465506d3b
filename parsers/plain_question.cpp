#include "parsers/plain_question.h"

#include <algorithm>

#include "parsers/senses.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

bool is_question_word(std::string_view word) {
    return is_one_of(word,
                     "wer wen wem wessen was wann wo wohin woher wie warum wieso weshalb welche welcher "
                     "welches welchen welchem wieviel wieviele womit worum wofuer worauf who whom whose what "
                     "when where why how which");
}

bool is_writer(std::string_view word) {
    return is_one_of(
        word,
        "ich wir mich mir uns mein meine meinen meinem meiner unser unsere unseren unserem "
        "unserer i we me us my our im ill id ive kollege kollegin kollegen kolleginnen colleague "
        "colleagues mitarbeiter mitarbeiterin team");
}

// A word for a seat, whoever is to have it.
bool is_seat(std::string_view word) {
    return is_one_of(
        word,
        "platz plaetze plaetzchen plaetzle stuhl stuehle eckchen sitz sitzplatz luecke karte karten "
        "ticket tickets seat seats spot spots place places room space");
}

// `Können Sie mir sagen, wer spricht?`, `Schicken Sie mir das Programm?`: what is wanted is an answer or a
// paper, though the writer is named.
bool is_to_be_told(const Tokens& tokens, std::size_t i) {
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        if (is_one_of(tokens.word(at),
                      "sagen sagt mitteilen verraten wissen weiss wisst erklaeren erlaeutern nennen schicken "
                      "schickt senden zusenden zuschicken zukommen uebermitteln mailen helfen weiterhelfen "
                      "empfehlen bestaetigen tell know explain send share forward clarify confirm advise "
                      "recommend"))
            return true;
    }
    return false;
}

// One sentence that ends with a question mark.
bool is_plain(const Tokens& tokens, std::size_t begin, bool enrols) {
    const std::size_t end = tokens.sentence_end(begin);
    bool asks_what = false, writer = false, seat = false;
    // `Liebes Team, …` speaks to us and not of who is to come.
    const bool greets =
        is_one_of(tokens.word(begin),
                  "liebe lieber liebes werte werter werte hallo hi hey moin servus guten sehr "
                  "dear hello good gruess gruezi");
    const std::size_t first = greets ? tokens.clause_end(begin) : begin;
    for (std::size_t at = first < end ? first : begin; at < end; ++at) {
        constexpr std::size_t kOpening = 4;
        const std::string_view word = tokens.word(at);
        asks_what = asks_what || (is_question_word(word) && at < tokens.clause_begin(at) + kOpening);
        writer = writer || is_writer(word);
        seat = seat || is_seat(word);
    }
    if (asks_what || is_to_be_told(tokens, begin)) return true;
    return !(writer && enrols) && !seat && end > begin + 2;
}

// `Unsere IT fragt, ob Sie auch über NIS-2 sprechen.`: what is asked stands in a clause of its own, and the
// writer is not in it.
bool asks_indirectly(const Tokens& tokens, std::size_t begin) {
    bool asks = false, answerable = false;
    for (std::size_t at = begin; at < tokens.sentence_end(begin); ++at) {
        const std::string_view word = tokens.word(at);
        asks = asks || is_one_of(word,
                                 "fragt frage fragen klar unklar unsicher wissen wuesste wuessten "
                                 "interessiert interessieren erfahren "
                                 "erkundige erkundigen mitteilen sagen sagt schreiben "
                                 "know wondering wonder ask "
                                 "asks asking tell");
        const bool opens = at == tokens.clause_begin(at) || word == "whether";
        const bool whether = is_one_of(word, "ob whether");
        if (answerable || !opens ||
            !(whether || is_question_word(word) || is_question_word(tokens.word(at + 1))))
            continue;
        bool writer = false, seat = false;
        for (std::size_t in = at; in < tokens.clause_end(at); ++in) {
            writer = writer || is_writer(tokens.word(in));
            seat = seat || is_seat(tokens.word(in));
        }
        answerable = !whether || !(writer || seat);
    }
    return asks && answerable;
}

// `Ich habe gehört, dass …`, `I read that …`: tells where the question comes from.
bool tells_of_hearing(const Tokens& tokens, std::size_t begin) {
    for (std::size_t at = begin; at < tokens.sentence_end(begin); ++at) {
        if (is_one_of(
                tokens.word(at),
                "gehoert gelesen gesehen erfahren entdeckt entnommen gestossen erzaehlt erzaehlte sagte "
                "berichtet pruefen pruefe prueft klaeren hinweisen planen berichtete erwaehnt erwaehnte "
                "ueberlege ueberlegen unsicher unschluessig heard "
                "read "
                "saw seen noticed learned learnt understand told said mentioned wondering considering "
                "unsure"))
            return true;
    }
    return false;
}

}  // namespace

bool asks_plainly(const Tokens& tokens, const EventFindings& events, bool enrols) {
    bool plain = false;
    std::size_t mention = 0;
    for (std::size_t begin = 0; begin < tokens.size(); begin = tokens.sentence_end(begin)) {
        const std::size_t end = tokens.sentence_end(begin);
        bool names_day = false;
        while (mention < events.mentions.size() &&
               events.mentions[mention].place.begin < tokens[end - 1].end) {
            // `Ich bin für den 26. Oktober angemeldet` goes before a question.
            names_day = names_day || (events.mentions[mention].place.begin >= tokens[begin].begin &&
                                      events.mentions[mention].stance != Stance::held);
            ++mention;
        }
        if (is_question(tokens, begin)) {
            if (!is_plain(tokens, begin, enrols)) return false;
            plain = true;
            continue;
        }
        if (asks_indirectly(tokens, begin)) {
            plain = true;
            continue;
        }
        bool writer = false;
        for (std::size_t at = begin; at < end; ++at) writer = writer || is_writer(tokens.word(at));
        if (names_day && writer && !tells_of_hearing(tokens, begin)) return false;
    }
    return plain;
}

bool asks_when_to_meet(const Tokens& tokens, std::size_t i) {
    bool office = false, meets = false;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        office =
            office || is_one_of(tokens.word(at), "sie ihnen ihr euch du dir you ihrem ihrer eurem eurer");
        meets = meets || is_one_of(tokens.word(at),
                                   "zeit luft haus hause buero erreichbar verfuegbar geoeffnet sprechzeiten "
                                   "ansprechbar termin slot available free reachable office open time");
    }
    return office && meets;
}

}  // namespace bp
