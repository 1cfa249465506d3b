#include "parsers/find_organisation.h"

#include <gtest/gtest.h>

#include "parsers/organisation_below_name.h"

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

TEST(OrganisationInLines, GoesOnBelowALineThatEndsWithASmallWord) {
    EXPECT_EQ(in_lines("Museum für\nSielgeschichte Nordmoor"), "Museum für Sielgeschichte Nordmoor");
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

TEST(OrganisationInLines, LeavesOffWhatLeadsToTheName) {
    EXPECT_EQ(in_lines("aus dem Kreisarchiv Nordmoor"), "Kreisarchiv Nordmoor");
    EXPECT_EQ(in_lines("Herzliche Grüße vom Deichverband Nord"), "Deichverband Nord");
    EXPECT_EQ(in_lines("im Auftrag der Stadt Beispielhagen"), "Stadt Beispielhagen");
    EXPECT_EQ(in_lines("on behalf of the Ministry of Dykes"), "Ministry of Dykes");
}

TEST(OrganisationInLines, LeavesOffAnAbbreviationInBrackets) {
    EXPECT_EQ(in_lines("Zentrum für Wattkarten (ZfW)"), "Zentrum für Wattkarten");
    EXPECT_EQ(in_lines("Dockwerk UG (haftungsbeschränkt)"), "Dockwerk UG (haftungsbeschränkt)");
}

TEST(OrganisationInLines, LooksIntoTheBracketsBesideAPerson) {
    EXPECT_EQ(in_lines("Gesche Immoor (Tourismusverband Nordmoor)"), "Tourismusverband Nordmoor");
    EXPECT_EQ(in_lines("ZDB Nordmoor (Zentrum für Deiche und Boote)"), "ZDB Nordmoor");
}

TEST(OrganisationInLines, KnowsWordsThatLeadOrEndAName) {
    EXPECT_EQ(in_lines("Gesche Immoor\nPraxis Dr. Siel"), "Praxis Dr. Siel");
    EXPECT_EQ(in_lines("Gesche Immoor\nNorth-Dyke Data Trust"), "North-Dyke Data Trust");
    EXPECT_EQ(in_lines("Agile Methoden in der Praxis"), "");
    EXPECT_EQ(in_lines("Planung der Kollegen"), "");
}

TEST(OrganisationInLines, AnOfficeGivesWayToItsTown) {
    EXPECT_EQ(in_lines("Gesche Immoor · Kulturamt · Stadt Nordmoor"), "Stadt Nordmoor");
    EXPECT_EQ(in_lines("Gesche Immoor · Kulturamt"), "Kulturamt");
}

TEST(OrganisationInLines, ABoardIsNamedBehindAColon) {
    EXPECT_EQ(in_lines("Vorstand, Heimatverein Nordmoor"), "Heimatverein Nordmoor");
    EXPECT_EQ(in_lines("Vorstand: Deichbank AG"), "");
}

TEST(OrganisationInLines, AShortenedGivenNameIsNoUniversity) {
    EXPECT_EQ(in_lines("Th. Immoor"), "");
    EXPECT_EQ(in_lines("TH Nordmoor"), "TH Nordmoor");
}

TEST(OrganisationInLines, APartOfTheDomainTellsAName) {
    EXPECT_EQ(in_lines("Gesche Immoor\nLernort am Sielblick", "lo-sielblick.example"),
              "Lernort am Sielblick");
    EXPECT_EQ(in_lines("Gesche Sielblick", "sielblick-post.example"), "");
}

TEST(OrganisationInLines, TakesTheFirmOutOfASentence) {
    EXPECT_EQ(in_lines("deichpost ist ein Angebot der Dockwerk Software GmbH"), "Dockwerk Software GmbH");
}

TEST(OrganisationInSentences, LeavesWhatIsNotYetOrNoLongerTheWriters) {
    EXPECT_EQ(in_sentences("Ich wechsle zum Juni zur Stadt Beispielhagen."), "");
    EXPECT_EQ(in_sentences("My contract will be with Dockwerk Solutions GmbH."), "");
}

TEST(OrganisationInSentences, ReadsAWriterWithoutCapitals) {
    EXPECT_EQ(in_sentences("ich studiere an der hochschule nordmoor und würde gern kommen"),
              "hochschule nordmoor");
}

TEST(OrganisationInSentences, TurnsOtherCasesIntoTheNominative) {
    EXPECT_EQ(in_sentences("Als Mitarbeiterin des Landkreises Nordmoor komme ich gern, unser Haus auch."),
              "Landkreis Nordmoor");
    EXPECT_EQ(in_sentences("Ich arbeite beim Statistischen Landesamt Nordmoor."),
              "Statistisches Landesamt Nordmoor");
    EXPECT_EQ(in_sentences("Ich bin bei der Evangelischen Kirche Nordmoor."), "Evangelische Kirche Nordmoor");
    EXPECT_EQ(in_lines("Grüße vom Deutschen Deichverband"), "Deutscher Deichverband");
}

TEST(OrganisationInLines, LeavesOffAJobRightBeforeTheName) {
    EXPECT_EQ(in_lines("2. Vorsitzende Heimatverein Nordmoor"), "Heimatverein Nordmoor");
    EXPECT_EQ(in_lines("Pressesprecherin des Klinikums Nordmoor"), "Klinikum Nordmoor");
    EXPECT_EQ(in_lines("Informatiker bei der Gemeinde Nordmoor"), "Gemeinde Nordmoor");
    EXPECT_EQ(in_lines("Project Officer at the European Dyke Observatory"), "European Dyke Observatory");
    EXPECT_EQ(in_lines("Tech Lead @ Dockwerk Ltd"), "Dockwerk Ltd");
    EXPECT_EQ(in_lines("Ihre Wohnbau Nordmoor GmbH"), "Wohnbau Nordmoor GmbH");
    EXPECT_EQ(in_lines("Leiterin Digitalisierung"), "");
}

TEST(OrganisationInSentences, LeavesOffTheSubjectOfStudies) {
    EXPECT_EQ(in_sentences("Ich studiere an der Universität Nordmoor Verwaltungsinformatik."),
              "Universität Nordmoor");
}

TEST(OrganisationBelowName, StandsBesideOrBelowThePerson) {
    const PersonName name{"", "Gesche", "Immoor"};
    auto below = [&](std::string_view block) {
        auto found = organisation_below_name(block, name);
        return found ? found->name : std::string{};
    };
    EXPECT_EQ(below("Gesche Immoor\nSenior Consultant\nWattwurm Nord\nTel. 0123 4567"), "Wattwurm Nord");
    EXPECT_EQ(below("Gesche Immoor | Wattwurm Nord"), "Wattwurm Nord");
    EXPECT_EQ(below("Gesche Immoor\nWattwurm\nAm Siel 3, 12345 Beispielhagen"), "Wattwurm");
    EXPECT_EQ(below("Gesche Immoor\nBeispielhagen"), "");
    EXPECT_EQ(below("Gesche Immoor\nLeiterin Digitalisierung"), "");
    EXPECT_EQ(below("Gesche Immoor\nFrankfurt am Main"), "");
}

TEST(OrganisationAfterName, StandsBehindTheNameInTheText) {
    const PersonName name{"", "Gesche", "Immoor"};
    auto found = organisation_after_name("Bitte streichen Sie mich. Gesche Immoor, Amt Nordmoor-Süd", name);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "Amt Nordmoor-Süd");
    found = organisation_after_name("einmal für\n\n  Gesche Immoor <g@dockwerk.example>\n  Dockwerk-IT eG\n",
                                    name);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "Dockwerk-IT eG");
    found = organisation_after_name("Bin dabei! Gesche von Dockwerk eG aus Nordmoor", name);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "Dockwerk eG");
    EXPECT_FALSE(organisation_after_name("Gesche Immoor kommt, sagt das Amt Nordmoor.", name));
}

