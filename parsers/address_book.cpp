#include "parsers/address_book.h"

#include <algorithm>

#include "parsers/find_names.h"
#include "parsers/words.h"

namespace bp {
namespace {

constexpr std::size_t kMaxEntries = 300;       // Cc lines of hundreds do not name participants
constexpr std::size_t kMaxQuoted = 32 * 1024;  // bytes of quoted text looked through

std::string_view domain_of(std::string_view addr_spec) {
    std::size_t at = addr_spec.rfind('@');
    return at == std::string_view::npos ? std::string_view{} : addr_spec.substr(at + 1);
}

// `Büro Dr. Kern <buero.kern@…>`: the office's address, not Kern's own.
bool is_of_an_office(std::string_view display_name) {
    const Words words = split_words(display_name);
    return words.size() > 1 &&
           is_one_of(words.folded(0), "buero vorzimmer sekretariat assistenz geschaeftszimmer office");
}

void add_list(const AddressList& list, bool in_cc, const Office& office, AddressBook& book) {
    for (const Address& address : list.addresses) {
        if (is_office_address(address.addr_spec, office) || is_of_an_office(address.display_name)) continue;
        AddressBook::Entry entry;
        auto name = parse_person_name(address.display_name);
        if (name) *name = without_family_initial(*name);
        if (!name || name->given_name.empty() || name->family_name.empty()) {
            auto spelt = name_of_local_part(address.local_part());
            if (!name)
                name = spelt;
            else if (spelt && may_be_same(*name, *spelt))
                name = merged(*name, *spelt);
        }
        if (name) entry.name = *name;
        entry.email = address.addr_spec;
        entry.in_cc = in_cc;
        book.add(std::move(entry));
    }
}

// `Özkaya, Derya <derya.oezkaya@…>`: the name stands between the line's last colon (or its begin) and `<`.
void add_named_address(std::string_view line, const Words& words, std::size_t email, const Office& office,
                       AddressBook& book) {
    std::string_view address = words.raw(email);
    if (is_office_address(address, office)) return;
    AddressBook::Entry entry;
    entry.email = std::string(address);
    if (email > 0 && (words.is_mark(email - 1, '<') || words.is_mark(email - 1, '['))) {
        std::string_view before = line.substr(0, words[email - 1].begin);
        std::size_t start = before.find_last_of(":;>");
        if (start != std::string_view::npos) before = before.substr(start + 1);
        if (auto name = parse_person_name(before)) entry.name = *name;
    }
    book.add(std::move(entry));
}

// `Person: Elke Kurzmann`, as our own confirmations say it.
void add_named_person(std::string_view line, bool quoted, AddressBook& book) {
    std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon > 24) return;
    if (!is_one_of(folded_letters(line.substr(0, colon)),
                   "person personen teilnehmer teilnehmerin teilnehmende name"))
        return;
    std::string_view rest = line.substr(colon + 1);
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at <= rest.size() && pieces.size() < 20;) {
        std::size_t end = std::min(rest.find(',', at), rest.size());
        pieces.push_back(rest.substr(at, end - at));
        at = end + 1;
    }
    for (std::string_view piece : pieces) {
        auto name = parse_person_name(piece);
        if (name && !name->family_name.empty() && !name->given_name.empty())
            book.add({*name, "", false, quoted});
    }
}

void add_text(std::string_view text, bool quoted, const Office& office, AddressBook& book) {
    text = text.substr(0, kMaxQuoted);
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (line.find('@') != std::string_view::npos) {
            Words words = split_words(line);
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (words.is_email(i)) add_named_address(line, words, i, office, book);
            }
        }
        add_named_person(line, quoted, book);
        begin = end + 1;
    }
}

// Those whom the mail answered names in full: `Angemeldet: Anna Kern, Dr. Ali Çelik`.
void add_quoted_names(std::string_view quoted, AddressBook& book) {
    const Words words = split_words(quoted.substr(0, kMaxQuoted));
    const AddressBook nobody;
    for (const NameMention& mention : find_names(words, 0, words.size(), nobody)) {
        if (mention.name.given_name.empty() || mention.name.family_name.empty()) continue;
        book.add({mention.name, mention.email, false, true});
    }
}

bool same_address(std::string_view a, std::string_view b) {
    return folded_letters(a) == folded_letters(b);
}

}  // namespace

