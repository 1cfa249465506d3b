#include "parsers/kind_of_people.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

PersonMention by_rule(const char* rule) {
    PersonMention mention;
    mention.person.family_name = "Reents";
    mention.rule = rule;
    return mention;
}

TEST(KindOfPeople, ATableOfNamesAndDaysRegisters) {
    PeopleFindings people;
    people.mentioned = {by_rule("table.row")};
    EXPECT_EQ(kind_of_people(people, {true, false, false}), Kind::registration);
}

TEST(KindOfPeople, NobodyIsRegisteredByAQuestion) {
    PeopleFindings people;
    people.mentioned = {by_rule("role.comes")};
    EXPECT_FALSE(kind_of_people(people, {true, true, false}));
}

TEST(KindOfPeople, WhoStaysAwayBelowAConfirmationCancels) {
    PeopleFindings people;
    people.leaving = {by_rule("role.stays-away")};
    EXPECT_EQ(kind_of_people(people, {false, false, true}), Kind::cancellation);
    EXPECT_FALSE(kind_of_people(people, {true, false, false}));
}

TEST(KindOfPeople, WhoTakesAnothersSeatBelowAConfirmationChanges) {
    PeopleFindings people;
    people.leaving = {by_rule("role.stays-away")};
    people.mentioned = {by_rule("role.takes-over")};
    EXPECT_EQ(kind_of_people(people, {false, false, true}), Kind::change);
}

}  // namespace
}  // namespace bp
