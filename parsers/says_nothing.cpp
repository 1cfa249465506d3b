#include "parsers/says_nothing.h"

#include <algorithm>

#include "parsers/bytes.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// More words than these say something, whatever they are.
constexpr std::size_t kFewWords = 14;

// A vowel beside a consonant, and no letter three times in a row.
bool could_be_word(std::string_view word) {
    bool vowel = false, consonant = false;
    std::size_t run = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
        if (run == 3) return false;
        if (static_cast<unsigned char>(word[i]) >= 0x80) return true;  // another script
        const bool is_vowel = std::string_view("aeiouy").find(word[i]) != std::string_view::npos;
        vowel = vowel || is_vowel;
        consonant = consonant || !is_vowel;
    }
    return vowel && consonant;
}

// `bespr`, `Veranstaltu`: cut off inside a word. No German or English word ends in an onset.
bool ends_within_a_syllable(std::string_view word) {
    static constexpr AffixList kOnsets(
        "spr str schr schl schm schn schw pfl br dr fr gr kr pr tr bl fl gl kl pl kn gn qu altu eitu igu");
    return word.size() > 3 && kOnsets.ends(word);
}

// One past the last token of the letter itself: what closes it is left out.
std::size_t letter_end(const Tokens& tokens) {
    static constexpr LongWordList kClosing(
        "gruss gruesse gruessen mfg lg vg bg regards sincerely wishes cheers yours faithfully");
    static constexpr LongWordList kBefore(
        "mit freundlichen freundlichem freundliche freundlicher vielen viele liebe lieben lieber beste "
        "besten herzliche herzlichen herzlicher schoene schoenen schoener kollegialen kollegiale kind best "
        "warm many with my und ein einen");
    std::size_t end = tokens.size();
    std::size_t at = end;
    while (at > 0 && !tokens.is_word(at - 1)) --at;
    if (at == 0 || !kClosing.contains(tokens.word(at - 1))) return end;
    for (end = at - 1; end > 0 && kBefore.contains(tokens.word(end - 1)) && !tokens[end].line_start; --end) {
    }
    return end;
}

bool is_salutation(std::string_view word) {
    static constexpr LongWordList kWords(
        "sehr geehrte geehrter geehrtes damen und herren herr frau hallo hi hey liebe lieber liebes guten "
        "tag "
        "morgen "
        "abend moin servus gruess gott gruezi zusammen team kolleginnen kollegen kollege kollegin dear sir "
        "madam sirs or all hello good morning afternoon everybody everyone");
    return kWords.contains(word);
}

std::size_t words_up_to(const Tokens& tokens, std::size_t end) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < end; ++i)
        words += (tokens.is_word(i) || tokens.is_number(i)) && !is_salutation(tokens.word(i));
    return words;
}

}  // namespace

bool is_gibberish(const Tokens& tokens) {
    constexpr std::size_t kFewest = 2;
    std::size_t words = 0, possible = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens.is_word(i) || is_digit(tokens.word(i).front())) continue;
        ++words;
        possible += could_be_word(tokens.word(i));
    }
    return words >= kFewest && 4 * possible <= words;
}

bool breaks_off(const Tokens& tokens) {
    static constexpr LongWordList kOpen(
        "der die das den dem des ein eine einen einem einer eines kein keine keinen mein meine meinen meinem "
        "meiner unser unsere unseren unserem ihr ihre ihren ihrem ihrer dieser diese dieses diesen diesem "
        "fuer auf mit von zu zur zum im in am an ans bei beim ueber unter nach vor wegen bezueglich "
        "hinsichtlich und oder dass weil ob wenn als wie da sowie sowohl um ohne gegen durch bis seit ich "
        "wir "
        "sie zwar sondern naemlich also moechte moechten wollte wollten wuerde wuerden habe haben bitte the "
        "a an to for of with from "
        "about and or that because if whether at on by my our your this these i we would like want is are "
        "will please regarding concerning");
    const std::size_t end = letter_end(tokens);
    if (end == 0 || words_up_to(tokens, end) > kFewWords || !tokens.is_word(end - 1)) return false;
    if (kOpen.contains(tokens.word(end - 1)) || ends_within_a_syllable(tokens.word(end - 1))) return true;
    // `Ich wollte nur kurz wegen der Sache von neulich`: what was wanted is not said any more.
    static constexpr LongWordList kWanted(
        "wollte wollten moechte moechten wuerde wuerden muesste koennte koennten sollte sollten darf "
        "duerfte");
    const std::size_t first = tokens.sentence_begin(end - 1);
    for (std::size_t at = first; at < end; ++at) {
        if (!kWanted.contains(tokens.word(at))) continue;
        bool verb = false;
        for (std::size_t after = at + 1; after < end; ++after) {
            const std::string_view word = tokens.word(after);
            verb =
                verb ||
                (word.size() > 4 && (word.ends_with("en") || word.ends_with("rn") || word.ends_with("ln")) &&
                 !tokens[after].capital &&
                 !is_one_of(
                     word, "wegen gegen neben zwischen ihnen einen meinen unseren diesen jenen neuen alten"));
        }
        return !verb;
    }
    // `schicke ich Ihnen im Anhang`: what is sent is not said any more.
    static constexpr LongWordList kSends(
        "schicke schicken sende senden uebersende uebersenden uebermittle "
        "ueberlasse reiche erhalten finden");
    static constexpr LongWordList kWhere("anhang anlage anbei ihnen euch hiermit attached");
    if (!kWhere.contains(tokens.word(end - 1))) return false;
    for (std::size_t at = tokens.sentence_begin(end - 1); at < end; ++at)
        if (kSends.contains(tokens.word(at))) return true;
    return false;
}

bool only_points_elsewhere(const Tokens& tokens) {
    static constexpr LongWordList kPointing(
        "anbei finden testmail testnachricht ignorieren nur ein eine ignore only this sie anhang "
        "anlage anlagen beigefuegt angehaengt anhaengend beiliegend siehe wie eben vorhin gestern "
        "heute gerade soeben tel telefonisch telefon am im in der das die den dem des besprochen "
        "vereinbart verabredet angekuendigt versprochen erbeten gewuenscht gewuenschte gewuenschten "
        "angefordert angeforderte angeforderten erbetene erbetenen besprochene besprochenen hier "
        "hiermit nun jetzt noch mal datei dateien dokument dokumente scan foto pdf unterlagen "
        "attached enclosed please find see attachment file files as discussed agreed promised "
        "requested here is are it test vorab s u o a zur info kenntnis fyi vg mfg lg gruss gruesse "
        "viele uebersende uebersenden sende senden schicke schicken uebermittle ich wir ihnen euch "
        "dir erhalten anliegend beiliegende angehaengte mit freundlichen gruessen danke dank vielen "
        "besten voraus thanks thank you betreff kein ohne text bitte");
    std::size_t words = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens.is_number(i) || tokens.word(i) == "?") return false;
        if (!tokens.is_word(i)) continue;
        if (!kPointing.contains(tokens.word(i)) && !is_salutation(tokens.word(i))) return false;
        ++words;
    }
    return words > 0 && words <= kFewWords + 6;
}

}  // namespace bp
