// What find_people() makes of whole mails: invented people, one behaviour a test.
#include "parsers/find_people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/parsers/people_mail.h"

namespace bp {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class FindPeople : public PeopleMail {};

TEST_F(FindPeople, TheSenderComesWhereNobodyElseIsNamed) {
    PeopleFindings found = read("ich melde mich zum Thementag am 25.05. an.");
    EXPECT_TRUE(found.sender_comes);
    EXPECT_THAT(found.mentioned, IsEmpty());
    EXPECT_EQ(found.sender, (Person{"", "Gesche", "Immoor", "gesche.immoor@deichbau.example",
                                    "Landesamt für Deichbau", "+499999555214", std::nullopt}));
}

TEST_F(FindPeople, TheSignatureCompletesASharedMailbox) {
    message.from.addresses = {{"Poststelle", "poststelle@deichbau.example"}};
    PeopleFindings found = read("ich melde mich an.");
    EXPECT_EQ(found.sender.given_name, "Gesche");
    EXPECT_EQ(found.sender.family_name, "Immoor");
}

TEST_F(FindPeople, TheSignatureCompletesAnInitial) {
    message.from.addresses = {{"Immoor, G.", "immoor@deichbau.example"}};
    EXPECT_EQ(read("ich melde mich an.").sender.given_name, "Gesche");
}

TEST_F(FindPeople, ATableThatListsTheSenderTooIsReadToItsEnd) {
    PeopleFindings found = read(
        "bitte merken Sie uns vor:\nName\tE-Mail\n"
        "Gesche Immoor\tgesche.immoor@deichbau.example\n"
        "Okko Freese\tokko.freese@deichbau.example");
    EXPECT_TRUE(found.sender_comes);
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, AnAddressAloneNamesTheSender) {
    message.from.addresses = {{"", "tjark.wiesmoor@deichbau.example"}};
    text.signature = "";
    PeopleFindings found = read("ich melde mich an.");
    EXPECT_EQ(found.sender.given_name, "Tjark");
    EXPECT_EQ(found.sender.family_name, "Wiesmoor");
}

TEST_F(FindPeople, AnAssistantWhoRegistersAnotherDoesNotCome) {
    PeopleFindings found = read("für den Thementag melde ich Herrn Dr. Enno Bödefeld an.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Dr. Enno Bödefeld"));
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(FindPeople, ColleagueAndWriterComeTogether) {
    PeopleFindings found = read("mein Kollege Enno Bödefeld und ich würden gern teilnehmen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Enno Bödefeld"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, NamesWithoutAnyKnownWordAreReadInAChain) {
    PeopleFindings found = read("bitte melden Sie Oluwaseun Adeyemi, Enno Bödefeld und Thandiwe Nkosi an.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Oluwaseun Adeyemi", "Enno Bödefeld", "Thandiwe Nkosi"));
}

TEST_F(FindPeople, ReadsBulletedLists) {
    PeopleFindings found = read(
        "wir melden an:\n\n- Bödefeld, Enno (enno.boedefeld@deichbau.example), App. 555-330\n- van den Hoek, "
        "Marit\n- "
        "Dr. Ortrun Vahle, Referat 3");
    EXPECT_THAT(names(found.mentioned),
                ElementsAre("Enno Bödefeld", "Marit van den Hoek", "Dr. Ortrun Vahle"));
    EXPECT_EQ(found.mentioned[0].person.email, "enno.boedefeld@deichbau.example");
    EXPECT_EQ(found.mentioned[0].person.phone, "+499999555330");
    EXPECT_EQ(found.mentioned[2].person.organisation, "Landesamt für Deichbau");
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(FindPeople, TheSenderInTheListComes) {
    PeopleFindings found = read("wir melden an:\n1. Gesche Immoor\n2. Enno Bödefeld");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Enno Bödefeld"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, ReadsTablesWithAHeading) {
    PeopleFindings found = read(
        "hier die Teilnehmer:\nName\tVorname\tMail\tTel.\nBödefeld\tEnno\te.b@deichbau.example\t09999 "
        "555-12\nDr. "
        "Vahle\tOrtrun\to.v@deichbau.example\t09999 555-13");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Enno Bödefeld", "Dr. Ortrun Vahle"));
    EXPECT_EQ(found.mentioned[1].person.phone, "+49999955513");
}

TEST_F(FindPeople, ReadsForms) {
    PeopleFindings found = read(
        "Name: Bödefeld\nVorname: Enno\nBehörde: Stadt Beispielhagen, Amt 10\nE-Mail: "
        "eb@beispielhagen.example\nTelefon: "
        "09999/12-34");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Enno Bödefeld"));
    EXPECT_EQ(found.mentioned[0].person.organisation, "Stadt Beispielhagen");
    EXPECT_EQ(found.mentioned[0].person.email, "eb@beispielhagen.example");
    EXPECT_EQ(found.mentioned[0].person.phone, "+4999991234");
}

TEST_F(FindPeople, FamilyNamesAreCompletedFromTheCarbonCopies) {
    message.cc.addresses = {{"Enno Bödefeld", "e.boedefeld@deichbau.example"},
                            {"Dr. Ortrun Vahle", "vahle@deichbau.example"}};
    PeopleFindings found = read("Bödefeld und Vahle (beide in cc) kommen am 30.11. zu Ihnen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Enno Bödefeld", "Dr. Ortrun Vahle"));
    EXPECT_EQ(found.mentioned[1].person.email, "vahle@deichbau.example");
}

TEST_F(FindPeople, CarbonCopiesAreNobodyByThemselves) {
    message.cc.addresses = {{"Enno Bödefeld", "e.boedefeld@deichbau.example"}};
    EXPECT_THAT(read("ich melde mich an.").mentioned, IsEmpty());
}

TEST_F(FindPeople, WhoCannotComeLeaves) {
    PeopleFindings found =
        read("Herr Enno Bödefeld fällt am 25.5. leider aus. Ich selbst komme wie geplant.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Enno Bödefeld"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, ASubstituteComesForWhoLeaves) {
    PeopleFindings found = read("statt Herrn Enno Bödefeld kommt Frau Dr. Ortrun Vahle.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Enno Bödefeld"));
    EXPECT_THAT(names(found.mentioned), ElementsAre("Dr. Ortrun Vahle"));
}

TEST_F(FindPeople, PeopleTalkedAboutAreNotRegistered) {
    PeopleFindings found = read(
        "nach meinem Telefonat mit Frau Vahle aus Ihrem Hause melde ich mich an. Mein Kollege Herr Bödefeld "
        "ist ja schon "
        "angemeldet.");
    EXPECT_THAT(found.mentioned, IsEmpty());
    EXPECT_THAT(names(found.others), ElementsAre("Vahle", "Bödefeld"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, PeopleInTheGreetingAreNotMentioned) {
    text.new_text = "Sehr geehrte Frau Vahle,\n\nich melde mich an.\n";
    EXPECT_THAT(find_people(message, text, Office{}).others, IsEmpty());
}

TEST_F(FindPeople, CountsSeatsThatANumberNames) {
    EXPECT_EQ(read("wir kommen zu dritt.").seats, 3);
    EXPECT_EQ(read("bitte reservieren Sie uns vier Plätze (mich eingeschlossen).").seats, 4);
}

TEST_F(FindPeople, CountsThoseWhoAreNotNamed) {
    EXPECT_EQ(read("ich komme gern, dazu plus: ich plus zwei aus dem Team kommen.").unnamed, 2);
    PeopleFindings trainees = read("ich möchte sechs Azubis anmelden.");
    EXPECT_EQ(trainees.unnamed, 6);
    EXPECT_FALSE(trainees.sender_comes);
    EXPECT_EQ(read("wir melden an:\n- Enno Bödefeld\n- N. N.").unnamed, 1);
}

TEST_F(FindPeople, CountsNobodyInASentence) {
    EXPECT_EQ(read("ich melde mich sowie Herrn Enno Bödefeld und eine weitere Person (N. N.) an.").unnamed,
              1);
}

TEST_F(FindPeople, ASeatPassesFromOneToTheOther) {
    PeopleFindings found = read("bitte den Platz von Enno Bödefeld auf Ilka Wense umschreiben.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Enno Bödefeld"));
    EXPECT_THAT(names(found.mentioned), ElementsAre("Ilka Wense"));
}

TEST_F(FindPeople, ARelayedRegistrationIsThatOfTheMailBelow) {
    text.leans_on_rest = true;
    text.is_forward = true;
    text.forwarded =
        "Von: Bödefeld, Enno <enno.boedefeld@deichbau.example>\nGesendet: Freitag\nBetreff: "
        "Thementag\n\nHallo,\nich melde mich "
        "an.\nGruß\nEnno Bödefeld\nKreis Nordmoor";
    PeopleFindings found = read("Anmeldung s. u., bitte übernehmen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Enno Bödefeld"));
    EXPECT_EQ(found.mentioned[0].person.organisation, "Kreis Nordmoor");
    EXPECT_EQ(found.mentioned[0].place.section, Section::forwarded);
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(FindPeople, WhoAskedTheWriterToRegisterThemselvesDoesNotCome) {
    PeopleFindings found = read("Herr Referatsleiter Bödefeld hat mich gebeten, mich bei Ihnen anzumelden.");
    EXPECT_THAT(found.mentioned, IsEmpty());
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, WhoComesOnlyInReserveIsNotRegistered) {
    PeopleFindings found = read("ich melde mich an. Herr Bödefeld kommt nur, falls ich verhindert bin.");
    EXPECT_THAT(found.mentioned, IsEmpty());
}

TEST_F(FindPeople, ASubstituteMayStandBelowAnEmptyLine) {
    PeopleFindings found =
        read("Herr Enno Bödefeld wird vertreten durch\n\nFrau RDn Ilka von der Wense\nTel. 09999 555-34");
    EXPECT_THAT(names(found.leaving), ElementsAre("Enno Bödefeld"));
    EXPECT_THAT(names(found.mentioned), ElementsAre("Ilka von der Wense"));
    EXPECT_EQ(found.mentioned[0].person.phone, "+49999955534");
}

TEST_F(FindPeople, AContactBlockAboveTheSentenceNamesWhoComes) {
    PeopleFindings found =
        read("Ilka Wense\nReferat 3\nilka.wense@deichbau.example\n\nwürde gern teilnehmen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Ilka Wense"));
}

TEST_F(FindPeople, SenderAndOtherWhoBothCancelAreBothLeaving) {
    PeopleFindings found = read("Herr Bödefeld und ich müssen leider absagen.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Bödefeld", "Gesche Immoor"));
}

