#include "storage/registrations.h"

#include <gmock/gmock.h>

#include "storage/query.h"
#include "tests/storage/books.h"

namespace bp {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr const char* kMarch = "2023-03-23";
constexpr const char* kMay = "2023-05-25";

class RegistrationsTest : public Books {
protected:
    const MailId mail = file(1);
    const Case opened = committed([&] { return cases.open(sample_case()); });

    PersonId person(const std::string& given_name) {
        return committed([&] {
            return registrations.add_person(sample_person(given_name), given_name + " mueller", at(0));
        });
    }
    RegistrationId book(PersonId who, const EventId& event, SeatState state = SeatState::booked) {
        NewRegistration registration;
        registration.person_id = who;
        registration.event = event;
        registration.case_id = opened.id;
        registration.mail_id = mail;
        registration.booked_by = "assistant@amt.example";
        registration.state = state;
        registration.created_at = at(10);
        return committed([&] { return registrations.add(registration); });
    }
    RegistrationId book(const std::string& given_name, SeatState state = SeatState::booked) {
        return book(person(given_name), kMarch, state);
    }
    void set_state(RegistrationId id, SeatState state) {
        committed([&] { registrations.set_state(id, state, mail, at(20)); });
    }
    int place_of(RegistrationId id) { return registrations.find(id)->waiting_place; }
};

TEST_F(RegistrationsTest, ARegistrationIsReadBackWithItsPersonAndCase) {
    const RegistrationId id = book("Katrin");
    const Registration found = registrations.find(id).value();
    EXPECT_EQ(found.id, id);
    EXPECT_EQ(found.person.person, sample_person("Katrin"));
    EXPECT_EQ(found.person.name_key, "Katrin mueller");
    EXPECT_EQ(found.event, kMarch);
    EXPECT_EQ(found.case_id, opened.id);
    EXPECT_EQ(found.reference, "CIC-2023-00001");
    EXPECT_EQ(found.sender_address, sample_case().sender_address);
    EXPECT_EQ(found.mail_id, mail);
    EXPECT_EQ(found.booked_by, "assistant@amt.example");
    EXPECT_EQ(found.state, SeatState::booked);
    EXPECT_EQ(found.waiting_place, 0);
    EXPECT_EQ(found.created_at, at(10));
    EXPECT_EQ(found.changed_at, at(10));
}

TEST_F(RegistrationsTest, APersonHasOneSeatAThementag) {
    const PersonId katrin = person("Katrin");
    book(katrin, kMarch);
    EXPECT_EQ(failure_of([&] { book(katrin, kMarch, SeatState::waiting); }), StorageError::Kind::constraint);
    book(katrin, kMay);
    EXPECT_EQ(registrations.seats(kMarch).booked, 1);
}

TEST_F(RegistrationsTest, WhoCancelledMayRegisterAgain) {
    const PersonId katrin = person("Katrin");
    set_state(book(katrin, kMarch), SeatState::cancelled);
    book(katrin, kMarch);
    EXPECT_EQ(registrations.seats(kMarch), (SeatCount{.event = kMarch, .booked = 1}));
}

TEST_F(RegistrationsTest, SeatsAreCountedThroughAllChanges) {
    const RegistrationId first = book("Katrin");
    const RegistrationId second = book("Jens", SeatState::waiting);
    book("Lea", SeatState::held);
    EXPECT_EQ(registrations.seats(kMarch),
              (SeatCount{.event = kMarch, .booked = 1, .waiting = 1, .held = 1}));
    set_state(first, SeatState::cancelled);
    set_state(second, SeatState::booked);
    EXPECT_EQ(registrations.seats(kMarch),
              (SeatCount{.event = kMarch, .booked = 1, .waiting = 0, .held = 1}));
    EXPECT_EQ(registrations.seats(kMay), (SeatCount{.event = kMay}));
    EXPECT_THAT(registrations.all_seats(), SizeIs(1));
}

TEST_F(RegistrationsTest, ADeletedRegistrationGivesItsSeatBack) {
    const RegistrationId id = book("Katrin");
    committed([&] { write(db, "DELETE FROM registration WHERE id = ?", id); });
    EXPECT_EQ(registrations.seats(kMarch).booked, 0);
}

TEST_F(RegistrationsTest, TheLineIsKeptInTheOrderOfComing) {
    const RegistrationId first = book("Katrin", SeatState::waiting);
    const RegistrationId second = book("Jens", SeatState::waiting);
    const RegistrationId third = book("Lea", SeatState::waiting);
    EXPECT_EQ(place_of(first), 1);
    EXPECT_EQ(place_of(third), 3);
    EXPECT_EQ(registrations.first_waiting(kMarch)->id, first);
    set_state(first, SeatState::booked);
    EXPECT_EQ(registrations.first_waiting(kMarch)->id, second);
    EXPECT_EQ(place_of(third), 2);
    EXPECT_EQ(place_of(first), 0);
}

TEST_F(RegistrationsTest, WhoComesBackToTheLineStandsAtItsEnd) {
    const RegistrationId first = book("Katrin", SeatState::waiting);
    const RegistrationId second = book("Jens", SeatState::waiting);
    set_state(first, SeatState::held);
    set_state(first, SeatState::waiting);
    EXPECT_EQ(place_of(second), 1);
    EXPECT_EQ(place_of(first), 2);
    set_state(second, SeatState::waiting);
    EXPECT_EQ(place_of(second), 1) << "no change, no loss of one's place";
}

TEST_F(RegistrationsTest, NobodyWaitsForAThementagWithoutALine) {
    book("Katrin");
    EXPECT_FALSE(registrations.first_waiting(kMarch).has_value());
}

TEST_F(RegistrationsTest, AnotherPersonTakesTheSeatAndThePlaceInLine) {
    book("Katrin", SeatState::waiting);
    const RegistrationId id = book("Jens", SeatState::waiting);
    const PersonId lea = person("Lea");
    committed([&] { registrations.hand_over(id, lea, mail, at(30)); });
    EXPECT_EQ(registrations.find(id)->person.id, lea);
    EXPECT_EQ(place_of(id), 2);
    EXPECT_EQ(registrations.find(id)->changed_at, at(30));
}

TEST_F(RegistrationsTest, ACancelledSeatCannotBeHandedOver) {
    const RegistrationId id = book("Katrin");
    set_state(id, SeatState::cancelled);
    const PersonId lea = person("Lea");
    EXPECT_EQ(failure_of([&] { committed([&] { registrations.hand_over(id, lea, mail, at(30)); }); }),
              StorageError::Kind::other);
}

TEST_F(RegistrationsTest, AnUnnamedSeatIsFilledLater) {
    const PersonId unnamed = committed([&] { return registrations.add_person(Person{}, "", at(0)); });
    const RegistrationId id = book(unnamed, kMarch, SeatState::held);
    committed([&] { registrations.update_person(unnamed, sample_person("Lea"), "lea mueller", at(5)); });
    EXPECT_EQ(registrations.find(id)->person.person.given_name, "Lea");
    EXPECT_THAT(registrations.persons_by_name("lea mueller"), SizeIs(1));
}

TEST_F(RegistrationsTest, SeveralUnnamedSeatsAreSeveralPersons) {
    for (int seat = 0; seat < 2; ++seat) {
        book(committed([&] { return registrations.add_person(Person{}, "", at(0)); }), kMarch,
             SeatState::held);
    }
    EXPECT_EQ(registrations.seats(kMarch).held, 2);
    EXPECT_THAT(registrations.persons_by_name(""), IsEmpty());
    EXPECT_THAT(registrations.persons_by_email(""), IsEmpty());
}

TEST_F(RegistrationsTest, TheRegistrationsOfAnAddressAreThoseItBookedOrHolds) {
    const RegistrationId id = book("Katrin");
    const RegistrationId other = book("Jens");
    EXPECT_THAT(registrations.of_address("Assistant@amt.example", 10), SizeIs(2));
    ASSERT_THAT(registrations.of_address("katrin.mueller@AMT.example", 10), SizeIs(1));
    EXPECT_EQ(registrations.of_address("katrin.mueller@AMT.example", 10).front().id, id);
    EXPECT_THAT(registrations.of_address("someone@else.example", 10), IsEmpty());
    committed([&] { write(db, "UPDATE registration SET booked_by = '' WHERE id = ?", other); });
    EXPECT_THAT(registrations.of_address("", 10), IsEmpty()) << "no address is nobody's";
    committed([&] { write(db, "UPDATE registration SET booked_by = 'assistant@amt.example'"); });
    set_state(id, SeatState::cancelled);
    ASSERT_THAT(registrations.of_address("assistant@amt.example", 10), SizeIs(1));
    EXPECT_EQ(registrations.of_address("assistant@amt.example", 10).front().id, other);
}

TEST_F(RegistrationsTest, OfManyTheNewestAreTold) {
    for (const char* name : {"Katrin", "Jens", "Lea"}) book(name);
    const std::vector<Registration> newest = registrations.of_address("assistant@amt.example", 2);
    ASSERT_THAT(newest, SizeIs(2));
    EXPECT_EQ(newest[0].person.person.given_name, "Jens");
    EXPECT_EQ(newest[1].person.person.given_name, "Lea");
}

TEST_F(RegistrationsTest, RegistrationsAreFoundByCaseEventAndPerson) {
    const PersonId katrin = person("Katrin");
    const RegistrationId march = book(katrin, kMarch);
    book(katrin, kMay);
    set_state(march, SeatState::cancelled);
    EXPECT_THAT(registrations.of_case(opened.id), SizeIs(2));
    EXPECT_THAT(registrations.of_event(kMarch), IsEmpty());
    EXPECT_THAT(registrations.of_event(kMay), SizeIs(1));
    EXPECT_THAT(registrations.of_person(katrin), SizeIs(1));
}

}  // namespace
}  // namespace bp
