// Collecting from a fake mailbox into a real database: what is on file afterwards, and what is not twice.
#include "daemon/collect_mail.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <cstdlib>

#include "daemon/runtime/failpoint.h"
#include "storage/attempts.h"
#include "storage/ledger.h"
#include "storage/mailbox_state.h"
#include "storage/outbox.h"
#include "storage/registrations.h"
#include "tests/daemon/fakes/fake_mailbox.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::SizeIs;

std::string registration(int number) {
    std::string n = std::to_string(number);
    return person_mail(
        "Anmeldung 23.03.",
        "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag Low/No Code Tools am 23.03.2023 an."
        "\r\n\r\nViele Grüße\r\nPetra Beispiel" +
            n + "\r\n",
        "petra" + n + "@stadt-a.example", "Petra Beispiel" + n, "mail-" + n + "@stadt-a.example");
}

class CollectMailTest : public testing::Test {
protected:
    // By default what lies in the mailbox is answered, as if the daemon had been there all along.
    CollectMailTest() { office_.config.mailboxes[0].answer_from = std::chrono::sys_seconds{}; }

    bool look_once() {
        boost::asio::io_context io;
        StopLatch stop(io);
        Progress progress;
        MailCollector collector(office_.desk, office_.config.mailboxes[0], mailbox_, stop,
                                progress.add("cic"), [this] { ++woken_; });
        bool filed = false;
        std::exception_ptr failure;
        boost::asio::co_spawn(io, collector.run_once(), [&](std::exception_ptr error, bool all) {
            failure = error;
            filed = all;
        });
        io.run();
        if (failure) std::rethrow_exception(failure);
        return filed;
    }

    Balance balance() { return Ledger(office_.database).balance(); }
    std::int64_t queued() { return Outbox(office_.database).counts().queued; }

    TestDesk office_;
    FakeMailbox mailbox_{"cic"};
    int woken_ = 0;
};

TEST_F(CollectMailTest, FilesAnswersAndSettlesEachMail) {
    mailbox_.deliver(registration(1));
    mailbox_.deliver(registration(2));
    EXPECT_TRUE(look_once());
    EXPECT_EQ(balance().received, 2);
    EXPECT_EQ(balance().answered, 2);
    EXPECT_EQ(queued(), 2);
    EXPECT_THAT(mailbox_.settled, ElementsAre(Uid{1}, Uid{2}));
    EXPECT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 2);
    EXPECT_GT(woken_, 0);
}

TEST_F(CollectMailTest, ASecondLookFilesNothingAgain) {
    mailbox_.deliver(registration(1));
    look_once();
    look_once();
    EXPECT_EQ(balance().received, 1);
    EXPECT_EQ(queued(), 1);
}

TEST_F(CollectMailTest, WithoutADateToAnswerFrom_TheFirstLookAnswersNothing) {
    office_.config.mailboxes[0].answer_from.reset();
    mailbox_.deliver(registration(1));
    look_once();
    EXPECT_EQ(balance().filed, 1);
    EXPECT_EQ(queued(), 0);
    mailbox_.deliver(registration(2));
    look_once();
    EXPECT_EQ(balance().answered, 1);
    EXPECT_EQ(queued(), 1);
}

TEST_F(CollectMailTest, ALostConnectionBeforeSettlingIsMadeGoodByTheNextLook) {
    mailbox_.deliver(registration(1));
    mailbox_.fail_settle = true;
    EXPECT_THROW(look_once(), Failure);
    EXPECT_EQ(balance().received, 1) << "on disk before anything changes on the server";
    mailbox_.fail_settle = false;
    look_once();
    EXPECT_THAT(mailbox_.settled, ElementsAre(Uid{1}));
    EXPECT_EQ(balance().received, 1);
    EXPECT_EQ(queued(), 1);
}

