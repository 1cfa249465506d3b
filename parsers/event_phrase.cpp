// A phrase is read word by word; fillers may stand between its parts, anything else ends it.
#include "parsers/event_phrase.h"

#include <algorithm>

#include "parsers/find_topics.h"
#include "parsers/name_lexicon.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

bool is_plural_noun(std::string_view word) {
    return is_one_of(
        word, "thementage thementagen tage tagen termine terminen veranstaltungen events sessions days ones");
}

// `Herbsttermine`, `Frühjahrs-Thementage`: a season run together with a word for the event.
Months season_compound(std::string_view word, bool& plural) {
    for (std::string_view season : {"fruehjahrs", "fruehlings", "sommer", "herbst"}) {
        if (!word.starts_with(season)) continue;
        const std::string_view noun = word.substr(season.size());
        const bool all = is_one_of(noun, "programm programms reihe");
        if (!all && !is_event_noun(noun)) continue;
        plural = all || is_plural_noun(noun);
        std::string_view name = season;
        if (name.back() == 's') name.remove_suffix(1);
        return season_of(name);
    }
    return {};
}

bool take_quantifier(const Tokens& tokens, std::size_t i, EventPhrase& phrase) {
    const std::string_view word = tokens.word(i);
    if (is_time_word(tokens.word(i + 1))) return false;
    if (is_one_of(word, "alle allen aller all every jeden jedem saemtliche saemtlichen saemtlicher")) {
        phrase.each = phrase.each || is_one_of(word, "every jeden jedem");
        return phrase.all = true;
    }
    if (word.starts_with("verbleibend") || word.starts_with("restlich") || word.starts_with("uebrig") ||
        word.starts_with("ausstehend") || word.starts_with("anstehend") || word.starts_with("zukuenftig") ||
        word.starts_with("kuenftig") || word == "remaining" || word == "weiteren" || word == "future") {
        return phrase.remaining = true;
    }
    if (word.starts_with("naechst") || word.starts_with("naehst") || word.starts_with("kommend") ||
        is_one_of(word, "next upcoming nexten")) {
        return phrase.next = true;
    }
    if (word.starts_with("uebernaechst")) return phrase.after_next = true;
    if (word.starts_with("vorletzt")) return phrase.before_last = 1, phrase.last = true;
    if (word.starts_with("drittletzt")) return phrase.before_last = 2, phrase.last = true;
    if (word == "last" && i > 1 && tokens.word(i - 1) == "to" && tokens.word(i - 2) == "second") {
        phrase.ordinal = 0;
        return phrase.before_last = 1, phrase.last = true;
    }
    if (word == "penultimate") return phrase.before_last = 1, phrase.last = true;
    if (word.starts_with("letzt") || is_one_of(word, "last final abschliessenden")) return phrase.last = true;
    if (word.starts_with("darauffolgend") || word.starts_with("nachfolgend") ||
        word.starts_with("anschliessend")) {
        return phrase.following = true;
    }
    return false;
}

bool take_number(const Tokens& tokens, std::size_t i, EventPhrase& phrase, std::size_t& end) {
    end = i + 1;
    constexpr int kMostEvents = 20;
    const bool dotted = tokens.word(i + 1) == "." && tokens.joined(i + 1);
    if (const int value = tokens.number(i); value > 0 && value <= kMostEvents) {
        if (dotted) {
            phrase.ordinal = value;
            end = i + 2;
        } else {
            phrase.count = value;
        }
        return true;
    }
    if (const int value = ordinal_of(tokens.word(i)); value != 0) return phrase.ordinal = value, true;
    if (const int value = small_number_of(tokens.word(i)); value > 1) {
        phrase.one_of = phrase.one_of || (i > 0 && (phrase.ordinal != 0 || phrase.next || phrase.last) &&
                                          is_one_of(tokens.word(i - 1), "der the ihrer eurer your of"));
        return phrase.count = value, true;
    }
    return false;
}

bool take_noun(const Tokens& tokens, std::size_t i, EventPhrase& phrase) {
    const std::string_view word = tokens.word(i);
    bool plural = false;
    if (Months season = season_compound(word, plural); season.first != 0) {
        phrase.months = season;
        phrase.plural = plural;
        return phrase.noun = phrase.certain_noun = true;
    }
    if (is_one_of(word, "reihe serie series veranstaltungsreihe")) return phrase.series = phrase.noun = true;
    const bool english_one =
        (word == "one" || word == "ones") && (phrase.next || phrase.last || phrase.remaining);
    if (!is_event_noun(word) && !english_one) return false;
    phrase.noun = true;
    phrase.certain_noun = phrase.certain_noun || !is_uncertain_event_noun(word);
    phrase.plural = is_plural_noun(word);
    return true;
}

}  // namespace

bool is_phrase_filler(std::string_view word) {
    static constexpr LongWordList kFillers(
        "noch der die den dem das des the of von ihrer ihre ihren ihrem ihr eurer euren euer "
        "eure eurem im in cic bamf your dieses diesem jahres jahr jahre 2023 - this year years "
        "einen also moeglichen angebotenen geplanten to anderen other");
    return is_one_of(word, kFillers);
}

