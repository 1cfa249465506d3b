// What a mail is about where its words could mean two things, and when nobody has to look at it.
#include "parsers/find_kind.h"

#include <gmock/gmock.h>

#include "parsers/parse_message.h"
#include "parsers/read_message.h"
#include "tests/parsers/plain_mail.h"
#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

using test::plain_mail;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Reading read(std::string_view fields, std::string_view text) {
    Office office;
    office.addresses = {"CIC.Bamf@bamf.bund.de", "CDO@bamf.bund.de"};
    office.cic_address = "CIC.Bamf@bamf.bund.de";
    office.cdo_address = "CDO@bamf.bund.de";
    const std::string body = std::string(text) + "\n\nMit freundlichen Grüßen\nPetra Lindner\n";
    return read_message(parse_message(plain_mail(fields, body)), sample_catalogue(), office, day(2023, 3, 6))
        .reading;
}

Reading read_text(std::string_view text) {
    return read("Subject: Guten Tag\n", text);
}

TEST(FindKind, PlainQuestionAboutADayNeedsNoReview) {
    for (const char* text : {"Wer moderiert am 27. April?", "Is breakfast served on 27 April?",
                             "Braucht man am 27.04. einen Ausweis?",
                             "Unsere Leitung fragt, ob am 27. April auch Kanban gezeigt wird.",
                             "Ich habe gehört, dass der 27. April verlegt wird. Stimmt das?"}) {
        const Reading reading = read_text(text);
        EXPECT_EQ(reading.kind, Kind::contact) << text;
        EXPECT_FALSE(reading.review) << text << reading.review_reason;
        EXPECT_THAT(reading.events.empty() || reading.events == std::vector<EventId>{"2023-04-27"},
                    testing::IsTrue())
            << text;
    }
}

TEST(FindKind, DateInAPlainQuestionIsItsThementag) {
    EXPECT_THAT(read_text("Was wird am 27. April gezeigt?").events, ElementsAre("2023-04-27"));
    EXPECT_THAT(read_text("Haben Sie am 27. April Zeit?").events, IsEmpty());
}

TEST(FindKind, QuestionAfterAnAnnouncementStaysARegistration) {
    for (const char* text : {"Ich nehme am 27. April teil. Wo parkt man?",
                             "Ist am 27. April noch was frei? Dann nehme ich den Platz.",
                             "Any seat left on 27 April? If so, it's mine."}) {
        EXPECT_EQ(read_text(text).kind, Kind::registration) << text;
        EXPECT_FALSE(read_text(text).review) << text;
    }
}

TEST(FindKind, WhoDecidesAfterOurAnswerIsNotBookedYet) {
    for (const char* text :
         {"Ist der Saal am 27. April rollstuhlgerecht? Erst wenn das klar ist, melde ich mich an.",
          "Bevor ich mich entscheide: Wie lange dauert der 27. April? Je nach Antwort melde ich mich dann "
          "an.",
          "Is there parking on 27 April? I'll decide about registering once I hear from you."})
        EXPECT_EQ(read_text(text).kind, Kind::contact) << text;
    EXPECT_EQ(read_text("Bevor ich es vergesse: Ich melde mich für den 27. April an.").kind,
              Kind::registration);
}

TEST(FindKind, WhoNeverHadASeatGivesNoneUp) {
    const Reading reading = read_text(
        "Am 27. April kann ich nicht nach Berlin kommen, das Thema reizt mich aber. Gibt es einen "
        "Livestream? Einen Platz vor Ort brauche ich nicht.");
    EXPECT_EQ(reading.kind, Kind::contact);
    EXPECT_EQ(read_text("Meinen Platz am 27. April brauche ich nicht mehr.").kind, Kind::cancellation);
}

TEST(FindKind, FilledFormIsARegistration) {
    const Reading reading = read_text("Veranstaltung: 27.04.2023\nTeilnehmerin: Petra Lindner\nAmt: Testamt");
    EXPECT_EQ(reading.kind, Kind::registration);
    EXPECT_THAT(reading.events, ElementsAre("2023-04-27"));
}

TEST(FindKind, AnnouncedParticipationIsARegistration) {
    for (const char* text :
         {"Hiermit darf ich meine Teilnahme am 27. April ankündigen.",
          "Meiner Teilnahme am 27. April steht nichts mehr im Wege.",
          "Herr Uwe Lang soll für den 27. April vorgemerkt werden.",
          "Bitte rechnen Sie mich am 27. April dazu.", "Ich komme am 27. April ohne Begleitung."}) {
        EXPECT_EQ(read_text(text).kind, Kind::registration) << text;
    }
}

