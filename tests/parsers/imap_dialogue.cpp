#include "tests/parsers/imap_dialogue.h"

namespace bp {
namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string result;
    for (const auto& word : words) result += (result.empty() ? "" : " ") + word;
    return "(" + result + ")";
}

std::string joined(const ImapNumberSet& set) {
    std::string result;
    for (const auto& [first, last] : set) {
        result += (result.empty() ? "" : ",") + std::to_string(first);
        if (last != first) result += ":" + std::to_string(last);
    }
    return "{" + result + "}";
}

struct Describe {
    std::string operator()(const ImapStatus& status) const {
        static constexpr const char* kNames[] = {"ok", "no", "bad", "preauth", "bye"};
        std::string result = kNames[static_cast<int>(status.condition)];
        if (!status.code.empty()) result += " [" + status.code + " " + joined(status.code_items) + "]";
        return result + " '" + status.text + "'";
    }
    std::string operator()(const ImapContinuation& data) const { return "+ '" + data.text + "'"; }
    std::string operator()(const ImapCapability& data) const { return "capability " + joined(data.names); }
    std::string operator()(const ImapFlags& data) const { return "flags " + joined(data.flags); }
    std::string operator()(const ImapList& data) const {
        return "list " + joined(data.attributes) + " '" + data.delimiter + "' '" + data.name + "'";
    }
    std::string operator()(const ImapSearch& data) const {
        return "search " + data.tag + joined(data.numbers);
    }
    std::string operator()(const ImapExists& data) const { return "exists " + std::to_string(data.count); }
    std::string operator()(const ImapRecent& data) const { return "recent " + std::to_string(data.count); }
    std::string operator()(const ImapExpunge& data) const {
        return "expunge " + std::to_string(data.sequence_number);
    }
    std::string operator()(const ImapVanished& data) const {
        return std::string("vanished ") + (data.earlier ? "earlier " : "") + joined(data.uids);
    }
    std::string operator()(const ImapFetch& data) const {
        std::string result = "fetch " + std::to_string(data.sequence_number);
        if (data.uid) result += " uid=" + std::to_string(*data.uid);
        if (data.size) result += " size=" + std::to_string(*data.size);
        if (data.internal_date) result += " date=" + std::to_string(*data.internal_date);
        if (data.flags) result += " flags=" + joined(*data.flags);
        for (const auto& body : data.bodies) {
            result += " body[" + body.section + "]=" + (body.data ? "'" + *body.data + "'" : "nil");
            if (body.truncated) result += "...";
        }
        return result;
    }
    std::string operator()(const ImapOther& data) const { return "other " + data.name; }
};

Heard collect(ImapResponseParser& parser) {
    Heard heard;
    while (const auto response = parser.next()) heard.lines.push_back(describe(*response));
    heard.error = parser.error();
    return heard;
}

}  // namespace

std::string describe(const ImapResponse& response) {
    const std::string tag = response.tag.empty() ? "" : response.tag + " ";
    return tag + std::visit(Describe{}, response.data);
}

Heard hear(std::string_view bytes, std::size_t piece, ImapLimits limits) {
    ImapResponseParser parser(limits);
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        parser.feed(bytes.substr(0, piece));
    return collect(parser);
}

Heard hear_cut_at(std::string_view bytes, std::size_t cut) {
    ImapResponseParser parser;
    parser.feed(bytes.substr(0, cut));
    parser.feed(bytes.substr(cut));
    return collect(parser);
}

}  // namespace bp
