#include "daemon/replies/decision_tokens.h"

#include <gtest/gtest.h>

namespace bp {
namespace {

using namespace std::chrono;

constexpr const char* kKey = "a key for tests";

DecisionToken token_for_april() {
    return {17, Verdict::confirm_for_day, "2023-04-27", year(2023) / 4 / 6};
}

TEST(DecisionToken, ComesBackAsItWent) {
    for (const Verdict verdict : all_verdicts()) {
        DecisionToken token = token_for_april();
        token.verdict = verdict;
        if (verdict != Verdict::confirm_for_day) token.day.clear();
        EXPECT_EQ(verify_decision_token(make_decision_token(token, kKey), kKey), token) << to_string(verdict);
    }
}

TEST(DecisionToken, IsFoundInAnySubject) {
    const std::string token = make_decision_token(token_for_april(), kKey);
    EXPECT_EQ(decision_token_in("AW: Entscheidung: bestätigen [" + token + "] (eilt)"), token);
    EXPECT_EQ(decision_token_in("Anmeldung zum Thementag"), "");
}

TEST(DecisionToken, SurvivesAChangeOfCase) {
    std::string token = make_decision_token(token_for_april(), kKey);
    for (char& c : token) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    EXPECT_EQ(verify_decision_token(token, kKey), token_for_april());
}

TEST(DecisionToken, OfAnotherKeyIsNone) {
    EXPECT_EQ(verify_decision_token(make_decision_token(token_for_april(), "another key"), kKey),
              std::nullopt);
}

TEST(DecisionToken, NoLetterOfItCanBeChanged) {
    const std::string token = make_decision_token(token_for_april(), kKey);
    for (std::size_t i = 0; i < token.size(); ++i) {
        std::string changed = token;
        changed[i] = changed[i] == '7' ? '8' : '7';
        EXPECT_EQ(verify_decision_token(changed, kKey), std::nullopt) << changed;
    }
}

TEST(DecisionToken, WhatOnlyLooksLikeOneIsNone) {
    for (const char* text :
         {"", "bpe-", "bpe-17-confirm-20230406", "bpe-17-confirm-20230406-0123456789abcdef",
          "bpe-99999999999999999999-done-20230406-0123456789abcdef"}) {
        EXPECT_EQ(verify_decision_token(text, kKey), std::nullopt) << text;
    }
}

}  // namespace
}  // namespace bp
