// The real mailbox against a real Dovecot.
#include "daemon/edges/imap_mailbox.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <filesystem>
#include <fstream>
#include <thread>

#include "daemon/edges/imap_session.h"
#include "tests/servers/mail_servers.h"
#include "tests/wire/loop.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string mail(const std::string& subject, const std::string& text = "Guten Tag\r\n") {
    return "From: Ada <ada@people.example>\r\nSubject: " + subject + "\r\n\r\n" + text;
}

Settlement flag(const std::string& keyword = "Brueckenpost") {
    return {Settlement::Action::flag, keyword, ""};
}
Settlement move_to(const std::string& folder) {
    return {Settlement::Action::move, "Brueckenpost", folder};
}

// One user of her own for each test, so that they can share the server.
class ImapMailboxTest : public testing::Test {
protected:
    static void SetUpTestSuite() { servers_ = std::make_unique<MailServers>(); }
    static void TearDownTestSuite() { servers_.reset(); }

    virtual MailServers& servers() { return *servers_; }

    ImapMailboxSettings settings() {
        ImapMailboxSettings settings;
        settings.name = "cic";
        settings.connection.host = "localhost";
        settings.connection.port = servers().imaps_port();
        settings.connection.security = TransportSecurity::tls;
        settings.connection.username = user_;
        settings.connection.secret_file = servers().password_file();
        settings.connection.ca_file = servers().ca_file();
        settings.connection.command_timeout = 10s;
        return settings;
    }

    std::unique_ptr<ImapMailbox> make(const ImapMailboxSettings& settings) {
        return std::make_unique<ImapMailbox>(loop_.multi, settings);
    }

    // The default mailbox, opened.
    ImapMailbox& opened() {
        mailbox_ = make(settings());
        status_ = loop_.run(mailbox_->open());
        return *mailbox_;
    }

    std::vector<std::uint32_t> listed(ImapMailbox& mailbox, std::uint32_t from = 1) {
        std::vector<std::uint32_t> uids;
        for (const auto& summary : loop_.run(mailbox.list(Uid{from})))
            uids.push_back(static_cast<std::uint32_t>(summary.uid));
        return uids;
    }

    std::vector<RawMessage> fetched(ImapMailbox& mailbox, bool header_only = false) {
        loop_.run(mailbox.start_fetch(loop_.run(mailbox.list(Uid{1})), header_only));
        return loop_.run(mailbox.finish_fetch());
    }

    std::string secret_file(const std::string& secret) {
        const std::string path = testing::TempDir() + "bp-secret-" + std::to_string(getpid());
        std::ofstream(path) << secret;
        return path;
    }

    std::string user_ =
        std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + "@office.example";
    Loop loop_;
    std::unique_ptr<ImapMailbox> mailbox_;
    MailboxStatus status_;
    static std::unique_ptr<MailServers> servers_;
};

std::unique_ptr<MailServers> ImapMailboxTest::servers_;

// --- Connecting
// ----------------------------------------------------------------------------------------------------

TEST_F(ImapMailboxTest, opens_over_tls_and_says_what_is_there) {
    servers().append(user_, {mail("one"), mail("two")});
    opened();
    EXPECT_EQ(status_.exists, 2u);
    EXPECT_EQ(status_.uid_next, Uid{3});
    EXPECT_NE(status_.uid_validity, UidValidity{0});
    EXPECT_TRUE(status_.keywords && status_.can_move && status_.can_idle);
}

TEST_F(ImapMailboxTest, opens_over_starttls) {
    auto starttls = settings();
    starttls.connection.security = TransportSecurity::starttls;
    starttls.connection.port = servers().imap_port();
    const auto mailbox = make(starttls);
    EXPECT_NE(loop_.run(mailbox->open()).uid_validity, UidValidity{0});
}

TEST_F(ImapMailboxTest, opens_unencrypted_on_loopback_only) {
    auto plain = settings();
    plain.connection.security = TransportSecurity::plain;
    plain.connection.port = servers().imap_port();
    EXPECT_FALSE(loop_.failure_of(make(plain)->open()));
    plain.connection.host = "imap.office.example";
    const auto failure = loop_.failure_of(make(plain)->open());
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->retry(), Failure::Retry::never);
}

