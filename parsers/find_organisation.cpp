#include "parsers/find_organisation.h"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "parsers/name_lexicon.h"
#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {
namespace {

constexpr std::size_t kMaxLine = 300;   // a signature's line; longer ones are sentences or hostile
constexpr std::size_t kMaxLines = 400;  // a signature has twenty; bounds hostile input
constexpr int kLegalForm = 12, kOrganisation = 10, kWeak = 6, kDomain = 9, kDepartment = 1, kUnknown = 0;

// --- What words say ---------------------------------------------------------------------------------------

constexpr WordList kLegalForms(
    "gmbh ggmbh ag kg kgaa ohg gbr ug mbh se aoer partg partgmbb eg ev ltd inc llc plc corp bv nv sarl sas "
    "oy ab aps kdoer");

// Words that make a name of what stands with them.
constexpr WordList kOrganisationWords(
    "stadt landkreis kreis gemeinde markt marktgemeinde samtgemeinde verbandsgemeinde ortsgemeinde "
    "einheitsgemeinde hansestadt landeshauptstadt freistaat "
    "bezirk bundesland land magistrat senat regierung landratsamt landesamt bundesamt amt ministerium "
    "innenministerium bundesministerium staatsministerium universitaet uni "
    "hochschule fachhochschule th tu fh htw haw jobcenter polizei polizeipraesidium bundespolizei bundeswehr "
    "kanzlei staatskanzlei senatskanzlei zweckverband "
    "regierungspraesidium bezirksregierung bundesanstalt landesanstalt anstalt agentur bundesagentur "
    "behoerde finanzamt hauptzollamt zoll "
    "stiftung verband verein kammer handwerkskammer gericht landgericht amtsgericht bank sparkasse klinikum "
    "krankenhaus kasse krankenkasse aok unfallkasse "
    "rentenversicherung versicherung institut bundesinstitut fraunhofer max-planck-institut "
    "forschungszentrum rechenzentrum museum bibliothek archiv stadtwerke werke "
    "akademie schule gymnasium volkshochschule vhs caritas diakonie drk awo kirche erzbistum bistum "
    "parlament landtag bundestag bundesrat "
    "agency ministry university college council authority commission canton government county city "
    "municipality department institute foundation "
    "association corporation bureau office society federation chamber hospital school collective consulting "
    "solutions technologies systems labs "
    "directorate prefecture agence direction mairie ville commune gemeente waterschap provincie kommune "
    "ministere ministerie universite universiteit ayuntamiento comune ministero "
    "fachstelle beratungsstelle zentralstelle landesstelle bundesstelle koordinierungsstelle leitstelle "
    "kontaktstelle senatsverwaltung behoerdenzentrum dienstleistungszentrum landesbetrieb eigenbetrieb "
    "kommunalunternehmen "
    "zentrum bundesverwaltungsamt "
    "oberfinanzdirektion generaldirektion generalzolldirektion wasserwirtschaftsamt itzbund dataport komm-it "
    "itz krz ospo cert systemhaus verlag gesellschaft "
    "genossenschaft gewerkschaft bundesdruckerei bundesbank bundesnetzagentur bundeskriminalamt "
    "landeskriminalamt lka bka bsi");

constexpr AffixList kOrganisationEndings(
    "amt anstalt ministerium verwaltung hochschule zentrum verband verbund kasse werke werk behoerde "
    "rechnungshof bibliothek archiv institut kammer gericht kanzlei agentur praesidium versicherung "
    "akademie stiftung klinikum krankenhaus gesellschaft verein museum universitaet direktion gemeinde "
    "stadt kreis betrieb betriebe unternehmen netzwerk bund bank center centrum druckerei schule zentrale "
    "polizei beratung fachstelle landesbeauftragten bundesbeauftragten beauftragten werkstatt verlag "
    "genossenschaft rechtsanwaelte forum");

constexpr WordList kDepartmentWords(
    "referat ref abteilung abt dezernat dez sachgebiet sg team fachbereich fb fachdienst fd fachgebiet "
    "stabsstelle stabstelle stab fakultaet lehrstuhl lehrgebiet "
    "gruppe sachbereich bereich geschaeftszimmer sekretariat vorzimmer unit faculty hauptamt ordnungsamt "
    "bauamt rechtsamt personalamt kaemmerei "
    "hauptverwaltung geschaeftsbereich geschaeftsstelle buero servicestelle serviceeinheit "
    "personalentwicklung personalabteilung personal zentrale it edv "
    "organisation digitalisierung digitales fortbildung datenschutz poststelle projekt projektgruppe "
    "programm aussenstelle niederlassung nl standort dienstsitz division branch section group "
    "fachteam fachgruppe arbeitsgruppe ag leitung leitungsstab zentralabteilung unterabteilung "
    "hauptabteilung institut");

// Words that open a line which names somebody else's office, a place or a duty of law.
constexpr WordList kLineStops(
    "sitz registergericht amtsgericht hrb hra geschaeftsfuehrer geschaeftsfuehrung geschaeftsfuehrerin "
    "vorstand vorsitzender vorsitzende aufsichtsrat aufsichtsratsvorsitz "
    "verbandsvorsteher direktor leiter leiterin ust-idnr ust-id steuernummer bankverbindung iban tel telefon "
    "fon fax telefax mobil "
    "internet web www mail email e-mail twitter facebook linkedin oeffnungszeiten sprechzeiten bitte hinweis "
    "vertraulich diese this wir die der das unsere sie ihr "
    "von gesendet sent an betreff mit freundliche freundlichen viele beste liebe herzliche schoene gruss "
    "gruesse mfg lg vg kind best regards az aktenzeichen "
    "hausanschrift postanschrift lieferanschrift besucheranschrift postfach anschrift servus hallo moin");

// A line that begins so names a court, a town or a board, wherever a separator stands.
constexpr WordList kLegalLines(
    "sitz registergericht amtsgericht hrb hra geschaeftsfuehrer geschaeftsfuehrung geschaeftsfuehrerin "
    "vorstand "
    "aufsichtsrat ust-idnr bankverbindung iban");

constexpr WordList kVerbs(
    "ist sind war wird werden wurde hat haben kann koennen sagt schreibt finden foerdert foerdern lesen "
    "erhalten beachten kommt moechte moechten is are was has have will can please "
    "nicht gibt steht stehen mich uns ich habe wuerde bin");

constexpr AffixList kStreetEndings(
    "strasse str weg platz allee ring gasse damm ufer chaussee promenade wall graben markt street road "
    "avenue");
constexpr WordList kStreetWords(
    "strasse str weg platz allee ring gasse damm ufer chaussee promenade wall graben markt street road "
    "avenue");

bool is_organisation_word(std::string_view word) {
    if (is_one_of(word, kOrganisationWords)) return true;
    if (word.size() > 7 && word.substr(0, 7) == "polizei") return true;
    return kOrganisationEndings.ends(word);
}

constexpr AffixList kDepartmentEndings("abteilung referat stelle sekretariat");

bool is_department_word(std::string_view word) {
    if (is_one_of(word,
                  "fachstelle beratungsstelle zentralstelle landesstelle bundesstelle koordinierungsstelle "
                  "leitstelle kontaktstelle"))
        return false;
    return is_one_of(word, kDepartmentWords) || kDepartmentEndings.ends(word);
}

// --- Segments ---------------------------------------------------------------------------------------------

// Words [first, last) of one line.
struct Segment {
    std::size_t first = 0, last = 0;
};

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
        if (is_department_word(words.folded(i)) || is_organisation_word(words.folded(i))) return false;
    }
    return false;
}

