// The outbox against a submission server that answers as told: what each answer does to the books.
#include "daemon/deliver_replies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <deque>

#include "daemon/sha256.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::SizeIs;
using Status = SubmissionResult::Status;

class FakeSubmission : public Submission {
public:
    Task<SubmissionResult> submit(OutgoingMail mail) override {
        sent.push_back(std::move(mail));
        SubmissionResult answer;
        answer.status = Status::accepted;
        answer.reply_code = 250;
        if (!answers.empty()) {
            answer = answers.front();
            answers.pop_front();
        }
        co_return answer;
    }

    std::deque<SubmissionResult> answers;  // accepted once they are used up
    std::vector<OutgoingMail> sent;
};

SubmissionResult answer(Status status, int code = 0) {
    SubmissionResult result;
    result.status = status;
    result.reply_code = code;
    return result;
}

class DeliverRepliesTest : public testing::Test {
protected:
    OutboxId queue(const std::string& to) {
        NewOutgoing outgoing;
        outgoing.mail = {"", to, "<bp." + to + ">", "Subject: x\r\n\r\nx\r\n"};
        outgoing.template_name = "digest";
        outgoing.content_sha256 = sha256({to});
        outgoing.created_at = office_.clock.now();
        Transaction transaction(office_.database);
        OutboxId id = Outbox(office_.database).queue(outgoing);
        transaction.commit();
        return id;
    }

    void flush() {
        boost::asio::io_context io;
        StopLatch stop(io);
        Progress progress;
        ReplyDeliverer deliverer(io, office_.desk, submission_, stop, progress.add("outbox"));
        std::exception_ptr failure;
        boost::asio::co_spawn(io, deliverer.flush(), [&](std::exception_ptr error) { failure = error; });
        io.run();
        trouble_ = deliverer.trouble();
        if (failure) std::rethrow_exception(failure);
    }

    OutboxEntry entry(OutboxId id) { return Outbox(office_.database).find(id).value(); }

    TestDesk office_;
    FakeSubmission submission_;
    std::string trouble_;
};

TEST_F(DeliverRepliesTest, AnAcceptedMailIsSentAndNeverAgain) {
    OutboxId id = queue("a@x.example");
    flush();
    flush();
    EXPECT_EQ(entry(id).state, OutboxState::sent);
    EXPECT_THAT(submission_.sent, SizeIs(1));
}

TEST_F(DeliverRepliesTest, ATemporaryRefusalIsTriedAgainAfterAPause) {
    submission_.answers = {answer(Status::deferred, 450)};
    OutboxId id = queue("a@x.example");
    flush();
    EXPECT_EQ(entry(id).state, OutboxState::deferred);
    flush();
    EXPECT_THAT(submission_.sent, SizeIs(1)) << "not before its time";
    office_.clock.advance(office_.config.reply.retry_first);
    flush();
    EXPECT_EQ(entry(id).state, OutboxState::sent);
}

TEST_F(DeliverRepliesTest, APermanentRefusalFailsAtOnce) {
    submission_.answers = {answer(Status::failed, 550)};
    OutboxId id = queue("a@x.example");
    flush();
    EXPECT_EQ(entry(id).state, OutboxState::failed);
    EXPECT_EQ(entry(id).reply_code, 550);
}

TEST_F(DeliverRepliesTest, AMailThatNobodyTakesFailsAfterFiveDays) {
    OutboxId id = queue("a@x.example");
    office_.clock.advance(office_.config.reply.give_up + 1h);
    submission_.answers = {answer(Status::deferred, 450)};
    flush();
    EXPECT_EQ(entry(id).state, OutboxState::failed);
}

TEST_F(DeliverRepliesTest, AMailOfUnknownFateGoesOutAgainWithTheSameBytesAndStaysMarked) {
    submission_.answers = {answer(Status::unknown)};
    OutboxId id = queue("a@x.example");
    flush();
    EXPECT_TRUE(entry(id).uncertain);
    office_.clock.advance(office_.config.reply.retry_longest);
    flush();
    ASSERT_THAT(submission_.sent, SizeIs(2));
    EXPECT_EQ(submission_.sent[0].bytes, submission_.sent[1].bytes);
    EXPECT_EQ(submission_.sent[0].message_id, submission_.sent[1].message_id);
    EXPECT_EQ(entry(id).state, OutboxState::sent);
    EXPECT_TRUE(entry(id).uncertain);
}

TEST_F(DeliverRepliesTest, ARefusedLoginFailsNoMail) {
    SubmissionResult refused = answer(Status::failed, 535);
    refused.login_refused = true;
    submission_.answers = {refused};
    OutboxId id = queue("a@x.example");
    flush();
    EXPECT_EQ(entry(id).state, OutboxState::deferred);
    EXPECT_THAT(trouble_, testing::HasSubstr("login"));
}

TEST_F(DeliverRepliesTest, OneFailingAddressHoldsUpNoOther) {
    submission_.answers = {answer(Status::deferred, 450)};
    queue("a@x.example");
    OutboxId other = queue("b@x.example");
    flush();
    EXPECT_EQ(entry(other).state, OutboxState::sent);
}

TEST_F(DeliverRepliesTest, TheServersWordsDoNotReachTheStatusLine) {
    SubmissionResult refused = answer(Status::deferred, 450);
    refused.text = "<a@x.example>: mailbox busy";
    submission_.answers = {refused};
    queue("a@x.example");
    flush();
    EXPECT_EQ(trouble_, "");
}

}  // namespace
}  // namespace bp