TEST_F(ImapMailboxTest, logs_in_with_every_mechanism) {
    auto with = settings();
    with.connection.mechanism = AuthMechanism::login;
    EXPECT_FALSE(loop_.failure_of(make(with)->open()));
    with.connection.mechanism = AuthMechanism::xoauth2;
    with.connection.secret_file = secret_file(servers().access_token(user_, 60) + "\n");
    EXPECT_FALSE(loop_.failure_of(make(with)->open()));
}

TEST_F(ImapMailboxTest, refused_login_is_to_be_retried_with_long_pauses) {
    auto wrong = settings();
    wrong.connection.secret_file = secret_file("guess");
    const auto failure = loop_.failure_of(make(wrong)->open());
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->scope(), Failure::Scope::server);
    EXPECT_EQ(failure->retry(), Failure::Retry::long_);
    EXPECT_THAT(failure->what(), Not(HasSubstr(user_)));
}

TEST_F(ImapMailboxTest, token_that_ran_out_is_a_refused_login) {
    auto old = settings();
    old.connection.mechanism = AuthMechanism::xoauth2;
    old.connection.secret_file = secret_file(servers().access_token(user_, -60));
    const auto failure = loop_.failure_of(make(old)->open());
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->retry(), Failure::Retry::long_);
}

TEST_F(ImapMailboxTest, secret_is_read_afresh_at_each_login) {
    auto changing = settings();
    changing.connection.secret_file = secret_file("guess");
    const auto mailbox = make(changing);
    EXPECT_TRUE(loop_.failure_of(mailbox->open()));
    secret_file(servers().password());
    EXPECT_FALSE(loop_.failure_of(mailbox->open()));
}

TEST_F(ImapMailboxTest, secret_that_is_missing_never_reaches_the_server) {
    auto missing = settings();
    missing.connection.secret_file = "/nowhere/secret";
    const auto failure = loop_.failure_of(make(missing)->open());
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->retry(), Failure::Retry::soon);
    EXPECT_THAT(failure->what(), HasSubstr("/nowhere/secret"));
}

TEST_F(ImapMailboxTest, certificate_must_come_from_the_right_authority) {
    auto other = settings();
    other.connection.ca_file = servers().other_ca_file();
    EXPECT_THAT(loop_.failure_of(make(other)->open()).value().what(), HasSubstr("certificate"));
    other.connection.ca_file = "";  // the system's authorities do not know it either
    EXPECT_THAT(loop_.failure_of(make(other)->open()).value().what(), HasSubstr("certificate"));
}

TEST_F(ImapMailboxTest, certificate_must_name_the_host) {
    for (const auto security : {TransportSecurity::tls, TransportSecurity::starttls}) {
        auto misnamed = settings();
        misnamed.connection.host = servers().wrong_name_host();
        misnamed.connection.security = security;
        if (security == TransportSecurity::starttls) misnamed.connection.port = servers().imap_port();
        const auto failure = loop_.failure_of(make(misnamed)->open());
        ASSERT_TRUE(failure);
        EXPECT_EQ(failure->retry(), Failure::Retry::soon);
        EXPECT_THAT(failure->what(), HasSubstr(servers().wrong_name_host()));
    }
}

TEST_F(ImapMailboxTest, folder_that_is_missing_is_a_failure_of_the_mailbox) {
    auto missing = settings();
    missing.folder = "Nirgends";
    const auto failure = loop_.failure_of(make(missing)->open());
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->scope(), Failure::Scope::mailbox);
    EXPECT_THAT(failure->what(), HasSubstr("SELECT refused"));
}

TEST_F(ImapMailboxTest, folder_may_have_an_umlaut) {
    servers().append(user_, {mail("one")}, "Br&APw-cke");
    auto umlaut = settings();
    umlaut.folder = "Brücke";
    const auto mailbox = make(umlaut);
    EXPECT_EQ(loop_.run(mailbox->open()).exists, 1u);
}

