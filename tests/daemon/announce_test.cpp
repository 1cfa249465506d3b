#include "daemon/announce.h"

#include <gmock/gmock.h>

#include "storage/registrations.h"
#include "tests/daemon/outgoing.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using Fate = AnnouncedCase::Fate;

constexpr const char* kMarch = "2023-03-23";
constexpr const char* kNewDay = "2023-03-30";

class AnnounceTest : public testing::Test {
protected:
    void register_for_march(const std::string& given_name, const std::string& more_header = "") {
        const std::string address = given_name + "@amt.example";
        office_.receive(person_mail(
            "Anmeldung",
            "Guten Tag,\r\n\r\nich melde mich für den 23.03.2023 an.\r\n\r\n" + given_name + " Beispiel\r\n",
            address, given_name + " Beispiel", address, "CIC.Bamf@bamf.bund.de", more_header));
    }

    // Staff edit the Thementag of March in the catalogue.
    template <typename Edit>
    void edit_march(Edit edit) {
        auto files = std::make_shared<OfficeFiles>();
        files->catalogue = office_.desk.files->catalogue;
        files->templates = load_templates(office_.config.templates).templates;
        for (Event& event : files->catalogue.events) {
            if (event.id == kMarch) edit(event);
        }
        office_.desk.files = std::move(files);
    }
    void call_off() {
        edit_march([](Event& event) { event.called_off = true; });
    }
    void move_to_new_day() {
        edit_march([](Event& event) {
            event.moved_from = event.id;
            event.id = kNewDay;
            event.date = std::chrono::year(2023) / 3 / 30;
        });
    }

    AnnouncementResult announce_and_send(MailTemplate mail) {
        Transaction transaction(office_.database);
        AnnouncementResult result = announce(office_.desk, {mail, kMarch});
        transaction.commit();
        return result;
    }
    std::vector<Fate> fates(const AnnouncementResult& result) {
        std::vector<Fate> all;
        for (const AnnouncedCase& one : result.cases) all.push_back(one.fate);
        return all;
    }
    std::vector<Outgoing> sent(MailTemplate mail) { return due_mails(office_, mail); }
    SeatCount seats(const char* day) { return Registrations(office_.database).seats(day); }

    TestDesk office_;
};

TEST_F(AnnounceTest, ADryRunShowsWhomAndWhatAndChangesNothing) {
    register_for_march("Petra");
    call_off();
    {
        Transaction transaction(office_.database);
        const AnnouncementResult result = announce(office_.desk, {MailTemplate::event_called_off, kMarch});
        ASSERT_THAT(fates(result), ElementsAre(Fate::told));
        EXPECT_THAT(result.cases.front().people, ElementsAre("Petra Beispiel"));
        EXPECT_THAT(result.sample, HasSubstr("Donnerstag, 23. März 2023"));
    }
    EXPECT_THAT(sent(MailTemplate::event_called_off), IsEmpty());
    EXPECT_EQ(seats(kMarch).booked, 1);
}

TEST_F(AnnounceTest, CalledOffCancelsTheSeatsOfThoseToldAndTheirCalendarEntries) {
    office_.give_seats({{kMarch, 1}});
    register_for_march("Petra");
    register_for_march("Jens");
    call_off();
    EXPECT_THAT(fates(announce_and_send(MailTemplate::event_called_off)),
                ElementsAre(Fate::told, Fate::told));
    EXPECT_EQ(seats(kMarch), (SeatCount{kMarch, 0, 0, 0}));
    const std::vector<Outgoing> mails = sent(MailTemplate::event_called_off);
    ASSERT_THAT(mails, SizeIs(2));
    ASSERT_THAT(mails[0].calendars, SizeIs(1));
    EXPECT_THAT(mails[0].calendars[0], HasSubstr("METHOD:CANCEL"));
    EXPECT_THAT(mails[0].calendars[0], HasSubstr("SEQUENCE:1"));
    EXPECT_THAT(mails[1].calendars, IsEmpty()) << "who waited has no entry";
    EXPECT_THAT(due_mails(office_, MailTemplate::moved_up), IsEmpty());
}

