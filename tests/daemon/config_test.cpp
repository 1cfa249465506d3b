#include "daemon/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <unistd.h>
#include <filesystem>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace bp {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::filesystem::path kSample = std::filesystem::path(BP_SOURCE_DIR) / "config" / "brueckenpost.toml";

constexpr const char* kLeast = R"(
hmac_secret = "/run/hmac"
[mailbox.cic]
address = "CIC.Bamf@bamf.bund.de"
host = "imap.example.org"
username = "cic"
secret = "imap.cic"
[smtp]
host = "smtp.example.org"
auth = "none"
)";

class ConfigTest : public testing::Test {
protected:
    ConfigResult load(const std::string& text, const std::string& credentials = "/run/credentials") {
        std::ofstream(file_) << text;
        return load_config(file_, credentials);
    }
    void TearDown() override { std::filesystem::remove(file_); }

    std::filesystem::path file_ = std::filesystem::temp_directory_path() /
                                  ("bp-config-" + std::to_string(::getpid()) + "-" +
                                   testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml");
};

TEST_F(ConfigTest, TheLeastConfigurationIsGood) {
    ConfigResult result = load(kLeast);
    EXPECT_THAT(result.errors, IsEmpty());
    ASSERT_EQ(result.config.mailboxes.size(), 1U);
    EXPECT_EQ(result.config.mailboxes[0].name, "cic");
    EXPECT_EQ(result.config.mailboxes[0].connection.port, 993);
    EXPECT_EQ(result.config.smtp.connection.port, 465);
}

TEST_F(ConfigTest, ASecretIsACredentialOrAnAbsolutePath) {
    ConfigResult result = load(kLeast);
    EXPECT_EQ(result.config.mailboxes[0].connection.secret_file, "/run/credentials/imap.cic");
    EXPECT_EQ(result.config.hmac_secret_file, "/run/hmac");
}

TEST_F(ConfigTest, ACredentialWithoutDirectoryIsAnError) {
    EXPECT_THAT(load(kLeast, "").errors,
                Contains(HasSubstr("mailbox.cic.secret: $CREDENTIALS_DIRECTORY is not set")));
}

TEST_F(ConfigTest, AnUnknownKeyIsAnErrorWithLineAndAdvice) {
    EXPECT_THAT(load(std::string(kLeast) + "usernam = \"x\"\n").errors,
                ElementsAre(file_.string() + ":11: smtp.usernam: unknown key; did you mean username?"));
}

TEST_F(ConfigTest, AWrongTypeIsAnError) {
    EXPECT_THAT(load(std::string(kLeast) + "port = \"465\"\n").errors,
                ElementsAre(HasSubstr(":11: smtp.port: must be a whole number")));
}

TEST_F(ConfigTest, AValueOutOfBoundsIsAnError) {
    EXPECT_THAT(load(std::string(kLeast) + "connections = 17\n").errors,
                ElementsAre(HasSubstr("17 is out of bounds: 1 to 16")));
}

TEST_F(ConfigTest, AMissingKeyIsAnError) {
    EXPECT_THAT(load("[mailbox.cic]\naddress = \"a@b.example\"\n[smtp]\nhost = \"x\"\n").errors,
                ElementsAre(HasSubstr("mailbox.cic: host is missing")));
}

TEST_F(ConfigTest, BrokenTomlIsAnErrorWithItsLine) {
    EXPECT_THAT(load("zone = \n").errors, ElementsAre(HasSubstr(":1: toml: ")));
}

TEST_F(ConfigTest, AMissingFileIsAnError) {
    EXPECT_THAT(load_config("/nonexistent/brueckenpost.toml", "").errors,
                ElementsAre(HasSubstr("/nonexistent/brueckenpost.toml")));
}

TEST_F(ConfigTest, PlainIsRefusedBeyondLoopback) {
    EXPECT_THAT(load("allow_plain_loopback = true\n" + std::string(kLeast) + "security = \"plain\"\n").errors,
                ElementsAre(HasSubstr("smtp.security: plain is allowed only to loopback")));
}

TEST_F(ConfigTest, AZoneThatDoesNotExistIsAnError) {
    EXPECT_THAT(load("zone = \"Europe/Bielefeld\"\n" + std::string(kLeast)).errors,
                ElementsAre(HasSubstr("zone: Europe/Bielefeld is no zone")));
}

TEST_F(ConfigTest, TheOfficeKnowsAllItsOwnAddresses) {
    ConfigResult result = load(std::string(kLeast) +
                               "envelope_from = \"bounce@bamf.bund.de\"\n[digest]\nto = "
                               "[\"staff@bamf.bund.de\"]\n");
    EXPECT_THAT(result.config.office().addresses,
                ElementsAre("CIC.Bamf@bamf.bund.de", "bounce@bamf.bund.de", "staff@bamf.bund.de"));
}

TEST(ConfigSample, IsGood) {
    EXPECT_THAT(load_config(kSample, "/run/credentials").errors, IsEmpty());
}

TEST(ConfigSample, ShowsEveryKeyWithItsDefaultAndSentence) {
    std::stringstream content;
    content << std::ifstream(kSample).rdbuf();
    std::string words;  // without line breaks and comment signs, so that wrapped sentences are found
    for (std::string line; std::getline(content, line);) {
        words += (line.rfind("# ", 0) == 0 ? line.substr(2) : line) + " ";
    }
    const std::vector<std::string> kShownFilledIn = {"hmac_secret", "display_name", "host", "username",
                                                     "secret"};
    for (const SettingRow& row : setting_rows()) {
        EXPECT_THAT(words, HasSubstr(row.sentence)) << row.section << "." << row.key;
        bool filled = row.default_value.empty() || std::find(kShownFilledIn.begin(), kShownFilledIn.end(),
                                                             row.key) != kShownFilledIn.end();
        EXPECT_THAT(words, HasSubstr(row.key + " = " + (filled ? "" : row.default_value)))
            << row.section << "." << row.key;
    }
}

}  // namespace
}  // namespace bp
