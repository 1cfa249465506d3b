#include "parsers/address.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/encoded_word.h"

namespace bp {
namespace {

// RFC 5322 lines hold 998; an id longer than that is no id.
constexpr std::size_t kMessageIdBytes = 998;

// What one element of the list (between two commas) is made of.
struct Element {
    std::string words;                 // outside brackets and comments, as written, quotes included
    std::string display;               // the same with quotes undone
    std::string comment;               // of the last parenthesised comment
    std::optional<std::string> angle;  // between < and >
    bool trailing_words = false;       // words behind the brackets

    bool empty() const { return trim(words).empty() && !angle; }
};

class AddressScanner {
public:
    AddressScanner(AddressList& list, std::string_view text) : list_(list), text_(text) {}

    void scan() {
        while (position_ < text_.size()) read_token();
        finish_element();
        if (!carried_.empty()) list_.malformed = true;
    }

private:
    void read_token() {
        switch (text_[position_]) {
            case '"':
                return read_quoted();
            case '(':
                return read_comment();
            case '<':
                return read_angle();
            case ':':
                return read_colon();
            case ',':
            case ';':
                ++position_;
                return finish_element();
            default:
                add_word_character(text_[position_++]);
        }
    }

    void add_word_character(char c) {
        if (element_.angle && !is_space(c) && c != '>') element_.trailing_words = true;
        element_.words += c;
        element_.display += c;
    }

    // The offset of the closing quote, npos if there is none; a search that failed is not repeated.
    std::size_t find_closing_quote(std::size_t begin) {
        for (std::size_t i = begin; i < text_.size() && !no_closing_quote_; ++i) {
            if (text_[i] == '"') return i;
            if (text_[i] == '\\') ++i;
        }
        no_closing_quote_ = true;
        return std::string_view::npos;
    }

    void read_quoted() {
        const std::size_t closing = find_closing_quote(position_ + 1);
        if (closing == std::string_view::npos) {  // RFC 7103 section 7.1.4: as if it were not there
            list_.malformed = true;
            ++position_;
            return;
        }
        if (element_.angle) element_.trailing_words = true;
        element_.words += text_.substr(position_, closing + 1 - position_);
        for (std::size_t i = position_ + 1; i < closing; ++i) {
            if (text_[i] == '\\' && i + 1 < closing) ++i;
            element_.display += text_[i];
        }
        position_ = closing + 1;
    }

    void read_comment() {
        std::size_t end = position_;
        int depth = 0;
        std::string comment;
        for (; end < text_.size() && !no_closing_parenthesis_; ++end) {
            if (text_[end] == '\\' && end + 1 < text_.size()) {
                comment += text_[++end];
            } else if (text_[end] == ')' && --depth == 0) {
                element_.comment = comment.substr(1);
                position_ = end + 1;
                return;
            } else {
                if (text_[end] == '(') ++depth;
                comment += text_[end];
            }
        }
        no_closing_parenthesis_ = true;  // not closed: as if it were not there
        list_.malformed = true;
        ++position_;
    }

    // RFC 7103 section 7.1.1 and 7.1.2: brackets doubled or not closed.
    void read_angle() {
        while (position_ < text_.size() && (text_[position_] == '<' || is_blank(text_[position_])))
            ++position_;
        std::size_t end = position_;
        while (end < text_.size() && text_[end] != '>' && text_[end] != '<') {
            const std::size_t closing =
                text_[end] == '"' ? find_closing_quote(end + 1) : std::string_view::npos;
            end = closing == std::string_view::npos ? end + 1 : closing + 1;
        }
        const bool closed = end < text_.size() && text_[end] == '>';
        if (!closed) {
            const std::string_view open = text_.substr(position_, end - position_);
            end = position_ + std::min(open.find_first_of(",;"), open.size());
            list_.malformed = true;
        }
        if (element_.angle) {
            list_.malformed = true;  // a second address without comma
            finish_element();
        }
        element_.angle = std::string(text_.substr(position_, end - position_));
        position_ = closed ? end + 1 : end;
        while (position_ < text_.size() && text_[position_] == '>') ++position_;
    }

    // `Group: a, b;` or a colon that belongs to nothing.
    void read_colon() {
        ++position_;
        const std::string_view words = trim(element_.words);
        if (element_.angle || equal_ignoring_case(words, "mailto")) {
            element_.words.clear();
            element_.display.clear();
            return;
        }
        if (words.find('@') != std::string_view::npos) return add_word_character(':');
        list_.has_group = true;
        element_ = {};
        carried_.clear();
    }

    void finish_element() {
        const Element element = std::exchange(element_, {});
        if (element.empty()) return;
        if (element.angle) return add_angle_address(element, *element.angle);
        if (element.words.find('@') == std::string::npos) return carry(element);
        add_bare_address(element);
    }

