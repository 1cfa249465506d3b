#include "parsers/person_name.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

PersonName read(std::string_view text) {
    return parse_person_name(text).value_or(PersonName{"?", "?", "?"});
}

PersonName name(std::string title, std::string given, std::string family) {
    return {std::move(title), std::move(given), std::move(family)};
}

TEST(PersonNameParse, TakesFamilyNameBeforeTheComma) {
    EXPECT_EQ(read("Wiesmoor, Tjark"), name("", "Tjark", "Wiesmoor"));
}

TEST(PersonNameParse, KeepsAcademicTitlesAsWritten) {
    EXPECT_EQ(read("Prof. Dr.-Ing. habil. Ortrun Vahle"), name("Prof. Dr.-Ing. habil.", "Ortrun", "Vahle"));
    EXPECT_EQ(read("Vahle, Dr. med. Ortrun"), name("Dr. med.", "Ortrun", "Vahle"));
    EXPECT_EQ(read("Vahle, Ortrun Dr."), name("Dr.", "Ortrun", "Vahle"));
}

TEST(PersonNameParse, LeavesOutRanksAndDegrees) {
    EXPECT_EQ(read("MinR'in Gesche Immoor"), name("", "Gesche", "Immoor"));
    EXPECT_EQ(read("Verwaltungsrat Gesche Immoor"), name("", "Gesche", "Immoor"));
    EXPECT_EQ(read("Dipl.-Ing. (FH) Gesche Immoor"), name("", "Gesche", "Immoor"));
    EXPECT_EQ(read("Gesche Immoor, LL.M."), name("", "Gesche", "Immoor"));
    EXPECT_EQ(read("Immoor, M. A., Gesche"), name("", "Gesche", "Immoor"));
}

TEST(PersonNameParse, CountsNobleWordsToTheFamilyName) {
    EXPECT_EQ(read("Ilka von der Wense"), name("", "Ilka", "von der Wense"));
    EXPECT_EQ(read("Wense, Ilka von der"), name("", "Ilka", "von der Wense"));
    EXPECT_EQ(read("Freifrau von Alvern, Dr. Ilka"), name("Dr.", "Ilka", "Freifrau von Alvern"));
    EXPECT_EQ(read("Di Salvo, Enzo"), name("", "Enzo", "Di Salvo"));
}

TEST(PersonNameParse, ReadsFamilyNameFirstWhereTheGivenNameIsKnown) {
    EXPECT_EQ(read("Grevenkop Torsten"), name("", "Torsten", "Grevenkop"));
}

TEST(PersonNameParse, KeepsTwoGivenNamesAndTwoFamilyNames) {
    EXPECT_EQ(read("Ana María Robles Quiroga"), name("", "Ana María", "Robles Quiroga"));
    EXPECT_EQ(read("Karl-Heinz Bödefeld-Ost"), name("", "Karl-Heinz", "Bödefeld-Ost"));
}

TEST(PersonNameParse, CalmsNamesInCapitals) {
    EXPECT_EQ(read("BÖDEFELD-OST, ANNA"), name("", "Anna", "Bödefeld-Ost"));
    EXPECT_EQ(read("VON DER WENSE, ILKA"), name("", "Ilka", "von der Wense"));
}

TEST(PersonNameParse, ReadsOverSuffixesOfDisplayNames) {
    EXPECT_EQ(read("Wiesmoor, Tjark (Extern)"), name("", "Tjark", "Wiesmoor"));
    EXPECT_EQ(read("Tjark Wiesmoor | Stadt Beispielhagen"), name("", "Tjark", "Wiesmoor"));
    EXPECT_EQ(read("Tjark from Dockwerk"), name("", "Tjark", ""));
}

TEST(PersonNameParse, FindsNobodyInSharedMailboxes) {
    EXPECT_FALSE(parse_person_name("Poststelle (Stadt Beispielhagen)"));
    EXPECT_FALSE(parse_person_name("Vorzimmer Abteilung Z"));
    EXPECT_FALSE(parse_person_name("IT-Schulung"));
    EXPECT_FALSE(parse_person_name(""));
}

