#include "parsers/bounded_html.h"

#include <algorithm>
#include <array>

#include "parsers/bytes.h"

namespace bp {
namespace {

// Outlook's longest style attributes reach 1,000 bytes; longer tags are images inside their own URL.
constexpr std::size_t kTagBytes = 2048;

constexpr std::array<std::string_view, 3> kUnseenElements{"script", "style", "template"};

class HtmlCleaner {
public:
    explicit HtmlCleaner(std::string_view html) : html_(html) {}

    std::string clean() {
        result_.reserve(html_.size());
        while (position_ < html_.size()) {
            const std::size_t tag = std::min(html_.find('<', position_), html_.size());
            add_text(html_.substr(position_, tag - position_));
            position_ = tag;
            if (tag < html_.size()) read_markup();
        }
        return std::move(result_);
    }

private:
    void add_text(std::string_view text) {
        for (char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x20 || is_space(c)) result_ += c;
        }
    }

    // At a '<', which may begin markup or be one in a text.
    void read_markup() {
        const std::string_view rest = html_.substr(position_);
        if (rest.starts_with("<!--")) return skip_behind("-->", 4);
        if (rest.starts_with("<!") || rest.starts_with("<?")) return skip_behind(">", 2);
        const std::size_t name = rest.starts_with("</") ? 2 : 1;
        if (name < rest.size() && is_letter(rest[name])) return read_tag(name);
        result_ += "&lt;";
        ++position_;
    }

    // What is not closed goes to the end of the text, as in browsers.
    void skip_behind(std::string_view end, std::size_t opening) {
        const std::size_t found = html_.find(end, position_ + opening);
        position_ = found == std::string_view::npos ? html_.size() : found + end.size();
    }

    void read_tag(std::size_t name_offset) {
        const std::string_view tag = html_.substr(position_, tag_end() - position_);
        const std::size_t name_end = std::min(tag.find_first_of(" \t\r\n\f/>", name_offset), tag.size());
        position_ += tag.size();
        if (tag.size() > kTagBytes || unclosed_quote_ || !tag.ends_with('>')) {
            add_text(tag.substr(0, std::min(name_end, kTagBytes)));
            result_ += '>';
        } else {
            add_text(tag);
        }
        if (name_offset == 1) skip_unseen(ascii_lower(tag.substr(1, std::min(name_end - 1, kTagBytes))));
    }

    // Behind the '>' that ends the tag at position_; a '>' in a quoted value ends none. A quote that is never
    // closed is none.
    std::size_t tag_end() {
        unclosed_quote_ = false;
        std::size_t i = position_ + 1;
        while (i < html_.size() && html_[i] != '>') {
            i = html_[i] == '=' ? value_end(i + 1) : i + 1;
        }
        return std::min(i + 1, html_.size());
    }

    std::size_t value_end(std::size_t i) {
        while (i < html_.size() && is_space(html_[i])) ++i;
        if (i < html_.size() && (html_[i] == '"' || html_[i] == '\'')) {
            const std::size_t closing = closing_quote(html_[i], i + 1);
            if (closing != std::string_view::npos) return closing + 1;
            unclosed_quote_ = true;
        }
        while (i < html_.size() && !is_space(html_[i]) && html_[i] != '>') ++i;
        return i;
    }

    // A search that failed once is not repeated.
    std::size_t closing_quote(char quote, std::size_t begin) {
        bool& none_left = quote == '"' ? no_double_quote_left_ : no_single_quote_left_;
        if (none_left) return std::string_view::npos;
        const std::size_t found = html_.find(quote, begin);
        none_left = found == std::string_view::npos;
        return found;
    }

    void skip_unseen(std::string_view name) {
        if (std::find(kUnseenElements.begin(), kUnseenElements.end(), name) == kUnseenElements.end()) return;
        std::size_t end = position_;
        while ((end = html_.find("</", end)) != std::string_view::npos) {
            if (starts_with_ignoring_case(html_.substr(end + 2), name)) break;
            end += 2;
        }
        position_ = std::min(end, html_.size());
    }

    std::string_view html_;
    std::string result_;
    std::size_t position_ = 0;
    bool unclosed_quote_ = false;  // in the tag at hand
    bool no_double_quote_left_ = false;
    bool no_single_quote_left_ = false;
};

}  // namespace

std::string bounded_html(std::string_view html) {
    return HtmlCleaner(html).clean();
}

}  // namespace bp
