// Staying away, handing a seat back and passing it on, said freely: sentences made of classes of words
// (cue_classes.h), where sense_tables_seat.cpp lists what is said in set phrases.
//
// A seat that goes to nobody in particular is given back; one that goes to somebody is passed on.
#include "parsers/senses.h"

namespace bp {

const std::vector<CueEntry>& release_cues() {
    using enum Sense;
    static const std::vector<CueEntry> kCues = {
        // --- cancel
        {"<own-or-the> ~reservierten|gebuchten|freien|other|andere|anderen|zweiten|reserved <seat> "
         "~am|im|beim|fuer|on|for|in .... <give-away>",
         cancel, 3},
        {"<own-or-the> ~reserved|booked|other <seat> .... someone|somebody|anyone|anybody|whoever|"
         "others|another ~else; <own> ~other <seat> ... is|are|becomes|falls|will ~be ~now ~therefore "
         "yours|free|available|vacant|unused|empty|open|up|back; the|that|this other|second <seat> is "
         "yours|free; someone|somebody|anyone|anybody|others|another ~else ~on ~your ... have|has|"
         "take|takes|use|uses|get <own>|the <seat>",
         cancel, 3},
        {"<own> <seat-noun> .... bleibt|bleiben|wird|werden|ist|sind .... "
         "leer|frei|unbesetzt|verwaist|verfuegbar|uebrig|vakant; bleibt|bleiben|wird|werden|ist|sind .. "
         "<own> <seat-noun> .... leer|frei|unbesetzt|verwaist|uebrig|vakant",
         cancel, 3},
        {"gebe|geben|gebt|gib|reiche|reichen|reicht|verschenkt|verschenken|stelle|stellen|stell|trete|"
         "treten|raeume|raeumen|lasse|lassen|ueberlasse|ueberlassen|opfere ~ich|wir|sie|ihr ~hiermit|"
         "bitte|gern|gerne <own-or-the> ~reservierten|gebuchten <seat> .... weiter|zurueck|frei|ab|"
         "her|weg|verfuegung|anderen|jemand|jemandem",
         cancel, 3},
        {"muss|muessen|bitte|soll|sollen|kann|koennen|wird|werden .... "
         "gestrichen|storniert|ausgetragen|abgemeldet|abgesagt|zurueckgezogen|zurueckgegeben|freigegeben "
         "werden; needs|need|has|have to be cancelled|canceled|withdrawn|removed",
         cancel, 3},
        // I must give up what I hold; who hands in a registration is left out in cue_meaning.
        {"muss|muessen|musste .... abgeben|hergeben|aufgeben|opfern $", cancel, 3},
        {"streichung|austragung|ausbuchung|rueckgabe|ruecknahme|widerruf|rueckzug ... "
         "anmeldung|anmeldungen|platz|platzes|plaetze|zusage|namen|namens|teilnahme|liste|buchung; um "
         "streichung|austragung|stornierung|abmeldung|loeschung ~meiner|unserer|der ~anmeldung",
         cancel, 3},
        {"<own>|der|die|den|das "
         "anmeldung|anmeldungen|buchung|buchungen|zusage|zusagen|plaetze|teilnahme|meldung|"
         "reservierung .... "
         "zurueck|hinfaellig|storniert|ueberholt|obsolet|erledigt|entfallen|entfaellt|nichtig|aufloesen|"
         "abblasen|zurueckziehen|vergessen|ignorieren|streichen|ungueltig",
         cancel, 3},
        {"bitte|koennt|koennen|koennten|nehmt|nehmen mich|uns|ihn|herrn|frau|sie|ihr .... "
         "raus|rausnehmen|heraus|herausnehmen|herunter|runter $; mich|uns .. ~wieder raus|heraus|runter "
         "~nehmen $",
         cancel, 3},
        {"muss|muessen|musst|moechte|moechten|will|wollen|wuerde|kann|darf|werde|sollte .. "
         "hergeben|abgeben|abtreten|opfern|abblasen|canceln|cancelln|loswerden|abspringen $",
         cancel, 2},
        {"klinke|klinken|melde|schreib|schreibt|buche|bucht .. mich|uns .... aus $; auszuklinken|ausklinken",
         cancel, 3},
        {"strike|scratch|delete|cross|drop|cut|leave me|us|him|her|my|our|mr|ms|dr ... off|from|out", cancel,
         3},
        {"give|giving|hand|handing|return|returning|surrender|surrendering|release|releasing|yield|"
         "relinquish|free|forfeit ~up <own> ~other ~reserved <seat>; give|hand <own> <seat> ... back|up; "
         "offer|give|let|pass <own>|the ~other <seat> ~to ~on|go ~to <anyone>",
         cancel, 3},
        {"wont|not be using|needing|taking|requiring ~up <own>|the|that <seat>; wont|dont|doesnt|no|"
         "not ~longer need|needs|use|require|want ~up <own>|the|that <seat>; pull|pulled|dropped|"
         "dropping|bow|bowing|back|backing out",
         cancel, 3},
        {"delete|undo|revoke|rescind|void|cancelled|annul <own>|the|that|this ~whole "
         "registration|registrations|booking|bookings|sign|enrolment|reservation|thing; "
         "forget <own> registration|booking; forget about me|us|him|her",
         cancel, 3},
        {"take|taking|remove|unregister|deregister|unsubscribe <me>|my ~name|both ~out off|from|out|again; "
         "unregister|deregister|disenroll|unenroll|unenrol|unbook",
         cancel, 3},
        {"rueckzieher|rueckzug|absprung; mache|machen .. rueckzieher", cancel, 3},
        {"take|remove|strike|cross|scratch .... off|from the|your|our list|lists|register|roster; "
         "rueckgaengig machen|gemacht|zu",
         cancel, 3},
        // --- decline: German
        {"nicht|nich|net|ned|nimmer ~mehr|laenger .. "
         "brauchen|brauche|braucht|benoetigt|benoetige|benoetigen|gebraucht|beansprucht|beanspruchen|genutzt|"
         "nutzen|wahrgenommen|besetzt|besetzen",
         decline, 2},
        {"cant|cannot|wont|not .. use|take|need ~up my|our|the|that|it ~other <seat>|place", decline, 2},
        {"passt|geht|klappt .. nicht|net|ned|nich ~mehr .. kalender|plan|zeitplan|programm; leider .. nicht "
         "moeglich",
         decline, 2},
        {"lass|lasse|lassen|lasst .... gut sein|bleiben; bleiben|sein lassen|lasse|lass; sausen|sausn "
         "lassen; lass|lasse|lassen .. ausfallen|sausen|bleiben|sein|ziehen $",
         decline, 2},
        {"auf mich|uns|ihn|herrn|frau|ihre|meine .... verzichten; verzichtet|verzichten ~sie|ihr auf "
         "mich|uns|ihn|herrn|frau",
         decline, 2},
        {"bleibe|bleiben|bleib .... daheim|zuhause|dahoam|fern|hier|weg|zurueck $; bleibe|bleiben|bleib .... "
         "zu hause; bleibt .... fern $; zuhause|daheim|hier|weg|fern bleiben|bleibe; zu hause bleiben|bleibe",
         decline, 2},
        {"wird|werden .... nichts|nix mehr|draus|daraus|damit ~mehr $; nichts|nix ~mehr draus|daraus; "
         "aus ~meinem|meiner|unserem|unserer|dem|der .... nichts|nix ~mehr $; zerschlaegt|zerschlagen sich",
         decline, 2},
        {"nicht|nich|net|ned|nimmer|unmoeglich .. "
         "halten|schaffen|einhalten|anreisen|weg|los|frei|losfahren|hinkommen|dazukommen|mitfahren|"
         "durchziehen|klappen|gehen|hinhauen|funktionieren|hin|wahrmachen",
         decline, 2},
        {"haut|hauts|funktioniert|funktionierts|geht|klappt|passt|langt .. nicht|nich|net|ned|nimmer ~mehr "
         "~hin $",
         decline, 2},
        {"muss|muessen|musste ... verzichten|passen|ausfallen|fernbleiben|zurueckstehen|abbrechen|"
         "kapitulieren $",
         decline, 2},
        {"bin|sind|ist|waere|liege|liegt|lieg|hat|habe ... "
         "verhindert|verplant|unabkoemmlich|eingeteilt|abkommandiert|einbestellt|"
         "vorgeladen|bettlaegerig|erkrankt|verunglueckt|gestuerzt|eingespannt|unpaesslich|krankenstand|"
         "krankgemeldet|quarantaene",
         decline, 2},
        {"kommt|kam|ist|funkt|graetscht .. ~leider ~was|etwas ~anderes "
         "dazwischen|dazwischengekommen|reingekommen|reingerutscht|dazwischengerutscht; "
         "haelt|halten|hindert|hindern .. fest|ab|auf|davon $",
         decline, 2},
        {"faellt|fallen|falle .... aus|flach|weg|ins; muss|muessen mich|uns .. entschuldigen; "
         "entschuldigen|entschuldigt sie|ihr mich|uns .... am|fuer|an",
         decline, 2},
        {"bleibt .... daheim|zuhause|dahoam|hier|weg|zurueck $; bleibt .... zu hause", decline, 1},
        {"verletzt|gebrochen|verdreht|verstaucht|operiert|corona|covid|grippe|magen|fieber|hexenschuss|"
         "bandscheibe|streik|bahnstreik|unfall|beerdigung|trauerfall|todesfall|notfall",
         decline, 1},
        {"reise|dienstreise|fahrt|teilnahme|freistellung .. "
         "untersagt|gestrichen|abgelehnt|verweigert|geplatzt|storniert; ist|sind .. geplatzt|gestrichen",
         decline, 2},
        {"mich|uns zu|bitte|hiermit|leider entschuldigen; entschuldige|entschuldigen ~ich|wir ~sie mich|uns "
         "~bitte|hiermit fuer|am|$",
         decline, 2},
        {"positiv|positive getestet|test; tested positive; cant|cannot|unable|not .. take|taking part",
         decline, 2},
        // --- decline: English
        {"must|will|shall|ill decline|miss|skip|pass", decline, 2},
        {"doesnt|not|wont allow|permit|let me|us|him|her; schedule|calendar|diary|boss|work doesnt|wont|does",
         decline, 2},
        {"no longer possible|available|feasible|an|works|suits|suitable; not possible|feasible|doable for "
         "me|us",
         decline, 2},
        {"cant|cannot|couldnt|unable|not|wont .. "
         "attend|come|make|join|participate|travel|manage|be|go|do; neither|none of us|them|you|the",
         decline, 2},
        {"no use to|for me|us; go|going|went|goes unclaimed|unused|empty; have|has|had to stay|be|go "
         "home|elsewhere|behind|away; stay|staying|stays home|away|put|behind; do|get|carry on without|go",
         decline, 2},
        {"wont|will not|doesnt|not let me|us|him|her; not allowed|permitted|cleared|approved|released; no "
         "permission|approval|travel; refused|denied permission|leave|the",
         decline, 2},
        {"fell|fallen|falling through; tied|held|laid up; down with; called|dragged|sent away|off; "
         "has|have|had other plans; another commitment; a|prior engagement|commitment; double booked; "
         "clashes|conflicts with; laid low; bedridden|hospitalised|hospitalized",
         decline, 1},
        {"miss|missing|skip|skipping it|the|this|that|out; sit|sitting this|it|that one ~out; out of action; "
         "give|giving it|this|that a miss; count|rule me|us|him|her out",
         decline, 2},
        // --- swap: another day
        {"nicht|not am|den|der|im|beim|zum|zur|on|in|the .... sondern|but", swap, 2},
        {"<own-or-the> name|namen|namensschild|badge .... "
         "aendern|aendert|tauschen|ersetzen|austauschen|umaendern; "
         "change|replace|swap the|my|our name|names|badge|attendee|participant; "
         "statt|anstatt|anstelle ... kommt|kommen|nimmt|geht|faehrt",
         swap, 3},
        {"schieben|schiebt|schieb|legen|legt|leg|setzen|setzt|packen|packt|verschieben|verschiebt|"
         "verlegen|verlegt|hieven|stecken|versetzen|versetzt sie|ihr|bitte|mich|uns|"
         "meine|meinen|unsere|es|das .... auf|in ~den|die|das|dem <day>",
         swap, 3},
        {"buchen|bucht sie|ihr|bitte|mich|uns|meine|meinen|unsere .... auf|in ~den|die|das|dem <day>", swap,
         2},
        {"auf|in|zu|zum|zur|nach ~den|die|das|dem <day> .... <move>; <move> .. "
         "auf|zu|zum|zur|in|nach; <move> ... vom|von",
         swap, 3},
        {"<move>|tausch|umbuchung|verschiebung", swap, 2},
        {"bitte|bittschoen|bitteschoen tauschen|umtauschen|wechseln; tauschen|wechseln bitte; "
         "kleiner|kurzer tausch",
         swap, 3},
        {"gegen|fuer ~den|die|das|einen|eine <day> ... tauschen|eintauschen|austauschen; "
         "tausche|tauschen|tauscht|tausch .... gegen|mit",
         swap, 3},
        {"wechsle|wechseln|wechsel|wechselt|ziehe|ziehen|weiche|weichen|springe .... "
         "zu|zum|zur|auf|in|nach|um|aus",
         swap, 2},
        {"move|switch|change|rebook|transfer|reschedule|shift|swap ~me|us|my|our|him|her "
         "~place|seat|registration|"
         "booking from .... to|onto|into",
         swap, 3},
        {"make that|it|mine|this ~the <day>; turn|convert|trade|exchange|shift|bump|push my|our|this|"
         "that|it|one|me|us .... into|for|to|until|back; same <seat> .. different|other|another|next",
         swap, 2},
        {"move|moving|moved|push|bump|shift|shunt|transfer|switch|change|swap me|us|my|our|him|her|mr|"
         "ms|it|this .... to|for|into|onto|from",
         swap, 3},
        {"lieber|eher|rather|prefer|preferably|stattdessen|ersatzweise", swap, 1},
        {"change|move|switch|swap|shift it|that|this ~please|accordingly $", swap, 2},
        {"versehentlich|irrtuemlich|irrtuemlicherweise|faelschlich|faelschlicherweise|versehen .... "
         "angegeben|angemeldet|genannt|geschrieben|gebucht|ausgewaehlt|angekreuzt|eingetragen|gemeldet; "
         "mistakenly|accidentally|erroneously|inadvertently .... "
         "signed|registered|gave|put|selected|chose|booked|wrote|ticked; by mistake|accident; in error",
         swap, 3},
        {"datum|tag|termin|monat|thementag ~leider "
         "vertan|verwechselt|geirrt|verschrieben|vertauscht|verlesen; "
         "falsche|falschen|falsches|wrong datum|tag|termin|monat|thementag|date|day|month|session|one; "
         "mixed|muddled up ~the dates|days",
         swap, 2},
        {"koennen|koennten|bitte|please|could .... "
         "korrigieren|richtigstellen|berichtigen|abaendern|aendern|correct|amend|adjust $; aendern|aendert "
         "sie|ihr ~mir ~bitte das|es|dies",
         swap, 2},
        {"fehler unterlaufen|passiert|gemacht; vertippt|vertan|verklickt|verschrieben; my|our mistake; typo",
         swap, 2},
        {"be|being|is moved|transferred|switched|rebooked|rescheduled|shifted|changed|swapped .... "
         "to|onto|into; "
         "umgebucht|verlegt|getauscht|umgeschrieben|umgemeldet|umgesetzt|geaendert werden",
         swap, 3},
        {"a switch|swap|change ~be ok|okay|possible|fine|feasible", swap, 2},
        // --- swap: another person
        {"vertreten|ersetzt|abgeloest wird|werden|werde ~er|sie|ich|wir|herr|frau .. durch|von", swap, 3},
        {"teilnehmen|kommen|anreisen|erscheinen wird|werden|soll stattdessen|dafuer|nun|jetzt; "
         "wird|kommt|nimmt|faehrt|reist stattdessen|dafuer .. "
         "herr|frau|kollege|kollegin|leiter|leiterin|stellvertreter*|vertreter*|mitarbeiter*|referent*",
         swap, 3},
        {"kollege|kollegin|herr|frau|vertreter|vertreterin|stellvertreter|stellvertreterin .... "
         "uebernimmt|einspringt ~fuer ~mich ~das ~den ~termin ~platz $",
         swap, 3},
        {"nicht|not ich|mich|wir|uns|i|me|us , ~aber sondern|but", swap, 3},
        {"raus|heraus .... rein|hinein|dazu|drauf; out .... in instead", swap, 3},
        {"auf|an meinem|unserem|seinem|ihrem|dem|dessen|deren <seat>|stelle ... "
         "wird|sitzt|sitzen|nimmt|kommt|werden|tritt|darf|soll",
         swap, 3},
        {"<own-or-the> <seat> .... erben|erbt|sitzen|sitzt|besetzen|besetzt|einnehmen|nimmt|"
         "uebernimmt|uebernehmen|bekommt|uebergeht|ausfuellen|fuellt",
         swap, 3},
        {"rueckt|ruecken|rutscht|kommt .... nach $; nachruecken|nachzuruecken; nachbesetz*; nachgerueckt; "
         "nachfolger|nachfolgerin|successor|replacement kommt|uebernimmt|comes|takes|will; "
         "rueckt|ruecken|rutscht fuer mich|ihn|uns|herrn|frau",
         swap, 2},
        {"<own-or-the> <seat>|badge|registration|booking ... an|auf|to "
         "herrn|frau|meine|meinen|unsere|unseren|"
         "den|my|our|mr|ms|mrs|dr",
         swap, 3},
        {"substituted|represented|replaced by", swap, 3},
        {"in place of|in lieu of|on behalf of mine|me|him|her|us|mr|ms|dr; in|for place of mine|me|"
         "him|her|us|mr|ms|dr; take|takes|taking|took over from me|him|her|us|mr|ms; in my|his|her|"
         "our name|place|stead|absence ~instead; instead of <me>|myself|mr|ms|dr; fill|fills|filling "
         "in for",
         swap, 3},
        {"have|has|take|takes|taking|inherit|inherits|use|uses|fill|fills|get|gets|occupy <own> "
         "<seat>|badge; go|goes|comes|coming|come|attend|attends in|for <own>|me place|stead|instead",
         swap, 3},
        {"mich|uns|ihn|herrn|frau .. vertritt|vertreten|ersetzt|ersetzen|abloest; vertritt|ersetzt "
         "mich|uns|ihn",
         swap, 3},
        {"springt|springe|springen .... ein $; einspringt; kann|koennte|koennen|wird|werden|wuerde|darf .... "
         "einspringen; einspringen kann|koennte|wird|wuerde|darf",
         swap, 3},
        {"gegen|fuer einen|eine|den|die|das *platz .. tauschen|eintauschen|austauschen", swap, 3},
        // --- prior
        {"bin|sind|war|waren .. eingeschrieben; have|got|received ~already a|the|your confirmation for|of; "
         "already have|got|received a|the|your confirmation; habe|haben|liegt .. schon|bereits "
         "eine|die|ihre|deren|eure bestaetigung|anmeldebestaetigung",
         prior, 3},
        {"gemeldete|gemeldeten|angemeldete|angemeldeten|gebuchte|gebuchten|registrierte|registrierten|"
         "vorgesehene|vorgesehenen|eingetragene teilnehmer*|kollege|kollegen|kollegin|person|herr|herrn|frau|"
         "teilnahme|platz",
         prior, 3},
        {"ticked|chose|selected|entered .... form|registration|booking|website; "
         "reserved|booked|kept|held me|us a|one|two place|seat|places|seats",
         prior, 2},
        {"angmeldet|angmeldt|ogmeldt|agmeldet|angemeld", prior, 3},
        {"meinen|meinem|mein|meine|unseren|unsere|unserem *platz|*plaetze", prior, 2},
        {"currently|already|presently|originally ~down registered|booked|signed|enrolled", prior, 3},
        {"bleibt|bleiben ~also|aber|dabei ~es ~bei meiner|unserer|der|seiner "
         "anmeldung|teilnahme|zusage|buchung; "
         "mein|unser platz steht|bleibt; meine|unsere anmeldung steht|bleibt",
         prior, 3},
        {"i|we ~currently|already|both hold|holding|have ~currently|already ~two|three|both|got "
         "seats|places|spots|bookings|registrations|reservations|tickets for|on|at|in",
         prior, 3},
        {"auf der|ihrer|eurer|dem|ihrem|eurem <list> steht|stehe|stehen|stand|standen|bin|sind|ist", prior,
         3},
        {"ich|wir|i|we|du|er|sie hatte|hatten|habe|haben|had|have .. <some>|two|beide <seat-noun>; "
         "hatte|hatten ich|wir .... <some> <seat-noun>",
         prior, 2},
        {"hatte|hatten|habe|haben|hat .... <person>|uns|mich .... "
         "eintragen|anmelden|vormerken|einbuchen|registrieren|aufschreiben|setzen lassen; "
         "eintragen|anmelden|vormerken|einbuchen|registrieren|aufschreiben lassen hatte|hatten|habe|haben; "
         "lassen eintragen|anmelden|vormerken",
         prior, 3},
        {"steh|stehe|stehen|steht|stand|standen|bin|sind .... auf|in der|ihrer|eurer|dem|ihrem|eurem|deiner "
         "~grossen <list>; stehe|steh|steht|stehen bei ihnen|euch .... "
         "fuer|drin|drauf|vorgemerkt",
         prior, 3},
        {"you|youve|ive ~have ~got|have|hold|ve <me>|my|our|two|both ~name ~of ~us down; <seat> you|"
         "youre|that ~are|have ~hold|holding|reserved|kept; got|have|having <me> down|registered|on; "
         "im|i|we|were ~am|are|is ~already down|registered|booked|signed|enrolled|on for|up|in|your|"
         "the|with",
         prior, 3},
        {"i|we|ive|weve|he|she|they|who ~had|have|has|am|are|already|just|recently|originally "
         "signed|registered|booked|enrolled|reserved|put ~up|myself|us|for|two|my|our|dr|mr|ms|both",
         prior, 3},
        {"<own> ~beiden|drei|zwei|vier|two|three|both "
         "thementagen|thementage|tagen|terminen|bookings|registrations|days|seats|places|spots|anmeldungen|"
         "buchungen|plaetzen|stuehlen",
         prior, 2},
        {"hatte|hatten|habe|haben .... durchgegeben|genannt|gemeldet|benannt|gebucht|bestellt|"
         "angekuendigt|mitgeteilt|zugesagt|angemeldet|reserviert",
         prior, 2},
        {"hatte|hatten|habe|haben .... leute|personen|kollegen|kolleginnen|mitarbeitende|vertreter "
         "geschickt|gemeldet|entsandt|abgeordnet|benannt|angemeldet",
         prior, 2},
        {"war|waren|ist|sind|bin|wurde|wurden .... vorgemerkt|eingeplant|gelistet|gemeldet|angemeldet|"
         "gebucht|eingetragen|registriert; <own> seat|place|spot|chair|slot|ticket|badge|stuhl|sitz|"
         "sitzplatz|karte|plaetze|stuehle|eintrag|meldung|registrierung",
         prior, 2},
        {"angemeldet|registriert|gemeldet|eingetragen|gebucht ist|sind|bin|seid "
         "er|sie|ich|wir|ihr|beide|alle "
         "~beide|alle ~ja|auch schon|bereits|laengst|lange; ist|sind|bin ~ja|auch ~beide|alle "
         "schon|bereits|laengst|lange ~fest angemeldet|registriert|gebucht|eingetragen; "
         "bestaetigung|zusage hat|haben|habe er|sie|ich|wir schon|bereits|laengst; has|have "
         "~already been registered|booked|enrolled; is|are already registered|booked|enrolled",
         prior, 3},
        // --- of a seat that is held, before a question about its day
        {"frage|fragen|rueckfrage|nachfrage ~noch ~mal .. zu|zur|wegen|bezueglich|ueber|betreffend "
         "meinem|meiner|unserem|unserer|meine|meinen|unsere|unseren "
         "platz|plaetze|plaetzen|anmeldung|teilnahme|registrierung|buchung; "
         "question|questions|query .. about|regarding|on|concerning my|our "
         "seat|seats|registration|booking|place|spot|participation; "
         "bestaetigung habe|hab|haben ich|wir; habe|hab|haben ~ich|wir ~die|ihre|eure ~schon|bereits "
         "bestaetigung schon|bereits; bestaetigung ist ~schon|bereits da|eingetroffen|angekommen|gekommen; "
         "bestaetigung liegt ~mir|uns ~schon|bereits vor; have|got|received the|your|my ~already "
         "confirmation; habe|hab|haben ich|wir ~ja ~bereits|schon einen|meinen|unsere platz|plaetze|"
         "sitzplatz bei|gebucht|reserviert|sicher|ergattert; hold|holding a seat|place|ticket",
         prior, 3},
    };
    return kCues;
}

}  // namespace bp
