// brueckenpost list: the books as a table, as JSON or as CSV, also while the daemon runs.
#include <fmt/format.h>
#include <sysexits.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "daemon/commands/commands.h"
#include "daemon/render_table.h"
#include "storage/book_lists.h"
#include "storage/database.h"

namespace bp {
namespace {

// What fits a terminal and is asked for most; --json and --csv have every column.
const std::map<std::string, std::vector<std::string>> kTerminalColumns = {
    {"mails", {"id", "mailbox", "received", "sender", "subject", "kind", "outcome", "reason", "reference"}},
    {"registrations",
     {"id", "thementag", "state", "reference", "given_name", "family_name", "email", "organisation"}},
    {"contacts", {"id", "reference", "kind", "state", "given_name", "family_name", "sender", "subject"}},
    {"outbox", {"id", "state", "template", "recipient", "reference", "attempts", "sent", "text"}},
    {"digests", {"date", "period_from", "period_until", "mails", "state"}},
};

Table for_terminal(const Table& table, const std::string& book) {
    Table narrow;
    std::vector<std::size_t> taken;
    for (const std::string& name : kTerminalColumns.at(book)) {
        auto column = std::find(table.columns.begin(), table.columns.end(), name);
        if (column == table.columns.end()) continue;
        narrow.columns.push_back(name);
        taken.push_back(static_cast<std::size_t>(column - table.columns.begin()));
    }
    for (const auto& row : table.rows) {
        std::vector<Cell>& cells = narrow.rows.emplace_back();
        for (std::size_t i : taken) cells.push_back(row[i]);
    }
    return narrow;
}

}  // namespace

int command_list(const Config& config, const std::string& book, ListFormat format) {
    Database database = Database::open_read_only(config.database().string());
    std::optional<Table> table = list_book(database, book);
    if (!table) {
        std::cerr << "there is no book " << book
                  << "; there are mails, registrations, contacts, outbox, digests\n";
        return EX_USAGE;
    }
    switch (format) {
        case ListFormat::json:
            fmt::print("{}", table_as_json_lines(*table));
            break;
        case ListFormat::csv:
            fmt::print("{}", table_as_csv(*table));
            break;
        case ListFormat::text:
            fmt::print("{}", table_as_text(for_terminal(*table, book)));
            break;
    }
    return EX_OK;
}

}  // namespace bp
