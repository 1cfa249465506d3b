#include "parsers/reading.h"

#include <array>
#include <string_view>

namespace bp {
namespace {

// One word for each, in the order of the enumerations.
constexpr std::array<std::string_view, 10> kKinds = {"registration", "cancellation", "change",   "contact",
                                                     "misdirected",  "privacy",      "followup", "automatic",
                                                     "spam",         "unclear"};
constexpr std::array<std::string_view, 6> kAutomaticKinds = {"",     "bounce",  "auto-reply",
                                                             "bulk", "receipt", "calendar"};
constexpr std::array<std::string_view, 3> kLanguages = {"de", "en", "other"};
constexpr std::array<std::string_view, 10> kReplies = {"none",
                                                       "registration-confirmation",
                                                       "registration-clarification",
                                                       "registration-past",
                                                       "cancellation-confirmation",
                                                       "change-confirmation",
                                                       "contact-acknowledgement",
                                                       "misdirected-referral",
                                                       "privacy-acknowledgement",
                                                       "receipt-acknowledgement"};
constexpr std::array<std::string_view, 7> kSections = {"header", "subject",   "new",       "signature",
                                                       "quoted", "forwarded", "attachment"};

template <typename Enum, std::size_t N>
std::string word(const std::array<std::string_view, N>& words, Enum value) {
    return std::string(words.at(static_cast<std::size_t>(value)));
}

template <typename Enum, std::size_t N>
std::optional<Enum> value(const std::array<std::string_view, N>& words, const std::string& word) {
    for (std::size_t i = 0; i < N; ++i) {
        if (words[i] == word) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace

std::string to_string(Kind kind) {
    return word(kKinds, kind);
}
std::string to_string(AutomaticKind kind) {
    return word(kAutomaticKinds, kind);
}
std::string to_string(Language language) {
    return word(kLanguages, language);
}
std::string to_string(ReplyTemplate reply) {
    return word(kReplies, reply);
}
std::string to_string(Section section) {
    return word(kSections, section);
}
std::optional<Kind> kind_from_string(const std::string& word) {
    return value<Kind>(kKinds, word);
}

}  // namespace bp
