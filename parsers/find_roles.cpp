#include "parsers/find_roles.h"

#include <algorithm>
#include <array>

#include "parsers/name_lexicon.h"

namespace bp {
namespace {

// --- Words that speak of coming and of staying away
// ---------------------------------------------------------

constexpr AffixList kComingStems(
    "anmeld anzumeld angemeld registr regist teilnehm teilzunehm teilnimm eintrag einzutrag einbuch "
    "einzubuch vormerk vorzumerk reservier einplan mitkomm mitzukomm mitbring mitzubring mitnehm begleit "
    "entsend delegier vertritt uebernimm uebernehm einspring dranhaeng hinzufueg hinzunehm aufnehm "
    "aufzunehm aufnahme attend join participat nachmeld nachzumeld nachruecken dazukomm buchen umschreib "
    "umbuch ummeld nachnominier benenn nominier teilnahme anmeldung mitmach nachtrag");

constexpr WordList kComingWords(
    "bringe melde melden meldet gemeldet komme kommt kommen kaeme kaemen dabei teil trage tragen tragt platz "
    "plaetze liste teilnehmerliste come comes coming sign seat "
    "seats place places add put book bucht schicke schicken schickt faehrt fahren reist reisen take nimmt "
    "setzen setzt teilnehmer teilnehmerin teilnehmende "
    "register include stattdessen instead einladen mitlaufen");

constexpr AffixList kLeavingStems(
    "absag abzusag abgesag abmeld abzumeld abgemeld stornier streich austrag auszutrag verhinder erkrank "
    "ausgeschied zurueckzieh zurueckgezog cancel withdr entfael verlassen rausnehm herausnehm "
    "herauszunehm ausfall krankgeschrieben krankheit unabkoemm rausstreich");

constexpr WordList kLeavingWords(
    "krank faellt raus fehlt abwesend elternzeit unable cannot can't cant unavailable ill sick verletzt "
    "abgewinkt verzichtet verreist passt korb "
    "absage abmeldung");

constexpr WordList kNegations("nicht kein keine keinen not won't isn't nie nichts");
constexpr AffixList kParticipating(
    "kann koenn komm teilnehm teilnimm teilzunehm dabei schaff moeglich wahrnehm wahrzunehm teil make "
    "attend come join able klapp fahr darf braucht nimmt");

bool is_coming_word(std::string_view word) {
    return is_one_of(word, kComingWords) || kComingStems.begins(word);
}

bool has_word(const Words& words, WordRange range, const WordList& list) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (is_one_of(words.folded(i), list)) return true;
    }
    return false;
}

// The same, written small: `ihnen` and not `Ihnen`.
bool has_small_word(const Words& words, WordRange range, const WordList& list) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!words[i].capital && is_one_of(words.folded(i), list)) return true;
    }
    return false;
}

// `nicht` and, within a few words of it, that which is not done.
bool negates_coming(const Words& words, WordRange range) {
    constexpr std::size_t kReach = 7;
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (!is_one_of(words.folded(i), kNegations)) continue;
        if (is_one_of(words.folded(i + 1), "nur only")) continue;
        std::size_t from = i > range.first + kReach ? i - kReach : range.first;
        for (std::size_t at = from; at < std::min(range.last, i + kReach); ++at) {
            if (kParticipating.begins(words.folded(at))) return true;
        }
    }
    return false;
}

bool speaks_of_leaving(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        std::string_view word = words.folded(i);
        if (is_one_of(word, kLeavingWords) || kLeavingStems.begins(word)) {
            // `ich bin krank` leaves; `fällt … aus` needs its second half, `Abmeldung` of a list does not
            // count here.
            if (word == "faellt" && !has_word(words, {i, range.last}, "aus weg flach")) continue;
            return true;
        }
        if (word == "zeit" && i > range.first && words.folded(i - 1) == "keine") return true;
        // `ich muss passen`
        if (word == "passen" && has_word(words, {range.first, i}, "muss muessen") &&
            !has_word(words, {range.first, i}, "es das zeitlich zusammen terminlich"))
            return true;
        bool off_the_list = is_one_of(word, "liste teilnehmerliste") && i > range.first + 1 &&
                            is_one_of(words.folded(i - 1), "der the") &&
                            is_one_of(words.folded(i - 2), "aus von from off");
        if (off_the_list) return true;
    }
    return negates_coming(words, range);
}

// --- Groups: mentions joined to a chain share what is said of them
// ------------------------------------------

struct Group {
    std::size_t first = 0, last = 0;  // mentions [first, last)
    WordRange names;
    WordRange before, after;  // words of the sentence up to the neighbours
    WordRange sentence;
};

std::vector<Group> group_mentions(WordRange sentence, const std::vector<NameMention>& mentions,
                                  std::size_t begin, std::size_t end) {
    std::vector<Group> groups;
    for (std::size_t i = begin; i < end; ++i) {
        if (!groups.empty() && mentions[i].chained) {
            groups.back().last = i + 1;
            groups.back().names.last = mentions[i].last;
        } else {
            groups.push_back({i, i + 1, {mentions[i].first, mentions[i].last}, {}, {}, sentence});
        }
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
        groups[g].before = {g == 0 ? sentence.first : groups[g - 1].names.last, groups[g].names.first};
        groups[g].after = {groups[g].names.last,
                           g + 1 == groups.size() ? sentence.last : groups[g + 1].names.first};
    }
    return groups;
}

