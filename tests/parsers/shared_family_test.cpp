// Family names that several share, read through find_people().
#include "parsers/shared_family.h"

#include <gmock/gmock.h>

#include "tests/parsers/people_mail.h"

namespace bp {
namespace {

using testing::ElementsAre;

class SharedFamily : public PeopleMail {};

TEST_F(SharedFamily, TheLastOfARowHasTheNameOfAll) {
    EXPECT_THAT(names(read("bitte Swantje, Enno und Okko Bödefeld am 25.05. einplanen.").mentioned),
                ElementsAre("Swantje Bödefeld", "Enno Bödefeld", "Okko Bödefeld"));
}

TEST_F(SharedFamily, AnUnknownGivenNameStandsInTheRow) {
    EXPECT_THAT(names(read("bitte Anna, Wibbo und Peter Bödefeld am 25.05. einplanen.").mentioned),
                ElementsAre("Anna Bödefeld", "Wibbo Bödefeld", "Peter Bödefeld"));
}

TEST_F(SharedFamily, AFamilyInThePlural) {
    EXPECT_THAT(names(read("am 25.05. kommen die beiden Bödefelds: Anna und Peter.").mentioned),
                ElementsAre("Anna Bödefeld", "Peter Bödefeld"));
}

TEST_F(SharedFamily, TwoFamiliesStayTwo) {
    EXPECT_THAT(names(read("bitte Anna Kern und Peter Bödefeld am 25.05. einplanen.").mentioned),
                ElementsAre("Anna Kern", "Peter Bödefeld"));
}

}  // namespace
}  // namespace bp
