#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/smtp_command.h"
#include "parsers/smtp_reply.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Heard {
    std::vector<SmtpReply> replies;
    std::string error;
    bool operator==(const Heard&) const = default;
};

Heard hear(std::string_view bytes, std::size_t piece = std::string_view::npos) {
    SmtpReplyParser parser;
    for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size())))
        parser.feed(bytes.substr(0, piece));
    Heard heard;
    while (auto reply = parser.next()) heard.replies.push_back(*reply);
    heard.error = parser.error();
    return heard;
}

const std::string kDialogue =
    "220 mail.office.example ESMTP\r\n250-mail.office.example\r\n250-SIZE 52428800\r\n250 8BITMIME\r\n"
    "550-5.1.1 No such\r\n550 5.1.1 mailbox here\r\n354\r\n250 2.0.0 Ok: queued as 4XYZ\r\n";

TEST(SmtpReply, is_read_with_its_codes) {
    EXPECT_THAT(hear(kDialogue).replies,
                ElementsAre(SmtpReply{220, "", "mail.office.example ESMTP"},
                            SmtpReply{250, "", "mail.office.example SIZE 52428800 8BITMIME"},
                            SmtpReply{550, "5.1.1", "No such mailbox here"}, SmtpReply{354, "", ""},
                            SmtpReply{250, "2.0.0", "Ok: queued as 4XYZ"}));
}

TEST(SmtpReply, is_the_same_however_it_is_cut) {
    for (std::size_t piece = 1; piece < kDialogue.size(); ++piece)
        ASSERT_EQ(hear(kDialogue, piece), hear(kDialogue));
}

TEST(SmtpReply, numbers_that_are_no_enhanced_status_are_text) {
    for (const char* text : {"5.1", "5.1.1.1", "3.1.1 x", "5.1234.1", "5..1", "5.1.1x"})
        EXPECT_THAT(hear("550 " + std::string(text) + "\r\n").replies, ElementsAre(SmtpReply{550, "", text}));
}

TEST(SmtpReply, text_is_one_printable_line) {
    EXPECT_THAT(hear("450 a\tb\rc\x80\r\n").replies, ElementsAre(SmtpReply{450, "", "a?b?c?"}));
}

TEST(SmtpReply, that_is_none_is_an_error) {
    for (const char* bytes :
         {"\r\n", "25\r\n", "2500 x\r\n", "199 x\r\n", "600 x\r\n", "hello\r\n", "25x\r\n"})
        EXPECT_EQ(hear(bytes).error, "a line is no SMTP reply") << bytes;
    EXPECT_THAT(hear("hello\r\n250 ok\r\n").replies, IsEmpty());
}

TEST(SmtpReply, without_end_stops_at_the_limit) {
    EXPECT_EQ(hear(std::string(70000, '2')).error, "a reply is too long");
    std::string lines;
    for (int count = 0; count < 7000; ++count) lines += "250-some text\r\n";
    EXPECT_EQ(hear(lines, 1000).error, "a reply is too long");
}

TEST(SmtpAddress, cannot_carry_a_command) {
    EXPECT_TRUE(smtp_is_address("ada.o'hara+x@people.example"));
    for (const char* text :
         {"", "ada", "a@b>\r\nRCPT TO:<c@d", "a b@c", "<a@b>", "jürgen@people.example", "a@b\n"})
        EXPECT_FALSE(smtp_is_address(text)) << text;
}

TEST(SmtpData, doubles_dots_that_begin_a_line) {
    EXPECT_EQ(smtp_data(".\r\n..a\r\nb.\r\n"), "..\r\n...a\r\nb.\r\n.\r\n");
}

TEST(SmtpData, doubles_dots_after_bare_line_ends_too) {
    EXPECT_EQ(smtp_data("a\n.\nb\r.\r\n"), "a\n..\nb\r..\r\n.\r\n");
}

TEST(SmtpData, ends_a_last_line_that_has_no_end) {
    EXPECT_EQ(smtp_data("a"), "a\r\n.\r\n");
    EXPECT_EQ(smtp_data(""), "\r\n.\r\n");
}

}  // namespace
}  // namespace bp
