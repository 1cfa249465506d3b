#include "parsers/find_events.h"

#include <gmock/gmock.h>

#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

EventFindings find(const std::string& text, std::chrono::year_month_day today = day(2023, 1, 9)) {
    return find_events(text, Section::new_text, sample_catalogue(), today);
}

class DateForms : public ::testing::TestWithParam<const char*> {};

TEST_P(DateForms, NameTheThementagOfThe23rdOfMarch) {
    EXPECT_THAT(days_in(std::string("Ich käme ") + GetParam() + " nach Berlin."), ElementsAre("03-23"));
}

INSTANTIATE_TEST_SUITE_P(All, DateForms,
                         ::testing::Values("am 23.3.", "am 23.03.", "am 23.03.2023", "am 23.03.23",
                                           "am 23. 3.", "am 23. März", "am 23.März 2023", "am 23 Mrz",
                                           "am Do, 23.3.", "am Donnerstag, den 23. Maerz", "am 23/03",
                                           "am 23/03/2023", "am 2023-03-23", "on March 23rd", "on 23rd March",
                                           "on the 23rd of March", "on March 23, 2023", "on 03/23/2023",
                                           "am 23MAR23", "am dreiundzwanzigsten März", "am 23-03-2023",
                                           "am 23.3"));

class NoThementag : public ::testing::TestWithParam<const char*> {};

