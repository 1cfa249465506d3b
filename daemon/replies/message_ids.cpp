#include "daemon/replies/message_ids.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "daemon/replies/keyed_digits.h"
#include "parsers/bytes.h"

namespace bp {
namespace {

constexpr std::string_view kPrefix = "bp";
constexpr std::size_t kHmacDigits = 12;
constexpr std::size_t kMaxWord = 40;
// Ours are below 150 bytes; nothing longer is worth looking at.
constexpr std::size_t kMaxMessageId = 512;

bool is_word(std::string_view text) {
    constexpr std::string_view kAllowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    return !text.empty() && text.size() <= kMaxWord &&
           text.find_first_not_of(kAllowed) == std::string_view::npos;
}

std::string hmac_digits(std::string_view signed_part, std::string_view key, std::string_view domain) {
    return keyed_digits(std::string(signed_part) + "@" + ascii_lower(domain), key, kHmacDigits);
}

// Cuts what stands before the first dot off `rest`; all of it if there is none.
std::string_view take_word(std::string_view& rest) {
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    const std::string_view word = rest.substr(0, dot);
    rest.remove_prefix(std::min(dot + 1, rest.size()));
    return word;
}

std::optional<OwnMessageId> parse_signed_part(std::string_view signed_part) {
    OwnMessageId id;
    if (take_word(signed_part) != kPrefix) return std::nullopt;
    id.case_reference = take_word(signed_part);
    id.kind = take_word(signed_part);
    const std::string_view number = signed_part;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), id.mail_id);
    if (error != std::errc{} || end != number.data() + number.size() || id.mail_id < 0) return std::nullopt;
    if (!is_word(id.case_reference) || !is_word(id.kind)) return std::nullopt;
    return id;
}

}  // namespace

std::string make_message_id(const OwnMessageId& id, std::string_view key, std::string_view domain) {
    if (key.empty()) throw std::invalid_argument("message id: the key is empty");
    if (!is_word(id.case_reference) || !is_word(id.kind) || id.mail_id < 0 || domain.empty()) {
        throw std::invalid_argument("message id: a part is not letters, digits and '-'");
    }
    const std::string signed_part =
        std::string(kPrefix) + "." + id.case_reference + "." + id.kind + "." + std::to_string(id.mail_id);
    return "<" + signed_part + "." + hmac_digits(signed_part, key, domain) + "@" + std::string(domain) + ">";
}

std::optional<OwnMessageId> verify_message_id(std::string_view message_id, std::string_view key,
                                              std::string_view domain) {
    if (key.empty() || message_id.size() > kMaxMessageId) return std::nullopt;
    if (message_id.starts_with('<')) message_id.remove_prefix(1);
    if (message_id.ends_with('>')) message_id.remove_suffix(1);
    const std::size_t at = message_id.find('@');
    if (at == std::string_view::npos || ascii_lower(message_id.substr(at + 1)) != ascii_lower(domain)) {
        return std::nullopt;
    }
    const std::string_view local_part = message_id.substr(0, at);
    const std::size_t dot = local_part.rfind('.');
    if (dot == std::string_view::npos) return std::nullopt;
    const std::string_view signed_part = local_part.substr(0, dot);
    const std::string_view given = local_part.substr(dot + 1);

    std::optional<OwnMessageId> id = parse_signed_part(signed_part);
    if (!id || given.size() != kHmacDigits) return std::nullopt;
    if (!same_digits(hmac_digits(signed_part, key, domain), given)) return std::nullopt;
    return id;
}

}  // namespace bp