TEST(FindKind, WhoComesForSomethingElseGetsNoSeat) {
    for (const char* text : {"Am 27. April kommen wir zur Wartung der Heizung zu Ihnen.",
                             "Ich komme am 27. April zu Ihnen, um die Monitore abzuholen.",
                             "Am 27. April wären wir gern mit einem Infostand dabei.",
                             "We would like to visit your office on 27 April to discuss a contract."}) {
        EXPECT_NE(read_text(text).kind, Kind::registration) << text;
    }
}

TEST(FindKind, HearsayAsksForNoSeat) {
    EXPECT_EQ(
        read_text("Frau Ortlieb hat mir erzählt, dass sie am 27. April zu Ihnen kommt. Was ist das?").kind,
        Kind::contact);
    EXPECT_EQ(
        read_text("Frau Ortlieb hat gesagt, dass sie am 27. April teilnehmen möchte, bitte anmelden.").kind,
        Kind::registration);
}

TEST(FindKind, RuleForEverybodyIsAskedAndNoSeat) {
    EXPECT_EQ(read_text("Wer darf an den Thementagen teilnehmen?").kind, Kind::contact);
    EXPECT_EQ(read_text("Können am 27. April auch Vereine kommen?").kind, Kind::contact);
}

TEST(FindKind, SeatThatSomebodyElseDoesNotNeedIsNotGivenBack) {
    const Reading reading =
        read_text("Bitte melden Sie mich zum 27. April an. Mein Fahrer benötigt keinen Sitzplatz.");
    EXPECT_EQ(reading.kind, Kind::registration);
    EXPECT_EQ(read_text("Meinen Platz am 27. April brauche ich doch nicht.").kind, Kind::cancellation);
}

TEST(FindKind, LeaveThatHindersNobodyDeclinesNoDay) {
    EXPECT_THAT(read_text("Ich bin in Elternzeit, möchte aber am 27. April gern teilnehmen.").events,
                ElementsAre("2023-04-27"));
}

TEST(FindKind, BodyThatSomebodyStandsForIsNoSubstitution) {
    EXPECT_EQ(read_text("In Vertretung des Vorstandes nehme ich am 27. April teil.").kind,
              Kind::registration);
}

TEST(FindKind, ColleagueWhoTakesTheDayOverIsAChange) {
    EXPECT_EQ(
        read_text("Ich bin für den 27. April angemeldet, Herr Uwe Lang übernimmt den Termin für mich.").kind,
        Kind::change);
}

TEST(FindKind, NewJobOnlyTellsWhyASeatIsGivenUp) {
    EXPECT_EQ(
        read_text("Ich hatte mich angemeldet und muss leider raus, ich habe eine neue Arbeitsstelle.").kind,
        Kind::cancellation);
}

TEST(FindKind, TestOfAnotherDeskIsNotCancelledHere) {
    EXPECT_EQ(read_text("Ich bin am 27. April zum Einbürgerungstest angemeldet und kann nicht kommen.").kind,
              Kind::misdirected);
}

TEST(FindKind, OurInvitationForwardedForInformationBooksNobody) {
    for (const char* text : {"Zur Kenntnis.", "FYI"}) {
        const Reading reading =
            read("Subject: WG: Einladung\n", std::string(text) +
                                                 "\n\n-----Ursprüngliche Nachricht-----\nVon: "
                                                 "CIC.Bamf@bamf.bund.de\nGesendet: Montag, 6. Februar 2023 "
                                                 "08:00\nAn: Petra Lindner\nBetreff: Einladung\n\nThementag "
                                                 "am 27.04.2023. Anmeldung bitte an uns.\n");
        EXPECT_NE(reading.reply, ReplyTemplate::registration_confirmation) << text;
    }
}

TEST(FindKind, MeetingOfAPitchIsNoThementag) {
    const Reading reading = read("Subject: Austausch\n",
                                 "Hätten Sie Interesse an einem Austausch über Chatbots? Von uns wären drei "
                                 "Leute dabei. Vorschlag: Kalenderwoche 17.");
    EXPECT_EQ(reading.kind, Kind::contact);
    EXPECT_FALSE(reading.review) << reading.review_reason;
}

TEST(FindKind, DataOfARegistrationAreAPrivacyMatter) {
    EXPECT_EQ(read_text("Ich war am 26. Januar dabei. Bitte löschen Sie meine Teilnehmerdaten.").kind,
              Kind::privacy);
}

