// Who comes, who gives up a seat, who is only talked about: read through find_people().
#include "parsers/find_roles.h"

#include <gmock/gmock.h>

#include "tests/parsers/people_mail.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class FindRoles : public PeopleMail {};

TEST_F(FindRoles, WhoWasThereBeforeIsNotRegistered) {
    EXPECT_THAT(
        read("ich komme am 25.05. Frau Tomma Reents war im Januar bei Ihnen und hat geschwärmt.").mentioned,
        IsEmpty());
}

TEST_F(FindRoles, WhoHasLeftIsNotRegistered) {
    EXPECT_THAT(read("ich komme am 25.05. Frau Tomma Reents ist seit Mai im Ruhestand.").mentioned,
                IsEmpty());
}

TEST_F(FindRoles, WhoSpeaksThereIsNotRegistered) {
    EXPECT_THAT(read("ich komme am 25.05. zum Vortrag von Frau Tomma Reents.").mentioned, IsEmpty());
}

TEST_F(FindRoles, JoinedToAModestWriter) {
    PeopleFindings found = read("am 25.05. rücken Tomma Reents und meine Wenigkeit bei Ihnen an.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindRoles, TheOneOfSeveralWhoStaysAway) {
    PeopleFindings found = read(
        "für den 26.10. hatten wir Tomma Reents, Ilse Harms und mich gemeldet. Nur Ilse kann nicht, Tomma "
        "und "
        "ich kommen.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Ilse Harms"));
}

TEST_F(FindRoles, TheWriterLeavesAndOthersStay) {
    PeopleFindings found =
        read("auf mich müssen Sie am 26.10. verzichten. Frau Reents und Herr Harms kommen.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Gesche Immoor"));
}

TEST_F(FindRoles, ASeatGoesToTheSuccessor) {
    PeopleFindings found = read("Tomma Reents muss zur Messe, auf ihrem Platz wird Ilse Harms sitzen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Ilse Harms"));
    EXPECT_THAT(names(found.leaving), ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, OneIsExchangedForTheOther) {
    PeopleFindings found = read("please swap Tomma Reents for Ilse Harms on 26 October.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Ilse Harms"));
    EXPECT_THAT(names(found.leaving), ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, APronounTakesBackThoseOfTheSentenceBefore) {
    PeopleFindings found =
        read("I booked Tomma Reents and Ilse Harms into 26 October. Neither of them can travel.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Tomma Reents", "Ilse Harms"));
}

