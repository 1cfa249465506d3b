// Who goes to which day: in prose, in lists, in tables.
#include "parsers/assign_events.h"

#include <gmock/gmock.h>

#include "parsers/parse_message.h"
#include "parsers/read_message.h"
#include "tests/parsers/plain_mail.h"
#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

using ::testing::ElementsAre;

Reading read(std::string_view text) {
    Office office;
    office.addresses = {"CIC.Bamf@bamf.bund.de", "CDO@bamf.bund.de"};
    const std::string mail =
        test::plain_mail("Subject: Anmeldung\n", "Guten Tag,\n\n" + std::string(text) +
                                                     "\n\nMit freundlichen Grüßen\nPetra Lindner\n");
    return read_message(parse_message(mail), sample_catalogue(), office, day(2023, 3, 6)).reading;
}

// "Braun 03-23 04-27" for each person; the name alone where all go to all.
std::vector<std::string> shares(std::string_view text) {
    std::vector<std::string> lines;
    for (const Person& person : read(text).people) {
        std::string line = person.family_name;
        for (const EventId& id : person.events.value_or(std::vector<EventId>{})) line += " " + id.substr(5);
        lines.push_back(line);
    }
    return lines;
}

TEST(AssignEvents, PeopleAndDaysTakeTurnsInOneSentence) {
    EXPECT_THAT(shares("Frau Jutta Braun kommt am 23.3., Herr Olaf Kern am 27.4.; bitte beide anmelden."),
                ElementsAre("Braun 03-23", "Kern 04-27"));
    EXPECT_THAT(shares("bitte melden Sie Jutta Braun (23.3.) und Olaf Kern (27.4.) an."),
                ElementsAre("Braun 03-23", "Kern 04-27"));
    EXPECT_THAT(shares("ich möchte am 23.3. teilnehmen, Jutta Braun am 27.4."),
                ElementsAre("Lindner 03-23", "Braun 04-27"));
}

TEST(AssignEvents, DaysMayStandBeforeTheirPeople) {
    EXPECT_THAT(shares("bitte melden Sie an:\n23.3.: Jutta Braun, Olaf Kern\n27.4.: Jutta Braun"),
                ElementsAre("Braun 03-23 04-27", "Kern 03-23"));
}

TEST(AssignEvents, PersonNamedAgainGetsTheDayNamedThere) {
    EXPECT_THAT(shares("ich melde Jutta Braun und Olaf Kern an. Frau Braun kommt am 23.3., Herr Kern an "
                       "beiden Tagen, also auch am 27.4."),
                ElementsAre("Braun 03-23", "Kern 03-23 04-27"));
}

TEST(AssignEvents, AllGoToAllDaysOfOneEnumeration) {
    EXPECT_THAT(shares("ich melde mich und Jutta Braun für den 23.3. und den 27.4. an."),
                ElementsAre("Lindner", "Braun"));
}

TEST(AssignEvents, ReadsATableOfPeopleAndDays) {
    EXPECT_THAT(shares("bitte melden Sie an:\n\nName\t23.3.\t27.4.\t25.5.\nBraun, Jutta\tx\t\tx\n"
                       "Kern, Olaf\t\tx\t\n"),
                ElementsAre("Braun 03-23 05-25", "Kern 04-27"));
    EXPECT_THAT(shares("wir melden folgende Personen an:\n\nName;E-Mail;23.3.;27.4.\n"
                       "Jutta Braun;j.braun@amt.example;ja;nein\nOlaf Kern;o.kern@amt.example;ja;ja\n"),
                ElementsAre("Braun 03-23", "Kern 03-23 04-27"));
}

TEST(AssignEvents, HeadingGoesForThePeopleBelowIt) {
    EXPECT_THAT(
        shares("wir melden an:\n\nZum 23.3.:\n- Jutta Braun\n- Olaf Kern\n\nZum 27.4.:\n- Jutta Braun\n"),
        ElementsAre("Braun 03-23 04-27", "Kern 03-23"));
}

TEST(AssignEvents, HoldsWhatTellsOnlySomeOfThemWhereToGo) {
    EXPECT_TRUE(
        read("bitte melden Sie Jutta Braun und Olaf Kern an. Frau Braun kommt am 23.3. gern. Bitte merken "
             "Sie auch den 27.4. vor.")
            .review);
}

TEST(AssignEvents, HoldsATableThatCannotBeReadWholly) {
    EXPECT_TRUE(read("wir melden folgende Personen an:\n\nName\tLow Code\tAgile Methoden\n"
                     "Jutta Braun\tja\tvielleicht\nOlaf Kern\tja\tja\n")
                    .review);
}

}  // namespace
}  // namespace bp
