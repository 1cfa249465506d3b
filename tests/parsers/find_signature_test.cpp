#include "parsers/find_signature.h"

#include <gtest/gtest.h>

#include "parsers/closing_formula.h"

namespace bp {
namespace {

struct Split {
    std::string letter, signature;
};

Split split(std::string text, const Address& writer = {"Petra Lindner", "p.lindner@amt-test.example"}) {
    TextLines lines(std::move(text));
    find_signature(lines, name_words(writer));
    return {lines.join(Section::new_text), lines.join(Section::signature)};
}

TEST(FindSignature, BeginsBelowTheClosingFormula) {
    Split split_text =
        split("Hallo,\nich komme.\n\nViele Grüße aus Kassel\nAnna Berg\n\nAmt Test\nTel. 0561 5550\n");
    EXPECT_EQ(split_text.letter, "Hallo,\nich komme.\n\nViele Grüße aus Kassel");
    EXPECT_EQ(split_text.signature, "Anna Berg\n\nAmt Test\nTel. 0561 5550");
}

TEST(FindSignature, NameBesideTheFormulaBelongsToIt) {
    EXPECT_EQ(split("Ich komme.\nLG Anna Berg\n").signature, "Anna Berg");
    EXPECT_EQ(split("Ich komme.\nLG Anna Berg\n").letter, "Ich komme.\nLG");
    EXPECT_EQ(split("Ich komme.\nGruß   Özge Überall, Amt\n").signature, "Özge Überall, Amt");
}

TEST(FindSignature, DelimiterBeginsItWithoutFormula) {
    Split found = split("Ich komme.\n\n-- \nWir sind das Amt\n");
    EXPECT_EQ(found.letter, "Ich komme.");
    EXPECT_EQ(found.signature, "Wir sind das Amt");
}

TEST(FindSignature, ARulerBelowATablesHeadingIsNoDelimiter) {
    EXPECT_EQ(split("Wir melden:\n\nName      Vorname\n----------------\nBerg      Anna\n").signature, "");
    EXPECT_EQ(split("Ich komme.\n----------------\nAmt Test\n").signature, "Amt Test");
}

TEST(FindSignature, NameAboveTheDelimiterBelongsToIt) {
    EXPECT_EQ(split("Ich komme.\n\nPetra\n\n-- \nPetra Lindner\nAmt\n").letter, "Ich komme.");
}

TEST(FindSignature, WritersOwnNameBeginsItWithoutFormula) {
    Split found = split("Guten Tag,\nbitte einen Platz. Danke\nPetra Lindner, Amt Test\n0561 5550\n");
    EXPECT_EQ(found.letter, "Guten Tag,\nbitte einen Platz. Danke");
    EXPECT_EQ(found.signature, "Petra Lindner, Amt Test\n0561 5550");
}

TEST(FindSignature, SentenceThatLeadsToTheNameEndsTheLetter) {
    EXPECT_EQ(split("Ich komme.\nÜber eine Antwort freut sich\nPetra Lindner\nAmt Test\n").signature,
              "Petra Lindner\nAmt Test");
}

TEST(FindSignature, NameInALetterheadOnTopDoesNot) {
    Split found =
        split("Petra Lindner\nHauptstr. 1\n\nSehr geehrte Damen und Herren,\nich komme gern zu Ihnen.\n");
    EXPECT_EQ(found.signature, "");
}

TEST(FindSignature, NameInAListOfParticipantsDoesNot) {
    EXPECT_EQ(split("Bitte melden Sie an:\nPetra Lindner\nOle Hansen\n").signature, "");
    EXPECT_EQ(split("Bitte melden Sie an:\nOle Hansen,\nPetra Lindner\n").signature, "");
}

TEST(FindSignature, NameAboveAnothersNameDoesNot) {
    EXPECT_EQ(split("Angemeldet werden sollen\nPetra Lindner\nOle Hansen\nfür den 25.5.\n").signature, "");
    EXPECT_EQ(split("Bitte anmelden.\n\nPetra Lindner\nOle Hansen\n").signature, "");
}

TEST(FindSignature, ListOfParticipantsBelowItGoesBackToTheLetter) {
    Split found =
        split("Anbei die Namen.\n\nMfG\nPetra Lindner\nAmt\n\nTeilnehmer:\n1. Ole Hansen\n2. Anna Berg\n");
    EXPECT_EQ(found.letter, "Anbei die Namen.\n\nMfG\n\nTeilnehmer:\n1. Ole Hansen\n2. Anna Berg");
    EXPECT_EQ(found.signature, "Petra Lindner\nAmt");
}

TEST(FindSignature, OfficeWithANumberStaysInIt) {
    EXPECT_EQ(split("Ich komme.\n\nLiebe Grüße\nPetra Lindner\n1. Vorsitzende\nVerein e. V.\n").signature,
              "Petra Lindner\n1. Vorsitzende\nVerein e. V.");
}

TEST(FindSignature, FormsAreNoSignature) {
    EXPECT_EQ(split("Name: Lindner\nVorname: Petra\nThementag: KI\n").signature, "");
}

TEST(FindSignature, ThanksCloseOnlyAboveAName) {
    EXPECT_EQ(split("Bitte anmelden.\nVielen Dank\nPetra Lindner\n").signature, "Petra Lindner");
    EXPECT_EQ(split("Vielen Dank!\nBitte melden Sie auch Frau Berg an und schicken Sie ihr das Programm.\n")
                  .signature,
              "");
}

TEST(FindSignature, PostscriptGoesBackToTheLetter) {
    Split found =
        split("Ich komme.\n\nMfG\nPetra Lindner\nAmt\n\nPS: Frau Berg kommt auch\nund isst vegan.\n");
    EXPECT_EQ(found.letter, "Ich komme.\n\nMfG\n\nPS: Frau Berg kommt auch\nund isst vegan.");
    EXPECT_EQ(found.signature, "Petra Lindner\nAmt");
}

TEST(FindSignature, UnmarkedAfterthoughtGoesBackToTheLetter) {
    Split found =
        split("Ich komme.\n\nMfG\nPetra Lindner\n\nIch bringe noch Frau Berg mit, sie isst vegan.\n");
    EXPECT_NE(found.letter.find("Frau Berg"), std::string::npos);
    EXPECT_EQ(found.signature, "Petra Lindner");
}

TEST(FindSignature, OfTwoLettersInOneMailTheLastIsClosed) {
    Split found = split(
        "Hallo,\nich komme.\nViele Grüße\nPetra\n\nDear all,\nI am coming.\nBest regards\nPetra Lindner\n");
    EXPECT_EQ(found.signature, "Petra Lindner");
}

TEST(FindSignature, OfficeHoursInTheFirstPersonStayInIt) {
    Split found =
        split("Ich komme.\n\nMfG\nPetra Lindner\n(ich arbeite in Teilzeit und bin vormittags erreichbar)\n");
    EXPECT_EQ(found.letter, "Ich komme.\n\nMfG");
}

TEST(FindSignature, SigningMarkOfAnAuthorityBeginsIt) {
    EXPECT_EQ(split("Wir melden zwei Personen.\n\nI. A. Berg\nPersonalstelle\n").signature,
              "I. A. Berg\nPersonalstelle");
}

TEST(FindSignature, ANameAboveAnOrganisationBeginsItInASharedMailbox) {
    const Address practice{"Praxis Siel", "anmeldung@praxis-siel.example"};
    EXPECT_EQ(split("Guten Tag,\nes eilt.\n\nAnna Berg, MFA\nfür die Praxis Siel\nTel 0561 5550\n", practice)
                  .signature,
              "Anna Berg, MFA\nfür die Praxis Siel\nTel 0561 5550");
    EXPECT_EQ(split("Es kommen:\n\nAnna Berg\nStadt Test\n", practice).signature, "");
}

TEST(FindSignature, ANumberWithARemarkIsNoLetter) {
    EXPECT_EQ(
        split("Ich komme.\n\nPfiat Eich\nPetra Lindner\n0561/555-14 (nicht mittags, da bin ich im Wald)\n")
            .signature,
        "Petra Lindner\n0561/555-14 (nicht mittags, da bin ich im Wald)");
}

TEST(ClosingFormula, WhoGreetsClosesTheLetter) {
    EXPECT_EQ(closing_formula("freundlich gruesst sie").kind, ClosingFormula::Kind::sure);
    EXPECT_EQ(closing_formula("pfiat eich").kind, ClosingFormula::Kind::loose);
    EXPECT_EQ(closing_formula("einen schoenen advent").kind, ClosingFormula::Kind::loose);
}

TEST(ClosingFormula, GreetingOpensNoSignature) {
    EXPECT_EQ(closing_formula("gruess gott,").kind, ClosingFormula::Kind::none);
    EXPECT_EQ(closing_formula("und gruessen sie mir bitte frau berg").kind, ClosingFormula::Kind::none);
}

TEST(ClosingFormula, KnowsGermanAndEnglishForms) {
    for (std::string_view line :
         {"mit freundlichen gruessen", "mit freundlichem gruss", "vg", "mfg", "hochachtungsvoll",
          "danke und gruss", "kind regards", "best wishes,", "yours sincerely", "herzlich",
          "mit besten wuenschen", "kind regards / med venlig hilsen", "es gruesst sie freundlich"}) {
        EXPECT_EQ(closing_formula(line).kind, ClosingFormula::Kind::sure) << line;
    }
}

}  // namespace
}  // namespace bp
