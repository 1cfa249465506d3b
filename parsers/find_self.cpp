// Asked word by word: each `ich`, `mich`, `me`, `wir` is looked at with the clause around it.
#include "parsers/find_self.h"

#include <algorithm>

#include "parsers/coming_words.h"
#include "parsers/name_lexicon.h"
#include "parsers/person_nouns.h"
#include "parsers/taking_part.h"

namespace bp {
namespace {

// How often a sentence says `ich` and is listened to; bounds hostile input.
constexpr std::size_t kMaxLooks = 12;

// `ich`, `meine Wenigkeit`, `yours truly`
bool is_writer_word(const Words& words, std::size_t i) {
    std::string_view word = words.folded(i);
    if (word == "person") return i > 0 && is_one_of(words.folded(i - 1), "meine meiner") && words[i].capital;
    if (word == "truly") return i > 0 && words.folded(i - 1) == "yours" && !words.is_line_end(i + 1);
    return is_one_of(word, "ich mich mir i i'd i'll i'm me myself wenigkeit");
}

class SelfSearch {
public:
    SelfSearch(const Words& words, WordRange sentence, const std::vector<NameMention>& mentions,
               const std::vector<RoleFinding>& roles)
        : words_(words), sentence_(sentence), mentions_(mentions), roles_(roles) {}

    void run(SelfFinding& finding) const {
        std::size_t looks = 0;
        for (std::size_t i = sentence_.first; i < sentence_.last && looks < kMaxLooks; ++i) {
            std::string_view word = words_.folded(i);
            const bool self = is_writer_word(words_, i);
            if (self || is_one_of(word, "wir uns we us")) ++looks;
            if (self)
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
            // `…, dass meine Kollegin teilnimmt`, `von Frau X, die gern dabei wäre`: said of others
            static constexpr WordList kOthers("dass der die das den er sie that who whom whose he she they");
            const bool turn = words_.is_mark(at, ',') && is_one_of(words_.folded(at + 1), kOthers) &&
                              !(words_.folded(at + 1) == "dass" && is_one_of(words_.folded(at + 2), "ich i"));
            // `…, eine Begleitung brauche ich nicht`: another main clause
            const bool main = words_.is_mark(at, ',') && says_i_again(at + 1);
            if (main || turn || words_.is_mark(at, ';') || words_.is_mark(at, ':') ||
                is_one_of(words_.folded(at), "aber sondern but dafuer weil da denn")) {
                clause.last = at;
                break;
            }
        }
        return clause;
    }

    // Does a main clause with a subject `ich` of its own begin at `i`?
    bool says_i_again(std::size_t i) const {
        if (is_one_of(words_.folded(i),
                      "wie weil da wenn falls dass ob so obwohl sofern als soweit nachdem bevor "
                      "because if as since although while when where before after which what wo "
                      "was der die das den dem damit um sodass bis waehrend solange"))
            return false;
        for (std::size_t at = i; at < sentence_.last && !words_.is_mark(at, ','); ++at) {
            if (is_one_of(words_.folded(at), "ich i")) return true;
        }
        return false;
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
                         "meiner two three four five a my our another unser unsere unseren unserem unserer "
                         "jemand someone "
                         "somebody wer whoever") ||
               (i < words_.size() && words_[i].kind == Word::Kind::number);
    }

    // `N. N. und ich`
    bool is_nobody(std::size_t i) const {
        return (words_.folded(i) == "nn" && words_[i].all_capital) ||
               (words_.is_mark(i, '.') && i >= 3 && words_.folded(i - 1) == "n" &&
                words_.folded(i - 3) == "n");
    }

    // Back over `(unser Webmaster, m.a@…)` to what stands before.
    std::size_t before_bracket(std::size_t i) const {
        if (!words_.is_mark(i - 1, ')')) return i;
        std::size_t at = i - 1;
        while (at > sentence_.first && !words_.is_mark(at, '(')) --at;
        return at;
    }

    // Back over `aus der IT`, `vom Bauamt` to what stands before.
    std::size_t before_origin(std::size_t i) const {
        constexpr std::size_t kReach = 5;
        for (std::size_t at = i; at > sentence_.first && at + kReach > i; --at) {
            if (!words_.is_word(at - 1)) return i;
            if (is_one_of(words_.folded(at - 1), "aus von vom from")) return at - 1;
        }
        return i;
    }

