// What the text says and no field holds makes a member of staff look; what it says outright is read.
#include "parsers/find_unread.h"

#include <gmock/gmock.h>

#include "parsers/parse_message.h"
#include "parsers/read_message.h"
#include "tests/parsers/plain_mail.h"
#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

using ::testing::ElementsAre;

Reading read(std::string_view text, std::chrono::year_month_day today = day(2023, 3, 6)) {
    Office office;
    office.addresses = {"CIC.Bamf@bamf.bund.de", "CDO@bamf.bund.de"};
    const std::string mail = test::plain_mail(
        "Subject: Thementag\n", std::string(text) + "\n\nMit freundlichen Grüßen\nPetra Lindner\n");
    return read_message(parse_message(mail), sample_catalogue(), office, today).reading;
}

TEST(FindUnread, HoldsARegistrationThatNamesSomebodyWithoutARole) {
    EXPECT_TRUE(
        read("bitte melden Sie mich für den 23.03. an. Katharina Bergner freut sich für mich.").review);
}

TEST(FindUnread, HoldsACancellationOfSeveralWithoutTheirNames) {
    const Reading reading = read("wir beide müssen unsere Anmeldung für den 23.03. leider absagen.");
    EXPECT_EQ(reading.kind, Kind::cancellation);
    EXPECT_TRUE(reading.review);
}

TEST(FindUnread, HoldsARegistrationWithARowOfFamilyNamesAlone) {
    EXPECT_TRUE(read("bitte melden Sie uns für den 23.03. an: Wulfert, Brockhaus, Ehlert.").review);
    EXPECT_TRUE(read("zwei Leute (Wulfert und Brockhaus) und ich kommen am 23.03.").review);
    EXPECT_FALSE(read("bitte melden Sie mich für den 23.03. an (Anreise über Bremen, Hannover).").review);
}

TEST(FindUnread, HoldsARegistrationThatTakesADayBack) {
    EXPECT_TRUE(read("bitte melden Sie mich für den 23.3. und den 27.4. an. Nein, streichen Sie den 27.4. "
                     "wieder.")
                    .review);
}

TEST(FindUnread, EvidenceOfARepeatedDayIsAFewQuotes) {
    std::string text = "bitte melden Sie mich an:";
    for (int i = 0; i < 100; ++i) text += " am 23.3. und am 27.4.,";
    EXPECT_LT(read(text).evidence.size(), 20U);
}

TEST(FindUnread, LetsAPlainRegistrationPass) {
    const Reading reading = read("bitte melden Sie mich für den 23.03. an.");
    EXPECT_EQ(reading.kind, Kind::registration);
    EXPECT_FALSE(reading.review);
}

TEST(FindUnread, CountsMonthsFromTheDayThatIsTakenBack) {
    const Reading reading = read(
        "bitte melden Sie mich für den 25. Mai an - halt, nehmen Sie stattdessen den Termin vier Wochen "
        "später.");
    EXPECT_THAT(reading.events, ElementsAre("2023-06-22"));
}

TEST(FindUnread, CountsFromTheEndOfTheRow) {
    const Reading reading = read("bitte melden Sie mich für den vorletzten Thementag des Jahres an.");
    EXPECT_THAT(reading.events, ElementsAre("2023-10-26"));
}

}  // namespace
}  // namespace bp