// The part of `before` that belongs to the group's own clause.
WordRange own_clause_before(const Words& words, const Group& group) {
    WordRange clause = group.before;
    for (std::size_t i = group.before.last; i > group.before.first; --i) {
        bool cut = words.is_mark(i - 1, ',') || words.is_mark(i - 1, ';') || words.is_mark(i - 1, ':') ||
                   is_one_of(words.folded(i - 1), "aber sondern jedoch dafuer stattdessen but");
        if (cut) {
            clause.first = i;
            break;
        }
    }
    return clause;
}

// `…, daher komme ich`, but not `…, den wir gemeldet hatten`.
bool writer_follows(const Words& words, std::size_t i, std::size_t end) {
    if (is_one_of(words.folded(i), "der die das den dem deren dessen welcher welche who whom")) return false;
    for (std::size_t at = i; at < std::min(i + 4, end); ++at) {
        if (is_one_of(words.folded(at), "ich i wir we")) return true;
    }
    return false;
}

// Of what follows, that which is still said of the group: not what begins with `aber ich`, `dafür komme ich`.
WordRange own_clause_after(const Words& words, const Group& group) {
    WordRange clause = group.after;
    for (std::size_t i = clause.first; i < clause.last; ++i) {
        bool turn = words.is_mark(i, ';') || is_one_of(words.folded(i), "dafuer stattdessen");
        bool self = words.is_mark(i, ',') && writer_follows(words, i + 1, clause.last);
        if (turn || self) {
            clause.last = i;
            break;
        }
    }
    return clause;
}

std::string_view word_before(const Words& words, const Group& group, std::size_t back = 1) {
    std::size_t i = group.names.first;
    static constexpr WordList kArticles(
        "den die der dem das mein meine meinen meinem meiner unser unsere unseren unserem unserer my our "
        "the");
    auto passed_over = [&](std::size_t at) {
        return is_one_of(words.folded(at), kArticles) || words[at].kind == Word::Kind::line_end;
    };
    while (i > group.before.first && passed_over(i - 1)) --i;
    return i >= group.before.first + back ? words.folded(i - back) : std::string_view{};
}

// --- The rules, narrowest first
// -----------------------------------------------------------------------------

using Answer = std::optional<RoleFinding>;

// `statt Herrn X`, `anstelle von Frau X`, `vertritt Herrn X`
Answer replaced(const Words& words, const Group& group) {
    std::string_view one = word_before(words, group), two = word_before(words, group, 2);
    bool instead =
        is_one_of(one, "statt anstatt anstelle") ||
        (is_one_of(one, "von of") && is_one_of(two, "anstelle instead place vertretung stelle statt")) ||
        (one == "fuer" && two == "vertretung");
    bool object =
        is_one_of(one, "vertritt vertrete vertreten ersetzt ersetze replaces replacing") && one != "durch";
    if (instead || object) return RoleFinding{Role::leaves, "role.replaced"};
    // `den Platz von X auf Y umschreiben`
    bool seat_of = is_one_of(one, "von of") && is_one_of(two, "platz anmeldung ticket registrierung seat");
    if (seat_of &&
        has_word(words, group.sentence, "umschreiben uebertragen umbuchen ummelden umzuschreiben transfer"))
        return RoleFinding{Role::leaves, "role.replaced"};
    // `Für Herrn X kommt Frau Y`, `Frau Y kommt für Herrn X`
    if (is_one_of(one, "fuer for") && group.before.last - group.before.first <= 4) {
        std::string_view next = words.folded(group.after.first);
        bool takes_over = is_one_of(next, "kommt springt uebernimmt nimmt faehrt wird reist");
        if (takes_over && !has_word(words, group.after, "angemeldet reserviert eingetragen gebucht"))
            return RoleFinding{Role::leaves, "role.replaced"};
    }
    return std::nullopt;
}

// `Herr X wird vertreten durch Frau Y`
Answer substituted(const Words& words, const Group& group) {
    std::string_view one = word_before(words, group), two = word_before(words, group, 2);
    if (is_one_of(one, "durch von by") &&
        (is_one_of(two, "vertreten ersetzt wahrgenommen uebernommen replaced besucht") ||
         has_word(words, group.after, "vertreten ersetzt wahrgenommen uebernommen replaced besucht")))
        return RoleFinding{Role::comes, "role.substitute"};
    if (has_word(words, group.after, "wird werden is") &&
        has_word(words, group.after, "vertreten ersetzt replaced") &&
        has_word(words, group.after, "durch von by"))
        return RoleFinding{Role::leaves, "role.substituted"};
    return std::nullopt;
}

