#include "parsers/find_organisation.h"

#include <algorithm>
#include <vector>

#include "parsers/name_lexicon.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/organisation_segment.h"
#include "parsers/words.h"

namespace bp {
namespace {

using Strength = OrganisationStrength;

constexpr std::size_t kMaxLine = 300;   // a signature's line; longer ones are sentences or hostile
constexpr std::size_t kMaxLines = 400;  // a signature has twenty; bounds hostile input

// Words that open a line which names somebody else's office, a place or a duty of law.
constexpr LongWordList kLineStops(
    "sitz registergericht hrb hra geschaeftsfuehrer geschaeftsfuehrung geschaeftsfuehrerin "
    "vorstand vorsitzender vorsitzende aufsichtsrat aufsichtsratsvorsitz "
    "verbandsvorsteher direktor leiter leiterin ust-idnr ust-id steuernummer bankverbindung iban tel telefon "
    "fon fax telefax mobil "
    "internet web www mail email e-mail twitter facebook linkedin oeffnungszeiten sprechzeiten bitte hinweis "
    "vertraulich diese this wir die der das unsere sie ihr "
    "von gesendet sent an betreff mit freundliche freundlichen viele beste liebe herzliche schoene gruss "
    "gruesse mfg lg vg kind best regards az aktenzeichen "
    "auch an nach ps nachtrag hausanschrift postanschrift lieferanschrift besucheranschrift postfach "
    "anschrift servus hallo moin");

// A line that begins so names a court, a town or a board, wherever a separator stands.
constexpr WordList kLegalLines(
    "sitz registergericht hrb hra geschaeftsfuehrer geschaeftsfuehrung geschaeftsfuehrerin "
    "vorstand "
    "aufsichtsrat ust-idnr bankverbindung iban");

// --- Segments ---------------------------------------------------------------------------------------------

bool is_separator(const Words& words, std::size_t i) {
    if (words.is_mark(i, '\t') || words.is_mark(i, '|') || words.is_mark(i, ';') || words.is_mark(i, ':'))
        return true;
    if (words.is_mark(i, '*')) return true;
    // A dash between blanks.
    return words.is_mark(i, '-') && !words[i].glued && i + 1 < words.size() && !words[i + 1].glued;
}

// A comma inside the name of a ministry: `für Wirtschaft, Arbeit und Verkehr`.
bool comma_inside(const Words& words, Segment segment, std::size_t comma, std::size_t line_end) {
    bool field = false;
    for (std::size_t i = segment.first; i < comma; ++i) {
        if (words.is_word(i) && is_one_of(words.folded(i), "und and")) return false;
        field = field || is_one_of(words.folded(i), "fuer of for");
    }
    if (!field) return false;
    std::size_t count = 0;
    for (std::size_t i = comma + 1; i < line_end && count < 6; ++i, ++count) {
        if (words.is_mark(i, ',')) continue;
        if (!words.is_word(i)) return false;
        if (is_one_of(words.folded(i), "und and")) return count > 0;
        const bool topic = is_one_of(words.folded(i),
                                     "digitalisierung digitales organisation personal it datenschutz "
                                     "fortbildung");
        if (!topic && (is_department_word(words.folded(i)) || is_organisation_word(words.folded(i))))
            return false;
    }
    return false;
}

std::vector<Segment> segments_of(const Words& words, std::size_t begin, std::size_t end) {
    std::vector<Segment> segments;
    Segment current{begin, begin};
    for (std::size_t i = begin; i <= end; ++i) {
        bool cut = i == end || is_separator(words, i);
        // `Paula Kern / Stadt X`, but not `Praxis Dr. A / Dr. B`
        if (!cut && words.is_mark(i, '/') && !words[i].glued && i + 1 < end && !words[i + 1].glued)
            cut = is_given_name(words.folded(begin)) || is_title_head(words.folded(begin));
        if (!cut && words.is_mark(i, ',')) cut = !comma_inside(words, current, i, end);
        if (!cut) continue;
        current.last = i;
        if (current.last > current.first) segments.push_back(current);
        current.first = i + 1;
    }
    return segments;
}

// `Präsident der Akademie X`, `Rechtsamt der Stadt Y`, `Co-Founder @ Z`: the office or department before
// `der` or `@` is left off where an organisation follows.
void drop_office(const Words& words, Segment& segment) {
    static constexpr WordList kOffices(
        "praesident praesidentin vorsitzender vorsitzende leiter leiterin direktor direktorin "
        "geschaeftsfuehrer geschaeftsfuehrerin vorstand mitglied referent referentin beauftragter "
        "beauftragte sprecher sprecherin vizepraesident vizepraesidentin rektor rektorin kanzler kanzlerin "
        "co-founder founder cofounder head president director");
    // `Geschäftsstelle Deichausschuss X`, `Poststelle Stadt Y`
    static constexpr WordList kInner(
        "geschaeftsstelle aussenstelle niederlassung sekretariat poststelle personalabteilung "
        "personalreferat "
        "personalstelle hauptamt ordnungsamt personalamt bauamt kaemmerei fortbildung edv it vorzimmer "
        "buero");
    if (is_one_of(words.folded(segment.first), kInner) && segment.first + 2 < segment.last &&
        is_organisation_at(words, segment.first + 1) && words[segment.first + 1].capital &&
        !is_department_word(words.folded(segment.first + 1))) {
        ++segment.first;
        return;
    }
    // `2. Vorsitzende Heimatverein X`, `Wehrführer Feuerwehr Y`
    std::size_t past = segment.first;
    while (past < segment.last && (words[past].kind == Word::Kind::number || words.is_mark(past, '.')))
        ++past;
    while (past < segment.last && is_job_word(words.folded(past))) ++past;
    if (past > segment.first && past + 1 < segment.last && is_job_word(words.folded(past - 1)) &&
        is_organisation_at(words, past) && words[past].capital && !is_department_word(words.folded(past))) {
        segment.first = past;
        return;
    }
    // `Pressesprecherin des Klinikums X`, `Researcher at the Institute Y`, `Rechtsamt der Stadt Z`
    constexpr std::size_t kReach = 7;
    const bool department =
        is_department_word(words.folded(segment.first)) || words.folded(segment.first).ends_with("amt");
    bool job = is_one_of(words.folded(segment.first), kOffices);
    // `Amt für Informatik des Kantons X`, `Chair of Information Systems` are houses of their own.
    const bool house = is_one_of(words.folded(segment.first), "amt chair lehrstuhl") &&
                       is_one_of(words.folded(segment.first + 1), "fuer of");
    if (house) return;
    for (std::size_t i = segment.first; i + 1 < std::min(segment.last, segment.first + kReach); ++i) {
        job = job || is_job_word(words.folded(i));
        const bool sign = words.raw(i) == "@";
        const bool of = sign || is_one_of(words.folded(i), "der des of at");
        const bool at = job && is_one_of(words.folded(i), "am im beim bei vom von an in fuer for with");
        if (i == segment.first || (!at && !(of && (job || department)))) continue;
        std::size_t start = i + 1;
        if (is_one_of(words.folded(start), "der dem den die das the einer einem")) ++start;
        if (start >= segment.last || !words.is_word(start) || !words[start].capital) continue;
        if (is_department_word(words.folded(start)) && words.folded(start) != "institut") continue;
        bool named = sign || is_legal_form_at(words, segment.last - 1);
        for (std::size_t n = start; n < segment.last; ++n) named = named || is_organisation_at(words, n);
        if (!named || (department && !job && !sign && !is_organisation_at(words, start))) continue;
        segment.first = start;
        return;
    }
}

// `Grüße aus dem Archiv X`, `für die Praxis Y`, `on behalf of the Z`: what leads to the name is left off.
void drop_lead(const Words& words, Segment& segment) {
    std::size_t i = segment.first;
    // `Viola Wall für die Stadt X`
    constexpr std::size_t kName = 4;
    for (std::size_t n = i + 1;
         is_given_name(words.folded(segment.first)) && n < std::min(segment.last, segment.first + kName);
         ++n) {
        if (is_one_of(words.folded(n), "fuer vom for from")) i = n;
    }
    while (
        i < segment.last &&
        is_one_of(words.folded(i),
                  "mit schoene schoenen beste besten liebe lieben viele vielen herzliche herzlichen sonnige "
                  "freundliche freundlichen nette kollegiale digitale ganz gruss gruesse gruessen regards "
                  "greetings best kind warm many"))
        ++i;
    std::size_t start = i;
    if (is_one_of(words.folded(i), "ihr ihre euer eure your unser unsere")) start = i + 1;
    if (is_one_of(words.folded(i), "vom beim am im from at for aus fuer")) start = i + 1;
    if (is_one_of(words.folded(i), "aus von bei fuer in from at for") &&
        is_one_of(words.folded(i + 1), "der dem den die das unserem unserer eurem eurer ihrem ihrer the our"))
        start = i + 2;
    if (words.folded(i) == "im" && is_one_of(words.folded(i + 1), "namen auftrag"))
        start = is_one_of(words.folded(i + 2), "der des von vom") ? i + 3 : i + 2;
    if (words.folded(i) == "on" && words.folded(i + 1) == "behalf" && words.folded(i + 2) == "of")
        start = words.folded(i + 3) == "the" ? i + 4 : i + 3;
    if (start == i) return;
    constexpr std::size_t kAdjectives = 2;  // `aus dem schönen Kreisarchiv X`
    for (std::size_t n = 0; n < kAdjectives && words.is_word(start) && !words[start].capital; ++n) ++start;
    if (start < segment.last && words.is_word(start) && words[start].capital) segment.first = start;
}

// `Paula Kern (Stadt X)`: what stands in brackets beside something that is no organisation. Of `ZAX Nord
// (Zentrum für Arbeit)` the short name, which the long one explains. Returns the strength.
int prefer_bracket(const Words& words, Segment& segment, const std::string& label) {
    const int whole = strength_of(words, segment, label);
    for (std::size_t i = segment.first + 1; i + 2 < segment.last; ++i) {
        if (!words.is_mark(i, '(')) continue;
        Segment inside{i + 1, i + 1};
        while (inside.last < segment.last && !words.is_mark(inside.last, ')')) ++inside.last;
        const int strength = strength_of(words, inside, label);
        if (strength_of(words, {segment.first, i}, label) >= Strength::kOrganisation ||
            strength < Strength::kOrganisation || inside.last - inside.first < 2)
            return whole;
        if (words[segment.first].all_capital)
            segment.last = i;
        else
            segment = inside;
        return strength;
    }
    return whole;
}

// `X ist ein Produkt der Y GmbH`: of a sentence in a signature the words before the legal form.
bool shrink_to_firm(const Words& words, Segment& segment) {
    for (std::size_t i = segment.last; i-- > segment.first + 1;) {
        if (!is_legal_form_at(words, i) || !words.is_word(i) || words[i].end - words[i].begin < 2) continue;
        std::size_t first = i;
        while (first > segment.first &&
               (words.is_mark(first - 1, '&') || (words.is_word(first - 1) && words[first - 1].capital)))
            --first;
        if (first == i) continue;
        segment.first = first;
        segment.last = i + 1;
        return true;
    }
    return false;
}

// `Dockwerk GmbH aus Nordmoor`: the name ends with its legal form.
void end_at_legal_form(const Words& words, Segment& segment) {
    for (std::size_t i = segment.first + 1; i + 1 < segment.last; ++i) {
        if (is_legal_form_at(words, i) && is_one_of(words.folded(i + 1), "aus in mit from in based sitz c/o"))
            segment.last = i + 1;
    }
}

// The end of the line that begins at word `i`; a line that goes on below with a small word is one with it.
std::size_t line_end(const Words& words, std::size_t i) {
    while (!words.is_line_end(i)) ++i;
    return i;
}

bool goes_on_below(const Words& words, std::size_t end) {
    // `Museum für` above `Vorgeschichte X`
    if (is_one_of(words.folded(end - 1), "fuer und of for and") && words.is_word(end + 1) &&
        words[end + 1].capital)
        return true;
    return words.is_word(end + 1) && !words[end + 1].capital &&
           is_one_of(words.folded(end + 1), "und fuer des der and of for");
}

// `klickwerk.example`: words joined by dots and nothing else.
bool is_web_address(const Words& words, const Segment& segment) {
    if (segment.last < segment.first + 3) return false;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        const bool joined = i == segment.first || words[i].glued;
        const bool dot = words.is_mark(i, '.') || words.is_mark(i, '/') || words.is_mark(i, '-');
        if (!joined || (!words.is_word(i) && !dot)) return false;
    }
    return words.is_word(segment.last - 1) && words.is_mark(segment.last - 2, '.');
}

std::optional<OrganisationFinding> best_of_line(const Words& words, std::size_t begin, std::size_t end,
                                                const std::string& domain) {
    std::optional<OrganisationFinding> best;
    if (words[end - 1].end - words[begin].begin > kMaxLine) return best;
    // `Geschäftsführer: …`, but not `Geschäftsführer der X GmbH`
    const bool of =
        (words.is_mark(begin + 1, ',') || is_one_of(words.folded(begin + 1), "der des bei beim")) &&
        !is_one_of(words.folded(begin), "sitz");
    if (is_one_of(words.folded(begin), kLegalLines) && !of) return best;
    // `Amtsgericht X, HRB 12` registers the firm; `Amtsgericht X` alone is where somebody works.
    for (std::size_t i = begin; i < end; ++i) {
        if (is_one_of(words.folded(i),
                      "hrb hra registernummer vr gnr ust-idnr ust-id ustid steuernummer steuer-nr "
                      "buerogemeinschaft"))
            return best;
    }
    if (is_one_of(words.folded(begin), "vormals ehemals frueher bisher formerly previously")) return best;
    for (Segment segment : segments_of(words, begin, end)) {
        trim(words, segment);
        if (segment.first >= segment.last) continue;
        drop_lead(words, segment);
        drop_office(words, segment);
        end_at_legal_form(words, segment);
        // A name that ends a sentence keeps the dot of `e. V.` alone.
        // `Die Deichbauer eG`
        const bool firm = is_one_of(words.folded(segment.first), "die der das") &&
                          segment.last > segment.first + 2 && is_legal_form_at(words, segment.last - 1);
        if (is_street(words, segment) || (is_one_of(words.folded(segment.first), kLineStops) && !firm))
            continue;
        if (is_web_address(words, segment)) continue;
        int strength = prefer_bracket(words, segment, domain);
        if (strength == Strength::kNone && shrink_to_firm(words, segment)) strength = Strength::kWeak;
        if (strength <= Strength::kDepartment || (best && best->strength >= strength)) continue;
        best = OrganisationFinding{
            nominative_of(words, segment), words[segment.first].begin, words[segment.last - 1].end, strength,
            strength == Strength::kDomain || strength == Strength::kDomainPart ? "organisation.domain"
                                                                               : "organisation.line"};
    }
    return best;
}

}  // namespace

