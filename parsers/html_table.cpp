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

// The longest label of a form: "Teilnahme an folgenden Veranstaltungen".
constexpr std::size_t kMostLabelBytes = 60;

// Headings of lists of people: in a form none of them is the value of another. Lower case.
constexpr std::array<std::string_view, 16> kColumnHeadings{
    "name",  "vorname", "nachname", "familienname", "e-mail",       "email",     "mail", "e-mail-adresse",
    "phone", "telefon", "tel.",     "organisation", "organization", "thementag", "date", "datum",
};

bool is_empty(const HtmlTableCell& cell) {
    return cell.text.empty();
}

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

void remove_empty_rows(std::vector<HtmlTableRow>& rows) {
    const auto empty = [](const HtmlTableRow& row) { return std::all_of(row.begin(), row.end(), is_empty); };
    rows.erase(std::remove_if(rows.begin(), rows.end(), empty), rows.end());
}

std::size_t count_columns(const std::vector<HtmlTableRow>& rows) {
    std::size_t columns = 0;
    for (const HtmlTableRow& row : rows) columns = std::max(columns, row.size());
    return columns;
}

// Columns that only keep others apart.
void remove_empty_columns(std::vector<HtmlTableRow>& rows) {
    std::vector<bool> used(count_columns(rows), false);
    for (const HtmlTableRow& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) used[i] = used[i] || !is_empty(row[i]);
    }
    for (HtmlTableRow& row : rows) {
        HtmlTableRow kept;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (used[i]) kept.push_back(std::move(row[i]));
        }
        row = std::move(kept);
    }
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

bool is_form(const std::vector<HtmlTableRow>& rows) {
    const bool labels =
        std::all_of(rows.begin(), rows.end(), [](const HtmlTableRow& row) { return is_label(row.front()); });
    return count_columns(rows) == 2 && labels && !has_heading_row(rows);
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
    if (row.size() < 2 || is_empty(row[0]) || is_empty(row[1])) {
        return row[0].text + (row.size() > 1 ? row[1].text : "");
    }
    std::string label = in_one_line(row[0].text);
    const bool says_something =
        std::any_of(label.begin(), label.end(), [](char c) { return is_letter(c) || !is_ascii(c); });
    const bool punctuated = label.ends_with(':') || label.ends_with('?');
    label += says_something && !punctuated ? ": " : " ";
    return label + row[1].text;
}

std::string list_line(const HtmlTableRow& row) {
    std::string line;
    for (const HtmlTableCell& cell : row)
        line.append(line.empty() && &cell == &row.front() ? "" : "\t").append(in_one_line(cell.text));
    while (line.ends_with('\t')) line.pop_back();
    return line + "\n";
}

std::string page_lines(const HtmlTableRow& row) {
    std::string lines;
    for (const HtmlTableCell& cell : row) lines += cell.text;
    return lines;
}

}  // namespace

std::string html_table_lines(std::vector<HtmlTableRow> rows) {
    remove_empty_rows(rows);
    remove_empty_columns(rows);
    const bool form = is_form(rows);
    const bool page = count_columns(rows) < 2 || (!form && arranges_the_page(rows));
    std::string lines;
    for (const HtmlTableRow& row : rows)
        lines += form ? form_lines(row) : page ? page_lines(row) : list_line(row);
    return lines;
}

}  // namespace bp
