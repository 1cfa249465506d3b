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

// Whole words.
class WordList {
public:
    template <std::size_t N>
    consteval WordList(const char (&words)[N]) : words_(words, N - 1) {  // implicit: a literal is a list
        for_each_word(words_, [this](std::string_view word) { filter_.add(word_hash(word)); });
    }
    bool contains(std::string_view word) const {
        return !word.empty() && filter_.may_hold(word_hash(word)) && read(word);
    }

private:
    bool read(std::string_view word) const;

    WordFilter<2048> filter_;
    std::string_view words_;
};

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
            first_.add(affix.size() < 3 ? first_two(affix) : first_three(affix));
            last_.add(affix.size() < 3 ? last_two(affix) : last_three(affix));
        });
    }
    // Does the word begin with one of them?
    bool begins(std::string_view word) const;
    // Does the word end with one of them and have at least two letters before it?
    bool ends(std::string_view word) const;

private:
    static constexpr unsigned hash(char a, char b, char c = 0) {
        auto number = [](char letter) { return static_cast<unsigned>(static_cast<unsigned char>(letter)); };
        return number(a) * 37 + number(b) + number(c) * 401;
    }
    static constexpr unsigned first_two(std::string_view word) { return hash(word[0], word[1]); }
    static constexpr unsigned first_three(std::string_view word) { return hash(word[0], word[1], word[2]); }
    static constexpr unsigned last_two(std::string_view word) {
        return hash(word[word.size() - 2], word[word.size() - 1]);
    }
    static constexpr unsigned last_three(std::string_view word) {
        return hash(word[word.size() - 2], word[word.size() - 1], word[word.size() - 3]);
    }

    WordFilter<2048> first_, last_;
    std::string_view affixes_;
};

inline bool is_one_of(std::string_view word, const WordList& list) {
    return list.contains(word);
}

}  // namespace bp
