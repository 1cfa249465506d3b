#include "parsers/find_sender.h"

#include <algorithm>
#include <cctype>

#include "parsers/find_organisation.h"
#include "parsers/name_lexicon.h"
#include "parsers/name_order.h"
#include "parsers/organisation_below_name.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/person_name.h"
#include "parsers/words.h"

namespace bp {
namespace {

constexpr std::size_t kMaxLines = 40;       // lines of a block in which the writer's name is sought
constexpr std::size_t kMaxLineBytes = 200;  // a line with a name is short

// A line of closing or signature that may name the writer.
struct Candidate {
    PersonName name;
    std::size_t block = 0, begin = 0, end = 0;
    bool near_closing = false;  // first line below the closing formula
    bool known = false;         // a given name that we know, a title, or `i. A.`
    bool whole_line = false;
    bool opens_line = false;
};

bool is_full(const PersonName& name) {
    return !name.given_name.empty() && !name.family_name.empty();
}

bool has_known_given(const PersonName& name) {
    std::string folded = folded_letters(name.given_name);
    return is_given_name(folded.substr(0, folded.find(' ')));
}

// Names behind such words are of others: `Leiterin: Dr. Y`, `Geschäftsführer: Z`.
bool is_label_of_writer(std::string_view label) {
    return is_one_of(label,
                     "bearbeiter bearbeiterin sachbearbeiter sachbearbeiterin absender absenderin verfasser "
                     "verfasserin name gez ansprechpartner "
                     "ansprechpartnerin ansprechperson ihre ihr");
}

// A text in the shape of a name that is an organisation's: `Rathaus Nordmoor`. `Tjorven Kirche` of
// tjorven.kirche@… is a person's.
bool names_organisation(std::string_view text, const PersonName& name, std::string_view addr_spec) {
    if (!reads_as_organisation(text)) return false;
    const std::string given = folded_letters(name.given_name);
    return given.empty() || name.family_name.empty() || is_organisation_word(given) ||
           leads_organisation(given) || is_function_word(given) || !address_fits(addr_spec, name);
}

// Blanks where the person's own name stands, so that no `Anna Bank` is taken for a bank; places are kept.
std::string without_name(std::string_view text, const PersonName& name) {
    std::string out(text);
    const std::string& given = name.given_name;
    const std::string& family = name.family_name;
    if (given.empty() || family.empty()) return out;
    const std::string first = given.substr(0, 1);
    for (const std::string& whole : {given + " " + family, family + ", " + given, first + ". " + family}) {
        for (std::size_t at = out.find(whole); at != std::string::npos;
             at = out.find(whole, at + whole.size())) {
            // `Anna Bank GmbH`, `Planungsbüro Anna Bank` are firms.
            std::size_t before = at;
            while (before > 0 && out[before - 1] == ' ') --before;
            if (before > 0 && std::isalpha(static_cast<unsigned char>(out[before - 1])) != 0) continue;
            const std::size_t next = at + whole.size();
            if (next < out.size() && out[next] == ' ' && next + 1 < out.size() && out[next + 1] != '|' &&
                out[next + 1] != '-' && out[next + 1] != '(')
                continue;
            std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), whole.size(), ' ');
        }
    }
    return out;
}

// The pieces of a line: between `|`, `·`, TAB, dashes.
std::vector<std::string_view> pieces_of(std::string_view line) {
    std::vector<std::string_view> pieces;
    Words words = split_words(line);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool dash = words.is_mark(i, '-') && !words[i].glued && i + 1 < words.size() && !words[i + 1].glued;
        if (!words.is_mark(i, '|') && !words.is_mark(i, '*') && !words.is_mark(i, '\t') &&
            !words.is_mark(i, ';') && !dash)
            continue;
        pieces.push_back(line.substr(begin, words[i].begin - begin));
        begin = words[i].end;
    }
    pieces.push_back(line.substr(begin));
    return pieces;
}

// Takes off what leads a name in a signature; tells whether it was `i. A.` or a label of the writer.
bool strip_label(std::string_view& piece, bool& signed_for) {
    std::size_t colon = piece.find(':');
    if (colon != std::string_view::npos) {
        if (colon > 30 || !is_label_of_writer(clean_name(folded_letters(piece.substr(0, colon)))))
            return false;
        piece = piece.substr(colon + 1);
        signed_for = true;
    }
    std::string folded = folded_letters(piece.substr(0, 8));
    std::erase(folded, ' ');
    signed_for = signed_for || folded.substr(0, 4) == "i.a." || folded.substr(0, 4) == "i.v." ||
                 folded.substr(0, 3) == "gez";
    return true;
}

