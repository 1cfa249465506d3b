#include "parsers/count_seats.h"

#include <algorithm>
#include <set>

#include "parsers/coming_words.h"
#include "parsers/company.h"
#include "parsers/count_frame.h"
#include "parsers/name_lexicon.h"
#include "parsers/person_nouns.h"

namespace bp {
namespace {

class SeatSearch {
public:
    SeatSearch(const Words& words, const std::vector<NameMention>& mentions, int named)
        : words_(words), mentions_(mentions), named_(named) {}

    // `alone`: of the people whom this sentence counts the writer alone comes, it says or the next one.
    void look(WordRange sentence, bool alone) {
        sentence_ = sentence;
        const bool coming = speaks_of_coming(words_, sentence);
        const bool only_writer = alone && !names_somebody(sentence);
        count_.circle = count_.circle || only_writer;
        company(sentence, coming);
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            label(i, sentence);
            plus(i, sentence);
            if (!only_writer) {
                together(i);
                of_us(i, sentence);
                band(i, coming);
            }
            if (!coming) continue;
            party(i, sentence);
            seats(i, sentence);
            // `mit Begleitperson`
            if (words_.folded(i) == "mit" && is_one_of(words_.folded(i + 1), "begleitperson begleitung") &&
                counted_.insert(i + 1).second)
                set_unnamed(single_, 1, i, i + 2);
            if (only_writer) continue;
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
    // Does a number in [first, last) count more than those who come?
    bool counts_circle(std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
            const bool number = number_at(words_, i) > 0 || together_value(words_.folded(i)) > 0;
            if (!number || !is_of_circle(words_, i, sentence_)) continue;
            count_.circle = true;
            return true;
        }
        return false;
    }

    void set_seats(int value, std::size_t first, std::size_t last) {
        if (value <= count_.seats || counts_circle(first, last)) return;
        count_.seats = value;
        count_.seats_words = WordRange{first, last};
    }

    void set_unnamed(int& counter, int value, std::size_t first, std::size_t last) {
        if (value <= 0 || counts_circle(first, last)) return;
        counter += value;
        if (!count_.unnamed_words) count_.unnamed_words = WordRange{first, last};
    }

    bool names_somebody(WordRange sentence) const {
        return std::any_of(mentions_.begin(), mentions_.end(),
                           [&](const NameMention& mention) { return sentence.contains(mention.first); });
    }

    // `zu dritt`
    void together(std::size_t i) {
        if (words_.folded(i) != "zu") return;
        // `Letztes Mal waren wir zu dritt`
        if (has_word(words_, {i > 6 ? i - 6 : 0, i}, "waren war letztes letzten voriges damals")) return;
        int value = together_value(words_.folded(i + 1));
        if (value > 0) set_seats(value, i, i + 2);
    }

    // `table for four`, `party of six`, `Gruppe von fünf Leuten`
    void party(std::size_t i, WordRange sentence) {
        if (!is_one_of(words_.folded(i), "table party group tisch gruppe delegation trupp abordnung")) return;
        std::size_t at = i + 1;
        if (!is_one_of(words_.folded(at), "for of von aus mit zu fuer")) return;
        ++at;
        while (at < sentence.last && is_one_of(words_.folded(at), "insgesamt total rund about")) ++at;
        const int value = number_at(words_, at);
        const bool things = words_.is_word(at + 1) && words_[at + 1].capital &&
                            !is_person_noun(words_.folded(at + 1)) && !is_person_word(words_.folded(at + 1));
        if (value > 1 && !things && !is_countable_thing(words_.folded(at + 1))) set_seats(value, i, at + 1);
    }

    // `als Trio`, `wir sind ein Duo`, `unsere Dreiergruppe`
    void band(std::size_t i, bool coming) {
        const int value = coming ? band_value(words_.folded(i)) : 0;
        const bool ours = i > 0 && is_one_of(words_.folded(i - 1), "als im a as ein unsere unser our");
        if (value > 0 && ours) set_seats(value, i, i + 1);
    }

