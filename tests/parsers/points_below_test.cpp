#include "parsers/points_below.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(PointsBelow, KnowsTheWordsThatPoint) {
    for (std::string_view text :
         {"s. u. - bitte übernehmen", "Anmeldung s.u.", "wie unten beschrieben", "Siehe unten.",
          "die unten genannte Kollegin", "nachfolgende Anmeldung", "bitte die Mail unten beachten",
          "please see below", "see the request below", "meine Antworten stehen unten in rot",
          "anliegende Absage bitte bearbeiten"}) {
        EXPECT_TRUE(points_below(text)) << text;
    }
}

TEST(PointsBelow, OtherWordsDoNot) {
    for (std::string_view text :
         {"Treffen wir uns unten im Foyer?", "unter anderem", "Die Einladung unten ist bei mir gelandet.",
          "nach wie vor", "Ich melde mich für den 25.5. an."}) {
        EXPECT_FALSE(points_below(text)) << text;
    }
}

TEST(SaysNothingAlone, CountsWordsBetweenGreetingAndClosing) {
    EXPECT_TRUE(says_nothing_alone(
        "Sehr geehrte Damen und Herren,\n\nabmelden bitte.\n\nMit freundlichen Grüßen", false));
    EXPECT_TRUE(says_nothing_alone("", false));
    EXPECT_FALSE(says_nothing_alone("Leider kann ich am Donnerstag nicht kommen.", false));
    EXPECT_TRUE(says_nothing_alone("Leider kann ich am Donnerstag nicht kommen.", true));
}

TEST(SaysNothingAlone, NumberSaysSomething) {
    EXPECT_FALSE(says_nothing_alone("Abmelden 25.5.", false));
}

}  // namespace
}  // namespace bp
