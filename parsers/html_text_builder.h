// Makes lines of text from the elements and texts of an HTML mail, in the order in which a parser meets them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/html_element.h"
#include "parsers/html_lines.h"
#include "parsers/html_table.h"

namespace bp {

class HtmlTextBuilder {
public:
    // With `tight_paragraphs`, <p> makes no blank lines.
    explicit HtmlTextBuilder(bool tight_paragraphs) : tight_paragraphs_(tight_paragraphs), lines_(1) {}

    // The parser closes what the HTML forgot to close; an end that does not belong to the innermost open
    // element means nothing.
    void start(std::string_view name, const HtmlAttributes& attributes);
    void end(std::string_view name);
    void text(std::string_view utf8);

    // Closes all open elements; whether text is hidden goes on as it was inside them.
    void forget_open_elements();

    // All lines, each ended by LF.
    std::string take();

private:
    struct OpenElement {
        HtmlElement element;
        std::string mail_address;    // of a mailto: link
        std::size_t link_begin = 0;  // where in its line the link's text begins
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

    HtmlLines& lines() { return lines_.back(); }
    const HtmlElement& innermost() const { return open_.empty() ? outermost_ : open_.back().element; }
    void enter(OpenElement& open, const HtmlAttributes& attributes);
    void leave(const OpenElement& open);
    void start_paragraph(const HtmlElement& element);
    void add_rule();
    void enter_quote();
    void leave_quote();
    void enter_list(HtmlRole role, const HtmlAttributes& attributes);
    void leave_list();
    void enter_item();
    void enter_table();
    void leave_table();
    void enter_row();
    void enter_cell(HtmlRole role, const HtmlAttributes& attributes);
    void leave_cell();
    void enter_link(OpenElement& open, const HtmlAttributes& attributes);
    void leave_link(const OpenElement& open);

    bool tight_paragraphs_;
    std::vector<HtmlLines> lines_;                   // of the page and of each open cell
    std::vector<std::vector<HtmlTableRow>> tables_;  // open, outermost first
    std::vector<OpenCell> cells_;
    std::vector<OpenList> lists_;
    std::vector<OpenElement> open_;
    HtmlElement outermost_;
};

}  // namespace bp
