// The real mailbox against a server that says what no good server says.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/edges/imap_mailbox.h"
#include "tests/wire/loop.h"
#include "tests/wire/scripted_server.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

using Script = ScriptedServer::Script;

Script operator+(Script first, const Script& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

// What libcurl does before it hands the stream to us, without a login.
const Script kGreeting{"S: * OK ready", "C: $tag CAPABILITY", "S: * CAPABILITY IMAP4rev1", "S: $tag OK"};
Script capabilities(const std::string& names) {
    return {"C: bp1 CAPABILITY", "S: * CAPABILITY IMAP4rev1 " + names, "S: bp1 OK"};
}
const Script kSelected{"C: bp2 SELECT \"INBOX\"", "S: * 2 EXISTS",
                       "S: * OK [UIDVALIDITY 7]", "S: * OK [UIDNEXT 3] x",
                       "S: * FLAGS (\\Seen)",     "S: * OK [PERMANENTFLAGS (\\Seen \\Deleted)] x",
                       "S: bp2 OK [READ-WRITE] x"};
const Script kOpened = kGreeting + capabilities("IDLE") + kSelected;

class ImapScriptedTest : public testing::Test {
protected:
    // A mailbox on a server that follows this script.
    ImapMailbox& on(const Script& script) {
        server_ = std::make_unique<ScriptedServer>(std::vector<Script>{script});
        ImapMailboxSettings settings;
        settings.name = "cic";
        settings.connection.host = "127.0.0.1";
        settings.connection.port = server_->port();
        settings.connection.security = TransportSecurity::plain;
        settings.connection.mechanism = mechanism_;
        settings.connection.username = "ada";
        settings.connection.secret_file = BP_SOURCE_DIR "/.gitignore";
        settings.connection.connect_timeout = 1s;
        settings.connection.command_timeout = 1s;
        mailbox_ = std::make_unique<ImapMailbox>(loop_.multi, std::move(settings));
        return *mailbox_;
    }

    ImapMailbox& opened(const Script& script) {
        auto& mailbox = on(script);
        status_ = loop_.run(mailbox.open());
        return mailbox;
    }

    void TearDown() override {
        mailbox_.reset();
        EXPECT_EQ(server_->trouble(), "");
    }

    // start_fetch() and finish_fetch() of mails 1 and 2, each of the stated size.
    Task<std::vector<RawMessage>> fetch(std::uint64_t size = 100) {
        std::vector<MessageSummary> asked(2);
        asked[0].uid = Uid{1};
        asked[1].uid = Uid{2};
        asked[0].size = asked[1].size = size;
        co_await mailbox_->start_fetch(asked, false);
        auto messages = co_await mailbox_->finish_fetch();
        co_return messages;
    }

    void expect_gone(Task<std::vector<MessageSummary>> call, const std::string& why) {
        const auto failure = loop_.failure_of(std::move(call));
        ASSERT_TRUE(failure);
        EXPECT_EQ(failure->scope(), Failure::Scope::mailbox);
        EXPECT_THAT(failure->what(), HasSubstr(why));
        EXPECT_THAT(loop_.failure_of(mailbox_->list(Uid{1})).value().what(), HasSubstr("not open"));
    }

    AuthMechanism mechanism_ = AuthMechanism::none;
    Loop loop_;
    std::unique_ptr<ScriptedServer> server_;
    std::unique_ptr<ImapMailbox> mailbox_;
    MailboxStatus status_;
};

// --- Opening
// ---------------------------------------------------------------------------------------------------------

TEST_F(ImapScriptedTest, keywords_are_not_promised_where_the_server_has_none) {
    opened(kOpened);
    EXPECT_FALSE(status_.keywords);
    EXPECT_FALSE(status_.can_move);
    EXPECT_TRUE(status_.can_idle);
}

TEST_F(ImapScriptedTest, read_only_mailbox_can_be_neither_flagged_nor_moved) {
    opened(kGreeting + capabilities("MOVE") +
           Script{"C: bp2 SELECT", "S: * OK [UIDVALIDITY 7]", "S: * OK [PERMANENTFLAGS (\\*)]",
                  "S: bp2 OK [READ-ONLY]"});
    EXPECT_FALSE(status_.keywords);
    EXPECT_FALSE(status_.can_move);
    EXPECT_EQ(status_.uid_next, Uid{0});
}

TEST_F(ImapScriptedTest, mailbox_without_uidvalidity_is_of_no_use) {
    auto& mailbox = on(kGreeting + capabilities("") + Script{"C: bp2 SELECT", "S: * 2 EXISTS", "S: bp2 OK"});
    EXPECT_THAT(loop_.failure_of(mailbox.open()).value().what(), HasSubstr("no UIDVALIDITY"));
}

TEST_F(ImapScriptedTest, server_that_never_greets_is_given_up) {
    auto& mailbox = on({"HOLD"});
    const auto failure = loop_.failure_of(mailbox.open());
    EXPECT_EQ(failure.value().scope(), Failure::Scope::server);
    EXPECT_EQ(failure.value().retry(), Failure::Retry::soon);
}

TEST_F(ImapScriptedTest, greeting_that_is_bye_is_a_failure_of_the_server) {
    auto& mailbox = on({"S: * BYE too busy"});
    EXPECT_EQ(loop_.failure_of(mailbox.open()).value().scope(), Failure::Scope::server);
}

TEST_F(ImapScriptedTest, login_put_off_by_a_passing_fault_is_retried_soon) {
    mechanism_ = AuthMechanism::plain;
    auto& mailbox = on({"S: * OK ready", "C: $tag CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN",
                        "S: $tag OK", "C: $tag AUTHENTICATE PLAIN", "S: + ",
                        "C: ", "S: A002 NO [UNAVAILABLE] directory is down", "HOLD"});
    const auto failure = loop_.failure_of(mailbox.open());
    EXPECT_EQ(failure.value().retry(), Failure::Retry::soon);
    EXPECT_THAT(failure.value().what(), HasSubstr("login put off"));
}

TEST_F(ImapScriptedTest, login_is_not_tried_with_a_mechanism_that_was_not_chosen) {
    mechanism_ = AuthMechanism::plain;
    auto& mailbox = on({"S: * OK ready", "C: $tag CAPABILITY", "S: * CAPABILITY IMAP4rev1 AUTH=LOGIN",
                        "S: $tag OK", "HOLD"});
    EXPECT_EQ(loop_.failure_of(mailbox.open()).value().retry(), Failure::Retry::long_);
    mailbox_.reset();
    EXPECT_THAT(server_->heard(), SizeIs(1));  // CAPABILITY
}

// --- Broken conversations
// ------------------------------------------------------------------------------------------------

TEST_F(ImapScriptedTest, bye_ends_the_connection_with_its_reason) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: * BYE [UNAVAILABLE] going down"});
    expect_gone(mailbox.list(Uid{1}), "BYE [UNAVAILABLE]");
}

