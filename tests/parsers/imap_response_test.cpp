// The IMAP parser against dialogues in the forms of the servers in the field, and against what must not harm.
#include "parsers/imap_response.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/imap_grammar.h"
#include "tests/parsers/imap_dialogue.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Dialogue {
    const char* name;
    std::string bytes;
    std::vector<std::string> heard;

    friend void PrintTo(const Dialogue& dialogue, std::ostream* out) { *out << dialogue.name; }
};

const std::string kLiteral = "Subject: a\r\n\r\nbp2 OK not for you\r\n* 9 EXPUNGE\r\n)\r\n";  // 50 bytes

// What Dovecot 2.3 says: capabilities inside the tagged OK, \* in PERMANENTFLAGS, a running OK inside IDLE.
const Dialogue kDovecot{
    "Dovecot",
    "* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN] Dovecot "
    "ready.\r\n"
    "a OK [CAPABILITY IMAP4rev1 IDLE MOVE UIDPLUS ESEARCH] Logged in\r\n"
    "* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft Brueckenpost)\r\n"
    "* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft Brueckenpost \\*)] Flags "
    "permitted.\r\n"
    "* 172 EXISTS\r\n* 0 RECENT\r\n"
    "* OK [UIDVALIDITY 1700000000] UIDs valid\r\n* OK [UIDNEXT 4392] Predicted next UID\r\n"
    "bp1 OK [READ-WRITE] Select completed (0.001 + 0.000 secs).\r\n"
    "* 1 FETCH (UID 4390 RFC822.SIZE 51 INTERNALDATE \"05-Nov-2023 08:01:02 +0100\" FLAGS (\\Seen) BODY[] "
    "{50}\r\n" +
        kLiteral +
        ")\r\nbp2 OK Fetch completed (0.001 + 0.000 secs).\r\n"
        "+ idling\r\n* OK Still here\r\n* 173 EXISTS\r\nbp3 OK Idle completed (12.3 + 0.0 secs).\r\n"
        "* OK [COPYUID 1700000001 4390:4392 7:9] Moved UIDs.\r\n* 3 EXPUNGE\r\nbp4 OK Move completed.\r\n"
        "* ESEARCH (TAG \"bp5\") UID ALL 4390,4392:4400\r\nbp5 OK Search completed.\r\n"
        "* ID (\"name\" \"Dovecot\")\r\n* BYE Logging out\r\nbp6 OK Logout completed.\r\n",
    {
        "ok [CAPABILITY (IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN)] 'Dovecot "
        "ready.'",
        "a ok [CAPABILITY (IMAP4rev1 IDLE MOVE UIDPLUS ESEARCH)] 'Logged in'",
        "flags (\\Answered \\Flagged \\Deleted \\Seen \\Draft Brueckenpost)",
        "ok [PERMANENTFLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft Brueckenpost \\*)] 'Flags "
        "permitted.'",
        "exists 172",
        "recent 0",
        "ok [UIDVALIDITY (1700000000)] 'UIDs valid'",
        "ok [UIDNEXT (4392)] 'Predicted next UID'",
        "bp1 ok [READ-WRITE ()] 'Select completed (0.001 + 0.000 secs).'",
        "fetch 1 uid=4390 size=51 date=1699167662 flags=(\\Seen) body[]='" + kLiteral + "'",
        "bp2 ok 'Fetch completed (0.001 + 0.000 secs).'",
        "+ 'idling'",
        "ok 'Still here'",
        "exists 173",
        "bp3 ok 'Idle completed (12.3 + 0.0 secs).'",
        "ok [COPYUID (1700000001 4390:4392 7:9)] 'Moved UIDs.'",
        "expunge 3",
        "bp4 ok 'Move completed.'",
        "search bp5{4390,4392:4400}",
        "bp5 ok 'Search completed.'",
        "other ID",
        "bye 'Logging out'",
        "bp6 ok 'Logout completed.'",
    }};

