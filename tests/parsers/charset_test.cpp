#include "parsers/charset.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

using namespace std::string_view_literals;

TEST(ToUtf8, ConvertsWhatTheLabelSays) {
    EXPECT_EQ(to_utf8("\xB9", "iso-8859-2"), "š");
    EXPECT_EQ(to_utf8("\xA4", "ISO-8859-15"), "€");
    EXPECT_EQ(to_utf8("\xCF\xF0\xE8\xE2\xE5\xF2", "windows-1251"), "Привет");
    EXPECT_EQ(to_utf8("\x1B$B$3$s\x1B(B", "iso-2022-jp"), "こん");
    EXPECT_EQ(to_utf8("M+APw-ller", "utf-7"), "Müller");
}

TEST(ToUtf8, Utf16WithAndWithoutByteOrderMark) {
    EXPECT_EQ(to_utf8("\xFF\xFE\xFC\0"sv, "utf-16"), "ü");
    EXPECT_EQ(to_utf8("\xFC\0"sv, "utf-16le"), "ü");
    EXPECT_EQ(to_utf8("\0\xFC"sv, "utf-16be"), "ü");
}

TEST(ToUtf8, Latin1IsReadAsWindows1252) {
    EXPECT_EQ(to_utf8("\x84"
                      "a\x93 \x80",
                      "iso-8859-1"),
              "„a“ €");
}

TEST(ToUtf8, LabelsMayBeDirty) {
    EXPECT_EQ(to_utf8("\xFC", " \"ISO-8859-1\" "), "ü");
    EXPECT_EQ(to_utf8("\xFC", "iso-8859-1*de"), "ü");
    EXPECT_EQ(to_utf8("\xB0\xA1", "gb2312"), "啊");
}

TEST(ToUtf8, AsciiThatIsNoneIsGuessed) {
    EXPECT_EQ(to_utf8("\xC3\xBC", "us-ascii"), "ü");
    EXPECT_EQ(to_utf8("\xFC", "us-ascii"), "ü");
    EXPECT_EQ(to_utf8("\xFC", ""), "ü");
}

TEST(ToUtf8, UnknownLabelsAreGuessed) {
    EXPECT_EQ(to_utf8("\xC3\xBC \xFC", "x-nobody-knows"), "ü ü");
    EXPECT_EQ(to_utf8("\xFC", std::string(10'000, 'x')), "ü");
}

TEST(ToUtf8, Utf8UnderASingleByteLabelIsUtf8) {
    EXPECT_EQ(to_utf8("Gr\xC3\xBC\xC3\x9F"
                      "e",
                      "iso-8859-1"),
              "Grüße");
}

TEST(ToUtf8, BrokenUtf8KeepsItsGoodCharacters) {
    EXPECT_EQ(to_utf8("\xC3\xBC \xFC \xC3", "utf-8"), "ü ü Ã");
    EXPECT_EQ(to_utf8("\xED\xA0\x80", "utf-8"), "í\u00A0€");  // a surrogate is no character
    EXPECT_EQ(to_utf8("\xC0\xAF", "utf-8"), "À¯");            // nor is an overlong form
}

TEST(ToUtf8, ByteOrderMarkIsNoText) {
    EXPECT_EQ(to_utf8("\xEF\xBB\xBFx", "utf-8"), "x");
}

TEST(ToUtf8, ResultIsAlwaysValid) {
    std::string all;
    for (int i = 0; i < 1024; ++i) all += static_cast<char>(i * 7 + i / 256);
    for (const char* label :
         {"", "utf-8", "utf-16", "utf-32", "utf-7", "iso-2022-jp", "iso-2022-kr", "hz", "big5", "gb18030",
          "euc-jp", "shift_jis", "windows-1252", "koi8-r", "scsu", "imap-mailbox-name"}) {
        EXPECT_TRUE(is_valid_utf8(to_utf8(all, label))) << label;
    }
}

TEST(TruncateUtf8, NeverCutsACharacter) {
    std::string text = "aäb";
    truncate_utf8(text, 2);
    EXPECT_EQ(text, "a");
    truncate_utf8(text, 5);
    EXPECT_EQ(text, "a");
}

}  // namespace
}  // namespace bp
