#include "parsers/list_labels.h"

#include "parsers/word_list.h"

namespace bp {

Field field_of_word(std::string_view word) {
    if (is_one_of(word, "name namen wer who")) return Field::name;
    if (is_one_of(word, "vorname vornamen rufname given first firstname vor-")) return Field::given;
    if (is_one_of(word, "nachname familienname zuname surname last lastname family")) return Field::family;
    if (is_one_of(word,
                  "begleitperson begleitung begleitpersonen companion guest begleiter begleiterin "
                  "teilnehmer teilnehmerin teilnehmende teilnehmender teilnehmenden teilnehmerinnen person "
                  "personen participant participants attendee attendees "
                  "anzumelden angemeldete anmeldung teilnehmername namentlich angemeldet"))
        return Field::participants;
    if (is_one_of(word, "titel grad title")) return Field::title;
    if (is_one_of(word,
                  "e-mail email mail mailadresse e-mail-adresse email-adresse mailanschrift e-mailadresse "
                  "emailadresse dienst-mail"))
        return Field::email;
    if (is_one_of(word,
                  "tel telefon fon phone telefonnummer durchwahl rufnummer mobil handy telefonnr mobile "
                  "telephone tel-nr"))
        return Field::phone;
    if (is_one_of(word,
                  "behoerde dienststelle organisation institution firma einrichtung unternehmen arbeitgeber "
                  "company organization employer kommune verwaltung "
                  "dienstherr haus hochschule universitaet ministerium beschaeftigungsbehoerde"))
        return Field::organisation;
    if (is_one_of(word,
                  "referat abteilung funktion team amt dezernat sachgebiet anrede amtsbezeichnung position "
                  "rolle bemerkung bemerkungen thementag datum "
                  "vorgesetzte vorgesetzter vorgesetzten dienstvorgesetzter dienstvorgesetzte fuehrungskraft "
                  "genehmigung genehmigt genehmiger kostenstelle unterschrift "
                  "veranstaltung termin verpflegung oe organisationseinheit nr lfd"))
        return Field::other;
    return Field::none;
}

Field field_of_label(const Words& words, WordRange label) {
    bool given = false, family = false;
    Field field = Field::none;
    std::size_t count = 0;
    for (std::size_t i = label.first; i < label.last; ++i) {
        if (!words.is_word(i)) continue;
        if (++count > 5 || words.folded(i) == "bitte") return Field::none;
        Field one = field_of_word(words.folded(i));
        if (one == Field::none && is_one_of(words.folded(i), "vor") && words.is_mark(i + 1, '-'))
            one = Field::given;
        given = given || one == Field::given;
        family = family || one == Field::name || one == Field::family;
        if (one == Field::participants) return one;
        if (field == Field::none) field = one;
    }
    if (given && family) return Field::full_name;
    return field;
}

}  // namespace bp
