#include "parsers/read_message.h"

#include <gmock/gmock.h>

#include <sstream>

#include "parsers/parse_message.h"
#include "tests/parsers/choice_sentences.h"
#include "tests/parsers/day_sentences.h"
#include "tests/parsers/plain_mail.h"
#include "tests/parsers/sample_catalogue.h"
#include "tests/parsers/sentences.h"

namespace bp {
namespace {

using test::plain_mail;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

Office office() {
    Office office;
    office.addresses = {"CIC.Bamf@bamf.bund.de", "CDO@bamf.bund.de"};
    return office;
}

Reading read(const std::string& raw, std::chrono::year_month_day today = day(2023, 3, 6)) {
    return read_message(parse_message(raw), sample_catalogue(), office(), today).reading;
}

Reading read_text(std::string_view subject, std::string_view text,
                  std::chrono::year_month_day today = day(2023, 3, 6)) {
    return read(plain_mail("Subject: " + std::string(subject) + "\n", text), today);
}

std::string joined(const std::vector<EventId>& ids) {
    std::string text;
    for (const EventId& id : ids) text += (text.empty() ? "" : ",") + id.substr(5);
    return text;
}

class Sentences : public ::testing::TestWithParam<test::SentenceCase> {};

TEST_P(Sentences, AreUnderstood) {
    const test::SentenceCase& sentence = GetParam();
    std::string body = std::string(sentence.text) + "\n\nMit freundlichen Grüßen\nPetra Lindner\n";
    if (*sentence.quoted != '\0') {
        body += "\nAm 01.03.2023 um 09:00 schrieb CIC Thementage <CIC.Bamf@bamf.bund.de>:\n";
        std::istringstream lines(sentence.quoted);
        for (std::string line; std::getline(lines, line);) body += "> " + line + "\n";
    }
    int year = 0;
    unsigned month = 0, number = 0;
    ASSERT_EQ(std::sscanf(sentence.date, "%d-%u-%u", &year, &month, &number), 3);
    const Reading reading = read_text(sentence.subject, body, day(year, month, number));
    EXPECT_EQ(to_string(reading.kind), sentence.kind) << sentence.text;
    EXPECT_EQ(joined(reading.events), sentence.events) << sentence.text;
    EXPECT_EQ(joined(reading.cancelled_events), sentence.cancelled) << sentence.text;
}

INSTANTIATE_TEST_SUITE_P(All, Sentences, ::testing::ValuesIn(test::kSentences), [](const auto& each) {
    return std::string(each.param.kind) + std::to_string(each.index);
});
INSTANTIATE_TEST_SUITE_P(Choices, Sentences, ::testing::ValuesIn(test::kChoiceSentences),
                         [](const auto& each) {
                             return std::string(each.param.kind) + std::to_string(each.index);
                         });
INSTANTIATE_TEST_SUITE_P(Days, Sentences, ::testing::ValuesIn(test::kDaySentences), [](const auto& each) {
    return std::string(each.param.kind) + std::to_string(each.index);
});

TEST(ReadMessage, RegistrationIsConfirmedWithItsEvidence) {
    const Reading reading =
        read_text("Thementag", "Bitte melden Sie mich zum Thementag am 23.3. an.\n\nGruß\nPetra Lindner\n");
    EXPECT_EQ(reading.reply, ReplyTemplate::registration_confirmation);
    EXPECT_EQ(reading.seats, 1);
    EXPECT_FALSE(reading.review);
    EXPECT_THAT(reading.evidence,
                ::testing::Contains(::testing::AllOf(::testing::Field(&Evidence::field, "events"),
                                                     ::testing::Field(&Evidence::quote, "23.3."))));
    EXPECT_THAT(reading.evidence, ::testing::Contains(::testing::Field(&Evidence::field, "kind")));
}

TEST(ReadMessage, DayThatHasPassedGetsItsOwnReply) {
    EXPECT_EQ(read_text("KI", "Bitte melden Sie mich zum KI-Tag an.\n\nGruß\nPetra Lindner\n").reply,
              ReplyTemplate::registration_past);
}

TEST(ReadMessage, DayOfTheMailItselfHasNotPassed) {
    EXPECT_EQ(
        read_text("KI", "Bitte melden Sie mich zum KI-Tag an.\n\nGruß\nPetra Lindner\n", day(2023, 1, 26))
            .reply,
        ReplyTemplate::registration_confirmation);
}

TEST(ReadMessage, ContradictionOfTopicAndDateBooksNothing) {
    const Reading reading = read_text(
        "Anmeldung", "Ich nehme am Thementag Low Code am 27.04.2023 teil.\n\nGruß\nPetra Lindner\n");
    EXPECT_THAT(reading.events, IsEmpty());
    EXPECT_EQ(reading.reply, ReplyTemplate::registration_clarification);
}

TEST(ReadMessage, SubjectAndTextThatDifferBookNothing) {
    const Reading reading = read_text(
        "Anmeldung zur KI", "Bitte melden Sie mich zum Thementag am 23.03. an.\n\nGruß\nPetra Lindner\n",
        day(2023, 1, 9));
    EXPECT_THAT(reading.events, IsEmpty());
    EXPECT_EQ(reading.reply, ReplyTemplate::registration_clarification);
}

TEST(ReadMessage, ThanksThatQuoteTheWordForCancellingCancelNothing) {
    const Reading reading = read(
        plain_mail("Subject: AW: Anmeldebestätigung Thementag am 23.03.2023\nIn-Reply-To: <a@bamf.bund.de>\n",
                   "Vielen Dank! Falls doch etwas dazwischenkommt, schreibe ich \"Abmelden\".\n\n> Kommen "
                   "Sie nicht, antworten Sie mit \"Abmelden\".\n"));
    EXPECT_EQ(reading.kind, Kind::followup);
    EXPECT_EQ(reading.reply, ReplyTemplate::none);
}

TEST(ReadMessage, BareWordOverOurConfirmationCancelsItsDay) {
    const Reading reading = read(
        plain_mail("Subject: AW: Anmeldebestätigung Thementag am 23.03.2023\nIn-Reply-To: <a@bamf.bund.de>\n",
                   "Abmelden\n\n> hiermit bestätigen wir Ihre Anmeldung am 23.03.2023.\n"));
    EXPECT_EQ(reading.kind, Kind::cancellation);
    EXPECT_THAT(reading.cancelled_events, ElementsAre("2023-03-23"));
}

TEST(ReadMessage, InvitationUnderTheMailBooksNothing) {
    const Reading reading =
        read(plain_mail("Subject: AW: Einladung\nIn-Reply-To: <a@bamf.bund.de>\n",
                        "Bitte für den 27.4. anmelden.\n\nGruß\nPetra Lindner\n\n> 23.03.2023 Low/No Code "
                        "Tools\n> 27.04.2023 Agile Methoden\n> 25.05.2023 Anforderungsmanagement\n"));
    EXPECT_THAT(reading.events, ElementsAre("2023-04-27"));
}

TEST(ReadMessage, PeopleOfOneMailMayGoToDifferentDays) {
    const Reading reading =
        read_text("Anmeldungen",
                  "Guten Tag,\n\nAgile Methoden: nur ich\nAnforderungsmanagement: ich und Frau Ina Vogel "
                  "(i.vogel@amt-test.example)\n\nGruß\nPetra Lindner\n");
    ASSERT_THAT(reading.people, SizeIs(2));
    EXPECT_THAT(reading.people[0].events.value(), ElementsAre("2023-04-27", "2023-05-25"));
    EXPECT_THAT(reading.people[1].events.value(), ElementsAre("2023-05-25"));
}

TEST(ReadMessage, MailWithoutTextIsUnclearAndAcknowledged) {
    const Reading reading = read_text("Unterlagen", "\n");
    EXPECT_EQ(reading.kind, Kind::unclear);
    EXPECT_EQ(reading.reply, ReplyTemplate::receipt_acknowledgement);
}

TEST(ReadMessage, WhatIsNotUnderstoodIsHeldWithAReasonInGerman) {
    const Reading reading = read_text(
        "Hm", "Der Rasen vor dem Gebäude wächst dieses Jahr besonders hoch.\n\nGruß\nPetra Lindner\n");
    EXPECT_TRUE(reading.review);
    EXPECT_THAT(reading.review_reason, Not(IsEmpty()));
    EXPECT_EQ(reading.reply, ReplyTemplate::receipt_acknowledgement);
}

TEST(ReadMessage, MachineIsNeverAnswered) {
    const Reading reading = read(plain_mail("Subject: Abwesenheit\nAuto-Submitted: auto-replied\n",
                                            "Ich bin bis 23.3. nicht da. Bitte melden Sie mich an.\n"));
    EXPECT_EQ(reading.kind, Kind::automatic);
    EXPECT_EQ(reading.reply, ReplyTemplate::none);
}

TEST(ReadMessage, PersonsMailWithTheMarksOfAListIsFiledAndNotAnswered) {
    const Reading reading =
        read(plain_mail("Subject: Thementag\nPrecedence: bulk\n",
                        "Bitte melden Sie mich zum Thementag am 23.3. an.\n\nGruß\nPetra Lindner\n"));
    EXPECT_EQ(reading.kind, Kind::registration);
    EXPECT_EQ(reading.reply, ReplyTemplate::none);
}

TEST(ReadMessage, WhereSomebodyWillBeElsewhereIsNoWishToCome) {
    EXPECT_NE(read_text("Theme day", "On 23 March we will be at a trade fair, so no low code for us.\n").kind,
              Kind::registration);
    EXPECT_NE(read_text("Theme day", "On 23 March I'll be on holiday, so the theme day is off.\n").kind,
              Kind::registration);
    EXPECT_EQ(read_text("Theme day", "We will be there on 23 March for the low code theme day.\n").kind,
              Kind::registration);
}

TEST(ReadMessage, KeysHitByChanceAreUnclear) {
    EXPECT_EQ(read_text("Re:", "Hgf kkkk ,,, zzt\nwwwww 0 0 lll??\n").kind, Kind::unclear);
    EXPECT_NE(read_text("Frage", "Wann geht es los? Und wo?\n").kind, Kind::unclear);
    EXPECT_NE(read_text("Вопрос", "Когда и где пройдёт ваш день?\n").kind, Kind::registration);
}

TEST(ReadMessage, MailThatWasCutIsHeld) {
    std::string text = "Bitte melden Sie mich zum Thementag am 23.3. an.\n";
    while (text.size() < 2 * 1024 * 1024)
        text += "Und noch eine Zeile, die niemand liest, aber jemand geschrieben hat.\n";
    EXPECT_TRUE(read_text("Thementag", text).review);
}

TEST(DateOf, IsTheWritersOwnDay) {
    Message message;
    message.date = DateTime{1678143600, 60};  // 6 March 2023, 23:00 UTC: past midnight in Berlin
    EXPECT_EQ(date_of(message, 0), day(2023, 3, 7));
}

TEST(DateOf, FallsBackToReceivedAndThenToTheFile) {
    Message message;
    EXPECT_EQ(date_of(message, 1678060800), day(2023, 3, 6));
    message.received = DateTime{1678147200, 0};
    EXPECT_EQ(date_of(message, 0), day(2023, 3, 7));
}

}  // namespace
}  // namespace bp
