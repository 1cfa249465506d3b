#include "parsers/find_phone.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

std::string phone(std::string_view text) {
    return best_phone(find_phones(text));
}

TEST(FindPhone, ReadsTheUsualGermanSpellings) {
    EXPECT_EQ(phone("Telefon 09999 555-214"), "+499999555214");
    EXPECT_EQ(phone("Tel. (0 99 99) 55 50-33"), "+499999555033");
    EXPECT_EQ(phone("Telefon: +49 (0)999 555-4417"), "+499995554417");
    EXPECT_EQ(phone("0049 999 / 55 54 - 417"), "+499995554417");
    EXPECT_EQ(phone("Stadt Beispielhagen, 09999/555-112"), "+499999555112");
}

TEST(FindPhone, ReadsForeignNumbers) {
    EXPECT_EQ(phone("WhatsApp: (+351) 912 555 038"), "+351912555038");
    EXPECT_EQ(phone("Tel. 1-506-555-0199"), "+15065550199");
}

TEST(FindPhone, ALastGroupIsNotTakenForAMobilePrefix) {
    EXPECT_EQ(phone("+44 (0)20 7946 0158"), "+442079460158");
    EXPECT_EQ(phone("Tel. 0341 555123 0171 5550199"), "+49341555123");
}

TEST(FindPhone, ANumberWrittenTwiceIsReadWithItsCountry) {
    EXPECT_EQ(phone("026-555 0149 (aus Deutschland: +31 26 555 0149)"), "+31265550149");
}

TEST(FindPhone, ABareExtensionBehindTheSwitchboard) {
    EXPECT_EQ(phone("Tel. 09999 5552-0 (Zentrale), -36 (direkt)"), "+499999555236");
    EXPECT_EQ(phone("Tel. 09999 555-36, 3 Etagen - 2 Lifte"), "+49999955536");
}

TEST(FindPhone, AnOpenNumberWaitsForItsExtension) {
    std::vector<PhoneNumber> base = find_phones("Alle sind unter 09999 555 mit ihrer Durchwahl erreichbar.");
    std::vector<PhoneNumber> extension = find_phones("Tel -417");
    ASSERT_EQ(base.size(), 1U);
    ASSERT_EQ(extension.size(), 1U);
    EXPECT_TRUE(base[0].open);
    EXPECT_EQ(e164_of(extension[0], &base[0]), "+499999555417");
    EXPECT_EQ(phone("Tel. 09999 555-(Durchwahl)"), "");
    EXPECT_FALSE(find_phones("Tel. 09999 555-0, Durchwahl -12")[0].open);
}

TEST(FindPhone, PassesOverFaxNumbers) {
    EXPECT_EQ(phone("Fax 09999 555-7214\nTelefon 09999 555-214"), "+499999555214");
    EXPECT_EQ(phone("F 09999 555-7214"), "");
    EXPECT_EQ(phone("Telefon / Fax\t(09999) 55 - 41 / (09999) 55 - 99"), "+4999995541");
}

TEST(FindPhone, PassesOverServiceNumbers) {
    EXPECT_EQ(phone("Hotline 0800 555 1237"), "");
}

TEST(FindPhone, PassesOverDatesAndFileNumbers) {
    EXPECT_EQ(phone("am 01.02.2023 um 09:30 Uhr, Az. 0512/23"), "");
    EXPECT_EQ(phone("IBAN DE02 1203 0000 0000 2020 51"), "");
    EXPECT_EQ(phone("Aktenzeichen 0123456789"), "");
}

TEST(FindPhone, AnExtensionTakesThePlaceOfTheSwitchboardsZero) {
    EXPECT_EQ(phone("Telefon 09999 62-0 (Zentrale), Durchwahl -3417"), "+499999623417");
    EXPECT_EQ(phone("Tel. 0999 943-0, DW 4812"), "+499999434812");
}

TEST(FindPhone, AnExtensionAloneIsNoNumber) {
    EXPECT_EQ(phone("App. 5120"), "");
}

