// Tables of folded words. Rules ask for nearly every word of a text whether it is one of these, so each table
// has a filter in front.
#include "parsers/calendar_words.h"

#include <array>
#include <cstddef>
#include <string>

#include "parsers/word_list.h"

namespace bp {
namespace {

struct Named {
    std::string_view word;
    int value;
};

// Most words are none of the names; the filter says so without reading them.
template <std::size_t N>
struct Names {
    consteval Names(const Named (&list)[N]) {  // implicit: a table is written as a plain list
        for (std::size_t i = 0; i < N; ++i) {
            names[i] = list[i];
            filter.add(word_hash(list[i].word));
        }
    }
    std::array<Named, N> names{};
    WordFilter<512> filter;
};

template <std::size_t N>
int value_of(std::string_view word, const Names<N>& table) {
    if (word.empty() || !table.filter.may_hold(word_hash(word))) return 0;
    for (const Named& name : table.names) {
        if (name.word == word) return name.value;
    }
    return 0;
}

constexpr Names kMonths({{"januar", 1},    {"january", 1},  {"jan", 1},       {"jaenner", 1},   {"jaen", 1},
                         {"februar", 2},   {"february", 2}, {"feb", 2},       {"feber", 2},     {"maerz", 3},
                         {"marz", 3},      {"march", 3},    {"mrz", 3},       {"maer", 3},      {"mar", 3},
                         {"april", 4},     {"apr", 4},      {"mai", 5},       {"may", 5},       {"juni", 6},
                         {"june", 6},      {"jun", 6},      {"juno", 6},      {"juli", 7},      {"july", 7},
                         {"jul", 7},       {"august", 8},   {"aug", 8},       {"september", 9}, {"sept", 9},
                         {"sep", 9},       {"oktober", 10}, {"october", 10},  {"okt", 10},      {"oct", 10},
                         {"november", 11}, {"nov", 11},     {"dezember", 12}, {"december", 12}, {"dez", 12},
                         {"dec", 12}});

// French, Spanish, Italian, Dutch, Polish, Turkish, Portuguese.
constexpr Names kForeignMonths(
    {{"janvier", 1},    {"enero", 1},         {"gennaio", 1},   {"januari", 1},    {"stycznia", 1},
     {"ocak", 1},       {"janeiro", 1},       {"fevrier", 2},   {"febrero", 2},    {"febbraio", 2},
     {"februari", 2},   {"lutego", 2},        {"subat", 2},     {"fevereiro", 2},  {"mars", 3},
     {"marzo", 3},      {"maart", 3},         {"marca", 3},     {"mart", 3},       {"marco", 3},
     {"avril", 4},      {"abril", 4},         {"aprile", 4},    {"kwietnia", 4},   {"nisan", 4},
     {"mayo", 5},       {"maggio", 5},        {"mei", 5},       {"maja", 5},       {"mayis", 5},
     {"maio", 5},       {"juin", 6},          {"junio", 6},     {"giugno", 6},     {"czerwca", 6},
     {"haziran", 6},    {"junho", 6},         {"juillet", 7},   {"julio", 7},      {"luglio", 7},
     {"lipca", 7},      {"temmuz", 7},        {"aout", 8},      {"agosto", 8},     {"augustus", 8},
     {"sierpnia", 8},   {"agustos", 8},       {"septembre", 9}, {"septiembre", 9}, {"settembre", 9},
     {"wrzesnia", 9},   {"eylul", 9},         {"setembro", 9},  {"octobre", 10},   {"octubre", 10},
     {"ottobre", 10},   {"pazdziernika", 10}, {"ekim", 10},     {"outubro", 10},   {"novembre", 11},
     {"noviembre", 11}, {"listopada", 11},    {"kasim", 11},    {"novembro", 11},  {"decembre", 12},
     {"diciembre", 12}, {"dicembre", 12},     {"grudnia", 12},  {"aralik", 12},    {"dezembro", 12}});

constexpr Names kFullWeekdays({{"montag", 1},
                               {"dienstag", 2},
                               {"mittwoch", 3},
                               {"donnerstag", 4},
                               {"freitag", 5},
                               {"samstag", 6},
                               {"sonnabend", 6},
                               {"sonntag", 7},
                               {"monday", 1},
                               {"tuesday", 2},
                               {"wednesday", 3},
                               {"thursday", 4},
                               {"friday", 5},
                               {"saturday", 6},
                               {"sunday", 7}});

constexpr Names kShortWeekdays({{"mo", 1},
                                {"di", 2},
                                {"mi", 3},
                                {"do", 4},
                                {"fr", 5},
                                {"sa", 6},
                                {"so", 7},
                                {"mon", 1},
                                {"tue", 2},
                                {"wed", 3},
                                {"thu", 4},
                                {"thurs", 4},
                                {"fri", 5},
                                {"sat", 6},
                                {"sun", 7}});

constexpr Names kUnits({{"dreien", 3},  {"zweien", 2},  {"vieren", 4}, {"ein", 1},    {"zwei", 2},
                        {"drei", 3},    {"vier", 4},    {"fuenf", 5},  {"sechs", 6},  {"sieben", 7},
                        {"acht", 8},    {"neun", 9},    {"one", 1},    {"two", 2},    {"three", 3},
                        {"four", 4},    {"five", 5},    {"six", 6},    {"seven", 7},  {"eight", 8},
                        {"nine", 9},    {"ten", 10},    {"zehn", 10},  {"elf", 11},   {"zwoelf", 12},
                        {"eleven", 11}, {"twelve", 12}, {"beide", 2},  {"beiden", 2}, {"both", 2},
                        {"zwo", 2},     {"eine", 1},    {"einen", 1},  {"einem", 1},  {"einer", 1}});

constexpr Names kOrdinals(
    {{"erste", 1},         {"zweite", 2},       {"dritte", 3},        {"vierte", 4},
     {"fuenfte", 5},       {"sechste", 6},      {"siebte", 7},        {"siebente", 7},
     {"achte", 8},         {"neunte", 9},       {"zehnte", 10},       {"elfte", 11},
     {"zwoelfte", 12},     {"dreizehnte", 13},  {"vierzehnte", 14},   {"fuenfzehnte", 15},
     {"sechzehnte", 16},   {"siebzehnte", 17},  {"achtzehnte", 18},   {"neunzehnte", 19},
     {"first", 1},         {"second", 2},       {"third", 3},         {"fourth", 4},
     {"fifth", 5},         {"sixth", 6},        {"seventh", 7},       {"eighth", 8},
     {"ninth", 9},         {"tenth", 10},       {"eleventh", 11},     {"twelfth", 12},
     {"twentieth", 20},    {"twentyfirst", 21}, {"twentysecond", 22}, {"twentythird", 23},
     {"twentyfourth", 24}, {"twentyfifth", 25}, {"twentysixth", 26},  {"twentyseventh", 27},
     {"twentyeighth", 28}, {"twentyninth", 29}, {"thirtieth", 30},    {"thirtyfirst", 31}});

// "dreiundzwanzigste", "zwanzigste", "dreissigste": the tens of a German ordinal, with the units before them.
int german_tens_ordinal(std::string_view word) {
    int tens = 0;
    if (word.ends_with("zwanzigste")) {
        tens = 20;
        word.remove_suffix(10);
    } else if (word.ends_with("dreissigste")) {
        tens = 30;
        word.remove_suffix(11);
    } else {
        return 0;
    }
    if (word.empty()) return tens;
    if (!word.ends_with("und")) return 0;
    word.remove_suffix(3);
    const int units = value_of(word, kUnits);
    return units > 0 && units < 10 ? tens + units : 0;
}

}  // namespace

int foreign_month_of(std::string_view word) {
    return value_of(word, kForeignMonths);
}

int month_of(std::string_view word) {
    constexpr std::size_t kLongest = 9;
    if (word.size() < 3) return 0;
    if (word.size() <= kLongest) {
        if (const int month = value_of(word, kMonths); month != 0) return month;
    }
    // `des Septembers`, `Ende Mais`
    const bool genitive =
        word.back() == 's' && word.size() <= kLongest + 1 && (word.size() > 5 || word == "mais");
    return genitive ? value_of(word.substr(0, word.size() - 1), kMonths) : 0;
}

int full_weekday_of(std::string_view word) {
    if (word.size() < 6) return 0;
    const int day = value_of(word, kFullWeekdays);
    if (day != 0 || word.back() != 's') return day;
    return value_of(word.substr(0, word.size() - 1), kFullWeekdays);
}

int weekday_of(std::string_view word) {
    const int day = full_weekday_of(word);
    return day != 0 ? day : value_of(word, kShortWeekdays);
}

int ordinal_of(std::string_view word) {
    if (word.size() < 5) return 0;
    if (word.back() == 'n' || word.back() == 'r' || word.back() == 's' || word.back() == 'm') {
        const int value = ordinal_of(word.substr(0, word.size() - 1));
        if (value != 0) return value;
    }
    const int value = value_of(word, kOrdinals);
    return value != 0 ? value : german_tens_ordinal(word);
}

int small_number_of(std::string_view word) {
    return value_of(word, kUnits);
}

Months season_of(std::string_view word) {
    if (word == "fruehjahr" || word == "fruehling" || word == "spring") return {3, 5};
    if (word == "sommer" || word == "summer") return {6, 8};
    if (word == "herbst" || word == "autumn") return {9, 11};
    return {};
}

}  // namespace bp
