// Patterns of the words of our own templates, and of those that went before them.
#include "parsers/our_mail.h"

#include "parsers/cue.h"

namespace bp {

bool confirms_a_registration(const Tokens& tokens) {
    static const CueMatcher kConfirmation(
        {"anmeldebestaetigung",
         "bestaetigen ... anmeldung|anmeldungen",
         "bestaetigung ~zu ihrer|der|deiner|eurer|ihren|deinen|euren anmeldung|anmeldungen",
         "sie sind ... angemeldet",
         "ihre anmeldung|anmeldungen .... bestaetigt|erhalten|eingegangen|vorgemerkt",
         "teilnahmebestaetigung",
         "organisatorisches zum",
         "confirm* ... registration|registrations",
         "registration|registrations ... confirm*",
         "you are registered",
         "your seat|place|spot|booking|seats|places",
         "booked|reserved ... seat|place|for",
         "platz|plaetze ... reserviert|sicher|gebucht|vorgemerkt|notiert|eingetragen|bestaetigt",
         "ihr|dein|euer|ihren|deinen|euren platz|plaetze|sitzplatz",
         "ihre plaetze",
         "eingetragen ist ~bei uns",
         "have on record",
         "warteliste",
         "waiting list",
         "anmeldung|anmeldungen ... geaendert",
         "registration|registrations ... changed",
         "reserviert|eingetragen|notiert|vorgemerkt|gebucht|eingebucht fuer",
         "fuer ... reserviert|eingetragen|notiert|vorgemerkt|gebucht|eingebucht",
         "merken|notieren|erwarten|begruessen sie .. vor|fuer|am",
         "booking confirmed",
         "ihr platz ist",
         "sie sind dabei",
         "ihr seid dabei",
         "du bist dabei",
         "sie haben|hatten ... buchung|buchungen|platz|plaetze|anmeldung|anmeldungen",
         "ihre|eure buchung|buchungen|reservierung|reservierungen",
         "falls|sollten|wenn sie|ihr .. doch nicht ... koennen|teilnehmen|kommen",
         "zu ihrer|eurer anreise|teilnahme",
         "erinnerung .. thementag|platz|anmeldung|teilnahme|termin",
         "reminder ... registration|seat|place|day|event",
         "umgebucht|eingebucht|umbuchung",
         "falls|sollten|wenn sie|ihr|du ... platz|teilnahme ... nicht",
         "freuen uns ~schon auf sie|euch|ihre|ihren"});
    return !kConfirmation.find(tokens).empty();
}

bool tells_of_rebooking(const Tokens& tokens) {
    static const CueMatcher kRebooking({"umgebucht", "umbuchung", "umgeschrieben|umgetragen|getauscht",
                                        "rebooked|rescheduled", "anmeldung|anmeldungen ... geaendert",
                                        "registration|registrations ... changed", "moved you|your|to",
                                        "statt ... vorgemerkt"});
    return !kRebooking.find(tokens).empty();
}

bool asks_which_day(const Tokens& tokens) {
    static const CueMatcher kQuestion(
        {"welchen|welcher|welche|welchem ... thementag|thementage|thementagen|termin|termine|tag",
         "which ... day|days|date|event|thementag"});
    return !kQuestion.find(tokens).empty();
}

bool invites(const Tokens& tokens) {
    static const CueMatcher kInvitation(
        {"einladung", "laden|lade .... ein", "invitation", "invite you|to", "save the date",
         "anmeldung|anmeldungen ~bitte ~: formlos|formlose|genuegt|moeglich|bis|per|an|unter|mail|mit",
         "register by|here|until", "ihre|eure|your abmeldung|absage|stornierung|cancellation"});
    return !kInvitation.find(tokens).empty();
}

}  // namespace bp
