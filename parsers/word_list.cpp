#include "parsers/word_list.h"

#include <algorithm>

namespace bp {
namespace {

template <typename Test>
bool any_word_of(std::string_view list, Test test) {
    for (std::size_t at = 0; at < list.size();) {
        std::size_t end = at;
        while (end < list.size() && list[end] != ' ') ++end;
        if (end > at && test(list.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

bool holds_word(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const bool begins = at == 0 || list[at - 1] == ' ';
        const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

bool AffixList::begins(std::string_view word) const {
    bool perhaps = false;
    for (std::size_t size = kShortest; size <= std::min(kLongest, word.size()); ++size)
        perhaps = perhaps || first_.may_hold(hash(word.substr(0, size)));
    return perhaps && any_word_of(affixes_, [word](std::string_view affix) {
               return affix.front() == word.front() && word.starts_with(affix);
           });
}

bool AffixList::ends(std::string_view word) const {
    if (word.size() < kShortest + 2) return false;
    bool perhaps = false;
    for (std::size_t size = kShortest; size <= std::min(kLongest, word.size() - 2); ++size)
        perhaps = perhaps || last_.may_hold(hash(word.substr(word.size() - size)));
    return perhaps && any_word_of(affixes_, [word](std::string_view affix) {
               return affix.back() == word.back() && word.size() >= affix.size() + 2 && word.ends_with(affix);
           });
}

}  // namespace bp
