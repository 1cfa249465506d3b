// What an element of an HTML mail means for its text: which lines it makes, whether anybody sees it, and
// whether it is where a mailer begins to quote.
#pragma once

#include <string>
#include <string_view>

namespace bp {

enum class HtmlRole {
    inline_text,
    line,       // begins and ends a line
    paragraph,  // the same with a blank line
    preformatted,
    quote,
    list,
    ordered_list,
    item,
    table,
    row,
    cell,
    heading_cell,
    link,
    line_break,
    rule,
    unseen,
    struck,
};

// The attributes that matter. `style` is lower case without blanks, id (with name) and class are lower case.
struct HtmlAttributes {
    std::string id, css_class, style, href, start, rowspan, colspan;
    bool hidden = false;

    void set(std::string_view name, std::string_view value);
};

struct HtmlElement {
    std::string name;
    HtmlRole role = HtmlRole::inline_text;
    bool begins_quote = false;
    bool tight = false;  // a paragraph without distance to the next, as Word writes each line
    bool preformatted = false;
    bool hidden = false;     // not displayed or struck through: nothing inside is seen
    bool invisible = false;  // unless an element inside is visible again
    bool zero_size = false;  // unless an element inside has a size again

    bool shows_text() const { return !hidden && !invisible && !zero_size; }
};

// An element inside another. Names are lower case.
HtmlElement describe_element(std::string_view name, const HtmlAttributes& attributes,
                             const HtmlElement& outer);

}  // namespace bp