TEST_F(ImapScriptedTest, silence_in_the_middle_of_a_command_is_given_up) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S> * 1 FETCH (UID 1", "HOLD"});
    expect_gone(mailbox.list(Uid{1}), "no answer in time");
}

TEST_F(ImapScriptedTest, cut_connection_is_a_failure_of_the_mailbox) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S> * 1 FETCH (UID 1"});
    expect_gone(mailbox.list(Uid{1}), "closed by the server");
}

TEST_F(ImapScriptedTest, garbage_ends_the_connection_and_is_not_quoted) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: secret garbage", "HOLD"});
    const auto failure = loop_.failure_of(mailbox.list(Uid{1}));
    EXPECT_THAT(failure.value().what(), HasSubstr("expected OK, NO or BAD"));
    EXPECT_THAT(failure.value().what(), Not(HasSubstr("secret")));
}

TEST_F(ImapScriptedTest, command_that_is_not_understood_ends_the_connection) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: bp3 BAD what", "HOLD"});
    expect_gone(mailbox.list(Uid{1}), "does not understand");
}

TEST_F(ImapScriptedTest, answer_to_another_command_ends_the_connection) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: bp2 OK", "HOLD"});
    expect_gone(mailbox.list(Uid{1}), "an answer to another command");
}

TEST_F(ImapScriptedTest, uidvalidity_that_changes_under_way_ends_the_connection) {
    auto& mailbox =
        opened(kOpened + Script{"C: bp3 UID FETCH", "S: * OK [UIDVALIDITY 8]", "S: bp3 OK", "HOLD"});
    expect_gone(mailbox.list(Uid{1}), "UIDVALIDITY has changed");
}

