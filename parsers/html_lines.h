// Lines of text put together from pieces of HTML text: white space collapsed, at most one blank line in a
// row, quote marks and list markers in front.
#pragma once

#include <string>
#include <string_view>

namespace bp {

class HtmlLines {
public:
    // Text of an inline element, any white space in it meaning one space.
    void add_text(std::string_view utf8);
    // Text of <pre>: line ends and blanks count.
    void add_preformatted(std::string_view utf8);
    // Finished lines, each ended by LF.
    void add_lines(std::string_view lines);

    void break_line();       // <br>: on an empty line, a blank line
    void start_line();       // the beginning or end of a block
    void start_paragraph();  // the same with a blank line
    void set_marker(std::string marker) { marker_ = std::move(marker); }  // before the next text, "- "

    void open_quote() { ++quote_depth_; }
    void close_quote() { --quote_depth_; }

    // The line so far, for a look at what has been added to it.
    std::string_view current_line() const { return line_; }

    // All lines, each ended by LF.
    std::string take();

private:
    void add_space();
    void add_visible(std::string_view character);
    void emit_line(std::string_view line);
    void append_prefix(int depth);

    std::string lines_;
    std::string line_;
    std::string marker_;
    bool space_pending_ = false;
    bool blank_wanted_ = false;
    bool held_open_ = false;  // a no-break space keeps its empty line from vanishing
    int quote_depth_ = 0;
    int last_depth_ = 0;
};

}  // namespace bp
