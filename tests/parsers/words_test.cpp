#include "parsers/words.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(SplitWords, KeepsHyphensApostrophesAndAddressesTogether) {
    Words words = split_words("Al-Masri, O'Brien <a.kern@amt.example>");
    ASSERT_EQ(words.size(), 6U);
    EXPECT_EQ(words.folded(0), "al-masri");
    EXPECT_TRUE(words.is_mark(1, ','));
    EXPECT_EQ(words.folded(2), "o'brien");
    EXPECT_TRUE(words.is_email(4));
    EXPECT_EQ(words.raw(4), "a.kern@amt.example");
}

TEST(SplitWords, SeesThroughInvisibleCharacters) {
    EXPECT_EQ(split_words("An\u200Bna").folded(0), "anna");
}

TEST(SplitWords, FoldsEveryLatinLetter) {
    EXPECT_EQ(folded_letters("Nguyễn Łódź Ærø Groß"), "nguyen lodz aero gross");
    EXPECT_EQ(folded_letters("MÜLLER"), folded_letters("mueller"));
    EXPECT_EQ(folded_letters("u\u0308"), "ue");
}

TEST(WordList, HoldsItsWordsAndNoPartOfThem) {
    constexpr WordList list("melde melden an");
    EXPECT_TRUE(is_one_of("an", list));
    EXPECT_TRUE(is_one_of("melden", list));
    EXPECT_FALSE(is_one_of("meld", list));
    EXPECT_FALSE(is_one_of("", list));
}

TEST(AffixList, ComparesBeginningsAndEndings) {
    constexpr AffixList stems("anmeld teilnehm");
    EXPECT_TRUE(stems.begins("anmeldung"));
    EXPECT_FALSE(stems.begins("abmeldung"));
    constexpr AffixList endings("amt verband");
    EXPECT_TRUE(endings.ends("landesamt"));
    EXPECT_FALSE(endings.ends("amt"));
}

}  // namespace
}  // namespace bp
