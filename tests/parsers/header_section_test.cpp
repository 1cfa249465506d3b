#include "parsers/header_section.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bp {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct Result {
    HeaderSection section;
    std::vector<Problem> problems;
    std::string body;

    std::vector<std::string> fields() const {
        std::vector<std::string> lines;
        for (const HeaderField& field : section.fields) lines.push_back(field.name + "=" + field.raw_body);
        return lines;
    }
};

Result read(std::string_view text, const ParseLimits& limits = {}, char line_end = '\n') {
    Result result;
    const IsDelimiter is_delimiter = [](std::string_view line) { return line == "--B"; };
    result.section = read_header_section(text, line_end, limits, is_delimiter, result.problems);
    result.body = text.substr(result.section.size);
    return result;
}

TEST(HeaderSection, EndsAtTheEmptyLine) {
    for (std::string_view text :
         {"A: 1\nB: 2\n\nText", "A: 1\r\nB: 2\r\n\r\nText", "A: 1\r\r\nB: 2\r\r\n\r\r\nText"}) {
        const Result result = read(text);
        EXPECT_THAT(result.fields(), ElementsAre("A=1", "B=2"));
        EXPECT_EQ(result.body, "Text");
        EXPECT_THAT(result.problems, IsEmpty());
    }
}

TEST(HeaderSection, EndsWithTheTextIfThereIsNoBody) {
    EXPECT_THAT(read("A: 1\nB: 2").fields(), ElementsAre("A=1", "B=2"));
}

TEST(HeaderSection, UnfoldsWithOneSpace) {
    EXPECT_THAT(read("A: 1\r\n\t 2\r\n 3\r\nB:\r\n 4\r\nC:\r\n\r\n").fields(),
                ElementsAre("A=1 2 3", "B=4", "C="));
}

TEST(HeaderSection, BlanksBeforeTheColonAreForgiven) {
    EXPECT_THAT(read("Subject : x\n\n").fields(), ElementsAre("Subject=x"));
}

TEST(HeaderSection, RawBodyHoldsNoNulCrOrLf) {
    const Result result = read(std::string_view("A: 1\0002\r3\n\n", 11));
    EXPECT_THAT(result.fields(), ElementsAre("A=1 2 3"));
    EXPECT_THAT(result.problems, SizeIs(1));
}

TEST(HeaderSection, ForeignLineIsPassedOverIfTheHeaderGoesOn) {
    const Result result = read("A: 1\nkein Feld\n und mehr davon\nSubject: x\n\nText");
    EXPECT_THAT(result.fields(), ElementsAre("A=1", "Subject=x"));
    EXPECT_EQ(result.body, "Text");
    EXPECT_EQ(result.problems.at(0).severity, Problem::Severity::doubt);
}

TEST(HeaderSection, MissingEmptyLineBeginsTheBody) {
    const Result result = read("Subject: x\nGuten Tag,\nTermin: morgen\n\nGruß");
    EXPECT_THAT(result.fields(), ElementsAre("Subject=x"));
    EXPECT_EQ(result.body, "Guten Tag,\nTermin: morgen\n\nGruß");
    EXPECT_THAT(result.problems, SizeIs(1));
}

TEST(HeaderSection, LineOfBlanksEndsItUnlessTheHeaderGoesOn) {
    EXPECT_EQ(read("A: 1\n \nText\n").body, " \nText\n");
    EXPECT_THAT(read("A: 1\n \nSubject: x\n\nText").fields(), ElementsAre("A=1", "Subject=x"));
    EXPECT_EQ(read("A: 1\n \n\nText").body, "Text");
}

TEST(HeaderSection, TextWithoutHeaderIsAllBody) {
    EXPECT_EQ(read("Guten Tag,\n\nText").body, "Guten Tag,\n\nText");
    EXPECT_EQ(read(" eingerückt\n\nText").body, " eingerückt\n\nText");
    EXPECT_EQ(read("\nText").body, "Text");
}

TEST(HeaderSection, DelimiterEndsIt) {
    const Result result = read("A: 1\n--B\nB: 2\n");
    EXPECT_THAT(result.fields(), ElementsAre("A=1"));
    EXPECT_EQ(result.body, "--B\nB: 2\n");
}

TEST(HeaderSection, LinesMayEndInCrAlone) {
    const Result result = read("A: 1\r 2\rB: 3\r\rText", {}, '\r');
    EXPECT_THAT(result.fields(), ElementsAre("A=1 2", "B=3"));
    EXPECT_EQ(result.body, "Text");
}

TEST(HeaderSection, FieldLimitKeepsTheBeginning) {
    ParseLimits limits;
    limits.field_bytes = 20;
    const Result result = read("A: " + std::string(100, 'x') + "\n yyy\nB: 2\n\nText", limits);
    EXPECT_THAT(result.fields(), ElementsAre("A=" + std::string(17, 'x'), "B=2"));
    EXPECT_EQ(result.body, "Text");
    EXPECT_EQ(result.problems.at(0).severity, Problem::Severity::limit);
}

TEST(HeaderSection, HeaderLimitKeepsTheBeginning) {
    ParseLimits limits;
    limits.header_bytes = 100;
    std::string text;
    for (int i = 0; i < 1000; ++i) text += "A: 123456\n";
    const Result result = read(text + "\nText", limits);
    EXPECT_LT(result.section.fields.size(), 12U);
    EXPECT_EQ(result.body, "Text");
    EXPECT_EQ(result.problems.at(0).severity, Problem::Severity::limit);
}

TEST(HeaderSection, FieldCountLimitKeepsTheFirst) {
    ParseLimits limits;
    limits.fields = 2;
    const Result result = read("A: 1\nB: 2\nC: 3\n 4\n\nText", limits);
    EXPECT_THAT(result.fields(), ElementsAre("A=1", "B=2"));
    EXPECT_EQ(result.body, "Text");
}

TEST(HeaderSection, EndlessNameIsNoField) {
    EXPECT_THAT(read(std::string(1'000'000, 'x') + ": y\n\n").fields(), IsEmpty());
}

}  // namespace
}  // namespace bp
