#include "parsers/find_people.h"

#include <algorithm>
#include <iterator>

#include "parsers/address_book.h"
#include "parsers/coming_words.h"
#include "parsers/count_frame.h"
#include "parsers/count_seats.h"
#include "parsers/find_names.h"
#include "parsers/find_organisation.h"
#include "parsers/find_phone.h"
#include "parsers/find_roles.h"
#include "parsers/find_self.h"
#include "parsers/find_sender.h"
#include "parsers/listed_people.h"
#include "parsers/mail_body.h"
#include "parsers/mail_domain.h"
#include "parsers/match_addresses.h"
#include "parsers/name_lexicon.h"
#include "parsers/name_order.h"
#include "parsers/organisation_lexicon.h"
#include "parsers/owned_numbers.h"
#include "parsers/quoted_writer.h"
#include "parsers/short_names.h"
#include "parsers/vcard.h"

namespace bp {
namespace {

constexpr std::size_t kMaxPeople = 200;       // each is compared with each; more in one mail are a directory
constexpr std::size_t kMaxText = 128 * 1024;  // bytes of a section looked through; registrations are shorter
constexpr std::size_t kTailLines = 10;  // without a closing formula, the writer's name is sought in these

// A person whom the text names, gathered from all the places that do.
struct Draft {
    PersonName name;
    std::string email, organisation, phone;
    bool led = false;  // by `Herr`, `Frau` …
    Role role = Role::other;
    std::string rule;
    Place place;
    std::vector<Place> again;
};

// A mail's text and who wrote it: the mail itself, or one that it forwards.
struct Letter {
    Section section = Section::new_text;
    std::string_view text;
    std::size_t offset = 0;  // of `text` in its section
    std::string_view signature;
    std::string_view display_name, addr_spec;
};

struct LetterFindings {
    SenderFinding sender;
    std::vector<Draft> drafts;
    bool sender_comes_said = false, sender_leaves_said = false, we_come = false;
    std::vector<Place> sender_places;
    SeatCount seats;
    bool incomplete = false;
};

class LetterReader {
public:
    LetterReader(const Letter& letter, const AddressBook& book, const std::vector<VisitingCard>& cards)
        : letter_(letter), book_(book), cards_(cards), words_(split_words(letter.text.substr(0, kMaxText))) {
        findings_.incomplete = letter.text.size() > kMaxText;
    }

    LetterFindings read() && {
        body_ = find_body(words_);
        cut_tail();
        read_sender();
        listed_ = find_listed_people(words_, body_.body, book_);
        read_mentions();
        find_open_numbers();
        gather();
        take_out_sender();
        settle_registered_before();
        settle_remaining();
        for (Draft& draft : findings_.drafts) complete(draft);
        share_out_numbers();
        match_open_addresses();
        count();
        return std::move(findings_);
    }

private:
    Place place_of(WordRange range) const {
        if (range.first >= range.last) return {letter_.section, 0, 0};
        return {letter_.section, letter_.offset + words_[range.first].begin,
                letter_.offset + words_[range.last - 1].end};
    }

    // Without a closing formula the tail begins with the line that names the writer.
    void cut_tail() {
        if (body_.body.last < words_.size()) return;  // a formula closed it, be it the text's last word
        std::vector<WordRange> lines = split_lines(words_, body_.body);
        auto display = parse_person_name(letter_.display_name);
        if (display) *display = without_family_initial(*display);
        auto spelt = name_of_local_part(letter_.addr_spec.substr(0, letter_.addr_spec.find('@')));
        std::size_t from = lines.size() > kTailLines ? lines.size() - kTailLines : 0;
        for (std::size_t i = std::max<std::size_t>(from, 1); i < lines.size(); ++i) {
            if (lines[i].last - lines[i].first > 14 || !words_.is_word(lines[i].first)) continue;
            auto at = name_at_line_start(words_, lines[i].first, lines[i].last, book_);
            if (!at) continue;
            bool writer = (display && may_be_same(*display, at->name)) ||
                          (spelt && may_be_same(*spelt, at->name)) ||
                          address_fits(letter_.addr_spec, at->name);
            bool in_list = i > 0 && words_.is_mark(lines[i - 1].last - 1, ':');
            if (!writer || in_list || speaks_of_coming(words_, lines[i])) continue;
            body_.body.last = lines[i].first;
            body_.closing = lines[i].first;
            return;
        }
    }

    void read_sender() {
        Letterhead head;
        head.display_name = letter_.display_name;
        head.addr_spec = letter_.addr_spec;
        std::size_t tail = body_.closing < words_.size() ? words_[body_.closing].begin : words_.text.size();
        if (tail < words_.text.size())
            add_block(head, words_.text.substr(tail), letter_.section, letter_.offset + tail);
        if (!letter_.signature.empty())
            add_block(head, letter_.signature.substr(0, kMaxText), Section::signature, 0);
        head.body = words_.text.substr(0, tail);
        findings_.sender = find_sender(head, book_, cards_);
    }

