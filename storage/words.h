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

// How many words an enumeration has in the books; 0 for those that are no words.
template <typename E>
inline constexpr int kWordsOf = 0;
template <>
inline constexpr int kWordsOf<Kind> = static_cast<int>(Kind::unclear) + 1;
template <>
inline constexpr int kWordsOf<AutomaticKind> = static_cast<int>(AutomaticKind::calendar) + 1;
template <>
inline constexpr int kWordsOf<Language> = static_cast<int>(Language::other) + 1;
template <>
inline constexpr int kWordsOf<Outcome> = static_cast<int>(Outcome::quarantined) + 1;
template <>
inline constexpr int kWordsOf<CaseState> = static_cast<int>(CaseState::closed) + 1;
template <>
inline constexpr int kWordsOf<ContactState> = static_cast<int>(ContactState::answered) + 1;
template <>
inline constexpr int kWordsOf<SeatState> = static_cast<int>(SeatState::cancelled) + 1;
template <>
inline constexpr int kWordsOf<OutboxState> = static_cast<int>(OutboxState::held) + 1;

template <typename E>
concept Worded = kWordsOf<E> >
0;

template <Worded E>
E from_word(std::string_view word) {
    for (int i = 0; i < kWordsOf<E>; ++i) {
        const E candidate = static_cast<E>(i);
        if (to_string(candidate) == word) return candidate;
    }
    throw StorageError(StorageError::Kind::corrupt, "unknown word in the books");
}

}  // namespace bp