TEST_F(ImapMailboxTest, transcript_has_the_commands_and_no_credentials) {
    std::string transcript;
    auto noted = settings();
    noted.transcript = [&](std::string_view line) { transcript += std::string(line) + "\n"; };
    servers().append(user_, {mail("very private")});
    const auto mailbox = make(noted);
    loop_.run(mailbox->open());
    EXPECT_THAT(fetched(*mailbox), SizeIs(1));
    loop_.run(mailbox->close());
    EXPECT_THAT(transcript, HasSubstr("C: AUTHENTICATE PLAIN [cut out]\n"));
    EXPECT_THAT(transcript, HasSubstr(" SELECT \"INBOX\"\n"));
    EXPECT_THAT(transcript, HasSubstr("S: * BYE Logging out\n"));
    EXPECT_THAT(transcript, Not(HasSubstr("very private")));
    EXPECT_THAT(transcript, Not(HasSubstr(servers().password())));
}

// --- Looking and fetching
// ------------------------------------------------------------------------------------------

TEST_F(ImapMailboxTest, empty_mailbox_lists_nothing) {
    EXPECT_THAT(listed(opened()), IsEmpty());
}

TEST_F(ImapMailboxTest, lists_from_a_uid_on_and_never_below_it) {
    servers().append(user_, {mail("one"), mail("two"), mail("three")});
    auto& mailbox = opened();
    EXPECT_THAT(listed(mailbox, 2), ElementsAre(2, 3));
    EXPECT_THAT(listed(mailbox, 4), IsEmpty());  // "4:*" names mail 3
}

TEST_F(ImapMailboxTest, lists_size_date_and_flags) {
    servers().append(user_, {mail("one")});
    auto& mailbox = opened();
    const auto before = std::time(nullptr);
    loop_.run(mailbox.settle({Uid{1}}, flag()));
    const auto summaries = loop_.run(mailbox.list(Uid{1}));
    ASSERT_THAT(summaries, SizeIs(1));
    EXPECT_EQ(summaries[0].size, mail("one").size());
    EXPECT_NEAR(static_cast<double>(summaries[0].internal_date), static_cast<double>(before), 600);
    EXPECT_THAT(summaries[0].flags, Contains("Brueckenpost"));
}

TEST_F(ImapMailboxTest, fetches_the_very_bytes_and_does_not_set_seen) {
    const std::string forged = mail("one", "a\r\nbp5 OK done\r\n* BYE\r\n)\r\n{12}\r\n");
    servers().append(user_, {forged, mail("two")});
    const auto messages = fetched(opened());
    ASSERT_THAT(messages, SizeIs(2));
    EXPECT_EQ(messages[0].bytes, forged);
    EXPECT_EQ(messages[0].key, (MessageKey{"cic", status_.uid_validity, Uid{1}}));
    EXPECT_EQ(messages[0].size, forged.size());
    EXPECT_NE(messages[0].internal_date, 0);
    EXPECT_FALSE(messages[0].header_only);
    EXPECT_EQ(messages[1].bytes, mail("two"));
    EXPECT_THAT(servers().messages(user_).at(0).flags, Not(Contains("\\Seen")));
}

TEST_F(ImapMailboxTest, fetches_the_header_section_alone) {
    servers().append(user_, {mail("one")});
    const auto messages = fetched(opened(), true);
    ASSERT_THAT(messages, SizeIs(1));
    EXPECT_EQ(messages[0].bytes, mail("one", ""));
    EXPECT_EQ(messages[0].size, mail("one").size());
    EXPECT_TRUE(messages[0].header_only);
    EXPECT_THAT(servers().messages(user_).at(0).flags, Not(Contains("\\Seen")));
}

TEST_F(ImapMailboxTest, mails_that_vanished_are_missing) {
    servers().append(user_, {mail("one"), mail("two"), mail("three")});
    auto& mailbox = opened();
    const auto summaries = loop_.run(mailbox.list(Uid{1}));
    const auto other = make(settings());
    loop_.run(other->open());
    loop_.run(other->settle({Uid{2}}, move_to("Erledigt")));
    loop_.run(mailbox.settle({Uid{9}}, flag()));  // until it has told us, Dovecot still shows the mail
    loop_.run(mailbox.start_fetch(summaries, false));
    const auto messages = loop_.run(mailbox.finish_fetch());
    ASSERT_THAT(messages, SizeIs(2));
    EXPECT_EQ(messages[1].key.uid, Uid{3});
}

