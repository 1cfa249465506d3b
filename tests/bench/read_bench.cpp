// What understanding costs, without IMAP, storage and SMTP: `read_bench CATALOGUE FOLDER…`, one thread.
//
// Each mail of the folders is parsed and read over and over, all in turn, so that no mail finds the caches
// warm of itself. Then a mail whose text grows from 1 to 8 MB, to show that time grows no faster than size.
// Prints one JSON object a line, as `./dev bench` does.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "parsers/parse_message.h"
#include "parsers/read_message.h"

namespace bp {
namespace {

constexpr double kFewestMails = 4000;  // a second
constexpr double kLongestMail = 5;     // ms for one mail as people write them
// Twice the size may take this many times as long; 2 is linear, the rest is what caches and noise add.
constexpr double kGrowth = 2.6;
constexpr auto kMeasuredFor = std::chrono::seconds(3);
constexpr std::size_t kMegabyte = 1'000'000;

using Clock = std::chrono::steady_clock;
using std::chrono::duration;

// Of this thread on a processor.
duration<double, std::milli> work_time() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> mails_in(const std::filesystem::path& folder) {
    std::vector<std::string> mails;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".eml") mails.push_back(content_of(entry.path()));
    return mails;
}

class Reader {
public:
    explicit Reader(const char* catalogue) : catalogue_(parse_catalogue(content_of(catalogue)).catalogue) {
        office_.addresses = {office_.cic_address, office_.cdo_address};
    }

    // Milliseconds.
    double read(const std::string& mail) {
        const auto start = work_time();
        const Message message = parse_message(mail);
        const ReadResult result = read_message(message, catalogue_, office_, date_of(message, 0));
        people_ += result.reading.people.size();
        return (work_time() - start).count();
    }

    std::size_t people() const { return people_; }

private:
    Catalogue catalogue_;
    Office office_;
    std::size_t people_ = 0;  // so that nothing is left out as unused
};

void print_at_least(const std::string& name, double value, const char* unit, double limit) {
    std::printf(R"({"name": "%s", "value": %.1f, "unit": "%s", "against": "at least %g %s", "ratio": %.2f, )"
                "\"limit\": \">= 1.0\"}\n",
                name.c_str(), value, unit, limit, unit, value / limit);
}

void print_at_most(const std::string& name, double value, const char* unit, double limit) {
    std::printf(R"({"name": "%s", "value": %.2f, "unit": "%s", "against": "at most %g %s", "ratio": %.2f, )"
                "\"limit\": \">= 1.0\"}\n",
                name.c_str(), value, unit, limit, unit, limit / std::max(value, 1e-6));
}

void measure_speed(Reader& reader, const std::filesystem::path& folder) {
    const std::vector<std::string> mails = mails_in(folder);
    if (mails.empty()) return;
    std::vector<double> best(mails.size(), 1e9);
    double milliseconds = 0, count = 0;
    const auto until = Clock::now() + kMeasuredFor;
    while (count == 0 || Clock::now() < until) {
        for (std::size_t i = 0; i < mails.size(); ++i) {
            const double took = reader.read(mails[i]);
            best[i] = std::min(best[i], took);
            milliseconds += took;
        }
        count += static_cast<double>(mails.size());
    }
    const std::string name = folder.filename();
    print_at_least("read." + name, count / milliseconds * 1000, "mails/s", kFewestMails);
    print_at_most("read." + name + ".slowest", *std::max_element(best.begin(), best.end()), "ms",
                  kLongestMail);
}

std::string long_mail(std::size_t size) {
    std::string mail =
        "From: Anke Abel <anke.abel@amt.example>\r\nTo: CIC.Bamf@bamf.bund.de\r\nSubject: Anmeldung\r\n"
        "Date: Mon, 6 Mar 2023 09:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";
    for (int line = 0; mail.size() < size; ++line) {
        mail += "Zeile " + std::to_string(line) + ": Frau Olga Ihde kommt am 27.4. gern, Tel. 0911 12345-" +
                std::to_string(line % 100) + ".\r\n";
    }
    return mail;
}

void measure_growth(Reader& reader) {
    double before = 0;
    for (const std::size_t megabytes : {1U, 2U, 4U, 8U}) {
        const std::string mail = long_mail(megabytes * kMegabyte);
        const double took = std::min({reader.read(mail), reader.read(mail), reader.read(mail)});
        const std::string name = "read." + std::to_string(megabytes) + "MB";
        if (before > 0) print_at_most(name + ".growth", took / before, "times", kGrowth);
        std::fprintf(stderr, "%s: %.1f ms\n", name.c_str(), took);
        before = took;
    }
}

}  // namespace
}  // namespace bp

int main(int count, char** arguments) {
    if (count < 3) {
        std::fputs("usage: read_bench CATALOGUE FOLDER…\n", stderr);
        return 64;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);
    bp::Reader reader(arguments[1]);
    for (int i = 2; i < count; ++i) bp::measure_speed(reader, arguments[i]);
    bp::measure_growth(reader);
    return reader.people() == 0 ? 1 : 0;
}
