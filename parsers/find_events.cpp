// Names of all kinds are gathered as `Named`, checked against each other, and turned into mentions.
#include "parsers/find_events.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "parsers/calendar_words.h"
#include "parsers/day_corrections.h"
#include "parsers/day_references.h"
#include "parsers/event_phrase.h"
#include "parsers/find_dates.h"
#include "parsers/find_positions.h"
#include "parsers/form_answer.h"
#include "parsers/name_surroundings.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

// One name of one or more days at one place.
struct Named {
    enum class By { date, day, topic, row, calendar };
    By by = By::date;
    std::vector<std::size_t> events;  // empty: a date that is no Thementag
    std::vector<std::size_t> among;   // of which it is one
    std::size_t begin = 0, end = 0;
    bool firm = false;
    std::string rule;
    int following = 0, days_later = 0;
    bool vague = false, others = false;
    int count = 0;
    bool as_event = false;
    bool disputed = false;
    bool paired = false;  // agrees with a name of the other kind beside it
};

int month_number(const Event& event) {
    return static_cast<int>(static_cast<unsigned>(event.date.month()));
}
int day_number(const Event& event) {
    return static_cast<int>(static_cast<unsigned>(event.date.day()));
}
int year_number(const Event& event) {
    return static_cast<int>(event.date.year());
}

class EventFinder {
public:
    EventFinder(const Tokens& tokens, const std::vector<Cue>& cues, Section section,
                const EventContext& context)
        : tokens_(tokens), context_(context), section_(section), stances_(tokens, cues) {}

    EventFindings run() {
        if (tokens_.empty()) return {};
        gather_dates();
        gather_topics();
        gather_positions();
        std::stable_sort(named_.begin(), named_.end(),
                         [](const Named& a, const Named& b) { return a.begin < b.begin; });
        resolve_following();
        drop_other_times();
        resolve_references();
        pair_agreeing();
        for (const Named& named : named_) {
            if (!named.events.empty()) stances_.note_name(named.begin);
        }
        report_contradictions();
        for (const Named& named : named_) emit(named);
        firm_parallels();
        apply_corrections();
        report_alternatives();
        apply_references();
        findings_.counted = counted_days(tokens_);
        return std::move(findings_);
    }

private:
    const std::vector<Event>& events() const { return context_.catalogue.events; }

