#include "daemon/replies/clean_line.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(CleanLine, KeepsWhatPeopleWrite) {
    EXPECT_EQ(clean_line("Ayşe Yıldız-O'Brien, Größe & <Söhne> 東京", 100),
              "Ayşe Yıldız-O'Brien, Größe & <Söhne> 東京");
}

TEST(CleanLine, MakesOneLineOfBlanksAndControls) {
    EXPECT_EQ(clean_line("  a\r\nBcc: x\t\x01\x7f b\xc2\xa0 c \xe2\x80\xa8 d  ", 100), "a Bcc: x b c d");
}

TEST(CleanLine, DropsCharactersThatTurnTheOrderOrHide) {
    // U+202E, U+2066, U+200B, U+00AD, U+FEFF, U+E0041
    EXPECT_EQ(clean_line("a\u202Eb\u2066c\u200Bd\u00ADe\uFEFFf\U000E0041g", 100), "abcdefg");
}

TEST(CleanLine, ReplacesInvalidUtf8) {
    EXPECT_EQ(clean_line("M\xfcller", 100), "M\uFFFDller");
    EXPECT_EQ(clean_line("\xc0\xaf", 100).find('/'), std::string::npos);
}

TEST(CleanLine, CutsByCharactersAndSaysSo) {
    EXPECT_EQ(clean_line("äöüß", 4), "äöüß");
    EXPECT_EQ(clean_line("äöüßx", 4), "äöü…");
    EXPECT_EQ(clean_line("ab cd", 3), "ab…");
    EXPECT_EQ(clean_line("abc", 0), "");
}

TEST(CleanLine, BoundsTheWorkOnHugeValues) {
    EXPECT_LT(clean_line(std::string(10'000'000, ' ') + "x", 10).size(), 10u);
}

TEST(CleanName, IsEmptyWhereItCarriesALinkOrAnAddress) {
    EXPECT_EQ(clean_answer_name("Katrin Müller"), "Katrin Müller");
    EXPECT_EQ(clean_answer_name("Buy HTTP://spam.example now"), "");
    EXPECT_EQ(clean_answer_name("WwW.spam.example"), "");
    EXPECT_EQ(clean_answer_name("someone@spam.example"), "");
}

TEST(CleanName, IsEmptyWhereAMailProgramWouldMakeALinkOfIt) {
    for (const char* name : {"spam.example", "dr.spam.example", "Katrin buy-now.spam.example Müller",
                             "Spam.COM", "t.co/x", "(spam.de)", "b\u00f6se.example", "=40spam.example?="})
        EXPECT_EQ(clean_answer_name(name), "") << name;
    for (const char* name :
         {"Dr.med. Katrin Müller", "Prof.Dr.rer.nat. Berg", "J.Berg", "A. B. Berg", "Müller & Co.KG",
          "Stadt Nordheim e.V.", "Amt 3.1.2", "Dipl.-Ing. Berg", "Referat Z.12", "usw.", "St.georg", "..."})
        EXPECT_EQ(clean_answer_name(name), name);
}

}  // namespace
}  // namespace bp
