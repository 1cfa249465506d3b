// A box, a word at the end of the line, a word for in or out at the end of the clause.
#include "parsers/form_answer.h"

#include <algorithm>
#include <string_view>

#include "parsers/word_list.h"

namespace bp {
namespace {

using Said = std::optional<bool>;

// What the box at token `at` says: `☒`, `[x]`, `( )`. Open if there is no box.
Said box_at(const Tokens& tokens, std::size_t at) {
    const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
    if (is_one_of(word, "☒ ☑ ✓ ✔ ✗ ✘ 🗹")) return true;
    if (is_one_of(word, "☐ □ ◻ ⬜")) return false;
    if (word != "[" && word != "(") return std::nullopt;
    const std::string_view close = word == "[" ? "]" : ")";
    if (next == close) return false;
    const bool cross = is_one_of(next, "x ✓ ✔ ja yes *") && tokens.word(at + 2) == close;
    return cross ? Said(true) : std::nullopt;
}

// `27.04. Agile Methoden: ja`, `28.9. nein danke`, `September und Oktober: ja gern.`, each a line or sentence
// of its own.
Said yes_or_no_behind(const Tokens& tokens, std::size_t i) {
    const std::size_t begin = tokens.sentence_begin(i);
    std::size_t end = tokens.sentence_end(i);
    while (end > begin + 1 && is_one_of(tokens.word(end - 1), ". ! , danke bitte gern gerne thanks please"))
        --end;
    if (end <= begin + 1) return std::nullopt;
    const std::size_t last = end - 1;
    for (std::size_t at = i + 1; at <= last; ++at) {
        if (tokens[at].line_start) return std::nullopt;  // a row of a table below
    }
    const bool regrets = is_one_of(tokens.word(last - 1), "leider sadly");
    const bool colon = is_one_of(tokens.word(regrets ? last - 2 : last - 1), ": = - –");
    // Without a colon only a name and the word: no sentence that ends so.
    constexpr std::size_t kLongestLine = 12;
    bool bare = tokens[begin].line_start && end - begin <= kLongestLine;
    for (std::size_t at = begin; at < last && bare && !colon; ++at) {
        bare = !is_one_of(tokens.word(at), "ich wir sie ist bin sind i we is am are it");
    }
    if (!colon && !bare) return std::nullopt;
    const std::string_view word = tokens.word(last);
    if (colon && is_one_of(word, "dabei in")) return true;
    if (colon && is_one_of(word, "nicht not")) return false;
    if (is_one_of(word, "ja yes x jo yep klar")) return true;
    if (is_one_of(word, "nein no nope nee")) return false;
    if (tokens.word(last - 1) == ":" && word == "-") return false;
    return std::nullopt;
}

// `September raus, November rein`: a clause of a name and a word for in or out.
Said in_or_out_behind(const Tokens& tokens, std::size_t i) {
    constexpr std::size_t kFewTokens = 6;
    const std::size_t begin = tokens.clause_begin(i);
    std::size_t end = tokens.clause_end(i);
    while (end > begin + 1 && is_one_of(tokens.word(end - 1), ". ! , ; bitte please")) --end;
    if (end - begin > kFewTokens || end <= i + 1) return std::nullopt;
    const std::string_view word = tokens.word(end - 1);
    if (is_one_of(word, "raus weg out streichen loeschen absagen stornieren")) return false;
    // `April und Juni ja, Mai nein`
    const bool bare = !is_one_of(tokens.word(begin), "das es ist da ich wir sie it that");
    if (bare && is_one_of(word, "nein no nicht not")) return false;
    if (bare && is_one_of(word, "ja yes")) return true;
    if (is_one_of(word, "rein dazu in eintragen buchen vormerken")) return true;
    return std::nullopt;
}

}  // namespace

// The box of a form that belongs to the name at token i: `[x] KI`, `KI [ ]`, `☐ 27.04. ☒ 25.05.`. The boxes
// of a line stand all before or all behind their names; where the first stands tells which. Open if there is
// none.
std::optional<bool> form_answer(const Tokens& tokens, std::size_t i) {
    const std::size_t begin = tokens.sentence_begin(i), end = tokens.sentence_end(i);
    if (const Said said = in_or_out_behind(tokens, i)) return said;
    if (const Said said = yes_or_no_behind(tokens, i)) return said;
    Said before, after;
    bool words = false, leading = false, first = true;
    for (std::size_t at = begin; at < end; ++at) {
        if (const Said box = box_at(tokens, at)) {
            if (first) leading = !words;
            first = false;
            if (at < i) before = box;
            if (at > i && !after) after = box;
        }
        words = tokens.word(at) != ":" && (words || tokens.is_word(at) || tokens.is_number(at));
    }
    const Said& own = leading ? before : after;
    return own ? own : (leading ? after : before);
}

std::optional<bool> goes_in_or_out(const Tokens& tokens, std::size_t begin) {
    constexpr std::size_t kNear = 4;
    const std::size_t stop = std::max(tokens.clause_begin(begin), begin > kNear ? begin - kNear : 0);
    for (std::size_t i = begin; i > stop; --i) {
        const std::string_view word = tokens.word(i - 1), before = i > stop + 1 ? tokens.word(i - 2) : "";
        if (is_one_of(word, "aus von vom of")) {
            if (is_one_of(before, "raus heraus weg runter herunter out off")) return false;
        } else if (is_one_of(word, "in auf")) {
            if (is_one_of(before, "rein hinein rueber hinueber")) return true;
        } else if (is_one_of(word, "into onto")) {
            return true;
        }
        if (!is_one_of(word, "den dem der die das the aus von vom of in auf")) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace bp
