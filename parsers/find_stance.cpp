// A clause is summed up once, so that asking for many names in one text stays linear.
#include "parsers/find_stance.h"

#include <algorithm>

#include "parsers/calendar_words.h"
#include "parsers/day_corrections.h"
#include "parsers/find_topics.h"
#include "parsers/form_answer.h"
#include "parsers/name_surroundings.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// Words that may stand between an operator (`außer`, `statt`) and the name it governs.
bool is_link(std::string_view word) {
    static constexpr LongWordList kLinks(
        "den der dem das die des am an im in zum zur zu fuer the on for of to vom von ihren ihrem euren "
        "eurem \" - / und and oder or , . ( ) termin sowie er sie ich wir");
    return kLinks.contains(word) || is_event_noun(word) || weekday_of(word) != 0;
}

bool opens_subordinate(std::string_view word) {
    return is_one_of(word, "when wenn waehrend while");
}

}  // namespace

StanceFinder::StanceFinder(const Tokens& tokens, const std::vector<Cue>& cues) : tokens_(tokens) {
    if (tokens.empty()) return;
    clauses_.resize(tokens[tokens.size() - 1].clause + 1);
    for (const Cue& cue : cues) {
        const std::uint32_t last = tokens[cue.end - 1].clause;
        // `Ich bin im Urlaub und kann nicht dabei sein`: what is denied at its end is not said at its
        // beginning.
        const bool denied_later = cue.sense == Sense::enrol && cue.negated;
        const std::uint32_t first = denied_later ? last : tokens[cue.begin].clause;
        for (std::uint32_t clause = first; clause <= last; ++clause) note(cue, clauses_[clause]);
    }
    for (std::size_t i = 0; i < tokens.size(); i = tokens.clause_end(i)) {
        Clause& clause = clauses_[tokens[i].clause];
        clause.negative = clause_is_negative(tokens, i);
        note_words(i, clause);
        held_before_ = held_before_ || clause.prior > 0 || clause.swap > 0;
    }
}

// What single words say of the clause that begins at token i.
void StanceFinder::note_words(std::size_t i, Clause& clause) const {
    for (std::size_t at = i; at < tokens_.clause_end(i); ++at) {
        const std::string_view word = tokens_.word(at);
        // `lasse ich mir nicht entgehen`, `would not miss it`: the denial of a refusal.
        if (clause.negative && is_one_of(word, "entgehen verpassen missen miss versaeumen")) {
            clause.negative = false;
            clause.decline = 0;
            clause.agree = std::max(clause.agree, 1);
        }
        clause.prefers = clause.prefers || is_one_of(word,
                                                     "eher lieber sinnvoller besser passender interessanter "
                                                     "spannender guenstiger rather prefer better");
        clause.regrets =
            clause.regrets || is_one_of(word, "leider zwar schade bedauerlicherweise unfortunately sadly");
        clause.contrasts =
            clause.contrasts || is_one_of(word, "aber jedoch dagegen hingegen dafuer allerdings but however");
        clause.keeps = clause.keeps || is_one_of(word,
                                                 "bleibt bleiben behalte behalten keep unveraendert "
                                                 "unberuehrt weiterhin remains stays unchanged");
        // `June still stands.`
        constexpr std::size_t kFewTokens = 5;
        clause.keeps =
            clause.keeps || (is_one_of(word, "steht stands") && tokens_.clause_end(i) - i <= kFewTokens);
        clause.former =
            clause.former ||
            (is_one_of(word, "wollte wollten hatte hatten dachte dachten wanted planned intended thought") &&
             says_once(at));
        clause.former = clause.former || (word == "going" && is_one_of(tokens_.word(at - 1), "was were"));
        clause.adds = clause.adds || is_one_of(word, "auch ebenfalls ebenso zusaetzlich also too");
        // Not `Austausch`.
        const bool exchanges = word.size() >= 6 && word.find("tausch") != std::string_view::npos &&
                               word.find("austausch") == std::string_view::npos;
        if (exchanges) clause.swap = std::max(clause.swap, 1);
    }
}

