// One function a form; each looks at one place and tells how many tokens it took. What stands before a date
// without a month of its own (`26. und 27. April`, `22. bis 26. Mai`) takes the month that follows.
#include "parsers/find_dates.h"

#include <algorithm>
#include <optional>

#include "parsers/calendar_words.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

bool is_day(int value) {
    return value >= 1 && value <= 31;
}
bool is_month(int value) {
    return value >= 1 && value <= 12;
}

// A year as written: four digits from 1900, or two (20xx). 0 if it is none.
int year_from(const Tokens& tokens, std::size_t i) {
    const int value = tokens.number(i);
    if (tokens.word(i).size() == 4 && value >= 1900 && value <= 2100) return value;
    if (tokens.word(i).size() == 2 && value >= 10) return 2000 + value;
    return 0;
}

bool is_short_number(const Tokens& tokens, std::size_t i) {
    return tokens.is_number(i) && tokens.word(i).size() <= 2;
}

// Words after which numbers with dots or slashes are no date.
bool names_a_number(std::string_view word) {
    return is_one_of(
        word,
        "raum zimmer nr nummer kapitel version release v tel telefon fax az aktenzeichen ip abschnitt punkt "
        "room chapter section phone uhr tz ziffer fon mobil durchwahl dw gz hrb");
}

// `Az. 26.10`, `mein Aktenzeichen lautet 26.10-3`.
bool follows_number_word(const Tokens& tokens, std::size_t i) {
    const std::size_t begin = tokens.sentence_begin(i);
    while (i > begin && is_one_of(tokens.word(i - 1), "lautet ist is : . - #")) --i;
    return i > begin && names_a_number(tokens.word(i - 1));
}

// What follows a number that is a time, an amount or a percentage.
bool is_unit(const Tokens& tokens, std::size_t i) {
    // `bis 22.6. Am Vorabend ...`: the German word, not the time of day.
    if (tokens.word(i) == "am" && (tokens[i].capital || (i > 0 && tokens.word(i - 1) == "."))) return false;
    return is_one_of(tokens.word(i), "uhr h % prozent eur euro mio am pm km min std");
}

// Whether the number at i is cut out of something longer: "030-23.3", "1.23.3", "2023/0914".
bool is_inside_longer_number(const Tokens& tokens, std::size_t i) {
    if (i == 0 || !tokens.joined(i)) return false;
    const std::string_view before = tokens.word(i - 1);
    if (tokens[i - 1].kind != TokenKind::punctuation) return true;
    return i >= 2 && tokens.joined(i - 1) && tokens.is_number(i - 2) && is_one_of(before, ". - / :");
}

std::optional<DateMention> iso_date(const Tokens& tokens, std::size_t i) {
    if (tokens.word(i).size() != 4 || year_from(tokens, i) == 0) return std::nullopt;
    const std::string_view mark = tokens.word(i + 1);
    if (!is_one_of(mark, "- / .") || tokens.word(i + 3) != mark) return std::nullopt;
    for (std::size_t k = i + 1; k <= i + 4; ++k) {
        if (!tokens.joined(k)) return std::nullopt;
    }
    if (!is_short_number(tokens, i + 2) || !is_short_number(tokens, i + 4)) return std::nullopt;
    const int month = tokens.number(i + 2), day = tokens.number(i + 4);
    if (!is_month(month) || !is_day(day)) return std::nullopt;
    if (tokens.joined(i + 5) && tokens.word(i + 5) == "-" && tokens.is_number(i + 6)) return std::nullopt;
    return DateMention{year_from(tokens, i), month, day, i, i + 5, false, "date.iso"};
}

// 23.3. 23.03.2023 23/03 23-03-2023 and, where nothing else is possible, 03/23/2023.
std::optional<DateMention> numeric_date(const Tokens& tokens, std::size_t i) {
    const std::string_view mark = tokens.word(i + 1);
    if (!is_short_number(tokens, i) || !is_one_of(mark, ". / -") || !tokens.joined(i + 1))
        return std::nullopt;
    if (!is_short_number(tokens, i + 2)) return std::nullopt;
    // "23. 3." is usual, "23 / 03" and "23 - 03" are not dates.
    if (!tokens.joined(i + 2) && mark != ".") return std::nullopt;
    int day = tokens.number(i), month = tokens.number(i + 2);
    std::size_t end = i + 3;
    int year = 0;
    const bool has_mark = tokens.word(end) == mark && tokens.joined(end);
    if (has_mark && year_from(tokens, end + 1) != 0 &&
        (tokens.joined(end + 1) || tokens.word(end + 1).size() == 4)) {
        year = year_from(tokens, end + 1);
        end += 2;
    } else if (has_mark && mark == ".") {
        ++end;
    } else if (mark == "." && year_from(tokens, end) != 0 && tokens.word(end).size() == 4) {
        year = year_from(tokens, end++);
    }
    if (mark == "-" && year == 0) return std::nullopt;
    if (mark == "/" && month > 12 && is_day(month) && is_month(day)) std::swap(day, month);
    if (!is_day(day) || !is_month(month) || is_unit(tokens, end)) return std::nullopt;
    const bool goes_on =
        tokens.joined(end) &&
        (tokens.is_number(end) || (is_one_of(tokens.word(end), "- : /") && tokens.joined(end + 1) &&
                                   tokens.is_number(end + 1) && year != 0));
    if (goes_on) return std::nullopt;
    return DateMention{year, month, day, i, end, false, "date.day-month"};
}

