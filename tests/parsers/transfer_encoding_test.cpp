#include "parsers/transfer_encoding.h"

#include <gtest/gtest.h>

#include "parsers/guarded_mimetic.h"

namespace bp {
namespace {

TEST(QuotedPrintable, DecodesBytesAndJoinsSoftBreaks) {
    EXPECT_EQ(decode_quoted_printable("Gr=C3=BC=\r\n=c3=9fe\r\n=20x"),
              "Gr\xC3\xBC\xC3\x9F"
              "e\r\n x");
}

TEST(QuotedPrintable, KeepsLineEndsAsTheyAre) {
    EXPECT_EQ(decode_quoted_printable("a\nb\r\nc"), "a\nb\r\nc");
}

TEST(QuotedPrintable, BlanksBehindASoftBreakDoNotCount) {
    EXPECT_EQ(decode_quoted_printable("a= \t\r\nb"), "ab");
}

TEST(QuotedPrintable, KeepsBlanksAtLineEnds) {
    EXPECT_EQ(decode_quoted_printable("flowed \nx"), "flowed \nx");
}

TEST(QuotedPrintable, WhatIsNoEscapeStays) {
    EXPECT_EQ(decode_quoted_printable("1=2 =4 =XY =\n=4"), "1=2 =4 =XY =4");
}

TEST(QuotedPrintable, SoftBreakAtTheEndIsNothing) {
    EXPECT_EQ(decode_quoted_printable("a="), "a");
}

TEST(Base64, IgnoresForeignCharacters) {
    EXPECT_EQ(decode_base64(" QUJ\r\nD|\xFF~RA== "), "ABCD");
}

TEST(Base64, MissingPaddingIsForgiven) {
    EXPECT_EQ(decode_base64("QQ"), "A");
    EXPECT_EQ(decode_base64("QUI"), "AB");
    EXPECT_EQ(decode_base64("Q"), "");
}

TEST(Base64, EndsAtItsPadding) {
    EXPECT_EQ(decode_base64("QQ==\r\n_____\r\nListe abbestellen"), "A");
}

TEST(Base64, GoesOnWhereItWasEncodedInPieces) {
    EXPECT_EQ(decode_base64("QUI=\r\nQ0Q=\r\n"), "ABCD");
    EXPECT_EQ(decode_base64("QQ==QQ==QQ=="), "AAA");
}

TEST(Uuencode, DecodesBetweenBeginAndEnd) {
    EXPECT_EQ(decode_uuencode("Vorrede\r\nbegin 644 a b.txt\r\n#0V%T\r\n`\r\nend\r\nNachrede"), "Cat");
    EXPECT_EQ(decode_uuencode("begin 644 a\n\"04(\n\nend\n"), "AB");
}

TEST(Uuencode, WithoutBeginIsTheTextItself) {
    EXPECT_EQ(decode_uuencode("kein uu"), "kein uu");
}

TEST(Uuencode, TruncatedLinesAreRead) {
    EXPECT_EQ(decode_uuencode("begin 644 a\nM0V%T").substr(0, 3), "Cat");
}

TEST(TransferEncoding, UnknownIsIdentity) {
    EXPECT_EQ(decode_transfer_encoding("=41", "8bit"), "=41");
    EXPECT_EQ(decode_transfer_encoding("=41", "x-nobody"), "=41");
    EXPECT_TRUE(is_identity_encoding(""));
    EXPECT_FALSE(is_identity_encoding("base64"));
}

}  // namespace
}  // namespace bp
