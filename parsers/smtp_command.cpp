#include "parsers/smtp_command.h"

#include <algorithm>

namespace bp {

bool smtp_is_address(std::string_view address) {
    return address.find('@') != std::string_view::npos &&
           std::all_of(address.begin(), address.end(),
                       [](char c) { return c > ' ' && c <= '~' && c != '<' && c != '>'; });
}

std::string smtp_data(std::string_view mail) {
    std::string data;
    data.reserve(mail.size() + mail.size() / 64 + 8);
    bool line_begins = true;
    for (const char c : mail) {
        if (line_begins && c == '.') data += '.';
        data += c;
        line_begins = c == '\n' || c == '\r';  // a bare one too: some server might take it for a line's end
    }
    if (!data.ends_with("\r\n")) data += "\r\n";
    return data += ".\r\n";
}

}  // namespace bp
