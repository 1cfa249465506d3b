// brueckenpost export: what the office takes out of the books.
#include <fmt/format.h>
#include <sysexits.h>

#include <iostream>

#include "daemon/commands/commands.h"
#include "daemon/participants.h"
#include "daemon/render_table.h"
#include "daemon/replies/spoken_dates.h"
#include "storage/database.h"

namespace bp {

int command_export_participants(const Config& config, const std::string& day) {
    if (!day_of_event(day)) {
        std::cerr << day << " is no day such as 2023-03-23\n";
        return EX_USAGE;
    }
    Database database = Database::open_read_only(config.database().string());
    fmt::print("{}", table_as_spreadsheet(participants(database, day)));
    return EX_OK;
}

}  // namespace bp
