#include "daemon/render_table.h"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace bp {
namespace {

constexpr std::size_t kWidestTextCell = 40;  // columns of a terminal; the whole value is in --json

std::string as_text(const Cell& cell) {
    struct Visitor {
        std::string operator()(std::monostate) const { return ""; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return fmt::format("{}", number); }
        std::string operator()(const std::string& text) const { return text; }
    };
    return std::visit(Visitor{}, cell);
}

nlohmann::json as_json(const Cell& cell) {
    struct Visitor {
        nlohmann::json operator()(std::monostate) const { return nullptr; }
        nlohmann::json operator()(std::int64_t number) const { return number; }
        nlohmann::json operator()(double number) const { return number; }
        nlohmann::json operator()(const std::string& text) const { return text; }
    };
    return std::visit(Visitor{}, cell);
}

// For a terminal: no control or bidi characters, cut at a width, with the number of columns it takes.
struct Shown {
    std::string text;
    std::size_t columns = 0;
};

Shown shown(const std::string& value) {
    Shown result;
    icu::UnicodeString kept;
    const auto characters = icu::UnicodeString::fromUTF8(value);
    for (std::int32_t i = 0; i < characters.length() && result.columns < kWidestTextCell;
         i = characters.moveIndex32(i, 1)) {
        const UChar32 c = characters.char32At(i);
        if (u_iscntrl(c) || u_charType(c) == U_FORMAT_CHAR) continue;
        kept.append(c);
        ++result.columns;
    }
    kept.toUTF8String(result.text);
    return result;
}

struct CsvForm {
    char separator = ',';
    const char* line_end = "\n";
};

std::string csv_cell(const Cell& cell, const CsvForm& form) {
    std::string text = as_text(cell);
    const bool number = !std::holds_alternative<std::string>(cell);
    if (!number && !text.empty() && std::string("=+-@\t\r").find(text.front()) != std::string::npos)
        text.insert(0, "'");
    const std::string special = std::string("\"\r\n") + form.separator;
    if (text.find_first_of(special) == std::string::npos) return text;
    std::string quoted = "\"";
    for (char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csv_line(const std::vector<Cell>& cells, const CsvForm& form) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) line += form.separator;
        line += csv_cell(cells[i], form);
    }
    return line + form.line_end;
}

std::string csv_lines(const Table& table, const CsvForm& form) {
    std::string lines = csv_line({table.columns.begin(), table.columns.end()}, form);
    for (const auto& row : table.rows) lines += csv_line(row, form);
    return lines;
}

}  // namespace

std::string table_as_text(const Table& table) {
    std::vector<std::vector<Shown>> rows(1);
    for (const std::string& name : table.columns) rows.front().push_back(shown(name));
    for (const auto& row : table.rows) {
        std::vector<Shown>& line = rows.emplace_back();
        for (const Cell& cell : row) line.push_back(shown(as_text(cell)));
    }
    std::vector<std::size_t> widths(table.columns.size());
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].columns);
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += row[i].text + std::string(widths[i] - row[i].columns + 2, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

std::string table_as_json_lines(const Table& table) {
    std::string lines;
    for (const auto& row : table.rows) {
        nlohmann::ordered_json object = nlohmann::ordered_json::object();
        for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i]] = as_json(row[i]);
        lines += object.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + '\n';
    }
    return lines;
}

std::string table_as_csv(const Table& table) {
    return csv_lines(table, {});
}

std::string table_as_spreadsheet(const Table& table) {
    return "\xEF\xBB\xBF" + csv_lines(table, {';', "\r\n"});
}

}  // namespace bp
