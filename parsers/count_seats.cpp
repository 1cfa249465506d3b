#include "parsers/count_seats.h"

#include <algorithm>
#include <array>

#include "parsers/find_roles.h"
#include "parsers/name_lexicon.h"

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

// The number that word `i` says; 0 if it says none. `beide` counts only where asked for.
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

bool is_seat_word(std::string_view word) {
    return is_one_of(word,
                     "plaetze platz sitzplaetze teilnehmerplaetze teilnahmeplaetze seats seat places spots "
                     "tickets plaetzen");
}

bool is_person_word(std::string_view word) {
    return is_one_of(word,
                     "personen leute leuten people persons teilnehmer teilnehmerinnen teilnehmende "
                     "teilnehmenden teilnehmern kolleginnen kollegen mitarbeiter mitarbeiterinnen "
                     "mitarbeitern mitarbeitende mitarbeitenden azubis auszubildende auszubildenden "
                     "praktikanten trainees nachwuchskraefte werkstudenten colleagues beschaeftigte "
                     "beschaeftigten koepfe mann interessierte interessenten referenten anwaerter "
                     "anwaerterinnen studierende studenten vertreter bedienstete entwickler entwicklerinnen "
                     "teammitglieder meldungen anmeldungen anmeldung registrations participants kids "
                     "teamkollegen teamkolleginnen");
}

bool is_total_word(std::string_view word) {
    return is_one_of(word,
                     "personen leute leuten people persons teilnehmer teilnehmerinnen teilnehmende "
                     "teilnehmenden teilnehmern meldungen koepfe mann participants registrations");
}

class SeatSearch {
public:
    SeatSearch(const Words& words, const std::vector<NameMention>& mentions, int named)
        : words_(words), mentions_(mentions), named_(named) {}

    void look(WordRange sentence) {
        bool coming = speaks_of_coming(words_, sentence);
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            together(i);
            label(i, sentence);
            of_us(i, sentence);
            if (!coming) continue;
            plus(i, sentence);
            seats(i, sentence);
            people(i, sentence);
            companion(i, sentence);
            nobody(i);
        }
    }

    SeatCount result() {
        count_.unnamed = numbered_ + single_;
        return count_;
    }

