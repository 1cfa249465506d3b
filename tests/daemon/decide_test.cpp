#include "daemon/decide.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/casework/same_person.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

Person katrin() {
    Person person;
    person.given_name = "Katrin";
    person.family_name = "Müller";
    person.email = "katrin.mueller@stadt-a.example";
    return person;
}

Registration seat(const Person& person, const EventId& event, std::int64_t id = 7) {
    Registration registration;
    registration.id = RegistrationId{id};
    registration.person.person = person;
    registration.event = event;
    registration.case_id = CaseId{3};
    registration.booked_by = person.email;
    return registration;
}

// A mail of Katrin Müller's that registers her for March, on file nothing: each test changes what it is
// about.
class DecideTest : public testing::Test {
protected:
    DecideTest() {
        Event march, may;
        march.id = "2023-03-23";
        may.id = "2023-05-25";
        catalogue.events = {march, may};
        message.return_path = Address{"", "katrin.mueller@stadt-a.example"};
        message.from.addresses = {{"Katrin Müller", "katrin.mueller@stadt-a.example"}};
        snapshot.today = "2023-02-01";
        snapshot.sender_address = "katrin.mueller@stadt-a.example";
        reading.kind = Kind::registration;
        reading.events = {"2023-03-23"};
        reading.people = {katrin()};
        reading.seats = 1;
        reading.reply = ReplyTemplate::registration_confirmation;
    }

    void read_as(Kind kind, ReplyTemplate reply) {
        reading.kind = kind;
        reading.reply = reply;
        reading.seats = 0;
        reading.events.clear();
    }

    Decision decision() { return decide(message, reading, snapshot, catalogue, limits); }

    Message message;
    Reading reading;
    Snapshot snapshot;
    Catalogue catalogue;
    ReplyConfig limits;
};

TEST_F(DecideTest, ARegistrationTakesASeatAndIsConfirmed) {
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::answered);
    EXPECT_EQ(d.reply, MailTemplate::registration_confirmation);
    EXPECT_EQ(d.recipient, "katrin.mueller@stadt-a.example");
    ASSERT_THAT(d.seats, SizeIs(1));
    EXPECT_EQ(d.seats[0].action, SeatChange::Action::book);
    EXPECT_EQ(d.seats[0].event, "2023-03-23");
    EXPECT_TRUE(d.has_case);
}

TEST_F(DecideTest, WhoHasTheSeatAlreadyKeepsItAndGetsNoSecondOne) {
    snapshot.registrations = {seat(katrin(), "2023-03-23")};
    EXPECT_THAT(decision().seats, ElementsAre(Field(&SeatChange::action, SeatChange::Action::keep)));
}

TEST_F(DecideTest, ASeatOfANamesakeWithAnotherAddressIsNotTheirs) {
    Person namesake = katrin();
    namesake.email = "k.mueller@stadt-b.example";
    snapshot.registrations = {seat(namesake, "2023-03-23")};
    EXPECT_THAT(decision().seats, ElementsAre(Field(&SeatChange::action, SeatChange::Action::book)));
}

TEST_F(DecideTest, APastThementagIsNotBooked) {
    snapshot.today = "2023-04-01";
    reading.events = {"2023-03-23", "2023-05-25"};
    EXPECT_THAT(decision().seats, ElementsAre(Field(&SeatChange::event, "2023-05-25")));
}

TEST_F(DecideTest, PeopleOfOneMailMayGoToDifferentThementage) {
    reading.events = {"2023-03-23", "2023-05-25"};
    reading.people[0].events = {{"2023-05-25"}};
    EXPECT_THAT(decision().seats, ElementsAre(Field(&SeatChange::event, "2023-05-25")));
}

TEST_F(DecideTest, UnnamedSeatsAreCounted) {
    reading.seats = 4;
    ASSERT_THAT(decision().unnamed, SizeIs(1));
    EXPECT_EQ(decision().unnamed[0].held, 3);
}