std::vector<Segment> segments_of(const Words& words, std::size_t begin, std::size_t end) {
    std::vector<Segment> segments;
    Segment current{begin, begin};
    for (std::size_t i = begin; i <= end; ++i) {
        bool cut = i == end || is_separator(words, i);
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
    const bool office = is_one_of(words.folded(segment.first), kOffices);
    if (!office && !is_department_word(words.folded(segment.first)) &&
        !words.folded(segment.first).ends_with("amt"))
        return;
    for (std::size_t i = segment.first + 1; i + 1 < std::min(segment.last, segment.first + 4); ++i) {
        const bool of = is_one_of(words.folded(i), "der des of at") || words.raw(i) == "@";
        if (!of || !words.is_word(i + 1) || !words[i + 1].capital) continue;
        const bool named = is_organisation_word(words.folded(i + 1)) || words.raw(i) == "@";
        if (named && !is_department_word(words.folded(i + 1))) segment.first = i + 1;
        return;
    }
}

// Trims marks around a segment; brackets only where they enclose it.
void trim(const Words& words, Segment& segment) {
    auto idle = [&](std::size_t i) {
        return words[i].kind == Word::Kind::mark && !words.is_mark(i, ')') && !words.is_mark(i, '(') &&
               !words.is_mark(i, '.');
    };
    for (bool moved = true; moved && segment.first < segment.last;) {
        moved = false;
        if (idle(segment.first) || words.is_mark(segment.first, ')') || words.is_mark(segment.first, '.'))
            ++segment.first, moved = true;
        else if (idle(segment.last - 1))
            --segment.last, moved = true;
        else if (words.is_mark(segment.first, '(')) {
            bool closed_early = false;
            for (std::size_t i = segment.first; i + 1 < segment.last; ++i)
                closed_early = closed_early || words.is_mark(i, ')');
            if (!closed_early) {
                ++segment.first, moved = true;
                if (segment.first < segment.last && words.is_mark(segment.last - 1, ')')) --segment.last;
            }
        }
    }
    if (segment.first + 2 < segment.last && words.folded(segment.first) == "c" &&
        words.is_mark(segment.first + 1, '/'))
        segment.first += 3;
}

bool is_street(const Words& words, Segment segment) {
    bool street = false, number = false;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        if (words[i].kind == Word::Kind::number) {
            number = true;
            if (words[i].end - words[i].begin == 5) return true;  // a postcode
        }
        if (!words.is_word(i)) continue;
        std::string_view word = words.folded(i);
        street = street || kStreetEndings.ends(word) || is_one_of(word, kStreetWords);
    }
    return street && number;
}

