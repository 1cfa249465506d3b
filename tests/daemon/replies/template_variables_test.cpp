#include "daemon/replies/template_variables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "tests/daemon/replies/golden.h"

namespace bp {
namespace {

// name -> "kind|inside" in the words of the README's table.
using Rows = std::map<std::string, std::string>;

Rows rows_of_readme() {
    std::istringstream readme(
        read_text_file(std::filesystem::path(BP_SOURCE_DIR) / "config/templates/README.md"));
    Rows rows;
    bool variables = false;
    for (std::string line; std::getline(readme, line);) {
        variables = variables || line == "## Variables";
        if (!variables || !line.starts_with("| `")) continue;
        std::vector<std::string> cells;
        std::istringstream cells_of_line(line);
        for (std::string cell; std::getline(cells_of_line, cell, '|');) {
            std::erase_if(cell, [](char c) { return c == '`' || c == ' '; });
            cells.push_back(cell);
        }
        rows[cells.at(1)] = cells.at(2) + "|" + cells.at(3);
    }
    return rows;
}

Rows rows_of_program() {
    Rows rows;
    for (const TemplateVariable& variable : template_variables()) {
        std::string& row = rows[std::string(variable.name)];
        if (row.empty()) {
            row = variable.kind == TemplateVariable::Kind::value ? "value|" : "section|";
        } else {
            row += ",";
        }
        row += variable.scope;
    }
    return rows;
}

TEST(TemplateVariables, AreAllInTheReadmeAndNoOthers) {
    EXPECT_EQ(rows_of_readme(), rows_of_program());
}

TEST(TemplateVariables, HaveScopesThatAreSections) {
    for (const TemplateVariable& variable : template_variables()) {
        if (variable.scope.empty()) continue;
        EXPECT_TRUE(std::ranges::any_of(template_variables(), [&](const TemplateVariable& other) {
            return other.name == variable.scope && other.kind == TemplateVariable::Kind::section;
        })) << variable.scope;
    }
}

}  // namespace
}  // namespace bp
