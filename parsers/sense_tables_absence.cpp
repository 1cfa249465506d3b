// The words by which somebody leaves a day out: it does not interest, it clashes, one is elsewhere.
//
// They free no seat by themselves (that is the table of the seats); they tell of a day that is named that it
// is not the one that is wanted. A pattern's grammar is in cue.h, the weights' meaning in senses.h.
#include "parsers/senses.h"

namespace bp {

const std::vector<CueEntry>& absence_cues() {
    using enum Sense;
    static const std::vector<CueEntry> kCues = {
        // --- a seat given back, said of the seat or the list
        {"loeschen|loescht|loesche|streicht|nehmt|nehmen|entfernen|entfernt|tragt|tilgen|tilgt .... aus|von "
         "der|ihrer|eurer|dieser|deiner *liste",
         cancel, 3},
        {"has|have|needs|need|must|had|should|will ~to be ~to given|released|vacated|dropped|called|freed|"
         "deleted|scrapped|axed|struck|annulled|revoked|cancelled|canceled|withdrawn|taken "
         "~up|back|off|from|out",
         cancel, 3},
        {"place|seat|registration|booking|spot .... can|may|could|should|must ~now be "
         "given|released|passed|reassigned|offered|reallocated|cancelled|canceled|deleted|freed",
         cancel, 3},
        {"<seat-noun>|anmeldung|teilnahme|buchung .... kann|koennen|soll|sollen|darf|duerfen|muss|muessen .. "
         "vergeben|weitergegeben|neuvergeben|geloescht|annulliert|aufgehoben|zurueckgenommen|nachbesetzt "
         "werden",
         cancel, 3},
        {"bail|bailing|bailed ~out on|of|for|from; cry|crying|beg|begging off; must|need|have|has ~to "
         "drop|bow|back|pull ~out|off",
         cancel, 3},
        {"den|die|das|diesen|ihn|termin|tag .. gebe|geben ich|wir .. zurueck|frei|her|ab $; "
         "have|need|must|had ~to give|hand|let .... up|back; give up the|that|both|my|this",
         cancel, 3},
        {"mit mir|uns|ihm|herrn|frau .... nicht|nich|net|ned ~mehr|laenger ~zu rechnen|planen|kalkulieren",
         cancel, 3},
        {"koennen|koennt|duerfen|duerft|bitte ~sie|ihr ~gern|gerne|bitte ~also|dann|wieder "
         "freigeben|weitergeben|neuvergeben|weiterreichen|anderweitig $; free|release|give|hand ~up|back "
         "the|my "
         "~other|remaining|last ~two|three <seat>",
         cancel, 3},
        // --- staying away
        {"ist|sind|waere .. hinfaellig|gestrichen|gestorben|obsolet|geplatzt|gegessen|passe $", decline, 2},
        {"forgo|forego|forgoing|relinquish; obliged|forced|compelled to cancel|withdraw|decline|miss|pull; "
         "scheidet|scheiden .... aus $; "
         "kommt|kommen|kaeme .... nicht ~mehr|leider in frage|betracht; ausgeschlossen; "
         "not an|no option|possibility; out of the question; is|are ~sadly|unfortunately off|out ~for|limits "
         "me|us|$",
         decline, 2},
        {"muss|muessen .. erst|noch ... fragen|klaeren|abklaeren|abstimmen|absprechen|pruefen|rueckfragen; "
         "need|have to "
         "check|ask|clarify ~first",
         leave_out, 2},
        {"dazu|dafuer|hierzu|da melde|gebe|sage|entscheide ich|wir .. erst|spaeter|noch|bescheid; "
         "melde|melden ~ich|wir mich|uns ~dann|dazu|dafuer|aber|deshalb erst|noch; sage|gebe|geben ~ich|wir "
         "~ihnen|euch ~dann noch|spaeter bescheid; sag|geb ich|i .. bescheid;  let|tell you ~know "
         "later|separately; will|ill "
         "decide|confirm "
         "~that|it later",
         leave_out, 2},
        {"muss|muessen|soll|sollen|wird|werden|kann .. entfallen|wegfallen|rausfallen|ausfallen $", decline,
         2},
        {"laesst|lasse|lassen ~ich|wir ~sich|mich|uns .... entschuldigen; entschuldigen "
         "lassen|laesst|moechte|"
         "moechten; mich|uns|ihn|sie|herrn|frau .. zu entschuldigen",
         decline, 2},
        {"nehme|nehmen|nimmt .... nicht|nich|net ~mehr ~mit teil; nicht|nich|net ~mehr teil $", decline, 2},
        {"muss|muessen|kann|koennen|darf ... "
         "knicken|kneifen|vergessen|abschreiben|abhaken|schwaenzen|skippen "
         "$",
         decline, 2},
        {"will|would|shall ~have|need ~to be absent|missing|unable|elsewhere; no longer "
         "coming|attending|joining|going|able|available|participating; not in a position|able to; "
         "not|never going|able to attend|come|join|participate; not|never going|able to make "
         "it|that|this|the|my; "
         "not|never going|able to be there|able|with|present|around",
         decline, 2},
        // --- left out by choice
        {"lasse|lassen|lass ~ich|wir .... aus $; auslassen|auszulassen|ueberspringe|ueberspringen|"
         "uebergehe|uebergehen; setze|setzen ~ich|wir .... aus $; aussetzen",
         leave_out, 2},
        {"schenke|schenken|spare|sparen|erspare|ersparen|kneife|verkneife ~ich|wir mir|uns", leave_out, 2},
        {"kein|keinen|keinerlei bedarf|interesse; nicht|weniger interessiert; "
         "interessiert|interessieren|betrifft|betreffen|reizt|reizen|tangiert mich|uns|ihn|sie ~leider|aber "
         "nicht|nich|weniger|kaum; "
         "nichts|nix|weniger|nicht ~so|ganz fuer mich|uns|ihn|sie; "
         "nicht mein|unser|meine|unsere thema|themen|fall|ding|gebiet|baustelle|welt; "
         "nicht relevant|interessant|spannend|notwendig|noetig; uninteressant",
         leave_out, 2},
        {"machen|macht|uebernehmen|uebernimmt bei uns andere|ein; nicht zustaendig; "
         "deckt|decken|uebernimmt|uebernehmen|besetzt|besetzen .... "
         "kollege|kollegen|kollegin|kolleginnen|andere|jemand|team; "
         "covered|taken by|care",
         leave_out, 2},
        {"leave|leaving|keep me|us|him|her|it|that|this out; skip|skipping|forgo; "
         "sit|sitting it|that|this|these|those ~one|ones out; give it|that|this|the ... a miss; "
         "ill|well|will|shall|must|to ~have ~to pass on",
         leave_out, 2},
        {"no|not|little interest|interested; not|nothing for me|us|him|her; not my|our "
         "thing|field|area|topic; "
         "of ~little ~or no use|interest|relevance; not relevant|needed|necessary; no need",
         leave_out, 2},
        // --- put off
        {"melde|melden ~ich|wir mich|uns ~dann|dazu|dafuer|hierzu "
         "spaeter|nochmal|nochmals|wieder|gesondert|separat|rechtzeitig|zeitnah; get back to you; decide "
         "later",
         leave_out, 2},
        {"ueberlege|ueberlegen ich|wir mir|uns; lasse|lassen ~ich|wir ~noch offen; bin|sind .. "
         "unschluessig|unentschlossen|unsicher; weiss|wissen ich|wir ~noch nicht; steht|stehen noch ~nicht "
         "offen|fest; ist noch offen|unklar|ungewiss; undecided; not ~yet ~so sure|decided",
         leave_out, 2},
        {"erst wenn|sobald|falls; erst , wenn|sobald; only if|once|when", leave_out, 2},
        // --- somebody else's
        {"hat|haben ~sich ~schon|bereits ~sich mein|meine|unser|unsere|unserer|herr|frau|der|die .. "
         "gebucht|angemeldet|belegt|uebernommen|reserviert|gemeldet; "
         "my|our|the boss|manager|ceo|colleague|colleagues|head|director|team ~has|have already "
         "booked|registered|taken|signed",
         background, 2},
        // --- a clash
        {"clash|clashes|clashing|overlaps|overlapping|coincides|conflicts|collides with; "
         "faellt|fallen|liegt|liegen .. ~genau|leider mit .. zusammen $; "
         "faellt|fallen|liegt|liegen .. in|auf ~den|die|das|meinen|meinem|meine|meiner|mein|unseren|unserem|"
         "unsere|unser urlaub|ferien|elternzeit|dienstreise|betriebsferien|geburtstag|kur|reha|jahresurlaub; "
         "faellt|fallen|liegt|liegen ~leider|genau|mitten ~in in|auf "
         "~den|die|das|meinen|meine|mein|unseren|unsere|unser|ihren|seinen "
         "urlaub|ferien|feiertag|elternzeit|klausurwoche|dienstreise|betriebsferien|geburtstag",
         decline, 2},
        {"passt|passen|klappt|geht|gehen|ginge|liegt ~mir|uns|bei|es|das|der|leider|da ~mir|uns|gar|leider "
         "nicht|nich|net|nimmer|schlecht|schlechter|kaum|ungelegen",
         decline, 2},
        {"bad|awkward|impossible|difficult for me|us; doesnt|wont suit|fit", decline, 2},
        // --- somewhere else
        {"bin|sind|ist|waere|waeren|werde|bleibe .... "
         "verplant|verreist|unterwegs|abwesend|ausserhaus|ortsabwesend|eingeteilt|dienstlich|ausgelastet|"
         "unabkoemmlich|verhindert; "
         "nicht im haus|lande|land|dienst|buero|hause; ausser haus|landes; nicht da|greifbar|abkoemmlich; "
         "anderen|anderer|anderes|andere termin|termine|verpflichtung|einsatz; schon|bereits|selbst "
         "etwas|was "
         "vor; anderes vor",
         elsewhere, 1},
        {"away|abroad|travelling|traveling|unavailable|busy|elsewhere; out of town|office|country|reach; "
         "on ~annual|sick|parental|maternity|paternity|my leave|holiday|vacation|jury|duty|honeymoon; "
         "tied|held|snowed up; otherwise|already|double|fully engaged|booked|committed|busy; "
         "prior|previous|other engagement|commitment|commitments|plans|obligations; not "
         "around|available|free; "
         "wont be around|available|free|here",
         elsewhere, 1},
        {"auf|in|bei ~einer|einem|einen|meiner|meinem|unserer|unserem|der|dem|internen|eigenen "
         "fortbildung|schulung|lehrgang|tagung|messe|pruefung|exkursion|inventur|audit|klassenfahrt|"
         "gericht|zahnarzt|arzt|amtsgericht|beerdigung|taufe|trauerfeier|trauung|konfirmation|kommunion|"
         "einschulung|abifeier|kur|reha|op|dienstbesprechung|betriebsversammlung|teamtag|ausschuss|"
         "vorstandssitzung|aufsichtsrat|verhandlung|hauptversammlung|betriebspruefung|sommerfest|volksfest|"
         "weiterbildung|supervision",
         elsewhere, 1},
        {"leider|schon|bereits|komplett|total|voll|mir|uns belegt|voll|dicht|geblockt|verplant; "
         "have|has|am|are ~already|fully a full|packed|busy day|diary|schedule",
         elsewhere, 1},
        {"kann|koennte|koennten|nehme|nehmen|waehle|waehlen ich|wir $", agree, 1},
        {"habe|haben|hab|feiere|feiern .. frei|besuch", elsewhere, 1},
        {"habe|haben|hab|feiere|feiern|ist|steht|findet .. "
         "fortbildung|schulung|lehrgang|pruefung|inventur|audit|gericht|zahnarzt|arzttermin|beerdigung|taufe|"
         "konfirmation|kommunion|einschulung|dienstversammlung|betriebsversammlung|vorstandssitzung|"
         "ausschusssitzung|verhandlung|hauptversammlung|geburtstag|jubilaeum|sommerfest|resturlaub|dienst|"
         "spaetdienst|nachtdienst|bereitschaft|abgabe|umstellung|serverumzug|release",
         elsewhere, 1},
    };
    return kCues;
}

}  // namespace bp