    // `four of us would love to join`, `drei von uns`, `wir drei`, `uns beide`, `both of us`
    void of_us(std::size_t i, WordRange sentence) {
        if (is_one_of(words_.folded(i), "wir uns")) {
            const int value = number_at(words_, i + 1);
            const bool noun = is_one_of(words_.folded(i + 2),
                                        "tage termine themen plaetze anmeldungen stuehle "
                                        "personen leute kollegen") ||
                              is_countable_thing(words_.folded(i + 2)) || words_.is_mark(i + 2, '.') ||
                              words_.is_mark(i + 2, ':');
            const bool small = words_.is_word(i + 1) && value > 1;
            if (small && !(noun && !words_.is_line_end(i + 3) && is_countable_thing(words_.folded(i + 2))) &&
                !(words_.is_word(i + 2) && words_[i + 2].capital && !is_person_noun(words_.folded(i + 2))))
                set_seats(value, i, i + 2);
        }
        // `so kommen wir am 25.05. beide`
        if (is_one_of(words_.folded(i), "wir we") && speaks_of_coming(words_, sentence)) {
            constexpr std::size_t kReach = 12;
            for (std::size_t at = i + 1; at < std::min(sentence.last, i + kReach) && !words_.is_mark(at, ',');
                 ++at) {
                const bool noun = words_.is_word(at + 1) && words_[at + 1].capital;
                if (is_one_of(words_.folded(at), "beide both") && !noun) set_seats(2, at, at + 1);
                // `wir kommen alle drei`
                const int all = is_one_of(words_.folded(at), "alle all") ? number_at(words_, at + 1) : 0;
                const bool thing = words_.is_word(at + 2) && words_[at + 2].capital;
                if (all > 1 && !thing) set_seats(all, at, at + 2);
            }
        }
        // `we'll be four`, `wir sind vier`
        if (is_one_of(words_.folded(i), "wir we we'll we're")) {
            std::size_t at = i + 1;
            while (at < i + 4 && is_one_of(words_.folded(at), "will be are sind waeren werden would wohl"))
                ++at;
            const int value = at > i + 1 || words_.folded(i) == "we're" ? number_at(words_, at) : 0;
            const bool things = words_.is_word(at + 1) && words_[at + 1].capital &&
                                !is_person_noun(words_.folded(at + 1)) &&
                                !is_person_word(words_.folded(at + 1));
            if (value > 1 && !things && !is_countable_thing(words_.folded(at + 1)))
                return set_seats(value, i, at + 1);
        }
        if (words_.folded(i) == "of" && words_.folded(i + 1) == "us" && i > sentence.first &&
            words_.folded(i - 1) == "both")
            return set_seats(2, i - 1, i + 2);
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
            if (!words_.is_mark(at, ':') && !words_.is_mark(at, '\t') &&
                !(words_.is_mark(at, '.') && number_at(words_, at + 1) > 0))
                continue;
            int value = number_at(words_, at + 1);
            if (value > 0 && (words_.is_line_end(at + 2) || words_.is_word(at + 2)))
                set_seats(value, i, at + 2);
            return;
        }
    }

