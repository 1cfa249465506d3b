#include "daemon/command_line.h"

#include <fmt/format.h>
#include <sysexits.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include "daemon/commands/commands.h"
#include "daemon/runtime/log.h"
#include "daemon/service.h"
#include "storage/database.h"

namespace bp {
namespace {

constexpr const char* kDefaultConfig = "/etc/brueckenpost/brueckenpost.toml";

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

struct Arguments {
    std::string config_file = kDefaultConfig;
    bool config_given = false;
    InspectOptions inspect;
    DigestOptions digest;
    PreviewOptions preview;
    AnnounceOptions announce;
    ReviewOptions review;
    std::string participants_of;
    std::string book;
    bool json = false, csv = false, html = false;
};

ConfigResult load(const Arguments& arguments) {
    return load_config(arguments.config_file, environment("CREDENTIALS_DIRECTORY"));
}

// For the commands that need a good configuration; its errors go to stderr.
template <typename Command>
int with_config(const Arguments& arguments, Command command) {
    ConfigResult result = load(arguments);
    for (const std::string& error : result.errors) std::cerr << error << '\n';
    if (!result.errors.empty()) return EX_CONFIG;
    log::open(result.config.log_level);
    return command(result.config);
}

int inspect(const Arguments& arguments) {
    InspectOptions options = arguments.inspect;
    options.json = arguments.json;
    options.color = isatty(STDOUT_FILENO) != 0 && environment("NO_COLOR").empty();
    if (!arguments.config_given) return command_inspect(nullptr, options);
    return with_config(arguments, [&](const Config& config) { return command_inspect(&config, options); });
}

int check(const Arguments& arguments) {
    ConfigResult result = load(arguments);
    return command_check(result.config, result.errors);
}

ListFormat list_format(const Arguments& arguments) {
    if (arguments.json) return ListFormat::json;
    return arguments.csv ? ListFormat::csv : ListFormat::text;
}

int digest(const Arguments& arguments) {
    DigestOptions options = arguments.digest;
    options.format = arguments.html ? DigestFormat::html : DigestFormat::text;
    return with_config(arguments, [&](const Config& config) { return command_digest(config, options); });
}

int exit_code_of(const StorageError& error) {
    switch (error.kind()) {
        case StorageError::Kind::corrupt:
        case StorageError::Kind::newer_schema:
            return EX_CONFIG;
        case StorageError::Kind::busy:
        case StorageError::Kind::full:
            return EX_TEMPFAIL;
        default:
            return EX_IOERR;
    }
}

}  // namespace

int run_command_line(int argc, char** argv) {
    Arguments arguments;
    CLI::App app("Reads the mail of two mailboxes, files what it asks, answers it, and tells staff each day.",
                 "brueckenpost");
    app.set_version_flag("--version", std::string("brueckenpost ") + BRUECKENPOST_VERSION);
    auto* config_option =
        app.add_option("--config", arguments.config_file, "The configuration file")->capture_default_str();
    app.require_subcommand(1);
    int code = EX_OK;

    auto* run = app.add_subcommand("run", "Watch the mailboxes until stopped (the daemon)");
    run->callback([&] { code = with_config(arguments, run_service); });
    auto* once = app.add_subcommand("once", "One pass over the mailboxes, the outbox flushed, then the end");
    once->callback([&] { code = with_config(arguments, run_once); });

    auto* inspect_command =
        app.add_subcommand("inspect", "Show what would be filed about mails; touches nothing");
    inspect_command->add_option("files", arguments.inspect.files, "Raw mails; - is standard input")
        ->required();
    inspect_command->add_flag("--json", arguments.json, "One JSON object a line");
    inspect_command->add_flag("--explain", arguments.inspect.explain,
                              "Also the rules that fired and those beaten");
    inspect_command->add_flag("--parts", arguments.inspect.parts, "The tree of MIME parts instead");
    inspect_command->callback([&] {
        arguments.config_given = config_option->count() > 0;
        code = inspect(arguments);
    });

    auto* list = app.add_subcommand("list", "Show a book: mails, registrations, contacts, outbox, digests");
    list->add_option("book", arguments.book, "Which book")->required();
    auto* list_json = list->add_flag("--json", arguments.json, "One JSON object a line");
    list->add_flag("--csv", arguments.csv, "Comma-separated values")->excludes(list_json);
    list->callback([&] {
        code = with_config(arguments, [&](const Config& config) {
            return command_list(config, arguments.book, list_format(arguments));
        });
    });

    auto* status = app.add_subcommand("status", "How the service is; also while it runs");
    status->add_flag("--json", arguments.json, "As JSON");
    status->callback([&] {
        code = with_config(arguments,
                           [&](const Config& config) { return command_status(config, arguments.json); });
    });

    auto* check_command =
        app.add_subcommand("check", "Check configuration, catalogue, templates, secrets and books");
    check_command->callback([&] { code = check(arguments); });

    auto* digest_command =
        app.add_subcommand("digest", "Show what the next digest would say, or one that was made");
    digest_command->add_option("--date", arguments.digest.date, "The digest of that day, e.g. 2023-03-22");
    digest_command->add_flag("--html", arguments.html, "The page instead of the text");
    digest_command->add_flag("--send", arguments.digest.send, "Make today's digest now; the daemon sends it");
    digest_command->callback([&] { code = digest(arguments); });

    auto* review = app.add_subcommand("review", "What waits for staff: the list, one mail, or a decision");
    review->add_option("mail", arguments.review.mail, "Its number in the list");
    review->add_option("--decide", arguments.review.decide,
                       "confirm, confirm-for-day, waiting-list, decline, release, done or never-answer");
    review->add_option("--day", arguments.review.day, "The Thementag of confirm-for-day, e.g. 2023-03-23");
    review->add_option("--note", arguments.review.note, "A line for the books");
    review->callback([&] {
        code = with_config(arguments,
                           [&](const Config& config) { return command_review(config, arguments.review); });
    });

    auto* export_command = app.add_subcommand("export", "Take something out of the books");
    export_command->require_subcommand(1);
    auto* participants =
        export_command->add_subcommand("participants", "Who comes to a Thementag, for a spreadsheet");
    participants->add_option("day", arguments.participants_of, "The Thementag, e.g. 2023-03-23")->required();
    participants->callback([&] {
        code = with_config(arguments, [&](const Config& config) {
            return command_export_participants(config, arguments.participants_of);
        });
    });

    auto* preview = app.add_subcommand("preview", "Show a mail template with invented people");
    preview
        ->add_option("template", arguments.preview.template_name, "Its name, e.g. registration-confirmation")
        ->required();
    preview->add_option("--language", arguments.preview.language, "de, en or both")->capture_default_str();
    preview->add_flag("--html", arguments.preview.html, "The HTML part instead of subject and text");
    preview->add_flag("--later", arguments.preview.later,
                      "With the privacy notice as from the second mail on");
    preview->callback([&] {
        code = with_config(arguments,
                           [&](const Config& config) { return command_preview(config, arguments.preview); });
    });

    auto* announce = app.add_subcommand(
        "announce", "Tell everybody with a seat that a Thementag is changed, moved, called off or near");
    announce->add_option("day", arguments.announce.day, "The Thementag as people booked it, e.g. 2023-03-23")
        ->required();
    announce
        ->add_option("--template", arguments.announce.template_name,
                     "event-changed, event-moved, event-called-off or reminder")
        ->required();
    announce->add_flag("--send", arguments.announce.send, "Really; without it only shows whom and what");
    announce->callback([&] {
        code = with_config(
            arguments, [&](const Config& config) { return command_announce(config, arguments.announce); });
    });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? EX_OK : EX_USAGE;
    } catch (const StorageError& error) {
        std::cerr << "brueckenpost: " << error.what() << '\n';
        return exit_code_of(error);
    } catch (const std::exception& error) {
        std::cerr << "brueckenpost: " << error.what() << '\n';
        return EX_SOFTWARE;
    }
    return code;
}

}  // namespace bp
