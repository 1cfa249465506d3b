// An ordered list of rules, the narrower first. Who stands in no sentence that speaks of coming is only
// talked about.
#include "parsers/find_roles.h"

#include <algorithm>
#include <optional>

#include "parsers/absence_rules.h"
#include "parsers/bystander_rules.h"
#include "parsers/coming_words.h"
#include "parsers/follow_pronouns.h"
#include "parsers/mention_groups.h"
#include "parsers/name_lexicon.h"
#include "parsers/person_nouns.h"
#include "parsers/replacement_rules.h"
#include "parsers/sharing_rules.h"

namespace bp {
namespace {

using Answer = std::optional<RoleFinding>;

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
    static constexpr LongWordList kTalk(
        "telefonat telefoniert telefonieren gesprochen gespraech besprochen abgestimmt absprache "
        "ruecksprache vereinbart gruss gruesse gruessen gruesst dank "
        "empfehlung empfohlen erfahren gehoert bekommen erhalten weitergeleitet hingewiesen hinweis "
        "aufmerksam genehmigt zugestimmt zustimmung einverstanden freigegeben erzaehlt meinte meint "
        "sagte gesagt informiert eingeladen geschickt told mentioned recommended suggested spoke talked "
        "regards greetings wishes verabredet kenntnis nachrichtlich");
    if (is_one_of(one, "mit von durch bei an laut with from by to") ||
        has_word(words, own_clause_before(words, group), "telefonat gruesse gruessen gruss")) {
        if (has_word(words, {group.before.first, group.after.last}, kTalk))
            return RoleFinding{Role::other, "role.talked-about"};
    }
    // `der Vortrag von Frau X`, `the talk by Mr Y`
    if (is_one_of(one, "von by mit durch of with") &&
        is_one_of(
            word_before(words, group, 2),
            "vortrag vortraege beitrag keynote session sitzung workshop rede praesentation talk lecture "
            "presentation moderation podium impuls impulsvortrag referat seminar"))
        return RoleFinding{Role::other, "role.speaker"};
    if (is_one_of(one, "bei laut zufolge via")) return RoleFinding{Role::other, "role.talked-about"};
    WordRange after = own_clause_after(words, group);
    static constexpr LongWordList kOnlyTold(
        "genehmigt zugestimmt einverstanden freigegeben empfohlen erzaehlt hingewiesen "
        "weitergeleitet kenntnis eingeladen recommended mentioned told suggested angerufen erreicht "
        "telefoniert abgeraten zugeraten gewarnt informiert eingeweiht geschrieben gefragt angefragt fragt "
        "fragte fragen asks wondered vorgeschwaermt "
        "geschwaermt schwaermt schwaermte "
        "berichtet bescheid weiss approved agreed sagte gesagt "
        "meinte meint mitteilte "
        "schrieb berichtete said says herz nahegelegt angeraten");
    if (has_word(words, after, kOnlyTold)) return RoleFinding{Role::other, "role.talked-about"};
    // `Bei Rückfragen ist Frau X unter … zu erreichen`
    const bool reached =
        has_word(words, group.sentence, "erreichen erreichbar verfuegung reach reached contact available") &&
        has_word(words, group.sentence, "rueckfragen fragen questions queries dringend urgent") &&
        !has_word(words, group.before, "melde melden anmelden register");
    if (reached) return RoleFinding{Role::other, "role.addressed"};
    // `Mein Chef hat zugestimmt, Frau X ebenfalls`
    constexpr std::size_t kNear = 8;
    const WordRange near{after.first, std::min(after.last, after.first + kNear)};
    const bool approves =
        has_word(words, group.before,
                 "licht zugestimmt genehmigt einverstanden erlaubt bewilligt approved agreed") &&
        has_word(words, near, "ebenfalls auch ebenso genauso too likewise");
    // `Herr X als Moderator`
    bool on_stage = false;
    for (std::size_t i = near.first; i + 1 < near.last; ++i) {
        on_stage = on_stage || (is_one_of(words.folded(i), "als as") &&
                                is_one_of(words.folded(i + 1),
                                          "moderator moderatorin redner rednerin referent referentin "
                                          "speaker host gastgeber gastgeberin vortragender"));
    }
    // `Frau X lässt grüßen`, `den Platz neben Frau X`, `wie Frau X`, `thanks to Ms X`
    const bool greets = has_word(words, near, "gruessen gruesst");
    const bool beside = one == "neben" &&
                        is_one_of(word_before(words, group, 2), "platz stuhl sitz sitzplatz plaetze sitzen");
    const bool thanked = one == "dank" || (one == "to" && word_before(words, group, 2) == "thanks");
    const bool compared =
        is_one_of(one, "wie") && !is_one_of(word_before(words, group, 2), "personen leute so sowohl");
    if (greets || beside || thanked || compared) return RoleFinding{Role::other, "role.talked-about"};
    // `zwei Kolleginnen, deren Namen Frau X Ihnen noch schickt`
    const bool sends_names = has_word(words, own_clause_before(words, group), "deren dessen whose") &&
                             has_word(words, group.sentence, "namen daten names details");
    // `Frau X has signed off on this`
    bool signed_off = false;
    for (std::size_t i = near.first; i + 1 < near.last; ++i)
        signed_off = signed_off || (words.folded(i) == "signed" && words.folded(i + 1) == "off" &&
                                    words.folded(i + 2) == "on");
    if (approves || sends_names || signed_off) return RoleFinding{Role::other, "role.talked-about"};
    if (on_stage &&
        has_word(words, group.before, "steht stand angekuendigt programm einladung agenda listed"))
        return RoleFinding{Role::other, "role.speaker"};
    // `z. K.`
    for (std::size_t i = after.first; i + 2 < after.last; ++i) {
        if (w.folded(i) == "z" && w.is_mark(i + 1, '.') && w.folded(i + 2) == "k")
            return RoleFinding{Role::other, "role.for-information"};
    }
    bool asked = has_word(words, after, "gebeten bat asked beauftragt") && has_word(words, after, "mich me");
    // `hat mich gebeten, Ihnen sein Kommen anzuzeigen`
    for (std::size_t i = after.first; asked && i + 1 < after.last; ++i) {
        if (is_one_of(words.folded(i), "sein seine ihr ihre seinen ihren his her their") &&
            is_one_of(
                words.folded(i + 1),
                "kommen teilnahme anmeldung erscheinen interesse platz attendance participation place seat"))
            return RoleFinding{Role::comes, "role.asked-for"};
    }
    // `bat mich um Anmeldung`
    for (std::size_t i = after.first; asked && i + 1 < after.last; ++i) {
        const std::size_t noun =
            is_one_of(words.folded(i + 1), "einen eine die a ihre seine") ? i + 2 : i + 1;
        if (is_one_of(words.folded(i), "um for") &&
            is_one_of(words.folded(noun),
                      "anmeldung platz vormerkung registrierung registration seat place spot"))
            return RoleFinding{Role::comes, "role.asked-for"};
    }
    if (asked && !has_small_word(words, after, "ihn sie ihr ihnen her him them diese diesen"))
        return RoleFinding{Role::other, "role.asked-me"};
    // `Frau X kommt nur, falls ich verhindert bin`, `Sollte ich ausfallen, kommt Frau X`
    if (has_word(words, group.after, "falls sofern") &&
        has_word(words, group.after, "verhindert ausfalle ausfallen krank nicht"))
        return RoleFinding{Role::other, "role.in-reserve"};
    // `Zur Not kann mich Frau X vertreten`
    bool at_worst = has_word(words, group.before, "notfalls gegebenenfalls ggf schlimmstenfalls ersatzweise");
    for (std::size_t i = group.before.first; i + 1 < group.before.last; ++i)
        at_worst = at_worst || (words.folded(i) == "zur" && words.folded(i + 1) == "not");
    if (at_worst &&
        has_word(words, group.sentence, "vertreten vertritt einspringen springt kommen kommt uebernehmen"))
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
            "rueckfragen fragen bestaetigung bestaetigungen antwort rueckmeldung rechnung rechnungen wenden "
            "richten "
            "adressieren schicken senden unterlagen weiterleiten");
    // `Please send the confirmation to her assistant, Mr X`
    const bool receives = is_one_of(one, "to an assistant assistentin assistenten") &&
                          has_word(words, group.sentence, "send confirmation questions bestaetigung") &&
                          !speaks_of_coming(words, group.sentence);
    if (addressed || receives) return RoleFinding{Role::other, "role.addressed"};
    return std::nullopt;
}

