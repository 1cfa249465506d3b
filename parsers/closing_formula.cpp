#include "parsers/closing_formula.h"

#include <re2/re2.h>

#include <algorithm>

namespace bp {
namespace {

// A formula with a name and a place beside it is short; a longer line is a sentence about greetings.
constexpr std::size_t kFormulaWords = 9;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::size_t count_words(std::string_view text) {
    if (text.empty()) return 0;
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// `… gruss`, `… gruesse`: up to four words before it, then nothing, a place (`aus kassel`) or a name.
const RE2& greeting() {
    static const RE2 pattern(
        R"(^((?:[a-z',.&!/+-]+ ){0,5}(?:gruss|gruesse|gruessen|gruessle|gruesschen|greetz|greetings)\b[!.,]*)(?: (.*))?$)");
    return pattern;
}

// What goes on with the greeting instead of naming the writer.
const RE2& greeting_goes_on() {
    static const RE2 pattern(
        R"(^(?:aus|vom|von|vonne|nach|in|im|ins|an|und|auch|u\.|zurueck|wuenscht|sendet|from|to|all|/|&|i\. ?[av]|im auftrag)\b|^[/&|+(-])");
    return pattern;
}

const RE2& abbreviation() {
    static const RE2 pattern(
        R"(^((?:(?:danke|vielen dank|merci|thx|tia)[!.,]* (?:und |& )?)?(?:lg|vg|mfg|m\.? ?f\.? ?g|bg|sg|hg|glg|vlg|kg|fg|fgr|ksg|herzl|br|rgds|kr|mkg|mbg)\b[!.,]*)(?: (.*))?$)");
    return pattern;
}

const RE2& sure_formula() {
    static const RE2 pattern(
        R"(^(?:(?:thanks|thank you|many thanks|danke|vielen dank|besten dank|herzlichen dank)[a-z ,!]* (?:and|und|&) )?(?:)"
        R"((?:mit (?:vorzueglicher|ausgezeichneter) )?hochacht\w+|mit (?:den )?(?:besten|herzlichen|freundlichen|lieben|guten) (?:wuenschen|empfehlungen)[a-z ]*|)"
        R"(es gruesst\b[a-z ]*|herzlichst|hezlich|herzlich|ihr(?:e)?(?: sehr)? ergebene[rn]?|)"
        R"((?:with )?(?:my |our )?(?:many thanks and )?(?:kind(?:est)?|best|warm(?:est)?|many|good|friendly) (?:regards|wishes|greetings)(?: (?:from|/) .*)?|)"
        R"(with (?:kind|best|warm|many|friendly|cordial) .*(?:regards|wishes|greetings)|(?:best|kindest|warmest),? regards|regards|)"
        R"((?:yours |very )?(?:sincerely|faithfully|truly|respectfully|cordially)(?: yours)?|cordialement|cordially|saludos|mvh|med venlig hilsen|)"
        R"(met vriendelijke groet(?:en)?|z powazaniem)[ /!.,;:)]*$)");
    return pattern;
}

const RE2& loose_formula() {
    static const RE2 pattern(
        R"(^(?:(?:vielen|besten|herzlichen|lieben|tausend|schoenen|1000|heissen)? ?dank(?:e)?(?: (?:ihnen|euch|dir|schoen|sehr|vielmals|nochmals|nochmal|(?:schon|schonmal)(?: mal)?|fuer|fuers|im|in|vorab|voraus|die|ihre|eure|und|das|lesen|hilfe|muehe|unterstuetzung|rueckmeldung|verstaendnis|antwort))*|)"
        R"(merci|thanks|thank you|thx|cheers|beste|liebste|best|ciao|tschuess(?:i)?|tschau|servus|ade|moin|bis (?:bald|dann|demnaechst|spaeter|morgen|neulich|nachher|dahin|zum \S+|naechste\w* \w+|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(?: dann)?|)"
        R"((?:many )?thanks[a-z ,]*|thank you[a-z ,]*|warmly|take care|all the best|alles (?:gute|liebe)|have a (?:nice|great|good) \w+|schoene[ns]? (?:\w+ ?){1,2}|)"
        R"(ihre?|eure?|dein[er]?|euer|der|looking forward[a-z ,]*|see you[a-z ,]*|best of luck[a-z ,]*|(?:bleiben|bleibt) (?:sie )?gesund)[!.,;:) -]*$)");
    return pattern;
}

// `Danke! M. Overkamp`, `Cheers, Tom`: thanks and a name on one line.
const RE2& loose_beside_name() {
    static const RE2 pattern(
        R"(^((?:vielen dank|besten dank|danke(?: schoen| sehr| vielmals| ihnen| euch| dir)?|merci|thanks|thank you|thx|cheers|beste|best|herzlich(?:st)?|ihre?|eure?)[!.,;]*) (.*)$)");
    return pattern;
}

}  // namespace

ClosingFormula closing_formula(std::string_view folded_line) {
    using Kind = ClosingFormula::Kind;
    std::size_t line_words = count_words(folded_line);
    if (line_words == 0 || line_words > kFormulaWords || folded_line.size() > 120) return {};
    if (RE2::FullMatch(piece(folded_line), sure_formula())) return {Kind::sure, line_words};

    re2::StringPiece formula, rest;
    if (RE2::FullMatch(piece(folded_line), greeting(), &formula, &rest)) {
        // `Grüß Gott` opens a letter, `grüßen Sie` asks for something.
        static const RE2 no_closing(R"(^(?:gott|dich|euch|sie|mir|den|die|das)\b)");
        if (RE2::PartialMatch(rest, no_closing)) return {};
        if (rest.empty() || RE2::PartialMatch(rest, greeting_goes_on())) return {Kind::sure, line_words};
        return {Kind::sure, count_words({formula.data(), formula.size()})};
    }
    if (RE2::FullMatch(piece(folded_line), abbreviation(), &formula, &rest)) {
        if (rest.empty() || RE2::PartialMatch(rest, greeting_goes_on())) return {Kind::sure, line_words};
        return {Kind::sure, count_words({formula.data(), formula.size()})};
    }
    if (RE2::FullMatch(piece(folded_line), loose_formula())) return {Kind::loose, line_words};
    if (RE2::FullMatch(piece(folded_line), loose_beside_name(), &formula, &rest)) {
        return {Kind::loose, count_words({formula.data(), formula.size()})};
    }
    return {};
}

bool begins_with_signing_mark(std::string_view folded_line) {
    static const RE2 pattern(
        R"(^(?:i\. ?[av]\.?|ia|iv|im auftrage?|in vertretung|gez\.|gezeichnet|p\. ?p\.|ppa\.)(?: |:|$))");
    return RE2::PartialMatch(piece(folded_line), pattern);
}

}  // namespace bp
