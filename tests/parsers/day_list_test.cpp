#include "parsers/day_list.h"

#include <gtest/gtest.h>

#include <string>

#include "parsers/find_events.h"
#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

constexpr std::string_view kProgramme =
    "Unser Programm:\n"
    "1. Low/No Code Tools (23.03.)\n"
    "2. Agile Methoden in der Praxis (27.04.)\n"
    "3. Modernes Anforderungsmanagement (25.05.)\n";

DayList listed(std::string_view text) {
    const Catalogue& catalogue = sample_catalogue();
    const std::chrono::year_month_day today{std::chrono::year(2023), std::chrono::March, std::chrono::day(1)};
    return read_day_list(text, find_events(text, Section::quoted, catalogue, today), catalogue);
}

// The ids that `text` points at, parted by blanks.
std::string pointed_at(std::string_view text, std::string_view list = kProgramme) {
    const Catalogue& catalogue = sample_catalogue();
    std::string ids;
    const Tokens tokens(text);
    for (const PositionMention& mention : find_listed_days(tokens, listed(list)))
        ids += (ids.empty() ? "" : " ") + catalogue.events[mention.events.front()].id.substr(5);
    return ids;
}

TEST(DayList, HoldsTheDaysOfTheLinesWithTheirNumbers) {
    const DayList list = listed(kProgramme);
    ASSERT_EQ(list.items.size(), 3U);
    EXPECT_EQ(list.items[2].number, 3);
}

TEST(DayList, OneDayIsNoList) {
    EXPECT_TRUE(listed("1. Low/No Code Tools (23.03.)\n").items.empty());
}

TEST(DayList, DayOfADateIsNoNumberOfALine) {
    EXPECT_EQ(listed("23.03. Low/No Code Tools\n27.04. Agile Methoden\n").items.at(0).number, 0);
}

TEST(DayList, NumbersBehindAWordForThemPointIntoTheList) {
    EXPECT_EQ(pointed_at("Für mich bitte Nr. 1 und 3."), "03-23 05-25");
    EXPECT_EQ(pointed_at("Punkt 2 hätte ich gern"), "04-27");
    EXPECT_EQ(pointed_at("I'll take number three."), "05-25");
}

TEST(DayList, BareNumbersPointIntoTheListBehindAnArticle) {
    EXPECT_EQ(pointed_at("Für mich die 1 und die 2, danke."), "03-23 04-27");
    EXPECT_EQ(pointed_at("die 2 Kollegen kommen mit"), "");
    EXPECT_EQ(pointed_at("der 1. Mai"), "");
}

TEST(DayList, OrdinalsPointIntoAListOfAsManyDays) {
    const std::string_view two = "Low/No Code Tools, 23.03.2023\nAgile Methoden, 27.04.2023\n";
    EXPECT_EQ(pointed_at("den zweiten der beiden Termine sage ich ab, zum ersten komme ich", two),
              "04-27 03-23");
    EXPECT_EQ(pointed_at("I can only make the second one.", two), "04-27");
    EXPECT_EQ(pointed_at("am zweiten Mai", two), "");
}

TEST(DayList, NothingPointsIntoNoList) {
    EXPECT_EQ(pointed_at("Punkt 2 bitte", "Guten Tag"), "");
}

}  // namespace
}  // namespace bp
