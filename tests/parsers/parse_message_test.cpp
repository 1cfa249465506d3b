// The whole way from bytes to a Message, each rule once; the details have tests of their own beside this
// file.
#include "parsers/parse_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace bp {
namespace {

using ::testing::ElementsAre;

// A mail as servers give it: CRLF line ends.
std::string crlf(std::string_view text) {
    std::string result;
    for (char c : text) {
        if (c == '\n') result += '\r';
        result += c;
    }
    return result;
}

bool has_problem(const Message& message, Problem::Severity severity) {
    return std::any_of(message.problems.begin(), message.problems.end(),
                       [&](const Problem& problem) { return problem.severity == severity; });
}

TEST(ParseMessage, ReadsHeaderValuesAndText) {
    const std::string raw = crlf(
        "Return-Path: <erika@amt.example>\n"
        "Received: from a by b; Mon, 6 Mar 2023 10:00:05 +0100\n"
        "From: =?utf-8?Q?Erika_M=C3=BCller?= <erika@amt.example>\n"
        "To: CIC.Bamf@bamf.bund.de\n"
        "Subject: Anmeldung\n zum Thementag\n"
        "Message-ID: <1@amt.example>\n"
        "In-Reply-To: <0@bamf.bund.de>\n"
        "References: <r1@bamf.bund.de>\n <0@bamf.bund.de>\n"
        "Date: Mon, 6 Mar 2023 10:00:00 +0100\n"
        "Content-Type: text/plain; charset=iso-8859-1\n"
        "\n"
        "Gr\xFC\xDF"
        "e\n");
    const Message message = parse_message(raw);
    EXPECT_EQ(message.return_path, (Address{"", "erika@amt.example"}));
    EXPECT_THAT(message.from.addresses, ElementsAre(Address{"Erika Müller", "erika@amt.example"}));
    EXPECT_THAT(message.to.addresses, ElementsAre(Address{"", "CIC.Bamf@bamf.bund.de"}));
    EXPECT_EQ(message.subject, "Anmeldung zum Thementag");
    EXPECT_EQ(message.message_id, "<1@amt.example>");
    EXPECT_THAT(message.in_reply_to, ElementsAre("<0@bamf.bund.de>"));
    EXPECT_THAT(message.references, ElementsAre("<r1@bamf.bund.de>", "<0@bamf.bund.de>"));
    EXPECT_EQ(message.date, (DateTime{1678093200, 60}));
    EXPECT_EQ(message.received, (DateTime{1678093205, 60}));
    EXPECT_EQ(decoded_text(message, message.root), "Grüße\n");
    EXPECT_TRUE(message.problems.empty());
}

TEST(ParseMessage, PartsMarkTheirPlaceInTheBytes) {
    const std::string raw =
        "Content-Type: multipart/mixed; boundary=B\n\n--B\n\nText\n--B\nContent-Type: "
        "image/png\n\nBild\n--B--\n";
    const Message message = parse_message(raw);
    ASSERT_EQ(message.root.parts.size(), 2U);
    const BodyPart& image = message.root.parts[1];
    EXPECT_EQ(message.raw.substr(image.begin, image.size), "Bild");
}

TEST(ParseMessage, AbsentReturnPathIsNotTheNullReversePath) {
    EXPECT_EQ(parse_message("Subject: x\n\n").return_path, std::nullopt);
    EXPECT_EQ(parse_message("Return-Path:\n\n").return_path, std::nullopt);
    EXPECT_EQ(parse_message("Return-Path: <>\n\n").return_path, Address{});
}

TEST(ParseMessage, UnknownCharsetIsADoubt) {
    const Message message = parse_message(
        "Content-Type: text/plain; charset=x-nobody\n\nGr\xFC\xDF"
        "e");
    EXPECT_EQ(decoded_text(message, message.root), "Grüße");
    EXPECT_TRUE(has_problem(message, Problem::Severity::doubt));
    EXPECT_TRUE(parse_message("Content-Type: text/plain; charset=koi8-r\n\n").problems.empty());
}

TEST(ParseMessage, UnreadableSenderIsADoubtAndRecipientANote) {
    EXPECT_TRUE(has_problem(parse_message("From: niemand\n\n"), Problem::Severity::doubt));
    EXPECT_FALSE(has_problem(parse_message("To: niemand\n\n"), Problem::Severity::doubt));
}

TEST(ParseMessage, CountsRepeatedFieldsAndDoubts) {
    const Message message = parse_message("From: a@a.example\nFrom: b@b.example\n\n");
    EXPECT_EQ(message.from.fields, 2);
    EXPECT_EQ(message.from.addresses.size(), 2U);
    EXPECT_TRUE(has_problem(message, Problem::Severity::doubt));
}

TEST(ParseMessage, TakesTheTopmostReadableReceivedDate) {
    const Message message = parse_message(
        "Received: by a; irgendwann\nReceived: by b; Mon, 6 Mar 2023 10:00:05 +0100\n"
        "Received: by c; Mon, 6 Mar 2023 09:00:00 +0100\n\n");
    EXPECT_EQ(message.received, (DateTime{1678093205, 60}));
}

TEST(ParseMessage, EmptyAndHopelessBytesAreMessages) {
    for (const std::string& raw : {std::string(), std::string(1000, '\0'), std::string(1000, '\r'),
                                   std::string(1000, '\n'), std::string(1000, '-'), std::string(":\n:\n")}) {
        const Message message = parse_message(raw);
        EXPECT_EQ(message.root.media_type, "text/plain");
        EXPECT_EQ(message.root.begin + message.root.size, raw.size());
    }
}

TEST(ParseMessage, LongTextIsCutAndSaysSo) {
    ParseLimits limits;
    limits.text_bytes = 10;
    const std::string raw = "Subject: x\n\n12345678\xC3\xA4\xC3\xA4\xC3\xA4";
    const Message message = parse_message(raw, limits);
    EXPECT_EQ(decoded_text(message, message.root, limits), "12345678ä");
    EXPECT_TRUE(message.limit_exceeded());
    EXPECT_FALSE(parse_message("Subject: x\n\n1234567890", limits).limit_exceeded());
}

TEST(DecodedText, LineEndsAreLf) {
    const Message message = parse_message("Subject: x\n\na\r\nb\rc\nd\r\r\ne");
    EXPECT_EQ(decoded_text(message, message.root), "a\nb\nc\nd\ne");
}

TEST(DecodedText, NulIsNoText) {
    const std::string raw("Subject: x\n\na\0b", 15);
    const Message message = parse_message(raw);
    EXPECT_EQ(decoded_text(message, message.root), "ab");
}

TEST(DecodedText, FlowedLinesAreJoined) {
    const Message message =
        parse_message("Content-Type: text/plain; format=flowed; delsp=yes\n\nTheme ntag am \n23. März\n");
    EXPECT_EQ(decoded_text(message, message.root), "Theme ntag am23. März\n");
}

TEST(DecodedText, HtmlWithoutCharsetInItsHeaderNamesItItself) {
    const Message message = parse_message(
        "Content-Type: text/html\n\n<meta http-equiv=Content-Type content=\"text/html; "
        "charset=iso-8859-2\">\xB9");
    EXPECT_THAT(decoded_text(message, message.root), ::testing::EndsWith(">š"));
}

TEST(DecodedContent, UndoesTheTransferEncodingOnly) {
    const Message message = parse_message(
        "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: BASE64 \n\n/A==\n");
    EXPECT_EQ(decoded_content(message, message.root), "\xFC");
}

}  // namespace
}  // namespace bp
