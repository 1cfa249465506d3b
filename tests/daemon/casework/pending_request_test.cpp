// The answer to a question of ours together with what we knew when we asked.
#include "daemon/casework/pending_request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kSender = "ute.lang@amt-d.example";

Person person(const std::string& given_name, const std::string& email = "") {
    Person person;
    person.given_name = given_name;
    person.email = email;
    return person;
}

// Ute Lang was asked for which day she registers Jens, or which of her seats she gives up.
class PendingRequestTest : public testing::Test {
protected:
    PendingRequestTest() {
        registration.people = {person("Jens")};
        registration.seats = 1;
        cancellation.kind = Kind::cancellation;
        cancellation.people = {person("Ute", kSender)};
        answer.kind = Kind::registration;
        answer.people = {person("Ute", kSender)};
        answer.seats = 1;
        answer.events = {"2023-03-23"};
        answer.reply = ReplyTemplate::registration_confirmation;
    }

    Reading whole(const PendingRequest& pending) { return completed(answer, pending, kSender); }

    PendingRequest registration, cancellation;
    Reading answer;
};

TEST_F(PendingRequestTest, ADayCompletesTheRegistrationOfWhomTheFirstMailNamed) {
    EXPECT_EQ(whole(registration).events, std::vector<EventId>{"2023-03-23"});
    EXPECT_THAT(whole(registration).people, ElementsAre(person("Jens")));
}

TEST_F(PendingRequestTest, WhoeverIsNamedBesideAllOfTheFirstMailComesToo) {
    answer.people = {person("Jens"), person("Tarek")};
    EXPECT_THAT(whole(registration).people, ElementsAre(person("Jens"), person("Tarek")));
}

TEST_F(PendingRequestTest, SomebodyElseIsNotRegisteredInPlaceOfWhomTheFirstMailNamed) {
    answer.people = {person("Tarek")};
    EXPECT_TRUE(whole(registration).review);
}

TEST_F(PendingRequestTest, WhomTheFirstMailNamedIsKeptWhileTheDayIsStillUnknown) {
    answer.events.clear();
    answer.reply = ReplyTemplate::registration_clarification;
    EXPECT_THAT(whole(registration).people, ElementsAre(person("Jens")));
    EXPECT_EQ(whole(registration).reply, ReplyTemplate::registration_clarification);
}

TEST_F(PendingRequestTest, ADayCompletesTheCancellationThoughItSoundsLikeARegistration) {
    EXPECT_EQ(whole(cancellation).kind, Kind::cancellation);
    EXPECT_THAT(whole(cancellation).cancelled_events, ElementsAre("2023-03-23"));
    EXPECT_THAT(whole(cancellation).events, IsEmpty());
}

TEST_F(PendingRequestTest, AQuestionAboutADayCompletesNothing) {
    answer.kind = Kind::contact;
    EXPECT_EQ(whole(registration).kind, Kind::contact);
}

TEST_F(PendingRequestTest, AnAnswerThatIsUnsureCompletesNothing) {
    answer.review = true;
    EXPECT_THAT(whole(registration).people, ElementsAre(person("Ute", kSender)));
}

TEST_F(PendingRequestTest, TwoDaysNamedWhereOneSeatIsGivenUpGoToStaff) {
    answer.events = {"2023-03-23", "2023-05-25"};
    EXPECT_TRUE(whole(cancellation).review);
}

TEST_F(PendingRequestTest, TheDaysThatAreGivenUpOutrightAreTheOnesMeant) {
    answer.kind = Kind::cancellation;
    answer.cancelled_events = {"2023-05-25"};
    EXPECT_THAT(whole(cancellation).cancelled_events, ElementsAre("2023-05-25"));
}

TEST_F(PendingRequestTest, WhoeverCannotComeIsWhoseSeatIsMeant) {
    answer.kind = Kind::cancellation;
    answer.cancelled_events = {"2023-03-23"};
    answer.people = {person("Jens")};
    EXPECT_THAT(whole(cancellation).people, ElementsAre(person("Jens")));
}

TEST_F(PendingRequestTest, SomebodyWhoShallComeIsNoAnswerToWhichSeatIsGivenUp) {
    answer.people = {person("Tarek")};
    EXPECT_TRUE(whole(cancellation).review);
}

}  // namespace
}  // namespace bp
