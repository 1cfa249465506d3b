// One mail from bytes to books: what the parts together make of it.
#include "daemon/process_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/journal.h"
#include "storage/ledger.h"
#include "storage/outbox.h"
#include "storage/raw_mail.h"
#include "storage/registrations.h"
#include "tests/daemon/outgoing.h"

namespace bp {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr const char* kRegistration =
    "Guten Tag,\r\n\r\nhiermit melde ich mich zum Thementag Low/No Code Tools am 23.03.2023 an.\r\n\r\n"
    "Viele Grüße\r\nPetra Beispiel\r\n";

class ProcessMessageTest : public testing::Test {
protected:
    Processed process(const std::string& bytes, std::size_t mailbox = 0) {
        return office_.receive(bytes, mailbox);
    }

    std::vector<OutboxEntry> replies(MailId id) { return Outbox(office_.database).of_mail(id); }
    std::optional<CaseId> case_of(MailId id) { return Ledger(office_.database).find(id)->mail.case_id; }
    std::string petra(const std::string& id = "1@stadt-a.example") {
        return person_mail("Anmeldung", kRegistration, "petra@stadt-a.example", "Petra Beispiel", id);
    }

    TestDesk office_;
};

TEST_F(ProcessMessageTest, TheAnswerIsCompleteInTheOutboxWhenTheMailIsFiled) {
    Processed processed = process(petra());
    ASSERT_THAT(replies(processed.id), SizeIs(1));
    OutgoingMail mail = Outbox(office_.database).read(replies(processed.id)[0].id).value();
    EXPECT_EQ(mail.envelope_to, "petra@stadt-a.example");
    EXPECT_THAT(mail.bytes, HasSubstr("In-Reply-To: <1@stadt-a.example>"));
    EXPECT_THAT(mail.bytes, HasSubstr("Auto-Submitted: auto-replied"));
    EXPECT_THAT(mail.bytes, HasSubstr("=5BCIC-2023-00001=5D"));
    EXPECT_THAT(mail.bytes, HasSubstr("Message-ID: " + mail.message_id));
}

TEST_F(ProcessMessageTest, TheBytesAreKeptAsTheyCame) {
    EXPECT_EQ(RawMails(office_.database).read(process(petra()).id), petra());
}

TEST_F(ProcessMessageTest, TheSameMailInBothMailboxesIsAnsweredOnce) {
    process(petra(), 0);
    Processed second = process("Delivered-To: cdo@bamf.bund.de\r\n" + petra(), 1);
    EXPECT_EQ(second.decision.outcome, Outcome::filed);
    EXPECT_THAT(replies(second.id), SizeIs(0));
    EXPECT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 1);
}

TEST_F(ProcessMessageTest, ASecondRegistrationTakesNoSecondSeat) {
    process(petra("1@stadt-a.example"));
    process(petra("2@stadt-a.example"));
    EXPECT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 1);
}

TEST_F(ProcessMessageTest, ARegistrationCanBeCancelledByItsSender) {
    process(petra());
    Processed cancelled =
        process(person_mail("Absage",
                            "Guten Tag,\r\n\r\nleider muss ich meine Teilnahme am "
                            "23.03.2023 absagen.\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n",
                            "petra@stadt-a.example", "Petra Beispiel", "9@stadt-a.example"));
    EXPECT_EQ(cancelled.decision.outcome, Outcome::answered);
    EXPECT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 0);
}

std::string petras_contact(const std::string& id, const std::string& text) {
    return person_mail("Austausch", "Guten Tag,\r\n\r\n" + text + "\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n",
                       "petra@stadt-a.example", "Petra Beispiel", id, "CDO@bamf.bund.de");
}

TEST_F(ProcessMessageTest, ThePrivacyNoticeStandsInFullInTheFirstMailToAnAddress) {
    process(petra());
    process(petras_contact("2@stadt-a.example",
                           "wir möchten uns gern mit Ihnen über Digitalisierung austauschen."),
            1);
    const std::vector<Outgoing> mails = due_mails(office_);
    ASSERT_THAT(mails, SizeIs(2));
    EXPECT_THAT(mails[0].text, HasSubstr("Datenschutzbeauftragten"));
    EXPECT_THAT(mails[1].text, Not(HasSubstr("Datenschutzbeauftragten")));
    EXPECT_THAT(mails[1].text, HasSubstr(office_.config.reply.privacy_notice_url));
}

