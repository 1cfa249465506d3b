#include "parsers/says_nothing.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(SaysNothing, SentenceWithoutItsEndBreaksOff) {
    for (std::string_view text :
         {"Guten Tag, ich schreibe Ihnen wegen der", "Hallo, hiermit sende ich Ihnen im Anhang",
          "Ich wollte nur noch einmal wegen neulich", "Dear team, I would like to\n\nKind regards"}) {
        EXPECT_TRUE(breaks_off(Tokens(text))) << text;
    }
}

TEST(SaysNothing, WholeSentenceDoesNotBreakOff) {
    for (std::string_view text : {"Ich wollte nur kurz Danke sagen", "Bitte rufen Sie mich an.",
                                  "Ich möchte gern teilnehmen\n\nMit freundlichen Grüßen"}) {
        EXPECT_FALSE(breaks_off(Tokens(text))) << text;
    }
}

TEST(SaysNothing, GreetingAndPointerSayNothing) {
    for (std::string_view text : {"Hallo zusammen,", "Wie eben telefonisch besprochen, siehe Anlage.",
                                  "Sehr geehrte Damen und Herren,\n\nanbei das gewünschte Dokument."}) {
        EXPECT_TRUE(only_points_elsewhere(Tokens(text))) << text;
    }
    EXPECT_FALSE(only_points_elsewhere(Tokens("Anbei meine Anmeldung.")));
    EXPECT_FALSE(only_points_elsewhere(Tokens("Siehe Anhang, Seite 3")));
}

TEST(SaysNothing, KeysHitByChanceAreNoWords) {
    EXPECT_TRUE(is_gibberish(Tokens("hhj kkk lll")));
    EXPECT_FALSE(is_gibberish(Tokens("Moin allerseits")));
}

}  // namespace
}  // namespace bp
