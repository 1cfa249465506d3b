// The circumstances of a cue are read from its clause and sentence only; who would need more context than
// that gets a human reader (find_kind asks for review where senses compete).
#include "parsers/senses.h"

#include <algorithm>

#include "parsers/cue.h"
#include "parsers/cue_meaning.h"
#include "parsers/told_seats.h"
#include "parsers/unmeant_words.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

struct Table {
    std::vector<CueEntry> entries;
    CueMatcher matcher;
};

std::vector<CueEntry> all_entries() {
    std::vector<CueEntry> entries;
    for (const auto* table : {&seat_cues(), &presence_cues(), &release_cues(), &absence_cues(),
                              &privacy_cues(), &desk_cues(), &other_cues()})
        entries.insert(entries.end(), table->begin(), table->end());
    return entries;
}

CueMatcher make_matcher(const std::vector<CueEntry>& entries) {
    std::vector<std::string_view> patterns;
    patterns.reserve(entries.size());
    for (const CueEntry& entry : entries) patterns.emplace_back(entry.pattern);
    return CueMatcher(patterns);
}

const Table& table() {
    static const Table kTable = [] {
        std::vector<CueEntry> entries = all_entries();
        CueMatcher matcher = make_matcher(entries);
        return Table{std::move(entries), std::move(matcher)};
    }();
    return kTable;
}

bool is_negation(const Tokens& tokens, std::size_t i) {
    const std::string_view word = tokens.word(i);
    if (word.size() < 2) return false;
    const bool negation = is_one_of(word,
                                    "nicht nich net nix nichts nie niemals ohne not never without cannot "
                                    "cant dont doesnt wont isnt couldnt wouldnt unable kein keine keinen "
                                    "keiner keinem keines niemand niemanden niemandem nobody keinesfalls "
                                    "weder neither ausserstande unmoeglich");
    // `am 26. Oktober nein`
    if (word == "nein" && i > tokens.clause_begin(i) && !tokens.is_word(i + 1) &&
        tokens.word(i - 1) != "nicht")
        return true;
    // "no" alone is also half a title: "No Code".
    const bool no = word == "no" && is_one_of(tokens.word(i + 1),
                                              "longer more way time chance need intention further other "
                                              "questions question changes additional special");
    if (!negation && !no) return false;
    const std::string_view next = tokens.word(i + 1);
    if (is_one_of(
            next,
            "nur zuletzt wahr only wundern vergessen problem umsonst weiter unbedingt selten nein no "
            "lumpen lange allein alleine entgehen verpassen missen miss zweimal versaeumen auslassen")) {
        return false;
    }
    // `will den Anschluss nicht ganz verlieren`, `auf keinen Fall verpassen`
    constexpr std::size_t kNearVerb = 4;
    for (std::size_t at = i + 1; at < i + kNearVerb && tokens.is_word(at); ++at)
        if (is_one_of(tokens.word(at), "verlieren verpassen versaeumen missen entgehen miss")) return false;
    // `Ich komme ohne Begleitung`: only a person is missed.
    if (is_one_of(word, "ohne without") &&
        !is_one_of(
            next,
            "mich uns mir ihn sie ihr euch herrn frau dr mein meine meinen meinem meiner unsere unseren "
            "unserem den die das me us him her them my our mr ms mrs"))
        return false;
    // `steht nichts mehr im Wege`, `spricht nichts dagegen`
    for (std::size_t at = i + 1; is_one_of(word, "nichts nix") && at < i + 4; ++at)
        if (is_one_of(tokens.word(at), "wege weg dagegen entgegen")) return false;
    if (is_one_of(word, "kein keine") && is_one_of(next, "problem ahnung wunder sorge thema worries"))
        return false;
    return i == 0 || !is_one_of(tokens.word(i - 1), "warum wieso why falls wenn if obs oder");
}

