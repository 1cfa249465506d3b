// How often we answer: so many answers to one address in a day and from one mailbox in an hour, and none
// twice within a week. Each limit from both sides, and when it ends.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/remind.h"
#include "daemon/send_digest.h"
#include "storage/ledger.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::hours;
using testing::HasSubstr;
using testing::Not;

constexpr std::size_t kCic = 0, kCdo = 1;

class SendingCapsTest : public testing::Test {
protected:
    // Mails that each have an answer of its own: to another day, by another person.
    Processed register_for(const std::string& day, const std::string& from = "petra@stadt-a.example",
                           const std::string& return_path = "") {
        const std::string id = std::to_string(++number_) + "@stadt-a.example";
        std::string mail = person_mail("Anmeldung",
                                       "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag am " + day +
                                           " an.\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n",
                                       from, "Petra Beispiel", id);
        if (!return_path.empty()) mail.replace(14, from.size(), return_path);
        return office_.receive(mail, kCic);
    }

    // The answer to it says the same each time.
    Processed ask_for_contact(std::size_t mailbox = kCdo,
                              const std::string& from = "mai@start-up-c.example") {
        const std::string id = std::to_string(++number_) + "@start-up-c.example";
        return office_.receive(
            person_mail("Exchange on accessible forms",
                        "Dear Sir or Madam,\r\n\r\nwe are a start-up that makes forms accessible, and would "
                        "like to talk to you about your experience.\r\n\r\nKind regards\r\nMai Nguyen\r\n",
                        from, "Mai Nguyen", id, office_.config.mailboxes[mailbox].address),
            mailbox);
    }

    bool went_out(const Processed& processed) {
        const auto answers = Outbox(office_.database).of_mail(processed.id);
        return answers.size() == 1 && answers[0].state == OutboxState::queued;
    }
    bool waits_for_staff(const Processed& processed) {
        const auto answers = Outbox(office_.database).of_mail(processed.id);
        return answers.size() == 1 && answers[0].state == OutboxState::held;
    }
    bool has_no_answer(const Processed& processed) {
        return Outbox(office_.database).of_mail(processed.id).empty();
    }
    NewMail filed(const Processed& processed) {
        return Ledger(office_.database).find(processed.id).value().mail;
    }

    void three_answers_to_petra() {
        for (const char* day : {"23.03.2023", "27.04.2023", "25.05.2023"})
            ASSERT_TRUE(went_out(register_for(day))) << day;
    }

    TestDesk office_;

private:
    int number_ = 0;
};

// --- Answers to one address in a day ---------------------------------------------------------------------

TEST_F(SendingCapsTest, TheFourthAnswerInADayIsMadeReadyAndHeldWithItsReason) {
    three_answers_to_petra();
    const Processed fourth = register_for("22.06.2023");
    EXPECT_TRUE(waits_for_staff(fourth));
    EXPECT_EQ(filed(fourth).outcome, Outcome::held);
    EXPECT_THAT(filed(fourth).reason, HasSubstr("Grenze der Antworten an diese Adresse"));
}

TEST_F(SendingCapsTest, WhatWasAskedIsDoneAllTheSame) {
    three_answers_to_petra();
    const Processed fourth = register_for("22.06.2023");
    ASSERT_EQ(fourth.decision.seats.size(), 1U);
    EXPECT_EQ(fourth.decision.seats[0].action, SeatChange::Action::book);
}

TEST_F(SendingCapsTest, OnTheLastMomentOfTheDayTheLimitHolds) {
    three_answers_to_petra();
    office_.clock.advance(hours(24));
    EXPECT_TRUE(waits_for_staff(register_for("22.06.2023")));
}

TEST_F(SendingCapsTest, ADayLaterThePersonIsAnsweredAgain) {
    three_answers_to_petra();
    office_.clock.advance(hours(24) + 1ms);
    EXPECT_TRUE(went_out(register_for("22.06.2023")));
}

TEST_F(SendingCapsTest, OnlyWhatIsOlderThanADayIsForgotten) {
    register_for("23.03.2023");
    office_.clock.advance(hours(12));
    register_for("27.04.2023");
    register_for("25.05.2023");
    office_.clock.advance(hours(12) + 1ms);
    EXPECT_TRUE(went_out(register_for("22.06.2023")));
    EXPECT_TRUE(waits_for_staff(register_for("28.09.2023")));
}

