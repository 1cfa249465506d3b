// Asks of one noun phrase after another (event_phrase.h) which place in the row its parts mean together;
// beside them stand the forms that are no such phrase: `alles, was noch kommt`, `zum Auftakt der Reihe`.
#include <algorithm>
#include <optional>

#include "parsers/calendar_words.h"
#include "parsers/event_phrase.h"
#include "parsers/find_positions.h"
#include "parsers/find_topics.h"
#include "parsers/later_positions.h"
#include "parsers/partitive.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

class RowReader {
public:
    RowReader(const Tokens& tokens, const Catalogue& catalogue, std::chrono::year_month_day today)
        : tokens_(tokens), catalogue_(catalogue), today_(today) {}

    std::optional<PositionMention> read(std::size_t i) {
        const std::string_view word = tokens_.word(i);
        if (auto later = later_position_at(tokens_, catalogue_, today_, i)) return later;
        if (auto rest = whatever_comes(i)) return rest;
        if (auto end = end_of_series(i)) return end;
        if (auto time = next_time(i)) return time;
        const bool article = is_one_of(word, "der den dem");
        if (is_phrase_filler(word) && !article) return std::nullopt;
        if (auto listed = ordinal_in_list(i)) return listed;
        EventPhrase phrase = event_phrase_at(tokens_, i);
        if (phrase.end == i || article) return std::nullopt;
        take_relative_clause(phrase);
        std::optional<PositionMention> mention = within_group(phrase);
        if (!mention) mention = meaning(phrase);
        if (mention && is_partitive(tokens_, phrase)) {
            // `Von den drei Terminen im Herbst`: speaks of a group to name some of it.
            group_ = mention->events;
            mention->among = std::move(mention->events);
            mention->events.clear();
            mention->vague = is_one_of_them(tokens_, phrase);
        }
        if (mention) {
            mention->begin = phrase.begin;
            mention->end = phrase.end;
            mention->count = phrase.count;
            mention->others = speaks_of_others(tokens_, phrase);
        }
        return mention;
    }

private:
    // `die ersten beiden`, `den letzten`, `den mittleren` of the group named before.
    std::optional<PositionMention> within_group(const EventPhrase& phrase) const {
        if (group_.size() < 2 || phrase.noun || phrase.months.first != 0 || phrase.all || phrase.remaining)
            return std::nullopt;
        const std::size_t count = static_cast<std::size_t>(std::max(phrase.count, 1));
        if (count >= group_.size()) return std::nullopt;
        std::vector<std::size_t> events;
        if (phrase.last) {
            events.assign(group_.end() - static_cast<std::ptrdiff_t>(count), group_.end());
        } else if (phrase.ordinal == 1) {
            events.assign(group_.begin(), group_.begin() + static_cast<std::ptrdiff_t>(count));
        } else if (phrase.ordinal > 1 && count == 1 &&
                   static_cast<std::size_t>(phrase.ordinal) <= group_.size()) {
            events = {group_[static_cast<std::size_t>(phrase.ordinal) - 1]};
        }
        if (events.empty()) return std::nullopt;
        return of(std::move(events), "position.of-group", true);
    }

    // `die zwei Thementage, die vor den Sommerferien noch stattfinden`: the season stands in the clause
    // behind.
    void take_relative_clause(EventPhrase& phrase) const {
        constexpr std::size_t kReach = 6;
        if (!phrase.noun || phrase.months.first != 0 || (phrase.count == 0 && !phrase.all)) return;
        std::size_t at = phrase.end;
        if (tokens_.word(at) == ",") ++at;
        if (!is_one_of(tokens_.word(at), "die welche that which")) return;
        for (const std::size_t stop = std::min(tokens_.sentence_end(at), at + kReach); at < stop; ++at) {
            std::size_t end = at;
            phrase.months = part_of_year(tokens_, at, end);
            if (phrase.months.first == 0) continue;
            phrase.end = end;
            return;
        }
    }

    bool is_upcoming(std::size_t event) const { return catalogue_.events[event].date > today_; }

    std::vector<std::size_t> events_in(Months months, bool upcoming_only) const {
        std::vector<std::size_t> events;
        for (std::size_t i = 0; i < catalogue_.events.size(); ++i) {
            const int month = static_cast<int>(static_cast<unsigned>(catalogue_.events[i].date.month()));
            const bool inside = months.first == 0 || (month >= months.first && month <= months.last);
            if (inside && (!upcoming_only || is_upcoming(i))) events.push_back(i);
        }
        return events;
    }