// `wollte eigentlich`, `originally planned`.
bool StanceFinder::says_once(std::size_t i) const {
    for (std::size_t at = tokens_.clause_begin(i); at < tokens_.clause_end(i); ++at) {
        if (is_one_of(tokens_.word(at),
                      "eigentlich urspruenglich anfangs erst zuerst zunaechst originally initially first"))
            return true;
    }
    return false;
}

// The `all theme days` before `but`.
bool StanceFinder::says_all_before(std::size_t but) const {
    constexpr std::size_t kNear = 5;
    if (but == 0 || !is_event_noun(tokens_.word(but - 1))) return false;
    for (std::size_t i = but; i > tokens_.sentence_begin(but) && i + kNear > but; --i) {
        if (is_one_of(tokens_.word(i - 1), "all every any")) return true;
    }
    return false;
}

// Whether a plan of old gives way to another day: `Ich wollte eigentlich am 23. kommen, nun aber am 27.`
bool StanceFinder::is_given_up_plan(std::size_t begin) const {
    if (!clause_at(begin).former) return false;
    const std::size_t next = tokens_.sentence_end(begin);
    const std::size_t stop = next < tokens_.size() ? tokens_.sentence_end(next) : next;
    for (std::size_t at = tokens_.clause_end(begin); at < stop; at = tokens_.clause_end(at)) {
        if (clause_at(at).names_day) return true;
    }
    return false;
}

void StanceFinder::note_name(std::size_t token) {
    Clause& clause = clauses_[tokens_[token].clause];
    clause.names_day = true;
    ++clause.names;
}

void StanceFinder::note(const Cue& cue, Clause& clause) const {
    auto raise = [&](int& value) { value = std::max(value, cue.weight); };
    switch (cue.sense) {
        case Sense::enrol:
            return raise(clause.enrol);
        case Sense::cancel:
            if (!cue.quoted && !cue.conditional && !cue.refused && !cue.whether) raise(clause.cancel);
            return;
        case Sense::decline:
            if (!cue.conditional) raise(clause.decline);
            return;
        case Sense::leave_out:
            // `erst, wenn wir wissen, ob`: the condition is what leaves it out.
            if (!cue.conditional || is_one_of(tokens_.word(cue.begin), "erst only")) raise(clause.leave_out);
            return;
        case Sense::swap:
            return raise(clause.swap);
        case Sense::prior:
            // Not `was noch auf dem Zettel steht`.
            if (is_one_of(tokens_.word(tokens_.clause_begin(cue.begin)), "was alles whatever everything"))
                return;
            return raise(clause.prior);
        case Sense::background:
            return raise(clause.background);
        case Sense::agree:
            return raise(clause.agree);
        case Sense::elsewhere:
            clause.elsewhere = clause.elsewhere || (!cue.conditional && !cue.question);
            return;
        case Sense::aside:
            clause.aside = true;
            return;
        default:
            return;
    }
}

bool StanceFinder::is_aside(std::size_t i) const {
    return clause_at(i).aside;
}

bool StanceFinder::tells_something(std::size_t i) const {
    const Clause& clause = clause_at(i);
    if (clause.enrol > 0 || clause.agree > 0 || clause.swap > 0) return false;
    for (std::size_t at = tokens_.clause_begin(i); at < tokens_.clause_end(i); ++at) {
        // The German `am` is no verb.
        if (tokens_.word(at) == "am" && tokens_.word(at - 1) == "i") return true;
        static constexpr LongWordList kVerbs(
            "bin ist sind wird werden werde habe hat haben war waren muss muessen is are was "
            "were have has had must feiert feiern feiere beginnt beginnen endet tagt tagen takes "
            "stattfindet findet finden startet starten laeuft laufen steht stehen haelt halten "
            "stellt stellen plant planen praesentiert praesentieren trifft treffen erscheint "
            "beantworte beantworten legen besprechen vorstellen diskutieren telefonieren austauschen starts "
            "begins runs hosts host holds launches meets meet "
            "presents plays");
        if (is_one_of(tokens_.word(at), kVerbs)) return true;
    }
    return false;
}

bool StanceFinder::sentence_swaps(std::size_t i) const {
    for (std::size_t at = tokens_.sentence_begin(i); at < tokens_.sentence_end(i);
         at = tokens_.clause_end(at)) {
        if (clause_at(at).swap > 0) return true;
    }
    return false;
}