std::vector<Candidate> candidates_of(std::string_view block, std::size_t index, bool below_closing,
                                     std::string_view addr_spec) {
    std::vector<Candidate> found;
    std::size_t line_number = 0;
    for (std::size_t begin = 0; begin < block.size() && line_number < kMaxLines;) {
        std::size_t end = std::min(block.find('\n', begin), block.size());
        std::string_view line = block.substr(begin, end - begin);
        std::size_t line_begin = begin;
        begin = end + 1;
        bool blank = line.find_first_not_of(" \t\r-_=*,.") == std::string_view::npos;
        if (blank) continue;
        std::size_t place = line_number++;
        if (line.size() > kMaxLineBytes) continue;
        for (std::string_view piece : pieces_of(line)) {
            bool signed_for = false;
            std::size_t first = piece.find_first_not_of(" \t\"'*");
            if (first == std::string_view::npos) continue;
            if (piece[first] == '(') continue;
            std::string_view text = piece;
            if (!strip_label(text, signed_for)) continue;
            auto name = parse_person_name(text);
            // `Johanna Kern, Werk GmbH, 0157 …`: the name up to the comma
            const std::size_t comma = text.find(',');
            bool whole = piece.size() == line.size();
            if (comma != std::string_view::npos && (!name || names_organisation(text, *name, addr_spec))) {
                auto front = parse_person_name(text.substr(0, comma));
                if (front && is_full(*front) && has_known_given(*front)) {
                    name = front;
                    text = text.substr(0, comma);
                    whole = whole || piece.data() == line.data();
                }
            }
            if (!name || (name->title.empty() && names_organisation(text, *name, addr_spec))) continue;
            *name = in_order_of_address(*name, addr_spec, text);
            Candidate candidate{*name,
                                index,
                                line_begin,
                                end,
                                below_closing && place == 0,
                                false,
                                whole,
                                piece.data() == line.data()};
            candidate.known = has_known_given(*name) || !name->title.empty() || signed_for;
            found.push_back(std::move(candidate));
        }
    }
    return found;
}

// `Tu Anh Pham` of tuanh.pham@…: of three words or more the address says where the family name begins.
std::optional<PersonName> parted_by_address(std::string_view display, std::string_view local) {
    const std::size_t dot = local.find('.');
    if (dot == std::string_view::npos || local.find('.', dot + 1) != std::string_view::npos)
        return std::nullopt;
    const std::string given = folded_letters(local.substr(0, dot));
    const std::string family = folded_letters(local.substr(dot + 1));
    if (std::count(display.begin(), display.end(), ' ') < 2) return std::nullopt;
    for (std::size_t blank = display.find(' '); blank != std::string_view::npos;
         blank = display.find(' ', blank + 1)) {
        std::string front = folded_letters(display.substr(0, blank));
        // `Ines von Kern` of i.kern@…: the address leaves the particle out.
        if (is_particle(front.substr(front.rfind(' ') + 1))) continue;
        std::string back = folded_letters(display.substr(blank + 1));
        std::erase(front, ' ');
        std::erase(back, ' ');
        const bool initial = given.size() == 1 && front.substr(0, 1) == given;
        if ((front == given || initial) && back == family)
            return PersonName{"", std::string(display.substr(0, blank)),
                              std::string(display.substr(blank + 1))};
    }
    return std::nullopt;
}

// --- The name ---------------------------------------------------------------------------------------------

