#include "parsers/message.h"

#include <algorithm>

namespace bp {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

const HeaderField* find_field(const std::vector<HeaderField>& header, std::string_view name) {
    auto found = std::find_if(header.begin(), header.end(),
                              [&](const HeaderField& field) { return equal_ignoring_case(field.name, name); });
    return found == header.end() ? nullptr : &*found;
}

std::vector<const HeaderField*> find_fields(const std::vector<HeaderField>& header, std::string_view name) {
    std::vector<const HeaderField*> found;
    for (const HeaderField& field : header) {
        if (equal_ignoring_case(field.name, name)) found.push_back(&field);
    }
    return found;
}

std::string_view Address::local_part() const {
    std::string_view view = addr_spec;
    return view.substr(0, std::min(view.rfind('@'), view.size()));
}

std::string_view Address::domain() const {
    std::string_view view = addr_spec;
    std::size_t at = view.rfind('@');
    return at == std::string_view::npos ? std::string_view{} : view.substr(at + 1);
}

std::string_view BodyPart::parameter(std::string_view lower_case_name) const {
    for (const auto& [name, value] : parameters) {
        if (name == lower_case_name) return value;
    }
    return {};
}

bool Message::limit_exceeded() const {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Problem::Severity::limit; });
}

}  // namespace bp