bool is_agreement(std::string_view word) {
    return is_one_of(
        word,
        "besprochen vereinbart verabredet geplant angekuendigt gewuenscht erwaehnt ueblich immer gewohnt "
        "telefonisch abgesprochen abgestimmt angesprochen discussed agreed mitgeteilt versprochen erbeten");
}

// `wie angekündigt`, `wie gerade mit Ihrer Kollegin am Telefon besprochen`: asks nothing.
bool says_as_agreed(const Tokens& tokens, std::size_t i) {
    constexpr std::size_t kReach = 10;
    if (!is_one_of(tokens.word(i), "wie as")) return false;
    for (std::size_t at = i + 1; at < std::min(tokens.clause_end(i), i + kReach); ++at)
        if (is_agreement(tokens.word(at))) return true;
    return false;
}

// Whether the clause of the cue, or a clause before it in the sentence, is opened by one of the words.
bool clause_opens_with(const Tokens& tokens, std::size_t i, const WordList& words) {
    const std::size_t begin = tokens.clause_begin(i);
    for (std::size_t at = begin; at < std::min(begin + 3, i + 1); ++at) {
        if (is_one_of(tokens.word(at), words) && !says_as_agreed(tokens, at)) return true;
    }
    return false;
}

bool sentence_is_conditional(const Tokens& tokens, std::size_t i) {
    for (std::size_t at = tokens.sentence_begin(i); at <= i; ++at) {
        const bool clause_start = at == tokens.clause_begin(at) || at == tokens.clause_begin(at) + 1;
        if (!clause_start) continue;
        if (is_one_of(tokens.word(at), "falls wenn sollte sollten if should sofern wuerde unless") &&
            (!is_one_of(tokens.word(at), "wuerde should sollte sollten") || at == tokens.sentence_begin(i))) {
            return true;
        }
    }
    return false;
}

// `Darf man auch als Externer kommen?`: asks for the rule, not for a seat.
bool is_impersonal(const Tokens& tokens, std::size_t i) {
    // `Darf ich teilnehmen oder ist es nur für Behörden?`
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        const bool rule = (tokens.word(at) == "nur" && tokens.word(at + 1) == "fuer") ||
                          (tokens.word(at) == "only" && tokens.word(at + 1) == "for") ||
                          is_one_of(tokens.word(at),
                                    "berechtigt eligible zugelassen vorbehalten reserved "
                                    "erlaubt zulaessig maximal hoechstens allowed permitted");
        if (rule && is_question(tokens, i)) return true;
    }
    for (std::size_t at = tokens.clause_begin(i); at < tokens.clause_end(i); ++at) {
        if (is_one_of(tokens.word(at),
                      "man jeder jede jedermann wer vereine privatpersonen externe studierende buerger "
                      "aussenstehende gaeste who anyone everyone everybody people externals"))
            return is_question(tokens, i);
        // `Dürfen auch kleine Gemeinden teilnehmen?`
        static constexpr AffixList kKinds(
            "gemeinden kommunen firmen unternehm student studier verein verband verbaende buergerinnen "
            "gaesten dienstleist behoerden kreise hochschul schulen schueler startup anfaenger laien "
            "ehrenamtlich pensionaer rentner privatperson laenderbehoerd universitaeten freiberuf "
            "selbststaendig "
            "nichtmitglied betriebe ministerien auslaend citizens students companies municipalities "
            "universities beginners outsiders freelancers startups");
        const bool bare =
            !is_one_of(tokens.word(at - (at > 0 ? 1 : 0)),
                       "unsere unserer unseren unserem meine meiner meinen drei zwei vier our my "
                       "einen eine");
        if (kKinds.begins(tokens.word(at)) && bare && is_question(tokens, i)) return true;
        // `Must one be a civil servant to take part?`
        if (tokens.word(at) == "one" &&
            is_one_of(tokens.word(at - (at > 0 ? 1 : 0)), "must can may does should could"))
            return is_question(tokens, i);
    }
    return false;
}