// What Exchange says: RECENT and UNSEEN, no \* and no keywords, order of the items its own, NIL for a mail
// that it cannot read, an idling continuation of its own.
const Dialogue kExchange{
    "Exchange",
    "* OK The Microsoft Exchange IMAP4 service is ready. [QQBCAEMA]\r\n"
    "* CAPABILITY IMAP4 IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE "
    "NAMESPACE LITERAL+\r\nbp1 OK CAPABILITY completed.\r\n"
    "* 3 EXISTS\r\n* 0 RECENT\r\n* FLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)\r\n"
    "* OK [PERMANENTFLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)] Permanent flags\r\n"
    "* OK [UNSEEN 2] Is the first unseen message\r\n* OK [UIDVALIDITY 14] UIDVALIDITY value\r\n"
    "* OK [UIDNEXT 12] The next unique identifier value\r\nbp2 OK [READ-WRITE] SELECT completed.\r\n"
    "* 2 FETCH (BODY[] {0}\r\n FLAGS (\\Seen $MDNSent) UID 10)\r\n"
    "* 3 FETCH (BODY[] NIL UID 11)\r\nbp3 OK FETCH completed.\r\n"
    "+ IDLE accepted, awaiting DONE command.\r\n* 4 EXISTS\r\nbp4 OK IDLE completed.\r\n"
    "bp5 BAD Command Argument Error. 12\r\nbp6 NO AUTHENTICATE failed.\r\n"
    "* BYE Connection is closed. 13\r\n",
    {
        "ok 'The Microsoft Exchange IMAP4 service is ready. [QQBCAEMA]'",
        "capability (IMAP4 IMAP4REV1 AUTH=PLAIN AUTH=XOAUTH2 SASL-IR UIDPLUS MOVE ID UNSELECT CHILDREN IDLE "
        "NAMESPACE LITERAL+)",
        "bp1 ok 'CAPABILITY completed.'",
        "exists 3",
        "recent 0",
        "flags (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)",
        "ok [PERMANENTFLAGS (\\Seen \\Answered \\Flagged \\Deleted \\Draft $MDNSent)] 'Permanent flags'",
        "ok [UNSEEN (2)] 'Is the first unseen message'",
        "ok [UIDVALIDITY (14)] 'UIDVALIDITY value'",
        "ok [UIDNEXT (12)] 'The next unique identifier value'",
        "bp2 ok [READ-WRITE ()] 'SELECT completed.'",
        "fetch 2 uid=10 flags=(\\Seen $MDNSent) body[]=''",
        "fetch 3 uid=11 body[]=nil",
        "bp3 ok 'FETCH completed.'",
        "+ 'IDLE accepted, awaiting DONE command.'",
        "exists 4",
        "bp4 ok 'IDLE completed.'",
        "bp5 bad 'Command Argument Error. 12'",
        "bp6 no 'AUTHENTICATE failed.'",
        "bye 'Connection is closed. 13'",
    }};

// What Cyrus says: MODSEQ beside what was asked, HIGHESTMODSEQ and URLMECH codes, VANISHED after QRESYNC,
// mailbox names as literals, ANNOTATIONS.
const Dialogue kCyrus{
    "Cyrus",
    "* 7 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 1294] Ok\r\n* OK [HIGHESTMODSEQ 18446744073709551615] "
    "Ok\r\n"
    "* OK [URLMECH INTERNAL] Ok\r\n* OK [ANNOTATIONS 65536] Ok\r\nbp1 OK [READ-ONLY] Completed\r\n"
    "* 5 FETCH (FLAGS () UID 17 MODSEQ (624140003) BODY[HEADER] {14}\r\nSubject: x\r\n\r\n)\r\n"
    "* 6 FETCH (UID 18 ENVELOPE (\"d\" \"a (b\" ((NIL NIL \"x\" {3}\r\ny)z)) NIL) BODY[1.MIME]<0> "
    "\"q\\\"\\\\\")\r\n"
    "* 7 FETCH (X-GM-LABELS (\"\\\\Inbox\" foo) BINARY[1.2]<3> ~{2}\r\n\r\n EMAILID (M1) "
    "BODY[HEADER.FIELDS (\"To\" Cc)] {2}\r\n\r\n THREADID NIL)\r\n"
    "* VANISHED (EARLIER) 41,43:116,118\r\n* VANISHED 405,407\r\n"
    "* LIST (\\HasNoChildren) \".\" {13}\r\nINBOX.Br&APw-\r\n* LIST (\\Noselect) NIL \"\"\r\n"
    "* STATUS INBOX (MESSAGES 7)\r\n* SEARCH 17 900 901 (MODSEQ 917162500)\r\nbp2 OK Completed\r\n",
    {
        "exists 7",
        "recent 0",
        "ok [UIDVALIDITY (1294)] 'Ok'",
        "ok [HIGHESTMODSEQ (18446744073709551615)] 'Ok'",
        "ok [URLMECH (INTERNAL)] 'Ok'",
        "ok [ANNOTATIONS (65536)] 'Ok'",
        "bp1 ok [READ-ONLY ()] 'Completed'",
        "fetch 5 uid=17 flags=() body[HEADER]='Subject: x\r\n\r\n'",
        "fetch 6 uid=18 body[1.MIME]='q\"\\'",
        "fetch 7 body[HEADER.FIELDS (\"TO\" CC)]='\r\n'",
        "vanished earlier {41,43:116,118}",
        "vanished {405,407}",
        "list (\\HasNoChildren) '.' 'INBOX.Br&APw-'",
        "list (\\Noselect) '' ''",
        "other STATUS",
        "search {17,900,901}",
        "bp2 ok 'Completed'",
    }};

