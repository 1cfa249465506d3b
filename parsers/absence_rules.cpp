#include "parsers/absence_rules.h"

#include <algorithm>

#include "parsers/coming_words.h"
#include "parsers/replacement_rules.h"

namespace bp {

// `Herr X ist bereits angemeldet`, `hatten wir Herrn X gemeldet`
std::optional<RoleFinding> registered_before(const Words& words, const Group& group) {
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
                 "angemeldet gemeldet eingetragen gebucht registered registriert avisiert signed vorgemerkt "
                 "eingebucht booked enrolled geschickt benannt nominiert reserviert eintragen durchgegeben "
                 "vornotiert");
    // `hatte nur den Juni gebucht, bei ihm ist nichts zu tun`
    const bool stays_so =
        registered && (has_word(words, around, "unveraendert unchanged weiterhin gesondert separat") ||
                       (has_word(words, around, "nichts nothing") &&
                        has_word(words, around, "tun aendern veranlassen do change")));
    if (stays_so && !speaks_of_leaving(words, around))
        return RoleFinding{Role::other, "role.registered-already"};
    // `Frau X steht bei Ihnen schon auf der Liste`
    const bool listed = has_word(words, around, "steht stehen stand standen is are") &&
                        has_word(words, around, "bereits schon already laengst") &&
                        has_word(words, around, "liste teilnehmerliste teilnahmeliste anmeldeliste list");
    if (listed && !speaks_of_leaving(words, around))
        return RoleFinding{Role::other, "role.registered-already"};
    // `On 30 March I booked Dr X into your day`
    const bool booked = has_word(words, around, "booked registered signed enrolled") &&
                        has_word(words, own_clause_before(words, group), "i we") &&
                        !has_word(words, around, "have like would want hereby");
    if (booked) return RoleFinding{Role::leaves, "role.registered-before"};
    // `Frau X, die bei Ihnen auf der Liste steht`, `der für den 22. angemeldet ist`
    const std::size_t behind = words.is_mark(group.names.last, ',') ? group.names.last + 1 : group.names.last;
    const bool on_list = has_word(words, around, "liste teilnehmerliste list") &&
                         has_word(words, around, "steht stehen stand is are");
    if (behind > group.names.last && is_one_of(words.folded(behind), "der die who whom den") &&
        (on_list || (registered && has_word(words, around, "ist sind is are haben have"))))
        return RoleFinding{Role::leaves, "role.registered-before"};
    // `Ms X booked hers last week`
    if (has_word(words, around, "booked registered signed") &&
        has_word(words, around, "hers theirs herself himself themselves"))
        return RoleFinding{Role::other, "role.registered-already"};
    // `unsere Anmeldung von Herrn X`
    if (is_one_of(word_before(words, group), "von of fuer for") &&
        is_one_of(word_before(words, group, 2), "anmeldung registrierung buchung registration booking"))
        for (std::size_t i = group.before.first; i + 1 < group.names.first; ++i)
            if (is_one_of(words.folded(i), "unserer unsere meiner our my bisherigen bisherige") &&
                has_word(words, {group.sentence.first, i},
                         "sachen bezug bezueglich betreffend zu concerning "
                         "regarding about"))
                return RoleFinding{Role::leaves, "role.registered-before"};
    if (!registered) return std::nullopt;
    if (has_word(words, around,
                 "hatte hatten had urspruenglich eigentlich originally bislang bisher war waren"))
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
std::optional<RoleFinding> comes_as_planned(const Words& words, const Group& group) {
    const WordRange after = own_clause_after(words, group);
    for (std::size_t i = after.first; i < after.last; ++i) {
        const bool planned =
            is_one_of(words.folded(i), "wie as") &&
            is_one_of(words.folded(i + 1),
                      "geplant vorgesehen angemeldet gemeldet gehabt vereinbart planned agreed "
                      "booked before");
        static constexpr WordList kOn(
            "angemeldet gemeldet dabei registered booked eingetragen liste bestehen "
            "unveraendert");
        // `Lucía and I are still on`
        const bool on = is_one_of(words.folded(i), "still weiterhin") &&
                        is_one_of(words.folded(i + 1), "on in coming dabei attending going up there");
        const bool stays_on = on ||
                              (is_one_of(words.folded(i),
                                         "bleibt bleiben bleibe remain remains stay stays keep "
                                         "keeps") &&
                               has_word(words, {i, after.last}, kOn)) ||
                              (is_one_of(words.folded(i), "nicht not un unaffected") &&
                               is_one_of(words.folded(i + 1), "betroffen affected")) ||
                              words.folded(i) == "unaffected" ||
                              (words.folded(i) == "nach" && words.folded(i + 1) == "wie");
        if (stays_on) return RoleFinding{Role::other, "role.registered-already"};
        if ((planned || words.folded(i) == "weiterhin" ||
             (words.folded(i) == "still" &&
              !is_one_of(words.folded(i + 1),
                         "a any some room seat seats free available space places open"))) &&
            speaks_of_coming(words, after))
            return RoleFinding{Role::other, "role.registered-already"};
    }
    return std::nullopt;
}

bool is_bedridden(const Words& words, WordRange range) {
    return has_word(words, range,
                    "sabbatical parental maternity paternity sabbatjahr urlaub vacation dienstreise "
                    "auslandsreise grippe corona covid "
                    "bronchitis fieber reha krankenhaus krankenbett gebrochen verletzt flu "
                    "hospital lazarett bandscheibe quarantaene") ||
           (has_word(words, range, "im") && has_word(words, range, "bett"));
}

// `Frau X war im März bei Ihnen`, `Priya came last year and loved it`
std::optional<RoleFinding> was_there_before(const Words& words, const Group& group) {
    WordRange after = own_clause_after(words, group);
    if (!has_word(words, after,
                  "war waren was were came kam kamen besuchte besuchten attended visited hatte"))
        return std::nullopt;
    const bool earlier =
        has_word(
            words, after,
            "letztes letzten letzte voriges vorigen vergangenes vergangenen damals frueher last previous "
            "earlier begeistert geschwaermt schwaermt loved enjoyed beeindruckt januar februar maerz january "
            "february march") ||
        (has_word(words, after, "war waren was were") &&
         has_word(words, after, "ihnen euch you dort da there") && !speaks_of_leaving(words, after));
    static constexpr WordList kNow(
        "kommt kommen nimmt nehmen moechte moechten will wollen wuerde wuerden wants "
        "will would wieder erneut again angemeldet gemeldet registered");
    if (!earlier || has_word(words, after, kNow) || speaks_of_coming(words, own_clause_before(words, group)))
        return std::nullopt;
    return RoleFinding{Role::other, "role.was-there"};
}

// `Frau X, die auch gern gekommen wäre`, `would have come`
std::optional<RoleFinding> would_have_come(const Words& words, const Group& group) {
    WordRange after = own_clause_after(words, group);
    const bool would =
        (has_word(words, after, "gekommen mitgekommen teilgenommen mitgefahren dabeigewesen gewesen") &&
         has_word(words, after, "waere waeren haette haetten")) ||
        (has_word(words, after, "would") && has_word(words, after, "have") &&
         has_word(words, after, "come joined loved liked been"));
    if (!would) return std::nullopt;
    return RoleFinding{Role::other, "role.would-have-come"};
}

// `Frau X hat an dem Tag Personalversammlung`, `Herr Y sitzt da im Gericht`, `Ms Z has an exam that day`
std::optional<RoleFinding> is_elsewhere(const Words& words, const Group& group) {
    const WordRange after = own_clause_after(words, group);
    constexpr std::size_t kReach = 4;
    const WordRange verb{after.first, std::min(after.last, after.first + kReach)};
    if (!has_word(
            words, verb,
            "hat ist muss sitzt weilt steckt haelt feiert heiratet has is must sits haben sind muessen"))
        return std::nullopt;
    bool that_day =
        has_word(words, after,
                 "geburtstag zeitgleich parallel gleichzeitig zeugin zeuge zeugen hochzeit beerdigung "
                 "elternabend einschulung gerichtstermin arzttermin");
    for (std::size_t i = after.first; i + 1 < after.last; ++i) {
        that_day = that_day || (is_one_of(words.folded(i), "dem diesem jenem that den diesen") &&
                                is_one_of(words.folded(i + 1), "tag termin day datum"));
    }
    const bool comes = has_word(words, after,
                                "zeit interesse dabei frei platz teilnehmen kommen attend free time "
                                "anmelden angemeldet lust gern gerne");
    if (!that_day || comes) return std::nullopt;
    return RoleFinding{Role::leaves, "role.stays-away"};
}

// `Frau X ist im Ruhestand`, `arbeitet nicht mehr bei uns`, `has left us`
std::optional<RoleFinding> has_left(const Words& words, const Group& group) {
    WordRange after = own_clause_after(words, group);
    bool left = has_word(words, after,
                         "ruhestand rente pension pensioniert mutterschutz retired retires retiring "
                         "gekuendigt verstorben abgeworben weggezogen abgeordnet versetzt ausgeschieden "
                         "verlaesst altersteilzeit");
    for (std::size_t i = after.first; i + 1 < after.last; ++i) {
        left = left || (words.folded(i) == "nicht" && words.folded(i + 1) == "mehr") ||
               (words.folded(i) == "no" && words.folded(i + 1) == "longer") ||
               (is_one_of(words.folded(i), "has had") && words.folded(i + 1) == "left") ||
               (words.folded(i) == "left" && is_one_of(words.folded(i + 1), "us the our"));
    }
    static constexpr WordList kNow(
        "moechte moechten wuerde wuerden wants would like trotzdem dennoch gern gerne");
    if (!left || has_word(words, after, kNow)) return std::nullopt;
    return RoleFinding{Role::leaves, "role.has-left"};
}

std::optional<RoleFinding> struck_off(const Words& words, const Group& group) {
    std::size_t colon = group.names.first;
    while (colon > group.sentence.first && !words.is_mark(colon - 1, ':')) --colon;
    if (colon <= group.sentence.first + 1) return std::nullopt;
    // Of a sentence behind the colon only the one whom it begins with.
    constexpr std::size_t kFewWords = 4;
    const bool opens = group.names.first < colon + kFewWords;
    const WordRange front{group.sentence.first, colon - 1};
    if (!opens || !speaks_of_leaving(words, front) ||
        has_word(words, front, "stattdessen dafuer ersatz instead sondern statt aber but") ||
        has_word(words, front, "ich i mich me"))
        return std::nullopt;
    const WordRange after = own_clause_after(words, group);
    if (speaks_of_coming(words, after) && !speaks_of_leaving(words, after)) return std::nullopt;
    return RoleFinding{Role::leaves, "role.stays-away"};
}

std::optional<RoleFinding> stays_away(const Words& words, const Group& group) {
    WordRange after = own_clause_after(words, group), before = own_clause_before(words, group);
    // `Ich muss leider passen und schicke meinen Kollegen Herrn X`
    constexpr std::size_t kNear = 5;
    const WordRange right_before{std::max(before.first, before.last > kNear ? before.last - kNear : 0),
                                 before.last};
    if (speaks_of_leaving(words, before) && has_word(words, before, "ich wir i we") &&
        has_word(words, right_before, "schicke schicken entsende entsenden sende senden send sending"))
        return RoleFinding{Role::comes, "role.takes-over"};
    bool leaves = speaks_of_leaving(words, after);
    // `Leider fällt Herr X aus`: the verb stands before the name, its second half behind.
    if (!leaves) leaves = has_word(words, before, "faellt fallen") && has_word(words, after, "aus weg flach");
    // `Leider muss Frau X passen`, `kann Frau X nicht`: the verb before the name, the rest behind. Not of the
    // writer, who may be the one that cannot.
    if (!leaves && after.first < after.last && !has_word(words, before, "ich i wir we mich") &&
        has_word(words, before,
                 "muss muessen kann koennen wird werden nimmt nehmen schafft schaffen kommt kommen release "
                 "cancel"))
        leaves = speaks_of_leaving(words, {before.first, after.last});
    // `Sagen Sie bitte Frau X für den 26. ab`
    if (!leaves)
        leaves = has_word(words, before, "sage sagen sagt melde melden meldet") &&
                 has_word(words, after, "ab") && !has_word(words, after, "an");
    // `Bitte stornieren Sie die Anmeldung von Frau X`
    if (!leaves) leaves = speaks_of_leaving(words, before) && !speaks_of_coming(words, after);
    // `Weder Frau X noch ich`
    if (!leaves) leaves = has_word(words, before, "weder neither") || is_bedridden(words, after);
    if (!leaves) return std::nullopt;
    // `kann im Mai nicht, kommt aber im Juni`
    for (std::size_t i = after.first; i < after.last; ++i) {
        if (!is_one_of(words.folded(i), "aber jedoch sondern dafuer but")) continue;
        // `…, interessiert sich aber für den Juni`: the clause begins before the turn.
        std::size_t turn = i;
        while (turn > after.first && i - turn < 5 && !words.is_mark(turn, ',')) --turn;
        if (!words.is_mark(turn, ',')) turn = i;
        WordRange rest{turn, after.last}, front{after.first, turn};
        bool comes = speaks_of_coming(words, rest) && !speaks_of_leaving(words, rest);
        if (comes && speaks_of_leaving(words, front)) return RoleFinding{Role::comes, "role.comes-otherwise"};
    }
    return RoleFinding{Role::leaves, "role.stays-away"};
}

}  // namespace bp