TEST_F(DecideTest, TheLastSeatIsGivenAndTheNextOneWaits) {
    catalogue.events[0].capacity = 20;
    SeatCount count;
    count.event = "2023-03-23";
    count.booked = 19;
    snapshot.seats = {count};
    reading.seats = 2;
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::answered);
    EXPECT_THAT(d.seats, ElementsAre(Field(&SeatChange::action, SeatChange::Action::book)));
    ASSERT_THAT(d.unnamed, SizeIs(1));
    EXPECT_EQ(d.unnamed[0].held, 0);
    EXPECT_EQ(d.unnamed[0].waiting, 1);
}

TEST_F(DecideTest, NobodyGetsASeatBeforeThoseWhoWait) {
    catalogue.events[0].capacity = 20;
    SeatCount count;
    count.event = "2023-03-23";
    count.booked = 18;
    count.waiting = 1;
    snapshot.seats = {count};
    EXPECT_THAT(decision().seats, ElementsAre(Field(&SeatChange::action, SeatChange::Action::wait)));
}

TEST_F(DecideTest, SeatsWithoutNameThatTheSenderHasAreNotAskedForAgain) {
    Registration unnamed = seat({}, "2023-03-23", 8);
    unnamed.booked_by = "katrin.mueller@stadt-a.example";
    snapshot.registrations = {seat(katrin(), "2023-03-23"), unnamed};
    reading.seats = 2;
    EXPECT_THAT(decision().unnamed, IsEmpty());
}

TEST_F(DecideTest, SeatsWithoutNameGetNamesOnTheWordOfNobodyButTheirSender) {
    Registration unnamed = seat({}, "2023-03-23", 8);
    unnamed.booked_by = "katrin.mueller@stadt-a.example";
    snapshot.registrations = {unnamed};
    EXPECT_THAT(decision().seats, ElementsAre(Field(&SeatChange::action, SeatChange::Action::hand_over)));
    message.return_path->addr_spec = "katrin.mueller@elsewhere.example";
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_THAT(d.reason, HasSubstr("Absender ist nicht gesichert"));
    EXPECT_THAT(d.seats, IsEmpty());
}

TEST_F(DecideTest, AnUnsureReadingIsHeldWithItsReasonAndNothingBinds) {
    reading.review = true;
    reading.review_reason = "Thema und Datum widersprechen sich";
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_EQ(d.reason, "Thema und Datum widersprechen sich");
    EXPECT_THAT(d.seats, IsEmpty());
    EXPECT_EQ(d.reply, MailTemplate::receipt_acknowledgement);
}

TEST_F(DecideTest, AMachinesMailIsFiledAndNotAnswered) {
    read_as(Kind::automatic, ReplyTemplate::none);
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::filed);
    EXPECT_EQ(d.reply, MailTemplate::none);
    EXPECT_FALSE(d.has_case);
}

TEST_F(DecideTest, AMailThatMayBeAMachinesIsHeldAndNotAnswered) {
    read_as(Kind::automatic, ReplyTemplate::none);
    reading.review = true;
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_EQ(d.reply, MailTemplate::none);
}

TEST_F(DecideTest, WhatLayInTheMailboxAtTheFirstStartIsFiledWithoutAnswer) {
    snapshot.baseline = true;
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::filed);
    EXPECT_EQ(d.reply, MailTemplate::none);
    EXPECT_THAT(d.seats, IsEmpty());
}

TEST_F(DecideTest, TheSameContentASecondTimeIsFiledAndChangesNothing) {
    snapshot.duplicate = true;
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::filed);
    EXPECT_EQ(d.reply, MailTemplate::none);
    EXPECT_THAT(d.seats, IsEmpty());
}

TEST_F(DecideTest, AKnownMessageIdWithOtherContentIsHeld) {
    snapshot.message_id_reused = true;
    EXPECT_EQ(decision().outcome, Outcome::held);
}

TEST_F(DecideTest, AMailTooLargeToReadIsHeld) {
    snapshot.header_only = true;
    EXPECT_EQ(decision().outcome, Outcome::held);
}

TEST_F(DecideTest, AnOldMailThatTurnsUpAfterARenumberingIsHeld) {
    snapshot.after_reset = true;
    EXPECT_EQ(decision().outcome, Outcome::held);
}