// What Gmail says: [GMAIL] folders, codes of its own, EXISTS out of nowhere, LIMIT, a polite BYE.
const Dialogue kGmail{
    "Gmail",
    "* OK Gimap ready for requests from 192.0.2.1 ab12mb345\r\n"
    "* LIST (\\HasNoChildren \\Sent) \"/\" \"[Gmail]/Gesendet\"\r\n"
    "* OK [HIGHESTMODSEQ 917] \r\nbp1 OK [READ-WRITE] INBOX selected. (Success)\r\n"
    "* 1 FETCH (X-GM-THRID 1266894439832287888 X-GM-MSGID 1278455344230334865 UID 5 FLAGS ($NotPhishing))\r\n"
    "* SEARCH\r\nbp2 OK SEARCH completed (Success)\r\n* 41 EXISTS\r\n"
    "bp3 NO [OVERQUOTA] Bandwidth limit {3}\r\n* BAD Unknown {12}\r\n* BYE [UNAVAILABLE] Temporary System "
    "Error\r\n",
    {
        "ok 'Gimap ready for requests from 192.0.2.1 ab12mb345'",
        "list (\\HasNoChildren \\Sent) '/' '[Gmail]/Gesendet'",
        "ok [HIGHESTMODSEQ (917)] ''",
        "bp1 ok [READ-WRITE ()] 'INBOX selected. (Success)'",
        "fetch 1 uid=5 flags=($NotPhishing)",
        "search {}",
        "bp2 ok 'SEARCH completed (Success)'",
        "exists 41",
        "bp3 no [OVERQUOTA ()] 'Bandwidth limit {3}'",
        "bad 'Unknown {12}'",
        "bye [UNAVAILABLE ()] 'Temporary System Error'",
    }};

class ImapDialogue : public testing::TestWithParam<Dialogue> {};

TEST_P(ImapDialogue, is_understood) {
    const Heard heard = hear(GetParam().bytes);
    EXPECT_EQ(heard.error, "");
    EXPECT_EQ(heard.lines, GetParam().heard);
}

TEST_P(ImapDialogue, is_understood_byte_by_byte) {
    EXPECT_EQ(hear(GetParam().bytes, 1), hear(GetParam().bytes));
}

TEST_P(ImapDialogue, cut_at_any_byte_is_the_same) {
    const std::string& bytes = GetParam().bytes;
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut)
        ASSERT_EQ(hear_cut_at(bytes, cut).lines, GetParam().heard) << "cut at " << cut;
}

TEST_P(ImapDialogue, cut_off_at_any_byte_yields_a_prefix_and_no_error) {
    const std::string& bytes = GetParam().bytes;
    for (std::size_t end = 0; end <= bytes.size(); ++end) {
        const Heard heard = hear(std::string_view(bytes).substr(0, end));
        ASSERT_EQ(heard.error, "") << "cut off at " << end;
        ASSERT_TRUE(std::equal(heard.lines.begin(), heard.lines.end(), GetParam().heard.begin())) << end;
    }
}

INSTANTIATE_TEST_SUITE_P(Servers, ImapDialogue, testing::Values(kDovecot, kExchange, kCyrus, kGmail),
                         [](const auto& test) { return test.param.name; });

// --- Literals
// ------------------------------------------------------------------------------------------------------