class NameChoice {
public:
    NameChoice(const Letterhead& letterhead, const AddressBook& book) : letterhead_(letterhead), book_(book) {
        for (std::size_t i = 0; i < letterhead.blocks.size(); ++i) {
            std::vector<Candidate> some =
                candidates_of(letterhead.blocks[i], i, i == 0, letterhead.addr_spec);
            candidates_.insert(candidates_.end(), some.begin(), some.end());
        }
        display_ = parse_person_name(letterhead.display_name);
        if (display_)
            *display_ = in_order_of_address(*display_, letterhead.addr_spec, letterhead.display_name);
        if (display_ && names_organisation(letterhead.display_name, *display_, letterhead.addr_spec))
            display_.reset();
        std::string_view local = letterhead.addr_spec.substr(0, letterhead.addr_spec.find('@'));
        spelt_ = name_of_local_part(local);
        if (auto parted = parted_by_address(letterhead.display_name, local)) {
            display_ = parted;
            spelt_ = parted;
        }
        if (display_) {
            drop_company(*display_);
            if (is_name_of_domain()) display_.reset();
        }
        if (display_) {
            const std::string family = display_->family_name;
            *display_ = without_family_initial(*display_);
            // `ines.ts@…` of `Ines T.-S.` spells the initials alone.
            if (display_->family_name.empty() && spelt_ && is_abbreviated_by(family, spelt_->family_name))
                spelt_.reset();
        }
    }

    // `wbv-elbe <info@wbv-elbe.example>`
    bool is_name_of_domain() const {
        std::string_view domain = letterhead_.addr_spec.substr(letterhead_.addr_spec.find('@') + 1);
        domain = domain.substr(0, domain.rfind('.'));
        std::string label = folded_letters(domain.substr(domain.rfind('.') + 1));
        std::string shown = folded_letters(letterhead_.display_name);
        for (std::string* text : {&label, &shown})
            std::erase_if(*text, [](char c) { return c == '-' || c == ' ' || c == '.'; });
        return !spelt_ && !label.empty() && label == shown;
    }

    static bool is_abbreviated_by(std::string_view initials, std::string_view spelt) {
        std::string letters = folded_letters(initials);
        std::erase_if(letters, [](char c) { return c < 'a' || c > 'z'; });
        return !letters.empty() && letters == folded_letters(spelt);
    }

    PersonName choose() {
        if (const Candidate* full = signed_in_full()) {
            taken_ = full;
            return completed(full->name);
        }
        if (display_ && is_trusted(*display_)) return completed(*display_);
        if (const Candidate* best = best_candidate()) {
            taken_ = best;
            return completed(best->name);
        }
        if (display_ && !reads_as_organisation(letterhead_.display_name)) return completed(*display_);
        if (spelt_) return completed(*spelt_);
        return {};
    }

    const Candidate* taken() const { return taken_; }

private:
    // `Ludmila von Aktenfuchs` of aktenfuchs.example: the company, no family name.
    void drop_company(PersonName& name) const {
        std::string_view family = name.family_name;
        const std::size_t blank = family.rfind(' ');
        if (blank == std::string_view::npos || name.given_name.empty()) return;
        std::string_view domain = letterhead_.addr_spec.substr(letterhead_.addr_spec.find('@') + 1);
        domain = domain.substr(0, domain.rfind('.'));
        const std::string label = folded_letters(domain.substr(domain.rfind('.') + 1));
        if (folded_letters(family.substr(blank + 1)) == label) name.family_name.clear();
    }

    // The display name is a given name alone, and the line below the closing has it in full.
    const Candidate* signed_in_full() const {
        if (!display_ || is_full(*display_)) return nullptr;
        const std::string single =
            folded_letters(display_->given_name.empty() ? display_->family_name : display_->given_name);
        for (const Candidate& candidate : candidates_) {
            std::string given = folded_letters(candidate.name.given_name);
            given = given.substr(0, given.find(' '));
            const bool of_writer = candidate.whole_line || (candidate.opens_line && candidate.known);
            if (is_full(candidate.name) && of_writer && (given == single || shortens(single, given)))
                return &candidate;
        }
        return nullptr;
    }

    // `jo` of Johannes, `Basti` of Sebastian
    static bool shortens(std::string_view single, std::string_view given) {
        constexpr std::size_t kInside = 4;
        if (single.size() < 2 || single.size() >= given.size()) return false;
        if (given.starts_with(single)) return true;
        return single.size() >= kInside &&
               (given.ends_with(single) ||
                given.find(single.substr(0, single.size() - 1)) != std::string::npos);
    }