TEST_F(CollectMailTest, ARenumberedMailboxIsRecognisedMailByMail) {
    mailbox_.deliver(registration(1));
    mailbox_.deliver(registration(2));
    look_once();
    mailbox_.renumber();
    mailbox_.deliver(registration(3), 1'677'100'000);
    look_once();
    EXPECT_EQ(balance().received, 3);
    EXPECT_EQ(queued(), 3);
    MailboxState state = MailboxStates(office_.database).get("cic");
    EXPECT_THAT(state.previous_uid_validities, ElementsAre(UidValidity{17}));
}

TEST_F(CollectMailTest, AnOldUnknownMailAfterARenumberingIsHeld) {
    office_.clock.set(std::chrono::sys_seconds{std::chrono::seconds{1'677'000'000}});
    mailbox_.deliver(registration(1));
    look_once();
    mailbox_.renumber();
    mailbox_.deliver(registration(2), 1'676'000'000);
    look_once();
    EXPECT_EQ(balance().held, 1);
    EXPECT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 1) << "only the one known before";
}

TEST_F(CollectMailTest, TheSameMailInTheMailboxTwiceIsAnsweredOnce) {
    mailbox_.deliver(registration(1));
    mailbox_.deliver("Received: from relay.example by mx.example; Tue, 21 Feb 2023 10:00:01 +0100\r\n" +
                     registration(1));
    look_once();
    EXPECT_EQ(balance().received, 2);
    EXPECT_EQ(balance().answered, 1);
    EXPECT_EQ(balance().filed, 1);
    EXPECT_EQ(queued(), 1);
}

TEST_F(CollectMailTest, AMailBeyondTheLimitIsFiledFromItsHeaderAndHeld) {
    Uid uid = mailbox_.deliver(registration(1));
    mailbox_.stated_size[uid] = office_.config.intake.max_message_size + 1;
    look_once();
    EXPECT_EQ(balance().held, 1);
    EXPECT_THAT(mailbox_.calls, Contains("fetch 1 headers"));
}

TEST_F(CollectMailTest, BatchesAreBounded) {
    office_.config.intake.batch_messages = 2;
    for (int i = 1; i <= 5; ++i) mailbox_.deliver(registration(i));
    look_once();
    EXPECT_THAT(mailbox_.calls, ElementsAre("open", "fetch 2", "fetch 2", "fetch 1", "close"));
    EXPECT_EQ(balance().received, 5);
}

TEST_F(CollectMailTest, AMailTheServerRefusesDoesNotStopTheOthersAndIsQuarantinedAtLast) {
    mailbox_.deliver(registration(1));
    mailbox_.refused.insert(mailbox_.deliver(registration(2)));
    mailbox_.deliver(registration(3));
    EXPECT_FALSE(look_once());
    EXPECT_EQ(balance().answered, 2);
    EXPECT_FALSE(look_once());
    EXPECT_TRUE(look_once());
    EXPECT_EQ(balance().quarantined, 1);
    EXPECT_EQ(balance().received, 3);
}

#ifdef BRUECKENPOST_FAILPOINTS
TEST_F(CollectMailTest, AMailThatCannotBeReadIsQuarantinedAfterThreeAttempts) {
    setenv("BRUECKENPOST_POISON", "petra2@", 1);
    mailbox_.deliver(registration(1));
    mailbox_.deliver(registration(2));
    mailbox_.deliver(registration(3));
    EXPECT_FALSE(look_once());
    EXPECT_EQ(balance().received, 2);
    EXPECT_FALSE(look_once());
    EXPECT_TRUE(look_once());
    unsetenv("BRUECKENPOST_POISON");
    EXPECT_EQ(balance().quarantined, 1);
    EXPECT_EQ(balance().answered, 2);
    EXPECT_THAT(Attempts(office_.database).failing("cic"), SizeIs(0));
}
#endif

TEST_F(CollectMailTest, SettlingByMoveLeavesTheMailFiled) {
    office_.config.mailboxes[0].settlement.action = Settlement::Action::move;
    office_.config.mailboxes[0].settlement.folder = "Erledigt";
    mailbox_.deliver(registration(1));
    look_once();
    look_once();
    EXPECT_EQ(balance().received, 1);
}

TEST_F(CollectMailTest, AServerThatCannotBeReachedIsAFailureAndNothingElse) {
    mailbox_.fail_open = true;
    EXPECT_THROW(look_once(), Failure);
    EXPECT_EQ(balance().received, 0);
}

}  // namespace
}  // namespace bp
