#include "daemon/verdict.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bp {
namespace {

constexpr auto kWords = std::to_array<std::pair<Verdict, const char*>>({
    {Verdict::confirm, "confirm"},
    {Verdict::confirm_for_day, "confirm-for-day"},
    {Verdict::waiting_list, "waiting-list"},
    {Verdict::decline, "decline"},
    {Verdict::release, "release"},
    {Verdict::done, "done"},
    {Verdict::never_answer, "never-answer"},
});

}  // namespace

std::string to_string(Verdict verdict) {
    return std::ranges::find(kWords, verdict, &std::pair<Verdict, const char*>::first)->second;
}

std::optional<Verdict> verdict_from_string(const std::string& word) {
    const auto row = std::ranges::find_if(kWords, [&](const auto& entry) { return word == entry.second; });
    return row == kWords.end() ? std::nullopt : std::optional(row->first);
}

const std::vector<Verdict>& all_verdicts() {
    static const std::vector<Verdict> all = [] {
        std::vector<Verdict> verdicts;
        for (const auto& [verdict, word] : kWords) verdicts.push_back(verdict);
        return verdicts;
    }();
    return all;
}

}  // namespace bp
