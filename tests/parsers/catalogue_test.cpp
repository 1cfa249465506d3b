#include "parsers/catalogue.h"

#include <gmock/gmock.h>

#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

using ::testing::HasSubstr;

// The one error of a text that has exactly one.
CatalogueError error_of(const std::string& toml) {
    const CatalogueResult result = parse_catalogue(toml);
    EXPECT_EQ(result.errors.size(), 1U);
    return result.errors.empty() ? CatalogueError{} : result.errors.front();
}

TEST(Catalogue, ExampleOfTheConfigurationIsGood) {
    std::ifstream file(BP_SOURCE_DIR "/config/thementage.toml");
    const CatalogueResult result = parse_catalogue(std::string(std::istreambuf_iterator<char>(file), {}));
    EXPECT_TRUE(result.errors.empty());
    EXPECT_EQ(result.catalogue.events.size(), 8U);
}

TEST(Catalogue, ReadsEveryKey) {
    const CatalogueResult result = parse_catalogue(R"(
[[thementag]]
date = 2024-02-29
title = "Cloud"
title_en = "The cloud"
synonyms = ["Wolke", "IaaS"]
start = 09:00:00
end = 15:30:00
place = "Berlin"
capacity = 40
called_off = true
moved_from = 2024-02-01
)");
    ASSERT_EQ(result.catalogue.events.size(), 1U);
    const Event& event = result.catalogue.events.front();
    EXPECT_EQ(event.id, "2024-02-29");
    EXPECT_EQ(event.title_en, "The cloud");
    EXPECT_THAT(event.synonyms, ::testing::ElementsAre("Wolke", "IaaS"));
    EXPECT_EQ(event.start_time, "09:00");
    EXPECT_EQ(event.end_time, "15:30");
    EXPECT_EQ(event.capacity, 40);
    EXPECT_TRUE(event.called_off);
    EXPECT_EQ(event.moved_from, "2024-02-01");
}

TEST(Catalogue, EventsAreSortedByDateWhateverTheirOrderInTheFile) {
    const CatalogueResult result = parse_catalogue(
        "[[thementag]]\ndate = 2024-05-01\ntitle = \"B\"\n[[thementag]]\ndate = 2024-03-01\ntitle = \"A\"\n");
    EXPECT_EQ(result.catalogue.events.front().id, "2024-03-01");
}

TEST(Catalogue, UnknownKeyIsAnErrorWithItsLine) {
    const CatalogueError error = error_of("[[thementag]]\ndate = 2024-03-01\ntitle = \"A\"\nroom = \"12\"\n");
    EXPECT_EQ(error.line, 4);
    EXPECT_THAT(error.message, HasSubstr("`room`"));
}

TEST(Catalogue, WrongTypeTellsWhatToWrite) {
    const CatalogueError error = error_of("[[thementag]]\ndate = \"2024-03-01\"\ntitle = \"A\"\n");
    EXPECT_EQ(error.line, 2);
    EXPECT_THAT(error.message, HasSubstr("without quotes"));
}

TEST(Catalogue, TwoOnOneDayIsAnError) {
    const CatalogueError error = error_of(
        "[[thementag]]\ndate = 2024-03-01\ntitle = \"A\"\n[[thementag]]\ndate = 2024-03-01\ntitle = \"B\"\n");
    EXPECT_EQ(error.line, 4);
    EXPECT_THAT(error.message, HasSubstr("2024-03-01"));
}

TEST(Catalogue, OneNameForTwoThementageIsAnError) {
    const CatalogueError error = error_of(
        "[[thementag]]\ndate = 2024-03-01\ntitle = \"Die Wolke\"\n"
        "[[thementag]]\ndate = 2024-04-01\ntitle = \"B\"\nsynonyms = [\"die wolke\"]\n");
    EXPECT_THAT(error.message, HasSubstr("2024-03-01"));
}

TEST(Catalogue, CapacityBelowOneIsAnError) {
    EXPECT_EQ(error_of("[[thementag]]\ndate = 2024-03-01\ntitle = \"A\"\ncapacity = 0\n").line, 4);
}

TEST(Catalogue, EmptyTitleIsAnError) {
    EXPECT_THAT(error_of("[[thementag]]\ndate = 2024-03-01\ntitle = \" \"\n").message, HasSubstr("title"));
}

TEST(Catalogue, AllErrorsAreReportedAtOnce) {
    const CatalogueResult result = parse_catalogue("[[thementag]]\ntitle = 3\nfoo = 1\n");
    EXPECT_GE(result.errors.size(), 3U);
}

TEST(Catalogue, TextThatIsNoTomlIsOneErrorWithItsLine) {
    EXPECT_EQ(error_of("\n[[thementag\n").line, 2);
}

TEST(Catalogue, EmptyFileIsAnError) {
    EXPECT_EQ(error_of("").line, 0);
}

}  // namespace
}  // namespace bp