// `Würden Sie an einer Umfrage teilnehmen?`, `Sie können sich anmelden`: we are to do it, not the writer.
bool is_asked_of_us(const Tokens& tokens, const CueMatch& match) {
    bool you = false, writer = false;
    const std::size_t first = match.begin > tokens.clause_begin(match.begin) ? match.begin - 1 : match.begin;
    for (std::size_t at = first; at < match.end; ++at) {
        you = you || is_one_of(tokens.word(at), "sie ihr you sich yourself");
        writer = writer || is_one_of(tokens.word(at),
                                     "ich wir mich uns mir i we me us ihn herrn frau kollegen kollegin "
                                     "unsere meine meinen my our");
    }
    const bool does = is_one_of(
        tokens.word(match.end - 1),
        "teilnehmen kommen dabei mitmachen besuchen sein anmelden attend join come participate register");
    // `Kommen Sie gern vorbei!`
    const bool bids = is_one_of(tokens.word(match.begin), "kommen kommt schauen schaut besuchen besucht") &&
                      is_one_of(tokens.word(match.begin + 1), "sie ihr doch gern");
    return (you && !writer && does) || (bids && !writer);
}

// `Ich hatte überlegt, mich anzumelden, aber …`: a plan that was given up.
bool is_former_plan(const Tokens& tokens, std::size_t i) {
    bool had = false, planned = false, turned = false;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        const std::string_view word = tokens.word(at);
        had = had || (at < i && is_one_of(word, "hatte hatten had"));
        planned =
            planned ||
            is_one_of(
                word,
                "ueberlegt vor vorgehabt geplant gedacht erwogen gehofft planned considered thought hoped");
        turned = turned || (at > i && is_one_of(word, "aber jedoch doch leider but however"));
    }
    if (had && planned && turned) return true;
    // `Ich wollte schon am 22. Juni kommen, da bin ich aber im Urlaub`, in one sentence or in two
    bool wanted = false, first = false;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        wanted = wanted || is_one_of(tokens.word(at), "wollte wollten wanted");
        first = first || is_one_of(tokens.word(at), "schon eigentlich urspruenglich zuerst originally first");
    }
    if (!wanted || !first) return false;
    const std::size_t next = tokens.sentence_end(i);
    const std::size_t end = next < tokens.size() ? tokens.sentence_end(next) : next;
    for (std::size_t at = i; at < end; ++at)
        if (is_one_of(tokens.word(at), "aber leider jedoch but unfortunately")) return true;
    return false;
}

// `Falls ja, würde ich beide anmelden`, `je nach Ihrer Antwort`: our answer comes first. Who adds `bitte` or
// `gern` asks for the seat itself.
bool awaits_answer(const Tokens& tokens, std::size_t i) {
    bool awaits = false, would = false, wishes = false;
    for (std::size_t at = tokens.sentence_begin(i); at < tokens.sentence_end(i); ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        awaits = awaits || (is_one_of(word, "falls wenn if") && is_one_of(next, "ja so yes")) ||
                 (word == "je" && is_one_of(next, "nach nachdem")) || word == "depending" ||
                 (is_one_of(word, "nur erst only") && is_one_of(next, "dann then"));
        would = would || is_one_of(word, "wuerde wuerden koennte koennten would could might");
        wishes = wishes || is_one_of(word, "bitte bitten hiermit gern gerne please");
    }
    return awaits && would && !wishes;
}

// `Ich überlege, mich anzumelden`, `thinking about attending`: nothing is settled yet.
bool is_pondered(const Tokens& tokens, std::size_t i) {
    for (std::size_t at = tokens.sentence_begin(i); at < i; ++at) {
        // `Please consider this my registration`
        if (at > 0 && is_one_of(tokens.word(at - 1), "please kindly")) continue;
        if (is_one_of(
                tokens.word(at),
                "ueberlege ueberlegen erwaege erwaegen gedanken thinking considering consider wondering"))
            return true;
    }
    return false;
}