private:
    void set_seats(int value, std::size_t first, std::size_t last) {
        if (value <= count_.seats) return;
        count_.seats = value;
        count_.seats_words = WordRange{first, last};
    }

    void set_unnamed(int& counter, int value, std::size_t first, std::size_t last) {
        if (value <= 0) return;
        counter += value;
        if (!count_.unnamed_words) count_.unnamed_words = WordRange{first, last};
    }

    // `zu dritt`
    void together(std::size_t i) {
        if (words_.folded(i) != "zu") return;
        int value = value_in(words_.folded(i + 1), kTogether.data(), kTogether.data() + kTogether.size());
        std::string_view word = words_.folded(i + 1);
        if (value == 0 && word.size() >= 2 && word.back() == 't')
            value = digits_value(word.substr(0, word.size() - 1));
        if (value > 0) set_seats(value, i, i + 2);
    }

    // `four of us would love to join`, `drei von uns`
    void of_us(std::size_t i, WordRange sentence) {
        bool us = (words_.folded(i) == "of" && words_.folded(i + 1) == "us") ||
                  (words_.folded(i) == "von" && words_.folded(i + 1) == "uns");
        if (!us || i == sentence.first) return;
        int value = number_at(words_, i - 1);
        if (value > 1) set_seats(value, i - 1, i + 2);
    }

    // `Anzahl Personen: 3`, `Teilnehmerzahl: 4`
    void label(std::size_t i, WordRange sentence) {
        if (!is_one_of(
                words_.folded(i),
                "anzahl personenzahl teilnehmerzahl teilnehmeranzahl personenanzahl platzzahl plaetze"))
            return;
        for (std::size_t at = i + 1; at < std::min(i + 6, sentence.last); ++at) {
            if (!words_.is_mark(at, ':') && !words_.is_mark(at, '\t')) continue;
            int value = number_at(words_, at + 1);
            if (value > 0 && (words_.is_line_end(at + 2) || words_.is_word(at + 2)))
                set_seats(value, i, at + 2);
            return;
        }
    }

    // `ich plus zwei aus dem Team`, `ich +2`
    void plus(std::size_t i, WordRange sentence) {
        bool sign = words_.folded(i) == "plus" || words_.is_mark(i, '+');
        if (!sign || i <= sentence.first) return;
        bool self = is_one_of(words_.folded(i - 1), "ich mich me i mir");
        int value = number_at(words_, i + 1);
        if (value == 0 && is_one_of(words_.folded(i + 1), "eins one einen eine")) value = 1;
        if (!self || value == 0) return;
        set_unnamed(numbered_, std::max(0, value - named_), i, i + 2);
    }

    // `vier Plätze`, `2 weitere Plätze`
    void seats(std::size_t i, WordRange sentence) {
        if (!is_seat_word(words_.folded(i))) return;
        for (std::size_t back = 1; back <= 3 && i >= sentence.first + back; ++back) {
            int value = number_at(words_, i - back);
            if (value == 0) continue;
            if (!are_small(i - back + 1, i)) return;
            set_seats(value, i - back, i + 1);
            return;
        }
    }

    // Only adjectives between: small letters.
    bool are_small(std::size_t begin, std::size_t end) const {
        for (std::size_t i = begin; i < end; ++i) {
            if (!words_.is_word(i) || words_[i].capital) return false;
        }
        return true;
    }

    // `sechs Azubis`, `drei weitere Kollegen`; `4 Personen` is the total.
    void people(std::size_t i, WordRange sentence) {
        std::string_view word = words_.folded(i);
        if (!is_person_word(word)) return;
        for (std::size_t back = 1; back <= 4 && i >= sentence.first + back; ++back) {
            std::size_t at = i - back;
            int value = number_at(words_, at);
            if (value == 0) continue;
            if (!are_small(at + 1, i) || theirs(at)) return;
            bool more = is_one_of(words_.folded(at + 1),
                                  "weitere weiteren andere anderen more other further zusaetzliche") ||
                        (at > sentence.first && is_one_of(words_.folded(at - 1), "weitere weiteren noch"));
            if (is_total_word(word) && !more) {
                set_seats(value, at, i + 1);
                return;
            }
            // `folgende drei Kollegen: A, B, C` are named; `drei weitere Kollegen` are not.
            set_unnamed(numbered_, more ? value : std::max(0, value - named_), at, i + 1);
            return;
        }
    }

    // `N. N.` in a sentence
    void nobody(std::size_t i) {
        bool letters = words_.folded(i) == "n" && words_[i].capital && words_.is_mark(i + 1, '.') &&
                       words_.folded(i + 2) == "n" && words_[i + 2].capital;
        bool word = words_.folded(i) == "nn" && words_[i].all_capital;
        if (letters || word) set_unnamed(single_, 1, i, i + (letters ? 3 : 1));
    }

    // `Ihrer drei Kollegen`
    bool theirs(std::size_t i) const {
        return i > 0 && words_[i - 1].capital && is_one_of(words_.folded(i - 1), "ihre ihrer ihren");
    }

    // `ein Kollege und ich`, `meine Kollegin kommt mit`: one person without a name.
    void companion(std::size_t i, WordRange sentence) {
        std::string_view word = words_.folded(i);
        if (kin_needs_seat(i)) return set_unnamed(single_, 1, i - 1, i + 1);
        if (!is_companion(word) || is_person_word(word) ||
            is_one_of(word, "chef chefin referent referentin person vertreter stellvertreter sachbearbeiter"))
            return;
        std::size_t at = i;
        while (at > sentence.first && words_.is_word(at - 1) &&
               is_one_of(words_.folded(at - 1),
                         "weitere weiteren weiterer neue neuen neuer lieber liebe noch andere anderen"))
            --at;
        if (at == sentence.first || !is_one_of(words_.folded(at - 1),
                                               "ein eine einen einem einer mein meine meinen meinem meiner "
                                               "unser unsere unseren unserem unserer a my one another our"))
            return;
        if (named_near(i) || !taken_along(i, sentence)) return;
        set_unnamed(single_, 1, at - 1, i + 1);
    }

    // `meine Frau, die braucht auch einen Platz`, `mein Mann kommt auch mit`
    bool kin_needs_seat(std::size_t i) const {
        constexpr std::size_t kReach = 8;
        if (i == 0 || named_near(i) ||
            !is_one_of(words_.folded(i),
                       "frau mann ehemann ehefrau partner partnerin lebensgefaehrte lebensgefaehrtin tochter "
                       "sohn bruder schwester wife husband daughter son brother sister") ||
            !is_one_of(words_.folded(i - 1), "mein meine meinen meinem meiner my"))
            return false;
        for (std::size_t at = i + 1; at < std::min(i + kReach, words_.size()); ++at) {
            if (words_.is_mark(at, '.') || is_one_of(words_.folded(at), "nicht kein keinen not no"))
                return false;
            const bool also = is_one_of(words_.folded(at + 1), "auch ebenfalls also too mit");
            if (also &&
                is_one_of(words_.folded(at), "braucht benoetigt moechte wuerde kommt will needs wants would"))
                return true;
        }
        return false;
    }

    // Is the companion's name beside it, or is the companion the one whom a sentence nearby names?
    bool named_near(std::size_t i) const {
        return std::any_of(mentions_.begin(), mentions_.end(), [&](const NameMention& mention) {
            return mention.first <= i + 4 && mention.last + 4 > i;
        });
    }

    // The companion comes along: joined to `ich`, or subject or object of coming, not of talking.
    bool taken_along(std::size_t i, WordRange sentence) const {
        bool joined = false;
        for (std::size_t at = i + 1; at < std::min(i + 6, sentence.last); ++at)
            joined =
                joined ||
                is_one_of(
                    words_.folded(at),
                    "mich ich kommt mitkommen dabei nimmt i me anmelden mit mitbringen teilnehmen begleitet");
        for (std::size_t at = i; at > sentence.first && at + 6 > i; --at)
            joined =
                joined || is_one_of(words_.folded(at - 1), "mich ich bringe mit fuer i me anmelden melde");
        if (named_ > 0) return false;
        for (std::size_t at = sentence.first; at < sentence.last; ++at) {
            if (is_one_of(words_.folded(at),
                          "gespraech gesprochen telefonat empfohlen erzaehlt pointed told bekommen hat von "
                          "gefragt meint nicht abgesprochen bereits schon told mentioned"))
                return false;
        }
        return joined;
    }

    const Words& words_;
    const std::vector<NameMention>& mentions_;
    int named_;
    int numbered_ = 0, single_ = 0;
    SeatCount count_;
};

}  // namespace

SeatCount count_seats(const Words& words, const std::vector<WordRange>& sentences,
                      const std::vector<NameMention>& mentions, int named) {
    SeatSearch search(words, mentions, named);
    for (const WordRange& sentence : sentences) search.look(sentence);
    return search.result();
}

}  // namespace bp
