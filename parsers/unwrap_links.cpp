#include "parsers/unwrap_links.h"

#include <re2/re2.h>

#include "parsers/bytes.h"

namespace bp {
namespace {

// Percent-decoding (RFC 3986 section 2.1) of printable ASCII; other escapes stay, so that the text stays
// UTF-8.
std::string percent_decoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
        int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
        int value = high * 16 + low;
        if (text[i] == '%' && high >= 0 && low >= 0 && value > 0x20 && value < 0x7F) {
            decoded.push_back(static_cast<char>(value));
            i += 2;
        } else {
            decoded.push_back(text[i]);
        }
    }
    return decoded;
}

// Replaces each match by its decoded first group.
void replace_wrapped(std::string& text, const RE2& wrapped) {
    std::string unwrapped;
    re2::StringPiece rest(text);
    const char* copied = text.data();
    re2::StringPiece match[2];
    while (wrapped.Match(rest, 0, rest.size(), RE2::UNANCHORED, match, 2)) {
        unwrapped.append(copied, static_cast<std::size_t>(match[0].data() - copied));
        unwrapped.append(percent_decoded({match[1].data(), match[1].size()}));
        copied = match[0].data() + match[0].size();
        rest.remove_prefix(static_cast<std::size_t>(copied - rest.data()));
    }
    if (copied == text.data()) return;
    unwrapped.append(copied, static_cast<std::size_t>(text.data() + text.size() - copied));
    text = std::move(unwrapped);
}

RE2::Options case_insensitive() {
    RE2::Options options;
    options.set_case_sensitive(false);
    return options;
}

}  // namespace

std::string unwrap_links(std::string text) {
    static const RE2 safe_link(
        R"(https?://[\w.-]+\.safelinks\.protection\.outlook\.com/[^\s?]*\?url=([^\s&>"]+)[^\s>"]*)");
    static const RE2 url_defense(R"(https?://urldefense\.(?:com|us)/v3/__(\S+?)__;[^\s>"]*)");
    if (text.find("safelinks.") != std::string::npos) replace_wrapped(text, safe_link);
    if (text.find("urldefense.") != std::string::npos) replace_wrapped(text, url_defense);
    static const RE2 doubled(R"(<mailto:[^\s<>]+>)");
    if (text.find("<mailto:") != std::string::npos) RE2::GlobalReplace(&text, doubled, "");
    static const RE2 picture(R"(\[(?:cid:|(?:ein bild|a picture|bild|image|logo)\b)[^\[\]\n]*\])",
                             case_insensitive());
    if (text.find('[') != std::string::npos) RE2::GlobalReplace(&text, picture, "");
    return text;
}

}  // namespace bp