TEST(ImapLiteral, a_response_inside_a_literal_is_content) {
    const std::string forged = "\r\nbp7 OK done\r\n* BYE\r\n";
    const Heard heard = hear("* 1 FETCH (UID 2 BODY[] {22}\r\n" + forged + ")\r\nbp7 NO later\r\n");
    EXPECT_THAT(heard.lines, ElementsAre("fetch 1 uid=2 body[]='" + forged + "'", "bp7 no 'later'"));
}

TEST(ImapLiteral, a_literal_announcement_inside_a_literal_is_content) {
    const Heard heard = hear("* 1 FETCH (BODY[] {6}\r\n{99}\r\n UID 2)\r\n");
    EXPECT_THAT(heard.lines, ElementsAre("fetch 1 uid=2 body[]='{99}\r\n'"));
}

TEST(ImapLiteral, beyond_the_limit_only_its_beginning_is_kept) {
    ImapLimits limits;
    limits.literal = 4;
    const Heard heard = hear("* 1 FETCH (BODY[] {10}\r\n0123456789 UID 2)\r\nbp1 OK\r\n", 3, limits);
    EXPECT_THAT(heard.lines, ElementsAre("fetch 1 uid=2 body[]='0123'...", "bp1 ok ''"));
}

TEST(ImapLiteral, all_literals_of_a_response_share_the_limit) {
    ImapLimits limits;
    limits.literal = 5;
    const Heard heard = hear("* 1 FETCH (BODY[1] {4}\r\n0123 BODY[2] {4}\r\n4567)\r\n", 7, limits);
    EXPECT_THAT(heard.lines, ElementsAre("fetch 1 body[1]='0123' body[2]='4'..."));
}

TEST(ImapLiteral, is_not_in_the_line_kept_for_a_transcript) {
    ImapResponseParser parser;
    parser.keep_lines(true);
    parser.feed("* 1 FETCH (BODY[] {6}\r\nsecret UID 2)\r\n");
    EXPECT_EQ(parser.next()->line, "* 1 FETCH (BODY[] {6}\r\n UID 2)");
}

TEST(ImapLiteral, takes_exactly_one_buffer) {
    constexpr std::size_t kSize = std::size_t{25} << 20;
    ImapResponseParser parser;
    parser.feed("* 1 FETCH (BODY[] {" + std::to_string(kSize) + "}\r\n");
    const std::string piece(16 * 1024, 'x');
    for (std::size_t fed = 0; fed < kSize; fed += piece.size()) parser.feed(piece);
    parser.feed(")\r\n");
    const auto response = parser.next();
    ASSERT_TRUE(response);
    const auto& data = std::get<ImapFetch>(response->data).bodies.at(0).data;
    EXPECT_EQ(data->size(), kSize);
    EXPECT_EQ(data->capacity(), kSize);
}

TEST(ImapLiteral, of_any_announced_size_reserves_no_more_than_the_limit) {
    ImapLimits limits;
    limits.literal = 1000;
    const Heard heard = hear("* 1 FETCH (BODY[] {9223372036854775807}\r\nabc", 5, limits);
    EXPECT_EQ(heard, Heard{});
}

// --- Garbage
// -------------------------------------------------------------------------------------------------------

struct Garbage {
    const char* name;
    std::string bytes;
    std::string error;

    friend void PrintTo(const Garbage& garbage, std::ostream* out) { *out << garbage.name; }
};

class ImapGarbage : public testing::TestWithParam<Garbage> {};

