#include "parsers/vcard.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(Vcard, ReadsNameOrganisationTelephoneAndAddress) {
    std::vector<VisitingCard> cards = parse_vcards(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Wense;Ilka;;Dr.;\r\nORG:Kreis Nordmoor;Amt "
        "1\r\nTEL;TYPE=WORK,FAX:+49 999 "
        "555-9\r\nTEL;TYPE=WORK,VOICE:+49 999 555-34\r\nEMAIL:ilka@nordmoor.example\r\nEND:VCARD\r\n");
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_EQ(cards[0].name, (PersonName{"Dr.", "Ilka", "Wense"}));
    EXPECT_EQ(cards[0].organisation, "Kreis Nordmoor");
    EXPECT_EQ(cards[0].phone, "+4999955534");
    EXPECT_EQ(cards[0].email, "ilka@nordmoor.example");
}

TEST(Vcard, UndoesQuotedPrintableAndFoldedLines) {
    std::vector<VisitingCard> cards = parse_vcards(
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=BCnw=C3=A4ldt;Enno\nORG:"
        "Stadt\n  "
        "Beispielhagen\nEND:VCARD\n");
    ASSERT_EQ(cards.size(), 1U);
    EXPECT_EQ(cards[0].name.family_name, "Grünwäldt");
    EXPECT_EQ(cards[0].organisation, "Stadt Beispielhagen");
}

TEST(Vcard, ACardWithoutANameIsNone) {
    EXPECT_TRUE(parse_vcards("BEGIN:VCARD\nORG:X\nEND:VCARD\n").empty());
}

}  // namespace
}  // namespace bp