TEST_F(DecideTest, AnAnswerThatMustNotGoOutByItselfIsMadeReadyForStaff) {
    reading.withholdings = {{"c1.6 x-auto-response-suppress", "All", true}};
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_TRUE(d.reply_held);
    EXPECT_EQ(d.reply, MailTemplate::registration_confirmation);
    EXPECT_THAT(d.seats, SizeIs(1)) << "the request itself is filed";
    EXPECT_THAT(d.reason, HasSubstr("c1.6"));
}

TEST_F(DecideTest, WhereAMachineRuleForbidsIt_NoAnswerIsMadeAtAll) {
    reading.withholdings = {{"c1.2 auto-submitted", "auto-replied", false}};
    EXPECT_EQ(decision().reply, MailTemplate::none);
}

TEST_F(DecideTest, AnAnswerGoesToTheReturnPathOnly) {
    message.return_path->addr_spec = "bounces+17@stadt-a.example";
    EXPECT_EQ(decision().recipient, "bounces+17@stadt-a.example");
}

TEST_F(DecideTest, AReturnPathOfAnotherDomainGetsNoAnswer) {
    message.return_path->addr_spec = "katrin.mueller@elsewhere.example";
    Decision d = decision();
    EXPECT_EQ(d.reply, MailTemplate::none);
    EXPECT_EQ(d.outcome, Outcome::held);
}

TEST_F(DecideTest, TwoAddressesInFromGetNoAnswer) {
    message.from.addresses.push_back({"", "someone@stadt-a.example"});
    EXPECT_EQ(decision().reply, MailTemplate::none);
}

TEST_F(DecideTest, TooManyAnswersToOneAddressAreHeld) {
    snapshot.answers_to_sender_today = limits.per_sender_per_day;
    EXPECT_TRUE(decision().reply_held);
    snapshot.answers_to_sender_today = limits.per_sender_per_day - 1;
    EXPECT_FALSE(decision().reply_held);
}

TEST_F(DecideTest, TooManyAnswersFromOneMailboxAreHeld) {
    snapshot.answers_from_mailbox_hour = limits.per_mailbox_per_hour;
    EXPECT_TRUE(decision().reply_held);
}

TEST_F(DecideTest, WhoHasMoreSeatsThanWeLookAtIsLeftToStaff) {
    snapshot.registrations_cut = true;
    EXPECT_EQ(decision().outcome, Outcome::held);
    EXPECT_THAT(decision().seats, IsEmpty());
    read_as(Kind::contact, ReplyTemplate::contact_acknowledgement);
    EXPECT_EQ(decision().outcome, Outcome::answered) << "a question is no matter of seats";
}

TEST_F(DecideTest, NobodyIsBookedOnAThementagThatIsCalledOff) {
    catalogue.events[0].called_off = true;
    EXPECT_EQ(decision().outcome, Outcome::held);
    EXPECT_THAT(decision().seats, IsEmpty());
}

TEST_F(DecideTest, ACancellationGivesUpTheSendersSeat) {
    read_as(Kind::cancellation, ReplyTemplate::cancellation_confirmation);
    reading.cancelled_events = {"2023-03-23"};
    snapshot.registrations = {seat(katrin(), "2023-03-23", 7), seat(katrin(), "2023-05-25", 8)};
    Decision d = decision();
    EXPECT_EQ(d.reply, MailTemplate::cancellation_confirmation);
    ASSERT_THAT(d.seats, SizeIs(1));
    EXPECT_EQ(d.seats[0].registration, RegistrationId{7});
    EXPECT_EQ(d.joins, CaseId{3});
}

TEST_F(DecideTest, ACancellationWithoutRegistrationIsHeld) {
    read_as(Kind::cancellation, ReplyTemplate::cancellation_confirmation);
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_EQ(d.reply, MailTemplate::receipt_acknowledgement);
}

TEST_F(DecideTest, ACancellationThatMayMeanSeveralDaysIsAskedAbout) {
    read_as(Kind::cancellation, ReplyTemplate::cancellation_confirmation);
    snapshot.registrations = {seat(katrin(), "2023-03-23", 7), seat(katrin(), "2023-05-25", 8)};
    Decision d = decision();
    EXPECT_EQ(d.reply, MailTemplate::which_registration);
    EXPECT_THAT(d.choices, ElementsAre(RegistrationId{7}, RegistrationId{8}));
    EXPECT_THAT(d.seats, IsEmpty());
    ASSERT_TRUE(d.pending.has_value());
    EXPECT_EQ(d.pending->kind, Kind::cancellation);
    snapshot.registrations.pop_back();
    EXPECT_EQ(decision().reply, MailTemplate::cancellation_confirmation);
}

