// Calendar objects, read back by libical as a calendar would.
#include "daemon/replies/calendar.h"

#include <gmock/gmock.h>
#include <libical/ical.h>

#include <memory>

#include "tests/daemon/replies/sample_replies.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::Not;

class CalendarTest : public testing::Test {
protected:
    CalendarContext context() const {
        return {catalogue_,     Language::german, zone_, "CIC Thementage", "CIC.Bamf@bamf.bund.de",
                "bamf.bund.de", {1678788000, 60}};
    }
    std::string publish(const CalendarEntry& entry) {
        return write_calendar(CalendarMethod::publish, {entry}, context());
    }
    // The instant at which its first entry begins, as a calendar program understands it.
    static std::time_t begin_of(const std::string& calendar) {
        const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> read(
            icalparser_parse_string(calendar.c_str()), &icalcomponent_free);
        icalcomponent* entry = icalcomponent_get_first_component(read.get(), ICAL_VEVENT_COMPONENT);
        const icaltimetype begin = icalcomponent_get_dtstart(entry);
        return icaltime_as_timet_with_zone(begin, begin.zone);
    }

    Catalogue catalogue_ = sample_catalogue();
    std::string zone_ = "Europe/Berlin";
    CalendarEntry in_march_{"2023-03-23", "CIC-2023-00042", 0, false};
    CalendarEntry in_april_{"2023-04-27", "CIC-2023-00042", 1, false};
};

TEST_F(CalendarTest, SaysWhatWhenAndWhere) {
    const std::string calendar = publish(in_march_);
    EXPECT_THAT(calendar, HasSubstr("METHOD:PUBLISH\r\n"));
    EXPECT_THAT(calendar, HasSubstr("UID:CIC-2023-00042.2023-03-23@bamf.bund.de\r\n"));
    EXPECT_THAT(calendar, HasSubstr("SUMMARY:CIC-Thementag: Low/No Code Tools\r\n"));
    EXPECT_THAT(calendar, HasSubstr("DTSTART;TZID=Europe/Berlin:20230323T093000\r\n"));
    EXPECT_THAT(calendar, HasSubstr("DTEND;TZID=Europe/Berlin:20230323T160000\r\n"));
    EXPECT_THAT(calendar, HasSubstr("LOCATION:Creative Information Technology Center (CIC)\\, Berlin\r\n"));
    EXPECT_THAT(calendar, HasSubstr("DTSTAMP:20230314T100000Z\r\n"));
    EXPECT_THAT(calendar, HasSubstr("mailto:CIC.Bamf@bamf.bund.de"));
    EXPECT_THAT(calendar, Not(HasSubstr("ATTENDEE")));
}

TEST_F(CalendarTest, IsUnderstoodInWinterAndInSummerTime) {
    EXPECT_EQ(begin_of(publish(in_march_)), 1679560200);  // 08:30 UTC
    EXPECT_EQ(begin_of(publish(in_april_)), 1682580600);  // 07:30 UTC
}

TEST_F(CalendarTest, OfAnotherZoneIsWrittenInUtc) {
    zone_ = "Europe/Lisbon";
    const std::string calendar = publish(in_march_);
    EXPECT_THAT(calendar, HasSubstr("DTSTART:20230323T093000Z\r\n"));
    EXPECT_THAT(calendar, Not(HasSubstr("VTIMEZONE")));
}

TEST_F(CalendarTest, OfADayWithoutTimesTakesTheWholeDay) {
    catalogue_.events[1].start_time.clear();
    EXPECT_THAT(publish(in_march_), HasSubstr("DTSTART;VALUE=DATE:20230323\r\n"));
}

TEST_F(CalendarTest, CancelsUnderTheSameUidWithAHigherSequence) {
    in_march_.sequence = 3;
    in_march_.cancelled = true;
    const std::string calendar = write_calendar(CalendarMethod::cancel, {in_march_, in_april_}, context());
    EXPECT_THAT(calendar, HasSubstr("METHOD:CANCEL\r\n"));
    EXPECT_THAT(calendar, HasSubstr("UID:CIC-2023-00042.2023-03-23@bamf.bund.de\r\n"));
    EXPECT_THAT(calendar, HasSubstr("SEQUENCE:3\r\n"));
    EXPECT_THAT(calendar, HasSubstr("STATUS:CANCELLED\r\n"));
    EXPECT_THAT(calendar, Not(HasSubstr("2023-04-27"))) << "that seat is kept";
}

TEST_F(CalendarTest, IsEnglishForEnglishReaders) {
    CalendarContext english = context();
    english.language = Language::english;
    EXPECT_THAT(write_calendar(CalendarMethod::publish, {in_april_}, english),
                HasSubstr("SUMMARY:CIC theme day: Agile Methods in Practice\r\n"));
}

TEST_F(CalendarTest, KeepsItsFormWhateverTheCatalogueHolds) {
    catalogue_.events[1].title_de =
        "Wände; Ü\r\nATTENDEE:mailto:x@y.example, und\\so\x01 " + std::string(300, 'x');
    const std::string calendar = publish(in_march_);
    EXPECT_THAT(calendar, Not(HasSubstr("\r\nATTENDEE")));
    for (std::size_t begin = 0, end = 0; (end = calendar.find("\r\n", begin)) != std::string::npos;
         begin = end + 2)
        EXPECT_LE(end - begin, 75U);
    EXPECT_EQ(begin_of(calendar), 1679560200);
}

TEST_F(CalendarTest, CancelsADayThatTheCatalogueDoesNotKnowAnyMore) {
    catalogue_.events.clear();
    in_march_.cancelled = true;
    const std::string calendar = write_calendar(CalendarMethod::cancel, {in_march_}, context());
    EXPECT_THAT(calendar, HasSubstr("UID:CIC-2023-00042.2023-03-23@bamf.bund.de\r\n"));
    EXPECT_THAT(calendar, HasSubstr("SUMMARY:CIC-Thementag\r\n"));
}

TEST_F(CalendarTest, OfNothingIsNothing) {
    EXPECT_EQ(write_calendar(CalendarMethod::publish, {}, context()), "");
    EXPECT_EQ(write_calendar(CalendarMethod::cancel, {in_march_}, context()), "");
    in_march_.event = "2023-12-24";
    EXPECT_EQ(publish(in_march_), "") << "no Thementag of the catalogue";
}

}  // namespace
}  // namespace bp
