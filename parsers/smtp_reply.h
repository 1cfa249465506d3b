// What an SMTP server answers (RFC 5321 section 4.2, enhanced status codes RFC 2034), as values, and the
// incremental parser that makes them from the byte stream. Bounded; pure.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace bp {

struct SmtpReply {
    int code = 0;                 // 200 to 599
    std::string enhanced_status;  // of the last line that has one: "5.1.1"; "" if there is none
    std::string text;             // the lines joined by a space, printable, without codes

    int kind() const { return code / 100; }
    bool operator==(const SmtpReply&) const = default;
};

class SmtpReplyParser {
public:
    // Takes the next bytes of the stream; ignored once an error was found.
    void feed(std::string_view bytes);
    // The next complete reply, in order.
    std::optional<SmtpReply> next();
    // What was wrong, one line without any of the content; "" as long as all is well.
    const std::string& error() const { return error_; }

private:
    void end_of_line();

    std::string line_;
    SmtpReply reply_;  // as far as it has come
    std::deque<SmtpReply> ready_;
    std::string error_;
};

// One line, "550-5.1.1 No such user", as a reply of its own; nullopt if it is none.
std::optional<SmtpReply> parse_smtp_reply_line(std::string_view line);

}  // namespace bp