    static void add_block(Letterhead& head, std::string_view block, Section section, std::size_t begin) {
        head.blocks.push_back(block);
        head.block_sections.push_back(section);
        head.block_begins.push_back(begin);
    }

    // Names in what is left between greeting, lists and closing.
    void read_mentions() {
        sentences_ = split_sentences(words_, body_.body);
        std::size_t begin = body_.body.first;
        for (const WordRange& read : listed_.read) {
            add_mentions(begin, read.first);
            begin = read.last;
        }
        add_mentions(begin, body_.body.last);
        findings_.incomplete =
            findings_.incomplete || mentions_.size() > kMaxPeople || listed_.people.size() > kMaxPeople;
        if (mentions_.size() > kMaxPeople) mentions_.resize(kMaxPeople);
        std::vector<PersonName> known;
        for (const ListedPerson& person : listed_.people) known.push_back(person.name);
        // Named in what is answered, not in a header: those of our confirmation.
        for (const AddressBook::Entry& entry : book_.entries()) {
            if (entry.quoted) known.push_back(entry.name);
        }
        add_short_names(words_, body_.body, listed_.read, known, findings_.sender.name, mentions_);
        roles_ = find_roles(words_, sentences_, mentions_);
    }

    void add_mentions(std::size_t begin, std::size_t end) {
        if (begin >= end || mentions_.size() > kMaxPeople) return;
        std::vector<NameMention> found = find_names(words_, begin, end, book_);
        // `Sparkasse Nordmoor` has the shape of a name.
        std::erase_if(found, [&](const NameMention& mention) {
            std::string_view first = words_.folded(mention.first);
            return !mention.led && is_organisation_word(first) &&
                   folded_letters(mention.name.given_name) == first;
        });
        mentions_.insert(mentions_.end(), found.begin(), found.end());
    }

    // --- Gathering ---

    void gather() {
        for (const ListedPerson& person : listed_.people) {
            Draft draft;
            draft.name = person.name;
            draft.email = person.email;
            draft.organisation = person.organisation;
            draft.phone = phone_of(person.phones);
            draft.role = role_of_listed(person);
            draft.rule = person.rule;
            draft.place = place_of(person.words);
            add(std::move(draft));
        }
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            Draft draft;
            draft.name = mentions_[i].name;
            draft.email = mentions_[i].email;
            draft.phone = phone_beside(i);
            draft.organisation = organisation_beside(mentions_[i]);
            draft.led = mentions_[i].led;
            draft.role = roles_[i].role;
            draft.rule = roles_[i].rule;
            draft.place = place_of({mentions_[i].first, mentions_[i].last});
            add(std::move(draft));
        }
        auto by_place = [](const Draft& a, const Draft& b) { return a.place.begin < b.place.begin; };
        std::stable_sort(findings_.drafts.begin(), findings_.drafts.end(), by_place);
    }

    std::string_view written_at(const Place& place) const {
        return words_.text.substr(place.begin - letter_.offset, place.end - place.begin);
    }

    Role role_of_listed(const ListedPerson& person) const {
        if (person.rule == "table.stays") return Role::other;
        NameMention alone{person.name, person.words.first, person.words.first, "", false, false};
        std::vector<NameMention> one{alone};
        if (person.rule == "list.line") {
            RoleFinding own = find_roles(words_, {person.words}, one).front();
            if (own.role == Role::leaves) return Role::leaves;
            NameMention behind{person.name, person.intro.last, person.intro.last, "", false, false};
            bool leaving =
                person.intro.last > person.intro.first &&
                find_roles(words_, {{person.intro.first, person.intro.last + 1}}, {behind}).front().role ==
                    Role::leaves;
            if (leaving) return Role::leaves;
        }
        return Role::comes;
    }

    void add(Draft draft) {
        draft.name = in_order_of_address(draft.name, draft.email, written_at(draft.place));
        for (Draft& known : findings_.drafts) {
            // `Basti auch (Bastian Kniep, basti@…)`: one address, once without a family name
            const bool one_address = !draft.email.empty() && known.email == draft.email &&
                                     (known.name.family_name.empty() || draft.name.family_name.empty());
            if (!may_be_same(known.name, draft.name) && !one_address) continue;
            if (one_address && known.name.family_name.empty()) known.name.given_name.clear();
            known.name = merged(known.name, draft.name);
            if (known.email.empty()) known.email = draft.email;
            if (known.phone.empty()) known.phone = draft.phone;
            if (draft.role == Role::other) return;
            if (known.role != draft.role) {
                if (known.role == Role::other) known.place = draft.place;
                known.rule = draft.rule;
            } else {
                known.again.push_back(draft.place);
                if (known.rule == "role.registered-before") known.rule = draft.rule;
            }
            known.role = draft.role;
            return;
        }
        if (findings_.drafts.size() < kMaxPeople)
            findings_.drafts.push_back(std::move(draft));
        else
            findings_.incomplete = true;
    }