    PositionMention of(std::vector<std::size_t> events, std::string rule, bool firm) const {
        PositionMention mention;
        mention.vague = events.empty();
        mention.events = std::move(events);
        mention.rule = std::move(rule);
        mention.firm = firm;
        return mention;
    }

    // The `zweiten` in `zum zweiten, dritten und fünften Thementag`.
    std::optional<PositionMention> ordinal_in_list(std::size_t i) const {
        std::size_t at = i;
        if (read_ordinal(at) == 0) return std::nullopt;
        const std::size_t end = at;
        constexpr int kLongestList = 8;
        for (int k = 0; k < kLongestList && is_link(at); ++k) {
            while (is_link(at) || is_one_of(tokens_.word(at), "den der dem the am zum")) ++at;
            const EventPhrase phrase = event_phrase_at(tokens_, at);
            if (phrase.ordinal != 0 && phrase.count == 0 && phrase.certain_noun)
                return nth_at(i, end, phrase.months);
            if (read_ordinal(at) == 0) return std::nullopt;
        }
        return std::nullopt;
    }

    bool is_link(std::size_t i) const { return is_one_of(tokens_.word(i), "und and , sowie &"); }

    // An ordinal in words or digits at `at`, which moves behind it; 0 if there is none.
    int read_ordinal(std::size_t& at) const {
        constexpr int kMostEvents = 20;
        const bool digits = tokens_.number(at) > 0 && tokens_.number(at) <= kMostEvents &&
                            tokens_.word(at + 1) == "." && tokens_.joined(at + 1);
        const int ordinal = digits ? tokens_.number(at) : ordinal_of(tokens_.word(at));
        at += ordinal == 0 ? 0 : digits ? 2 : 1;
        return ordinal;
    }

    PositionMention nth_at(std::size_t begin, std::size_t end, Months months) const {
        std::size_t at = begin;
        const std::size_t index = static_cast<std::size_t>(read_ordinal(at)) - 1;
        const std::vector<std::size_t> row = events_in(months, false);
        const bool known = index < row.size();
        PositionMention mention =
            of(known ? std::vector<std::size_t>{row[index]} : std::vector<std::size_t>{}, "position.ordinal",
               true);
        mention.begin = begin;
        mention.end = end;
        return mention;
    }

    // `alles, was dieses Jahr noch kommt`, `was noch auf dem Programm steht`, `everything still to come`,
    // `the rest of the series`.
    std::optional<PositionMention> whatever_comes(std::size_t i) const {
        if (auto rest = rest_of_series(i)) return rest;
        if (!is_one_of(tokens_.word(i), "alles allem was everything anything whatever")) return std::nullopt;
        constexpr std::size_t kReach = 12;
        bool still = false;
        for (std::size_t at = i + 1; at < std::min(tokens_.sentence_end(i), i + kReach); ++at) {
            const std::string_view word = tokens_.word(at);
            if (is_one_of(word, "from ab since") && month_of(tokens_.word(at + 1)) != 0) {
                PositionMention mention =
                    of(events_in({month_of(tokens_.word(at + 1)), 12}, true), "position.all", true);
                mention.begin = i;
                mention.end = at + 2;
                return mention;
            }
            if (is_one_of(word, "bis until till up before vor") && is_summer_break(at + 1)) {
                PositionMention mention = of(events_in({1, 7}, true), "position.all", true);
                mention.begin = i;
                mention.end = at + 2;
                return mention;
            }
            still = still || is_one_of(word, "noch still left remaining weitere yet");
            const bool on_the_list =
                is_one_of(word, "programm plan zettel liste agenda kalender programme schedule") &&
                is_one_of(tokens_.word(at + 1), "steht");
            const bool comes = on_the_list || is_one_of(word,
                                                        "kommt ansteht aussteht folgt stattfindet angeboten "
                                                        "laeuft geplant come coming left remaining planned");
            if (!still || !comes) continue;
            PositionMention mention = of(events_in({}, true), "position.all", true);
            mention.begin = i;
            mention.end = at + 1;
            return mention;
        }
        return std::nullopt;
    }

