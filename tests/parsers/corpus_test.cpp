// The mails of tests/corpus as a whole: what must hold for every mail, however well it is understood.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
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

nlohmann::json label_of(std::filesystem::path mail) {
    return nlohmann::json::parse(content_of(mail.replace_extension(".json")));
}

bool is_machine_or_spam(const nlohmann::json& filed) {
    return filed.at("kind") == "automatic" || filed.at("kind") == "spam";
}

bool includes_all(const nlohmann::json& whole, const nlohmann::json& part) {
    return std::all_of(part.begin(), part.end(), [&](const nlohmann::json& item) {
        return std::find(whole.begin(), whole.end(), item) != whole.end();
    });
}

// What must never happen, whatever else is misread; "" if it did not.
std::string harm(const nlohmann::json& label, const nlohmann::json& filed) {
    if (is_machine_or_spam(label)) return filed.at("reply") == "none" ? "" : "a machine is answered";
    if (filed.at("review")) return "";
    if (is_machine_or_spam(filed)) return label.at("kind") == "followup" ? "" : "a person's mail is dropped";
    if (filed.at("kind") != "registration" || filed.at("reply") != "registration-confirmation") return "";
    if (label.at("kind") != "registration") return "a seat is booked that nobody asked for";
    return includes_all(label.at("events"), filed.at("events")) ? "" : "a seat is booked on another day";
}

TEST(Corpus, NobodyIsHarmed) {
    Catalogue catalogue = parse_catalogue(content_of(kSource / "config" / "thementage.toml")).catalogue;
    for (const std::filesystem::path& mail : corpus()) {
        const auto filed = nlohmann::json::parse(answer(content_of(mail), catalogue));
        EXPECT_EQ(harm(label_of(mail), filed), "") << mail.filename();
    }
}

// A floor, so that a change that reads many mails worse is noticed; those held for staff are no mistakes.
TEST(Corpus, KindIsSeldomMistaken) {
    constexpr std::size_t kMistakesInHundred = 3;
    Catalogue catalogue = parse_catalogue(content_of(kSource / "config" / "thementage.toml")).catalogue;
    std::size_t mistakes = 0;
    for (const std::filesystem::path& mail : corpus()) {
        const auto filed = nlohmann::json::parse(answer(content_of(mail), catalogue));
        mistakes += !filed.at("review") && filed.at("kind") != label_of(mail).at("kind");
    }
    EXPECT_LE(mistakes * 100, corpus().size() * kMistakesInHundred);
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
