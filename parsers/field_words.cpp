#include "parsers/field_words.h"

#include "parsers/word_list.h"

namespace bp {

bool is_field_word(std::string_view word) {
    static constexpr AffixList kBeginnings(
        "digital innovat veranstalt thement agil scrum kanban prototyp chatbot software automatis "
        "plattform barrierefrei accessib nachhaltig sustainab souveraen sovereign requirement anforderung "
        "usab cloud algorithm robot prozess transform strateg technolog verwaltungsd modernis smart startup "
        "hackathon blockchain onlinezugang register daten data workshop konferenz conference tagung "
        "netzwerk network projekt project experiment labor referent vortr presentation praesentation "
        "delegation besuch austausch exchange kooperation collaborat partner sponsor "
        "fortbildung seminar teilnehm participa anmeld registr cyber security sicherheit programm "
        "entwickl develop design forsch research studie umfrage survey thesis masterarbeit bachelorarbeit "
        "kreativ leitfad leitlinie handreich konzept vorlage dienstvereinbar richtlinie reihe donnerstag");
    static constexpr LongWordList kWords(
        "ki ai kuenstliche kuenstlichen intelligenz code coding low nocode lowcode lab labs ux ui ozg cio "
        "cdo cic source tool tools app apps efa xoev akte eakte event events session sessions theme "
        "agenda folien slides handout idee ideen loesung loesungen solution solutions "
        "tech trust zero api apis rpa dsgvo webseite website artikel podcast magazin presse redaktion "
        "startups messe kongress panel keynote speaker gespraech treffen meeting");
    return kWords.contains(word) || kBeginnings.begins(word);
}

bool is_technical_word(std::string_view word) {
    static constexpr AffixList kBeginnings(
        "digital innovat agil prototyp chatbot software automat developer informatik barrierefrei accessib "
        "cloud algorithm "
        "robot technolog blockchain sprachassist spracherkenn sprachmodell sprachbot schnittstell "
        "onlinezugang plattform datenanal usab nutzerfreund programmier entwickl maschinell assistenz tech");
    static constexpr LongWordList kWords(
        "ki ai vr code coding low nocode lowcode lab ux ui ozg source tool tools app apps efa "
        "xoev "
        "eakte webseite website api apis rpa portal bewerberportal intelligenz gpt bot technik "
        "workflow vorsortieren umbauen erproben erprobt");
    return kWords.contains(word) || kBeginnings.begins(word);
}

}  // namespace bp
