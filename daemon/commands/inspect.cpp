// brueckenpost inspect: what would be filed about a mail, for people and for programs.
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include "daemon/commands/commands.h"
#include "daemon/office_files.h"
#include "daemon/understand.h"
#include "parsers/parse_message.h"
#include "parsers/part_tree_json.h"
#include "parsers/read_message.h"
#include "parsers/reading_json.h"

namespace bp {
namespace {

constexpr const char* kMark = "\033[1;33m";  // evidence: bold yellow
constexpr const char* kDim = "\033[2m";
constexpr const char* kPlain = "\033[0m";

// Its date is the file's, for standard input now.
RawMessage read_mail_file(const std::string& name) {
    RawMessage file;
    if (name == "-") {
        file.bytes.assign(std::istreambuf_iterator<char>(std::cin), {});
        file.internal_date = std::time(nullptr);
        return file;
    }
    int descriptor = open(name.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat about {};
    if (descriptor < 0 || fstat(descriptor, &about) != 0) {
        int error = errno;
        if (descriptor >= 0) close(descriptor);
        throw std::runtime_error(std::strerror(error));
    }
    file.internal_date = about.st_mtime;
    file.bytes.resize(static_cast<std::size_t>(std::max<off_t>(about.st_size, 0)));
    std::size_t filled = 0;
    ssize_t got = 1;
    while (filled < file.bytes.size() && got > 0) {
        got = read(descriptor, file.bytes.data() + filled, file.bytes.size() - filled);
        if (got > 0) filled += static_cast<std::size_t>(got);
    }
    int error = errno;
    close(descriptor);
    if (got < 0) throw std::runtime_error(std::strerror(error));
    file.bytes.resize(filled);
    return file;
}

// The section's text with the words that were taken as evidence marked.
std::string marked(const std::string& text, Section section, const Reading& reading, bool color) {
    std::vector<Place> places;
    for (const Evidence& evidence : reading.evidence) {
        const Place& place = evidence.place;
        if (place.section == section && place.begin < place.end && place.end <= text.size())
            places.push_back(place);
    }
    std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.begin < b.begin; });
    std::string result;
    std::size_t done = 0;
    for (const Place& place : places) {
        if (place.begin < done) continue;  // two rules took the same words
        result += text.substr(done, place.begin - done) + (color ? kMark : "[");
        result += text.substr(place.begin, place.end - place.begin) + (color ? kPlain : "]");
        done = place.end;
    }
    return result + text.substr(done);
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all.empty() ? "-" : all;
}

std::string described(const Person& person) {
    std::string text =
        person.title + (person.title.empty() ? "" : " ") + person.given_name + " " + person.family_name;
    for (const std::string* part : {&person.email, &person.organisation, &person.phone}) {
        if (!part->empty()) text += ", " + *part;
    }
    if (person.events) text += " (" + joined(*person.events) + ")";
    return text;
}

void print_fields(const Reading& reading) {
    auto row = [](const char* name, const std::string& value) { fmt::print("  {:<12} {}\n", name, value); };
    std::string kind = to_string(reading.kind);
    if (reading.automatic != AutomaticKind::none) kind += " (" + to_string(reading.automatic) + ")";
    row("kind", kind);
    row("language", to_string(reading.language));
    row("events", joined(reading.events));
    if (!reading.cancelled_events.empty()) row("cancelled", joined(reading.cancelled_events));
    for (const Person& person : reading.people) row("person", described(person));
    if (reading.seats > 0) row("seats", std::to_string(reading.seats));
    row("reply", to_string(reading.reply));
    for (const Withholding& withheld : reading.withholdings)
        row("withheld", withheld.rule + ": " + withheld.quote);
    row("review", reading.review ? "yes: " + reading.review_reason : "no");
}

void print_rules(const Reading& reading) {
    fmt::print("\n");
    for (const Evidence& evidence : reading.evidence) {
        fmt::print("  {:<12} {:<28} {}: \"{}\"\n", evidence.field, evidence.rule,
                   to_string(evidence.place.section), evidence.quote);
    }
    for (const std::string& beaten : reading.beaten_rules) fmt::print("  beaten       {}\n", beaten);
}

void print_for_people(const std::string& file, const ReadResult& read, const Message& message,
                      const InspectOptions& options) {
    fmt::print("{}{}{}\n", options.color ? kDim : "", file, options.color ? kPlain : "");
    for (Section section :
         {Section::subject, Section::new_text, Section::signature, Section::quoted, Section::forwarded}) {
        const std::string& text = read.text.section(section);
        if (text.empty()) continue;
        fmt::print("{}--- {} ---{}\n{}\n", options.color ? kDim : "", to_string(section),
                   options.color ? kPlain : "", marked(text, section, read.reading, options.color));
    }
    fmt::print("\n");
    print_fields(read.reading);
    for (const Problem& problem : message.problems) fmt::print("  problem      {}\n", problem.text);
    if (options.explain) print_rules(read.reading);
    fmt::print("\n");
}

Reading unreadable(const std::string& why) {
    Reading reading;
    reading.kind = Kind::unclear;
    reading.review = true;
    reading.review_reason = "nicht lesbar: " + why;
    return reading;
}

void inspect_file(const std::string& name, const Catalogue& catalogue, const Office& office,
                  const InspectOptions& options) {
    const RawMessage file = read_mail_file(name);
    if (options.parts) {
        const Message message = parse_message(file.bytes);
        fmt::print("{}\n", options.json ? part_tree_json(message, name) : part_tree_text(message, name));
        return;
    }
    const auto [message, day, read] = understand(file, catalogue, office);
    ReadingJsonOptions json;
    json.explain = options.explain;
    if (options.json)
        fmt::print("{}\n", to_json(read.reading, name, json));
    else
        print_for_people(name, read, message, options);
}

}  // namespace

int command_inspect(const Config* config, const InspectOptions& options) {
    Office office = config != nullptr ? config->office() : Office{};
    if (config == nullptr) office.addresses = {office.cic_address, office.cdo_address};
    OfficeCatalogue loaded = load_catalogue(config != nullptr ? config->catalogue : default_catalogue());
    for (const std::string& error : loaded.errors) std::cerr << error << '\n';
    if (!loaded.errors.empty()) return EX_CONFIG;
    int code = EX_OK;
    for (const std::string& name : options.files) {
        try {
            inspect_file(name, loaded.catalogue, office, options);
        } catch (const std::exception& error) {  // one bad file stops no other
            code = EX_NOINPUT;
            std::cerr << name << ": " << error.what() << '\n';
            if (options.json && !options.parts) fmt::print("{}\n", to_json(unreadable(error.what()), name));
        }
    }
    return code;
}

}  // namespace bp