    // A date without year means the coming day of that name, else the one that was.
    std::optional<std::size_t> event_on(const DateMention& date) const {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < events().size(); ++i) {
            const Event& event = events()[i];
            if (month_number(event) != date.month || day_number(event) != date.day) continue;
            if (date.year != 0 && date.year != year_number(event)) continue;
            if (!found || events()[*found].date < context_.today) found = i;
        }
        return found;
    }

    // `am 23.`: the month named in the sentence, else the first such day from today on.
    std::optional<std::size_t> event_on_day(const DateMention& date) const {
        const std::optional<std::size_t> soon = event_soon_on(date);
        if (soon || !event_noun_near(tokens_, date.begin, date.end)) return soon;
        // `der Thementag am 23.`: none is so near, so the coming one on such a day is meant.
        for (std::size_t i = 0; i < events().size(); ++i) {
            if (day_number(events()[i]) == date.day && events()[i].date >= context_.today) return i;
        }
        return std::nullopt;
    }

    std::optional<std::size_t> event_soon_on(const DateMention& date) const {
        for (std::size_t i = tokens_.sentence_begin(date.begin); i < tokens_.sentence_end(date.begin); ++i) {
            const int month = month_of(tokens_.word(i));
            if (month == 0 || tokens_.word(i).size() < 4) continue;
            return event_on({date.year, month, date.day, 0, 0, false, {}});
        }
        // "am 23." is said of a day some weeks ahead at most; farther off people name the month.
        constexpr int kFarthestDays = 45;
        const sys_days today(context_.today);
        for (int ahead = 0; ahead <= kFarthestDays; ++ahead) {
            const year_month_day day(today + days(ahead));
            if (static_cast<int>(static_cast<unsigned>(day.day())) != date.day) continue;
            return event_on({static_cast<int>(day.year()),
                             static_cast<int>(static_cast<unsigned>(day.month())),
                             date.day,
                             0,
                             0,
                             false,
                             {}});
        }
        return std::nullopt;
    }

    void gather_dates() {
        for (const DateMention& date : find_dates(tokens_)) {
            if (date.in_range && !stances_.sentence_swaps(date.begin)) continue;
            const bool alone = date.month == 0;
            const std::optional<std::size_t> event = alone ? event_on_day(date) : event_on(date);
            if (!event && alone) continue;
            Named named;
            named.by = alone ? Named::By::day : Named::By::date;
            if (event) named.events.push_back(*event);
            named.begin = date.begin;
            named.end = date.end;
            named.firm = !stances_.is_aside(date.begin) || event_noun_near(tokens_, date.begin, date.end);
            named.rule = date.rule;
            named.as_event =
                event_noun_near(tokens_, date.begin, date.end) || (event && is_with_us(tokens_, date.begin));
            named_.push_back(std::move(named));
        }
    }

    // `nach dem tollen Juni-Termin`, `since the AI day`: a day that is over, and only the time of something
    // else.
    bool is_looked_back_at(const Named& named, std::size_t event) const {
        if (events()[event].date >= context_.today) return false;
        constexpr std::size_t kNear = 8;
        for (std::size_t i = named.begin; i > tokens_.clause_begin(named.begin) && i + kNear > named.begin;
             --i) {
            if (is_one_of(tokens_.word(i - 1), "nach seit after since")) return true;
            if (is_one_of(tokens_.word(i - 1), "und oder and or fuer zum for")) return false;
        }
        return false;
    }

    // A bare month may be that of any visit.
    bool is_named_or_near_noun(const Named& named) const {
        return named.by != Named::By::calendar || event_noun_near(tokens_, named.begin, named.end);
    }

    void gather_topics() {
        for (const TopicMention& topic : context_.topics.find(tokens_)) {
            if (!topic.names_the_day && belongs_to_a_noun(tokens_, topic.end)) continue;
            Named named;
            named.by = Named::By::topic;
            named.events.push_back(topic.event);
            named.begin = topic.begin;
            named.end = topic.end;
            const bool label = tokens_[topic.begin].line_start && tokens_.word(topic.end) == ":";
            named.firm = topic.whole_title || topic.names_the_day || label ||
                         fills_its_line(tokens_, topic.begin, topic.end) ||
                         fills_its_cell(tokens_, topic.begin, topic.end) ||
                         event_noun_near(tokens_, topic.begin, topic.end);
            named.rule = topic.rule;
            named.as_event = topic.names_the_day || event_noun_near(tokens_, topic.begin, topic.end) ||
                             describes_an_event(tokens_, topic.begin);
            named.firm = named.firm || named.as_event;
            // `the requirements thing`, `das KI-Dings`
            if (is_one_of(tokens_.word(topic.end), "thing one dings ding"))
                named.firm = named.as_event = true;
            named_.push_back(std::move(named));
        }
    }

    void gather_positions() {
        std::vector<char> taken(tokens_.size(), 0);
        auto tokens_of = [&](const auto& name) {
            const auto from = [&](std::size_t at) { return taken.begin() + static_cast<std::ptrdiff_t>(at); };
            return std::pair(from(name.begin), from(name.end));
        };
        auto take = [&](const auto& name) {
            const auto [begin, end] = tokens_of(name);
            std::fill(begin, end, 1);
        };
        for (const Named& named : named_) {
            if (named.by != Named::By::topic) take(named);
        }
        // The words of one name are not read as another.
        auto add_free = [&](std::vector<PositionMention> mentions, Named::By by) {
            for (PositionMention& mention : mentions) {
                const auto [begin, end] = tokens_of(mention);
                if (std::find(begin, end, 1) != end) continue;
                take(mention);
                add(std::move(mention), by);
            }
        };
        add_free(find_listed_days(tokens_, context_.listed), Named::By::row);
        add_free(find_row_positions(tokens_, context_.catalogue, context_.today), Named::By::row);
        add_free(find_calendar_positions(tokens_, context_.catalogue, context_.today), Named::By::calendar);
    }

    void add(PositionMention mention, Named::By by) {
        Named named;
        named.by = by;
        named.events = std::move(mention.events);
        named.among = std::move(mention.among);
        named.begin = mention.begin;
        named.end = mention.end;
        named.firm = mention.firm;
        named.as_event = mention.firm;
        named.rule = std::move(mention.rule);
        named.following = mention.following;
        named.days_later = mention.days_later;
        named.vague = mention.vague;
        named.others = mention.others;
        named.count = mention.count;
        named_.push_back(std::move(named));
    }

    // `zum nächsten Thementag (Nachhaltigkeit)`: which one stands in the brackets, however the writer counts.
    void let_brackets_say() {
        for (std::size_t i = 1; i < named_.size(); ++i) {
            Named& position = named_[i - 1];
            const Named& name = named_[i];
            const bool counted = position.by == Named::By::row && position.rule == "position.next";
            if (!counted || name.events.size() != 1 || name.begin != position.end + 1) continue;
            if (tokens_.word(position.end) == "(") position.events = name.events;
        }
    }

    // `der darauffolgende`: counted from the latest day named before, else from the mail that is answered.
    void resolve_following() {
        std::optional<std::size_t> before;
        for (std::size_t i = 0; i < events().size(); ++i) {
            if (events()[i].id == context_.anchor) before = i;
        }
        std::size_t first = before.value_or(0);
        let_brackets_say();
        const Named* last = nullptr;
        for (Named& named : named_) {
            const bool relative = named.following != 0 || named.days_later != 0;
            // `zur Barrierefreiheit einen Monat darauf` says when that is.
            const bool beside = last != nullptr && named.begin <= last->end + 1 && !last->events.empty();
            last = &named;
            if (named.days_later != 0 && beside) {
                named.events.clear();
                continue;
            }
            // `die letzten zwei, den davor nicht`: before the first of them.
            if (relative && before) named.events = counted_from(named.following < 0 ? first : *before, named);
            named.vague = named.vague || (relative && named.events.empty());
            if (named.events.empty() || relative) continue;
            first = named.events.front();
            before = named.events.back();
        }
    }

    // `im April hatte ich mich für den 25. Mai angemeldet`: when it was done. `den Thementag danach, also den
    // nächsten in der Reihe`: says the same again.
    void drop_other_times() {
        for (std::size_t i = 0; i < named_.size(); ++i) {
            Named& named = named_[i];
            const Named* next = i + 1 < named_.size() ? &named_[i + 1] : nullptr;
            const bool month =
                named.by == Named::By::calendar && named.rule == "position.month" && !named.firm;
            if (month && next != nullptr && next->by != Named::By::topic && !next->events.empty() &&
                next->events.front() > named.events.front() &&
                tokens_[next->begin].clause == tokens_[named.begin].clause &&
                stances_.tells_of_a_seat(named.begin) && !named.events.empty() &&
                events()[named.events.back()].date < context_.today)
                named.events.clear();
            if (named.rule == "position.next" && i > 0 && !named_[i - 1].events.empty() &&
                says_again(named.begin))
                named.events = named_[i - 1].events;
        }
    }

    // `also`, `nämlich`, `d. h.` before the phrase at token i.
    bool says_again(std::size_t i) const {
        constexpr std::size_t kNear = 3;
        for (std::size_t at = i; at > tokens_.sentence_begin(i) && at + kNear > i; --at) {
            if (is_one_of(tokens_.word(at - 1), "also naemlich sprich h ie meaning")) return true;
        }
        return false;
    }

    // `letzteren`, `die anderen beiden`: of the days named before.
    void resolve_references() {
        std::vector<NamedDays> days_named;
        for (Named& named : named_) {
            if (named.others) leave_others(named, days_named);
            if (!named.events.empty() || !named.among.empty())
                days_named.push_back({named.begin, named.end, named.events, named.among});
        }
        std::vector<std::size_t> listed;
        for (const DayList::Item& item : context_.listed.items) listed.push_back(item.event);
        std::size_t coming = 0;
        while (coming < events().size() && events()[coming].date < context_.today) ++coming;
        references_ = find_day_references(tokens_, days_named, listed, coming);
        for (const DayReference& reference : references_) {
            // The row read the same words as counting all days.
            std::erase_if(named_, [&](const Named& named) {
                return named.by == Named::By::row && named.begin < reference.end &&
                       reference.begin < named.end;
            });
            Named named;
            named.by = Named::By::row;
            named.events = reference.events;
            named.begin = reference.begin;
            named.end = reference.end;
            named.firm = named.as_event = true;
            named.rule = "position.reference";
            named_.insert(std::upper_bound(named_.begin(), named_.end(), named,
                                           [](const Named& a, const Named& b) { return a.begin < b.begin; }),
                          std::move(named));
        }
    }

    // `die anderen beiden im Herbst`: those of which the text has not spoken yet.
    void leave_others(Named& named, const std::vector<NamedDays>& before) const {
        std::vector<std::size_t> left = named.events.empty() ? named.among : named.events;
        constexpr std::uint32_t kNear = 2;
        for (auto day = before.rbegin(); day != before.rend(); ++day) {
            if (tokens_[day->begin].sentence + kNear < tokens_[named.begin].sentence) break;
            for (std::size_t event : day->events) std::erase(left, event);
        }
        const bool fits =
            !left.empty() && (named.count == 0 || left.size() == static_cast<std::size_t>(named.count));
        if (!fits) return;
        named.events = std::move(left);
        named.among.clear();
        named.vague = false;
    }

    std::vector<std::size_t> counted_from(std::size_t before, const Named& named) const {
        std::vector<std::size_t> found;
        for (int k = 1; k <= named.following && before + static_cast<std::size_t>(k) < events().size(); ++k)
            found.push_back(before + static_cast<std::size_t>(k));
        if (named.following < 0 && before > 0) found.push_back(before - 1);
        if (named.days_later == 0) return found;
        constexpr days kGiveOrTake(8);
        const sys_days about = sys_days(events()[before].date) + days(named.days_later);
        for (std::size_t i = 0; i < events().size(); ++i) {
            const sys_days date(events()[i].date);
            if (i != before && date >= about - kGiveOrTake && date <= about + kGiveOrTake) found.push_back(i);
        }
        return found;
    }

    static bool is_date_like(const Named& named) {
        return named.by == Named::By::date ||
               (named.by == Named::By::calendar && named.rule == "position.month");
    }

    // Whether the two names stand together as one: only words that tie a topic to its date lie between.
    bool stand_together(const Named& first, const Named& second) const {
        if (second.begin < first.end || !in_one_place(first, second)) return false;
        constexpr std::size_t kFarthest = 8;
        if (second.begin - first.end > kFarthest) return false;
        for (std::size_t i = first.end; i < second.begin; ++i) {
            const std::string_view word = tokens_.word(i);
            const bool tie = is_one_of(word,
                                       "am den dem der die im in vom zum zur zu on the of in \" ' ( ) - : , "
                                       "ende anfang mitte * mit thema");
            if (!tie && !is_event_noun(word) && weekday_of(word) == 0) return false;
        }
        return true;
    }

    // In one sentence, or on two lines of their own, the topic above its date.
    bool in_one_place(const Named& first, const Named& second) const {
        const std::uint32_t line = tokens_[first.begin].sentence;
        if (line == tokens_[second.begin].sentence) return true;
        if (line + 1 != tokens_[second.begin].sentence || first.by != Named::By::topic) return false;
        const std::size_t above = tokens_.sentence_begin(first.begin),
                          end = tokens_.sentence_end(second.begin);
        if (!tokens_[above].line_start || !tokens_[tokens_.sentence_begin(second.begin)].line_start)
            return false;
        constexpr std::size_t kRest = 5;  // the time of day, a full stop
        return above == first.begin && first.end == tokens_.sentence_end(first.begin) &&
               end - second.end <= kRest;
    }

    static bool agree(const Named& a, const Named& b) {
        return std::any_of(a.events.begin(), a.events.end(), [&](std::size_t event) {
            return std::find(b.events.begin(), b.events.end(), event) != b.events.end();
        });
    }

    template <typename Visit>
    void visit_neighbours(Visit visit) {
        for (std::size_t i = 1; i < named_.size(); ++i) {
            Named& a = named_[i - 1];
            Named& b = named_[i];
            const bool topic_and_date = (a.by == Named::By::topic && is_date_like(b)) ||
                                        (is_date_like(a) && b.by == Named::By::topic);
            if (topic_and_date && stand_together(a, b)) visit(a, b);
        }
    }

    void pair_agreeing() {
        visit_neighbours([](Named& a, Named& b) {
            if (agree(a, b)) a.paired = b.paired = a.firm = b.firm = a.as_event = b.as_event = true;
        });
    }

    void report_contradictions() {
        visit_neighbours([this](Named& a, Named& b) {
            if (a.paired || b.paired) return;
            const Named& date = a.by == Named::By::topic ? b : a;
            // A date that is no Thementag contradicts only where it is given as the topic's: `KI-Tag am 13.
            // Juli`.
            const bool as_the_topics =
                &date == &a ? date.as_event : is_one_of(tokens_.word(date.begin - 1), "am den dem on ( the");
            if (date.events.empty() && !as_the_topics) return;
            if (stances_.stance_of(a.begin, a.end).stance == Stance::held) return;
            a.paired = b.paired = a.disputed = b.disputed = true;
            findings_.contradictions.push_back("„" + std::string(tokens_.quote(a.begin, a.end)) + "“ und „" +
                                               std::string(tokens_.quote(b.begin, b.end)) +
                                               "“ passen nicht zusammen.");
        });
    }

    // `Herr A die Sicherheit im September, ich die Barrierefreiheit im Oktober`: a month beside a firm day in
    // one sentence is named like it.
    void firm_parallels() {
        std::map<std::uint32_t, EventId> firm;
        for (const auto& [mention, sentence] : mentions_) {
            if (findings_.mentions[mention].firm && is_asked(findings_.mentions[mention]))
                firm.emplace(sentence, findings_.mentions[mention].id);
        }
        for (const auto& [index, sentence] : mentions_) {
            EventMention& mention = findings_.mentions[index];
            const bool month = mention.rule == "position.month" && mention.stance == Stance::open;
            if (month && !mention.disputed && firm.count(sentence) != 0) mention.firm = true;
        }
    }

    // `Für den 25. Mai - halt, nehmen Sie stattdessen den im Juni`: what was asked for before is taken back.
    void apply_corrections() {
        const std::size_t corrected = correction_begin(tokens_);
        const auto& mentions = findings_.mentions;
        const bool another =
            corrected != 0 && std::any_of(mentions.begin(), mentions.end(), [&](const EventMention& mention) {
                return is_asked(mention) && mention.place.begin >= corrected;
            });
        if (!another) return;
        for (EventMention& mention : findings_.mentions) {
            if (mention.place.begin < corrected && is_asked(mention)) take_back(mention);
        }
    }

    // `März oder April, und zwar letzteren`: the others are not asked for; what a reference gives up is given
    // up where it was named.
    void apply_references() {
        for (const DayReference& reference : references_) {
            const Stance stance = stances_.stance_of(reference.begin, reference.end).stance;
            const bool declined = stance == Stance::declined;
            if (!declined && stance != Stance::wanted && !reference.exclusive) continue;
            if (!declined && reference.exclusive) findings_.alternatives.clear();
            const std::vector<EventId> ids = ids_of(declined ? reference.events : reference.others);
            for (EventMention& mention : findings_.mentions) {
                if (mention.place.begin >= tokens_[reference.begin].begin || !is_asked(mention)) continue;
                if (!declined && !reference.exclusive && mention.stance == Stance::wanted) continue;
                if (std::find(ids.begin(), ids.end(), mention.id) != ids.end()) take_back(mention);
            }
        }
    }

    static bool is_asked(const EventMention& mention) {
        return mention.stance == Stance::wanted || mention.stance == Stance::open;
    }
    static void take_back(EventMention& mention) {
        mention.stance = Stance::declined;
        mention.negated = true;
    }

    // `am 23.3. oder am 27.4.`: one of them, and the office cannot know which.
    void report_alternatives() {
        for (std::size_t i = 1; i < named_.size() && findings_.alternatives.empty(); ++i) {
            const Named &a = named_[i - 1], &b = named_[i];
            if (a.events.empty() || b.events.empty() || agree(a, b) || !joined_by_or(a, b)) continue;
            if (!asks_for(a) || !asks_for(b)) continue;
            findings_.alternatives = std::string(tokens_.quote(a.begin, b.end));
        }
    }

    bool asks_for(const Named& named) const {
        const Stance stance = stances_.stance_of(named.begin, named.end).stance;
        return stance == Stance::wanted || stance == Stance::open;
    }

    bool joined_by_or(const Named& a, const Named& b) const {
        constexpr std::size_t kFarthest = 8;
        if (b.begin < a.end || b.begin - a.end > kFarthest ||
            tokens_[a.begin].sentence != tokens_[b.begin].sentence)
            return false;
        bool either = false;
        for (std::size_t i = a.end; i < b.begin; ++i) {
            const std::string_view word = tokens_.word(i);
            if (is_one_of(word, "und and")) return false;
            either = either || is_one_of(word, "oder or");
            const bool link = is_one_of(word,
                                        "oder or am den dem der die im in vom zum zur zu on the fuer for , . "
                                        "( ) an to auch eben alternativ");
            if (!link && !is_event_noun(word) && weekday_of(word) == 0) return false;
        }
        return either;
    }

    // `als die Nachhaltigkeit im Juni`, `nicht für KI am 26.1.`: what excludes a topic excludes its date.
    StanceFinder::Answer answer_for(const Named& named) const {
        const Named* before = &named == named_.data() ? nullptr : &named - 1;
        if (before != nullptr && before->paired && named.paired && agree(*before, named) &&
            stand_together(*before, named)) {
            const StanceFinder::Answer first = stances_.stance_of(before->begin, before->end);
            if (first.stance == Stance::declined && first.strong) return first;
        }
        if (excluded_in_list(named)) return {Stance::declined, true};
        return stances_.stance_of(named.begin, named.end);
    }

    // `alle außer KI, Green IT und Mai`: the word of exclusion governs the whole list.
    bool excluded_in_list(const Named& named) const {
        constexpr std::size_t kLongestList = 8;
        const Named* last = &named;
        bool by_comma = false;
        for (std::size_t k = 0; k < kLongestList && last != named_.data(); ++k) {
            const Named* before = last - 1;
            bool links = false;
            if (!listed_with(*before, *last, links)) return false;
            by_comma = by_comma || !links;
            // `Statt KI, Low Code`: there a comma does not link.
            if (stances_.is_excluded(before->begin, before->end)) return !by_comma || excepts(before->begin);
            last = before;
        }
        return false;
    }

    bool excepts(std::size_t begin) const {
        constexpr std::size_t kNear = 3;
        for (std::size_t i = begin; i > 0 && i + kNear > begin; --i) {
            if (is_one_of(tokens_.word(i - 1), "ausser except but ohne excluding ausgenommen")) return true;
        }
        return false;
    }

    bool listed_with(const Named& a, const Named& b, bool& links) const {
        constexpr std::size_t kFarthest = 5;
        if (b.begin <= a.end || b.begin - a.end > kFarthest ||
            tokens_[a.begin].sentence != tokens_[b.begin].sentence)
            return false;
        for (std::size_t i = a.end; i < b.begin; ++i) {
            links = links || is_one_of(tokens_.word(i), "und and oder or sowie & /");
            if (!is_one_of(tokens_.word(i),
                           "und and oder or sowie & / , . am den dem der im the zu zum zur one in"))
                return false;
        }
        return true;
    }

    std::vector<EventId> ids_of(const std::vector<std::size_t>& indices) const {
        std::vector<EventId> ids;
        for (std::size_t event : indices) ids.push_back(events()[event].id);
        return ids;
    }

    void emit(const Named& named) {
        if (named.vague) {
            const Stance stance = stances_.stance_of(named.begin, named.end).stance;
            if (stance != Stance::held && stance != Stance::declined)
                findings_.vague.push_back(
                    {std::string(tokens_.quote(named.begin, named.end)), named.count, ids_of(named.among)});
            return;
        }
        if (named.events.empty()) return;
        const StanceFinder::Answer answer = answer_for(named);
        // `an der letzten Veranstaltung habe ich teilgenommen` is not the last of the row.
        if (named.rule == "position.last" && answer.stance == Stance::held && named.events.size() == 1)
            return;
        for (std::size_t event : named.events) {
            EventMention mention;
            mention.id = events()[event].id;
            mention.place = {section_, tokens_[named.begin].begin, tokens_[named.end - 1].end};
            mention.rule = named.rule;
            mention.stance = is_looked_back_at(named, event) ? Stance::held : answer.stance;
            mention.negated = answer.stance == Stance::declined;
            mention.firm = named.firm || (answer.strong && answer.stance != Stance::open);
            mention.disputed = named.disputed;
            mention.questioned = is_question(tokens_, named.begin);
            mention.collective = named.events.size() > 1;
            mention.as_event = named.as_event || (mention.questioned && is_named_or_near_noun(named) &&
                                                  stances_.speaks_of_a_seat(named.begin) &&
                                                  !proposes_a_meeting(tokens_, named.begin));
            mention.told = answer.stance == Stance::open && stances_.tells_something(named.begin);
            mention.ticked = form_answer(tokens_, named.begin).has_value();
            mentions_.emplace_back(findings_.mentions.size(), tokens_[named.begin].sentence);
            findings_.mentions.push_back(std::move(mention));
        }
    }

    const Tokens& tokens_;
    const EventContext& context_;
    Section section_;
    StanceFinder stances_;
    std::vector<Named> named_;
    std::vector<DayReference> references_;
    EventFindings findings_;
    std::vector<std::pair<std::size_t, std::uint32_t>> mentions_;  // index and sentence of each mention
};

}  // namespace

EventFindings find_events(const Tokens& tokens, const std::vector<Cue>& cues, Section section,
                          const EventContext& context) {
    return EventFinder(tokens, cues, section, context).run();
}

void hold_confirmed(EventFindings& written, const EventFindings& confirmed) {
    for (EventMention& mention : written.mentions) {
        const bool known = std::any_of(confirmed.mentions.begin(), confirmed.mentions.end(),
                                       [&](const EventMention& old) { return old.id == mention.id; });
        if (known && mention.stance == Stance::wanted) mention.stance = Stance::held;
    }
}

EventFindings find_events(std::string_view text, Section section, const Catalogue& catalogue,
                          year_month_day today) {
    const TopicIndex topics(catalogue);
    const Tokens tokens(text);
    return find_events(tokens, find_senses(tokens), section, {catalogue, topics, today, {}, {}});
}

}  // namespace bp