    // `Sprachmittlung Kern` of d.kern@…: the word before the family name is not the given one.
    bool spells_other_initial(const PersonName& name) const {
        const std::string local =
            folded_letters(letterhead_.addr_spec.substr(0, letterhead_.addr_spec.find('@')));
        const std::string given = folded_letters(name.given_name);
        return local.size() > 2 && local[1] == '.' && !given.empty() && local[0] != given[0] &&
               local.substr(2) == folded_letters(name.family_name);
    }

    // Is the display name a person's beyond doubt?
    bool is_trusted(const PersonName& name) const {
        if (!name.title.empty() || has_known_given(name)) return true;
        if (spells_other_initial(name)) return false;
        if (address_fits(letterhead_.addr_spec, name) && !reads_as_organisation(letterhead_.display_name))
            return true;
        if (std::any_of(candidates_.begin(), candidates_.end(),
                        [&](const Candidate& c) { return is_full(c.name) && may_be_same(c.name, name); }))
            return true;
        return letterhead_.display_name.find(',') != std::string_view::npos && is_full(name) &&
               !reads_as_organisation(letterhead_.display_name);
    }

    const Candidate* best_candidate() const {
        const Candidate* best = nullptr;
        int best_score = 0;
        for (const Candidate& candidate : candidates_) {
            int score = score_of(candidate);
            if (score > best_score) {
                best = &candidate;
                best_score = score;
            }
        }
        return best;
    }

    int score_of(const Candidate& candidate) const {
        int score = 0;
        if (address_fits(letterhead_.addr_spec, candidate.name)) score += 8;
        if (spelt_ && may_be_same(*spelt_, candidate.name)) score += 4;
        if (candidate.known) score += 4;
        if (candidate.near_closing) score += 3;
        if (is_full(candidate.name)) score += 2;
        bool believable = score >= 5 && !reads_as_organisation(candidate.name.family_name);
        return believable ? score : 0;
    }

    // The name with what every line that may mean the same person adds to it.
    PersonName completed(PersonName name) {
        name = completed_once(name);
        return completed_once(name);  // what was learnt in the first pass may let another line agree
    }

    PersonName completed_once(PersonName name) {
        for (const Candidate& candidate : candidates_) {
            if (spells_initial(candidate, name)) name.given_name = candidate.name.given_name;
            if (!may_be_same(candidate.name, name) || swapped_noise(candidate, name)) continue;
            if (taken_ == nullptr) taken_ = &candidate;
            // Below the closing stands the order that people write their names in.
            if (!is_full(name) || name.given_name.size() < candidate.name.given_name.size() ||
                name.title.size() < candidate.name.title.size() ||
                name.family_name != candidate.name.family_name ||
                name.given_name != candidate.name.given_name)
                name = merged(candidate.name, name);
        }
        name = turned(name);
        if (spelt_ && may_be_same(*spelt_, name)) name = merged(name, *spelt_);
        if (const AddressBook::Entry* entry = book_.find(name); entry != nullptr)
            name = merged(name, entry->name);
        return name;
    }

    // `M. Kern` of the display name, signed `Mirjam`.
    static bool spells_initial(const Candidate& candidate, const PersonName& name) {
        if (!candidate.name.family_name.empty() || !candidate.whole_line || !candidate.known) return false;
        std::string initial = folded_letters(name.given_name);
        std::erase(initial, '.');
        return !name.family_name.empty() && initial.size() == 1 &&
               folded_letters(candidate.name.given_name).starts_with(initial);
    }

    static bool swapped_noise(const Candidate& candidate, const PersonName& name) {
        return candidate.name.family_name.empty() && is_full(name) && !candidate.whole_line;
    }

    // `Martin Peter` of the display name, signed `Peter Martin`, or with the address `peter.martin@`.
    PersonName turned(PersonName name) const {
        if (!is_full(name)) return name;
        PersonName other{name.title, name.family_name, name.given_name};
        bool signed_so = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
            return c.name.given_name == other.given_name && c.name.family_name == other.family_name;
        });
        bool spelt_so = spelt_ && is_full(*spelt_) &&
                        folded_letters(spelt_->given_name) == folded_letters(other.given_name) &&
                        folded_letters(spelt_->family_name) == folded_letters(other.family_name);
        bool signed_this = std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& c) {
            return c.name.given_name == name.given_name && c.name.family_name == name.family_name;
        });
        bool comma = letterhead_.display_name.find(',') != std::string_view::npos;
        if ((signed_so || (spelt_so && !comma && !has_known_given(name))) && !signed_this) return other;
        return name;
    }

    const Letterhead& letterhead_;
    const AddressBook& book_;
    std::vector<Candidate> candidates_;
    std::optional<PersonName> display_, spelt_;
    const Candidate* taken_ = nullptr;
};

