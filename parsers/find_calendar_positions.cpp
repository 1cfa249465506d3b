// Each rule turns words into a span of days; a span in which exactly one Thementag lies names it, any other
// says nothing.
#include <algorithm>
#include <optional>

#include "parsers/calendar_words.h"
#include "parsers/find_positions.h"
#include "parsers/find_topics.h"
#include "parsers/name_lexicon.h"
#include "parsers/person_nouns.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

bool means_next(std::string_view word) {
    return word.starts_with("naechst") || word.starts_with("kommend") || is_one_of(word, "next coming");
}
bool means_this(std::string_view word) {
    return is_one_of(word, "dieser diese diesen diesem this der laufenden");
}
bool means_week(std::string_view word) {
    return is_one_of(word, "woche wochen week weeks");
}
bool means_month(std::string_view word) {
    return is_one_of(word, "monat monats month months");
}

// Days [first, last], both included.
struct Span {
    sys_days first, last;
    std::size_t end = 0;  // token
    std::string rule;
    bool several = false;  // names all Thementage in it, not just one
    bool firm = false;     // speaks of a Thementag by its own word
};

class CalendarReader {
public:
    CalendarReader(const Tokens& tokens, const Catalogue& catalogue, year_month_day today)
        : tokens_(tokens), catalogue_(catalogue), today_(today), now_(sys_days(today)) {}

    std::optional<PositionMention> read(std::size_t i) const {
        using Rule = std::optional<Span> (CalendarReader::*)(std::size_t) const;
        constexpr Rule kRules[] = {&CalendarReader::last_weekday_of_month,
                                   &CalendarReader::weekday_of_week,
                                   &CalendarReader::week_and_weekday,
                                   &CalendarReader::weekday,
                                   &CalendarReader::week,
                                   &CalendarReader::numbered_week,
                                   &CalendarReader::days_ahead,
                                   &CalendarReader::relative_day,
                                   &CalendarReader::relative_month,
                                   &CalendarReader::months,
                                   &CalendarReader::month_compound,
                                   &CalendarReader::month};
        for (Rule rule : kRules) {
            if (std::optional<Span> span = (this->*rule)(i)) return mention(i, *span);
        }
        return std::nullopt;
    }

private:
    std::optional<PositionMention> mention(std::size_t i, const Span& span) const {
        PositionMention found;
        for (std::size_t e = 0; e < catalogue_.events.size(); ++e) {
            const sys_days date(catalogue_.events[e].date);
            if (date >= span.first && date <= span.last) found.events.push_back(e);
        }
        if (found.events.empty() || (found.events.size() > 1 && !span.several)) return std::nullopt;
        found.begin = i;
        found.end = span.end;
        found.rule = span.rule;
        // `Mai-Termin`, `Junitag`: the month stands with a word for the event.
        std::size_t after = span.end;
        if (tokens_.word(after) == "-" && tokens_.joined(after)) ++after;
        found.firm = span.firm || (is_event_noun(tokens_.word(after)) && !tokens_.is_number(after));
        return found;
    }

    sys_days monday(int weeks_ahead) const {
        const int weekday = static_cast<int>(std::chrono::weekday(now_).iso_encoding());
        return now_ - days(weekday - 1) + days(7 * weeks_ahead);
    }
    sys_days coming(int weekday) const {
        const int today = static_cast<int>(std::chrono::weekday(now_).iso_encoding());
        return now_ + days((weekday - today + 7) % 7);
    }
    bool is_event(sys_days day) const {
        return std::any_of(catalogue_.events.begin(), catalogue_.events.end(),
                           [&](const Event& event) { return sys_days(event.date) == day; });
    }

