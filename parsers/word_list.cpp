#include "parsers/word_list.h"

namespace bp {

bool WordList::read(std::string_view word) const {
    for (std::size_t at = words_.find(word); at != std::string_view::npos; at = words_.find(word, at + 1)) {
        bool begins = at == 0 || words_[at - 1] == ' ';
        bool ends = at + word.size() == words_.size() || words_[at + word.size()] == ' ';
        if (begins && ends) return true;
    }
    return false;
}

bool AffixList::begins(std::string_view word) const {
    if (word.size() < 2) return false;
    if (!first_.may_hold(first_two(word)) && (word.size() < 3 || !first_.may_hold(first_three(word))))
        return false;
    bool found = false;
    for_each_word(affixes_,
                  [&](std::string_view affix) { found = found || word.substr(0, affix.size()) == affix; });
    return found;
}

bool AffixList::ends(std::string_view word) const {
    if (word.size() < 4) return false;
    if (!last_.may_hold(last_two(word)) && !last_.may_hold(last_three(word))) return false;
    bool found = false;
    for_each_word(affixes_, [&](std::string_view affix) {
        found =
            found || (word.size() >= affix.size() + 2 && word.substr(word.size() - affix.size()) == affix);
    });
    return found;
}

}  // namespace bp