// --- Organisation and telephone ---------------------------------------------------------------------------

std::string_view domain_of(std::string_view addr_spec) {
    std::size_t at = addr_spec.rfind('@');
    return at == std::string_view::npos ? std::string_view{} : addr_spec.substr(at + 1);
}

void note(SenderFinding& sender, std::string field, std::string_view quote, Place place, std::string rule) {
    sender.evidence.push_back({std::move(field), std::string(quote), place, std::move(rule)});
}

// `Kanzlei Peukert`, `Poststelle (Stadt Rodenberg)`, `Paula Kern | Klarseite`
std::string organisation_of_display(std::string_view display_name, std::string_view domain) {
    std::string text(display_name);
    // `UG (haftungsbeschränkt)` is one name.
    if (text.find("(haft") == std::string::npos) {
        std::replace(text.begin(), text.end(), '(', '|');
        std::replace(text.begin(), text.end(), ')', '|');
    }
    auto found = organisation_in_lines(text, domain);
    return found ? found->name : std::string{};
}

// What stands above the greeting, as on an authority's paper: its name, who deals with the matter, telephone.
std::string_view letterhead_on_top(std::string_view body) {
    constexpr std::size_t kMostLines = 20, kMaxBytes = 1500;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < std::min(body.size(), kMaxBytes) && lines < kMostLines; ++lines) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        const Words words =
            split_words(body.substr(begin, std::min<std::size_t>(end - begin, kMaxLineBytes)));
        const bool two =
            is_one_of(words.folded(0), "sehr guten good ladies") &&
            is_one_of(words.folded(1), "geehrte geehrter geehrtes tag morgen morning afternoon and");
        if (two || is_one_of(words.folded(0), "dear hallo hello liebe lieber liebes moin"))
            return body.substr(0, begin);
        begin = end + 1;
    }
    return {};
}

constexpr int kStrongLine = 10;  // an organisation by its words, not by chance

// The last line of the text where a blank one stands above it and no sentence ends there.
std::string_view last_line_alone(std::string_view body) {
    constexpr std::size_t kLongest = 70;
    while (!body.empty() && (body.back() == '\n' || body.back() == ' ' || body.back() == '\r'))
        body.remove_suffix(1);
    const std::size_t begin = body.rfind('\n');
    if (begin == std::string_view::npos || begin == 0) return {};
    std::string_view above = body.substr(0, begin);
    while (!above.empty() && (above.back() == ' ' || above.back() == '\r')) above.remove_suffix(1);
    const std::string_view line = body.substr(begin + 1);
    const bool sentence =
        line.ends_with('.') || line.ends_with('!') || line.ends_with('?') || line.ends_with(',');
    return above.ends_with('\n') && !sentence && line.size() <= kLongest ? line : std::string_view{};
}