// `Ihr Kollege Herr X`, `Telefonat mit Frau X`, `auf Empfehlung von`, `grüßen Sie Frau X`
Answer talked_about(const Words& words, const Group& group) {
    const Words& w = words;
    std::size_t lead = group.names.first;
    if (lead > group.sentence.first &&
        is_one_of(w.folded(lead - 1), "ihr ihre ihrem ihren ihrer ihres your eure euer eurem euren eurer") &&
        !w.is_line_end(lead - 1)) {
        bool formal =
            w[lead - 1].capital || is_one_of(w.folded(lead - 1), "your eure euer eurem euren eurer");
        if (formal) return RoleFinding{Role::other, "role.theirs"};
    }
    std::string_view one = word_before(words, group);
    static constexpr WordList kTalk(
        "telefonat telefoniert telefonieren gesprochen gespraech besprochen abgestimmt absprache "
        "ruecksprache vereinbart gruss gruesse gruessen gruesst dank "
        "empfehlung empfohlen erfahren gehoert bekommen erhalten weitergeleitet hingewiesen hinweis "
        "aufmerksam genehmigt zugestimmt zustimmung einverstanden freigegeben erzaehlt meinte meint "
        "sagte gesagt informiert eingeladen geschickt told mentioned recommended suggested spoke talked "
        "regards greetings kenntnis nachrichtlich");
    if (is_one_of(one, "mit von durch bei an laut with from by to") ||
        has_word(words, own_clause_before(words, group), "telefonat gruesse gruessen gruss")) {
        if (has_word(words, {group.before.first, group.after.last}, kTalk))
            return RoleFinding{Role::other, "role.talked-about"};
    }
    if (is_one_of(one, "bei laut")) return RoleFinding{Role::other, "role.talked-about"};
    WordRange after = own_clause_after(words, group);
    if (has_word(words, after,
                 "genehmigt zugestimmt einverstanden freigegeben empfohlen erzaehlt hingewiesen "
                 "weitergeleitet kenntnis eingeladen recommended mentioned told suggested angerufen erreicht "
                 "telefoniert geschrieben gefragt angefragt approved agreed"))
        return RoleFinding{Role::other, "role.talked-about"};
    // `z. K.`
    for (std::size_t i = after.first; i + 2 < after.last; ++i) {
        if (w.folded(i) == "z" && w.is_mark(i + 1, '.') && w.folded(i + 2) == "k")
            return RoleFinding{Role::other, "role.for-information"};
    }
    bool asked = has_word(words, after, "gebeten bat asked beauftragt") && has_word(words, after, "mich me");
    if (asked && !has_small_word(words, after, "ihn sie ihr ihnen her him them diese diesen"))
        return RoleFinding{Role::other, "role.asked-me"};
    // `Frau X kommt nur, falls ich verhindert bin`, `Sollte ich ausfallen, kommt Frau X`
    if (has_word(words, group.after, "falls sofern") &&
        has_word(words, group.after, "verhindert ausfalle ausfallen krank nicht"))
        return RoleFinding{Role::other, "role.in-reserve"};
    if (has_word(words, group.before, "falls sofern sollte wenn if should") &&
        has_word(words, group.before, "ich i") &&
        has_word(words, group.before, "verhindert ausfalle ausfallen krank erkranken unable ill"))
        return RoleFinding{Role::other, "role.in-reserve"};
    // `Rückfragen bitte an Frau X`
    const bool addressed =
        one == "an" && !has_word(words, group.sentence, "melde meldet melden") &&
        has_word(
            words, group.sentence,
            "rueckfragen fragen bestaetigung bestaetigungen antwort rueckmeldung rechnung wenden richten "
            "adressieren schicken senden unterlagen weiterleiten");
    // `Please send the confirmation to her assistant, Mr X`
    const bool receives = is_one_of(one, "to an assistant assistentin assistenten") &&
                          has_word(words, group.sentence, "send confirmation questions bestaetigung") &&
                          !speaks_of_coming(words, group.sentence);
    if (addressed || receives) return RoleFinding{Role::other, "role.addressed"};
    return std::nullopt;
}

// `Frau X (nur Fahrerin) braucht keinen Platz`: she gives none up either.
Answer needs_no_seat(const Words& words, const Group& group) {
    const WordRange after = own_clause_after(words, group);
    const bool none = has_word(words, after, "braucht benoetigt brauchen benoetigen needs need") &&
                      has_word(words, after, "keinen keine kein no") &&
                      has_word(words, after, "platz plaetze seat seats");
    if (!none || has_word(words, after, "mehr longer")) return std::nullopt;
    return RoleFinding{Role::other, "role.needs-no-seat"};
}

// Does `statt seiner`, `an ihrer Stelle`, `in my place` begin at `i`?
bool is_in_place_of(const Words& words, std::size_t i) {
    static constexpr WordList kWhose("meiner seiner ihrer unserer dessen deren my his her our their");
    std::string_view word = words.folded(i), next = words.folded(i + 1), third = words.folded(i + 2);
    if (is_one_of(word, "statt anstatt anstelle") && is_one_of(next, kWhose))
        return words.is_line_end(i + 2) || !words[i + 2].capital || words[i + 2].kind != Word::Kind::word;
    if (is_one_of(word, "an in") && is_one_of(next, kWhose)) return is_one_of(third, "stelle place stead");
    return word == "instead" && next == "of" && is_one_of(third, "me him her myself them");
}