TEST_P(NoThementag, IsFound) {
    EXPECT_THAT(days_in(GetParam()), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, NoThementag,
                         ::testing::Values("Wir treffen uns um 23.03 Uhr.", "Meine Nummer ist 030 23.03.47.",
                                           "Raum 23.3 im Altbau", "Unser Zeichen: 4711-23.03/2",
                                           "am 23.03.2024", "am 24.03.2023",
                                           "Ich bin vom 20.3. bis 23.3. im Urlaub.",
                                           "Die Rechnung 2023/0323-07 liegt bei.", "[CIC-2023-03234]",
                                           "Version 23.3.1 ist installiert.", "seit Mai bin ich hier",
                                           "bis Oktober klären wir das", "Guten Morgen!"));

TEST(FindEvents, ListOfDaysNamesEachOfThem) {
    EXPECT_THAT(days_in("Bitte für 26.1., 23.3. und 27.4. vormerken."),
                ElementsAre("01-26", "03-23", "04-27"));
}

TEST(FindEvents, DaysShareTheMonthThatFollows) {
    EXPECT_THAT(days_in("Am 24. oder 25. Mai?"), ElementsAre("05-25"));
}

TEST(FindEvents, GivenNameIsNoMonth) {
    EXPECT_THAT(days_in("Am 27.4. kommt meine Kollegin Mai Nguyen."), ElementsAre("04-27"));
    EXPECT_THAT(days_in("Nun möchte auch Mai Nguyen am 27.4. mitkommen."), ElementsAre("04-27"));
    EXPECT_THAT(days_in("Meine Kollegin kommt im Mai."), ElementsAre("05-25"));
}

TEST(FindEvents, DayAloneIsTheNextSuchDay) {
    EXPECT_THAT(days_in("Ich komme am 22. gern dazu.", day(2023, 6, 5)), ElementsAre("06-22"));
    EXPECT_THAT(days_in("Ich komme am 22. gern dazu.", day(2023, 2, 5)), IsEmpty());
}

class TopicForms : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(TopicForms, NameTheirThementag) {
    EXPECT_THAT(days_in(GetParam().first), ElementsAre(GetParam().second));
}

INSTANTIATE_TEST_SUITE_P(
    All, TopicForms,
    ::testing::Values(
        std::pair{"der KI-Thementag", "01-26"}, std::pair{"Thema künstlicher Intelligenz", "01-26"},
        std::pair{"KUENSTLICHE INTELLIGENZ", "01-26"}, std::pair{"der Tag zu K.I.", "01-26"},
        std::pair{"Lowcode", "03-23"}, std::pair{"Low- und No-Code", "03-23"},
        std::pair{"der NoCode-Tag", "03-23"}, std::pair{"agilen Methoden", "04-27"},
        std::pair{"Requirements-Engineering", "05-25"}, std::pair{"Anforderungsmangement", "05-25"},
        std::pair{"dem Nachhaltigkeitstag", "06-22"}, std::pair{"Green-IT", "06-22"},
        std::pair{"Zero Thrust", "09-28"}, std::pair{"IT Sicherheit", "09-28"},
        std::pair{"der Barrierfreiheit", "10-26"}, std::pair{"a11y", "10-26"},
        std::pair{"digital sovereignty", "11-30"}, std::pair{"Digitaler Souveränität", "11-30"}));

TEST(FindEvents, ShortWordsAreNeverTakenForMisspelledTopics) {
    EXPECT_THAT(days_in("Wie geht es Kim und Kai mit dem Code der Tür?"), IsEmpty());
}

TEST(FindEvents, NextThementagIsCountedFromTheMailsOwnDay) {
    EXPECT_THAT(days_in("den nächsten Thementag", day(2023, 5, 26)), ElementsAre("06-22"));
    EXPECT_THAT(days_in("your next theme day", day(2023, 8, 17)), ElementsAre("09-28"));
    EXPECT_THAT(days_in("den übernächsten Thementag", day(2023, 5, 26)), ElementsAre("09-28"));
}

TEST(FindEvents, AllStillToComeAreThoseAfterTheMailsOwnDay) {
    EXPECT_THAT(days_in("alle noch kommenden Thementage", day(2023, 9, 1)),
                ElementsAre("09-28", "10-26", "11-30"));
    EXPECT_THAT(days_in("all remaining theme days", day(2023, 10, 1)), ElementsAre("10-26", "11-30"));
}

TEST(FindEvents, SeasonWithNumberNeedsThatManyDays) {
    EXPECT_THAT(days_in("die beiden Termine im Herbst", day(2023, 10, 2)), ElementsAre("10-26", "11-30"));
    const EventFindings found = find("Ich komme zu den beiden Terminen im Herbst.", day(2023, 8, 2));
    EXPECT_THAT(found.mentions, IsEmpty());
    EXPECT_THAT(found.vague, SizeIs(1));
}

TEST(FindEvents, LastThementagOfTheYear) {
    EXPECT_THAT(days_in("den letzten Thementag in diesem Jahr", day(2023, 5, 2)), ElementsAre("11-30"));
    EXPECT_THAT(days_in("the last session", day(2023, 5, 2)), ElementsAre("11-30"));
}

TEST(FindEvents, WeekdaysAndWeeksAreCountedFromTheMailsOwnDay) {
    EXPECT_THAT(days_in("am Donnerstag", day(2023, 3, 20)), ElementsAre("03-23"));
    EXPECT_THAT(days_in("Donnerstag nächster Woche", day(2023, 9, 19)), ElementsAre("09-28"));
    EXPECT_THAT(days_in("am letzten Donnerstag im November", day(2023, 9, 19)), ElementsAre("11-30"));
    EXPECT_THAT(days_in("übermorgen", day(2023, 10, 24)), ElementsAre("10-26"));
    EXPECT_THAT(days_in("am Donnerstag", day(2023, 3, 13)), IsEmpty());
}

TEST(FindEvents, FollowingThementagIsCountedFromTheOneNamedBefore) {
    EXPECT_THAT(days_in("Agile Methoden und die beiden danach"), ElementsAre("04-27", "05-25", "06-22"));
}

TEST(FindEvents, ExceptionIsDeclined) {
    const EventFindings found =
        find("Ich komme zu allen Terminen im Herbst außer zur Barrierefreiheit.", day(2023, 8, 1));
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("10-26"));
}

