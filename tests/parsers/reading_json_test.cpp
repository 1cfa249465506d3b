#include "parsers/reading_json.h"

#include <gmock/gmock.h>

namespace bp {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(ReadingJson, HasTheShapeOfTheGoldAnswers) {
    Reading reading;
    reading.kind = Kind::registration;
    reading.events = {"2023-01-26"};
    reading.people.push_back({"Dr.", "Ina", "Vogel", "i@x.example", "Amt", "+49911123", std::nullopt});
    reading.seats = 1;
    reading.reply = ReplyTemplate::registration_confirmation;
    EXPECT_EQ(
        to_json(reading, "a.eml", {false, false}),
        R"({"file":"a.eml","kind":"registration","automatic":"","language":"de","events":["2023-01-26"],)"
        R"("cancelled_events":[],"people":[{"title":"Dr.","given_name":"Ina","family_name":"Vogel",)"
        R"("email":"i@x.example","organisation":"Amt","phone":"+49911123"}],"seats":1,)"
        R"("reply":"registration-confirmation","review":false,"review_reason":""})");
}

TEST(ReadingJson, QuotesAndControlCharactersAreEscaped) {
    EXPECT_THAT(to_json({}, "a\"b\\c\n\x01", {}), HasSubstr(R"("file":"a\"b\\c\n\u0001")"));
}

TEST(ReadingJson, DaysOfAPersonAreThereOnlyWhereTheyDiffer) {
    Reading reading;
    reading.people.resize(2);
    reading.people[1].events = {"2023-03-23"};
    const std::string json = to_json(reading, "a.eml");
    EXPECT_THAT(json, HasSubstr(R"("phone":""},{)"));
    EXPECT_THAT(json, HasSubstr(R"("phone":"","events":["2023-03-23"]})"));
}

TEST(ReadingJson, BeatenRulesAreForExplainOnly) {
    Reading reading;
    reading.beaten_rules = {"contact: 'Austausch'"};
    EXPECT_THAT(to_json(reading, "a.eml"), Not(HasSubstr("beaten_rules")));
    EXPECT_THAT(to_json(reading, "a.eml", {true, true}),
                HasSubstr(R"("beaten_rules":["contact: 'Austausch'"])"));
}

TEST(ReadingJson, EvidenceSaysWhereItStands) {
    Reading reading;
    reading.evidence.push_back({"events", "23.3.", {Section::subject, 0, 5}, "date.day-month"});
    EXPECT_THAT(to_json(reading, "a.eml"),
                HasSubstr(R"({"field":"events","quote":"23.3.","where":"subject","rule":"date.day-month"})"));
}

}  // namespace
}  // namespace bp