// --- Looking and fetching
// ------------------------------------------------------------------------------------------------

TEST_F(ImapScriptedTest, listing_takes_what_came_unasked_into_account) {
    auto& mailbox = opened(
        kOpened + Script{"C: bp3 UID FETCH 1:* (UID RFC822.SIZE INTERNALDATE FLAGS)",
                         "S: * 2 FETCH (FLAGS (\\Seen) UID 2)", "S: * 1 FETCH (FLAGS (\\Seen))",
                         "S: * 2 FETCH (UID 2 RFC822.SIZE 5 INTERNALDATE \"01-Nov-2023 08:00:00 +0000\")",
                         "S: * 1 FETCH (UID 1 RFC822.SIZE 4 FLAGS ())", "S: bp3 OK"});
    const auto summaries = loop_.run(mailbox.list(Uid{1}));
    ASSERT_THAT(summaries, SizeIs(2));
    EXPECT_EQ(summaries[0].uid, Uid{1});
    EXPECT_EQ(summaries[1].size, 5u);
    EXPECT_EQ(summaries[1].internal_date, 1698825600);
    EXPECT_THAT(summaries[1].flags, ElementsAre("\\Seen"));
}

TEST_F(ImapScriptedTest, empty_mailbox_is_not_asked_for_all_its_mails) {
    auto& mailbox = opened(kGreeting + capabilities("") +
                           Script{"C: bp2 SELECT", "S: * 0 EXISTS", "S: * OK [UIDVALIDITY 7]", "S: bp2 OK",
                                  "C: bp3 NOOP", "S: bp3 OK"});
    EXPECT_THAT(loop_.run(mailbox.list(Uid{1})), IsEmpty());
}

TEST_F(ImapScriptedTest, refused_fetch_concerns_the_mails_and_the_connection_stays) {
    opened(kOpened + Script{"C: bp3 UID FETCH 1:2 (UID BODY.PEEK[])", "S: * 1 FETCH (UID 1 BODY[] {1}",
                            "S: x)", "S: bp3 NO [SERVERBUG] mail 2 is damaged", "C: bp4 UID FETCH 1:2",
                            "S: * 1 FETCH (UID 1 BODY[] {1}", "S: x)", "S: bp4 OK"});
    const auto failure = loop_.failure_of(fetch());
    EXPECT_EQ(failure.value().scope(), Failure::Scope::mail);
    EXPECT_THAT(loop_.run(fetch()), SizeIs(1));
}

TEST_F(ImapScriptedTest, mail_far_larger_than_stated_comes_as_its_header) {
    const std::string header = "Subject: one\r\n\r\n";
    const std::string large = header + std::string(3 * 1024 * 1024, 'x');
    opened(kOpened + Script{"C: bp3 UID FETCH",
                            "S: * 1 FETCH (UID 1 BODY[] {" + std::to_string(large.size()) + "}",
                            "S> " + large, "S: )", "S: * 2 FETCH (UID 2 BODY[] {1}", "S: x)", "S: bp3 OK"});
    const auto messages = loop_.run(fetch());
    ASSERT_THAT(messages, SizeIs(2));
    EXPECT_EQ(messages[0].bytes, header);
    EXPECT_TRUE(messages[0].header_only);
    EXPECT_FALSE(messages[1].header_only);
}

TEST_F(ImapScriptedTest, mail_that_the_server_cannot_read_is_an_empty_one) {
    opened(kOpened + Script{"C: bp3 UID FETCH", "S: * 1 FETCH (UID 1 BODY[] NIL)", "S: bp3 OK"});
    EXPECT_THAT(loop_.run(fetch()), SizeIs(1));
}

TEST_F(ImapScriptedTest, mail_that_nobody_asked_for_is_passed_over) {
    opened(kOpened + Script{"C: bp3 UID FETCH", "S: * 9 FETCH (UID 9 BODY[] {1}", "S: x)", "S: bp3 OK"});
    EXPECT_THAT(loop_.run(fetch()), IsEmpty());
}

