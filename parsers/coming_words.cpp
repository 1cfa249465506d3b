#include "parsers/coming_words.h"

#include <algorithm>

namespace bp {
namespace {

constexpr AffixList kComingStems(
    "anmeld anzumeld angemeld registr regist teilnehm teilzunehm teilnimm eintrag einzutrag einbuch "
    "einzubuch vormerk vorzumerk reservier einplan einzuplan mitkomm mitzukomm mitbring mitzubring mitnehm "
    "begleit entsend delegier vertritt vertreten uebernimm uebernehm einspring dranhaeng hinzufueg hinzunehm "
    "aufnehm "
    "aufzunehm aufnahme attend join participat nachmeld nachzumeld nachruecken dazukomm dazunehm dazuzunehm "
    "dazusetz dazuschreib dazutu buchen umschreib "
    "umbuch ummeld nachnominier benenn nominier teilnahme anmeldung mitmach mitzumach nachtrag anreis "
    "anzureis aufschlag aufzuschlag vorbeikomm vorbeizukomm vorbeischau vorbeizuschau hingeh wahrnehm "
    "wahrzunehm wahrnimm besuch beiwohn beizuwohn notier vermerk aufschreib "
    "aufzuschreib anschau anzuschau anhoer anzuhoer zuhoer zuzuhoer mitfahr mitzufahr mitreis mitzureis "
    "beschick interessier accompan represent enrol freihalt freizuhalt hinschick "
    "losschick");

constexpr LongWordList kComingWords(
    "bringe melde melden meldet gemeldet komme kommt kommen kaeme kaemen dabei teil trage tragen tragt platz "
    "unterbringen unterzubringen unterbringt plaetze plaetzchen platzerl gaesteliste teilnahmeliste "
    "anmeldeliste namensliste liste teilnehmerliste "
    "come comes coming sign signing signs seat "
    "seats place places add put book booking bucht buche bucht schicke schicken schickt faehrt fahren fahre "
    "reist reisen take nimmt setzen setzt teilnehmer teilnehmerin teilnehmende "
    "register include stattdessen instead einladen mitlaufen "
    // a chair, in the words of those who like pictures
    "stuhl stuehle stuehlchen hocker sessel sitz sitze sitzt sitzen sitzplatz ticket tickets chair chairs "
    "table stool spot spots slot slots "
    // to come, in other words
    "ruecke rueckt ruecken vorbei hin rein reinsetzen stossen stoesst zugegen anwesend partie erscheint "
    "erscheinen auftauchen reinschauen dazustossen gesellt hinzu mitgehen mitgeht antreten "
    "sit sitting go goes visit visiting along tag expect expecting count room pencil present turn bring "
    "brings bringing squeeze sending sends "
    // to want, of a person who is to be registered
    "vorgesehen eingeplant notieren vormerkung keen interested");

constexpr AffixList kLeavingStems(
    "absag abzusag abgesag abmeld abzumeld abgemeld stornier streich austrag auszutrag verhinder erkrank "
    "ausgeschied zurueckzieh zurueckzuzieh zurueckgezog cancel withdr entfael verlassen rausnehm herausnehm "
    "herauszunehm rauszunehm ausfall krankgeschrieben krankheit rausstreich hergeb herzugeb "
    "zurueckgeb zurueckzugeb zurueckgegeb fernbleib fernzubleib wegfall weggefall abspring abzuspring "
    "abgesprung loesch geloesch remov delet");

constexpr WordList kLeavingWords(
    "krank faellt falle fallen raus fehlt abwesend elternzeit unable cannot can't cant unavailable ill sick "
    "verletzt "
    "verzichtet verreist korb absage abmeldung unabkoemmlich");

constexpr WordList kNegations(
    "nicht kein keine keinen not won't wont isn't isnt doesn't doesnt don't dont nie nichts weder neither "
    "couldn't");
constexpr AffixList kParticipating(
    "kann koenn komm pass teilnehm teilnimm teilzunehm dabei schaff moeglich wahrnehm wahrzunehm teil make "
    "attend come join able klapp fahr faehr mitkomm mitfahr mitreis reist darf braucht nimmt erschein anreis "
    "travel");

// `nicht nur`, `nicht allein`, `nicht betroffen` deny no coming.
constexpr WordList kDeniesOther(
    "nur only allein alleine alone betroffen affected unbedingt zuletzt mehr ganz sicher weit");

// `nicht` and, within a few words of it, that which is not done.
bool negates_coming(const Words& words, WordRange range) {
    constexpr std::size_t kReach = 7;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!is_one_of(words.folded(i), kNegations)) continue;
        if (is_one_of(words.folded(i + 1), kDeniesOther) && words.folded(i + 1) != "mehr") continue;
        // Dates between count for nothing.
        std::size_t from = i;
        for (std::size_t count = 0; from > range.first && count < kReach; --from) {
            if (words.is_word(from - 1)) ++count;
        }
        for (std::size_t at = from; at < std::min(range.last, i + kReach); ++at) {
            if (kParticipating.begins(words.folded(at))) return true;
        }
    }
    return false;
}