void find_sender_organisation(const Letterhead& letterhead, SenderFinding& sender, const VisitingCard* card) {
    std::string_view domain = domain_of(letterhead.addr_spec);
    std::optional<OrganisationFinding> best;
    std::size_t block = 0;
    for (std::size_t i = 0; i < letterhead.blocks.size(); ++i) {
        auto found = organisation_in_lines(without_name(letterhead.blocks[i], sender.name), domain);
        if (!found || (best && best->strength >= found->strength)) continue;
        best = found;
        block = i;
    }
    for (std::size_t i = 0; i < letterhead.blocks.size() && !best; ++i) {
        best = organisation_of_own_name(letterhead.blocks[i], sender.name);
        block = i;
    }
    if (best) {
        sender.person.organisation = best->name;
        Place place{letterhead.block_sections[block], letterhead.block_begins[block] + best->begin,
                    letterhead.block_begins[block] + best->end};
        return note(sender, "organisation", best->name, place, best->rule);
    }
    if (card != nullptr && !card->organisation.empty()) {
        sender.person.organisation = card->organisation;
        return note(sender, "organisation", card->organisation, {Section::attachment, 0, 0},
                    "organisation.vcard");
    }
    if (std::string name =
            organisation_of_display(without_name(letterhead.display_name, sender.name), domain);
        !name.empty()) {
        sender.person.organisation = name;
        return note(sender, "organisation", name, {Section::header, 0, 0}, "organisation.display-name");
    }
    if (auto found = organisation_in_sentences(letterhead.body, domain)) {
        sender.person.organisation = found->name;
        return note(sender, "organisation", found->name, {Section::new_text, found->begin, found->end},
                    found->rule);
    }
    // `Zweckverband X` as the last line of a form
    if (std::string_view line = last_line_alone(letterhead.body); !line.empty()) {
        auto found = organisation_in_lines(line, domain);
        if (found && found->strength >= kStrongLine) {
            sender.person.organisation = found->name;
            const auto begin = static_cast<std::size_t>(line.data() - letterhead.body.data());
            return note(sender, "organisation", found->name,
                        {Section::new_text, begin + found->begin, begin + found->end}, found->rule);
        }
    }
    if (auto found = organisation_after_name(letterhead.body, sender.name)) {
        sender.person.organisation = found->name;
        return note(sender, "organisation", found->name, {Section::new_text, found->begin, found->end},
                    found->rule);
    }
    const auto on_top = organisation_in_lines(letterhead_on_top(letterhead.body), domain);
    // Our own name there is the recipient's.
    const bool ours = on_top && (folded_letters(on_top->name).find("bundesamt fuer migration") == 0 ||
                                 folded_letters(on_top->name).find("bamf") == 0);
    if (on_top && !ours) {
        sender.person.organisation = on_top->name;
        return note(sender, "organisation", on_top->name, {Section::new_text, on_top->begin, on_top->end},
                    on_top->rule);
    }
    for (std::size_t i = 0; i < letterhead.blocks.size(); ++i) {
        auto found = organisation_below_name(letterhead.blocks[i], sender.name);
        if (!found) continue;
        sender.person.organisation = found->name;
        const std::size_t begin = letterhead.block_begins[i];
        return note(sender, "organisation", found->name,
                    {letterhead.block_sections[i], begin + found->begin, begin + found->end}, found->rule);
    }
}

// `Meine Nummer ist …`, `Bei Rückfragen: …`, `Vormittags ja: …`: a number of the body, if nobody else's is
// meant there. What the writer calls their own comes first, the only number of the text second.
std::string phone_of_body(std::string_view body) {
    constexpr std::size_t kReach = 120;
    std::string other;
    std::size_t others = 0;
    for (const PhoneNumber& number : find_phones(body)) {
        const std::size_t from = number.begin > kReach ? number.begin - kReach : 0;
        std::string_view before = body.substr(from, number.begin - from);
        for (std::string_view end : {". ", "? ", "! ", "\n\n"}) {
            const std::size_t cut = before.rfind(end);
            if (cut != std::string_view::npos) before = before.substr(cut + end.size());
        }
        const Words words = split_words(before);
        bool own = false, strange = false;
        for (std::size_t i = 0; i < words.size(); ++i) {
            // `Meine Frau erreichen Sie unter …`
            strange =
                strange || is_companion(words.folded(i)) ||
                is_one_of(words.folded(i), "mann sohn tochter mutter vater wife husband assistant secretary");
            own = own || is_one_of(words.folded(i), "mein meine meiner meinem mich mir my me");
            static constexpr LongWordList kOthersWords(
                "frau herr herrn kollege kollegin kollegen sekretariat vorzimmer hotline zentrale "
                "seine seiner seinem ihn ihm ihrer his him mr ms mrs colleague assistant assistent "
                "assistentin chef chefin hotel nummern aktenzeichen az ihre ihr eure euer your "
                "amt behoerde bundesamt bamf office");
            strange = strange || is_one_of(words.folded(i), kOthersWords);
        }
        std::string e164 = best_phone({number});
        if (e164.empty()) continue;
        if (own && !strange) return e164;
        ++others;
        if (!strange) other = e164;
    }
    return others == 1 ? other : std::string{};
}

