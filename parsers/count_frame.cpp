#include "parsers/count_frame.h"

#include <algorithm>

#include "parsers/coming_words.h"
#include "parsers/person_nouns.h"

namespace bp {
namespace {

constexpr WordList kWriter("ich mich me myself i meinerseits meine");
constexpr WordList kOnly("nur lediglich ausschliesslich bloss just only einzig alleinig alleine allein");
constexpr LongWordList kTeam(
    "team teams referat referats abteilung sachgebiet dezernat buero amt haus hause gruppe arbeitsgruppe "
    "projektgruppe fachbereich fachdienst stabsstelle bereich insgesamt belegschaft verein verband firma "
    "unternehmen behoerde kollegium office department division unit section company firm group branch here "
    "altogether strong sonst normalerweise ueblicherweise gewoehnlich meistens meist usually normally");

// `nur ich`, `nur für mich`, `allein ich`; not `nicht nur ich`, `nur ich und …`.
bool is_only_writer_at(const Words& words, std::size_t i, WordRange sentence) {
    if (!is_one_of(words.folded(i), kOnly)) return false;
    if (i > sentence.first && is_one_of(words.folded(i - 1), "nicht not if wenn falls")) return false;
    std::size_t next = i + 1;
    while (next < sentence.last &&
           is_one_of(words.folded(next), "fuer for selbst noch meine anmeldung einen platz one seat leider"))
        ++next;
    // `nur mein Kollege` is somebody else.
    if (words.folded(next) == "meine" || !is_one_of(words.folded(next), kWriter)) return false;
    return !is_one_of(words.folded(next + 1), "und and sowie plus als") && !words.is_mark(next + 1, '+');
}

// `ich allein`, `ich komme allein`, `by myself`, `als Einzige`, `the only one`
bool is_alone_at(const Words& words, std::size_t i, WordRange sentence) {
    constexpr std::size_t kReach = 8;
    const WordRange near{i > sentence.first + kReach ? i - kReach : sentence.first,
                         std::min(sentence.last, i + kReach)};
    std::string_view word = words.folded(i);
    if (is_one_of(word, "allein alleine solo")) {
        // `schon allein deshalb`, `nicht allein`
        const bool other = is_one_of(words.folded(i + 1), "deshalb deswegen schon wegen weil die der das") ||
                           (i > sentence.first && is_one_of(words.folded(i - 1), "nicht schon not"));
        return !other && has_word(words, near, "ich i mich me");
    }
    if (is_one_of(word, "einzige einziger einzigste einzigster") && has_word(words, near, "ich mich bin"))
        return true;
    if (is_one_of(word, "myself own") && i > sentence.first && is_one_of(words.folded(i - 1), "by my"))
        return true;
    return word == "only" && is_one_of(words.folded(i + 1), "one person") &&
           has_word(words, near, "i i'm i'll me");
}

}  // namespace

bool says_writer_alone(const Words& words, WordRange sentence) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        if (!is_only_writer_at(words, i, sentence) && !is_alone_at(words, i, sentence)) continue;
        return speaks_of_coming(words, sentence) || has_word(words, sentence,
                                                             "kann koennte schaffe frei bin kaeme can make "
                                                             "free available vorerst diesmal bleibe");
    }
    return false;
}

bool is_of_circle(const Words& words, std::size_t i, WordRange sentence) {
    // `von den vier Kollegen`, `von unseren drei Anmeldungen`, `of the five of us`
    if (i >= sentence.first + 2 && is_one_of(words.folded(i - 2), "von aus unter of from among") &&
        is_one_of(words.folded(i - 1), "den unseren meinen diesen unsern allen the our my all ihren deren"))
        return true;
    // `von uns dreien`, not `von uns drei Leute`
    if (i > sentence.first && is_one_of(words.folded(i - 1), "uns us") && words.folded(i).ends_with("en") &&
        is_one_of(words.folded(i - 2), "von unter of"))
        return true;
    constexpr std::size_t kReach = 6;
    const WordRange near{i > sentence.first + kReach ? i - kReach : sentence.first,
                         std::min(sentence.last, i + kReach)};
    if (!has_word(words, near, kTeam)) return false;
    // `Wir kommen mit dem ganzen Referat zu viert`: those come. `sind` alone tells how large it is.
    for (std::size_t at = near.first; at < near.last; ++at) {
        if (words.is_mark(at, ',') && at < i) continue;
        if (is_one_of(words.folded(at),
                      "kommen nehmen moechten wollen wuerden melden reisen fahren insgesamt "
                      "altogether will attend come join like coming register dabei"))
            return false;
    }
    return has_word(words, near, "sind waren are were haben have zaehlen there");
}

WordRange behind_old_plan(const Words& words, WordRange sentence) {
    static constexpr WordList kPlan(
        "eigentlich urspruenglich originally zunaechst anfangs initially wollten hatten");
    static constexpr WordList kTurn("aber jedoch but nun jetzt doch inzwischen mittlerweile now");
    bool planned = false;
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
        if (planned && is_one_of(words.folded(i), kTurn)) return {i, sentence.last};
        planned = planned || is_one_of(words.folded(i), kPlan);
    }
    return sentence;
}

bool is_size_of_house(const Words& words, std::size_t at, WordRange sentence) {
    // `Teamleiterin von acht Leuten`
    const bool led = at >= sentence.first + 2 && is_one_of(words.folded(at - 1), "von of") &&
                     is_person_noun(words.folded(at - 2));
    // `wir sind ein Referat mit sieben Leuten`
    const bool house =
        at >= sentence.first + 2 && is_one_of(words.folded(at - 1), "mit von aus of with") &&
        is_one_of(words.folded(at - 2),
                  "referat team abteilung sachgebiet behoerde verband amt dezernat buero firma "
                  "unternehmen gemeinde organisation verwaltung office company department unit") &&
        has_word(words, sentence, "sind bin leite arbeite habe haben are am lead run manage work");
    // `a small company (Sealgate Ltd, six people)`
    const bool sized = has_word(words, {sentence.first, at},
                                "company ltd gmbh inc llc startup start-up agency agentur firma unternehmen "
                                "betrieb verein kanzlei praxis");
    return led || house || sized;
}

bool is_company_of_one(const Words& words, WordRange sentence) {
    return has_word(words, sentence, "ich i i'd i'll mich me");
}

}  // namespace bp
