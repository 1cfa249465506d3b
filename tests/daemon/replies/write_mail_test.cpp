#include "daemon/replies/write_mail.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(QuotedPrintable, KeepsReadableTextAndEndsLinesWithCrlf) {
    EXPECT_EQ(quoted_printable("Guten Tag,\n\n  1 = 1\n"), "Guten Tag,\r\n\r\n  1 =3D 1\r\n");
}

TEST(QuotedPrintable, EncodesBytesThatAreNotAscii) {
    EXPECT_EQ(quoted_printable("ü\n"), "=C3=BC\r\n");
}

TEST(QuotedPrintable, EncodesBlanksBeforeALineEnd) {
    EXPECT_EQ(quoted_printable("a \nb\t\nc "), "a=20\r\nb=09\r\nc=20");
}

TEST(QuotedPrintable, ProtectsDotsAndFromAtTheStartOfALine) {
    EXPECT_EQ(quoted_printable(".\nFrom here\nFromage\n..\n"), "=2E\r\n=46rom here\r\nFromage\r\n..\r\n");
}

TEST(QuotedPrintable, KeepsLinesWithin76) {
    const std::string encoded = quoted_printable(std::string(1000, 'x') + "ä" + std::string(74, 'y') + "\n");
    for (std::size_t begin = 0; begin < encoded.size();) {
        const std::size_t end = encoded.find("\r\n", begin);
        ASSERT_NE(end, std::string::npos);
        EXPECT_LE(end - begin, 76u);
        begin = end + 2;
    }
}

TEST(QuotedPrintable, EncodesControlsAndCarriageReturns) {
    EXPECT_EQ(quoted_printable("a\rb\x01"), "a=0Db=01");
}

TEST(WriteMail, RefusesValuesThatCouldEndTheHeader) {
    EXPECT_THROW(write_mail({{"Subject", "a\r\nBcc: b@c.example"}}, "t", "h"), std::invalid_argument);
    EXPECT_THROW(write_mail({{"Subject", "a\n"}}, "t", "h"), std::invalid_argument);
    EXPECT_THROW(write_mail({{"Subject", "ü"}}, "t", "h"), std::invalid_argument);
    EXPECT_THROW(write_mail({{"Subject", ""}}, "t", "h"), std::invalid_argument);
}

TEST(WriteMail, FoldsLongFieldsAtBlanks) {
    const std::string id = "<" + std::string(40, 'a') + "@b.example>";
    const std::string bytes = write_mail({{"References", id + " " + id + " " + id}}, "t\n", "h\n");
    EXPECT_NE(bytes.find(id + "\r\n\t" + id), std::string::npos);
}

TEST(WriteMail, ContentCannotForgeADelimiter) {
    const std::string bytes = write_mail({{"Subject", "x"}}, "\n--=_brueckenpost_=--\n", "h\n");
    EXPECT_NE(bytes.find("--=3D_brueckenpost_=3D--"), std::string::npos);
}

}  // namespace
}  // namespace bp
