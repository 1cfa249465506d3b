// The books as plain tables for `brueckenpost list`: columns and rows that need no knowledge of the schema.
// Times are ISO 8601 in UTC ("2023-03-23T09:30:00.250Z"), yes and no are 1 and 0. Newest rows first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "storage/database.h"

namespace bp {

using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Table {
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;  // each as long as `columns`
};

Table list_mails(Database& database, std::optional<int> limit = std::nullopt);
Table list_registrations(Database& database, std::optional<int> limit = std::nullopt);
Table list_contacts(Database& database, std::optional<int> limit = std::nullopt);
Table list_outbox(Database& database, std::optional<int> limit = std::nullopt);
Table list_digests(Database& database, std::optional<int> limit = std::nullopt);

// By the word of the command line: "mails", "registrations", ... nullopt for any other.
std::optional<Table> list_book(Database& database, std::string_view book,
                               std::optional<int> limit = std::nullopt);

}  // namespace bp