// `lässt sich entschuldigen`, `sends his apologies`; not `Entschuldigen Sie bitte die späte Anmeldung`
bool sends_excuse(const Words& words, std::size_t i, std::size_t end) {
    constexpr std::size_t kReach = 10;
    const WordRange after{i + 1, std::min(end, i + kReach)};
    if (is_one_of(words.folded(i), "laesst lassen lasse liess"))
        return has_word(words, after, "entschuldigen");
    if (is_one_of(words.folded(i), "sends send sending")) return has_word(words, after, "apologies regrets");
    return words.folded(i) == "entschuldigt" && i > 0 && !is_one_of(words.folded(i - 1), "sie bitte");
}

// `bleibt daheim`, `bleibe hier`, `stays at home`
bool stays_behind(const Words& words, std::size_t i, std::size_t end) {
    if (!is_one_of(words.folded(i), "bleibt bleibe bleiben blieb stay stays staying")) return false;
    constexpr std::size_t kReach = 8;
    return has_word(words, {i, std::min(end, i + kReach)},
                    "daheim zuhause hause fern hier weg zurueck buero home behind");
}

// `gibt seinen Platz frei`, `give up the seat`, `drop out`, `pull out`, `back out`
bool lets_go(const Words& words, std::size_t i, std::size_t end) {
    constexpr std::size_t kReach = 8;
    const WordRange after{i + 1, std::min(end, i + 1 + kReach)};
    std::string_view word = words.folded(i);
    if (is_one_of(word, "gebe gibt geben give giving gives hand release releasing free"))
        return has_word(words, after, "platz plaetze stuhl stuehle seat seats place places spot spots") &&
               (is_one_of(word, "release releasing free") ||
                has_word(words, after, "frei zurueck her auf ab back up"));
    if (is_one_of(word, "drop drops dropping dropped pull pulls pulling bow back opt duck") &&
        is_one_of(words.folded(i + 1), "out"))
        return true;
    // `ihr könnt unsere Stühle wegstellen`, `vergeben Sie die Plätze anderweitig`
    static constexpr AffixList kGiveOn("wegstell wegraeum wegzustell weitergeb weiterzugeb");
    const bool given_on =
        kGiveOn.begins(word) || (is_one_of(word, "vergeben vergebt vergib neu anderweitig") &&
                                 has_word(words, {i > 8 ? i - 8 : 0, std::min(end, i + 8)},
                                          "vergeben vergebt vergib anderweitig neu") &&
                                 word != "neu");
    if (given_on && has_word(words, {i > 8 ? i - 8 : 0, std::min(end, i + 6)}, "platz plaetze stuhl stuehle"))
        return true;
    // `sein Platz wird frei`
    return is_one_of(word, "wird werden ist sind is are") &&
           is_one_of(words.folded(i + 1),
                     "damit also nun "
                     "dadurch now wieder frei free") &&
           has_word(words, {i + 1, std::min(end, i + 4)}, "frei free") &&
           has_word(words, {i > 12 ? i - 12 : 0, i}, "platz plaetze stuhl stuehle seat seats place places");
}