    // `Zum 27.04.: ich und mein Stellvertreter`
    bool has_colon() const {
        for (std::size_t i = sentence_.first; i < sentence_.last; ++i) {
            if (words_.is_mark(i, ':')) return true;
        }
        return false;
    }

    bool is_and(std::size_t i) const {
        // `weder Frau X noch ich`, not `brauche ich noch einen Platz`
        if (words_.folded(i) == "noch") return has_word(words_, {sentence_.first, i}, "weder");
        return is_one_of(words_.folded(i), "und sowie and plus nebst nor") || words_.is_mark(i, '&') ||
               words_.is_mark(i, '+');
    }

    // `Frau X und ich`, `ich und Frau X`, `ich plus zwei`
    bool joined(std::size_t i, const NameMention** partner) const {
        // `yours truly`, `meine Wenigkeit`, `auch ich`, `als auch ich`
        std::size_t behind = i + 1;
        const bool modest = is_one_of(words_.folded(i), "truly wenigkeit person");
        if (modest || (i > sentence_.first && words_.folded(i - 1) == "auch")) --i;
        if (i > sentence_.first && words_.folded(i) == "auch" && words_.folded(i - 1) == "als") --i;
        while (is_one_of(words_.folded(behind), "selbst selber")) ++behind;
        // `meine Wenigkeit als Scrum Master und …`
        if (is_one_of(words_.folded(behind), "als as")) {
            std::size_t at = behind + 1;
            while (at < sentence_.last && at < behind + 5 && words_.is_word(at) && !is_and(at)) ++at;
            if (is_and(at) || words_.is_mark(at, ',')) behind = at;
        }
        if (i >= sentence_.first + 2 && (is_and(i - 1) || words_.folded(i) == "als")) {
            const std::size_t left = words_.folded(i) == "als" ? i : i - 1;
            if ((*partner = mention_ending_at(left)) != nullptr) return true;
            std::size_t end = before_bracket(left);
            while (end > sentence_.first && (words_.is_mark(end - 1, ',') || words_.is_email(end - 1) ||
                                             words_[end - 1].kind == Word::Kind::line_end))
                --end;
            *partner = mention_ending_at(before_origin(end));
            if (*partner != nullptr) return true;
            for (std::size_t at = end; at > sentence_.first && at + 4 > end; --at) {
                if (is_company(at - 1) || is_nobody(at - 1)) return true;
            }
        }
        const bool listed = words_.is_mark(behind, ',') && words_.folded(i) != "i";
        if (listed && behind + 1 < sentence_.last) {
            *partner = mention_from(behind + 1);
            if (*partner != nullptr && (*partner)->first == behind + 1) return true;
            *partner = nullptr;
            if (is_company(behind + 1)) return true;
        }
        // `Frau X, ich und wer sonst noch mag`
        if (i > sentence_.first + 1 && words_.is_mark(i - 1, ',') && (modest || is_and(behind))) {
            *partner = mention_ending_at(i - 1);
            if (*partner != nullptr) return true;
        }
        // `mich bitte + 3`
        if (is_one_of(words_.folded(behind), "bitte please") && words_.is_mark(behind + 1, '+')) ++behind;
        if (is_and(behind) && behind + 1 < sentence_.last) {
            *partner = mention_from(behind + 1);
            return *partner != nullptr || is_company(behind + 1) || is_company(behind + 2);
        }
        return false;
    }

    const std::string& rule_of(const NameMention& mention) const {
        return roles_[static_cast<std::size_t>(&mention - mentions_.data())].rule;
    }

