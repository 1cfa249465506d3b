// How an IMAP client writes what its commands need (RFC 3501 sections 4, 5.1.3 and 9): mailbox names, sets of
// UIDs, keywords. What is written here can always stand in a command line: no CR, LF, NUL or 8-bit byte.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/raw_message.h"

namespace bp {

// A quoted string; bytes that cannot stand in one are replaced by "?".
std::string imap_quoted(std::string_view text);

// A mailbox name, given in UTF-8, in modified UTF-7 and quoted: "Br&APw-ckenpost".
std::string imap_mailbox_name(std::string_view utf8);

// Whether `text` is an atom that can be a keyword; system flags (\Seen) are not.
bool imap_is_keyword(std::string_view text);

// The UIDs, sorted and without repetition, as sets of at most `max_bytes` each ("3:7,9"). Never widened: a
// UID that was not asked for is in no set.
std::vector<std::string> imap_uid_sets(std::vector<Uid> uids, std::size_t max_bytes);

}  // namespace bp