    // --- Telephone of somebody named ---

    // Once a letter: it may name hundreds of people.
    void find_open_numbers() {
        const bool open = words_.text.find("urchwahl") != std::string_view::npos ||
                          words_.text.find("DW") != std::string_view::npos ||
                          words_.text.find("xtension") != std::string_view::npos;
        if (!open) return;
        open_numbers_ = find_phones(words_.text);
        std::erase_if(open_numbers_, [](const PhoneNumber& number) { return !number.open; });
    }

    std::string phone_of(const std::vector<PhoneNumber>& own) const {
        std::string e164 = best_phone(own);
        if (!e164.empty()) return e164;
        for (const PhoneNumber& number : own) {
            for (const PhoneNumber& base : findings_.sender.phones) {
                e164 = e164_of(number, &base);
                if (number.use == PhoneNumber::Use::extension && !e164.empty()) return e164;
            }
            if (number.use != PhoneNumber::Use::extension) continue;
            // `Alle sind unter 09999 555 mit ihrer Durchwahl erreichbar`
            for (const PhoneNumber& base : open_numbers_) {
                e164 = e164_of(number, &base);
                if (!e164.empty()) return e164;
            }
        }
        return {};
    }

    // Numbers behind the name on its line, on the lines below that hold nothing but how to reach somebody, or
    // in the sentence that gives their address.
    std::string phone_beside(std::size_t index) const {
        const NameMention& mention = mentions_[index];
        std::size_t limit = index + 1 < mentions_.size() ? mentions_[index + 1].first : body_.body.last;
        std::size_t end = mention.last;
        while (end < limit && !words_.is_line_end(end)) ++end;
        while (end < limit && is_contact_line(end + 1)) {
            ++end;
            while (end < limit && !words_.is_line_end(end)) ++end;
        }
        std::string found = phone_in(mention.last, std::min(end, limit));
        if (!found.empty()) return found;
        for (const WordRange& sentence : sentences_) {
            if (sentence.first < mention.first || sentence.first >= limit) continue;
            for (std::size_t i = sentence.first; i < sentence.last; ++i) {
                if (words_.is_email(i) && address_fits(words_.raw(i), mention.name))
                    return phone_in(sentence.first, sentence.last);
            }
            if (sentence.first > mention.last + 120) break;
        }
        return {};
    }

    // `Durchwahl 04321 555-17, Herr Kern -18` below the closing
    std::string phone_in_signature(const PersonName& name) const {
        const std::string family = folded_letters(name.family_name);
        const std::size_t tail = std::min<std::size_t>(body_.closing, words_.size());
        std::string_view closing;
        if (tail < words_.size()) closing = words_.text.substr(words_[tail].begin);
        for (std::string_view block : {closing, letter_.signature.substr(0, kMaxText)}) {
            if (family.empty() || block.find('-') == std::string_view::npos) continue;
            const Words words = split_words(block);
            for (std::size_t i = 0; i + 2 < words.size(); ++i) {
                if (words.folded(i) != family) continue;
                std::size_t number = i + 1;
                while (number < i + 4 && (words.is_mark(number, ':') || words.is_mark(number, '(') ||
                                          is_one_of(words.folded(number), "dw durchwahl app tel ext")))
                    ++number;
                if (!words.is_mark(number, '-') || number + 1 >= words.size() ||
                    words[number + 1].kind != Word::Kind::number || !words[number + 1].glued)
                    continue;
                const std::string extension = "Durchwahl -" + std::string(words.raw(number + 1));
                if (std::string e164 = phone_of(find_phones(extension)); !e164.empty()) return e164;
            }
        }
        return {};
    }

    std::string phone_in(std::size_t first, std::size_t last) const {
        if (first >= last) return {};
        return phone_of(
            find_phones(words_.text.substr(words_[first].begin, words_[last - 1].end - words_[first].begin)));
    }

    // `Jonte Behrens (Gemeinde Nordhaven)`
    std::string organisation_beside(const NameMention& mention) const {
        constexpr std::size_t kReach = 14;
        if (!words_.is_mark(mention.last, '(')) return {};
        std::size_t end = mention.last + 1;
        while (end < std::min(body_.body.last, mention.last + kReach) && !words_.is_mark(end, ')')) ++end;
        if (end == mention.last + 1 || !words_.is_mark(end, ')')) return {};
        const std::size_t begin = words_[mention.last + 1].begin;
        auto found = organisation_in_lines(words_.text.substr(begin, words_[end].begin - begin));
        return found && found->strength >= 10 ? found->name : std::string{};
    }

