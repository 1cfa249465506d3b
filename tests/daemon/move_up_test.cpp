// Filling seats that came free otherwise than by a cancellation; the stories of tests/conversations tell of
// those.
#include "daemon/move_up.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/outbox.h"
#include "storage/registrations.h"
#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

constexpr const char* kMarch = "2023-03-23";

class MoveUpTest : public testing::Test {
protected:
    void give_seats(int seats) { office_.give_seats({{kMarch, seats}}); }

    Processed register_for_march(const std::string& given_name) {
        const std::string address = given_name + "@amt.example";
        return office_.receive(person_mail(
            "Anmeldung",
            "Guten Tag,\r\n\r\nich melde mich für den 23.03.2023 an.\r\n\r\n" + given_name + " Beispiel\r\n",
            address, given_name + " Beispiel", address));
    }

    std::vector<std::string> told() {
        std::vector<std::string> addresses;
        for (const DueMail& due :
             Outbox(office_.database).due(office_.clock.now() + std::chrono::hours(1), 100)) {
            const auto entry = Outbox(office_.database).find(due.id);
            if (entry->template_name == "moved-up") addresses.push_back(entry->envelope_to);
        }
        return addresses;
    }

    SeatCount march() { return Registrations(office_.database).seats(kMarch); }

    TestDesk office_;
};

TEST_F(MoveUpTest, MoreSeatsInTheCatalogueAreGivenInTheOrderOfTheLine) {
    give_seats(1);
    for (const char* name : {"Petra", "Jens", "Mai", "Oda"}) register_for_march(name);
    give_seats(3);
    EXPECT_EQ(move_up_everywhere(office_.desk), 2);
    EXPECT_EQ(march().booked, 3);
    EXPECT_EQ(march().waiting, 1);
    EXPECT_THAT(told(), ElementsAre("Jens@amt.example", "Mai@amt.example"));
}

TEST_F(MoveUpTest, WhereNoSeatIsFreeNobodyMoves) {
    give_seats(1);
    for (const char* name : {"Petra", "Jens"}) register_for_march(name);
    EXPECT_EQ(move_up_everywhere(office_.desk), 0);
    EXPECT_THAT(told(), IsEmpty());
}

TEST_F(MoveUpTest, AThementagThatIsOverStaysAsItWas) {
    give_seats(1);
    for (const char* name : {"Petra", "Jens"}) register_for_march(name);
    give_seats(2);
    office_.clock.set(std::chrono::sys_days(std::chrono::year(2023) / 3 / 24));
    EXPECT_EQ(move_up_everywhere(office_.desk), 0);
    EXPECT_EQ(march().waiting, 1);
}

TEST_F(MoveUpTest, WhoseAnswerWasHeldIsToldOnlyWhenStaffReleaseIt) {
    give_seats(1);
    register_for_march("Petra");
    office_.config.reply.per_sender_per_day = 0;
    const Processed waiting = register_for_march("Jens");
    ASSERT_THAT(Outbox(office_.database).of_mail(waiting.id),
                ElementsAre(Field(&OutboxEntry::state, OutboxState::held)));
    give_seats(2);
    EXPECT_EQ(move_up_everywhere(office_.desk), 1);
    EXPECT_THAT(told(), IsEmpty());
    EXPECT_EQ(Outbox(office_.database).counts().held, 2);
}

}  // namespace
}  // namespace bp