bool speaks_of_replacing(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (is_in_place_of(words, i)) return true;
        if (is_one_of(words.folded(i), "nachfolger nachfolgerin stattdessen ersatzweise")) return true;
    }
    return false;
}

// `Statt meiner möchte Frau X den Termin besuchen`, `Seine Nachfolgerin Frau Y`, `trete ich an Herrn Z ab`
Answer takes_over(const Words& words, const Group& group) {
    const std::string_view one = word_before(words, group);
    if (speaks_of_leaving(words, own_clause_after(words, group)) ||
        is_one_of(one, "von bei mit from with statt"))
        return std::nullopt;
    bool in_place = false;
    for (std::size_t i = group.before.first; i < group.after.last; ++i) {
        const bool named = i >= group.names.first && i < group.names.last;
        in_place = in_place || (!named && is_in_place_of(words, i));
    }
    const bool successor =
        has_word(words, group.names, "nachfolger nachfolgerin") ||
        is_one_of(one, "nachfolger nachfolgerin ersatzperson ersatzkandidat ersatzkandidatin");
    const bool handed_on =
        has_word(words, group.sentence, "platz plaetze anmeldung teilnahme seat") &&
        ((one == "an" &&
          has_word(words, group.sentence, "trete treten gebe geben uebertrage uebergebe abtreten")) ||
         has_word(words, group.before, "ueberlasse ueberlassen"));
    if (in_place || successor || handed_on) return RoleFinding{Role::comes, "role.takes-over"};
    return std::nullopt;
}

// `Herr X ist bereits angemeldet`, `hatten wir Herrn X gemeldet`
Answer registered_before(const Words& words, const Group& group) {
    WordRange all{group.before.first, group.after.last};
    WordRange around{own_clause_before(words, group).first, own_clause_after(words, group).last};
    // `zu den bereits gemeldeten Personen (Frau X, Herr Y)`
    const WordRange ahead{
        std::max(group.before.first, group.names.first - std::min<std::size_t>(group.names.first, 6)),
        group.names.first};
    if (has_word(words, ahead, "gemeldeten angemeldeten registrierten registered") &&
        has_word(words, ahead, "bereits schon already"))
        return RoleFinding{Role::other, "role.registered-already"};
    bool registered =
        has_word(words, around,
                 "angemeldet gemeldet eingetragen gebucht registered registriert avisiert signed vorgemerkt");
    // `Frau X steht bei Ihnen schon auf der Liste`
    const bool listed = has_word(words, around, "steht stehen stand standen is are") &&
                        has_word(words, around, "bereits schon already laengst") &&
                        has_word(words, around, "liste teilnehmerliste teilnahmeliste anmeldeliste list");
    if (listed && !speaks_of_leaving(words, around))
        return RoleFinding{Role::other, "role.registered-already"};
    if (!registered) return std::nullopt;
    if (has_word(words, around, "hatte hatten had urspruenglich eigentlich originally"))
        return RoleFinding{Role::leaves, "role.registered-before"};
    // `Herr X ist bei Ihnen angemeldet … Statt seiner kommt`
    constexpr std::size_t kReach = 80;
    const WordRange below{group.sentence.last, std::min(words.size(), group.sentence.last + kReach)};
    if (has_word(words, around, "ist sind war waren steht stehen is was") &&
        speaks_of_replacing(words, below))
        return RoleFinding{Role::leaves, "role.registered-before"};
    bool already = has_word(words, all, "bereits schon already laengst");
    if (already) return RoleFinding{Role::other, "role.registered-already"};
    return std::nullopt;
}

// `Mein Kollege X nimmt wie geplant teil`: his seat is booked already.
Answer comes_as_planned(const Words& words, const Group& group) {
    const WordRange after = own_clause_after(words, group);
    for (std::size_t i = after.first; i < after.last; ++i) {
        const bool planned = is_one_of(words.folded(i), "wie as") &&
                             is_one_of(words.folded(i + 1), "geplant vorgesehen angemeldet gemeldet planned");
        if ((planned || words.folded(i) == "weiterhin") && speaks_of_coming(words, after))
            return RoleFinding{Role::other, "role.registered-already"};
    }
    return std::nullopt;
}

Answer stays_away(const Words& words, const Group& group) {
    WordRange after = own_clause_after(words, group), before = own_clause_before(words, group);
    bool leaves = speaks_of_leaving(words, after);
    // `Leider fällt Herr X aus`: the verb stands before the name, its second half behind.
    if (!leaves) leaves = has_word(words, before, "faellt fallen") && has_word(words, after, "aus weg flach");
    // `Bitte stornieren Sie die Anmeldung von Frau X`
    if (!leaves) leaves = speaks_of_leaving(words, before) && !speaks_of_coming(words, after);
    if (!leaves) return std::nullopt;
    // `kann im Mai nicht, kommt aber im Juni`
    for (std::size_t i = after.first; i < after.last; ++i) {
        if (!is_one_of(words.folded(i), "aber jedoch sondern dafuer but")) continue;
        WordRange rest{i, after.last}, front{after.first, i};
        bool comes = speaks_of_coming(words, rest) && !speaks_of_leaving(words, rest);
        if (comes && speaks_of_leaving(words, front)) return RoleFinding{Role::comes, "role.comes-otherwise"};
    }
    return RoleFinding{Role::leaves, "role.stays-away"};
}

