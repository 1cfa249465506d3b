// Trees are written as in "mixed(plain[Text] rfc822(html[...]))": subtypes, and the bytes of leaves.
#include "parsers/mime_structure.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace bp {
namespace {

std::string tree(const BodyPart& part, std::string_view raw) {
    std::string text = part.media_type.substr(part.media_type.find('/') + 1);
    if (part.parts.empty()) return text + "[" + std::string(raw.substr(part.begin, part.size)) + "]";
    text += "(";
    for (const BodyPart& child : part.parts) text += (text.back() == '(' ? "" : " ") + tree(child, raw);
    return text + ")";
}

struct Result {
    std::string tree;
    std::vector<Problem> problems;

    bool met_limit() const {
        return std::any_of(problems.begin(), problems.end(),
                           [](const Problem& p) { return p.severity == Problem::Severity::limit; });
    }
};

Result read(std::string_view raw, const ParseLimits& limits = {}) {
    Result result;
    const BodyPart root = read_structure(raw, limits, result.problems);
    result.tree = tree(root, raw);
    return result;
}

constexpr const char* kMixed = "Content-Type: multipart/mixed; boundary=B\n\n";

std::string mixed(std::string_view body) {
    return kMixed + std::string(body);
}

TEST(MimeStructure, MessageWithoutTypeIsPlainText) {
    EXPECT_EQ(read("Subject: x\n\nText\n").tree, "plain[Text\n]");
}

TEST(MimeStructure, PartsStandBetweenDelimiters) {
    const Result result =
        read(mixed("Vorrede\n--B\n\na\n--B\nContent-Type: text/html\n\nb\n\n--B--\nNachrede\n"));
    EXPECT_EQ(result.tree, "mixed(plain[a] html[b\n])");
    EXPECT_TRUE(result.problems.empty());
}

TEST(MimeStructure, LineEndBeforeADelimiterBelongsToIt) {
    EXPECT_EQ(read("Content-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n\r\na\r\n--B--").tree,
              "mixed(plain[a])");
}

TEST(MimeStructure, DelimitersAreWholeLines) {
    EXPECT_EQ(read(mixed("--B\n\nsiehe --B\n--Bx\n --B\n--B-\n--B--\n")).tree,
              "mixed(plain[siehe --B\n--Bx\n --B\n--B-])");
}

TEST(MimeStructure, BlanksBehindADelimiterDoNotCount) {
    EXPECT_EQ(read(mixed("--B \t\n\na\n--B-- \n")).tree, "mixed(plain[a])");
    EXPECT_EQ(read("Content-Type: multipart/mixed; boundary=\"B  \"\n\n--B\n\na\n--B--\n").tree,
              "mixed(plain[a])");
}

TEST(MimeStructure, RepeatedDelimitersAreOne) {
    EXPECT_EQ(read(mixed("--B\n--B\n\na\n--B\n--B\n--B--\n")).tree, "mixed(plain[a] plain[])");
}

TEST(MimeStructure, MissingFinalDelimiterIsForgiven) {
    const Result result = read(mixed("--B\n\na\n--B\n\nb\n"));
    EXPECT_EQ(result.tree, "mixed(plain[a] plain[b\n])");
    EXPECT_EQ(result.problems.at(0).severity, Problem::Severity::note);
}

TEST(MimeStructure, OuterDelimiterEndsOpenInnerParts) {
    EXPECT_EQ(
        read(mixed("--B\nContent-Type: multipart/alternative; boundary=C\n\n--C\n\na\n--B\n\nb\n--B--\n"))
            .tree,
        "mixed(alternative(plain[a]) plain[b])");
}

TEST(MimeStructure, DelimiterMayInterruptAPartHeader) {
    EXPECT_EQ(read(mixed("--B\nContent-Type: text/html\n--B\n\nb\n--B--\n")).tree, "mixed(html[] plain[b])");
}

TEST(MimeStructure, EmbeddedMessagesAreRead) {
    EXPECT_EQ(read("Content-Type: message/rfc822\n\nSubject: x\nContent-Type: text/html\n\nText").tree,
              "rfc822(html[Text])");
    EXPECT_EQ(read("Content-Type: multipart/digest; boundary=B\n\n--B\n\nSubject: x\n\nText\n--B--\n").tree,
              "digest(rfc822(plain[Text]))");
}

TEST(MimeStructure, EncodedMessageIsALeaf) {
    EXPECT_EQ(read("Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nU3Vi").tree,
              "rfc822[U3Vi]");
}

TEST(MimeStructure, MultipartThatCannotBeDividedIsReadAsText) {
    EXPECT_EQ(read("Content-Type: multipart/mixed\n\nText").tree, "mixed(plain[Text])");
    EXPECT_EQ(read("Content-Type: multipart/mixed; boundary=\"\"\n\n--\nText").tree,
              "mixed(plain[--\nText])");
    EXPECT_EQ(read(mixed("Text")).tree, "mixed(plain[Text])");
    EXPECT_EQ(read(mixed("Text")).problems.at(0).severity, Problem::Severity::doubt);
}

TEST(MimeStructure, UnreadableTypeIsPlainText) {
    EXPECT_EQ(read("Content-Type: text\n\nText").tree, "plain[Text]");
}

TEST(MimeStructure, WhatStandsBeforeTheHeaderIsPassedOver) {
    EXPECT_EQ(read("\r\n\nFrom a@b.example Mon Mar  6 10:00:00 2023\nContent-Type: text/html\n\nText").tree,
              "html[Text]");
}

TEST(MimeStructure, LinesMayEndInCrAlone) {
    EXPECT_EQ(read("Content-Type: multipart/mixed; boundary=B\r\r--B\r\ra\r--B--\r").tree, "mixed(plain[a])");
}

TEST(MimeStructure, DepthIsLimited) {
    ParseLimits limits;
    limits.depth = 2;
    std::string raw;
    for (int i = 0; i < 5; ++i) raw += "Content-Type: message/rfc822\n\n";
    const Result result = read(raw + "Text", limits);
    EXPECT_EQ(result.tree.substr(0, 21), "rfc822(rfc822(rfc822[");
    EXPECT_TRUE(result.met_limit());
}

TEST(MimeStructure, NumberOfPartsIsLimited) {
    ParseLimits limits;
    limits.parts = 3;  // the multipart itself is one
    const Result result = read(mixed("--B\n\na\n--B\n\nb\n--B\n\nc\n--B\n\nd\n--B--\n"), limits);
    EXPECT_EQ(result.tree, "mixed(plain[a] plain[b])");
    EXPECT_TRUE(result.met_limit());
}

TEST(MimeStructure, BoundaryLengthIsLimited) {
    EXPECT_EQ(read("Content-Type: multipart/mixed; boundary=" + std::string(201, 'x') + "\n\nText").tree,
              "mixed(plain[Text])");
}

TEST(MimeStructure, HeadersOfAllPartsTogetherAreLimited) {
    ParseLimits limits;
    limits.header_bytes = 100;
    std::string raw = kMixed;
    for (int i = 0; i < 50; ++i) raw += "--B\nSubject: " + std::string(80, 'x') + "\n\nText\n";
    EXPECT_TRUE(read(raw, limits).met_limit());
}

TEST(MimeStructure, NestingWithoutEndCostsLinearTime) {
    std::string raw;
    for (int i = 0; i < 60; ++i) {
        raw += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" +
               std::to_string(i) + "\n";
    }
    for (int i = 0; i < 500'000; ++i) raw += "--x\n";
    EXPECT_TRUE(read(raw).met_limit());
}

}  // namespace
}  // namespace bp
