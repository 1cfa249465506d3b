#include "parsers/split_text.h"

#include <gtest/gtest.h>

#include "parsers/parse_message.h"
#include "tests/parsers/plain_mail.h"

namespace bp {
namespace {

using test::plain_mail;

MailText split(const std::string& raw) {
    return split_text(parse_message(raw));
}

MailText split_body(std::string_view body) {
    return split(plain_mail("Subject: Re: Thementag\n", body));
}

TEST(SplitText, PlainMailIsNewTextAndSignature) {
    MailText text = split(
        plain_mail("Subject: Anmeldung\n",
                   "Guten Tag,\n\nbitte einen Platz.\n\nMit freundlichen Grüßen\nPetra Lindner\nAmt Test\n"));
    EXPECT_EQ(text.new_text, "Guten Tag,\n\nbitte einen Platz.\n\nMit freundlichen Grüßen");
    EXPECT_EQ(text.signature, "Petra Lindner\nAmt Test");
    EXPECT_EQ(text.quoted, "");
    EXPECT_FALSE(text.is_reply);
    EXPECT_FALSE(text.leans_on_rest);
}

TEST(SplitText, MarkedQuoteBelowIsQuotedWithItsAttribution) {
    MailText text = split_body(
        "Danke!\n\nAm 05.04.2023 um 09:14 schrieb CIC <CIC.Bamf@bamf.bund.de>:\n\n> Guten Tag,\n> > älter\n");
    EXPECT_EQ(text.new_text, "Danke!");
    EXPECT_EQ(text.quoted,
              "Am 05.04.2023 um 09:14 schrieb CIC <CIC.Bamf@bamf.bund.de>:\n\nGuten Tag,\nälter");
}

TEST(SplitText, TextBelowAMarkedQuoteIsNew) {
    MailText text = split_body(
        "On Wed, Apr 5, 2023 at 9:14 AM CIC <CIC.Bamf@bamf.bund.de>\nwrote:\n> Are you coming?\n\nYes, "
        "gladly.\n");
    EXPECT_EQ(text.new_text, "Yes, gladly.");
}

TEST(SplitText, AnswersBetweenMarkedQuotesAreNew) {
    MailText text = split_body("> Welches Thema?\n\nProzesse.\n\n> Wer kommt?\n\nIch allein.\n");
    EXPECT_EQ(text.new_text, "Prozesse.\n\nIch allein.");
    EXPECT_EQ(text.quoted, "Welches Thema?\n\nWer kommt?");
}

TEST(SplitText, OutlookHeaderBlockBeginsTheQuote) {
    MailText text = split_body(
        "Abmelden\n\nVon: CIC Thementage <CIC.Bamf@bamf.bund.de>\nGesendet: Montag, 13. März 2023 11:24\n"
        "An: Lindner, Petra <p.lindner@amt-test.example>\nBetreff: Bestätigung\n\nGuten Tag\n");
    EXPECT_EQ(text.new_text, "Abmelden");
    EXPECT_EQ(text.quoted.substr(0, 8), "Von: CIC");
    EXPECT_TRUE(text.leans_on_rest);
}

TEST(SplitText, NotesHeaderBlockWithItsOwnOrderBeginsTheQuote) {
    MailText text = split_body(
        "Das wird leider nichts.\n\nAn:\tPetra Lindner/AMT/DE@AMT\nKopie:\nVon:\t\"CIC\" "
        "<CIC.Bamf@bamf.bund.de>\n"
        "Datum:\t03.04.2023 07:43\nThema:\tBestätigung\n\nGuten Tag\n");
    EXPECT_EQ(text.new_text, "Das wird leider nichts.");
}

TEST(SplitText, BoldHeaderBlockOfGmailBeginsTheQuote) {
    MailText text = split_body(
        "Passt.\n\n*Von:* CIC <CIC.Bamf@bamf.bund.de>\n*Gesendet:* Montag, 13. März 2023 11:24\n*An:* "
        "Lindner\n*Betreff:* x\n\nHallo\n");
    EXPECT_EQ(text.new_text, "Passt.");
}

TEST(SplitText, WebMailersHeaderBlockMayBeginWithTheDate) {
    MailText text = split_body(
        "Ich komme gern.\n\nGesendet: Mittwoch, 05. April 2023 um 09:14 Uhr\nVon: \"CIC\" "
        "<CIC.Bamf@bamf.bund.de>\n"
        "An: p.lindner@amt-test.example\nBetreff: Einladung\nHallo\n");
    EXPECT_EQ(text.new_text, "Ich komme gern.");
}

TEST(SplitText, SeparatorOfOldOutlookGoesAway) {
    MailText text = split_body(
        "Danke.\n\n-----Ursprüngliche Nachricht-----\nVon: CIC <CIC.Bamf@bamf.bund.de>\nGesendet: "
        "gestern\nAn: Lindner\nBetreff: x\n\nHallo\n");
    EXPECT_EQ(text.new_text, "Danke.");
    EXPECT_EQ(text.quoted.substr(0, 4), "Von:");
}

TEST(SplitText, UnderscoresAboveAHeaderBlockGoWithIt) {
    MailText text = split_body(
        "Danke.\n________________________________\nVon: CIC <CIC.Bamf@bamf.bund.de>\nGesendet: gestern\nAn: "
        "Lindner\nBetreff: x\n\nHallo\n");
    EXPECT_EQ(text.new_text, "Danke.");
    EXPECT_EQ(text.signature, "");
}

TEST(SplitText, GroupWiseHeaderBeginsTheQuote) {
    MailText text = split_body(
        "Bin dabei.\n\n>>> \"CIC\" <CIC.Bamf@bamf.bund.de> 31.07.23 08:05 >>>\nGuten Tag,\nkommen Sie?\n");
    EXPECT_EQ(text.new_text, "Bin dabei.");
    EXPECT_EQ(text.quoted, ">>> \"CIC\" <CIC.Bamf@bamf.bund.de> 31.07.23 08:05 >>>\nGuten Tag,\nkommen Sie?");
}

TEST(SplitText, AttributionWithAddressNeedsNoMarks) {
    MailText text = split_body(
        "Gern.\n\nAm Mittwoch, 5. April 2023 um 09:14:24 MESZ hat CIC\n<CIC.Bamf@bamf.bund.de> Folgendes "
        "geschrieben:\n\nGuten Tag\n");
    EXPECT_EQ(text.new_text, "Gern.");
}

TEST(SplitText, SentenceAboutWritingIsNoAttribution) {
    MailText text = split_body(
        "Am 29.03. um 10:15 schrieb mir Frau Engel aus Ihrem Haus:\nes seien noch Plätze frei.\nBitte einen "
        "für mich.\n");
    EXPECT_EQ(text.quoted, "");
    EXPECT_NE(text.new_text.find("Bitte einen"), std::string::npos);
}

TEST(SplitText, SentenceThatEndsInAColonIsNoAttribution) {
    MailText text =
        split_body("Unser Haus hat für den 25.05.2023 folgende Teilnehmer:\n- Anna Berg\n- Ole Hansen\n");
    EXPECT_NE(text.new_text.find("Ole Hansen"), std::string::npos);
}

TEST(SplitText, AttributionsOfOtherClientsAreKnown) {
    for (std::string attribution :
         {"Montag, 3. April 2023, 09:31:12, schrieben Sie:", "Zitat von CIC <CIC.Bamf@bamf.bund.de>:",
          "CIC Thementage <CIC.Bamf@bamf.bund.de> schrieb am Mo., 3. Apr. 2023, 09:31:",
          "02.04.2023 14:20 пользователь \"CIC\" <\nCIC.Bamf@bamf.bund.de> написал:"}) {
        EXPECT_EQ(split_body("Ich sage ab.\n\n" + attribution + "\n> Guten Tag\n").new_text, "Ich sage ab.")
            << attribution;
    }
}

TEST(SplitText, HeaderBlocksOfOtherClientsAreKnown) {
    for (std::string block :
         {"-----Original-Nachricht-----\nBetreff: x\nDatum: 2023-04-03T09:31:12+0200\nVon: \"CIC\" "
          "<CIC.Bamf@bamf.bund.de>\nAn: x",
          "-------- Ursprüngliche Nachricht --------\nVon: CIC <CIC.Bamf@bamf.bund.de>\nDatum: 03.04.23  "
          "09:31  (GMT+01:00)\nAn: x\nBetreff: x",
          "From: CIC <CIC.Bamf@bamf.bund.de>\nSent: Monday\nTo: Lindner; Berg,\n Anna "
          "<a@t.example>\nSubject: ein langer\nBetreff\nImportance: High"}) {
        EXPECT_EQ(split_body("Ich sage ab.\n\n" + block + "\n\nGuten Tag\n").new_text, "Ich sage ab.")
            << block;
    }
}

TEST(SplitText, FormWithTheLabelsOfAHeaderBlockIsNoQuote) {
    MailText text = split(plain_mail(
        "Subject: Reise\n", "Ich komme.\n\nDatum: 25.5.\nVon: Fulda\nAn: Berlin\nBetreff: Thementag\n"));
    EXPECT_NE(text.new_text.find("Von: Fulda"), std::string::npos);
}

TEST(SplitText, MarksInAMailThatAnswersNothingAreBullets) {
    MailText text = split(plain_mail("Subject: Anmeldung\n", "Bitte anmelden:\n> Ole Hansen\n> Anna Berg\n"));
    EXPECT_EQ(text.new_text, "Bitte anmelden:\nOle Hansen\nAnna Berg");
    EXPECT_EQ(text.quoted, "");
}

TEST(SplitText, LetterheadOnTopIsNoQuote) {
    MailText text = split(plain_mail(
        "Subject: Anmeldung\n",
        "Von: Petra Lindner\nAn: CIC\nDatum: 03.04.2023\nBetreff: Anmeldung\n\nBitte einen Platz.\n"));
    EXPECT_NE(text.new_text.find("Bitte einen Platz."), std::string::npos);
}

TEST(SplitText, ForwardPrefixMakesTheRestForwarded) {
    MailText text = split(
        plain_mail("Subject: WG: Thementag\n",
                   "s. u., bitte übernehmen\n\nVon: Berg, Anna <a.berg@amt-test.example>\nGesendet: gestern\n"
                   "An: Lindner\nBetreff: Thementag\n\nIch komme.\n"));
    EXPECT_EQ(text.subject, "Thementag");
    EXPECT_TRUE(text.is_forward);
    EXPECT_FALSE(text.is_reply);
    EXPECT_TRUE(text.leans_on_rest);
    EXPECT_NE(text.forwarded.find("Ich komme."), std::string::npos);
    EXPECT_EQ(text.quoted, "");
}

TEST(SplitText, HeaderBlockOfAThirdPersonIsForwardedEvenWithoutPrefix) {
    MailText text =
        split(plain_mail("Subject: Thementag\n",
                         "siehe unten\n\nVon: Berg, Anna <a.berg@amt-test.example>\nGesendet: gestern\n"
                         "An: Lindner\nBetreff: Thementag\n\nIch komme.\n"));
    EXPECT_TRUE(text.is_forward);
    EXPECT_NE(text.forwarded.find("Ich komme."), std::string::npos);
}

TEST(SplitText, AppleForwardIsForwardedAndTextBelowItIsNew) {
    MailText text =
        split(plain_mail("Subject: Fwd: Thementag\n",
                         "Anfang der weitergeleiteten Nachricht:\n\n> Von: Anna Berg "
                         "<a.berg@amt-test.example>\n> Betreff: x\n> \n> Ich komme.\n\nBitte eintragen!\n"));
    EXPECT_EQ(text.new_text, "Bitte eintragen!");
    EXPECT_NE(text.forwarded.find("Ich komme."), std::string::npos);
}

TEST(SplitText, AttachedMessageIsForwardedWithItsHeader) {
    MailText text = split(
        "From: a@b.example\nTo: CIC.Bamf@bamf.bund.de\nSubject: Anmeldung\nContent-Type: multipart/mixed; "
        "boundary=B\n\n"
        "--B\nContent-Type: text/plain\n\nz. K.\n--B\nContent-Type: message/rfc822\n\n"
        "From: Anna Berg <a.berg@amt-test.example>\nSubject: Ich komme\n\nam 23.3.\n--B--\n");
    EXPECT_EQ(text.new_text, "z. K.");
    EXPECT_EQ(text.forwarded, "Von: Anna Berg <a.berg@amt-test.example>\nBetreff: Ich komme\n\nam 23.3.");
    EXPECT_TRUE(text.is_forward);
    EXPECT_TRUE(text.leans_on_rest);
}

TEST(SplitText, AnAnswerThatSaysSomethingDoesNotLean) {
    EXPECT_FALSE(
        split_body("Leider kann ich doch nicht kommen, bitte streichen Sie mich.\n\n> alt\n").leans_on_rest);
    EXPECT_FALSE(split_body("Abmelden 23.3.\n\n> alt\n").leans_on_rest);
    EXPECT_TRUE(split_body("Guten Tag,\n\nabmelden.\n\nMfG\nPetra Lindner\n\n> alt\n").leans_on_rest);
}

TEST(SplitText, InReplyToMakesAnAnswerWithoutPrefix) {
    EXPECT_TRUE(split(plain_mail("Subject: Thementag\nIn-Reply-To: <x@bamf.bund.de>\n", "Danke\n")).is_reply);
}

TEST(SplitText, EmptyMailHasEmptySections) {
    MailText text = split_text(parse_message(""));
    EXPECT_EQ(text.new_text + text.signature + text.quoted + text.forwarded, "");
}

TEST(SplitText, QuotesNestedWithoutEndTakeLinearTime) {
    std::string body = "neu\n";
    for (int line = 0; line < 10; ++line) body += std::string(100'000, '>') + " tief\n";
    MailText text = split_body(body);
    EXPECT_EQ(text.new_text, "neu");
    EXPECT_EQ(text.quoted.substr(0, 9), "tief\ntief");
}

}  // namespace
}  // namespace bp