// `außer KI`, `nicht am 25.05.`, `statt Low Code`, `all but the AI day`: the operator governs all names
// linked to it.
bool StanceFinder::is_excluded(std::size_t begin, std::size_t) const {
    constexpr std::size_t kFarthest = 12;
    const std::size_t stop =
        std::max(tokens_.sentence_begin(begin), begin > kFarthest ? begin - kFarthest : 0);
    for (std::size_t i = begin; i > stop; --i) {
        const std::string_view word = tokens_.word(i - 1);
        if (is_one_of(word,
                      "ausser ohne except excluding statt anstatt anstelle without ausgenommen ausnahme "
                      "exception minus"))
            return true;
        if (word == "from" && i >= 2 && is_one_of(tokens_.word(i - 2), "apart aside")) return true;
        if (word == "than" && i >= 2 && tokens_.word(i - 2) == "other") return true;
        if (word == "von" && i >= 2 && tokens_.word(i - 2) == "abgesehen") return true;
        if (is_one_of(word, "nicht not nich") && tokens_[i - 1].clause == tokens_[begin].clause) {
            return !is_one_of(tokens_.word(i), "nur only zuletzt");
        }
        if (word == "auf" && i >= 2 && tokens_.word(i - 2) == "bis") return true;
        if (word == "but" && i >= 2 &&
            (is_one_of(tokens_.word(i - 2), "all any everything") || says_all_before(i - 1)))
            return true;
        if (word == "of" && i >= 2 && tokens_.word(i - 2) == "instead") return true;
        if (is_one_of(word, "als than over") && clause_at(i - 1).prefers) return true;
        if (!is_link(word) && !tokens_.is_number(i - 1)) return false;
    }
    return false;
}

// `den 25. Mai, nicht April`, `in May instead of March`: what follows is denied, so this is meant.
bool StanceFinder::is_set_right(std::size_t begin, std::size_t end) const {
    constexpr std::size_t kNear = 7;
    bool denies = false;
    for (std::size_t i = end; i < std::min(tokens_.sentence_end(begin), end + kNear); ++i) {
        const std::string_view word = tokens_.word(i);
        if (denies) {
            if (clause_at(i).names_day && tokens_.is_number(i)) return true;
            if (month_of(word) != 0 && word.size() > 2) return true;
            if (!is_link(word) && word != "of") return false;
        }
        denies = denies || (is_one_of(word, "nicht not") && tokens_[i].clause != tokens_[begin].clause);
        if (!denies && !is_one_of(word, ", und and anmelden kommen teilnehmen gemeint") &&
            !is_event_noun(word))
            return false;
    }
    return false;
}

// `am 23.3. und vielleicht noch am 27.4.`: beside a day that is sure.
bool StanceFinder::is_tentative(std::size_t begin) const {
    constexpr std::size_t kNear = 5;
    bool maybe = false;
    for (std::size_t i = begin; i > tokens_.sentence_begin(begin) && i + kNear > begin && !maybe; --i) {
        const std::string_view word = tokens_.word(i - 1);
        maybe = is_one_of(word,
                          "vielleicht evtl eventuell moeglicherweise ggf gegebenenfalls maybe possibly "
                          "perhaps");
        if (!maybe && !is_link(word) && !is_one_of(word, "noch auch")) break;
        if (maybe && i < 2) return false;
        if (maybe) begin = i - 1;
    }
    // `den im Juni nimmt vermutlich meine Vertreterin wahr`
    for (std::size_t i = tokens_.clause_begin(begin); i < tokens_.clause_end(begin) && !maybe; ++i)
        maybe = is_one_of(tokens_.word(i), "vermutlich wahrscheinlich voraussichtlich probably presumably");
    if (!maybe) return false;
    for (std::size_t at = begin; at > tokens_.sentence_begin(begin);) {
        at = tokens_.clause_begin(at - 1);
        if (clause_at(at).names_day) return true;
    }
    return false;
}