// `Agile Methoden (April): ich und Frau Dr. Lenz`: the rest of a line behind a colon.
Answer behind_colon(const Words& words, const Group& group) {
    std::size_t i = group.names.first;
    while (i > group.sentence.first && !words.is_mark(i - 1, ':')) {
        --i;
        bool small = words[i].kind == Word::Kind::line_end || words[i].kind == Word::Kind::mark ||
                     is_one_of(words.folded(i), "ich mich und sowie nur auch and me i");
        if (!small && words.is_word(i)) return std::nullopt;
    }
    if (i == group.sentence.first || i < 2) return std::nullopt;
    // `An: Frau X` is a label, `melden wir an: Frau X` is none.
    const bool opens = i - 2 == group.sentence.first || words.is_line_end(i - 3);
    if (opens && words.folded(i - 2) == "an") return RoleFinding{Role::other, "role.label"};
    if (is_one_of(words.folded(i - 2),
                  "erteilt auskunft zustaendig unterzeichner ansprechpartner ansprechpartnerin "
                  "ansprechperson kontakt kontaktperson rueckfragen "
                  "betreuer betreuerin bearbeiter "
                  "bearbeiterin sachbearbeiter sachbearbeiterin leiter leiterin leitung chef cc kopie "
                  "vorgesetzter vorgesetzte kenntnis "
                  "fahrer fahrerin absender absenderin verteiler von durch contact supervisor genehmigt"))
        return RoleFinding{Role::other, "role.label"};
    return RoleFinding{Role::comes, "role.behind-colon"};
}

// `das wäre etwas für Frau X und mich`, `myself, Mr X and …`: what the writer asks for themselves.
Answer joins_writer(const Words& words, const Group& group) {
    static constexpr WordList kWriter("ich mich mir me myself i wenigkeit");
    static constexpr WordList kAnd("und sowie and plus nebst");
    const std::size_t after = group.names.last, before = group.names.first;
    bool behind = is_one_of(words.folded(after), kAnd) && is_one_of(words.folded(after + 1), kWriter);
    bool ahead = before >= group.sentence.first + 2 && is_one_of(words.folded(before - 2), kWriter) &&
                 (is_one_of(words.folded(before - 1), kAnd) || words.is_mark(before - 1, ','));
    if (behind || ahead) return RoleFinding{Role::comes, "role.joins-writer"};
    return std::nullopt;
}

// `eigentlich wollten wir zu dritt kommen, aber Herr X ist in Rente`
Answer was_to_come(const Words& words, const Group& group) {
    std::size_t turn = group.names.first;
    while (turn > group.sentence.first && !is_one_of(words.folded(turn), "aber jedoch but")) --turn;
    if (turn == group.sentence.first) return std::nullopt;
    const bool planned =
        has_word(words, {group.sentence.first, turn},
                 "eigentlich urspruenglich originally wollten wollte sollten sollte geplant");
    if (!planned || speaks_of_coming(words, {turn, group.sentence.last})) return std::nullopt;
    return RoleFinding{Role::other, "role.was-to-come"};
}

Answer comes(const Words& words, const Group& group) {
    if (speaks_of_coming(words, group.sentence)) return RoleFinding{Role::comes, "role.comes"};
    return std::nullopt;
}

RoleFinding role_of(const Words& words, const Group& group) {
    for (auto* rule : {replaced, substituted, needs_no_seat, takes_over, talked_about, registered_before,
                       comes_as_planned, stays_away, behind_colon, was_to_come, comes, joins_writer}) {
        if (Answer answer = rule(words, group)) return *answer;
    }
    return {Role::other, "role.none"};
}

}  // namespace

namespace {

// `Er wird am 28.09. teilnehmen`, `She will attend`: said of the one named last.
bool begins_with_pronoun(const Words& words, WordRange sentence) {
    std::size_t i = sentence.first;
    while (i < sentence.last && words.is_line_end(i)) ++i;
    return is_one_of(words.folded(i), "er sie dieser he she") &&
           is_one_of(words.folded(i + 1), "wird nimmt kommt moechte wuerde faehrt will would");
}

// Somebody talked about of whom the next sentence says that they come.
void follow_pronouns(const Words& words, const std::vector<WordRange>& sentences,
                     const std::vector<NameMention>& mentions, std::vector<RoleFinding>& roles) {
    std::size_t next = 0;
    for (const WordRange& sentence : sentences) {
        const std::size_t before = next;
        while (next < mentions.size() && mentions[next].first < sentence.last) ++next;
        if (before == 0 || !begins_with_pronoun(words, sentence)) continue;
        RoleFinding& role = roles[before - 1];
        const bool open = role.rule == "role.talked-about" || role.rule == "role.none";
        // Of two joined names `sie` may be both.
        if (!open || mentions[before - 1].chained || !speaks_of_coming(words, sentence) ||
            speaks_of_leaving(words, sentence))
            continue;
        role = {Role::comes, "role.pronoun"};
    }
}

}  // namespace

