// A table of an HTML mail as lines of text that keep what belongs together: `label: value` for forms, TAB
// between the cells of lists, and cell after cell where the table only arranges the page.
#pragma once

#include <string>
#include <vector>

namespace bp {

struct HtmlTableCell {
    std::string text;         // lines, each ended by LF; "" if there is nothing to see
    bool is_heading = false;  // <th>
    int columns = 1;          // over which it extends
    int rows = 1;
    int column = 0;  // filled by html_table_lines()
};

using HtmlTableRow = std::vector<HtmlTableCell>;

// Lines, each ended by LF. Rows and columns without any text are left out.
std::string html_table_lines(std::vector<HtmlTableRow> rows);

}  // namespace bp
