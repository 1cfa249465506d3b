#include "parsers/html_to_text.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "parsers/bounded_html.h"
#include "parsers/bytes.h"
#include "parsers/charset.h"
#include "parsers/html_lines.h"
#include "parsers/html_table.h"

namespace bp {
namespace {

// The limit of ParseLimits::text_bytes, for callers that have their HTML from elsewhere.
constexpr std::size_t kMostHtmlBytes = 1024 * 1024;

// Long threads of Outlook reach 100. For each end tag libxml2 may look through all open elements.
constexpr int kMostOpenElements = 256;

// The line by which Outlook's text parts announce the quoted mail.
constexpr std::string_view kRule = "________________________________";

enum class Role {
    inline_text,
    line,
    paragraph,
    quote,
    list,
    ordered_list,
    item,
    table,
    row,
    cell,
    heading_cell,
    preformatted,
    unseen,
    struck,
    link,
    line_break,
    rule
};

constexpr std::array<std::pair<std::string_view, Role>, 54> kRoles{{
    {"a", Role::link},
    {"address", Role::line},
    {"article", Role::line},
    {"aside", Role::line},
    {"blockquote", Role::quote},
    {"body", Role::line},
    {"br", Role::line_break},
    {"caption", Role::line},
    {"center", Role::line},
    {"dd", Role::line},
    {"del", Role::struck},
    {"dir", Role::list},
    {"div", Role::line},
    {"dl", Role::line},
    {"dt", Role::line},
    {"fieldset", Role::line},
    {"figure", Role::line},
    {"footer", Role::line},
    {"form", Role::line},
    {"h1", Role::paragraph},
    {"h2", Role::paragraph},
    {"h3", Role::paragraph},
    {"h4", Role::paragraph},
    {"h5", Role::paragraph},
    {"h6", Role::paragraph},
    {"header", Role::line},
    {"hr", Role::rule},
    {"html", Role::line},
    {"legend", Role::line},
    {"li", Role::item},
    {"listing", Role::preformatted},
    {"main", Role::line},
    {"menu", Role::list},
    {"nav", Role::line},
    {"ol", Role::ordered_list},
    {"option", Role::line},
    {"p", Role::paragraph},
    {"pre", Role::preformatted},
    {"s", Role::struck},
    {"script", Role::unseen},
    {"section", Role::line},
    {"select", Role::line},
    {"strike", Role::struck},
    {"style", Role::unseen},
    {"summary", Role::line},
    {"table", Role::table},
    {"td", Role::cell},
    {"template", Role::unseen},
    {"textarea", Role::preformatted},
    {"th", Role::heading_cell},
    {"title", Role::unseen},
    {"tr", Role::row},
    {"ul", Role::list},
    {"xmp", Role::preformatted},
}};

// What mailers write into id, class or name where the quoted mail begins. Lower case.
constexpr std::array<std::string_view, 8> kQuoteBeginnings{
    "divrplyfwdmsg",   "appendonsend",          "gmail_quote",  "olk_src_body_section",
    "moz-cite-prefix", "moz-forward-container", "yahoo_quoted", "protonmail_quote",
};

Role role_of(std::string_view name) {
    const auto found =
        std::lower_bound(kRoles.begin(), kRoles.end(), name,
                         [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return found != kRoles.end() && found->first == name ? found->second : Role::inline_text;
}

// The attributes that matter, lower case.
struct Attributes {
    std::string id, css_class, style, href, start;
    bool hidden = false;
};

Attributes read_attributes(const xmlChar** attributes) {
    Attributes result;
    for (; attributes && attributes[0]; attributes += 2) {
        const std::string name = ascii_lower(reinterpret_cast<const char*>(attributes[0]));
        const std::string_view value = attributes[1] ? reinterpret_cast<const char*>(attributes[1]) : "";
        if (name == "id" || name == "name") result.id += ascii_lower(value);
        if (name == "class") result.css_class = ascii_lower(value);
        if (name == "style") result.style = ascii_lower(value);
        if (name == "href") result.href = value;
        if (name == "start") result.start = value;
        if (name == "hidden") result.hidden = true;
    }
    result.style.erase(std::remove_if(result.style.begin(), result.style.end(), is_space),
                       result.style.end());
    return result;
}

// The value of a property in a style without blanks; the last one counts.
std::string_view css_value(std::string_view style, std::string_view property) {
    std::string_view value;
    while (!style.empty()) {
        const std::string_view declaration = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(declaration.size() + 1, style.size()));
        if (declaration.starts_with(property) && declaration.substr(property.size()).starts_with(':'))
            value = declaration.substr(property.size() + 1);
    }
    return value.substr(0, value.find('!'));  // !important
}

bool is_zero_length(std::string_view value) {
    return !value.empty() && value.front() == '0' &&
           value.find_first_of("123456789") == std::string_view::npos;
}

bool begins_quote(const Attributes& attributes) {
    return std::any_of(kQuoteBeginnings.begin(), kQuoteBeginnings.end(),
                       [&](std::string_view mark) {
                           return attributes.id.find(mark) != std::string::npos ||
                                  attributes.css_class.find(mark) != std::string::npos;
                       }) ||
           css_value(attributes.style, "border-top").starts_with("solid");  // above Outlook's "Von:"
}

// Word writes each line as a paragraph without distance to the next.
bool is_tight(const Attributes& attributes) {
    return attributes.css_class.starts_with("mso") || is_zero_length(css_value(attributes.style, "margin")) ||
           is_zero_length(css_value(attributes.style, "margin-bottom"));
}

// An element that is open, with what it and those around it mean for the text inside.
struct OpenElement {
    std::string name;
    Role role = Role::inline_text;
    bool begins_quote = false;
    bool tight = false;
    bool hidden = false;     // not displayed or struck through, for good
    bool invisible = false;  // until a descendant is visible again
    bool zero_size = false;  // until a descendant has a size again
    bool preformatted = false;
    bool took_effect = false;  // false in hidden text, where blocks make no lines
    std::string mail_address;  // of a mailto: link
    std::size_t link_begin = 0;

    bool shows_text() const { return !hidden && !invisible && !zero_size; }
};

struct OpenList {
    bool ordered = false;
    int next = 1;
};

struct OpenCell {
    std::size_t tables = 0;  // how many tables were open at its beginning
    std::size_t row = 0;
    std::size_t column = 0;
};

class HtmlTextBuilder {
public:
    HtmlTextBuilder() : lines_(1) {}

    void start(std::string_view name, const Attributes& attributes) {
        OpenElement element = describe(name, attributes);
        element.took_effect = !element.hidden;
        if (element.took_effect) enter(element, attributes);
        open_.push_back(std::move(element));
    }

    void end(std::string_view name) {
        if (open_.empty() || open_.back().name != name) return;
        if (open_.back().took_effect) leave(open_.back());
        open_.pop_back();
    }

    void text(std::string_view utf8) {
        if (!innermost().shows_text()) return;
        if (innermost().preformatted) {
            lines().add_preformatted(utf8);
        } else {
            lines().add_text(utf8);
        }
    }

    // Forgets the open elements but for whether the text inside them is hidden.
    void forget_open_elements() {
        OpenElement rest = innermost();
        while (!open_.empty()) end(std::string(open_.back().name));
        outermost_ = OpenElement{};
        outermost_.hidden = rest.hidden;
    }

    std::string take() {
        forget_open_elements();
        return lines().take();
    }

private:
    HtmlLines& lines() { return lines_.back(); }
    const OpenElement& innermost() const { return open_.empty() ? outermost_ : open_.back(); }

    OpenElement describe(std::string_view name, const Attributes& attributes) const {
        OpenElement element;
        element.name = name;
        element.role = role_of(name);
        element.begins_quote = begins_quote(attributes);
        element.tight = is_tight(attributes);
        element.preformatted = innermost().preformatted || element.role == Role::preformatted;
        describe_visibility(element, attributes);
        return element;
    }

    void describe_visibility(OpenElement& element, const Attributes& attributes) const {
        const OpenElement& outer = innermost();
        const std::string_view style = attributes.style;
        const std::string_view visibility = css_value(style, "visibility");
        const std::string_view size = css_value(style, "font-size");
        element.hidden =
            outer.hidden || attributes.hidden || element.role == Role::unseen ||
            element.role == Role::struck || css_value(style, "display") == "none" ||
            css_value(style, "mso-hide") == "all" ||
            css_value(style, "text-decoration").find("line-through") != std::string_view::npos ||
            css_value(style, "text-decoration-line").find("line-through") != std::string_view::npos;
        element.invisible = visibility.empty() ? outer.invisible : visibility != "visible";
        element.zero_size = size.empty() ? outer.zero_size : is_zero_length(size);
    }

    void enter(OpenElement& element, const Attributes& attributes) {
        if (element.begins_quote) lines().start_paragraph();
        switch (element.role) {
            case Role::line:
                return lines().start_line();
            case Role::paragraph:
                return start_paragraph(element);
            case Role::preformatted:
                return lines().start_line();
            case Role::quote:
                lines().start_line();
                return lines().open_quote();
            case Role::list:
            case Role::ordered_list:
                return enter_list(element, attributes);
            case Role::item:
                return enter_item();
            case Role::table:
                lines().start_line();
                tables_.emplace_back();
                return;
            case Role::row:
                return enter_row();
            case Role::cell:
            case Role::heading_cell:
                return enter_cell(element);
            case Role::link:
                return enter_link(element, attributes);
            case Role::line_break:
                return lines().break_line();
            case Role::rule:
                return add_rule();
            case Role::inline_text:
            case Role::unseen:
            case Role::struck:
                return;
        }
    }

    void leave(const OpenElement& element) {
        switch (element.role) {
            case Role::paragraph:
                start_paragraph(element);
                break;
            case Role::line:
            case Role::preformatted:
            case Role::item:
                lines().start_line();
                break;
            case Role::quote:
                lines().start_line();
                lines().close_quote();
                break;
            case Role::list:
            case Role::ordered_list:
                lines().start_line();
                lists_.pop_back();
                break;
            case Role::table:
                leave_table();
                break;
            case Role::cell:
            case Role::heading_cell:
                leave_cell();
                break;
            case Role::link:
                leave_link(element);
                break;
            default:
                break;
        }
        if (element.begins_quote) lines().start_paragraph();
    }

    void start_paragraph(const OpenElement& element) {
        if (element.tight) {
            lines().start_line();
        } else {
            lines().start_paragraph();
        }
    }

    void add_rule() {
        lines().start_paragraph();
        lines().add_text(kRule);
        lines().start_line();
    }

    void enter_list(const OpenElement& element, const Attributes& attributes) {
        lines().start_line();
        OpenList list;
        list.ordered = element.role == Role::ordered_list;
        constexpr std::size_t kMostDigits = 4;
        const bool numbered = !attributes.start.empty() && attributes.start.size() <= kMostDigits &&
                              std::all_of(attributes.start.begin(), attributes.start.end(), is_digit);
        if (numbered) list.next = std::stoi(attributes.start);
        lists_.push_back(list);
    }

    void enter_item() {
        lines().start_line();
        const std::size_t depth = std::max<std::size_t>(lists_.size(), 1) - 1;
        std::string marker(2 * std::min(depth, kMostIndents), ' ');
        const bool ordered = !lists_.empty() && lists_.back().ordered;
        marker += ordered ? std::to_string(lists_.back().next++) + ". " : "- ";
        lines().set_marker(std::move(marker));
    }

    void enter_row() {
        if (tables_.empty()) return lines().start_line();
        tables_.back().emplace_back();
    }

    // A cell outside any table is a block like others.
    void enter_cell(const OpenElement& element) {
        if (tables_.empty()) return lines().start_line();
        std::vector<HtmlTableRow>& rows = tables_.back();
        if (rows.empty()) rows.emplace_back();
        rows.back().emplace_back().is_heading = element.role == Role::heading_cell;
        cells_.push_back({tables_.size(), rows.size() - 1, rows.back().size() - 1});
        lines_.emplace_back();
    }

    void leave_cell() {
        if (cells_.empty() || cells_.back().tables != tables_.size()) return lines().start_line();
        const OpenCell cell = cells_.back();
        cells_.pop_back();
        tables_.back()[cell.row][cell.column].text = lines().take();
        lines_.pop_back();
    }

    void leave_table() {
        std::vector<HtmlTableRow> rows = std::move(tables_.back());
        tables_.pop_back();
        lines().add_lines(html_table_lines(std::move(rows)));
    }

    void enter_link(OpenElement& element, const Attributes& attributes) {
        constexpr std::string_view kScheme = "mailto:";
        if (!starts_with_ignoring_case(attributes.href, kScheme)) return;
        const std::string_view target = std::string_view(attributes.href).substr(kScheme.size());
        element.mail_address = trim(target.substr(0, target.find('?')));
        element.link_begin = lines().current_line().size();
    }

    // `Erika Muster <erika@...>` where the page shows only the name.
    void leave_link(const OpenElement& element) {
        const std::string_view line = lines().current_line();
        if (element.mail_address.find('@') == std::string::npos || element.link_begin >= line.size()) return;
        if (!element.shows_text() || line.substr(element.link_begin).find('@') != std::string_view::npos)
            return;
        lines().add_text(" <" + element.mail_address + ">");
    }

    static constexpr std::size_t kMostIndents = 8;

    std::vector<HtmlLines> lines_;                   // of the page and of the open cells
    std::vector<std::vector<HtmlTableRow>> tables_;  // open, outermost first
    std::vector<OpenCell> cells_;
    std::vector<OpenList> lists_;
    std::vector<OpenElement> open_;
    OpenElement outermost_;
};

// One run of libxml2 over `html`, until its end or until too many elements are open.
class HtmlRun {
public:
    HtmlRun(std::string_view html, HtmlTextBuilder& builder) : html_(html), builder_(builder) {}

    // Returns how many bytes were read.
    std::size_t read() {
        const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
            htmlCreateMemoryParserCtxt(html_.data(), static_cast<int>(html_.size())), &htmlFreeParserCtxt);
        if (!context) return html_.size();
        context_ = context.get();
        *context->sax = handlers();
        context->userData = this;
        htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                              HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED |
                                              HTML_PARSE_IGNORE_ENC);
        xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
        htmlParseDocument(context.get());
        return stopped_at_;
    }

private:
    static htmlSAXHandler handlers() {
        htmlSAXHandler handlers{};
        handlers.startElement = [](void* run, const xmlChar* name, const xmlChar** attributes) {
            static_cast<HtmlRun*>(run)->start(name, attributes);
        };
        handlers.endElement = [](void* run, const xmlChar* name) { static_cast<HtmlRun*>(run)->end(name); };
        handlers.characters = [](void* run, const xmlChar* text, int size) {
            static_cast<HtmlRun*>(run)->text(text, size);
        };
        handlers.ignorableWhitespace = handlers.characters;
        handlers.cdataBlock = handlers.characters;
        return handlers;
    }

