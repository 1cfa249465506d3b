#include "parsers/mail_signs.h"

#include <algorithm>

#include "parsers/bytes.h"
#include "parsers/charset.h"
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

bool contains_office_address(const Office& office, const AddressList& list) {
    return std::any_of(list.addresses.begin(), list.addresses.end(),
                       [&](const Address& address) { return is_office_address(office, address.addr_spec); });
}

// Resent fields are not parsed by parse_message(); their text is searched.
bool names_office(const Office& office, std::string_view folded_body) {
    auto stands_in = [&](const std::string& address) {
        return !address.empty() && folded_body.find(ascii_lower(address)) != std::string_view::npos;
    };
    return stands_in(office.cic_address) || stands_in(office.cdo_address) ||
           std::any_of(office.addresses.begin(), office.addresses.end(), stands_in);
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

const HeaderField* MailSigns::field(std::string_view lower_case_name) const {
    auto before = [](const NamedField& named, std::string_view name) { return named.lower_case_name < name; };
    auto found = std::lower_bound(fields_.begin(), fields_.end(), lower_case_name, before);
    return found != fields_.end() && found->lower_case_name == lower_case_name ? found->field : nullptr;
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
    std::string_view value = trim(field_body);
    while (!value.empty() && value.front() == '(') {
        std::size_t close = value.find(')');
        value = trim(value.substr(close == std::string_view::npos ? value.size() : close + 1));
    }
    return ascii_lower(value.substr(0, value.find_first_of(" \t;(,")));
}

bool MailSigns::addressed_to_office() const {
    if (contains_office_address(office, message.to) || contains_office_address(office, message.cc))
        return true;
    return names_office(office, ascii_lower(body("resent-to"))) ||
           names_office(office, ascii_lower(body("resent-cc")));
}

bool is_office_address(const Office& office, std::string_view addr_spec) {
    if (addr_spec.empty()) return false;
    return equal_ignoring_case(addr_spec, office.cic_address) ||
           equal_ignoring_case(addr_spec, office.cdo_address) ||
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
