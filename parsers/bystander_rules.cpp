#include "parsers/bystander_rules.h"

#include <algorithm>

#include "parsers/absence_rules.h"
#include "parsers/coming_words.h"
#include "parsers/name_lexicon.h"
#include "parsers/person_nouns.h"

namespace bp {
namespace {

using Answer = std::optional<RoleFinding>;

// `nicht selbst`, `can't register herself`: then somebody else does it, here and now.
bool denied(const Words& words, WordRange range) {
    return has_word(words, range, "nicht not can't cannot couldn't unable isn't doesn't");
}

// `meldet sich selbst an`, `schreibt Ihnen noch`, `will sign up separately`
Answer registers_alone(const Words& words, const Group& group) {
    const WordRange after = group.after;
    static constexpr LongWordList kRegisters(
        "meldet melden anmelden anzumelden meldeten registriert registrieren anmeldet kuemmert kuemmern "
        "eintragen traegt tragen bewirbt rueckmelden ruehrt ruehren schreibt schreiben anschreiben schickt "
        "schicken sendet senden macht machen erledigt erledigen bucht buchen mailt register registers "
        "registering sign signing signs book books booking email emails mail write writes writing apply "
        "applies contact contacts enrol enrols message");
    static constexpr WordList kAlone(
        "selbst selber separat gesondert extra eigenstaendig eigens getrennt persoenlich eigene eigenen "
        "eigener unabhaengig alleine separately himself herself themselves themself individually own "
        "yourself");
    // `kommt selbst auf Sie zu`
    for (std::size_t i = after.first; i + 2 < after.last; ++i) {
        if (words.folded(i) == "auf" && is_one_of(words.folded(i + 1), "sie euch") &&
            words.folded(i + 2) == "zu")
            return RoleFinding{Role::other, "role.registers-alone"};
    }
    bool registers = false, alone = false, reflexive = false;
    for (std::size_t i = after.first; i < after.last; ++i) {
        // What the writer does is not what they do.
        if (is_one_of(words.folded(i), "ich mich i me wir uns we us my") && registers) break;
        if (is_one_of(words.folded(i), "ich i wir we")) return std::nullopt;
        registers = registers || is_one_of(words.folded(i), kRegisters);
        alone = alone || is_one_of(words.folded(i), kAlone);
        reflexive = reflexive || (words.folded(i) == "sich" && !words[i].capital);
    }
    if (!registers || denied(words, after)) return std::nullopt;
    if (alone) return RoleFinding{Role::other, "role.registers-alone"};
    // `meldet sich noch bei Ihnen`, `wird sich direkt bei Ihnen melden`, `schreibt Ihnen noch`
    const bool to_office = has_word(words, after, "ihnen euch you");
    const bool later = has_word(words, after,
                                "noch direkt spaeter demnaechst bald dann dazu direct directly "
                                "later soon shortly");
    const bool writes = has_word(words, after,
                                 "schreibt schreiben mailt email emails write writes contact contacts "
                                 "meldet melden") &&
                        !has_word(words, after, "an ein anmelden teil dabei");
    if (writes && ((to_office && later) || (reflexive && (later || to_office))))
        return RoleFinding{Role::other, "role.registers-alone"};
    // `will be in touch`
    for (std::size_t i = after.first; i + 2 < after.last; ++i) {
        if (words.folded(i) == "in" && words.folded(i + 1) == "touch")
            return RoleFinding{Role::other, "role.registers-alone"};
    }
    return std::nullopt;
}

// `Nachfolgerin von Herrn X`, `die Aufgaben von Frau X übernommen`, `took over from Mr X`
Answer predecessor(const Words& words, const Group& group) {
    // `Nachfolgerin von Herrn X, der für den 25. angemeldet ist`: his seat is at stake.
    if (registered_before(words, group)) return std::nullopt;
    const std::string_view one = word_before(words, group), two = word_before(words, group, 2);
    static constexpr WordList kOf("von of to from vom des der");
    static constexpr WordList kFollower(
        "nachfolger nachfolgerin nachfolge successor predecessor vorgaenger vorgaengerin amtsvorgaenger "
        "amtsvorgaengerin amtsnachfolger amtsnachfolgerin vorgaengers nachfolgers");
    if (is_one_of(one, kOf) && is_one_of(two, kFollower)) return RoleFinding{Role::other, "role.predecessor"};
    if (has_word(words, group.names, "vorgaenger vorgaengers vorgaengerin amtsvorgaenger amtsvorgaengers"))
        return RoleFinding{Role::other, "role.predecessor"};
    // `mein Vorgänger, Herr X`
    std::string_view apposed = one;
    if (group.names.first >= group.before.first + 2 && words.is_mark(group.names.first - 1, ','))
        apposed = words.folded(group.names.first - 2);
    if (is_one_of(apposed, "vorgaenger vorgaengerin amtsvorgaenger amtsvorgaengerin predecessor vorgaengers"))
        return RoleFinding{Role::other, "role.predecessor"};
    const WordRange before = own_clause_before(words, group);
    // `Ich vertrete seit Januar Frau X als Beauftragte`
    const bool stands_in =
        has_word(words, before, "vertrete vertreten") && has_word(words, before, "ich wir") &&
        has_word(words, group.sentence, "seit derzeit zurzeit momentan aktuell waehrend dauerhaft");
    if (stands_in) return RoleFinding{Role::other, "role.predecessor"};
    const bool office =
        is_one_of(one, kOf) &&
        is_one_of(two,
                  "aufgaben aufgabe amt funktion position leitung stelle zustaendigkeit zustaendigkeiten "
                  "themen thema bereich ressort nachfolge dienstposten posten role duties job post "
                  "portfolio responsibilities desk sachgebiet referat zimmer arbeit") &&
        (has_word(words, before,
                  "uebernehme uebernommen uebernahm betreue zustaendig take took taken taking inherited") ||
         has_word(words, group.after,
                  "uebernommen uebernehme uebernahm angetreten zustaendig verantwortlich "
                  "betraut"));
    // `I took over from Mr X`
    const bool took_over = one == "from" && two == "over";
    if (office || took_over) return RoleFinding{Role::other, "role.predecessor"};
    return std::nullopt;
}

// `Namens des Herrn X melde ich Frau Y an`, `on behalf of Ms X I register Mr Y`: somebody else is registered,
// or the writer.
Answer principal(const Words& words, const Group& group) {
    constexpr std::size_t kReach = 6;
    const std::size_t from =
        std::max(group.before.first, group.names.first - std::min(group.names.first, kReach));
    bool acts = false, called = false;
    for (std::size_t i = from; i < group.names.first; ++i) {
        const std::string_view word = words.folded(i);
        const std::string_view lead = i > 0 ? words.folded(i - 1) : std::string_view{};
        called = called || word == "namens";
        acts = acts || word == "namens" || (lead == "im" && is_one_of(word, "auftrag namen")) ||
               (lead == "auf" && is_one_of(word,
                                           "bitte wunsch anraten rat empfehlung vorschlag hinweis zuraten "
                                           "draengen anregung weisung veranlassung geheiss anweisung "
                                           "initiative bitten")) ||
               (is_one_of(lead, "on at the") &&
                is_one_of(word, "behalf request instruction instructions suggestion"));
    }
    if (!acts) return std::nullopt;
    // `ein Kollege namens X`
    if (called && !is_honorific(words.folded(group.names.first))) return std::nullopt;
    const bool others = group.after.last < group.sentence.last &&
                        has_word(words, group.after,
                                 "melde melden meldet bitte register registering book "
                                 "benenne benennen moechte moechten nominate nominiere");
    const bool writer = has_word(words, group.after, "mich me myself uns us");
    if (!others && !writer) return std::nullopt;
    return RoleFinding{Role::other, "role.principal"};
}

// `…, mein Kollege Jens Kern leider nicht`, `don't book a seat for Mr Kern`
Answer not_meant(const Words& words, const Group& group) {
    std::size_t i = group.names.last;
    while (is_one_of(words.folded(i), "leider aber diesmal jedoch dagegen hingegen auch allerdings")) ++i;
    const bool ends = words.is_line_end(i + 1) || words.is_mark(i + 1, '.') || words.is_mark(i + 1, '!') ||
                      words.is_mark(i + 1, ',');
    if (is_one_of(words.folded(i), "nicht not") && ends &&
        !has_word(words, own_clause_before(words, group), "ob"))
        return RoleFinding{Role::leaves, "role.stays-away"};
    const WordRange before = own_clause_before(words, group);
    for (std::size_t at = before.first; at + 1 < before.last; ++at) {
        const bool dont = words.folded(at) == "don't" ||
                          (is_one_of(words.folded(at), "do") && words.folded(at + 1) == "not");
        const std::size_t verb = words.folded(at) == "do" ? at + 2 : at + 1;
        if (dont && is_one_of(words.folded(verb), "book register reserve add sign put include"))
            return RoleFinding{Role::other, "role.not-meant"};
    }
    return std::nullopt;
}

bool is_one_mention(const Group& group) {
    return group.last == group.first + 1;
}

// `Frau X, bitte melden Sie mich an`: who is spoken to.
Answer spoken_to(const Words& words, const Group& group) {
    // `Hallo Frau X, hallo Herr Y, am 25. …`
    static constexpr WordList kGreetings(
        "hallo hi hey moin servus liebe lieber dear geehrte geehrter werte werter");
    const bool greeted = is_one_of(word_before(words, group), kGreetings) &&
                         (words.is_mark(group.names.last, ',') || words.is_mark(group.names.last, '!'));
    if (greeted) return RoleFinding{Role::other, "role.spoken-to"};
    if (!is_one_mention(group) || !words.is_mark(group.names.last, ',')) return std::nullopt;
    for (std::size_t i = group.sentence.first; i < group.names.first; ++i) {
        if (words.is_word(i) && !is_one_of(words.folded(i),
                                           "liebe lieber hallo moin guten tag werte werter also ach dear hi "
                                           "sehr geehrte geehrter ja nun und so"))
            return std::nullopt;
    }
    std::size_t next = group.names.last + 1;
    while (next < group.sentence.last && words[next].kind == Word::Kind::line_end) ++next;
    static constexpr LongWordList kOpens(
        "ich wir da bitte koennten koennen koenntest kannst wuerden wuerdest haetten zum zur am im in geben "
        "gib melden melde sagen sag denken tragen setzen buchen fuer mein meine unser unsere hiermit es das "
        "wie ob danke vielen i we please could can would thanks my our let");
    if (!is_one_of(words.folded(next), kOpens)) return std::nullopt;
    const WordRange rest{next, group.sentence.last};
    bool you = has_word(words, rest, "you ihnen dir dich du");
    for (std::size_t i = rest.first; i < rest.last; ++i)
        you = you || (words.folded(i) == "sie" && words[i].capital);
    const bool self = has_word(words, {next, std::min(rest.last, next + 6)}, "ich wir mich uns i we me us");
    if (!you && !self) return std::nullopt;
    return RoleFinding{Role::other, "role.spoken-to"};
}

// `Ansprechpartner für die Rechnung ist Herr X`, `Frau Y ist meine Vorgesetzte`
Answer desk(const Words& words, const Group& group) {
    // What stands behind a comma or `aber` is another matter.
    WordRange own{own_clause_before(words, group).first, group.after.last};
    for (std::size_t i = group.names.last; i < own.last; ++i) {
        const bool comma =
            words.is_mark(i, ',') &&
            !is_one_of(words.folded(i + 1), "die der sie er who she he und and welche welcher");
        if (!comma && !is_one_of(words.folded(i), "aber doch jedoch but") && !words.is_mark(i, ';')) continue;
        own.last = i;
        break;
    }
    if (speaks_of_coming(words, own)) return std::nullopt;
    static constexpr WordList kDesks(
        "ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson vorgesetzter vorgesetzte "
        "vorgesetzten chef chefin zustaendig zustaendige zustaendiger verantwortlich verantwortliche "
        "verantwortlicher federfuehrend betreuer betreuerin teamleiter teamleiterin manager supervisor boss "
        "contact genehmiger genehmigt abteilungsleiter abteilungsleiterin referatsleiter referatsleiterin "
        "vertreter vertreterin stellvertreter stellvertreterin deputy sekretariat assistenz datenschutz");
    const bool is = has_word(words, own, "ist sind is are lautet heisst bleibt waere war");
    if (!is || !has_word(words, own, kDesks)) return std::nullopt;
    return RoleFinding{Role::other, "role.desk"};
}

// `mein Sohn Jonas ist krank`: the reason of the writer's absence, no seat of his
Answer ailing_kin(const Words& words, const Group& group) {
    static constexpr WordList kReasons(
        "krank erkrankt fieber unfall operiert operation krankenhaus geburtstag hochzeit einschulung "
        "beerdigung "
        "heiratet geburt pflege abiball konfirmation kommunion taufe kindergarten kita sick ill wedding "
        "birthday "
        "hospital surgery funeral");
    std::size_t kin = group.names.first;
    if (!is_kin_noun(words.folded(kin)) && kin > group.sentence.first) --kin;
    const bool named =
        is_kin_noun(words.folded(kin)) && kin > group.sentence.first &&
        is_one_of(words.folded(kin - 1), "mein meine meinen meinem meiner unser unsere unserem my our");
    // `Frau X ist erkrankt und ich muss sie vertreten`: her desk, not her seat
    if (has_word(words, group.after, "ich er sie") && has_word(words, group.after, "muss soll darf") &&
        has_word(words, group.after, "vertreten ersetzen einspringen") &&
        has_word(words, group.after, kReasons))
        return RoleFinding{Role::other, "role.kin"};
    if (!named || !has_word(words, group.after, kReasons)) return std::nullopt;
    return RoleFinding{Role::other, "role.kin"};
}

// `bringe meinen Hund Bruno mit`
Answer pet(const Words& words, const Group& group) {
    const bool named = is_pet_noun(words.folded(group.names.first)) && is_one_mention(group);
    const bool led = group.names.first > group.sentence.first &&
                     is_pet_noun(words.folded(group.names.first - 1)) &&
                     !words.is_line_end(group.names.first - 1);
    if (!named && !led) return std::nullopt;
    return RoleFinding{Role::other, "role.pet"};
}

}  // namespace

bool is_pet_noun(std::string_view folded) {
    return is_one_of(folded,
                     "hund huendin hundes blindenhund fuehrhund blindenfuehrhund assistenzhund dackel pudel "
                     "welpe katze kater papagei hamster pferd dog puppy cat guide-dog hundedame hundeherr "
                     "buerohund labrador terrier");
}

std::optional<RoleFinding> bystander_role(const Words& words, const Group& group) {
    for (auto* rule :
         {pet, ailing_kin, spoken_to, registers_alone, predecessor, principal, not_meant, desk}) {
        if (Answer answer = rule(words, group)) return answer;
    }
    return std::nullopt;
}

}  // namespace bp
