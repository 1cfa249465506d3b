#include "parsers/authentication_results.h"

#include <gtest/gtest.h>

#include "parsers/parse_message.h"

namespace bp {
namespace {

bool authenticated(const std::string& fields) {
    std::string raw = fields + "From: a.berg@amt.test.example\n\nx";
    return sender_is_authenticated(parse_message(raw), "mx.office.example");
}

TEST(AuthenticationResults, DmarcPassIsEnough) {
    EXPECT_TRUE(authenticated(
        "Authentication-Results: mx.office.example 1; spf=fail; DMARC=pass (p=none) header.from=x\n"));
}

TEST(AuthenticationResults, SpfAndDkimCountOnlyWhereAligned) {
    EXPECT_TRUE(
        authenticated("Authentication-Results: mx.office.example; dkim=pass header.d=test.example\n"));
    EXPECT_TRUE(authenticated(
        "Authentication-Results: mx.office.example; spf=pass smtp.mailfrom=a.berg@amt.test.example\n"));
    EXPECT_FALSE(
        authenticated("Authentication-Results: mx.office.example; dkim=pass header.d=mailer.example; "
                      "spf=pass smtp.mailfrom=x@mailer.example\n"));
    EXPECT_FALSE(authenticated("Authentication-Results: mx.office.example; dkim=pass header.d=example\n"));
    EXPECT_FALSE(
        authenticated("Authentication-Results: mx.office.example; dkim=pass header.d=eviltest.example\n"));
}

TEST(AuthenticationResults, SecondSignatureMayBeTheAlignedOne) {
    EXPECT_TRUE(
        authenticated("Authentication-Results: mx.office.example; dkim=pass header.d=mailer.example; "
                      "dkim=pass header.d=test.example\n"));
}

TEST(AuthenticationResults, FieldsOfOthersAreNotBelieved) {
    EXPECT_FALSE(authenticated("Authentication-Results: evil.example; dmarc=pass\n"));
    EXPECT_FALSE(authenticated("Authentication-Results: mx.office.example.evil.example; dmarc=pass\n"));
}

TEST(AuthenticationResults, OurNameBelowAForeignFieldIsNotBelieved) {
    EXPECT_FALSE(
        authenticated("Authentication-Results: evil.example; dmarc=pass\nAuthentication-Results: "
                      "mx.office.example; dmarc=pass\n"));
}

TEST(AuthenticationResults, GatewayMaySplitItsVerdictIntoTwoFields) {
    EXPECT_TRUE(
        authenticated("Authentication-Results: mx.office.example; spf=none\nAuthentication-Results: "
                      "mx.office.example; dmarc=pass\n"));
}

TEST(AuthenticationResults, CommentsHideNothingAndShowNothing) {
    EXPECT_FALSE(authenticated("Authentication-Results: mx.office.example; dmarc=fail (; dmarc=pass)\n"));
}

}  // namespace
}  // namespace bp