// `Der nächste passt nicht, aber der übernächste!`, `März nicht, dafür April`: says no more than the
// contrast.
bool StanceFinder::stands_against_refusal(std::size_t begin) const {
    const Clause& clause = clause_at(begin);
    const std::size_t at = tokens_.clause_begin(begin);
    constexpr std::size_t kFewTokens = 8;
    if (!clause.contrasts || clause.negative || at == tokens_.sentence_begin(begin) ||
        tokens_.clause_end(begin) - at > kFewTokens)
        return false;
    const Clause& before = clause_at(at - 1);
    return before.names_day && (before.negative || before.decline > 0) && !tells_something(begin);
}

// `nicht am 23.3., sondern am 27.4.`
bool StanceFinder::is_put_right(std::size_t begin) const {
    constexpr std::size_t kFarthest = 6;
    const std::size_t stop =
        std::max(tokens_.sentence_begin(begin), begin > kFarthest ? begin - kFarthest : 0);
    for (std::size_t i = begin; i > stop; --i) {
        if (tokens_.word(i - 1) == "sondern") return verdict(clause_at(begin)).stance != Stance::declined;
        if (!is_link(tokens_.word(i - 1)) && tokens_.word(i - 1) != "auch") return false;
    }
    return false;
}

// `meinen Platz am 23.3. gegen einen am 27.4.`
bool StanceFinder::is_given_for_another(std::size_t end) const {
    constexpr std::size_t kNear = 3;
    for (std::size_t i = end; i < std::min(tokens_.size(), end + kNear); ++i) {
        const bool english =
            tokens_.word(i) == "for" && is_one_of(tokens_.word(i + 1), "one a the that another");
        if (tokens_.word(i) == "gegen" || english) return tokens_[i].sentence == tokens_[end - 1].sentence;
        if (!is_link(tokens_.word(i)) && !is_one_of(tokens_.word(i), "seat place spot booking slot ticket"))
            return false;
    }
    return false;
}

// `vom 23.3. auf den 27.4.`, `from KI to Low Code` in a sentence that moves something.
bool StanceFinder::is_moved_from(std::size_t begin, std::size_t end) const {
    if (begin == 0 || !sentence_swaps(begin)) return false;
    if (is_given_for_another(end)) return true;
    bool from = false;
    for (std::size_t i = begin; i > tokens_.sentence_begin(begin) && i + 4 > begin; --i) {
        from = from || is_one_of(tokens_.word(i - 1), "von vom from");
    }
    if (!from) return false;
    constexpr std::size_t kNear = 5;
    for (std::size_t i = end; i < std::min(tokens_.sentence_end(begin), end + kNear); ++i) {
        if (is_one_of(tokens_.word(i), "auf zu zum zur to nach in onto into")) return true;
    }
    return false;
}

// `auf den November`, `to the October one` in a sentence that moves something.
bool StanceFinder::is_moved_to(std::size_t begin) const {
    if (begin == 0 || !sentence_swaps(begin)) return false;
    constexpr std::size_t kNear = 3;
    const std::size_t stop = std::max(tokens_.sentence_begin(begin), begin > kNear ? begin - kNear : 0);
    for (std::size_t i = begin; i > stop; --i) {
        if (is_one_of(tokens_.word(i - 1), "auf to into gegen")) return true;
        if (tokens_.word(i - 1) == "in" && is_one_of(tokens_.word(i), "den die das")) return true;
        if (tokens_.word(i - 1) == "one" && i > 1 && tokens_.word(i - 2) == "for") return true;
        if (!is_link(tokens_.word(i - 1)) && !is_one_of(tokens_.word(i - 1), "ein einen eine")) return false;
    }
    return false;
}

// `Bitte ersetzen Sie den 25. Mai durch den 22. Juni`, `swap my seat on 25 May for one on 22 June`: in a
// clause that exchanges, the name before the word `durch` is given for the name behind it.
StanceFinder::Answer StanceFinder::exchanged(std::size_t begin, std::size_t end) const {
    bool exchanges = false, before = false, behind = false;
    for (std::size_t i = tokens_.clause_begin(begin); i < tokens_.clause_end(begin); ++i) {
        const std::string_view word = tokens_.word(i);
        exchanges =
            exchanges ||
            is_one_of(word,
                      "tausche tauschen tauscht tausch eintauschen austauschen ersetzen ersetze ersetzt "
                      "replace swap exchange trade switch substitute replacing swapping");
        if (!is_one_of(word, "gegen durch with for")) continue;
        // `my seat for 25 May`
        const bool of_seat = word == "for" && is_one_of(tokens_.word(i - 1),
                                                        "registration place seat booking spot registered");
        if (of_seat || is_one_of(tokens_.word(i + 1), "my me us our mich uns")) continue;
        before = before || i < begin;
        behind = behind || i >= end;
    }
    if (!exchanges || before == behind || named_in_clause(begin) < 2) return {};
    return {before ? Stance::wanted : Stance::declined, true};
}

