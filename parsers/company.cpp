#include "parsers/company.h"

#include <algorithm>
#include <array>

#include "parsers/name_lexicon.h"
#include "parsers/person_nouns.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

constexpr int kMostSeats = 500;  // a larger number is a price, a year or a file number

struct NumberWord {
    std::string_view word;
    int value;
};

constexpr std::array kNumbers = std::to_array<NumberWord>(
    {{"zwei", 2},      {"drei", 3},    {"vier", 4},    {"fuenf", 5},      {"sechs", 6},    {"sieben", 7},
     {"acht", 8},      {"neun", 9},    {"zehn", 10},   {"elf", 11},       {"zwoelf", 12},  {"two", 2},
     {"three", 3},     {"four", 4},    {"five", 5},    {"six", 6},        {"seven", 7},    {"eight", 8},
     {"nine", 9},      {"ten", 10},    {"zwo", 2},     {"fuenfzehn", 15}, {"zwanzig", 20}, {"dreizehn", 13},
     {"vierzehn", 14}, {"eleven", 11}, {"twelve", 12}, {"beide", 2},      {"beiden", 2}});

constexpr std::array kTogether = std::to_array<NumberWord>({{"zweit", 2},
                                                            {"zweien", 2},
                                                            {"dritt", 3},
                                                            {"dreien", 3},
                                                            {"viert", 4},
                                                            {"vieren", 4},
                                                            {"fuenft", 5},
                                                            {"sechst", 6},
                                                            {"siebt", 7},
                                                            {"siebent", 7},
                                                            {"acht", 8},
                                                            {"neunt", 9},
                                                            {"zehnt", 10},
                                                            {"zwoelft", 12},
                                                            {"elft", 11}});

int value_in(std::string_view word, const NumberWord* begin, const NumberWord* end) {
    const auto* found = std::find_if(begin, end, [&](const NumberWord& entry) { return entry.word == word; });
    return found == end ? 0 : found->value;
}

int digits_value(std::string_view digits) {
    if (digits.empty() || digits.size() > 3) return 0;
    int value = 0;
    for (char c : digits) {
        if (c < '0' || c > '9') return 0;
        value = value * 10 + (c - '0');
    }
    return value > kMostSeats ? 0 : value;
}

// Bands of so many: `als Trio`, and the first part of `Dreiergruppe`.
constexpr std::array kBands = std::to_array<NumberWord>({{"duo", 2},
                                                         {"trio", 3},
                                                         {"quartett", 4},
                                                         {"quintett", 5},
                                                         {"tandem", 2},
                                                         {"quartet", 4},
                                                         {"zweier", 2},
                                                         {"dreier", 3},
                                                         {"vierer", 4},
                                                         {"fuenfer", 5},
                                                         {"sechser", 6},
                                                         {"achter", 8}});

}  // namespace

int number_at(const Words& words, std::size_t i) {
    if (i >= words.size()) return 0;
    if (words[i].kind == Word::Kind::number) {
        // `23.3.`, `0911`, `10:30` are no counts.
        bool date = (words.is_mark(i + 1, '.') && words[i + 1].glued) ||
                    (words.is_mark(i + 1, ':') && words[i + 1].glued) ||
                    (i > 0 && words[i].glued && words[i - 1].kind == Word::Kind::mark &&
                     !words.is_mark(i - 1, '+') && !words.is_mark(i - 1, '('));
        return date ? 0 : digits_value(words.raw(i));
    }
    if (!words.is_word(i)) return 0;
    std::string_view word = words.folded(i);
    if (word.size() > 1 && word.back() == 'x') {
        if (int times = digits_value(word.substr(0, word.size() - 1))) return times;
    }
    return value_in(word, kNumbers.data(), kNumbers.data() + kNumbers.size());
}

int together_value(std::string_view word) {
    const int value = value_in(word, kTogether.data(), kTogether.data() + kTogether.size());
    if (value > 0 || word.size() < 2 || word.back() != 't') return value;
    return digits_value(word.substr(0, word.size() - 1));
}

int band_value(std::string_view word) {
    for (const NumberWord& entry : kBands) {
        const bool part_of = entry.word.ends_with("er");
        if (!part_of && word == entry.word) return entry.value;
        if (part_of && word.starts_with(entry.word) &&
            is_one_of(word.substr(entry.word.size()),
                      "gruppe team trupp gespann delegation bande mannschaft runde"))
            return entry.value;
    }
    return 0;
}

bool is_seat_word(std::string_view word) {
    return is_one_of(
        word,
        "plaetze platz sitzplaetze teilnehmerplaetze teilnahmeplaetze seats seat place places spots "
        "tickets plaetzen stuehle stuehlen chairs slots badges anmeldungen registrations");
}