    // `zur Sommerpause`, `den Sommerferien`, `the summer break` within the next words.
    bool is_summer_break(std::size_t i) const {
        for (std::size_t at = i; at < i + 4; ++at) {
            if (is_one_of(tokens_.word(at), "sommerpause sommerferien") ||
                (tokens_.word(at) == "summer" && is_one_of(tokens_.word(at + 1), "break holidays recess")))
                return true;
        }
        return false;
    }

    // `der Rest der Reihe`, `das Restprogramm`, `the rest of the year`.
    std::optional<PositionMention> rest_of_series(std::size_t i) const {
        const bool compound = is_one_of(tokens_.word(i), "restprogramm restprogramms");
        if (!compound && tokens_.word(i) != "rest") return std::nullopt;
        std::size_t at = i + 1;
        while (is_one_of(tokens_.word(at), "der des of the your this ihrer eurer vom von")) ++at;
        const bool named =
            is_one_of(tokens_.word(at),
                      "reihe serie series programme program programm programms jahres year jahr "
                      "thementage veranstaltungen termine sessions events veranstaltungsreihe");
        if (!compound && !named) return std::nullopt;
        PositionMention mention = of(events_in({}, true), "position.all", true);
        mention.begin = i;
        mention.end = compound ? i + 1 : at + 1;
        return mention;
    }

    // `zum Auftakt der Reihe`, `Abschlussveranstaltung`: the first and the last of all.
    std::optional<PositionMention> end_of_series(std::size_t i) const {
        const std::string_view word = tokens_.word(i);
        const bool opens = is_one_of(word,
                                     "auftaktveranstaltung auftakttermin eroeffnungsveranstaltung auftakttag "
                                     "startveranstaltung starttermin");
        const bool closes =
            is_one_of(word,
                      "abschlussveranstaltung abschlusstermin abschlusstag schlussveranstaltung "
                      "schlusstermin finaltermin");
        bool first = opens;
        std::size_t at = i + 1;
        if (!opens && !closes) {
            first = is_one_of(word, "auftakt start beginn eroeffnung opening kick-off kickoff beginning");
            if (!first && !is_one_of(word, "abschluss schluss ende finale end finale conclusion closing"))
                return std::nullopt;
            while (is_one_of(tokens_.word(at), "der of the your eurer ihrer dieser")) ++at;
            if (!is_one_of(tokens_.word(at), "reihe serie series veranstaltungsreihe thementage"))
                return std::nullopt;
            ++at;
        }
        if (catalogue_.events.empty()) return std::nullopt;
        PositionMention mention =
            of({first ? std::size_t{0} : catalogue_.events.size() - 1}, "position.end-of-series", true);
        mention.begin = i;
        mention.end = at;
        return mention;
    }

    // `beim nächsten Mal`, `next time`.
    std::optional<PositionMention> next_time(std::size_t i) const {
        const bool next = tokens_.word(i).starts_with("naechst") || tokens_.word(i) == "next";
        if (!next || !is_one_of(tokens_.word(i + 1), "mal time")) return std::nullopt;
        std::optional<PositionMention> mention = nth_upcoming(0, 1, "position.next");
        mention->firm = mention->vague = false;
        mention->begin = i;
        mention->end = i + 2;
        return mention;
    }

    std::optional<PositionMention> meaning(const EventPhrase& phrase) const {
        if (phrase.following && (phrase.certain_noun || is_bare_following(phrase))) return following(phrase);
        if (phrase.after_next && (phrase.certain_noun || leaves_out_noun(phrase)))
            return nth_upcoming(1, 1, "position.after-next");
        if (phrase.series && (phrase.all || phrase.remaining || whole_before(phrase))) {
            return of(events_in({}, true), "position.all", true);
        }
        if (phrase.each && phrase.ordinal != 0) return of({}, "position.ordinal", true);
        if (phrase.remaining && phrase.ordinal != 0 && phrase.count == 0 && !phrase.all)
            return nth_upcoming(static_cast<std::size_t>(phrase.ordinal) - 1, 1, "position.ordinal");
        if (phrase.all || phrase.remaining) return collective(phrase);
        if (phrase.one_of && phrase.noun && (phrase.next || phrase.last)) return end_of_group(phrase);
        if (phrase.next) return next(phrase);
        if (phrase.last) return last(phrase);
        if (phrase.one_of) return std::nullopt;  // counted among days that the writer knows
        if (phrase.ordinal != 0 && phrase.count != 0) return first_ones(phrase);
        if (phrase.ordinal != 0) return nth(phrase);
        if (phrase.months.first != 0) return in_season(phrase);
        return std::nullopt;
    }

