#include "daemon/replies/message_ids.h"

#include <gtest/gtest.h>

#include "daemon/replies/header_values.h"

namespace bp {
namespace {

constexpr std::string_view kKey = "a key of the test";
constexpr std::string_view kDomain = "bamf.bund.de";
const OwnMessageId kId{"CIC-2023-00042", "registration-confirmation", 17};

TEST(MessageIds, ComeBackAsWhatTheyWereMadeOf) {
    const std::string made = make_message_id(kId, kKey, kDomain);
    EXPECT_TRUE(is_message_id(made));
    EXPECT_TRUE(made.starts_with("<bp.CIC-2023-00042.registration-confirmation.17.")) << made;
    EXPECT_EQ(verify_message_id(made, kKey, kDomain), kId);
    EXPECT_EQ(verify_message_id(made.substr(1, made.size() - 2), kKey, kDomain), kId);
}

TEST(MessageIds, CarryTheHmacThatOthersCompute) {
    // HMAC-SHA256("a key of the test", "bp.CIC-2023-00042.digest.1@bamf.bund.de"), computed with Python.
    EXPECT_EQ(make_message_id({"CIC-2023-00042", "digest", 1}, kKey, "BAMF.bund.de"),
              "<bp.CIC-2023-00042.digest.1.149748e0e7be@BAMF.bund.de>");
}

TEST(MessageIds, SurviveARelayThatChangesTheCaseOfTheDomain) {
    std::string made = make_message_id(kId, kKey, kDomain);
    made.replace(made.find("bamf"), 4, "BAMF");
    EXPECT_EQ(verify_message_id(made, kKey, kDomain), kId);
}

TEST(MessageIds, AnyChangedByteIsRefused) {
    const std::string made = make_message_id(kId, kKey, kDomain);
    for (std::size_t i = 1; i + 1 < made.size(); ++i) {
        std::string forged = made;
        forged[i] = forged[i] == '1' ? '2' : '1';
        EXPECT_EQ(verify_message_id(forged, kKey, kDomain), std::nullopt) << forged;
    }
}

TEST(MessageIds, AnotherKeyOrDomainIsRefused) {
    const std::string made = make_message_id(kId, kKey, kDomain);
    EXPECT_EQ(verify_message_id(made, "another key", kDomain), std::nullopt);
    EXPECT_EQ(verify_message_id(made, "", kDomain), std::nullopt);
    EXPECT_EQ(verify_message_id(made, kKey, "example.org"), std::nullopt);
}

TEST(MessageIds, AnyCutIsRefused) {
    const std::string made = make_message_id(kId, kKey, kDomain);
    for (std::size_t size = 0; size + 1 < made.size(); ++size) {
        EXPECT_EQ(verify_message_id(made.substr(0, size), kKey, kDomain), std::nullopt);
    }
}

TEST(MessageIds, ForeignOnesAreNone) {
    for (const char* id :
         {"<CAF+x@mail.example>", "<>", "<@>", "", "<bp@bamf.bund.de>", "<bp.....@bamf.bund.de>",
          "<bp.a.b.-1.000000000000@bamf.bund.de>", "<bp.a.b.99999999999999999999.0@bamf.bund.de>"}) {
        EXPECT_EQ(verify_message_id(id, kKey, kDomain), std::nullopt) << id;
    }
    EXPECT_EQ(verify_message_id(std::string(100'000, '.'), kKey, kDomain), std::nullopt);
}

TEST(MessageIds, AreMadeOfCleanWordsAlone) {
    EXPECT_THROW(make_message_id(kId, "", kDomain), std::invalid_argument);
    EXPECT_THROW(make_message_id({"", "digest", 1}, kKey, kDomain), std::invalid_argument);
    EXPECT_THROW(make_message_id({"CIC.1", "digest", 1}, kKey, kDomain), std::invalid_argument);
    EXPECT_THROW(make_message_id({"CIC\r\n", "digest", 1}, kKey, kDomain), std::invalid_argument);
    EXPECT_THROW(make_message_id({"CIC", "digest", -1}, kKey, kDomain), std::invalid_argument);
}

}  // namespace
}  // namespace bp
