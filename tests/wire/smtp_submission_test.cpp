// Submission against a real Postfix that delivers into a real Dovecot.
#include "daemon/edges/smtp_submission.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <memory>

#include "tests/servers/mail_servers.h"
#include "tests/wire/loop.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using Status = SubmissionResult::Status;

class SmtpSubmissionTest : public testing::Test {
protected:
    static void SetUpTestSuite() { servers_ = std::make_unique<MailServers>(); }
    static void TearDownTestSuite() { servers_.reset(); }

    SmtpSubmissionSettings settings() {
        SmtpSubmissionSettings settings;
        settings.connection.host = "localhost";
        settings.connection.port = servers_->smtp_port();
        settings.connection.security = TransportSecurity::starttls;
        settings.connection.username = "service@office.example";
        settings.connection.secret_file = servers_->password_file();
        settings.connection.ca_file = servers_->ca_file();
        settings.connection.command_timeout = 10s;
        settings.helo_name = "brueckenpost.office.example";
        settings.transcript = [this](std::string_view line) { transcript_ += std::string(line) + "\n"; };
        return settings;
    }

    OutgoingMail mail(const std::string& to, const std::string& text = "Guten Tag\r\n") {
        OutgoingMail mail;
        mail.envelope_from = "service@office.example";
        mail.envelope_to = to;
        mail.message_id = "<1@office.example>";
        mail.bytes = "From: service@office.example\r\nTo: " + to +
                     "\r\nDate: Fri, 03 Nov 2023 08:00:00 +0100\r\nMessage-ID: <1@office.example>\r\n\r\n" +
                     text;
        return mail;
    }

    SubmissionResult submit(const SmtpSubmissionSettings& with, OutgoingMail what) {
        SmtpSubmission submission(loop_.multi, with);
        return loop_.run(submission.submit(std::move(what)));
    }

    // All at once; the results in the order of the mails.
    std::vector<SubmissionResult> submit_all(SmtpSubmission& submission, std::vector<OutgoingMail> mails) {
        std::vector<SubmissionResult> results(mails.size());
        std::size_t left = mails.size();
        for (std::size_t at = 0; at < mails.size(); ++at)
            boost::asio::co_spawn(loop_.io, submission.submit(mails[at]),
                                  [&, at](std::exception_ptr, SubmissionResult result) {
                                      results[at] = std::move(result);
                                      --left;
                                  });
        const auto until = std::chrono::steady_clock::now() + 20s;
        loop_.io.restart();
        while (left > 0 && loop_.io.run_one_until(until) > 0) continue;
        EXPECT_EQ(left, 0u);
        return results;
    }

    int count(const std::string& what) const {
        int found = 0;
        for (auto at = transcript_.find(what); at != std::string::npos; at = transcript_.find(what, at + 1))
            ++found;
        return found;
    }

    std::string secret_file(const std::string& secret) {
        const std::string path = testing::TempDir() + "bp-smtp-secret-" + std::to_string(getpid());
        std::ofstream(path) << secret;
        return path;
    }

    std::string to_ =
        std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) + "@people.example";
    std::string transcript_;
    Loop loop_;
    static std::unique_ptr<MailServers> servers_;
};

std::unique_ptr<MailServers> SmtpSubmissionTest::servers_;

TEST_F(SmtpSubmissionTest, mail_arrives_with_its_very_bytes) {
    const std::string text = ".\r\n..dots\r\n\r\n. end\r\n" + std::string(900, 'x') + "\r\n";
    const auto result = submit(settings(), mail(to_, text));
    EXPECT_EQ(result.status, Status::accepted);
    EXPECT_EQ(result.reply_code, 250);
    EXPECT_EQ(result.enhanced_status, "2.0.0");
    ASSERT_EQ(servers_->wait_for_count(to_, 1, 10), 1);
    EXPECT_THAT(servers_->messages(to_).at(0).bytes, testing::EndsWith(mail(to_, text).bytes));
}

TEST_F(SmtpSubmissionTest, null_reverse_path_is_sent_as_such) {
    auto report = mail(to_);
    report.envelope_from = "";
    EXPECT_EQ(submit(settings(), report).status, Status::accepted);
    EXPECT_THAT(transcript_, HasSubstr("C: MAIL FROM:<>\n"));
    ASSERT_EQ(servers_->wait_for_count(to_, 1, 10), 1);
    EXPECT_THAT(servers_->messages(to_).at(0).bytes, HasSubstr("Return-Path: <>\r\n"));
}

TEST_F(SmtpSubmissionTest, tls_from_the_first_byte_and_plain_on_loopback_do_too) {
    auto with = settings();
    with.connection.security = TransportSecurity::tls;
    with.connection.port = servers_->smtps_port();
    EXPECT_EQ(submit(with, mail(to_)).status, Status::accepted);
    with.connection.security = TransportSecurity::plain;
    with.connection.port = servers_->smtp_port();
    EXPECT_EQ(submit(with, mail(to_)).status, Status::accepted);
    with.connection.host = "mail.office.example";
    EXPECT_THAT(submit(with, mail(to_)).text, HasSubstr("not loopback"));
}

