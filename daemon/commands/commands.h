// The commands of the program, one file each. Each writes its answer to stdout, complaints to stderr, and
// returns a sysexits(3) code.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "daemon/config.h"

namespace bp {

struct InspectOptions {
    std::vector<std::string> files;  // "-" is standard input
    bool json = false;
    bool explain = false;
    bool parts = false;
    bool color = false;
};

// What would be filed and answered; nothing is touched and no configuration needed: without one (nullptr) the
// catalogue that lies beside the program is used.
int command_inspect(const Config* config, const InspectOptions& options);

enum class ListFormat { text, json, csv };
int command_list(const Config& config, const std::string& book, ListFormat format);

int command_status(const Config& config, bool json);

// Everything that can be told without a server. `errors`: those of the configuration file itself.
int command_check(const Config& config, const std::vector<std::string>& errors);

enum class DigestFormat { text, html };
struct DigestOptions {
    std::string date;  // "2023-03-22"; "" for what the next digest would say
    DigestFormat format = DigestFormat::text;
    bool send = false;  // make and queue today's, if it is not made yet
};
int command_digest(const Config& config, const DigestOptions& options);

struct PreviewOptions {
    std::string template_name;    // its word, "registration-confirmation"
    std::string language = "de";  // "de", "en" or "both"
    bool html = false;
    bool later = false;  // as a mail that is not the first to its address
};
// A template with invented people; needs neither books nor servers.
int command_preview(const Config& config, const PreviewOptions& options);

struct ReviewOptions {
    std::int64_t mail = 0;  // 0: list all that wait
    std::string decide;     // the word of a verdict; "": show the mail
    std::string day;        // of the verdict confirm-for-day
    std::string note;
};
// For staff, hence in German.
int command_review(const Config& config, const ReviewOptions& options);

// The participants of that Thementag ("2023-03-23") for a spreadsheet: UTF-8 with BOM, semicolons.
int command_export_participants(const Config& config, const std::string& day);

struct AnnounceOptions {
    std::string day;  // "2023-03-23"
    std::string template_name;
    bool send = false;  // else a dry run
};
int command_announce(const Config& config, const AnnounceOptions& options);

}  // namespace bp