StanceFinder::Answer StanceFinder::verdict(const Clause& clause) const {
    if (clause.cancel > 0) return {Stance::declined, true};
    if (clause.keeps && !clause.negative && clause.decline == 0 && clause.enrol < 2)
        return {Stance::held, true};
    if (clause.background >= 2 && clause.enrol < 3) return {Stance::held, true};
    if (clause.decline > 0 && clause.background == 0) return {Stance::declined, true};
    if (clause.leave_out > 0 && clause.enrol < 3) return {Stance::declined, true};
    if (clause.prior > 0 && (clause.enrol < 3 || clause.background > 0)) return {Stance::held, true};
    if (clause.enrol > 0 && clause.negative) return {Stance::declined, clause.enrol > 1};
    if (clause.background > 0 && clause.enrol < 2) return {Stance::held, clause.enrol == 0};
    if (clause.enrol > 0 || clause.swap > 1)
        return {Stance::wanted, clause.enrol > 1 || clause.swap > 1 || (clause.prefers && held_before_)};
    if (clause.negative) return {Stance::declined, clause.agree > 0};
    // `Mir wäre Low Code sinnvoller`: of one who holds a seat, that asks for another.
    if (clause.prefers && clause.prior == 0) return {Stance::wanted, held_before_};
    if (clause.elsewhere) return {Stance::declined, false};
    if (clause.agree > 0 || clause.swap > 0) return {Stance::wanted, false};
    return {};
}

// Whether a clause goes on about what the clause before it named: `da`, `dann`, `an dem Tag`, `that day`.
bool StanceFinder::takes_up(std::size_t clause_begin) const {
    for (std::size_t i = clause_begin; i < std::min(clause_begin + 4, tokens_.clause_end(clause_begin));
         ++i) {
        if (is_one_of(tokens_.word(i),
                      "da dann dort daran dazu dafuer dem der das that which then it genau leider also")) {
            return true;
        }
    }
    return false;
}

// `Tragen Sie mich am 27.4. aus und am 22.6. ein`, `take me off 27 April and put me on 22 June`: in a clause
// that does both, the German particle behind a name and the English word before it tell which.
StanceFinder::Answer StanceFinder::parted_by_particle(std::size_t begin, std::size_t end) const {
    const Clause& clause = clause_at(begin);
    if (clause.cancel == 0 || clause.enrol == 0) return {};
    for (std::size_t i = end; i < tokens_.clause_end(begin); ++i) {
        const std::string_view word = tokens_.word(i);
        if (is_one_of(word, "aus ab raus heraus streichen austragen stornieren abmelden absagen"))
            return {Stance::declined, true};
        if (is_one_of(word, "ein an rein dazu eintragen anmelden vormerken einbuchen"))
            return {Stance::wanted, true};
        if (is_one_of(word, "put add register book sign")) break;
    }
    for (std::size_t i = begin; i > tokens_.clause_begin(begin); --i) {
        const std::string_view word = tokens_.word(i - 1);
        if (is_one_of(word, "off cancel remove drop release withdraw")) return {Stance::declined, true};
        if (is_one_of(word, "put add register book sign enrol")) return {Stance::wanted, true};
    }
    return {};
}

// `deshalb`, `therefore`: the clause at `at` draws a conclusion from the one before it.
bool StanceFinder::follows_from(std::size_t at) const {
    for (std::size_t i = at; i < std::min(at + 3, tokens_.clause_end(at)); ++i) {
        if (is_one_of(tokens_.word(i), "deshalb daher darum deswegen somit folglich therefore hence so"))
            return true;
    }
    return false;
}

