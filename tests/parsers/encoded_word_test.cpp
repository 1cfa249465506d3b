#include "parsers/encoded_word.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(DecodeHeaderText, DecodesBothEncodings) {
    EXPECT_EQ(decode_header_text("=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?= =?UTF-8?b?IEvDtmxu?="), "Grüße aus Köln");
    EXPECT_EQ(decode_header_text("=?iso-8859-1?q?M=FCller?="), "Müller");
}

TEST(DecodeHeaderText, KeepsBlanksBetweenWordsAndText) {
    EXPECT_EQ(decode_header_text("Re: =?utf-8?Q?=C3=9Cber?= uns"), "Re: Über uns");
    EXPECT_EQ(decode_header_text("=?utf-8?Q?a?= \t =?utf-8?Q?b?="), "ab");
}

TEST(DecodeHeaderText, JoinsACharacterThatIsSplitBetweenWords) {
    EXPECT_EQ(decode_header_text("=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?="), "Grüße");
    EXPECT_EQ(decode_header_text("=?utf-8?B?w7w=?= =?utf-8?Q?=C3?= =?UTF-8?B?vA==?="), "üü");
}

TEST(DecodeHeaderText, DoesNotJoinWordsThatShiftTheirCharset) {
    EXPECT_EQ(decode_header_text("=?ISO-2022-JP?B?GyRCJUYbKEI=?= =?ISO-2022-JP?B?GyRCJTkbKEI=?="), "テス");
}

TEST(DecodeHeaderText, ReadsWordsWhereTheyMayNotStand) {
    EXPECT_EQ(decode_header_text("\"=?utf-8?Q?M=C3=BCller?=\""), "\"Müller\"");
    EXPECT_EQ(decode_header_text("vor=?utf-8?Q?=C3=BC?=nach"), "vorünach");
    EXPECT_EQ(decode_header_text("=?utf-8?Q?mit Blank?="), "mit Blank");
}

TEST(DecodeHeaderText, IgnoresTheLanguage) {
    EXPECT_EQ(decode_header_text("=?utf-8*de?Q?=C3=BC?="), "ü");
}

TEST(DecodeHeaderText, UnknownCharsetIsGuessed) {
    EXPECT_EQ(decode_header_text("=?x-nobody?Q?=C3=BC?="), "ü");
    EXPECT_EQ(decode_header_text("=?unknown?Q?=FC?="), "ü");
}

TEST(DecodeHeaderText, RawBytesAreUtf8OrWindows1252) {
    EXPECT_EQ(decode_header_text("Gr\xC3\xBC\xC3\x9F"
                                 "e"),
              "Grüße");
    EXPECT_EQ(decode_header_text("Gr\xFC\xDF"
                                 "e \x80"),
              "Grüße €");
}

TEST(DecodeHeaderText, WhatIsNoEncodedWordStays) {
    for (const char* text :
         {"=?", "=?utf-8?Q?offen", "=?utf-8?X?a?=", "=??Q?a?=", "a =? b ?= c", "=?utf-8?Q"}) {
        EXPECT_EQ(decode_header_text(text), text);
    }
    EXPECT_EQ(decode_header_text("=?utf-8?Q?=4?= =?utf-8?Q?=ZZ?="), "=4=ZZ");
}

TEST(DecodeHeaderText, EncodedLineEndsCannotMakeHeaderLines) {
    EXPECT_EQ(decode_header_text("=?utf-8?Q?a=0D=0ABcc:_x?="), "a  Bcc: x");
}

TEST(DecodeHeaderText, ManyOpeningsCostLinearTime) {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "=?a?q?x";
    EXPECT_EQ(decode_header_text(text), text);
}

}  // namespace
}  // namespace bp
