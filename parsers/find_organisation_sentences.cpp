// Organisations in running text: `ich bin bei der Stadt X`, `die Stadt X meldet an`. See find_organisation.h.
#include <algorithm>

#include "parsers/find_organisation.h"
#include "parsers/name_lexicon.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/organisation_segment.h"
#include "parsers/words.h"

namespace bp {
namespace {

using Strength = OrganisationStrength;

constexpr std::size_t kMaxText = 120'000;  // bounds hostile input

bool speaks_of_self(const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (is_one_of(words.folded(i),
                      "ich wir mein meine unser unsere unserem unserer unseren bin sind i we my our aus "
                      "anmeldung angemeldet hiermit hier schreibt heisse i'm i've i'd we're"))
            return true;
    }
    return false;
}

constexpr WordList kRegisters("meldet benennt entsendet nominiert schickt nimmt registers nominates sends");

// Words of a sentence whose organisation is not, or not yet, the writer's.
constexpr LongWordList kOthers(
    "wechsle wechsele wechseln wechselt wechsel gewechselt ehemals ehemalige ehemaliger ehemaligen frueher "
    "frueheren damals vorher bisher bisherige bisherigen kunde kunden kundin hotline bewerbe beworben "
    "bewerbung bewerben arbeitgeber arbeitgeberin arbeitgebers vertrag arbeitsvertrag uebernommen uebernahme "
    "eingestellt kuendigung gekuendigt hotel anreise zug newsletter rechnung bescheid antrag lesen gelesen "
    "gehoert empfohlen empfehlung zeitung vortrag "
    "ausbildung lehre praktikum referendariat absolviert bus bahn ticket anfahrt einladung "
    "war waren gewesen elternzeit ruhestand rentner rentnerin selbststaendig used retired self-employed "
    "contract employer owner hotline formerly former previously joining join joined moving changing changed "
    "bought acquired application applied applying hired customer client invoice");

bool speaks_of_others(const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (is_one_of(words.folded(i), kOthers)) return true;
        // `ab dem 1. Juni bin ich bei …`, `from July I will be with …`
        if (is_one_of(words.folded(i), "will werde") && is_one_of(words.folded(i + 1), "be ich dann bei"))
            return true;
    }
    return false;
}

// `mein Mann arbeitet bei …`: a relative, an acquaintance before the organisation
bool is_of_kin(const Words& words, std::size_t begin, std::size_t i) {
    static constexpr WordList kKin(
        "mann sohn tochter bruder schwester freund freundin bekannter bekannte vater mutter husband wife son "
        "daughter brother sister friend");
    for (std::size_t at = begin; at < i; ++at) {
        if (is_one_of(words.folded(at), kKin)) return true;
    }
    return false;
}

bool has_registering_verb(const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (!words[i].capital && is_one_of(words.folded(i), kRegisters)) return true;
    }
    return false;
}

// Is the organisation that which registers somebody?
bool speaks_for(const Words& words, Segment segment) {
    if (is_one_of(words.folded(segment.last), kRegisters)) return true;
    for (std::size_t i = segment.first; i > 0 && i + 3 > segment.first; --i) {
        if (is_one_of(words.folded(i - 1), kRegisters)) return true;
    }
    return false;
}

// `bei der`, `vom`, `an der`, `at the` …: one past it, or `i`.
std::size_t skip_preposition(const Words& words, std::size_t i) {
    std::string_view word = words.folded(i);
    if (is_one_of(word, "beim vom im zum zur at with from")) {
        if (is_one_of(word, "at with from") && words.folded(i + 1) == "the") return i + 2;
        return i + 1;
    }
    if (is_one_of(word, "bei von an in fuer aus of for") &&
        is_one_of(words.folded(i + 1), "der die das dem den the"))
        return i + 2;
    if (is_one_of(word, "bei von der die das")) return i + 1;
    if (is_one_of(word, "den die das the") && i > 0 &&
        is_one_of(words.folded(i - 1), "vertrete repraesentiere vertreten represent representing"))
        return i + 1;
    // `als Mitarbeiterin des Landkreises X`, `im Namen des Verbandes Y`
    if (word == "des" && i > 0 &&
        (is_job_word(words.folded(i - 1)) ||
         is_one_of(words.folded(i - 1), "namen auftrag seitens haus seite")))
        return i + 1;
    return i;
}

