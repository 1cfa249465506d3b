// From which day is counted is said by find_events, which knows the names before.
#include "parsers/later_positions.h"

#include <algorithm>
#include <vector>

#include "parsers/calendar_words.h"
#include "parsers/find_topics.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

class LaterReader {
public:
    LaterReader(const Tokens& tokens, const Catalogue& catalogue, std::chrono::year_month_day today)
        : tokens_(tokens), catalogue_(catalogue), today_(today) {}

    // `die beiden (Tage) danach`, `the one after that`, `the two after`.
    std::optional<PositionMention> days_after(std::size_t i) const {
        std::size_t at = i;
        int count = small_number_of(tokens_.word(at)) > 1 ? small_number_of(tokens_.word(at)) : 0;
        const bool article = is_one_of(tokens_.word(at), "der den dem");
        const bool one = article || is_one_of(tokens_.word(at), "one termin thementag");
        if (count == 0 && !one) return std::nullopt;
        ++at;
        // `der Tag davor` is one of the calendar.
        if (article && is_one_of(tokens_.word(at), "tag tage day days")) return std::nullopt;
        if (is_event_noun(tokens_.word(at))) ++at;
        if (is_one_of(tokens_.word(at), "davor zuvor") && one) {
            PositionMention mention;
            mention.following = -1;
            mention.begin = i;
            mention.end = at + 1;
            mention.firm = true;
            mention.rule = "position.before";
            return mention;
        }
        if (!is_one_of(tokens_.word(at), "danach darauf drauf") &&
            !(tokens_.word(at) == "after" && tokens_.word(at + 1) != "next"))
            return std::nullopt;
        PositionMention mention;
        mention.following = std::max(count, 1);
        if (article && is_one_of(tokens_.word(at), "darauf drauf danach")) {
            if (auto week = week_after_weekday(i)) {
                mention.following = 0;
                mention.events = *week;
                mention.vague = mention.events.empty();
            }
        }
        mention.begin = i;
        mention.end = at + 1;
        mention.firm = true;
        mention.rule = "position.following";
        return mention;
    }

    // `nicht diesen Donnerstag, sondern den darauf`: a week later than the weekday just named.
    std::optional<std::vector<std::size_t>> week_after_weekday(std::size_t i) const {
        constexpr std::size_t kReach = 12;
        for (std::size_t at = i; at > tokens_.sentence_begin(i) && at + kReach > i; --at) {
            const int weekday = full_weekday_of(tokens_.word(at - 1));
            if (weekday == 0) continue;
            const std::chrono::sys_days now(today_);
            const int today = static_cast<int>(std::chrono::weekday(now).iso_encoding());
            constexpr int kWeek = 7;
            const auto day = now + std::chrono::days((weekday - today + kWeek) % kWeek + kWeek);
            std::vector<std::size_t> events;
            for (std::size_t e = 0; e < catalogue_.events.size(); ++e) {
                if (std::chrono::sys_days(catalogue_.events[e].date) == day) events.push_back(e);
            }
            return events;
        }
        return std::nullopt;
    }

    // `vier Wochen später`, `einen Monat nach hinten`, `two months later`.
    std::optional<PositionMention> time_later(std::size_t i) const {
        const bool one = is_one_of(tokens_.word(i), "ein einen eine a one");
        const int number = one                    ? 1
                           : tokens_.is_number(i) ? tokens_.number(i)
                                                  : small_number_of(tokens_.word(i));
        constexpr int kMostLater = 50;
        if (number < 1 || number > kMostLater) return std::nullopt;
        const std::string_view unit = tokens_.word(i + 1);
        const bool weeks = unit.starts_with("woche") || unit.starts_with("week");
        if (!weeks && !unit.starts_with("monat") && !unit.starts_with("month")) return std::nullopt;
        const std::string_view word = tokens_.word(i + 2), next = tokens_.word(i + 3);
        const bool later =
            is_one_of(word, "spaeter danach darauf later") || (word == "nach" && next == "hinten");
        const bool earlier = is_one_of(word, "frueher davor zuvor earlier") ||
                             (word == "nach" && (next == "vorn" || next == "vorne"));
        if (!later && !earlier) return std::nullopt;
        PositionMention mention;
        constexpr int kWeek = 7, kMonth = 30;
        mention.days_later = number * (weeks ? kWeek : kMonth) * (later ? 1 : -1);
        mention.begin = i;
        mention.end = i + (word == "nach" ? 4 : 3);
        mention.firm = true;
        mention.rule = "position.later";
        return mention;
    }

private:
    const Tokens& tokens_;
    const Catalogue& catalogue_;
    std::chrono::year_month_day today_;
};

}  // namespace

std::optional<PositionMention> later_position_at(const Tokens& tokens, const Catalogue& catalogue,
                                                 std::chrono::year_month_day today, std::size_t i) {
    const LaterReader reader(tokens, catalogue, today);
    if (auto later = reader.time_later(i)) return later;
    return reader.days_after(i);
}

}  // namespace bp
