#include "parsers/clean_subject.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(CleanSubject, PrefixesGoInAnyMixture) {
    EXPECT_EQ(clean_subject("AW: WG: Re[2]: Fwd: Antwort: Thementag").text, "Thementag");
    EXPECT_EQ(clean_subject("Antw: Thementag").text, "Thementag");
    EXPECT_EQ(clean_subject("RE : thementag").text, "thementag");
    EXPECT_EQ(clean_subject("Wtrlt: Thementag").text, "Thementag");
}

TEST(CleanSubject, OutermostPrefixDecides) {
    EXPECT_TRUE(clean_subject("AW: WG: x").is_reply);
    EXPECT_FALSE(clean_subject("AW: WG: x").is_forward);
    EXPECT_TRUE(clean_subject("WG: AW: x").is_forward);
    EXPECT_FALSE(clean_subject("WG: AW: x").is_reply);
}

TEST(CleanSubject, GatewayTagsGoAndOursStay) {
    EXPECT_EQ(clean_subject("[EXTERN] AW: [EXT] Frage [CIC-2023-00042]").text, "Frage [CIC-2023-00042]");
    EXPECT_EQ(clean_subject("***SPAM*** Frage").text, "Frage");
    EXPECT_EQ(clean_subject("[KommIT] Frage").text, "[KommIT] Frage");
}

TEST(CleanSubject, WordsThatOnlyBeginLikeAPrefixStay) {
    EXPECT_EQ(clean_subject("Registrierung: x").text, "Registrierung: x");
    EXPECT_EQ(clean_subject("Wgt: 3").text, "Wgt: 3");
    EXPECT_EQ(clean_subject("").text, "");
    EXPECT_EQ(clean_subject("AW:").text, "");
}

}  // namespace
}  // namespace bp