    // How many weeks ahead the phrase at i speaks of: `diese Woche`, `nächster Woche`, `in zwei Wochen`.
    std::optional<int> weeks_ahead(std::size_t i, std::size_t& end) const {
        end = i + 2;
        if (tokens_.word(i).starts_with("uebernaechst") && means_week(tokens_.word(i + 1))) return 2;
        if (means_next(tokens_.word(i)) && means_week(tokens_.word(i + 1))) return 1;
        if (means_this(tokens_.word(i)) && means_week(tokens_.word(i + 1))) return 0;
        if ((means_this(tokens_.word(i)) || tokens_.word(i) == "the") && means_next(tokens_.word(i + 1)) &&
            means_week(tokens_.word(i + 2))) {
            end = i + 3;
            return 1;
        }
        if (tokens_.word(i) != "in") return std::nullopt;
        // `in gut drei Wochen`, `in about three weeks`
        if (is_one_of(tokens_.word(i + 1),
                      "gut knapp etwa circa ca rund ungefaehr about roughly exactly genau"))
            ++i;
        if (means_week(tokens_.word(i + 2))) {
            end = i + 3;
            const int number =
                tokens_.is_number(i + 1) ? tokens_.number(i + 1) : small_number_of(tokens_.word(i + 1));
            constexpr int kMostWeeks = 30;
            if (number >= 1 && number <= kMostWeeks) return number;
        }
        return std::nullopt;
    }

    // `letzter Donnerstag im November`.
    std::optional<Span> last_weekday_of_month(std::size_t i) const {
        const bool last = tokens_.word(i).starts_with("letzt") || tokens_.word(i) == "last";
        const int ordinal = last ? 0 : ordinal_of(tokens_.word(i));
        const int weekday = full_weekday_of(tokens_.word(i + 1));
        if ((!last && (ordinal < 1 || ordinal > 5)) || weekday == 0) return std::nullopt;
        if (!is_one_of(tokens_.word(i + 2), "im in of des vom")) return std::nullopt;
        std::size_t at = i + 3;
        while (means_month(tokens_.word(at)) || is_one_of(tokens_.word(at), "the of")) ++at;
        const int month = month_of(tokens_.word(at));
        if (month == 0) return std::nullopt;
        const std::chrono::year_month ym = today_.year() / std::chrono::month(static_cast<unsigned>(month));
        const std::chrono::weekday wanted(static_cast<unsigned>(weekday % 7));
        const sys_days day = last ? sys_days(ym / wanted[std::chrono::last])
                                  : sys_days(ym / wanted[static_cast<unsigned>(ordinal)]);
        return Span{day, day, at + 1, "position.weekday-of-month", false};
    }

    // `Donnerstag nächster Woche`, `Thursday next week`, `Donnerstag in zwei Wochen`.
    std::optional<Span> weekday_of_week(std::size_t i) const {
        const int weekday = full_weekday_of(tokens_.word(i));
        if (weekday == 0) return std::nullopt;
        std::size_t end = 0;
        for (std::size_t at : {i + 1, i + 2}) {
            if (auto weeks = weeks_ahead(at, end)) {
                const sys_days day = monday(*weeks) + days(weekday - 1);
                return Span{day, day, end, "position.weekday", false};
            }
        }
        return std::nullopt;
    }

    // `nächste Woche Donnerstag`, `next week on Thursday`.
    std::optional<Span> week_and_weekday(std::size_t i) const {
        std::size_t end = 0;
        const auto weeks = weeks_ahead(i, end);
        if (!weeks) return std::nullopt;
        if (is_one_of(tokens_.word(end), "am on")) ++end;
        const int weekday = full_weekday_of(tokens_.word(end));
        if (weekday == 0) return std::nullopt;
        const sys_days day = monday(*weeks) + days(weekday - 1);
        return Span{day, day, end + 1, "position.weekday", false};
    }

