#include "parsers/replacement_rules.h"

#include <algorithm>

#include "parsers/coming_words.h"

namespace bp {
namespace {

using Answer = std::optional<RoleFinding>;

// `umschreiben`, `schreiben Sie … um`, `transfer`: a seat goes from one to another.
bool speaks_of_handing_on(const Words& words, WordRange sentence) {
    static constexpr AffixList kStems(
        "umschreib umzuschreib umgeschrieb uebertrag umbuch umzubuch umgebuch ummeld umzumeld umgemeld "
        "transfer "
        "tausch austausch auszutausch ausgetausch ersetz wechsel auswechsel auszuwechsel swap exchang replac "
        "reassign umaender aender abaender abzuaender geaendert abgeaendert umstell umzustell");
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        if (kStems.begins(words.folded(i))) return true;
        if (is_one_of(words.folded(i), "schreiben schreibt buchen bucht melden aendern") &&
            has_word(words, {i, sentence.last}, "um"))
            return true;
    }
    return has_word(words, sentence, "switch change put move") && has_word(words, sentence,
                                                                           "name badge seat place "
                                                                           "ticket booking");
}

// `statt Herrn X`, `anstelle von Frau X`, `vertritt Herrn X`
Answer replaced(const Words& words, const Group& group) {
    std::string_view one = word_before(words, group), two = word_before(words, group, 2);
    bool instead =
        is_one_of(one, "statt anstatt anstelle") ||
        (is_one_of(one, "von of") && is_one_of(two, "anstelle instead place vertretung stelle statt")) ||
        (one == "fuer" && two == "vertretung");
    bool object = is_one_of(one, "vertritt vertrete vertreten ersetzt ersetze replaces replacing");
    // `nicht Frau X, sondern Herr Y kommt`
    const bool not_this =
        is_one_of(one, "nicht not") &&
        has_word(words, {group.names.last, group.sentence.last}, "sondern but rather stattdessen");
    // `In Vertretung von Frau X melde ich Herrn Y an`: the writer acts for her.
    const bool acts = is_one_of(two, "vertretung") &&
                      has_word(words, group.after, "melde melden registriere buche") &&
                      has_word(words, group.after, "ich wir");
    if (acts) return RoleFinding{Role::other, "role.principal"};
    if (instead || object || not_this) return RoleFinding{Role::leaves, "role.replaced"};
    // `der für Frau X gebuchte Platz geht an Herrn Y`
    constexpr std::size_t kNear = 8;
    const bool booked_seat =
        one == "fuer" && has_word(words, group.after, "geht gehen soll bekommt uebernimmt an") &&
        has_word(words, {group.names.last, std::min(group.after.last, group.names.last + kNear)},
                 "gebuchte gebuchten reservierte reservierten vorgesehene vorgesehenen eingeplante "
                 "freigehaltene") &&
        has_word(words, group.after, "platz plaetze stuhl sitz");
    if (booked_seat) return RoleFinding{Role::leaves, "role.replaced"};
    // `den Platz von X auf Y umschreiben`
    bool seat_of = is_one_of(one, "von of") && is_one_of(two,
                                                         "platz plaetze anmeldung ticket registrierung seat "
                                                         "place registration booking stuhl buchung");
    if (seat_of && speaks_of_handing_on(words, group.sentence))
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
         (has_word(words, group.after, "vertreten ersetzt wahrgenommen uebernommen replaced besucht") &&
          // `ich habe die Leitung von Frau X übernommen` is no passive
          !has_word(words, {group.sentence.first, group.names.first}, "habe haben hatte hatten"))))
        return RoleFinding{Role::comes, "role.substitute"};
    if (has_word(words, group.after, "wird werden is") &&
        has_word(words, group.after, "vertreten ersetzt replaced") &&
        has_word(words, group.after, "durch von by"))
        return RoleFinding{Role::leaves, "role.substituted"};
    return std::nullopt;
}

// `tauschen Sie Frau X gegen Herrn Y`, `swap X for Y`, `die Anmeldung von X auf Y umschreiben`
Answer exchanged(const Words& words, const Group& group) {
    if (!speaks_of_handing_on(words, group.sentence)) return std::nullopt;
    const std::string_view one = word_before(words, group);
    if (is_one_of(one, "gegen durch auf for with by to onto"))
        return RoleFinding{Role::comes, "role.exchanged-for"};
    const std::string_view next = words.folded(group.names.last);
    static constexpr AffixList kVerbs("tausch ersetz wechsel swap exchang replac ummeld umbuch umschreib");
    const bool object =
        kVerbs.begins(one) || (is_one_of(one, "sie bitte") && kVerbs.begins(word_before(words, group, 2)));
    const bool before_other = is_one_of(next, "gegen durch auf for with by to onto");
    if (object || before_other || is_one_of(one, "von from of"))
        return RoleFinding{Role::leaves, "role.exchanged"};
    return std::nullopt;
}

