#include "parsers/closing_formula.h"

#include <algorithm>
#include <array>

#include "parsers/phrases.h"

namespace bp {
namespace {

using Kind = ClosingFormula::Kind;

// A formula with a name and a place beside it is short; a longer line is a sentence about greetings.
constexpr std::size_t kFormulaWords = 9;
constexpr std::size_t kFormulaBytes = 120;
// `mit den allerbesten und herzlichsten grüßen` is as far as people go.
constexpr std::size_t kWordsBeforeGreeting = 5;

std::size_t count_words(std::string_view text) {
    if (text.empty()) return 0;
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

std::string_view without_end_marks(std::string_view text) {
    std::size_t last = text.find_last_not_of(" .,;:!-)(");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_greeting_word(std::string_view word) {
    constexpr std::array<std::string_view, 7> kWords = {"gruss",      "gruesse", "gruessen", "gruessle",
                                                        "gruesschen", "greetz",  "greetings"};
    return is_one_of(kWords, without_end_marks(word));
}

// `lg`, `vg`, `m.f.g.`
bool is_abbreviation(std::string_view word) {
    constexpr std::array<std::string_view, 20> kWords = {"lg",  "vg",    "mfg", "m.f.g", "bg",  "sg", "hg",
                                                         "glg", "vlg",   "kg",  "fg",    "br",  "kr", "ksg",
                                                         "mkg", "herzl", "mbg", "rgds",  "mvh", "vlg"};
    return is_one_of(kWords, without_end_marks(word));
}

// What goes on with a greeting (`grüße aus kassel`) instead of naming the writer (`grüße anna`).
bool goes_on(std::string_view rest) {
    static const Phrases phrases = {
        R"((?:aus|vom|von|vonne|nach|in|im|ins|an|und|auch|zurueck|wuenscht|sendet|from|to|all)\b)",
        R"(u\. |i\. ?[av]\b|im auftrag\b|[/&|+(-])",
    };
    return phrases.begin(rest);
}

// `Grüß Gott` opens a letter, `grüßen Sie mir …` asks for something.
bool is_no_closing(std::string_view rest) {
    static const Phrases phrases = {R"((?:gott|dich|euch|sie|mir|den|die|das)\b)"};
    return phrases.begin(rest);
}

ClosingFormula with_rest(std::string_view line, std::size_t end) {
    std::size_t words = count_words(line.substr(0, end));
    std::string_view rest = end < line.size() ? line.substr(end + 1) : std::string_view{};
    if (is_no_closing(rest)) return {};
    return {Kind::sure, rest.empty() || goes_on(rest) ? count_words(line) : words};
}

// `… gruß`, `… grüße` with whatever adjectives, and abbreviations of it.
ClosingFormula greeting(std::string_view line) {
    static const Phrases thanks = {R"((?:danke|vielen dank|besten dank|merci|thx|tia)[!.,]*(?: und| &)? )"};
    std::size_t abbreviation = thanks.beginning(line).size();
    for (std::size_t begin = 0, n = 0; begin < line.size() && n <= kWordsBeforeGreeting; ++n) {
        std::size_t end = std::min(line.find(' ', begin), line.size());
        std::string_view word = line.substr(begin, end - begin);
        if (is_greeting_word(word) || (begin == abbreviation && is_abbreviation(word)))
            return with_rest(line, end);
        begin = end + 1;
    }
    return {};
}

bool is_sure_formula(std::string_view line) {
    static const Phrases phrases = {
        R"((?:(?:thanks|thank you|many thanks|danke|vielen dank|besten dank|herzlichen dank)[a-z ,!]* (?:and|und|&) )?regards)",
        R"((?:(?:thanks|thank you|many thanks)[a-z ,!]* (?:and|&) )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes))",
        R"((?:mit (?:vorzueglicher|ausgezeichneter) )?hochacht\w+)",
        R"(mit (?:den )?(?:besten|herzlichen|freundlichen|lieben|guten) (?:wuenschen|empfehlungen)[a-z ]*)",
        R"(fuer die richtigkeit(?: der angaben)?|gezeichnet|gez\.?)",
        R"((?:es |so |(?:ganz |recht )?(?:freundlich(?:st)?|herzlich(?:st)?|lieb|nett) )gruesst\b[a-z ]*|herzlich(?:st)?|ihre?(?: sehr)? ergebene[rn]?)",
        R"((?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?|many|good|friendly) (?:regards|wishes|greetings)(?: (?:from|/) .*)?)",
        R"(with (?:kind|best|warm|many|friendly|cordial) .*(?:regards|wishes|greetings)|(?:best|kindest|warmest),? regards)",
        R"((?:yours |very )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?)",
        R"(cordialement|saludos|med venlig hilsen|met vriendelijke groet(?:en)?|z powazaniem)",
    };
    return phrases.are(line);
}

bool is_loose_formula(std::string_view line) {
    static const Phrases phrases = {
        R"((?:(?:vielen|besten|herzlichen|lieben|tausend|schoenen|1000|heissen) )?dank(?: (?:ihnen|euch|dir|schoen|sehr|nochmals?|im|in|vorab|voraus|fuer|)"
        R"(die|ihre|eure|und|das|hilfe|muehe|unterstuetzung|rueckmeldung|verstaendnis|antwort))*)",
        R"(danke(?: (?:ihnen|euch|dir|schoen|sehr|vielmals|nochmals?|schon|schonmal|mal|fuers?|im|vorab|voraus|die|ihre|eure|und|das|lesen|hilfe|muehe))*)",
        R"(merci|thanks|thank you|thx|cheers|beste|liebste|best|ciao|tschuess(?:i)?|tschau|servus|ade|warmly|take care)",
        R"((?:pfia[td]|pfuea?[td]|pfiat) ?(?:eich|euch|enk|di|gott)?|habe? d'?ehre|adieu|baba|tschoe|tschoe mit oe|uf wiederluege|machet's guat|glueck auf|ahoi|moin|gott befohlen)",
        R"(einen? (?:schoene[nrs]?|gute[nrs]?|angenehme[nrs]?) \w+(?: \w+)?|frohe[sn]? \w+|guten rutsch.*|ein (?:schoenes|gutes|frohes) \w+(?: \w+)?)",
        R"((?:mit )?(?:verbindlichste[nm]?|aufrichtige[nmr]?|allerbeste[nm]?) (?:dank|gruessen?))",
        R"(bis (?:bald|dann|demnaechst|spaeter|morgen|neulich|nachher|dahin|zum \S+|naechste\w* \w+|\w+tag|mittwoch)(?: dann)?)",
        R"((?:many )?thanks[a-z ,]*|thank you[a-z ,]*|all the best|alles (?:gute|liebe)|have a (?:nice|great|good) \w+)",
        R"(schoene[ns]? \w+(?: \w+)?|looking forward[a-z ,]*|see you[a-z ,]*|best of luck[a-z ,]*|(?:bleiben|bleibt) (?:sie )?gesund)",
        R"(ihre?|eure?|deine?|dein|euer|der)",
    };
    return phrases.are(line);
}

// `Danke! M. Overkamp`, `Cheers, Tom`: thanks and a name on one line.
ClosingFormula beside_name(std::string_view line) {
    static const Phrases phrases = {
        R"((?:vielen dank|besten dank|danke(?: schoen| sehr| vielmals| ihnen| euch| dir)?|merci|thanks|thank you|thx)[!.,;]* )",
        R"((?:cheers|beste|best|herzlich(?:st)?|ihre?|eure?)[!.,;]* )",
    };
    std::string_view formula = phrases.beginning(line);
    if (formula.empty() || formula.size() == line.size()) return {};
    return {Kind::loose, count_words(formula.substr(0, formula.size() - 1))};
}

}  // namespace

ClosingFormula closing_formula(std::string_view folded_line) {
    std::size_t words = count_words(folded_line);
    if (words == 0 || words > kFormulaWords || folded_line.size() > kFormulaBytes) return {};
    if (ClosingFormula found = greeting(folded_line); found.kind != Kind::none) return found;
    std::string_view line = without_end_marks(folded_line);
    if (is_sure_formula(line)) return {Kind::sure, words};
    if (is_loose_formula(line)) return {Kind::loose, words};
    return beside_name(folded_line);
}

bool begins_with_signing_mark(std::string_view folded_line) {
    static const Phrases phrases = {
        R"((?:i\. ?[av]\.?|ia|iv|im auftrage?|in vertretung|gez\.|gezeichnet|p\. ?p\.|ppa\.)(?: |:|$))"};
    return phrases.begin(folded_line);
}

}  // namespace bp