// The words of a name from `i` on: capitals and the small words between them.
std::size_t phrase_end(const Words& words, std::size_t i, std::size_t end, std::string_view label) {
    std::size_t last = i;
    bool field = false;
    for (std::size_t at = i; at < end && at < i + 12; ++at) {
        std::string_view word = words.folded(at);
        bool initial =
            words.is_mark(at, '.') && words[at].glued && words[at - 1].end - words[at - 1].begin == 1;
        bool small =
            last > i && (is_one_of(word, "der des of the a d") || (field && is_one_of(word, "und and")));
        // `Hochschule für Verwaltung am See`
        static constexpr WordList kPlaces(
            "see meer main rhein neckar inn harz berg wald bodensee ruhr elbe donau oder spree lech isar "
            "saale "
            "mosel weser ems deich hafen fluss markt dom hang moor strand teich bach park ring tor");
        // `Gemeinde Moosach am Ried` of gde-moosach-am-ried.example
        const std::size_t place = is_one_of(words.folded(at + 1), "der dem den") ? at + 2 : at + 1;
        const bool told = last > i && is_one_of(word, "am an im in ob bei vor auf vorm") &&
                          words.is_word(place) && words[place].capital && words.folded(place).size() > 2 &&
                          label.find(words.folded(place)) != std::string_view::npos;
        if (told) {
            last = place + 1;
            at = place;
            continue;
        }
        if (last > i && word == "am" && is_one_of(words.folded(at + 1), kPlaces) && words[at + 1].capital) {
            last = at + 2;
            ++at;
            continue;
        }
        if (last > i &&
            (is_one_of(word, "of for") || (word == "fuer" && is_field_office(words.folded(at - 1))))) {
            field = true;
            small = true;
        }
        if ((words.is_word(at) && words[at].capital) ||
            (initial && is_one_of(words.folded(at - 1), "e v b a d"))) {
            last = at + 1;
        } else if (!small && !initial && !words.is_mark(at, '&')) {
            break;
        }
    }
    return last;
}

// `arbeite bei der X`, `bin bei der Xerei Ypsilon im Fuhrpark`, `hier ist Anna Kern vom ZfK`: what follows is
// where the writer works, though none of its words is known.
bool is_workplace(const Words& words, std::size_t begin, std::size_t i, Segment segment) {
    if (!is_one_of(words.folded(i), "bei beim fuer vom von at for with")) return false;
    const std::string_view first = words.folded(segment.first);
    if (is_honorific(first) || is_title_head(first) || is_companion(first) || is_department_word(first))
        return false;
    constexpr std::size_t kReach = 7;
    bool works = false, is = false;
    for (std::size_t at = i > begin + kReach ? i - kReach : begin; at < i; ++at) {
        works = works || is_one_of(words.folded(at),
                                   "arbeite arbeiten taetig beschaeftigt angestellt work working "
                                   "works employed");
        is = is || is_one_of(words.folded(at), "bin hier name heisse komme i'm am");
    }
    // A proper name behind a kind of house, or an abbreviation.
    const std::string_view last = words.folded(segment.last - 1), raw = words.raw(segment.first);
    const bool nouns = is_common_noun(first) || is_given_name(first);
    const bool proper = segment.last - segment.first > 1 && words.is_word(segment.last - 1) &&
                        !is_common_noun(last) && !is_given_name(first);
    const auto loud = std::count_if(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool letters =
        segment.last - segment.first == 1 && loud > 1 && !is_one_of(first, "bamf cic cdo ki it edv eu ihnen");
    return (works && (proper || letters || !nouns)) || (is && (proper || letters));
}

bool speaks_of_studies(const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (is_one_of(words.folded(i),
                      "studiere studieren studierende studierender student studentin studium "
                      "studi promoviere master bachelor studiengang masterarbeit bachelorarbeit doktorarbeit "
                      "dissertation "
                      "abschlussarbeit thesis phd"))
            return true;
    }
    return false;
}

// `an der Universität X Verwaltungsinformatik`: the subject is no part of the name.
void drop_subject(const Words& words, Segment& segment) {
    static constexpr AffixList kSubjects(
        "informatik wissenschaft wissenschaften wirtschaft technik management logie paedagogik mathematik "
        "physik "
        "medizin recht engineering science psychologie");
    constexpr std::size_t kFewest = 3;
    std::string_view last = words.folded(segment.last - 1);
    if (segment.last - segment.first >= kFewest &&
        (kSubjects.ends(last) || is_one_of(last, "informatik jura bwl vwl recht mathematik physik medizin")))
        --segment.last;
}

constexpr LongWordList kNoProperName(
    "arbeite arbeiten studiere studieren bin sind sitze taetig beschaeftigt und oder habe haben hatte "
    "moechte "
    "wuerde koennte melde meldet komme kommen nicht auch schon noch gerade bitte gerne gern dass weil wenn "
    "and would will work working study have been like from with this that where which");

// A smiley or an abbreviation in capitals does not make a writer of capitals.
bool has_no_capitals(const Words& words) {
    constexpr std::size_t kFew = 15;  // one in so many words
    std::size_t capitals = 0, count = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words.is_word(i)) continue;
        ++count;
        if (words[i].capital && words[i].end - words[i].begin > 1) ++capitals;
    }
    return capitals * kFew <= count;
}

// `studiere an der hochschule elbaue`: of a writer who knows no capitals a kind of organisation and the word
// behind it.
std::optional<OrganisationFinding> quiet_organisation(const Words& words, std::size_t begin,
                                                      std::size_t end) {
    for (std::size_t i = begin; i + 1 < end; ++i) {
        if (!is_organisation_at(words, i) || !words.is_word(i + 1)) continue;
        const bool led = i > begin && (is_one_of(words.folded(i - 1), "beim vom der dem the at from") ||
                                       !words.is_word(i - 1));
        constexpr std::size_t kShortest = 4;
        if (!led || words.folded(i + 1).size() < kShortest || is_one_of(words.folded(i + 1), kNoProperName))
            continue;
        const Segment segment{i, i + 2};
        return OrganisationFinding{text_of(words, segment), words[i].begin, words[i + 1].end,
                                   Strength::kOrganisation, "organisation.sentence"};
    }
    return std::nullopt;
}

}  // namespace

