#include "daemon/replies/decision_tokens.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include "daemon/local_time.h"
#include "daemon/replies/keyed_digits.h"
#include "daemon/replies/spoken_dates.h"
#include "parsers/bytes.h"

namespace bp {
namespace {

// 64 bits: each guess is a mail, and a mail that is guessed wrong is seen by staff.
constexpr std::size_t kDigits = 16;
// Keeps these digits apart from those of Message-IDs, which have the same key.
constexpr std::string_view kPurpose = "decision:";

// "20230323" as "2023-03-23"
std::string dashed(const std::string& day) {
    return day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6, 2);
}

std::string digits_of(const std::string& signed_part, std::string_view key) {
    return keyed_digits(std::string(kPurpose) + signed_part, key, kDigits);
}

}  // namespace

std::string make_decision_token(const DecisionToken& token, std::string_view key) {
    std::string day;
    if (const auto named = day_of_event(token.day)) day = "-" + std::to_string(date_number(*named));
    const std::string signed_part = fmt::format("bpe-{}-{}{}-{}", token.mail_id, to_string(token.verdict),
                                                day, date_number(token.last_day));
    return signed_part + "-" + digits_of(signed_part, key);
}

std::string decision_token_in(std::string_view subject) {
    static const RE2 kToken(R"((?i)\b(bpe-[0-9a-z-]+))");
    std::string token;
    RE2::PartialMatch(subject, kToken, &token);
    return token;
}

std::optional<DecisionToken> verify_decision_token(std::string_view token, std::string_view key) {
    static const RE2 kForm(R"((bpe-([0-9]{1,18})-([a-z-]+?)(?:-([0-9]{8}))?-([0-9]{8}))-([0-9a-f]{16}))");
    const std::string lower = ascii_lower(token);
    std::string signed_part, verdict_word, day, last_day, digits;
    DecisionToken found;
    if (!RE2::FullMatch(lower, kForm, &signed_part, &found.mail_id, &verdict_word, &day, &last_day, &digits))
        return std::nullopt;
    if (!same_digits(digits_of(signed_part, key), digits)) return std::nullopt;
    const auto verdict = verdict_from_string(verdict_word);
    const auto until = day_of_event(dashed(last_day));
    if (!verdict || !until) return std::nullopt;
    found.verdict = *verdict;
    found.last_day = *until;
    if (!day.empty()) found.day = dashed(day);
    return found;
}

}  // namespace bp