TEST_F(ImapMailboxTest, sets_too_long_for_a_line_are_fetched_in_several) {
    servers().append(user_, std::vector<std::string>(3, mail("one")));
    auto& mailbox = opened();
    std::vector<MessageSummary> asked(3000);
    for (std::uint32_t at = 0; at < asked.size(); ++at) asked[at].uid = Uid{1 + at * 2};
    loop_.run(mailbox.start_fetch(asked, false));
    EXPECT_THAT(loop_.run(mailbox.finish_fetch()), SizeIs(2));  // 1 and 3
    EXPECT_THAT(listed(mailbox), SizeIs(3));                    // and the conversation is in step
}

TEST_F(ImapMailboxTest, fetches_25_mib) {
    std::string line(76, 'x');
    line += "\r\n";
    std::string text;
    while (text.size() < (std::size_t{25} << 20)) text += line;
    servers().append(user_, {mail("large", text)});
    const auto messages = fetched(opened());
    ASSERT_THAT(messages, SizeIs(1));
    EXPECT_TRUE(messages[0].bytes == mail("large", text));
}

// --- Settling
// ------------------------------------------------------------------------------------------------------

TEST_F(ImapMailboxTest, flags_with_a_keyword_and_nothing_else) {
    servers().append(user_, {mail("one"), mail("two")});
    auto& mailbox = opened();
    for (int time = 0; time < 2; ++time) loop_.run(mailbox.settle({Uid{2}, Uid{77}}, flag("Filed")));
    const auto mails = servers().messages(user_);
    EXPECT_THAT(mails.at(0).flags, Not(Contains("Filed")));
    EXPECT_THAT(mails.at(1).flags, Contains("Filed"));
    EXPECT_THAT(mails.at(1).flags, Not(Contains("\\Seen")));
}

TEST_F(ImapMailboxTest, leaves_mails_alone) {
    servers().append(user_, {mail("one")});
    loop_.run(opened().settle({Uid{1}}, Settlement{Settlement::Action::leave, "", ""}));
    EXPECT_THAT(servers().messages(user_).at(0).flags, Not(Contains("Brueckenpost")));
}

TEST_F(ImapMailboxTest, moves_into_a_folder_that_it_makes) {
    servers().append(user_, {mail("one"), mail("two")});
    auto& mailbox = opened();
    const Settlement move = move_to("Brücke");
    loop_.run(mailbox.settle({Uid{1}}, move));
    loop_.run(mailbox.settle({Uid{1}, Uid{77}}, move));  // again: it is gone already
    EXPECT_THAT(listed(mailbox), ElementsAre(2));
    EXPECT_EQ(servers().messages(user_, "Br&APw-cke").at(0).bytes, mail("one"));
}

TEST_F(ImapMailboxTest, keyword_that_is_no_atom_is_refused_before_it_is_sent) {
    auto& mailbox = opened();
    const auto failure = loop_.failure_of(mailbox.settle({Uid{1}}, flag("a) (\\Deleted")));
    EXPECT_EQ(failure.value().retry(), Failure::Retry::never);
}

// --- Waiting
// -------------------------------------------------------------------------------------------------------

TEST_F(ImapMailboxTest, idle_wakes_when_a_mail_comes) {
    auto& mailbox = opened();
    EXPECT_THAT(listed(mailbox), IsEmpty());
    boost::asio::steady_timer delivery(loop_.io, 50ms);
    delivery.async_wait([&](auto) { servers().deliver(user_, {mail("one")}); });
    EXPECT_TRUE(loop_.run(mailbox.wait_for_news(15s)));
    EXPECT_THAT(listed(mailbox), ElementsAre(1));
    EXPECT_FALSE(loop_.run(mailbox.wait_for_news(10ms)));
}

TEST_F(ImapMailboxTest, mail_that_came_between_looking_and_waiting_is_news_at_once) {
    auto& mailbox = opened();
    EXPECT_THAT(listed(mailbox), IsEmpty());
    servers().deliver(user_, {mail("one")});
    loop_.run(mailbox.settle({Uid{9}}, flag()));  // its answer brings the EXISTS
    EXPECT_TRUE(loop_.run(mailbox.wait_for_news(15s)));
}