TEST_F(AnnounceTest, MovedKeepsSeatsAndTheLineOnTheNewDay) {
    office_.give_seats({{kMarch, 1}});
    for (const char* name : {"Petra", "Jens", "Mai"}) register_for_march(name);
    move_to_new_day();
    announce_and_send(MailTemplate::event_moved);
    EXPECT_EQ(seats(kMarch), (SeatCount{kMarch, 0, 0, 0}));
    EXPECT_EQ(seats(kNewDay), (SeatCount{kNewDay, 1, 2, 0}));
    EXPECT_EQ(Registrations(office_.database).first_waiting(kNewDay)->person.person.given_name, "Jens");
    const Outgoing mail = sent(MailTemplate::event_moved).front();
    EXPECT_THAT(mail.text, HasSubstr("Donnerstag, 23. März 2023"));
    EXPECT_THAT(mail.text, HasSubstr("Donnerstag, 30. März 2023"));
    ASSERT_THAT(mail.calendars, SizeIs(2));
    EXPECT_THAT(mail.calendars[0], HasSubstr("20230330T093000"));
    EXPECT_THAT(mail.calendars[1], HasSubstr("METHOD:CANCEL"));
}

TEST_F(AnnounceTest, OnlyWhatTheCatalogueSaysIsAnnounced) {
    register_for_march("Petra");
    EXPECT_THAT(announce_and_send(MailTemplate::event_called_off).errors,
                ElementsAre(HasSubstr("called_off = true")));
    EXPECT_THAT(announce_and_send(MailTemplate::event_moved).errors, ElementsAre(HasSubstr("moved_from")));
    EXPECT_THAT(announce_and_send(MailTemplate::contact_acknowledgement).errors, SizeIs(1));
    office_.clock.set(std::chrono::sys_days(std::chrono::year(2023) / 4 / 1));
    EXPECT_THAT(announce_and_send(MailTemplate::event_changed).errors, ElementsAre(HasSubstr("is over")));
    EXPECT_EQ(seats(kMarch).booked, 1);
}

TEST_F(AnnounceTest, TheSameIsSaidOnceAndAnotherChangeIsSaid) {
    register_for_march("Petra");
    edit_march([](Event& event) { event.start_time = "10:00"; });
    EXPECT_THAT(fates(announce_and_send(MailTemplate::event_changed)), ElementsAre(Fate::told));
    EXPECT_THAT(fates(announce_and_send(MailTemplate::event_changed)), ElementsAre(Fate::told_before));
    edit_march([](Event& event) { event.place = "Saal 2, Berlin"; });
    EXPECT_THAT(fates(announce_and_send(MailTemplate::event_changed)), ElementsAre(Fate::told));
    EXPECT_THAT(sent(MailTemplate::event_changed), SizeIs(2));
}

TEST_F(AnnounceTest, WhoWaitsHearsOfACancellationButNotOfATime) {
    office_.give_seats({{kMarch, 1}});
    register_for_march("Petra");
    register_for_march("Jens");
    EXPECT_THAT(fates(announce_and_send(MailTemplate::event_changed)), SizeIs(1));
}

TEST_F(AnnounceTest, WhoseAnswersAreHeldIsMadeReadyForStaff) {
    register_for_march("Petra", "X-Auto-Response-Suppress: All\r\n");
    call_off();
    EXPECT_THAT(fates(announce_and_send(MailTemplate::event_called_off)), ElementsAre(Fate::held));
    EXPECT_THAT(sent(MailTemplate::event_called_off), IsEmpty());
}

TEST_F(AnnounceTest, NobodyIsRegisteredForAThementagThatIsCalledOff) {
    call_off();
    register_for_march("Petra");
    EXPECT_EQ(seats(kMarch), (SeatCount{kMarch, 0, 0, 0}));
    EXPECT_THAT(due_mails(office_, MailTemplate::registration_confirmation), IsEmpty());
}

}  // namespace
}  // namespace bp
