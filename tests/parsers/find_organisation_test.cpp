#include "parsers/find_organisation.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

std::string in_lines(std::string_view text, std::string_view domain = "") {
    auto found = organisation_in_lines(text, domain);
    return found ? found->name : "";
}

std::string in_sentences(std::string_view text, std::string_view domain = "") {
    auto found = organisation_in_sentences(text, domain);
    return found ? found->name : "";
}

TEST(OrganisationInLines, TakesTheAuthorityNotItsDepartments) {
    EXPECT_EQ(in_lines("Gesche Immoor\nReferat 12\nLandesamt für Deichbau Nordmoor\nDezernat 3\nAm Deich 1"),
              "Landesamt für Deichbau Nordmoor");
    EXPECT_EQ(in_lines("Amt für Digitalisierung\nStadtverwaltung Beispielhagen"),
              "Stadtverwaltung Beispielhagen");
}

TEST(OrganisationInLines, LeavesOffWhatStandsBesideTheName) {
    EXPECT_EQ(in_lines("Gesche Immoor | Team Netze | Dockwerk Systeme GmbH"), "Dockwerk Systeme GmbH");
    EXPECT_EQ(in_lines("Kreis Nordmoor, Fachdienst 4, 09999 555-12"), "Kreis Nordmoor");
}

TEST(OrganisationInLines, JoinsANameThatGoesOnBelow) {
    EXPECT_EQ(in_lines("Bundesamt für Watt\nund Deichforschung"), "Bundesamt für Watt und Deichforschung");
}

TEST(OrganisationInLines, KeepsTheCommaInsideAMinistrysName) {
    EXPECT_EQ(in_lines("Ministerium für Häfen, Fischerei und Deiche"),
              "Ministerium für Häfen, Fischerei und Deiche");
}

TEST(OrganisationInLines, FindsANameThatTheDomainSpells) {
    EXPECT_EQ(in_lines("Gesche Immoor\nDeichfuchs", "deichfuchs.example"), "Deichfuchs");
}

TEST(OrganisationInLines, ADomainAloneNamesNone) {
    EXPECT_EQ(in_lines("Gesche Immoor", "deichfuchs.example"), "");
}

TEST(OrganisationInLines, PassesOverStreetsAndDutiesOfLaw) {
    EXPECT_EQ(in_lines("Amtsstraße 12, 12345 Beispielhagen\nSitz der Gesellschaft: Beispielstadt"), "");
}

TEST(OrganisationInSentences, TakesWhereTheWriterWorks) {
    EXPECT_EQ(in_sentences("ich bin bei der Stadt Beispielhagen für Netze zuständig."),
              "Stadt Beispielhagen");
    EXPECT_EQ(in_sentences("I study at the Technical University of Nordmoor."),
              "Technical University of Nordmoor");
}

TEST(OrganisationInLines, LeavesOffTheOfficeOfWhoSigns) {
    EXPECT_EQ(in_lines("Präsidentin der Akademie für Deichkunde"), "Akademie für Deichkunde");
    EXPECT_EQ(in_lines("Rechtsamt der Stadt Beispielhagen"), "Stadt Beispielhagen");
    EXPECT_EQ(in_lines("Abteilung des Innern"), "");
}

TEST(OrganisationInLines, AnOfficeWithANameStandsWhereNothingElseDoes) {
    EXPECT_EQ(in_lines("Gesche Immoor\nPrüfstelle Deichbau Nordmoor"), "Prüfstelle Deichbau Nordmoor");
    EXPECT_EQ(in_lines("Amt für Deichkunde - Fortbildungsstelle"), "Amt für Deichkunde");
    EXPECT_EQ(in_lines("Prüfstelle Deichbau\nStadt Beispielhagen"), "Stadt Beispielhagen");
    EXPECT_EQ(in_lines("Amt 10"), "");
    EXPECT_EQ(in_lines("Fortbildungsstelle"), "");
    EXPECT_EQ(in_lines("Pressestelle Nord"), "");
}

TEST(OrganisationInSentences, TakesWhoRegisters) {
    EXPECT_EQ(in_sentences("für den 30.11. meldet die Bundesstelle für Wattkarten:"),
              "Bundesstelle für Wattkarten");
    EXPECT_EQ(in_sentences("das Deichamt Nordmoor benennt folgende Personen."), "Deichamt Nordmoor");
    EXPECT_EQ(in_sentences("Frau Kern wechselt zur Stadt Beispielhagen."), "");
}

TEST(OrganisationInSentences, AKindOfPlaceIsNoName) {
    EXPECT_EQ(in_sentences("ich bin im Krankenhaus."), "");
}

TEST(OrganisationOfValue, TakesAFormsValue) {
    EXPECT_EQ(organisation_of_value("Stadt Beispielhagen, Amt 10"), "Stadt Beispielhagen");
    EXPECT_EQ(organisation_of_value("Deichfuchs"), "Deichfuchs");
}

}  // namespace
}  // namespace bp