std::optional<OrganisationFinding> organisation_in_lines(std::string_view text, std::string_view domain) {
    text = text.substr(0, kMaxLine * kMaxLines);
    Words words = split_words(text);
    const std::string spelt = domain_label(domain);
    std::optional<OrganisationFinding> best;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < words.size() && lines < kMaxLines; ++lines) {
        std::size_t end = line_end(words, begin);
        if (end == begin) {
            ++begin;
            continue;
        }
        auto found = best_of_line(words, begin, end, spelt);
        if (found && goes_on_below(words, end) && found->end == words[end - 1].end) {
            std::size_t below = line_end(words, end + 1);
            Segment second{end + 1, below};
            std::vector<Segment> parts = segments_of(words, end + 1, below);
            if (!parts.empty()) second = parts.front();
            trim(words, second);
            if (second.first < second.last && second.last - second.first < 10) {
                found->name += " " + text_of(words, second);
                found->end = words[second.last - 1].end;
            }
        }
        if (found && (!best || found->strength > best->strength)) best = found;
        begin = end + 1;
    }
    return best;
}

std::string organisation_of_value(std::string_view value) {
    Words words = split_words(value);
    std::size_t end = line_end(words, 0);
    if (end == 0) return {};
    auto best = best_of_line(words, 0, end, {});
    return best ? best->name : text_of(words, Segment{0, end});
}

bool reads_as_organisation(std::string_view text) {
    Words words = split_words(text.substr(0, kMaxLine));
    constexpr std::size_t kLong = 10;  // shorter ones are family names as well: `Kirche`, `Bank`
    bool first = true, given = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words.is_word(i)) continue;
        std::string_view word = words.folded(i);
        const bool head = first && (is_department_word(word) || leads_organisation(word));
        if (head || (!given && (is_organisation_at(words, i) || (first && word == "notariat")))) return true;
        if (!first && is_legal_form_at(words, i)) return true;
        if (is_organisation_word(word) && word.size() >= kLong) return true;
        if (!first && words.is_word(i - 1) && ends_organisation(word) && word.size() > 5 && !given)
            return true;
        // An office in front says nothing: `Bürgermeister Gemeinde X`.
        given = given || (first && is_given_name(word)) || is_honorific(word) || is_title_head(word);
        first = first && is_rank(word);
    }
    return false;
}

}  // namespace bp