std::optional<OrganisationFinding> organisation_in_sentences(std::string_view text, std::string_view domain) {
    text = text.substr(0, kMaxText);
    Words words = split_words(text);
    const std::string spelt = domain_label(domain);
    const bool quiet = has_no_capitals(words);
    std::optional<OrganisationFinding> best;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && !words.is_mark(end, '!') && !words.is_mark(end, '?') &&
               !(words.is_mark(end, '.') && !is_one_of(words.folded(end - 1), "e v") &&
                 !(end > 0 && words[end - 1].kind == Word::Kind::number)))
            ++end;
        const bool studies = speaks_of_studies(words, begin, end);
        const bool self =
            studies || speaks_of_self(words, begin, end) || has_registering_verb(words, begin, end);
        const bool others = speaks_of_others(words, begin, end);
        if (quiet && self && !others && !best) best = quiet_organisation(words, begin, end);
        for (std::size_t i = begin; (self || !spelt.empty()) && i < end; ++i) {
            if (!words.is_word(i)) continue;
            std::size_t start = skip_preposition(words, i);
            bool led = start > i;
            if (!words.is_word(start) || !words[start].capital) continue;
            Segment segment{start, phrase_end(words, start, end, spelt)};
            if (segment.first >= segment.last) continue;
            int strength = strength_of(words, segment, spelt);
            // Of a sentence that speaks not of the writer only the name that the address spells.
            if (!self && !spells_domain(words, segment, spelt)) continue;
            for (std::size_t last = segment.last; strength < Strength::kDomain && last > segment.first;
                 --last) {
                if (spells_domain(words, {segment.first, last}, spelt)) {
                    segment.last = last;
                    strength = Strength::kDomain;
                }
            }
            // `STADT NORDMOOR` of nordmoor.example
            if (strength == Strength::kDomain && segment.first > begin && words[segment.first - 1].capital &&
                is_organisation_at(words, segment.first - 1))
                --segment.first;
            // `die Stadt X meldet`, `meldet das Landesamt Y`
            const bool acts = speaks_for(words, segment) && strength == Strength::kOrganisation;
            // `im Studiengang Digital Governance (Universität X)`
            const bool in_brackets =
                studies && start > 0 && words.is_mark(start - 1, '(') && words.is_mark(segment.last, ')');
            led = led || in_brackets;
            // `für das Amt für Statistik X möchte ich`
            const bool sent = strength == Strength::kWeak &&
                              is_one_of(words.folded(i), "fuer vom beim for from") &&
                              segment.last - segment.first > 2;
            if (led && sent && !others && !best) {
                best = OrganisationFinding{nominative_of(words, segment), words[segment.first].begin,
                                           words[segment.last - 1].end, strength, "organisation.sentence"};
                i = segment.last - 1;
                continue;
            }
            if (led && strength < Strength::kDomain && !others && !best &&
                is_workplace(words, begin, i, segment)) {
                best = OrganisationFinding{text_of(words, segment), words[segment.first].begin,
                                           words[segment.last - 1].end, Strength::kWeak,
                                           "organisation.sentence"};
                i = segment.last - 1;
                continue;
            }
            if (strength < Strength::kDomain || (!led && !acts && strength == Strength::kOrganisation))
                continue;
            // `An das Bundesamt X`: who is written to.
            const bool addressed = is_one_of(words.folded(i), "an to") && start > i + 1 &&
                                   (i == 0 || !words.is_word(i - 1) || words.is_line_end(i - 1));
            if (addressed) {
                i = segment.last - 1;
                continue;
            }
            if ((others || is_of_kin(words, begin, i)) && strength != Strength::kDomain) continue;
            // `beim Verein X e. V.`
            if (is_one_of(words.folded(segment.first), "verein firma fa unternehmen") &&
                (strength == Strength::kLegalForm ||
                 spells_domain(words, {segment.first + 1, segment.last}, spelt)) &&
                segment.last > segment.first + 2)
                ++segment.first;
            if (studies) drop_subject(words, segment);
            // One word alone (`Krankenhaus`, `Schule`) is a kind of place, not a name.
            if (strength == Strength::kOrganisation && segment.last - segment.first < 2) continue;
            if (is_one_of(words.folded(segment.first), "bamf cic cdo bundesamt") &&
                segment.last - segment.first == 1)
                continue;
            if (!best || strength > best->strength) {
                best = OrganisationFinding{nominative_of(words, segment), words[segment.first].begin,
                                           words[segment.last - 1].end, strength, "organisation.sentence"};
            }
            i = segment.last - 1;
        }
        begin = end + 1;
    }
    return best;
}

}  // namespace bp