// Letters of the text from words [first, last), for the comparison with a domain.
std::string letters(const Words& words, std::size_t first, std::size_t last) {
    std::string out;
    for (std::size_t i = first; i < last; ++i) {
        for (char c : words.folded(i)) {
            if (c != '-' && c != '\'') out.push_back(c);
        }
        if (words[i].kind == Word::Kind::mark && words.is_mark(i, '&')) out += "and";
    }
    return out;
}

// The domain's name without its public ending and its hyphens.
std::string domain_letters(std::string_view domain) {
    std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos) return {};
    domain = domain.substr(0, dot);
    domain = domain.substr(domain.rfind('.') == std::string_view::npos ? 0 : domain.rfind('.') + 1);
    std::string out = folded_letters(domain);
    std::erase(out, '-');
    return out;
}

bool spells_domain(const Words& words, Segment segment, const std::string& domain) {
    if (domain.size() < 5) return false;
    // `MigratieLab Utrecht` of migratielab.example, `Redaktion Kurier` of kurier.example.
    for (std::size_t first = segment.first; first < std::min(segment.last, segment.first + 3); ++first) {
        for (std::size_t last = first + 1; last <= std::min(segment.last, first + 6); ++last) {
            if (letters(words, first, last) == domain) return true;
        }
    }
    return false;
}