TEST(FindKind, SuppositionBooksNobodyUnseen) {
    const Reading reading =
        read_text("Soweit ich weiß, nimmt Frau Ina Vogel am 27. April teil. Grüßen Sie sie von mir.");
    EXPECT_TRUE(reading.kind != Kind::registration || reading.review);
}

TEST(FindKind, WhatIsNeededForASeatIsAskedAndNoSeat) {
    EXPECT_EQ(read_text("Was brauche ich, um am 27. April teilnehmen zu können?").kind, Kind::contact);
}

TEST(FindKind, ThirdPartyWithAnErrandIsNotBookedUnseen) {
    const Reading reading = read_text("Der Schornsteinfeger kommt am 27. April zur Kontrolle zu Ihnen.");
    EXPECT_TRUE(reading.kind != Kind::registration || reading.review);
}

TEST(FindKind, RegistrationFromAnAddressThatNobodyReadsIsLookedAt) {
    Office office;
    office.addresses = {"CIC.Bamf@bamf.bund.de"};
    const Reading reading =
        read_message(
            parse_message("Return-Path: <noreply@test.example>\nFrom: Portal <noreply@test.example>\n"
                          "To: CIC.Bamf@bamf.bund.de\nSubject: Meldung\nDate: Mon, 06 Mar 2023 "
                          "10:00:00 +0100\n\nAnmeldung zum 27. April: Ina Vogel\n"),
            sample_catalogue(), office, day(2023, 3, 6))
            .reading;
    EXPECT_TRUE(reading.review);
}

TEST(FindKind, DayThatIsAskedOfUsBooksNobody) {
    EXPECT_NE(read_text("Am 27. April bin ich in Nürnberg. Passt Ihnen da ein Telefonat?").kind,
              Kind::registration);
}

TEST(FindKind, WhatWasAgreedOnIsNoQuestion) {
    EXPECT_EQ(read_text("Wie am Telefon besprochen melde ich Herrn Uwe Lang für den 27. April an.").kind,
              Kind::registration);
}

TEST(FindKind, QuestionWhoIsAdmittedIsNoRegistration) {
    EXPECT_EQ(read_text("Darf ich an den Thementagen teilnehmen, oder sind sie nur für Ämter?").kind,
              Kind::contact);
}

TEST(FindKind, ThanksForAnAnswerAskNothing) {
    for (const char* text : {"Danke für die Auskunft!", "Thanks, that answers my question.",
                             "Gut, so machen wir es. Ich bringe Obst mit, ohne Nüsse."}) {
        EXPECT_EQ(read("Subject: AW: Anmeldebestätigung: Thementag am 27.04.2023\nIn-Reply-To: "
                       "<a@bamf.bund.de>\n",
                       text)
                      .kind,
                  Kind::followup)
            << text;
    }
}

TEST(FindKind, BusinessOfAnotherDeskIsKnownInManyWords) {
    for (const char* text : {"Ich vertrete Herrn Okoro und beantrage Akteneinsicht.",
                             "Gibt es bei Ihnen ein Schülerpraktikum im Oktober?",
                             "Wir haben eine Bieterfrage zum Leistungsverzeichnis.",
                             "Meine Eltern leben noch in Syrien. Wie kann ich sie nachholen?",
                             "I want to move to Germany and need a work permit. Which form do I fill in?",
                             "Je voudrais savoir où en est ma demande d'asile."}) {
        EXPECT_EQ(read_text(text).kind, Kind::misdirected) << text;
    }
}

TEST(FindKind, WritersOwnWorkIsNoBusinessOfAnotherDesk) {
    const Reading reading = read_text(
        "Ich leite das Sachgebiet Integrationskurse im Kreis. Bitte reservieren Sie mir einen Platz am "
        "27. April.");
    EXPECT_EQ(reading.kind, Kind::registration);
    EXPECT_THAT(reading.events, ElementsAre("2023-04-27"));
}

TEST(FindKind, TechnologyForAnotherDeskIsAContact) {
    for (const char* text :
         {"Unsere Ausländerbehörde erprobt einen Chatbot. Könnten wir uns dazu mit Ihnen austauschen?",
          "Unsere Software liest Rechnungen und Mahnungen aus. Dürfen wir Ihnen die Lösung zeigen?"}) {
        EXPECT_EQ(read_text(text).kind, Kind::contact) << text;
    }
}

TEST(FindKind, QuestionInNoWordOfOursGoesToAPerson) {
    EXPECT_TRUE(read_text("Können Sie mir sagen, welcher Bus heute fährt und was er kostet?").review);
}

