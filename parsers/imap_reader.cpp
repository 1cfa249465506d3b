#include "parsers/imap_reader.h"

#include <algorithm>
#include <utility>

namespace bp {
namespace {

// Deepest nesting of what is read over. A BODYSTRUCTURE nests as deep as the mail; we never ask for one.
constexpr int kMaxNesting = 64;

}  // namespace

std::string imap_upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

void ImapReader::fail(const char* wanted) {
    if (ok()) error_ = "expected " + std::string(wanted) + " at byte " + std::to_string(at_);
    at_ = text_.size();
}

bool ImapReader::take(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
}

void ImapReader::expect(const char* what) {
    if (!take(what)) fail(what);
}

void ImapReader::expect_end() {
    skip_spaces();
    if (!at_end()) fail("the end of the response");
}

void ImapReader::skip_spaces() {
    while (peek(' ')) ++at_;
}

std::string_view ImapReader::rest() {
    const auto result = text_.substr(at_);
    at_ = text_.size();
    return result;
}

std::string_view ImapReader::word(std::string_view stops) {
    const auto end = std::min(text_.find_first_of(stops, at_), text_.size());
    const auto result = text_.substr(at_, end - at_);
    if (result.empty()) fail("a word");
    at_ = end;
    return result;
}

ImapLiteral ImapReader::literal() {
    take("~");
    expect("{");
    number<std::uint64_t>();
    take("+");
    expect("}\r\n");
    if (ok() && next_literal_ == literals_.size()) fail("a literal");
    return ok() ? std::move(literals_[next_literal_++]) : ImapLiteral{};
}

std::string ImapReader::quoted() {
    std::string result;
    expect("\"");
    while (ok() && !take("\"")) {
        take("\\");
        if (at_end())
            fail("a closing quote");
        else
            result += text_[at_++];
    }
    return result;
}

std::string ImapReader::string_or_word() {
    if (peek('"')) return quoted();
    if (peek_literal()) return literal().data;
    return std::string(word());
}

void ImapReader::skip_value(int depth) {
    if (!take("(")) {
        static_cast<void>(string_or_word());
        return;
    }
    if (depth == kMaxNesting) return fail("less nesting");
    for (skip_spaces(); ok() && !take(")"); skip_spaces()) skip_value(depth + 1);
}

}  // namespace bp
