// The words that ask, offer, invite, thank or tell where else somebody is. Grammar in cue.h, weights in
// senses.h.
#include "parsers/senses.h"

namespace bp {

const std::vector<CueEntry>& other_cues() {
    using enum Sense;
    static const std::vector<CueEntry> kCues = {
        // --- invite: somebody else's event
        {"als redner|rednerin|referent*|gast|gaeste|moderator* .. einladen|gewinnen|einzuladen; "
         "wir|ich|sie|euch .. einladen moechten|moechte|wuerden|duerfen",
         invite, 2},
        {"freuen|freue ... sie ... begruessen; freuen|freue ... ihren|euren besuch; als gast|gaeste "
         "~bei ~uns begruessen; look forward to welcoming",
         invite, 2},
        {"infostand|messestand|ausstellungsstand|aussteller|booth|exhibitor; mit einem|unserem|eigenem stand",
         talk, 2},
        {"lade|laden|laedt .... ein $; einladen|einzuladen zu; invite you; melden sie sich; sichern sie "
         "sich; fruehbucher*; jetzt anmelden; would|do you like|want to register|attend|join; have you as",
         invite, 2},
        {"wir|ich veranstalten|veranstalte|organisieren|organisiere|planen; veranstalten|organisieren|planen "
         "wir",
         invite, 2},
        {"unser|unsere|unserem|unseren|unserer|our .. "
         "barcamp|camp|netzwerktreffen|fachforum|aktionstag|digitaltag|hackathon|jubilaeum|stammtisch|"
         "ringvorlesung|podiumsdiskussion|meetup|vortragsreihe|"
         "webinar|seminar|fachtagung|tagung|konferenz|kongress|forum|roadshow|messe|conference|summit|"
         "workshop|fachtag|jahrestagung|congress|symposium",
         invite, 2},
        {"kommen|kommt|schauen|schaut|besuchen|besucht sie|ihr|doch|gern .. vorbei|uns|rein|dazu; "
         "feiern|feiert wir; wir feiern; come|drop and|by ~and see|visit us; tag der offenen",
         invite, 2},
        // --- talk: exchange, visits, talks, offers
        {"austausch|austauschen|erfahrungsaustausch|gedankenaustausch|auszutauschen", talk, 2},
        {"wuerde|wuerden|moechte|moechten|darf|duerfen|koennten|koennte|wollen ... "
         "zeigen|vorstellen|praesentieren|vorfuehren|besuchen|kennenlernen|sprechen|austauschen|treffen|"
         "unterhalten|vorbeikommen",
         talk, 2},
        {"fachgespraech|fachgespraeche|gespraechstermin|kennenlerngespraech|gespraechswunsch", talk, 2},
        {"gespraech|gespraeche|telefonat|telefontermin|videocall", talk, 1},
        {"kennenlernen|kennenzulernen|vorbeikommen|vorbeischauen|zusammensetzen|zusammenzusetzen|"
         "zusammenarbeit|kooperation|partnerschaft|sparring*",
         talk, 2},
        {"lunch|coffee|dinner|beer|breakfast|kaffee|mittagessen|kaffeetrinken .. "
         "together|zusammen|gemeinsam|treffen|you|ihnen; gemeinsam|zusammen .. kaffee|mittagessen",
         talk, 2},
        {"study|site|field|working|information|courtesy visit|trip|tour; fact finding; studienbesuch|"
         "studienreise|studienfahrt|fachbesuch|informationsbesuch|antrittsbesuch|gegenbesuch|lernreise",
         talk, 2},
        {"besuch|besuchen|besichtigen|besichtigung|delegation|hospitation|hospitieren|reinschauen", talk, 1},
        {"vortrag|gastvortrag|keynote|podium|panel|referent*|moderation|jury|juror*|speaker|impulsvortrag|"
         "grusswort",
         talk, 2},
        {"interview*|presseanfrage|podcast|zitierfaehig|redaktion|journalist*|recherche", talk, 2},
        {"demo|livedemo|vorfuehr*|praesentieren|vorstellen|vorzustellen|zeigen|pilotprojekt|pilotierung|"
         "pilot|proof",
         talk, 1},
        {"bachelorarbeit|masterarbeit|abschlussarbeit|dissertation|masterprojekt|studie|umfrage|"
         "forschungsprojekt|praxispartner|thesis",
         talk, 2},
        {"terminvorschlag|terminvorschlaege; termin vereinbaren|ausmachen|finden; sprechen", talk, 1},
        {"ansprechpartner*|ansprechperson*; zustaendige|richtige person", talk, 1},
        {"idee|ideen|vorschlag|anregung|angebot|loesung", talk, 1},
        {"interesse|interessiert an ... "
         "gespraech|austausch|zusammenarbeit|kooperation|treffen|vortrag|besuch|termin",
         talk, 2},
        {"stelle|stellen .... vor $; zeige|zeigen|praesentiere|praesentieren ... ihnen|euch", talk, 2},
        {"visit ~of ~from ~by ~the|our|a ~research|study|small "
         "team|delegation|group|colleagues; request for ~a visit|meeting|call|interview; visit "
         "your|you",
         talk, 2},
        {"love|like|happy|glad|want|pleased|keen|interested|hope|hoping|wish|wishing|honoured|honored|"
         "delighted|plan|planning|able|possible to|in .. "
         "meet|visit|talk|speak|discuss|exchange|present|show|hear|learn|compare|collaborate|meeting|talking|"
         "visiting|speaking",
         talk, 2},
        {"wir sind ein|eine|das ~kleines|junges|kleine|junge startup|start|unternehmen|firma|agentur", talk,
         2},
        {"exchange|compare notes|meet|meeting|visit|chat|coffee|call|talk|speak|collaborate|"
         "collaboration|partner|partnership|showcase|pitch",
         talk, 1},
        {"invite|invitation|speaker|keynote|panel|podcast|interview|journalist|delegation|thesis|research|"
         "survey",
         talk, 1},
        {"get|be in touch|contact", talk, 1},
        {"appreciate|welcome|suggest|propose|value|grateful|arrange|schedule .. "
         "exchange|meeting|conversation|discussion|chat|call|dialogue",
         talk, 2},
        {"a|short|quick|brief|phone|video|teams|zoom|introductory call; call of|with ~an|half|you|your; open "
         "to "
         "a call|meeting|chat|conversation; speak|talk on|over the phone",
         talk, 2},
        {"koennen|koennten|wollen|wuerden|moechten|moechte|duerften|sollten ~wir|ich .... "
         "telefonieren|zusammensetzen|zusammentelefonieren|unterhalten|kennenlernen; "
         "telefonieren|zusammensetzen|kennenlernen koennten|wollen|moechten|wuerden",
         talk, 2},
        {"suche|suchen|gesucht ... jemanden|ansprechpartner*|partner*|referent*|expert*|fachleute|"
         "menschen|praktiker*|redner*|gespraechspartner*|mitstreiter*|pilotpartner*",
         talk, 2},
        {"reportage; o ton|toene; ins mikro|mikrofon; drehen|"
         "dreharbeiten|dreh; zeitungs|fach artikel|beitrag",
         talk, 2},
        {"rueckruf|rueckrufbitte|zurueckrufen|zurueckzurufen; ruf|rufen|ruft sie|mich|uns ... an|zurueck $; "
         "call me|us back",
         talk, 2},
        {"hackathon|netzwerken|vernetzen|vernetzung|vernetzungstreffen|arbeitskreis|arbeitsgruppe", talk, 1},
        {"ueber die schulter schauen|blicken|gucken|sehen|zu; voneinander lernen; von ihnen|euch|ihren|euren "
         "... lernen; erfahrungen ... "
         "teilen|berichten|hoeren|interessier*; aus dem naehkaestchen",
         talk, 2},
        {"leihen|ausleihen|besuchergruppe|hospitanz|gastbeitrag|schirmherrschaft", talk, 2},
        {"freue|freuen|freute|wuerde|wuerden .... ueber .. "
         "gespraech|austausch|treffen|rueckruf|termin|telefonat $",
         talk, 2},
        {"vorstellen|zeigen|praesentieren|einbringen|beitragen|vortragen|berichten "
         "wuerde|wuerden|moechte|moechten|koennte|koennten",
         talk, 2},
        {"unser|unseren|unserem|unsere|vereinbarter|vereinbarten|verabredeter|verabredeten|our|the "
         "~vereinbarter|vereinbarten|vereinbartes|geplantes|geplanter|geplanten|gemeinsames|scheduled "
         "~telefon|video "
         "termin|gespraech|treffen|telefonat|call|videokonferenz|besprechung|verabredung|meeting|"
         "appointment|chat; 10|15|20|30|45|60 minuten|minutes|min .... "
         "video|telefon|telefonisch|call|zoom|teams|gespraech|austausch|vorstellen|zeigen|phone|chat|"
         "videocall|demo; halbe|halben stunde .... "
         "video|telefon|telefonisch|call|zeigen|vorstellen|gespraech",
         talk, 2},
        {"hospitation|hospitieren|hospitanz|hospitant; in einer anderen behoerde mitarbeiten|mitlaufen", talk,
         2},
        {"eroeffnungsvortrag|eroeffnungsrede|festvortrag|festrede|fachvortrag|kurzvortrag|abendvortrag|"
         "hauptvortrag|gastrede|laudatio|impulsreferat|podiumsgast|podiumsgespraech|podiumsrunde|"
         "expertenrunde|expertengespraech|expertenrat|fachbeitrag|gastbeitrag|erfahrungsbericht|"
         "praxisbericht|gastdozent|gastdozentin|lehrauftrag|gespraechsrunde|diskussionsrunde|fachbeirat|"
         "beirat|jurymitglied",
         talk, 2},
        {"jahrestagung|mitgliederversammlung|fachkonferenz|jahreskonferenz|branchentreff|kongress .... "
         "bitten|gewinnen|einladen|sprechen|vortrag|beitrag",
         invite, 2},
        {"fuehrung durch|bei|fuer; eine|einer|kleine fuehrung; hausfuehrung|laborfuehrung", talk, 2},
        {"steigt|startet bei uns|unserem; fehlt|fehlen uns ~noch .. "
         "stimme|redner|rednerin|beitrag|vortrag|referent|referentin|speaker|jemand",
         invite, 2},
        {"arrange|set|schedule|organise|organize|have|fix ~up a|an ~short ~video ~phone ~first "
         "call|meeting|chat|conversation|exchange; between our developers|teams|experts|people",
         talk, 2},
        {"themenvorschlag|themenvorschlaege|themenidee|themenwunsch|verbesserungsvorschlag; "
         "etwas|was beizutragen|beitragen; als "
         "referent|referentin|vortragende|vortragender|sprecher|sprecherin",
         talk, 2},
        {"seid|sind ~sie|ihr ~alle|auch ~sehr ~ganz herzlich eingeladen; herzlich eingeladen; "
         "steigt|findet .... unser|unsere; "
         "session|beitrag|workshop anbieten|anbietet|einreichen; call for papers|participation|speakers; "
         "tickets gibts|gibt|unter|available",
         invite, 2},
        // A firm speaks of its wares.
        {"unser|unsere|unserer|unserem|unseren|our ~neue|neuen|neues|junge "
         "software|loesung|loesungen|produkt|produkte|plattform|tool|technologie|kunden|dienstleistung|"
         "dienstleistungen|assistent|chatbot|system|solution|solutions|product|products|platform|"
         "customers|clients|offerings|technology",
         talk, 3},
        // Other languages, where the word says it outright.
        {"*echanger|*echange|*echanges|incontro|scambio|reunirnos|reunirme|encuentro|overleg|spotkania", talk,
         2},
        {"gesprek|videogesprek|kennismaking|ontmoeten|ontmoeting|gedachten|samenwerking|samenwerken|bezoeken|"
         "visiter|cooperation|reunion|videollamada|colaborar|colaboracion|visitar|conocer|riunione|"
         "collaborazione|visitare|conoscere|videochiamata|spotkanie|wizyta|rozmowa|gorusme|isbirligi|"
         "toplanti|ziyaret|встреча|встречу|сотрудничество|опытом|зустріч|співпраця",
         talk, 2},
        {"echanger|rencontrer|rencontre|visioconference|intercambiar|incontrarvi|intercambio|spotkanie|"
         "kennismaken|uitwisselen|uitwisseling|wspolpraca",
         talk, 2},
        {"ins|im|in gespraech|kontakt|austausch|verbindung|dialog ~zu kommen|treten|bleiben|kaeme|kaemen",
         talk, 2},
        // --- ask
        {"frage|fragen|rueckfrage|nachfrage|auskunft|infos|informationen|info|question|questions|wonder|"
         "wondering",
         ask, 2},
        {"gern|gerne erfahren|wissen|hoeren|lesen; sagen|teilen|schreiben sie|ihr mir|uns .. ob|wie|wann|wo; "
         "fragen bei .. an; ihre|eure auskunft",
         ask, 2},
        {"gibt es; gibts; wuesste gern|gerne; wissen; is|are there; could|can|would|do you; "
         "koennten|koennen|wuerden sie; koennt|koenntet ihr",
         ask, 1},
        {"wie|wo|wann|warum|welche|welcher|woher|wer|wen|wem|how|where|when|which|what|who|whom", ask, 1},
        {"waere|waeren ... verbunden|dankbar; bitte|bitten um; ich bitte; wir bitten; erbitte", ask, 1},
        {"benoetige|benoetigen|brauche|brauchen|braeuchte|braeuchten|need", ask, 1},
        {"zusenden|zuzusenden|zuschicken|schicken|senden|mitteilen; send|let me", ask, 1},
        // --- ask_event: about a Thementag as such
        {"uebertragung|uebertragungen|abholung|abgeholt|shuttle|leitsystem; im internet; per video",
         ask_event, 1},
        {"unterlagen|folie|folien|foliensatz|praesentation|praesentationen|handout|handouts|vortraege|slides|"
         "recording|"
         "recordings|mitschnitt|aufzeichnung|aufzeichnungen|video|protokoll|materialien",
         ask_event, 2},
        {"agenda|programm|tagesordnung|ablauf|programme|uhrzeit|beginn|anfangszeit|schedule", ask_event, 1},
        {"dauert|dauer; wie lange; how long; gestreamt|stream|livestream|streaming|online|hybrid|"
         "remote|einwahllink|einwahl|zoom|webex|virtuell|zugangslink|teams",
         ask_event, 1},
        {"kostet|kosten|kostenlos|kostenfrei|kostenpflichtig|gebuehr|gebuehren|teilnahmegebuehr|fee|fees|"
         "cost|costs|charge",
         ask_event, 1},
        {"anfahrt|wegbeschreibung|parkplatz|parkplaetze|adresse|ort|location|venue|hotel|uebernachtung|"
         "anreise|parken|verpflegung|barrierefrei|rollstuhl",
         ask_event, 1},
        {"zeichnen|zeichnet|nehmen .... auf $; aufgezeichnet|aufnehmen|nachsehen|nachhoeren|nachlesen|"
         "mitgeschnitten|recorded",
         ask_event, 1},
        {"teilnahmebescheinigung|teilnahmebestaetigung|zertifikat|certificate|fortbildungspunkte|"
         "teilnahmenachweis|bildungsurlaub",
         ask_event, 2},
        {"warteliste|ausgebucht|restplaetze; noch platz|plaetze; freie|frei plaetze; plaetze|platz frei; "
         "waiting list; places|seats left; fully booked",
         ask_event, 1},
        {"auf deutsch|englisch; in english|german; dolmetsch*|interpretation|gebaerden*|sprache|language",
         ask_event, 1},
        {"fuer wen; zielgruppe|externe|externer|selbststaendige*|selbstaendige*; auch|nur fuer; open to",
         ask_event, 1},
        {"slot|programmpunkt|einlass|vortragsslot|stand", ask_event, 1},
        {"anmeldeschluss|anmeldefrist|deadline|wiederholt|wiederholung|2024; bis wann; naechstes jahr",
         ask_event, 1},
        {"wie|wo|wann|how|where .... anmelden|anmeldung|register|teilnehmen", ask_event, 2},
        {"wo|wann|wie|where|when|what ~genau|exactly|time ~lange .. "
         "statt|findet|beginnt|startet|endet|starts|start|begin|begins|place|held|end",
         ask_event, 2},
        {"platz|plaetze|stuehle|seats|places|spots .. haben|verfuegbar|available|left|uebrig|vorhanden; "
         "plaetze|stuehle|seats|places ~noch|still frei|free|open",
         ask_event, 1},
        {"bestaetigung|anmeldung|eingangsbestaetigung|registration|confirmation|mail .. erhalten|"
         "angekommen|eingegangen|aufgetaucht|bekommen|received|arrived|through; bin|stehe|sind|stehen "
         "ich|wir .. angemeldet|eingetragen|liste|registriert|drauf; am i ~still|already|really "
         "registered|on|booked|down; keine|no bestaetigung|confirmation",
         ask_event, 2},
        {"kann|darf|muss|sollte|soll|koennte|duerfte man|jeder|jede|jedermann; do|does|must|can i|we|"
         "one|anyone ~have|need to|bring|just|simply",
         ask_event, 1},
        {"gibt|gibts|is|are|will .. essen|mittagessen|lunch|food|catering|kaffee|verpflegung", ask_event, 1},
        // --- thanks
        {"danke|dank|dankeschoen|merci|thanks|thank|thx|cheers|appreciated|bedanke", thanks, 2},
        {"freue|freuen mich|uns ... auf|schon|sehr", thanks, 2},
        {"bis dann|bald|donnerstag|naechste|naechsten|uebermorgen|morgen|dahin", thanks, 1},
        {"bis in|zum|am|im|naechsten|naechste|donnerstag; bin gespannt; freu mich|uns; steht|ist|"
         "stehen im|in ~meinem|unserem kalender|terminkalender; in|on my|our|the diary|calendar; ist|"
         "sind|gut angekommen|eingetroffen; warte|warten .. ab|auf $",
         thanks, 1},
        {"top|super|lovely|wonderful|excellent|brilliant|hervorragend|fein|gebongt|verstanden|alright|noted; "
         "sounds good; got it|them $; got it|them ,; "
         "👍|👌|🙏|✅|😊|🙂|😀|😃|😄|😁|🎉|❤|🤝|👏|🌻|☀",
         thanks, 1},
        {"warte|warten ich|wir ~dann|gern|gerne|einfach|also .. "
         "rueckmeldung|antwort|nachricht|vorschlag|vorschlaege|rueckruf|ab $; eilt|pressiert "
         "~ja|uebrigens|auch|mir|uns ~gar nicht; hat ~ja|noch ~keine zeit|eile; keine eile|hektik; "
         "lassen sie|lasst sich|euch ~ruhig zeit; "
         "no rush|hurry; take your time; looking|look forward to "
         "hearing|your|our|seeing; melde|melden ~ich|wir mich|uns ~dann|wieder ~bei ~dann|wieder|ihnen",
         thanks, 1},
        {"see you; looking forward; alles|geht klar; in ordnung; zur kenntnis; "
         "perfect|great|super|prima|passt|wunderbar|toll|ok|okay|perfekt|klasse|notiert|vermerkt",
         thanks, 1},
        {"es bleibt|bleibts ~also ~alles ~wie bei|dabei|so; bleibe|bleiben ~ich|wir ~also dabei; "
         "meine|unsere teilnahme steht; passt|klappt ~mir|uns|bei ~mir|uns "
         "hervorragend|perfekt|prima|wunderbar|ausgezeichnet|bestens|sehr|gut|super; "
         "habe|haben ~ich|wir ~gut|dankend erhalten|bekommen; alles wie "
         "geplant|besprochen|vereinbart|gehabt",
         thanks, 1},
        {"inspirierend*|kurzweilig*|anregend*|lehrreich*|rundum|beeindruckend*|interessanten|interessante|"
         "tollen|wunderbaren|spannenden|gelungenen|inspiring|insightful|fascinating|enjoyable; macht "
         "weiter|bitte so; weiter so; genau richtig; enjoyed the|it|every|my|your; learned|learnt a lot; "
         "viel mitgenommen|gelernt|gebracht; noch lange|viel davon",
         thanks, 2},
        {"lob|gelungen*|grossartig|spannend|spannender|bereichernd|hilfreich|schoener|schoene; gut|gesund "
         "angekommen; hat ... gefallen",
         thanks, 2},
        {"sehen wir uns ~dann|ja dort|da|am|im|bald|dann|donnerstag; wir sehen uns ~ja "
         "dort|da|am|im|bald|dann|donnerstag; see you there|then|on|soon",
         thanks, 2},
        {"so|dann machen wir ~es|das ~so; weiss|wissen ich|wir bescheid; das|alles was ich|wir "
         "wissen|brauche|brauchten|wollte; all|everything i|we need|needed ~to ~know; hat|haette sich ~das "
         "~schon ~alles geklaert|erledigt; das sich geklaert|erledigt; good to know; gut zu wissen; makes "
         "sense; bestens; ist|sind ~gut|bei notiert|vermerkt|eingetragen|angekommen $",
         thanks, 2},
        {"in trockenen tuechern; alles|das|alle ~ist|waere ~damit|dann|somit|also|nun|schon geklaert|"
         "bestens|paletti|erledigt|geregelt; freut sich ~schon ~sehr auf; freu|freue|freuen ~mich|uns "
         "drauf|darauf; laesst gruessen",
         thanks, 2},
        // --- background: what was
        {"war|waren|hatte|hatten|konnte|konnten|wollte|wollten|sass|were|had|attended|missed|gewesen|"
         "teilgenommen|besucht|gehoert",
         background, 1},
        // Not the German word.
        {"i|he|she|it|who|which|that|there|colleague|team|day|event|session|last was", background, 1},
        {"unterlagen|folien|praesentationen|praesentation|mitschnitt|aufzeichnung|stream|vortraege|fotos|"
         "slides|recording ~zu ~vom|von|zum|zur|aus|of|from",
         background, 2},
        {"kommt|kommen|faehrt ja|schon|bereits ~schon mein|meine|unser|unsere", background, 2},
        {"schon|bereits dabei|teilgenommen|besucht|da|angemeldet", background, 2},
        // --- elsewhere
        {"messe|kongress|konferenz|betriebsausflug|urlaub|urlaubs|dienstreise|reha|kreistag|klausur|"
         "klausurtagung|hochzeit|elternzeit|tagt|sitzung|gerichtstermin|vacation|holiday|conference|wedding|"
         "vertretungsdienst|rufbereitschaft|forum|girlsday|stadtrat|gemeinderat|personalversammlung|pruefung|"
         "umzug|krankenhaus|operation|arzttermin; "
         "fortbildung|lehrgang|tagung|workshop in; parental leave",
         elsewhere, 1},
        {"anreise|abreise|anreisen|abreisen|reise|reist|reisen|ankunft|arriving|arrive|hotelzimmer|hotel|"
         "uebernachtung|zug|flug|flight|train; nacht vom",
         aside, 1},
        {"telefonat|telefoniert|angerufen|schreiben|mail|email|einladung|einladungsschreiben|rechnung|"
         "bescheid|antrag|frist|stand|brief|schreibens vom|am",
         aside, 1},
        // --- hesitate
        {"ueberlege|ueberlegen|erwaege|erwaegen|spiele ~ich|wir ~noch|gerade , ~ob|am|zum|mich|uns; "
         "thinking of|about; considering whether|to|attending|coming|joining",
         hesitate, 2},
        {"nichts|nicht|nix ~ist entschieden; noch ~nicht offen|unklar|ungewiss|sicher|fest|klar , ob; "
         "bitte ~also ~noch nichts|nicht reservieren|eintragen|buchen; not decided|sure yet; nothing "
         "is decided; undecided; ueberlege|ueberlegen ~es mir|uns; denke|think ~noch darueber|about "
         "nach|it",
         hesitate, 2},
        // What comes after the answer is no wish yet.
        {"bevor|ehe ich|wir ~mich|uns .. entscheide|entscheiden|anmelde|anmelden|festlege|festlegen|zusage|"
         "zusagen|buche|buchen; je nach ~ihrer|eurer|deiner|der antwort|auskunft|rueckmeldung|ergebnis .... "
         "melde|melden|anmelden|entscheide|entscheiden; davon|hiervon|danach haengt|haengen|mache|machen|"
         "entscheidet|richtet .. ab|abhaengig|ob|sich; erst wenn|falls|sobald|danach|dann .... "
         "melde|melden|anmelden|entscheide|entscheiden; melde|melden ich|wir mich|uns dann|danach "
         "noch|erst|gegebenenfalls|ggf|vielleicht; danach|hinterher|anschliessend ... anmelden; i|we ll|will|"
         "can .. decide|register|sign|book .. once|after|when|then|afterwards; once i|we hear|know|have .... "
         "register|sign|decide|book|come; sobald|wenn ich|wir .. weiss|wissen|hoere|hoeren|gehoert .... "
         "anmelden|melde|melden|entscheide; gegebenenfalls|ggf|eventuell an $; "
         "sign|register ~up afterwards|later|then|once",
         hesitate, 3},
        {"je nach ihrer|eurer|deiner antwort|auskunft|rueckmeldung; falls|wenn|if ja|so|yes ~, "
         "wuerde|wuerden|koennte|koennten|would|could; depending on your|the answer|reply",
         hesitate, 2},
        {"erst danach|dann|anschliessend ... anmelden|entscheiden|melden; vorher|vorab wissen|klaeren; "
         "entscheide|entscheiden|ueberlege|ueberlegen ... ob; haengt|abhaengig davon; davon ab|abhaengig; "
         "decide whether|if|after|then; before i|we decide|register|commit",
         hesitate, 2},
        // --- agree
        {"waere|ist|ginge|is|would .. moeglich|machbar|drin|possible|open", agree, 1},
        {"haette|habe|hab|haetten .. zeit|luft|kapazitaet", agree, 1},
        {"ja|jawohl|jep|yes|yep|yeah|sure|absolutely|definitely|gladly|selbstverstaendlich|unbedingt; auf "
         "jeden fall",
         agree, 1},
        {"klappt|passt|geht|ginge|works|work|suits|gerne|gern|dabei|fine", agree, 1},
    };
    return kCues;
}

}  // namespace bp
