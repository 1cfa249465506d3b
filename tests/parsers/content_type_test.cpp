#include "parsers/content_type.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bp {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

TEST(ParseParameterized, ReadsValueAndParameters) {
    const auto type = parse_parameterized("Text/Plain; Charset=\"utf-8\" ; format = flowed");
    EXPECT_EQ(type.value, "text/plain");
    EXPECT_THAT(type.parameters, ElementsAre(Pair("charset", "utf-8"), Pair("format", "flowed")));
}

TEST(ParseParameterized, QuotedValuesMayHoldAnything) {
    EXPECT_EQ(parse_parameterized(R"(a/b; name="a;b \"c\" (d).pdf")").parameter("name"),
              R"(a;b "c" (d).pdf)");
    EXPECT_EQ(parse_parameterized(R"(a/b; name="C:\temp\x.doc")").parameter("name"), R"(C:\temp\x.doc)");
}

TEST(ParseParameterized, CommentsDoNotCount) {
    const auto type = parse_parameterized("text/plain (a (nested) comment); charset=utf-8 (really); x=1");
    EXPECT_EQ(type.value, "text/plain");
    EXPECT_THAT(type.parameters, ElementsAre(Pair("charset", "utf-8"), Pair("x", "1")));
}

TEST(ParseParameterized, BlanksAroundTheSlashDoNotCount) {
    EXPECT_EQ(parse_parameterized(" text / html ").value, "text/html");
}

TEST(ParseParameterized, MissingSemicolonsAreForgiven) {
    const auto type = parse_parameterized("text/plain charset=utf-8 format=flowed");
    EXPECT_EQ(type.value, "text/plain");
    EXPECT_THAT(type.parameters, ElementsAre(Pair("charset", "utf-8"), Pair("format", "flowed")));
}

TEST(ParseParameterized, MissingValueLeavesTheParameters) {
    const auto type = parse_parameterized("charset=utf-8");
    EXPECT_EQ(type.value, "");
    EXPECT_EQ(type.parameter("charset"), "utf-8");
}

TEST(ParseParameterized, UnquotedFileNamesMayHoldBlanksAndParentheses) {
    EXPECT_EQ(parse_parameterized("attachment; filename=Liste (1) neu.pdf; size=3").parameter("filename"),
              "Liste (1) neu.pdf");
}

TEST(ParseParameterized, QuoteThatIsNotClosedEndsWithTheParameter) {
    const auto type = parse_parameterized("a/b; name=\"offen.pdf; charset=utf-8");
    EXPECT_EQ(type.parameter("name"), "offen.pdf");
    EXPECT_EQ(type.parameter("charset"), "utf-8");
}

TEST(ParseParameterized, FirstOfEqualParametersCounts) {
    EXPECT_EQ(parse_parameterized("multipart/mixed; boundary=a; boundary=b").parameter("boundary"), "a");
}

TEST(ParseParameterized, ExtendedValuesAreDecoded) {  // RFC 2231 section 4
    EXPECT_EQ(parse_parameterized("a; filename*=utf-8'de'M%C3%BCller.pdf").parameter("filename"),
              "Müller.pdf");
    EXPECT_EQ(parse_parameterized("a; filename*=iso-8859-1''M%FCller.pdf").parameter("filename"),
              "Müller.pdf");
    EXPECT_EQ(parse_parameterized("a; filename*=us-ascii''M%FCller.pdf").parameter("filename"), "Müller.pdf");
    EXPECT_EQ(parse_parameterized("a; filename*=ohne-Anf%FChrung").parameter("filename"), "ohne-Anführung");
}

TEST(ParseParameterized, ContinuationsAreJoinedInOrder) {  // RFC 2231 section 3 and 4.1
    EXPECT_EQ(parse_parameterized("a; name*1=b; name*0=a; name*2=\"c d\"").parameter("name"), "abc d");
    EXPECT_EQ(parse_parameterized("a; filename*0*=utf-8''M%C3; filename*1*=%BCller; filename*2=.pdf")
                  .parameter("filename"),
              "Müller.pdf");
}

TEST(ParseParameterized, ExtendedNotationIsPreferred) {
    EXPECT_EQ(parse_parameterized("a; filename=Mueller.pdf; filename*=utf-8''M%C3%BCller.pdf")
                  .parameter("filename"),
              "Müller.pdf");
}

TEST(ParseParameterized, EncodedWordsInValuesAreDecoded) {
    EXPECT_EQ(parse_parameterized("a; name=\"=?utf-8?Q?M=C3=BCller=2Epdf?=\"").parameter("name"),
              "Müller.pdf");
    EXPECT_EQ(parse_parameterized("a; boundary=\"=?utf-8?Q?x?=\"").parameter("boundary"), "=?utf-8?Q?x?=");
}

TEST(ParseParameterized, RawBytesAreRead) {
    EXPECT_EQ(parse_parameterized("a; name=\"M\xFCller.pdf\"").parameter("name"), "Müller.pdf");
}

TEST(ParseParameterized, HopelessTextIsRead) {
    for (const char* text : {"", ";", ";;;=", "=", "a/b; =x", "a/b; x", "a/b; x=", "a/b; x*=", "a/b; *=x",
                             "a/b; *0=x", "(", "a/b; x=(", "\""}) {
        EXPECT_NO_FATAL_FAILURE(parse_parameterized(text)) << text;
    }
}

}  // namespace
}  // namespace bp