    // `am Donnerstag`, `diesen Donnerstag`, `nächsten Donnerstag`: the coming one; said with "nächsten", the
    // one after that too if only that is a Thementag.
    std::optional<Span> weekday(std::size_t i) const {
        const int weekday = full_weekday_of(tokens_.word(i));
        // Not `donnerstags`.
        if (weekday == 0 || i == 0 || tokens_.word(i).ends_with("tags")) return std::nullopt;
        const std::string_view before = tokens_.word(i - 1);
        const bool next = means_next(before);
        const bool last = is_one_of(before, "letzten vergangenen vorigen last");
        if (!next && !last && !is_one_of(before, "am diesen on this jetzigen bis dem zum fuer until")) {
            return std::nullopt;
        }
        std::size_t after = i + 1;
        while (is_one_of(tokens_.word(after), ", den dem der the")) ++after;
        if (tokens_.is_number(after)) return std::nullopt;
        sys_days day = coming(weekday);
        // `Der Thementag am Donnerstag war gelungen`
        const sys_days past = day - days(7);
        if (!is_event(day) && is_event(past) && (last || is_told_of_the_past(i))) day = past;
        if (next && (day == now_ || (!is_event(day) && is_event(day + days(7))))) day += days(7);
        return Span{day, day, i + 1, "position.weekday", false};
    }

    bool is_told_of_the_past(std::size_t i) const {
        for (std::size_t at = tokens_.clause_begin(i); at < tokens_.clause_end(i); ++at) {
            if (is_one_of(tokens_.word(at), "war waren was were gewesen hatte hatten")) return true;
        }
        return false;
    }

    std::optional<Span> week(std::size_t i) const {
        std::size_t end = 0;
        const auto weeks = weeks_ahead(i, end);
        if (!weeks) return std::nullopt;
        return Span{std::max(monday(*weeks), now_), monday(*weeks) + days(6), end, "position.week", false};
    }

    // `KW 17`, `in der 17. Kalenderwoche`, `calendar week 17` of this year.
    std::optional<Span> numbered_week(std::size_t i) const {
        auto names_week = [&](std::size_t at) {
            return is_one_of(tokens_.word(at), "kw kalenderwoche") ||
                   (tokens_.word(at) == "week" && at > 0 && tokens_.word(at - 1) == "calendar");
        };
        int week = -1;
        std::size_t end = i + 2;
        if (names_week(i)) {
            if (tokens_.word(end - 1) == ".") ++end;
            week = tokens_.number(end - 1);
        } else if (tokens_.is_number(i)) {
            if (tokens_.word(end - 1) == ".") ++end;
            if (names_week(end - 1)) week = tokens_.number(i);
        }
        constexpr int kMostWeeks = 53;
        if (week < 1 || week > kMostWeeks) return std::nullopt;
        // ISO 8601: the first week is that of the 4th of January.
        const sys_days fourth(today_.year() / 1 / 4);
        const int weekday = static_cast<int>(std::chrono::weekday(fourth).iso_encoding());
        const sys_days first = fourth - days(weekday - 1) + days(7 * (week - 1));
        return Span{first, first + days(6), end, "position.week", false};
    }

    // `in acht Tagen`, `heute in vierzehn Tagen`, `in ten days`, give or take one.
    std::optional<Span> days_ahead(std::size_t i) const {
        if (tokens_.word(i) != "in" || !is_one_of(tokens_.word(i + 2), "tagen days tage"))
            return std::nullopt;
        const std::string_view word = tokens_.word(i + 1);
        const int number = tokens_.is_number(i + 1) ? tokens_.number(i + 1)
                           : word == "vierzehn"     ? 14
                                                    : small_number_of(word);
        constexpr int kMostDays = 60;
        if (number < 2 || number > kMostDays) return std::nullopt;
        return Span{now_ + days(number - 1), now_ + days(number + 1), i + 3, "position.day", false};
    }

    std::optional<Span> relative_day(std::size_t i) const {
        const std::string_view word = tokens_.word(i);
        int ahead = -1;
        if (is_one_of(word, "heute today")) ahead = 0;
        if (word == "tomorrow" || (word == "morgen" && is_tomorrow(i))) ahead = 1;
        if (word == "uebermorgen") ahead = 2;
        if (ahead == 1 && i >= 3 && tokens_.word(i - 1) == "after" && tokens_.word(i - 2) == "day") ahead = 2;
        if (ahead < 0) return std::nullopt;
        return Span{now_ + days(ahead), now_ + days(ahead), i + 1, "position.day", false};
    }