    bool is_contact_line(std::size_t i) const {
        while (i < words_.size() && (words_[i].kind == Word::Kind::line_end || words_.is_mark(i, '('))) ++i;
        if (words_.is_email(i)) return true;
        return is_one_of(words_.folded(i), "tel telefon fon mobil e-mail email mail durchwahl app t m");
    }

    // --- The writer ---

    void take_out_sender() {
        SelfFinding self = find_self(words_, sentences_, mentions_, roles_);
        findings_.sender_comes_said = self.comes.has_value() || listed_.self;
        findings_.sender_leaves_said = self.leaves.has_value() || self.registered.has_value();
        sender_registered_only_ = self.registered.has_value() && !self.leaves.has_value();
        findings_.we_come = self.with_others.has_value();
        if (self.comes) findings_.sender_places.push_back(place_of(*self.comes));
        for (auto draft = findings_.drafts.begin(); draft != findings_.drafts.end();) {
            bool namesake = draft->led && draft->name.given_name.empty();
            if (namesake || !may_be_same(draft->name, findings_.sender.name)) {
                ++draft;
                continue;
            }
            // The writer's own card in the text is a signature.
            if (draft->role == Role::comes && draft->rule != "list.card") {
                findings_.sender_comes_said = true;
                sender_named_ = true;
                findings_.sender_places.push_back(draft->place);
            }
            if (draft->role == Role::leaves) findings_.sender_leaves_said = true;
            Person& person = findings_.sender.person;
            if (person.phone.empty()) person.phone = draft->phone;
            // A form's address is meant; so is the writer's own where the mail comes from a shared mailbox.
            const bool own_address =
                draft->rule == "form.label" || (address_fits(draft->email, findings_.sender.name) &&
                                                !address_fits(person.email, findings_.sender.name));
            if (own_address && !draft->email.empty()) person.email = draft->email;
            if (!draft->organisation.empty()) person.organisation = draft->organisation;
            if (person.title.empty()) person.title = draft->name.title;
            if (person.given_name.empty()) person.given_name = draft->name.given_name;
            if (person.family_name.empty()) person.family_name = draft->name.family_name;
            draft = findings_.drafts.erase(draft);
        }
    }

    // `Wir hatten A, B und C gemeldet. B ist krank`: then A and C give up nothing.
    void settle_registered_before() {
        const bool told =
            std::any_of(findings_.drafts.begin(), findings_.drafts.end(), [](const Draft& draft) {
                return draft.role == Role::leaves && draft.rule != "role.registered-before";
            });
        if (!told) return;
        if (sender_registered_only_) findings_.sender_leaves_said = false;
        for (Draft& draft : findings_.drafts) {
            if (draft.role != Role::leaves || draft.rule != "role.registered-before") continue;
            draft.role = Role::other;
            draft.rule = "role.registered-already";
        }
    }

    // Somebody gives up a seat, nobody is said to take it, and people are named of whom nothing is said, in a
    // text that speaks of somebody sent instead (`Das Dezernat schickt dafür …`): these come.
    void settle_remaining() {
        bool leaving = findings_.sender_leaves_said && !findings_.sender_comes_said, coming = false;
        for (const Draft& draft : findings_.drafts) {
            leaving = leaving || draft.role == Role::leaves;
            coming = coming || draft.role == Role::comes;
        }
        if (!leaving || coming) return;
        if (!has_word(words_, body_.body,
                      "dafuer stattdessen statt anstelle ersatz ersatzweise instead nachfolger nachfolgerin "
                      "successor vertretung einspringen place"))
            return;
        for (Draft& draft : findings_.drafts) {
            const bool full = !draft.name.given_name.empty() && !draft.name.family_name.empty();
            if (draft.role != Role::other || draft.rule != "role.none" || !full) continue;
            draft.role = Role::comes;
            draft.rule = "role.remaining";
        }
    }

    void complete(Draft& draft) const {
        if (const AddressBook::Entry* entry = book_.find(draft.name)) {
            draft.name = merged(draft.name, entry->name);
            if (draft.email.empty()) draft.email = entry->email;
        }
        if (draft.email.empty()) draft.email = book_.email_of(draft.name);
        for (const VisitingCard& card : cards_) {
            if (!may_be_same(card.name, draft.name)) continue;
            draft.name = merged(draft.name, card.name);
            if (draft.email.empty()) draft.email = card.email;
            if (draft.phone.empty()) draft.phone = card.phone;
            if (draft.organisation.empty()) draft.organisation = card.organisation;
        }
        if (draft.phone.empty()) draft.phone = phone_in_signature(draft.name);
        if (draft.organisation.empty() && !is_of_another_house(draft.email, findings_.sender.person.email))
            draft.organisation = findings_.sender.person.organisation;
    }