TEST_F(ImapMailboxTest, idle_ends_when_its_time_is_over) {
    EXPECT_FALSE(loop_.run(opened().wait_for_news(20ms)));
}

TEST_F(ImapMailboxTest, wake_ends_a_wait) {
    auto& mailbox = opened();
    boost::asio::steady_timer timer(loop_.io, 20ms);
    timer.async_wait([&](auto) { mailbox.wake(); });
    EXPECT_FALSE(loop_.run(mailbox.wait_for_news(1h)));
    EXPECT_THAT(listed(mailbox), IsEmpty());
}

TEST_F(ImapMailboxTest, two_mailboxes_wait_at_once) {
    auto& first = opened();
    auto other = settings();
    other.connection.username = "second-" + user_;
    const auto second = make(other);
    loop_.run(second->open());
    bool first_news = false;
    boost::asio::co_spawn(loop_.io, first.wait_for_news(15s),
                          [&](std::exception_ptr, bool news) { first_news = news; });
    boost::asio::steady_timer delivery(loop_.io, 20ms);
    delivery.async_wait([&](auto) { servers().deliver(other.connection.username, {mail("one")}); });
    EXPECT_TRUE(loop_.run(second->wait_for_news(15s)));
    EXPECT_FALSE(first_news);
    first.wake();
}

// libcurl looks over its connections when it makes a new one, and must not take one with unread bytes for
// dead.
TEST_F(ImapMailboxTest, another_connection_does_not_disturb_one_that_has_unread_news) {
    auto& first = opened();
    EXPECT_THAT(listed(first), IsEmpty());
    bool news = false;
    boost::asio::co_spawn(loop_.io, first.wait_for_news(1h),
                          [&](std::exception_ptr, bool heard) { news = heard; });
    loop_.io.restart();
    loop_.io.run_for(20ms);  // it is in IDLE now
    servers().deliver(user_, {mail("one")});
    EXPECT_EQ(servers().wait_for_count(user_, 1, 5), 1);
    std::this_thread::sleep_for(1200ms);  // the news lie in the socket, and libcurl looks once a second
    const auto second = make(settings());
    EXPECT_EQ(loop_.run(second->open()).exists, 1u);
    loop_.run(second->close());
    EXPECT_TRUE(news);
    EXPECT_THAT(listed(first), ElementsAre(1));
}

// --- Losing the connection
// -------------------------------------------------------------------------------------------

TEST_F(ImapMailboxTest, closed_mailbox_fails_until_it_is_opened_again) {
    auto& mailbox = opened();
    loop_.run(mailbox.close());
    EXPECT_EQ(loop_.failure_of(mailbox.list(Uid{1})).value().scope(), Failure::Scope::mailbox);
    loop_.run(mailbox.open());
    EXPECT_THAT(listed(mailbox), IsEmpty());
}

TEST_F(ImapMailboxTest, can_be_closed_in_the_middle_of_a_fetch) {
    servers().append(user_, {mail("one")});
    auto& mailbox = opened();
    loop_.run(mailbox.start_fetch(loop_.run(mailbox.list(Uid{1})), false));
    loop_.run(mailbox.close());
    loop_.run(mailbox.open());
    EXPECT_THAT(fetched(mailbox), SizeIs(1));
}

TEST_F(ImapMailboxTest, can_be_destroyed_in_the_middle_of_a_wait) {
    auto& mailbox = opened();
    boost::asio::co_spawn(loop_.io, mailbox.wait_for_news(1h), [](std::exception_ptr, bool) {});
    loop_.io.restart();
    loop_.io.run_for(50ms);
    // The fixture's destructors do the rest; a sanitizer would tell.
}

TEST_F(ImapMailboxTest, can_be_destroyed_in_the_middle_of_connecting) {
    mailbox_ = make(settings());
    boost::asio::co_spawn(loop_.io, mailbox_->open(), [](std::exception_ptr, MailboxStatus) {});
    loop_.io.restart();
    loop_.io.run_for(1ms);
}

