#include "daemon/casework/same_person.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cstdint>

namespace bp {
namespace {

std::string folded(std::string_view text) {
    auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string result;
    unicode.foldCase().toUTF8String(result);
    return result;
}

}  // namespace

bool same_address(std::string_view a, std::string_view b) {
    return folded(a) == folded(b);
}

bool same_person(const Person& a, const Person& b) {
    if (!a.email.empty() && !b.email.empty() && !same_address(a.email, b.email)) return false;
    return name_key(a) == name_key(b);
}

bool is_among(const Person& person, const std::vector<Person>& people) {
    return std::ranges::any_of(people, [&](const Person& one) { return same_person(one, person); });
}

std::string name_key(const Person& person) {
    return folded(person.given_name + " " + person.family_name);
}

}  // namespace bp
