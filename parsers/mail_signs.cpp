#include "parsers/mail_signs.h"

#include <algorithm>

#include "parsers/address.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/field_comments.h"
#include "parsers/fold_text.h"

namespace bp {
namespace {

// Rules about words look at the beginning and the end of a text; a machine says what it is in either.
constexpr std::size_t kWordsBytes = 16 * 1024;

std::string one_line(std::string folded) {
    std::replace(folded.begin(), folded.end(), '\n', ' ');
    return folded;
}

std::string_view head(std::string_view text) {
    return text.substr(0, kWordsBytes);
}

bool is_mailbox_address(const Office& office, std::string_view addr_spec) {
    if (addr_spec.empty()) return false;
    return equal_ignoring_case(addr_spec, office.cic_address) ||
           equal_ignoring_case(addr_spec, office.cdo_address) ||
           std::any_of(office.mailboxes.begin(), office.mailboxes.end(),
                       [&](const std::string& one) { return equal_ignoring_case(addr_spec, one); });
}

bool names_mailbox(const Office& office, const AddressList& list) {
    return std::any_of(list.addresses.begin(), list.addresses.end(),
                       [&](const Address& address) { return is_mailbox_address(office, address.addr_spec); });
}

}  // namespace

MailSigns::MailSigns(const Message& a_message, const MailText& a_text, const Office& an_office)
    : message(a_message),
      text(a_text),
      office(an_office),
      subject(one_line(fold_text(a_message.subject))),
      words(one_line(fold_text(head(a_text.new_text)))),
      null_return_path(a_message.return_path.has_value() && a_message.return_path->addr_spec.empty()),
      answers(!a_message.in_reply_to.empty() || !a_message.references.empty()) {
    words.append(" . ").append(one_line(fold_text(head(a_text.signature))));
    if (!message.from.addresses.empty())
        from_local = ascii_lower(message.from.addresses.front().local_part());
    if (message.return_path) return_local = ascii_lower(message.return_path->local_part());
    for (const HeaderField& each : message.header) fields_.push_back({ascii_lower(each.name), &each});
    std::stable_sort(fields_.begin(), fields_.end(), [](const NamedField& a, const NamedField& b) {
        return a.lower_case_name < b.lower_case_name;
    });
}

std::vector<MailSigns::NamedField>::const_iterator MailSigns::first_named(std::string_view name) const {
    auto before = [](const NamedField& named, std::string_view wanted) {
        return named.lower_case_name < wanted;
    };
    return std::lower_bound(fields_.begin(), fields_.end(), name, before);
}

const HeaderField* MailSigns::field(std::string_view lower_case_name) const {
    const auto found = first_named(lower_case_name);
    return found != fields_.end() && found->lower_case_name == lower_case_name ? found->field : nullptr;
}

std::vector<const HeaderField*> MailSigns::fields(std::string_view lower_case_name) const {
    std::vector<const HeaderField*> found;
    for (auto one = first_named(lower_case_name);
         one != fields_.end() && one->lower_case_name == lower_case_name; ++one)
        found.push_back(one->field);
    return found;
}

const HeaderField* MailSigns::first_of(std::initializer_list<std::string_view> lower_case_names) const {
    for (std::string_view name : lower_case_names) {
        if (const HeaderField* found = field(name)) return found;
    }
    return nullptr;
}

std::string_view MailSigns::body(std::string_view lower_case_name) const {
    const HeaderField* found = field(lower_case_name);
    return found == nullptr ? std::string_view{} : std::string_view(found->body);
}

std::string keyword_of(std::string_view field_body) {
    const std::string bare = without_comments(field_body);
    const std::string_view value = trim(bare);
    return ascii_lower(value.substr(0, value.find_first_of(" \t;,")));
}

const HeaderField* MailSigns::field_saying(std::string_view lower_case_name,
                                           std::initializer_list<std::string_view> keywords) const {
    for (const HeaderField* found : fields(lower_case_name)) {
        const std::string said = keyword_of(found->body);
        if (std::find(keywords.begin(), keywords.end(), said) != keywords.end()) return found;
    }
    return nullptr;
}

bool MailSigns::addressed_to_office() const {
    if (names_mailbox(office, message.to) || names_mailbox(office, message.cc)) return true;
    AddressList resent;
    for (std::string_view name : {"resent-to", "resent-cc"}) {
        for (const HeaderField* found : fields(name)) add_addresses(resent, found->raw_body);
    }
    return names_mailbox(office, resent);
}

bool is_office_address(const Office& office, std::string_view addr_spec) {
    if (addr_spec.empty()) return false;
    return is_mailbox_address(office, addr_spec) ||
           std::any_of(office.addresses.begin(), office.addresses.end(),
                       [&](const std::string& own) { return equal_ignoring_case(addr_spec, own); });
}

const BodyPart* find_part(const BodyPart& root, std::string_view media_type) {
    if (root.media_type == media_type) return &root;
    if (root.media_type.compare(0, 10, "multipart/") != 0) return nullptr;
    for (const BodyPart& part : root.parts) {
        if (const BodyPart* found = find_part(part, media_type)) return found;
    }
    return nullptr;
}

std::string quote_field(const HeaderField& field) {
    constexpr std::size_t kShown = 120;
    std::string quote = field.name + ": " + field.body;
    if (quote.size() <= kShown) return quote;
    truncate_utf8(quote, kShown);
    return quote.append("…");
}

}  // namespace bp