TEST_F(ProcessMessageTest, ANewVersionOfTheNoticeIsSentInFullAgain) {
    process(petra());
    office_.config.reply.privacy_notice_version = "2";
    process(petras_contact("2@stadt-a.example",
                           "wir möchten uns gern mit Ihnen über Digitalisierung austauschen."),
            1);
    EXPECT_THAT(due_mails(office_)[1].text, HasSubstr("Fassung 2"));
    EXPECT_THAT(due_mails(office_)[1].text, HasSubstr("Datenschutzbeauftragten"));
}

TEST_F(ProcessMessageTest, AnAnswerOfTheSameWordsIsIdenticalWhateverNoticeItCarries) {
    process(petras_contact("1@stadt-a.example",
                           "wir möchten uns gern mit Ihnen über Digitalisierung austauschen."),
            1);
    const Processed second = process(
        petras_contact("2@stadt-a.example", "wir würden uns gern auch über Barrierefreiheit austauschen."),
        1);
    EXPECT_THAT(replies(second.id), SizeIs(0));
}

TEST_F(ProcessMessageTest, TheCalendarFileFollowsTheSeat) {
    process(petra());
    process(person_mail("Absage",
                        "Guten Tag,\r\n\r\nleider muss ich meine Teilnahme am "
                        "23.03.2023 absagen.\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n",
                        "petra@stadt-a.example", "Petra Beispiel", "9@stadt-a.example"));
    const std::vector<Outgoing> mails = due_mails(office_);
    ASSERT_THAT(mails, SizeIs(2));
    ASSERT_THAT(mails[0].calendars, SizeIs(1));
    EXPECT_THAT(mails[0].calendars[0], HasSubstr("METHOD:PUBLISH"));
    EXPECT_THAT(mails[0].calendars[0], HasSubstr("UID:CIC-2023-00001.2023-03-23@bamf.bund.de"));
    ASSERT_THAT(mails[1].calendars, SizeIs(1));
    EXPECT_THAT(mails[1].calendars[0], HasSubstr("METHOD:CANCEL"));
    EXPECT_THAT(mails[1].calendars[0], HasSubstr("UID:CIC-2023-00001.2023-03-23@bamf.bund.de"));
    EXPECT_THAT(mails[1].calendars[0], HasSubstr("SEQUENCE:1"));
}

TEST_F(ProcessMessageTest, AbsenceOfOneOfTwoLeavesTheDayInTheCalendar) {
    process(
        person_mail("Anmeldung",
                    "Guten Tag,\r\n\r\nbitte melden Sie Petra Beispiel und Jens Muster für den 23.03.2023 "
                    "an.\r\n\r\nViele Grüße\r\nPetra Beispiel\r\n",
                    "petra@stadt-a.example", "Petra Beispiel", "1@stadt-a.example"));
    ASSERT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 2);
    process(person_mail("Absage",
                        "Guten Tag,\r\n\r\nJens Muster kann am 23.03.2023 leider nicht teilnehmen.\r\n\r\n"
                        "Viele Grüße\r\nPetra Beispiel\r\n",
                        "petra@stadt-a.example", "Petra Beispiel", "2@stadt-a.example"));
    ASSERT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 1);
    const std::vector<Outgoing> mails = due_mails(office_);
    ASSERT_THAT(mails, SizeIs(2));
    ASSERT_THAT(mails[1].calendars, SizeIs(1));
    EXPECT_THAT(mails[1].calendars[0], HasSubstr("METHOD:PUBLISH"));
}

// As another host would write it, about the mail of ours with this Message-ID.
std::string bounce_of(const std::string& message_id) {
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@relay.example\r\nTo: CIC.Bamf@bamf.bund.de\r\n"
           "Subject: Undelivered Mail Returned to Sender\r\nDate: Tue, 21 Feb 2023 10:05:00 +0100\r\n"
           "Message-ID: <dsn@relay.example>\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
           "--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n"
           "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n\r\n"
           "Final-Recipient: rfc822; petra@stadt-a.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
           "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: " +
           message_id + "\r\nSubject: x\r\n\r\nx\r\n--b--\r\n";
}

