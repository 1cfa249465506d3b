#include "daemon/local_time.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

constexpr const char* kBerlin = "Europe/Berlin";
const std::vector<std::string> kWorkdays = {"Mon", "Tue", "Wed", "Thu", "Fri"};
const std::vector<std::string> kEveryDay = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

sys_seconds utc(int y, unsigned m, unsigned d, int h, int min) {
    return sys_days(year(y) / month(m) / day(d)) + hours(h) + minutes(min);
}

TEST(LocalTime, KnowsWhichZonesExist) {
    EXPECT_TRUE(zone_exists("Europe/Berlin"));
    EXPECT_FALSE(zone_exists("Europe/Bielefeld"));
}

TEST(LocalTime, TheDayChangesAtLocalMidnight) {
    EXPECT_EQ(local_day(utc(2023, 7, 1, 21, 59), kBerlin), 2023y / 7 / 1);
    EXPECT_EQ(local_day(utc(2023, 7, 1, 22, 0), kBerlin), 2023y / 7 / 2);
    EXPECT_EQ(local_day(utc(2023, 1, 1, 22, 59), kBerlin), 2023y / 1 / 1);
}

TEST(LocalTime, OffsetFollowsSummerTime) {
    EXPECT_EQ(utc_offset_minutes(utc(2023, 1, 15, 12, 0), kBerlin), 60);
    EXPECT_EQ(utc_offset_minutes(utc(2023, 7, 15, 12, 0), kBerlin), 120);
}

TEST(LocalTime, ATimeLeftOutInSpringIsTheMomentOfTheChange) {
    EXPECT_EQ(at_local_time(2023y / 3 / 26, 2h + 30min, kBerlin), utc(2023, 3, 26, 1, 0));
}

TEST(LocalTime, ATimeThatComesTwiceInAutumnIsTheFirst) {
    EXPECT_EQ(at_local_time(2023y / 10 / 29, 2h + 30min, kBerlin), utc(2023, 10, 29, 0, 30));
}

TEST(DigestSchedule, IsAtTheSameWallClockTimeOnBothSidesOfTheChange) {
    EXPECT_EQ(next_due(utc(2023, 3, 25, 12, 0), 7h, kEveryDay, kBerlin), utc(2023, 3, 26, 5, 0));
    EXPECT_EQ(next_due(utc(2023, 3, 24, 12, 0), 7h, kEveryDay, kBerlin), utc(2023, 3, 25, 6, 0));
}

TEST(DigestSchedule, SkipsTheWeekend) {
    EXPECT_EQ(next_due(utc(2023, 3, 24, 12, 0), 7h, kWorkdays, kBerlin), utc(2023, 3, 27, 5, 0));
    EXPECT_EQ(last_due(utc(2023, 3, 26, 12, 0), 7h, kWorkdays, kBerlin), utc(2023, 3, 24, 6, 0));
}

TEST(DigestSchedule, ADueTimeItselfIsLastNotNext) {
    sys_seconds due = utc(2023, 3, 22, 6, 0);
    EXPECT_EQ(last_due(due, 7h, kWorkdays, kBerlin), due);
    EXPECT_EQ(next_due(due, 7h, kWorkdays, kBerlin), due + days(1));
}

TEST(DigestSchedule, WithOneDayAWeekFindsTheNextWeek) {
    EXPECT_EQ(next_due(utc(2023, 3, 22, 6, 0), 7h, {"Wed"}, kBerlin), utc(2023, 3, 29, 5, 0));
    EXPECT_EQ(next_due(utc(2023, 3, 22, 6, 0), 7h, {}, kBerlin), std::nullopt);
}

TEST(LocalTime, IsoDate) {
    EXPECT_EQ(iso_date(2023y / 3 / 5), "2023-03-05");
}

}  // namespace
}  // namespace bp