// Does `statt seiner`, `an ihrer Stelle`, `in my place` begin at `i`?
bool is_in_place_of(const Words& words, std::size_t i) {
    static constexpr WordList kWhose(
        "meine seine ihre deren meiner seiner ihrer unserer dessen deren my his her our their");
    std::string_view word = words.folded(i), next = words.folded(i + 1), third = words.folded(i + 2);
    if (is_one_of(word, "statt anstatt anstelle") && is_one_of(next, kWhose))
        return words.is_line_end(i + 2) || !words[i + 2].capital || words[i + 2].kind != Word::Kind::word;
    if (is_one_of(word, "an in") && is_one_of(next, kWhose)) return is_one_of(third, "stelle place stead");
    return word == "instead" && next == "of" && is_one_of(third, "me him her myself them");
}

// `Statt meiner möchte Frau X den Termin besuchen`, `Seine Nachfolgerin Frau Y`, `trete ich an Herrn Z ab`
bool has_comma(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (words.is_mark(i, ',') || words.is_mark(i, ';')) return true;
    }
    return false;
}

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
    // `Sein Nachfolger, Herr X`: a comma between
    std::size_t lead = group.names.first;
    if (lead > group.sentence.first && words.is_mark(lead - 1, ',')) --lead;
    const std::string_view apposed =
        lead > group.sentence.first ? words.folded(lead - 1) : std::string_view{};
    static constexpr WordList kSuccessors(
        "nachfolger nachfolgerin successor replacement ersatz ersatzperson ersatzkandidat ersatzkandidatin "
        "ersatzmann ersatzfrau nachruecker nachrueckerin ersatzteilnehmer ersatzteilnehmerin stand-in");
    const bool successor = has_word(words, group.names, kSuccessors) || is_one_of(apposed, kSuccessors);
    // `Seinen Stuhl bekommt Frau X`, `auf ihrem Platz sitzt Herr Y`, `X will use her ticket`
    bool inherits = false;
    for (std::size_t i = group.before.first; i + 1 < group.after.last; ++i) {
        if (!is_one_of(words.folded(i),
                       "seinen seinem sein ihren ihrem deren dessen meinen meinem mein ihr diesen "
                       "his her their my the") ||
            (words[i].capital && is_one_of(words.folded(i), "ihren ihrem") && i > group.sentence.first))
            continue;
        // Behind the name only in its own clause: `X will use her ticket`, not `X kann nicht, auf seinem
        // Platz …`
        if (i >= group.names.last) {
            const bool cut = has_comma(words, {group.names.last, i});
            if (cut) break;
        }
        inherits =
            inherits || (is_one_of(words.folded(i + 1),
                                   "platz stuhl sitz sitzplatz ticket seat place chair spot teilnahme") &&
                         !has_word(words, {group.names.last, group.after.last}, "seinen ihren frei"));
    }
    inherits =
        inherits &&
        has_word(words, group.sentence,
                 "bekommt bekaeme erhaelt uebernimmt uebernehmen nimmt nehmen bekommen einnehmen besetzt "
                 "geht sitzt sitzen wird erbt erben ein take takes taking use uses get gets "
                 "have go goes fill fills");
    // `Herr Y geht für mich hin`
    bool for_me = false;
    for (std::size_t i = own_clause_before(words, group).first; i + 1 < group.after.last; ++i) {
        if (i >= group.names.last && has_comma(words, {group.names.last, i})) break;
        for_me = for_me ||
                 (is_one_of(words.folded(i), "fuer for") &&
                  is_one_of(words.folded(i + 1), "mich ihn sie uns me him her us") && !words[i + 1].capital);
    }
    for_me = for_me && has_word(words, {own_clause_before(words, group).first, group.after.last},
                                "geht kommt faehrt springt reist nimmt go goes going come comes coming step "
                                "steps stand stands einspringen hingehen kommen fahren fill fills");
    const bool handed_on =
        has_word(words, group.sentence, "platz plaetze anmeldung teilnahme seat") &&
        ((one == "an" &&
          has_word(
              words, group.sentence,
              "weitergeben weiterzugeben weiterreichen weiterzureichen abgeben abzugeben uebergeben "
              "uebertragen trete treten gebe geben uebertrage uebergebe abtreten soll sollte gehen geht")) ||
         has_word(words, group.before, "ueberlasse ueberlassen"));
    // `ich schicke meine Vertreterin Frau X`
    static constexpr WordList kDeputies(
        "vertretung vertreter vertreterin stellvertreter stellvertreterin urlaubsvertretung "
        "krankheitsvertretung abwesenheitsvertretung deputy stand-in substitute");
    const bool sent =
        (has_word(words, group.names, kDeputies) || is_one_of(apposed, kDeputies)) &&
        has_word(words, own_clause_before(words, group),
                 "schicke schicken schickt sende senden entsende entsenden send sending kommt springt geht "
                 "uebernimmt nimmt");
    if (in_place || successor || handed_on || inherits || for_me || sent)
        return RoleFinding{Role::comes, "role.takes-over"};
    return std::nullopt;
}

}  // namespace

bool speaks_of_replacing(const Words& words, WordRange range) {
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (is_in_place_of(words, i)) return true;
        if (is_one_of(words.folded(i),
                      "nachfolger nachfolgerin stattdessen ersatzweise successor replacement"))
            return true;
    }
    return false;
}

std::optional<RoleFinding> replacement_role(const Words& words, const Group& group) {
    for (auto* rule : {replaced, substituted, exchanged}) {
        if (Answer answer = rule(words, group)) return answer;
    }
    return takes_over(words, group);
}

}  // namespace bp