std::size_t skip_ordinal_suffix(const Tokens& tokens, std::size_t i) {
    return tokens.joined(i) && is_one_of(tokens.word(i), "st nd rd th ter te ten") ? i + 1 : i;
}

std::size_t skip_mark(const Tokens& tokens, std::size_t i, std::string_view mark) {
    return tokens.word(i) == mark ? i + 1 : i;
}

void take_year(const Tokens& tokens, DateMention& date) {
    std::size_t i = skip_mark(tokens, date.end, ".");
    i = skip_mark(tokens, i, ",");
    const bool four_digits = tokens.word(i).size() == 4;
    if (year_from(tokens, i) == 0 || (!four_digits && !tokens.joined(i)) || is_unit(tokens, i + 1)) return;
    date.year = year_from(tokens, i);
    date.end = i + 1;
}

// The month in `sechsundzwanzigster Zehnter` or `26.X.`; 0 if there is none.
int numbered_month(const Tokens& tokens, std::size_t day, std::size_t at) {
    if (tokens.is_word(day)) {
        const int month = ordinal_of(tokens.word(at));
        return is_month(month) ? month : 0;
    }
    constexpr std::string_view kRoman[] = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                           "vii", "viii", "ix",  "x",  "xi", "xii"};
    const bool dotted =
        at == day + 2 && tokens.joined(at) && tokens[at].capital && tokens.word(at + 1) == ".";
    if (!dotted) return 0;
    const auto found = std::find(std::begin(kRoman), std::end(kRoman), tokens.word(at));
    return found == std::end(kRoman) ? 0 : static_cast<int>(found - std::begin(kRoman)) + 1;
}

// 23. März, 23 Mrz 2023, 27APR23, 23rd of March.
std::optional<DateMention> day_month_name(const Tokens& tokens, std::size_t i) {
    const int day = is_short_number(tokens, i) ? tokens.number(i) : ordinal_of(tokens.word(i));
    if (!is_day(day)) return std::nullopt;
    std::size_t at = tokens.is_number(i) ? skip_ordinal_suffix(tokens, i + 1) : i + 1;
    if (tokens.is_number(i)) at = skip_mark(tokens, at, ".");
    at = skip_mark(tokens, at, "-");
    at = skip_mark(tokens, at, "of");
    at = skip_mark(tokens, at, "de");
    int month = month_of(tokens.word(at));
    if (month == 0 && tokens.is_number(i)) month = foreign_month_of(tokens.word(at));
    if (month == 0) month = numbered_month(tokens, i, at);
    if (month == 0) return std::nullopt;
    DateMention date{0, month, day, i, at + 1, false, "date.month-name"};
    date.end = skip_mark(tokens, date.end, "-");
    if (date.end > at + 1 && year_from(tokens, date.end) == 0) date.end = at + 1;
    take_year(tokens, date);
    return date;
}

// Germans write the day first: in `im Mai 2 Plätze` the number is no day.
bool is_german_month(std::string_view word) {
    return is_one_of(word, "januar februar maerz mai juni juli oktober dezember mrz okt dez");
}

// March 23rd, May 25, 2023.
std::optional<DateMention> month_name_day(const Tokens& tokens, std::size_t i) {
    const int month = month_of(tokens.word(i));
    if (month == 0 || is_german_month(tokens.word(i))) return std::nullopt;
    std::size_t at = skip_mark(tokens, i + 1, ".");
    at = skip_mark(tokens, at, "the");
    const bool in_digits = is_short_number(tokens, at);
    const int day = in_digits ? tokens.number(at) : ordinal_of(tokens.word(at));
    if (!is_day(day)) return std::nullopt;
    std::size_t end = in_digits ? skip_ordinal_suffix(tokens, at + 1) : at + 1;
    // "Mai 25." or "April 17. Oktober": the number belongs to what follows it.
    const bool belongs_to_next = end == at + 1 && in_digits &&
                                 (tokens.word(end) == "." || tokens.word(end) == ":") &&
                                 (month_of(tokens.word(end + 1)) != 0 || tokens.is_number(end + 1));
    if (belongs_to_next || is_unit(tokens, end)) return std::nullopt;
    DateMention date{0, month, day, i, end, false, "date.month-name"};
    if (tokens.word(date.end) == ",") take_year(tokens, date);
    return date;
}

bool announces_a_day(std::string_view word) {
    return is_one_of(word, "am den dem der vom zum the und and oder or on fuer");
}