TEST(FindKind, ConsentInARegistrationAsksForNoRight) {
    EXPECT_EQ(
        read_text("Hiermit melde ich mich für den 27. April an. Mit der Speicherung meiner Daten bin ich "
                  "einverstanden.")
            .kind,
        Kind::registration);
}

TEST(FindKind, TextThatBreaksOffIsUnclear) {
    EXPECT_EQ(read_text("Ich schreibe Ihnen heute wegen der").kind, Kind::unclear);
}

TEST(FindKind, RaisedThumbBelowOurMailIsThanks) {
    EXPECT_EQ(read("Subject: AW: Anmeldebestätigung: Thementag am 27.04.2023\nIn-Reply-To: "
                   "<a@bamf.bund.de>\n",
                   "👍")
                  .kind,
              Kind::followup);
}

TEST(FindKind, ThingsBroughtBookNoSeat) {
    EXPECT_EQ(read("Subject: AW: Anmeldebestätigung: Thementag am 27.04.2023\nIn-Reply-To: "
                   "<a@bamf.bund.de>\n",
                   "Ich bringe meinen eigenen Beamer mit. Gibt es am 27. April eine Leinwand?")
                  .kind,
              Kind::contact);
}

TEST(FindKind, QuestionBelowOurInvitationIsAboutItsDay) {
    const Reading reading =
        read("Subject: AW: Einladung zum Thementag am 27.04.2023\nIn-Reply-To: <a@bamf.bund.de>\n",
             "Bis wann brauchen Sie denn eine Rückmeldung?");
    EXPECT_EQ(reading.kind, Kind::contact);
    EXPECT_THAT(reading.events, ElementsAre("2023-04-27"));
}

TEST(FindKind, SurnameOfASeasonNamesNoDay) {
    EXPECT_THAT(read_text("Hallo Frau Sommer, wo kann ich die Folien der Veranstaltung lesen?").events,
                IsEmpty());
}

TEST(FindKind, NobodyDenies) {
    EXPECT_EQ(
        read_text("Am 27. April kann von uns leider niemand kommen. Werden die Vorträge veröffentlicht?")
            .kind,
        Kind::contact);
}

TEST(FindKind, OthersWhoWorkHereAskForNoJob) {
    EXPECT_EQ(
        read_text("Ein Werkstudent hat bei uns einen Chatbot gebaut. Hätten Sie Lust, sich dazu mit uns "
                  "auszutauschen?")
            .kind,
        Kind::contact);
}

TEST(FindKind, SetPhrasesOfComingBookNobody) {
    EXPECT_EQ(read_text("Kommen am 27. April auch Praktiker zu Wort?").kind, Kind::contact);
    EXPECT_NE(read_text("Danach sage ich meiner Leitung zu oder ab. Was kostet der Tag?").kind,
              Kind::cancellation);
}

TEST(FindKind, AnotherDayBesidesTheOneHeldIsARegistration) {
    const Reading reading = read(
        "Subject: AW: Anmeldebestätigung: Thementag am 27.04.2023\nIn-Reply-To: "
        "<a@bamf.bund.de>\n",
        "Besten Dank! Am 25. Mai wäre ich auch gern dabei, bitte vormerken.");
    EXPECT_EQ(reading.kind, Kind::registration);
    EXPECT_THAT(reading.events, ElementsAre("2023-05-25"));
}

TEST(FindKind, WhoseDataWentWhereIsPrivacy) {
    for (const char* text :
         {"Haben Sie die Nummer weitergegeben?",
          "Please don't publish pictures on which I can be recognised.",
          "Woher haben Sie eigentlich meine Mailadresse?", "Bitte keine weiteren Einladungen mehr schicken.",
          "Nehmen Sie mich bitte aus allen Verteilern."}) {
        EXPECT_EQ(read_text(text).kind, Kind::privacy) << text;
    }
}

TEST(FindKind, WhoCannotComeAndAsksForTheSlidesCancels) {
    const Reading reading = read(
        "Subject: AW: Anmeldebestätigung: Thementag am 27.04.2023\nIn-Reply-To: "
        "<a@bamf.bund.de>\n",
        "Leider muss ich passen. Bekomme ich die Folien trotzdem?");
    EXPECT_EQ(reading.kind, Kind::cancellation);
    EXPECT_THAT(reading.cancelled_events, ElementsAre("2023-04-27"));
}

TEST(FindKind, ThanksInAdvanceThankForNothing) {
    EXPECT_NE(read_text("Danke im Voraus!").kind, Kind::followup);
}

}  // namespace
}  // namespace bp
