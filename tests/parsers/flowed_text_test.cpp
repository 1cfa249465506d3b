#include "parsers/flowed_text.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(FlowedText, JoinsLinesThatEndInABlank) {
    EXPECT_EQ(join_flowed_lines("a \nb \nc\nd\n", false), "a b c\nd\n");
}

TEST(FlowedText, DelSpRemovesTheBlank) {
    EXPECT_EQ(join_flowed_lines("Thema \ntage\n", true), "Thematage\n");
}

TEST(FlowedText, StuffedBlanksAreRemoved) {
    EXPECT_EQ(join_flowed_lines(" From hier\n  a\n", false), "From hier\n a\n");
}

TEST(FlowedText, SignatureSeparatorIsALineOfItsOwn) {
    EXPECT_EQ(join_flowed_lines("Text \n-- \nErika\n", false), "Text \n-- \nErika\n");
}

TEST(FlowedText, QuotesJoinWithinTheirDepth) {
    EXPECT_EQ(join_flowed_lines("> a \n> b\n>> c \n> d\n>\nneu", false), "> a b\n>> c \n> d\n>\nneu");
}

TEST(FlowedText, EndsAsTheTextEnds) {
    EXPECT_EQ(join_flowed_lines("", false), "");
    EXPECT_EQ(join_flowed_lines("a ", false), "a ");
    EXPECT_EQ(join_flowed_lines("\n\n", false), "\n\n");
}

}  // namespace
}  // namespace bp