// `wenn der nächste stattfindet`, `when it takes place`.
bool StanceFinder::is_subordinate(std::size_t token) const {
    const std::size_t begin = tokens_.clause_begin(token);
    if (opens_subordinate(tokens_.word(begin))) return true;
    constexpr std::size_t kNear = 4;  // English needs no comma before it
    for (std::size_t i = token; i > begin && i + kNear > token; --i) {
        if (is_one_of(tokens_.word(i - 1), "when while")) return clause_at(token).enrol == 0;
    }
    return false;
}

// A token of the clause that the subordinate one at `token` belongs to: the one before it, else the one
// after; `token` itself if it stands alone.
std::size_t StanceFinder::main_clause_of(std::size_t token) const {
    const std::size_t begin = tokens_.clause_begin(token), end = tokens_.clause_end(token);
    if (begin > tokens_.sentence_begin(token)) return begin - 1;
    return end < tokens_.sentence_end(token) ? end : token;
}

// Whether what is said at `at` of the day named before it can mean the one that ends at `end`: no clause
// between names another, no exception (`alle außer dem im Mai, da …`) stands between.
bool StanceFinder::is_last_named(std::size_t end, std::size_t at) const {
    for (std::size_t i = tokens_.clause_end(end - 1); i < at; i = tokens_.clause_end(i)) {
        if (clause_at(i).names_day) return false;
    }
    for (std::size_t i = end; i < at; ++i) {
        if (is_one_of(tokens_.word(i), "ausser except ausnahme ausgenommen excluding")) return false;
    }
    return true;
}

// Whether the clause at `at` names a day of its own that it sets against what was said before.
bool StanceFinder::is_set_against(std::size_t at) const {
    const Clause& clause = clause_at(at);
    return clause.names_day && (clause.contrasts || clause.prefers) && !clause.adds;
}

// `So kindly scratch me from that one.`, `Streichen Sie mich bitte für diesen Tag.`: the sentence at `next`
// frees or takes the day that was named last, and names none.
StanceFinder::Answer StanceFinder::pointed_at_from(std::size_t next, std::size_t begin) const {
    for (std::size_t at = tokens_.clause_end(begin); at < next; at = tokens_.clause_end(at)) {
        if (clause_at(at).names_day) return {};
    }
    const Clause& clause = clause_at(next);
    if (clause.names_day || clause.negative) return {};
    for (std::size_t i = next; i < tokens_.clause_end(next); ++i) {
        const bool points =
            (is_one_of(tokens_.word(i), "that this") && is_one_of(tokens_.word(i + 1), "one day date")) ||
            (is_one_of(tokens_.word(i), "diesen diesem") &&
             is_one_of(tokens_.word(i + 1), "tag termin thementag"));
        if (!points) continue;
        if (clause.cancel > 0) return {Stance::declined, true};
        if (clause.enrol > 1) return {Stance::wanted, true};
    }
    return {};
}

// What the next sentence says of the day: `Da kann ich leider nicht.`, `Das wäre eher mein Fall.` It must
// open with a word that points back and name no other day.
StanceFinder::Answer StanceFinder::taken_up_next(std::size_t begin, const Answer& own) const {
    const std::size_t next = tokens_.sentence_end(begin);
    const bool settled = own.strong && own.stance != Stance::held && own.stance != Stance::open;
    if (settled || next >= tokens_.size()) return {};
    if (const Answer that = pointed_at_from(next, begin); that.strong) return that;
    if (!is_one_of(tokens_.word(next), "da das dort an")) return {};
    if (tokens_.word(next) == "an" && tokens_.word(next + 1) != "dem") return {};
    const Clause& clause = clause_at(next);
    const bool compares = clause.prefers && (clause.agree > 0 || clause.prior == 0);
    if (clause.names_day && !compares) return {};
    const Answer answer = verdict(clause);
    if (compares && held_before_) return {Stance::wanted, true};
    const bool refusal = answer.stance == Stance::declined && clause.decline > 0;
    return refusal && own.stance != Stance::held && !clause.names_day ? answer : Answer{};
}

