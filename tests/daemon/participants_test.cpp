#include "daemon/participants.h"

#include <gmock/gmock.h>

#include "tests/daemon/fakes/test_desk.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ParticipantsTest : public testing::Test {
protected:
    void receive(const std::string& name, const std::string& text) {
        const std::string address = name.substr(0, name.find(' ')) + "@amt.example";
        office_.receive(person_mail("Anmeldung",
                                    "Guten Tag,\r\n\r\n" + text + "\r\n\r\nViele Grüße\r\n" + name + "\r\n",
                                    address, name, std::to_string(++number_) + "@amt.example"));
    }
    std::vector<std::string> column(std::size_t index) {
        std::vector<std::string> cells;
        for (const auto& row : participants(office_.database, "2023-03-23").rows)
            cells.push_back(std::get<std::string>(row.at(index)));
        return cells;
    }

    TestDesk office_;
    int number_ = 0;
};

TEST_F(ParticipantsTest, AreThoseWithASeatInTheirOrderAndThenTheLine) {
    office_.give_seats({{"2023-03-23", 2}});
    for (const char* name : {"Petra Beispiel", "Jens Muster", "Mai Nguyen"})
        receive(name, "ich melde mich für den 23.03.2023 an.");
    receive("Jens Muster", "am 23.03.2023 kann ich leider nicht teilnehmen.");
    receive("Oda Wiarda", "ich melde mich für den 23.03.2023 an.");
    EXPECT_THAT(column(0), ElementsAre("Beispiel", "Nguyen", "Wiarda"));
    EXPECT_THAT(column(6), ElementsAre("angemeldet", "angemeldet", "Warteliste"));
}

TEST_F(ParticipantsTest, OfADayThatNobodyBookedAreNone) {
    EXPECT_THAT(participants(office_.database, "2023-03-23").rows, IsEmpty());
    EXPECT_THAT(participants(office_.database, "2023-03-23").columns, SizeIs(10));
}

}  // namespace
}  // namespace bp