TEST_F(SendingCapsTest, WhatStaffHaveYetToReleaseCountsAsWell) {
    three_answers_to_petra();
    office_.clock.advance(hours(23));
    for (const char* day : {"22.06.2023", "28.09.2023", "26.10.2023"})
        ASSERT_TRUE(waits_for_staff(register_for(day)));
    office_.clock.advance(hours(2));
    EXPECT_TRUE(waits_for_staff(register_for("30.11.2023")));
}

TEST_F(SendingCapsTest, AnAddressIsTheSameInCapitals) {
    three_answers_to_petra();
    EXPECT_TRUE(waits_for_staff(register_for("22.06.2023", "Petra@Stadt-A.EXAMPLE")));
}

TEST_F(SendingCapsTest, AnAddressWithATagIsAnother) {
    three_answers_to_petra();
    EXPECT_TRUE(went_out(register_for("22.06.2023", "petra+thementage@stadt-a.example")));
}

TEST_F(SendingCapsTest, OthersAreAnsweredAllTheSame) {
    three_answers_to_petra();
    EXPECT_TRUE(went_out(register_for("22.06.2023", "jens@stadt-a.example")));
}

TEST_F(SendingCapsTest, TheAddressIsTheOneAnsweredWhateverStandsInFrom) {
    int number = 0;
    for (const char* day : {"23.03.2023", "27.04.2023", "25.05.2023"}) {
        const std::string from = "p" + std::to_string(number++) + "@stadt-a.example";
        ASSERT_TRUE(went_out(register_for(day, from, "petra@stadt-a.example")));
    }
    EXPECT_TRUE(waits_for_staff(register_for("22.06.2023", "p9@stadt-a.example", "petra@stadt-a.example")));
}

TEST_F(SendingCapsTest, TheOfficeMaySetAnotherNumber) {
    office_.config.reply.per_sender_per_day = 1;
    EXPECT_TRUE(went_out(register_for("23.03.2023")));
    EXPECT_TRUE(waits_for_staff(register_for("27.04.2023")));
}

// --- Answers of one mailbox in an hour -------------------------------------------------------------------

class MailboxCapTest : public SendingCapsTest {
protected:
    Processed one_more() {
        return ask_for_contact(kCdo, "m" + std::to_string(++writers_) + "@start-up-c.example");
    }
    void fill_the_hour() {
        for (int i = 0; i < ReplyConfig{}.per_mailbox_per_hour; ++i) ASSERT_TRUE(went_out(one_more())) << i;
    }

private:
    int writers_ = 0;
};

TEST_F(MailboxCapTest, SixtyAnswersGoOutInAnHourAndTheNextIsHeldWithItsReason) {
    ASSERT_EQ(ReplyConfig{}.per_mailbox_per_hour, 60);
    fill_the_hour();
    const Processed next = one_more();
    EXPECT_TRUE(waits_for_staff(next));
    EXPECT_THAT(filed(next).reason, HasSubstr("Grenze der Antworten je Stunde"));
}

TEST_F(MailboxCapTest, TheHourEndsToTheMillisecond) {
    office_.config.reply.per_mailbox_per_hour = 2;
    one_more();
    one_more();
    office_.clock.advance(hours(1));
    EXPECT_TRUE(waits_for_staff(one_more()));
    office_.clock.advance(hours(1) + 1ms);
    EXPECT_TRUE(went_out(one_more()));
}

TEST_F(MailboxCapTest, TheOtherMailboxHasItsOwnHour) {
    office_.config.reply.per_mailbox_per_hour = 1;
    EXPECT_TRUE(went_out(one_more()));
    EXPECT_TRUE(went_out(register_for("23.03.2023")));
    EXPECT_TRUE(waits_for_staff(one_more()));
}

