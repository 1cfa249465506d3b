#include "storage/case_snapshot.h"

#include <gmock/gmock.h>

#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kMarch = "2023-03-23";
constexpr const char* kMay = "2023-05-25";

class CaseSnapshotTest : public Books {
protected:
    const MailId mail = file(1);

    Case open(const std::string& sender_address) {
        NewCase new_case = sample_case();
        new_case.sender_address = sender_address;
        return committed([&] { return cases.open(new_case); });
    }
    RegistrationId book(const Case& opened, const std::string& given_name, const EventId& event) {
        return committed([&] {
            NewRegistration registration;
            registration.person_id =
                registrations.add_person(sample_person(given_name), given_name + " mueller", at(0));
            registration.event = event;
            registration.case_id = opened.id;
            registration.mail_id = mail;
            registration.booked_by = opened.sender_address;
            return registrations.add(registration);
        });
    }
    static std::vector<RegistrationId> ids_of(const CaseSnapshot& snapshot) {
        std::vector<RegistrationId> ids;
        for (const Registration& registration : snapshot.registrations) ids.push_back(registration.id);
        return ids;
    }
};

TEST_F(CaseSnapshotTest, AStrangerHasNothingOnFileAndSeesTheSeats) {
    book(open("katrin.mueller@amt.example"), "Katrin", kMarch);
    CaseQuestion question;
    question.sender_address = "stranger@else.example";
    question.events = {kMay, kMarch};
    const CaseSnapshot snapshot = look_up(db, question);
    EXPECT_FALSE(snapshot.by_thread.has_value());
    EXPECT_FALSE(snapshot.by_reference.has_value());
    EXPECT_THAT(snapshot.open_cases_of_sender, IsEmpty());
    EXPECT_THAT(snapshot.registrations, IsEmpty());
    EXPECT_THAT(snapshot.people, IsEmpty());
    EXPECT_THAT(snapshot.seats,
                ElementsAre(SeatCount{.event = kMarch, .booked = 1}, SeatCount{.event = kMay}));
}

TEST_F(CaseSnapshotTest, TheThreadLeadsToTheCaseAndItsRegistrations) {
    const Case opened = open("katrin.mueller@amt.example");
    const RegistrationId id = book(opened, "Katrin", kMarch);
    NewOutgoing reply = sample_reply(1);
    reply.case_id = opened.id;
    queue(reply);
    CaseQuestion question;
    question.sender_address = "private@home.example";
    question.thread_message_ids = {"<unknown@home.example>", reply.mail.message_id};
    const CaseSnapshot snapshot = look_up(db, question);
    EXPECT_EQ(snapshot.by_thread->id, opened.id);
    EXPECT_THAT(ids_of(snapshot), ElementsAre(id));
    EXPECT_THAT(snapshot.seats, ElementsAre(SeatCount{.event = kMarch, .booked = 1}));
}

TEST_F(CaseSnapshotTest, TheReferenceLeadsToTheCase) {
    const Case opened = open("katrin.mueller@amt.example");
    CaseQuestion question;
    question.reference = opened.reference;
    EXPECT_EQ(look_up(db, question).by_reference->id, opened.id);
}

TEST_F(CaseSnapshotTest, EachRegistrationIsToldOnce) {
    const Case opened = open("katrin.mueller@amt.example");
    const RegistrationId id = book(opened, "katrin", kMarch);
    CaseQuestion question;
    question.sender_address = opened.sender_address;
    question.reference = opened.reference;
    question.people = {{"katrin.mueller@amt.example", "katrin mueller"}};
    const CaseSnapshot snapshot = look_up(db, question);
    EXPECT_THAT(ids_of(snapshot), ElementsAre(id));
    EXPECT_THAT(snapshot.people, SizeIs(1));
    EXPECT_THAT(snapshot.open_cases_of_sender, SizeIs(1));
}

TEST_F(CaseSnapshotTest, APersonAskedForIsFoundWhoeverBooked) {
    const RegistrationId id = book(open("assistant@amt.example"), "Lea", kMarch);
    CaseQuestion question;
    question.sender_address = "lea.private@home.example";
    question.people = {{"", "Lea mueller"}};
    EXPECT_THAT(ids_of(look_up(db, question)), ElementsAre(id));
}

TEST_F(CaseSnapshotTest, CancelledRegistrationsAreNotOnFile) {
    const Case opened = open("katrin.mueller@amt.example");
    const RegistrationId id = book(opened, "Katrin", kMarch);
    committed([&] { registrations.set_state(id, SeatState::cancelled, mail, at(5)); });
    CaseQuestion question;
    question.sender_address = opened.sender_address;
    question.reference = opened.reference;
    EXPECT_THAT(look_up(db, question).registrations, IsEmpty());
}

TEST_F(CaseSnapshotTest, TooManyRegistrationsAreCutAndSaySo) {
    const Case opened = open("agency@bulk.example");
    for (int i = 0; i <= kMaxSnapshotRegistrations; ++i) book(opened, "P" + std::to_string(i), kMarch);
    CaseQuestion question;
    question.sender_address = opened.sender_address;
    const CaseSnapshot snapshot = look_up(db, question);
    EXPECT_TRUE(snapshot.registrations_cut);
    EXPECT_THAT(snapshot.registrations, SizeIs(kMaxSnapshotRegistrations));
}

}  // namespace
}  // namespace bp