    void look(std::size_t i, SelfFinding& finding) const {
        const NameMention* partner = nullptr;
        WordRange clause = clause_of(i);
        if (without_writer(i, clause)) return set(finding.leaves, i);
        bool away = speaks_of_leaving(words_, clause) || negates_registering(words_, clause);
        if (joined(i, &partner)) {
            Role role = partner != nullptr ? roles_[static_cast<std::size_t>(partner - mentions_.data())].role
                                           : (away ? Role::leaves : Role::comes);
            const bool tells_who =
                is_one_of(words_.folded(sentence_.first), "that that's das also namely me myself") ||
                words_.is_mark(i + 1, '+') || words_.is_mark(i + 2, '+') || has_colon();
            // `Frau X, drei Studierende und ich freuen uns auf den 25.`
            const bool with_named = std::any_of(roles_.begin(), roles_.end(), [](const RoleFinding& one) {
                return one.rule == "role.with-writer";
            });
            if (partner == nullptr && !away && !tells_who && !with_named &&
                !speaks_of_coming(words_, sentence_))
                role = Role::other;
            if (role == Role::comes) return set(finding.comes, i);
            if (role == Role::leaves && partner != nullptr && rule_of(*partner) == "role.registered-before")
                return set(finding.registered, i);
            if (role == Role::leaves) return set(finding.leaves, i);
            // `Frau X und ich kommen wie geplant`: booked already, both.
            if (partner != nullptr && rule_of(*partner) == "role.registered-already") return;
        }
        if (included(i) || alone(i) || elliptic(i)) return set(finding.comes, i);
        if (accompanied(i)) return set(finding.comes, i);
        if (is_one_of(words_.folded(i), "ich i i'd i'll i'm")) {
            if (away && has_word(words_, clause, "springe einspringen")) return;
            if (away && !registers_others(words_, clause) && !withdraws_others(clause) &&
                !withdraws_named(i, clause))
                return set(finding.leaves, i);
            // `Ich selbst springe nicht ein`: gives up nothing either.
            if (takes_part(words_, clause, !mentions_.empty()) ||
                (comes_along(words_, clause) && !registers_others(words_, clause)))
                set(finding.comes, i);
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
                      "mitgezaehlt einbezogen eingeschlossen inbegriffen inklusive eingerechnet mitgerechnet "
                      "included"))
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
        if (!is_one_of(words_.folded(i), "ich i i'd i'll i'm") || i < sentence_.first + 2) return false;
        const bool joined = words_.is_mark(i - 1, ',') || is_one_of(words_.folded(i - 1), "und and");
        const std::size_t next = is_one_of(words_.folded(i + 1), "selbst selber myself") ? i + 2 : i + 1;
        const bool verbless = is_one_of(words_.folded(next),
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

    // `auf mich müssen Sie verzichten`, `ohne mich`, `rechnen Sie nicht mit mir`, `streichen Sie mich`
    bool without_writer(std::size_t i, WordRange clause) const {
        if (!is_one_of(words_.folded(i), "mich mir me") || i == sentence_.first) return false;
        std::string_view before = words_.folded(i - 1);
        if (is_one_of(before, "ohne without"))
            return speaks_of_leaving(words_, clause) ||
                   has_word(words_, clause, "auskommen muessen muesst do manage");
        if (!speaks_of_leaving(words_, clause) && !has_word(words_, clause, "nicht not")) return false;
        // `für mich diesmal nicht`
        if (is_one_of(before, "fuer for"))
            return has_word(words_, {i + 1, std::min(i + 4, clause.last)}, "nicht not keinen") &&
                   !has_word(words_, {i + 1, std::min(i + 5, clause.last)}, "nur only");
        if (before == "auf") return has_word(words_, clause, "verzichten verzichte");
        if (is_one_of(before, "mit on")) return has_word(words_, clause, "rechnen rechnet count counting");
        static constexpr AffixList kStrike("streich abmeld abzumeld austrag auszutrag rausnehm herausnehm");
        for (std::size_t at = clause.first; at < clause.last; ++at) {
            if (kStrike.begins(words_.folded(at))) return true;
        }
        return is_one_of(words_.folded(i + 1), "off out raus ab") ||
               (has_word(words_, {i + 1, clause.last}, "raus") && !has_word(words_, clause, "rein"));
    }

    // `Ich muss die Teilnahme von Frau X absagen`, `ich möchte Herrn X abmelden`: whose seat it is, stands
    // there.
    bool withdraws_named(std::size_t i, WordRange clause) const {
        if (has_word(words_, clause, "mich me myself selbst selber")) return false;
        for (std::size_t m = 0; m < mentions_.size(); ++m) {
            const NameMention& mention = mentions_[m];
            if (!clause.contains(mention.first) || roles_[m].role != Role::leaves || mention.last == i)
                continue;
            std::size_t before = mention.first;
            while (before > clause.first &&
                   is_one_of(words_.folded(before - 1),
                             "den die der unseren unsere unserer meine meinen meiner"))
                --before;
            if (before == clause.first) continue;
            if (is_one_of(words_.folded(before - 1), "von of fuer for") || mention.first < i) return true;
            static constexpr AffixList kTransitive(
                "abmeld abzumeld streich stornier zurueckzieh zurueckzuzieh absag abzusag cancel withdr "
                "austrag auszutrag herausnehm rausnehm");
            for (std::size_t at = clause.first; at < clause.last; ++at) {
                if (kTransitive.begins(words_.folded(at))) return true;
            }
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
        const bool enclosed =
            begin > sentence_.first && words_.is_mark(begin - 1, '(') && words_.is_mark(end, ')');
        if (enclosed) return speaks_of_coming(words_, sentence_) && !speaks_of_leaving(words_, sentence_);
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
        // `hat zugesagt, mich am 25. zu begleiten`
        if (is_one_of(word, "mich me") &&
            has_word(words_, {i, std::min(i + 8, sentence_.last)}, "begleiten begleitet accompany"))
            return true;
        if (word == "mir" && i > sentence_.first && words_.folded(i - 1) == "mit")
            return speaks_of_coming(words_, sentence_);
        if (!is_one_of(word, "ich i i'd i'll i'm")) return false;
        bool brings = has_word(words_, sentence_, "bringe bringen mitbringen mitzubringen bringing bring") &&
                      !has_word(words_, sentence_, "unterlagen daten laptop");
        bool people = std::any_of(mentions_.begin(), mentions_.end(), [&](const NameMention& mention) {
            return sentence_.contains(mention.first);
        });
        for (std::size_t at = sentence_.first; at < sentence_.last; ++at) {
            people = people || is_person_noun(words_.folded(at)) || words_.folded(at) == "people";
        }
        return brings && people;
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
                      "statt fuer ueber durch via through")) {
            // `the place you hold for me is no use any more`
            const bool held = has_word(words_, clause,
                                       "hold held reserved booked reservierte gebuchte reservierten "
                                       "gebuchten vorgemerkte");
            bool seat =
                is_one_of(before, "fuer for") && !held &&
                (has_word(words_, clause,
                          "platz plaetze seat seats place ticket tickets spot spots anmelden stuhl chair "
                          "anmeldung reservieren buchen einen auch bitte") ||
                 has_word(words_, sentence_, "bitte please haetten haette gern gerne nehmen nehme") ||
                 speaks_of_coming(words_, clause));
            bool deputy =
                has_word(words_, clause, "kommt nimmt springt stattdessen vertretung uebernimmt instead");
            return seat && !deputy;
        }
        if (has_word(words_, clause, "gebeten asked ask asks bittet bitten bat")) return false;
        // `im August hatte ich mich angemeldet`
        if (has_word(words_, clause, "hatte hatten had") &&
            has_word(words_, clause, "angemeldet gemeldet eingetragen registriert registered signed booked"))
            return false;
        // `… und mir die Bestätigung zu senden`
        const bool receives =
            words_.folded(i) == "mir" && has_word(words_, {i, clause.last},
                                                  "bestaetigung bestaetigungen wegbeschreibung unterlagen "
                                                  "rueckmeldung antwort link programm bescheid zusage "
                                                  "informationen nachricht einladung mitzuteilen");
        if (receives) return false;
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
                         "plaetze platz reservieren stuehle seats chairs places anmelden an eintragen melden "
                         "up down in vormerken notieren einplanen") &&
                !has_word(words_, clause, "freuen bei von");
            if (seat && !away) set(finding.with_others, i);
            return;
        }
        bool takes_part = has_word(words_, clause,
                                   "kommen dabei teil teilnehmen teilzunehmen attend join come coming "
                                   "participate anruecken ruecken waeren sitzen vorbeikommen reisen fahren "
                                   "schlagen aufschlagen erscheinen vorbeischauen haetten there") &&
                          !registers_others(words_, clause);
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
