// A mail as the IMAP server gave it: its identity there, and its bytes.
//
// Identity is (mailbox, UIDVALIDITY, UID), RFC 9051 section 2.3.1.1. The three are types of their own so
// that a UID can never be passed where a UIDVALIDITY is meant.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace bp {

enum class Uid : std::uint32_t {};
enum class UidValidity : std::uint32_t {};

struct MessageKey {
    std::string mailbox;  // the name of the watched mailbox in the configuration, e.g. "cic"
    UidValidity uid_validity{};
    Uid uid{};

    auto operator<=>(const MessageKey&) const = default;
};

struct RawMessage {
    MessageKey key;
    std::int64_t internal_date = 0;  // INTERNALDATE, seconds since 1970 UTC
    std::uint64_t size = 0;          // RFC822.SIZE, bytes, also where `bytes` is only the header
    bool header_only = false;        // beyond max_message_size: `bytes` holds the header section alone
    std::string bytes;               // as fetched, untouched (CRLF line ends as a rule)
};

}  // namespace bp