// `Could you tell me how to register?`: the question stands inside what else looks like a request.
bool asks_how(const Tokens& tokens, const CueMatch& match) {
    for (std::size_t at = match.begin > 1 ? match.begin - 1 : 0; at < match.end; ++at) {
        const std::string_view word = tokens.word(at), next = tokens.word(at + 1);
        if (is_one_of(word, "how where when") && is_one_of(next, "to i we")) return true;
        if (is_one_of(word, "wie wo") && is_one_of(next, "ich wir man")) return true;
    }
    return false;
}

// `Was muss ich tun, um teilnehmen zu können?`: asks for what is to be known first.
bool asks_about_coming(const Tokens& tokens, std::size_t i) {
    return is_question(tokens, i) &&
           is_one_of(tokens.word(tokens.sentence_begin(i)),
                     "was wann wo wohin wen womit welche welcher what when where whom which");
}

// `Wir würden Sie gern besuchen`: whom one visits is no Thementag.
bool is_visit_to_us(const Tokens& tokens, const CueMatch& match) {
    if (!is_one_of(tokens.word(match.end - 1), "besuchen visit")) return false;
    for (std::size_t at = match.begin; at < match.end; ++at) {
        if (is_one_of(tokens.word(at), "sie euch you")) return true;
    }
    // `visit your lab`
    return is_one_of(tokens.word(match.end), "your you");
}

// `Eingetragen bin ich noch für gar nichts`, `bisher nicht angemeldet`, `habe mich nie angemeldet`.
bool is_denied_so_far(const Tokens& tokens, std::size_t i) {
    constexpr std::size_t kReach = 4;
    for (std::size_t at = tokens.clause_begin(i); at < tokens.clause_end(i); ++at) {
        if (is_one_of(tokens.word(at), "nie niemals nirgends never")) return true;
        if (!is_one_of(tokens.word(at), "noch bisher bislang yet")) continue;
        const std::size_t end = std::min(tokens.clause_end(i), at + 1 + kReach);
        for (std::size_t next = at; next < end; ++next) {
            if (is_negation(tokens, next)) return true;
        }
    }
    return false;
}

bool is_quoted(const Tokens& tokens, const CueMatch& match) {
    auto quote = [&](std::size_t i) { return tokens.word(i) == "\"" || tokens.word(i) == "'"; };
    return match.begin > 0 && quote(match.begin - 1) && quote(match.end);
}

// `Können Sie mich bitte streichen?`, `could you add me?` are requests in the form of a question.
bool is_request(const Tokens& tokens, std::size_t i) {
    const std::size_t begin = tokens.sentence_begin(i);
    for (std::size_t at = begin; at < i; ++at) {
        const bool modal = is_one_of(tokens.word(at),
                                     "koennen koennten koennt koenntet kannst koenntest wuerden wuerdet "
                                     "could can would tragen nehmen buchen");
        if (modal && is_one_of(tokens.word(at + 1), "sie ihr du you")) return true;
    }
    return false;
}

// `Wer teilnehmen möchte, meldet sich bitte`: said to everybody.
bool is_said_to_all(const Tokens& tokens, std::size_t i) {
    const std::size_t begin = tokens.sentence_begin(i);
    return is_one_of(tokens.word(begin), "wer whoever alle interessierte") &&
           is_one_of(tokens.word(begin + 1),
                     "teilnehmen sich kommen mitmachen interesse moechte will wants "
                     "die interessierten");
}

// `Dürfen auch Gemeinden teilnehmen?`: asks for a rule.
bool asks_for_others(const Tokens& tokens, std::size_t i) {
    if (!is_question(tokens, i)) return false;
    for (std::size_t at = tokens.clause_begin(i); at < i; ++at) {
        const bool may = is_one_of(tokens.word(at), "duerfen koennen kann darf");
        const bool also = is_one_of(tokens.word(at + 1), "auch nur alle");
        if (may && also && tokens.is_word(at + 2) && tokens[at + 2].capital &&
            !is_one_of(tokens.word(at + 2), "frau herr kollege kollegin"))
            return true;
    }
    return false;
}