    // `ich plus zwei aus dem Team`, `ich +2`
    void plus(std::size_t i, WordRange sentence) {
        bool sign = words_.folded(i) == "plus" || words_.is_mark(i, '+');
        if (i <= sentence.first) return;
        // `…, dazu noch eine Kollegin, deren Namen ich nicht weiß`
        if (is_one_of(words_.folded(i), "dazu ausserdem zusaetzlich") && named_ > 0) {
            const std::size_t at = words_.folded(i + 1) == "noch" ? i + 2 : i + 1;
            auto more = company_at(words_, at, sentence.last);
            if (more && more->indefinite && counted_.count(more->noun) == 0 && !lies_in_mention(more->noun) &&
                mention_at(more->last) == nullptr) {
                counted_.insert(more->noun);
                return set_unnamed(numbered_, more->value, i, more->last);
            }
        }
        // `…, plus one more person`, `sowie eine weitere Kollegin`
        if (sign || is_one_of(words_.folded(i), "sowie zuzueglich nebst")) {
            static constexpr WordList kMore(
                "weitere weiteren weiterer weiteres andere anderen anderer zusaetzliche zusaetzlichen "
                "zusaetzlicher more other further additional extra");
            int value = number_at(words_, i + 1);
            if (value == 0 && is_one_of(words_.folded(i + 1), "ein eine einen einer one")) value = 1;
            const std::size_t noun = i + 3;
            const bool person = is_person_word(words_.folded(noun)) || is_person_noun(words_.folded(noun));
            if (value > 0 && is_one_of(words_.folded(i + 2), kMore) && person && counted_.count(noun) == 0 &&
                named_ > 0) {
                counted_.insert(noun);
                return set_unnamed(numbered_, value, i, noun + 1);
            }
        }
        if (!sign) return;
        // `Can I bring a plus one?`, `mit +1`
        const bool one = is_one_of(words_.folded(i + 1), "one eins") || number_at(words_, i + 1) == 1;
        if (one && is_denied(i + 2, sentence.last)) return;
        if (one && is_one_of(words_.folded(i - 1), "a my mit with als ein einen"))
            return set_unnamed(single_, 1, i, i + 2);
        std::size_t before = i - 1;
        while (before > sentence.first && is_one_of(words_.folded(before), "bitte selbst please")) --before;
        bool self = is_one_of(words_.folded(before), "ich mich me i mir");
        int value = number_at(words_, i + 1);
        if (value == 0 && is_one_of(words_.folded(i + 1), "eins one einen eine")) value = 1;
        // A row has counted them already: `me plus two colleagues`.
        const auto row = counted_.lower_bound(i);
        if (!self || value == 0 || (row != counted_.end() && *row < i + 6)) return;
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
        if ((!is_person_word(word) && !is_person_noun(word)) || counted_.count(i) != 0) return;
        if (is_writer_in_bracket(i + 1)) return;
        for (std::size_t back = 1; back <= 4 && i >= sentence.first + back; ++back) {
            std::size_t at = i - back;
            int value = number_at(words_, at);
            if (value == 0) continue;
            if (!are_small(at + 1, i) || theirs(at) ||
                has_word(words_, {at + 1, i},
                         "an in auf bei zu den die der das mit fuer am im for in at the"))
                return;
            if (is_size_of_house(words_, at, sentence)) return;
            bool more = is_one_of(words_.folded(at + 1),
                                  "weitere weiteren andere anderen more other further zusaetzliche") ||
                        (at > sentence.first && is_one_of(words_.folded(at - 1), "weitere weiteren noch"));
            // `kommt mit fünf Schülern`, `I'd like to bring two people`: beside those who come anyway
            const bool along =
                at > sentence.first &&
                (is_one_of(words_.folded(at - 1), "mit with samt nebst sowie plus") ||
                 has_word(words_, {sentence.first, at}, "bringe bringen bringt bring bringing mitbringe")) &&
                std::none_of(mentions_.begin(), mentions_.end(), [&](const NameMention& mention) {
                    return mention.first > i && mention.first < sentence.last;
                });
            const bool all_of_them = along && is_total_word(word) && !is_company_of_one(words_, sentence) &&
                                     !names_somebody(sentence);
            more = (more || along) && !all_of_them;
            if (is_total_word(word) && !more) {
                set_seats(value, at, i + 1);
                return;
            }
            // `folgende drei Kollegen: A, B, C` are named; `drei weitere Kollegen` are not.
            set_unnamed(numbered_, more ? value : std::max(0, value - named_), at, i + 1);
            return;
        }
    }

    // `eine Begleitung brauche ich nicht`, `my plus one can't come`
    bool is_denied(std::size_t i, std::size_t end) const {
        constexpr std::size_t kReach = 6;
        for (std::size_t at = i; at < std::min(end, i + kReach) && words_.is_word(at); ++at) {
            if (is_one_of(words_.folded(at), "nicht not can't cannot won't couldn't isn't keinen kein") &&
                !is_one_of(words_.folded(at + 1), "nur only allein"))
                return true;
        }
        return false;
    }

    // `1 Person (ich)`
    bool is_writer_in_bracket(std::size_t i) const {
        return words_.is_mark(i, '(') && is_one_of(words_.folded(i + 1), "ich mich me myself") &&
               words_.is_mark(i + 2, ')');
    }

