#include "parsers/inline_answers.h"

#include <gmock/gmock.h>

#include <string>

#include "parsers/parse_message.h"
#include "parsers/read_message.h"
#include "parsers/split_text.h"
#include "tests/parsers/sample_catalogue.h"

namespace bp {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string mail(std::string_view body) {
    return "From: Petra Lindner <p.lindner@amt.example>\nTo: CIC.Bamf@bamf.bund.de\nSubject: Re: Herbst\n"
           "Date: Wed, 06 Sep 2023 10:00:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n" +
           std::string(body);
}

Reading read(std::string_view body) {
    return read_message(parse_message(mail(body)), sample_catalogue(), Office{}, day(2023, 9, 6)).reading;
}

constexpr std::string_view kThreeAnswers =
    "Guten Tag,\n\nam 05.09.2023 schrieb CIC Thementage:\n"
    "> im Herbst gibt es noch drei Termine:\n"
    "> 28.09. IT-Security\n"
    "Sehr gern!\n"
    "> 26.10. Barrierefreiheit\n"
    "passt mir leider nicht\n"
    "> 30.11. Digitale Souveränität\n"
    "da auch bitte\n"
    "> Viele Grüße\n\nGruß\nPetra Lindner\n";

TEST(InlineAnswers, EachStandsWithTheLinesAboveIt) {
    const MailText text = split_text(parse_message(mail(kThreeAnswers)));
    ASSERT_GE(text.inline_answers.size(), 3U);
    EXPECT_EQ(text.inline_answers[1].quoted, "26.10. Barrierefreiheit");
    EXPECT_EQ(text.inline_answers[1].text, "passt mir leider nicht");
}

TEST(InlineAnswers, WantTheDayAboveThemOrDoNot) {
    const Reading reading = read(kThreeAnswers);
    EXPECT_EQ(reading.kind, Kind::registration);
    EXPECT_THAT(reading.events, ElementsAre("2023-09-28", "2023-11-30"));
    EXPECT_FALSE(reading.review);
}

TEST(InlineAnswers, CountBelowAClosingFormulaToo) {
    const Reading reading = read(
        "Hallo,\n\nmeine Antworten stehen unten.\n\nViele Grüße\nPetra Lindner\n\n"
        "Am 05.09.2023 schrieb CIC Thementage:\n"
        "> 28.09. IT-Security\n\nJa, ich melde mich an.\n\n"
        "> 26.10. Barrierefreiheit\n\nDa kann ich nicht.\n\n> Viele Grüße\n");
    EXPECT_THAT(reading.events, ElementsAre("2023-09-28"));
}

TEST(InlineAnswers, LetterBelowOneQuoteIsNone) {
    const MailText text =
        split_text(parse_message(mail("> 28.09. IT-Security\n> 26.10. Barrierefreiheit\n\nVielen Dank für "
                                      "die Einladung.\n\nPetra Lindner\n")));
    EXPECT_THAT(text.inline_answers, IsEmpty());
}

}  // namespace
}  // namespace bp
