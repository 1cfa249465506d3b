#include "daemon/remind.h"

#include <gmock/gmock.h>

#include "storage/registrations.h"
#include "tests/daemon/outgoing.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// Times are told in UTC; in Berlin it is an hour later.
Timestamp on(int month, int day, int hour) {
    return std::chrono::sys_days(std::chrono::year(2023) / month / day) + std::chrono::hours(hour);
}

class RemindTest : public testing::Test {
protected:
    RemindTest() { office_.clock.set(on(2, 22, 9)); }

    void register_for_march(const std::string& given_name) {
        const std::string address = given_name + "@amt.example";
        office_.receive(person_mail(
            "Anmeldung",
            "Guten Tag,\r\n\r\nich melde mich für den 23.03.2023 an.\r\n\r\n" + given_name + " Beispiel\r\n",
            address, given_name + " Beispiel", address));
    }
    int remind_at(Timestamp now) {
        office_.clock.set(now);
        return queue_reminders(office_.desk);
    }
    std::vector<Outgoing> reminders() { return due_mails(office_, MailTemplate::reminder); }

    TestDesk office_;
};

TEST_F(RemindTest, GoesOutSoManyDaysBeforeFromItsHourOn) {
    register_for_march("Petra");
    EXPECT_EQ(remind_at(on(3, 16, 7)), 0) << "a quarter to nine";
    EXPECT_EQ(remind_at(on(3, 16, 8)), 1);
    ASSERT_THAT(reminders(), SizeIs(1));
    const Outgoing mail = reminders().front();
    EXPECT_EQ(mail.entry.envelope_to, "Petra@amt.example");
    EXPECT_THAT(mail.subject, HasSubstr("Erinnerung: Thementag am Donnerstag, 23. März 2023"));
    EXPECT_THAT(mail.text, HasSubstr("Petra Beispiel"));
    EXPECT_THAT(mail.bytes, HasSubstr("Auto-Submitted: auto-generated\r\n"));
}

TEST_F(RemindTest, GoesOutOnceForACase) {
    register_for_march("Petra");
    EXPECT_EQ(remind_at(on(3, 16, 8)), 1);
    EXPECT_EQ(remind_at(on(3, 16, 8)), 0);
    EXPECT_EQ(remind_at(on(3, 20, 8)), 0);
}

TEST_F(RemindTest, AfterADowntimeStillGoesOutBeforeTheDay) {
    register_for_march("Petra");
    EXPECT_EQ(remind_at(on(3, 22, 12)), 1);
}

TEST_F(RemindTest, OnTheDayItselfNobodyIsReminded) {
    register_for_march("Petra");
    EXPECT_EQ(remind_at(on(3, 23, 5)), 0);
}

TEST_F(RemindTest, WhoRegisteredAfterwardsHasJustBeenWrittenTo) {
    office_.clock.set(on(3, 17, 9));
    register_for_march("Petra");
    EXPECT_EQ(remind_at(on(3, 18, 9)), 0);
}

TEST_F(RemindTest, WhoWaitsIsNotReminded) {
    office_.give_seats({{"2023-03-23", 1}});
    register_for_march("Petra");
    register_for_march("Jens");
    EXPECT_EQ(remind_at(on(3, 16, 8)), 1);
    EXPECT_EQ(reminders().front().entry.envelope_to, "Petra@amt.example");
}

TEST_F(RemindTest, WhoseAnswerCameBackIsNotWrittenToAgain) {
    register_for_march("Petra");
    Transaction transaction(office_.database);
    Outbox outbox(office_.database);
    outbox.mark_bounced(due_mails(office_).front().entry.id, "5.1.1", "no such user", office_.clock.now());
    transaction.commit();
    EXPECT_EQ(remind_at(on(3, 16, 8)), 0);
}

TEST_F(RemindTest, CanBeSwitchedOff) {
    office_.config.reply.reminder_days = 0;
    register_for_march("Petra");
    EXPECT_EQ(remind_at(on(3, 20, 8)), 0);
}

TEST_F(RemindTest, DoesNotCountAmongTheAnswersOfADay) {
    register_for_march("Petra");
    remind_at(on(3, 16, 8));
    EXPECT_EQ(Outbox(office_.database).replies_to("Petra@amt.example", on(3, 16, 0)), 0);
}

}  // namespace
}  // namespace bp