    void start(const xmlChar* name, const xmlChar** attributes) {
        if (stopped_at_ < html_.size()) return;
        builder_.start(reinterpret_cast<const char*>(name), read_attributes(attributes));
        if (context_->nameNr > kMostOpenElements) stop();
    }

    void end(const xmlChar* name) {
        if (stopped_at_ == html_.size()) builder_.end(reinterpret_cast<const char*>(name));
    }

    void text(const xmlChar* text, int size) {
        if (stopped_at_ == html_.size())
            builder_.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    }

    // Inside a start tag, before its '>'.
    void stop() {
        const auto offset = context_->input->consumed +
                            static_cast<std::size_t>(context_->input->cur - context_->input->base);
        const std::size_t tag_end = html_.find('>', offset);
        if (tag_end == std::string_view::npos) return;
        stopped_at_ = tag_end + 1;
        xmlStopParser(context_);
    }

    std::string_view html_;
    HtmlTextBuilder& builder_;
    htmlParserCtxtPtr context_ = nullptr;
    std::size_t stopped_at_ = html_.size();
};

}  // namespace

std::string html_to_text(std::string_view utf8_html) {
    // libxml2 would put text outside any element into a paragraph of its own; so there is one around
    // everything, which no stray end tag closes.
    const std::string html = "<mail>" + bounded_html(guess_utf8(utf8_html.substr(0, kMostHtmlBytes)));
    HtmlTextBuilder builder;
    for (std::string_view rest = html; !rest.empty();) {
        rest.remove_prefix(HtmlRun(rest, builder).read());
        builder.forget_open_elements();
    }
    return builder.take();
}

}  // namespace bp