TEST(ReadsAsOrganisation, TellsMailboxesFromPeople) {
    EXPECT_TRUE(reads_as_organisation("Praxis Siel"));
    EXPECT_TRUE(reads_as_organisation("Notariat Dr. Immoor"));
    EXPECT_TRUE(reads_as_organisation("Bürgermeister Gemeinde Nordmoor"));
    EXPECT_TRUE(reads_as_organisation("Arbeitskreis Deiche e.V."));
    EXPECT_FALSE(reads_as_organisation("Anna Kirche"));
    EXPECT_FALSE(reads_as_organisation("Dr. Paul Landmann"));
}

TEST(OrganisationInLines, TheHouseComesBeforeItsParts) {
    const auto name = [](const char* text) {
        auto found = organisation_in_lines(text, "example");
        return found ? found->name : std::string{};
    };
    EXPECT_EQ(name("Leiter Fachstelle Vergabe\nAmt für Deichbau des Kantons Nordmoor"),
              "Amt für Deichbau des Kantons Nordmoor");
    EXPECT_EQ(name("School of Dyke Studies, University of Northmoor"), "University of Northmoor");
    EXPECT_EQ(name("Office of the Registrar\nNational Dyke Agency"), "National Dyke Agency");
    EXPECT_EQ(name("Ressort Digitales\nStadt Nordmoor"), "Stadt Nordmoor");
    EXPECT_EQ(name("(noch) Zählstelle Nordmoor"), "Zählstelle Nordmoor");
}

TEST(OrganisationInLines, LegalNotesAndWebAddressesAreNoOrganisation) {
    EXPECT_FALSE(
        organisation_in_lines("In Bürogemeinschaft mit RA Immoor. USt-IdNr. DE555000111", "example"));
    auto found = organisation_in_lines("Dockwerk GmbH | dockwerk.example", "dockwerk.example");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->name, "Dockwerk GmbH");
}

TEST(OrganisationInSentences, AWorkplaceOfUnknownWords) {
    EXPECT_EQ(in_sentences("Ich arbeite bei Quendler und komme gern."), "Quendler");
    EXPECT_EQ(in_sentences("hier schreibt Gesche Immoor vom ZfK."), "ZfK");
    EXPECT_EQ(in_sentences("ich bin bei der Ankunft müde."), "");
}

TEST(OrganisationInLines, AJobIsNoOrganisation) {
    EXPECT_EQ(in_lines("Gesche Immoor\nOffice Manager\nNordmoor Ports Authority"),
              "Nordmoor Ports Authority");
}

TEST(OrganisationInLines, AnInnerOfficeYieldsToItsHouse) {
    EXPECT_EQ(in_lines("Gesche Immoor\nPräsidialbüro\nLandesamt für Deichbau"), "Landesamt für Deichbau");
}

}  // namespace
}  // namespace bp
