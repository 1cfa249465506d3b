#include "daemon/render_table.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

Table sample() {
    return {{"id", "who", "note"},
            {{std::int64_t{1}, std::string("Jörg"), std::monostate{}},
             {std::int64_t{22}, std::string("=HYPERLINK(\"x\")"), std::string("a, b")}}};
}

TEST(RenderTable, JsonIsOneObjectALineWithColumnsInOrder) {
    EXPECT_EQ(table_as_json_lines(sample()),
              "{\"id\":1,\"who\":\"Jörg\",\"note\":null}\n"
              "{\"id\":22,\"who\":\"=HYPERLINK(\\\"x\\\")\",\"note\":\"a, b\"}\n");
}

TEST(RenderTable, CsvQuotesAndNeutralisesFormulas) {
    EXPECT_EQ(table_as_csv(sample()), "id,who,note\n1,Jörg,\n22,\"'=HYPERLINK(\"\"x\"\")\",\"a, b\"\n");
}

TEST(RenderTable, ASpreadsheetOpensInAGermanOffice) {
    EXPECT_EQ(table_as_spreadsheet(sample()),
              "\xEF\xBB\xBFid;who;note\r\n1;Jörg;\r\n22;\"'=HYPERLINK(\"\"x\"\")\";a, b\r\n");
}

TEST(RenderTable, TextAlignsByCharactersNotBytes) {
    EXPECT_EQ(table_as_text({{"a", "b"},
                             {{std::string("ä"), std::string("x")}, {std::string("yy"), std::string("z")}}}),
              "a   b\nä   x\nyy  z\n");
}

TEST(RenderTable, TextHoldsNoControlOrBidiCharacters) {
    EXPECT_EQ(table_as_text({{"a"}, {{std::string("x\x1b[31m\u202Ey")}}}), "a\nx[31my\n");
}

}  // namespace
}  // namespace bp
