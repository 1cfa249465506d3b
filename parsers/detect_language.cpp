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

#include "parsers/charset.h"
#include "parsers/fold_text.h"

namespace bp {
namespace {

// More of a long mail tells nothing new.
constexpr std::size_t kLookedAt = 8 * 1024;
// Letters beyond this share in other scripts make the text foreign; names and single words do not.
constexpr double kForeignShare = 0.4;
// So many small words of one language, and three times as many as of the other, settle it.
constexpr int kSettling = 3;
// With so many of one and none of the other the rest of the text is not looked at.
constexpr int kBeyondDoubt = 15;

// Words of one language that are no words of the other nor of its neighbours; sorted, folded.
constexpr std::array<std::string_view, 125> kGerman = {
    "aber",      "abmelden", "absage",    "absagen",    "alle",      "alles",     "anbei",     "anmelden",
    "anmeldung", "antwort",  "auch",      "auf",        "aus",       "bei",       "beim",      "bin",
    "bis",       "bitte",    "dabei",     "dank",       "danke",     "dann",      "das",       "dass",
    "dem",       "der",      "deshalb",   "diese",      "diesem",    "diesen",    "dieser",    "dieses",
    "doch",      "durch",    "ein",       "eine",       "einen",     "einer",     "eintragen", "euch",
    "fuer",      "gern",     "gerne",     "gibt",       "gruesse",   "gruss",     "guten",     "habe",
    "haben",     "hallo",    "hatte",     "hatten",     "herren",    "heute",     "hier",      "ich",
    "ihm",       "ihn",      "ihnen",     "ihr",        "ihre",      "ihren",     "ihrer",     "ist",
    "jetzt",     "kann",     "kein",      "keine",      "koennen",   "kollege",   "kollegin",  "leider",
    "machen",    "mehr",     "mein",      "meine",      "meinen",    "melde",     "mich",      "mir",
    "mit",       "moechte",  "morgen",    "nach",       "nachricht", "nicht",     "nichts",    "noch",
    "nur",       "oder",     "platz",     "schoene",    "schon",     "sehr",      "sich",      "sie",
    "sind",      "soll",     "teilnahme", "teilnehmen", "termin",    "thementag", "tragen",    "ueber",
    "und",       "uns",      "unser",     "unsere",     "viele",     "vielen",    "vom",       "von",
    "wegen",     "weil",     "wenn",      "werden",     "wie",       "wir",       "wird",      "wuerde",
    "wurde",     "zu",       "zum",       "zur",        "zusammen"};
static_assert(std::is_sorted(kGerman.begin(), kGerman.end()));
constexpr std::array<std::string_view, 86> kEnglish = {
    "about",  "after",     "and",   "any",   "are",      "as",    "at",     "attend",       "be",
    "been",   "before",    "being", "but",   "by",       "can",   "cancel", "cancellation", "colleague",
    "coming", "could",     "day",   "dear",  "delivery", "do",    "event",  "failed",       "for",
    "from",   "get",       "have",  "hello", "how",      "i",     "if",     "is",           "it",
    "just",   "kind",      "like",  "me",    "message",  "much",  "my",     "of",           "on",
    "one",    "or",        "our",   "out",   "please",   "put",   "read",   "regards",      "register",
    "sent",   "sincerely", "some",  "sorry", "than",     "thank", "thanks", "that",         "the",
    "them",   "there",     "they",  "this",  "to",       "until", "up",     "us",           "very",
    "want",   "we",        "were",  "what",  "when",     "where", "which",  "who",          "why",
    "with",   "without",   "would", "you",   "your"};
static_assert(std::is_sorted(kEnglish.begin(), kEnglish.end()));

// Greetings, thanks and small words of the languages in which people write to the office by mistake; for
// texts that are too short for CLD2.
constexpr std::array<std::string_view, 56> kOther = {
    "aan",      "bedankt", "bir",       "bonjour", "buna",   "buongiorno", "czy",          "dekuji",
    "des",      "dobar",   "dobry",     "dzien",   "een",    "est",        "faleminderit", "goedemorgen",
    "graag",    "gracias", "grazie",    "hej",     "het",    "hola",       "hvala",        "icin",
    "ik",       "jag",     "je",        "jest",    "kunt",   "les",        "merci",        "merhaba",
    "mij",      "molim",   "multumesc", "niet",    "nous",   "och",        "para",         "pershendetje",
    "por",      "pour",    "prosze",    "que",     "quiero", "salut",      "sono",         "tack",
    "tesekkur", "una",     "usted",     "ve",      "voor",   "vorrei",     "vous",         "ziua"};
static_assert(std::is_sorted(kOther.begin(), kOther.end()));

struct Counts {
    std::size_t latin = 0;    // letters
    std::size_t foreign = 0;  // letters of other scripts
    std::size_t words = 0;
    std::size_t question_marks = 0;
    int german = 0;
    int english = 0;
    int other = 0;
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
        counts.other += holds(kOther, word) ? 1 : 0;
        if (std::max(counts.german, counts.english) >= kBeyondDoubt &&
            std::min(counts.german, counts.english) == 0)
            break;
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

// Both languages stand in the mail: the one that it begins with, unless the other has most of it.
Language of_two(const Counts& counts, std::string_view folded) {
    constexpr std::size_t kBeginning = 240;
    if (counts.german > 2 * counts.english) return Language::german;
    if (counts.english > 2 * counts.german) return Language::english;
    Counts beginning = count(folded.substr(0, kBeginning));
    return beginning.english > beginning.german ? Language::english : Language::german;
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
    // Names and places of other languages stand in short German mails, too.
    constexpr std::size_t kEnoughWords = 6;
    bool known = reliable && languages[0] != CLD2::UNKNOWN_LANGUAGE;
    if (known && counts.words >= kEnoughWords && counts.german + counts.english <= 1) return Language::other;
    return counts.english > counts.german ? Language::english : Language::german;
}

}  // namespace

Language detect_language(std::string_view text) {
    std::string looked_at(text.substr(0, kLookedAt + 1));
    truncate_utf8(looked_at, kLookedAt);
    std::string folded = fold_text(looked_at);
    Counts counts = count(folded);
    if (letters_were_lost(counts)) return Language::other;
    auto letters = static_cast<double>(counts.foreign + counts.latin);
    if (counts.foreign > 0 && static_cast<double>(counts.foreign) > kForeignShare * letters)
        return Language::other;
    if (counts.words == 0) return Language::german;
    if (settles(counts.german, counts.english + counts.other)) return Language::german;
    if (settles(counts.english, counts.german + counts.other)) return Language::english;
    if (counts.other > counts.german + counts.english) return Language::other;
    if (counts.german >= kSettling && counts.english >= kSettling) return of_two(counts, folded);
    return ask_cld2(looked_at, counts);
}

}  // namespace bp
