// The mails of tests/corpus as a whole: what must hold for every mail, however well it is understood.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "parsers/parse_message.h"
#include "parsers/read_message.h"
#include "parsers/reading_json.h"

namespace bp {
namespace {

const std::filesystem::path kSource = BP_SOURCE_DIR;

std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::filesystem::path> corpus() {
    std::vector<std::filesystem::path> mails;
    for (const auto& entry : std::filesystem::directory_iterator(kSource / "tests" / "corpus")) {
        if (entry.path().extension() == ".eml") mails.push_back(entry.path());
    }
    std::sort(mails.begin(), mails.end());
    return mails;
}

std::string answer(const std::string& bytes, const Catalogue& catalogue) {
    Message message = parse_message(bytes);
    Office office;
    office.addresses = {office.cic_address, office.cdo_address};
    ReadingJsonOptions fields_alone;
    fields_alone.evidence = false;
    return to_json(read_message(message, catalogue, office, date_of(message, 0)).reading, "", fields_alone);
}

TEST(Corpus, IsThere) {
    EXPECT_GT(corpus().size(), 120U);
}

TEST(Corpus, EveryMailHasItsLabel) {
    for (std::filesystem::path mail : corpus()) {
        EXPECT_TRUE(std::filesystem::exists(mail.replace_extension(".json"))) << mail;
    }
}

TEST(Corpus, IsReadTheSameWithBareLineFeeds) {
    Catalogue catalogue = parse_catalogue(content_of(kSource / "config" / "thementage.toml")).catalogue;
    for (const std::filesystem::path& mail : corpus()) {
        std::string crlf = content_of(mail);
        std::string lf = crlf;
        lf.erase(std::remove(lf.begin(), lf.end(), '\r'), lf.end());
        EXPECT_EQ(answer(lf, catalogue), answer(crlf, catalogue)) << mail.filename();
    }
}

}  // namespace
}  // namespace bp