TEST_F(FindPeople, SaysWhereTheSenderIsSaidToCome) {
    PeopleFindings found = read("Agile Methoden: nur ich\nKI: ich und Frau Ilka Wense");
    ASSERT_FALSE(found.sender_places.empty());
    const Place& place = found.sender_places[0];
    EXPECT_EQ(text.new_text.substr(place.begin, place.end - place.begin), "ich");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Ilka Wense"));
}

TEST_F(FindPeople, SaysWhenNotAllWereRead) {
    EXPECT_FALSE(read("wir melden an:\n- Anna Kern").incomplete);
    EXPECT_TRUE(read("ich melde mich an. " + std::string(200000, 'x')).incomplete);
}

TEST_F(FindPeople, PlacesPointAtTheWords) {
    PeopleFindings found = read("für den Thementag melde ich Herrn Enno Bödefeld an.");
    ASSERT_EQ(found.mentioned.size(), 1U);
    const Place& place = found.mentioned[0].place;
    EXPECT_EQ(text.new_text.substr(place.begin, place.end - place.begin), "Herrn Enno Bödefeld");
}

// --- Tables whose columns blanks part ---

TEST_F(FindPeople, ATableWhoseColumnsBlanksPart) {
    PeopleFindings found = read(
        "unsere Anmeldungen:\n\n"
        "Name           Vorname       Amt   Durchwahl\n"
        "--------------------------------------------\n"
        "Tiedemann      Folkert       20    -320\n"
        "zur Mühlen     Anna-Marie          -118\n\n"
        "Alle sind unter 09999 555 mit ihrer Durchwahl erreichbar.");
    ASSERT_THAT(names(found.mentioned), ElementsAre("Folkert Tiedemann", "Anna-Marie zur Mühlen"));
    EXPECT_EQ(found.mentioned[0].person.phone, "+499999555320");
    EXPECT_EQ(found.mentioned[1].person.phone, "+499999555118");
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(FindPeople, AMatrixOfDaysNeedsNoHeadingForItsNames) {
    PeopleFindings found = read(
        "unsere Planung:\n\n"
        "                      28.09.   26.10.\n"
        "Immoor, Gesche         X        -\n"
        "Freese, Okko           -        X\n"
        "Tiedemann, Folkert     -        -");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, WhoSaysNoToEveryDayDoesNotCome) {
    PeopleFindings found = read(
        "hier unsere Leute:\nName\tE-Mail\tKI\tNo Code\n"
        "Freese, Okko\tokko.freese@deichbau.example\tja\tnein\n"
        "Tiedemann, Folkert\tfolkert.tiedemann@deichbau.example\tnein\tnein");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, AFormOnOneLineIsNoHeading) {
    PeopleFindings found = read(
        "Anmeldung:\nName: Okko Freese   E-Mail: okko.freese@deichbau.example\n"
        "Firma: Deichbau   Ort: Emden");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
}

// --- The writer in lists and beside others ---

TEST_F(FindPeople, AListNamesTheWriterWithTheirDay) {
    PeopleFindings found = read("bitte registrieren Sie:\n- Okko Freese am 26.10.\n- mich am 30.11.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, ASentenceBelowAListIsNoPartOfIt) {
    PeopleFindings found = read(
        "ich melde an:\n\nOkko Freese, okko.freese@deichbau.example\n"
        "Folkert Tiedemann, folkert.tiedemann@deichbau.example\n\nIch selbst bleibe im Haus.");
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(FindPeople, TheWritersVerbMayBeThatOfAnother) {
    PeopleFindings found = read("Herr Okko Freese übernimmt den September, ich dafür den Oktober.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
    EXPECT_TRUE(found.sender_comes);
    EXPECT_FALSE(
        read("Herr Okko Freese kommt am 28.9., ich am selben Tag leider verhindert bin.").sender_comes);
}

TEST_F(FindPeople, BesidesTheWriterComeOthers) {
    PeopleFindings found = read("nach Berlin kommen außer mir noch Okko Freese und Folkert Tiedemann.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese", "Folkert Tiedemann"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, AGivenNameAloneIsThatOfSomebodyInCc) {
    message.cc.addresses = {{"Ravindra Wijesinghe", "r.wijesinghe@deichbau.example"}};
    PeopleFindings found = read("Ravindra (in cc) und ich kommen gern.");
    ASSERT_THAT(names(found.mentioned), ElementsAre("Ravindra Wijesinghe"));
    EXPECT_EQ(found.mentioned[0].person.email, "r.wijesinghe@deichbau.example");
    EXPECT_TRUE(found.sender_comes);
}

// --- Who takes a seat over, who needs none ---

TEST_F(FindPeople, WhoComesInPlaceOfTheWriter) {
    PeopleFindings found = read("Statt meiner möchte Frau Wiebke Harms den Termin besuchen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Wiebke Harms"));
}

TEST_F(FindPeople, ASeatIsHandedOn) {
    PeopleFindings found = read("meinen Platz am 27.04. trete ich an Herrn Okko Freese ab.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, WhoWasRegisteredLeavesWhereASuccessorIsNamed) {
    PeopleFindings found = read(
        "Herr Okko Freese ist bei Ihnen angemeldet. Er wechselt das Amt. Seine Nachfolgerin Frau Wiebke "
        "Harms interessiert sich für den Tag.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Wiebke Harms"));
    EXPECT_THAT(names(found.leaving), ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, WhoNeedsNoSeatNeitherComesNorLeaves) {
    PeopleFindings found =
        read("Herr Okko Freese kommt. Frau Wiebke Harms ist nur Fahrerin und braucht keinen Platz.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
    EXPECT_THAT(found.leaving, IsEmpty());
    EXPECT_THAT(names(read("Frau Wiebke Harms braucht keinen Platz mehr.").leaving),
                ElementsAre("Wiebke Harms"));
}

TEST_F(FindPeople, WhoWasToComeDoesNot) {
    PeopleFindings found = read(
        "eigentlich wollten wir zu dritt kommen, aber Frau Harms ist im Ruhestand. Bitte melden Sie mich "
        "an.");
    EXPECT_THAT(found.mentioned, IsEmpty());
    EXPECT_TRUE(found.sender_comes);
    EXPECT_EQ(found.seats, 0);
}

TEST_F(FindPeople, WhoWithdrawsAnothersSeatKeepsTheirOwn) {
    PeopleFindings found =
        read("Herr Okko Freese hatte sich angemeldet. Ich muss seine Zusage leider zurückziehen.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Okko Freese"));
}

// --- Names ---

TEST_F(FindPeople, ANameBrokenByTheLineIsOne) {
    PeopleFindings found = read(
        "von unseren beiden Leuten für den Tag im Herbst kommt nun Herr Okko\nWillbrandt, und zwar allein.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Willbrandt"));
}

TEST_F(FindPeople, TheAddressTellsWhereTheFamilyNameBegins) {
    PeopleFindings found = read("anstelle von mir kommt Herr Van Hieu Dao (vanhieu.dao@deichbau.example).");
    ASSERT_EQ(found.mentioned.size(), 1U);
    EXPECT_EQ(found.mentioned[0].person.given_name, "Van Hieu");
    EXPECT_EQ(found.mentioned[0].person.family_name, "Dao");
}

TEST_F(FindPeople, TheQuotedConfirmationCompletesAName) {
    text.quoted = "Sehr geehrte Frau Immoor,\n\nAngemeldet: Gesche Immoor, Dr. Okko Freese";
    PeopleFindings found = read("Herr Freese kann leider nicht teilnehmen.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Dr. Okko Freese"));
}

TEST_F(FindPeople, TheSubjectCompletesASenderWithoutSignature) {
    message.from.addresses = {{"", "o.freese@deichbau.example"}};
    text.signature = "";
    text.subject = "Anmeldung Okko Freese zum Thementag";
    EXPECT_EQ(read("siehe Betreff.").sender.given_name, "Okko");
}

TEST_F(FindPeople, AnOfficesAddressIsNotItsHeads) {
    message.from.addresses = {{"Büro Dr. Freese", "buero.freese@deichbau.example"}};
    PeopleFindings found = read("Herr Dr. Okko Freese kann leider nicht teilnehmen.");
    ASSERT_EQ(found.leaving.size(), 1U);
    EXPECT_EQ(found.leaving[0].person.email, "");
}

TEST_F(FindPeople, TheSignatureNamesInFullWhomTheDisplayNameCallsByOneName) {
    message.from.addresses = {{"Tjorven", "tjorven@deichbau.example"}};
    text.signature = "Tjorven Klaassen";
    EXPECT_EQ(read("ich melde mich an.").sender.family_name, "Klaassen");
    message.from.addresses = {{"Tjorven von Deichbau", "tjorven@deichbau.example"}};
    EXPECT_EQ(read("ich melde mich an.").sender.family_name, "Klaassen");
}

TEST_F(FindPeople, AFamilyNameFirstInASentence) {
    PeopleFindings found =
        read("ich melde meine Mitarbeiterin an: Harms, Wiebke, Dr., wiebke.harms@deichbau.example, 28.09.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Dr. Wiebke Harms"));
    EXPECT_THAT(names(read("es kommen Harms, Freese, okko.freese@deichbau.example.").mentioned),
                testing::Not(testing::Contains("Freese Harms")));
}

TEST_F(FindPeople, KinIsNoPartOfTheName) {
    PeopleFindings found = read("mein Mann Okko Freese und ich möchten teilnehmen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, TheVerbsPrefixBeforeAColonIsNoLabel) {
    PeopleFindings found = read("für den 26.10. melden wir an: Frau Wiebke Harms (Tel. -144).");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Wiebke Harms"));
}

TEST_F(FindPeople, WhoHandlesALetterIsNoParticipant) {
    PeopleFindings found = read("Bearbeitet von: Frau Harms\n\nzum Thementag kommt Herr Okko Freese.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, WhoComesInReserveDoesNotCome) {
    PeopleFindings found =
        read("bitte melden Sie mich zum 28.09. an. Sollte ich ausfallen, kommt Okko Freese.");
    EXPECT_THAT(found.mentioned, IsEmpty());
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, WhoAnswersQuestionsIsOnlyTalkedAbout) {
    PeopleFindings found =
        read("Frau Wiebke Harms möchte teilnehmen. Rückfragen bitte an Herrn Okko Freese.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Wiebke Harms"));
    ASSERT_EQ(found.others.size(), 1U);
    EXPECT_EQ(found.others[0].rule, "role.addressed");
}

TEST_F(FindPeople, ASentenceMayBeginBehindADate) {
    PeopleFindings found = read("bitte streichen Sie Herrn Okko Freese für den 28.09. Ich komme weiterhin.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, ThoseInCcComeWithTheWriter) {
    message.cc.addresses = {{"Wiebke Harms", "wiebke.harms@deichbau.example"}};
    PeopleFindings found = read("meine Kollegin in Cc und ich nehmen am 28.09. teil.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Wiebke Harms"));
    EXPECT_TRUE(found.sender_comes);
    EXPECT_THAT(read("ich melde mich an, meine Kollegin in Cc ist im Bilde.").mentioned, IsEmpty());
}

TEST_F(FindPeople, APronounGoesOnWithTheOneNamedLast) {
    PeopleFindings found =
        read("Ihre Einladung habe ich an Herrn Okko Freese weitergeleitet. Er wird am 28.09. teilnehmen.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
    EXPECT_THAT(read("Herr Okko Freese hat mir davon erzählt. Ich werde am 28.09. teilnehmen.").mentioned,
                IsEmpty());
}

TEST_F(FindPeople, WhoComesAsPlannedIsRegisteredAlready) {
    PeopleFindings found = read("leider kann ich nicht teilnehmen. Herr Okko Freese kommt wie geplant.");
    EXPECT_THAT(found.mentioned, IsEmpty());
    ASSERT_EQ(found.others.size(), 1U);
    EXPECT_EQ(found.others[0].rule, "role.registered-already");
}

TEST_F(FindPeople, ARequestBeforeAColonIsNoLabel) {
    PeopleFindings found = read("Bitte ändern Sie unsere Anmeldung: Okko Freese raus, Wiebke Harms rein.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Okko Freese"));
    EXPECT_THAT(names(found.mentioned), ElementsAre("Wiebke Harms"));
}

TEST_F(FindPeople, AnotherDomainIsAnotherOrganisation) {
    PeopleFindings found = read(
        "ich melde Okko Freese (okko.freese@kuestenwacht.example) und Wiebke Harms (Gemeinde Nordhaven) an.");
    ASSERT_EQ(found.mentioned.size(), 2U);
    EXPECT_EQ(found.mentioned[0].person.organisation, "");
    EXPECT_EQ(found.mentioned[1].person.organisation, "Gemeinde Nordhaven");
}

TEST_F(FindPeople, TheWriterTakesAnothersSeat) {
    PeopleFindings found =
        read("Herr Freese hat am 28.09. keine Zeit mehr, bitte schreiben Sie seine Anmeldung auf mich um.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Freese"));
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, ThoseRegisteredAlreadyAreNotRegisteredAgain) {
    PeopleFindings found = read(
        "zusätzlich zu den bereits gemeldeten Personen (Frau Harms, Herr Freese) kommt Herr Yusuf Karaca.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Yusuf Karaca"));
}

TEST_F(FindPeople, TheWritersModestWord) {
    EXPECT_TRUE(read("es kommen Okko Freese und meine Wenigkeit.").sender_comes);
}

TEST_F(FindPeople, WhoStandsOnTheListAlreadyIsNotRegisteredAgain) {
    PeopleFindings found = read(
        "Frau Wiebke Harms steht bei Ihnen schon auf der Liste. Ich möchte am 26.10. kommen, bitte nehmen "
        "Sie "
        "mich auf.");
    EXPECT_THAT(found.mentioned, IsEmpty());
    EXPECT_TRUE(found.sender_comes);
}

TEST_F(FindPeople, TheVerbBeforeTheNameMayLeave) {
    PeopleFindings found = read("leider fällt Herr Okko Freese für den 28.09. aus.");
    EXPECT_THAT(names(found.leaving), ElementsAre("Okko Freese"));
    EXPECT_THAT(read("es kommen aus dem Team Frau Wiebke Harms und ich.").leaving, IsEmpty());
}

TEST_F(FindPeople, AnAddressTellsThatANounIsAFamilyName) {
    PeopleFindings found =
        read("zum Thementag kommt Frau Ines Sommer aus der Planung (ines.sommer@deichbau.example).");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Ines Sommer"));
    EXPECT_THAT(names(read("zum Thementag kommt Frau Harms Montag früh.").mentioned), ElementsAre("Harms"));
}

TEST_F(FindPeople, AnAddressPartsADisplayNameOfThreeWords) {
    message.from.addresses = {{"Bo Ra Shim", "bora.shim@deichbau.example"}};
    text.signature = "Bo Ra";
    PeopleFindings found = read("ich melde mich an.");
    EXPECT_EQ(found.sender.given_name, "Bo Ra");
    EXPECT_EQ(found.sender.family_name, "Shim");
}

TEST_F(FindPeople, AnItemWithoutANameIsASeat) {
    PeopleFindings found = read(
        "wir melden für den 28.09.:\n\n1) Frau Wiebke Harms\n2) Herr Okko Freese\n3) ein Azubi (steht noch "
        "nicht fest)");
    EXPECT_EQ(found.mentioned.size(), 2U);
    EXPECT_EQ(found.unnamed, 1);
}

TEST_F(FindPeople, KinThatNeedsASeatIsCounted) {
    EXPECT_EQ(read("ich komme zum Thementag, meine Frau braucht auch einen Platz.").unnamed, 1);
    EXPECT_EQ(read("ich komme zum Thementag, meine Frau braucht keinen Platz.").unnamed, 0);
    EXPECT_EQ(read("ich komme zum Thementag, meine Frau fährt mich hin.").unnamed, 0);
}

// --- Reaching the writer ---

TEST_F(FindPeople, TheTextSaysTheWritersNumber) {
    text.signature = "Gesche Immoor";
    EXPECT_EQ(read("ich melde mich an. Meine Nummer ist 09999 555-218.").sender.phone, "+499999555218");
    EXPECT_EQ(read("ich melde mich an. Die Zentrale hat 09999 555-10.").sender.phone, "");
}

TEST_F(FindPeople, AnOfficeUnderTheWritersOwnName) {
    text.signature = "Gesche Immoor\nPlanungsbüro Immoor";
    EXPECT_EQ(read("ich melde mich an.").sender.organisation, "Planungsbüro Immoor");
}

TEST_F(FindPeople, AnotherPersonsNumberIsNotTheWriters) {
    text.signature = "Gesche Immoor";
    EXPECT_EQ(read("ich melde mich an. Bei Rückfragen: 09999/555218.").sender.phone, "+499999555218");
    EXPECT_EQ(read("ich melde mich an. Meine Frau erreichen Sie unter 09999 555-219.").sender.phone, "");
}

TEST_F(FindPeople, AMailboxNamedAfterAnOrganisationIsNoPerson) {
    message.from.addresses = {{"Markt Nordmoor", "rathaus@nordmoor.example"}};
    text.signature = "Gesche Immoor\n1. Bürgermeisterin\nMarkt Nordmoor";
    PeopleFindings found = read("ich melde mich an.");
    EXPECT_EQ(found.sender.given_name, "Gesche");
    EXPECT_EQ(found.sender.family_name, "Immoor");
    EXPECT_EQ(found.sender.organisation, "Markt Nordmoor");
}

TEST_F(FindPeople, AnOrganisationInTheTextGetsNoSeat) {
    text.signature = "";
    EXPECT_THAT(read("kurz und knapp: Gesche Immoor, Sparkasse Nordmoor, ein Platz bitte.").mentioned,
                IsEmpty());
}

TEST_F(FindPeople, AFamilyInitialGivesWayToTheFullName) {
    message.from.addresses = {{"Gesche I.", "gesche@deichbau.example"}};
    EXPECT_EQ(read("ich melde mich an.").sender.family_name, "Immoor");
}

TEST_F(FindPeople, AFamilyNameThatIsAKindOfOrganisationStaysAName) {
    message.from.addresses = {{"Tjorven Kirche", "tjorven.kirche@deichbau.example"}};
    text.signature = "Tjorven Kirche\nLandkreis Nordmoor";
    PeopleFindings found = read("ich melde mich an.");
    EXPECT_EQ(found.sender.family_name, "Kirche");
    EXPECT_EQ(found.sender.organisation, "Landkreis Nordmoor");
    text.signature = "Tjorven Kirche";
    EXPECT_EQ(read("ich melde mich an.").sender.organisation, "");
}

TEST_F(FindPeople, AnInitialOfADoubleNameGivesWayToTheFullName) {
    message.from.addresses = {{"Gesche I.-F.", "gesche.if@deichbau.example"}};
    text.signature = "Gesche Immoor-Freese";
    EXPECT_EQ(read("ich melde mich an.").sender.family_name, "Immoor-Freese");
}

TEST_F(FindPeople, ANicknameGivesWayToTheFullNameBelow) {
    message.from.addresses = {{"gesch", "g@deichbau.example"}};
    text.signature = "Gesch\n\nGesche Immoor, Deichbau GmbH, 0157 5550123";
    PeopleFindings found = read("ich melde mich an.");
    EXPECT_EQ(found.sender.family_name, "Immoor");
    EXPECT_EQ(found.sender.organisation, "Deichbau GmbH");
}

TEST_F(FindPeople, OneFamilyNameForTwo) {
    EXPECT_THAT(names(read("am 25.05. kommen Anna und Jens Freese.").mentioned),
                ElementsAre("Anna Freese", "Jens Freese"));
    EXPECT_THAT(names(read("am 25.05. kommen Anna, Okko und Jens Lorenz.").mentioned),
                ElementsAre("Anna Lorenz", "Okko Lorenz", "Jens Lorenz"));
    EXPECT_THAT(names(read("am 25.05. kommen Anna Lorenz und Jens Otto.").mentioned),
                ElementsAre("Anna Lorenz", "Jens Otto"));
}

TEST_F(FindPeople, AFamilyNameOfTwoJoinedByY) {
    EXPECT_THAT(names(read("bitte merken Sie José Ortega y Vidal für den 25.05. vor.").mentioned),
                ElementsAre("José Ortega y Vidal"));
}

TEST_F(FindPeople, ATradeBeforeANameIsNoPartOfIt) {
    EXPECT_THAT(names(read("am 25.05. kommt Fachinformatiker Okko Freese.").mentioned),
                ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, NamesOnLinesOfTheirOwnBelowALineWithoutAColon) {
    EXPECT_THAT(names(read("am 25.05. kommen von uns\n\nOkko Freese\nAnna Kruse\n\nsowie ich.").mentioned),
                ElementsAre("Okko Freese", "Anna Kruse"));
}

TEST_F(FindPeople, AnAddressThatOnlyTheWordsBesideItGiveAway) {
    for (const char* told :
         {"Sie erreichen ihn unter leitung@deichbau.example.", "Seine Adresse: leitung@deichbau.example",
          "E-Mail Freese: leitung@deichbau.example"}) {
        PeopleFindings found = read("am 25.05. kommt Herr Okko Freese. " + std::string(told));
        ASSERT_EQ(found.mentioned.size(), 1U) << told;
        EXPECT_EQ(found.mentioned[0].person.email, "leitung@deichbau.example") << told;
    }
}

TEST_F(FindPeople, AnAddressOfTheWriterIsNobodyElses) {
    PeopleFindings found =
        read("am 25.05. kommt Herr Okko Freese. Mich erreichen Sie unter postfach7@deichbau.example.");
    ASSERT_EQ(found.mentioned.size(), 1U);
    EXPECT_EQ(found.mentioned[0].person.email, "");
}

TEST_F(FindPeople, AnExtensionBesideANameInTheSignature) {
    text.signature = "Gesche Immoor\nDurchwahl 09999 555-214, Herr Freese -215";
    PeopleFindings found = read("Herr Okko Freese und ich kommen am 25.05.");
    ASSERT_EQ(found.mentioned.size(), 1U);
    EXPECT_EQ(found.mentioned[0].person.phone, "+499999555215");
    EXPECT_EQ(found.sender.phone, "+499999555214");
}

TEST_F(FindPeople, ACompanionWhoIsNotWantedIsNotCounted) {
    for (const char* told : {"ich komme am 25.05., eine Begleitung brauche ich nicht.",
                             "I'd like to register for 25 May; my plus one can't come after all."}) {
        PeopleFindings found = read(told);
        EXPECT_TRUE(found.sender_comes) << told;
        EXPECT_EQ(found.unnamed, 0) << told;
    }
}

TEST_F(FindPeople, OnlyTheWriterOfATeam) {
    PeopleFindings found = read("ich leite ein Team von neun Personen, melde aber nur mich zum 25.05. an.");
    EXPECT_TRUE(found.sender_comes);
    EXPECT_LE(found.seats, 1);
    EXPECT_EQ(found.unnamed, 0);
}

TEST_F(FindPeople, OnePersonWhoIsTheWriterIsOne) {
    for (const char* told :
         {"bitte eine Person, ich, für den 25.05.", "Anmeldung von 1 Person (ich) zum 25.05."}) {
        PeopleFindings found = read(told);
        EXPECT_TRUE(found.sender_comes) << told;
        EXPECT_EQ(found.unnamed, 0) << told;
    }
}

TEST_F(FindPeople, AMonthBehindADayIsNobodysName) {
    EXPECT_THAT(names(read("bitte melden Sie zum 25. Mai Okko Freese an.").mentioned),
                ElementsAre("Okko Freese"));
}

TEST_F(FindPeople, ADeputysNumberIsNotTheWriters) {
    text.signature = "Gesche Immoor\nVertretung: Okko Freese, Tel. 09999 555-215\nTel. 09999 555-214";
    EXPECT_EQ(read("ich komme am 25.05.").sender.phone, "+499999555214");
}

TEST_F(FindPeople, ARowBetweenSemicolonsWithRanks) {
    EXPECT_THAT(
        names(read("es nehmen am 25.05. teil: RRn Swantje Bohlen; TB Okko Freese; Enno Harms.").mentioned),
        ElementsAre("Swantje Bohlen", "Okko Freese", "Enno Harms"));
}

TEST_F(FindPeople, ReversedNamesInARow) {
    EXPECT_THAT(names(read("Anmeldung zum 25.05.:\nBödefeld, Peter; Freese, Anna; Harms, Enno").mentioned),
                ElementsAre("Peter Bödefeld", "Anna Freese", "Enno Harms"));
}

TEST_F(FindPeople, AnUnknownTradeIsNoGivenName) {
    EXPECT_THAT(names(read("unsere Oberfunkerin Anna Bödefeld und ich kommen am 25.05.").mentioned),
                ElementsAre("Anna Bödefeld"));
}

TEST_F(FindPeople, AGivenNameToldInTheNextSentence) {
    EXPECT_THAT(names(read("bitte Frau Bödefeld zum 25.05. anmelden. Ihr Vorname ist Wibke.").mentioned),
                ElementsAre("Wibke Bödefeld"));
}

TEST_F(FindPeople, SmallLettersConfirmedByTheAddress) {
    EXPECT_THAT(names(read("am 25.05. kommt wobke tholen (tholen@deichbau.example).").mentioned),
                ElementsAre("Wobke Tholen"));
}

TEST_F(FindPeople, AFormDrawnWithDots) {
    PeopleFindings found = read(
        "Termin ........... 25.05.2023\n"
        "Teilnehmende ..... Bödefeld, Anna\n"
        "(a.boedefeld@deichbau.example, Tel. 09999 555-217)\n"
        "Freese, Peter (p.freese@deichbau.example)\n"
        "N. N.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Anna Bödefeld", "Peter Freese"));
    EXPECT_EQ(found.mentioned[0].person.phone, "+499999555217");
    EXPECT_EQ(found.unnamed, 1);
}

TEST_F(FindPeople, SentencesBelowAColonAreNoList) {
    PeopleFindings found = read(
        "bei uns haben sich zwei gefunden:\n"
        "Anna Bödefeld (anna@deichbau.example) kommt im Mai. Peter Freese (peter@deichbau.example) kommt im "
        "Juni.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Anna Bödefeld", "Peter Freese"));
}

