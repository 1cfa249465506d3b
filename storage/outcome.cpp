#include "storage/outcome.h"

#include <array>
#include <string_view>

namespace bp {
namespace {

constexpr std::array<std::string_view, 4> kOutcomes = {"answered", "filed", "held", "quarantined"};

}  // namespace

std::string to_string(Outcome outcome) {
    return std::string(kOutcomes.at(static_cast<std::size_t>(outcome)));
}

std::optional<Outcome> outcome_from_string(const std::string& word) {
    for (std::size_t i = 0; i < kOutcomes.size(); ++i) {
        if (kOutcomes[i] == word) return static_cast<Outcome>(i);
    }
    return std::nullopt;
}

}  // namespace bp