bool speaks_of_coming(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (words.is_word(i) && is_coming_word(words.folded(i))) return true;
    }
    return false;
}

std::vector<RoleFinding> find_roles(const Words& words, const std::vector<WordRange>& sentences,
                                    const std::vector<NameMention>& mentions) {
    std::vector<RoleFinding> roles(mentions.size());
    std::size_t next = 0;
    for (const WordRange& sentence : sentences) {
        std::size_t begin = next;
        while (next < mentions.size() && mentions[next].first < sentence.last) ++next;
        for (const Group& group : group_mentions(sentence, mentions, begin, next)) {
            RoleFinding role = role_of(words, group);
            for (std::size_t i = group.first; i < group.last; ++i) roles[i] = role;
        }
    }
    follow_pronouns(words, sentences, mentions, roles);
    return roles;
}

// --- The writer
// ---------------------------------------------------------------------------------------------

namespace {

constexpr std::size_t kMaxLooks =
    12;  // how often a sentence says `ich` and is listened to; bounds hostile input

class SelfSearch {
public:
    SelfSearch(const Words& words, WordRange sentence, const std::vector<NameMention>& mentions,
               const std::vector<RoleFinding>& roles)
        : words_(words), sentence_(sentence), mentions_(mentions), roles_(roles) {}

    void run(SelfFinding& finding) const {
        std::size_t looks = 0;
        for (std::size_t i = sentence_.first; i < sentence_.last && looks < kMaxLooks; ++i) {
            std::string_view word = words_.folded(i);
            if (is_one_of(word, "ich mich mir i me myself wenigkeit wir uns we us")) ++looks;
            if (is_one_of(word, "ich mich mir i me myself wenigkeit"))
                look(i, finding);
            else if (is_one_of(word, "wir uns we us"))
                look_we(i, finding);
        }
    }

private:
    WordRange clause_of(std::size_t i) const {
        WordRange clause = sentence_;
        for (std::size_t at = i; at > sentence_.first; --at) {
            if (words_.is_mark(at - 1, ',') || words_.is_mark(at - 1, ';') || words_.is_mark(at - 1, ':') ||
                is_one_of(words_.folded(at - 1), "aber sondern but dafuer")) {
                clause.first = at;
                break;
            }
        }
        for (std::size_t at = i + 1; at < sentence_.last; ++at) {
            if (words_.is_mark(at, ';') || words_.is_mark(at, ':') ||
                is_one_of(words_.folded(at), "aber sondern but dafuer weil da denn")) {
                clause.last = at;
                break;
            }
        }
        return clause;
    }

    const NameMention* mention_ending_at(std::size_t i) const {
        for (const NameMention& mention : mentions_) {
            if (mention.last == i) return &mention;
        }
        return nullptr;
    }

    // The mention whose first word is `i` or follows it within `den Kollegen`.
    const NameMention* mention_from(std::size_t i) const {
        for (const NameMention& mention : mentions_) {
            if (mention.first >= i && mention.first <= i + 2) return &mention;
        }
        return nullptr;
    }

    bool is_company(std::size_t i) const {
        std::string_view word = words_.folded(i);
        return is_companion(word) ||
               is_one_of(word,
                         "zwei drei vier fuenf sechs sieben acht ein eine einen einer mein meine meinen "
                         "meiner two three four five a my another") ||
               (i < words_.size() && words_[i].kind == Word::Kind::number);
    }

    // Back over `(unser Webmaster, m.a@…)` to what stands before.
    std::size_t before_bracket(std::size_t i) const {
        if (!words_.is_mark(i - 1, ')')) return i;
        std::size_t at = i - 1;
        while (at > sentence_.first && !words_.is_mark(at, '(')) --at;
        return at;
    }

    // `Frau X und ich`, `ich und Frau X`, `ich plus zwei`
    bool joined(std::size_t i, const NameMention** partner) const {
        static constexpr WordList kAnd("und sowie and plus nebst");
        if (i >= sentence_.first + 2 && is_one_of(words_.folded(i - 1), kAnd)) {
            std::size_t end = before_bracket(i - 1);
            while (end > sentence_.first && (words_.is_mark(end - 1, ',') || words_.is_email(end - 1) ||
                                             words_[end - 1].kind == Word::Kind::line_end))
                --end;
            *partner = mention_ending_at(end);
            if (*partner != nullptr) return true;
            for (std::size_t at = end; at > sentence_.first && at + 4 > end; --at) {
                if (is_company(at - 1)) return true;
            }
        }
        const bool listed =
            words_.is_mark(i + 1, ',') && is_one_of(words_.folded(i), "myself ich mich mir me");
        if (listed && i + 2 < sentence_.last) {
            *partner = mention_from(i + 2);
            if (*partner != nullptr && (*partner)->first == i + 2) return true;
        }
        if (is_one_of(words_.folded(i + 1), kAnd) && i + 2 < sentence_.last) {
            *partner = mention_from(i + 2);
            return *partner != nullptr || is_company(i + 2) || is_company(i + 3);
        }
        return false;
    }

