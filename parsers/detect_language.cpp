// Three looks, the cheapest first. Scripts: what is not written in Latin letters is neither German nor
// English. Small words: `ich`, `nicht` and `bitte` against `the`, `please` and `would` decide most mails,
// short ones above all, on which CLD2 is unreliable. CLD2 has the rest: texts in which neither list finds
// enough.
//
// Measured on letters of 300 to 1,500 bytes: scripts and small words 1 to 4 µs, CLD2 15 to 60 µs.
#include "parsers/detect_language.h"

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "parsers/fold_text.h"

namespace bp {
namespace {

// More of a long mail tells nothing new.
constexpr std::size_t kLookedAt = 8 * 1024;
// Letters beyond this share in other scripts make the text foreign; names and single words do not.
constexpr double kForeignShare = 0.4;
// So many small words of one language, and three times as many as of the other, settle it.
constexpr int kSettling = 3;

// Words of one language that are no words of the other nor of its neighbours; sorted, folded.
constexpr std::array<std::string_view, 90> kGerman = {
    "aber",   "am",      "anmelden", "anmeldung", "antwort", "auch",      "auf",    "aus",    "bei",
    "beim",   "bin",     "bis",      "bitte",     "danke",   "das",       "dass",   "dem",    "der",
    "des",    "deshalb", "doch",     "durch",     "ein",     "eine",      "einen",  "einer",  "euch",
    "fuer",   "gern",    "gerne",    "gruesse",   "gruss",   "guten",     "habe",   "haben",  "hallo",
    "herren", "heute",   "ich",      "ihnen",     "ihr",     "ihre",      "ihren",  "ihrer",  "ist",
    "kann",   "kein",    "keine",    "koennen",   "leider",  "mein",      "meine",  "meinen", "mich",
    "mir",    "mit",     "moechte",  "morgen",    "nach",    "nachricht", "nicht",  "noch",   "nur",
    "oder",   "schon",   "sehr",     "sich",      "sie",     "sind",      "termin", "ueber",  "und",
    "uns",    "unser",   "unsere",   "viele",     "vielen",  "vom",       "von",    "war",    "wenn",
    "werden", "wie",     "wir",      "wird",      "wuerde",  "wurde",     "zu",     "zum",    "zur"};
static_assert(std::is_sorted(kGerman.begin(), kGerman.end()));
constexpr std::array<std::string_view, 62> kEnglish = {
    "about", "and",   "any",  "are",  "as",     "at",   "be",      "been",     "but",   "by",        "can",
    "could", "day",   "dear", "do",   "for",    "from", "get",     "have",     "hello", "how",       "if",
    "is",    "it",    "kind", "like", "me",     "much", "my",      "no",       "not",   "of",        "on",
    "one",   "or",    "our",  "out",  "please", "put",  "regards", "register", "see",   "sincerely", "that",
    "the",   "there", "this", "to",   "until",  "up",   "us",      "want",     "we",    "what",      "when",
    "which", "who",   "will", "with", "would",  "you",  "your"};
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));

struct Counts {
    std::size_t latin = 0;    // letters
    std::size_t foreign = 0;  // letters of other scripts
    std::size_t words = 0;
    std::size_t question_marks = 0;
    int german = 0;
    int english = 0;
};

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& sorted, std::string_view word) {
    return std::binary_search(sorted.begin(), sorted.end(), word);
}

bool is_latin_letter(char c) {
    return c >= 'a' && c <= 'z';
}

// Folded text holds bytes above 0x7F only where a letter or sign is not Latin. Two-byte sequences begin the
// alphabets from Greek to Arabic, E0 to E1 those of India and the Caucasus, E3 to ED those of East Asia; E2
// and F0 are signs.
bool begins_foreign_letter(char c) {
    auto byte = static_cast<std::uint8_t>(c);
    return (byte >= 0xCD && byte <= 0xE1) || (byte >= 0xE3 && byte <= 0xED);
}

Counts count(std::string_view folded) {
    Counts counts;
    for (std::size_t i = 0; i < folded.size();) {
        if (!is_latin_letter(folded[i])) {
            counts.foreign += begins_foreign_letter(folded[i]) ? 1 : 0;
            counts.question_marks += folded[i] == '?' ? 1 : 0;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < folded.size() && is_latin_letter(folded[end])) ++end;
        std::string_view word = folded.substr(i, end - i);
        counts.latin += word.size();
        ++counts.words;
        counts.german += holds(kGerman, word) ? 1 : 0;
        counts.english += holds(kEnglish, word) ? 1 : 0;
        i = end;
    }
    return counts;
}

// Letters that a client could not encode became question marks: `?????? ????!`.
bool letters_were_lost(const Counts& counts) {
    constexpr std::size_t kLost = 10;
    return counts.question_marks >= kLost && counts.question_marks > 2 * counts.latin;
}

bool settles(int some, int others) {
    return some >= kSettling && some >= 3 * others;
}

Language ask_cld2(std::string_view text, const Counts& counts) {
    CLD2::Language languages[3];
    int percents[3];
    int bytes = 0;
    bool reliable = false;
    CLD2::DetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, languages, percents, &bytes,
                                &reliable);
    if (languages[0] == CLD2::GERMAN) return Language::german;
    if (languages[0] == CLD2::ENGLISH) return Language::english;
    if (reliable && languages[0] != CLD2::UNKNOWN_LANGUAGE) {
        // Names and places of other languages stand in short German mails, too.
        constexpr std::size_t kEnoughWords = 6;
        if (counts.words >= kEnoughWords && counts.german + counts.english <= 1) return Language::other;
    }
    return counts.english > counts.german ? Language::english : Language::german;
}

}  // namespace

Language detect_language(std::string_view text) {
    text = text.substr(0, kLookedAt);
    // Not through the middle of a character.
    while (!text.empty() && (static_cast<std::uint8_t>(text.back()) & 0xC0) == 0x80) text.remove_suffix(1);
    Counts counts = count(fold_text(text));
    if (letters_were_lost(counts)) return Language::other;
    if (counts.foreign > 0 && static_cast<double>(counts.foreign) >
                                  kForeignShare * static_cast<double>(counts.foreign + counts.latin)) {
        return Language::other;
    }
    if (counts.words == 0) return Language::german;
    if (settles(counts.german, counts.english)) return Language::german;
    if (settles(counts.english, counts.german)) return Language::english;
    return ask_cld2(text, counts);
}

}  // namespace bp
