// Single words that correct by themselves, and words that do so only in company.
#include "parsers/day_corrections.h"

#include "parsers/word_list.h"

namespace bp {
namespace {

// `ich meinte natürlich`, `gemeint war`, `richtig ist`, `es muss heißen`, `I meant`, `it should read`.
bool says_what_was_meant(const Tokens& tokens, std::size_t i) {
    const std::string_view word = tokens.word(i), next = tokens.word(i + 1);
    const std::string_view before = i > 0 ? tokens.word(i - 1) : std::string_view{};
    if (is_one_of(word, "meinte meinten meant"))
        return is_one_of(before, "ich wir i we of was is natuerlich actually obviously really but");
    if (word == "gemeint")
        return is_one_of(next, "war ist natuerlich sind waren habe hatte") ||
               is_one_of(before, "ist war natuerlich ich");
    if (is_one_of(word, "richtig korrekt correct right"))
        return is_one_of(next, "ist waere war lautet date is would") &&
               (i == tokens.clause_begin(i) || is_one_of(before, "the das"));
    if (is_one_of(word, "heissen lauten"))
        return is_one_of(before, "muss sollte musste soll richtig natuerlich");
    if (word == "read" || word == "say") return is_one_of(before, "should must");
    if (word == "mean" && i > 1 && before == "i") {
        // `sorry, I mean`; not the `I mean` that only fills.
        const std::size_t at = tokens.word(i - 2) == "," && i > 2 ? i - 3 : i - 2;
        return is_one_of(tokens.word(at), "sorry no oops wait pardon apologies rather");
    }
    return false;
}

// `nein halt`, `no wait`, `scratch that`: what was said just before is wrong.
bool interrupts(const Tokens& tokens, std::size_t i) {
    const std::string_view word = tokens.word(i);
    const std::string_view next = tokens.word(tokens.word(i + 1) == "," ? i + 2 : i + 1);
    if (is_one_of(word, "scratch strike")) return next == "that";
    if (is_one_of(word, "halt quatsch moment stopp oops ups huch sorry wait stop aeh"))
        return is_one_of(next, "nein doch falsch no not wrong make");
    return is_one_of(word, "nein no") && is_one_of(next, "halt moment quatsch stopp wait sorry doch");
}

// `Korrektur:`, `stattdessen`, `Kommando zurück`, `doch lieber`.
bool takes_back(const Tokens& tokens, std::size_t i) {
    const std::string_view word = tokens.word(i), next = tokens.word(i + 1);
    if (is_one_of(word, "stattdessen ersatzweise vielmehr")) return true;
    if (word == "statt") return next == "dessen";
    if (word == "instead") return next != "of";
    if (word == "kommando") return next == "zurueck";
    if (word == "das") return next == "nehme" && is_one_of(tokens.word(i + 3), "zurueck hiermit wieder");
    if (word == "es")
        return next == "wird" && is_one_of(tokens.word(i + 2), "doch nun jetzt der") &&
               i == tokens.clause_begin(i);
    if (is_one_of(word, "ignorieren vergessen ignoriert vergesst disregard ignore"))
        return is_one_of(next, "sie bitte my the that meine die das");
    if (is_one_of(word, "korrektur berichtigung correction korrigiere")) return next == ":" || next == ",";
    if (word == "doch") return next == "lieber";
    if (word == "lieber") return next == "doch";
    return false;
}

}  // namespace

std::size_t correction_begin(const Tokens& tokens) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (interrupts(tokens, i)) begin = tokens[i].begin;
        if (takes_back(tokens, i) || says_what_was_meant(tokens, i))
            begin = tokens[tokens.clause_begin(i)].begin;
    }
    return begin;
}

bool is_meant(const Tokens& tokens, std::size_t i) {
    std::size_t begin = tokens.clause_begin(i);
    // `..., also Agile Methoden`: goes on about the day before.
    if (is_one_of(tokens.word(begin), "also naemlich sprich") && begin > tokens.sentence_begin(i))
        begin = tokens.clause_begin(begin - 1);
    for (std::size_t at = begin; at < tokens.clause_end(i); ++at) {
        if (is_one_of(tokens.word(at), "nicht not")) return false;
        if (says_what_was_meant(tokens, at)) return true;
    }
    return false;
}

}  // namespace bp
