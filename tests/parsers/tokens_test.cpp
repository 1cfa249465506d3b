#include "parsers/tokens.h"

#include <gmock/gmock.h>

namespace bp {
namespace {

TEST(FoldedWords, SpellingsThatMeanTheSameAreEqual) {
    EXPECT_EQ(folded_words("KÜNSTLICHE"), "kuenstliche");
    EXPECT_EQ(folded_words("Ku\xCC\x88nstliche"), "kuenstliche");
    EXPECT_EQ(folded_words("Straße"), folded_words("STRASSE"));
    EXPECT_EQ(folded_words("Souverän\xC2\xADität"), "souveraenitaet");
    EXPECT_EQ(folded_words("café"), "cafe");
}

TEST(FoldedWords, ApostropheInsideAWordIsDropped) {
    EXPECT_EQ(folded_words("I can’t"), "i cant");
}

TEST(Tokens, LettersAndDigitsAreWordsOfTheirOwn) {
    EXPECT_EQ(folded_words("27APR23"), "27 apr 23");
}

TEST(Tokens, PlacesAreBytesOfTheSource) {
    const Tokens tokens("Für März");
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens.quote(1, 2), "März");
}

std::uint32_t sentences_in(const char* text) {
    const Tokens tokens(text);
    return tokens[tokens.size() - 1].sentence + 1;
}

TEST(Tokens, DotOfADateOrAnAbbreviationEndsNoSentence) {
    EXPECT_EQ(sentences_in("Am 26. Januar kommt Dr. Vogel z. B. um 9 Uhr"), 1U);
    EXPECT_EQ(sentences_in("Ich nehme den 5. Thementag"), 1U);
}

TEST(Tokens, DotBeforeACapitalEndsASentence) {
    EXPECT_EQ(sentences_in("Ich komme am 26. Das Hotel habe ich."), 2U);
}

TEST(Tokens, LineThatWasMerelyWrappedGoesOn) {
    EXPECT_EQ(sentences_in("Ich möchte mich gern und verbindlich zu dem Thementag im\nOktober anmelden"), 1U);
    EXPECT_EQ(sentences_in("Name: Vogel\nVorname: Ina"), 2U);
}

TEST(Tokens, IllFormedBytesArePunctuation) {
    const Tokens tokens(
        "a\xFF"
        "b");
    EXPECT_EQ(tokens.size(), 3U);
}

}  // namespace
}  // namespace bp
