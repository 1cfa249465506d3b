// The identities of what the books hold, as types of their own: a case can never be passed where a mail is
// meant. All are SQLite row ids, positive, never used twice for different things that still exist.
#pragma once

#include <array>
#include <cstdint>

namespace bp {

enum class MailId : std::int64_t {};
enum class CaseId : std::int64_t {};
enum class PersonId : std::int64_t {};
enum class RegistrationId : std::int64_t {};
enum class ContactRequestId : std::int64_t {};
enum class OutboxId : std::int64_t {};
enum class DigestId : std::int64_t {};

// A SHA-256 (FIPS 180-4), computed by the caller.
using Sha256 = std::array<std::uint8_t, 32>;

}  // namespace bp
