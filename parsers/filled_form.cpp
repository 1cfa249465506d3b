#include "parsers/filled_form.h"

#include <string_view>

#include "parsers/word_list.h"

namespace bp {
namespace {

bool labels_day(std::string_view word) {
    return is_one_of(
        word,
        "thementag thementage termin termine veranstaltung veranstaltungen veranstaltungstag tag "
        "tage datum event events date dates day days session topic thema wunschtermin");
}

bool labels_person(std::string_view word) {
    return is_one_of(word,
                     "name vorname nachname familienname teilnehmer teilnehmerin teilnehmende teilnehmender "
                     "teilnehmerinnen person personen personenzahl teilnehmerzahl anzahl plaetze participant "
                     "participants attendee attendees delegate surname firstname seats number gast gaeste");
}

}  // namespace

bool is_filled_form(const Tokens& tokens) {
    // `Name der Teilnehmerin:`, `Anzahl Personen:`
    constexpr std::size_t kLabel = 5;
    bool day = false, person = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].line_start) continue;
        std::size_t colon = i;
        // `Teilnehmer/in:`, `Name (Vorname):`
        while (colon < i + kLabel && (tokens.is_word(colon) || is_one_of(tokens.word(colon), "/ ( ) - * ,")))
            ++colon;
        // `Termin ........ 26.10.2023`
        const bool dots =
            tokens.word(colon) == "." && tokens.word(colon + 1) == "." && tokens.word(colon + 2) == ".";
        if (colon == i || (tokens.word(colon) != ":" && !dots)) continue;
        for (std::size_t at = i; at < colon; ++at) {
            day = day || labels_day(tokens.word(at));
            person = person || labels_person(tokens.word(at));
        }
    }
    return day && person;
}

}  // namespace bp