TEST_P(ImapGarbage, is_an_error_that_quotes_nothing_of_it) {
    EXPECT_EQ(hear(GetParam().bytes).error, GetParam().error);
    EXPECT_EQ(hear(GetParam().bytes, 1).error, GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, ImapGarbage,
    testing::Values(Garbage{"another_protocol", "HTTP/1.1 400 Bad Request\r\n",
                            "expected OK, NO or BAD at byte 12"},
                    Garbage{"empty_line", "\r\n", "expected a word at byte 0"},
                    Garbage{"bare_newline", "* OK hello\n", "a line does not end in CRLF"},
                    Garbage{"bye_with_a_tag", "bp1 BYE\r\n", "expected OK, NO or BAD at byte 7"},
                    Garbage{"no_number", "* 4294967296 EXISTS\r\n", "expected a number at byte 2"},
                    Garbage{"open_quote", "* LIST () \"/\" \"abc\r\n", "expected a closing quote at byte 18"},
                    Garbage{"open_list", "* FLAGS (\\Seen\r\n", "expected a word at byte 14"},
                    Garbage{"open_fetch", "* 1 FETCH (UID 5\r\n", "expected a word at byte 16"},
                    Garbage{"uid_not_a_number", "* 1 FETCH (UID x)\r\n", "expected a number at byte 15"},
                    Garbage{"fetch_with_more_behind", "* 1 FETCH (UID 5) BODY[] {1}\r\nx\r\n",
                            "expected the end of the response at byte 18"},
                    Garbage{"literal_without_end", "* 1 FETCH (BODY[] {99999999999999999999}\r\n",
                            "a literal's size is absurd"},
                    Garbage{"nested_without_end", "* 1 FETCH (X " + std::string(100, '(') + "\r\n",
                            "expected less nesting at byte 78"}),
    [](const auto& test) { return test.param.name; });

TEST(ImapGarbage, nothing_is_taken_after_an_error) {
    const Heard heard = hear("* 1 EXISTS\r\nnonsense\r\n* 2 EXISTS\r\n");
    EXPECT_THAT(heard.lines, ElementsAre("exists 1"));
    EXPECT_THAT(heard.error, HasSubstr("expected"));
}

TEST(ImapGarbage, an_endless_line_ends_at_the_limit) {
    ImapLimits limits;
    limits.text = 1000;
    EXPECT_EQ(hear("* OK " + std::string(2000, 'x'), 100, limits).error,
              "a response is longer than 1000 bytes");
}

TEST(ImapGarbage, literals_without_end_stop_at_the_limit) {
    std::string bytes = "* 1 FETCH (X (";
    for (int count = 0; count < 65; ++count) bytes += "{0}\r\n ";
    EXPECT_EQ(hear(bytes).error, "a response holds more than 64 literals");
}

TEST(ImapGarbage, an_unknown_response_is_passed_on_by_name) {
    EXPECT_THAT(hear("* XWONDER {3}\r\n)\r\n \"\r\n* 12 xmarvel\r\n").lines,
                ElementsAre("other XWONDER", "other XMARVEL"));
}

TEST(ImapGarbage, a_response_code_that_is_not_closed_is_text) {
    EXPECT_THAT(hear("* OK [ALERT look out\r\n* OK [] x\r\n").lines,
                ElementsAre("ok '[ALERT look out'", "ok 'x'"));
}

// --- Elements
// --------------------------------------------------------------------------------------------------------

TEST(ImapNumberSet, contains_what_lies_in_its_ranges) {
    const ImapNumberSet set{{5, 5}, {2, 3}};
    EXPECT_TRUE(contains(set, 2) && contains(set, 3) && contains(set, 5));
    EXPECT_FALSE(contains(set, 1) || contains(set, 4) || contains(set, 6));
}

TEST(ImapNumberSet, ranges_may_be_written_backwards) {
    EXPECT_THAT(hear("* VANISHED 9:7\r\n").lines, ElementsAre("vanished {7:9}"));
}

TEST(ImapDateTime, is_read_with_its_zone) {
    EXPECT_EQ(parse_imap_date_time("17-Jul-1996 02:44:25 -0700"), 837596665);
    EXPECT_EQ(parse_imap_date_time(" 1-jan-1970 01:00:00 +0100"), 0);
    EXPECT_EQ(parse_imap_date_time("29-Feb-2024 23:59:59 +0530"), 1709231399);
}

TEST(ImapDateTime, that_makes_no_sense_is_none) {
    for (const char* text :
         {"", "31-Feb-2024 00:00:00 +0000", "01-Foo-2024 00:00:00 +0000", "1-Ebm-2024 00:00:00 +0000",
          "01-Jan-2024 24:00:00 +0000", "01-Jan-2024 00:00:00", "01-Jan-2024 00:00:00 x0000"})
        EXPECT_EQ(parse_imap_date_time(text), std::nullopt) << text;
}

TEST(ImapDateTime, that_makes_no_sense_does_not_harm_the_fetch) {
    EXPECT_THAT(hear("* 1 FETCH (INTERNALDATE \"soon\" UID 3)\r\n").lines, ElementsAre("fetch 1 uid=3"));
}

}  // namespace
}  // namespace bp