    // `0911 5407-12 (Dr. Kern) oder -31 (ich)`
    void share_out_numbers() {
        // `Frau X (Tel. 0911 5407-12) und ich (Tel. 0911 5407-31)`
        for (const Place& place : findings_.sender_places) {
            std::size_t i = 0;
            while (i < words_.size() && letter_.offset + words_[i].end < place.end) ++i;
            if (!words_.is_mark(i + 1, '(')) continue;
            std::size_t close = i + 2;
            while (close < words_.size() && !words_.is_mark(close, ')') && !words_.is_line_end(close))
                ++close;
            if (std::string own = phone_in(i + 2, close); !own.empty()) findings_.sender.person.phone = own;
        }
        for (const OwnedNumber& number : owned_numbers(words_)) {
            if (has_word(words_, number.owner, "ich mich mir me myself")) {
                findings_.sender.person.phone = number.e164;
                continue;
            }
            for (Draft& draft : findings_.drafts) {
                const std::string family = folded_letters(draft.name.family_name);
                for (std::size_t i = number.owner.first; i < number.owner.last; ++i) {
                    if (!family.empty() && words_.folded(i) == family) draft.phone = number.e164;
                }
            }
        }
    }

    // Of those who come, or are written about as leaving, some have an address that spells no name of theirs.
    void match_open_addresses() {
        std::vector<PersonName> names;
        std::vector<Draft*> open;
        std::vector<std::string> taken{findings_.sender.person.email};
        for (Draft& draft : findings_.drafts) {
            taken.push_back(draft.email);
            if (draft.role != Role::comes || !draft.email.empty()) continue;
            names.push_back(draft.name);
            open.push_back(&draft);
        }
        for (const AddressBook::Entry& entry : book_.entries()) {
            if (!entry.name.family_name.empty()) taken.push_back(entry.email);
        }
        const Words signature = split_words(letter_.signature.substr(0, kMaxText));
        for (const bool below : {false, true}) {
            const std::vector<std::string> found = match_addresses(below ? signature : words_, names, taken);
            for (std::size_t i = 0; i < open.size(); ++i) {
                if (open[i]->email.empty()) open[i]->email = found[i];
            }
        }
    }

    // Named in full, and nothing that speaks against coming.
    static bool is_open(const Draft& draft) {
        return draft.role == Role::other && is_one_of(draft.rule, "role.talked-about role.none") &&
               !draft.name.given_name.empty() && !draft.name.family_name.empty();
    }

    void count() {
        auto coming = std::count_if(findings_.drafts.begin(), findings_.drafts.end(),
                                    [](const Draft& draft) { return draft.role == Role::comes; });
        // `eigentlich wollten wir zu dritt kommen` says how many do not.
        std::vector<WordRange> valid;
        std::transform(sentences_.begin(), sentences_.end(), std::back_inserter(valid),
                       [&](const WordRange& sentence) { return behind_old_plan(words_, sentence); });
        const int named = static_cast<int>(coming) + (sender_named_ ? 1 : 0);
        findings_.seats = count_seats(words_, valid, mentions_, named);
        findings_.seats.circle =
            findings_.seats.circle ||
            !std::equal(valid.begin(), valid.end(), sentences_.begin(),
                        [](const WordRange& a, const WordRange& b) { return a.first == b.first; });
        // `Mit Frau X habe ich gesprochen, wir kommen beide`: as many as are named come.
        const auto open = std::count_if(findings_.drafts.begin(), findings_.drafts.end(), is_open);
        if (named == 0 && findings_.we_come && open > 0 && findings_.seats.seats == open + 1) {
            for (Draft& draft : findings_.drafts) {
                if (is_open(draft)) draft.role = Role::comes, draft.rule = "role.us";
            }
            findings_.sender_comes_said = true;
        }
        // Whom the sentence before asked for without a name has one now.
        const auto introduced =
            std::count_if(findings_.drafts.begin(), findings_.drafts.end(),
                          [](const Draft& draft) { return draft.rule == "role.introduced"; });
        findings_.seats.unnamed = std::max(0, findings_.seats.unnamed - static_cast<int>(introduced));
        // `N. N.` of a list is seen by both.
        findings_.seats.unnamed = std::max(findings_.seats.unnamed, listed_.unnamed);
    }