TEST_F(DecideTest, InAThreadOnlyItsSeatsAreMeant) {
    read_as(Kind::cancellation, ReplyTemplate::cancellation_confirmation);
    snapshot.registrations = {seat(katrin(), "2023-03-23", 7), seat(katrin(), "2023-05-25", 8)};
    snapshot.registrations[1].case_id = CaseId{4};
    snapshot.thread = CaseId{4};
    EXPECT_THAT(decision().seats, ElementsAre(Field(&SeatChange::event, "2023-05-25")));
}

TEST_F(DecideTest, NobodyGivesUpASeatThatAnotherBooked) {
    read_as(Kind::cancellation, ReplyTemplate::cancellation_confirmation);
    reading.cancelled_events = {"2023-03-23"};
    snapshot.registrations = {seat(katrin(), "2023-03-23")};
    snapshot.sender_address = "someone.else@stadt-a.example";
    EXPECT_EQ(decision().outcome, Outcome::held);
}

TEST_F(DecideTest, ACancellationOfDoubtfulSenderIsHeld) {
    read_as(Kind::cancellation, ReplyTemplate::cancellation_confirmation);
    reading.cancelled_events = {"2023-03-23"};
    snapshot.registrations = {seat(katrin(), "2023-03-23")};
    reading.withholdings = {{"c1.12 authentication-results", "dmarc=fail", true}};
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_THAT(d.seats, IsEmpty());
}

TEST_F(DecideTest, NoSeatIsGivenUpWhereTheReturnPathIsOfAnotherDomain) {
    read_as(Kind::cancellation, ReplyTemplate::cancellation_confirmation);
    reading.cancelled_events = {"2023-03-23"};
    snapshot.registrations = {seat(katrin(), "2023-03-23")};
    message.return_path->addr_spec = "katrin.mueller@elsewhere.example";
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_THAT(d.reason, HasSubstr("Return-Path"));
    EXPECT_THAT(d.seats, IsEmpty());
    EXPECT_EQ(d.reply, MailTemplate::none);
}

TEST_F(DecideTest, AChangeOfDayGivesUpOneSeatAndTakesTheOther) {
    read_as(Kind::change, ReplyTemplate::change_confirmation);
    reading.cancelled_events = {"2023-03-23"};
    reading.events = {"2023-05-25"};
    snapshot.registrations = {seat(katrin(), "2023-03-23")};
    Decision d = decision();
    EXPECT_EQ(d.reply, MailTemplate::change_confirmation);
    EXPECT_THAT(d.seats, ElementsAre(Field(&SeatChange::action, SeatChange::Action::cancel),
                                     Field(&SeatChange::action, SeatChange::Action::book)));
}

TEST_F(DecideTest, AContactRequestIsAcknowledged) {
    read_as(Kind::contact, ReplyTemplate::contact_acknowledgement);
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::answered);
    EXPECT_TRUE(d.contact_request);
}

TEST_F(DecideTest, APrivacyRequestWaitsForStaffAndIsAcknowledged) {
    read_as(Kind::privacy, ReplyTemplate::privacy_acknowledgement);
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::held);
    EXPECT_EQ(d.reply, MailTemplate::privacy_acknowledgement);
}

TEST_F(DecideTest, AThankYouJoinsItsCaseAndGetsNoAnswer) {
    read_as(Kind::followup, ReplyTemplate::none);
    snapshot.thread = CaseId{5};
    Decision d = decision();
    EXPECT_EQ(d.outcome, Outcome::filed);
    EXPECT_EQ(d.joins, CaseId{5});
    EXPECT_EQ(d.reply, MailTemplate::none);
}

TEST(NameKey, FoldsCase) {
    Person shouting;
    shouting.given_name = "KATRIN";
    shouting.family_name = "MÜLLER";
    EXPECT_EQ(name_key(katrin()), name_key(shouting));
}

}  // namespace
}  // namespace bp
