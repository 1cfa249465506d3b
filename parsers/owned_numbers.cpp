#include "parsers/owned_numbers.h"

#include <algorithm>
#include <optional>

#include "parsers/find_phone.h"

namespace bp {

std::vector<OwnedNumber> owned_numbers(const Words& words) {
    constexpr std::size_t kLongestOwner = 6, kMost = 50;
    std::vector<OwnedNumber> owned;
    std::optional<std::vector<PhoneNumber>> phones;  // looked for once a bracket stands behind a number
    for (std::size_t i = 1; i < words.size() && owned.size() < kMost; ++i) {
        if (!words.is_mark(i, '(') || words[i - 1].kind != Word::Kind::number) continue;
        std::size_t close = i + 1;
        while (close < std::min(words.size(), i + 2 + kLongestOwner) && !words.is_mark(close, ')')) ++close;
        if (!words.is_mark(close, ')') || !words.is_word(i + 1)) continue;
        if (!phones) phones = find_phones(words.text);
        const auto end = static_cast<std::size_t>(words[i - 1].end);
        const PhoneNumber* own = nullptr;
        const PhoneNumber* base = nullptr;
        for (const PhoneNumber& phone : *phones) {
            if (phone.end > end) break;
            if (phone.end == end) own = &phone;
            if (phone.end < end && phone.use != PhoneNumber::Use::fax) base = &phone;
        }
        std::string e164;
        if (own != nullptr) {
            e164 = e164_of(*own, base);
        } else if (i >= 2 && words.is_mark(i - 2, '-') && words[i - 1].glued && base != nullptr) {
            PhoneNumber extension;
            extension.use = PhoneNumber::Use::extension;
            extension.digits = std::string(words.raw(i - 1));
            e164 = e164_of(extension, base);
        }
        if (!e164.empty()) owned.push_back({std::move(e164), {i + 1, close}});
    }
    return owned;
}

}  // namespace bp