    void look(std::size_t i, SelfFinding& finding) const {
        const NameMention* partner = nullptr;
        WordRange clause = clause_of(i);
        bool away = speaks_of_leaving(words_, clause);
        const bool modest = words_.folded(i) == "wenigkeit" && i > sentence_.first;
        if (joined(i, &partner) || (modest && joined(i - 1, &partner))) {
            Role role = partner != nullptr ? roles_[static_cast<std::size_t>(partner - mentions_.data())].role
                                           : (away ? Role::leaves : Role::comes);
            if (partner == nullptr && !away && !speaks_of_coming(words_, sentence_)) role = Role::other;
            if (role == Role::comes) return set(finding.comes, i);
            if (role == Role::leaves) return set(finding.leaves, i);
        }
        if (included(i) || alone(i) || elliptic(i)) return set(finding.comes, i);
        if (accompanied(i)) return set(finding.comes, i);
        if (is_one_of(words_.folded(i), "ich i")) {
            if (away && !registers_others(clause) && !withdraws_others(clause)) return set(finding.leaves, i);
            if (participates(clause)) set(finding.comes, i);
            return;
        }
        if (registers_self(i, clause)) set(away ? finding.leaves : finding.comes, i);
    }

    static void set(std::optional<WordRange>& range, std::size_t i) {
        if (!range) range = WordRange{i, i + 1};
    }

    // `mich eingeschlossen`, `inklusive mir`
    bool included(std::size_t i) const {
        static constexpr WordList kIncluding("inklusive inkl einschliesslich einschl including incl samt");
        if (is_one_of(words_.folded(i + 1),
                      "eingeschlossen inbegriffen inklusive eingerechnet mitgerechnet included"))
            return true;
        if (i == 0) return false;
        // `außer mir fährt noch Frau X`
        const bool besides = is_one_of(words_.folded(i - 1), "ausser neben besides") &&
                             has_word(words_, sentence_, "noch auch also") &&
                             speaks_of_coming(words_, sentence_);
        if (besides) return true;
        std::size_t before = words_.is_mark(i - 1, '.') && i >= 2 ? i - 2 : i - 1;
        return is_one_of(words_.folded(before), kIncluding);
    }

    // `Herr X übernimmt den September, ich dafür den Oktober`: the verb is that of the one before.
    bool elliptic(std::size_t i) const {
        if (!is_one_of(words_.folded(i), "ich i") || i < sentence_.first + 2) return false;
        const bool joined = words_.is_mark(i - 1, ',') || is_one_of(words_.folded(i - 1), "und and");
        const bool verbless = is_one_of(words_.folded(i + 1),
                                        "dafuer dann dagegen hingegen am im an beim zum zur den die das on");
        if (!joined || !verbless) return false;
        for (std::size_t at = i + 1; at < sentence_.last && !words_.is_mark(at, ','); ++at) {
            if (words_.is_word(at) && !words_[at].capital && is_verb(words_.folded(at))) return false;
        }
        for (std::size_t m = 0; m < mentions_.size(); ++m) {
            if (mentions_[m].last <= i && roles_[m].role == Role::comes) return true;
        }
        return false;
    }

    // What ends like a verb of the first person or an infinitive: `ich dann die Stelle wechsle`.
    static bool is_verb(std::string_view word) {
        return is_one_of(
                   word,
                   "bin war habe hatte werde wurde kann konnte muss musste will wollte soll sollte darf "
                   "moechte wuerde bleibe gehe fahre melde bitte brauche have am was will cannot") ||
               (word.size() > 5 && word.substr(word.size() - 2) == "en" &&
                !is_one_of(word, "beiden ersten zweiten dritten letzten naechsten anderen ganzen"));
    }

    // `Ich muss seine Zusage zurückziehen`
    bool withdraws_others(WordRange clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            if (!is_one_of(words_.folded(i), "seine seinen ihre ihren deren dessen his her their") ||
                words_[i].capital)
                continue;
            if (is_one_of(words_.folded(i + 1),
                          "zusage anmeldung teilnahme platz plaetze registrierung reservierung buchung seat "
                          "registration booking"))
                return true;
        }
        return false;
    }

    // A line of a list that says `ich`, `nur ich`, `ich selbst`.
    bool alone(std::size_t i) const {
        std::size_t begin = i, end = i + 1;
        while (begin > sentence_.first && (is_one_of(words_.folded(begin - 1), "nur auch und sowie") ||
                                           words_.is_mark(begin - 1, '-') || words_.is_mark(begin - 1, '*')))
            --begin;
        while (is_one_of(words_.folded(end), "selbst selber allein")) ++end;
        bool opened = begin == sentence_.first || words_.is_line_end(begin - 1) ||
                      words_.is_mark(begin - 1, ':') || words_.is_mark(begin - 1, ',');
        return opened &&
               (words_.is_line_end(end) || (words_.is_mark(end, '.') && words_.is_line_end(end + 1)));
    }