    const Letter& letter_;
    const AddressBook& book_;
    const std::vector<VisitingCard>& cards_;
    Words words_;
    MailBody body_;
    std::vector<WordRange> sentences_;
    ListedPeople listed_;
    std::vector<PhoneNumber> open_numbers_;
    std::vector<NameMention> mentions_;
    std::vector<RoleFinding> roles_;
    bool sender_registered_only_ = false;  // of them nothing is told but that they were registered
    bool sender_named_ = false;            // the writer stands in their own list
    LetterFindings findings_;
};

// --- The forwarded mail
// -------------------------------------------------------------------------------------

// `schrieb CIC Thementage:`
bool names_us(std::string_view display_name) {
    const Words words = split_words(display_name);
    return has_word(words, {0, words.size()}, "cic cdo bamf thementage thementag cic-team");
}

// The first mail that is forwarded; or, where nothing is, that which a colleague's request is answered with
// and that the new text points at.
std::optional<Letter> forwarded_letter(const MailText& text, const Office& office, QuotedWriter& writer) {
    const bool quoted = text.forwarded.empty();
    std::string_view section = quoted ? text.quoted : text.forwarded;
    auto found = quoted_writer(section);
    // Without a header the writer is the one who signs.
    if (!found && !quoted && !section.empty()) found = QuotedWriter{};
    if (!found || is_office_address(found->addr_spec, office) || names_us(found->display_name))
        return std::nullopt;
    writer = *found;
    std::string_view rest = section.substr(found->text);
    // A mail forwarded within it is somebody else's.
    for (std::string_view next : {"\nVon: ", "\nFrom: ", "\n-----"}) rest = rest.substr(0, rest.find(next));
    Letter letter;
    letter.section = quoted ? Section::quoted : Section::forwarded;
    letter.text = rest;
    letter.offset = found->text;
    letter.display_name = writer.display_name;
    letter.addr_spec = writer.addr_spec;
    return letter;
}

// --- All together
// -------------------------------------------------------------------------------------------

class PeopleReader {
public:
    PeopleReader(const Message& message, const MailText& text, const Office& office)
        : message_(message),
          text_(text),
          office_(office),
          book_(collect_addresses(message, text, office)),
          cards_(attached_vcards(message)) {}

    PeopleFindings read() && {
        const Address from = writer_address();
        Letter letter{Section::new_text, text_.new_text,    0,
                      text_.signature,   from.display_name, from.addr_spec};
        LetterFindings own = LetterReader(letter, book_, cards_).read();
        result_.sender = own.sender.person;
        complete_sender_by_subject();
        result_.evidence = own.sender.evidence;
        result_.sender_places = own.sender_places;
        result_.seats = own.seats.seats;
        result_.unnamed = own.seats.unnamed;
        result_.circle = own.seats.circle;
        result_.incomplete = own.incomplete;
        read_forwarded(own);
        file(own.drafts);
        decide_sender(own);
        if (result_.mentioned.empty()) read_all_leave();
        if (result_.mentioned.empty() && result_.leaving.empty()) {
            if (own.sender_comes_said && joins_those_below() && read_forwarded_people())
                result_.sender_comes = true, result_.seats = 0;
            else if (own.sender_comes_said)
                read_carbon_copy(true);
            else if (!read_forwarded_people())
                read_carbon_copy(false);
        }
        note_seats();
        return std::move(result_);
    }

private:
    // From; where that is a machine's address, the one that answers should go to.
    Address writer_address() const {
        Address from;
        if (!message_.from.addresses.empty())
            from = message_.from.addresses.front();
        else if (!message_.sender.addresses.empty())
            from = message_.sender.addresses.front();
        std::string local = folded_letters(from.local_part());
        bool machine = local.find("noreply") != std::string::npos ||
                       local.find("no-reply") != std::string::npos ||
                       local.find("donotreply") != std::string::npos ||
                       local.find("nicht-antworten") != std::string::npos || from.addr_spec.empty();
        if (machine && !message_.reply_to.addresses.empty())
            from.addr_spec = message_.reply_to.addresses.front().addr_spec;
        return from;
    }

    // `Anmeldung Anna Kern` over the address `a.kern@…` and no signature.
    void complete_sender_by_subject() {
        Person& sender = result_.sender;
        if (!sender.given_name.empty() || sender.family_name.empty()) return;
        const Words words = split_words(text_.subject);
        const PersonName known{sender.title, sender.given_name, sender.family_name};
        for (const NameMention& mention : find_names(words, 0, words.size(), book_)) {
            if (!may_be_same(mention.name, known) || !address_fits(sender.email, mention.name)) continue;
            const PersonName full = merged(mention.name, known);
            sender.title = full.title;
            sender.given_name = full.given_name;
            sender.family_name = full.family_name;
            return;
        }
    }

