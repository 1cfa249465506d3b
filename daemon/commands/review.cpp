// brueckenpost review: what waits for staff, one mail with the words that made us unsure, and the decision.
#include <fmt/format.h>
#include <pwd.h>
#include <sysexits.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <iostream>

#include "daemon/commands/commands.h"
#include "daemon/edges/connect_options.h"
#include "daemon/local_time.h"
#include "daemon/office_files.h"
#include "daemon/replies/clean_line.h"
#include "daemon/replies/spoken_dates.h"
#include "daemon/spoken_reading.h"
#include "daemon/staff_decision.h"
#include "parsers/parse_message.h"
#include "parsers/split_text.h"
#include "storage/raw_mail.h"

namespace bp {
namespace {

constexpr int kMostListed = 500;
constexpr std::size_t kMaxLineCharacters = 200;
constexpr std::size_t kMostLines = 40;

std::string clean(const std::string& text) {
    return clean_line(text, kMaxLineCharacters);
}

const char* spoken(Verdict verdict) {
    switch (verdict) {
        case Verdict::confirm:
            return "so bestätigen, wie wir es gelesen haben";
        case Verdict::confirm_for_day:
            return "als Anmeldung bestätigen, für den Tag nach --day";
        case Verdict::waiting_list:
            return "auf die Warteliste setzen";
        case Verdict::decline:
            return "freundlich ablehnen";
        case Verdict::release:
            return "die Antwort, die bereitliegt, absenden";
        case Verdict::done:
            return "von Hand erledigt; nichts geht hinaus";
        case Verdict::never_answer:
            return "erledigt, und diesem Absender nie mehr antworten";
    }
    return "";
}

std::string local_day_of(const Config& config, Timestamp at) {
    return iso_date(local_day(std::chrono::floor<std::chrono::seconds>(at), config.zone));
}

// Who decides, for the journal: the user behind sudo, else the user.
std::string login_name() {
    if (const char* user = std::getenv("SUDO_USER"); user != nullptr && *user != '\0') return user;
    const passwd* entry = getpwuid(getuid());
    return entry != nullptr ? entry->pw_name : std::to_string(getuid());
}

int list_waiting(const Config& config, Database& database) {
    const std::vector<FiledMail> waiting = Ledger(database).waiting_for_staff(kMostListed);
    for (const FiledMail& one : waiting) {
        fmt::print("{:>6}  {}  {}  {}\n        {}\n", static_cast<std::int64_t>(one.id),
                   local_day_of(config, one.mail.received_at), clean(one.mail.sender_address),
                   clean(one.mail.subject), clean(one.mail.reason));
    }
    if (waiting.empty())
        fmt::print("Nichts wartet auf Sie.\n");
    else
        fmt::print("{} Mails warten. `brueckenpost review NUMMER` zeigt eine davon.\n", waiting.size());
    return EX_OK;
}

void print_text(Database& database, MailId id) {
    const auto bytes = RawMails(database).read(id);
    if (!bytes) return;
    const std::string text = split_text(parse_message(*bytes)).new_text;
    std::size_t lines = 0;
    for (std::size_t begin = 0; begin < text.size() && lines < kMostLines; ++lines) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        fmt::print("  | {}\n", clean(text.substr(begin, end - begin)));
        begin = end + 1;
    }
}

void print_mail(const Desk& desk, const FiledMail& one) {
    const SpokenReading reading = speak_reading(one.mail.kind, one.mail.reading, desk.files->catalogue);
    fmt::print("Von:       {} <{}>\n", clean(one.mail.sender_name), clean(one.mail.sender_address));
    fmt::print("Betreff:   {}\n", clean(one.mail.subject));
    fmt::print("Eingang:   {}\n", local_day_of(desk.config, one.mail.received_at));
    fmt::print("Gelesen:   {}\n", clean(reading.text));
    for (const std::string& words : reading.words) fmt::print("           „{}“\n", clean(words));
    fmt::print("Wartet:    {}\n\n", clean(one.mail.reason));
    print_text(desk.database, one.id);
}

int show(Desk& desk, MailId id) {
    const auto one = Ledger(desk.database).find(id);
    if (!one) {
        std::cerr << "Diese Mail steht nicht in den Büchern.\n";
        return EX_DATAERR;
    }
    print_mail(desk, *one);
    fmt::print("\n");
    for (const Verdict verdict : possible_verdicts(desk, *one))
        fmt::print("  --decide {:<16} {}\n", to_string(verdict), spoken(verdict));
    return EX_OK;
}

int decide(Desk& desk, const StaffDecision& decision) {
    Transaction transaction(desk.database);
    const StaffDecisionResult result = carry_out(desk, decision);
    if (!result.done) {
        std::cerr << result.sentence << '\n';
        return EX_DATAERR;
    }
    transaction.commit();
    fmt::print("{}\n", result.sentence);
    return EX_OK;
}

int refuse_verdict(const std::string& word) {
    std::cerr << word << " is no decision; there are:\n";
    for (const Verdict verdict : all_verdicts()) std::cerr << "  " << to_string(verdict) << '\n';
    return EX_USAGE;
}

}  // namespace

int command_review(const Config& config, const ReviewOptions& options) {
    if (options.mail == 0) {
        Database database = Database::open_read_only(config.database().string());
        return list_waiting(config, database);
    }
    StaffDecision decision;
    decision.mail = MailId{options.mail};
    decision.day = options.day;
    decision.note = clean(options.note);
    decision.by = login_name();
    if (!options.decide.empty()) {
        const auto verdict = verdict_from_string(options.decide);
        if (!verdict) return refuse_verdict(options.decide);
        decision.verdict = *verdict;
    }
    const OfficeFilesResult loaded = load_office_files(config);
    for (const std::string& error : loaded.errors) std::cerr << error << '\n';
    if (!loaded.files) return EX_CONFIG;
    SystemClock clock;
    Database database = options.decide.empty() ? Database::open_read_only(config.database().string())
                                               : Database::open(config.database().string());
    Desk desk{config, config.office(), read_secret(config.hmac_secret_file), loaded.files, database, clock};
    return options.decide.empty() ? show(desk, decision.mail) : decide(desk, decision);
}

}  // namespace bp
