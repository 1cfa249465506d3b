// The words that bind a seat, free it or move it. A pattern's grammar is in cue.h, the weights' meaning in
// senses.h.
//
// Stems are cut so that every inflected form is caught and no other word; where a stem would catch more, the
// forms are spelt out. What only follows from a wish together with a Thementag ("ich komme gern") has
// weight 2.
#include "parsers/senses.h"

namespace bp {

const std::vector<CueEntry>& seat_cues() {
    using enum Sense;
    static const std::vector<CueEntry> kCues = {
        // --- enrol: German. Said outright.
        {"meld|melde|melden|meldet .... an $", enrol, 3},
        {"anzumelden", enrol, 3},
        {"moechte|moechten|will|wollen|wuerde|wuerden|moecht|darf|duerfen|wollte|wollten|haette|wuerd .... "
         "anmelden|anmeldn",
         enrol, 3},
        {"bitte ... anmelden", enrol, 3},
        {"anmelden|anmeldung bitte", enrol, 3},
        {"anmeldung|anmeldungen ... gilt|hiermit|verbindlich", enrol, 3},
        {"hiermit ... anmeldung|anmelden|anmelde|angemeldet", enrol, 3},
        {"verbindlich* ... anmelden|anmeldung|anmelde|teil|teilnehmen", enrol, 3},
        {"koennt|koennten|koennen|kannst|koenntest ihr|sie|du ... "
         "anmelden|eintragen|einbuchen|einplanen|vormerken|aufnehmen|reservieren",
         enrol, 3},
        {"trag|trage|tragen|tragt|traegst .... ein $", enrol, 3},
        {"setz|setze|setzen|setzt .... auf die|eure|ihre liste|teilnehmerliste|warteliste", enrol, 3},
        {"auf die|eure|ihre|deine liste|teilnehmerliste|teilnahmeliste|anmeldeliste|gaesteliste", enrol, 3},
        {"in die|eure|ihre liste|teilnehmerliste|teilnahmeliste|anmeldeliste", enrol, 3},
        {"bitte .... "
         "eintragen|einbuchen|einplanen|vormerken|einschreiben|aufnehmen|einzutragen|vorzumerken|buchen",
         enrol, 3},
        {"moechte|wuerde|moechten|wuerden|will|lasse .... eintragen|einbuchen|einschreiben|vormerken", enrol,
         3},
        {"einzutragen|einzubuchen|vorzumerken|einzuplanen|einzuschreiben", enrol, 3},
        {"eintragen|einbuchen|einschreiben|vormerken", enrol, 2},
        {"bitte|bitten|erbitte|erbitten ~ich|wir ~daher|hiermit um .. "
         "vormerkung|anmeldung|aufnahme|reservierung|eintragung|registrierung|beruecksichtigung|einplanung|"
         "platzreservierung",
         enrol, 3},
        {"duerfen|duerft|darfst|koennen|koennt|kannst sie|ihr|du mich|uns .... "
         "notieren|eintragen|vormerken|aufnehmen|einplanen|einbuchen|buchen|aufschreiben|einschreiben|"
         "dazusetzen",
         enrol, 3},
        {"sie|ihr|du duerfen|duerft|darfst|koennen|koennt|kannst mich|uns .... "
         "notieren|eintragen|vormerken|aufnehmen|einplanen|einbuchen|buchen|aufschreiben|einschreiben|"
         "dazusetzen",
         enrol, 3},
        {"meine|unsere|die anmeldung .. entgegen|entgegenzunehmen|anzunehmen|entgegennehmen|annehmen; "
         "accept my|our registration|booking",
         enrol, 3},
        {"nehmen|nehmt|nimm sie|ihr ~bitte mich|uns .. fuer|zum|zu den|das|die|dem|der|<day>|thementag|thema",
         enrol, 2},
        {"nehme|nehmen ich|wir einen|eine|zwei|drei|vier|ihn", enrol, 2},
        {"bitte .... blocken|notieren|freihalten|beruecksichtigen|dazunehmen|mitzaehlen|zaehlen", enrol, 2},
        {"merk|merken|merkt|notier|notieren|notiert|plan|plane|planen|plant|buch|buche|buchen|bucht|schreib|"
         "schreiben|schreibt mich|uns|ihn|sie|herrn|frau|bitte ... vor|ein|mit|auf $",
         enrol, 3},
        {"nehm|nehmen|nehmt|nimm mich|uns|ihn|sie|herrn|frau|bitte .... auf|mit $", enrol, 3},
        {"aufnahme in die|ihre|eure *liste|teilnahmeliste", enrol, 3},
        {"reservier|reserviere|reservieren|reserviert .... platz|plaetze|plaetzchen|uns|mir|mich", enrol, 3},
        {"platz|plaetze .... reservieren|buchen|freihalten|sichern|belegen|reserviert|freizuhalten", enrol,
         3},
        {"bitte .... einen|ein|1|2|3|4|5|6|zwei|drei|vier|fuenf|sechs platz|plaetze|plaetzchen", enrol, 3},
        {"einen|ein|1|2|3|4|5|6|zwei|drei|vier|fuenf|sechs platz|plaetze|plaetzchen ... bitte", enrol, 3},
        {"geben|gebt|gib ~sie|ihr ~bitte|doch mir|uns ~bitte ~noch|auch einen|zwei|drei|vier|2|3|4 "
         "platz|plaetze|plaetzchen",
         enrol, 3},
        {"platzreservierung|platzbuchung|sitzplatzreservierung|reservierung", enrol, 2},
        {"haette|haetten|braeuchte|braeuchten|brauche|brauchen|benoetige|benoetigen|nehme|nehmen|wuensche|"
         "bekomme|bekommen|ergattern|erbitte .... platz|plaetze",
         enrol, 3},
        {"bitte 1|2|3|4|5|6|einmal|zweimal|dreimal|zwei|drei x|mal|fuer|tickets|ticket", enrol, 2},
        {"nehme|nehmen|nimmt .... teil|wahr $", enrol, 3},
        {"moechte|moechten|will|wollen|wuerde|wuerden|werde|werden|wird|darf|duerfen|wuerd|moecht .... "
         "teilnehmen",
         enrol, 3},
        {"teilnahme ... zusagen|bestaetigen|anmelden|anmeldung", enrol, 3},
        {"sage|sagen .... zu $", enrol, 3},
        {"hiermit ... zusage|zusagen", enrol, 3},
        {"zuzusagen", enrol, 3},
        {"bin|sind|waere|waeren|waer .... dabei $", enrol, 3},
        {"waere|waeren|waer .... mit von der partie", enrol, 3},
        {"mit von der partie", enrol, 2},
        {"wuerde|wuerden|moechte|moechten|will|wollen|werde|werden|wird .... dabei sein", enrol, 3},
        {"wuerde|wuerden|moechte|moechten|wollen|will .. gern|gerne|sehr|unbedingt .. "
         "kommen|mitkommen|mitmachen|reinkommen|dazukommen|dabeisein",
         enrol, 3},
        {"wuerde|wuerden|moechte|moechten|wollen ... thementag|platz|plaetze|tag ... sichern|buchen|belegen",
         enrol, 3},
        {"dabeizusein", enrol, 2},
        {"dabei zu sein", enrol, 1},
        {"wuerde|wuerden|moechte|moechten|will|wollen|werde|werden|wuerd ... "
         "kommen|besuchen|mitkommen|mitmachen|mitnehmen|reinkommen|vorbeikommen|erscheinen|belegen|buchen|"
         "beiwohnen|vorbeischauen",
         enrol, 2},
        {"zu dritt|zweit|viert|fuenft|sechst|siebt|acht", enrol, 1},
        {"komm|komme|kommen|kaemen|kaeme ~wir|ich ~alle ... gern|gerne; komme|kommen ~wir|ich ... zu "
         "dritt|zweit|viert|fuenft|sechst",
         enrol, 2},
        {"gern|gerne ... kommen|komme", enrol, 1},
        {"kommt|kommen|komme|komm ... zu|zum|zur|am|vorbei", enrol, 2},
        {"zu|zum|zur|am|an .... kommen|komme|kommt", enrol, 2},
        {"nehme|nehmen|buche|buchen ~wir|ich ... termin|termine|thementag|thementage|tage", enrol, 2},
        {"kommen|kommt ... teil|dazu $", enrol, 1},
        {"folgende|folgenden|nachfolgende|nachfolgenden|nachstehende|nachstehenden|unten "
         "personen|teilnehmer*|teilnehmende*|kolleg*|mitarbeit*|beschaeftigt*|damen|herren|interessent*",
         enrol, 2},
        {"werden|wird .... gemeldet|angemeldet|teilnehmen|entsandt|benannt", enrol, 3},
        {"anbei|beigefuegt|unten|nachfolgend|nachstehend ... teilnehmer*|anmeldung*|meldung*|teilnehmende*",
         enrol, 3},
        {"entsende|entsenden|entsendet|benennen|benenne|benennt", enrol, 2},
        {"schicke|schicken|schickt ... mitarbeit*|kolleg*|leute|azubis|auszubildende|herrn|frau", enrol, 2},
        {"durch die|den|der unterzeichn* .... vertreten", enrol, 3},
        {"vertreten sein wird|werden|werde; wird|werden|werde .... vertreten sein", enrol, 2},
        {"wuerde|wuerden|moechte|moechten|will|wollen|wird|werden mich|uns|ihn|sie .. begleiten; "
         "begleitet|begleiten mich|uns $",
         enrol, 2},
        {"meldet|melden ~wir fuer", enrol, 2},
        {"gemeldet werden", enrol, 3},
        {"dranhaengen|anschliessen|dazustossen|dazugesellen", enrol, 2},
        {"anmeldebogen|anmeldeformular|anmeldezettel", enrol, 2},
        {"teilnahmemeldung|teilnehmermeldung|meldebogen|interessensbekundung", enrol, 2},
        {"mich|uns|sie|ihn interessiert|interessieren ... da bitte", enrol, 2},
        {"kann|koennen|koennte|koennten|darf|duerfen ich|wir .. "
         "anmelden|teilnehmen|dabei|mitmachen|rein|mitkommen",
         enrol, 2},
        {"kann|koennte|darf ... mein|meine|unser|unsere ... teilnehmen|mitkommen|dazukommen", enrol, 2},
        {"ich|wir|mich|uns .. anmelden", enrol, 2},
        {"anmeldung|anmeldungen|anmelden ... fuer|zu|zum|zur|am|an", enrol, 2},
        {"anmeldung|anmeldungen|anmeldg|meldung|meldungen", enrol, 1},
        {"teilnehmen|mitmachen werde|werden|wird|moechte|moechten|will|wollen|wuerde|wuerden", enrol, 3},
        {"kommen|besuchen|dabeisein|sein werde|werden|wird|moechte|moechten|will|wollen|wuerde|wuerden",
         enrol, 1},
        {"teilnehmen", enrol, 1},
        {"teilnahme", enrol, 1},
        {"wuerde|wuerden .. ueber ~eine|die teilnahme .. freuen; freue|freuen .. ueber ~eine teilnahme",
         enrol, 3},
        {"interesse an ... teilnahme", enrol, 1},
        {"anmelden", enrol, 1},
        {"gewuenschter|gewuenschte|gewuenschtes thementag|termin|veranstaltung|tag", enrol, 2},
        {"geblockt|eingeplant|freigehalten", enrol, 1},
        {"lass|lasse|lassen .... nicht entgehen|nehmen", enrol, 3},
        {"duerfen|duerft|darfst|moegen|moegt sie|ihr|du .... "
         "einplanen|eintragen|anmelden|vormerken|einbuchen|aufnehmen|dazuschreiben|mitzaehlen",
         enrol, 3},
        {"rechnen|rechnet|rechne sie|bitte|ruhig|ihr mit mir|uns|ihm|herrn|frau; "
         "mit mir|uns .. rechnen; zaehlen|zaehlt ~sie auf mich|uns",
         enrol, 3},
        {"nehm|nehme|nehmen ~ich|wir den|diesen|gern|gerne|einen .. platz|stuhl|sitz", enrol, 3},
        {"faehrt|fahren|fahre|kommt|kommen|reist|reisen|geht ~auch|ebenfalls mit|hin $; "
         "faehrt|fahren|kommt|kommen|reist ebenfalls|auch mit",
         enrol, 2},
        {"bin|sind ich|wir .. am start|bord; mit an bord; sind|bin|waere|waeren mit im boot", enrol, 3},
        {"einen|ein|noch|bitte platz|plaetzchen|stuhl|sitzplatz|ticket fuer mich|uns|herrn|frau|meine|meinen",
         enrol, 3},
        {"halten|haltet|halte .... platz|plaetze|stuhl|sitz .... frei $", enrol, 3},
        {"waere|waer ~ja|genau|doch etwas|was fuer mich|uns|herrn|frau|meine|meinen|unsere|unseren", enrol,
         2},
        {"komm|komme|kommen ~ich|wir natuerlich|definitiv|sicher|selbstverstaendlich|allein|alleine", enrol,
         2},
        {"sie|ihr duerfen|duerft|koennen|koennt mich|uns|ihn .... "
         "einplanen|eintragen|vormerken|einbuchen|aufnehmen|dazuschreiben|mitzaehlen|anmelden",
         enrol, 3},
        {"1x|2x|3x|4x|einmal|zweimal|dreimal|je teilnahme|anmeldung|ticket|platz|karte", enrol, 3},
        {"1|2|3|4|5 x teilnahme|anmeldung|ticket|platz|karte|tickets", enrol, 3},
        {"teilnahme fuer", enrol, 2},
        {"werde|werden|will|wollen ~ich|wir ... "
         "anwesend|zugegen|vertreten|dazustossen|vorbeischauen|einfinden|dazukommen",
         enrol, 2},
        {"beruecksichtigen|beruecksichtigt sie|bitte|ihr ... anmeldung|anmeldungen|teilnahme|uns|mich", enrol,
         3},
        {"sitze|sitzen|hocke ... reihe|publikum", enrol, 1},
        {"anmeldung|anmeldungen ... nachreichen|nachholen|nachtragen|beruecksichtigen", enrol, 3},
        {"zaehl|zaehle|zaehlen|zaehlt|rechne|rechnen|rechnet|nimm|nehmt|nehmen .. "
         "mich|uns|ihn|herrn|frau|meine|meinen|unsere|unseren .. dazu|hinzu|ein $",
         enrol, 3},
        {"bin|sind .. am start|bord", enrol, 2},
        {"fuer mich|uns ~dann ~auch einmal|zweimal; bitte fuer mich|uns; fuer mich|uns ~dann ~gern|gerne "
         "bitte",
         enrol, 2},
        {"mit dazunehmen|dazuschreiben|draufsetzen|draufschreiben", enrol, 2},
        {"schreib|schreiben|schreibt|setz|setzen|setzt|pack|packen .... drauf|dazu $", enrol, 2},
        // --- enrol: other languages, where the word says it outright.
        {"aanmelden|inschrijven|inscrire|inscrivez|inscribirme|iscrivermi|iscrivere|zapisac|"
         "zarejestrowac|tilmelde|anmaela; graag meld ~ik me|mij|ons|ik .. aan; meld ~ik me|mij|ons .. "
         "aan; souhaite|souhaitons|souhaiterais|voudrais|aimerais .. participer|inscrire; quisiera|"
         "deseo .. participar|inscribirme; souhaite|souhaitons|souhaiterais|voudrais|aimerais|"
         "voudrions .. *inscrire; vorrei .. partecipare|iscrivermi; chcialbym|chcialabym|chce .. "
         "zapisac|uczestniczyc",
         enrol, 3},
        // --- enrol: verbs written apart, and seats asked for by number
        {"moechte|moechten|will|wollen|wuerde|wuerden|wuerd|moecht .... mit machen|mach|machn|kommen|nehmen; "
         "mitmachn|teilnehm",
         enrol, 2},
        {"nehme|nehmen ~ich|wir die|den|beide|alle|gleich ~ersten|letzten|naechsten "
         "ersten|erste|letzten|zweiten|dritten|beiden|zwei|drei|vier",
         enrol, 2},
        {"einmal|zweimal|dreimal|viermal .. bitte", enrol, 2},
        {"wuerde|wuerden|moechte|moechten .... gern|gerne .... dabei|vor ort|anwesend $", enrol, 2},
        {"wir kommen zu|als; kommen wir zu|als; bitte .... reservieren|registrieren|anzumelden", enrol, 3},
        {"melde|melden|meldet ~ich|wir ~ihnen|euch folgende|nachstehende|nachfolgende|diese; "
         "anmeldungen .... zusammengestellt|tabelle|uebersicht|aufgelistet",
         enrol, 3},
        {"gern|gerne .... dabei $", enrol, 2},
        // --- enrol: English.
        {"can|could|may|might i|we .. get|grab|have|reserve|book|take|claim ... "
         "seat|seats|spot|spots|place|places|ticket|tickets",
         enrol, 3},
        {"put|pencil|mark|note one|two|three|four|five|both|all|myself ~of ~us|people down|in", enrol, 3},
        {"rsvp", enrol, 2},
        {"register me|us|him|her|them|my|our|the|both|two|three|following|dr|mr|ms|mrs|all", enrol, 3},
        {"like|love|want|wants|wish|keen|happy|glad|pleased|interested to|in ~also "
         "register|attend|join|participate|enrol|enroll|sign|come|book|reserve|attending|joining; "
         "like|love|want|wants to ... register|attend|join|participate|enrol|enroll",
         enrol, 3},
        {"registering|enrolling|signing up", enrol, 2},
        {"sign me|us|him|her|them|both up", enrol, 3},
        {"sign me|us|him|her|my ... up", enrol, 3},
        {"sign up for|to", enrol, 2},
        {"put|add|place|include|note|pencil me|us|him|her|them|my|our|both|the .... "
         "list|down|in|on|for|register",
         enrol, 3},
        {"book|reserve|save|secure|keep|hold ... seat|seats|place|places|spot|spots|ticket|tickets", enrol,
         3},
        {"need|want|request|have ... seats|places|spots", enrol, 2},
        {"count me|us in", enrol, 3},
        {"ill|well|im|were|am|are|going|plan|planning|hope|hoping|intend to ~also|both|all|definitely "
         "attend|join|participate|come|take|be|register|travel|go|drop; "
         "ill|well|im|were|am|are|going|plan|planning|hope|hoping|intend "
         "attending|joining|coming|taking|participating|attend|join|participate|come ~part; "
         "will|shall attending|joining|coming|taking|participating|attend|join|participate|come ~part; "
         // Not `your day will be over`, `I will be at a trade fair`.
         "will|shall|ill|well ~also|both|all|gladly|certainly|definitely be "
         "attending|joining|coming|participating|taking|there|present|represented|with|among|happy|glad|"
         "delighted|pleased|one|two|three|four|five|six",
         enrol, 2},
        {"please enrol|enroll|register|book|reserve|sign", enrol, 3},
        {"i|we register|enrol|enroll", enrol, 3},
        {"could|can|may|might i|we .... attend|join|come|register|participate|sign", enrol, 2},
        {"could|can you .... register|enrol|enroll|add|book|sign|put|reserve", enrol, 3},
        {"registration|registrations|sign-up|signup", enrol, 1},
        {"i|we am|are in for; im|were in for", enrol, 2},
        {"count on me|us|him|her; expect me|us|two|three|four|both; ill|well be there|present; "
         "i|we will|shall be there|present|coming",
         enrol, 2},
        {"wouldnt miss; squeeze|fit me|us in; like|love|appreciate a|two|three|four ~more "
         "seat|seats|place|places|spot|spots",
         enrol, 3},
        {"participant|participants|attendee|attendees", enrol, 1},
        // --- cancel
        {"abmelden|abzumelden|abmeldung", cancel, 3},
        {"melde|melden|meldet .... ab $", cancel, 3},
        {"absagen|abzusagen|absage", cancel, 3},
        {"sage|sagen|sagt .... ab $", cancel, 3},
        {"stornieren|stornier|storniere|stornierung|storno|canceln|cancle|gecancelt", cancel, 3},
        {"austragen|auszutragen|ausbuchen|auszubuchen", cancel, 3},
        {"trag|trage|tragen|tragt .... aus $", cancel, 3},
        {"streichen|streicht|streich", cancel, 3},
        {"aus|von der|eurer|ihrer liste|teilnehmerliste|teilnahmeliste|anmeldeliste", cancel, 3},
        {"rausnehmen|herausnehmen|rauszunehmen|herauszunehmen|rausstreichen|runternehmen", cancel, 3},
        {"nehm|nehmen|nehmt|nimm .... raus|heraus|runter $", cancel, 3},
        {"platz|plaetze|plaetzchen|sitz .... aufgeben|aufzugeben|vergeben|weitergeben|weiterzugeben|"
         "abgeben|abgegeben|freigeben|freizugeben|freimachen|verschenken|weitervergeben|weiter|"
         "zurueckgeben|ueberlassen|verfuegung|freigegeben",
         cancel, 3},
        {"platz|plaetze .... frei|jemand* $", cancel, 2},
        // Not `geben Sie mir einen Platz`.
        {"vergeben|vergebt sie|ihr|bitte|gerne|ihn|meinen|den|unseren ... platz|plaetze|stuhl|sitzplatz; "
         "geben|gebt|gib ~sie|ihr ~bitte|gerne|doch|also "
         "den|meinen|unseren|seinen|ihren|diesen|die|meine|unsere|seine "
         "~reservierten|gebuchten|freien|frei|beiden platz|plaetze",
         cancel, 3},
        {"gebe|geben .... platz|plaetze ... frei|zurueck|ab|weiter", cancel, 3},
        {"ziehe|ziehen|zieht .... zurueck $", cancel, 3},
        {"zurueckgeben|zurueckzugeben|abtreten|abzutreten", cancel, 3},
        {"verzichte|verzichten|verzicht .... platz|plaetze|teilnahme|anmeldung", cancel, 3},
        {"zurueckziehen|zurueckzuziehen|zuruecktreten|zurueckzutreten|ruecktritt", cancel, 3},
        {"trete|treten .... zurueck $", cancel, 3},
        {"anmeldung|anmeldungen|zusage|zusagen|buchung|buchungen|reservierung|reservierungen .... "
         "hinfaellig|gegenstandslos|rueckgaengig|widerruf*|loeschen|geloescht|annullier*|zuruecknehmen|"
         "zurueckzunehmen|zurueckgenommen|zurueckziehen|zurueckgezogen|aufheben|aufgeben|aufzugeben|tilgen",
         cancel, 3},
        {"widerrufe|widerrufen|loeschen|loescht|loesche .... "
         "anmeldung|anmeldungen|zusage|zusagen|buchung|buchungen|reservierung|reservierungen",
         cancel, 3},
        {"nehm|nehme|nehmen .... zusage|anmeldung .... zurueck $", cancel, 3},
        {"nehm|nehmen|nehmt .... herunter|heraus $; herunternehmen|herunterzunehmen", cancel, 3},
        {"nehmen|nehmt|nehm sie ihn|sie|mich|uns raus|heraus|runter|herunter", cancel, 3},
        {"hat|haben sich .... fuer mich|uns ~damit|leider erledigt", cancel, 3},
        {"<seat-noun>|anmeldung .... nicht ~mehr|laenger "
         "brauchen|brauche|benoetige|benoetigen|benoetigt|gebraucht; "
         "brauche|brauchen|benoetige|benoetigen|braucht|benoetigt .... <seat-noun>|anmeldung .... nicht "
         "~mehr|laenger $",
         cancel, 3},
        {"<seat-noun>|anmeldung .... brauche|brauchen|brauch|benoetige|benoetigen ich|wir .. "
         "nicht|nich|nimmer|net",
         cancel, 3},
        {"nicht|nich mehr|laenger .. brauchen|brauche|benoetigen|benoetige|benoetigt|gebraucht", cancel, 2},
        {"abspringen|abzuspringen|aussteigen|auszusteigen; springe|springen .... ab $; steige|steigen "
         ".... aus $; ohne mich|uns planen|rechnen|stattfinden; wieder abmelden|austragen|rausnehmen|"
         "streichen",
         cancel, 3},
        {"nicht|nich|net|ned ~mehr|laenger mit mir|uns|ihm|ihr ~mehr|laenger .. rechnen|planen; nicht|"
         "nich|net|ned ~mehr|laenger mit mir|uns|ihm|ihr $",
         cancel, 3},
        {"abstand nehmen; nehme|nehmen .. abstand; teilnahme|anmeldung .. absehen|zurueckziehen", cancel, 3},
        {"nachruecker|nachrueckerin|nachruecken|warteliste .... freut|freuen|platz|geben", cancel, 1},
        {"ersatzlos", cancel, 2},
        {"cancel|cancelling|canceling|cancellation", cancel, 3},
        {"withdraw|withdrawing|withdrawal", cancel, 3},
        {"take|remove|strike|scratch me|us|him|her|my|mr|ms|dr ... off|from; remove|strike|scratch the ... "
         "off|from",
         cancel, 3},
        {"take|remove|strike|scratch|delete ... name|names off|from", cancel, 3},
        {"give|offer|release|free|pass my|our|the|his|her|that ... seat|seats|place|places|spot|spots",
         cancel, 3},
        {"give up ... seat|place|spot", cancel, 3},
        {"give|offer|release|free|pass|hand my|our|his|her ~reserved chair|chairs|slot|slots|ticket|tickets; "
         "give|offer|pass|hand|let my|our|his|her|the|that seat|chair|slot|ticket|place|spot "
         "~on ~go ~to someone|somebody|anyone|anybody|another|others|whoever; count me|us|him|her out",
         cancel, 3},
        {"drop|dropping|pull|pulling|back|backing|bow out", cancel, 3},
        {"call off", cancel, 2},
        // cancel: other languages, where the word says it outright
        {"cancelar|cancelen|cancelo|cancelacion|anular|anulen|anulo|anulacion|cancellazione; darme de baja; "
         "annuler|annule|annulation|desister|desiste; "
         "disdire|annullare|disdetta; anulowac|odwolac|odwoluje|zrezygnowac|rezygnuje|rezygnacja; "
         "afmelden|annuleren|afzeggen",
         cancel, 3},
        // --- decline
        {"ohne mich|uns auskommen|auszukommen|stattfinden|anfangen|planen|machen", decline, 2},
        {"muss|muessen .... passen $; passen muss|muessen $", decline, 2},
        {"ohne mich|uns $", decline, 1},
        {"morgen|heute|uebermorgen|muss|muesst|muessen|diesmal .. ohne mich|uns $", decline, 2},
        {"ausserstande; ausser stande|gefecht; nicht in der lage", decline, 2},
        {"korb geben", decline, 2},
        {"fernbleiben|fernzubleiben; bleibe|bleiben|bleib .. fern|weg $", decline, 2},
        {"kam|kommt .. ~etwas|was|leider dazwischen", decline, 2},
        {"kriege|kriegen|krieg|bekomme|bekommen .. nicht|nich .. hin|unter|freigeschaufelt; nicht "
         "hinbekommen|hinkriegen|unterbringen",
         decline, 2},
        {"nicht ~mehr freigestellt|abkoemmlich|entbehrlich|loskommen|loseisen|reisefaehig|transportfaehig|"
         "verfuegbar",
         decline, 2},
        {"faehrt|fahre|fahren|reist|reise|reisen|geht|gehe|gehen .. nicht mit", decline, 2},
        {"faellt|fallen .. ins wasser; faellt|fallen .... flach $", decline, 2},
        {"verstorben|gestorben", decline, 1},
        {"liege|liegt|lieg mit .. flach", decline, 1},
        {"no puedo|podre|podremos asistir|ir|participar; ne pourrai|pourrons|peux; empeche|empechee; non "
         "potro|posso|potremo; nie moge|bede|bedziemy",
         decline, 2},
        {"nicht|nich|nimmer|net .. "
         "teilnehmen|kommen|wahrnehmen|erscheinen|dabei|dabeisein|anreisen|antreten|mitkommen|mitmachen",
         decline, 2},
        {"kann|koennen|darf|schaffe|schaffen|schaff .. nicht|nich|leider $", decline, 1},
        {"teilnahme .. nicht|unmoeglich|verhindert|leider", decline, 2},
        {"verhindert|verhinderung", decline, 2},
        {"wird|werden|werde|kann|koennen .... nicht .. bei ihnen|euch|uns sein; wird|werden|werde|"
         "kann|koennen .... nicht .. da|dort|vor ~ort|zugegen|anwesend sein",
         decline, 2},
        {"krank|arbeitsunfaehig gemeldet|geschrieben; krankgemeldet|krankgeschrieben", decline, 1},
        {"leider ... nicht ~mehr $", decline, 1},
        {"wird|werden|wirds .. nichts|nix $", decline, 2},
        {"nichts|nix wird|werden", decline, 2},
        {"schaff|schaffe|schaffen|schafft .. nicht", decline, 2},
        {"faellt|falle|fallen .... aus $", decline, 2},
        {"komme|kommen|kommt .. nicht|nich|net", decline, 2},
        {"ausfallen|dazwischengekommen|dazwischengefunkt; dazwischen gekommen; bin|sind|ist .... raus $",
         decline, 2},
        {"doch nicht|nich|net", decline, 2},
        {"nicht|nich|unmoeglich .. einrichten|einhalten|ermoeglichen|realisieren|vorbeikommen|"
         "anwesend|hinfahren|losfahren|reisen|mitfahren|fahren|losreissen|freischaufeln|weg",
         decline, 2},
        {"kann|koennen|darf|werde|werden .. nicht ~mehr ~zu|nach|bei ihnen|euch|berlin|nuernberg $", decline,
         2},
        {"terminkollision|terminueberschneidung|kollidiert|ueberschneidet|unabkoemmlich|eingespannt|"
         "unpaesslich; nicht genehmigt; keine freigabe|genehmigung|dienstreisegenehmigung; anderweitig "
         "verplant|gebunden|eingebunden; andere|anderen verpflichtung|verpflichtungen; zerschlagen",
         decline, 2},
        {"werde|werden|muss|wuerde .. fehlen; fehle|fehlen leider", decline, 2},
        {"strich durch; ein andermal; ein anderes mal; lasse|lassen .... sausen $; sausen lassen", decline,
         2},
        {"faellt|fallen .... flach|weg; faellt|fallen .... ins wasser; muss|muessen .... ausfallen lassen",
         decline, 2},
        {"muss|muessen ~da|ich|wir ~ich|wir ~da ~leider ~doch|wieder raus|aussteigen $", decline, 2},
        {"bin|liege|liegt .. krank|krankgeschrieben|krankenhaus|klinikum|klinik|bett|flach", decline, 1},
        {"something came|has up; have|need to pass|bail; wont|not be coming|joining|attending|there|able; "
         "have other commitments",
         decline, 2},
        {"klappt|klappts|geht|passt .. nicht|net|nich", decline, 2},
        {"kein|keine zeit|chance|moeglichkeit", decline, 1},
        {"cant|cannot|unable|not|wont .. attend|come|make|join|participate; no longer ... "
         "attend|come|make|join|participate|able; cant|wont be there",
         decline, 2},
        {"rules|rule out", decline, 2},
        {"will|shall|must|to be|go|do|happen|manage without me|us|him|her; wont|not be making it", decline,
         2},
        {"unfortunately|sadly|afraid ~im|i|we|were ~am|are ~now out; im|i|we|were ~am|are out $", decline, 2},
        {"would|wouldve ~have loved|liked to; flight|train|trains|flights ... "
         "cancelled|canceled|scrapped|grounded|delayed|axed; waere|waeren|haette|haetten ... gern|gerne ... "
         "gekommen|gewesen|teilgenommen|dabeigewesen",
         decline, 1},
        {"have|has|need|needs to miss|skip|decline", decline, 2},
        {"wont|doesnt|didnt work|suit|fit; does|will|do|is not work|working|suit|fit", decline, 2},
        {"not going to", decline, 1},
        // --- swap
        {"wird|werden .... durch .... vertreten|ersetzt|abgeloest $", swap, 3},
        {"ersetzen|ersetze|ersetzt|ersetz .... durch; ersetzen|ersetze sie|ihr|bitte|mich|uns; zu ersetzen",
         swap, 3},
        {"fuer mich|ihn|uns kommt|faehrt|geht|reist .... "
         "kollege|kollegin|frau|herr|mitarbeiter|mitarbeiterin|chef|chefin|stellvertreter|stellvertreterin",
         swap, 3},
        {"platz|plaetze|anmeldung|teilnahme .... an|zugunsten ~den|die|unsere|unseren|unserer|meine|meinen|"
         "meiner herrn|frau|kollege|kollegen|kollegin|nachfolger|nachfolgerin|stellvertreter|"
         "stellvertreterin|chef|chefin|mitarbeiter|mitarbeiterin .... "
         "ab|weiter|abgeben|weitergeben|abtreten|ueberlassen|uebergeben|abzugeben|weiterzugeben|abzutreten $",
         swap, 3},
        {"gebe|geben|trete|treten .... platz|plaetze an|zugunsten ~den|die|unsere|unseren|meine|meinen "
         "herrn|frau|kollege|kollegen|kollegin|nachfolger|nachfolgerin|stellvertreter|stellvertreterin",
         swap, 3},
        {"umbuchen|umzubuchen|umbuchung|umbuche|umgebucht", swap, 3},
        {"buchen|buche|bucht|buch .... um $", swap, 3},
        {"umschreiben|umzuschreiben|ummelden|umzumelden|umtragen|umzutragen|ummeldung", swap, 3},
        {"melde|melden|schreib|schreiben|trag|tragen .... um $", swap, 3},
        {"tauschen|tausche|tausch|eintauschen", swap, 2},
        {"wechseln|wechsle|wechsel zum|auf|zu|zur|in", swap, 2},
        {"aenderung|aenderungen ~zu ~meiner|unserer|der|des|im|in|zur|bei ~der "
         "anmeldung*|teilnehm*|teilnahme|buchung|namens|person",
         swap, 3},
        {"aendern|aendere|aendert .... anmeldung|buchung|teilnehm*|namen", swap, 3},
        {"anmeldung|buchung .... aendern|aendert|umaendern|uebertragen|verschieben|umstellen|korrigieren",
         swap, 3},
        {"uebertragen|uebertragt|uebertrage .... anmeldung|platz|auf", swap, 3},
        {"entsprechende|entsprechender aenderung", swap, 3},
        {"nicht|not herr|frau|dr|mr|mrs|ms .... sondern|but", swap, 3},
        {"platz|plaetze|sitzplatz .... nimmt|uebernimmt|bekommt|erhaelt|geht|uebernehmen|einnehmen|"
         "einnimmt|einzunehmen|wahrzunehmen|nutzt|nutzen",
         swap, 3},
        {"nimmt|uebernimmt|uebernehmen .... platz|teilnahme|vertretung", swap, 3},
        {"statt|anstatt|anstelle ~von "
         "meiner|mir|mich|uns|unserer|seiner|ihrer|ihm|ihn|ihr|herrn|frau|des|der|dr",
         swap, 3},
        {"uebernimmt|uebernehmen|vertritt .... fuer mich|uns|ihn; uebernimmt|uebernehmen .... "
         "meinen|unseren|seinen|ihren|beide|alle termin|tag|termine|tage",
         swap, 3},
        {"fuer mich|ihn|uns ... einspringen|einspringt|springt|uebernehmen|uebernimmt", swap, 3},
        {"kommt|faehrt|geht|reist|nimmt fuer mich|ihn|uns", swap, 3},
        {"mich|uns|ihn|anmeldung|platz|buchung .... "
         "schieben|verschieben|umsetzen|verlegen|versetzen|rueberschieben|rueberbuchen",
         swap, 3},
        {"nach hinten|vorn|vorne|spaeter schieben|verschieben|verlegen|ruecken", swap, 3},
        {"dahin|dorthin|dorthinein|darauf setzen|buchen|schieben|umbuchen|umsetzen|wechseln|verlegen", swap,
         3},
        {"andere|anderer|neue|geaenderte|veraenderte besetzung", swap, 2},
        {"jetzt|nun|stattdessen|dafuer ~aber kommt|kommen|faehrt|fahren|reist|reisen|nimmt|nehmen; "
         "kommt|kommen|faehrt|fahren|reist|reisen ~es jetzt|nun|stattdessen|dafuer",
         swap, 2},
        {"jetzt|nun|doch selber|selbst kommen|fahren|teilnehmen|hin", swap, 2},
        {"personenwechsel|besetzungswechsel|teilnehmerwechsel|terminwechsel|terminaenderung", swap, 3},
        {"an meiner|seiner|ihrer|deren|dessen|unserer stelle|statt", swap, 3},
        {"vertritt|vertreten mich|ihn|sie|uns|herrn|frau", swap, 3},
        {"wird|werde|werden .... vertreten ~durch", swap, 2},
        {"in vertretung ~fuer|von", swap, 2},
        {"vertretung ~fuer ~mich uebernimmt|kommt|ist|schicke|entsende", swap, 2},
        {"schicke|schicken|entsende|entsenden|kommt|nehme .... als ersatz|vertretung", swap, 3},
        {"ersatzweise|ersatzteilnehmer*|ersatzperson|nachruecker*|ersatz", swap, 2},
        {"stattdessen; statt dessen", swap, 2},
        {"dafuer|lieber|dann .... kommen|teilnehmen|dazu|nehmen|anmelden|eintragen|vormerken", swap, 1},
        {"verschieben|verschiebe|verlegen|schieben|rueberschieben", swap, 2},
        {"ausweichen|auszuweichen", swap, 3},
        {"auf|zu|zum|zur|in ... wechseln|tauschen|ummelden|umsteigen|verschieben", swap, 3},
        {"instead of me|him|her|us|mr|ms|dr", swap, 3},
        {"in my|his|her|our place|stead", swap, 3},
        {"instead", swap, 2},
        {"use|take|have|taking|takes|using over ~my|our|his|her place|seat|spot", swap, 3},
        {"use|take|have|taking|takes|using my|our|his|her place|seat|spot", swap, 3},
        {"swap|switch|rebook|transfer|reschedule|change my|our|me|us|the|to|from|for|over", swap, 3},
        {"change|changing|move|moving my|our|me|us ... registration|booking|place|seat|to|from", swap, 3},
        {"replace|replaces|replacing|replaced|replacement|substitute|substitutes|substituting", swap, 3},
        {"stand|standing|stands in for", swap, 3},
        // --- prior: a registration exists
        {"angemeldet|gemeldet|eingetragen|vorgemerkt fuer|zum|zu|am", prior, 2},
        {"bin|sind|war|waren|hatte|hatten|habe|haben|steh|stehe|stehen|stand .... "
         "angemeldet|gemeldet|eingetragen|vorgemerkt|registriert|gebucht; ich|wir .. "
         "angemeldet|gemeldet|eingetragen|vorgemerkt|registriert|gebucht",
         prior, 3},
        {"angemeldet|gemeldet|eingetragen|vorgemerkt|registriert bin|habe|hatte|hatten|sind|war|waren|haben",
         prior, 3},
        {"angemeldet|gemeldet|eingetragen|vorgemerkt", prior, 1},
        {"steh|stehe|stehen|stand|bin|sind .... auf der|eurer|ihrer "
         "liste|teilnehmerliste|teilnahmeliste|anmeldeliste",
         prior, 3},
        {"hatte|hatten|habe|haben ... reserviert|zugesagt", prior, 2},
        {"mein|meine|meinen|meiner|unsere|unserer|unser|unseren "
         "anmeldung|platz|plaetze|teilnahme|buchung|buchungen|anmeldungen|zusage|reservierung|"
         "reservierungen",
         prior, 2},
        {"hatte|hatten|habe|haben .... zugesagt; zugesagt hatte|hatten|habe|haben", prior, 2},
        {"stand|steht|stehen|standen .... auf ihrer|eurer|der liste|teilnehmerliste|teilnahmeliste", prior,
         3},
        {"ist|sind|wurde|wurden|haben .. gemeldet|angemeldet|eingetragen|vorgemerkt", prior, 2},
        {"die|unsere|meine anmeldung ... aendern|umschreiben|uebertragen; aendern|aendert ... "
         "anmeldung|buchung",
         prior, 2},
        {"teilnehmerliste|anmeldeliste|anmeldebestaetigung", prior, 1},
        {"wieder rausnehmen|austragen|streichen|herausnehmen|abmelden", prior, 2},
        {"anmeldung|anmeldungen von|vom letzter|letzten|letztem|gestern|vorgestern|voriger|"
         "vergangener|letzte; our|my|the earlier|previous|existing registration",
         prior, 2},
        {"wie geplant|angekuendigt|vorgesehen|gemeldet|angemeldet|bestaetigt", prior, 1},
        {"war|waren von|fuer uns .... gemeldet|angemeldet|vorgesehen|eingeplant", prior, 3},
        {"doch nicht|nich", prior, 1},
        {"my|our registration|seat|place|spot|booking", prior, 2},
        {"registered; signed up; enrolled; booked", prior, 2},
        {"on the|your list ~for", prior, 1},
        {"your|the confirmation", prior, 1},
    };
    return kCues;
}

}  // namespace bp
