#include "parsers/organisation_segment.h"

#include <algorithm>
#include <vector>

#include "parsers/name_lexicon.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/person_name.h"

namespace bp {
namespace {

using Strength = OrganisationStrength;

constexpr WordList kVerbs(
    "ist sind war wird werden wurde hat haben kann koennen sagt schreibt finden foerdert foerdern lesen "
    "erhalten beachten kommt moechte moechten is are was has have will can please "
    "nicht gibt steht stehen mich uns ich habe wuerde bin");

constexpr AffixList kStreetEndings(
    "strasse str weg platz allee ring gasse damm ufer chaussee promenade wall graben markt street road "
    "avenue");
constexpr WordList kStreetWords(
    "strasse str weg platz allee ring gasse damm ufer chaussee promenade wall graben markt street road "
    "avenue lane drive close square crescent terrace boulevard quay rue via calle plein straat gatan "
    "ulica ul utca");

// The words of a segment and their parts between hyphens, folded, with the first letter's case.
struct Piece {
    std::string_view letters;
    bool capital = false;
};

std::vector<Piece> pieces_of(const Words& words, Segment segment) {
    std::vector<Piece> pieces;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        if (words.is_mark(i, '&')) pieces.push_back({"and", false});
        std::string_view word = words.folded(i);
        while (!word.empty()) {
            const std::size_t hyphen = std::min(word.find_first_of("-'"), word.size());
            if (hyphen > 0) pieces.push_back({word.substr(0, hyphen), words[i].capital});
            word.remove_prefix(std::min(hyphen + 1, word.size()));
        }
    }
    return pieces;
}

// `aktenfuchs` of `Anna Aktenfuchs`: a person's name, whatever the domain.
bool begins_with_given_name(const Words& words, Segment segment) {
    if (is_title_head(words.folded(segment.first))) return true;
    return words.is_word(segment.first) && segment.last - segment.first <= 3 &&
           segment.last - segment.first > 1 && is_given_name(words.folded(segment.first));
}

// A part of the label stands in the segment (`bk-seeblick`: `Berufskolleg am Seeblick`), or the segment's
// initials are the label (`Gesellschaft für Deiche und Siele`: `gds`).
bool fits_domain(const Words& words, Segment segment, std::string_view label) {
    constexpr std::size_t kPart = 5, kInitials = 3;
    const std::vector<Piece> pieces = pieces_of(words, segment);
    std::string initials;
    for (const Piece& piece : pieces) {
        if (piece.capital) initials.push_back(piece.letters[0]);
    }
    if (pieces.size() < 3 || begins_with_given_name(words, segment)) return false;
    if (initials.size() >= kInitials && label == initials) return true;
    while (!label.empty()) {
        const std::size_t hyphen = std::min(label.find('-'), label.size());
        const std::string_view part = label.substr(0, hyphen);
        if (part.size() >= kPart && std::any_of(pieces.begin(), pieces.end(),
                                                [&](const Piece& piece) { return piece.letters == part; }))
            return true;
        label.remove_prefix(std::min(hyphen + 1, label.size()));
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

// `School of Public Policy`, `Institut für Informatik`, `Fachstelle Beschaffung`: part of a house, which its
// own line names; the house where none does.
bool is_part_of_house(const Words& words, Segment segment) {
    const std::string_view first = words.folded(segment.first), second = words.folded(segment.first + 1);
    if (is_one_of(first,
                  "fachstelle beratungsstelle koordinierungsstelle leitstelle kontaktstelle "
                  "anlaufstelle servicestelle geschaeftsstelle redaktion"))
        return true;
    if (is_one_of(first,
                  "school department dept faculty institute centre center college chair bureau section") &&
        is_one_of(second, "of for"))
        return true;
    // `Kursverwaltung Integrationskurse`, not `Stadtverwaltung X`
    static constexpr WordList kInner(
        "kursverwaltung personalverwaltung hausverwaltung lagerverwaltung datenverwaltung nutzerverwaltung "
        "mitgliederverwaltung studierendenverwaltung materialverwaltung teilnehmerverwaltung");
    if (is_one_of(first, kInner)) return true;
    // `Directorate B`, `Direktion 3`
    if (is_one_of(first, "directorate direktion dezernat division") && segment.last == segment.first + 2 &&
        words[segment.first + 1].end - words[segment.first + 1].begin <= 2)
        return true;
    // `Office of the Registrar`, not `Office for National Statistics`
    return first == "office" && second == "of" && words.folded(segment.first + 2) == "the";
}

// `Amt für Informatik des Kantons X`, `Amt für Soziales der Stadt Y`: an office that says whose it is.
bool says_whose(const Words& words, Segment segment) {
    for (std::size_t i = segment.first + 1; i + 1 < segment.last; ++i) {
        if (is_one_of(words.folded(i), "des der") &&
            is_one_of(words.folded(i + 1),
                      "kantons stadt landkreises kreises landes gemeinde bezirks freistaats "
                      "bundes region samtgemeinde verbandsgemeinde hansestadt"))
            return true;
    }
    return false;
}

bool holds_job(const Words& words, Segment segment) {
    for (std::size_t i = segment.first; i < std::min(segment.last, segment.first + 3); ++i) {
        if (is_job_word(words.folded(i))) return true;
    }
    return false;
}

// `Praxis Dr. X`, `X Data Trust`: words that tell by their place alone.
bool tells_by_place(const Words& words, Segment segment) {
    std::size_t last = segment.last;
    while (last > segment.first + 1 && !words.is_word(last - 1)) --last;
    const std::size_t count = last - segment.first;
    if (count < 2 || !words[segment.first].capital || holds_job(words, segment)) return false;
    if (leads_organisation(words.folded(segment.first)) && words.is_word(segment.first + 1) &&
        (words[segment.first + 1].capital || words.folded(segment.first + 1) == "fuer"))
        return true;
    // `Redaktion „Kurier“`
    if (leads_organisation(words.folded(segment.first)) && words.is_mark(segment.first + 1, '"') &&
        words.is_word(segment.first + 2) && words[segment.first + 2].capital)
        return true;
    // `Büro für Leichte Sprache`
    if (words.folded(segment.first) == "buero" && words.folded(segment.first + 1) == "fuer") return true;
    // `Kern & Söhne`, `Deich Data Trust`, not `Planung der Kollegen`
    const bool joined = words.is_mark(last - 2, '&') || words.is_mark(last - 2, '+') ||
                        words.raw(last - 2) == "+" || is_one_of(words.folded(last - 2), "und and");
    const bool of_people =
        is_one_of(words.folded(last - 1), "soehne toechter kollegen partner associates co");
    if (!ends_organisation(words.folded(last - 1)) || !words[last - 1].capital) return false;
    if (of_people ? !joined : !joined && !words[last - 2].capital && words.is_word(last - 2)) return false;
    return !is_department_word(words.folded(segment.first)) && !is_given_name(words.folded(segment.first));
}

}  // namespace

std::string domain_label(std::string_view domain) {
    const std::size_t dot = domain.rfind('.');
    if (dot == std::string_view::npos) return {};
    domain = domain.substr(0, dot);
    return folded_letters(
        domain.substr(domain.rfind('.') == std::string_view::npos ? 0 : domain.rfind('.') + 1));
}

bool spells_domain(const Words& words, Segment segment, std::string_view label) {
    std::string whole(label);
    std::erase(whole, '-');
    if (whole.size() < 5 || begins_with_given_name(words, segment)) return false;
    // `MigratieLab Utrecht` of migratielab.example, `Redaktion Kurier` of kurier.example.
    constexpr std::size_t kLead = 3, kRun = 6;
    const std::vector<Piece> pieces = pieces_of(words, segment);
    for (std::size_t first = 0; first < std::min(pieces.size(), kLead); ++first) {
        std::string run;
        for (std::size_t last = first; last < std::min(pieces.size(), first + kRun); ++last) {
            run += pieces[last].letters;
            if (run == whole) return true;
        }
    }
    return false;
}

// Is the segment's last word the end of a quotation that begins behind its first word: `Redaktion „Kurier“`?
static bool closes_quote(const Words& words, Segment segment) {
    if (!words.is_mark(segment.last - 1, '"')) return false;
    std::size_t quotes = 0;
    for (std::size_t i = segment.first + 1; i + 1 < segment.last; ++i) {
        if (words.is_mark(i, '"')) ++quotes;
    }
    return quotes % 2 == 1;
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
        else if (idle(segment.last - 1) && !closes_quote(words, segment))
            --segment.last, moved = true;
        else if (words.is_mark(segment.first, '(')) {
            bool closed_early = false;
            for (std::size_t i = segment.first; i + 1 < segment.last; ++i)
                closed_early = closed_early || words.is_mark(i, ')');
            if (!closed_early) {
                ++segment.first, moved = true;
                if (segment.first < segment.last && words.is_mark(segment.last - 1, ')')) --segment.last;
            } else if (is_one_of(words.folded(segment.first + 1),
                                 "noch bis ehemals frueher bald ab seit derzeit zurzeit aktuell z ex still "
                                 "until former formerly currently")) {
                // `(noch) Statistikstelle X`
                while (!words.is_mark(segment.first, ')')) ++segment.first;
                ++segment.first, moved = true;
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

int strength_of(const Words& words, Segment segment, std::string_view label) {
    int best = Strength::kUnknown;
    std::size_t count = 0;
    bool department = false, first = true;
    for (std::size_t i = segment.first; i < segment.last; ++i) {
        if (words.is_email(i)) return Strength::kNone;
        if (!words.is_word(i)) continue;
        std::string_view word = words.folded(i);
        ++count;
        if (!words[i].capital && is_one_of(word, kVerbs)) return Strength::kNone;
        if (is_one_of(word, "www http https")) return Strength::kNone;
        // `Büro des Landesbeauftragten` is no department of something else.
        bool office_of = word == "buero" && is_one_of(words.folded(i + 1), "des der fuer");
        if (first)
            department =
                is_department_word(word) && !office_of && !(word == "institut" || word == "zentrale");
        if (first && (word == "amt" || word.ends_with("amt")) && i + 1 < segment.last &&
            (words[i + 1].kind == Word::Kind::number || (word == "amt" && words.folded(i + 1) == "fuer")))
            department = true;
        if (!first && is_legal_form_at(words, i)) best = std::max(best, Strength::kLegalForm);
        if (is_organisation_at(words, i)) best = std::max(best, Strength::kOrganisation);
        first = false;
    }
    if (count == 0 || count > 14 || (count > 9 && best < Strength::kOrganisation)) return Strength::kNone;
    static constexpr LongWordList kBareKinds(
        "meisterbetrieb fachbetrieb familienbetrieb innungsbetrieb ausbildungsbetrieb stadt kreis "
        "land amt gemeinde markt stadtgemeinde office university government city "
        "department school schule museum archiv bibliothek kolleg praxis apotheke rathaus "
        "zentrum kasse verein verband bund uni hochschule behoerde polizei region seminar netz "
        "rechenzentrum theater "
        "orchester radio bund zoo messe hafen centre center klinik notariat feuerwehr");
    if (count == 1 && best == Strength::kOrganisation && is_one_of(words.folded(segment.first), kBareKinds))
        return Strength::kNone;
    // `Office Manager`, `Museum Director`: a job
    static constexpr WordList kHeads(
        "manager lead director assistant administrator officer coordinator secretary analyst consultant "
        "leader");
    if (count > 1 && count <= 3 && is_one_of(words.folded(segment.last - 1), kHeads) &&
        best < Strength::kLegalForm)
        return Strength::kNone;
    // `Kulturamt` is an office of some town, `Landratsamt` one without its place.
    static constexpr AffixList kInner("amt buero dienst leitung zentrale");
    if (count == 1 && best == Strength::kOrganisation && kInner.ends(words.folded(segment.first)))
        best = Strength::kWeak;
    // `Anna Bank`, `Otto Land` are people.
    constexpr std::size_t kShort = 7;
    if (best == Strength::kOrganisation && count == 2 && begins_with_given_name(words, segment) &&
        words.folded(segment.last - 1).size() <= kShort)
        return Strength::kNone;
    if (best < Strength::kOrganisation && tells_by_place(words, segment)) best = Strength::kOrganisation;
    // `Sekretariat der Hochschulleitung`, `Head of County Archives`: what somebody does.
    if (best == Strength::kOrganisation && is_job_word(words.folded(segment.first)) &&
        !is_organisation_at(words, segment.first))
        best = Strength::kDepartment;
    if (spells_domain(words, segment, label) && !is_job_word(words.folded(segment.first)))
        best = std::max(best, Strength::kDomain);
    else if (best == Strength::kUnknown && !department && !holds_job(words, segment) &&
             fits_domain(words, segment, label))
        best = Strength::kDomainPart;
    if (department) {
        const bool named = is_named_office(words, segment);
        if (named && says_whose(words, segment)) return Strength::kOrganisation;
        return best == Strength::kLegalForm || named ? Strength::kWeak : Strength::kDepartment;
    }
    if (best == Strength::kOrganisation && is_part_of_house(words, segment)) return Strength::kWeak;
    return best;
}

std::string text_of(const Words& words, Segment segment) {
    // `(haftungsbeschränkt)` belongs to the name, `(LVX)` repeats it.
    if (segment.last > segment.first + 3 && words.is_mark(segment.last - 1, ')') &&
        words.is_mark(segment.last - 3, '(') && words.is_word(segment.last - 2)) {
        const std::string_view raw = words.raw(segment.last - 2);
        const auto loud = std::count_if(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        if (loud >= 2 || words[segment.last - 2].all_capital) segment.last -= 3;
    }
    std::uint32_t begin = words[segment.first].begin, end = words[segment.last - 1].end;
    return clean_name(words.text.substr(begin, end - begin));
}

namespace {

// Endings that tell the gender of a head word.
constexpr AffixList kFeminine(
    "ung heit keit schaft ei ion taet kasse bank schule behoerde kammer kirche kanzlei gemeinde stadt "
    "bibliothek "
    "akademie anstalt zentrale klinik versicherung verwaltung feuerwehr stelle initiative hochschule uni "
    "agentur universitaet messe praxis apotheke polizei buecherei");
constexpr AffixList kNeuter(
    "amt ministerium institut zentrum archiv gericht werk unternehmen museum klinikum kreuz gymnasium kolleg "
    "haus "
    "theater land buero forum netzwerk parlament konsulat notariat praesidium orchester");

std::string_view ending_of_adjective(std::string_view head) {
    if (kFeminine.ends(head) || is_one_of(head, "stadt bank kirche kasse uni polizei schule kammer"))
        return "e";
    if (kNeuter.ends(head) || is_one_of(head, "amt institut zentrum archiv museum werk land")) return "es";
    return "er";
}

}  // namespace

std::string nominative_of(const Words& words, Segment segment) {
    std::string text = text_of(words, segment);
    if (segment.first == 0) return text;
    std::string_view before = words.folded(segment.first - 1);
    if (!is_one_of(before, "dem beim vom im zum am der zur des das unserem unserer unseres")) return text;
    std::size_t head = segment.first;
    const std::string_view first = words.raw(head);
    constexpr std::size_t kShortest = 6;
    const bool adjective = first.size() >= kShortest && (first.ends_with("en") || first.ends_with('e')) &&
                           head + 1 < segment.last && !is_organisation_word(words.folded(head)) &&
                           words.is_word(head + 1) && words[head + 1].capital &&
                           is_organisation_word(words.folded(head + 1));
    std::string_view noun = words.folded(adjective ? head + 1 : head);
    std::size_t cut = 0;
    if (is_one_of(before, "des unseres") && noun.ends_with('s')) {
        for (std::size_t n : {std::size_t{2}, std::size_t{1}}) {
            const bool fits = n == 1 || noun.ends_with("es");
            const std::string_view stem = noun.substr(0, noun.size() - n);
            if (cut == 0 && fits && (is_organisation_word(stem) || (n == 1 && stem.ends_with("rat"))))
                cut = n;
        }
    }
    const std::size_t noun_end = (adjective ? words[head + 1].end : words[head].end) - words[head].begin;
    if (cut > 0 && noun_end <= text.size()) text.erase(noun_end - cut, cut);
    const std::size_t ending = first.ends_with("en") ? 2 : 1;
    if (adjective)
        text.replace(first.size() - ending, ending, ending_of_adjective(noun.substr(0, noun.size() - cut)));
    return text;
}

}  // namespace bp