    // Not `Guten Morgen`, `am Morgen`, `Morgen,`.
    bool is_tomorrow(std::size_t i) const {
        const bool first = i == 0 || tokens_[i - 1].sentence != tokens_[i].sentence;
        if (first) return !is_one_of(tokens_.word(i + 1), ", ! liebe liebes zusammen allerseits");
        return !tokens_[i].capital;
    }

    // `nächsten Monat`, `Ende des Monats`, `end of the month`.
    std::optional<Span> relative_month(std::size_t i) const {
        int ahead = -1;
        std::size_t end = i + 2;
        if (means_next(tokens_.word(i)) && means_month(tokens_.word(i + 1))) ahead = 1;
        if (is_one_of(tokens_.word(i), "diesen diesem dieses this des the") &&
            means_month(tokens_.word(i + 1))) {
            ahead = 0;
        }
        if (ahead < 0) return std::nullopt;
        const std::chrono::year_month ym = today_.year() / today_.month() + std::chrono::months(ahead);
        const sys_days first = ahead == 0 ? now_ : sys_days(ym / 1);
        return Span{first, sys_days(ym / std::chrono::last), end, "position.month", false};
    }

    // `April bis Juni`, `from April to June`.
    std::optional<Span> months(std::size_t i) const {
        const int first = month_of(tokens_.word(i));
        if (first == 0 || tokens_.is_number(i - 1) || tokens_.word(i - 1) == "." ||
            !is_one_of(tokens_.word(i + 1), "bis to until -")) {
            return std::nullopt;
        }
        const int last = month_of(tokens_.word(i + 2));
        if (last <= first || tokens_.is_number(i + 3)) return std::nullopt;
        const auto year = today_.year();
        return Span{sys_days(year / std::chrono::month(static_cast<unsigned>(first)) / 1),
                    sys_days(year / std::chrono::month(static_cast<unsigned>(last)) / std::chrono::last),
                    i + 3, "position.months", true};
    }

    // Words that turn a month into the bound of a time: `ab August`, `bis Oktober`, `seit Mai`.
    bool bounds_a_time(std::string_view word) const {
        return is_one_of(word, "ab seit bis until since from by vor nach before after vom von");
    }

    // `vom September auf den November`.
    bool moves_on(std::size_t i) const {
        for (std::size_t at = i + 1; at < i + 4; ++at) {
            if (is_one_of(tokens_.word(at), "auf to nach in zu zum zur into") &&
                (tokens_.word(i - 1) == "vom" || tokens_.word(i - 1) == "von" ||
                 tokens_.word(i - 1) == "from")) {
                return true;
            }
        }
        return false;
    }

    // `der Novembertermin`, `Mai-Veranstaltung`; the `September-` before `und Novembertermin`.
    std::optional<Span> month_compound(std::size_t i) const {
        const std::string_view word = tokens_.word(i);
        constexpr std::size_t kShortestMonth = 3, kLongestMonth = 9;
        int month = 0;
        for (std::size_t cut = kLongestMonth; cut >= kShortestMonth && month == 0; --cut) {
            if (word.size() <= cut + 2) continue;
            const std::string_view rest = word.substr(cut);
            if (is_event_noun(rest) || is_one_of(rest, "platz plaetze ausgabe"))
                month = month_of(word.substr(0, cut));
        }
        if (month == 0) return std::nullopt;
        const std::chrono::year_month ym = today_.year() / std::chrono::month(static_cast<unsigned>(month));
        return Span{sys_days(ym / 1), sys_days(ym / std::chrono::last), i + 1, "position.month", false, true};
    }