TEST(FindPhone, AnExtensionInheritsFromAnotherPersonsNumber) {
    std::vector<PhoneNumber> base = find_phones("Tel. 0999 428 31-2001");
    std::vector<PhoneNumber> extension = find_phones("App. 428 31-2044");
    ASSERT_EQ(base.size(), 1U);
    ASSERT_EQ(extension.size(), 1U);
    EXPECT_EQ(e164_of(extension[0], &base[0]), "+49999428312044");
}

TEST(FindPhone, TheSwitchboardsNumberIsNobodys) {
    EXPECT_EQ(phone("Zentrale: 09999 555-10"), "");
    EXPECT_EQ(phone("Sekretariat: Frau Immoor, 09999 555-300\nDurchwahl: 09999 555-312"), "+499999555312");
}

TEST(FindPhone, TellsTwoNumbersOnOneLineApart) {
    std::vector<PhoneNumber> numbers = find_phones("Fon 09999/809-1145 · Mobil 0171 5550142");
    ASSERT_EQ(numbers.size(), 2U);
    EXPECT_EQ(numbers[1].use, PhoneNumber::Use::mobile);
    EXPECT_EQ(e164_of(numbers[1]), "+491715550142");
}

TEST(FindPhone, SaysWhereTheNumberStands) {
    std::string text = "Gesche Immoor\nTel. 09999 555-214 (vormittags)";
    std::vector<PhoneNumber> numbers = find_phones(text);
    ASSERT_EQ(numbers.size(), 1U);
    EXPECT_EQ(text.substr(numbers[0].begin, numbers[0].end - numbers[0].begin), "09999 555-214");
}

TEST(FindPhone, ABareExtensionBehindADashBetweenBlanks) {
    EXPECT_EQ(phone("Tel. 09999 5552 - 0 (Zentrale), - 36 (direkt)"), "+499999555236");
}

TEST(FindPhone, OnesOwnNumberBeatsTheLineOfTheHouse) {
    EXPECT_EQ(phone("Telefon: 09999 555-0\nDurchwahl: 09999 555-123"), "+499999555123");
    EXPECT_EQ(phone("Telefon: 09999 555-0"), "+4999995550");
}

TEST(FindPhone, ARoomBesideTheNumberDoesNotHideIt) {
    EXPECT_EQ(phone("Raum H 2.14 / Fon 09999-5550-214"), "+4999995550214");
}

TEST(FindPhone, ExtensionsThatGoBehindANumberLeaveItOpen) {
    std::vector<PhoneNumber> base = find_phones("Die Durchwahlen hängen Sie bitte an 09999 555 81 an.");
    std::vector<PhoneNumber> extension = find_phones("DW -214");
    ASSERT_EQ(base.size(), 1U);
    ASSERT_EQ(extension.size(), 1U);
    EXPECT_TRUE(base[0].open);
    EXPECT_EQ(e164_of(extension[0], &base[0]), "+49999955581214");
}

TEST(FindPhone, ReadsDigitsInWords) {
    EXPECT_EQ(phone("mobil null eins sieben eins fünf fünf fünf null eins neun acht"), "+491715550198");
    EXPECT_EQ(phone("call zero one seven one, five five five, zero one nine eight"), "+491715550198");
    EXPECT_EQ(phone("null Probleme, eins nach dem anderen"), "");
}

TEST(FindPhone, ANumberThatCountsSomethingElseIsNoPhone) {
    EXPECT_EQ(phone("Mitgliedsnummer 09999 5550\nHandy 0171 5550198"), "+491715550198");
}

TEST(FindPhone, TheSecretarysExtensionIsNotTheWriters) {
    EXPECT_EQ(phone("Tel. 09999 555-214 (Sekretariat: -10)"), "+499999555214");
}

TEST(FindPhone, ADirectLineSaysSoInABracket) {
    EXPECT_EQ(phone("Tel. 09999 555-0 (Zentrale)\n     09999 555-214 (Durchwahl)"), "+499999555214");
}

TEST(FindPhone, AustrianExtensionsGoBehindTheNumber) {
    EXPECT_EQ(phone("Tel. +43 1 555 1234 DW 12"), "+431555123412");
}

TEST(FindPhone, ADayBehindALabelIsNoExtension) {
    EXPECT_EQ(phone("Tel. 09999 555-0, am besten direkt am 16. und 19. Juni"), "+4999995550");
}

}  // namespace
}  // namespace bp