// `am 23.`, `auf den 28.`, `the 28th`: a day without its month.
std::optional<DateMention> day_alone(const Tokens& tokens, std::size_t i) {
    if (!is_short_number(tokens, i) || !is_day(tokens.number(i)) || i == 0) return std::nullopt;
    const std::size_t after_suffix = skip_ordinal_suffix(tokens, i + 1);
    const bool english = after_suffix > i + 1;
    const bool dotted = tokens.word(i + 1) == "." && tokens.joined(i + 1);
    if (!english && !dotted) return std::nullopt;
    if (!announces_a_day(tokens.word(i - 1)) && weekday_of(tokens.word(i - 1)) == 0 &&
        tokens.word(i - 1) != ",") {
        return std::nullopt;
    }
    const std::size_t end = english ? after_suffix : i + 2;
    if (tokens.joined(end) && (tokens.is_number(end) || tokens.is_word(end))) return std::nullopt;
    if (is_one_of(
            tokens.word(end),
            "thementag mal jahr person platz teilnehmer stock og floor time etage lebensjahr person theme")) {
        return std::nullopt;
    }
    return DateMention{0, 0, tokens.number(i), i, end, false, "date.day"};
}

std::optional<DateMention> date_at(const Tokens& tokens, std::size_t i) {
    if (tokens.is_number(i)) {
        if (is_inside_longer_number(tokens, i) || follows_number_word(tokens, i)) return std::nullopt;
        if (auto date = iso_date(tokens, i)) return date;
        if (auto date = numeric_date(tokens, i)) return date;
        if (auto date = day_month_name(tokens, i)) return date;
        return std::nullopt;
    }
    if (!tokens.is_word(i)) return std::nullopt;
    if (auto date = month_name_day(tokens, i)) return date;
    return ordinal_of(tokens.word(i)) != 0 ? day_month_name(tokens, i) : std::nullopt;
}

bool joins_days(std::string_view word) {
    return is_one_of(word,
                     "und and oder or bis to until - / , & + sowie auf den am the der . st nd rd th von bzw");
}

bool makes_a_range(std::string_view word) {
    return is_one_of(word, "bis to until auf -");
}

// The days before a date that share its month: `26./27. April`, `9 and 10 November`, `vom 22. bis 26. Mai`.
void take_days_before(const Tokens& tokens, std::vector<DateMention>& dates, std::size_t floor) {
    const DateMention last = dates.back();
    std::vector<DateMention> before;
    bool range = false, linked = false;
    std::size_t i = last.begin;
    // A list of days is short; this also keeps the look back bounded.
    constexpr std::size_t kFarthest = 24;
    const std::size_t stop = std::max(floor, last.begin > kFarthest ? last.begin - kFarthest : 0);
    while (i > stop && tokens[i - 1].sentence == tokens[last.begin].sentence) {
        --i;
        if (is_short_number(tokens, i) && is_day(tokens.number(i)) && linked) {
            before.push_back({last.year, last.month, tokens.number(i), i, i + 1, false, last.rule});
            linked = false;
        } else if (tokens.word(i) == "der" && i > 0 && tokens.word(i - 1) == ",") {
            break;  // `am 25., der 22. Juni passt nicht` is no list
        } else if (joins_days(tokens.word(i))) {
            range = range || makes_a_range(tokens.word(i));
            linked = linked || tokens.word(i) != ".";
        } else {
            break;
        }
    }
    if (before.empty()) return;
    dates.pop_back();
    for (auto date = before.rbegin(); date != before.rend(); ++date) dates.push_back(*date);
    dates.push_back(last);
    if (range) {
        for (std::size_t k = dates.size() - before.size() - 1; k < dates.size(); ++k)
            dates[k].in_range = true;
    }
}

// Marks `vom 03.05. bis 07.05.`, `14.-28.8.`, `from 3 to 5 May`: two dates with a word for "until" between
// them.
void mark_ranges(const Tokens& tokens, std::vector<DateMention>& dates) {
    for (std::size_t k = 1; k < dates.size(); ++k) {
        const std::size_t gap = dates[k].begin - dates[k - 1].end;
        if (gap < 1 || gap > 4 || tokens[dates[k].begin].sentence != tokens[dates[k - 1].begin].sentence)
            continue;
        for (std::size_t i = dates[k - 1].end; i < dates[k].begin; ++i) {
            if (makes_a_range(tokens.word(i)) || tokens.word(i) == "zum")
                dates[k - 1].in_range = dates[k].in_range = true;
        }
    }
}

}  // namespace

std::vector<DateMention> find_dates(const Tokens& tokens) {
    std::vector<DateMention> dates;
    for (std::size_t i = 0; i < tokens.size();) {
        if (auto date = date_at(tokens, i)) {
            const std::size_t floor = dates.empty() ? 0 : dates.back().end;
            dates.push_back(*date);
            i = date->end;
            take_days_before(tokens, dates, floor);
        } else {
            ++i;
        }
    }
    std::vector<DateMention> days;
    std::size_t next = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        while (next < dates.size() && dates[next].end <= i) ++next;
        if (next < dates.size() && dates[next].begin <= i) continue;
        if (auto day = day_alone(tokens, i)) days.push_back(*day);
    }
    dates.insert(dates.end(), days.begin(), days.end());
    std::sort(dates.begin(), dates.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
    mark_ranges(tokens, dates);
    return dates;
}

}  // namespace bp
