// brueckenpost announce: tells everybody with a seat that a Thementag is changed, moved or called off; at
// first only shows whom and what.
#include <fmt/format.h>
#include <sysexits.h>

#include <algorithm>
#include <iostream>

#include "daemon/announce.h"
#include "daemon/commands/commands.h"
#include "daemon/edges/connect_options.h"
#include "daemon/office_files.h"
#include "daemon/replies/clean_line.h"
#include "daemon/replies/spoken_dates.h"

namespace bp {
namespace {

constexpr std::size_t kMaxLineCharacters = 200;

const char* spoken(AnnouncedCase::Fate fate) {
    switch (fate) {
        case AnnouncedCase::Fate::told:
            return "mail";
        case AnnouncedCase::Fate::held:
            return "held for staff";
        case AnnouncedCase::Fate::told_before:
            return "told before";
        case AnnouncedCase::Fate::unreachable:
            break;
    }
    return "no mail: call";
}

void print_case(const AnnouncedCase& one) {
    std::string people;
    for (const std::string& name : one.people) people += (people.empty() ? "" : ", ") + name;
    if (!one.phone.empty()) people += " (" + one.phone + ")";
    fmt::print("{:<15} {:<16} {}  {}\n", spoken(one.fate), one.reference, one.address,
               clean_line(people, kMaxLineCharacters));
}

void print_result(const AnnouncementResult& result, bool sent) {
    for (const AnnouncedCase& one : result.cases) print_case(one);
    const auto told = std::ranges::count(result.cases, AnnouncedCase::Fate::told, &AnnouncedCase::fate);
    if (sent) {
        fmt::print("{} mails are in the outbox; the daemon sends them.\n", told);
        return;
    }
    if (!result.sample.empty()) fmt::print("\nThe first of them:\n\n{}\n", result.sample);
    fmt::print("Dry run: {} mails would be sent. Nothing is; repeat with --send.\n", told);
}

int refuse_template(const std::string& word) {
    std::cerr << word << " is no template for announcements; there are:\n";
    for (const MailTemplate mail : announcement_templates()) std::cerr << "  " << to_string(mail) << '\n';
    return EX_USAGE;
}

}  // namespace

int command_announce(const Config& config, const AnnounceOptions& options) {
    const auto mail = mail_template_from_string(options.template_name);
    if (!mail || !std::ranges::count(announcement_templates(), *mail))
        return refuse_template(options.template_name);
    if (!day_of_event(options.day)) {
        std::cerr << options.day << " is no day such as 2023-03-23\n";
        return EX_USAGE;
    }
    const OfficeFilesResult loaded = load_office_files(config);
    for (const std::string& error : loaded.errors) std::cerr << error << '\n';
    if (!loaded.files) return EX_CONFIG;

    SystemClock clock;
    Database database = Database::open(config.database().string());
    Desk desk{config, config.office(), read_secret(config.hmac_secret_file), loaded.files, database, clock};
    Transaction transaction(database);
    const AnnouncementResult result = announce(desk, {*mail, options.day});
    for (const std::string& error : result.errors) std::cerr << error << '\n';
    if (!result.errors.empty()) return EX_DATAERR;
    if (options.send) transaction.commit();
    print_result(result, options.send);
    return EX_OK;
}

}  // namespace bp