    // `N. N.` in a sentence
    void nobody(std::size_t i) {
        bool letters = words_.folded(i) == "n" && words_[i].capital && words_.is_mark(i + 1, '.') &&
                       words_.folded(i + 2) == "n" && words_[i + 2].capital;
        bool word = words_.folded(i) == "nn" && words_[i].all_capital;
        // `eine weitere Person (N. N.)` is counted already
        if (i >= 2 && words_.is_mark(i - 1, '(') && counted_.count(i - 2) != 0) return;
        // `eine weitere Person aus dem Referat, N. N.` as well
        constexpr std::size_t kNear = 6;
        for (std::size_t at = i - std::min(i, kNear); i > 0 && words_.is_mark(i - 1, ',') && at < i; ++at) {
            if (counted_.count(at) != 0) return;
        }
        if (letters || word) set_unnamed(single_, 1, i, i + (letters ? 3 : 1));
    }

    // `Ihrer drei Kollegen`
    bool theirs(std::size_t i) const {
        return i > 0 && words_[i - 1].capital && is_one_of(words_.folded(i - 1), "ihre ihrer ihren");
    }

    // --- Company: those whom the writer brings along without a name ---

    // The mention that begins at `i`, or within the two words behind it (`die Frau X`).
    const NameMention* mention_at(std::size_t i) const {
        auto found = std::lower_bound(mentions_.begin(), mentions_.end(), i,
                                      [](const NameMention& m, std::size_t at) { return m.first < at; });
        return found != mentions_.end() && found->first == i ? &*found : nullptr;
    }

    bool lies_in_mention(std::size_t i) const {
        auto after = std::upper_bound(mentions_.begin(), mentions_.end(), i,
                                      [](std::size_t at, const NameMention& m) { return at < m.first; });
        return after != mentions_.begin() && i < (after - 1)->last;
    }

    std::size_t behind_bracket(std::size_t i, std::size_t end) const {
        if (!words_.is_mark(i, '(')) return i;
        while (i < end && !words_.is_mark(i, ')')) ++i;
        return std::min(i + 1, end);
    }

    // One past the `,`, `und`, `sowie auch` at `i`; `i` itself if nothing joins.
    std::size_t behind_joiner(std::size_t i, std::size_t end) const {
        std::size_t at = i;
        bool joins = false;
        while (at < end) {
            const bool mark = words_.is_mark(at, ',') || words_.is_mark(at, '&') || words_.is_mark(at, '+') ||
                              words_.is_mark(at, '/');
            const bool word =
                is_one_of(words_.folded(at), "und and sowie plus nebst samt dazu ausserdem zusaetzlich");
            const bool filler =
                joins && (words_[at].kind == Word::Kind::line_end ||
                          is_one_of(words_.folded(at), "auch noch fuer for dann natuerlich dazu"));
            if (!mark && !word && !filler) break;
            joins = joins || mark || word;
            ++at;
        }
        return joins ? at : i;
    }

    // Is the company's name given beside it (`meine Chefin, Frau X`, `Frau X, meine Chefin,`)?
    bool named_beside(const Company& company, std::size_t first, bool behind_mention, std::size_t end) const {
        if (lies_in_mention(company.noun)) return true;
        std::size_t at = company.last;
        if (words_.is_mark(at, ',') || words_.is_mark(at, '(') || words_.is_mark(at, ':') ||
            words_.is_mark(at, '-'))
            ++at;
        // `unsere beiden Neuen, Frau X und Herr Y`
        if (company.value > 1 && at > company.last) {
            int following = 0;
            for (const NameMention& mention : mentions_) {
                if (mention.first >= at && (following > 0 ? mention.chained : mention.first == at))
                    ++following;
            }
            if (following >= company.value) return true;
        }
        while (at < end && mention_at(at) == nullptr &&
               is_one_of(words_.folded(at), "die der den dem namens named called heisst ist is"))
            ++at;
        if (mention_at(at) != nullptr && (!company.indefinite || at == company.last)) return true;
        return behind_mention && !company.indefinite && first > 0 && words_.is_mark(first - 1, ',');
    }

    // `die Kollegin, mit der ich das Zimmer teile, Frau X`: a definite person, named further on
    bool named_further_on(const Company& company, std::size_t first) const {
        constexpr std::size_t kReach = 24;
        if (!is_one_of(words_.folded(first), "der die den dem the") || !words_.is_mark(company.last, ','))
            return false;
        auto next = std::lower_bound(mentions_.begin(), mentions_.end(), company.last,
                                     [](const NameMention& m, std::size_t at) { return m.first < at; });
        return next != mentions_.end() && next->first < company.last + kReach && !next->chained;
    }