// Whether the words of the table say no themselves: `Platz … nicht mehr`.
bool says_no(std::string_view pattern) {
    return pattern.find(" nicht") != std::string_view::npos ||
           pattern.find(" no longer") != std::string_view::npos;
}

bool is_refused(const Tokens& tokens, const CueMatch& match, const CueEntry& entry) {
    constexpr std::size_t kNear = 3;
    const std::size_t first =
        std::max(tokens.clause_begin(match.begin), match.begin > kNear ? match.begin - kNear : 0);
    for (std::size_t at = first; at < match.end; ++at) {
        // A cue that begins with the negation means it: `nicht Herr X, sondern Frau Y`.
        if (at == match.begin || (at > match.begin && says_no(entry.pattern))) continue;
        if (is_negation(tokens, at)) return true;
    }
    return false;
}

Cue with_circumstances(const Tokens& tokens, const CueMatch& match, const CueEntry& entry) {
    Cue cue;
    cue.sense = entry.sense;
    cue.weight = entry.weight;
    cue.begin = match.begin;
    cue.end = match.end;
    const std::size_t last = match.end - 1;
    cue.negated = clause_is_negative(tokens, match.begin) || clause_is_negative(tokens, last);
    cue.conditional = sentence_is_conditional(tokens, last);
    cue.whether = clause_opens_with(tokens, last, "ob whether bevor before wie wo how where") ||
                  clause_opens_with(tokens, match.begin, "ob whether bevor before");
    cue.whether = cue.whether || (entry.sense == Sense::enrol && is_asked_of_us(tokens, match)) ||
                  is_impersonal(tokens, last) || is_impersonal(tokens, match.begin);
    cue.whether = cue.whether || (entry.sense == Sense::enrol && is_former_plan(tokens, last));
    if (entry.sense == Sense::enrol) {
        cue.whether = cue.whether || awaits_answer(tokens, last) || is_pondered(tokens, last) ||
                      asks_how(tokens, match) || is_visit_to_us(tokens, match) ||
                      asks_about_coming(tokens, last) || is_said_to_all(tokens, last) ||
                      asks_for_others(tokens, last);
    }
    cue.refused =
        is_refused(tokens, match, entry) || (entry.sense == Sense::prior && is_denied_so_far(tokens, last));
    cue.question = is_question(tokens, last) && !is_request(tokens, last);
    cue.quoted = is_quoted(tokens, match);
    return cue;
}

}  // namespace

bool is_question(const Tokens& tokens, std::size_t i) {
    const std::size_t end = tokens.sentence_end(i);
    for (std::size_t at = end; at > tokens.sentence_begin(i) && at + 3 > end; --at) {
        if (tokens.word(at - 1) == "?") return true;
    }
    return false;
}

bool clause_is_negative(const Tokens& tokens, std::size_t i) {
    const std::size_t end = tokens.clause_end(i);
    // `nicht an KI, sondern an Low Code`: what is denied is the name, not the deed.
    if (end < tokens.size() && tokens.word(end) == "sondern") return false;
    for (std::size_t at = tokens.clause_begin(i); at < end; ++at) {
        if (is_negation(tokens, at)) return true;
    }
    return false;
}

std::vector<Cue> find_senses(const Tokens& tokens) {
    std::vector<Cue> cues;
    for (const CueMatch& match : table().matcher.find(tokens)) {
        Cue cue = with_circumstances(tokens, match, table().entries[match.cue]);
        if (misleads(tokens, cue) || is_unmeant(tokens, cue)) continue;
        if (is_handed_on(tokens, cue)) cue.sense = Sense::swap;
        // Who cannot come on the other days leaves them out; a seat is given back in so many words only.
        if (is_about_the_rest(tokens, cue)) {
            if (cue.sense == Sense::elsewhere || cue.sense == Sense::decline) cue.weight = 2;
            if (cue.sense != Sense::cancel) cue.sense = Sense::leave_out;
        }
        cues.push_back(cue);
    }
    return cues;
}

}  // namespace bp
