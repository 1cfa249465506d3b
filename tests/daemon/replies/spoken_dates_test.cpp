#include "daemon/replies/spoken_dates.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

using namespace std::chrono;

TEST(SpokenDates, AreAsALetterSaysThem) {
    EXPECT_EQ(spoken_day(2023y / March / 23, Language::german), "Donnerstag, 23. März 2023");
    EXPECT_EQ(spoken_day(2023y / March / 23, Language::english), "Thursday, 23 March 2023");
    EXPECT_EQ(spoken_date(2023y / October / 1, Language::other), "1. Oktober 2023");
}

TEST(SpokenDates, AnEventIdIsADate) {
    EXPECT_EQ(day_of_event("2023-03-23"), 2023y / March / 23);
    for (const char* id : {"", "2023-02-30", "2023-3-23", "2023-03-2x", "x023-03-23", "2023-03-23 "}) {
        EXPECT_EQ(day_of_event(id), std::nullopt) << id;
    }
}

TEST(Rfc5322Date, HasTheOffsetGiven) {
    EXPECT_EQ(rfc5322_date({1679464800, 60}), "Wed, 22 Mar 2023 07:00:00 +0100");
    EXPECT_EQ(rfc5322_date({1685595600, 120}), "Thu, 1 Jun 2023 07:00:00 +0200");
    EXPECT_EQ(rfc5322_date({0, -210}), "Wed, 31 Dec 1969 20:30:00 -0330");
}

}  // namespace
}  // namespace bp
