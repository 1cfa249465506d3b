// Coming and wanting a seat, said freely: sentences made of classes of words (cue_classes.h) in the orders
// that German and English know, where sense_tables_seat.cpp lists what is said in set phrases.
//
// Most have weight 2: they ask for a seat only beside a Thementag.
#include "parsers/senses.h"

namespace bp {

const std::vector<CueEntry>& presence_cues() {
    using enum Sense;
    static const std::vector<CueEntry> kCues = {
        // --- a seat for somebody
        {"<seat> ~bitte ~noch fuer <person>; <some> <seat> fuer <person>|einen|eine|1|2|3|4|zwei|drei|vier; "
         "<seat-noun> ~left ~please ~only for <me>|myself|one|two|three|four|my|mr|ms|dr",
         enrol, 3},
        {"fuer <person> ... <some> <seat-noun>; fuer <person> <some> <seat>", enrol, 2},
        {"<some>|ihr|euer|sie|denn|noch platz|raum|room|space|was|etwas|luecke ~left ~frei ~uebrig fuer|for "
         "<person>|one|two|three|four|zwei|drei|vier",
         enrol, 3},
        {"platz|was|etwas|eckchen|luecke frei|uebrig ~ist ~, ~gerne ~dann fuer <person>", enrol, 3},
        {"room|space for one|two|three|another ~more; take|fit one|two|another more", enrol, 2},
        {"<seat-noun> .. reicht|genuegt|langt|glangt|reichen|genuegen|tuts; reicht|genuegt|langt ~mir <some> "
         "<seat-noun>; <some> <seat-noun> ~fuer ~mich ~am ... waere|waer|waeren "
         "schoen|toll|prima|super|fein|nett|lieb|klasse|perfekt|gut|recht",
         enrol, 2},
        {"<seat-noun> .... <keep>; <keep>|zu ~sie ~bitte <some> <seat-noun>; "
         "halten|haltet|halt|halte|hebt|heben|hebe .... <seat-noun> .... frei|auf|bereit $",
         enrol, 3},
        {"haette|haetten|haett|moechte|moechten|will|wollen|brauche|brauchen|braeuchte|braeuchten|benoetige|"
         "benoetigen|wuensche|wuenschen|nehme|nehm|nehmen|nimm|erbitte|erbitten|bestelle|bestellen|buche|"
         "ordere|sichere|kriege|krieg|bekomme|beanspruche .... <some> <seat>",
         enrol, 3},
        {"bekaeme|bekaemen|kriegte|erhalte|erhielte|koennte|koennt|kann|darf ich|wir ... <some> <seat-noun>; "
         "um <some> <seat>",
         enrol, 2},
        {"hat|haette|haetten|haettet|habt|haben|hast|gibt|gaebe|ist|waere|findet|finden|findest .... "
         "<seat-noun>|platz ~frei ~uebrig fuer <person>",
         enrol, 3},
        {"keep|save|hold|book|reserve|secure|find|spare|get|earmark|allocate|need|require|request|bagsy|want|"
         "like|love|appreciate|take|have|grab|claim ~to ~have me|us|for|her|him|them|my ~me ~colleague "
         "a|an|one|two|three|four|five|2|3|4 ~more <seat>; "
         "keep|save|hold|book|reserve|secure|earmark|need|require|request|like|love|want "
         "a|an|one|two|three|four|five|2|3|4 ~more <seat>",
         enrol, 3},
        {"book|reserve .. for me|us|myself|one|two|three|four|five|six; reserve|book|keep|hold for me|us",
         enrol, 3},
        {"a|one|two|three|four|five|2|3|4 ~more <seat> ~please ~for ~me|us|the please|for|on|at; "
         "a|one|two|three|1|2|3 <seat>|participation|participations|registration|registrations",
         enrol, 2},
        // --- verbs of being there
        {"<would> .... <come> $; <come> <would>", enrol, 2},
        {"<come> zu koennen|duerfen|wollen; zu <come>; moeglich .... "
         "teilzunehmen|dazuzukommen|mitzukommen|mitzumachen|reinzuhoeren|zuzuhoeren|dabeizusein|dabei; "
         "teilzunehmen|dazuzukommen|mitzukommen|mitzumachen|dazuzustossen|beizuwohnen|reinzuschauen|"
         "vorbeizuschauen|vorbeizukommen|zuzuhoeren|zuzuschauen|hinzufahren|anzureisen|einzufinden",
         enrol, 2},
        {"komm|komme|kommen|kumm|chume|chumme|kimm|kemma|kaeme|kaem ich|wir|i|mir ~also|dann|gern|gerne|auch "
         "$; ich|wir|i komm|komme|kommen|kumm|kimm|kemma $; komme|kommen|komm .... "
         "dazu|mit|hin|vorbei|rum|rueber|her|angereist $",
         enrol, 2},
        {"reise|reisen|reist .... an $; finde|finden .... ein $; stosse|stossen .... dazu $; "
         "schlage|schlagen|schlag .... auf $; tauche|tauchen|tauch|kreuze .... auf $; "
         "schaue|schau|schauen|gucke|guck|schnuppere|hoere|hoer|lausche .... vorbei|rein|herein|hinein|zu $; "
         "setze|setz|setzen|haenge|haeng|haengen|haeng|klinke|klinken|schliesse|schliessen|geselle|reihe "
         "mich|uns|mi .... rein|nei|hinein|dazu|an|dran|mit|ein $; sitze|sitz|sitzen|hocke .... drin|im "
         "publikum|saal; erscheine|erscheinen|partizipiere",
         enrol, 2},
        {"haenge|haeng|haengen|setze|setz|klinke|schliesse|schliess|geselle ~ich|i mich|mi|uns .. "
         "rein|nei|hinein|dazu|an|dran|mit|ein",
         enrol, 2},
        {"im publikum|saal|auditorium|plenum|zuhoererraum .. "
         "sitzen|sitze|sein|platznehmen|nehmen|sass|saesse; saesse|sitze|sitzen|saessen .... "
         "publikum|reihe|saal|dabei|drin",
         enrol, 2},
        {"saesse|saessen|waere|waer|waeren|kaeme|kaemen|kaem|saess ich|i|wir ... "
         "gern|gerne|furchtbar|liebend|sehr|dabei|da",
         enrol, 2},
        {"steh|stehe|stehen .. auf der|eurer|ihrer matte; stehe|steh|stehen .... vor der|ihrer|eurer tuer",
         enrol, 2},
        {"bin|sind|waere|waeren|waer|bi ~ich|wir|i ... "
         "zugegen|anwesend|dabei|debii|debi|dabeisein|vertreten; bin|sind|bi am|an ... ort|da|dabei",
         enrol, 2},
        {"nehme|nehmen|nehm ~ich|wir ... mit $; nehme|nehmen|nehm ~ich|wir ... "
         "beide|alle|saemtliche|komplett|allesamt|ganz",
         enrol, 2},
        {"will|moechte|moechten|wollen|muss|wuerde|mag ... unbedingt|gern|gerne|auch|sehr|wirklich|mal "
         "zum|zur|zu|dahin|hin ~eurem|ihrem ~thementag|veranstaltung|tag",
         enrol, 2},
        {"gehoere|zaehle|zaehlen zu|zum ... teilnehm*; in|zum|im ~den|dem "
         "teilnehmerkreis|teilnehmendenkreis|teilnehmerfeld",
         enrol, 2},
        {"ja ~, bitte|gern|gerne|klar|sehr|unbedingt|natuerlich; yes ~, please|gladly; ja ~! ~, dabei", enrol,
         2},
        {"zusage|zusagen|teilnahmewunsch|teilnahmeerklaerung|besuchswunsch|anmeldewunsch ... "
         "fuer|zu|zum|zur|am; dabei am|beim|bei|zum; bin|waer dabei",
         enrol, 2},
        // --- to be put on a list, counted, noted
        {"setz|setze|setzen|setzt|schreib|schreibe|schreiben|schreibt|pack|packen|packt|nehm|nehmen|nehmt|"
         "nimm|bringen|bringt|trag|tragen <person>|bitte|sie|ihr|euch .... auf|in "
         "die|eure|ihre|den|euren|ihren|eurer|deine ~grosse <list>",
         enrol, 3},
        {"auf die|eure|ihre|den|euren|ihren <list> setzen|schreiben|nehmen|packen|aufnehmen|gesetzt", enrol,
         3},
        {"mit mir|uns ~bitte ~ruhig rechnen; mit mir|uns zu rechnen; rechnen|rechnet|rechne|planen|plant "
         "~sie|ihr ~bitte|fest|also|ruhig|daher .... mit mir|uns|<some>|herrn|frau|person|personen",
         enrol, 2},
        {"duerft|duerfen|koennt|koennen ihr|sie .. mit|auf mir|mich|uns .. rechnen|zaehlen|planen", enrol, 3},
        {"fuehren|fuehrt|registrieren|registriert|erfassen|erfasst|verbuchen|notieren|notiert|vermerken|"
         "vermerkt|listen sie|ihr|bitte|mich|uns ~bitte ~sie|ihr ~ihn ~mich|uns|herrn|frau|als",
         enrol, 3},
        {"als teilnehmer|teilnehmerin|teilnehmende|teilnehmender|teilnehmerinnen|gast|gaeste|zuhoerer|"
         "zuhoererin|besucher|besucherin .... fuehren|fuehrt|notieren|vormerken|eintragen|aufnehmen|"
         "registrieren|erfassen|kommen|anmelden",
         enrol, 3},
        {"melde|melden|meldet .... nach $; "
         "nachmelden|nachzumelden|dazumelden|hinzumelden|mitanmelden|anzumeldn|mitzumelden|nachmeldung",
         enrol, 3},
        {"melde|melden|meldn mich|uns ~hiermit|hierdurch|daher|also fuer|zum|zur|zu", enrol, 2},
        {"melde|melden ich|wir ~ihnen ~hiermit|hierdurch ~namens "
         "die|den|herrn|frau|unseren|unsere|meine|meinen; verbindlich|hiermit an $",
         enrol, 2},
        {"da sage|sag ich nicht|net|ned nein; lasse|lass|lassen ~ich|wir mich|uns nicht lumpen|zweimal",
         enrol, 2},
        {"erklaere|erklaeren|bekunde|bekunden|bestaetige|bestaetigen|zeige|zeigen|kuendige|kuendigen|melde|"
         "melden|erbitte|erbitten|beantrage|beantragen ~ich|wir ~hiermit ~ihnen "
         "meine|meinen|mein|unsere|unseren|unser|die|seine|ihre ~verbindliche "
         "teilnahme|anwesenheit|zusage|kommen|besuch|anmeldung",
         enrol, 3},
        {"um ~die|meine|unsere ~verbindliche anmeldung|vormerkung|aufnahme|zulassung|eintragung|"
         "registrierung|reservierung|beruecksichtigung|platzreservierung|einplanung|einladung|"
         "teilnahme|platzzuteilung .... gebeten|bitten|bitte|ersucht|ersuche|nachgesucht",
         enrol, 3},
        {"bitte|bitten|ersuche|ersuchen ~ich|wir ~sie ~freundlichst|hoeflich|hiermit|daher um ~die "
         "~verbindliche|freundliche zulassung|teilnahme|aufnahme|nachmeldung|zuteilung|einplanung",
         enrol, 3},
        {"zulassung|aufnahme|zuteilung ... teilnehm*|veranstaltung|thementag|platz*", enrol, 2},
        // --- participation announced as such
        {"meine|meiner|unsere|unserer|mein|unser|seine|deren ~persoenliche teilnahme|kommen|zusage|"
         "anwesenheit ... mitteilen|mitzuteilen|anzeigen|anzuzeigen|ankuendigen|anzukuendigen|bekanntgeben|"
         "bekanntzugeben|bestaetigen|zusagen|zuzusagen|erklaeren|zusichern|melden|vermelden|signalisieren; "
         "meiner|unserer|seiner|einer teilnahme .. nichts ~mehr|nun|jetzt entgegen|im",
         enrol, 3},
        {"angemeldet|vorgemerkt|eingetragen|registriert werden "
         "moechte|moechten|will|wollen|soll|sollen|sollte|sollten|wuerde; moechte|moechten|will|wollen|"
         "soll|sollen .... angemeldet|vorgemerkt|eingetragen|registriert werden",
         enrol, 3},
        {"buche|buchen|reserviere|belege ~ich|wir hiermit|verbindlich|fest; hiermit "
         "buche|buchen|reserviere|reservieren|belege ich|wir",
         enrol, 3},
        {"moechte|moechten|will|wollen ~ich|wir ~gern|gerne ~auch ~noch zum|zur|zu|auf ~den|dem|euren|ihren "
         "thementag|thementage|thementagen|veranstaltung|tag|termin|session|event|workshop",
         enrol, 1},
        // `Ist noch was frei? Dann nehm ich den`
        {"dann|ja nehme|nehm|nehmen ich|wir ~bitte|gern|gerne den|ihn|einen|diesen|das; platz gehoert "
         "mir|uns; gehoert ~er|einer|eine|der ~dann mir|uns; its|thats|is mine|ours; ill|id|well take "
         "it|that|one $",
         enrol, 3},
        {"<would> .... nach berlin|nuernberg|ihnen|euch fahren|reisen|kommen|anreisen; <would> .... zu "
         "ihnen|euch fahren|reisen",
         enrol, 2},
        // --- English
        {"like|love|want|wants|wish|glad|keen|happy|hope|hoping|plan|planning|could|can|may|might|will|ill|"
         "well|going|id|if ... sit|drop|listen|pop|look|swing|stop|tag|come in|by|over|round|along",
         enrol, 2},
        {"like|love|want|wants|wish|glad|keen|happy|delighted|thrilled|excited|honoured|honored|eager|"
         "grateful|pleased ~very ~much to ~also sit|drop|listen|pop|look|tag|come ~along "
         "in|by|over|along|on; like|love|want|wish|glad|happy to ~also be "
         "there|present|part|in|included|among|counted",
         enrol, 3},
        {"like|want|wants|wish|wishes|asked|asks|tells|told me|us|him|her to ~be "
         "attend|there|go|join|come|present|participate|represent",
         enrol, 2},
        {"like|love|want|wish|wishes to go|assist|visit|follow|take|see|hear; interested in "
         "coming|attending|joining|going|participating|taking|registering; thinking of coming",
         enrol, 2},
        {"take part; taking part; be part; participate|attend|join please", enrol, 2},
        {"want|count|counting|deal|squeeze|pencil|fit|slot|book|put ~me|us|him|her in; im|were in for|on; "
         "i|we am|are in for|on; im|were in $; i|we am|are in $",
         enrol, 2},
        {"want|count in for; squeeze|pencil|fit|slot me|us|him|her|one|two in", enrol, 3},
        {"put|mark|note|log|pen|pencil|jot|take|enter|write|register|add ~down my|our|his|her|their "
         "name|names",
         enrol, 3},
        {"consider|take|treat|regard|accept this|it ~mail|email ~to ~be ~as my|our|a ~formal|official "
         "registration|application|rsvp|sign|booking|enrolment|acceptance|confirmation; consider|count "
         "me|us|him|her registered|in|booked|signed|on",
         enrol, 3},
        {"hereby ... register|sign|enrol|enroll|apply|confirm|book|reserve", enrol, 3},
        {"please|kindly|pls|plz ~also|do ~to "
         "enrol|enroll|register|book|reserve|sign|add|include|enter|expect|count|admit|inscribe|subscribe",
         enrol, 3},
        {"apply|applying|application for|to ... participation|attend|attendance|seat|place; "
         "confirm|confirming|announce my|our|his|her ~own "
         "participation|attendance|presence|coming|registration",
         enrol, 3},
        {"sending|send|sends|delegate|delegating|nominate|nominates|nominating ~you "
         "one|two|three|four|people|colleagues|delegates|mr|ms|mrs|dr|someone|somebody; "
         "sending|send ~you the following",
         enrol, 2},
        {"will|would|wants be represented by|with; be represented by", enrol, 3},
        {"<we>|ill|well|will be ~sat|sitting|seated in the audience|room; i|we|ill|well "
         "come|attend|join|participate $; i|we plan|intend|hope|aim to ~also|both "
         "attend|come|join|participate|be|take|register|travel|go|drop",
         enrol, 2},
        {"see|expect|have me|us there|then|on; <some> of us ~will ~would ~are ~want|like ~to "
         "come|coming|attend|attending|join|joining|be|are",
         enrol, 2},
        {"mach|mache|machen .. mit $; ruecke|ruecken|rueck .. an $; trudle|trudel|trudeln|laufe|laufen .. "
         "ein $; gehe|geh|gehen|fahre|fahr|fahren|pilgere|duese|radle .. hin|mit|rein|los|rueber $; "
         "hocke|hock|pflanze|mische|mischen|setze|setz|geselle|begebe|begeben|mache|mach ~ich|i mich|mi|uns "
         ".. zu|unter|dazu|auf|nach|hin|rein",
         enrol, 2},
        {"ill|will|can|could|should|well|shall|ive ~definitely|certainly make it|room; "
         "show|turn|rock|head|fly up|over|in|along; considered|included for|in|among; ready for",
         enrol, 2},
        {"anwesend|zugegen|dabei|vertreten ~zu sein ~zu duerfen|koennen|werden; sein zu duerfen|koennen",
         enrol, 2},
        {"<some>|1|2|3 person|personen|teilnehmer|teilnehmerin|teilnehmende|leute|people|persons|"
         "participant|participants|attendee|attendees|pax; confirm my|our|a place|seat|spot|places|"
         "seats",
         enrol, 1},
        {"will|moechte|moechten|wollen|muss|mag|darf .. hin $; "
         "haette|haett|haetten|nehme|nehm|nehmen|moechte ich|wir ~gern|gerne ~dann ~bitte "
         "einen|ihn|eine|zwei|drei|beide ~davon $; gebe|geben mir|uns .. die ehre; "
         "unterkaeme|reinkaeme|drankaeme|teilnaehme|mitkaeme|mitmachte",
         enrol, 2},
        {"represent|represents|representing us|our|the; like|want|wish|would|will|going to send; meldet "
         "zum|zur|fuer|am; teilzuhaben|teilhaben",
         enrol, 2},
        {"werde|werden|wird|wuerde .. da|dort|dabei|anwesend|zugegen|puenktlich|ort|gast sein; "
         "da|dort|dabei|anwesend|zugegen sein werde|werden",
         enrol, 2},
        {"bin|sind|waere|stehe .. zur stelle; bin|sind|stehe .. parat|startklar|reisefertig; "
         "sitze|sitz|sitzen ich|wir .. bei|unter|neben|mit ihnen|euch",
         enrol, 2},
        {"nominiert|nominieren|nominiere|delegiert|delegieren|ordnet|ordnen|abordnen|abgeordnet; sign "
         "me|us|him|her on|in; mit freuden|vergnuegen; with pleasure|joy",
         enrol, 2},
        {"wir|ich .. jemanden|jemand|leute|kollegen|kollegin|kolleginnen|zwei|einen|noch .. schicken|"
         "entsenden; draufschreiben|dazuschreiben|draufsetzen|dazunehmen; ich|wir bin|sind am|an|mit "
         "start|bord|boot; gebongt",
         enrol, 2},
        {"ich|wir|i waere|waer|waeren .. gern|gerne ~mit dabei|da|dort|ort|anwesend|zugegen|vor; gern|"
         "gerne vor ort; platzwunsch|platzanfrage|platzbitte|platzbestellung",
         enrol, 2},
        // --- an invitation is accepted
        {"einladung|angebot .... an|wahr|nach $; einladung|angebot ... "
         "folge|folgen|annehmen|wahrnehmen|nachkommen|nutzen; folge|folgen|nehme|nehmen|nutze|komme .... "
         "einladung|angebot; accept|accepting|take ~up the|your|this ~kind|friendly "
         "invitation|offer; gladly|happily|hereby|delighted|happy|pleased ~to accept; accept with "
         "pleasure|thanks|gratitude",
         enrol, 3},
        {"bin|sind|waere|waeren|bi ich|wir|i ~dann ~gern|gerne ~auch ~natuerlich da|dort $; "
         "bin|sind|waere|waeren|bi ich|wir|i ... dabei|anwesend|zugegen; ich|wir|i bin|sind|waere ~dann "
         "~gern|gerne da|dabei|dort|anwesend|zugegen",
         enrol, 2},
        // --- a house that sends somebody
        {"haus|amt|behoerde|ministerium|referat|abteilung|verwaltung|kreis|stadt|verein|firma|team ... "
         "vertreten|vertritt|entsendet|schickt; vertritt|vertreten .... "
         "haus|amt|behoerde|ministerium|referat|abteilung|verwaltung|firma|team",
         enrol, 2},
        {"registering|enrolling for; signing up; i|we am|are registering|booking|signing|coming|attending; "
         "make the|it trip|journey|to; go|going|goes|opt|opting for",
         enrol, 2},
        {"unterbringen|unterzubringen|reinpassen|dazwischenschieben|hineinquetschen|quetschen|mitkommt; "
         "passt|passen|kriegt|kriegen|bekommt|bringt ~ihr|sie mich|uns .... rein|unter|dazu|mit $",
         enrol, 2},
        // --- asked for as something that would be kind
        {"mich|uns|ihn|sie|herrn|frau|meine|meinen|unsere|unseren .... "
         "reinnehmen|mitreinnehmen|hineinnehmen|dazunehmen|mitnehmen|aufnehmen|einplanen|eintragen|vormerken|"
         "einbuchen|unterbringen|beruecksichtigen|draufsetzen|draufschreiben|anmelden|mitzaehlen|hinzufuegen|"
         "registrieren|einschreiben|reinquetschen "
         "koennten|koenntet|koenntest|koennt|wuerden|wuerdet|wuerdest|"
         "moegt",
         enrol, 3},
        {"platz|plaetzchen|stuhl ~fuer ~mich ~uns .... haetten|haettet|haettest|freihalten|reservieren $",
         enrol, 2},
        // --- as a guest, by choice among the days
        {"bin|sind|waere|waeren|werde|werden|bi ~ich|wir .. ihr|euer|zu|als gast; bin|sind|waere ~ich|wir .. "
         "ihre|eure gaeste; gast|gaeste bei ihnen|euch; bei ihnen|euch zu gast",
         enrol, 2},
        {"nehme|nehmen|nehm|nimmt|besuche|besuchen|besucht|belege|belegen|waehle|waehlen|bevorzuge ~ich|wir "
         "~also|daher|dann|bitte|gern|gerne|nur|lieber ~den|die|das|beim <day>; den|die|das|zum <day> "
         "nehme|nehmen|nehm|nimmt|besuche|besuchen|besucht|belege|waehle ich|wir|er|sie|herr|frau",
         enrol, 2},
        {"entscheide|entscheiden ~ich|wir mich|uns .. fuer; fuer .. entscheide|entscheiden|entschieden; wahl "
         "faellt|fiel auf; "
         "settle|settled|opt|opted|opting|go|going for|with",
         enrol, 2},
        {"teilen ~wir uns ~die ~tage ~termine ~so|wie auf; aufgeteilt; split|share|divide|dividing "
         "the|it|them "
         "~up|between|among",
         enrol, 1},
        {"komme|komm|kommt|kommen ~ich|wir .. im|in|beim|ende|anfang|mitte <day>; im|in|am|beim <day> .. "
         "komme|komm|kommt|kommen",
         enrol, 2},
        {"wuerde|wuerden|wuerd|moechte|moechten|moecht ~ich|wir ~gern|gerne nehmen|mitnehmen|besuchen|buchen "
         "$",
         enrol, 2},
        {"be cool|great|nice|lovely|good|brilliant|fantastic|wonderful|awesome to ~also "
         "join|attend|come|participate|take|be",
         enrol, 2},
        {"bringe|bringen ~ich|wir .... "
         "kolleg*|herrn|frau|team|mitarbeit*|jemand|jemanden|zwei|drei|azubi*|chef|chefin|person|personen|"
         "leute "
         ".... mit $",
         enrol, 2},
        {"bitte|je|jeweils ~jeweils|je ~mit eine|zwei|drei|1|2|3 person|personen|platz|plaetze|karte|karten",
         enrol, 3},
        {"uebermittle|uebermitteln|uebersende|uebersenden|sende|senden|schicke|schicken|reiche|reichen|anbei "
         "~ich|"
         "wir ~ihnen ~hiermit ~anbei die|folgende|nachfolgende|unsere|meine|eine|zwei|drei "
         "anmeldung|anmeldungen|meldung|meldungen|namen",
         enrol, 3},
        {"schoen|toll|super|nett|klasse|prima|froh|dankbar|gut , wenn .... "
         "bekaeme|bekaemen|erhielte|mitkommen|teilnehmen|dabei|kommen|mitmachen ~sein "
         "~koennte|koennten|duerfte|darf|kann|dabeisein $; hat|haben ~auch|ebenfalls .... interesse "
         "angemeldet|bekundet|geaeussert|gezeigt|signalisiert",
         enrol, 2},
        {"schickt|entsendet|delegiert|beordert ~mich|uns .. zu|zum|zur|auf", enrol, 2},
        {"dass|wenn|ob|weil|da ich|wir .... "
         "komme|dazustosse|teilnehme|mitmache|dazukomme|mitkomme|vorbeikomme|vorbeischaue|reinschaue|"
         "dazustossen|teilnehmen $",
         enrol, 2},
        {"accept|process|note|receive|find|take my|our|the|this ~following|attached ~formal "
         "registration|registrations|application|booking|bookings|enrolment",
         enrol, 3},
        {"haette|haett|haetten|habe|hab|haben ~ich|wir ~grosse|richtig|sehr|auch|mal|noch lust auf|zum|zur; "
         "nehme|nehmen|nehm ~ich|wir .. dazu|hinzu $",
         enrol, 2},
        {"nehme|nehmen|buche|buchen ~ich|wir ~also|gleich das|die|den "
         "~volle|ganze|komplette|gesamte|vollen|ganzen "
         "*programm|*paket|*reihe",
         enrol, 2},
        {"apply|applying ~to|for ~to the|your|this .. day|session|event|date|workshop|thementag; if so|yes "
         "~, please .. "
         "do|sign|register|add|book|count|put|reserve; falls|wenn ja ~, ~dann bitte|gern|gerne .. "
         "anmelden|eintragen|vormerken|einplanen|mich|uns|dabei|platz",
         enrol, 3},
        {"mache|uebernehme|mach ~ich ~dann|dafuer ~die|den|das <day>; ich mache|uebernehme|mach ~dann|dafuer "
         "~die|den|das <day>; bitte mit mir|uns",
         enrol, 2},
        {"nicht|nich|ned|net entgehen lassen|lasse|lass", enrol, 3},
        {"nehme|besuche|belege|buche ich|wir $", enrol, 2},
        {"bitte|bitten ~ich|wir um platz|plaetze|eintrag|aufnahme|anmeldung", enrol, 3},
        // --- English as others write it
        {"want|wish|wants|wishes|desire|intend|pretend "
         "participate|attend|join|assist|register|inscribe|subscribe|"
         "enrol|enroll|enlist; would like|love|want|wish participate|attend|join|assist|register|inscribe|"
         "subscribe|enrol|enroll; like|want|wish|love|need to ~be "
         "assist|inscribe|inscribed|subscribe|subscribed|enlist|enrolled",
         enrol, 3},
        {"inscribe|subscribe|enlist|enroll|enrol me|us|myself|ourselves|him|her; inscription|subscription|"
         "enrolment|enrollment|participation|attendance|assistance to|for|of|at|in|on; "
         "assist|assisting to|at|in ~your|the|this event|day|session|conference|theme|seminar|meeting|"
         "thementag|workshop",
         enrol, 2},
        {"let|make|allow me|us|him|her ~also ~to participate|join|come|attend|take; "
         "will|ill|shall|we ~be ~also present|participating|assisting|attending at|in|on",
         enrol, 2},
        // A word of coming or of a seat, which says little by itself.
        {"fortbilden|weiterbilden|anhoeren|anschauen|ansehen|angucken|miterleben|erleben|mitbekommen|"
         "mitnehmen|dazulernen|schlaumachen|informieren; zeit und lust; lust auf|zu|dazu; in frage|betracht; "
         "sehe|schaue|hoere|gucke mir|uns; freue|freuen|freu ~mich|uns ~schon ~sehr auf|darauf; passt|passte "
         "~mir|uns ~gut|super|bestens|perfekt",
         enrol, 1},
        {"looking|look forward; learn|hear|see more|about|how; trip|travel to|down|up|over; free|available "
         "on|that; suits|works",
         enrol, 1},
        {"<come>; <seat-noun>; dabei|teilnehmerin|teilnehmer", enrol, 1},
        {"in|into|to the audience; "
         "attend|attending|join|joining|participate|participating|participation|attendance",
         enrol, 1},
        // --- somebody who is to be added
        {"nehmen|nehmt|nimm|nimmst ~sie|ihr|du ~bitte sie|ihn|frau|herrn|beide|meine|meinen .. dazu|auf $; "
         "will|moechte|wollen|wuerde ~jetzt|nun ~auch unbedingt|auch|gern|gerne mit $",
         enrol, 3},
    };
    return kCues;
}

}  // namespace bp
