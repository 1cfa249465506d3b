#include "parsers/authentication_results.h"

#include <re2/re2.h>

#include <string>

#include "parsers/bytes.h"

namespace bp {
namespace {

// One Authentication-Results field: its authserv-id and what follows it, lower case, without comments.
struct Results {
    std::string authserv_id;
    std::string methods;
};

// Comments may nest (RFC 5322 section 3.2.2).
std::string without_comments(std::string_view value) {
    std::string bare;
    int depth = 0;
    for (char c : value) {
        if (c == '(') ++depth;
        if (depth == 0) bare.push_back(c);
        if (c == ')' && depth > 0) --depth;
    }
    return bare;
}

Results read_results(const HeaderField& field) {
    std::string value = ascii_lower(without_comments(field.body));
    std::size_t semicolon = std::min(value.find(';'), value.size());
    // A version number may follow the id (RFC 8601 section 2.2).
    std::string_view id = trim(std::string_view(value).substr(0, semicolon));
    id = id.substr(0, id.find_first_of(" \t"));
    return {std::string(id), value.substr(semicolon)};
}

// a is b or lies below it, or the other way round; a top-level domain alone aligns with nothing.
bool aligned(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    if (b.find('.') == std::string_view::npos) return false;
    if (a == b) return true;
    return a.size() > b.size() && a.substr(a.size() - b.size()) == b && a[a.size() - b.size() - 1] == '.';
}

bool passes(const std::string& methods, std::string_view from_domain) {
    static const RE2 dmarc(R"((?:^|;)\s*dmarc\s*=\s*pass\b)");
    if (RE2::PartialMatch(methods, dmarc)) return true;
    static const RE2 passed(
        R"((?:^|;)\s*(?:dkim\s*=\s*pass\b[^;]*\bheader\.d\s*=\s*"?([^\s;"]+)|spf\s*=\s*pass\b[^;]*\bsmtp\.mailfrom\s*=\s*"?(?:[^\s;"@]*@)?([^\s;"]+)))");
    re2::StringPiece rest(methods), dkim, spf;
    while (RE2::FindAndConsume(&rest, passed, &dkim, &spf)) {
        re2::StringPiece domain = dkim.empty() ? spf : dkim;
        if (aligned({domain.data(), domain.size()}, from_domain)) return true;
    }
    return false;
}

}  // namespace

bool sender_is_authenticated(const Message& message, std::string_view authserv_id) {
    if (message.from.addresses.size() != 1 || message.from.fields != 1) return false;
    std::string from_domain = ascii_lower(message.from.addresses.front().domain());
    std::string trusted = ascii_lower(authserv_id);
    if (from_domain.empty()) return false;
    // The gateway adds its fields on top; the first one that is not the gateway's ends what may be trusted.
    for (const HeaderField* field : message.fields("Authentication-Results")) {
        Results results = read_results(*field);
        if (results.authserv_id != trusted) return false;
        if (passes(results.methods, from_domain)) return true;
    }
    return false;
}

}  // namespace bp
