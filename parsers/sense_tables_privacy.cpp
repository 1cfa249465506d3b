// The words by which people ask what is kept of them, have it put right or erased. Grammar in cue.h, weights
// in senses.h.
//
// What the law calls by name weighs 3; what may be said of other things as well weighs 2 and needs a second
// wording (find_kind adds them up).
#include "parsers/senses.h"

namespace bp {

const std::vector<CueEntry>& privacy_cues() {
    using enum Sense;
    static const std::vector<CueEntry> kCues = {
        {"art|artikel|article ~. 15|16|17|18|20|21 ... dsgvo|gdpr|ds", privacy, 3},
        {"dsgvo|gdpr ~( ~, ~art|article|artikel ~. 15|16|17|18|20|21", privacy, 3},
        {"auskunftsersuchen|datenauskunft|selbstauskunft|auskunftsanspruch|loeschersuchen|loeschantrag|"
         "loeschbegehren|betroffenenrecht*; subject access; right of access; right to erasure; right to be "
         "forgotten; recht auf vergessenwerden",
         privacy, 3},
        {"welche|was|what .... *daten|data|information .... "
         "gespeichert|speichern|verarbeitet|verarbeiten|store|hold|process|keep|stored; welche|what ... "
         "*daten|data|information ... ueber|about|of mich|me; daten ... zu meiner person",
         privacy, 3},
        {"artikel|art 15|16|17|18|20|21 ... datenschutzgrundverordnung|grundverordnung|datenschutz", privacy,
         3},
        {"auskunft .... *daten|gespeichert*|personenbezogen*|dsgvo", privacy, 3},
        {"meine|meiner|meinen|unsere|saemtliche|alle|personenbezogen* ... "
         "*daten|kontaktdaten|mailadresse|adresse|adressdaten|emailadresse .... "
         "loeschen|loeschung|entfernen|geloescht|herausgeben|berichtigen|loescht",
         privacy, 3},
        {"loeschen|loescht|loesche|loeschung|entfernen|entfernt|berichtigung ... "
         "meiner|meine|aller|alle|saemtlicher|saemtliche|personenbezogen*|mir|mich ... "
         "*daten|adresse|kontaktdaten|mailadresse|gespeichert*|verteiler",
         privacy, 3},
        {"berichtigen|berichtigt|korrigieren|aktualisieren .. gespeicherte|gespeicherten|"
         "personenbezogenen ... *daten|adresse|angaben|kontaktdaten|name|namen",
         privacy, 3},
        {"alles|alle loeschen ... zu|ueber|von mir", privacy, 3},
        {"loeschen|loescht|loesche|vernichten|entfernen .. alles|saemtliches ... von|ueber|zu mir|uns",
         privacy, 3},
        {"delete|erase|remove everything|anything ... about|on|of me|us", privacy, 3},
        {"loeschen|loescht|streichen|streicht|nehmen|nehmt|entfernen|entfernt|austragen|tragen .... "
         "*verteiler|newsletter|mailingliste|adressliste; *verteiler|newsletter|mailingliste .... "
         "austragen|streichen|abmelden|abbestellen|entfernen|loeschen; mailing list|lists; unsubscribe",
         privacy, 3},
        {"aus ihrem|eurem|dem|ihren|allen|euren "
         "verteiler*|mailverteiler|adressverteiler|verteilerliste|newsletter ... "
         "loeschen|entfernen|streichen|nehmen|austragen",
         privacy, 2},
        {"erase|delete|remove|rectify|correct ... my|our|all ... "
         "data|details|information|contact|email|address|records",
         privacy, 3},
        {"auskunft .. loeschung|loeschen; quelle|woher|where ... "
         "mailadresse|emailadresse|adresse|kontaktdaten|*daten|address|data; e mail adresse ... "
         "loeschen|entfernen",
         privacy, 2},
        {"my|personal data; personenbezogenen|personenbezogene daten", privacy, 2},
        {"copy of ... data|kopie ... daten", privacy, 2},
        {"einwilligung ... widerrufe|widerruf|zurueck*", privacy, 2},
        {"widerrufe|widerspreche .... einwilligung|verarbeitung|speicherung|nutzung", privacy, 3},
        {"object to the processing; withdraw my consent; widerspruch gegen die verarbeitung", privacy, 3},
        {"was|welche|what .... wissen|wisst|weiss|habt|haben|fuehren|steht|liegt|know|have .... "
         "ueber|about|zu|on mich|me|meiner|meine ~person",
         privacy, 3},
        {"unter meinem|unserem namen .... liegt|gespeichert|vorliegt|gefuehrt|steht|haben", privacy, 3},
        {"foto|fotos|bild|bilder|aufnahme|aufnahmen|video|videos|photo|photos|picture|pictures .... "
         "herunter|runter|loeschen|loescht|entfernen|entfernt|vernichten|verpixeln|unkenntlich|offline|"
         "delete|remove|down",
         privacy, 3},
        {"vernichten|vernichtet|vernichte ... dateien|datei|*daten|fotos|bilder|aufnahmen|unterlagen",
         privacy, 3},
        {"loeschen|loescht|entfernen|entfernt|vernichten|verpixeln|delete|remove ... "
         "foto|fotos|bild|bilder|aufnahme|aufnahmen|photo|photos|picture|pictures",
         privacy, 3},
        {"aus ihren|ihrer|euren|eurer systemen|datenbank|kartei|unterlagen|datei ... "
         "loeschen|entfernen|streichen|tilgen",
         privacy, 3},
        {"in which|where i am|appear|can; auf dem|der|denen ich .. sehen|erkennen|abgebildet; took|taken "
         "photos|pictures|photographs .. me|us|i",
         privacy, 2},
        {"moechte|moechten|wuensche|wuenschen|verlange|verlangen|will|bitte .... "
         "geloescht|loeschung|loeschen|gesperrt|vernichtet; "
         "handynummer|mobilnummer|telefonnummer|rufnummer|mailadresse|emailadresse|privatadresse|"
         "geburtsdatum|anschrift|personalien|adresse .... angegeben|hinterlegt|gespeichert|mitgeteilt",
         privacy, 2},
        {"auf|in den|dem|einem|mehreren|ihren|euren ~veroeffentlichten "
         "foto|fotos|bild|bildern|video|videos|aufnahmen .... ich|mich; entfernen|loeschen|nehmen .. "
         "seite|internetseite|webseite|website|homepage|netz|internet",
         privacy, 2},
        {"delete|erase|remove|wipe|destroy the|any|all ~of ~the ~personal|contact "
         "details|data|information|records ~that|which i|you|we",
         privacy, 3},
        // Said without the words of the law.
        {"everything|anything|all|whatever|what|which|copy|records|information|data|file ~of ~all "
         "~that|which ~data|information|everything|records you|your|bamf|office ~team|database|"
         "records ~may|might|do|does ~still hold|holds|have|has|keep|keeps|store|stores|know|knows|"
         "got|collected|process|hold|stored|recorded|gathered ~on|in ~file|record|your ~files|system|"
         "systems ~about|on|of ~me|us",
         privacy, 2},
        {"everything|anything|all|whatever|what|copy|data|information|records|details .... hold|holds|"
         "have|keep|keeps|store|stored|know|collected|process|recorded|gathered|file about|on|"
         "concerning|regarding me|myself; file|record|dossier on|about me; held|stored|kept|recorded "
         "about|on me; copy of ~all|every|any my|all ~my ~personal data|details|records|file|"
         "information",
         privacy, 3},
        {"was|welche|alles|alle|was|welcherlei .... ueber|zu|von mich|mir|meiner|meine ~person .. "
         "gespeichert|speichern|speichert|gesammelt|sammeln|wissen|wisst|haben|habt|abgelegt|aufbewahren|"
         "verarbeiten|verarbeitet|vorliegt|vorliegen|vorhanden|gespeicherte|gespeicherten|notiert|steht|"
         "hinterlegt",
         privacy, 3},
        {"wipe|forget|purge|scrub|destroy|erase|expunge|delete|remove ~all ~of my|our ~personal|contact "
         "data|details|records|record|address|information|traces|file|entry|mail|email; wipe|forget|erase|"
         "delete|purge all ~of my|traces|records; wipe|delete|erase|forget me|us from|in|completely|"
         "entirely|altogether",
         privacy, 3},
        {"vergessen|vergesst|loeschen|loescht|loesche|tilgen|tilgt|entfernen|entfernt|vernichten ~sie|"
         "ihr ~bitte ~umgehend|sofort ~alle|saemtliche meine|unsere|mich|saemtliche|alle|meiner "
         "~gespeicherten|personenbezogenen ~e ~mail adresse|mailadresse|emailadresse|*daten|angaben|"
         "kontaktdaten|datensaetze|eintraege|spuren|personalien|telefonnummer|nummer|handynummer|"
         "rufnummer|anschrift",
         privacy, 3},
        {"meine|meiner|unsere|saemtliche|alle ~gespeicherten "
         "angaben|personalien|datensaetze|eintraege|telefonnummer|handynummer|anschrift|spuren .... "
         "geloescht|loeschen|loeschung|entfernt|entfernen|tilgen|vernichtet|herausgeben",
         privacy, 3},
        {"daten|angaben|data .... zu|ueber|von mir|mich $; "
         "informationen|auskunft|auskuenfte|information|uebersicht|"
         "aufstellung .... ueber|zu|about ~alle|aller|meine mich|me|mir|meine ~gespeicherten ~daten $",
         privacy, 3},
        {"woher|where|how .... haben|habt|got|get|did|have .... "
         "adresse|mailadresse|emailadresse|kontaktdaten|*daten|namen|nummer|address|details|name|email",
         privacy, 2},
        {"article|artikel|art ~. 15|17|20|21 $; data subject|protection; "
         "datenschutzanfrage|datenschutzrechtlich*|"
         "datenschutzbeauftragte*; right to know|object|access|rectification|portability; auskunftsrecht|"
         "auskunftspflicht; recht auf auskunft|loeschung|berichtigung|vergessen",
         privacy, 2},
        {"with whom ... shared|share; an wen .... weitergegeben|uebermittelt|geteilt; "
         "how long .. keep|store|stored|kept; wie lange .. gespeichert|aufbewahrt|speichern|aufbewahren",
         privacy, 2},
        {"remove|take|delete|strike me|us|my ~name ~address|email|details ~out from|of|off your|the|"
         "all ~mailing|own database|databases|system|systems|records|files|mailing|distribution|"
         "newsletter|distributor",
         privacy, 3},
        {"daten|angaben|data|informationen .... zu|ueber|von|about|on mir|mich|me .. verarbeit*|"
         "speicher*|gespeichert|haben|vorliegen|hinterlegt|erhoben|nutzen|gesammelt|process|hold|keep|"
         "store|stored|processed",
         privacy, 3},
        {"nicht|not .... meine|meiner|my *daten|adresse|angaben|nummer|data|details|address .... "
         "bleiben|behalten|gespeichert|speichern|aufbewahr*|verwend*|nutz*|kept|stored|used|held; "
         "falsch|veraltet|wrong|incorrect|outdated|misspelt .. in your|ihren|euren|ihrem|eurem "
         "files|records|database|system|unterlagen|*daten|akten|datenbank|verzeichnis",
         privacy, 3},
        {"loeschen|loescht|loesche|entfernen|entfernt|streichen|tilgen ~sie|ihr mich|uns ~bitte .. aus "
         "ihrem|ihren|ihrer|eurem|eurer|euren|allen|dem|der "
         "system|systemen|datenbank|datenbanken|kartei|akten|bestand|*daten|adressbuch|datei|unterlagen; "
         "ziehe|ziehen|widerrufe|widerrufen|nehme .. einwilligung|zustimmung",
         privacy, 3},
        {"photo|photos|picture|pictures|image|foto|fotos|bild|bilder of|von|mit me|us|mir|uns; take "
         "it|them|that down; what else you|sie|ihr; what|was else|sonst ~noch you|sie|ihr keep|have|"
         "hold|haben|speichern",
         privacy, 2},
        {"an wen .... *daten|adresse|namen|angaben .... weiter*|uebermittelt|geteilt|verkauft; whom|"
         "who .... my data|details|address|name|information; strike|cross|remove|delete|drop|take my|"
         "our ~contact|personal details|data|address|number|email|information",
         privacy, 3},
        {"loeschung .. *daten|datensatz|datensatzes|angaben|adresse|eintrags|eintrages|kontaktdaten; "
         "berichtigen|berichtigt|korrigieren|korrigiert|aktualisieren|aendern|correct|rectify|update .... "
         "gespeicherte|gespeicherten|hinterlegte|hinterlegten|stored|held "
         "adresse|anschrift|*daten|namen|nummer|angaben|address|data|details|name; "
         "data protection law|rights|request; datenschutzrecht|datenschutzgesetz ... "
         "mitteilen|auskunft|wissen",
         privacy, 3},
        // --- mails that nobody wants any more
        {"loeschen|loescht|loesche|streichen|streicht|nehmen|nehmt|nimm|entfernen|entfernt|werfen|werft|"
         "schmeissen|schmeisst|austragen|tragen|tragt|raus|weg|abmelden .... "
         "rundmail|rundmails|rundbrief|rundbriefe|rundbriefen|rundschreiben|infomail|infomails|"
         "einladungsliste|einladungsverteiler|adresskartei|adressbuch|mailings|serienmails|massenmails|"
         "kontaktliste|interessentenliste|adressdatei",
         privacy, 3},
        {"keine|keinerlei|nie ~weiteren|weitere ~wieder "
         "einladungen|mails|nachrichten|infos|rundmails|werbung|post|newsletter|zusendungen|informationen "
         "~zu ~den ~thementagen ~mehr ~von ihnen|euch .... "
         "bekommen|erhalten|schicken|senden|zusenden|haben|zuschicken|wuensche|wuenschen|moechte|"
         "moechten; "
         "keine|keinerlei ~weiteren|weitere einladungen|rundmails|werbung|newsletter|zusendungen mehr; "
         "nicht mehr|weiter|laenger ~von ihnen|euch ~per mail angeschrieben|kontaktiert|belaestigt|"
         "behelligt; nicht mehr|weiter anschreiben|kontaktieren|belaestigen; "
         "stop|quit sending|emailing|mailing|spamming|writing me|us|these|to; no more "
         "emails|mails|invitations|newsletters|mailings; dont|not "
         "email|contact|write|mail ~to me ~ever again|anymore|any",
         privacy, 3},
        {"senden|schicken|sendet|schickt|schreiben|schreibt|send .. keine|keinerlei|nichts|no|not "
         "~weiteren|weitere|mehr|more|further|any .. "
         "einladungen|mails|rundmails|newsletter|werbung|zusendungen|invitations|emails|newsletters",
         privacy, 3},
        // --- where an address comes from
        {"woher|wieso|warum|weshalb ~und ~genau haben|habt|kennen|kennt|hat|kommt ~sie|ihr|bitte ~denn|"
         "eigentlich|bitte|ueberhaupt ~sie|ihr|das|ihre meine|meinen|unsere ~private|privaten|dienstliche ~e "
         "~mail *adresse|daten|kontaktdaten|namen|nummer|telefonnummer|handynummer; "
         "wie|wo .... an|zu meine|meinen|meiner|unsere ~private|privaten ~e ~mail "
         "*adresse|daten|kontaktdaten|namen|nummer .... gekommen|gelangt|kommen|gelangen; "
         "wer .... meine|meinen|meiner *adresse|daten|namen|nummer .... gegeben|weitergegeben|verraten|"
         "weitergeleitet; "
         "where|how|who .... get|got|have|obtain|obtained|find|found|gave|given|come ~by ~hold ~of ~you my "
         "~private|personal|work ~e ~mail|email|phone|contact address|email|details|data|number|name|mail",
         privacy, 3},
        // --- what is kept
        {"was|welche|what|which .... bei|with|by|at ihnen|euch|you .. "
         "gespeichert|hinterlegt|stored|saved|kept|aufbewahrt|archiviert; "
         "which|what .. data|information|details of mine|ours; wann|when .... "
         "daten|das|die|angaben|data geloescht|deleted|erased|vernichtet; "
         "to whom|wem|wen ... passed|weitergegeben|uebermittelt|disclosed|forwarded",
         privacy, 3},
        {"nicht|not .... meine|my ~e mail|mails|adresse|email|address .... "
         "behalt*|speicher*|aufheb*|keep|store; mich betreffende|betreffenden *daten|informationen; zu "
         "welchem|welchen zweck|zwecken .... *daten|verarbeit*|speicher*; "
         "auskunft|loeschung|berichtigung|widerspruch|erasure|access|rectification "
         "~nach|gemaess|gem|under|per ~. art|artikel|article ~. 15|16|17|18|20|21; "
         "berichtigen|korrigieren|aktualisieren|loeschen|loescht ~sie ~bitte den|meinen|diesen|das|mein "
         "eintrag|datensatz|profil|account; "
         "longer|not|dont .. want|wish|like you|your to keep|store|hold|retain|have; "
         "wipe|erase|purge it|them|that|everything|all",
         privacy, 3},
        {"foto|fotos|bild|bilder|photo|picture|video|aufnahme .... mich|me|ich|uns .... "
         "erkennt|erkennen|sieht|sehen|erkennbar|recognise|recognize|see|identify",
         privacy, 3},
        {"niemand|keiner|nobody hat|has|had ~mich|uns ~me ~vorher ~dazu gefragt|asked", privacy, 2},
        {"datenpanne|datenleck|datenschutzvorfall|datenschutzverstoss|datenschutzverletzung; data "
         "breach|leak; offener|offenen verteiler; in|auf ihrem|eurem|ihrer|eurer "
         "verteiler|mailverteiler|adressverteiler|mailingliste|datenbank|kartei|adressliste; "
         "berichtigen|korrigieren|aktualisieren|aendern|berichtigt|korrigiert|correct|update .... "
         "name|namen|anrede|adresse|anschrift|nummer|address|name .. in|auf ihrem|ihren|ihrer|your|the "
         "system|systemen|datenbank|unterlagen|daten|liste|records|files|database|system; update|correct "
         "your records|files|database",
         privacy, 3},
        {"jeder|alle|everybody|everyone konnte|konnten|kann|koennen|could|can .... "
         "adresse|adressen|daten|address|addresses lesen|sehen|read|see; "
         "werde|bin|stehe ich .. als|unter .... gefuehrt|gespeichert|erfasst; nehmen|nehmt ~sie|ihr mich|"
         "uns ~bitte ~da ~dort heraus|raus|runter",
         privacy, 2},
        {"loeschen|loescht|entfernen|vernichten|delete|erase|remove ~sie|ihr ~bitte ~all "
         "seine|ihre|deren|his|her|their ~personal|persoenlichen "
         "*daten|angaben|data|details|adresse|information",
         privacy, 3},
        {"datenschutz", privacy, 2},
        {"anmeldedaten|teilnehmerdaten|daten|registrierungsdaten .... geloescht|loeschung|aufbewahrt|"
         "vernichtet",
         privacy, 2},
        {"aus allen|saemtlichen listen|verteilern|dateien|unterlagen|datenbanken; where my "
         "~email|mail|private address|email|name|number|details comes|come|came from; "
         "richtigstellen|berichtigen|korrigieren|aendern .. in ihrem|ihren|euren|eurem "
         "adressbestand|bestand|datenbestand|stammdaten; in ihrem|ihren|euren|eurem "
         "adressbestand|bestand|datenbestand|stammdaten .. richtigstellen|berichtigen|korrigieren|aendern",
         privacy, 3},
        {"was sonst|alles ~noch von mir|uns; ich .. als|unter .... gefuehrt|gespeichert|erfasst; taken "
         "out|off of whatever|any|your|the ~mailing list|lists",
         privacy, 2},
        {"die|diese|meine nummer|adresse|daten|durchwahl|mailadresse|telefonnummer|handynummer .. "
         "weitergegeben|weitergereicht|weitergeleitet|verkauft|geteilt|herausgegeben; "
         "share|shared|sell|sold|pass|passed|give|given|gave ~on my|the "
         "number|details|address|data|email|name|information",
         privacy, 3},
        {"wie lange|how long .... heben|bewahren|behalten|speichern|keep|store|retain|hold|aufbewahrt|"
         "aufgehoben .. *daten|daten|angaben|adresse|adressen|data|details|auf|records|information; "
         "meine|meiner|my ~persoenlichen ~personal *daten|daten|angaben|adresse|name|nummer|data|details|"
         "information .... verschwinden|verschwindet|weg|raus|getilgt|disappear|gone|removed|deleted|"
         "erased; "
         "ihre|seine|deren|dessen|her|his ~persoenlichen ~personal *daten|daten|angaben|data|details .... "
         "geloescht|loeschen|entfernt|entfernen|deleted|erased|removed|delete",
         privacy, 3},
        {"photo|photos|picture|pictures|foto|fotos|bild|bilder|aufnahmen|footage .... "
         "recognised|recognized|recognisable|recognizable|identified|erkennbar|erkannt|verpixeln|"
         "verpixelt|abgebildet; "
         "not|dont|never|nicht|keine|kein .... publish|post|upload|veroeffentlichen|veroeffentlicht|"
         "hochladen|online|posten .... "
         "me|i|my|mich|ich|mir|mein|meine; recognised|recognized|erkennbar|erkannt .... "
         "photo|photos|picture|pictures|foto|fotos|bild|bilder",
         privacy, 3},
        {"was|wieviel .... ueber mich|meine .. liegt|liegen|steht|stehen|existiert|vorliegt|habt|haben; "
         "nicht|not , ~dass|that meine|my *daten|adresse|name|nummer|angaben|data|details|name|number .... "
         "liegen|liegt|stehen|steht|gefuehrt|auftauchen|weitergegeben|verbreitet|landen|kept|stored|shared; "
         "dont|not|never want|wish|like to ~be|get|receive ~any|more "
         "contacted|contact|emails|mails|invitations|newsletters; "
         "moechte|will|wuensche|moechten ~ich|wir nicht ~mehr|weiter .. "
         "kontaktiert|angeschrieben|angerufen|belaestigt|eingeladen; "
         "remove|delete|erase|take ~out ~off my ~name ~and ~my phone|telephone|mobile|email|address|contact "
         "~number|address|details",
         privacy, 3},
        {"under|nach|laut|gemaess|according ~to ~the ~der gdpr|dsgvo", privacy, 2},
        {"was|welche|wo|ob|wieviel .... von|ueber|zu mir|mich|meiner .. "
         "gespeichert|hinterlegt|vorliegt|vorhanden|notiert|gesammelt|erfasst|festgehalten|existiert|"
         "aktenkundig|"
         "archiviert|vermerkt|aufbewahrt|abgelegt|stehen|liegen|liegt; "
         "was sonst|alles ~noch ueber|von|zu mich|mir; "
         "sonst|alles|noch noch|sonst hinterlegt|gespeichert|vermerkt|erfasst; "
         "stehe|bin ich ~noch ~irgendwo .. kartei|datenbank|system|verteiler|datei gespeichert|drin; "
         "bin ich .. gespeichert",
         privacy, 2},
        // --- what is wrong is to be put right
        {"korrigieren|korrigiert|berichtigen|berichtigt|aendern|aendert|aktualisieren|aktualisiert|anpassen|"
         "richtigstellen|verbessern|correct|amend|update|change|fix|rectify ~sie|ihr ~bitte ~doch|noch "
         "~in|auf ~den|ihren|ihrer ~unterlagen|daten|liste "
         "meine|meinen|meiner|my ~dienstliche|private|gespeicherte|gespeicherten|hinterlegte|neue "
         "name|namen|nachnamen|vornamen|familiennamen|surname|last|first|anschrift|adresse|mailadresse|"
         "emailadresse|e|telefonnummer|nummer|rufnummer|handynummer|titel|daten|kontaktdaten|"
         "angaben|amtsbezeichnung|address|email|phone|details|data|title|record|records; "
         "meine|meinen|my ~dienstliche|private|neue|alte "
         "name|namen|nachnamen|vornamen|familiennamen|anschrift|adresse|mailadresse|emailadresse|"
         "telefonnummer|nummer|handynummer|daten|kontaktdaten|angaben|titel .... "
         "korrigieren|berichtigen|aktualisieren|anpassen|richtigstellen|richtig stellen",
         privacy, 3},
        {"name|nachname|familienname|vorname|adresse|anschrift|mailadresse|titel|nachnamen|namen .... "
         "unterlagen|datenbank|system|systemen|kartei|datensatz|verzeichnis|records|files|database .... "
         "richtig|falsch|korrigieren|aendern|berichtigen|anpassen|aktualisieren|umstellen|stellen; "
         "stellen|stellt|aendern|passen|korrigieren .. das|dies|es ~bitte .. in|an "
         "ihren|ihrer|euren|eurer|ihrem unterlagen|datenbank|system|systemen|kartei|daten",
         privacy, 3},
        {"lautet|heisse|heiss ~ich seit|jetzt|nun|inzwischen|nach|wieder; falsch|verkehrt|fehlerhaft|"
         "veraltet geschrieben|hinterlegt|gespeichert|erfasst|gefuehrt|notiert; unter ~einer|einem "
         "falschem|falschen|altem|alten|falscher|alter namen|name|adresse|anschrift; my name|surname "
         "~has|is ~been ~now changed|wrong|misspelled|misspelt|spelled|spelt",
         privacy, 2},
        // --- pictures
        {"photo|photos|picture|pictures|foto|fotos|bild|video|image|aufnahme|gruppenfoto .... "
         "of|von|mit|with me|mir|us|uns|my|meinem .... "
         "website|homepage|webseite|internet|internetseite|netz|seite|online|intranet|linkedin|twitter|"
         "flyer|broschuere|page|site; "
         "website|homepage|webseite|internetseite|seite|intranet|linkedin|twitter|page|site .... "
         "foto|fotos|bild|bilder|photo|photos|picture|pictures|video|image of|von|mit|with me|mir|us|uns; "
         "foto|fotos|bild|bilder|photo|photos|picture|pictures|video|image .... ich|mich|i|me .... "
         "website|homepage|webseite|internetseite|linkedin|twitter|intranet; "
         "recht am|an eigenen bild",
         privacy, 3},
        {"nie|niemals|nicht|never|not|nobody|niemand ~dazu|dem|davon|ever|mich|me "
         "zugestimmt|eingewilligt|erlaubt|agreed|agree|consented|consent|asked|gefragt; ohne meine|unsere "
         "zustimmung|einwilligung|erlaubnis|genehmigung; without my|our consent|permission|agreement; take "
         "it|this|that|them|the .. offline|down; offline nehmen; nehmen .. offline",
         privacy, 2},
    };
    return kCues;
}

}  // namespace bp