    // `den darauffolgenden`, without a noun.
    bool is_bare_following(const EventPhrase& phrase) const {
        return !phrase.noun && phrase.begin > 0 &&
               is_one_of(tokens_.word(phrase.begin - 1), "den dem der die am zum beim im fuer") &&
               !(tokens_.is_word(phrase.end) &&
                 (tokens_[phrase.end].capital || is_time_word(tokens_.word(phrase.end))));
    }

    // `den übernächsten`, `die verbleibenden beiden` without the noun that was said before.
    bool leaves_out_noun(const EventPhrase& phrase) const {
        if (phrase.noun || phrase.begin == 0 ||
            !is_one_of(tokens_.word(phrase.begin - 1), "den dem der die am zum beim vom the"))
            return false;
        const bool noun_follows = tokens_.is_word(phrase.end) &&
                                  (tokens_[phrase.end].capital || is_time_word(tokens_.word(phrase.end)));
        if (noun_follows) return false;
        for (std::size_t i = phrase.begin; i > 0; --i) {
            if (is_event_noun(tokens_.word(i - 1)) && !is_uncertain_event_noun(tokens_.word(i - 1)))
                return true;
            constexpr std::size_t kReach = 40;
            if (phrase.begin - i > kReach) break;
        }
        return false;
    }

    bool whole_before(const EventPhrase& phrase) const {
        return phrase.begin > 0 && (tokens_.word(phrase.begin - 1).starts_with("ganz") ||
                                    tokens_.word(phrase.begin - 1).starts_with("gesamt") ||
                                    tokens_.word(phrase.begin - 1).starts_with("komplett") ||
                                    is_one_of(tokens_.word(phrase.begin - 1), "whole entire full"));
    }

    std::optional<PositionMention> following(const EventPhrase& phrase) const {
        PositionMention mention = of({}, "position.following", true);
        mention.vague = false;
        mention.following = std::max(phrase.count, 1);
        return mention;
    }

    std::optional<PositionMention> nth_upcoming(std::size_t skip, std::size_t count, std::string rule) const {
        std::vector<std::size_t> events = events_in({}, true);
        if (skip + count > events.size()) return of({}, std::move(rule), true);
        const auto first = events.begin() + static_cast<std::ptrdiff_t>(skip);
        return of({first, first + static_cast<std::ptrdiff_t>(count)}, std::move(rule), true);
    }

    // The `alle` of `Außer dem Termin im März kann ich alle`: of the events spoken of.
    bool is_pronoun(const EventPhrase& phrase) const {
        if (phrase.noun || phrase.begin < 2 || tokens_.is_word(phrase.end)) return false;
        if (!is_one_of(tokens_.word(phrase.begin - 1), "ich fuer zu wir i for to")) return false;
        for (std::size_t i = phrase.begin; i > tokens_.sentence_begin(phrase.begin); --i) {
            if (is_event_noun(tokens_.word(i - 1))) return true;
        }
        return false;
    }

    std::optional<PositionMention> collective(const EventPhrase& phrase) const {
        const bool speaks_of_events =
            phrase.certain_noun || (phrase.noun && phrase.remaining) ||
            (phrase.remaining && phrase.count != 0 && leaves_out_noun(phrase)) ||
            (phrase.all && phrase.count == 0 && !phrase.each && is_pronoun(phrase)) ||
            (!phrase.each && phrase.months.first != 0 && (phrase.noun || phrase.count != 0 || phrase.all));
        const std::size_t total = catalogue_.events.size();
        if (phrase.all && static_cast<std::size_t>(phrase.count) == total)
            return of(events_in({}, false), "position.all", true);
        if (!speaks_of_events) return std::nullopt;
        std::vector<std::size_t> events = events_in(phrase.months, true);
        // `Bis zur Sommerpause geht nichts, danach komme ich zu allen Thementagen`
        if (phrase.all && phrase.count == 0 && phrase.months.first == 0 && goes_on_after(phrase)) {
            const Months before = season_beside(phrase);
            if (before.first == 1) events = events_in({before.last + 1, 12}, true);
        }
        if (phrase.count != 0 && static_cast<std::size_t>(phrase.count) != events.size()) {
            // `alle drei Termine`: those named elsewhere.
            const Months season = phrase.months.first != 0 ? phrase.months : season_beside(phrase);
            if (season.first == 0) return std::nullopt;
            events = events_in(season, true);
            if (static_cast<std::size_t>(phrase.count) != events.size()) events = events_in(season, false);
            if (static_cast<std::size_t>(phrase.count) != events.size()) events.clear();
        }
        // "weitere Termine" alone asks for dates; it names none.
        if (phrase.remaining && !phrase.all && tokens_.word(phrase.begin) == "weiteren") return std::nullopt;
        return of(std::move(events), "position.all", true);
    }