// `Amt für Eichwesen`, `Prüfstelle Wehrtechnik Lahn`: an office with a name of its own, which stands for the
// organisation where no other line names one; not `Amt 10`, `Fortbildungsstelle`, `Pressestelle`.
bool is_named_office(const Words& words, Segment segment) {
    const std::string_view first = words.folded(segment.first);
    const bool inner = is_one_of(first,
                                 "fortbildungsstelle pressestelle poststelle meldestelle personalstelle "
                                 "geschaeftsstelle personalamt hauptamt beschaffungsstelle aussenstelle "
                                 "registraturstelle vergabestelle stabsstelle stabstelle");
    const std::size_t next = segment.first + (words.folded(segment.first + 1) == "fuer" ? 2 : 1);
    const bool office = first.ends_with("amt") || first.ends_with("stelle");
    return office && !inner && next < segment.last && words.is_word(next) && words[next].capital &&
           !words[next].all_capital;
}

int strength_of(const Words& words, Segment segment, const std::string& domain) {
    int best = kUnknown;
    std::size_t count = 0;
    bool department = false, first = true;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        if (words.is_email(i)) return -1;
        if (!words.is_word(i)) continue;
        std::string_view word = words.folded(i);
        ++count;
        if (!words[i].capital && is_one_of(word, kVerbs)) return -1;
        if (is_one_of(word, "www http https")) return -1;
        bool legal = is_one_of(word, kLegalForms) &&
                     (words[i].all_capital || words[i].end - words[i].begin > 2 || !first);
        if (word == "e" && words.is_mark(i + 1, '.') && words.folded(i + 2) == "v") legal = true;
        if (word == "b" && words.is_mark(i + 1, '.') && words.folded(i + 2) == "v") legal = true;
        // `Büro des Landesbeauftragten` is no department of something else.
        bool office_of = word == "buero" && is_one_of(words.folded(i + 1), "des der");
        if (first)
            department =
                is_department_word(word) && !office_of && !(word == "institut" || word == "zentrale");
        if (first && (word == "amt" || word.ends_with("amt")) && i + 1 < segment.last &&
            (words[i + 1].kind == Word::Kind::number || (word == "amt" && words.folded(i + 1) == "fuer")))
            department = true;
        if (legal && !first) best = std::max(best, kLegalForm);
        if (is_organisation_word(word)) best = std::max(best, kOrganisation);
        first = false;
    }
    if (count == 0 || count > 14 || (count > 9 && best < kOrganisation)) return -1;
    if (count == 1 && best == kOrganisation &&
        is_one_of(words.folded(segment.first),
                  "stadt kreis land amt gemeinde markt office university government city department school "
                  "zentrum kasse verein verband bund"))
        return -1;
    if (spells_domain(words, segment, domain)) best = std::max(best, kDomain);
    if (department) return best == kLegalForm || is_named_office(words, segment) ? kWeak : kDepartment;
    return best;
}

std::string text_of(const Words& words, Segment segment) {
    std::uint32_t begin = words[segment.first].begin, end = words[segment.last - 1].end;
    return clean_name(words.text.substr(begin, end - begin));
}

// The end of the line that begins at word `i`; a line that goes on below with a small word is one with it.
std::size_t line_end(const Words& words, std::size_t i) {
    while (!words.is_line_end(i)) ++i;
    return i;
}

bool goes_on_below(const Words& words, std::size_t end) {
    return words.is_word(end + 1) && !words[end + 1].capital &&
           is_one_of(words.folded(end + 1), "und fuer des der and of for");
}

std::optional<OrganisationFinding> best_of_line(const Words& words, std::size_t begin, std::size_t end,
                                                const std::string& domain) {
    std::optional<OrganisationFinding> best;
    if (words[end - 1].end - words[begin].begin > kMaxLine) return best;
    if (is_one_of(words.folded(begin), kLegalLines)) return best;
    for (Segment segment : segments_of(words, begin, end)) {
        trim(words, segment);
        if (segment.first >= segment.last) continue;
        drop_office(words, segment);
        // A name that ends a sentence keeps the dot of `e. V.` alone.
        if (is_street(words, segment) || is_one_of(words.folded(segment.first), kLineStops)) continue;
        int strength = strength_of(words, segment, domain);
        if (strength <= kDepartment || (best && best->strength >= strength)) continue;
        best = OrganisationFinding{text_of(words, segment), words[segment.first].begin,
                                   words[segment.last - 1].end, strength,
                                   strength == kDomain ? "organisation.domain" : "organisation.line"};
    }
    return best;
}

}  // namespace