    // Rows that hold the writer or somebody named (`ich, Frau X und ein Azubi`, `me, two testers and an
    // intern`), or functions alone (`unsere Datenschutzbeauftragte und der IT-Leiter kommen`).
    void company(WordRange sentence, bool coming) {
        std::size_t opening = sentence.first;
        while (opening < sentence.last && words_.is_line_end(opening)) ++opening;
        // `Zum 27.04.: ich und mein Stellvertreter`: no verb that says anything else
        static constexpr WordList kTalk(
            "habe hatte haben hatten war waren hat sprechen sprach gesprochen telefoniert treffen traf have "
            "had has "
            "was were spoke met talk talked discuss arbeiten arbeite work wollten");
        const bool verbless = has_colon(sentence) && !has_word(words_, sentence, kTalk);
        const bool tells_who =
            is_one_of(words_.folded(opening), "that that's thats das dies also namely") || count_.seats > 1 ||
            verbless || (has_word(words_, sentence, "bitte please") && !has_word(words_, sentence, kTalk));
        // `Frau X, zwei Azubis und ich freuen uns auf den 25.`
        const bool looks_forward =
            has_word(words_, sentence, "freuen freue") && has_word(words_, sentence, "auf");
        if ((!coming && !tells_who && !looks_forward) || speaks_of_leaving(words_, sentence)) return;
        for (std::size_t i = sentence.first; i < sentence.last;) i = row(i, sentence.last);
    }

    bool has_colon(WordRange range) const {
        for (std::size_t i = range.first; i < range.last; ++i) {
            if (words_.is_mark(i, ':')) return true;
        }
        return false;
    }

    // `für mich, meine Kolleginnen melden sich selbst`: another clause
    bool opens_clause(std::size_t i) const {
        return is_one_of(
            words_.folded(i),
            "melden meldet haben hat sind ist ueberlegen ueberlegt fragen fragt bleiben bleibt koennen "
            "kann muessen muss wollen will wissen weiss have has are is will cannot can can't");
    }

    bool is_one_person(const Company& company) const {
        return company.value == 1 &&
               is_one_of(words_.folded(company.noun), "person teilnehmer teilnehmerin platz seat place");
    }

    // Reads the row that begins at `i` and counts its company; one past it, or the next word.
    std::size_t row(std::size_t i, std::size_t end) {
        bool somebody = false, behind_mention = false;
        std::vector<Company> companies;
        std::size_t at = i, last = i;
        while (at < end) {
            const std::size_t first = at;
            // `eine Person, ich`: said twice
            const bool comma = at > i && words_.is_mark(at - 1, ',');
            if (const std::size_t writer = writer_words(words_, at)) {
                if (comma && !companies.empty() && is_one_person(companies.back())) companies.pop_back();
                somebody = true;
                behind_mention = false;
                at += writer;
            } else if (const NameMention* mention = mention_at(at)) {
                somebody = true;
                behind_mention = true;
                at = mention->last;
            } else if (auto found = company_at(words_, at, end, somebody);
                       found && counted_.count(found->noun) == 0 && !named_further_on(*found, at)) {
                if (comma && opens_clause(found->last)) break;
                // `me, one person`
                if (comma && somebody && !behind_mention && companies.empty() && is_one_person(*found)) {
                    counted_.insert(found->noun);
                    at = last = found->last;
                    break;
                }
                if (!named_beside(*found, first, behind_mention, end)) companies.push_back(*found);
                behind_mention = false;
                at = found->last;
            } else {
                break;
            }
            // `meine Wenigkeit als Scrum Master und …`
            if (is_one_of(words_.folded(at), "als as")) {
                std::size_t role = at + 1;
                while (role < end && role < at + 5 && words_.is_word(role) &&
                       !is_one_of(words_.folded(role), "und and sowie plus"))
                    ++role;
                if (behind_joiner(role, end) > role) at = role;
            }
            last = at;
            const std::size_t next = behind_joiner(behind_bracket(at, end), end);
            if (next == behind_bracket(at, end)) break;
            at = next;
        }
        if (somebody ||
            (companies.size() > 1 && named_ == 0 && !is_company_of_one(words_, {sentence_.first, last}))) {
            for (const Company& company : companies) {
                counted_.insert(company.noun);
                set_unnamed(numbered_, company.value, company.noun, company.last);
            }
        }
        return std::max(last, i + 1);
    }