TEST_F(SmtpSubmissionTest, logs_in_with_every_mechanism) {
    auto with = settings();
    for (const auto mechanism : {AuthMechanism::none, AuthMechanism::plain, AuthMechanism::login}) {
        with.connection.mechanism = mechanism;
        EXPECT_EQ(submit(with, mail(to_)).status, Status::accepted);
    }
    with.connection.mechanism = AuthMechanism::xoauth2;
    with.connection.secret_file = secret_file(servers_->access_token("service@office.example", 60));
    EXPECT_EQ(submit(with, mail(to_)).status, Status::accepted);
    EXPECT_THAT(transcript_,
                AllOf(HasSubstr("C: AUTH LOGIN [cut out]\n"), Not(HasSubstr(servers_->password()))));
}

TEST_F(SmtpSubmissionTest, certificate_must_be_good_for_the_host) {
    auto with = settings();
    with.connection.ca_file = servers_->other_ca_file();
    const auto other = submit(with, mail(to_));
    EXPECT_EQ(other.status, Status::deferred);
    EXPECT_THAT(other.text, HasSubstr("certificate"));
    with = settings();
    with.connection.host = servers_->wrong_name_host();
    EXPECT_EQ(submit(with, mail(to_)).status, Status::deferred);
}

TEST_F(SmtpSubmissionTest, refused_login_is_told_apart_and_tried_once_for_all_mails) {
    auto wrong = settings();
    wrong.connection.secret_file = secret_file("guess");
    SmtpSubmission submission(loop_.multi, wrong);
    for (const auto& result : submit_all(submission, std::vector<OutgoingMail>(8, mail(to_)))) {
        EXPECT_EQ(result.status, Status::deferred);
        EXPECT_TRUE(result.login_refused);
        EXPECT_EQ(result.reply_code, 535);
    }
    EXPECT_TRUE(loop_.run(submission.submit(mail(to_))).login_refused);
    EXPECT_EQ(count("C: AUTH PLAIN"), 1);
}

TEST_F(SmtpSubmissionTest, refused_recipients_fail_or_are_deferred_and_hold_up_no_other) {
    SmtpSubmission submission(loop_.multi, settings());
    const auto failed = loop_.run(submission.submit(mail("reject@people.example")));
    EXPECT_EQ(failed.status, Status::failed);
    EXPECT_EQ(failed.reply_code, 550);
    EXPECT_EQ(failed.enhanced_status, "5.1.1");
    EXPECT_THAT(failed.text, HasSubstr("No such mailbox"));
    const auto deferred = loop_.run(submission.submit(mail("tempfail@people.example")));
    EXPECT_EQ(deferred.status, Status::deferred);
    EXPECT_EQ(deferred.reply_code, 450);
    EXPECT_EQ(deferred.enhanced_status, "4.2.0");
    EXPECT_EQ(loop_.run(submission.submit(mail(to_))).status, Status::accepted);
    EXPECT_EQ(count("C: AUTH PLAIN"), 1) << "one connection for the three of them";
}

TEST_F(SmtpSubmissionTest, connection_is_kept_while_there_is_work_and_ended_with_quit) {
    SmtpSubmission submission(loop_.multi, settings());
    for (int time = 0; time < 3; ++time)
        EXPECT_EQ(loop_.run(submission.submit(mail(to_))).status, Status::accepted);
    loop_.run(submission.close());
    EXPECT_EQ(count("C: AUTH PLAIN"), 1);
    EXPECT_EQ(count("C: QUIT"), 1);
    EXPECT_EQ(loop_.run(submission.submit(mail(to_))).status, Status::accepted);
}

TEST_F(SmtpSubmissionTest, several_go_at_once_but_no_more_than_allowed) {
    auto two = settings();
    two.max_connections = 2;
    SmtpSubmission submission(loop_.multi, two);
    for (const auto& result : submit_all(submission, std::vector<OutgoingMail>(20, mail(to_))))
        EXPECT_EQ(result.status, Status::accepted);
    EXPECT_EQ(count("C: AUTH PLAIN"), 2);
    EXPECT_EQ(servers_->wait_for_count(to_, 20, 20), 20);
}

TEST_F(SmtpSubmissionTest, kept_connection_that_the_server_ended_is_replaced) {
    SmtpSubmission submission(loop_.multi, settings());
    EXPECT_EQ(loop_.run(submission.submit(mail(to_))).status, Status::accepted);
    servers_->restart("postfix");
    const auto result = loop_.run(submission.submit(mail(to_)));
    EXPECT_EQ(result.status, Status::accepted) << result.text;
}

TEST_F(SmtpSubmissionTest, server_that_is_away_defers) {
    auto nobody = settings();
    nobody.connection.port = 1;
    const auto result = submit(nobody, mail(to_));
    EXPECT_EQ(result.status, Status::deferred);
    EXPECT_EQ(result.reply_code, 0);
    EXPECT_FALSE(result.login_refused);
    EXPECT_THAT(result.text, HasSubstr("no connection to localhost:1"));
}

TEST_F(SmtpSubmissionTest, address_that_could_carry_a_command_fails_unsent) {
    SmtpSubmission submission(loop_.multi, settings());
    EXPECT_EQ(loop_.run(submission.submit(mail("a@b.example>\r\nRCPT TO:<c@d.example"))).status,
              Status::failed);
    EXPECT_EQ(transcript_, "");
}

TEST_F(SmtpSubmissionTest, large_mail_arrives_whole) {
    std::string text;
    while (text.size() < 5'000'000) text += std::string(76, 'x') + "\r\n";
    EXPECT_EQ(submit(settings(), mail(to_, text)).status, Status::accepted);
    ASSERT_EQ(servers_->wait_for_count(to_, 1, 20), 1);
    EXPECT_TRUE(servers_->messages(to_).at(0).bytes.ends_with(text));
}

}  // namespace
}  // namespace bp