TEST(PersonNameParse, ReadsASingleWordAsFamilyNameUnlessItIsAKnownGivenName) {
    EXPECT_EQ(read("Wiesmoor"), name("", "", "Wiesmoor"));
    EXPECT_EQ(read("Tjark"), name("", "Tjark", ""));
}

TEST(PersonNameParse, ReadsNamesInOtherScripts) {
    EXPECT_EQ(read("Олена Ткач"), name("", "Олена", "Ткач"));
}

TEST(PersonNameParse, AFamilyNameMayBeANounBesideAKnownGivenName) {
    EXPECT_EQ(read("Anna Freitag"), name("", "Anna", "Freitag"));
    EXPECT_EQ(read("Freitag, Anna"), name("", "Anna", "Freitag"));
}

TEST(CleanName, DropsZeroWidthAndBidiCharacters) {
    EXPECT_EQ(clean_name("An\u200Bna \u202EKern\u202C"), "Anna Kern");
}

TEST(CleanName, TurnsLookAlikesInLatinWordsIntoLatinLetters) {
    EXPECT_EQ(clean_name("\u0410nna"), "Anna");                                     // Cyrillic A
    EXPECT_EQ(clean_name("\u0410\u043B\u043B\u0430"), "\u0410\u043B\u043B\u0430");  // all Cyrillic
}

TEST(CleanName, ComposesAccents) {
    EXPECT_EQ(clean_name("Mu\u0308ller"), "Müller");
}

TEST(NameOfLocalPart, SpellsGivenAndFamilyName) {
    EXPECT_EQ(name_of_local_part("tjark.wiesmoor"), name("", "Tjark", "Wiesmoor"));
    EXPECT_EQ(name_of_local_part("t.wiesmoor2"), name("", "", "Wiesmoor"));
    EXPECT_FALSE(name_of_local_part("poststelle"));
    EXPECT_FALSE(name_of_local_part("it-schulung"));
}

TEST(MayBeSame, AcceptsInitialsAndTransliteratedLetters) {
    EXPECT_TRUE(may_be_same(name("", "T.", "Grünwäldt"), name("Dr.", "Tjark", "Gruenwaeldt")));
    EXPECT_TRUE(may_be_same(name("", "", "Grünwäldt"), name("", "Tjark", "Grünwäldt")));
    EXPECT_FALSE(may_be_same(name("", "Tjark", "Grünwäldt"), name("", "Enno", "Grünwäldt")));
}

TEST(AddressFits, KnowsTheUsualSpellings) {
    PersonName person = name("", "Tjark", "von der Wense");
    EXPECT_TRUE(address_fits("tjark.vonderwense@amt.example", person));
    EXPECT_TRUE(address_fits("t.von-der-wense@amt.example", person));
    EXPECT_FALSE(address_fits("poststelle@amt.example", person));
    EXPECT_FALSE(address_fits("enno.vonderwense@amt.example", person));
}

TEST(WithoutFamilyInitial, KeepsTheGivenName) {
    EXPECT_EQ(without_family_initial({"", "Anna", "K."}), (PersonName{"", "Anna", ""}));
    EXPECT_EQ(without_family_initial({"", "Anna", "ø"}), (PersonName{"", "Anna", ""}));
    EXPECT_EQ(without_family_initial({"", "", "K"}), (PersonName{"", "", "K"}));
    EXPECT_EQ(without_family_initial({"", "Anna", "Ek"}), (PersonName{"", "Anna", "Ek"}));
}

TEST(ParsePersonName, EndsWhereItIsSaidWhereSomebodyWorks) {
    EXPECT_EQ(parse_person_name("Lena Kern vom Team Siel"), (PersonName{"", "Lena", "Kern"}));
    EXPECT_EQ(parse_person_name("Lena Kern von der Stadt Nordmoor"), (PersonName{"", "Lena", "Kern"}));
    EXPECT_EQ(parse_person_name("Lena vom Hofe"), (PersonName{"", "Lena", "vom Hofe"}));
    EXPECT_EQ(parse_person_name("Lena von deichpost.io"), (PersonName{"", "Lena", ""}));
}

TEST(ParsePersonName, LeavesOffAnOfficeOfTheChurch) {
    EXPECT_EQ(parse_person_name("Pfarrerin Lena Kern"), (PersonName{"", "Lena", "Kern"}));
}

}  // namespace
}  // namespace bp
