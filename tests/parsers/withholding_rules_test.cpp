// List c1, rule by rule: what forbids an automatic answer, and what looks like it and does not.
#include "parsers/withholding_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/detect_automatic.h"
#include "parsers/parse_message.h"
#include "parsers/split_text.h"

namespace bp {
namespace {

using testing::Contains;
using testing::Each;
using testing::Field;
using testing::IsEmpty;

using Lines = std::vector<std::string>;

// A person's mail, complete and answerable but for what a test changes.
struct PersonsMail {
    std::string return_path = "Return-Path: <p.lindner@amt.example>";
    std::string from = "From: Petra Lindner <p.lindner@amt.example>";
    std::string to = "To: CIC.Bamf@bamf.bund.de";
    std::string subject = "Subject: Anmeldung";
    std::string more;  // further fields, LF between them
    std::string type = "Content-Type: text/plain; charset=utf-8";
    std::string body = "Ich komme.\n";

    std::string bytes() const {
        std::string mail;
        for (const std::string* line : {&more, &return_path, &from, &to, &subject, &type}) {
            if (!line->empty()) mail += *line + "\n";
        }
        return mail + "\n" + body;
    }
};

Origin origin_of(const PersonsMail& mail, const Office& office = {}) {
    const std::string bytes = mail.bytes();
    const Message message = parse_message(bytes);
    return detect_automatic(message, split_text(message), office);
}

Lines rules_of(const PersonsMail& mail, const Office& office = {}) {
    Lines rules;
    for (const Withholding& withholding : origin_of(mail, office).withholdings)
        rules.push_back(withholding.rule);
    return rules;
}

// Each of these, put into a person's mail at that place, makes the rule fire.
void expect_fires(const std::string& rule, std::string PersonsMail::*place, const Lines& values) {
    for (const std::string& value : values) {
        PersonsMail mail;
        mail.*place = value;
        EXPECT_THAT(rules_of(mail), Contains(rule)) << value;
    }
}

// None of these keeps the mail from being answered.
void expect_answered(std::string PersonsMail::*place, const Lines& values) {
    for (const std::string& value : values) {
        PersonsMail mail;
        mail.*place = value;
        EXPECT_THAT(rules_of(mail), IsEmpty()) << value;
    }
}

TEST(C1, APersonsMailMayBeAnswered) {
    EXPECT_THAT(rules_of({}), IsEmpty());
}

TEST(C1, HoldsTheAnswerForStaffWhereAPersonMayHaveWritten) {
    for (const char* field : {"List-Id: <a.example>", "Precedence: bulk", "X-Auto-Response-Suppress: All",
                              "X-No-Ack: yes", "Message-ID: <bp.x@bamf.bund.de>",
                              "Sender: postmaster@amt.example\nSender: CIC.Bamf@bamf.bund.de"}) {
        PersonsMail mail;
        mail.more = field;
        const Origin origin = origin_of(mail);
        EXPECT_FALSE(origin.is_machine) << field;
        ASSERT_FALSE(origin.withholdings.empty()) << field;
        EXPECT_THAT(origin.withholdings, Each(Field(&Withholding::held, true))) << field;
    }
}

TEST(C1, HoldsNothingForAMachine) {
    PersonsMail mail;
    mail.more = "Auto-Submitted: auto-replied\nX-Auto-Response-Suppress: All";
    EXPECT_THAT(origin_of(mail).withholdings, Each(Field(&Withholding::held, false)));
}

TEST(C1_1, NullReversePath) {
    expect_fires("c1.1 null-return-path", &PersonsMail::return_path,
                 {"Return-Path: <>", "return-path:<>", "Return-Path: (none) <>", "Return-Path: < >",
                  "Return-Path: <>\nReturn-Path: <p.lindner@amt.example>"});
}

TEST(C1_1, MissingReversePath) {
    expect_fires("c1.1 missing-return-path", &PersonsMail::return_path,
                 {"", "Return-Path:", "X-Return-Path: <p.lindner@amt.example>"});
}

TEST(C1_2, AutoSubmittedWithAnyKeywordButNo) {
    expect_fires(
        "c1.2 auto-submitted", &PersonsMail::more,
        {"Auto-Submitted: auto-replied", "Auto-Submitted: auto-generated", "Auto-Submitted: auto-notified",
         "Auto-Submitted: auto-replied (vacation)", "Auto-Submitted: auto-generated; x=y",
         "Auto-Submitted: auto-notified; owner-email=\"a@b.example\"", "AUTO-SUBMITTED: AUTO-REPLIED",
         "Auto-Submitted: (Sieve (really) \\) no) auto-replied", "Auto-Submitted:\n auto-replied",
         "Auto-Submitted: (no", "Auto-Submitted: (no)", "Auto-Submitted: nobody", "Auto-Submitted: yes",
         "Auto-Submitted: no\nAuto-Submitted: auto-replied"});
}

TEST(C1_2, AutoSubmittedNoIsAPersons) {
    expect_answered(&PersonsMail::more, {"Auto-Submitted: no", "Auto-Submitted: NO (written by hand)",
                                         "Auto-Submitted: (a (nested) \\) comment) no",
                                         "Auto-Submitted: no(x)", "Auto-Submitted: no; x=y"});
}

TEST(C1_3, ReportsOfAnyType) {
    for (const char* type :
         {"delivery-status", "disposition-notification", "feedback-report", "tlsrpt", "x"}) {
        PersonsMail mail;
        mail.type = std::string("Content-Type: multipart/report; report-type=") + type + "; boundary=B";
        mail.body = "--B\n\nIch komme.\n--B--\n";
        EXPECT_THAT(rules_of(mail), Contains("c1.3 report")) << type;
    }
    expect_fires("c1.3 report", &PersonsMail::type,
                 {"Content-Type: message/delivery-status", "Content-Type: MULTIPART/Report; boundary=B",
                  "Content-Type: message/disposition-notification"});
}

TEST(C1_3, AReportThatAPersonEncloses) {
    PersonsMail mail;
    mail.type = "Content-Type: multipart/mixed; boundary=B";
    mail.body =
        "--B\n\nIch komme.\n--B\nContent-Type: message/rfc822\n\nAuto-Submitted: auto-replied\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=C\n\n--C--\n--B--\n";
    EXPECT_THAT(rules_of(mail), IsEmpty());
}

TEST(C1_4, FieldsOfLists) {
    expect_fires(
        "c1.4 list-header", &PersonsMail::more,
        {"List-Id: Amt <it.amt.example>", "List-Help: <mailto:x@a.example>",
         "List-Subscribe: <mailto:x@a.example>", "List-Unsubscribe: <mailto:x@a.example>", "List-Post: NO",
         "List-Owner: <mailto:x@a.example>", "List-Archive: <https://a.example>", "list-id: <a.example>"});
    expect_answered(&PersonsMail::more, {"X-List: none", "Listing-Id: 7"});
}

TEST(C1_5, PrecedenceOfBulkMail) {
    expect_fires("c1.5 precedence", &PersonsMail::more,
                 {"Precedence: bulk", "Precedence: junk", "Precedence: list", "Precedence: auto_reply",
                  "X-Precedence: bulk", "Precedence: Bulk (newsletter)", "precedence: (x) LIST",
                  "Precedence: first-class\nPrecedence: bulk"});
    expect_answered(&PersonsMail::more,
                    {"Precedence: first-class", "Precedence: special-delivery", "Precedence: normal (bulk)"});
}

TEST(C1_6, SuppressionOfAutomaticAnswers) {
    expect_fires(
        "c1.6 auto-response-suppress", &PersonsMail::more,
        {"X-Auto-Response-Suppress: All", "X-Auto-Response-Suppress: OOF",
         "X-Auto-Response-Suppress: AutoReply", "X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply",
         "X-Auto-Response-Suppress: dr,oof", "X-Auto-Response-Suppress: All (Exchange)",
         "X-Auto-Response-Suppress: None\nX-Auto-Response-Suppress: All"});
    expect_answered(&PersonsMail::more,
                    {"X-Auto-Response-Suppress: None", "X-Auto-Response-Suppress: DR",
                     "X-Auto-Response-Suppress: DR, NDR, RN, NRN", "X-Auto-Response-Suppress: DR (not All)",
                     "X-Auto-Response-Suppress: Allow"});
}

TEST(C1_7, MarksOfRobots) {
    expect_fires("c1.7 robot-marker", &PersonsMail::more,
                 {"X-Autoreply: yes", "X-Autoreply:", "X-Autorespond: Re: x", "X-Autoresponder: 1",
                  "X-Loop: yes", "X-Loop: True", "X-Loop: a@b.example\nX-Loop: yes", "X-No-Ack: 1",
                  "X-Ack: no", "X-FC-MachineGenerated: true", "X-MS-Exchange-Inbox-Rules-Loop: a@b.example",
                  "Delivered-To: Autoresponder", "Delivered-To: a@b.example\nDelivered-To: autoresponder",
                  "X-Autoreply: no\nX-Autoreply: yes"});
    expect_answered(&PersonsMail::more,
                    {"X-Autoreply: no", "X-Autoresponder: No (x)", "X-Loop: a@b.example", "X-Ack: yes",
                     "X-FC-MachineGenerated: false", "Delivered-To: CIC.Bamf@bamf.bund.de"});
}

TEST(C1_8, OurOwnMarks) {
    expect_fires("c1.8 own-mark", &PersonsMail::more,
                 {"X-Brueckenpost-Id: bp.CIC-2023-00001.x.1.0123456789ab@bamf.bund.de",
                  "x-brueckenpost-id:", "Message-ID: <bp.CIC-2023-00001.confirmation.1.0@bamf.bund.de>",
                  "Message-ID: <bp.x@BAMF.bund.de>"});
    expect_answered(&PersonsMail::more, {"Message-ID: <4711@bamf.bund.de>", "Message-ID: <bp.x@amt.example>",
                                         "Message-ID: <bp.x@bamf.bund.de.amt.example>",
                                         "In-Reply-To: <bp.CIC-2023-00001.confirmation.1.0@bamf.bund.de>"});
}

TEST(C1_8, OurOwnAddressesAsSenders) {
    Office office;
    office.mailboxes = {"thementage@bamf.bund.de"};
    office.addresses = {"thementage@bamf.bund.de", "bounce@bamf.bund.de", "digest@bamf.bund.de"};
    for (const char* own : {"CIC.Bamf@bamf.bund.de", "cdo@BAMF.bund.de", "Thementage@bamf.bund.de",
                            "bounce@bamf.bund.de", "digest@bamf.bund.de"}) {
        PersonsMail returned, written, sent;
        returned.return_path = std::string("Return-Path: <") + own + ">";
        written.from = std::string("From: Team <") + own + ">";
        sent.more = std::string("Sender: ") + own;
        for (const PersonsMail& mail : {returned, written, sent})
            EXPECT_THAT(rules_of(mail, office), Contains("c1.8 own-mark")) << mail.bytes();
    }
    PersonsMail colleague;
    colleague.from = "From: Jens Kollege <jens.kollege@bamf.bund.de>";
    EXPECT_THAT(rules_of(colleague, office), IsEmpty());
}

TEST(C1_8, ForeignFieldsOfOurNamespaceSayNothing) {
    expect_answered(&PersonsMail::more, {"X-Brueckenpost-Outcome: answered", "X-Brueckenpost: 1"});
}

TEST(C1_9, NamesOfTheSystem) {
    for (const char* local :
         {"mailer-daemon", "MAILER-DAEMON", "postmaster", "listserv", "majordomo", "owner-it", "it-request",
          "bounce", "bounces+17", "bounce-17-x", "abuse", "root"}) {
        PersonsMail returned, written;
        returned.return_path = std::string("Return-Path: <") + local + "@amt.example>";
        written.from = std::string("From: Petra <") + local + "@amt.example>";
        for (const PersonsMail& mail : {returned, written})
            EXPECT_THAT(rules_of(mail), Contains("c1.9 system-sender")) << mail.bytes();
    }
    expect_answered(&PersonsMail::return_path,
                    {"Return-Path: <rootes@amt.example>", "Return-Path: <a.owner@amt.example>",
                     "Return-Path: <request@amt.example>", "Return-Path: <abuse.berg@amt.example>"});
}

TEST(C1_9, NamesThatNobodyReads) {
    for (const char* local : {"noreply", "no-reply", "NoReply", "no.reply", "donotreply", "do-not-reply",
                              "nicht-antworten", "nichtantworten", "noreply-dms"}) {
        PersonsMail returned, written;
        returned.return_path = std::string("Return-Path: <") + local + "@amt.example>";
        written.from = std::string("From: Petra <") + local + "@amt.example>";
        for (const PersonsMail& mail : {returned, written})
            EXPECT_THAT(rules_of(mail), Contains("c1.9 no-reply-sender")) << mail.bytes();
    }
    expect_answered(&PersonsMail::from, {"From: <arno.reply@amt.example>", "From: <reply.no@amt.example>"});
}

TEST(C1_9, UnlessAPersonIsDeclaredBehindIt) {
    PersonsMail mail;
    mail.from = "From: Petra <noreply-dms@amt.example>";
    mail.more = "Auto-Submitted: no";
    EXPECT_THAT(rules_of(mail), IsEmpty());
}

TEST(C1_10, MailThatIsNotAddressedToUs) {
    expect_fires("c1.10 not-addressed", &PersonsMail::to,
                 {"", "To: undisclosed-recipients:;", "To: a@amt.example", "Bcc: CIC.Bamf@bamf.bund.de",
                  "To: \"CIC.Bamf@bamf.bund.de\" <a@amt.example>", "To: x.CIC.Bamf@bamf.bund.de",
                  "Resent-To: CIC.Bamf@bamf.bund.de.amt.example",
                  "Resent-Cc: \"CIC.Bamf@bamf.bund.de\" <a@amt.example>"});
    expect_answered(
        &PersonsMail::to,
        {"To: cic.bamf@BAMF.bund.de", "To: a@amt.example, CDO <CDO@bamf.bund.de>",
         "Cc: CIC.Bamf@bamf.bund.de", "To: Teams: a@amt.example, CIC.Bamf@bamf.bund.de;",
         "To: a@amt.example\nResent-To: CIC.Bamf@bamf.bund.de", "Resent-Cc: CIC <CIC.Bamf@bamf.bund.de>",
         "Resent-To: b@amt.example\nResent-To: CIC.Bamf@bamf.bund.de"});
}

TEST(C1_10, AliasesOfTheMailboxesAreUsAndTheDigestsReadersAreNot) {
    Office office;
    office.mailboxes = {"Thementage@bamf.bund.de"};
    office.addresses = {"Thementage@bamf.bund.de", "digest@bamf.bund.de"};
    PersonsMail mail;
    mail.to = "To: thementage@bamf.bund.de";
    EXPECT_THAT(rules_of(mail, office), IsEmpty());
    mail.to = "To: digest@bamf.bund.de";
    EXPECT_THAT(rules_of(mail, office), Contains("c1.10 not-addressed"));
}

TEST(C1_11, ASenderThatIsNotOnePlainAddress) {
    expect_fires("c1.11 odd-sender", &PersonsMail::from,
                 {"", "From:", "From: Petra", "From: a@amt.example, b@amt.example",
                  "From: a@amt.example\nFrom: b@amt.example", "From: Team: a@amt.example;", "From: Team:;",
                  "From: p.lindner", "From: <p.lindner@>", "From: <@amt.example>",
                  "From: \"a b\"@amt.example", "From: a@b@amt.example", "From: a@[192.0.2.1]",
                  "From: <a\x01@amt.example>", "From: <a\xFC@amt.example>",
                  "From: <a\xE2\x80\xAE@amt.example>", "From: <a@amt.example> <b@amt.example>",
                  "From: <=?utf-8?Q?a=40b.example=2C?=@amt.example>", "From: <a@=?utf-8?Q?bamf?=.example>"});
    expect_answered(&PersonsMail::from,
                    {"From: p.lindner@amt.example", "From: p.lindner+x@amt.example (Petra)",
                     "From: =?utf-8?Q?J=C3=BCrgen?= <j@amt.example>", "From: J\xFCrgen <j@amt.example>",
                     "From: <j\xC3\xBCrgen@m\xC3\xBCnchen.example>"});
}

TEST(C1_12, ASenderWithoutTheVerdictOfOurGateway) {
    Office office;
    office.authserv_id = "mx.bamf.bund.de";
    PersonsMail mail;
    EXPECT_THAT(rules_of(mail, office), Contains("c1.12 unauthenticated"));
    EXPECT_THAT(rules_of(mail), IsEmpty()) << "the gate is off where no gateway is configured";
    mail.more = "Authentication-Results: mx.bamf.bund.de; dmarc=pass";
    EXPECT_THAT(rules_of(mail, office), IsEmpty());
    mail.more = "Authentication-Results: mx.amt.example; dmarc=pass";
    EXPECT_THAT(rules_of(mail, office), Contains("c1.12 unauthenticated"));
}

TEST(C1_12, NoVerdictInsideAnEnclosedMessage) {
    Office office;
    office.authserv_id = "mx.bamf.bund.de";
    PersonsMail mail;
    mail.type = "Content-Type: message/rfc822";
    mail.body = "Authentication-Results: mx.bamf.bund.de; dmarc=pass\nFrom: p.lindner@amt.example\n\nx\n";
    EXPECT_THAT(rules_of(mail, office), Contains("c1.12 unauthenticated"));
    mail.type = "Content-Type: multipart/mixed; boundary=B";
    mail.body = "--B\nAuthentication-Results: mx.bamf.bund.de; dmarc=pass\n\nIch komme.\n--B--\n";
    EXPECT_THAT(rules_of(mail, office), Contains("c1.12 unauthenticated"));
}

TEST(C1_13, SpamFlagsOfTheGateway) {
    expect_fires("c1.13 spam", &PersonsMail::more,
                 {"X-Spam-Flag: YES", "X-Spam-Flag: yes", "X-Spam-Status: Yes, score=9.1",
                  "X-MS-Exchange-Organization-SCL: 5", "X-MS-Exchange-Organization-SCL: 9",
                  "X-MS-Exchange-Organization-SCL: -1\nX-MS-Exchange-Organization-SCL: 6"});
    expect_answered(&PersonsMail::more,
                    {"X-Spam-Flag: NO", "X-Spam-Status: No, score=1", "X-MS-Exchange-Organization-SCL: 4",
                     "X-MS-Exchange-Organization-SCL: -1"});
}

TEST(C1_15, SubjectsAsProgramsWriteThem) {
    expect_fires("c1.15 automatic-subject", &PersonsMail::subject,
                 {"Subject: Automatische Antwort: Einladung", "Subject: Abwesenheitsnotiz",
                  "Subject: Abwesenheitsnotiz: Einladung", "Subject: Automatic reply: Einladung",
                  "Subject: Out of Office", "Subject: Out of Office: Einladung", "Subject: Auto: Einladung",
                  "Subject: Gelesen: Einladung", "Subject: Nicht gelesen: Einladung",
                  "Subject: Unzustellbar: Einladung", "Subject: Undeliverable: Einladung",
                  "Subject: Zugesagt: Einladung", "Subject: Abgelehnt: Einladung",
                  "Subject: Mit Vorbehalt: Einladung", "Subject: Accepted: Einladung",
                  "Subject: Declined: Einladung", "Subject: =?utf-8?Q?Automatische_Antwort=3A?= Einladung"});
    expect_answered(&PersonsMail::subject,
                    {"Subject: AW: Automatische Antwort: Einladung", "Subject: Automatisierung am Thementag",
                     "Subject: Autos in der Verwaltung", "Subject: Einladung gelesen", "Subject: "});
}

TEST(C1_15, ASubjectAloneMakesNoMachine) {
    PersonsMail mail;
    mail.subject = "Subject: Auto: Anmeldung";
    const Origin origin = origin_of(mail);
    EXPECT_FALSE(origin.is_machine);
    EXPECT_THAT(origin.withholdings, Each(Field(&Withholding::held, true)));
}

TEST(C1_16, MailThatCouldNotBeReadToItsEnd) {
    PersonsMail mail;
    for (int i = 0; i < 2000; ++i) mail.more += (i == 0 ? "X-A: 1" : "\nX-A: 1");
    EXPECT_THAT(rules_of(mail), Contains("c1.16 unreadable"));
    PersonsMail deep;
    deep.type = "Content-Type: multipart/mixed; boundary=B0";
    deep.body.clear();
    for (int i = 0; i < 100; ++i) {
        deep.body += "--B" + std::to_string(i) + "\nContent-Type: multipart/mixed; boundary=B" +
                     std::to_string(i + 1) + "\n\n";
    }
    EXPECT_THAT(rules_of(deep), Contains("c1.16 unreadable"));
}

}  // namespace
}  // namespace bp
