#include "parsers/address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace bp {

void PrintTo(const Address& address, std::ostream* out) {
    *out << '[' << address.display_name << "] <" << address.addr_spec << '>';
}

namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

AddressList read(std::string_view text) {
    AddressList list;
    add_addresses(list, text);
    return list;
}

Address address(const char* name, const char* spec) {
    return {name, spec};
}

TEST(Addresses, ReadsTheUsualForms) {
    const AddressList list = read("a@x.example, Erika Muster <e@x.example>, \"Muster, Max\" <m@x.example>");
    EXPECT_THAT(list.addresses,
                ElementsAre(address("", "a@x.example"), address("Erika Muster", "e@x.example"),
                            address("Muster, Max", "m@x.example")));
    EXPECT_FALSE(list.malformed);
    EXPECT_FALSE(list.has_group);
    EXPECT_EQ(list.fields, 1);
}

TEST(Addresses, DecodesNames) {
    EXPECT_THAT(read("=?utf-8?Q?M=C3=BCller=2C_Max?= <m@x.example>").addresses,
                ElementsAre(address("Müller, Max", "m@x.example")));
    EXPECT_THAT(read("\"=?utf-8?B?w7w=?=\" <m@x.example>").addresses,
                ElementsAre(address("ü", "m@x.example")));
    EXPECT_THAT(read("M\xFCller <m@x.example>").addresses, ElementsAre(address("Müller", "m@x.example")));
}

TEST(Addresses, CommentIsTheNameWhereThereIsNoOther) {
    EXPECT_THAT(read("m@x.example (Max Muster)").addresses,
                ElementsAre(address("Max Muster", "m@x.example")));
    EXPECT_THAT(read("Max <m@x.example> (privat)").addresses, ElementsAre(address("Max", "m@x.example")));
    EXPECT_THAT(read("Max (der (mit) Hut) Muster <m@x.example>").addresses,
                ElementsAre(address("Max  Muster", "m@x.example")));
}

TEST(Addresses, NameWithABareCommaBelongsToItsAddress) {
    const AddressList list = read("Muster, Max <m@x.example>, e@x.example");
    EXPECT_THAT(list.addresses,
                ElementsAre(address("Muster, Max", "m@x.example"), address("", "e@x.example")));
    EXPECT_FALSE(list.malformed);
}

TEST(Addresses, SemicolonsSeparateToo) {
    EXPECT_THAT(read("a@x.example; B <b@x.example>;").addresses,
                ElementsAre(address("", "a@x.example"), address("B", "b@x.example")));
}

TEST(Addresses, GroupsAreOpened) {
    const AddressList empty = read("undisclosed-recipients:;");
    EXPECT_THAT(empty.addresses, IsEmpty());
    EXPECT_TRUE(empty.has_group);
    EXPECT_FALSE(empty.malformed);
    EXPECT_THAT(
        read("Amt: a@x.example, B <b@x.example>; c@x.example").addresses,
        ElementsAre(address("", "a@x.example"), address("B", "b@x.example"), address("", "c@x.example")));
    EXPECT_TRUE(read("undisclosed-recipients:").has_group);
}

TEST(Addresses, NullReversePathIsAnEmptyAddress) {
    EXPECT_THAT(read("<>").addresses, ElementsAre(address("", "")));
    EXPECT_FALSE(read("<>").malformed);
}

TEST(Addresses, BracketsMayBeDoubledOrMissing) {  // RFC 7103 section 7.1
    EXPECT_THAT(read("Max <<m@x.example>>").addresses, ElementsAre(address("Max", "m@x.example")));
    EXPECT_THAT(read("Max <m@x.example, e@x.example").addresses,
                ElementsAre(address("Max", "m@x.example"), address("", "e@x.example")));
    EXPECT_THAT(read("Max Muster m@x.example").addresses, ElementsAre(address("Max Muster", "m@x.example")));
}

TEST(Addresses, WrappingsAreRemoved) {
    EXPECT_THAT(read("<mailto:m@x.example>").addresses, ElementsAre(address("", "m@x.example")));
    EXPECT_THAT(read("mailto:m@x.example").addresses, ElementsAre(address("", "m@x.example")));
    EXPECT_THAT(read("<@relay.example,@b.example:m@x.example>").addresses,
                ElementsAre(address("", "m@x.example")));
    EXPECT_THAT(read("< m @ x.example >").addresses, ElementsAre(address("", "m@x.example")));
}

TEST(Addresses, QuotedLocalPartsStay) {
    const AddressList list = read("\"a, b@c\"@x.example");
    EXPECT_THAT(list.addresses, ElementsAre(address("", "\"a, b@c\"@x.example")));
    EXPECT_FALSE(list.malformed);
}

TEST(Addresses, WhatIsNoAddressIsMalformed) {
    for (const char* text :
         {"nur Text", "a@@x.example", "a@b@x.example", "<a b@c d@x.example>", "a@", "@x.example",
          "\"offen <m@x.example>", "Max <m@x.example> und mehr", "Max <m@x.example> <e@x.example>",
          "(offen m@x.example", "a@x.example b@x.example"}) {
        EXPECT_TRUE(read(text).malformed) << text;
    }
}

TEST(Addresses, LocalNameWithoutDomainIsKept) {
    EXPECT_THAT(read("<root>").addresses, ElementsAre(address("", "root")));
}

TEST(Addresses, HostileTextCostsLinearTime) {
    for (const char* piece : {"<\"", "\"", "(", "<", "a<b,", "\"<(", ":", "a@", ",", "\\"}) {
        std::string text;
        while (text.size() < 1'000'000) text += piece;
        read(text);
    }
}

TEST(MessageIds, AreReadInOrder) {
    EXPECT_THAT(parse_message_ids("<a@x> <b@x>,<c@x>"), ElementsAre("<a@x>", "<b@x>", "<c@x>"));
    EXPECT_THAT(parse_message_ids("Your mail of today <a@x>"), ElementsAre("<a@x>"));
}

TEST(MessageIds, BrokenOnesAreRepaired) {
    EXPECT_THAT(parse_message_ids("a@x"), ElementsAre("<a@x>"));
    EXPECT_THAT(parse_message_ids("20230306.1"), ElementsAre("<20230306.1>"));
    EXPECT_THAT(parse_message_ids("<a\t@x>"), ElementsAre("<a@x>"));
    EXPECT_THAT(parse_message_ids("<a@x <b@x>"), ElementsAre("<a@x>", "<b@x>"));
    EXPECT_THAT(parse_message_ids("<> kein Id"), IsEmpty());
}

}  // namespace
}  // namespace bp
