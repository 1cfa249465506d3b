#include "parsers/detect_automatic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/parse_message.h"
#include "parsers/split_text.h"
#include "tests/parsers/plain_mail.h"

namespace bp {
namespace {

using test::plain_mail;

Origin detect(const std::string& raw, const Office& office = {}) {
    Message message = parse_message(raw);
    return detect_automatic(message, split_text(message), office);
}

// A mail with a Return-Path and fields of its own.
std::string mail(const std::string& fields, const std::string& body,
                 const std::string& return_path = "<p.lindner@amt-test.example>") {
    return "Return-Path: " + return_path +
           "\nFrom: Petra Lindner <p.lindner@amt-test.example>\nTo: CIC.Bamf@bamf.bund.de\n" + fields +
           "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" +
           body;
}

std::string report(const std::string& type, const std::string& second_part) {
    return "Return-Path: <>\nFrom: MAILER-DAEMON@mx.test.example\nTo: CIC.Bamf@bamf.bund.de\nSubject: "
           "Report\n"
           "Content-Type: multipart/report; report-type=" +
           type + "; boundary=B\n\n--B\nContent-Type: text/plain\n\nreport\n--B\n" + second_part +
           "\n--B--\n";
}

AutomaticKind kind(const Origin& origin) {
    return origin.automatic;
}
std::string rule(const Origin& origin) {
    return origin.evidence.empty() ? "" : origin.evidence.front().rule;
}

std::vector<std::string> withheld(const Origin& origin) {
    std::vector<std::string> rules;
    for (const Withholding& withholding : origin.withholdings) rules.push_back(withholding.rule);
    return rules;
}

TEST(DetectAutomatic, PersonsMailIsNoMachineAndMayBeAnswered) {
    Origin origin = detect(plain_mail("Subject: Anmeldung\n", "Bitte einen Platz für mich.\n"));
    EXPECT_FALSE(origin.is_machine);
    EXPECT_FALSE(origin.is_spam);
    EXPECT_TRUE(origin.withholdings.empty());
    EXPECT_TRUE(origin.evidence.empty());
}

TEST(DetectAutomatic, RemarkInBracketsIsNoAbsence) {
    EXPECT_EQ(detect(plain_mail("Subject: Umfrage (Studie on demand)\n", "Bitte einen Termin.\n")).suspicion,
              "");
}

TEST(DetectAutomatic, NoticeThatADeskIsClosedIsAnAutomaticAnswer) {
    Origin origin =
        detect(plain_mail("Subject: Abwesenheitsnotiz\n",
                          "Unser Haus ist heute wegen eines Ausflugs geschlossen. Diese Nachricht "
                          "wurde automatisch erstellt.\n"));
    EXPECT_TRUE(origin.is_machine);
}

// --- Machines: one test a rule
// -------------------------------------------------------------------------------

TEST(MachineRules, DeliveryStatusReportIsABounce) {
    Origin origin =
        detect(report("delivery-status",
                      "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.test.example\n\n"
                      "Final-Recipient: rfc822; a.berg@test.example\nAction: delayed\nStatus: 4.4.1\n"
                      "Diagnostic-Code: smtp; connect\n timed out\n"));
    EXPECT_EQ(kind(origin), AutomaticKind::bounce);
    ASSERT_EQ(origin.report.recipients.size(), 1U);
    EXPECT_EQ(origin.report.recipients[0].final_recipient, "a.berg@test.example");
    EXPECT_EQ(origin.report.recipients[0].action, "delayed");
    EXPECT_EQ(origin.report.recipients[0].status, "4.4.1");
    EXPECT_EQ(origin.report.recipients[0].diagnostic, "connect timed out");
}

TEST(MachineRules, ReturnedMessageNamesTheMailItConcerns) {
    EXPECT_EQ(detect(report("delivery-status",
                            "Content-Type: message/rfc822\n\nMessage-ID: <bp.1@bamf.bund.de>\n\nx"))
                  .report.original_message_id,
              "<bp.1@bamf.bund.de>");
    EXPECT_EQ(
        detect(report("delivery-status",
                      "Content-Type: text/rfc822-headers\n\nSubject: x\nMessage-ID:\n <bp.2@bamf.bund.de>\n"))
            .report.original_message_id,
        "<bp.2@bamf.bund.de>");
}

TEST(MachineRules, DispositionNotificationIsAReceipt) {
    EXPECT_EQ(
        kind(detect(report("disposition-notification",
                           "Content-Type: message/disposition-notification\n\nDisposition: x; displayed"))),
        AutomaticKind::receipt);
}

TEST(MachineRules, ReceiptWithoutReportIsKnownByItsForm) {
    EXPECT_EQ(rule(detect(mail("Subject: Gelesen: Ihre Anmeldung\n",
                               "Ihre Nachricht wurde am 3. März gelesen.\n", "<>"))),
              "machine.receipt-form");
    EXPECT_FALSE(
        detect(mail("Subject: Gelesen: Ihr Programm\n", "Das wurde im Amt gern gelesen, ich komme!\n"))
            .is_machine);
}

TEST(MachineRules, OutlooksReceiptIsKnownByItsWords) {
    EXPECT_EQ(
        rule(detect(mail("Subject: Gelesen: Ihre Anmeldung\n",
                         "Ihre Nachricht\n\n   An: Berg\n   Betreff: Ihre Anmeldung\n   Gesendet: Montag\n\n"
                         "wurde am Dienstag gelesen.\n"))),
        "machine.receipt-form");
}

TEST(MachineRules, OtherReportsAreBulk) {
    EXPECT_EQ(kind(detect(report("feedback-report",
                                 "Content-Type: message/feedback-report\n\nFeedback-Type: abuse"))),
              AutomaticKind::bulk);
}

TEST(MachineRules, ReportOfSuccessIsAReceipt) {
    Origin origin = detect(
        report("delivery-status",
               "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n"
               "Final-Recipient: rfc822;a@t.example\nAction: Delivered (to mailbox)\nStatus: 2.0.0\n"));
    EXPECT_EQ(kind(origin), AutomaticKind::receipt);
    ASSERT_EQ(origin.report.recipients.size(), 1U);
    EXPECT_EQ(origin.report.recipients[0].action, "delivered");
}

TEST(MachineRules, QmailWritesNoReport) {
    Origin origin = detect(
        mail("Subject: failure notice\n",
             "Hi. This is the qmail-send program at mx.test.example.\n"
             "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n"
             "<a.berg@test.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
             "--- Below this line is a copy of the message.\n\nMessage-ID: <bp.9@bamf.bund.de>\n\nHallo\n",
             "<>"));
    EXPECT_EQ(kind(origin), AutomaticKind::bounce);
    EXPECT_EQ(origin.report.original_message_id, "<bp.9@bamf.bund.de>");
    ASSERT_EQ(origin.report.recipients.size(), 1U);
    EXPECT_EQ(origin.report.recipients[0].final_recipient, "a.berg@test.example");
    EXPECT_EQ(origin.report.recipients[0].status, "5.1.1");
    EXPECT_EQ(origin.report.recipients[0].action, "failed");
}

TEST(MachineRules, EximNamesTheFailedRecipientsInAHeader) {
    Origin origin =
        detect(mail("Subject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: "
                    "a@t.example, b@t.example\n",
                    "This message was created automatically by mail delivery software.\n", "<>"));
    EXPECT_EQ(kind(origin), AutomaticKind::bounce);
    EXPECT_EQ(origin.report.recipients.size(), 2U);
}

TEST(MachineRules, ExchangeMarksItsBounces) {
    EXPECT_EQ(kind(detect(mail("Subject: Unzustellbar: Bestätigung\nX-MS-Exchange-Message-Is-Ndr:\n",
                               "Fehler\n", "<>"))),
              AutomaticKind::bounce);
}

TEST(MachineRules, PersonWhoComplainsOfABounceIsNoMachine) {
    EXPECT_FALSE(
        detect(mail("Subject: WG: Unzustellbar: Anmeldung\n",
                    "Guten Tag, meine Anmeldung konnte nicht zugestellt werden, daher hier noch einmal.\n"))
            .is_machine);
}

TEST(MachineRules, CalendarAnswerIsKnownByItsMethod) {
    std::string calendar =
        "Return-Path: <a@t.example>\nFrom: a@t.example\nTo: CIC.Bamf@bamf.bund.de\nSubject: Zugesagt: "
        "Thementag\n"
        "Content-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: text/plain\n\n\n--B\n";
    EXPECT_EQ(
        kind(detect(calendar + "Content-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n--B--\n")),
        AutomaticKind::calendar);
    EXPECT_EQ(kind(detect(calendar +
                          "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\r\nmethod:counter\r\n--B--\n")),
              AutomaticKind::calendar);
    EXPECT_FALSE(detect(calendar + "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\n--B--\n")
                     .is_machine);
}

TEST(MachineRules, CalendarAnswerWithoutItsCalendarIsKnownByTheClientsWords) {
    EXPECT_EQ(
        kind(detect(mail("Subject: Zugesagt: Thementag\n", "Anna Berg hat diese Einladung angenommen.\n"))),
        AutomaticKind::calendar);
    EXPECT_EQ(
        kind(detect(mail("Subject: Accepted: Theme day\nContent-Class: urn:content-classes:calendarmessage\n",
                         "x\n"))),
        AutomaticKind::calendar);
    EXPECT_FALSE(detect(mail("Subject: Abgesagt: 25.5.\n", "Leider muss ich absagen.\n")).is_machine);
}

TEST(MachineRules, CommentUnderACalendarAnswerIsHeldForStaff) {
    Origin origin = detect(
        "Return-Path: <a@t.example>\nFrom: a@t.example\nTo: CIC.Bamf@bamf.bund.de\nSubject: Zugesagt: "
        "Thementag\n"
        "Content-Type: multipart/alternative; boundary=B\n\n--B\nContent-Type: text/plain\n\n"
        "Bitte auch Frau Berg auf die Liste nehmen.\n--B\nContent-Type: text/calendar; "
        "method=REPLY\n\nBEGIN:VCALENDAR\n--B--\n");
    EXPECT_EQ(kind(origin), AutomaticKind::calendar);
    EXPECT_THAT(withheld(origin), testing::Contains("calendar-comment"));
    EXPECT_TRUE(origin.withholdings.back().held);
}

TEST(MachineRules, AutoRepliedIsAnAnswerWhateverStandsBeside) {
    EXPECT_EQ(rule(detect(mail("Subject: Re: x\nAuto-Submitted: (Sieve) Auto-Replied (vacation); owner=x\n",
                               "Bin weg.\n"))),
              "machine.auto-replied");
    EXPECT_FALSE(detect(mail("Subject: x\nAuto-Submitted: no (person)\n", "Ich komme.\n")).is_machine);
}

TEST(MachineRules, GeneratedMailThatAnswersIsAnAnswer) {
    EXPECT_EQ(
        kind(detect(mail(
            "Subject: SUP-1 Bestätigung\nAuto-Submitted: auto-generated\nIn-Reply-To: <bp.1@bamf.bund.de>\n",
            "x\n"))),
        AutomaticKind::auto_reply);
    EXPECT_EQ(kind(detect(mail("Subject: Ihr Backup\nAuto-Submitted: auto-generated\n", "Backup fertig.\n"))),
              AutomaticKind::bulk);
}

TEST(MachineRules, RespondersHaveHeadersOfTheirOwn) {
    for (std::string field :
         {"X-Autoreply: yes", "X-Autorespond: x", "X-Autoresponder: y", "Precedence: auto_reply",
          "X-FC-MachineGenerated: true", "Message-ID: <dovecot-sieve-1-2@t.example>"}) {
        EXPECT_EQ(kind(detect(mail("Subject: Re: x\n" + field + "\n", "Bin weg.\n"))),
                  AutomaticKind::auto_reply)
            << field;
    }
    EXPECT_FALSE(detect(mail("Subject: x\nX-Autoreply: no\n", "Ich komme.\n")).is_machine);
}

TEST(MachineRules, SubjectOfExchangeNeedsOneMoreSign) {
    EXPECT_EQ(rule(detect(mail("Subject: Automatische Antwort: Einladung\n",
                               "Bis 12. Mai bin ich auf Dienstreise.\n"))),
              "machine.automatic-subject");
    EXPECT_FALSE(detect(mail("Subject: AW: Automatische Antwort: Einladung\n",
                             "Jetzt bin ich wieder im Büro und melde mich an.\n"))
                     .is_machine);
}

TEST(MachineRules, NotesMarksItsAbsenceNoticeOnlyInWords) {
    std::string words =
        "Ich werde ab 31.03.2023 nicht im Büro sein. Ich kehre zurück am 17.04.2023.\n\n"
        "Hinweis: Dies ist eine automatische Antwort auf Ihre Nachricht\n";
    EXPECT_EQ(rule(detect(mail("Subject: Anna Berg ist außer Haus.\n", words))), "machine.absence-notice");
    EXPECT_FALSE(detect(mail("Subject: Antwort: Anna Berg ist außer Haus.\n",
                             "Sie bekamen eine automatische Antwort von mir, das hier ist keine: ich bin "
                             "wieder im Büro und komme.\n"))
                     .is_machine);
}

TEST(MachineRules, AbsenceNoticeThatAnswersUsNeedsNoDeclaration) {
    EXPECT_EQ(kind(detect(mail("Subject: Abwesend bis 3.5.\nIn-Reply-To: <bp.1@bamf.bund.de>\n",
                               "Ich bin nicht im Büro. Meine Vertretung ist Herr Hansen.\n"))),
              AutomaticKind::auto_reply);
}

TEST(MachineRules, PersonWhoIsAwayIsNoMachine) {
    EXPECT_FALSE(
        detect(mail("Subject: Absage 25.5.\n",
                    "Leider bin ich am 25.5. im Urlaub und nicht im Büro, bitte streichen Sie mich.\n"))
            .is_machine);
    EXPECT_FALSE(detect(mail("Subject: Re: Ihre Nachricht\nIn-Reply-To: <bp.1@bamf.bund.de>\n",
                             "Danke für die Eingangsbestätigung. Ich bin bis 28.8. im Urlaub und danach "
                             "wieder im Büro.\n"))
                     .is_machine);
}

TEST(MachineRules, ClosedMailboxThatAnswersUsIsAnAnswer) {
    std::string notice = "ich bin bis 12.5. nicht im Büro. Ihre Mail wird nicht weitergeleitet.\n";
    EXPECT_EQ(rule(detect(mail("Subject: Re: Bestätigung\nIn-Reply-To: <bp.1@bamf.bund.de>\n", notice))),
              "machine.closed-mailbox");
    EXPECT_FALSE(detect(mail("Subject: Re: Bestätigung\nIn-Reply-To: <bp.1@bamf.bund.de>\n",
                             notice + "Bitte melden Sie mich trotzdem an.\n"))
                     .is_machine);
}

TEST(MachineRules, NoticeThatSpeaksOfNothingButAbsenceNeedsNoThread) {
    EXPECT_EQ(
        rule(detect(mail(
            "Subject: Abwesenheit\n",
            "Ich bin nicht im Büro und erst am 8. wieder erreichbar. Meine Vertretung ist Frau Berg.\n"))),
        "machine.absence-notice");
}

TEST(MachineRules, WhoeverAsksForThemselvesIsAPerson) {
    EXPECT_FALSE(
        detect(mail("Subject: Abwesend am 25.5.\nIn-Reply-To: <bp.1@bamf.bund.de>\n",
                    "Am 25.5. bin ich nicht im Büro, sondern im Urlaub. Bitte streichen Sie mich.\n"))
            .is_machine);
    EXPECT_FALSE(detect(mail("Subject: Re: x\nIn-Reply-To: <bp.1@bamf.bund.de>\n",
                             "Ich bin noch im Urlaub, sage aber gern zu.\n", "<>"))
                     .is_machine);
    EXPECT_FALSE(detect(mail("Subject: x\n",
                             "Danke für Ihre Nachricht. Hiermit melde ich mich an. Diese Nachricht wurde "
                             "automatisch erstellt.\n"))
                     .is_machine);
}

TEST(MachineRules, CaptionOfAPictureDeclaresNothing) {
    EXPECT_FALSE(detect(mail("Subject: x\n",
                             "Vielen Dank für Ihre Nachricht! [Ein Bild, das Text enthält, automatisch "
                             "generierte Beschreibung]\n"))
                     .is_machine);
}

TEST(MachineRules, DeclaredReceiptIsAnAnswer) {
    EXPECT_EQ(rule(detect(mail("Subject: Ihre Nachricht\n",
                               "Ihre E-Mail ist in der Poststelle eingegangen.\n\nDies ist eine automatisch "
                               "erzeugte Eingangsbestätigung.\n"))),
              "machine.declared-answer");
    EXPECT_FALSE(detect(mail("Subject: Anmeldung\n",
                             "Anmeldung: Anna Berg, Thementag 25.5.\nDiese Nachricht wurde automatisch von "
                             "unserem Formular erstellt.\n"))
                     .is_machine);
}

std::string from_desk(const std::string& body) {
    return "Return-Path: <poststelle@t.example>\nFrom: Poststelle <poststelle@t.example>\nTo: "
           "CIC.Bamf@bamf.bund.de\nSubject: Ihre E-Mail\n"
           "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" +
           body;
}

TEST(MachineRules, ReceiptOfADeskIsAnAnswerUnlessItAsksForSomething) {
    EXPECT_EQ(rule(detect(
                  from_desk("Ihre E-Mail ist bei uns eingegangen und wird bearbeitet.\nIhre Poststelle\n"))),
              "machine.receipt-of-a-desk");
    EXPECT_FALSE(
        detect(from_desk("Ihr Schreiben haben wir erhalten und melden Herrn Hansen zur Teilnahme an.\n"))
            .is_machine);
    EXPECT_FALSE(detect(mail("Subject: x\n", "Ihre E-Mail ist bei mir eingegangen, danke.\n")).is_machine);
}

TEST(MachineRules, PersonWhoWritesThroughATicketSystemIsAPerson) {
    Origin origin = detect(mail("Subject: [Ticket 4711] Anmeldung\nX-Powered-By: OTRS\n",
                                "Bitte melden Sie Herrn Hansen für den 25.5. an.\n"));
    EXPECT_FALSE(origin.is_machine);
    EXPECT_TRUE(origin.withholdings.empty());
}

TEST(MachineRules, VacationWithoutMarksIsKnownByTheNullReversePath) {
    EXPECT_EQ(rule(detect(mail("Subject: Re: x\nIn-Reply-To: <bp.1@bamf.bund.de>\n",
                               "Ich bin bis Montag nicht im Büro.\n", "<>"))),
              "machine.unmarked-vacation");
    EXPECT_FALSE(
        detect(mail("Subject: Theme day\n", "Please put me on the list for the last theme day.\n", "<>"))
            .is_machine);
}

TEST(MachineRules, OwnMailThatComesBackIsAMachines) {
    EXPECT_TRUE(detect(mail("Subject: x\nX-Brueckenpost-Id: 1\n", "x\n")).is_machine);
}

std::string list_mail(const std::string& to, const std::string& fields, const std::string& body) {
    return "Return-Path: <it-bounces@listen.example>\nFrom: Anna Berg <a.berg@t.example>\nTo: " + to +
           "\nSubject: [IT] Thementage\n" + fields +
           "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + body;
}

TEST(MachineRules, PostToAListIsBulk) {
    EXPECT_EQ(rule(detect(list_mail("it@listen.example",
                                    "List-Id: <it.listen.example>\nList-Post: <mailto:it@listen.example>\n",
                                    "Wer fährt hin?\n"))),
              "machine.mailing-list");
}

TEST(MachineRules, LetterToUsThroughAListIsAPersons) {
    Origin origin = detect(list_mail("it@listen.example, CIC.Bamf@bamf.bund.de",
                                     "List-Id: <it.listen.example>\n", "Bitte melden Sie mich an.\n"));
    EXPECT_FALSE(origin.is_machine);
    EXPECT_THAT(withheld(origin), testing::Contains("c1.4 list-header"));
}

TEST(MachineRules, NewsletterIsBulk) {
    std::string fields =
        "Subject: Seminar am 28.09.\nList-Unsubscribe: <https://news.example/u>\nFeedback-ID: 1:2\n";
    EXPECT_EQ(
        rule(detect(mail(
            fields, "Jetzt anmelden! Sie erhalten diesen Newsletter, weil Sie sich registriert haben.\n"))),
        "machine.newsletter");
}

TEST(MachineRules, NewsletterNeedNotOfferToBeLeft) {
    EXPECT_EQ(
        rule(detect("Return-Path: <x@news.example>\nFrom: newsletter@news.example\nTo: "
                    "CIC.Bamf@bamf.bund.de\nSubject: Mai\n"
                    "List-Unsubscribe: <https://news.example/u>\nFeedback-ID: 1:2\n\nDie Themen im Mai\n")),
        "machine.newsletter");
}

TEST(MachineRules, PersonsMailWithAListHeaderIsAPersons) {
    Origin origin =
        detect(mail("Subject: Anmeldung\nList-Unsubscribe: <https://crm.example/u>\nPrecedence: bulk\n",
                    "Bitte einen Platz am 28.9.\n"));
    EXPECT_FALSE(origin.is_machine);
    ASSERT_EQ(withheld(origin), (std::vector<std::string>{"c1.4 list-header", "c1.5 precedence"}));
    EXPECT_TRUE(origin.withholdings[0].held);
}

TEST(MachineRules, SignatureThatOffersANewsletterIsAPersons) {
    EXPECT_FALSE(detect(mail("Subject: Anmeldung\n",
                             "Ich komme.\n\nMfG\nPetra Lindner\nNewsletter abbestellen? Hier abmelden\n"))
                     .is_machine);
}

// --- Spam
// ------------------------------------------------------------------------------------------------------

TEST(SpamRules, FlagsOfGatewaysDecide) {
    for (std::string field :
         {"X-Spam-Flag: YES", "X-NAI-Spam-Flag: YES", "X-Spam-Status: Yes, score=9",
          "X-MS-Exchange-Organization-SCL: 6", "X-Forefront-Antispam-Report: CIP:1.2.3.4;SFV:SPM;SCL:5"}) {
        EXPECT_TRUE(detect(mail("Subject: x\n" + field + "\n", "Hallo\n")).is_spam) << field;
    }
    for (std::string field :
         {"X-Spam-Flag: NO", "X-Spam-Status: No, score=3.1", "X-MS-Exchange-Organization-SCL: -1",
          "X-Forefront-Antispam-Report: CIP:1.2.3.4;SFV:NSPM;SCL:1"}) {
        EXPECT_FALSE(detect(mail("Subject: x\n" + field + "\n", "Hallo\n")).is_spam) << field;
    }
    EXPECT_TRUE(detect(mail("Subject: ***SPAM*** Angebot\n", "Hallo\n")).is_spam);
}

TEST(SpamRules, FlaggedNewsletterIsSpamAndFlaggedBounceIsNot) {
    EXPECT_TRUE(detect(mail("Subject: x\nX-Spam-Flag: YES\nList-Unsubscribe: <x>\nFeedback-ID: 1\n",
                            "Newsletter: hier abmelden\n"))
                    .is_spam);
    EXPECT_EQ(
        kind(detect("X-Spam-Flag: YES\n" +
                    report("delivery-status", "Content-Type: message/delivery-status\n\nAction: failed"))),
        AutomaticKind::bounce);
}

TEST(SpamRules, PhishingIsKnownByItsForm) {
    EXPECT_TRUE(detect("Return-Path: <x@evil.example>\nFrom: \"Helpdesk bamf.bund.de\" <x@evil.example>\nTo: "
                       "cdo@bamf.bund.de\n"
                       "Subject: Ihr Postfach\nContent-Type: text/plain; charset=utf-8\n\n"
                       "Ihr Postfach wird gesperrt. Klicken Sie innerhalb 24 Stunden.\n")
                    .is_spam);
    EXPECT_FALSE(
        detect(mail("Subject: Postfach\n",
                    "Mein Postfach wurde gesperrt, bitte antworten Sie dringend an diese Adresse.\n"))
            .is_spam);
}

TEST(SpamRules, InheritanceForAStrangerIsSpam) {
    EXPECT_TRUE(detect("Return-Path: <x@free.example>\nFrom: Barr. X <x@free.example>\nReply-To: "
                       "y@other.example\nTo: undisclosed-recipients:;\n"
                       "Subject: Erbschaft\nContent-Type: text/plain; charset=utf-8\n\n"
                       "Die Summe von 18,5 Millionen Euro, Sie als Begünstigter. Es ist risikofrei, senden "
                       "Sie Ihren Reisepass.\n")
                    .is_spam);
}

TEST(SpamRules, PitchOfAFirmIsNoSpam) {
    EXPECT_FALSE(detect(mail("Subject: Demo\n",
                             "Wir machen aus Papierakten in Minuten durchsuchbare E-Akten. 20 Minuten Demo? "
                             "Kostet nix.\n"))
                     .is_spam);
}

// --- Withheld answers: the rules themselves are in withholding_rules_test.cpp
// ---------------------------------------------------------------------------

TEST(Withholding, NullReversePathOfAPersonIsHeld) {
    Origin origin = detect(mail("Subject: x\n", "Ich komme.\n", "<>"));
    ASSERT_EQ(withheld(origin), std::vector<std::string>{"c1.1 null-return-path"});
    EXPECT_TRUE(origin.withholdings[0].held);
}

TEST(Withholding, AutoSubmittedOfAMachineIsNotHeld) {
    Origin origin = detect(mail("Subject: x\nAuto-Submitted: auto-notified; x=y\n", "x\n"));
    EXPECT_THAT(withheld(origin), testing::Contains("c1.2 auto-submitted"));
    EXPECT_FALSE(origin.withholdings[0].held);
}

TEST(Spam, SwindlesAreToldByLureAndTrickTogether) {
    for (const char* text :
         {"Brauchen Sie ein Darlehen? Wir zahlen ohne Schufa aus.\n",
          "Do you need a loan? We lend at 2% interest, no credit check.\n",
          "Ihre Sendung wartet. Bitte zahlen Sie die Zollgebühr innerhalb von 24 Stunden.\n",
          "Unser Krypto-System bringt 800 Euro pro Tag.\n"}) {
        EXPECT_TRUE(detect(mail("Subject: x\n", text)).is_spam) << text;
    }
    for (const char* text : {"Wir beraten Bürger, die ein Darlehen brauchen, und suchen den Austausch.\n",
                             "Ein Paket mit Büchern für Sie ist unterwegs.\n",
                             "Anbei unsere offene Rechnung, die Bankverbindung ist neu.\n",
                             "Wir erforschen Bitcoin und möchten am Thementag teilnehmen.\n"}) {
        EXPECT_FALSE(detect(mail("Subject: x\n", text)).is_spam) << text;
    }
}

}  // namespace
}  // namespace bp