TEST_F(MailboxCapTest, TheDigestRaisesTheAlarmWhileAnswersAreHeldBack) {
    using namespace std::chrono;
    const auto digest = [&] { return preview_digest(office_.desk, 2023y / February / 23).text; };
    const std::string alarm = "Ungewöhnlich viele Antworten aus dem Postfach CDO@bamf.bund.de";
    office_.config.reply.per_mailbox_per_hour = 2;
    one_more();
    EXPECT_THAT(digest(), Not(HasSubstr(alarm)));
    one_more();
    EXPECT_THAT(digest(), HasSubstr(alarm));
    office_.clock.advance(hours(1) + 1ms);
    EXPECT_THAT(digest(), Not(HasSubstr(alarm)));
}

// Reminders go out to everybody at the same hour: they are nobody's answers, and keep none back.
TEST_F(MailboxCapTest, RemindersLeaveRoomForAnswers) {
    office_.config.reply.per_mailbox_per_hour = 2;
    office_.config.reply.per_sender_per_day = 1;
    for (const char* name : {"petra", "jens", "oda"}) {
        ASSERT_TRUE(went_out(register_for("23.03.2023", name + std::string("@stadt-a.example"))));
        office_.clock.advance(hours(2));
    }
    office_.clock.set(std::chrono::sys_days(std::chrono::year(2023) / 3 / 16) + hours(12));
    ASSERT_EQ(queue_reminders(office_.desk), 3);
    EXPECT_TRUE(went_out(register_for("27.04.2023")));
}

// --- The same answer twice -------------------------------------------------------------------------------

TEST_F(SendingCapsTest, TheSameAnswerDoesNotGoOutTwiceInAWeek) {
    ASSERT_TRUE(went_out(ask_for_contact()));
    office_.clock.advance(days(7));
    const Processed again = ask_for_contact();
    EXPECT_TRUE(has_no_answer(again));
    EXPECT_EQ(filed(again).outcome, Outcome::filed);
    EXPECT_THAT(filed(again).reason, HasSubstr("dieselbe Antwort ging kürzlich"));
}

TEST_F(SendingCapsTest, AWeekLaterItMay) {
    ASSERT_TRUE(went_out(ask_for_contact()));
    office_.clock.advance(days(7) + 1ms);
    EXPECT_TRUE(went_out(ask_for_contact()));
}

TEST_F(SendingCapsTest, AnAnswerThatWasNotSentDoesNotPutOffTheNext) {
    ASSERT_TRUE(went_out(ask_for_contact()));
    office_.clock.advance(days(4));
    ASSERT_TRUE(has_no_answer(ask_for_contact()));
    office_.clock.advance(days(3) + 1ms);
    EXPECT_TRUE(went_out(ask_for_contact()));
}

TEST_F(SendingCapsTest, TheSameAnswerGoesOutToSomebodyElse) {
    ASSERT_TRUE(went_out(ask_for_contact()));
    EXPECT_TRUE(went_out(ask_for_contact(kCdo, "oda@start-up-c.example")));
}

TEST_F(SendingCapsTest, TheSameAnswerInCapitalsIsTheSame) {
    ASSERT_TRUE(went_out(ask_for_contact()));
    EXPECT_TRUE(has_no_answer(ask_for_contact(kCdo, "MAI@start-up-c.example")));
}

TEST_F(SendingCapsTest, TheOfficeMaySetAnotherPause) {
    office_.config.reply.identical_pause = hours(1);
    ASSERT_TRUE(went_out(ask_for_contact()));
    office_.clock.advance(hours(1));
    EXPECT_TRUE(has_no_answer(ask_for_contact()));
    office_.clock.advance(1ms);
    EXPECT_TRUE(went_out(ask_for_contact()));
}

// A copy that came another way is no second request, whatever was added to its header (list c1, 14).
TEST_F(SendingCapsTest, TheSameMailAgainIsNotAnswered) {
    const std::string mail =
        person_mail("Anmeldung",
                    "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag am 23.03.2023 an.\r\n\r\nPetra "
                    "Beispiel\r\n",
                    "petra@stadt-a.example", "Petra Beispiel", "1@stadt-a.example");
    ASSERT_TRUE(went_out(office_.receive(mail)));
    office_.clock.advance(hours(1));
    EXPECT_TRUE(has_no_answer(office_.receive("Received: from elsewhere.example\r\n" + mail)));
}

}  // namespace
}  // namespace bp
