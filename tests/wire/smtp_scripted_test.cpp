// Submission against a server that fails at a chosen place: what each cut means for the mail.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/edges/smtp_submission.h"
#include "tests/wire/loop.h"
#include "tests/wire/scripted_server.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::SizeIs;
using Script = ScriptedServer::Script;
using Status = SubmissionResult::Status;

Script operator+(Script first, const Script& second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

const Script kGreeting{"S: 220 ready", "C: EHLO", "S: 250-office", "S: 250 SIZE 1000000"};
const Script kMail{"C: MAIL FROM:<a@office.example>", "S: 250 ok"};
const Script kEnvelope = kMail + Script{"C: RCPT TO:<b@people.example>", "S: 250 ok"};
const Script kData = kEnvelope + Script{"C: DATA", "S: 354 go"};

class SmtpScriptedTest : public testing::Test {
protected:
    void serve(std::vector<Script> scripts) {
        submission_.reset();
        server_ = std::make_unique<ScriptedServer>(std::move(scripts));
        SmtpSubmissionSettings settings;
        settings.connection.host = "127.0.0.1";
        settings.connection.port = server_->port();
        settings.connection.security = TransportSecurity::plain;
        settings.connection.mechanism = AuthMechanism::none;
        settings.connection.connect_timeout = 1s;
        settings.connection.command_timeout = 1s;
        submission_ = std::make_unique<SmtpSubmission>(loop_.multi, std::move(settings));
    }

    SubmissionResult submit(const std::string& text = "x\r\n") {
        return loop_.run(
            submission_->submit({"a@office.example", "b@people.example", "<1@office.example>", text}));
    }

    SubmissionResult submit_on(const Script& script) {
        serve({script});
        return submit();
    }

    void TearDown() override {
        submission_.reset();
        EXPECT_EQ(server_->trouble(), "");
    }

    Loop loop_;
    std::unique_ptr<ScriptedServer> server_;
    std::unique_ptr<SmtpSubmission> submission_;
};

// --- Cuts
// -------------------------------------------------------------------------------------------------------------

TEST_F(SmtpScriptedTest, cut_before_the_mail_was_handed_over_defers) {
    for (const Script& script : {Script{}, kGreeting, kGreeting + kMail, kGreeting + kEnvelope,
                                 kGreeting + kEnvelope + Script{"C: DATA"}}) {
        EXPECT_EQ(submit_on(script).status, Status::deferred) << script.size();
        EXPECT_EQ(server_->connections(), 1);
    }
}

TEST_F(SmtpScriptedTest, cut_after_the_final_dot_is_unknown) {
    const auto result = submit_on(kGreeting + kData + Script{"DATA"});
    EXPECT_EQ(result.status, Status::unknown);
    EXPECT_EQ(result.reply_code, 0);
}

TEST_F(SmtpScriptedTest, garbage_after_the_final_dot_is_unknown) {
    EXPECT_EQ(submit_on(kGreeting + kData + Script{"DATA", "S: what?"}).status, Status::unknown);
    EXPECT_EQ(submit_on(kGreeting + kData + Script{"DATA", "S: 354 go on"}).status, Status::unknown);
}

TEST_F(SmtpScriptedTest, cut_in_the_middle_of_a_long_mail_defers) {
    serve({kGreeting + kData + Script{"CUT"}});
    EXPECT_EQ(submit(std::string(20'000'000, 'x')).status, Status::deferred);
}

TEST_F(SmtpScriptedTest, silence_in_the_envelope_defers) {
    const auto result = submit_on(kGreeting + Script{"C: MAIL", "HOLD"});
    EXPECT_EQ(result.status, Status::deferred);
    EXPECT_THAT(result.text, HasSubstr("no answer in time"));
}

TEST_F(SmtpScriptedTest, silence_after_the_final_dot_is_borne_longer) {
    serve({kGreeting + kData + Script{"DATA", "WAIT 1500", "S: 250 2.0.0 queued"}});
    EXPECT_EQ(submit().status, Status::accepted);
}

// --- Replies
// ------------------------------------------------------------------------------------------------------------

TEST_F(SmtpScriptedTest, reply_to_the_final_dot_decides) {
    const auto with = [](const std::string& reply) {
        return kGreeting + kData + Script{"DATA", reply, "HOLD"};
    };
    EXPECT_EQ(submit_on(with("S: 451 4.3.0 later")).status, Status::deferred);
    const auto failed =
        submit_on(with("S: 554-5.7.1 spam"
                       "\r\n554 5.7.1 indeed"));
    EXPECT_EQ(failed.status, Status::failed);
    EXPECT_EQ(failed.text, "spam indeed");
}

TEST_F(SmtpScriptedTest, demand_for_a_login_is_no_failure_of_the_mail) {
    const auto result = submit_on(kGreeting + Script{"C: MAIL", "S: 530 5.7.0 authentication required",
                                                     "C: RSET", "S: 250 ok", "HOLD"});
    EXPECT_EQ(result.status, Status::deferred);
    EXPECT_TRUE(result.login_refused);
}

TEST_F(SmtpScriptedTest, refusal_of_the_whole_service_is_no_failure_of_the_mail) {
    EXPECT_EQ(submit_on({"S: 554 no service here", "HOLD"}).status, Status::deferred);
}

TEST_F(SmtpScriptedTest, mail_after_a_refused_one_begins_anew_on_the_same_connection) {
    serve({kGreeting + kMail + Script{"C: RCPT", "S: 550 5.1.1 nobody", "C: RSET", "S: 250 ok"} + kData +
           Script{"DATA", "S: 250 ok", "HOLD"}});
    EXPECT_EQ(submit().status, Status::failed);
    EXPECT_EQ(submit().status, Status::accepted);
}

TEST_F(SmtpScriptedTest, connection_that_cannot_be_reset_is_left) {
    serve({kGreeting + kMail + Script{"C: RCPT", "S: 550 5.1.1 nobody", "C: RSET", "S: 421 bye"},
           kGreeting + kData + Script{"DATA", "S: 250 ok", "HOLD"}});
    EXPECT_EQ(submit().status, Status::failed);
    EXPECT_EQ(submit().status, Status::accepted);
}

// --- Kept connections
// -----------------------------------------------------------------------------------------------------

TEST_F(SmtpScriptedTest, kept_connection_that_ends_before_the_final_dot_is_replaced_at_once) {
    const Script second = kGreeting + kData + Script{"DATA", "S: 250 ok", "HOLD"};
    for (const Script& ending :
         {Script{}, Script{"C: MAIL", "S: 421 4.4.2 idle too long"}, Script{"C: MAIL"}, kEnvelope}) {
        serve({kGreeting + kData + Script{"DATA", "S: 250 ok"} + ending, second});
        EXPECT_EQ(submit().status, Status::accepted);
        EXPECT_EQ(submit().status, Status::accepted);
        EXPECT_EQ(server_->connections(), 2);
    }
}

TEST_F(SmtpScriptedTest, new_connection_that_is_turned_away_is_not_tried_again) {
    EXPECT_EQ(submit_on(kGreeting + Script{"C: MAIL", "S: 421 4.7.0 too busy"}).status, Status::deferred);
    EXPECT_EQ(server_->connections(), 1);
}

TEST_F(SmtpScriptedTest, server_that_does_not_answer_quit_does_not_hold_up_the_loop) {
    serve({kGreeting + kData + Script{"DATA", "S: 250 ok", "C: QUIT", "HOLD"}});
    EXPECT_EQ(submit().status, Status::accepted);
    bool loop_went_on = false;
    boost::asio::co_spawn(loop_.io, submission_->close(), [](std::exception_ptr) {});
    boost::asio::post(loop_.io, [&] { loop_went_on = true; });
    loop_.io.restart();
    loop_.io.run_for(50ms);
    EXPECT_TRUE(loop_went_on);
}

}  // namespace
}  // namespace bp
