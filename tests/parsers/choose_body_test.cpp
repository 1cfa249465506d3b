#include "parsers/choose_body.h"

#include <gtest/gtest.h>

#include "parsers/parse_message.h"

namespace bp {
namespace {

std::string multipart(const std::string& type, std::initializer_list<std::string> parts) {
    std::string entity = "Content-Type: multipart/" + type + "; boundary=\"=" + type + "\"\n\n";
    for (const std::string& part : parts) entity += "--=" + type + "\n" + part + "\n";
    return entity + "--=" + type + "--\n";
}

std::string plain(const std::string& text) {
    return "Content-Type: text/plain; charset=utf-8\n\n" + text;
}
std::string html(const std::string& text) {
    return "Content-Type: text/html; charset=utf-8\n\n" + text;
}

BodyText choose(const std::string& entity) {
    return choose_body(parse_message("From: a@b.example\n" + entity));
}

TEST(ChooseBody, PlainAlternativeIsTaken) {
    EXPECT_EQ(choose(multipart("alternative", {plain("eins"), html("<p>zwei</p>")})).text, "eins");
}

TEST(ChooseBody, StubGivesWayToHtml) {
    std::string html_part =
        html("<p>Guten Tag, ich melde mich zum Thementag im Mai an und bringe Frau Berg mit.</p>");
    EXPECT_EQ(choose(multipart("alternative", {plain("Ihr Mailprogramm kann kein HTML."), html_part}))
                  .text.substr(0, 9),
              "Guten Tag");
    EXPECT_EQ(choose(multipart("alternative", {plain(" "), html_part})).text.substr(0, 9), "Guten Tag");
}

TEST(ChooseBody, TableIsReadFromHtml) {
    std::string table = "<table><tr><td>Name</td><td>Amt</td></tr><tr><td>Berg</td><td>Z 3</td></tr></table>";
    BodyText body = choose(multipart("alternative", {plain("Name\n\nAmt\n\nBerg\n\nZ 3"), html(table)}));
    EXPECT_EQ(body.text.find("Name\n\nAmt"), std::string::npos);
}

TEST(ChooseBody, StruckThroughWordsAreReadFromHtml) {
    BodyText body =
        choose(multipart("alternative", {plain("am 25.5. 22.6."), html("<p>am <s>25.5.</s> 22.6.</p>")}));
    EXPECT_EQ(body.text.find("25.5."), std::string::npos);
    EXPECT_NE(body.text.find("22.6."), std::string::npos);
}

TEST(ChooseBody, InlineTextPartsAreJoinedAndAttachmentsAreNot) {
    BodyText body = choose(multipart(
        "mixed", {plain("eins"), "Content-Type: image/png\nContent-Disposition: inline\n\nx",
                  "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nzwei",
                  plain("drei")}));
    EXPECT_EQ(body.text, "eins\n\ndrei");
}

TEST(ChooseBody, RelatedShowsItsRoot) {
    BodyText body =
        choose(multipart("related", {multipart("alternative", {plain("eins"), html("<p>zwei</p>")}),
                                     "Content-Type: text/html\nContent-ID: <x>\n\n<p>Beiwerk</p>"}));
    EXPECT_EQ(body.text, "eins");
}

TEST(ChooseBody, EncryptedMailHasNoText) {
    EXPECT_EQ(
        choose(multipart("encrypted", {"Content-Type: application/pgp-encrypted\n\nVersion: 1", plain("x")}))
            .text,
        "");
}

TEST(ChooseBody, ReportShowsItsFirstPartAndTheReturnedMailIsForwarded) {
    BodyText body = choose(
        multipart("report", {plain("unzustellbar"), "Content-Type: message/delivery-status\n\nAction: failed",
                             "Content-Type: message/rfc822\n\nSubject: S\n\nunser Text"}));
    EXPECT_EQ(body.text, "unzustellbar");
    EXPECT_EQ(body.forwarded, "Betreff: S\n\nunser Text");
}

}  // namespace
}  // namespace bp