bool is_person_word(std::string_view word) {
    static constexpr LongWordList kPersons(
        "personen leute leuten people persons teilnehmer teilnehmerinnen teilnehmende "
        "teilnehmenden teilnehmern kolleginnen kollegen mitarbeiter mitarbeiterinnen "
        "mitarbeitern mitarbeitende mitarbeitenden azubis auszubildende auszubildenden "
        "praktikanten trainees nachwuchskraefte werkstudenten colleagues beschaeftigte "
        "beschaeftigten koepfe mann interessierte interessenten referenten anwaerter "
        "anwaerterinnen studierende studenten vertreter bedienstete entwickler entwicklerinnen "
        "teammitglieder meldungen anmeldungen anmeldung registrations participants kids "
        "teamkollegen teamkolleginnen");
    return is_one_of(word, kPersons);
}

bool is_total_word(std::string_view word) {
    return is_one_of(word,
                     "personen leute leuten people persons teilnehmer teilnehmerinnen teilnehmende "
                     "teilnehmenden teilnehmern meldungen koepfe mann participants registrations anmeldungen "
                     "anmeldung interessierte interessenten attendees");
}

bool is_countable_thing(std::string_view word) {
    return is_one_of(word,
                     "tage tagen days dates termine terminen themen topics events stunden hours minutes "
                     "minuten jahren years wochen weeks monaten months abteilungen referaten teams uhr euro");
}

// `ich`, `meine Wenigkeit`, `yours truly`, `mich selbst`: how many words from `i` on mean the writer.
std::size_t writer_words(const Words& words, std::size_t i) {
    std::size_t at = i;
    if (is_one_of(words.folded(at), "meine meiner") && is_one_of(words.folded(at + 1), "wenigkeit person"))
        at += 2;
    else if (words.folded(at) == "yours" && words.folded(at + 1) == "truly" && !words.is_line_end(at + 2))
        at += 2;
    else if (is_one_of(words.folded(at), "ich mich mir me myself i"))
        ++at;
    else
        return 0;
    while (is_one_of(words.folded(at), "selbst selber myself")) ++at;
    return at - i;
}

std::optional<Company> company_at(const Words& words, std::size_t i, std::size_t end, bool in_row) {
    static constexpr WordList kMine(
        "mein meine meinen meinem meiner unser unsere unseren unserem unserer my our");
    static constexpr WordList kOne("ein eine einen einem einer a an one another");
    Company found;
    std::size_t at = i;
    while (at < end && is_one_of(words.folded(at), "noch auch etwa wohl still also")) ++at;
    const bool escort = !is_one_of(words.folded(at), "begleitung guest") ||
                        (at > 0 && is_one_of(words.folded(at - 1),
                                             "mit in plus und and with samt nebst inklusive eine einer"));
    // `in Begleitung einer Dolmetscherin`: she is the one who is counted
    const bool told = is_one_of(words.folded(at + 1), "einer eines von meiner meines unserer unseres meinem");
    if (is_somebody(words.folded(at)) && escort && !told) return Company{1, at, at + 1, true};
    const int number = number_at(words, at);
    const std::size_t number_word = at;
    bool ours = is_one_of(words.folded(at), kMine);
    found.indefinite = number > 0 || is_one_of(words.folded(at), kOne);
    const bool definite = is_one_of(words.folded(at), "der die den dem the");
    if (!found.indefinite && !ours && !definite) return std::nullopt;
    ++at;
    // `die drei Entwickler`
    int value = number > 0 ? number : 1;
    if (number == 0 && number_at(words, at) > 0 && !definite) {
        value = number_at(words, at);
        found.indefinite = true;
        ++at;
    }
    for (std::size_t count = 0; at < end && count < 4; ++count, ++at) {
        std::string_view word = words.folded(at);
        if (!words.is_word(at)) return std::nullopt;
        const bool partitive = found.indefinite && is_one_of(word, "unserer meiner unseren meinen our my");
        // `5 Köpfe` are all of them; `die Kolleginnen und Kollegen Kern und Roth` are named.
        if (number > 1 && is_total_word(word) && at == number_word + 1) return std::nullopt;
        if (definite && (is_person_word(word) || word.ends_with("innen"))) return std::nullopt;
        if (is_person_noun(word) || (ours && is_kin_noun(word))) {
            // `a product owner`, `our test engineers`: the last of English nouns
            while (at + 1 < end && !words[at].capital && words.is_word(at + 1) &&
                   is_person_noun(words.folded(at + 1)))
                ++at;
            found.value = value;
            found.noun = at;
            found.last = at + 1;
            return found;
        }
        if (partitive) ours = true;
        const bool passed = partitive || is_one_of(word, "of von aus more") || !words[at].capital;
        if (!passed) {
            // `zwei unserer Bibliothekskräfte`, `mich und zwei Ehrenamtliche`: people, whatever they are
            // called
            const bool people =
                ours || (in_row && !is_seat_word(word) && !is_countable_thing(words.folded(at)) &&
                         !is_one_of(word, "thementage thementagen veranstaltungen fragen"));
            if (!(people && value > 1)) return std::nullopt;
            found.value = value;
            found.noun = at;
            found.last = at + 1;
            return found;
        }
        if (is_one_of(word, "und and oder or mit with ich i wir we")) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace bp