    // `meine Kollegin kommt mit`, `ich bringe einen Kollegen mit`: one person without a name.
    void companion(std::size_t i, WordRange sentence) {
        if (kin_needs_seat(i)) return set_unnamed(single_, 1, i - 1, i + 1);
        auto found = company_at(words_, i, sentence.last);
        if (!found || found->value != 1 || lies_in_mention(i) || is_denied(found->last, sentence.last) ||
            is_writer_in_bracket(found->last) || counted_.count(found->noun) != 0 || number_at(words_, i) > 0)
            return;
        const bool definite = is_one_of(words_.folded(i), "der die den dem the");
        if (i > sentence.first && words_.is_mark(i - 1, ',') && opens_clause(found->last)) return;
        // `als Gast`, `I am a student`: the writer, not a companion
        if (i > sentence.first && is_one_of(words_.folded(i - 1), "als as like wie bin am i'm war was"))
            return;
        std::string_view word = words_.folded(found->noun);
        const bool another = has_word(words_, {i, found->noun + 1},
                                      "weitere weiteren weiterer zusaetzliche zusaetzlichen zweite zweiten "
                                      "andere another jemand jemanden begleitung");
        if (definite || is_kin_noun(word)) return;
        if (!another && is_one_of(word, "referent referentin person vertreter stellvertreter sachbearbeiter"))
            return;
        if (!is_companion(word) && !is_person_noun(word) && !is_somebody(word)) return;
        // `ihn begleitet ein Referent`, `Frau X bringt eine Kollegin mit`
        constexpr std::size_t kNear = 3;
        const bool escorts =
            found->indefinite && !is_uncounted_help(word) &&
            has_word(words_, {i > sentence.first + kNear ? i - kNear : sentence.first, i},
                     "begleitet begleiten accompanied accompanies bringt bringen brings bring");
        if (named_near(found->noun) ||
            !(escorts || taken_along(found->noun, sentence) || (another && named_ == 0)))
            return;
        counted_.insert(found->noun);
        set_unnamed(single_, 1, i, found->last);
    }

    // Who interprets, assists or drives has no seat unless the text asks for one.
    static bool is_uncounted_help(std::string_view word) {
        return is_one_of(word,
                         "dolmetscher dolmetscherin gebaerdensprachdolmetscher gebaerdensprachdolmetscherin "
                         "assistenz assistentin assistent fahrer fahrerin interpreter driver");
    }

    // `meine Frau, die braucht auch einen Platz`, `mein Mann kommt auch mit`
    bool kin_needs_seat(std::size_t i) const {
        constexpr std::size_t kReach = 8;
        if (i == 0 ||
            !is_one_of(words_.folded(i),
                       "frau mann ehemann ehefrau partner partnerin lebensgefaehrte lebensgefaehrtin tochter "
                       "sohn bruder schwester wife husband daughter son brother sister") ||
            !is_one_of(words_.folded(i - 1), "mein meine meinen meinem meiner my") || named_near(i))
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
                    "mich ich kommt mitkommen dabei nimmt i me anmelden mit mitbringen teilnehmen begleitet "
                    "tag join come comes along einen stuhl platz");
        for (std::size_t at = i; at > sentence.first && at + 6 > i; --at)
            joined = joined ||
                     is_one_of(words_.folded(at - 1),
                               "mich ich bringe mit fuer i me anmelden melde for with bring bringing so");
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
    WordRange sentence_{0, 0};
    int numbered_ = 0, single_ = 0;
    std::set<std::size_t> counted_;  // nouns that were counted
    SeatCount count_;
};

}  // namespace

SeatCount count_seats(const Words& words, const std::vector<WordRange>& sentences,
                      const std::vector<NameMention>& mentions, int named) {
    SeatSearch search(words, mentions, named);
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        const bool alone = says_writer_alone(words, sentences[i]) ||
                           (i + 1 < sentences.size() && says_writer_alone(words, sentences[i + 1]));
        search.look(sentences[i], alone);
    }
    return search.result();
}

}  // namespace bp
