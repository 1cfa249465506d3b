#include "parsers/authentication_results.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "parsers/bytes.h"
#include "parsers/field_comments.h"

namespace bp {
namespace {

// One Authentication-Results field: its authserv-id and what follows it, lower case, without comments.
struct Results {
    std::string authserv_id;
    std::string methods;
};

std::string_view without_quotes(std::string_view value) {
    const bool quoted = value.size() > 1 && value.starts_with('"') && value.ends_with('"');
    return quoted ? value.substr(1, value.size() - 2) : value;
}

// From the undecoded body: encoded-words mean nothing here (RFC 2047 section 5), and could hide a `;`.
Results read_results(const HeaderField& field) {
    std::string value = ascii_lower(with_tame_quotes(field.raw_body));
    std::size_t semicolon = std::min(value.find(';'), value.size());
    // A version number may follow the id (RFC 8601 section 2.2).
    std::string_view id = trim(std::string_view(value).substr(0, semicolon));
    id = without_quotes(id.substr(0, id.find_first_of(" \t")));
    return {std::string(id), value.substr(semicolon)};
}

// a is b or lies below it, or the other way round; a top-level domain alone aligns with nothing.
bool aligned(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    if (b.find('.') == std::string_view::npos) return false;
    if (a == b) return true;
    return a.size() > b.size() && a.substr(a.size() - b.size()) == b && a[a.size() - b.size() - 1] == '.';
}

// What DMARC said; "" if the field does not tell of it.
std::string dmarc_result(const std::string& methods) {
    static const RE2 dmarc(R"((?:^|;)\s*dmarc\s*=\s*([a-z]+))");
    std::string result;
    RE2::PartialMatch(methods, dmarc, &result);
    return result;
}

// The domain of `a.b@c.example`, of `"a@b"@c.example` and of `c.example` alone.
std::string_view domain_in(std::string_view value) {
    value = without_quotes(value);
    const std::size_t at = value.rfind('@');
    return at == std::string_view::npos ? value : value.substr(at + 1);
}

bool passes_aligned(const std::string& methods, std::string_view from_domain) {
    static const RE2 passed(
        R"((?:^|;)\s*(?:dkim\s*=\s*pass\b[^;]*\bheader\.d|spf\s*=\s*pass\b[^;]*\bsmtp\.mailfrom)\s*=\s*([^\s;]+))");
    re2::StringPiece rest(methods), value;
    while (RE2::FindAndConsume(&rest, passed, &value)) {
        if (aligned(domain_in({value.data(), value.size()}), from_domain)) return true;
    }
    return false;
}

}  // namespace

bool sender_is_authenticated(const Message& message, std::string_view authserv_id) {
    if (message.from.addresses.size() != 1 || message.from.fields != 1) return false;
    const std::string from_domain = ascii_lower(message.from.addresses.front().domain());
    const std::string trusted = ascii_lower(authserv_id);
    if (from_domain.empty()) return false;
    bool begun = false;
    for (const HeaderField& field : message.header) {
        if (begun && equal_ignoring_case(field.name, "Received")) return false;
        if (!equal_ignoring_case(field.name, "Authentication-Results")) continue;
        const Results results = read_results(field);
        if (results.authserv_id != trusted) return false;
        begun = true;
        const std::string dmarc = dmarc_result(results.methods);
        if (!dmarc.empty()) return dmarc == "pass";
        if (passes_aligned(results.methods, from_domain)) return true;
    }
    return false;
}

}  // namespace bp
