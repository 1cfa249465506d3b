#include "parsers/date_time.h"

#include <gtest/gtest.h>

#include <string>

namespace bp {

void PrintTo(const DateTime& time, std::ostream* out) {
    *out << time.unix_seconds << " " << time.utc_offset_minutes;
}

namespace {

constexpr DateTime kMorning{1678093200, 60};  // 6 March 2023, 10:00 in Germany

TEST(DateTime, ReadsRfc5322) {
    EXPECT_EQ(parse_date_time("Mon, 6 Mar 2023 10:00:00 +0100"), kMorning);
    EXPECT_EQ(parse_date_time("6 Mar 2023 10:00 +0100 (CET)"), kMorning);
    EXPECT_EQ(parse_date_time("Mon, 06 Mar 2023 04:00:00 -0500"), (DateTime{1678093200, -300}));
}

TEST(DateTime, ReadsObsoleteForms) {
    EXPECT_EQ(parse_date_time("Mon, 6 Mar 23 09:00:00 GMT"), (DateTime{1678093200, 0}));
    EXPECT_EQ(parse_date_time("Mon, 6 Mar 2023 01:00:00 PST"), (DateTime{1678093200, -480}));
    EXPECT_EQ(parse_date_time("6 Mar (Comment (nested)) 1999 00:00:00 UT"), (DateTime{920678400, 0}));
    EXPECT_EQ(parse_date_time("6 Mar 99 00:00:00 UT"), (DateTime{920678400, 0}));
}

TEST(DateTime, ReadsWhatMailersWrite) {
    for (const char* text :
         {"Mo, 6 Mär 2023 10:00:00 +0100", "Montag, 6. März 2023 10:00:00 MEZ", "6-Mar-2023 10:00:00 +0100",
          "Mon Mar  6 10:00:00 2023 +0100", "2023-03-06T10:00:00+01:00", "2023-03-06 10:00:00 +0100",
          "Mon, 6 Mar 2023 10:00:00 GMT+1", "Mon, 6 Mar 2023 10:00:00 +100", "06.03.2023 10:00:00 +0100",
          "Mon,6 Mar 2023 10:00:00+0100", "Mon, 6 Mar 2023 10:00:00.123 +0100",
          "Mon, 6 Mar 2023 10:00:00 AM +0100"}) {
        EXPECT_EQ(parse_date_time(text), kMorning) << text;
    }
    EXPECT_EQ(parse_date_time("Mon, 6 Mar 2023 10:00:00 PM +0100"), (DateTime{1678093200 + 12 * 3600, 60}));
    EXPECT_EQ(parse_date_time("2023-03-06T09:00:00Z"), (DateTime{1678093200, 0}));
}

TEST(DateTime, MissingOrUnknownZoneIsUtc) {
    EXPECT_EQ(parse_date_time("6 Mar 2023 09:00:00"), (DateTime{1678093200, 0}));
    EXPECT_EQ(parse_date_time("6 Mar 2023 09:00:00 XYZ"), (DateTime{1678093200, 0}));
    EXPECT_EQ(parse_date_time("6 Mar 2023 09:00:00 -0000"), (DateTime{1678093200, 0}));
}

TEST(DateTime, ImpossibleDatesAreNone) {
    for (const char* text :
         {"", "gestern", "30 Feb 2023 10:00:00 +0000", "6 Foo 2023 10:00:00", "0 Mar 2023 10:00:00",
          "6 Mar 2023", "6 Mar 2023 25:00:00", "6 Mar 2023 10:60:00", "6 Mar 99999 10:00", "10:00:00",
          "6 Mar 1901 10:00:00", "2023-13-06T10:00:00Z", "6 Mar 2023 ::", ":", "+", "-", "t"}) {
        EXPECT_EQ(parse_date_time(text), std::nullopt) << text;
    }
}

TEST(DateTime, LeapSecondIsTheLastSecond) {
    EXPECT_EQ(parse_date_time("31 Dec 2016 23:59:60 +0000"), (DateTime{1483228799, 0}));
}

TEST(DateTime, LongTextIsNone) {
    EXPECT_EQ(parse_date_time(std::string(1'000'000, '(')), std::nullopt);
}

}  // namespace
}  // namespace bp