TEST_F(FindRoles, AnAnswerNamesWhoComesAlong) {
    PeopleFindings found = read("Nein, mit Frau Tomma Reents.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindRoles, WhomTheSentenceBeforeAskedFor) {
    PeopleFindings found =
        read("bitte einen Platz am 25.05. für unsere neue Kollegin. Sie heißt Tomma Reents.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_EQ(found.unnamed, 0);
}

TEST_F(FindRoles, BothWhomTheConfirmationNames) {
    text.is_reply = true;
    text.quoted = "hiermit bestätigen wir Ihre Anmeldung:\n\nPersonen: Gesche Immoor, Tomma Reents\n";
    EXPECT_THAT(names(read("wir müssen leider beide absagen.").leaving),
                ElementsAre("Gesche Immoor", "Tomma Reents"));
}

TEST_F(FindRoles, WhoRegistersAloneIsNotRegistered) {
    for (const char* told :
         {"ich komme am 25.05. Frau Tomma Reents trägt sich selbst ein.",
          "ich komme am 25.05., Herr Ilko Harms meldet sich noch direkt bei Ihnen.",
          "I will attend on 25 May. Tomma Reents is going to register on her own.",
          "ich bin am 25.05. dabei, die übrigen Tage macht Frau Tomma Reents, die meldet sich selber an."}) {
        EXPECT_THAT(read(told).mentioned, IsEmpty()) << told;
    }
}

TEST_F(FindRoles, APredecessorIsNotRegistered) {
    EXPECT_THAT(read("als Nachfolgerin von Herrn Ilko Harms melde ich mich zum 25.05. an.").mentioned,
                IsEmpty());
    EXPECT_THAT(read("I have taken over from Ilko Harms and would like to attend on 25 May.").mentioned,
                IsEmpty());
}

TEST_F(FindRoles, InWhoseNameOneWritesIsNotRegistered) {
    EXPECT_THAT(
        names(read("namens des Herrn Direktors Harms melde ich Frau Tomma Reents zum 25.05. an.").mentioned),
        ElementsAre("Tomma Reents"));
    EXPECT_THAT(
        names(read("bitte merken Sie einen Kollegen namens Ilko Harms für den 25.05. vor.").mentioned),
        ElementsAre("Ilko Harms"));
}

TEST_F(FindRoles, WhoIsSpokenToIsNotRegistered) {
    PeopleFindings found = read("Frau Reents, bitte melden Sie mich für den 25.05. an.");
    EXPECT_THAT(found.mentioned, IsEmpty());
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindRoles, APetIsNotRegistered) {
    EXPECT_THAT(read("ich komme am 25.05. und bringe meinen Hund Bello mit.").mentioned, IsEmpty());
}

TEST_F(FindRoles, WhomUsMeansIsRegistered) {
    PeopleFindings found =
        read("ich nehme den Thementag im Mai, Frau Tomma Reents den im Juni. Bitte melden Sie uns so an.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindRoles, WhoDoesNotComeBesideTheWriterIsNotRegistered) {
    EXPECT_THAT(read("ich komme am 25.05., meine Kollegin Tomma Reents leider nicht.").mentioned, IsEmpty());
    EXPECT_THAT(read("I will attend on 25 May. Please do not book a seat for Tomma Reents.").mentioned,
                IsEmpty());
}

TEST_F(FindRoles, ADeskIsNotRegistered) {
    EXPECT_THAT(read("meine Chefin ist Frau Tomma Reents. Ich komme am 25.05.").mentioned, IsEmpty());
    EXPECT_THAT(names(read("meine Chefin ist Frau Tomma Reents. Sie möchte am 25.05. teilnehmen.").mentioned),
                ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, WhomThePronounAsksToAddComes) {
    PeopleFindings found =
        read("Frau Tomma Reents will am 25.05. jetzt auch. Können Sie sie bitte noch dazunehmen?");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, WhomThePronounStrikesOffLeaves) {
    PeopleFindings found = read(
        "Frau Tomma Reents lässt sich für den 25.05. entschuldigen. Bitte nehmen Sie sie von der Liste.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, OneOfSeveralIsStruckOffBehindAColon) {
    PeopleFindings found = read(
        "von unseren drei Plätzen muss einer storniert werden: Frau Tomma Reents ist als Schöffin geladen. "
        "Enno Harms und ich kommen wie geplant.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, WhoIsElsewhereThatDayDoesNotCome) {
    EXPECT_THAT(read("bitte einen Platz für mich, Frau Dr. Tomma Reents hat an dem Tag Prüfung.").mentioned,
                IsEmpty());
}

TEST_F(FindRoles, ADeputyWhoIsSentComes) {
    EXPECT_THAT(names(read("ich bin krank und schicke meine Vertreterin Tomma Reents.").mentioned),
                ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, WhoIsLikewiseThereComes) {
    PeopleFindings found = read("I'm signing up for 25 May, and so is Tomma Reents.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindRoles, ARelativeWhoIsIllGivesUpNoSeat) {
    PeopleFindings found = read("ich muss absagen, mein Sohn Enno ist krank. Frau Reents kommt aber.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Gesche Immoor"));
}

TEST_F(FindRoles, WhoWasRegisteredWithTheWriterLeavesAlone) {
    PeopleFindings found = read(
        "wir hatten für den 25.05. gebucht (Tomma Reents, Enno Harms und ich). Herr Harms kann doch nicht.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Enno Harms"));
}

TEST_F(FindRoles, WhoseSeatIsBookedApartIsNotMeant) {
    EXPECT_THAT(read("ich muss meine Teilnahme absagen. Frau Tomma Reents ist gesondert angemeldet.").leaving,
                testing::Not(testing::Contains(testing::Field(&PersonMention::rule, "role.stays-away"))));
}

TEST_F(FindRoles, WhoIsGreetedIsNotRegistered) {
    EXPECT_THAT(read("hallo Frau Reents, hallo Herr Harms, am 25.05. bin ich dabei.").mentioned, IsEmpty());
}

TEST_F(FindRoles, WhoApprovesAsWellIsNotRegistered) {
    EXPECT_THAT(read("meine Chefin hat zugestimmt, Herr Harms vom Personalrat ebenfalls: Ich komme am 25.05.")
                    .mentioned,
                IsEmpty());
}

TEST_F(FindRoles, WhoWouldComeAtWorstIsNotRegistered) {
    EXPECT_THAT(read("ich komme am 25.05. Zur Not kann mich Tomma Reents vertreten.").mentioned, IsEmpty());
}

TEST_F(FindRoles, WhoWavedAsideGivesUpNoSeat) {
    EXPECT_THAT(names(read("am 25.05. kann ich nicht, Tomma Reents hat schon abgewinkt.").leaving),
                testing::Not(testing::Contains("Tomma Reents")));
}

TEST_F(FindRoles, WhoAskedToBeRegisteredComes) {
    PeopleFindings found = read("Frau Tomma Reents hat Interesse am 25.05. und bat mich um Anmeldung.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(FindRoles, WhomThePronounRebooksComes) {
    EXPECT_THAT(names(read("Tomma Reents ist für den 27.04. gemeldet, kann aber nicht. Bitte buchen Sie sie "
                           "auf den 25.05. um.")
                          .mentioned),
                ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, ARowOfNamesCompanyAndTheWriter) {
    PeopleFindings found = read("Tomma Reents, drei Studierende und ich freuen uns auf den 25.05.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_TRUE(found.sender_comes);
    EXPECT_EQ(found.unnamed, 3);
}

TEST_F(FindRoles, WhoHasAClauseOfTheirOwnIsNotRegistered) {
    EXPECT_THAT(
        read("Tomma Reents kümmert sich um die Fahrkarten, ich brauche am 25.05. einen Platz.").mentioned,
        IsEmpty());
}

TEST_F(FindRoles, AllOfThoseSpokenWithCome) {
    PeopleFindings found = read("mit Tomma Reents habe ich gesprochen, wir kommen am 25.05. beide.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Tomma Reents"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindRoles, WhoseRegistrationIsStruckOffLeaves) {
    EXPECT_THAT(names(read("Tomma Reents hat gekündigt. Bitte streichen Sie ihre Anmeldung.").leaving),
                ElementsAre("Tomma Reents"));
}

TEST_F(FindRoles, WhoseBookedSeatGoesToAnotherLeaves) {
    PeopleFindings found = read("der für Tomma Reents am 25.05. gebuchte Platz geht an Enno Harms.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Tomma Reents"));
    EXPECT_THAT(names(found.mentioned), ElementsAre("Enno Harms"));
}

}  // namespace
}  // namespace bp
