#include "daemon/replies/digest_words.h"
#include "daemon/mail_template.h"

#include <array>

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
constexpr std::array<std::string_view, 12> kTemplates = {"",
                                                         "Anmeldebestätigung",
                                                         "Rückfrage zur Anmeldung",
                                                         "Hinweis auf vergangenen Thementag",
                                                         "Bestätigung der Absage",
                                                         "Bestätigung der Änderung",
                                                         "Eingangsbestätigung der Anfrage",
                                                         "Verweis an den Bürgerservice",
                                                         "Eingangsbestätigung Datenschutz",
                                                         "Eingangsbestätigung",
                                                         "Rückfrage: welche Anmeldung",
                                                         "Nachricht vom Nachrücken"};

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
    const auto mail = mail_template_from_string(template_name);
    return mail ? word_of(kTemplates, *mail) : template_name;
}

std::string counted(int count, std::string_view one, std::string_view many, std::string_view none) {
    if (count == 0) return std::string(none);
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace bp
