#include "parsers/mail_body.h"

#include "parsers/name_lexicon.h"

namespace bp {
namespace {

constexpr std::size_t kMaxGreetingWords = 30;
constexpr std::size_t kMaxClosingWords = 12;
constexpr std::size_t kMaxSentence =
    500;  // words; rules look at a sentence several times, so this keeps them linear

constexpr WordList kGreetings(
    "sehr liebe lieber liebes guten hallo hi hey moin servus gruess gruezi werte werter geehrte dear hello "
    "good tag greetings");

bool is_closing_word(std::string_view word) {
    return is_one_of(word,
                     "gruss gruesse gruessen gruessle regards mfg lg vg vlg bg sg hochachtungsvoll "
                     "hochachtung sincerely cheers wishes faithfully ciao "
                     "tschuess tschoe servus herzlichst gruessli");
}

// A line that closes the letter: short, with the word of a closing near its begin.
bool is_closing_line(const Words& words, WordRange line) {
    std::size_t count = 0;
    for (std::size_t i = line.first; i < line.last; ++i) {
        if (!words.is_word(i)) continue;
        std::string_view word = words.folded(i);
        if (++count > 5) return false;
        if (is_one_of(word, "sie frau herrn bitte ich wir")) return false;
        if (is_closing_word(word)) return line.last - line.first <= kMaxClosingWords;
        if (count == 1 && is_one_of(word, "herzlich beste best warmly hochachtungsvoll") &&
            line.last - line.first <= 2)
            return true;
    }
    return false;
}

bool is_abbreviation(const Words& words, std::size_t i) {
    if (words[i].kind == Word::Kind::number) return true;
    std::string_view word = words.folded(i);
    if (words.is_word(i) && words[i].end - words[i].begin == 1) return true;
    static constexpr LongWordList kShort(
        "fr hr hrn frl bzw ggf nr str tel evtl inkl max mind vgl abt ref "
        "dez ca usw etc st dipl ing med h c e v u "
        "incl approx no dept mr mrs ms mi do jan feb apr aug sept okt "
        "nov geb bspw insb zzgl exkl einschl chr th joh app nst dw ext mob stv stellv ltd gem lt "
        "betr bzgl sog ggfs zi tn");
    return is_title_head(word) || is_title_tail(word) || is_one_of(word, kShort);
}

// Does a sentence end with the mark at `i`?
bool ends_sentence(const Words& words, std::size_t i) {
    if (words.is_mark(i, '!') || words.is_mark(i, '?'))
        return i + 1 >= words.size() || !words[i + 1].glued || words.is_line_end(i + 1);
    if (!words.is_mark(i, '.')) return false;
    if (i + 1 < words.size() && words[i + 1].glued && !words.is_line_end(i + 1)) return false;
    if (i == 0 || words.is_line_end(i + 1))
        return i > 0 && !(is_abbreviation(words, i - 1) && words.is_word(i + 2) && !words[i + 2].capital);
    if (words.is_mark(i - 1, '.')) return true;
    // `am 28.09. Ich komme`: behind a date, a word that begins sentences and hardly stands within one so
    // written.
    if (words[i - 1].kind == Word::Kind::number && words.is_word(i + 1) && words[i + 1].capital &&
        is_one_of(
            words.folded(i + 1),
            "ich wir bitte er es leider gern gerne danke vielen falls sollte ausserdem koennen koennten "
            "meine mein unsere unser we please unfortunately thanks"))
        return true;
    if (is_abbreviation(words, i - 1)) return false;
    return !words.is_word(i + 1) || words[i + 1].capital || words[i - 1].end - words[i - 1].begin > 4;
}

std::size_t end_of_greeting(const Words& words) {
    std::size_t i = 0;
    while (i < words.size() && !words.is_word(i)) ++i;
    while (i < words.size() && is_one_of(words.folded(i), kGreetings)) {
        std::size_t at = i, limit = i + kMaxGreetingWords;
        while (at < words.size() && at < limit && !words.is_mark(at, ',') && !words.is_mark(at, '!') &&
               !words.is_line_end(at))
            ++at;
        if (at >= limit) return i;
        ++at;
        i = at;
        while (i < words.size() && !words.is_word(i)) ++i;
        if (!is_one_of(words.folded(i), "sehr liebe lieber geehrte dear")) return at;
    }
    return i < words.size() ? 0 : i;
}

}  // namespace

std::vector<WordRange> split_lines(const Words& words, WordRange range) {
    std::vector<WordRange> lines;
    std::size_t begin = range.first;
    for (std::size_t i = range.first; i <= range.last; ++i) {
        if (i < range.last && words[i].kind != Word::Kind::line_end) continue;
        if (i > begin) lines.push_back({begin, i});
        begin = i + 1;
    }
    return lines;
}

MailBody find_body(const Words& words) {
    MailBody result{{0, words.size()}, words.size()};
    bool first = true;
    for (const WordRange& line : split_lines(words, result.body)) {
        // `Servus` above the text greets, below it takes leave.
        const bool opens = first && line.last + 2 < words.size();
        first = false;
        if (opens || !is_closing_line(words, line)) continue;
        std::size_t after = line.first;
        while (after < line.last && !is_closing_word(words.folded(after))) ++after;
        result.body.last = line.first;
        result.closing = std::min(after + 1, words.size());
    }
    std::size_t begin = end_of_greeting(words);
    if (begin <= result.body.last) result.body.first = begin;
    return result;
}

std::vector<WordRange> split_sentences(const Words& words, WordRange range) {
    std::vector<WordRange> sentences;
    std::size_t begin = range.first;
    bool open = false;
    auto close = [&](std::size_t end) {
        if (end > begin) sentences.push_back({begin, end});
        begin = end;
    };
    for (std::size_t i = range.first; i < range.last; ++i) {
        if (words[i].kind == Word::Kind::line_end) {
            bool empty_line = i > range.first && words[i - 1].kind == Word::Kind::line_end;
            if (empty_line && !open) close(i + 1);
        } else if (ends_sentence(words, i) || i - begin >= kMaxSentence) {
            close(i + 1);
        }
        // A colon, a comma or `vertreten durch` before an empty line: the sentence goes on below.
        if (words[i].kind != Word::Kind::line_end)
            open = words.is_mark(i, ':') || is_one_of(words.folded(i), "durch fuer und sowie by for and");
    }
    close(range.last);
    return sentences;
}

}  // namespace bp
