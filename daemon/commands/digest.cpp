// brueckenpost digest: a digest that was made, or what the next would say, or making today's now.
#include <fmt/format.h>
#include <sysexits.h>

#include <chrono>
#include <iostream>

#include "daemon/commands/commands.h"
#include "daemon/edges/connect_options.h"
#include "daemon/local_time.h"
#include "daemon/office_files.h"
#include "daemon/send_digest.h"
#include "storage/digests.h"

namespace bp {
namespace {

int show_made(Database& database, const DigestOptions& options) {
    std::optional<Digest> digest = Digests(database).find(options.date);
    if (!digest) {
        std::cerr << "there is no digest of " << options.date
                  << "; `brueckenpost list digests` shows which there are\n";
        return EX_DATAERR;
    }
    fmt::print("{}", options.format == DigestFormat::html ? digest->html : digest->text);
    return EX_OK;
}

}  // namespace

int command_digest(const Config& config, const DigestOptions& options) {
    if (!options.date.empty()) {
        Database database = Database::open_read_only(config.database().string());
        return show_made(database, options);
    }
    OfficeFilesResult loaded = load_office_files(config);
    for (const std::string& error : loaded.errors) std::cerr << error << '\n';
    if (!loaded.files) return EX_CONFIG;
    SystemClock clock;
    Database database = options.send ? Database::open(config.database().string())
                                     : Database::open_read_only(config.database().string());
    Desk desk{config, config.office(), read_secret(config.hmac_secret_file), loaded.files, database, clock};
    auto today = local_day(std::chrono::floor<std::chrono::seconds>(clock.now()), config.zone);
    if (options.send) {
        if (make_digest(desk, today)) return EX_OK;  // the daemon sends what is in the outbox
        std::cerr << "the digest of " << iso_date(today) << " is made already\n";
        return EX_DATAERR;
    }
    DigestPreview preview = preview_digest(desk, today);
    fmt::print("{}", options.format == DigestFormat::html ? preview.page : preview.text);
    return EX_OK;
}

}  // namespace bp
