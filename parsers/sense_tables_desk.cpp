// The business of the Federal Office's other desks, and of other offices, as people name it in the languages
// in which they write most. Grammar in cue.h, weights in senses.h.
//
// One such word says little, two of different kinds say enough (find_kind adds them up).
#include "parsers/senses.h"

namespace bp {

const std::vector<CueEntry>& desk_cues() {
    using enum Sense;
    static const std::vector<CueEntry> kCues = {
        {"asylum interview|hearing|case|procedure|claim|application|appointment; asylanhoerung|asyltermin",
         other_desk, 3},
        {"bewerbung als|um|auf|fuer", other_desk, 3},
        // --- other desk: asylum, residence, courses
        {"asylantrag|asylverfahren|asylsache|asylangelegenheit|asylakte|integrationskurs|integrationskurse|"
         "integrationskurses|berechtigungsschein|aufenthaltstitel|aufenthaltserlaubnis|aufenthaltsgestattung|"
         "niederlassungserlaubnis|fiktionsbescheinigung|einbuergerung|einbuergerungstest|familiennachzug|"
         "citizenship|naturalisation|naturalization|untaetigkeitsklage|werkstudent|werkstudentin|"
         "initiativbewerbung|praktikum|pflichtpraktikum|praktikumsplatz|duldung|abschiebung|visum|"
         "einreisevisum|asylbewerber|zahlungserinnerung|mahnung",
         other_desk, 3},
        {"einbuergerungs*|asylbescheid*|asylantrag*|aufenthaltsrecht*|niederlassungs*|abschiebe*|"
         "familiennachzug*|integrationskurs*",
         other_desk, 3},
        {"asyl|asylantrag|asylverfahren|asylsache|asylangelegenheit|asylbewerber*|asylakte|asylum|refugee|"
         "fluechtling*|schutzstatus|duldung|abschiebung*|dublin*",
         other_desk, 2},
        {"anhoerung|anhoerungen|bescheid|untaetigkeitsklage|sachstandsanfrage|sachstand|mandant*|"
         "mandantin|mandantschaft|vollmacht|vwgo|asylg|aufenthg",
         other_desk, 2},
        {"aufenthalt|aufenthaltstitel|aufenthaltserlaubnis|aufenthaltsgestattung|aufenthaltskarte|"
         "niederlassungserlaubnis|auslaenderbehoerde*|auslaenderamt|fiktionsbescheinigung|residence|permit|"
         "immigration|visa|visum|chancenkarte; blue card|karte",
         other_desk, 2},
        {"einbuergerung|staatsangehoerigkeit|einbuergerungstest|citizenship|naturalisation|naturalization; "
         "leben in deutschland",
         other_desk, 2},
        {"familiennachzug|familienzusammenfuehrung|ehegattennachzug; family reunification|reunion",
         other_desk, 2},
        {"integrationskurs*|berechtigungsschein|sprachkurs*|deutschkurs*|orientierungskurs|alphakurs*|"
         "berufssprachkurs*|kurstraeger*|inge|telc|kursteilnehmer*; integration|language|german "
         "course|courses",
         other_desk, 2},
        {"bewerbungsunterlagen|bewerbungsmappe|staatsexamen|kennziffer|stellenangebot|arbeitsproben; "
         "ausgeschriebene|ausgeschriebenen stelle; trainee|volontariat|rechtsreferendar*",
         other_desk, 2},
        {"foreigners|aliens|immigration office|authority; work permit; researcher|student mobility; "
         "long term mobility; hosting agreement; asylum|refugees|naturalize",
         other_desk, 2},
        {"rueckkehrfoerderung|rueckfuehrung|ausreisepflicht*|ausreise|ankunftszentrum|ankerzentrum|"
         "erstaufnahme|aufnahmeeinrichtung|gemeinschaftsunterkunft|verteilungsentscheidung|residenzpflicht|"
         "wohnsitzauflage|spaetaussiedler*|resettlement|auslaenderzentralregister|reiseausweis|passersatz|"
         "arbeitserlaubnis|beschaeftigungserlaubnis|fachkraefteeinwanderung|arbeitsvisum|freizuegigkeit|"
         "eingliederung|migrationsberatung|sprachnachweis|sprachzertifikat|kursleiter*|kurszulassung",
         other_desk, 2},
        {"geboren am; geb|az|aktenzeichen|akz|azr|ausweis|reisepass|passport", other_desk, 1},
        {"liste|kartei|verzeichnis der dolmetscher*|uebersetzer*|sprachmittler*; sprachmittler|"
         "sprachmittlerin|sprachmittlung; als dolmetscher|dolmetscherin|uebersetzer|uebersetzerin",
         other_desk, 2},
        {"ladung zur|zum; geschaeftszeichen; unterkunft", other_desk, 1},
        {"dolmetscher|rechtsanwalt|anwalt|lawyer|attorney; interview termin|in", other_desk, 1},
        {"meine|meiner frau|kinder|familie; mein|meinem mann; my wife|husband|children|family", other_desk,
         1},
        {"ukraine|ukrainisch*|syrien|afghanistan|syrisch*", other_desk, 1},
        {"deutsch|german lernen|learn|learning|unterricht; learn german; kursplatz; platz im kurs|"
         "deutschkurs|sprachkurs|integrationskurs; alphabetisierung*; sprachpruefung|sprachtest",
         other_desk, 2},
        {"mein|meine|meiner|meinem|meinen|my ~kranke|aeltere "
         "mutter|vater|bruder|schwester|sohn|tochter|cousin|cousine|tante|onkel|eltern|mother|father|brother|"
         "sister|son|daughter|parents",
         other_desk, 1},
        {"my|our wife|husband|children|family|kids|fiancee|fiance .... join|bring|reunite|follow me|"
         "us|to|with|them; frau|mann|kinder|familie .... nachholen|nachkommen|nachzug",
         other_desk, 3},
        {"kabul|damaskus|damascus|aleppo|eritrea|somalia|irak|iran|iraq|gaza|sudan|kiew|kyiv|teheran|tehran",
         other_desk, 1},
        // other desk: people and money
        {"bewerbung|bewerbe|bewerben|bewerber*|lebenslauf|stellenanzeige|stellenausschreibung|werkstudent*|"
         "praktikum|praktikumsplatz|pflichtpraktikum|initiativbewerbung|anschreiben|referendariat|"
         "ausbildungsplatz|job|vacancy|hiring|cv|curriculum|internship; ausbildung zum|zur|als; stelle als; "
         "application for ~the ~position",
         other_desk, 2},
        {"gehaltsvorstellung|eintrittstermin|interamt|vorstellungsgespraech|notenspiegel|kuendigungsfrist",
         other_desk, 2},
        {"blue|blaue card|karte", other_desk, 3},
        {"anbei|anliegend|beigefuegt|unsere|ihre|offene .. rechnung; invoice attached|enclosed; attached "
         "invoice",
         other_desk, 3},
        {"rechnung|rechnungen|rechnungsnummer|rechnungsnr|mahnung|zahlungserinnerung|leitweg*|bestellnummer|"
         "ueberweisen|ueberweisung|faelligkeit|begleichen|begleichung|beglichen|rechnungsbetrag|skonto|"
         "invoice|auszahlung|lieferschein|erstattung",
         other_desk, 2},
        {"beschwerde|dienstaufsichtsbeschwerde|klage|petition|buergeranfrage; widerspruch gegen", other_desk,
         1},
        // other desk: Ukrainian, Russian, Arabic, Persian, Turkish, French, Spanish
        {"документи|документы|статус|убежище|притулок|виплати|выплаты|біженець|беженец|паспорт|захист|"
         "проживання|интервью|німеччини|германии",
         other_desk, 2},
        {"لم|لجوء|اللجوء|اقامة|إقامة|الإقامة|الشمل|شمل|طلب|مقابلة|جواز|الحماية|محكمة|محامي|زوجتي|أطفالي",
         other_desk, 2},
        {"پناهندگی|مصاحبه|کمپ|اقامت|وکیل|پناهنده|نامه|کورس|افغانستان", other_desk, 2},
        {"regroupement familial; refugie|refugiee|refugies|asile; numero de dossier; carte de sejour; "
         "reagrupacion familiar; refugiado|refugiada|refugiados; numero de expediente; "
         "ricongiungimento familiare; rifugiato|rifugiata; permesso di soggiorno; uchodzca|uchodzcy; "
         "karta|pozwolenie pobytu",
         other_desk, 2},
        {"iltica|oturum|vize|siginma|vatandaslik|dasile|asile|asilo|azil; titre de sejour; permiso de "
         "residencia",
         other_desk, 2},
        // --- lawyers and courts
        {"akteneinsicht|akteneinsichtsgesuch|prozessvollmacht|klagebegruendung|klageschrift|"
         "verfahrensbevollmaechtigt*; zeige|zeigen ~ich|wir .... an , dass ~ich|wir .... vertrete|vertreten; "
         "vertrete|vertreten ~ich|wir .. interessen|mandant*; inspection of the|his|her file|files",
         other_desk, 3},
        {"kanzlei|anwaeltin|verwaltungsgericht|vormund|vormundin|amtsvormund*|betreuer|betreuerin|"
         "sozialarbeiter*|sozialpaedagog*|solicitor|helferkreis|fluechtlingshilfe|gefluechtet*|"
         "schutzsuchend*|caseworker; case|social worker",
         other_desk, 1},
        // --- the procedure
        {"mein|meine|meinen|meiner|meines|meinem|sein|seinen|seines|seinem|ihr|ihres|ihrem ~laufenden|"
         "~offenen ~gestellten antrag|antrags|antrages|verfahren|verfahrens|akte|aktenzeichen|widerspruch|"
         "klage; my|his|her ~asylum ~current case|claim|appeal|file",
         other_desk, 2},
        {"antrag|antraege|verfahren|akte .... stand|bearbeit*|entschieden|entscheidung|gestellt|abgelehnt|"
         "eingereicht; stand|bearbeitungsstand|entscheidung .... "
         "meines|meiner|des|der|ueber|zum|vom|zu|meinem "
         "antrags|antrages|verfahrens|akte|antrag|verfahren; "
         "case|claim|application|appeal|file .... pending|decision|rejected|status|processed|decided|"
         "refused; status|progress|outcome|decision|news of|on|in|about|for|regarding my|our|his|her|the "
         "~asylum case|claim|application|appeal|file|request|procedure",
         other_desk, 2},
        {"my|his|her|our|the|had ~first|second|an|a interview .... decision|answer|result|letter|camp|"
         "protocol|translator|interpreter; "
         "waiting|waited|wait ... "
         "decision|papers|permit|documents|passport|interview|visa",
         other_desk, 2},
        {"fluechtlingseigenschaft|subsidiaer*|folgeantrag|folgeverfahren|widerrufsverfahren|"
         "anhoerungstermin|anhoerungsprotokoll|ankunftsnachweis|ueberstellung|umverteilung|fingerabdruecke|"
         "asylheim|fluechtlingsheim|ausweisung|heimreise|rueckkehrberatung|bamf bescheid; "
         "deport|deported|deportation|stateless|fingerprints; reception centre|center; "
         "subsidiary|temporary|international protection; refugee camp|status; protection status",
         other_desk, 2},
        // --- entry, residence, citizenship
        {"verpflichtungserklaerung|besuchsvisum|touristenvisum|schengenvisum|ehegattenvisum|visumantrag|"
         "visumsantrag|visaantrag|visumsverfahren|arbeitserlaubnis|bluecard|staatsbuergerschaft|"
         "einbuergern|eingebuergert; "
         "residence|residency|resident|settlement card|permit|title|status; "
         "work|working|entry|job|family|national|schengen|tourist|student visa|visas|permit|permits; visa "
         "application|appointment|office|status; opportunity card; "
         "german|deutsche|deutschen|deutscher passport|staatsangehoerigkeit|citizen|nationality",
         other_desk, 3},
        {"botschaft|konsulat|generalkonsulat|embassy|consulate", other_desk, 1},
        {"anerkennung|gleichwertigkeit .. abschluss|abschluesse|abschlusses|abschluessen|diplom|diploms|"
         "berufsabschluss*|zeugnis*|ausbildung|beruf|berufs|qualifikation*; "
         "abschluss|diplom|ausbildung|zeugnisse|zeugnis|beruf .... anerkannt|anerkennen; "
         "berufsanerkennung|anerkennungsverfahren|anerkennungsberatung; "
         "degree|diploma|qualification|qualifications|profession .... recognised|recognized|recognition; "
         "recognition of .. degree|diploma|qualification*|certificate*|profession*|studies",
         other_desk, 2},
        {"nach|in deutschland .... holen|nachholen|einreisen|bleiben|leben|heiraten; "
         "zu mir|uns ~hierher holen|nachholen; einreisen|einreise; "
         "move|moving|relocate|immigrate|migrate|settle|stay ~here to|in germany; "
         "move|settle|stay ~here permanently",
         other_desk, 2},
        {"ehefrau|ehemann|ehegatte*|verlobte|verlobter|verlobten|schwiegermutter|schwiegervater|"
         "schwiegereltern|spouse|fiance|fiancee|ehepartner*; mother|father in law; "
         "komme|stamme|bin aus ~der ukraine|syrien|afghanistan|irak|iran|tuerkei|georgien|russland|indien|"
         "pakistan|nigeria|marokko|tunesien|aegypten|kosovo|serbien|albanien|kolumbien|venezuela|belarus",
         other_desk, 1},
        {"mein|meine|meinen|meiner|meinem|my ~kleine ~kleinen "
         "frau|mann|kind|kinder|familie|sohn|tochter|schwiegermutter|mutter|eltern|bruder|schwester|cousin|"
         "wife|husband|children|kids|family|parents|mother|brother|sister|fiance|fiancee|spouse .... "
         "einladen|visum|einreisen|deutschland|germany|nachkommen|herholen|visa|join|bring|heimat",
         other_desk, 2},
        {"mein|meine|my ~ehe mann|frau|sohn|tochter|bruder|schwester|mutter|vater|eltern|kinder|husband|"
         "wife|son|daughter|brother|sister|parents|children .... wohnt|lebt|leben|wohnen|still|lives|live .. "
         "in; beschleunigte|beschleunigten|beschleunigtes fachkraefteverfahren|verfahren; "
         "hearing .... scheduled|postpone|date|court|refugee|case; counsel; we|i act for|behalf; "
         "fachkraft|fachkraefte|koch|pfleger|pflegekraefte|pflegekraft|mitarbeiter|arbeitnehmer aus "
         "indien|vietnam|kosovo|albanien|serbien|tunesien|marokko|philippinen|tuerkei|dem|drittstaaten; "
         "employ|hire .... non eu|foreign|third",
         other_desk, 2},
        {"heim|lager|wohnheim|camp; genehmigung|zustimmung von ihnen; person|personen in zimmer", other_desk,
         1},
        {"my|our|meinen|mein|unseren ~old ~alten ~expired ~abgelaufenen "
         "passport|pass|reisepass|ausweis|personalausweis|identity; "
         "contract|vertrag|salary|gehalt .... card|karte|visum|visa|erlaubnis|permit; "
         "hotline .... passport|pass|antrag|bescheid|kurs|asyl",
         other_desk, 2},
        {"kirchenasyl|ueberstellungsfrist|haertefallkommission|abschiebehaft|haertefallantrag|dnatest; dna "
         "test; phd|doctoral|postdoc|doktorandenstelle|promotionsstelle "
         "position|positions|stelle|opening|vacancy",
         other_desk, 3},
        {"haertefall|frist fuer|nach; letter|brief|schreiben|post ~in|auf .. from|vom|von|of ~dem|the "
         "bamf|bundesamt|amt; termin|appointment ~am ~on ~um .. bei|with|at ~the|dem|der bamf|bundesamt; "
         "zuwendungsbescheid*|projektfoerderung|mittelabruf|verwendungsnachweis*|foerderantrag|"
         "foerdermittel|amif|jugendmigrationsdienst|mbe; ein|unser angebot abgeben|unterbreiten|"
         "einreichen; reinigungsfirma|reinigungsleistungen|gebaeudereinigung|wachdienst|umzugsfirma|"
         "malerarbeiten|bauleistungen|zeitarbeit|personaldienstleist*|bueromaterial|kopierpapier|"
         "werbeartikel|hausausweis|mitarbeiterausweis|dienstausweis|zutrittskarte|parkausweis|"
         "schluesselkarte",
         other_desk, 2},
        {"berufssprachkurs*|integrationskurstraeger*|regionalstelle|regionalkoordinator*", other_desk, 3},
        {"erkennt|erkennen .... diplom|abschluss|zeugnis|zeugnisse|ausbildung|beruf .. an; beruf "
         "arbeiten|ausueben; "
         "eltern|familie|mann|frau|kinder|bruder|schwester|sohn|tochter|geschwister|parents|family|wife|"
         "husband|children .... in|aus tuerkei|syrien|afghanistan|iran|irak|somalia|eritrea|pakistan|"
         "turkey|syria|iraq|libanon|lebanon|jordanien|russland|gaza|vietnam|indien|kosovo|georgien; "
         "wartungsvertrag|wartungsvertrags|aufzugsanlage|liegenschaft|mietvertrag; hr|personnel "
         "team|department|office; background|reference check; dates of employment; employment "
         "verification|history; personalakte|gehaltsabrechnung|besoldung|arbeitszeugnis; "
         "vormund|vormundin",
         other_desk, 2},
        {"leben in deutschland; life in germany; go|going|return|returning|travel ~back ~home to ~my "
         "country|home|homeland; zurueck in|nach ~meine|mein heimat|land|heimatland; voluntary "
         "return|departure|repatriation; freiwillige|freiwilligen rueckkehr|ausreise",
         other_desk, 3},
        {"leasingvertrag|beschaffungsstelle|einkaufsabteilung|anschlussangebot|multifunktionsgeraete; fuer "
         "die|den beschaffung|einkauf",
         other_desk, 2},
        {"lehrer|lehrerin|kursheft|kursbuch|beschaffung", other_desk, 1},
        {"gestattung|ausbildungsduldung|beschaeftigungsduldung|duldungen|geduldeter|geduldet", other_desk, 3},
        {"laufenden|laufendes|laufende|laufendem verfahren|verfahrens|asylverfahren; "
         "lehrling|azubi|auszubildender|auszubildenden|praktikant|mitarbeiter ~ist ~kommt aus "
         "gambia|afghanistan|syrien|somalia|eritrea|guinea|mali|nigeria|pakistan|iran|irak|indien|marokko|"
         "vietnam|albanien|kosovo|ghana|kamerun|senegal",
         other_desk, 2},
        {"gambia|guinea|mali|nigeria|pakistan|ghana|kamerun|senegal|bangladesch|aethiopien|ethiopia|"
         "bundesamt zustaendig",
         other_desk, 1},
        {"betreuungssache|nachlasssache|strafsache|familiensache|rechtssache|verwaltungsstreitsache; "
         "verfahren|antrag|klage ~ist|sind|bei anhaengig; my|negative|positive decision; birth date; date "
         "of birth; mia moglie; mio marito; ma femme; mon mari; mi esposa|esposo|marido; moja zona; moj "
         "maz; visto|documenti per ~il visto|soggiorno",
         other_desk, 2},
        {"beworben|anliefern|anlieferung|spedition|lieferung|paletten|hebebuehne; "
         "stuehle|moebel|ware|geraete "
         ".. liefern|anliefern|abholen",
         other_desk, 2},
        {"stelle|position|ausschreibung|traineestelle .. beworben", other_desk, 3},
        {"gelben|gelber|gelbe brief|umschlag|post|briefumschlag; vollstaendigen|vollstaendige "
         "bewerbungsunterlagen",
         other_desk, 3},
        {"brief|schreiben|post .. von ihnen|euch .. bekommen|erhalten|gekriegt; laufender|laufenden|"
         "laufende kurs|kurse|kurses; kursortes|kursraum|anwesenheitsliste|anwesenheitslisten; "
         "soll|muss .... zu einem|einer gespraech|befragung|termin nach; aufenthalt .... visum|erlaubnis; "
         "visum laeuft|abgelaufen; nepal|sri lanka|philippinen",
         other_desk, 2},
        {"sozialdienst|sozialberatung|wohnheim|bewohner|bewohnerin", other_desk, 1},
        // --- courses
        {"sprachschule|sprachschulen|sprachinstitut|sprachkursen|deutschunterricht|deutschpruefung|"
         "alphabetisierungskurs*|einstufungstest|kostenbefreiung|fahrtkostenzuschuss|wiederholungsstunden|"
         "wiederholerstunden|unterrichtseinheiten|traegernummer|kurstraegers|traegerzulassung|kursabbruch|"
         "kurswechsel|kursnummer|kursort|kursteilnahme|teilnahmeberechtigung|teilnahmeverpflichtung|"
         "sprachfoerderung|deufoev|dtz|lehrkraftzulassung|zusatzqualifizierung|kinderbeaufsichtigung|"
         "orientierungstest",
         other_desk, 2},
        {"deutsch|deutsche|german ~sprache|language "
         "kurs|kurse|kursen|class|classes|lesson|lessons|lernen|learn|learning|studieren|study; "
         "learn|study|speak ~the german; lernen .. deutsch; kurs|kurse|kurses ~in|fuer|zum deutsch; "
         "a|b|c 1|2 kurs|niveau|zertifikat|pruefung|test|course|level|certificate|exam|deutsch|german; "
         "kurs|course|zertifikat|certificate|niveau|level|pruefung|exam ~auf|on a|b|c 1|2; "
         "language|integration school|class|classes|lessons|teacher|provider|course|courses",
         other_desk, 2},
        {"fuer|zum|einen|im|den|diesen|meinen|mein|der|ein kurs|kurses; course|kurs "
         "provider|place|voucher|fee|traeger|leiter|gebuehr|gebuehren",
         other_desk, 1},
        {"unterricht|fahrkarte|fahrgeld|antragsformular|sachbearbeiter*; vom|beim amt; "
         "welches|welche "
         "formular|formulare; my|meine papers|papiere",
         other_desk, 1},
        // --- people who want to work here
        {"karriereseite|karriereportal|schuelerpraktikum|betriebspraktikum|praxissemester|wahlstation|"
         "rechtsreferendariat|auswahlverfahren|praktikumsstelle|praktikumsplaetze|ausbildungsstelle|"
         "ausbildungsplaetze|freiwilligendienst|bewerbungsgespraech|bewerbungsfrist; duales|dualen|duale "
         "studium|studiums|studiengang; m|w w|d|m d|m|i; cover letter; my cv|resume|curriculum; "
         "apply|applying|applied|application|interested ~for ~in the|a|an|your ~advertised|open|vacant "
         "position|post|vacancy|role|job|internship|traineeship|apprenticeship; job "
         "vacancy|offer|application|opening|advert|advertisement",
         other_desk, 3},
        {"freie|freien|offene|offenen|ausgeschriebene|ausgeschriebenen|vakante|passende "
         "stelle|stellen|position|positionen; "
         "arbeit|job|anstellung|beschaeftigung|stelle suche|suchen|finden|bekommen; "
         "suche|suchen|sucht ~derzeit|gerade ~eine|einen|nach ~neue|neuen|neuer "
         "arbeit|job|stelle|anstellung|arbeitsstelle|arbeitsplatz|praktikum; "
         "bei ihnen|euch ~als|im|zu|in arbeiten|anfangen|einsteigen|beworben|bewerben|praktikum; "
         "meine|meinen|anliegende|beigefuegte|beiliegende|vollstaendigen "
         "bewerbung*|lebenslauf|zeugnisse|cv|resume; "
         "position|stelle|posten als|zum|zur|im|in .. gesehen|gelesen|gefunden|beworben|interessiere; "
         "work|working|employment|career for|at|with ~the bamf|you|your ~office|agency; "
         "apprenticeship|traineeship|internships|vacancies|unemployed|personalgewinnung",
         other_desk, 2},
        {"bildet|bilden ihr|sie ~auch .. aus; dual|duale studieren|ausbilden|ausbildung|aus; "
         "abi|abitur|realschulabschluss|schulabschluss|mittlere reife .... "
         "ausbildung|studieren|studium|bewerben|anfangen|machen|praktikum|bei; ausbildung bei|beim "
         "ihnen|euch|bamf|bundesamt; traineeprogramm|traineestelle|nachwuchskraefte",
         other_desk, 2},
        {"pflichtpraxissemester|schulpraktikum|praxisphase|praxisphasen|praktikantenstelle|"
         "praktikantenplatz|praktika|schuelerpraktika; nehmt|nehmen|betreut ihr|sie ~auch|noch ~gerade "
         "studierende|praktikanten|praktikantinnen|studenten|azubis|schueler|auszubildende",
         other_desk, 3},
        // --- purchasing and money
        {"vergabeverfahren|vergabestelle|vergabeunterlagen|vergabeplattform|vergabenummer|bieterfrage|"
         "bieterfragen|bieterin|bietergemeinschaft|angebotsfrist|angebotsabgabe|angebotsaufforderung|"
         "leistungsverzeichnis|zuschlagserteilung|evergabe|eigenerklaerung; "
         "tender|procurement documents|submission|deadline|number|question|questions|procedure|portal; "
         "purchase order; unpaid|outstanding|overdue invoice|invoices|payment|bill; invoice|payment "
         "number|due|overdue",
         other_desk, 3},
        {"ausschreibung|ausschreibungen|tender .... bieter|angebot|unterlagen|frist|los|nummer|nr|offer|"
         "documents|bid; auftragsbestaetigung|auftragsnummer|bestellschein|wareneingang|lieferanschrift|"
         "lieferadresse|liefertermin|zahlungseingang|zahlungsziel|zahlungsavis|"
         "rechnungsstellung|gutschrift|honorarrechnung|honorarabrechnung|"
         "umsatzsteuer*|faellig; waiting ... payment; payment for",
         other_desk, 2},
        // --- computers that do not do what they should
        {"passwort|kennwort|password|zugang|zugangsdaten|benutzerkonto|benutzerkennung|login|account .... "
         "zurueck*|vergessen|gesperrt|abgelaufen|reset|locked|forgotten|expired|freischalt*|"
         "freigeschaltet|entsperr*; "
         "nicht|nich|kein|keinen|cannot|cant .. einloggen|log|login|zugriff .. "
         "portal|system|konto|account|plattform|app|in",
         other_desk, 2},
        {"portal|plattform|onlineportal|antragsportal|ingeonline|inge online .... "
         "kurstraeger*|traeger|antrag*|stoerung|kurse; drucker|notebook|laptop|rechner|bildschirm|"
         "diensthandy|vpn|monitor|outlook|pc|computer .. defekt|kaputt|startet|druckt|streikt|abgestuerzt|"
         "haengt|ersatz|hoch|tot|schwarz|spinnt|nicht; helpdesk|servicedesk|benutzerservice",
         other_desk, 2},
        // --- other offices' business
        {"kindergeld|elterngeld|wohngeld|buergergeld|arbeitslosengeld|bafoeg|sozialhilfe|fuehrerschein|"
         "wohnungssuche|sozialwohnung|wohnberechtigungsschein|meldebescheinigung|geburtsurkunde|"
         "heiratsurkunde|eheschliessung|kitaplatz; child|housing|unemployment|social benefit|benefits|"
         "allowance; birth|marriage certificate; driving licence|license; health insurance",
         other_desk, 2},
        {"informationsfreiheitsgesetz|ifg|antragszahlen|anerkennungsquote|schutzquote|asylzahlen|"
         "asylstatistik|migrationsbericht|fluechtlingszahlen|fachaufsichtsbeschwerde; freedom of information",
         other_desk, 2},
        {"dolmetschereinsatz|dolmetscherhonorar|dolmetscherpool|dolmetscherkartei|uebersetzungsbuero|"
         "beeidigte|beeidigter|vereidigte|vereidigter; as ~an|a interpreter|translator; sworn "
         "translator|interpreter",
         other_desk, 2},
        // --- Turkish, Russian, Ukrainian, French, Spanish, Italian, Polish, Romanian, South Slavic
        {"entegrasyon|oturma|ikamet|birlesimi|basvurum|basvurumun|almanca|multeci|mulakat|pasaport|calisma "
         "~izni; vatandasliga|vatandaslik",
         other_desk, 2},
        {"курс|курсы|курсов|курса|курси|беженцы|беженцев|беженца|біженців|убежища|притулку|жительство|"
         "жительства|гражданство|громадянство|заявление|заява|воссоединение|возз'єднання|визу|визы|візу|"
         "интеграционный|интеграционные|интеграционного|інтеграційний|інтеграційні|інтеграційного|"
         "німецької|немецкого|разрешение|дозвіл|посвідку|параграф|адвокат",
         other_desk, 2},
        {"demandeur|demandeuse|demandeurs d asile; cours d integration; cours de langue|allemand; "
         "titre|permis|carte ~de sejour; naturalisation|nationalite; entretien|dossier|demande .. asile; "
         "mon|notre dossier; mon visa",
         other_desk, 2},
        {"solicitante|solicitud de asilo; permiso de trabajo|residencia; curso|cursos de "
         "integracion|aleman; nacionalidad|visado; permesso|soggiorno|cittadinanza; corso di "
         "tedesco|integrazione; azyl|pobytu|obywatelstwo|niemieckiego|integracyjny; sedere|cetatenie; "
         "curs|cursuri de germana|integrare|limba; boravak|boravka|njemackog|nemackog|drzavljanstvo|"
         "vizu; leje qendrimi; gjermanisht",
         other_desk, 2},
        {"دورة|الاندماج|كورس|تأشيرة|الجنسية|التجنس|ملفي|معاملة|الألمانية|پرونده|تابعیت|ویزا|دادگاه",
         other_desk, 2},
    };
    return kCues;
}

}  // namespace bp
