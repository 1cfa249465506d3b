#include "parsers/imap_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Uid> uids(std::initializer_list<std::uint32_t> numbers) {
    std::vector<Uid> result;
    for (const auto number : numbers) result.push_back(Uid{number});
    return result;
}

TEST(ImapMailboxName, in_ascii_stays_as_it_is) {
    EXPECT_EQ(imap_mailbox_name("INBOX/Done"), "\"INBOX/Done\"");
}

TEST(ImapMailboxName, is_written_in_modified_utf7) {
    EXPECT_EQ(imap_mailbox_name("Brückenpost"), "\"Br&APw-ckenpost\"");
    EXPECT_EQ(imap_mailbox_name("A&B"), "\"A&-B\"");
    EXPECT_EQ(imap_mailbox_name("~peter/mail/台北/日本語"), "\"~peter/mail/&U,BTFw-/&ZeVnLIqe-\"");
}

TEST(ImapMailboxName, cannot_end_the_command_line) {
    EXPECT_EQ(imap_mailbox_name("a\r\nbp9 EXPUNGE").find_first_of("\r\n"), std::string::npos);
}

TEST(ImapMailboxName, that_is_not_utf8_is_still_a_name) {
    const std::string name = imap_mailbox_name("a\xff");
    EXPECT_EQ(name, "\"a&,,0-\"");  // U+FFFD
}

TEST(ImapMailboxName, of_any_length_is_written_whole) {
    std::string umlauts;
    for (int count = 0; count < 500; ++count) umlauts += "aü";
    EXPECT_EQ(imap_mailbox_name(umlauts).size(), 2 + 500 * std::string("a&APw-").size());
}

TEST(ImapQuoted, escapes_quotes_and_backslashes) {
    EXPECT_EQ(imap_quoted("a\"b\\c"), "\"a\\\"b\\\\c\"");
}

TEST(ImapKeyword, is_an_atom) {
    EXPECT_TRUE(imap_is_keyword("Brueckenpost") && imap_is_keyword("$Label1"));
    for (const char* text : {"", "\\Seen", "two words", "a)", "a{", "\"a\"", "a*", "Brücke", "a\r\n"})
        EXPECT_FALSE(imap_is_keyword(text)) << text;
}

TEST(ImapUidSets, join_neighbours) {
    EXPECT_THAT(imap_uid_sets(uids({5, 3, 4, 9, 1, 4, 4294967295}), 100), ElementsAre("1,3:5,9,4294967295"));
}

TEST(ImapUidSets, never_hold_a_uid_that_was_not_given) {
    EXPECT_THAT(imap_uid_sets(uids({1, 3}), 100), ElementsAre("1,3"));
}

TEST(ImapUidSets, are_cut_to_length) {
    EXPECT_THAT(imap_uid_sets(uids({10, 12, 14, 16}), 5), ElementsAre("10,12", "14,16"));
}

TEST(ImapUidSets, of_nothing_are_none) {
    EXPECT_THAT(imap_uid_sets({}, 100), IsEmpty());
}

}  // namespace
}  // namespace bp
