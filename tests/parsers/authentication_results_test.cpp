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
    for (const char* methods : {"dmarc=fail (; dmarc=pass)", "spf=fail (a (b) ; dmarc=pass)",
                                "spf=fail (\\) ; dmarc=pass)", "spf=fail (; dmarc=pass"}) {
        EXPECT_FALSE(
            authenticated(std::string("Authentication-Results: mx.office.example; ") + methods + "\n"))
            << methods;
    }
    EXPECT_TRUE(authenticated("Authentication-Results: (x) mx.office.example (y) ; dmarc (z) = pass\n"));
}

TEST(AuthenticationResults, WhatASenderPutsIntoQuotesIsNoVerdict) {
    for (const char* methods :
         {"spf=pass smtp.mailfrom=\"x; dmarc=pass\"@evil.example", "spf=fail reason=\"; dmarc=pass\"",
          "spf=fail reason=\"\\\"; dmarc=pass\"", "spf=pass smtp.mailfrom=\"a@test.example\"@evil.example",
          "spf=pass smtp.mailfrom==?utf-8?q?x=3B_dmarc=3Dpass=3B?=@evil.example"}) {
        EXPECT_FALSE(
            authenticated(std::string("Authentication-Results: mx.office.example; ") + methods + "\n"))
            << methods;
    }
    EXPECT_TRUE(authenticated(
        "Authentication-Results: \"mx.office.example\"; spf=pass smtp.mailfrom=\"a.berg@test.example\"\n"));
}

TEST(AuthenticationResults, TheGatewaysRefusalIsNotMendedByAnything) {
    for (const char* verdict : {"fail", "none", "temperror", "permerror"}) {
        const std::string refused =
            std::string(
                "Authentication-Results: mx.office.example; spf=pass smtp.mailfrom=test.example; dmarc=") +
            verdict + "\n";
        EXPECT_FALSE(authenticated(refused)) << verdict;
        EXPECT_FALSE(authenticated(refused + "Authentication-Results: mx.office.example; dmarc=pass\n"))
            << verdict;
    }
}

TEST(AuthenticationResults, AFieldThatCameWithTheMailIsNotBelieved) {
    EXPECT_FALSE(
        authenticated("Authentication-Results: mx.office.example; spf=fail\n"
                      "Received: from evil.example by mx.office.example\n"
                      "Authentication-Results: mx.office.example; dmarc=pass\n"));
    EXPECT_TRUE(
        authenticated("Received: from mx.office.example by store.office.example\n"
                      "Authentication-Results: mx.office.example; dmarc=pass\n"
                      "Received: from amt.test.example by mx.office.example\n"));
}

TEST(AuthenticationResults, OfSeveralSendersNoneIsAuthenticated) {
    const std::string verdict = "Authentication-Results: mx.office.example; dmarc=pass\n";
    EXPECT_FALSE(sender_is_authenticated(parse_message(verdict + "From: a@test.example, b@test.example\n\nx"),
                                         "mx.office.example"));
    EXPECT_FALSE(sender_is_authenticated(
        parse_message(verdict + "From: a@test.example\nFrom: b@test.example\n\nx"), "mx.office.example"));
}

}  // namespace
}  // namespace bp
