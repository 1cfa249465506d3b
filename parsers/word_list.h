// Lists of words that rules compare with: written as one literal, blanks between the words, looked up fast.
//
// Rules ask "is this word one of …?" some thousands of times a mail, and the answer is nearly always no. So
// each list carries a filter computed at compile time, which says no from a few letters; only then is the
// list read.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace bp {

// Bits for hashes: a set bit means "perhaps", a clear one "no".
template <unsigned bits>
class WordFilter {
public:
    constexpr void add(unsigned hash) { bits_[hash % bits / 64] |= std::uint64_t{1} << (hash % 64); }
    constexpr bool may_hold(unsigned hash) const { return (bits_[hash % bits / 64] >> (hash % 64) & 1) != 0; }

private:
    std::array<std::uint64_t, bits / 64> bits_{};
};

// Of a word of one letter or more.
constexpr unsigned word_hash(std::string_view word) {
    auto letter = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(word[i])); };
    return letter(0) * 37 + letter(word.size() - 1) * 11 + letter(word.size() / 2) * 101 +
           static_cast<unsigned>(word.size()) * 67;
}

// Whether the blank-separated list has the word.
bool holds_word(std::string_view list, std::string_view word);

// Calls `take` for each word of a blank-separated list.
template <typename Take>
constexpr void for_each_word(std::string_view list, Take take) {
    for (std::size_t at = 0; at < list.size();) {
        std::size_t end = list.find(' ', at);
        if (end == std::string_view::npos) end = list.size();
        if (end > at) take(list.substr(at, end - at));
        at = end + 1;
    }
}

// Whole words. Most lists are written where they are asked, and such a list is made anew at each call: its
// filter is of a size that costs nothing to write down, and is enough for so many words.
template <unsigned bits, std::size_t longest>
class BasicWordList {
public:
    template <std::size_t N>
    consteval explicit(bits > 256) BasicWordList(const char (&words)[N]) : words_(words, N - 1) {
        std::size_t count = 0;
        for_each_word(words_, [&](std::string_view word) {
            filter_.add(word_hash(word));
            if (++count > longest) throw "too long for this filter: take the next kind of list";
        });
    }
    bool contains(std::string_view word) const {
        return !word.empty() && filter_.may_hold(word_hash(word)) && holds_word(words_, word);
    }

private:
    WordFilter<bits> filter_;
    std::string_view words_;
};
using WordList = BasicWordList<256, 40>;
using LongWordList = BasicWordList<2048, 300>;  // to be kept `static constexpr`

// Whole words of a list that is too long to be read: hundreds or thousands. Built once at run time; the
// words must outlive it.
class WordSet {
public:
    explicit WordSet(std::string_view words) {
        for_each_word(words, [this](std::string_view word) {
            filter_.add(word_hash(word));
            words_.insert(word);
        });
    }
    bool contains(std::string_view word) const {
        return !word.empty() && filter_.may_hold(word_hash(word)) && words_.contains(word);
    }

private:
    WordFilter<16384> filter_;
    std::unordered_set<std::string_view> words_;
};

// Beginnings or endings of words; at least two letters each.
class AffixList {
public:
    template <std::size_t N>
    consteval AffixList(const char (&affixes)[N]) : affixes_(affixes, N - 1) {
        for_each_word(affixes_, [this](std::string_view affix) {
            const std::size_t size = affix.size() < kLongest ? affix.size() : kLongest;
            first_.add(hash(affix.substr(0, size)));
            last_.add(hash(affix.substr(affix.size() - size)));
        });
    }
    // Does the word begin with one of them?
    bool begins(std::string_view word) const;
    // Does the word end with one of them and have at least two letters before it?
    bool ends(std::string_view word) const;

private:
    // The filters know of each affix its outermost letters: all of a short one, four of a longer one.
    static constexpr std::size_t kShortest = 2;
    static constexpr std::size_t kLongest = 4;

    static constexpr unsigned hash(std::string_view letters) {
        unsigned sum = 0;
        for (char letter : letters) sum = sum * 37 + static_cast<unsigned char>(letter);
        return sum;
    }

    WordFilter<2048> first_, last_;
    std::string_view affixes_;
};

inline bool is_one_of(std::string_view word, const WordList& list) {
    return list.contains(word);
}
inline bool is_one_of(std::string_view word, const LongWordList& list) {
    return list.contains(word);
}

}  // namespace bp
