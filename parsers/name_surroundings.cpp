// Each looks a few tokens around, or through one clause.
#include "parsers/name_surroundings.h"

#include <algorithm>
#include <string_view>

#include "parsers/find_topics.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// `Ihre Einladung zum 28.9.`
bool is_our_invitation(const Tokens& tokens, std::size_t i) {
    return i > 0 && is_one_of(tokens.word(i), "einladung invitation") &&
           is_one_of(tokens.word(i - 1), "ihre ihrer eure eurer deine your");
}

// `every day`, `jeden Tag`.
bool is_any_day(const Tokens& tokens, std::size_t i) {
    return is_one_of(tokens.word(i), "day days tag tage") && i > 0 &&
           is_one_of(tokens.word(i - 1), "every each all jeden alle present one's to");
}

}  // namespace

bool is_of_others(const Tokens& tokens, std::size_t i) {
    if (!is_one_of(tokens.word(i),
                   "termin termine veranstaltung veranstaltungen event events workshop seminar schulung "
                   "fortbildung tagung fachtagung lehrgang"))
        return false;
    constexpr std::size_t kNear = 3;
    for (std::size_t at = i; at > tokens.clause_begin(i) && at + kNear > i; --at) {
        const std::string_view word = tokens.word(at - 1);
        if (is_one_of(word,
                      "einen eine einem einer andere anderen anderer anderem an a another unser unsere "
                      "unseren unserem unserer our meinen mein meine"))
            return true;
        if (is_one_of(word,
                      "der den dem die das the ihr ihre ihren ihrem ihrer eure euren eurer your zum zur "
                      "am beim im fuer for"))
            return false;
    }
    return false;
}

bool event_noun_near(const Tokens& tokens, std::size_t begin, std::size_t end) {
    constexpr std::size_t kBefore = 5, kAfter = 3;
    const std::size_t first = std::max(tokens.sentence_begin(begin), begin > kBefore ? begin - kBefore : 0);
    for (std::size_t i = first; i < begin; ++i) {
        // `Guten Tag, am 25. Mai ...`
        const bool greets = i > 0 && is_one_of(tokens.word(i - 1), "guten schoenen gruess good nice");
        if (is_event_noun(tokens.word(i)) ? !greets && !is_of_others(tokens, i)
                                          : is_our_invitation(tokens, i))
            return true;
    }
    for (std::size_t i = end; i < std::min(tokens.sentence_end(begin), end + kAfter); ++i) {
        if (is_event_noun(tokens.word(i)) && !is_any_day(tokens, i) && !is_of_others(tokens, i)) return true;
    }
    return false;
}

// `bei Ihnen`, `im CIC` in the clause of token i: what is said of the date there is said of our day.
bool is_with_us(const Tokens& tokens, std::size_t i) {
    for (std::size_t at = tokens.clause_begin(i); at < tokens.clause_end(i); ++at) {
        if (tokens.word(at) == "cic") return true;
        if (is_one_of(tokens.word(at), "bei with at") &&
            is_one_of(tokens.word(at + 1), "ihnen euch you your"))
            return true;
        if (is_one_of(tokens.word(at), "ihr euer your") && is_one_of(tokens.word(at + 1), "gast guest"))
            return true;
    }
    return false;
}

// `Passt Ihnen der 23.3.?`, `does 23 March suit you?`
bool proposes_a_meeting(const Tokens& tokens, std::size_t i) {
    bool suits = false, you = false;
    for (std::size_t at = tokens.clause_begin(i); at < tokens.clause_end(i); ++at) {
        suits = suits || is_one_of(tokens.word(at), "passt passte ginge suit suits work works");
        you = you || is_one_of(tokens.word(at), "ihnen euch dir you");
    }
    return suits && you;
}

// `als Scrum Master`, `KI-Beauftragte`, `Low-Code-Plattformen`: the topic is part of another word.
bool belongs_to_a_noun(const Tokens& tokens, std::size_t end) {
    std::size_t at = end;
    if (tokens.word(at) == "-" && tokens.joined(at)) ++at;
    static constexpr LongWordList kHeads(
        "master masters coach coaches manager managerin managers officer beauftragter beauftragte "
        "beauftragten experte expertin experten expert berater beraterin berater consultant developer "
        "entwickler entwicklerin engineer engineers architekt architektin plattform plattformen "
        "platform platforms verantwortlicher verantwortliche team teams startup start-up labor lab "
        "abteilung referat projekt project strategie strategy");
    return is_one_of(tokens.word(at), kHeads);
}