TEST_F(ProcessMessageTest, WhoGotASeatWhileWeAskedForTheDayGetsNoSecondOne) {
    const Processed asked = process(
        person_mail("Anmeldung",
                    "Guten Tag,\r\n\r\nbitte melden Sie Jens Muster und mich zum Thementag an.\r\n\r\n"
                    "Viele Grüße\r\nPetra Beispiel\r\n",
                    "petra@stadt-a.example", "Petra Beispiel", "1@stadt-a.example"));
    ASSERT_EQ(asked.decision.reply, MailTemplate::registration_clarification);
    process(person_mail("Anmeldung", "Ich melde mich für den 23.03.2023 an.\r\n\r\nJens Muster\r\n",
                        "jens@stadt-a.example", "Jens Muster", "2@stadt-a.example"));
    process(person_mail("AW: Ihre Anmeldung", "Den im März bitte.\r\n\r\nPetra Beispiel\r\n",
                        "petra@stadt-a.example", "Petra Beispiel", "3@stadt-a.example",
                        "CIC.Bamf@bamf.bund.de",
                        "In-Reply-To: " + replies(asked.id).at(0).message_id + "\r\n"));
    EXPECT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 2);
}

TEST_F(ProcessMessageTest, ABounceOfOurAnswerIsTiedToItAndToItsCase) {
    Processed registered = process(petra());
    Processed bounced = process(bounce_of(replies(registered.id)[0].message_id));
    EXPECT_TRUE(replies(registered.id)[0].bounced_at.has_value());
    EXPECT_EQ(case_of(bounced.id), case_of(registered.id));
    EXPECT_EQ(bounced.decision.outcome, Outcome::filed);
}

TEST_F(ProcessMessageTest, AnAbsenceNoticeAboutOurAnswerStandsWithItsCaseAndChangesNothing) {
    Processed registered = process(petra());
    Processed notice = process(
        "Return-Path: <>\r\nFrom: Petra Beispiel <petra@stadt-a.example>\r\nTo: CIC.Bamf@bamf.bund.de\r\n"
        "Subject: Abwesend: Anmeldung\r\nAuto-Submitted: auto-replied\r\nMessage-ID: "
        "<away@stadt-a.example>\r\n"
        "In-Reply-To: " +
        replies(registered.id)[0].message_id + "\r\n\r\nIch bin bis Montag nicht im Büro.\r\n");
    EXPECT_EQ(case_of(notice.id), case_of(registered.id));
    EXPECT_TRUE(case_of(notice.id).has_value());
    EXPECT_THAT(replies(notice.id), SizeIs(0));
    EXPECT_EQ(Registrations(office_.database).seats("2023-03-23").booked, 1);
}

TEST_F(ProcessMessageTest, AForgedBounceMarksNobodyAndHasNoCase) {
    Processed registered = process(petra());
    std::string forged = replies(registered.id)[0].message_id;
    const std::size_t digit = forged.find('@') - 1;
    forged[digit] = forged[digit] == '0' ? '1' : '0';
    Processed bounced = process(bounce_of(forged));
    EXPECT_FALSE(replies(registered.id)[0].bounced_at.has_value());
    EXPECT_EQ(case_of(bounced.id), std::nullopt);
}

TEST_F(ProcessMessageTest, TheJournalOfTheBooksHoldsNoNamesAndNoAddresses) {
    process(petra());
    for (const JournalEntry& entry : Journal(office_.database).latest(100)) {
        EXPECT_THAT(entry.reason + entry.action, Not(HasSubstr("etra")));
        EXPECT_THAT(entry.reason, Not(HasSubstr("@")));
    }
}

TEST_F(ProcessMessageTest, BytesThatAreNoMailAreFiledAndHeld) {
    Processed processed = process(std::string("\x00\xff\xfe garbage", 11));
    EXPECT_EQ(processed.decision.outcome, Outcome::held);
    EXPECT_THAT(replies(processed.id), SizeIs(0));
}

}  // namespace
}  // namespace bp
