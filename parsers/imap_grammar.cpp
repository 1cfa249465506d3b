#include "parsers/imap_grammar.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "parsers/imap_reader.h"

namespace bp {
namespace {

// --- Elements that several responses share
// ---------------------------------------------------------------------

std::vector<std::string> parenthesized_words(ImapReader& in) {  // flag-list and the like
    std::vector<std::string> words;
    in.expect("(");
    for (in.skip_spaces(); in.ok() && !in.take(")"); in.skip_spaces()) words.emplace_back(in.word());
    return words;
}

ImapNumberSet number_set(ImapReader& in) {  // sequence-set as servers send it: no "*"
    ImapNumberSet set;
    do {
        const auto first = in.number<std::uint32_t>();
        const auto second = in.take(":") ? in.number<std::uint32_t>() : first;
        set.push_back({std::min(first, second), std::max(first, second)});
    } while (in.ok() && in.take(","));
    return set;
}

std::vector<std::string> split_words(std::string_view text, std::string_view separators) {
    std::vector<std::string> words;
    for (std::size_t at = 0; (at = text.find_first_not_of(separators, at)) != std::string_view::npos;) {
        const auto end = std::min(text.find_first_of(separators, at), text.size());
        words.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

// --- Status responses, section 7.1
// -------------------------------------------------------------------------------

std::optional<ImapStatus::Condition> condition_named(std::string_view name) {
    using Condition = ImapStatus::Condition;
    static constexpr std::array<std::pair<std::string_view, Condition>, 5> kConditions{{
        {"OK", Condition::ok},
        {"NO", Condition::no},
        {"BAD", Condition::bad},
        {"PREAUTH", Condition::preauth},
        {"BYE", Condition::bye},
    }};
    for (const auto& [known, condition] : kConditions)
        if (known == name) return condition;
    return std::nullopt;
}

// What follows the condition: "[CODE items] text". A code that is never closed is text.
ImapStatus status(ImapReader& in, ImapStatus::Condition condition) {
    ImapStatus result;
    result.condition = condition;
    in.skip_spaces();
    std::string_view text = in.rest();
    const auto close = text.find(']');
    if (text.starts_with('[') && close != std::string_view::npos) {
        result.code_items = split_words(text.substr(1, close - 1), " ()");
        text.remove_prefix(close + 1);
        if (text.starts_with(' ')) text.remove_prefix(1);
    }
    if (!result.code_items.empty()) {
        result.code = imap_upper(result.code_items.front());
        result.code_items.erase(result.code_items.begin());
    }
    result.text = text;
    return result;
}

// --- FETCH, section 7.5.2
// ----------------------------------------------------------------------------------------

// After "[": the section up to "]", then the origin of a partial fetch, "<0>", which we drop.
std::string section(ImapReader& in) {
    std::string result;
    while (in.ok() && !in.take("]")) {
        if (in.peek('"'))
            result += '"' + in.quoted() + '"';
        else
            result += in.word("]\"\r\n");
    }
    if (in.take("<")) {
        in.number<std::uint32_t>();
        in.expect(">");
    }
    return imap_upper(result);
}

ImapBody body(ImapReader& in, std::string section_name) {
    ImapBody result;
    result.section = std::move(section_name);
    in.expect(" ");
    if (in.take("NIL") || in.take("nil")) return result;
    if (!in.peek_literal()) {
        result.data = in.quoted();
        return result;
    }
    ImapLiteral literal = in.literal();
    result.data = std::move(literal.data);
    result.truncated = literal.truncated;
    return result;
}

void fetch_item(ImapReader& in, ImapFetch& fetch) {
    const std::string name = imap_upper(in.word(" ()[{\"\r\n"));
    if (name == "BODY" && in.take("[")) return fetch.bodies.push_back(body(in, section(in)));
    if (name == "RFC822") return fetch.bodies.push_back(body(in, ""));
    if (name == "RFC822.HEADER") return fetch.bodies.push_back(body(in, "HEADER"));
    if (in.take("[")) static_cast<void>(section(in));
    in.expect(" ");
    if (name == "UID")
        fetch.uid = in.number<std::uint32_t>();
    else if (name == "RFC822.SIZE")
        fetch.size = in.number<std::uint64_t>();
    else if (name == "FLAGS")
        fetch.flags = parenthesized_words(in);
    else if (name == "INTERNALDATE" && in.peek('"'))
        fetch.internal_date = parse_imap_date_time(in.quoted());
    else
        in.skip_value();
}

ImapFetch fetch(ImapReader& in, std::uint32_t sequence_number) {
    ImapFetch result;
    result.sequence_number = sequence_number;
    in.expect(" ");
    in.expect("(");
    for (in.skip_spaces(); in.ok() && !in.take(")"); in.skip_spaces()) fetch_item(in, result);
    in.expect_end();
    return result;
}

// --- The other untagged responses, sections 7.2 to 7.4
// -------------------------------------------------------------

ImapList list(ImapReader& in) {
    ImapList result;
    in.expect(" ");
    result.attributes = parenthesized_words(in);
    in.expect(" ");
    if (!in.take("NIL")) result.delimiter = in.quoted();
    in.expect(" ");
    result.name = in.string_or_word();
    return result;  // RFC 5258 may add more, which nobody here wants
}

ImapSearch search(ImapReader& in) {
    ImapSearch result;
    for (in.skip_spaces(); in.peek_digit(); in.skip_spaces()) {
        const auto number = in.number<std::uint32_t>();
        result.numbers.push_back({number, number});
    }
    if (in.peek('(')) in.skip_value();  // MODSEQ, RFC 7162
    in.expect_end();
    return result;
}

ImapSearch esearch(ImapReader& in) {
    ImapSearch result;
    if (in.take(" (")) {
        if (imap_upper(in.word()) == "TAG") {
            in.expect(" ");
            result.tag = in.string_or_word();
        }
        in.expect(")");
    }
    while (in.take(" ")) {
        const std::string name = imap_upper(in.word());
        if (name == "UID") continue;
        in.expect(" ");
        if (name == "ALL")
            result.numbers = number_set(in);
        else
            in.skip_value();
    }
    in.expect_end();
    return result;
}

ImapVanished vanished(ImapReader& in) {
    ImapVanished result;
    in.expect(" ");
    if (in.take("(")) {
        result.earlier = imap_upper(in.word()) == "EARLIER";
        in.expect(") ");
    }
    result.uids = number_set(in);
    in.expect_end();
    return result;
}

ImapCapability capability(ImapReader& in) {
    ImapCapability result;
    for (auto& name : split_words(in.rest(), " ")) result.names.push_back(imap_upper(name));
    return result;
}

ImapFlags flags(ImapReader& in) {
    ImapFlags result;
    in.expect(" ");
    result.flags = parenthesized_words(in);
    in.expect_end();
    return result;
}

using Data = decltype(ImapResponse::data);

Data numbered_data(ImapReader& in) {  // "* 23 EXISTS"
    const auto number = in.number<std::uint32_t>();
    in.expect(" ");
    std::string name = imap_upper(in.word());
    if (name == "FETCH") return fetch(in, number);
    if (name == "EXISTS") return ImapExists{number};
    if (name == "RECENT") return ImapRecent{number};
    if (name == "EXPUNGE") return ImapExpunge{number};
    return ImapOther{std::move(name)};
}

Data untagged_data(ImapReader& in) {
    if (in.peek_digit()) return numbered_data(in);
    std::string name = imap_upper(in.word());
    if (const auto condition = condition_named(name)) return status(in, *condition);
    if (name == "CAPABILITY") return capability(in);
    if (name == "FLAGS") return flags(in);
    if (name == "LIST") return list(in);
    if (name == "SEARCH") return search(in);
    if (name == "ESEARCH") return esearch(in);
    if (name == "VANISHED") return vanished(in);
    return ImapOther{std::move(name)};
}

void tagged(ImapReader& in, ImapResponse& response) {
    response.tag = in.word();
    in.expect(" ");
    const auto condition = condition_named(imap_upper(in.word()));
    using Condition = ImapStatus::Condition;
    if (condition == Condition::ok || condition == Condition::no || condition == Condition::bad)
        response.data = status(in, *condition);
    else
        in.fail("OK, NO or BAD");
}

}  // namespace

ParsedImapResponse parse_imap_response(std::string_view text, std::vector<ImapLiteral> literals) {
    ImapReader in(text, literals);
    ImapResponse response;
    if (in.take("+")) {
        in.skip_spaces();
        response.data = ImapContinuation{std::string(in.rest())};
    } else if (in.take("* ")) {
        response.data = untagged_data(in);
    } else {
        tagged(in, response);
    }
    return {std::move(response), in.error()};
}

bool imap_response_may_hold_literals(std::string_view text) {
    if (!text.starts_with("* ")) return false;
    const std::string_view name = text.substr(2, text.find_first_of(" \r", 2) - 2);
    return !condition_named(imap_upper(name));
}

std::optional<std::int64_t> parse_imap_date_time(std::string_view text) {
    static constexpr std::string_view kMonths = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
    unsigned day = 0, hour = 0, minute = 0, second = 0, zone_hour = 0, zone_minute = 0;
    int year = 0;
    char name[4] = "";
    char sign = 0;
    const std::string copy(text);
    const int read = std::sscanf(copy.c_str(), "%2u-%3[A-Za-z]-%4d %2u:%2u:%2u %c%2u%2u", &day, name, &year,
                                 &hour, &minute, &second, &sign, &zone_hour, &zone_minute);
    const auto month = kMonths.find(imap_upper(name));
    if (read != 9 || month == std::string_view::npos || month % 3 != 0) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month / 3 + 1)),
                                           std::chrono::day(day)};
    if (!date.ok() || hour > 23 || minute > 59 || second > 60 || (sign != '+' && sign != '-'))
        return std::nullopt;
    const std::chrono::seconds days = std::chrono::sys_days(date).time_since_epoch();
    const std::int64_t zone = std::int64_t{zone_hour} * 3600 + zone_minute * 60;
    return days.count() + hour * 3600 + minute * 60 + second - (sign == '+' ? zone : -zone);
}

}  // namespace bp
