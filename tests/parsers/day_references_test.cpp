#include "parsers/day_references.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "parsers/day_corrections.h"
#include "parsers/find_events.h"
#include "parsers/form_answer.h"
#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

// The days that references in the text point at, as months, parted by blanks.
std::string pointed_at(std::string_view text) {
    const std::chrono::year_month_day today{std::chrono::year(2023), std::chrono::February,
                                            std::chrono::day(1)};
    std::string months;
    for (const EventMention& mention :
         find_events(text, Section::new_text, sample_catalogue(), today).mentions) {
        if (mention.rule == "position.reference")
            months += (months.empty() ? "" : " ") + mention.id.substr(5, 2);
    }
    return months;
}

TEST(DayReferences, TheFormerAndTheLatterAreThoseOfTheGroup) {
    EXPECT_EQ(pointed_at("März und Juni gingen beide. Letzteren nehme ich."), "06");
    EXPECT_EQ(pointed_at("I could do March or June; the former suits me."), "03");
}

TEST(DayReferences, TheOthersAreThoseNotSingledOut) {
    EXPECT_EQ(pointed_at("Ich habe März, April und Mai. Den April behalte ich, die anderen beiden nicht."),
              "03 05");
    EXPECT_EQ(pointed_at("Booked are March, April and May. I keep May, please drop the other two."), "03 04");
}

TEST(DayReferences, OrdinalsCountTheGroupNamedJustBefore) {
    EXPECT_EQ(pointed_at("Gebucht sind Mai, Juni und September. Den mittleren gebe ich ab."), "06");
    EXPECT_EQ(pointed_at("Gebucht sind Mai, Juni und September. Die ersten beiden gebe ich ab."), "05 06");
}

TEST(DayReferences, PeopleAreNoDays) {
    EXPECT_EQ(pointed_at("Wir kommen im Mai und Juni. Die anderen kommen im September."), "");
}

TEST(DayReferences, AloneTheyPointAtNothing) {
    EXPECT_EQ(pointed_at("Letzteres gefällt mir."), "");
}

TEST(DayCorrections, BeginWhereTheWriterInterrupts) {
    const std::string text = "Bitte für den 27. April, nein halt, für den 25. Mai.";
    EXPECT_EQ(correction_begin(Tokens(text)), text.find("nein"));
    EXPECT_EQ(correction_begin(Tokens("Bitte für den 27. April.")), 0U);
}

TEST(DayCorrections, KnowWhatWasMeant) {
    const Tokens tokens("Gemeint war der 25. Mai.");
    EXPECT_TRUE(is_meant(tokens, tokens.size() - 2));
}

TEST(FormAnswer, InAndOutStandBeforeTheName) {
    const Tokens tokens("raus aus dem September, rein in den Oktober");
    EXPECT_EQ(goes_in_or_out(tokens, 3), std::optional<bool>(false));
    EXPECT_EQ(goes_in_or_out(tokens, 8), std::optional<bool>(true));
}

TEST(Dates, AreReadBeforeTheWordAm) {
    const std::chrono::year_month_day today{std::chrono::year(2023), std::chrono::June, std::chrono::day(1)};
    const EventFindings found = find_events("Anmeldung für den 22.6. Am Vorabend reise ich an.",
                                            Section::new_text, sample_catalogue(), today);
    ASSERT_EQ(found.mentions.size(), 1U);
    EXPECT_EQ(found.mentions.front().id, "2023-06-22");
}

}  // namespace
}  // namespace bp