StanceFinder::Answer StanceFinder::stance_of(std::size_t begin, std::size_t end) const {
    if (!is_excluded(begin, end) && is_set_right(begin, end)) return {Stance::wanted, true};
    if (is_tentative(begin)) return {Stance::declined, true};
    if (is_excluded(begin, end) || is_moved_from(begin, end) || is_given_up_plan(begin))
        return {Stance::declined, true};
    if (is_moved_to(begin) || is_put_right(begin) || is_meant(tokens_, begin)) return {Stance::wanted, true};
    if (const std::optional<bool> in = goes_in_or_out(tokens_, begin))
        return {*in ? Stance::wanted : Stance::declined, true};
    if (const Answer given = exchanged(begin, end); given.strong) return given;
    if (is_slip(tokens_, begin) || is_once_planned(tokens_, begin)) return {Stance::declined, true};
    if (is_bygone(tokens_, begin) || is_beside_own_seat(tokens_, begin)) return {Stance::held, true};
    if (const Answer parted = parted_by_particle(begin, end); parted.strong) return parted;
    if (const std::optional<bool> box = form_answer(tokens_, begin))
        return {*box ? Stance::wanted : Stance::declined, true};
    const Answer own = verdict(clause_at(begin));
    if (own.stance == Stance::open && stands_against_refusal(begin)) return {Stance::wanted, true};
    const std::size_t sentence_begin = tokens_.sentence_begin(begin),
                      sentence_end = tokens_.sentence_end(begin);
    for (std::size_t at = tokens_.clause_end(begin); at < sentence_end && !own.strong;
         at = tokens_.clause_end(at)) {
        // `Am 25. feiern wir Hochzeit, deshalb bitte für den 22. eintragen`: the first is the reason.
        if (own.stance == Stance::open && clause_at(at).names_day && follows_from(at))
            return {Stance::declined, true};
        const Answer next = verdict(clause_at(at));
        const bool refusal = next.stance == Stance::declined || next.stance == Stance::held;
        if (refusal && takes_up(at) && is_last_named(end, at)) return next;
        if (next.stance == Stance::wanted && own.stance == Stance::open && is_set_against(at)) {
            // `Am 23. sitze ich leider im Gericht, am 27. komme ich aber gern.`
            if (clause_at(begin).regrets) return {Stance::declined, true};
            break;
        }
        if (next.stance != Stance::wanted || !next.strong || own.stance != Stance::open) continue;
        if (!clause_at(at).names_day || clause_at(at).adds) return next;
        return {};
    }
    if (own.stance == Stance::open && is_subordinate(begin)) {
        // `I shall be away when the next one takes place`: what holds of the main clause.
        const bool opens = opens_subordinate(tokens_.word(tokens_.clause_begin(begin)));
        const std::size_t main = opens ? main_clause_of(begin) : begin;
        if (opens && main == begin) return own;
        const Answer answer = verdict(clause_at(main));
        if (answer.stance == Stance::declined) return answer;
        if (answer.stance == Stance::open && tells_something(begin)) return {Stance::held, true};
    }
    if (const Answer taken_up = taken_up_next(begin, own); taken_up.stance != Stance::open) return taken_up;
    if (own.stance != Stance::open) return own;
    for (std::size_t at = begin; at > sentence_begin;) {
        at = tokens_.clause_begin(at);
        if (at == sentence_begin || is_one_of(tokens_.word(at), "sondern but aber")) break;
        --at;
        // What is preferred there is the day named there.
        if (clause_at(at).prefers && clause_at(at).names_day) continue;
        const Answer before = verdict(clause_at(at));
        if (before.stance != Stance::open && before.strong) return before;
    }
    for (std::size_t at = tokens_.clause_end(begin); at < sentence_end && !is_set_against(at);
         at = tokens_.clause_end(at)) {
        const Answer after = verdict(clause_at(at));
        // What is declined there is the day named there.
        if (after.stance == Stance::declined && clause_at(at).names_day) continue;
        // `(war ja klar)` speaks of something else.
        if (after.stance == Stance::held && tokens_.word(at - 1) == "(" && !takes_up(at)) continue;
        if (after.stance != Stance::open && after.strong) return {after.stance, false};
    }
    return own;
}

}  // namespace bp