    // `meine Kollegin Mai Nguyen`, `June Okafor and I`: before a family name and after what leads a name.
    bool is_given_name(std::size_t i) const {
        if (!is_one_of(tokens_.word(i), "mai may april june august") || !tokens_[i].capital) return false;
        const std::string_view next = tokens_.word(i + 1);
        if (!tokens_.is_word(i + 1) || !tokens_[i + 1].capital || tokens_.joined(i + 1) ||
            i + 1 >= tokens_.clause_end(i) || is_common_noun(next) || is_event_noun(next) ||
            month_of(next) != 0 || weekday_of(next) != 0)
            return false;
        if (i == tokens_.sentence_begin(i)) return true;
        const std::string_view before = tokens_.word(i - 1);
        return is_companion(before) || is_person_noun(before) ||
               is_one_of(before,
                         "und and sowie & mit with statt durch by kommt comes is name heisst namens auch "
                         "noch also");
    }

    // `im Mai`, `Ende September`, `(April)`.
    std::optional<Span> month(std::size_t i) const {
        const int month = month_of(tokens_.word(i));
        const std::string_view before = i > 0 ? tokens_.word(i - 1) : std::string_view{};
        // `im Apr.`; alone a short form may be another word.
        const bool short_form = tokens_.word(i).size() == 3 && month != 5 &&
                                !is_one_of(before, "im ende mitte anfang mid late early");
        if (month == 0 || tokens_.word(i).size() < 3 || short_form) return std::nullopt;
        // `Liebe Frau Mai`
        if (is_one_of(before, "frau fr herr herrn hr dr mr ms mrs")) return std::nullopt;
        if (is_given_name(i)) return std::nullopt;
        // `May is not going to happen`
        const bool subject =
            tokens_.word(i) == "may" && tokens_[i].capital &&
            is_one_of(tokens_.word(i + 1), "is was works work doesnt wont does will suits would");
        if (tokens_.word(i) == "may" && before != "in" && !subject &&
            (!tokens_[i].capital || !is_one_of(before,
                                               "in for the your and of both or , & / until next keep take "
                                               "drop cancel do prefer choose skip"))) {
            return std::nullopt;
        }
        if (tokens_.word(i) == "march" && !tokens_[i].capital && before != "in") return std::nullopt;
        // `der Termin nach dem September`
        if (i > 1 && is_one_of(before, "dem der the") &&
            is_one_of(tokens_.word(i - 2), "nach vor seit after before"))
            return std::nullopt;
        const bool after_day = before == "." && i > 1 && tokens_.is_number(i - 2);
        if (i > 0 && (tokens_.is_number(i - 1) || after_day || (bounds_a_time(before) && !moves_on(i))))
            return std::nullopt;
        const bool part = is_one_of(before, "anfang mitte ende early mid late");
        if (part && i > 1 && bounds_a_time(tokens_.word(i - 2))) return std::nullopt;
        const int year = tokens_.number(i + 1);
        if (year > 1900 && year != static_cast<int>(today_.year())) return std::nullopt;
        if (is_one_of(tokens_.word(i + 1), "letzten vorigen vergangenen last")) return std::nullopt;
        const std::chrono::year_month ym = today_.year() / std::chrono::month(static_cast<unsigned>(month));
        Span span{sys_days(ym / 1), sys_days(ym / std::chrono::last), i + 1, "position.month", false};
        if (is_one_of(before, "anfang early")) span.last = sys_days(ym / 12);
        if (is_one_of(before, "mitte mid"))
            span = {sys_days(ym / 9), sys_days(ym / 22), i + 1, "position.month", false};
        if (is_one_of(before, "ende late")) span.first = sys_days(ym / 19);
        return span;
    }

    const Tokens& tokens_;
    const Catalogue& catalogue_;
    year_month_day today_;
    sys_days now_;
};

}  // namespace

std::vector<PositionMention> find_calendar_positions(const Tokens& tokens, const Catalogue& catalogue,
                                                     year_month_day today) {
    std::vector<PositionMention> found;
    const CalendarReader reader(tokens, catalogue, today);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens.is_word(i) && !tokens.is_number(i)) continue;
        std::optional<PositionMention> mention = reader.read(i);
        if (!mention) continue;
        i = mention->end - 1;
        found.push_back(std::move(*mention));
    }
    return found;
}

}  // namespace bp