TEST_F(FindPeople, LinesOfNamesAndTheirAddresses) {
    EXPECT_THAT(names(read("Teilnehmerliste 25.05.\n\nBödefeld, Anna <boedefeld@deichbau.example>\n"
                           "Freese, Peter <freese@deichbau.example>")
                          .mentioned),
                ElementsAre("Anna Bödefeld", "Peter Freese"));
}

TEST_F(FindPeople, ATableWhoseCornerIsEmpty) {
    PeopleFindings found = read(
        "x heißt: kommt.\n\n"
        "               | 25.5. | 22.6.\n"
        "---------------+-------+------\n"
        "Bödefeld, Anna |   x   |\n"
        "Freese, Peter  |       |   x");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Anna Bödefeld", "Peter Freese"));
}

TEST_F(FindPeople, AColleaguesRequestAnsweredAboveOurAddress) {
    text.is_reply = true;
    text.leans_on_rest = true;
    text.quoted =
        "Von: Freese, Okko <okko.freese@deichbau.example>\nGesendet: heute\n\n"
        "Hallo Gesche,\nmeldest du mich bitte für den 25.05. an?\nOkko";
    PeopleFindings found = read("wie unten gewünscht bitte anmelden.");
    EXPECT_THAT(names(found.mentioned), ElementsAre("Okko Freese"));
    EXPECT_FALSE(found.sender_comes);
}

