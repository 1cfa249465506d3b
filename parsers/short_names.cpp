#include "parsers/short_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "parsers/name_lexicon.h"

namespace bp {
namespace {

constexpr std::size_t kMostNames = 200;  // more are a directory
constexpr std::size_t kShortest = 3;

// Short name (folded) → full name; nothing where two people share it.
using ShortNames = std::map<std::string, std::optional<PersonName>, std::less<>>;

void learn(ShortNames& names, const std::string& word, const PersonName& full) {
    if (word.size() < kShortest || is_common_noun(word) || is_function_word(word)) return;
    auto [entry, fresh] = names.try_emplace(word, full);
    if (!fresh && entry->second && !may_be_same(*entry->second, full)) entry->second.reset();
}

void learn_given(ShortNames& names, const PersonName& full) {
    if (full.given_name.empty() || full.family_name.empty()) return;
    const std::string given = folded_letters(full.given_name);
    learn(names, given.substr(0, given.find(' ')), full);
    if (given.find(' ') != std::string::npos) learn(names, given.substr(given.rfind(' ') + 1), full);
}

// `Abdi heißt mit vollem Namen`, `Basti ist`, `Kit, short for`: the nickname before a full name at `i`.
std::optional<std::size_t> nickname_before(const Words& words, std::size_t begin, std::size_t i) {
    std::size_t at = i;
    bool verb = false;
    while (
        at > begin && i - at < 7 &&
        is_one_of(words.folded(at - 1),
                  "ist heisst schreibt sich mit vollem namen voll eigentlich ausgeschrieben fuer steht "
                  "is short for called stands spelled spelt full name lautet der die also d h bzw alias")) {
        verb = verb || is_one_of(words.folded(at - 1),
                                 "ist heisst schreibt is short stands spelled spelt steht alias lautet bzw");
        --at;
    }
    if (at > begin && words.is_mark(at - 1, ',')) --at;
    if (!verb || at == begin || !words.is_word(at - 1) || !words[at - 1].capital) return std::nullopt;
    return at - 1;
}

bool is_in(const std::vector<WordRange>& ranges, std::size_t i) {
    auto after = std::upper_bound(ranges.begin(), ranges.end(), i,
                                  [](std::size_t at, const WordRange& range) { return at < range.first; });
    return after != ranges.begin() && (after - 1)->contains(i);
}

bool speaks_of_absence(const Words& words, std::size_t i, std::size_t end) {
    constexpr std::size_t kReach = 20;
    bool person = false;
    for (std::size_t at = i + 1; at < std::min(end, i + kReach); ++at) {
        person = person || is_one_of(words.folded(at), "he she");
        if (person && is_one_of(words.folded(at), "won't can't cannot not unable couldn't")) return true;
    }
    return false;
}

bool joins(const Words& words, std::size_t begin, std::size_t end) {
    if (begin >= end || end - begin > 3) return false;
    for (std::size_t i = begin; i < end; ++i) {
        if (!words.is_mark(i, ',') && !words.is_mark(i, '&') && !words.is_mark(i, '/') &&
            words[i].kind != Word::Kind::line_end &&
            !is_one_of(words.folded(i), "und and sowie plus auch der die den"))
            return false;
    }
    return !words.is_line_end(begin);
}

}  // namespace

void add_short_names(const Words& words, WordRange body, const std::vector<WordRange>& read,
                     const std::vector<PersonName>& known, const PersonName& writer,
                     std::vector<NameMention>& mentions) {
    ShortNames names;
    if (mentions.size() > kMostNames || known.size() > kMostNames) return;
    std::vector<WordRange> taken = read;
    std::size_t capitals = 0, count = 0;
    for (const NameMention& mention : mentions) {
        taken.push_back({mention.first, mention.last});
        learn_given(names, mention.name);
        const bool full = !mention.name.given_name.empty() && !mention.name.family_name.empty();
        auto nickname = full ? nickname_before(words, body.first, mention.first) : std::nullopt;
        if (nickname) learn(names, std::string(words.folded(*nickname)), mention.name);
    }
    for (const PersonName& name : known) learn_given(names, name);
    const std::string own = folded_letters(writer.given_name);
    names.erase(own.substr(0, own.find(' ')));
    if (names.empty()) return;
    std::sort(taken.begin(), taken.end(),
              [](const WordRange& a, const WordRange& b) { return a.first < b.first; });
    for (std::size_t i = body.first; i < body.last; ++i) {
        if (!words.is_word(i)) continue;
        ++count;
        if (words[i].capital) ++capitals;
    }
    const bool small = capitals * 8 <= count;  // a mail without capitals
    std::vector<NameMention> all;
    std::size_t next = 0;
    for (std::size_t i = body.first; i < body.last; ++i) {
        while (next < mentions.size() && mentions[next].first <= i) {
            // A short name before may open the row that this one goes on.
            NameMention mention = mentions[next++];
            if (!all.empty() && joins(words, all.back().last, mention.first)) mention.chained = true;
            all.push_back(std::move(mention));
        }
        if (!words.is_word(i) || (!words[i].capital && !small) || is_in(taken, i)) continue;
        std::string_view word = words.folded(i);
        // `Anand's visa …, so he won't make it`: named by what is theirs
        if (word.ends_with("'s") && speaks_of_absence(words, i, body.last)) word.remove_suffix(2);
        auto found = names.find(word);
        if (found == names.end() || !found->second) continue;
        // `Anke Brandt` is another Anke.
        const bool other = words.is_word(i + 1) && words[i + 1].capital && !small &&
                           !is_common_noun(words.folded(i + 1)) && words[i + 1].begin == words[i].end + 1 &&
                           is_in(taken, i + 1);
        if (other) continue;
        NameMention mention;
        mention.name = *found->second;
        mention.first = i;
        mention.last = i + 1;
        mention.chained = !all.empty() && joins(words, all.back().last, i);
        all.push_back(std::move(mention));
    }
    while (next < mentions.size()) all.push_back(mentions[next++]);
    mentions = std::move(all);
}

}  // namespace bp
