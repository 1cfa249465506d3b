#include "parsers/name_lexicon.h"

#include <algorithm>
#include <array>

#include "parsers/given_names.h"
#include "parsers/word_list.h"
#include "parsers/words.h"

namespace bp {
namespace {

constexpr std::string_view kLeadingFamilyNames =
    "nguyen tran pham huynh hoang phan vu vo dang bui do ho ngo duong ly wang zhang liu chen yang zhao huang "
    "zhou wu xu "
    "kim park choi jung kang cho yoon";

constexpr WordList kHonorifics(
    "herr herrn hr hrn frau fr frl fraeulein herren damen mr mrs ms mx miss mister madame monsieur mme "
    "signora signor "
    "senora senor sir dame");

constexpr std::string_view kCompanions =
    "kollege kollegen kollegin kolleginnen mitarbeiter mitarbeiterin mitarbeitern mitarbeiterinnen chef "
    "chefin vorgesetzter "
    "vorgesetzte vorgesetzten teamkollege teamkollegin azubi auszubildende auszubildender auszubildenden "
    "praktikant "
    "praktikantin werkstudent werkstudentin trainee stellvertreter stellvertreterin vertreter vertreterin "
    "nachfolger "
    "nachfolgerin vorgaenger vorgaengerin referent referentin person personen teilnehmer teilnehmerin "
    "colleague "
    "colleagues boss manager supervisor deputy successor buerokollege buerokollegin assistent assistentin "
    "sachbearbeiter sachbearbeiterin sekretaerin assistenz nachwuchskraft kollegium";

constexpr WordList kTitleHeads("dr prof professor professorin pd privatdozent privatdozentin doktor ddr");
constexpr LongWordList kTitleTails(
    "ing med phil rer nat pol oec jur iur h c hc habil dent vet theol techn mult sc agr publ hum e eh paed "
    "soc math disc "
    "cult ass biol pharm univ apl hon jun em oek forest cur inf dr prof mont adm");

constexpr std::string_view kRanks =
    // ranks that no ending in kRankEndings tells
    "baurat studienrat schulrat forstrat archivrat medizinalrat ministerialrat stadtrat kreisrat "
    // degrees
    "dipl diplom dipl-ing dipl-inf dipl-kfm dipl-verw dipl-jur mag magister ma ba msc bsc mba mpa llm llb ll "
    "meng beng bsw "
    "ph phd "
    "phil-nat m b m-a b-a fh cissp pmp ra raein rain rechtsanwalt rechtsanwaeltin steuerberater notar "
    "notarin ing inf kfm "
    "verww verw cisa jur ass assessor assessorin betriebswirt betriebswirtin fachwirt fachwirtin "
    // ranks of civil servants, soldiers, police
    "mr minr minrin mindirig mindirigin mindir mindirin md mdg mdgt mrin rd rdin rdn rdir rdirin ror rorin "
    "rorn rr rrin rrn "
    "ltd ltdrd ld or orr orrin rat raetin oar oarin oarn ar arin ra rar rarin rarn roar roarin ram rom romin "
    "roi roiin rhs rs tb "
    "tbe ang angestellte angestellter beamter beamtin phk phkin pk pkin pok pokin pom pomin pm pmin phm ephk "
    "ephkin erster "
    "erste kk kkin kok kokin khk khkin ekhk hptm hauptmann major oberst oberstlt oberstleutnant leutnant lt "
    "olt oberleutnant "
    "maj otl stfw stabsfeldwebel feldwebel hauptfeldwebel hfw ofw fw uffz general admiral kapitaen fkpt kkpt "
    "kptlt "
    "brandrat brandoberrat brandmeister br bor stoi stoin stin sti stiin star stain verwoi voi vr ovr vrin "
    "vd vdin ti "
    "toi tar toar tr td tdin btr bd bdin obd lrd lrdin lmr lmrin sr srin stud cand lic bgm obm ob lr "
    // offices
    "pfarrer pfarrerin pastor pastorin diakon diakonin vikar vikarin superintendent superintendentin "
    "praesident praesidentin praesidenten vizepraesident vizepraesidentin vizepraesidenten "
    "abteilungspraesident "
    "abteilungspraesidentin abteilungspraesidenten landrat landraetin buergermeister buergermeisterin "
    "buergermeisters "
    "oberbuergermeister oberbuergermeisterin minister ministerin ministers staatssekretaer staatssekretaerin "
    "senator "
    "senatorin dezernent dezernentin kaemmerer kaemmerin direktor direktorin direktors dekan dekanin rektor "
    "rektorin kanzler "
    "kanzlerin amtsleiter amtsleiterin amtsrat amtsraetin ministerialrat ministerialraetin regierungsrat "
    "regierungsraetin "
    "beigeordneter beigeordnete beigeordneten vorsitzender vorsitzende vorsitzenden geschaeftsfuehrer "
    "geschaeftsfuehrerin "
    "referent referentin ministerialdirigent ministerialdirigentin ministerialdirektor ministerialdirektorin";

constexpr std::string_view kParticles =
    "von van vom der den dem de del della delle dello di da do dos das du des la le lo los ter ten te zu zum "
    "zur af av "
    "ap ab ferch ni nic ui mac mhic ould ait abou della dela "
    "al el ul bin ben ibn abu bint binti st sankt freifrau freiherr freiin graf graefin baron baronin "
    "baroness fuerst "
    "fuerstin prinz prinzessin edler edle ritter vander vanden";

constexpr std::string_view kCommonNouns =
    "nicht nur auch anstatt statt sondern weder ausser neben bitte leider kleine kleiner kurze kurzer "
    "bad sankt campus sohnes mannes bruders vaters kindes enkels schwagers onkels "
    "baby babys nachwuchs neues neuer "
    "ehepaar eheleute geschwister brueder schwestern zwillinge gespann "
    "abend absage absender abstimmung abteilung adresse agenda ahnung aktenzeichen alle allen alternative "
    "amt aemter anbei "
    "andere anderen anfang anforderungen anfrage angabe angaben anhang anlage anliegen anmeldebogen "
    "anmeldeformular "
    "anmeldung anmeldungen anreise anruf anschluss anschrift ansprechpartner ansprechpartnerin antrag "
    "antwort april arbeit arbeitsgruppe "
    "art assistenzhund auch aufgabe aufnahme auftrag august ausbildung ausland aussenstelle austausch auto "
    "azubis bahn "
    "barrierefreiheit bedarf befund beginn behoerde bei beide beiden beisein bekannte beleg bemerkung "
    "bemerkungen berater "
    "beraterin bereich bereichsleiter bericht berlin bescheid bescheinigung beste besten besuch betreff "
    "betreuer "
    "betreuerin bezirk bezug bis bitte bonn brief bruder buch buero bund bundesamt bundes bus cc chance "
    "chief cio cdo cic ciso code computer "
    "daher dank danke dass data datei daten datenschutz datum dauer dazu dear december demo dezember "
    "dezernat die dienst dienstag "
    "dienstort dienstreise dienstsitz dienststelle digital digitale digitaler digitales digitalisierung "
    "direktion donnerstag dort "
    "drei durchwahl edv ehefrau ein eine einem einen einer eines einladung eingang einsatz email ende "
    "engagement entscheidung "
    "entwickler entwicklerin entwicklung er erfahrung ergaenzung ergebnis erst erste es essen europa event "
    "events exemplar fach "
    "fachbereich fachdienst fachgebiet fachverfahren fahrt fakultaet fall familie fax februar fehler firma "
    "folgende folgenden "
    "formular forschung fortbildung foto frage fragen freitag freude freunde freundliche freundlichen friday "
    "fristen frohe frueh "
    "fuehrung fuer fun funktion ganz gast gebaeude gemeinde gern gerne geschaeftsstelle gespraech gesundheit "
    "gewuenschter glueck "
    "governance gremium grossen grund gruppe gruppenleiter gruss gruesse guten gute guter haben hallo "
    "hauptamt haus hause head "
    "herbst herzlich herzliche herzlichen hi hiermit hilfe hinweis hotel ich idee ihnen ihr ihre ihrem ihren "
    "ihrer ihres im in info "
    "informatik information informationen informationstechnik innovation institut interesse internet "
    "inzwischen ist it ja jahr jahre januar "
    "jeder jetzt job juli june july juni kaffee kalender kanzlei karte kein keine kenntnis kenntnisse ki "
    "kind kinder klaerung kolleginnen kommune "
    "konferenz kontakt kontaktdaten kopie kosten krank krankheit kreis kreisverwaltung kuenstliche kunde "
    "kunden kurs kurze lab labor land landesamt "
    "landkreis laptop leben lehrgang leider leiter leiterin leitung leute liebe lieben lieber liste los low "
    "lust "
    "maerz mai mail mailadresse manche march may meeting mein meine meinem meinen meiner meldung mensch "
    "menschen messe methoden mich "
    "ministerium mir mit mitarbeiter mitteilung mittag mittwoch mobil moderation moin moeglichkeit monat "
    "monate monday montag morgen "
    "mutter nach nachhaltigkeit nachmittag nachname nachricht nachtrag name namen namens natuerlich neben "
    "nein netz netze neue neuen neuer "
    "niederlassung no november nummer nur oder offen office oktober open orga ordnung organisation ort paar "
    "pause person personal "
    "personalrat personen plan planung platz plaetze post poststelle praktikum praktikanten praesenz praxis "
    "presse privat problem "
    "produkt produktmanagement programm projekt projektleiter projektleiterin projektmanagement prototyp "
    "prozess prozesse prozessmanagement punkt rahmen raum rechenzentrum recht rechnung redaktion "
    "referat referatsleitung referatsleiter referatsleiterin regards region regierung registrierung reise "
    "reihe requirements rest rollstuhl rueckfrage "
    "rueckfragen rueckmeldung rueckruf sache sachgebiet sachgebietsleiter sachstand samstag saturday schoene "
    "schoenen "
    "schreiben schulung schwester security sehr sekretariat semester seminar september service sicherheit "
    "sie "
    "situation sitzung sobald software sohn sommer sonnige sonntag source souveraenitaet spass stab "
    "stabsstelle stabstelle stadt stadtverwaltung "
    "stand standort start stelle steuerung strasse strategie studentin student stunde stunden sunday systeme "
    "tag tage tagen tagesordnung team "
    "teamleiter teamleiterin teamleitung technik teil teilnahme teilnehmende teilnehmenden teilnehmer "
    "teilnehmerin teilnehmerinnen teilnehmern teilnehmerkreis tel telefon telefonat termin termine text "
    "thema thursday "
    "thementag thementage themen theme tisch titel tochter tools trainee transformation trust tuesday uhr "
    "umbuchung und universitaet "
    "unser unsere unserem unseren unserer unterlagen unternehmen unterstuetzung urlaub ursache vater vegan "
    "vegetarisch veranstaltung verbindung "
    "verein verfahren vergabe verhandlung verpflegung verspaetung verstaendnis verteiler vertrag vertreter "
    "vertretung vertrieb verwaltung viel viele vielen "
    "volontaer voraus vorab vorfeld vorgang vorgesetzte vormittag vorname vorschlag vortrag vorzimmer "
    "warteliste was web webinar webmaster wednesday weg wegen weil weitere weiteren "
    "weiterhin wenn werkstudenten wie wir wissen woche wochen workshop wunsch zahl zeichen zeit zentrale "
    "zentrum zero ziel zimmer zoom zug zukunft "
    "zusage zusammenarbeit zustaendigkeit zutritt zwei zwischen dabei daneben dafuer darum stattdessen "
    "anstelle statt als am an ab "
    "best kind yours sincerely faithfully warm cheers thanks thank hello good morning afternoon evening "
    "please my we our i the this that "
    "they he she it you your and or for from at on by with of to a an is are will would could can january "
    "february april august october "
    "we'd i'd i'm manager engineer officer architect consultant developer "
    "architekt architektin analyst analystin berater consulting designer designerin programmierer "
    "administrator administratorin "
    "hochachtungsvoll gez anlagen hier dies diese dieser dieses diesen sobald falls ob da so nun auf aus von "
    "vom zum zur der den dem des sprache leichte low no zero trust code green power apps agile agiles agil "
    "design thinking cloud "
    // words that open a sentence
    "seitens modernes moderne modernen moderner weder entweder sowohl ausser ausnahme anders nochmal noch "
    "bereits "
    "schon jedenfalls eigentlich "
    "vielleicht "
    "uebrigens ansonsten kurz kurze bitte koennten koennen wuerden koennte waere haetten haette moechten "
    "duerfen "
    "darf soll sollte schicken melden tragen reservieren notieren merken kommt kommen nimmt steht folgt "
    "gemeldet "
    "angemeldet neither either both besides except maybe perhaps also please could would should expect put "
    "add "
    "book reserve register sign count save keep swap see hope happy looking sorry "
    // answers, greetings of a region, wishes
    "servus gruezi griass pfiat tschuess ciao ade gruezli schoenes schoener wochenende feierabend ostern "
    "weihnachten pfingsten sonnigen "
    // what people are called by their work
    "director deputy head officer secretary chairman chairwoman president trainer coach lead owner scrum "
    "master "
    "product intern trainee apprentice assistant analyst tester testers designers developers "
    "vornamen vornamens nachnamen familienname familiennamen rufname zuname spitzname "
    "begleitperson begleitung teilnehmerzahl meldeliste namensliste durchwahl wer stuhl stuehle";

constexpr std::string_view kFunctionWords =
    "info kontakt contact post poststelle office buero sekretariat vorzimmer verwaltung zentrale team "
    "service servicestelle "
    "support helpdesk hotline mail mailbox postfach funktionspostfach sammelpostfach referat abteilung "
    "dezernat sachgebiet fachbereich fachdienst "
    "geschaeftsstelle geschaeftszimmer personal personalentwicklung personalabteilung personalstelle "
    "personalreferat fortbildung "
    "fortbildungen weiterbildung ausbildung aus- schulung it-schulung akademie seminar seminare "
    "veranstaltung veranstaltungen event events buchhaltung "
    "rechnung redaktion presse pressestelle kanzlei amt stadt gemeinde landkreis kreis praesidium noreply "
    "no-reply donotreply dms "
    "anmeldung anmeldungen registration registrations sales marketing programm program hr admin "
    "administrator webmaster "
    "datenschutz it edv digital digitalisierung organisation orga stab stabsstelle leitung empfang rezeption "
    "reception "
    "group gruppe gmbh ag verband verein stiftung universitaet hochschule institut ministerium landesamt "
    "bundesamt behoerde "
    "hauptamt ordnungsamt bauamt bibliothek archiv speakers hello hallo mailer system scanner scan drucker "
    "assistenz assistance zbv "
    "koordination koordinierung koordinierungsstelle koordinationsstelle projektbuero projekt sg ref abt dez "
    "fb fd al rl sek sekr "
    "buergerbuero buergerservice leiterin leiter verteiler newsletter zentralstelle reisestelle "
    "reisemanagement innovation lab labor";

// Endings that German and English nouns and adjectives have and names hardly ever.
constexpr AffixList kNounEndings(
    "keit heit tion tionen taet taeten schaft schaften ungen ierung ismus enz ment management amt aemter "
    "anstalt behoerde stelle ministerium verwaltung abteilung referat leitung leiter leiterin leiters "
    "tagung sitzung schulung meldung planung technik technologie logie graphie betrieb dienst zentrum "
    "verband methoden termin termine ische ischen ischer isches liche lichen licher liches beauftragte "
    "beauftragter beauftragten referentin referent managerin manager assistentin assistent entwickler "
    "entwicklerin kosten daten system systeme software formular bogen kurs projekt rechner raum plaetze "
    "platz tage tagen woche wochen beratung beraterin koordinator koordinatorin administrator "
    "administratorin techniker technikerin personalrat vertretung vertreter vertreterin sekretariat "
    "zimmer architektur architekt sachbearbeiter sachbearbeiterin controlling marketing ingenieur "
    "ingenieurin");

// Endings of offices and ranks.
constexpr AffixList kRankEndings(
    "praesident praesidentin praesidenten direktor direktorin direktors raetin inspektor inspektorin "
    "sekretaer sekretaerin leiter leiterin leiters kommissar kommissarin amtmann amtfrau amtsrat dirigent "
    "dirigentin meister meisterin leutnant feldwebel referent referentin beauftragte beauftragten "
    "beauftragter sprecher sprecherin minister ministerin vorsitzende vorsitzender vorsitzenden oberrat "
    "ungsrat hauptsekretaer "
    "sachbearbeiter sachbearbeiterin");

}  // namespace

bool is_given_name(std::string_view folded) {
    static const WordSet names(kGivenNames);
    if (names.contains(folded)) return true;
    std::size_t hyphen = folded.find('-');
    return hyphen != std::string_view::npos && names.contains(folded.substr(0, hyphen)) &&
           is_given_name(folded.substr(hyphen + 1));
}

bool is_leading_family_name(std::string_view folded) {
    static const WordSet names(kLeadingFamilyNames);
    return names.contains(folded);
}

bool is_honorific(std::string_view folded) {
    return is_one_of(folded, kHonorifics);
}

bool is_companion(std::string_view folded) {
    static const WordSet words(kCompanions);
    return words.contains(folded);
}

bool is_title_head(std::string_view folded) {
    return is_one_of(folded, kTitleHeads);
}

bool is_title_tail(std::string_view folded) {
    return is_one_of(folded, kTitleTails);
}

bool is_rank(std::string_view folded) {
    static const WordSet ranks(kRanks);
    // `RD'in`, `MinR'in`
    if (folded.size() > 3 && folded.ends_with("'in")) return true;
    if (ranks.contains(folded) || kRankEndings.ends(folded)) return true;
    // `des Herrn Notars`
    return folded.size() > 5 && folded.back() == 's' && ranks.contains(folded.substr(0, folded.size() - 1));
}

bool is_particle(std::string_view folded) {
    static const WordSet particles(kParticles);
    return particles.contains(folded);
}

bool is_common_noun(std::string_view folded) {
    static const WordSet nouns(kCommonNouns);
    if (nouns.contains(folded) || kNounEndings.ends(folded)) return true;
    // `O-Ton`, `E-Akte`, `U-Bahn`
    if (folded.size() > 3 && folded[1] == '-') return true;
    // `Septembers`, `Vorgangs`, `Terminen`: the same nouns in other cases
    for (std::string_view ending : {"s", "es", "n", "en"}) {
        if (folded.size() > ending.size() + 4 && folded.ends_with(ending) &&
            nouns.contains(folded.substr(0, folded.size() - ending.size())))
            return true;
    }
    return false;
}

bool is_noun_surname(std::string_view folded) {
    static constexpr LongWordList kSurnames(
        "sommer winter herbst freitag sonntag samstag montag land haus hof morgen abend frueh kunde "
        "koch kind mann vater bruder schwester freund freude glueck post reise zimmer zoller ende "
        "stein berg kern kraft lust wunsch ruhe recht richter schreiber kaiser koenig graf ritter "
        "meister bischof vogt schulze amtmann hauptmann major best young head power office cloud "
        "ziel zeit weg stadt gast");
    return is_one_of(folded, kSurnames);
}

bool is_surname_as_well(std::string_view folded) {
    static constexpr LongWordList kBoth(
        "albrecht arnold arndt berthold bernhard bruno burkhard conrad dietrich eberhard eckhardt engelbert "
        "ernst franz friedrich gerhard georg guenther guenter hartmut hartwig heinrich hermann hubert jakob "
        "joachim johannes jonas karl klaus konrad kurt leonhard lorenz ludwig lukas lutz marquardt martin "
        "matthias michael michel moritz otto paul peter philipp rainer reinhard reinhardt robert roland "
        "rudolf siegfried simon stefan stephan theis thomas tobias ulrich volkmar walter walther werner wolf "
        "wolfram ali abdullah ahmed ahmad ahmadi akbar amin arslan aydin can cem celal deniz demir dogan "
        "dursun erdogan erol hamid hassan hasan hussein husseini hossein ibrahim idris ilyas ismail jamal "
        "kadir karim kaya kemal khalid khalil mahmoud mahmood mansour mohamed mohammed mohammad mousa moussa "
        "murat mustafa najib nasser nazari omar osman othman ozan polat rahman rashid sahin said salah salem "
        "saleh sarikaya sultan tahir tarik yasin yavuz yildiz yildirim yilmaz yusuf younes zaman allen craig "
        "douglas duncan elliott evans francis gordon grant graham henry howard james jordan keith kelly "
        "kennedy lawrence lee leslie lewis lloyd marshall morgan murray neil nelson norman oliver owen "
        "patrick ray reid rhys rosa ross roy russell ryan scott shannon stanley stewart stuart taylor "
        "terry vincent wallace warren alonso andres antonio marco marino mario romano santos vidal ivan "
        "adam andre bernard denis gerard laurent mathieu nicolas pascal raymond richard roger adamu musa "
        "ibrahima babatunde raman kumar mohan chandra prasad kofi mensah mwangi kamau");
    return is_one_of(folded, kBoth);
}

bool is_function_word(std::string_view folded) {
    static const WordSet words(kFunctionWords);
    return words.contains(folded);
}

}  // namespace bp