    // Completes those whom the new text names from the mail that it forwards.
    void read_forwarded(LetterFindings& own) {
        if (!text_.leans_on_rest) return;
        auto letter = forwarded_letter(text_, office_, forwarded_writer_);
        if (!letter) return;
        below_ = letter->section;
        forwarded_ = LetterReader(*letter, book_, {}).read();
        for (Draft& draft : own.drafts) {
            if (!may_be_same(draft.name, forwarded_->sender.name)) continue;
            draft.name = merged(draft.name, forwarded_->sender.name);
            const Person& person = forwarded_->sender.person;
            if (draft.email.empty()) draft.email = person.email;
            if (draft.phone.empty()) draft.phone = person.phone;
            if (!person.organisation.empty()) draft.organisation = person.organisation;
        }
    }

    static PersonMention mention_of(const Draft& draft) {
        PersonMention mention;
        mention.person.title = draft.name.title;
        mention.person.given_name = draft.name.given_name;
        mention.person.family_name = draft.name.family_name;
        mention.person.email = draft.email;
        mention.person.organisation = draft.organisation;
        mention.person.phone = draft.phone;
        mention.place = draft.place;
        mention.rule = draft.rule;
        mention.again = draft.again;
        return mention;
    }

    void file(const std::vector<Draft>& drafts) {
        for (const Draft& draft : drafts) {
            auto& list = draft.role == Role::comes    ? result_.mentioned
                         : draft.role == Role::leaves ? result_.leaving
                                                      : result_.others;
            list.push_back(mention_of(draft));
        }
    }

    // `Nein, mit Frau X` to the question whether the writer comes alone.
    bool answered_with_others() const {
        return std::any_of(result_.mentioned.begin(), result_.mentioned.end(),
                           [](const PersonMention& mention) { return mention.rule == "role.answers"; });
    }

    void decide_sender(const LetterFindings& own) {
        int named = static_cast<int>(result_.mentioned.size());
        // A form sent from a desk's address: its `ich` is the person named in it.
        const bool nameless = result_.sender.family_name.empty() && result_.sender.given_name.empty();
        if (nameless && named > 0)
            result_.sender_comes = false;
        else if (own.sender_comes_said || answered_with_others())
            result_.sender_comes = true;
        else if (own.sender_leaves_said && named + own.seats.unnamed > 0)
            result_.sender_comes = false;
        else if (named > 0)
            result_.sender_comes = own.we_come && own.seats.seats > named + own.seats.unnamed;
        else
            result_.sender_comes = own.we_come || own.seats.unnamed == 0;
        if (own.sender_leaves_said && !own.sender_comes_said &&
            !(result_.leaving.empty() && result_.mentioned.empty())) {
            PersonMention sender;
            sender.person = result_.sender;
            sender.place = {Section::header, 0, 0};
            sender.rule = "self.leaves";
            result_.leaving.push_back(std::move(sender));
        }
    }

    // `Wir müssen leider beide absagen` over our confirmation of two: those whom it names.
    void read_all_leave() {
        if (!text_.is_reply) return;
        const Words words = split_words(std::string_view(text_.new_text).substr(0, kMaxText));
        const MailBody body = find_body(words);
        std::vector<PersonName> confirmed;
        bool writer = false;
        const PersonName own{result_.sender.title, result_.sender.given_name, result_.sender.family_name};
        for (const AddressBook::Entry& entry : book_.entries()) {
            if (!entry.quoted || entry.name.family_name.empty()) continue;
            if (may_be_same(entry.name, own))
                writer = true;
            else
                confirmed.push_back(entry.name);
        }
        if (!writer || confirmed.empty() || confirmed.size() > 10) return;
        for (const WordRange& sentence : split_sentences(words, body.body)) {
            if (!speaks_of_leaving(words, sentence) ||
                !has_word(words, sentence, "wir uns unser unsere we us our"))
                continue;
            const bool everybody =
                (has_word(words, sentence, "beide beiden both zwei two zweit") && confirmed.size() == 1) ||
                (has_word(words, sentence, "drei three dritt") && confirmed.size() == 2) ||
                (has_word(words, sentence, "vier four viert") && confirmed.size() == 3) ||
                (has_word(words, sentence, "alle allesamt all saemtlich") &&
                 !has_word(words, sentence, "zwei drei vier two three four"));
            if (!everybody || has_word(words, sentence, "von of nur only einer eine one")) continue;
            result_.leaving.clear();
            result_.leaving.push_back(leaving_of(result_.sender));
            for (const PersonName& name : confirmed) {
                Person person;
                person.title = name.title;
                person.given_name = name.given_name;
                person.family_name = name.family_name;
                person.email = book_.email_of(name);
                person.organisation = result_.sender.organisation;
                result_.leaving.push_back(leaving_of(std::move(person)));
            }
            return;
        }
    }

