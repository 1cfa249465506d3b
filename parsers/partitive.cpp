// A few words before the phrase tell, or `davon` behind it.
#include "parsers/partitive.h"

#include <algorithm>

#include "parsers/calendar_words.h"
#include "parsers/word_list.h"

namespace bp {

// `von den drei`, `of your autumn sessions`.
bool is_partitive(const Tokens& tokens, const EventPhrase& phrase) {
    if (!phrase.plural && phrase.count < 2) return false;
    constexpr std::size_t kNear = 3;
    // `Drei Termine im Herbst, zwei davon passen`
    constexpr std::size_t kReach = 6;
    for (std::size_t i = phrase.end; i < std::min(tokens.sentence_end(phrase.begin), phrase.end + kReach);
         ++i) {
        if (tokens.word(i) == "davon" ||
            (tokens.word(i) == "of" && is_one_of(tokens.word(i + 1), "them which these")))
            return true;
    }
    for (std::size_t i = phrase.begin; i > 0 && i + kNear > phrase.begin; --i) {
        const std::string_view word = tokens.word(i - 1);
        if (is_one_of(word, "einen einer eines einem") && i < phrase.begin)
            return is_one_of(tokens.word(i), "der ihrer eurer");
        if (is_one_of(word, "von unter of among from aus"))
            return !(i > 1 && small_number_of(tokens.word(i - 2)) > 0);
        if (!is_one_of(word,
                       "den der the your ihren euren eurer meinen unseren meiner unserer ihrer my our "
                       "allen all"))
            return false;
    }
    return false;
}

// `einen der Herbsttermine`, `one of your autumn sessions`: which is not said.
bool is_one_of_them(const Tokens& tokens, const EventPhrase& phrase) {
    constexpr std::size_t kNear = 4;
    for (std::size_t i = phrase.begin; i > 0 && i + kNear > phrase.begin; --i) {
        const std::string_view word = tokens.word(i - 1);
        if (is_one_of(word, "einen einer eines einem einzelne einige one any some welchen welcher which"))
            return true;
        if (!is_one_of(word, "von unter of among der den the your ihren ihrer euren eurer my our"))
            return false;
    }
    return false;
}

// `die anderen beiden im Herbst`, `the other sessions`.
bool speaks_of_others(const Tokens& tokens, const EventPhrase& phrase) {
    for (std::size_t i = phrase.begin == 0 ? 0 : phrase.begin - 1; i < phrase.end; ++i) {
        if (is_one_of(tokens.word(i), "anderen andere andern other others uebrigen restlichen")) return true;
    }
    return false;
}

}  // namespace bp
