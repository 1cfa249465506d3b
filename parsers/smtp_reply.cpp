#include "parsers/smtp_reply.h"

#include <algorithm>
#include <utility>

namespace bp {
namespace {

// RFC 5321 section 4.5.3.1.5 allows 512 bytes a line; what all lines of one reply may come to.
constexpr std::size_t kMaxReplyBytes = 64 * 1024;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Length of "5.1.12" at the beginning of `text` (class "." 1*3digit "." 1*3digit), 0 if it is none.
std::size_t enhanced_status_length(std::string_view text) {
    if (text.size() < 5 || (text[0] != '2' && text[0] != '4' && text[0] != '5')) return 0;
    std::size_t at = 1;
    for (int part = 0; part < 2; ++part) {
        if (at >= text.size() || text[at] != '.') return 0;
        const std::size_t begin = ++at;
        while (at < text.size() && is_digit(text[at])) ++at;
        if (at == begin || at - begin > 3) return 0;
    }
    return at == text.size() || text[at] == ' ' ? at : 0;
}

std::string printable(std::string_view text) {
    std::string result(text);
    std::replace_if(
        result.begin(), result.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return result;
}

}  // namespace

std::optional<SmtpReply> parse_smtp_reply_line(std::string_view line) {
    const bool has_code =
        line.size() >= 3 && line[0] >= '2' && line[0] <= '5' && is_digit(line[1]) && is_digit(line[2]);
    if (!has_code || (line.size() > 3 && line[3] != ' ' && line[3] != '-')) return std::nullopt;
    SmtpReply reply;
    reply.code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
    line.remove_prefix(std::min<std::size_t>(line.size(), 4));
    const std::size_t length = enhanced_status_length(line);
    reply.enhanced_status = line.substr(0, length);
    line.remove_prefix(length > 0 && length < line.size() ? length + 1 : length);
    reply.text = printable(line);
    return reply;
}

void SmtpReplyParser::feed(std::string_view bytes) {
    while (!bytes.empty() && error_.empty()) {
        const auto newline = bytes.find('\n');
        line_.append(bytes.substr(0, newline));
        if (line_.size() + reply_.text.size() > kMaxReplyBytes) error_ = "a reply is too long";
        if (newline == std::string_view::npos) return;
        bytes.remove_prefix(newline + 1);
        if (error_.empty()) end_of_line();
    }
}

void SmtpReplyParser::end_of_line() {
    if (line_.ends_with('\r')) line_.pop_back();
    auto line = parse_smtp_reply_line(line_);
    if (!line) {
        error_ = "a line is no SMTP reply";
        return;
    }
    reply_.code = line->code;
    if (!line->enhanced_status.empty()) reply_.enhanced_status = std::move(line->enhanced_status);
    if (!reply_.text.empty() && !line->text.empty()) reply_.text += ' ';
    reply_.text += line->text;
    const bool more = line_.size() > 3 && line_[3] == '-';
    line_.clear();
    if (!more) ready_.push_back(std::exchange(reply_, SmtpReply{}));
}

std::optional<SmtpReply> SmtpReplyParser::next() {
    if (ready_.empty()) return std::nullopt;
    SmtpReply reply = std::move(ready_.front());
    ready_.pop_front();
    return reply;
}

}  // namespace bp