bool describes_an_event(const Tokens& tokens, std::size_t begin) {
    std::size_t clause = tokens.clause_begin(begin);
    // `an dem gezeigt wird, wie man Anforderungen erhebt`
    for (int depth = 0; depth < 2 && clause > tokens.sentence_begin(begin); ++depth) {
        const std::string_view first = tokens.word(clause), second = tokens.word(clause + 1);
        const bool relative =
            is_one_of(first, "wo der die das where which that") ||
            (is_one_of(first, "an bei auf in zu on at in") && is_one_of(second, "dem der denen which"));
        constexpr std::size_t kNear = 6;
        for (std::size_t at = clause; relative && at > tokens.sentence_begin(begin) && at + kNear > clause;
             --at) {
            if (is_event_noun(tokens.word(at - 1))) return true;
        }
        clause = tokens.clause_begin(clause - 1);
    }
    // `the day where you deal with security` needs no comma.
    constexpr std::size_t kReach = 8;
    for (std::size_t at = begin; at > tokens.clause_begin(begin) + 1 && at + kReach > begin; --at) {
        if (is_one_of(tokens.word(at - 1), "where which that") && is_event_noun(tokens.word(at - 2)))
            return true;
    }
    return false;
}

// A cell of a table: `Name | Low Code | Scrum`.
bool fills_its_cell(const Tokens& tokens, std::size_t begin, std::size_t end) {
    const std::string_view source = tokens.source();
    auto bounds = [](char c) { return c == '\t' || c == '|' || c == ';'; };
    std::size_t first = tokens[begin].begin, last = tokens[end - 1].end;
    while (first > 0 && source[first - 1] == ' ') --first;
    while (last < source.size() && source[last] == ' ') ++last;
    const bool opens = first > 0 && bounds(source[first - 1]);
    const bool closes = last == source.size() || source[last] == '\n' || bounds(source[last]);
    return opens && closes;
}

// An item of a list: `- Agile Methoden`, `2. Green IT`.
bool fills_its_line(const Tokens& tokens, std::size_t begin, std::size_t end) {
    const std::size_t line_end = tokens.sentence_end(begin);
    if (end < line_end && !(end + 1 == line_end && is_one_of(tokens.word(end), ". , ;"))) return false;
    bool item = false;
    for (std::size_t at = tokens.sentence_begin(begin); at < begin; ++at) {
        if (tokens.is_word(at)) return false;
        item = true;
    }
    return item;
}

// `zusätzlich zu meiner Anmeldung im Juni`, `besides my seat on 25 May`: told of, not asked for.
bool is_beside_own_seat(const Tokens& tokens, std::size_t begin) {
    constexpr std::size_t kNear = 6;
    const std::size_t stop = std::max(tokens.clause_begin(begin), begin > kNear ? begin - kNear : 0);
    for (std::size_t i = begin; i > stop + 1; --i) {
        if (is_one_of(tokens.word(i - 1),
                      "anmeldung platz buchung zusage reservierung teilnahme registration place seat booking "
                      "spot")) {
            std::size_t at = i - 2;
            if (at > stop && is_one_of(tokens.word(at), "bestehenden bisherigen existing current")) --at;
            return at > stop && is_one_of(tokens.word(at), "meiner meinem unserer unserem my our") &&
                   is_one_of(tokens.word(at - 1), "zu neben ausser trotz to besides beside with alongside");
        }
        const bool links =
            is_one_of(tokens.word(i - 1), "der dem den des am im zum fuer for on in the of vom termin") ||
            is_event_noun(tokens.word(i - 1)) || tokens.is_number(i - 1);
        if (!links) return false;
    }
    return false;
}

// `Ich habe versehentlich den 25. Mai angegeben`, `I signed up for 25 May by mistake`.
bool is_slip(const Tokens& tokens, std::size_t begin) {
    for (std::size_t i = tokens.clause_begin(begin); i < tokens.clause_end(begin); ++i) {
        if (is_one_of(tokens.word(i), "sie ihr you zweimal doppelt twice")) return false;
        if (is_one_of(tokens.word(i),
                      "versehentlich irrtuemlich irrtuemlicherweise faelschlich faelschlicherweise versehen "
                      "mistakenly accidentally erroneously inadvertently mistake accident"))
            return true;
    }
    return false;
}

// `nach dem verpassten KI-Tag`, `the last session I attended`.
bool is_bygone(const Tokens& tokens, std::size_t begin) {
    constexpr std::size_t kNear = 2;
    for (std::size_t i = begin; i > tokens.sentence_begin(begin) && i + kNear > begin; --i) {
        const std::string_view word = tokens.word(i - 1);
        for (std::string_view stem :
             {"verpasst", "besucht", "versaeumt", "ausgefallen", "gelungen", "vergangen"}) {
            if (word.starts_with(stem) && word.size() > stem.size()) return true;
        }
        if (is_one_of(word, "missed past previous")) return true;
    }
    return false;
}

bool is_once_planned(const Tokens& tokens, std::size_t begin) {
    constexpr std::size_t kNear = 9;
    bool planned = false;
    for (std::size_t i = begin; i > tokens.clause_begin(begin) && i + kNear > begin; --i) {
        const std::string_view word = tokens.word(i - 1);
        for (std::string_view stem :
             {"geplant", "angedacht", "vorgesehen", "gewuenscht", "gefasst", "angepeilt", "anvisiert",
              "erwogen", "planned", "intended", "envisaged"})
            planned = planned || word.starts_with(stem);
        if (planned && is_one_of(word,
                                 "urspruenglich zunaechst zuerst anfangs erst vorher originally initially "
                                 "first"))
            return true;
    }
    return false;
}

}  // namespace bp
