// What a number of people is about, read through find_people().
#include "parsers/count_frame.h"

#include <gmock/gmock.h>

#include "tests/parsers/people_mail.h"

namespace bp {
namespace {

class CountFrame : public PeopleMail {};

TEST_F(CountFrame, OfACircleTheWriterAloneComes) {
    PeopleFindings found = read("im Referat sind wir zu fünft, am 25.05. kann davon aber nur ich kommen.");
    EXPECT_EQ(found.seats, 0);
    EXPECT_TRUE(found.circle);
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(CountFrame, TheNextSentenceMaySayWhoAloneComes) {
    EXPECT_EQ(read("wir sind sieben Leute. Zum 25.05. schaffe es nur ich.").seats, 0);
}

TEST_F(CountFrame, WhoAloneEatsSomethingCountsNobodyOut) {
    EXPECT_EQ(read("wir kommen am 25.05. zu sechst. Milch vertrage nur ich nicht.").seats, 6);
}

TEST_F(CountFrame, OfTheOnesAskedSomeCome) {
    EXPECT_EQ(read("von den neun Kolleginnen hat am 25.05. nur Frau Swantje Bohlen Zeit.").seats, 0);
}

TEST_F(CountFrame, AnOlderPlanCountsNoMore) {
    EXPECT_EQ(read("ursprünglich wollten wir am 25.05. zu sechst kommen, jetzt sind wir zu dritt.").seats, 3);
}

TEST_F(CountFrame, PeopleOfAHouseAreAllOfThem) {
    PeopleFindings found = read("wir würden am 25.05. mit fünf Personen teilnehmen.");
    EXPECT_EQ(found.seats, 5);
    EXPECT_EQ(found.unnamed, 0);
}

TEST_F(CountFrame, FunctionsAloneAreCounted) {
    PeopleFindings found = read("am 25.05. kommen unser Personalrat und die IT-Leiterin.");
    EXPECT_EQ(found.unnamed, 2);
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(CountFrame, AnotherClauseBringsNobodyAlong) {
    EXPECT_EQ(read("bitte einen Platz am 25.05. für mich, meine Kolleginnen melden sich selbst.").unnamed, 0);
}

}  // namespace
}  // namespace bp