template <typename List>
bool any_word(const Words& words, WordRange range, const List& list) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (is_one_of(words.folded(i), list)) return true;
    }
    return false;
}

}  // namespace

bool has_word(const Words& words, WordRange range, const WordList& list) {
    return any_word(words, range, list);
}

bool has_word(const Words& words, WordRange range, const LongWordList& list) {
    return any_word(words, range, list);
}

bool has_small_word(const Words& words, WordRange range, const WordList& list) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!words[i].capital && is_one_of(words.folded(i), list)) return true;
    }
    return false;
}

bool is_coming_word(std::string_view word) {
    return is_one_of(word, kComingWords) || kComingStems.begins(word);
}

bool speaks_of_coming(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (words.is_word(i) && is_coming_word(words.folded(i))) return true;
        // `merken Sie Frau X vor`
        if (is_one_of(words.folded(i), "merken merkt merke") && has_word(words, {i, range.last}, "vor"))
            return true;
        // `nehmen Sie sie noch dazu`, `setzt ihn mit drauf`
        if (is_one_of(words.folded(i),
                      "nehmen nehmt nimm setzen setzt setz schreiben schreibt schreib packen packt pack") &&
            has_word(words, {i, std::min(range.last, i + 9)}, "dazu hinzu drauf mit rein"))
            return true;
        // `wants in`, `will be there`
        if (is_one_of(words.folded(i), "wants want") && words.folded(i + 1) == "in") return true;
        if (is_one_of(words.folded(i), "be being") && words.folded(i + 1) == "there") return true;
    }
    return false;
}

bool speaks_of_leaving(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        std::string_view word = words.folded(i);
        if (is_one_of(word, kLeavingWords) || kLeavingStems.begins(word)) {
            // `ich bin krank` leaves; `fällt … aus` needs its second half, `Abmeldung` of a list does not
            // count here.
            // `meine erkrankte Kollegin` tells of her, not of who is spoken of
            const bool attribute = words.is_word(i + 1) && words[i + 1].capital && !words[i].capital &&
                                   (word.ends_with("te") || word.ends_with("ten") || word.ends_with("ter"));
            if (attribute && i + 1 < range.last) continue;
            if (is_one_of(word, "faellt falle fallen") && !has_word(words, {i, range.last}, "aus weg flach"))
                continue;
            return true;
        }
        if (stays_behind(words, i, range.last) || lets_go(words, i, range.last) ||
            sends_excuse(words, i, range.last))
            return true;
        if (word == "zeit" && i > range.first && words.folded(i - 1) == "keine") return true;
        if (word == "passe" && has_word(words, {range.first, range.last}, "ich i")) return true;
        // `ich muss passen`
        if (word == "passen" && has_word(words, {range.first, i}, "muss muessen") &&
            !has_word(words, {range.first, i}, "es das zeitlich zusammen terminlich"))
            return true;
        // `auf mich müssen Sie verzichten`, not: on the meal
        if (word == "verzichten" && has_word(words, range, "mich uns teilnahme platz plaetze")) return true;
        bool off_the_list = is_one_of(word, "liste teilnehmerliste list") && i > range.first + 1 &&
                            is_one_of(words.folded(i - 1), "der the your ihrer eurer") &&
                            is_one_of(words.folded(i - 2), "aus von from off");
        if (off_the_list) return true;
    }
    return negates_coming(words, range);
}

bool negates_registering(const Words& words, WordRange range) {
    constexpr std::size_t kReach = 6;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!is_one_of(words.folded(i), kNegations) || is_one_of(words.folded(i + 1), kDeniesOther)) continue;
        if (speaks_of_coming(words, {i, std::min(range.last, i + kReach)})) return true;
    }
    return false;
}

}  // namespace bp