TEST_F(ImapMailboxTest, is_found_again_after_the_server_was_restarted) {
    servers().append(user_, {mail("one")});
    auto& mailbox = opened();
    servers().restart("dovecot");
    EXPECT_EQ(loop_.run(mailbox.open()).uid_validity, status_.uid_validity);
    EXPECT_THAT(listed(mailbox), ElementsAre(1));
}

TEST_F(ImapMailboxTest, server_that_is_away_is_a_failure_of_the_server) {
    auto away = settings();
    away.connection.port = 1;
    const auto failure = loop_.failure_of(make(away)->open());
    EXPECT_EQ(failure.value().scope(), Failure::Scope::server);
    EXPECT_EQ(failure.value().retry(), Failure::Retry::soon);
}

TEST_F(ImapMailboxTest, other_uidvalidity_is_told_at_the_next_opening) {
    servers().append(user_, {mail("one")});
    opened();
    const auto before = status_.uid_validity;
    servers().change_uid_validity(user_);
    opened();
    EXPECT_NE(status_.uid_validity, before);
}

// --- Servers that can do less
// ----------------------------------------------------------------------------------------

class ImapWithoutMove : public ImapMailboxTest {
protected:
    static void SetUpTestSuite() {
        lesser_ = std::make_unique<MailServers>(MailServers::Options{{"MOVE", "IDLE"}});
    }
    static void TearDownTestSuite() { lesser_.reset(); }
    MailServers& servers() override { return *lesser_; }
    static std::unique_ptr<MailServers> lesser_;
};

std::unique_ptr<MailServers> ImapWithoutMove::lesser_;

TEST_F(ImapWithoutMove, moves_by_copying_and_removing_only_that_mail) {
    servers().append(user_, {mail("one"), mail("two"), mail("three")});
    auto& mailbox = opened();
    EXPECT_FALSE(status_.can_move);
    // Somebody else has marked mail 2 for deletion; it stays.
    ImapSession other(loop_.multi, settings().connection, {});
    loop_.run(other.connect());
    loop_.run(other.select("INBOX"));
    EXPECT_TRUE(loop_.run(other.run("UID STORE 2 +FLAGS (\\Deleted)")).ok());
    for (int time = 0; time < 2; ++time) loop_.run(mailbox.settle({Uid{1}, Uid{3}}, move_to("Erledigt")));
    EXPECT_THAT(listed(mailbox), ElementsAre(2));
    EXPECT_THAT(servers().messages(user_, "Erledigt"), SizeIs(2));
}

TEST_F(ImapWithoutMove, waits_by_asking_when_there_is_no_idle) {
    auto& mailbox = opened();
    EXPECT_FALSE(status_.can_idle);
    EXPECT_THAT(listed(mailbox), IsEmpty());
    EXPECT_FALSE(loop_.run(mailbox.wait_for_news(10ms)));
    servers().deliver(user_, {mail("one")});
    EXPECT_TRUE(loop_.run(mailbox.wait_for_news(10ms)));
}

class ImapWithoutUidplus : public ImapMailboxTest {
protected:
    static void SetUpTestSuite() {
        least_ = std::make_unique<MailServers>(MailServers::Options{{"MOVE", "UIDPLUS"}});
    }
    static void TearDownTestSuite() { least_.reset(); }
    MailServers& servers() override { return *least_; }
    static std::unique_ptr<MailServers> least_;
};

std::unique_ptr<MailServers> ImapWithoutUidplus::least_;

TEST_F(ImapWithoutUidplus, copies_once_marks_the_mail_and_leaves_it) {
    servers().append(user_, {mail("one"), mail("two")});
    auto& mailbox = opened();
    const Settlement move = move_to("Erledigt");
    for (int time = 0; time < 2; ++time) loop_.run(mailbox.settle({Uid{1}}, move));
    const auto mails = servers().messages(user_);
    ASSERT_THAT(mails, SizeIs(2));
    EXPECT_THAT(mails[0].flags, Contains("Brueckenpost-copied"));
    EXPECT_THAT(mails[0].flags, Not(Contains("\\Deleted")));
    EXPECT_THAT(servers().messages(user_, "Erledigt"), SizeIs(1));
}

}  // namespace
}  // namespace bp
