#include "parsers/cue.h"

#include <gmock/gmock.h>

namespace bp {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The quotes of all matches.
std::vector<std::string> matches(std::vector<std::string_view> patterns, std::string_view text) {
    const Tokens tokens(text);
    std::vector<std::string> quotes;
    for (const CueMatch& match : CueMatcher(patterns).find(tokens))
        quotes.emplace_back(tokens.quote(match.begin, match.end));
    return quotes;
}

TEST(CueMatcher, StemMatchesEveryWordThatBeginsSo) {
    EXPECT_THAT(matches({"anmeld*"}, "Meine Anmeldung: bitte anmelden"),
                ElementsAre("Anmeldung", "anmelden"));
}

TEST(CueMatcher, AClassStandsForAllItsWords) {
    EXPECT_THAT(matches({"<some> <seat>|ecke"}, "Bitte zwei Stühle oder noch eine Ecke, a chair"),
                ElementsAre("zwei Stühle", "eine Ecke", "a chair"));
}

TEST(CueMatcher, GapStaysInTheSentence) {
    EXPECT_THAT(matches({"bitte ... anmelden"}, "Bitte Frau Vogel anmelden."),
                ElementsAre("Bitte Frau Vogel anmelden"));
    EXPECT_THAT(matches({"bitte ... anmelden"}, "Danke, bitte. Dann anmelden."), IsEmpty());
}

TEST(CueMatcher, ShortGapStaysInTheClause) {
    EXPECT_THAT(matches({"nicht .. teilnehmen"}, "Ich kann nicht, will aber teilnehmen"), IsEmpty());
}

TEST(CueMatcher, EndOfTheVerbPhraseIsAMarkOrAWordLikeUnd) {
    EXPECT_THAT(matches({"melde .... an $"}, "Ich melde mich an und freue mich"),
                ElementsAre("melde mich an"));
    EXPECT_THAT(matches({"melde .... an $"}, "Ich melde mich an Ihrem Empfang"), IsEmpty());
}

TEST(CueMatcher, OptionalWordMayBeMissing) {
    EXPECT_THAT(matches({"wie ~schon besprochen"}, "wie besprochen, wie schon besprochen"),
                ElementsAre("wie besprochen", "wie schon besprochen"));
}

TEST(CueMatcher, HyphensAndQuotesBetweenWordsArePassedOver) {
    EXPECT_THAT(matches({"theme day"}, "the \"theme-day\""), ElementsAre("theme-day"));
}

TEST(CueMatcher, AlternativePatternsAreOneCue) {
    EXPECT_THAT(matches({"see you; bis dann"}, "Bis dann, see you"), ElementsAre("Bis dann", "see you"));
}

}  // namespace
}  // namespace bp
