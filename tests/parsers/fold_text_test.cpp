#include "parsers/fold_text.h"

#include <gtest/gtest.h>

#include "parsers/text_lines.h"

namespace bp {
namespace {

TEST(FoldText, SpellingsOfOneWordAreEqual) {
    EXPECT_EQ(fold_text("Grüße"), "gruesse");
    EXPECT_EQ(fold_text("GRÜSSE"), "gruesse");
    EXPECT_EQ(fold_text("gruesse"), "gruesse");
    EXPECT_EQ(fold_text("Gru\xCC\x88ße"), "gruesse");  // decomposed
    EXPECT_EQ(fold_text("GRÜẞE"), "gruesse");
    EXPECT_EQ(fold_text("Café Šarić Łódź"), "cafe saric lodz");
}

TEST(FoldText, BlanksOfAnyKindAreOneAndNoneStandsAtLineEnds) {
    EXPECT_EQ(fold_text(" a \t b\xC2\xA0 c \n  d \r\n"), "a b c\nd\n");
}

TEST(FoldText, InvisibleSignsVanishAndTypographicOnesArePlain) {
    EXPECT_EQ(fold_text("a\xE2\x80\x8B"
                        "b\xC2\xAD"
                        "c\xEF\xBB\xBF"),
              "abc");
    EXPECT_EQ(fold_text("„a“ – ‚b‘ …"), "\"a\" - 'b' ...");
}

TEST(FoldText, OtherScriptsAndBrokenBytesStay) {
    EXPECT_EQ(fold_text("Привет"), "Привет");
    EXPECT_EQ(fold_text("a\xFF\xC3"), "a\xFF\xC3");
}

TEST(TextLines, MarksAreCountedAndTakenOff) {
    TextLines lines("> > eins\n>>> zwei\n  >drei\nvier > fuenf\n");
    EXPECT_EQ(lines.depth(0), 2U);
    EXPECT_EQ(lines.text(0), "eins");
    EXPECT_EQ(lines.depth(1), 3U);
    EXPECT_EQ(lines.depth(2), 1U);
    EXPECT_EQ(lines.text(2), "drei");
    EXPECT_EQ(lines.depth(3), 0U);
}

TEST(TextLines, JoinKeepsOneBlankLineForAnyGap) {
    TextLines lines("a\n\n\n\nb\nc\nd\n");
    lines.assign(5, Section::quoted);
    EXPECT_EQ(lines.join(Section::new_text), "a\n\nb\n\nd");
    EXPECT_EQ(lines.join(Section::quoted), "c");
}

TEST(TextLines, LineIsCutBetweenWords) {
    TextLines lines("Liebe  Grüße  Özge Ünal");
    lines.split_after_words(0, 2);
    EXPECT_EQ(lines.text(0), "Liebe  Grüße");
    EXPECT_EQ(lines.text(1), "Özge Ünal");
    EXPECT_EQ(lines.folded(0), "liebe gruesse");
    EXPECT_EQ(lines.folded(1), "oezge uenal");
}

}  // namespace
}  // namespace bp
