// What an IMAP server says (RFC 3501 and RFC 9051 section 7) as values, and the parser that makes them from
// the byte stream. A pure function of the bytes: however they are cut, the same responses come out.
//
// Literals are counted, never searched: whatever stands inside one, `A7 OK` at the start of a line included,
// is content. Memory is bounded by ImapLimits; a literal is kept in one buffer of its own size, which can be
// moved out. Known limits: lines must end in CRLF; ENVELOPE and BODYSTRUCTURE are read over, not read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bp {

// Message numbers or UIDs from `first` to `last`, both included, first <= last.
struct ImapRange {
    std::uint32_t first = 0;
    std::uint32_t last = 0;

    bool operator==(const ImapRange&) const = default;
};
using ImapNumberSet = std::vector<ImapRange>;  // as the server wrote it: may be unsorted and overlap

bool contains(const ImapNumberSet& set, std::uint32_t number);

// OK, NO, BAD, PREAUTH, BYE, tagged or untagged (section 7.1).
struct ImapStatus {
    enum class Condition { ok, no, bad, preauth, bye };
    Condition condition = Condition::ok;
    std::string code;  // response code in upper case, e.g. "UIDVALIDITY"; "" if there is none
    std::vector<std::string>
        code_items;  // its words, parentheses left out: flags, capabilities, numbers, sets
    std::string text;

    bool operator==(const ImapStatus&) const = default;
};

struct ImapContinuation {  // "+"
    std::string text;
    bool operator==(const ImapContinuation&) const = default;
};

struct ImapCapability {
    std::vector<std::string> names;  // upper case
    bool operator==(const ImapCapability&) const = default;
};

struct ImapFlags {
    std::vector<std::string> flags;
    bool operator==(const ImapFlags&) const = default;
};

struct ImapList {
    std::vector<std::string> attributes;
    std::string delimiter;  // "" for NIL
    std::string name;       // in modified UTF-7, as sent
    bool operator==(const ImapList&) const = default;
};

struct ImapSearch {   // SEARCH, and the ALL of ESEARCH (RFC 4731)
    std::string tag;  // of the command answered, ESEARCH only
    ImapNumberSet numbers;
    bool operator==(const ImapSearch&) const = default;
};

struct ImapExists {
    std::uint32_t count = 0;
    bool operator==(const ImapExists&) const = default;
};

struct ImapRecent {
    std::uint32_t count = 0;
    bool operator==(const ImapRecent&) const = default;
};

struct ImapExpunge {
    std::uint32_t sequence_number = 0;
    bool operator==(const ImapExpunge&) const = default;
};

struct ImapVanished {  // RFC 7162
    bool earlier = false;
    ImapNumberSet uids;
    bool operator==(const ImapVanished&) const = default;
};

// BODY[section] of a FETCH response.
struct ImapBody {
    std::string section;              // upper case, "" for the whole message, "HEADER", "1.MIME"
    std::optional<std::string> data;  // nullopt for NIL
    bool truncated = false;           // longer than ImapLimits::literal: the beginning only

    bool operator==(const ImapBody&) const = default;
};

// The items of a FETCH response that we ask for; others are read over. RFC822 counts as BODY[],
// RFC822.HEADER as BODY[HEADER].
struct ImapFetch {
    std::uint32_t sequence_number = 0;
    std::optional<std::uint32_t> uid;
    std::optional<std::uint64_t> size;          // RFC822.SIZE
    std::optional<std::int64_t> internal_date;  // seconds since 1970 UTC
    std::optional<std::vector<std::string>> flags;
    std::vector<ImapBody> bodies;

    bool operator==(const ImapFetch&) const = default;
};

struct ImapOther {     // any other untagged response: ID, STATUS, NAMESPACE, ENABLED ...
    std::string name;  // upper case
    bool operator==(const ImapOther&) const = default;
};

struct ImapResponse {
    std::string tag;  // "" for an untagged response and for a continuation request
    std::string
        line;  // as it came, "{size}" and CRLF for a literal; only if ImapResponseParser::keep_lines()
    std::variant<ImapStatus, ImapContinuation, ImapCapability, ImapFlags, ImapList, ImapSearch, ImapExists,
                 ImapRecent, ImapExpunge, ImapVanished, ImapFetch, ImapOther>
        data;

    bool operator==(const ImapResponse&) const = default;
};

// The content of a literal as it came (section 4.3).
struct ImapLiteral {
    std::string data;
    bool truncated = false;  // longer than ImapLimits::literal: the beginning only
};

struct ImapLimits {
    // All text of one response. A SEARCH that finds 400,000 mails fits.
    std::size_t text = std::size_t{4} << 20;
    // All literals of one response together; of what goes beyond, only the beginning is kept.
    std::size_t literal = std::size_t{32} << 20;
    // Literals in one response: we never ask for more than one.
    std::size_t literal_count = 64;
};

class ImapResponseParser {
public:
    explicit ImapResponseParser(ImapLimits limits = {}) : limits_(limits) {}

    // Takes the next bytes of the stream. Once an error was found all further bytes are ignored: there is no
    // way to know where the next response begins.
    void feed(std::string_view bytes);

    // The next complete response, in order.
    std::optional<ImapResponse> next();

    // What was wrong and where, one line without any of the content; "" as long as all is well.
    const std::string& error() const { return error_; }

    // Whether responses carry their text, for a transcript.
    void keep_lines(bool keep) { keep_lines_ = keep; }

    // From the next response on.
    void set_literal_limit(std::size_t bytes) { limits_.literal = bytes; }

private:
    std::size_t take_literal(std::string_view bytes);
    std::size_t take_text(std::string_view bytes);
    void end_of_line();
    void begin_literal(std::uint64_t size);
    void end_of_response();

    ImapLimits limits_;
    bool keep_lines_ = false;
    std::string text_;  // the response so far; each literal is represented by its {size} CRLF
    std::vector<ImapLiteral> literals_;  // their contents, in order
    std::uint64_t literal_left_ = 0;     // bytes still to come of the last one
    std::size_t literal_room_ = 0;       // how many of them may be kept
    std::deque<ImapResponse> ready_;
    std::string error_;
};

}  // namespace bp
