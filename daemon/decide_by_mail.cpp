#include "daemon/decide_by_mail.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "daemon/casework/same_person.h"
#include "daemon/local_time.h"
#include "daemon/replies/clean_line.h"
#include "daemon/replies/decision_tokens.h"
#include "daemon/staff_decision.h"
#include "parsers/split_text.h"

namespace bp {
namespace {

constexpr std::size_t kMaxNoteCharacters = 200;
constexpr const char* kGateRule = "c1.12";  // of Reading::withholdings: the sender is not proven

// The address of the one who wrote, if they are on the digest's list; else "".
std::string staff_address(const Desk& desk, const Message& message) {
    if (message.from.addresses.size() != 1) return {};
    const std::string& from = message.from.addresses.front().addr_spec;
    const auto& staff = desk.config.digest.to;
    const bool listed =
        std::ranges::any_of(staff, [&](const std::string& address) { return same_address(address, from); });
    return listed ? from : std::string();
}

bool is_proven(const Reading& reading) {
    return std::ranges::none_of(reading.withholdings, [](const Withholding& withholding) {
        return withholding.rule.starts_with(kGateRule);
    });
}

// The first line that was written above the prepared mail, for the books.
std::string note_in(const Message& message) {
    const std::string text = split_text(message).new_text;
    const std::size_t begin = text.find_first_not_of(" \n");
    if (begin == std::string::npos) return {};
    return clean_line(text.substr(begin, text.find('\n', begin) - begin), kMaxNoteCharacters);
}

MailedDecision doubtful(const std::string& why) {
    return {Outcome::held, "Entscheidung nicht angenommen: " + why, false, "", ""};
}

}  // namespace

std::optional<MailedDecision> decide_by_mail(Desk& desk, const Message& message, const Reading& reading) {
    const std::string word = decision_token_in(message.subject);
    // A notice of absence or a bounce carries the subject of what it is about.
    if (word.empty() || reading.kind == Kind::automatic) return std::nullopt;
    const auto token = verify_decision_token(word, desk.hmac_key);
    if (!token) return doubtful("die Kennung ist nicht von uns");
    const std::string by = staff_address(desk, message);
    if (by.empty()) return doubtful("der Absender gehört nicht zum Team");
    if (!is_proven(reading)) return doubtful("der Absender ist nicht gesichert");

    MailedDecision decision;
    decision.recipient = by;
    const auto now = std::chrono::floor<std::chrono::seconds>(desk.clock.now());
    if (std::chrono::sys_days(local_day(now, desk.config.zone)) > std::chrono::sys_days(token->last_day)) {
        decision.answer = "Der Link ist abgelaufen; in der nächsten Übersicht steht ein neuer.";
    } else {
        const StaffDecisionResult result =
            carry_out(desk, {MailId{token->mail_id}, token->verdict, token->day, by, note_in(message)});
        decision.carried_out = result.done;
        decision.answer = result.sentence;
    }
    decision.reason = "Entscheidung des Teams: " + decision.answer;
    return decision;
}

}  // namespace bp