    static PersonMention leaving_of(Person person) {
        PersonMention mention;
        mention.person = std::move(person);
        mention.place = {Section::header, 0, 0};
        mention.rule = "confirmed.all-leave";
        return mention;
    }

    // `Mich bitte auch, Rest siehe unten`
    bool joins_those_below() const {
        if (!forwarded_) return false;
        const Words words = split_words(std::string_view(text_.new_text).substr(0, kMaxText));
        return has_word(words, {0, words.size()}, "auch ebenfalls ebenso zusaetzlich beide too also both");
    }

    // A relay (`Anmeldung s. u.`): the people are those of the mail below, its writer among them.
    bool read_forwarded_people() {
        if (!forwarded_) return false;
        LetterFindings& below = *forwarded_;
        file(below.drafts);
        bool writer_meant =
            below.sender_comes_said || below.sender_leaves_said || below.we_come || result_.mentioned.empty();
        if (writer_meant &&
            !(below.sender.person.family_name.empty() && below.sender.person.given_name.empty())) {
            PersonMention writer;
            writer.person = below.sender.person;
            writer.place = below.sender_places.empty() ? Place{below_, 0, 0} : below.sender_places.front();
            writer.rule = "forwarded.sender";
            bool leaves = below.sender_leaves_said && !below.sender_comes_said;
            (leaves ? result_.leaving : result_.mentioned).push_back(std::move(writer));
        }
        for (auto* list : {&result_.mentioned, &result_.leaving}) {
            for (PersonMention& mention : *list) share_organisation(mention.person);
        }
        result_.sender_comes = false;
        result_.seats = below.seats.seats;
        result_.unnamed = below.seats.unnamed;
        return true;
    }

    // Who writes from the relay's own domain works where the relay does.
    void share_organisation(Person& person) const {
        auto domain = [](const std::string& address) {
            return folded_letters(address.substr(address.find('@') + 1));
        };
        if (person.organisation.empty() && person.email.find('@') != std::string::npos &&
            domain(person.email) == domain(result_.sender.email))
            person.organisation = result_.sender.organisation;
    }

    // `meine Kollegen (in cc) kommen`: those of Cc, where the text says so without their names.
    // Where the writer comes in any case, the text must join them: `meine Kolleginnen in Cc und ich`.
    void read_carbon_copy(bool joined_only) {
        Words words = split_words(std::string_view(text_.new_text).substr(0, kMaxText));
        MailBody body = find_body(words);
        for (const WordRange& sentence : split_sentences(words, body.body)) {
            bool copy = false, companions = false, self = false;
            for (std::size_t i = sentence.first; i < sentence.last; ++i) {
                copy = copy || is_one_of(words.folded(i), "cc kopie cc-genannten");
                companions = companions || is_companion(words.folded(i)) ||
                             is_one_of(words.folded(i), "beide beiden alle drei vier zwei personen");
                self = self || is_one_of(words.folded(i), "ich mich me i wir");
            }
            if (!copy || !companions || !speaks_of_coming(words, sentence)) continue;
            if (joined_only && !joins_writer(words, sentence)) continue;
            for (const AddressBook::Entry& entry : book_.entries()) {
                if (!entry.in_cc || entry.name.family_name.empty()) continue;
                PersonMention mention;
                mention.person = {entry.name.title, entry.name.given_name,       entry.name.family_name,
                                  entry.email,      result_.sender.organisation, "",
                                  std::nullopt};
                mention.place = {Section::new_text, words[sentence.first].begin,
                                 words[sentence.last - 1].end};
                mention.rule = "cc";
                result_.mentioned.push_back(std::move(mention));
            }
            if (!result_.mentioned.empty()) {
                result_.unnamed = 0;
                result_.sender_comes = self;
            }
            return;
        }
    }

    static bool joins_writer(const Words& words, const WordRange& sentence) {
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            if (!is_one_of(words.folded(i), "ich mich i me")) continue;
            const bool behind = i > sentence.first && is_one_of(words.folded(i - 1), "und sowie and");
            if (behind || is_one_of(words.folded(i + 1), "und sowie and")) return true;
        }
        return false;
    }

    void note_seats() {
        if (result_.seats > 0)
            result_.evidence.push_back(
                {"seats", std::to_string(result_.seats), {Section::new_text, 0, 0}, "seats.number"});
    }

    const Message& message_;
    const MailText& text_;
    const Office& office_;
    AddressBook book_;
    std::vector<VisitingCard> cards_;
    QuotedWriter forwarded_writer_;
    Section below_ = Section::forwarded;
    std::optional<LetterFindings> forwarded_;
    PeopleFindings result_;
};

}  // namespace

PeopleFindings find_people(const Message& message, const MailText& text, const Office& office) {
    return PeopleReader(message, text, office).read();
}

}  // namespace bp