bool is_uncertain_event_noun(std::string_view word) {
    return is_one_of(word, "tag tage tagen tages day days thema themen topic topics");
}

bool is_time_word(std::string_view word) {
    return word.starts_with("woche") || word.starts_with("monat") || word.starts_with("jahr") ||
           is_one_of(word, "week weeks month months year mal time minute");
}

Months part_of_year(const Tokens& tokens, std::size_t i, std::size_t& end) {
    end = i + 1;
    // `Hallo Frau Sommer`
    if (i > 0 && is_one_of(tokens.word(i - 1), "frau fr herr herrn hr dr mr ms mrs")) return {};
    // `Ria Sommer`, `Frau Herbst`
    const bool name =
        i > 0 && tokens[i].capital && tokens[i - 1].capital &&
        (is_given_name(tokens.word(i - 1)) ||
         is_one_of(tokens.word(i - 1), "frau herr herrn dr kollegin kollege kollegen mr ms mrs"));
    if (Months season = season_of(tokens.word(i)); season.first != 0 && !name) return season;
    const std::string_view word = tokens.word(i), next = tokens.word(i + 1);
    // Not the German `in diesem Fall`.
    if (word == "fall" && i > 0 && is_one_of(tokens.word(i - 1), "in this the for coming next"))
        return {9, 11};
    if (is_one_of(word, "ab from") && month_of(next) != 0 && !tokens.is_number(i + 2)) {
        end = i + 2;
        return {month_of(next), 12};
    }
    if (is_one_of(word, "bis until through") && month_of(next) != 0 && !tokens.is_number(i + 2)) {
        end = i + 2;
        return {1, month_of(next)};
    }
    const bool half = is_one_of(next, "halbjahr halbjahres jahreshaelfte half");
    if (half && (ordinal_of(word) == 1 || ordinal_of(word) == 2)) {
        end = i + 2;
        return ordinal_of(word) == 1 ? Months{1, 6} : Months{7, 12};
    }
    if (half && tokens.word(i) == "." && i > 0) return {};
    if (is_one_of(next, "quartal quarter") && ordinal_of(word) >= 1 && ordinal_of(word) <= 4) {
        end = i + 2;
        return {ordinal_of(word) * 3 - 2, ordinal_of(word) * 3};
    }
    const bool break_word = is_one_of(tokens.word(i + 2), "sommerpause sommerferien");
    if (tokens.word(i + 2) == "summer" && is_one_of(tokens.word(i + 3), "break holidays recess")) {
        if (word == "after") return end = i + 4, Months{8, 12};
        if (word == "before") return end = i + 4, Months{1, 7};
    }
    // `after the summer`, `nach dem Sommer`
    if (is_one_of(word, "after nach") && is_one_of(next, "the dem") &&
        is_one_of(tokens.word(i + 2), "summer sommer sommerurlaub"))
        return end = i + 3, Months{8, 12};
    // `vor den Ferien`
    if (is_one_of(word, "vor nach") && next == "den" && tokens.word(i + 2) == "ferien")
        return end = i + 3, word == "vor" ? Months{1, 7} : Months{8, 12};
    if (break_word && word == "nach") return end = i + 3, Months{8, 12};
    if (break_word && is_one_of(word, "bis until")) return end = i + 3, Months{1, 7};
    if (break_word && word == "vor") return end = i + 3, Months{1, 7};
    return {};
}

EventPhrase event_phrase_at(const Tokens& tokens, std::size_t i) {
    EventPhrase phrase;
    phrase.begin = phrase.end = i;
    constexpr std::size_t kLongestPhrase = 10;
    const std::size_t stop = std::min({tokens.sentence_end(i), i + kLongestPhrase, tokens.size()});
    for (std::size_t at = i; at < stop;) {
        std::size_t end = at + 1;
        const Months months = part_of_year(tokens, at, end);
        if (months.first != 0 && phrase.months.first == 0) {
            phrase.months = months;
        } else if (take_noun(tokens, at, phrase) || take_quantifier(tokens, at, phrase)) {
            end = at + 1;
        } else if (phrase.noun || !take_number(tokens, at, phrase, end)) {
            end = at + 1;
            if (!is_phrase_filler(tokens.word(at))) break;
            at = end;
            continue;
        }
        at = end;
        phrase.end = at;
    }
    return phrase;
}

int counted_days(const Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool all =
            is_one_of(tokens.word(i), "alle allen all") && small_number_of(tokens.word(i + 1)) > 1;
        const bool both = is_one_of(tokens.word(i), "beide beiden both") && i > 0 &&
                          is_one_of(tokens.word(i - 1), "fuer zu an bei for to");
        const std::size_t number = all ? i + 1 : i;
        const std::string_view next = tokens.word(number + 1);
        if ((all || both) && !is_one_of(next, "kollegen kolleginnen personen of mitarbeiter herren damen"))
            return small_number_of(tokens.word(number));
    }
    return 0;
}

}  // namespace bp