// `Frau X hat schon abgewinkt`: was asked, and does not want to.
Answer declined(const Words& words, const Group& group) {
    if (!has_word(words, own_clause_after(words, group), "abgewinkt abgelehnt ablehnt dankend"))
        return std::nullopt;
    return RoleFinding{Role::other, "role.declined"};
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
    // `kleine Korrektur: Frau X hat sich das Knie verdreht`: a sentence, no list
    if (is_one_of(
            words.folded(group.names.last),
            "hat ist muss kann wird war bleibt faellt hatte will darf soll sitzt liegt has is was cannot can "
            "will had must haben sind muessen koennen"))
        return std::nullopt;
    // `An: Frau X` is a label, `melden wir an: Frau X` is none.
    const bool opens = i - 2 == group.sentence.first || words.is_line_end(i - 3);
    if (opens && words.folded(i - 2) == "an") return RoleFinding{Role::other, "role.label"};
    static constexpr WordList kDesks(
        "ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson contact rechnung invoice "
        "rueckfragen fragen questions rechnungsanschrift rechnungsadresse anschrift adresse firma address");
    bool desk = false;
    for (std::size_t at = i - 2; at >= group.sentence.first && at + 8 > i && !words.is_line_end(at); --at) {
        desk = desk || is_one_of(words.folded(at), kDesks);
        if (at == 0) break;
    }
    if (desk) return RoleFinding{Role::other, "role.label"};
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

// `Bitte einmal Barrierefreiheit für Frau X`, `Nr. 2 für mich, Nr. 4 für Frau X`: asked for, without a verb.
Answer asked_for(const Words& words, const Group& group) {
    if (!is_one_of(word_before(words, group), "fuer for")) return std::nullopt;
    bool for_me = false;
    for (std::size_t i = group.sentence.first; i + 1 < group.sentence.last; ++i)
        for_me =
            for_me || (is_one_of(words.folded(i), "fuer for") && is_one_of(words.folded(i + 1), "mich me"));
    if (for_me ||
        has_word(words, group.sentence, "bitte please haetten haette gern gerne brauchen brauche need"))
        return RoleFinding{Role::comes, "role.asked-for"};
    return std::nullopt;
}

// `Nein, mit Frau X` below the question whether the writer comes alone
Answer answers(const Words& words, const Group& group) {
    std::size_t i = group.sentence.first;
    while (i < group.sentence.last && words.is_line_end(i)) ++i;
    if (!is_one_of(words.folded(i), "nein ja no yes doch") || !words.is_mark(i + 1, ',')) return std::nullopt;
    if (!is_one_of(word_before(words, group), "mit with nein ja no yes zusammen auch")) return std::nullopt;
    return RoleFinding{Role::comes, "role.answers"};
}

// `Ein Platz für den neuen Mitarbeiter bitte. Er heißt X`: the sentence before asked for somebody.
Answer introduced(const Words& words, const Group& group) {
    std::size_t i = group.sentence.first;
    while (i < group.sentence.last && words.is_line_end(i)) ++i;
    if (group.names.first > i + 6 || i == 0) return std::nullopt;
    const bool names = (is_one_of(words.folded(i), "er sie he she es das it") &&
                        has_word(words, {i, group.names.first}, "heisst ist handelt is called")) ||
                       (is_one_of(words.folded(i), "sein ihr his her name der the") &&
                        has_word(words, {i, group.names.first}, "name ist is lautet"));
    if (!names) return std::nullopt;
    std::size_t begin = i;
    constexpr std::size_t kReach = 40;
    while (begin > 0 && i - begin < kReach && !words.is_line_end(begin - 1)) --begin;
    if (!speaks_of_coming(words, {begin, i})) return std::nullopt;
    for (std::size_t at = begin; at < i; ++at) {
        if (is_person_noun(words.folded(at))) return RoleFinding{Role::comes, "role.introduced"};
    }
    return std::nullopt;
}

// `…, Frau X hat an dem Tag Prüfung`: behind the name a verb, which makes a clause of its own
bool opens_clause(const Words& words, std::size_t i) {
    return is_one_of(
        words.folded(i),
        "hat ist muss sitzt kann will war wird hatte bleibt darf soll has is cannot can't was must "
        "haben sind muessen koennen");
}

// `das wäre etwas für Frau X und mich`, `myself, Mr X and …`: what the writer asks for themselves.
Answer joins_writer(const Words& words, const Group& group) {
    static constexpr WordList kWriter("ich mich mir me myself i wenigkeit person yours");
    static constexpr WordList kAnd("und sowie and plus nebst");
    const std::size_t before = group.names.first;
    std::size_t after = group.names.last;
    // `Frau X (unsere Gastarchivarin) und ich`
    if (words.is_mark(after, '(')) {
        while (after < group.sentence.last && !words.is_mark(after, ')')) ++after;
        ++after;
    }
    if (words.is_mark(after, ',')) ++after;
    const bool sign = words.is_mark(after, '+') || words.is_mark(after, '&');
    std::size_t next = is_one_of(words.folded(after), kAnd) || sign ? after + 1 : after;
    while (is_one_of(words.folded(next), "meine auch also natuerlich") && next < group.sentence.last) ++next;
    bool behind = next > group.names.last && is_one_of(words.folded(next), kWriter) &&
                  (next > after || words.is_mark(after - 1, ',')) &&
                  (words.folded(next) != "yours" || words.folded(next + 1) == "truly");
    bool ahead = before >= group.sentence.first + 2 && is_one_of(words.folded(before - 2), kWriter) &&
                 (is_one_of(words.folded(before - 1), kAnd) ||
                  (words.is_mark(before - 1, ',') && !opens_clause(words, group.names.last)));
    // `Frau X, drei Studierende und ich`
    constexpr std::size_t kRow = 7;
    for (std::size_t i = group.names.last + 1;
         words.is_mark(group.names.last, ',') && i < group.names.last + kRow; ++i) {
        if (!words.is_word(i) || opens_clause(words, i)) break;
        behind = behind || (is_one_of(words.folded(i), kAnd) &&
                            is_one_of(words.folded(i + 1), "ich mich mir me myself i"));
    }
    // `sowohl Frau X als auch ich`
    behind = behind || (words.folded(after) == "als" && words.folded(after + 1) == "auch" &&
                        is_one_of(words.folded(after + 2), kWriter));
    if (behind || ahead) return RoleFinding{Role::comes, "role.with-writer"};
    return std::nullopt;
}

// `I'm signing up, and so are Mr X and …`, `ich komme, ebenso Frau X`
Answer likewise(const Words& words, const Group& group) {
    const std::string_view one = word_before(words, group), two = word_before(words, group, 2);
    const bool so = (two == "so" && is_one_of(one, "are is will would do does")) ||
                    is_one_of(one, "ebenso genauso desgleichen likewise gleichfalls ebenfalls");
    if (!so || !group.coming || speaks_of_leaving(words, group.sentence)) return std::nullopt;
    return RoleFinding{Role::comes, "role.with-writer"};
}

// The same where the sentence speaks of coming, too: it outweighs what else is said of the names (`Besuch von
// Frau X und mir`).
Answer joined_to_writer(const Words& words, const Group& group) {
    if (!group.coming || !joins_writer(words, group) ||
        speaks_of_leaving(words, {group.before.first, group.after.last}) || registered_before(words, group) ||
        comes_as_planned(words, group))
        return std::nullopt;
    return RoleFinding{Role::comes, "role.joins-writer"};
}

// `eigentlich wollten wir zu dritt kommen, aber Herr X ist in Rente`
Answer was_to_come(const Words& words, const Group& group) {
    // `Eigentlich wollte Frau X mit, die sitzt nun aber in Brüssel`
    if (has_word(words, group.before, "eigentlich urspruenglich originally") &&
        has_word(words, group.before, "wollte wollten sollte sollten was were") &&
        has_word(words, group.after, "aber jedoch nun but now doch"))
        return RoleFinding{Role::other, "role.was-to-come"};
    std::size_t turn = group.names.first;
    while (turn > group.sentence.first && !is_one_of(words.folded(turn), "aber jedoch but")) --turn;
    if (turn == group.sentence.first) return std::nullopt;
    const bool planned =
        has_word(words, {group.sentence.first, turn},
                 "eigentlich urspruenglich originally wollten wollte sollten sollte geplant");
    if (!planned || speaks_of_coming(words, {turn, group.sentence.last})) return std::nullopt;
    return RoleFinding{Role::other, "role.was-to-come"};
}

// `Frau X organisiert bei uns die Reisen, ich komme am 25.`: a clause with a verb of its own that speaks of
// no coming, beside one in which the writer does.
bool has_clause_of_its_own(const Words& words, const Group& group) {
    static constexpr WordList kFinite(
        "ist sind hat haben war waren hatte macht schreibt findet weiss kennt bucht arbeitet kuemmert leitet "
        "organisiert betreut sagt meint is are has have was were had does did works runs leads");
    static constexpr WordList kWishes(
        "zugesagt bereit versprochen interesse lust zeit dabei gern gerne auch ebenfalls interested too also "
        "keen");
    WordRange own{own_clause_before(words, group).first, group.names.last};
    while (own.last < group.after.last && !words.is_mark(own.last, ',') && !words.is_mark(own.last, ';') &&
           !words.is_mark(own.last, ':'))
        ++own.last;
    if (own.last >= group.after.last || !has_word(words, {group.names.last, own.last}, kFinite)) return false;
    return !speaks_of_coming(words, own) && !has_word(words, own, kWishes) &&
           has_word(words, {own.last, group.sentence.last}, "ich i mich me i'd i'll i'm");
}

Answer comes(const Words& words, const Group& group) {
    if (!group.coming) return std::nullopt;
    // What stands behind a semicolon is another matter.
    WordRange own = group.sentence;
    for (std::size_t i = group.names.first; i > group.sentence.first; --i) {
        if (!words.is_mark(i - 1, ';')) continue;
        own.first = i;
        break;
    }
    for (std::size_t i = group.names.last; i < group.sentence.last; ++i) {
        if (!words.is_mark(i, ';')) continue;
        own.last = i;
        break;
    }
    // `Frau X ebenfalls: Ich komme`
    for (std::size_t i = group.names.last; i < own.last; ++i) {
        if (words.is_mark(i, ':') && is_one_of(words.folded(i + 1), "ich wir i we")) own.last = i;
    }
    if (has_clause_of_its_own(words, group) && !joins_writer(words, group)) {
        static constexpr WordList kOther(
            "kuemmert organisiert bucht leitet betreut schreibt kennt weiss arbeitet runs leads works");
        const bool else_done = has_word(words, own_clause_after(words, group), kOther);
        return RoleFinding{Role::other, else_done ? "role.does-otherwise" : "role.none"};
    }
    if (speaks_of_coming(words, own)) return RoleFinding{Role::comes, "role.comes"};
    return std::nullopt;
}

RoleFinding role_of(const Words& words, const Group& group) {
    for (auto* rule : {replacement_role,  needs_no_seat,    declined,
                       introduced,        answers,          bystander_role,
                       joined_to_writer,  likewise,         talked_about,
                       registered_before, comes_as_planned, was_there_before,
                       would_have_come,   has_left,         struck_off,
                       is_elsewhere,      stays_away,       behind_colon,
                       was_to_come,       takes_a_day,      comes,
                       asked_for,         joins_writer}) {
        if (Answer answer = rule(words, group)) return *answer;
    }
    return {Role::other, "role.none"};
}

// `Herr X muss zur Hauptversammlung, auf seinem Stuhl wird Frau Y sitzen`: it is the seat of the one named
// before.
void yield_to_successor(const Words& words, WordRange sentence, std::size_t begin, std::size_t end,
                        std::vector<RoleFinding>& roles) {
    bool owned = false;
    for (std::size_t i = sentence.first; i + 1 < sentence.last; ++i)
        owned =
            owned || (is_one_of(words.folded(i), "seinem seinen ihrem ihren dessen deren his her their") &&
                      is_one_of(words.folded(i + 1), "platz stuhl sitz seat place chair ticket"));
    if (!owned) return;
    for (std::size_t i = end; i > begin + 1; --i) {
        if (roles[i - 1].rule != "role.takes-over") continue;
        for (std::size_t at = begin; at + 1 < i; ++at) {
            if (is_one_of(roles[at].rule, "role.comes role.none role.behind-colon"))
                roles[at] = {Role::leaves, "role.replaced"};
        }
        return;
    }
}

}  // namespace

std::vector<RoleFinding> find_roles(const Words& words, const std::vector<WordRange>& sentences,
                                    const std::vector<NameMention>& mentions) {
    std::vector<RoleFinding> roles(mentions.size());
    std::size_t next = 0;
    for (const WordRange& sentence : sentences) {
        std::size_t begin = next;
        while (next < mentions.size() && mentions[next].first < sentence.last) ++next;
        std::vector<Group> groups = group_mentions(sentence, mentions, begin, next);
        const bool coming = !groups.empty() && speaks_of_coming(words, sentence);
        for (Group& group : groups) {
            group.coming = coming;
            RoleFinding role = role_of(words, group);
            for (std::size_t i = group.first; i < group.last; ++i) roles[i] = role;
        }
        yield_to_successor(words, sentence, begin, next, roles);
    }
    follow_pronouns(words, sentences, mentions, roles);
    follow_us(words, sentences, mentions, roles);
    return roles;
}

}  // namespace bp
