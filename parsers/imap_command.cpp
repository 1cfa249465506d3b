#include "parsers/imap_command.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <utility>

namespace bp {
namespace {

std::string uid_text(Uid uid) {
    return std::to_string(static_cast<std::uint32_t>(uid));
}

bool follows(Uid next, Uid uid) {
    return static_cast<std::uint32_t>(next) == static_cast<std::uint32_t>(uid) + 1;
}

}  // namespace

std::string imap_quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c < ' ' || c > '~' ? '?' : c;
    }
    return result + '"';
}

std::string imap_mailbox_name(std::string_view utf8) {
    UErrorCode status = U_ZERO_ERROR;
    // A UTF-8 byte becomes at most a BASE64 group of its own with its shifts.
    std::string name(utf8.size() * 8 + 8, '\0');
    const auto size =
        ucnv_convert("IMAP-mailbox-name", "UTF-8", name.data(), static_cast<int32_t>(name.size()),
                     utf8.data(), static_cast<int32_t>(utf8.size()), &status);
    name.resize(U_SUCCESS(status) ? static_cast<std::size_t>(size) : 0);
    return imap_quoted(name);
}

bool imap_is_keyword(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c <= '~' && std::string_view("(){%*\"\\]").find(c) == std::string_view::npos;
    });
}

std::vector<std::string> imap_uid_sets(std::vector<Uid> uids, std::size_t max_bytes) {
    std::sort(uids.begin(), uids.end());
    uids.erase(std::unique(uids.begin(), uids.end()), uids.end());
    std::vector<std::string> sets;
    for (auto first = uids.begin(); first != uids.end();) {
        auto last = first;
        while (last + 1 != uids.end() && follows(last[1], *last)) ++last;
        const std::string range = first == last ? uid_text(*first) : uid_text(*first) + ":" + uid_text(*last);
        if (sets.empty() || sets.back().size() + 1 + range.size() > max_bytes)
            sets.push_back(range);
        else
            sets.back() += "," + range;
        first = last + 1;
    }
    return sets;
}

}  // namespace bp