    bool goes_on_after(const EventPhrase& phrase) const {
        const std::size_t begin = tokens_.clause_begin(phrase.begin);
        return is_one_of(tokens_.word(begin), "danach anschliessend afterwards dann after") &&
               begin > tokens_.sentence_begin(begin);
    }

    // The `nach der Sommerpause` of `Nach der Sommerpause bin ich bei allen drei Terminen dabei`.
    Months season_beside(const EventPhrase& phrase) const {
        Months season;
        for (std::size_t i = tokens_.sentence_begin(phrase.begin); i < tokens_.sentence_end(phrase.begin);) {
            std::size_t end = i + 1;
            if (const Months months = part_of_year(tokens_, i, end); months.first != 0) season = months;
            i = end;
        }
        return season;
    }

    std::optional<PositionMention> next(const EventPhrase& phrase) const {
        // `Count me in for the next two`
        constexpr int kMostBare = 4;
        const bool bare =
            !phrase.noun && phrase.count > 1 && phrase.count <= kMostBare && !names_something(phrase.end);
        if (bare) {
            auto mention = nth_upcoming(0, static_cast<std::size_t>(phrase.count), "position.next");
            mention->firm = false;
            return mention;
        }
        if (!phrase.certain_noun) return std::nullopt;
        if (phrase.count == 0 && phrase.plural) return of({}, "position.next", true);
        if (auto in_month = next_in_month(phrase)) return in_month;
        // `den nächsten Thementag nach den Sommerferien`
        const std::vector<std::size_t> then = events_in(phrase.months, true);
        if (phrase.months.first != 0 && phrase.count == 0 && !then.empty())
            return of({then.front()}, "position.next", true);
        return nth_upcoming(0, static_cast<std::size_t>(std::max(phrase.count, 1)), "position.next");
    }

    // `der nächste Termin im April`.
    std::optional<PositionMention> next_in_month(const EventPhrase& phrase) const {
        if (!is_one_of(tokens_.word(phrase.end), "im in")) return std::nullopt;
        const int month = month_of(tokens_.word(phrase.end + 1));
        if (month == 0) return std::nullopt;
        return of(events_in({month, month}, true), "position.next", true);
    }

    // `den nächsten der drei Herbsttermine`, `the last of your two autumn sessions`.
    std::optional<PositionMention> end_of_group(const EventPhrase& phrase) const {
        const std::vector<std::size_t> events = events_in(phrase.months, true);
        if (events.empty()) return of({}, "position.of-group", true);
        return of({phrase.next ? events.front() : events.back()}, "position.of-group", true);
    }

    std::optional<PositionMention> last(const EventPhrase& phrase) const {
        // `die letzten beiden` without a noun counts where the words around it want it.
        constexpr int kMostBare = 4;
        const bool bare =
            !phrase.noun && phrase.count > 1 && phrase.count <= kMostBare && !names_something(phrase.end);
        if (!phrase.certain_noun && !(phrase.noun && phrase.count > 1) && !bare) return std::nullopt;
        const std::size_t count = static_cast<std::size_t>(std::max(phrase.count, 1));
        std::vector<std::size_t> events = events_in(phrase.months, false);
        if (events.size() < count) return of({}, "position.last", true);
        if (phrase.before_last != 0) {
            const std::size_t skip = static_cast<std::size_t>(phrase.before_last) + 1;
            if (phrase.count > 1 || events.size() < skip) return of({}, "position.last", true);
            return of({events[events.size() - skip]}, "position.last", true);
        }
        return of({events.end() - static_cast<std::ptrdiff_t>(count), events.end()}, "position.last", !bare);
    }

