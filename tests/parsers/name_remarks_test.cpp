// What a writer adds about a name: read through find_people().
#include "parsers/name_remarks.h"

#include <gmock/gmock.h>

#include "tests/parsers/people_mail.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class NameRemarks : public PeopleMail {
protected:
    std::vector<std::string> coming(std::string new_text) {
        return names(read(std::move(new_text)).mentioned);
    }
};

TEST_F(NameRemarks, TheGivenNameInABracket) {
    EXPECT_THAT(coming("ich melde Frau Yıldız (Teamleitung, Vorname Sevgi) zum 25.05. an."),
                ElementsAre("Sevgi Yıldız"));
    EXPECT_THAT(coming("ich melde Herrn Pham (Quang Minh sind die Vornamen) zum 25.05. an."),
                ElementsAre("Quang Minh Pham"));
    EXPECT_THAT(coming("ich melde Frau Yıldız (Sevgi) zum 25.05. an."), ElementsAre("Sevgi Yıldız"));
}

TEST_F(NameRemarks, TwoWordsAreTheFamilyName) {
    EXPECT_THAT(coming("ich melde Herrn Ben Youssef (Nachname, zwei Wörter), Vorname Karim, zum 25.05. an."),
                ElementsAre("Karim Ben Youssef"));
}

TEST_F(NameRemarks, TheFullNameOfANickname) {
    EXPECT_THAT(coming("Steffi (Stefanie Harms) und ich kommen am 25.05."), ElementsAre("Stefanie Harms"));
    EXPECT_THAT(coming("der Abdu und ich kommen am 25.05. Abdu heißt mit vollem Namen Abdulkadir Warsan."),
                ElementsAre("Abdulkadir Warsan"));
    EXPECT_THAT(coming("am 25.05. kommt Stefanie (Steffi) Harms."), ElementsAre("Stefanie Harms"));
}

TEST_F(NameRemarks, TheNameOfSomebodyElseInABracket) {
    EXPECT_THAT(coming("am 25.05. kommt Frau Harms (Stadt Aurich)."), ElementsAre("Harms"));
}

TEST_F(NameRemarks, NamesInSmallLetters) {
    EXPECT_THAT(coming("zum 25.5. kommen stefanie harms und ich"), ElementsAre("Stefanie Harms"));
}

TEST_F(NameRemarks, OrdinaryWordsAreNobody) {
    EXPECT_THAT(coming("ich komme an allen Tagen mit Ausnahme des Septembers."), IsEmpty());
    EXPECT_THAT(coming("seitens der Verwaltung komme ich am 25.05."), IsEmpty());
}

TEST_F(NameRemarks, FamilyNamesOfTwoWords) {
    EXPECT_THAT(coming("ich melde Frau Bronwen ap Rhys zum 25.05. an."), ElementsAre("Bronwen ap Rhys"));
    EXPECT_THAT(coming("ich melde Frau Inês de Sousa Lopes zum 25.05. an."),
                ElementsAre("Inês de Sousa Lopes"));
}

}  // namespace
}  // namespace bp