// --- Waiting
// -----------------------------------------------------------------------------------------------------------

TEST_F(ImapScriptedTest, idle_hears_news_and_says_done) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: bp3 OK", "C: bp4 IDLE", "S: + go",
                                            "S: * OK still here", "S: * 3 EXISTS", "C: DONE", "S: bp4 OK"});
    EXPECT_THAT(loop_.run(mailbox.list(Uid{1})), IsEmpty());
    EXPECT_TRUE(loop_.run(mailbox.wait_for_news(10s)));
}

TEST_F(ImapScriptedTest, exists_with_the_number_known_is_no_news) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: bp3 OK", "C: bp4 IDLE", "S: + go",
                                            "S: * 2 EXISTS", "C: DONE", "S: bp4 OK"});
    EXPECT_THAT(loop_.run(mailbox.list(Uid{1})), IsEmpty());
    EXPECT_FALSE(loop_.run(mailbox.wait_for_news(50ms)));
}

TEST_F(ImapScriptedTest, mail_that_takes_the_place_of_another_is_news) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: bp3 OK", "C: bp4 IDLE", "S: + go",
                                            "S: * 1 EXPUNGE", "S: * 2 EXISTS", "C: DONE", "S: bp4 OK"});
    EXPECT_THAT(loop_.run(mailbox.list(Uid{1})), IsEmpty());
    EXPECT_TRUE(loop_.run(mailbox.wait_for_news(10s)));
}

TEST_F(ImapScriptedTest, bye_during_idle_is_a_failure) {
    auto& mailbox = opened(kOpened + Script{"C: bp3 UID FETCH", "S: bp3 OK", "C: bp4 IDLE", "S: + go",
                                            "S: * BYE idle too long"});
    EXPECT_THAT(loop_.run(mailbox.list(Uid{1})), IsEmpty());
    EXPECT_THAT(loop_.failure_of(mailbox.wait_for_news(10s)).value().what(), HasSubstr("BYE"));
}

TEST_F(ImapScriptedTest, server_that_died_during_idle_is_found_out_at_done) {
    auto& mailbox = opened(
        kOpened + Script{"C: bp3 UID FETCH", "S: bp3 OK", "C: bp4 IDLE", "S: + go", "C: DONE", "HOLD"});
    EXPECT_THAT(loop_.run(mailbox.list(Uid{1})), IsEmpty());
    EXPECT_THAT(loop_.failure_of(mailbox.wait_for_news(20ms)).value().what(), HasSubstr("no answer in time"));
}

// --- Settling
// ----------------------------------------------------------------------------------------------------------

TEST_F(ImapScriptedTest, mails_that_can_neither_be_moved_nor_marked_are_not_copied) {
    auto& mailbox = opened(kOpened);
    const auto failure =
        loop_.failure_of(mailbox.settle({Uid{1}}, {Settlement::Action::move, "Brueckenpost", "Erledigt"}));
    EXPECT_EQ(failure.value().retry(), Failure::Retry::never);
}

TEST_F(ImapScriptedTest, copies_that_fail_are_never_followed_by_a_removal) {
    auto& mailbox = opened(kGreeting + capabilities("UIDPLUS") + kSelected +
                           Script{"C: bp3 UID SEARCH UID 1 UNKEYWORD Brueckenpost-copied", "S: * SEARCH 1",
                                  "S: bp3 OK", "C: bp4 UID COPY 1 \"Erledigt\"", "S: bp4 NO [OVERQUOTA] full",
                                  "C: bp5 CREATE \"Erledigt\"", "S: bp5 NO [ALREADYEXISTS] there",
                                  "C: bp6 UID COPY 1 \"Erledigt\"", "S: bp6 NO [OVERQUOTA] full", "HOLD"});
    const auto failure =
        loop_.failure_of(mailbox.settle({Uid{1}}, {Settlement::Action::move, "Brueckenpost", "Erledigt"}));
    EXPECT_THAT(failure.value().what(), HasSubstr("UID COPY refused [OVERQUOTA]"));
    mailbox_.reset();
    EXPECT_THAT(server_->heard(), Each(Not(HasSubstr("Deleted"))));
}

}  // namespace
}  // namespace bp
