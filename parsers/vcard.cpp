#include "parsers/vcard.h"

#include <algorithm>

#include "parsers/find_phone.h"
#include "parsers/parse_message.h"
#include "parsers/words.h"

namespace bp {
namespace {

constexpr std::size_t kMaxCards = 100;
constexpr std::size_t kMaxCardBytes = 256 * 1024;  // photos in cards are larger and of no use here

// One content line: name, parameters in lower case, value.
struct Property {
    std::string name, parameters, value;
};

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string quoted_printable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool code = text[i] == '=' && i + 2 < text.size() + 0 && hex_value(text[i + 1]) >= 0 &&
                    hex_value(text[i + 2]) >= 0;
        if (!code) {
            out.push_back(text[i]);
            continue;
        }
        out.push_back(static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2])));
        i += 2;
    }
    return out;
}

// Lines with their continuations: those that begin with a blank, and after `=` in quoted-printable ones.
std::vector<std::string> unfolded(std::string_view text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        begin = end + 1;
        bool folded = !line.empty() && (line[0] == ' ' || line[0] == '\t') && !lines.empty();
        bool soft = !lines.empty() && !lines.back().empty() && lines.back().back() == '=' &&
                    lines.back().find("QUOTED-PRINTABLE") != std::string::npos;
        if (soft) {
            lines.back().pop_back();
            lines.back() += line;
        } else if (folded) {
            lines.back() += line.substr(1);
        } else {
            lines.emplace_back(line);
        }
    }
    return lines;
}

bool split_property(const std::string& line, Property& property) {
    std::size_t colon = line.find(':');
    if (colon == std::string::npos) return false;
    std::string head = folded_letters(std::string_view(line).substr(0, colon));
    std::size_t semicolon = std::min(head.find(';'), head.size());
    property.name = head.substr(0, semicolon);
    property.name = property.name.substr(
        property.name.rfind('.') == std::string::npos ? 0 : property.name.rfind('.') + 1);
    property.parameters = head.substr(semicolon);
    property.value = line.substr(colon + 1);
    if (property.parameters.find("quoted-printable") != std::string::npos)
        property.value = quoted_printable(property.value);
    return true;
}

// The components of a structured value, `\;` and `\,` undone.
std::vector<std::string> components(std::string_view value) {
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\' && i + 1 < value.size())
            parts.back().push_back(value[++i] == 'n' ? ' ' : value[i]);
        else if (value[i] == ';')
            parts.emplace_back();
        else
            parts.back().push_back(value[i]);
    }
    for (std::string& part : parts) part = clean_name(part);
    return parts;
}

void take_name(const std::string& value, VisitingCard& card) {
    std::vector<std::string> parts = components(value);
    parts.resize(5);
    card.name.family_name = parts[0];
    card.name.given_name = parts[1];
    if (!parts[2].empty()) card.name.given_name += " " + parts[2];
    // The prefixes hold `Dr.` and `Herr` alike.
    if (auto prefixed = parse_person_name(parts[3] + " X Y")) card.name.title = prefixed->title;
}

void take(const Property& property, VisitingCard& card) {
    if (property.name == "n") take_name(property.value, card);
    if (property.name == "fn" && card.name.family_name.empty()) {
        if (auto name = parse_person_name(components(property.value)[0])) card.name = *name;
    }
    if (property.name == "org") card.organisation = components(property.value)[0];
    if (property.name == "email" && card.email.empty()) card.email = clean_name(property.value);
    bool voice = property.parameters.find("fax") == std::string::npos &&
                 property.parameters.find("pager") == std::string::npos;
    if (property.name == "tel" && voice && card.phone.empty()) {
        std::string value = property.value.substr(0, 4) == "tel:" ? property.value.substr(4) : property.value;
        card.phone = best_phone(find_phones("Tel " + value));
    }
}

void collect(const Message& message, const BodyPart& part, std::vector<VisitingCard>& cards) {
    for (const BodyPart& child : part.parts) {
        if (cards.size() < kMaxCards) collect(message, child, cards);
    }
    bool by_type = part.media_type == "text/vcard" || part.media_type == "text/x-vcard" ||
                   part.media_type == "text/directory";
    std::string file = folded_letters(part.file_name);
    bool by_name = file.size() > 4 && file.substr(file.size() - 4) == ".vcf";
    if (!part.parts.empty() || (!by_type && !by_name)) return;
    std::string text = decoded_text(message, part);
    std::vector<VisitingCard> found = parse_vcards(text);
    cards.insert(cards.end(), found.begin(), found.end());
}

}  // namespace

std::vector<VisitingCard> parse_vcards(std::string_view text) {
    std::vector<VisitingCard> cards;
    bool open = false;
    for (const std::string& line : unfolded(text.substr(0, kMaxCardBytes))) {
        Property property;
        if (cards.size() > kMaxCards || !split_property(line, property)) continue;
        if (property.name == "begin" && folded_letters(property.value).substr(0, 5) == "vcard") {
            cards.emplace_back();
            open = true;
        } else if (property.name == "end") {
            open = false;
        } else if (open) {
            take(property, cards.back());
        }
    }
    std::erase_if(cards, [](const VisitingCard& card) {
        return card.name.family_name.empty() && card.name.given_name.empty();
    });
    return cards;
}

std::vector<VisitingCard> attached_vcards(const Message& message) {
    std::vector<VisitingCard> cards;
    collect(message, message.root, cards);
    return cards;
}

}  // namespace bp