std::optional<OrganisationFinding> organisation_in_lines(std::string_view text, std::string_view domain) {
    text = text.substr(0, kMaxLine * kMaxLines);
    Words words = split_words(text);
    std::string spelt = domain_letters(domain);
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

namespace {

bool speaks_of_self(const Words& words, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (is_one_of(words.folded(i),
                      "ich wir mein meine unser unsere unserem unserer unseren bin sind i we my our aus "
                      "anmeldung angemeldet hiermit"))
            return true;
    }
    return false;
}

constexpr WordList kRegisters("meldet benennt entsendet nominiert schickt nimmt registers nominates sends");

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
    return i;
}

// `Landesamt für …`, but not `Stadt X für …`.
bool is_field_office(std::string_view word) {
    return is_organisation_word(word) || is_one_of(word, "zentrum buero kompetenzzentrum");
}

// The words of a name from `i` on: capitals and the small words between them.
std::size_t phrase_end(const Words& words, std::size_t i, std::size_t end) {
    std::size_t last = i;
    bool field = false;
    for (std::size_t at = i; at < end && at < i + 12; ++at) {
        std::string_view word = words.folded(at);
        bool initial =
            words.is_mark(at, '.') && words[at].glued && words[at - 1].end - words[at - 1].begin == 1;
        bool small =
            last > i && (is_one_of(word, "der des of the a d") || (field && is_one_of(word, "und and")));
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

}  // namespace

std::optional<OrganisationFinding> organisation_in_sentences(std::string_view text, std::string_view domain) {
    text = text.substr(0, kMaxLine * kMaxLines);
    Words words = split_words(text);
    std::string spelt = domain_letters(domain);
    std::optional<OrganisationFinding> best;
    for (std::size_t begin = 0; begin < words.size();) {
        std::size_t end = begin;
        while (end < words.size() && !words.is_mark(end, '!') && !words.is_mark(end, '?') &&
               !(words.is_mark(end, '.') && !is_one_of(words.folded(end - 1), "e v")))
            ++end;
        bool self = speaks_of_self(words, begin, end) || has_registering_verb(words, begin, end);
        for (std::size_t i = begin; self && i < end; ++i) {
            if (!words.is_word(i)) continue;
            std::size_t start = skip_preposition(words, i);
            bool led = start > i;
            if (!words.is_word(start) || !words[start].capital) continue;
            Segment segment{start, phrase_end(words, start, end)};
            if (segment.first >= segment.last) continue;
            int strength = strength_of(words, segment, spelt);
            for (std::size_t last = segment.last; strength < kDomain && last > segment.first; --last) {
                if (spells_domain(words, {segment.first, last}, spelt)) {
                    segment.last = last;
                    strength = kDomain;
                }
            }
            // `die Stadt X meldet`, `meldet das Landesamt Y`
            const bool acts = speaks_for(words, segment) && strength == kOrganisation;
            if (strength < kDomain || (!led && !acts && strength == kOrganisation)) continue;
            // One word alone (`Krankenhaus`, `Schule`) is a kind of place, not a name.
            if (strength == kOrganisation && segment.last - segment.first < 2) continue;
            if (is_one_of(words.folded(segment.first), "bamf cic cdo bundesamt") &&
                segment.last - segment.first == 1)
                continue;
            if (!best || strength > best->strength) {
                best = OrganisationFinding{text_of(words, segment), words[segment.first].begin,
                                           words[segment.last - 1].end, strength, "organisation.sentence"};
            }
            i = segment.last - 1;
        }
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
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words.is_word(i)) continue;
        std::string_view word = words.folded(i);
        if (i == 0 && (is_department_word(word) || is_one_of(word, kOrganisationWords))) return true;
        if (i > 0 && is_one_of(word, kLegalForms) && words[i].end - words[i].begin > 2) return true;
        if (is_organisation_word(word) && word.size() > 9) return true;
    }
    return false;
}

}  // namespace bp
