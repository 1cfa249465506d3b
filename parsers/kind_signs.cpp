#include "parsers/kind_signs.h"

#include <re2/re2.h>

#include "parsers/word_list.h"

namespace bp {

bool holds_file_number(std::string_view text) {
    static const RE2 kFileNumber(R"((?:^|[^\d])\d{7} ?- ?\d{3}(?:[^\d]|$))");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), kFileNumber);
}

bool is_row_position(std::string_view rule) {
    if (!rule.starts_with("position.")) return false;
    for (const char* calendar : {"position.day", "position.week", "position.month"}) {
        if (rule.starts_with(calendar)) return false;
    }
    return true;
}

bool is_own_matter(const Tokens& tokens, const Cue& cue) {
    for (std::size_t at = tokens.clause_begin(cue.begin); at < cue.end; ++at)
        if (is_one_of(tokens.word(at), "mein meine meinen meinem meiner meines my ich mir mich me i im"))
            return true;
    return false;
}

bool announces_coming(const Tokens& tokens, const Cue& cue) {
    bool writer = false, comes = false;
    for (std::size_t at = cue.begin; at < cue.end && !cue.question; ++at) {
        writer = writer || is_one_of(tokens.word(at), "ich wir i we");
        comes = comes || is_one_of(tokens.word(at), "komme komm kommen dabei");
    }
    return writer && comes;
}

bool is_said_of_writer(const Tokens& tokens, const Cue& cue) {
    bool writer = false;
    for (std::size_t at = cue.begin; at < cue.end; ++at) {
        if (is_one_of(tokens.word(at), "sie ihn herr herrn frau him her them mr ms mrs")) return false;
        writer = writer || is_one_of(tokens.word(at), "ich i mich me im id ill");
    }
    return writer;
}

bool says_too(const Tokens& tokens, const Cue& cue) {
    for (std::size_t at = tokens.clause_begin(cue.begin); at < tokens.clause_end(cue.end - 1); ++at)
        if (is_one_of(tokens.word(at),
                      "auch ebenfalls zusaetzlich zudem ausserdem obendrein also too additionally"))
            return true;
    return false;
}

bool is_for_information(const Tokens& tokens) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view word = tokens.word(i), next = tokens.word(i + 1);
        if (is_one_of(word, "fyi zk zkts kenntnisnahme zki")) return true;
        if (word == "zur" && is_one_of(next, "kenntnis info information")) return true;
        if (word == "for" && is_one_of(tokens.word(i + 2), "information info")) return true;
    }
    return false;
}

bool speaks_of_held_seat(const Tokens& tokens, const Cue& cue) {
    return cue.sense == Sense::prior && cue.weight >= 3 && !cue.refused && !cue.conditional &&
           is_one_of(tokens.word(cue.begin),
                     "bestaetigung confirmation frage fragen rueckfrage nachfrage question questions query");
}

}  // namespace bp
