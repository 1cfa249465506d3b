#include "parsers/owned_numbers.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

std::string numbers(std::string_view text) {
    const Words words = split_words(text);
    std::string out;
    for (const OwnedNumber& number : owned_numbers(words))
        out += std::string(words.raw(number.owner.first)) + " " + number.e164 + ";";
    return out;
}

TEST(OwnedNumbers, TheBracketBehindTellsWhose) {
    EXPECT_EQ(numbers("0911 5407-12 (Immoor) oder -31 (ich)"), "Immoor +49911540712;ich +49911540731;");
}

TEST(OwnedNumbers, OtherNumbersBeforeBracketsAreNone) {
    EXPECT_EQ(numbers("am 25.05. (Donnerstag) zu 3 (ich und zwei Kollegen)"), "");
}

}  // namespace
}  // namespace bp
