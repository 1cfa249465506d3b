#include "parsers/html_element.h"

#include <algorithm>
#include <array>
#include <utility>

#include "parsers/bytes.h"

namespace bp {
namespace {

// Sorted by name; any other element is inline.
constexpr std::array<std::pair<std::string_view, HtmlRole>, 54> kRoles{{
    {"a", HtmlRole::link},
    {"address", HtmlRole::line},
    {"article", HtmlRole::line},
    {"aside", HtmlRole::line},
    {"blockquote", HtmlRole::quote},
    {"body", HtmlRole::line},
    {"br", HtmlRole::line_break},
    {"caption", HtmlRole::line},
    {"center", HtmlRole::line},
    {"dd", HtmlRole::line},
    {"del", HtmlRole::struck},
    {"dir", HtmlRole::list},
    {"div", HtmlRole::line},
    {"dl", HtmlRole::line},
    {"dt", HtmlRole::line},
    {"fieldset", HtmlRole::line},
    {"figure", HtmlRole::line},
    {"footer", HtmlRole::line},
    {"form", HtmlRole::line},
    {"h1", HtmlRole::paragraph},
    {"h2", HtmlRole::paragraph},
    {"h3", HtmlRole::paragraph},
    {"h4", HtmlRole::paragraph},
    {"h5", HtmlRole::paragraph},
    {"h6", HtmlRole::paragraph},
    {"header", HtmlRole::line},
    {"hr", HtmlRole::rule},
    {"html", HtmlRole::line},
    {"legend", HtmlRole::line},
    {"li", HtmlRole::item},
    {"listing", HtmlRole::preformatted},
    {"main", HtmlRole::line},
    {"menu", HtmlRole::list},
    {"nav", HtmlRole::line},
    {"ol", HtmlRole::ordered_list},
    {"option", HtmlRole::line},
    {"p", HtmlRole::paragraph},
    {"pre", HtmlRole::preformatted},
    {"s", HtmlRole::struck},
    {"script", HtmlRole::unseen},
    {"section", HtmlRole::line},
    {"select", HtmlRole::line},
    {"strike", HtmlRole::struck},
    {"style", HtmlRole::unseen},
    {"summary", HtmlRole::line},
    {"table", HtmlRole::table},
    {"td", HtmlRole::cell},
    {"template", HtmlRole::unseen},
    {"textarea", HtmlRole::preformatted},
    {"th", HtmlRole::heading_cell},
    {"title", HtmlRole::unseen},
    {"tr", HtmlRole::row},
    {"ul", HtmlRole::list},
    {"xmp", HtmlRole::preformatted},
}};

// What mailers write into id, class or name where the quoted mail begins. Lower case.
constexpr std::array<std::string_view, 8> kQuoteBeginnings{
    "divrplyfwdmsg",   "appendonsend",          "gmail_quote",  "olk_src_body_section",
    "moz-cite-prefix", "moz-forward-container", "yahoo_quoted", "protonmail_quote",
};

HtmlRole role_of(std::string_view name) {
    const auto found =
        std::lower_bound(kRoles.begin(), kRoles.end(), name,
                         [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return found != kRoles.end() && found->first == name ? found->second : HtmlRole::inline_text;
}

// The value of a property in a style without blanks, "" if it is not set; of several the last.
std::string_view css_value(std::string_view style, std::string_view property) {
    std::string_view value;
    while (!style.empty()) {
        std::string_view declaration = style.substr(0, style.find(';'));
        style.remove_prefix(std::min(declaration.size() + 1, style.size()));
        if (!declaration.starts_with(property)) continue;
        declaration.remove_prefix(property.size());
        if (declaration.starts_with(':')) value = declaration.substr(1);
    }
    return value.substr(0, value.find('!'));  // !important
}

bool is_zero_length(std::string_view value) {
    return value.starts_with('0') && value.find_first_of("123456789") == std::string_view::npos;
}

bool is_struck_through(std::string_view style) {
    return css_value(style, "text-decoration").find("line-through") != std::string_view::npos ||
           css_value(style, "text-decoration-line").find("line-through") != std::string_view::npos;
}

bool is_not_displayed(const HtmlAttributes& attributes) {
    return attributes.hidden || css_value(attributes.style, "display") == "none" ||
           css_value(attributes.style, "mso-hide") == "all";
}

// By its name, or by the line that Outlook draws above "Von:".
bool begins_quote(const HtmlAttributes& attributes) {
    const bool named =
        std::any_of(kQuoteBeginnings.begin(), kQuoteBeginnings.end(), [&](std::string_view mark) {
            return attributes.id.find(mark) != std::string::npos ||
                   attributes.css_class.find(mark) != std::string::npos;
        });
    return named || css_value(attributes.style, "border-top").starts_with("solid");
}

bool is_tight(const HtmlAttributes& attributes) {
    return attributes.css_class.starts_with("mso") || is_zero_length(css_value(attributes.style, "margin")) ||
           is_zero_length(css_value(attributes.style, "margin-bottom"));
}

bool is_preformatted(HtmlRole role, std::string_view white_space, bool outer) {
    if (role == HtmlRole::preformatted) return true;
    return white_space.empty() ? outer : white_space.starts_with("pre");
}

}  // namespace

void HtmlAttributes::set(std::string_view name, std::string_view value) {
    if (name == "id" || name == "name") id += ascii_lower(value);
    if (name == "class") css_class = ascii_lower(value);
    if (name == "href") href = value;
    if (name == "start") start = value;
    if (name == "rowspan") rowspan = value;
    if (name == "colspan") colspan = value;
    if (name == "hidden") hidden = true;
    if (name == "style") {
        style = ascii_lower(value);
        style.erase(std::remove_if(style.begin(), style.end(), is_space), style.end());
    }
}

HtmlElement describe_element(std::string_view name, const HtmlAttributes& attributes,
                             const HtmlElement& outer) {
    const std::string_view visibility = css_value(attributes.style, "visibility");
    const std::string_view size = css_value(attributes.style, "font-size");
    HtmlElement element;
    element.name = name;
    element.role = role_of(name);
    element.begins_quote = begins_quote(attributes);
    element.tight = is_tight(attributes);
    element.preformatted =
        is_preformatted(element.role, css_value(attributes.style, "white-space"), outer.preformatted);
    element.hidden = outer.hidden || element.role == HtmlRole::unseen || element.role == HtmlRole::struck ||
                     is_not_displayed(attributes) || is_struck_through(attributes.style);
    element.invisible = visibility.empty() ? outer.invisible : visibility != "visible";
    element.zero_size = size.empty() ? outer.zero_size : is_zero_length(size);
    return element;
}

}  // namespace bp
