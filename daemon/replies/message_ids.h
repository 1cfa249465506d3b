// Message-IDs of our own that can be recognised again: `<bp.CASE.KIND.MAIL.HMAC@domain>`.
//
// The HMAC (SHA-256, the first 12 hexadecimal digits) covers everything before it and the domain, so nobody
// who has not had a mail of ours can name one of our cases. 48 bits are enough because each guess is a mail.
// A verified id says that we sent such a mail, not who answers it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bp {

struct OwnMessageId {
    std::string case_reference;  // "CIC-2023-00042"; letters, digits and '-', 1 to 40 of them
    std::string kind;            // what the mail was: "registration-confirmation", "digest"; likewise
    std::int64_t mail_id = 0;  // of the mail that was answered, in the books; for a digest its date, 20230322

    bool operator==(const OwnMessageId&) const = default;
};

// With brackets. Throws std::invalid_argument on an empty key, a negative mail_id or a word of other form.
std::string make_message_id(const OwnMessageId& id, std::string_view key, std::string_view domain);

// What `message_id` (with or without brackets, any bytes) names, if it is one of ours and its HMAC is right;
// the digits are compared in constant time. The domain is compared without case.
std::optional<OwnMessageId> verify_message_id(std::string_view message_id, std::string_view key,
                                              std::string_view domain);

}  // namespace bp
