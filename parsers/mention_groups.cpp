#include "parsers/mention_groups.h"

#include <algorithm>

namespace bp {
namespace {

// `…, daher komme ich`, but not `…, den wir gemeldet hatten`.
bool writer_follows(const Words& words, std::size_t i, std::size_t end) {
    // `…, meine bleibt bestehen`
    if (is_one_of(words.folded(i), "meine meiner mine") &&
        !(i + 1 < end && words.is_word(i + 1) && words[i + 1].capital))
        return true;
    // `…, soviel ich weiß, …`
    if (is_one_of(words.folded(i), "soviel soweit glaube denke vermute sofern glaub denk as so"))
        return false;
    if (is_one_of(words.folded(i), "der die das den dem deren dessen welcher welche who whom")) return false;
    for (std::size_t at = i; at < std::min(i + 4, end); ++at) {
        if (is_one_of(words.folded(at), "ich i wir we")) return true;
        // `…, bei mir bleibt es dabei`
        if (at == i + 1 && is_one_of(words.folded(at), "mir mich me uns us") &&
            is_one_of(words.folded(at - 1), "bei fuer for with"))
            return true;
    }
    return false;
}

}  // namespace

std::vector<Group> group_mentions(WordRange sentence, const std::vector<NameMention>& mentions,
                                  std::size_t begin, std::size_t end) {
    std::vector<Group> groups;
    for (std::size_t i = begin; i < end; ++i) {
        if (!groups.empty() && mentions[i].chained) {
            groups.back().last = i + 1;
            groups.back().names.last = mentions[i].last;
        } else {
            groups.push_back({i, i + 1, {mentions[i].first, mentions[i].last}, {}, {}, sentence});
        }
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
        groups[g].before = {g == 0 ? sentence.first : groups[g - 1].names.last, groups[g].names.first};
        groups[g].after = {groups[g].names.last,
                           g + 1 == groups.size() ? sentence.last : groups[g + 1].names.first};
    }
    return groups;
}

WordRange own_clause_before(const Words& words, const Group& group) {
    WordRange clause = group.before;
    for (std::size_t i = group.before.last; i > group.before.first; --i) {
        bool cut = words.is_mark(i - 1, ',') || words.is_mark(i - 1, ';') || words.is_mark(i - 1, ':') ||
                   is_one_of(words.folded(i - 1), "aber sondern jedoch dafuer stattdessen but");
        if (cut) {
            clause.first = i;
            break;
        }
    }
    return clause;
}

WordRange own_clause_after(const Words& words, const Group& group) {
    WordRange clause = group.after;
    // `Meine Chefin, Frau X, meint, ich …`: the comma that ends the apposition ends no clause.
    const bool apposed = group.names.first > group.sentence.first &&
                         words.is_mark(group.names.first - 1, ',') && words.is_mark(clause.first, ',');
    for (std::size_t i = clause.first + (apposed ? 1 : 0); i < clause.last; ++i) {
        bool turn = words.is_mark(i, ';') || is_one_of(words.folded(i), "dafuer stattdessen");
        bool self = words.is_mark(i, ',') && writer_follows(words, i + 1, clause.last);
        if (turn || self) {
            clause.last = i;
            break;
        }
    }
    return clause;
}

std::string_view word_before(const Words& words, const Group& group, std::size_t back) {
    std::size_t i = group.names.first;
    static constexpr WordList kArticles(
        "den die der dem das mein meine meinen meinem meiner unser unsere unseren unserem unserer my our "
        "the");
    auto passed_over = [&](std::size_t at) {
        return is_one_of(words.folded(at), kArticles) || words[at].kind == Word::Kind::line_end;
    };
    while (i > group.before.first && passed_over(i - 1)) --i;
    return i >= group.before.first + back ? words.folded(i - back) : std::string_view{};
}

}  // namespace bp
