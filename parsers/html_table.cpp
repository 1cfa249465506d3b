#include "parsers/html_table.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "parsers/bytes.h"

namespace bp {
namespace {

// A cell beyond this is a piece of page, not of a table.
constexpr long kMostCellLines = 3;
constexpr std::size_t kMostCellBytes = 400;

// Lists of people have ten; further columns count as one.
constexpr std::size_t kMostColumns = 50;

// The longest label of a form: "Teilnahme an folgenden Veranstaltungen".
constexpr std::size_t kMostLabelBytes = 60;

// Headings of lists of people: in a form none of them is the value of another. Lower case.
constexpr std::array<std::string_view, 16> kColumnHeadings{
    "name",  "vorname", "nachname", "familienname", "e-mail",       "email",     "mail", "e-mail-adresse",
    "phone", "telefon", "tel.",     "organisation", "organization", "thementag", "date", "datum",
};

long count_lines(const std::string& text) {
    return std::count(text.begin(), text.end(), '\n');
}

std::string in_one_line(const std::string& text) {
    std::string line;
    for (char c : trim(text)) {
        if (c != '\n') line += c;
        if (c == '\n' && !line.ends_with(' ')) line += ' ';
    }
    return line;
}

// Gives each cell its column. Cells that extend over several rows push those below to the right.
void place_cells(std::vector<HtmlTableRow>& rows) {
    std::array<int, kMostColumns + 1> filled_rows{};  // by cells from above; the last stands for all beyond
    for (HtmlTableRow& row : rows) {
        std::size_t column = 0;
        std::array<int, kMostColumns + 1> filled = filled_rows;
        for (HtmlTableCell& cell : row) {
            while (column < kMostColumns && filled_rows[column] > 0) ++column;
            cell.column = static_cast<int>(column);
            for (int i = 0; i < cell.columns && column < kMostColumns; ++i) filled[column++] = cell.rows;
        }
        std::transform(filled.begin(), filled.end(), filled_rows.begin(),
                       [](int n) { return std::max(n - 1, 0); });
    }
}

void remove_empty_cells(std::vector<HtmlTableRow>& rows) {
    const auto empty_cell = [](const HtmlTableCell& cell) { return cell.text.empty(); };
    const auto empty_row = [](const HtmlTableRow& row) { return row.empty(); };
    for (HtmlTableRow& row : rows) row.erase(std::remove_if(row.begin(), row.end(), empty_cell), row.end());
    rows.erase(std::remove_if(rows.begin(), rows.end(), empty_row), rows.end());
}

// Numbers the columns anew without those that only keep others apart; returns how many are left.
int close_gaps(std::vector<HtmlTableRow>& rows) {
    std::array<int, kMostColumns + 1> number{};
    for (const HtmlTableRow& row : rows) {
        for (const HtmlTableCell& cell : row) number[static_cast<std::size_t>(cell.column)] = 1;
    }
    int columns = 0;
    for (int& used : number) used = used > 0 ? columns++ : 0;
    for (HtmlTableRow& row : rows) {
        for (HtmlTableCell& cell : row) cell.column = number[static_cast<std::size_t>(cell.column)];
    }
    return columns;
}

bool is_label(const HtmlTableCell& cell) {
    return count_lines(cell.text) <= 1 && cell.text.size() <= kMostLabelBytes &&
           cell.text.find('@') == std::string::npos;
}

bool is_column_heading(const HtmlTableCell& cell) {
    const std::string word = ascii_lower(in_one_line(cell.text));
    return cell.is_heading ||
           std::find(kColumnHeadings.begin(), kColumnHeadings.end(), word) != kColumnHeadings.end();
}

bool has_heading_row(const std::vector<HtmlTableRow>& rows) {
    return rows.size() > 1 && std::all_of(rows.front().begin(), rows.front().end(), is_column_heading);
}

// Rows of a label and a value; one cell alone may be a title or a label without value.
bool is_form(const std::vector<HtmlTableRow>& rows) {
    const auto fits = [](const HtmlTableRow& row) { return row.size() < 2 || is_label(row.front()); };
    return std::all_of(rows.begin(), rows.end(), fits) && !has_heading_row(rows);
}

bool is_piece_of_page(const HtmlTableCell& cell) {
    return count_lines(cell.text) > kMostCellLines || cell.text.size() > kMostCellBytes;
}

bool arranges_the_page(const std::vector<HtmlTableRow>& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const HtmlTableRow& row) {
        return std::any_of(row.begin(), row.end(), is_piece_of_page);
    });
}

std::string form_lines(const HtmlTableRow& row) {
    if (row.size() < 2) return row.front().text;
    std::string label = in_one_line(row[0].text);
    const auto says_something = [](char c) { return is_letter(c) || !is_ascii(c); };
    const bool speaks = std::any_of(label.begin(), label.end(), says_something);
    const bool punctuated = label.ends_with(':') || label.ends_with('?');
    label += speaks && !punctuated ? ": " : " ";
    return label + row[1].text;
}

std::string list_line(const HtmlTableRow& row) {
    std::string line;
    int column = 0;
    for (const HtmlTableCell& cell : row) {
        line.append(static_cast<std::size_t>(cell.column - column), '\t').append(in_one_line(cell.text));
        column = cell.column;
    }
    return line + "\n";
}

std::string page_lines(const HtmlTableRow& row) {
    std::string lines;
    for (const HtmlTableCell& cell : row) lines += cell.text;
    return lines;
}

}  // namespace

std::string html_table_lines(std::vector<HtmlTableRow> rows) {
    place_cells(rows);
    remove_empty_cells(rows);
    const int columns = close_gaps(rows);
    const bool form = columns == 2 && is_form(rows);
    const bool page = columns < 2 || (!form && arranges_the_page(rows));
    std::string lines;
    for (const HtmlTableRow& row : rows)
        lines += form ? form_lines(row) : page ? page_lines(row) : list_line(row);
    return lines;
}

}  // namespace bp
