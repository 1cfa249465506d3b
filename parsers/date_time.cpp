#include "parsers/date_time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <string>
#include <utility>

#include "parsers/bytes.h"

namespace bp {
namespace {

// No Date field needs more; it bounds what is made of a hostile one.
constexpr std::size_t kMostBytes = 200;

// First three letters, English and German. UTF-8 and Latin-1 spellings of "Mär".
constexpr std::array<std::pair<std::string_view, unsigned>, 18> kMonths{{
    {"jan", 1},
    {"feb", 2},
    {"mar", 3},
    {"apr", 4},
    {"may", 5},
    {"jun", 6},
    {"jul", 7},
    {"aug", 8},
    {"sep", 9},
    {"oct", 10},
    {"nov", 11},
    {"dec", 12},
    {"m\xC3\xA4", 3},
    {"m\xE4r", 3},
    {"mrz", 3},
    {"mai", 5},
    {"okt", 10},
    {"dez", 12},
}};

// Minutes east of UTC. RFC 5322 section 4.3 and the zones of German mailers.
constexpr std::array<std::pair<std::string_view, int>, 18> kZones{{
    {"ut", 0},
    {"utc", 0},
    {"gmt", 0},
    {"z", 0},
    {"est", -300},
    {"edt", -240},
    {"cst", -360},
    {"cdt", -300},
    {"mst", -420},
    {"mdt", -360},
    {"pst", -480},
    {"pdt", -420},
    {"wet", 0},
    {"met", 60},
    {"cet", 60},
    {"mez", 60},
    {"cest", 120},
    {"mesz", 120},
}};

template <typename Table>
auto lookup(const Table& table, std::string_view key) -> std::optional<decltype(table[0].second)> {
    for (const auto& [name, value] : table) {
        if (name == key) return value;
    }
    return {};
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Only for digits, few of them.
int number(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 9), value);
    return value;
}

// Comments become blanks; the rest lower case.
std::string without_comments(std::string_view text) {
    std::string result;
    int depth = 0;
    for (char c : text.substr(0, kMostBytes)) {
        if (c == '(') ++depth;
        result += depth > 0 ? ' ' : ascii_lower(c);
        if (c == ')' && depth > 0) --depth;
    }
    return result;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    while ((begin = text.find_first_not_of(separators, begin)) != std::string_view::npos) {
        const std::size_t end = std::min(text.find_first_of(separators, begin), text.size());
        pieces.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return pieces;
}

// Reads word by word; each kind of word is taken once, in whatever order.
class DateTimeReader {
public:
    void read(std::string_view word) {
        if (word.find(':') != std::string_view::npos && is_digit(word.front())) return read_time_or_iso(word);
        if (is_digit(word.front())) return read_digits(word);
        if ((word.front() == '+' || word.front() == '-') && time_) return read_offset(word);
        read_name(word);
    }

    std::optional<DateTime> result() const {
        if (!day_ || !month_ || !year_ || !time_) return {};
        const std::chrono::year_month_day date{std::chrono::year(*year_), std::chrono::month(*month_),
                                               std::chrono::day(*day_)};
        if (!date.ok() || *year_ < 1970 || *year_ > 9999) return {};
        const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
        const int offset = offset_.value_or(0);
        return DateTime{days * 86400 + *time_ - std::int64_t{60} * offset, offset};
    }

private:
    // "10:00", "10:00:00", "10:00:00.123", "10:00:00+01:00", "2023-03-01t10:00:00z"
    void read_time_or_iso(std::string_view word) {
        const std::size_t t = word.find('t');
        if (t != std::string_view::npos) {
            read_digits(word.substr(0, t));
            word.remove_prefix(t + 1);
        }
        const std::size_t clock_end = std::min(word.find_first_not_of("0123456789:."), word.size());
        const auto parts = split(word.substr(0, clock_end), ":.");
        const bool good =
            parts.size() >= 2 &&
            std::all_of(parts.begin(), parts.begin() + std::min<long>(3, static_cast<long>(parts.size())),
                        [](auto part) { return part.size() <= 2; });
        if (!good || time_) return;
        const int hour = number(parts[0]), minute = number(parts[1]),
                  second = parts.size() > 2 ? number(parts[2]) : 0;
        if (hour > 23 || minute > 59 || second > 60) return;
        time_ = hour * 3600 + minute * 60 + std::min(second, 59);
        const std::string_view rest = word.substr(clock_end);
        if (!rest.empty()) read(rest);
    }

    // "6", "2023", "6-mar-2023", "2023-03-06", "06.03.2023"
    void read_digits(std::string_view word) {
        const auto parts = split(word, "-./");
        if (parts.size() >= 3) {
            if (parts[0].size() == 4) {
                set_year(parts[0]);
                set_month(parts[1]);
                set_day(parts[2]);
            } else {
                set_day(parts[0]);
                set_month(parts[1]);
                set_year(parts[2]);
            }
        } else if (parts.size() == 1 && all_digits(parts[0])) {
            if (!day_ && parts[0].size() <= 2) {
                set_day(parts[0]);
            } else {
                set_year(parts[0]);
            }
        }
    }

    // "+0100", "+100", "+01:00", "-00"
    void read_offset(std::string_view word) {
        std::string digits;
        for (char c : word.substr(1)) {
            if (is_digit(c)) digits += c;
        }
        if (digits.empty() || digits.size() > 4) return;
        const int hours =
            number(digits.size() > 2 ? std::string_view(digits).substr(0, digits.size() - 2) : digits);
        const int minutes =
            digits.size() > 2 ? number(std::string_view(digits).substr(digits.size() - 2)) : 0;
        if (hours > 15 || minutes > 59) return;
        offset_ = (word.front() == '-' ? -1 : 1) * (hours * 60 + minutes);
    }

    // A month, a zone ("gmt+1" included), or something that says nothing such as the weekday.
    void read_name(std::string_view word) {
        const std::size_t end = std::min(word.find_first_of("+-"), word.size());
        if (!month_) set_month(word);
        if (!time_) return;
        if (word == "pm" && *time_ < 12 * 3600) *time_ += 12 * 3600;
        if (const auto zone = lookup(kZones, word.substr(0, end)); zone && !offset_) offset_ = zone;
        if (end + 1 < word.size()) read_offset(word.substr(end));
    }

    void set_day(std::string_view digits) {
        if (!day_ && all_digits(digits) && digits.size() <= 2) day_ = static_cast<unsigned>(number(digits));
    }

    void set_month(std::string_view word) {
        if (all_digits(word) && word.size() <= 2) {
            month_ = static_cast<unsigned>(number(word));
        } else if (const auto month = lookup(kMonths, word.substr(0, 3))) {
            month_ = month;
        }
    }

    // RFC 5322 section 4.3: two digits below 50 are of this century, three count from 1900.
    void set_year(std::string_view digits) {
        if (year_ || !all_digits(digits) || digits.size() > 4) return;
        const int year = number(digits);
        year_ = digits.size() == 2 && year < 50 ? 2000 + year : digits.size() <= 3 ? 1900 + year : year;
    }

    std::optional<unsigned> day_, month_;
    std::optional<int> year_, time_, offset_;
};

}  // namespace

std::optional<DateTime> parse_date_time(std::string_view raw_body) {
    DateTimeReader reader;
    const std::string text = without_comments(raw_body);
    for (std::string_view word : split(text, " \t\r\n,;")) reader.read(word);
    return reader.result();
}

}  // namespace bp