// Blanks where a line names a deputy or a secretary with a number of their own; places are kept.
std::string without_deputies(std::string_view block) {
    std::string out(block);
    for (std::size_t begin = 0; begin < out.size();) {
        const std::size_t end = std::min(out.find('\n', begin), out.size());
        const std::size_t colon = std::min(out.find(':', begin), end);
        const std::string label =
            clean_name(folded_letters(std::string_view(out).substr(begin, colon - begin)));
        if (colon < end &&
            is_one_of(label,
                      "vertretung vertreter vertreterin stellvertretung stellvertreter "
                      "stellvertreterin urlaubsvertretung abwesenheitsvertretung deputy backup "
                      "assistenz assistentin assistent assistant"))
            std::fill(out.begin() + static_cast<std::ptrdiff_t>(begin),
                      out.begin() + static_cast<std::ptrdiff_t>(end), ' ');
        begin = end + 1;
    }
    return out;
}

void find_sender_phone(const Letterhead& letterhead, SenderFinding& sender, const VisitingCard* card) {
    for (std::size_t i = 0; i < letterhead.blocks.size(); ++i) {
        std::vector<PhoneNumber> phones = find_phones(without_deputies(letterhead.blocks[i]));
        const PhoneNumber* taken = nullptr;
        std::string e164 = sender.person.phone.empty() ? best_phone(phones, &taken) : std::string{};
        if (!e164.empty()) {
            sender.person.phone = e164;
            std::size_t begin = letterhead.block_begins[i];
            note(sender, "phone", taken->digits,
                 {letterhead.block_sections[i], begin + taken->begin, begin + taken->end}, "phone.signature");
        }
        sender.phones.insert(sender.phones.end(), phones.begin(), phones.end());
    }
    if (sender.person.phone.empty() && card != nullptr) sender.person.phone = card->phone;
    if (sender.person.phone.empty())
        sender.person.phone = best_phone(find_phones(letterhead_on_top(letterhead.body)));
    if (sender.person.phone.empty()) sender.person.phone = phone_of_body(letterhead.body);
}

// Does a word of the closing or the signature spell the family name?
bool names_in_blocks(const Letterhead& letterhead, std::string_view family) {
    const std::string sought = folded_letters(family);
    if (sought.empty()) return false;
    return std::any_of(letterhead.blocks.begin(), letterhead.blocks.end(), [&](std::string_view block) {
        return folded_letters(block.substr(0, kMaxLineBytes)).find(sought) != std::string::npos;
    });
}

}  // namespace

SenderFinding find_sender(const Letterhead& letterhead, const AddressBook& book,
                          const std::vector<VisitingCard>& cards) {
    SenderFinding sender;
    NameChoice choice(letterhead, book);
    sender.name = choice.choose();
    const VisitingCard* card = nullptr;
    for (const VisitingCard& one : cards) {
        bool same_address =
            !one.email.empty() && folded_letters(one.email) == folded_letters(letterhead.addr_spec);
        if (card == nullptr && (same_address || may_be_same(one.name, sender.name))) card = &one;
    }
    // A shared mailbox, and below the closing the family name of the card: the card is the writer's.
    bool of_shared = false;
    if (card == nullptr && cards.size() == 1 && sender.name.family_name.empty() &&
        sender.name.given_name.empty() && names_in_blocks(letterhead, cards.front().name.family_name)) {
        card = &cards.front();
        sender.name = card->name;
        of_shared = true;
    }
    if (card != nullptr && may_be_same(card->name, sender.name))
        sender.name = merged(sender.name, card->name);
    if (const Candidate* taken = choice.taken()) {
        std::size_t begin = letterhead.block_begins[taken->block];
        std::string_view quote =
            letterhead.blocks[taken->block].substr(taken->begin, taken->end - taken->begin);
        note(sender, "sender", quote,
             {letterhead.block_sections[taken->block], begin + taken->begin, begin + taken->end},
             "sender.signature");
    } else {
        note(sender, "sender", letterhead.display_name, {Section::header, 0, 0}, "sender.from");
    }
    sender.person.title = sender.name.title;
    sender.person.given_name = sender.name.given_name;
    sender.person.family_name = sender.name.family_name;
    sender.person.email = std::string(letterhead.addr_spec);
    if (of_shared && !card->email.empty()) sender.person.email = card->email;
    find_sender_organisation(letterhead, sender, card);
    find_sender_phone(letterhead, sender, card);
    return sender;
}

}  // namespace bp
