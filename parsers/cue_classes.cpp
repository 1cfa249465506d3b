#include "parsers/cue_classes.h"

#include <algorithm>
#include <iterator>

namespace bp {
namespace {

struct CueClass {
    std::string_view name;
    std::string_view words;
};

constexpr CueClass kClasses[] = {
    // What one sits on at a Thementag. `place` and `Karte` say more than a seat; patterns ask for more words.
    {"seat",
     "platz|plaetze|plaetzen|platzes|plaetzchen|plaetzle|plaetzli|platzerl|platzl|stuhl|stuehle|stuehlen|"
     "stuehlchen|sitz|sitze|sitzplatz|sitzplaetze|sessel|hocker|klappstuhl|eckchen|teilnehmerplatz|"
     "teilnehmerplaetze|teilnahmeplatz|teilnahmeplaetze|stehplatz|freiplatz|karte|karten|ticket|tickets|"
     "eintrittskarte|seat|seats|place|places|spot|spots|chair|chairs|slot|slots|stool"},
    {"seat-noun",
     "platz|plaetze|plaetzen|plaetzchen|plaetzle|plaetzli|platzerl|platzl|stuhl|stuehle|stuehlen|stuehlchen|"
     "sitz|sitzplatz|sitzplaetze|sessel|hocker|eckchen|teilnehmerplatz|teilnehmerplaetze|"
     "teilnahmeplatz|teilnahmeplaetze|seat|seats|spot|spots|chair|chairs"},
    // How many, at most as many as one mail asks for in words.
    {"some",
     "ein|einen|einem|eine|nen|n|noch|zwei|drei|vier|fuenf|sechs|1|2|3|4|5|6|a|an|one|two|three|four|five|"
     "six|me|us|another|additional|further|any|some|weiteren|weitere"},
    {"person",
     "mich|mi|mir|uns|ihn|ihm|herrn|herr|frau|fr|kollege|kollegen|kollegin|kolleginnen|mitarbeiter|"
     "mitarbeiterin|mitarbeiterinnen|mitarbeitende|me|us|him|her|them|both|myself|ourselves|mr|ms|mrs|dr|"
     "colleague|colleagues|mein|meine|meinen|meiner|meinem|unser|unsere|unseren|unserem|unserer|my|our"},
    {"me", "mich|mi|mir|uns|ihn|ihm|me|us|him|them|myself|ourselves|herrn|frau|meine|meinen|unsere|unseren"},
    {"own",
     "mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserer|unserem|sein|seine|seinen|seinem|ihr|"
     "ihre|ihren|ihrem|deren|dessen|my|our|his|her|their|mine"},
    {"own-or-the",
     "mein|meine|meinen|meinem|meiner|unser|unsere|unseren|unserer|sein|seine|seinen|ihr|ihre|ihren|deren|"
     "dessen|der|den|die|das|beide|my|our|his|her|their|the|that|those|both"},
    {"we", "ich|wir|i|we|er|sie|she|he|they|beide"},
    // Verbs of being there, in the infinitive.
    {"come",
     "kommen|teilnehmen|erscheinen|anreisen|hinkommen|herkommen|dazukommen|hinzukommen|mitkommen|"
     "vorbeikommen|rueberkommen|hinueberkommen|reinkommen|unterkommen|drankommen|dazustossen|hinzustossen|"
     "aufschlagen|antanzen|"
     "auftauchen|aufkreuzen|einfinden|hinfahren|mitfahren|herfahren|mitmachen|beiwohnen|dabeisein|"
     "dazugehoeren|reinschauen|hineinschauen|hereinschauen|vorbeischauen|reinschnuppern|hineinschnuppern|"
     "schnuppern|reinhoeren|hineinhoeren|zuhoeren|mithoeren|lauschen|reinsetzen|hineinsetzen|draufsetzen|"
     "hinsetzen|platznehmen|dazusetzen|"
     "mitsetzen|reinsitzen|partizipieren|hingehen|mitgehen|mitreisen|hinreisen|anschliessen|dazugesellen|"
     "gesellen|zugesellen|einklinken|zuschauen|wiederkommen|mitlernen|mitmischen|dranhaengen|mitziehen|kumme|"
     "kemma|"
     "dabeisei|teilnehm|kommn|wahrnehmen|mitnehmen"},
    {"would",
     "moechte|moechten|moecht|will|wollen|wuerde|wuerden|wuerd|werde|werden|wird|darf|duerfen|duerfte|"
     "koennte|koennten|kann|koennen|wollte|wollten|mag|moegen|soll|sollen|sollte|sollten"},
    // Requests to keep something for somebody, infinitives.
    {"keep",
     "freihalten|freizuhalten|reservieren|vormerken|vorzumerken|sichern|zuruecklegen|bereithalten|"
     "bereitzuhalten|zurueckhalten|blocken|notieren|einplanen|einzuplanen|zuteilen|bereitstellen|buchen|"
     "verbuchen|ergattern|belegen|einrichten"},
    {"list",
     "liste|zettel|teilnehmerliste|teilnahmeliste|anmeldeliste|gaesteliste|teilnehmendenliste|namensliste|"
     "einladungsliste|list|attendee-list"},
    // To give a seat to whoever wants it, infinitives and participles.
    {"give-away",
     "weitergeben|weitergegeben|weiterzugeben|weiterreichen|weiterzureichen|weiterverschenken|"
     "weitervergeben|vergeben|verschenken|verlosen|abgeben|abzugeben|hergeben|herzugeben|herschenken|"
     "freigeben|freizugeben|freimachen|zurueckgeben|zurueckzugeben|ueberlassen|raeumen|neuvergeben|anderen|"
     "anderem|andern|jemand|jemanden|jemandem|wartelist*|nachruecker*|neubesetzen|aufgeben|aufzugeben|"
     "abtreten|abzutreten|zurueck|weiter|frei|loswerden|streichen|stornieren|einziehen"},
    // Whoever may have it: nobody in particular.
    {"anyone",
     "someone|somebody|anyone|anybody|another|others|whoever|next|jemand|jemanden|jemandem|andere|anderen|"
     "anderem|andern|wem|wen|waiting"},
    // To move a registration, infinitives.
    {"move",
     "umbuchen|umzubuchen|umlegen|umzulegen|umsetzen|umhaengen|umschreiben|umtragen|umziehen|umdisponieren|"
     "umplanen|umdatieren|umorganisieren|verschieben|schieben|verlegen|versetzen|verlagern|rueberschieben|"
     "rueberbuchen|ruebernehmen|uebertragen|hinuebernehmen|wechseln|tauschen|switchen|ausweichen"},
    // What a Thementag may be called after `auf den`: its place in the row or the calendar, its number,
    // topic.
    {"day",
     "naechsten|naechste|uebernaechsten|folgenden|spaeteren|spaetere|anderen|andere|ersten|letzten|zweiten|"
     "dritten|kommenden|ende|anfang|mitte|januar|maerz|april|mai|juni|september|oktober|november|"
     "januartermin|"
     "maerztermin|apriltermin|maitermin|junitermin|septembertermin|oktobertermin|novembertermin|thementag|"
     "termin|tag|tage|donnerstag|herbst|fruehjahr|sommer|1|2|3|4|5|6|7|8|22|23|25|26|27|28|30|ki|it|agile|"
     "agilen|low|no|barrierefreiheit|january|march|june|october|next|later|first|last|second|zero|security|"
     "sicherheit|nachhaltigkeit|souveraenitaet|"
     "anforderungsmanagement|digitale|digitalen"},
    // Verbs of being there, English.
    {"join",
     "attend|join|participate|come|enrol|enroll|register|attending|joining|participating|coming|visit|"
     "partake|assist"},
    {"drop", "sit|sitting|drop|dropping|listen|listening|pop|popping|look|tag|tagging|swing|stop|come|join"},
};

}  // namespace

std::string_view cue_class(std::string_view name) {
    const auto* const found = std::find_if(std::begin(kClasses), std::end(kClasses),
                                           [&](const CueClass& candidate) { return candidate.name == name; });
    return found == std::end(kClasses) ? std::string_view{} : found->words;
}

}  // namespace bp
