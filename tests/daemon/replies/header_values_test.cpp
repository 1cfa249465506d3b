#include "daemon/replies/header_values.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(EncodeUnstructured, LeavesShortAsciiAsItIs) {
    EXPECT_EQ(encode_unstructured("Ihre Anmeldung [CIC-2023-00042]"), "Ihre Anmeldung [CIC-2023-00042]");
}

TEST(EncodeUnstructured, EncodesWhatIsNotAscii) {
    EXPECT_EQ(encode_unstructured("für Müller"), "=?utf-8?Q?f=C3=BCr_M=C3=BCller?=");
}

TEST(EncodeUnstructured, EncodesTextThatLooksEncoded) {
    EXPECT_EQ(encode_unstructured("=?utf-8?Q?x?="), "=?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=");
}

TEST(EncodeUnstructured, SplitsLongTextBetweenCharacters) {
    const std::string encoded = encode_unstructured(std::string(60, 'a') + "ä" + std::string(60, 'b'));
    for (std::size_t begin = 0; begin < encoded.size();) {
        const std::size_t end = std::min(encoded.find(' ', begin), encoded.size());
        EXPECT_LE(end - begin, 64u);
        begin = end + 1;
    }
    EXPECT_EQ(encoded.find("=C3?="), std::string::npos);
}

TEST(EncodeUnstructured, TurnsControlsIntoSpaces) {
    const std::string encoded = encode_unstructured("a\r\nBcc: victim@x.example");
    EXPECT_EQ(encoded.find('\r'), std::string::npos);
    EXPECT_EQ(encoded.find('\n'), std::string::npos);
}

TEST(EncodePhrase, QuotesSpecials) {
    EXPECT_EQ(encode_phrase("CIC Thementage"), "CIC Thementage");
    EXPECT_EQ(encode_phrase("CIC (BAMF)"), "\"CIC (BAMF)\"");
    EXPECT_EQ(encode_phrase("a \"b\" \\"), "\"a \\\"b\\\" \\\\\"");
    EXPECT_EQ(encode_phrase("Brückenpost"), "=?utf-8?Q?Br=C3=BCckenpost?=");
}

TEST(IsPlainAddress, AcceptsDotAtoms) {
    EXPECT_TRUE(is_plain_address("katrin.o'hara+x@stadt-nordheim.example"));
    EXPECT_FALSE(is_plain_address(""));
    EXPECT_FALSE(is_plain_address("a@b@c"));
    EXPECT_FALSE(is_plain_address("a@"));
    EXPECT_FALSE(is_plain_address("a..b@c.example"));
    EXPECT_FALSE(is_plain_address("\"a b\"@c.example"));
    EXPECT_FALSE(is_plain_address("a@b.example, c@d.example"));
    EXPECT_FALSE(is_plain_address("a@b.example>\r\nBcc: <c@d.example"));
    EXPECT_FALSE(is_plain_address("müller@b.example"));
    EXPECT_FALSE(is_plain_address(std::string(300, 'a') + "@b.example"));
}

TEST(IsMessageId, AcceptsOneIdAlone) {
    EXPECT_TRUE(is_message_id("<a.b@c>"));
    EXPECT_FALSE(is_message_id("a.b@c"));
    EXPECT_FALSE(is_message_id("<a b@c>"));
    EXPECT_FALSE(is_message_id("<a@b> <c@d>"));
    EXPECT_FALSE(is_message_id("<a@b>\r\nX: <y>"));
    EXPECT_FALSE(is_message_id("<" + std::string(300, 'a') + "@b>"));
}

}  // namespace
}  // namespace bp
