// The framing: where a response ends. What it says is read in imap_grammar.cpp.
#include "parsers/imap_response.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "parsers/imap_grammar.h"

namespace bp {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
// A text buffer grown beyond this by one long response is given back.
constexpr std::size_t kKeptTextCapacity = 64 * 1024;

// The size if `line` ends in a literal's announcement: "{12}", "{12+}" (RFC 7888), "~{12}" (RFC 3516).
// An announcement with an absurd number is one all the same.
std::optional<std::uint64_t> announced_literal(std::string_view line) {
    if (line.empty() || line.back() != '}') return std::nullopt;
    const auto open = line.rfind('{');
    if (open == std::string_view::npos) return std::nullopt;
    std::string_view digits = line.substr(open + 1, line.size() - open - 2);
    if (!digits.empty() && digits.back() == '+') digits.remove_suffix(1);
    if (digits.empty() || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    std::uint64_t size = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    return result.ec == std::errc() ? size : UINT64_MAX;
}

}  // namespace

bool contains(const ImapNumberSet& set, std::uint32_t number) {
    return std::any_of(set.begin(), set.end(), [number](const ImapRange& range) {
        return range.first <= number && number <= range.last;
    });
}

void ImapResponseParser::feed(std::string_view bytes) {
    while (!bytes.empty() && error_.empty())
        bytes.remove_prefix(literal_left_ > 0 ? take_literal(bytes) : take_text(bytes));
}

std::optional<ImapResponse> ImapResponseParser::next() {
    if (ready_.empty()) return std::nullopt;
    ImapResponse response = std::move(ready_.front());
    ready_.pop_front();
    return response;
}

std::size_t ImapResponseParser::take_literal(std::string_view bytes) {
    const auto taken = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), literal_left_));
    const std::size_t kept = std::min(taken, literal_room_);
    literals_.back().data.append(bytes.substr(0, kept));
    literal_room_ -= kept;
    literal_left_ -= taken;
    return taken;
}

std::size_t ImapResponseParser::take_text(std::string_view bytes) {
    const auto newline = bytes.find('\n');
    const std::size_t taken = newline == std::string_view::npos ? bytes.size() : newline + 1;
    if (taken > limits_.text - text_.size()) {
        error_ = "a response is longer than " + std::to_string(limits_.text) + " bytes";
        return taken;
    }
    text_.append(bytes.substr(0, taken));
    if (newline != std::string_view::npos) end_of_line();
    return taken;
}

void ImapResponseParser::end_of_line() {
    const std::string_view text = text_;
    if (!text.ends_with(kLineEnd)) {
        error_ = "a line does not end in CRLF";
        return;
    }
    const auto size = announced_literal(text.substr(0, text.size() - kLineEnd.size()));
    if (size && imap_response_may_hold_literals(text))
        begin_literal(*size);
    else
        end_of_response();
}

void ImapResponseParser::begin_literal(std::uint64_t size) {
    if (size > INT64_MAX) {
        error_ = "a literal's size is absurd";
        return;
    }
    if (literals_.size() == limits_.literal_count) {
        error_ = "a response holds more than " + std::to_string(limits_.literal_count) + " literals";
        return;
    }
    if (literals_.empty()) literal_room_ = limits_.literal;
    const auto kept = static_cast<std::size_t>(std::min<std::uint64_t>(size, literal_room_));
    ImapLiteral& literal = literals_.emplace_back();
    literal.data.reserve(kept);
    literal.truncated = kept < size;
    literal_left_ = size;
}

void ImapResponseParser::end_of_response() {
    text_.resize(text_.size() - kLineEnd.size());
    auto parsed = parse_imap_response(text_, std::move(literals_));
    if (keep_lines_) parsed.response.line = text_;
    error_ = std::move(parsed.error);
    if (error_.empty()) ready_.push_back(std::move(parsed.response));
    literals_.clear();
    text_.clear();
    if (text_.capacity() > kKeptTextCapacity) text_.shrink_to_fit();
}

}  // namespace bp
