#include "parsers/follow_pronouns.h"

#include <algorithm>

#include "parsers/absence_rules.h"
#include "parsers/coming_words.h"

namespace bp {
namespace {

// What a sentence says of the one, or of those, whom the one before named.
enum class Pronoun { none, one, several };

// `Er wird …`, `She will …`, `Beide sind …`, `Neither of them …`, `Seine Plätze …`
Pronoun pronoun_at(const Words& words, WordRange sentence) {
    std::size_t i = sentence.first;
    while (i < sentence.last &&
           (words.is_line_end(i) || is_one_of(words.folded(i), "leider jetzt nun denn doch")))
        ++i;
    std::string_view word = words.folded(i), next = words.folded(i + 1);
    if (is_one_of(word, "beide neither both they") && next != "tage") return Pronoun::several;
    if (is_one_of(word, "er dieser diese he she")) return Pronoun::one;
    // `Sie` may be the office.
    if (word == "sie" && is_one_of(next,
                                   "wird nimmt kommt moechte wuerde faehrt kann muss ist liegt hat faellt "
                                   "braucht bleibt schafft geht darf will war"))
        return Pronoun::one;
    const bool owner = is_one_of(word, "sein seine ihr ihre his her seinen ihren deren dessen") ||
                       (is_one_of(word, "an auf bitte damit") && is_one_of(next, "sein seine ihr ihre"));
    if (owner &&
        has_word(words, {i, std::min(sentence.last, i + 4)},
                 "platz plaetze anmeldung anmeldungen stuhl seat seats place places registration booking "
                 "teilnahme"))
        return Pronoun::one;
    return Pronoun::none;
}

// `Können Sie sie noch dazunehmen?`, `Bitte nehmen Sie ihn von der Liste`, `Could you add her, please?`: who
// is to be registered or struck off, said by a pronoun within the sentence.
Pronoun object_pronoun(const Words& words, WordRange sentence) {
    constexpr std::size_t kReach = 9;
    if (!speaks_of_coming(words, sentence) && !speaks_of_leaving(words, sentence)) return Pronoun::none;
    for (std::size_t i = sentence.first; i < std::min(sentence.last, sentence.first + kReach); ++i) {
        if (words[i].capital && words.folded(i) == "sie") continue;
        // `für sie`, `für ihn`, `ihr einen Platz`
        if (is_one_of(words.folded(i), "ihn ihm her him")) return Pronoun::one;
        if (is_one_of(words.folded(i), "ihr") && is_one_of(words.folded(i + 1), "einen bitte noch auch"))
            return Pronoun::one;
        if (is_one_of(words.folded(i), "beide beiden them ihnen") && !words[i].capital)
            return Pronoun::several;
        // `Bitte streichen Sie seine Anmeldung`
        if (is_one_of(words.folded(i), "seine seinen ihre ihren his her") && !words[i].capital &&
            is_one_of(words.folded(i + 1),
                      "anmeldung platz teilnahme registrierung reservierung buchung registration seat "
                      "place booking"))
            return Pronoun::one;
        // A small `sie` is no address; of two joined names it is both.
        const bool object = i > sentence.first && words.folded(i) == "sie" &&
                            !is_one_of(words.folded(i + 1), "ist hat war kommt sind haben");
        if (object) return Pronoun::several;
    }
    return Pronoun::none;
}

// `Bitte buchen Sie ihn auf den 25. um`, `please move her to 25 May`
bool rebooks_somebody(const Words& words, WordRange sentence) {
    static constexpr AffixList kStems(
        "umbuch umzubuch umsetz umzusetz verschieb verleg ummeld umzumeld umschreib umtrag rebook");
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        if (kStems.begins(words.folded(i)) && !words[i].capital) return true;
        if (is_one_of(words.folded(i), "buchen bucht setzen setzt schreiben tragen melden") &&
            has_word(words, {i, sentence.last}, "um"))
            return true;
        if (is_one_of(words.folded(i), "move switch shift transfer") &&
            is_one_of(words.folded(i + 1), "him her them") && is_one_of(words.folded(i + 2), "to onto"))
            return true;
    }
    return false;
}

}  // namespace

void follow_pronouns(const Words& words, const std::vector<WordRange>& sentences,
                     const std::vector<NameMention>& mentions, std::vector<RoleFinding>& roles) {
    std::size_t next = 0;
    for (const WordRange& sentence : sentences) {
        const std::size_t before = next;
        while (next < mentions.size() && mentions[next].first < sentence.last) ++next;
        Pronoun pronoun = before == 0 ? Pronoun::none : pronoun_at(words, sentence);
        if (before > 0 && before == next && pronoun == Pronoun::none)
            pronoun = object_pronoun(words, sentence);
        if (pronoun == Pronoun::none) continue;
        const bool rebooks = rebooks_somebody(words, sentence);
        std::size_t first = before - 1;
        while (first > 0 && mentions[first].chained) --first;
        // Of two joined names `sie` may be both.
        if (pronoun == Pronoun::one && first + 1 < before) continue;
        // What is said of others in the same sentence is not said of these.
        const WordRange said{sentence.first,
                             next > before ? std::min(sentence.last, mentions[before].first) : sentence.last};
        const bool away = speaks_of_leaving(words, said) || is_bedridden(words, said);
        for (std::size_t i = first; i < before; ++i) {
            RoleFinding& role = roles[i];
            if (rebooks) {
                role = {Role::comes, "role.rebooked"};
                continue;
            }
            const bool open = is_one_of(role.rule, "role.talked-about role.none role.desk");
            if (away &&
                (open || role.rule == "role.registered-before" || role.rule == "role.registered-already"))
                role = {Role::leaves, "role.pronoun"};
            else if (!away && open && speaks_of_coming(words, sentence) &&
                     !speaks_of_leaving(words, sentence))
                role = {Role::comes, "role.pronoun"};
        }
    }
}

void follow_us(const Words& words, const std::vector<WordRange>& sentences,
               const std::vector<NameMention>& mentions, std::vector<RoleFinding>& roles) {
    std::size_t next = 0, first = 0;
    WordRange named{0, 0};
    for (const WordRange& sentence : sentences) {
        const std::size_t begin = next;
        while (next < mentions.size() && mentions[next].first < sentence.last) ++next;
        const bool us = begin == next && named.last > named.first && has_word(words, sentence, "uns us") &&
                        has_word(words, sentence,
                                 "anmelden melden meldet eintragen tragen tragt vormerken merken einplanen "
                                 "notieren register book sign put add pencil") &&
                        !speaks_of_leaving(words, sentence);
        if (us && has_word(words, named, "ich i i'll i'd")) {
            for (std::size_t i = first; i < begin; ++i) {
                if (roles[i].rule == "role.none") roles[i] = {Role::comes, "role.us"};
            }
        }
        if (begin == next) continue;
        named = sentence;
        first = begin;
    }
}

}  // namespace bp
