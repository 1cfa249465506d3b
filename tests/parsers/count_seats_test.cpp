// How many seats a text asks for, people without a name counted in: read through find_people().
#include "parsers/count_seats.h"

#include <gmock/gmock.h>

#include "tests/parsers/people_mail.h"

namespace bp {
namespace {

class CountSeats : public PeopleMail {};

TEST_F(CountSeats, CompanyInARowWithTheWriter) {
    PeopleFindings found =
        read("für den 25.05. bitte mich, zwei unserer Archivarinnen und einen Azubi vormerken.");
    EXPECT_TRUE(found.sender_comes);
    EXPECT_EQ(found.unnamed, 3);
}

TEST_F(CountSeats, CompanyInARowWithSomebodyNamed) {
    PeopleFindings found = read("am 25.05. kommen Frau Swantje Bohlen, ein Referendar und ich.");
    EXPECT_THAT(names(found.mentioned), testing::ElementsAre("Swantje Bohlen"));
    EXPECT_TRUE(found.sender_comes);
    EXPECT_EQ(found.unnamed, 1);
}

TEST_F(CountSeats, ACompanionWhoseNameStandsBesideIsNobodyElse) {
    EXPECT_EQ(read("unsere Leiterin, Frau Swantje Bohlen, möchte am 25.05. dabei sein.").unnamed, 0);
}

TEST_F(CountSeats, ACompanionWithASeat) {
    EXPECT_EQ(read("ich komme am 25.05. und brauche für meinen Werkstudenten auch einen Stuhl.").unnamed, 1);
}

TEST_F(CountSeats, AWriterWhoIsAGuestIsOne) {
    EXPECT_EQ(read("als Gast würde ich gern am 25.05. kommen.").unnamed, 0);
}

TEST_F(CountSeats, ATotal) {
    EXPECT_EQ(read("wir drei kommen am 25.05.").seats, 3);
    EXPECT_EQ(read("please book a table for six on 25 May, me included.").seats, 6);
    EXPECT_EQ(read("we'll be four on 25 May.").seats, 4);
    EXPECT_EQ(read("wir kommen am 25.05. als Trio.").seats, 3);
}

TEST_F(CountSeats, ANumberOfThingsIsNoTotal) {
    EXPECT_EQ(read("wir haben zwei Fachverfahren, beide an den Leuten vorbei, ich komme am 25.05.").seats, 0);
}

TEST_F(CountSeats, ThoseWhomSomebodyBrings) {
    EXPECT_EQ(read("I'd like to bring two people on 25 May.").unnamed, 2);
    EXPECT_EQ(read("Herr Enno Bödefeld kommt am 25.05. mit drei Schülern.").unnamed, 3);
}

TEST_F(CountSeats, TheWriterInTheirOwnListIsNotCountedTwice) {
    PeopleFindings found = read("zwei Anmeldungen für den 25.05.:\n- Gesche Immoor\n- Enno Bödefeld");
    EXPECT_TRUE(found.sender_comes);
    EXPECT_EQ(found.unnamed, 0);
}

}  // namespace
}  // namespace bp