TEST_F(FindPeople, OurOwnMailBelowBringsNobody) {
    text.is_reply = true;
    text.leans_on_rest = true;
    text.quoted = "Am 3. Mai schrieb CIC Thementage:\nGuten Tag,\nIhr Platz am 25.05. ist gebucht.\nIhr Team";
    EXPECT_TRUE(read("siehe unten, ich komme.").sender_comes);
}

TEST_F(FindPeople, NumbersBelongToWhomTheirBracketNames) {
    PeopleFindings found = read(
        "am 25.05. kommen Anna Bödefeld und ich. Rückfragen: 09999 555-217 (Frau Bödefeld) oder -218 (ich).");
    ASSERT_EQ(found.mentioned.size(), 1u);
    EXPECT_EQ(found.mentioned[0].person.phone, "+499999555217");
    EXPECT_EQ(found.sender.phone, "+499999555218");
}

TEST_F(FindPeople, TheFieldOfAnOfficeIsNobodysName) {
    EXPECT_THAT(read("für das Amt für Statistik Nordmoor komme ich am 25.05.").mentioned, IsEmpty());
}

TEST_F(FindPeople, ReversedNamesJoinedByAnd) {
    EXPECT_THAT(names(read("tragen Sie bitte ein: Bödefeld, Peter und Freese, Anna.").mentioned),
                ElementsAre("Peter Bödefeld", "Anna Freese"));
}

TEST_F(FindPeople, AHouseOrATownBesideTheNameIsNobody) {
    EXPECT_THAT(names(read("Anmeldung 25.05.: Anna Bödefeld, Bauhof Nordmoor, Bad Siel.").mentioned),
                ElementsAre("Anna Bödefeld"));
}

TEST_F(FindPeople, TheWritersOwnAddressBeatsASharedMailbox) {
    message.from.addresses = {{"Team Digital", "team.digital@deichbau.example"}};
    text.signature = "Gesche Immoor";
    EXPECT_EQ(read("ich bin Gesche Immoor (g.immoor@deichbau.example) und komme am 25.05.").sender.email,
              "g.immoor@deichbau.example");
}

}  // namespace
}  // namespace bp