    // `begleitet mich`, `mit mir`, `ich bringe … mit`, `zusammen mit meiner Kollegin … ich`
    bool accompanied(std::size_t i) const {
        std::string_view word = words_.folded(i);
        if (is_one_of(word, "mich me") && i > sentence_.first &&
            (is_one_of(words_.folded(i - 1), "begleitet begleiten accompany accompanies join joins") ||
             is_one_of(words_.folded(i + 1), "begleiten begleitet")))
            return true;
        if (word == "mir" && i > sentence_.first && words_.folded(i - 1) == "mit")
            return speaks_of_coming(words_, sentence_);
        if (word != "ich" && word != "i") return false;
        bool brings = has_word(words_, sentence_, "bringe bringen mitbringen mitzubringen bringing bring") &&
                      !has_word(words_, sentence_, "unterlagen daten laptop");
        bool people = std::any_of(mentions_.begin(), mentions_.end(), [&](const NameMention& mention) {
            return sentence_.contains(mention.first);
        });
        for (std::size_t at = sentence_.first; at < sentence_.last; ++at) {
            people = people || is_companion(words_.folded(at));
        }
        return brings && people;
    }

    // `ich nehme teil`, `ich wäre gern dabei`, `I will attend`
    bool participates(WordRange clause) const {
        for (std::size_t i = clause.first; i < clause.last; ++i) {
            std::string_view word = words_.folded(i);
            // `Rückfragen zur Anreise beantworte ich`
            if (words_[i].capital && is_one_of(word, "anreise")) continue;
            if (is_one_of(word,
                          "komme dabei teil kommen teilnehmen teilnehme teilzunehmen mitmachen mitkommen "
                          "attend attending join come coming participate part teilnehmend anreise")) {
                return !is_one_of(word, "kommen come join") || !registers_others(clause);
            }
        }
        return false;
    }

    bool registers_others(WordRange clause) const {
        return has_word(words_, clause,
                        "melde anmelden anzumelden melden schicke schicken register benenne sende entsende "
                        "delegiere") &&
               !has_word(words_, clause, "mich me myself");
    }

    // `melde mich an`, `für mich einen Platz`, `put me down`
    bool registers_self(std::size_t i, WordRange clause) const {
        std::string_view before = i > clause.first ? words_.folded(i - 1) : std::string_view{};
        // `schreiben Sie seine Anmeldung auf mich um`
        if (before == "auf" && has_word(words_, clause, "platz anmeldung ticket registrierung") &&
            has_word(words_, clause, "um uebertragen umschreiben umbuchen umzuschreiben umzubuchen"))
            return true;
        if (is_one_of(before,
                      "bat vertritt vertreten ersetzt interessiert freue hat haben an asked bei von to for "
                      "statt fuer")) {
            bool seat =
                is_one_of(before, "fuer for") && (has_word(words_, clause,
                                                           "platz plaetze seat seats place anmelden "
                                                           "anmeldung reservieren buchen einen auch bitte") ||
                                                  speaks_of_coming(words_, clause));
            bool deputy =
                has_word(words_, clause, "kommt nimmt springt stattdessen vertretung uebernimmt instead");
            return seat && !deputy;
        }
        if (has_word(words_, clause, "gebeten asked")) return false;
        for (std::size_t at = clause.first; at < clause.last; ++at) {
            std::string_view word = words_.folded(at);
            if (word == "melden" || word == "meldet") continue;  // `melden Sie mich an` has its `an`
            if (is_coming_word(word) ||
                is_one_of(
                    word,
                    "aufs notieren vermerken berücksichtigen beruecksichtigen mitzaehlen count einladen"))
                return true;
        }
        return has_word(words_, clause, "melden meldet") && has_word(words_, clause, "an");
    }

    // `wir kommen zu dritt`, `wir nehmen teil`, `bitte für uns vier Plätze`
    void look_we(std::size_t i, SelfFinding& finding) const {
        WordRange clause = clause_of(i);
        bool away = speaks_of_leaving(words_, clause);
        if (is_one_of(words_.folded(i), "uns us")) {
            bool seat =
                has_word(words_, clause,
                         "plaetze platz reservieren reservieren seats anmelden an eintragen melden") &&
                !has_word(words_, clause, "freuen bei von");
            if (seat && !away) set(finding.with_others, i);
            return;
        }
        bool takes_part = has_word(words_, clause,
                                   "kommen dabei teil teilnehmen teilzunehmen attend join come coming "
                                   "participate anruecken waeren") &&
                          !registers_others(clause);
        if (takes_part) set(away ? finding.leaves : finding.with_others, i);
    }

    const Words& words_;
    WordRange sentence_;
    const std::vector<NameMention>& mentions_;
    const std::vector<RoleFinding>& roles_;
};

}  // namespace

SelfFinding find_self(const Words& words, const std::vector<WordRange>& sentences,
                      const std::vector<NameMention>& mentions, const std::vector<RoleFinding>& roles) {
    SelfFinding finding;
    std::size_t next = 0;
    for (const WordRange& sentence : sentences) {
        std::vector<NameMention> own;
        std::vector<RoleFinding> own_roles;
        while (next < mentions.size() && mentions[next].first < sentence.last) {
            own.push_back(mentions[next]);
            own_roles.push_back(roles[next]);
            ++next;
        }
        SelfSearch(words, sentence, own, own_roles).run(finding);
    }
    return finding;
}

}  // namespace bp
