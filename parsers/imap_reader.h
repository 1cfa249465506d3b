// The lexical elements of IMAP (RFC 9051 section 4), read from left to right out of one complete response.
//
// Keeps the first error; after it every step is a no-op that yields an empty value and the text counts as
// read, so that a rule of the grammar need not look after each step and no loop runs on.
#pragma once

#include <charconv>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/imap_response.h"

namespace bp {

// In ASCII upper case: names in IMAP are case-insensitive.
std::string imap_upper(std::string_view text);

class ImapReader {
public:
    // Both must outlive the reader; contents are moved out of `literals`.
    ImapReader(std::string_view text, std::vector<ImapLiteral>& literals)
        : text_(text), literals_(literals) {}

    bool ok() const { return error_.empty(); }
    // "expected ... at byte ...", without any content; "" as long as all is well.
    const std::string& error() const { return error_; }
    void fail(const char* wanted);

    bool at_end() const { return at_ == text_.size(); }
    bool peek(char c) const { return at_ < text_.size() && text_[at_] == c; }
    bool peek_digit() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }
    bool peek_literal() const { return peek('{') || text_.substr(at_).starts_with("~{"); }

    bool take(std::string_view what);  // if it comes next
    void expect(const char* what);
    void expect_end();  // spaces may precede it
    void skip_spaces();
    std::string_view rest();

    // Everything up to one of `stops`, at least one byte.
    std::string_view word(std::string_view stops = " (){\"\r\n");

    template <typename Number>
    Number number() {
        Number value = 0;
        const auto result = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
        if (result.ec == std::errc())
            at_ = static_cast<std::size_t>(result.ptr - text_.data());
        else
            fail("a number");
        return result.ec == std::errc() ? value : Number{0};
    }

    ImapLiteral literal();
    std::string quoted();
    std::string string_or_word();  // astring, and a little more

    // One value of whatever kind, with all that is nested in it.
    void skip_value(int depth = 0);

private:
    std::string_view text_;
    std::vector<ImapLiteral>& literals_;
    std::size_t at_ = 0;
    std::size_t next_literal_ = 0;
    std::string error_;
};

}  // namespace bp