TEST(FindEvents, DeclinedDayAndWantedDayInOneSentenceAreToldApart) {
    const EventFindings found = find("Am 25.5. bin ich leider verhindert, am 22.6. nehme ich gern teil.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("05-25"));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("06-22"));
}

TEST(FindEvents, NotThisButThat) {
    const EventFindings found = find("Melden Sie mich bitte nicht zu KI, sondern zu Low Code an.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("01-26"));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("03-23"));
}

TEST(FindEvents, DayThatWasAttendedIsNotWanted) {
    const EventFindings found =
        find("Ich war beim KI-Tag und möchte mich nun zu Low Code anmelden.", day(2023, 2, 1));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("03-23"));
}

TEST(FindEvents, MovedFromOneDayToAnother) {
    const EventFindings found = find("Bitte buchen Sie mich vom 28.9. auf den 26.10. um.", day(2023, 8, 1));
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("09-28"));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("10-26"));
}

TEST(FindEvents, BoxesOfAFormSayWhatIsWanted) {
    const EventFindings found =
        find("[ ] 26.01. Künstliche Intelligenz\n[x] 23.03. Low/No Code Tools\n[ ] 27.04. Agile Methoden\n");
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("03-23"));
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("01-26", "04-27"));
}

TEST(FindEvents, TopicAndDateThatContradictEachOtherAreReported) {
    EXPECT_THAT(find("Anmeldung zum Thementag KI am 23.03.2023").contradictions, SizeIs(1));
    EXPECT_THAT(find("Anmeldung zum Thementag KI am 13. Juli").contradictions, SizeIs(1));
}

TEST(FindEvents, TopicsAndDatesThatAgreeDoNotContradict) {
    EXPECT_THAT(find("KI am 26.1., Low Code am 23.3. und Agile Methoden (27.4.)").contradictions, IsEmpty());
    EXPECT_THAT(find("Statt KI am 23.3. zu Low Code").contradictions, IsEmpty());
}

TEST(FindEvents, OneDayIsGivenForAnother) {
    const EventFindings found = find("Kann ich meinen Platz am 23.3. gegen einen am 27.4. tauschen?");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("03-23"));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("04-27"));
}

