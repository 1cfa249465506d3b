// Enumerations as words of the books and back. A word that no enumerator has means that the file was written
// by something else: StorageError `corrupt`.
#pragma once

#include <string>
#include <string_view>

#include "parsers/reading.h"
#include "storage/cases.h"
#include "storage/database.h"
#include "storage/outbox.h"
#include "storage/outcome.h"
#include "storage/registrations.h"

namespace bp {

// The last enumerator of each enumeration that the books hold.
template <typename E>
struct LastOf;
template <>
struct LastOf<Kind> {
    static constexpr Kind value = Kind::unclear;
};
template <>
struct LastOf<AutomaticKind> {
    static constexpr AutomaticKind value = AutomaticKind::calendar;
};
template <>
struct LastOf<Language> {
    static constexpr Language value = Language::other;
};
template <>
struct LastOf<Outcome> {
    static constexpr Outcome value = Outcome::quarantined;
};
template <>
struct LastOf<CaseState> {
    static constexpr CaseState value = CaseState::closed;
};
template <>
struct LastOf<ContactState> {
    static constexpr ContactState value = ContactState::answered;
};
template <>
struct LastOf<SeatState> {
    static constexpr SeatState value = SeatState::cancelled;
};
template <>
struct LastOf<OutboxState> {
    static constexpr OutboxState value = OutboxState::held;
};

template <typename E>
concept Worded = requires {
    LastOf<E>::value;
};

template <Worded E>
E from_word(std::string_view word) {
    for (int i = 0; i <= static_cast<int>(LastOf<E>::value); ++i) {
        const E candidate = static_cast<E>(i);
        if (to_string(candidate) == word) return candidate;
    }
    throw StorageError(StorageError::Kind::corrupt, "unknown word in the books");
}

}  // namespace bp