    // Whether a noun may follow that the phrase before it counts.
    bool names_something(std::size_t i) const {
        if (!tokens_.is_word(i) || tokens_[i].sentence != tokens_[i - 1].sentence) return false;
        return tokens_[i].capital || is_time_word(tokens_.word(i)) ||
               !is_one_of(
                   tokens_.word(i),
                   "anmelden an ein bitte vormerken eintragen teilnehmen kommen komme please in for and und "
                   "wuerde moechte will waere only nur too auch of im dieses this");
    }

    // `die ersten drei`: clear only while none of them is past.
    std::optional<PositionMention> first_ones(const EventPhrase& phrase) const {
        if (phrase.ordinal != 1 || !phrase.noun) return std::nullopt;
        std::vector<std::size_t> events = events_in(phrase.months, false);
        const std::size_t count = static_cast<std::size_t>(phrase.count);
        if (events.size() < count || !is_upcoming(events.front())) return of({}, "position.first", true);
        events.resize(count);
        return of(std::move(events), "position.first", true);
    }

    std::optional<PositionMention> nth(const EventPhrase& phrase) const {
        if (!phrase.certain_noun || phrase.plural) return std::nullopt;
        const std::vector<std::size_t> events = events_in(phrase.months, false);
        const std::size_t index = static_cast<std::size_t>(phrase.ordinal) - 1;
        if (index >= events.size()) return of({}, "position.ordinal", true);
        return of({events[index]}, "position.ordinal", true);
    }

    // The `Thementag` of `Direkt nach der Sommerpause bin ich gern beim Thementag dabei`.
    bool names_one_event(const EventPhrase& phrase) const {
        for (std::size_t i = tokens_.clause_begin(phrase.begin); i < tokens_.clause_end(phrase.begin); ++i) {
            if (is_one_of(tokens_.word(i), "thementag termin veranstaltung session event")) return true;
        }
        return false;
    }

    // `die beiden im Herbst`, `Herbsttermine`, `im Herbst`.
    std::optional<PositionMention> in_season(const EventPhrase& phrase) const {
        const std::vector<std::size_t> upcoming = events_in(phrase.months, true);
        const std::vector<std::size_t> all = events_in(phrase.months, false);
        const std::size_t count = static_cast<std::size_t>(phrase.count);
        const bool firm = phrase.noun || phrase.count != 0;
        // `der Thementag nach der Sommerpause` is the first then.
        const bool after_break = tokens_.word(phrase.end - 1).starts_with("sommer") ||
                                 tokens_.word(phrase.end - 1) == "summer" ||
                                 is_one_of(tokens_.word(phrase.end - 1), "break holidays recess");
        if ((phrase.noun ? !phrase.plural : names_one_event(phrase)) && count == 0 && after_break &&
            !upcoming.empty() && phrase.months.first > 1)
            return of({upcoming.front()}, "position.season", firm);
        if (count != 0 && upcoming.size() == count) return of(upcoming, "position.season", firm);
        if (count != 0 && all.size() == count) return of(all, "position.season", firm);
        if (count != 0) {
            PositionMention mention = of({}, "position.season", firm);
            if (upcoming.size() > count) mention.among = upcoming;
            return mention;
        }
        if (upcoming.size() == 1 || (phrase.plural && !upcoming.empty()))
            return of(upcoming, "position.season", firm);
        // `der Thementag vor der Sommerpause im Juni`: the month says which.
        if (is_one_of(tokens_.word(phrase.end), "im in") && month_of(tokens_.word(phrase.end + 1)) != 0)
            return std::nullopt;
        if (!firm) return std::nullopt;
        PositionMention mention = of({}, "position.season", true);
        if (!phrase.plural) mention.among = upcoming;
        return mention;
    }

    const Tokens& tokens_;
    const Catalogue& catalogue_;
    std::chrono::year_month_day today_;
    std::vector<std::size_t> group_;  // of which the text goes on to name some
};

}  // namespace

std::vector<PositionMention> find_row_positions(const Tokens& tokens, const Catalogue& catalogue,
                                                std::chrono::year_month_day today) {
    std::vector<PositionMention> found;
    RowReader reader(tokens, catalogue, today);
    for (std::size_t i = 0; i < tokens.size();) {
        std::optional<PositionMention> mention = reader.read(i);
        if (mention) {
            i = std::max(mention->end, i + 1);
            found.push_back(std::move(*mention));
        } else {
            ++i;
        }
    }
    return found;
}

}  // namespace bp