TEST(FindEvents, RegretAndContrastTellTwoDaysApart) {
    const EventFindings found =
        find("Am 23.3. sitze ich leider in einer Prüfung, den 27.4. möchte ich aber gern besuchen.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("03-23"));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("04-27"));
}

TEST(FindEvents, WhatIsComparedWithIsNotWanted) {
    const EventFindings found = find("Lieber als im Mai würde ich im April teilnehmen.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("05-25"));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("04-27"));
}

TEST(FindEvents, PlanOfOldIsNotWanted) {
    const EventFindings found =
        find("Ich wollte eigentlich am 23.3. kommen, melde mich nun aber für den 27.4. an.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("03-23"));
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("04-27"));
}

TEST(FindEvents, CorrectionTakesBackWhatStoodBefore) {
    const EventFindings found =
        find("Bitte melden Sie mich für den 23. März an. Korrektur: ich meinte den 27. April.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("03-23"));
}

TEST(FindEvents, DayThatIsKeptIsNotGivenUp) {
    const EventFindings found = find("Den 23.3. sage ich ab, der 25.5. bleibt bestehen.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("03-23"));
    EXPECT_THAT(days_with(found, Stance::held), ElementsAre("05-25"));
}

TEST(FindEvents, DayNotToBeMissedIsWanted) {
    const EventFindings found = find("Den Thementag im Mai lasse ich mir nicht entgehen.");
    EXPECT_THAT(days_with(found, Stance::wanted), ElementsAre("05-25"));
}

TEST(FindEvents, ExceptionGovernsAWholeList) {
    const EventFindings found = find("Bitte für alle Termine außer Green IT, KI und Mai anmelden.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("06-22", "01-26", "05-25"));
}

TEST(FindEvents, AllDaysButSome) {
    const EventFindings found =
        find("Please sign me up for all theme days but the AI one and the one in May.");
    EXPECT_THAT(days_with(found, Stance::declined), ElementsAre("01-26", "05-25"));
}

TEST(FindEvents, OneDayOrTheOtherIsReported) {
    EXPECT_EQ(find("Bitte melden Sie mich für den 23.3. oder den 27.4. an.").alternatives,
              "23.3. oder den 27.4.");
    EXPECT_EQ(find("Bitte melden Sie mich für den 23.3. und den 27.4. an.").alternatives, "");
    EXPECT_EQ(
        find("Für den 23.3. melde ich mich an, ob ich oder ein Kollege kommt, klären wir.").alternatives, "");
}

TEST(FindEvents, OrdinalsShareTheNounThatFollows) {
    EXPECT_THAT(days_in("für den zweiten und vierten Thementag"), ElementsAre("03-23", "05-25"));
    EXPECT_THAT(days_in("für den 2., 4. und 6. Thementag"), ElementsAre("03-23", "05-25", "09-28"));
}

TEST(FindEvents, CalendarWeekNamesItsThementag) {
    EXPECT_THAT(days_in("der Thementag in der 17. KW"), ElementsAre("04-27"));
    EXPECT_THAT(days_in("der Thementag in KW 21"), ElementsAre("05-25"));
    EXPECT_THAT(days_in("der Thementag in KW 20"), IsEmpty());
}

TEST(FindEvents, MonthMayBeAbbreviatedBehindItsPreposition) {
    EXPECT_THAT(days_in("der Termin im Apr. und der Ende Nov."), ElementsAre("04-27", "11-30"));
    EXPECT_THAT(days_in("Gruß von Jan"), IsEmpty());
}

TEST(FindEvents, PositionMayLeaveOutItsNoun) {
    const auto today = day(2023, 3, 28);
    EXPECT_THAT(days_in("Den nächsten Thementag nicht, den übernächsten gern", today),
                ElementsAre("04-27", "05-25"));
    EXPECT_THAT(days_in("Der Thementag war gut, zu den verbleibenden beiden komme ich.", day(2023, 10, 2)),
                ElementsAre("10-26", "11-30"));
    EXPECT_THAT(days_in("Der Thementag war gut, den übernächsten Zug nehme ich.", today), IsEmpty());
}

TEST(FindEvents, RecurringSeasonIsNoThementag) {
    EXPECT_THAT(days_in("Every autumn we meet in Graz."), IsEmpty());
}

TEST(FindEvents, TopicAboveItsDateIsCheckedAgainstIt) {
    EXPECT_THAT(
        find("Ich melde mich an:\nAgile Methoden in der Praxis\nDonnerstag, 25.05.2023\n").contradictions,
        SizeIs(1));
    EXPECT_THAT(
        find("Ich melde mich an:\nModernes Anforderungsmanagement\nDonnerstag, 25.05.2023\n").contradictions,
        IsEmpty());
}

TEST(FindEvents, ItemOfAListIsFirm) {
    const EventFindings found = find("Ich melde mich an:\n- Agile Methoden\n- Green IT\n");
    ASSERT_THAT(found.mentions, SizeIs(2));
    EXPECT_TRUE(found.mentions[0].firm);
    EXPECT_TRUE(found.mentions[1].firm);
}

TEST(FindEvents, EvidenceIsTheWordsThemselves) {
    const std::string text = "Hallo, am 23. März gern.";
    const EventFindings found = find(text);
    ASSERT_THAT(found.mentions, SizeIs(1));
    const Place place = found.mentions.front().place;
    EXPECT_EQ(text.substr(place.begin, place.end - place.begin), "23. März");
    EXPECT_EQ(found.mentions.front().rule, "date.month-name");
}

// How long that takes is a matter of `./dev bench read`; in quadratic time this would not end.
TEST(FindEvents, TextOfNothingButDatesIsReadToItsEnd) {
    constexpr std::size_t kTimes = 10'000;
    std::string text;
    for (std::size_t i = 0; i < kTimes; ++i) text += "am 23.3. und 27. April, KI nicht, ";
    EXPECT_THAT(find(text).mentions, SizeIs(3 * kTimes));
}

}  // namespace
}  // namespace bp