void AddressBook::add(Entry entry) {
    if (entries_.size() >= kMaxEntries) return;
    for (Entry& known : entries_) {
        bool same_person = !known.name.family_name.empty() && !entry.name.family_name.empty() &&
                           may_be_same(known.name, entry.name);
        bool fits = known.email.empty() || entry.email.empty() || same_address(known.email, entry.email);
        bool addresses_agree = !known.email.empty() && same_address(known.email, entry.email);
        if (!addresses_agree && !(same_person && fits)) continue;
        if (known.name.family_name.empty() && known.name.given_name.empty())
            known.name = entry.name;
        else if (same_person)
            known.name = merged(known.name, entry.name);
        if (known.email.empty()) known.email = entry.email;
        known.in_cc = known.in_cc || entry.in_cc;
        known.quoted = known.quoted || entry.quoted;
        return;
    }
    entries_.push_back(std::move(entry));
}

const AddressBook::Entry* AddressBook::find(const PersonName& name) const {
    const Entry* found = nullptr;
    for (const Entry& entry : entries_) {
        if (entry.name.family_name.empty() || !may_be_same(entry.name, name)) continue;
        if (found != nullptr && !may_be_same(found->name, entry.name)) return nullptr;
        found = &entry;
    }
    return found;
}

const AddressBook::Entry* AddressBook::find_family(std::string_view folded) const {
    const Entry* found = nullptr;
    for (const Entry& entry : entries_) {
        if (entry.name.family_name.empty() || folded_letters(entry.name.family_name) != folded) continue;
        if (found != nullptr) return nullptr;
        found = &entry;
    }
    return found;
}

std::string AddressBook::email_of(const PersonName& name) const {
    const Entry* entry = find(name);
    if (entry != nullptr && !entry->email.empty()) return entry->email;
    std::string found;
    for (const Entry& other : entries_) {
        bool unnamed = other.name.family_name.empty() && other.name.given_name.empty();
        if (other.email.empty() || !unnamed || !address_fits(other.email, name)) continue;
        if (!found.empty()) return {};
        found = other.email;
    }
    return found.empty() ? email_by_family(name) : found;
}

// `rautenfels@…` for `Freiherr von Rautenfels`, `m.straeter@…` for `Sträter-Okoye`: one word of the family
// name, where only one unnamed address holds it.
std::string AddressBook::email_by_family(const PersonName& name) const {
    constexpr std::size_t kShortest = 4;
    const std::string family = folded_letters(name.family_name);
    std::string found;
    for (const Entry& other : entries_) {
        const bool unnamed = other.name.family_name.empty() && other.name.given_name.empty();
        if (other.email.empty() || !unnamed) continue;
        const std::string local = folded_letters(other.email.substr(0, other.email.find('@')));
        bool fits = false;
        for (std::size_t begin = 0; begin < family.size();) {
            const std::size_t end = std::min(family.find_first_of(" -", begin), family.size());
            const std::string word = family.substr(begin, end - begin);
            fits = fits || (word.size() >= kShortest && local.size() >= word.size() &&
                            local.compare(local.size() - word.size(), word.size(), word) == 0);
            begin = end + 1;
        }
        if (!fits) continue;
        if (!found.empty()) return {};
        found = other.email;
    }
    return found;
}

bool is_office_address(std::string_view addr_spec, const Office& office) {
    auto is_same = [&](const std::string& own) { return same_address(own, addr_spec); };
    if (is_same(office.cic_address) || is_same(office.cdo_address)) return true;
    if (std::any_of(office.addresses.begin(), office.addresses.end(), is_same)) return true;
    return same_address(domain_of(addr_spec), domain_of(office.cic_address));
}

AddressBook collect_addresses(const Message& message, const MailText& text, const Office& office) {
    AddressBook book;
    add_list(message.from, false, office, book);
    add_list(message.reply_to, false, office, book);
    add_list(message.to, false, office, book);
    add_list(message.cc, true, office, book);
    add_text(text.new_text, false, office, book);
    add_text(text.signature, false, office, book);
    add_text(text.forwarded, false, office, book);
    add_text(text.quoted, true, office, book);
    add_quoted_names(text.quoted, book);
    return book;
}

}  // namespace bp