    // `Müller, Hans <hans@...>`: words without address belong to the next one.
    void carry(const Element& element) {
        if (!carried_.empty()) carried_ += ", ";
        carried_ += trim(element.display);
    }

    void add_angle_address(const Element& element, std::string_view angle) {
        std::string_view spec = trim(angle);
        if (starts_with_ignoring_case(spec, "mailto:")) spec.remove_prefix(7);
        if (spec.starts_with('@'))
            spec = trim(spec.substr(std::min(spec.find(':'), spec.size() - 1) + 1));  // route
        if (element.trailing_words) list_.malformed = true;
        add(element.display, element.comment, std::string(spec));
    }

    // `a@b.example (Name)`, `Name a@b.example` (RFC 7103 section 7.1.6).
    void add_bare_address(const Element& element) {
        const std::string_view words = trim(element.words);
        const std::size_t at = words.rfind('@');
        const bool spaced = std::any_of(words.begin(), words.end(), is_space);
        if (!spaced || words.starts_with('"')) return add("", element.comment, std::string(words));
        std::size_t begin = at;
        while (begin > 0 && !is_space(words[begin - 1])) --begin;
        std::size_t end = at;
        while (end < words.size() && !is_space(words[end])) ++end;
        const bool second = words.substr(0, begin).find('@') != std::string_view::npos;
        if (second || !trim(words.substr(end)).empty()) list_.malformed = true;
        add(words.substr(0, begin), element.comment, std::string(words.substr(begin, end - begin)));
    }

    void add(std::string_view display, std::string_view comment, std::string spec) {
        std::string name = std::exchange(carried_, {});
        const std::string_view words = trim(display);
        if (!name.empty() && !words.empty()) name += ", ";
        name += words;
        if (name.empty()) name = trim(comment);
        remove_blanks(spec);
        // No encoded-words here (RFC 2047 section 5): one could hide a second address, or another domain.
        const bool encoded = spec.find("=?") != std::string::npos;
        if (encoded || !is_plausible(spec)) list_.malformed = true;
        list_.addresses.push_back({std::string(trim(decode_header_text(name))),
                                   encoded ? guess_utf8(spec) : decode_header_text(spec)});
    }

    // Blanks in an addr-spec mean nothing unless quoted.
    static void remove_blanks(std::string& spec) {
        if (spec.find('"') == std::string::npos)
            spec.erase(std::remove_if(spec.begin(), spec.end(), is_space), spec.end());
    }

    // Empty is the null reverse-path; one without domain is for whoever judges senders.
    static bool is_plausible(std::string_view spec) {
        const std::size_t at = spec.rfind('@');
        if (at == std::string_view::npos) return spec.find_first_of(" <>") == std::string_view::npos;
        const std::string_view local = spec.substr(0, at);
        const bool quoted = local.size() > 1 && local.starts_with('"') && local.ends_with('"');
        const bool clean_local =
            !local.empty() && (quoted || local.find_first_of("@ \"<>()[],;:\\") == std::string_view::npos);
        const std::string_view domain = spec.substr(at + 1);
        return clean_local && !domain.empty() &&
               domain.find_first_of(" \"<>(),;\\") == std::string_view::npos;
    }

    AddressList& list_;
    std::string_view text_;
    std::size_t position_ = 0;
    Element element_;
    std::string carried_;
    bool no_closing_quote_ = false;
    bool no_closing_parenthesis_ = false;
};

// Blanks in an id come from folding it.
void add_message_id(std::vector<std::string>& ids, std::string_view text) {
    std::string id("<");
    std::copy_if(text.begin(), text.end(), std::back_inserter(id), [](char c) { return !is_space(c); });
    id += '>';
    if (id.size() > 2 && id.size() <= kMessageIdBytes) ids.push_back(decode_header_text(id));
}

}  // namespace

void add_addresses(AddressList& list, std::string_view raw_body) {
    ++list.fields;
    AddressScanner(list, raw_body).scan();
}

std::vector<std::string> parse_message_ids(std::string_view raw_body) {
    std::vector<std::string> ids;
    std::size_t position = 0;
    while ((position = raw_body.find('<', position)) != std::string_view::npos) {
        const std::size_t end = std::min(raw_body.find_first_of("<>", position + 1), raw_body.size());
        add_message_id(ids, raw_body.substr(position + 1, end - position - 1));
        position = end;
    }
    const std::string_view bare = trim(raw_body);
    const bool one_word = std::none_of(bare.begin(), bare.end(), is_space);
    if (ids.empty() && one_word) add_message_id(ids, bare);
    return ids;
}

}  // namespace bp
