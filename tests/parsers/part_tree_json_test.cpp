#include "parsers/part_tree_json.h"

#include <gtest/gtest.h>

#include "parsers/parse_message.h"

namespace bp {
namespace {

constexpr std::string_view kMail =
    "Content-Type: multipart/mixed; boundary=B\n"
    "\n"
    "--B\n"
    "Content-Type: text/plain; charset=utf-8\n"
    "\n"
    "abc\n\n"
    "--B\n"
    "Content-Type: application/pdf; name=\"Grüße.pdf\"\n"
    "Content-Transfer-Encoding: base64\n"
    "\n"
    "YWJj\n"
    "--B--\n";

TEST(PartTreeJson, IsOneLineInTheOrderOfTheMail) {
    EXPECT_EQ(
        part_tree_json(parse_message(kMail), "a.eml"),
        R"({"file":"a.eml","type":"multipart/mixed","size":150,"parts":[)"
        R"({"type":"text/plain","charset":"utf-8","size":4,"sha1":"a9993e364706816aba3e25717850c26c9cd0d89d"},)"
        R"({"type":"application/pdf","file_name":"Grüße.pdf","size":3,"sha1":"a9993e364706816aba3e25717850c26c9cd0d89d"}]})");
}

TEST(PartTreeJson, Sha1IgnoresLineEnds) {
    const std::string unix_mail = part_tree_json(parse_message("\na\nb\n"), "");
    const std::string other_mail = part_tree_json(parse_message("\r\na\r\nb\r\n\r\n"), "");
    EXPECT_EQ(unix_mail.substr(unix_mail.find("sha1")), other_mail.substr(other_mail.find("sha1")));
}

TEST(PartTreeJson, AnyFileNameIsPrinted) {
    EXPECT_NE(part_tree_json(parse_message(""), "\xFF").find("\"file\":\"\xEF\xBF\xBD\""), std::string::npos);
}

TEST(PartTreeText, IsIndentedByDepthAndNamesProblems) {
    EXPECT_EQ(part_tree_text(parse_message("Content-Type: multipart/mixed; boundary=B\n\n--B\n\na"), "a.eml"),
              "a.eml\n  multipart/mixed 6 bytes\n    text/plain 1 bytes\n"
              "  ! Die letzte Trennzeile eines mehrteiligen Inhalts fehlt.\n");
}

}  // namespace
}  // namespace bp
