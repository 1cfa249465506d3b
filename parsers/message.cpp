#include "parsers/message.h"

#include <algorithm>

#include "parsers/bytes.h"

namespace bp {
const HeaderField* find_field(const std::vector<HeaderField>& header, std::string_view name) {
    auto found = std::find_if(header.begin(), header.end(), [&](const HeaderField& field) {
        return equal_ignoring_case(field.name, name);
    });
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

void add_problem(std::vector<Problem>& problems, Problem::Severity severity, std::string_view text) {
    const bool known = std::any_of(problems.begin(), problems.end(),
                                   [&](const Problem& problem) { return problem.text == text; });
    if (!known) problems.push_back({severity, std::string(text)});
}

bool Message::limit_exceeded() const {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Problem::Severity::limit; });
}

}  // namespace bp
