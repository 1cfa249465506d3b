#include "daemon/replies/digest_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bp {
namespace {

template <typename Enum, std::size_t N>
std::string word_of(const std::array<std::string_view, N>& words, Enum value) {
    return std::string(words.at(static_cast<std::size_t>(value)));
}

// In the order of the enums.
constexpr std::array<std::string_view, 10> kKinds = {"Anmeldungen",
                                                     "Absagen",
                                                     "Änderungen",
                                                     "Kontaktanfragen",
                                                     "Irrläufer (an den Bürgerservice verwiesen)",
                                                     "Datenschutzanliegen",
                                                     "Rückmeldungen ohne Anliegen",
                                                     "Automatische Mails",
                                                     "Spam",
                                                     "Unklare Mails"};
constexpr std::array<std::string_view, 6> kSorts = {
    "Sonstige",          "Unzustellbarkeitsmeldungen", "Abwesenheitsnotizen", "Rundmails und Verteiler",
    "Lesebestätigungen", "Antworten von Kalendern"};
constexpr std::array<std::string_view, 4> kOutcomes = {"beantwortet", "abgelegt", "angehalten",
                                                       "in Quarantäne"};
constexpr std::array<std::string_view, 4> kTasks = {"Angehalten", "Unklar", "Datenschutz", "Quarantäne"};
constexpr std::array<std::string_view, 2> kFailures = {"Nicht zugestellt", "Vielleicht doppelt"};
constexpr auto kTemplates = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"registration-confirmation", "Anmeldebestätigung"},
    {"registration-clarification", "Rückfrage zur Anmeldung"},
    {"registration-past", "Hinweis auf vergangenen Thementag"},
    {"cancellation-confirmation", "Bestätigung der Absage"},
    {"change-confirmation", "Bestätigung der Änderung"},
    {"contact-acknowledgement", "Eingangsbestätigung der Anfrage"},
    {"misdirected-referral", "Verweis an den Bürgerservice"},
    {"privacy-acknowledgement", "Eingangsbestätigung Datenschutz"},
    {"receipt-acknowledgement", "Eingangsbestätigung"},
    {"which-registration", "Rückfrage: welche Anmeldung"},
    {"declined", "Absage durch das Team"},
    {"moved-up", "Nachricht vom Nachrücken"},
    {"reminder", "Erinnerung"},
    {"event-changed", "Nachricht von einer Änderung"},
    {"event-moved", "Nachricht von einer Verlegung"},
    {"event-called-off", "Absage des Thementags"},
    {"digest", "Tagesübersicht"},
    {"decision-receipt", "Quittung einer Entscheidung"},
});

}  // namespace

std::string digest_word(Kind kind) {
    return word_of(kKinds, kind);
}
std::string digest_word(AutomaticKind sort) {
    return word_of(kSorts, sort);
}
std::string digest_word(Outcome outcome) {
    return word_of(kOutcomes, outcome);
}
std::string digest_word(DigestInput::Task::Kind kind) {
    return word_of(kTasks, kind);
}
std::string digest_word(DigestInput::Failure::Kind kind) {
    return word_of(kFailures, kind);
}

std::string digest_word_for_template(const std::string& template_name) {
    const auto row = std::ranges::find(kTemplates, std::string_view(template_name),
                                       &std::pair<std::string_view, std::string_view>::first);
    return row == kTemplates.end() ? template_name : std::string(row->second);
}

std::string counted(int count, std::string_view one, std::string_view many, std::string_view none) {
    if (count == 0) return std::string(none);
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace bp
