#include "parsers/quoted_writer.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(QuotedWriter, HeaderLines) {
    const std::string_view mail = "Von: \"Immoor, Gesche\" <g.immoor@deich.example>\nGesendet: heute\n\nMoin";
    auto writer = quoted_writer(mail);
    ASSERT_TRUE(writer);
    EXPECT_EQ(writer->display_name, "Immoor, Gesche");
    EXPECT_EQ(writer->addr_spec, "g.immoor@deich.example");
    EXPECT_EQ(mail.substr(writer->text), "\nMoin");
}

TEST(QuotedWriter, TheLineOverAQuote) {
    EXPECT_EQ(quoted_writer("Am 3. Mai 2023 um 08:15 schrieb Gesche Immoor <g.immoor@deich.example>:\nMoin")
                  ->display_name,
              "Gesche Immoor");
    EXPECT_EQ(quoted_writer("On Wed, 3 May 2023 at 08:15, Gesche Immoor wrote:\nHi")->display_name,
              "Gesche Immoor");
}

TEST(QuotedWriter, GroupWise) {
    auto writer = quoted_writer(">>> Gesche Immoor 03.05.2023 08:15 >>>\nMoin");
    ASSERT_TRUE(writer);
    EXPECT_EQ(writer->display_name, "Gesche Immoor");
    EXPECT_EQ(writer->addr_spec, "");
}

TEST(QuotedWriter, ATextWithoutHeaderNamesNobody) {
    EXPECT_FALSE(quoted_writer("Moin,\nich komme gern.\nGesche Immoor"));
}

}  // namespace
}  // namespace bp
