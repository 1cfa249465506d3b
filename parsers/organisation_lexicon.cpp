#include "parsers/organisation_lexicon.h"

#include "parsers/name_lexicon.h"

namespace bp {
namespace {

constexpr LongWordList kLegalForms(
    "gmbh ggmbh ag kg kgaa ohg gbr egbr ug gug mbh se aoer partg partgmbb mbb eg ev ltd inc llc llp plc corp "
    "bv "
    "nv "
    "sarl sas oy oyj ab aps kdoer og gesbr ek vvag scrl srl spa kft doo sro asbl vzw aisbl vof ehf ohf hf "
    "pty "
    "stg sce pbc lda zrt limited incorporated ggmbh haftungsbeschraenkt gag ivzw eeg lp clg dac sagl");

constexpr std::string_view kOrganisationWords =
    // towns, districts, states
    "stadt landkreis kreis gemeinde markt marktgemeinde samtgemeinde verbandsgemeinde ortsgemeinde "
    "einheitsgemeinde hansestadt landeshauptstadt freistaat stadtgemeinde kreisstadt "
    "bezirk bundesland land kanton magistrat senat regierung landratsamt landesamt bundesamt amt ministerium "
    "rathaus staedteregion regionalverband bezirkshauptmannschaft stadtbezirk "
    "verwaltungsgemeinschaft nachbarschaftsverband landschaftsverband gemeindevorstand kreisausschuss "
    "innenministerium bundesministerium staatsministerium botschaft generalkonsulat konsulat "
    "amtsverwaltung kommunalverband ortsverwaltung marktverwaltung "
    // learning and research
    "universitaet uni hochschule fachhochschule studierendenwerk studentenwerk kolleg berufskolleg "
    "lehranstalt konservatorium internat oberschule oberstufenzentrum seminar schulzentrum "
    // public bodies
    "jobcenter polizei polizeipraesidium bundespolizei bundeswehr "
    "kanzlei staatskanzlei senatskanzlei zweckverband feuerwehr werkfeuerwehr rettungsdienst wasserwacht "
    "regierungspraesidium bezirksregierung bundesanstalt landesanstalt anstalt agentur bundesagentur "
    "behoerde finanzamt hauptzollamt zoll gutachterausschuss medienzentrum gesundheitsamt "
    "stiftung verband verein kammer handwerkskammer gericht landgericht amtsgericht bank sparkasse klinikum "
    "krankenhaus kasse krankenkasse unfallkasse volksbank raiffeisenbank klinik poliklinik sanatorium "
    "rentenversicherung versicherung institut bundesinstitut fraunhofer max-planck-institut "
    "forschungszentrum rechenzentrum museum bibliothek archiv stadtwerke werke "
    "akademie schule gymnasium volkshochschule caritas diakonie kirche erzbistum bistum "
    "landeskirche pfarrei pfarramt pfarrverband kloster abtei ordinariat erzdioezese dioezese "
    "kirchenkreis superintendentur malteser johanniter lebenshilfe volkssolidaritaet "
    "parlament landtag bundestag bundesrat fraktion landtagsfraktion stadtratsfraktion "
    "seniorenbeirat beirat jugendring landesverband bundesverband dachverband fachverband kreisverband "
    "ortsverein ortsverband bezirksverband foerderverein "
    // crafts, trades, care
    "notariat sozietaet apotheke gemeinschaftspraxis ingenieurbuero planungsbuero architekturbuero "
    "uebersetzungsbuero redaktionsbuero sachverstaendigenbuero steuerbuero buchhandlung buchhaltungsbuero "
    "tischlerei schreinerei baeckerei metzgerei gaertnerei druckerei spedition reederei brauerei weingut "
    "werkstaetten manufaktur molkerei schlosserei zimmerei autohaus maschinenbau landmaschinen seniorenheim "
    "pflegeheim altenheim seniorenzentrum seniorenresidenz kinderheim jugendherberge sozialstation "
    "zeitung tageblatt anzeiger nachrichten rundschau rundfunk nachrichtenagentur buergerinitiative "
    "energiegenossen wohnungsbau wasserwerk kraftwerk flughafen hafenbetriebe verkehrsbetriebe "
    "kollektiv kooperative initiative ingenieure architekten notare steuerberater rechtsanwaelte "
    // English
    "agency ministry university college council authority commission canton government county city "
    "municipality department institute foundation embassy consulate inspectorate registry parliament "
    "association corporation bureau office society federation chamber hospital school collective consulting "
    "consultancy solutions technologies systems labs secretariat tribunal constabulary borough museum "
    "museums "
    "library libraries archive archives observatory academy charity co-operative cooperative coop union "
    "directorate prefecture agence direction mairie ville commune gemeente waterschap provincie kommune "
    "ministere ministerie universite universiteit ayuntamiento comune ministero region regione provincia "
    "prefettura universita universidad universidade universitet uniwersytet politechnika kommun urzad gmina "
    "starostwo ministerstwo municipio camara conseil conselho consejo junta diputacion observatoire "
    "fondation fundacja fondazione fundacion stichting vereniging instituto instytut istituto agenzia "
    "agencia association associazione stowarzyszenie ambassade ambasada embajada ambasciata "
    "magistrat kommunalverwaltung virasto kunta kaupunki laitos styrelse styrelsen myndighed myndighet "
    // offices of many
    "fachstelle beratungsstelle zentralstelle landesstelle bundesstelle koordinierungsstelle leitstelle "
    "kontaktstelle senatsverwaltung behoerdenzentrum dienstleistungszentrum landesbetrieb eigenbetrieb "
    "kommunalunternehmen "
    "zentrum kompetenzzentrum bundesverwaltungsamt "
    "oberfinanzdirektion generaldirektion generalzolldirektion wasserwirtschaftsamt itzbund dataport komm-it "
    "systemhaus verlag gesellschaft seniorennetz netzwerk "
    "genossenschaft gewerkschaft bundesdruckerei bundesbank bundesnetzagentur bundeskriminalamt "
    "landeskriminalamt "
    // houses, courts, stages
    "bund theater orchester oper centre center radio buergerhaus kulturhaus gemeindehaus familienhaus "
    "jugendhaus kunsthaus literaturhaus frauenhaus "
    "kaufhaus warenhaus moebelhaus sanitaetshaus reformhaus hospiz sternwarte zoo messe hafen flughafen "
    "staatsanwaltschaft generalstaatsanwaltschaft kreishandwerkerschaft landesvertretung staatsoper galerie "
    "abgeordnetenbuero wahlkreisbuero kreistag landesrechnungshof justizvollzugsanstalt technologiepark "
    "gruenderzentrum innovationspark science-park architektenkammer presseamt standesamt "
    // abroad
    "urad obec mesto hivatal onkormanyzat primaria savivaldybe linnavalitsus pasvaldiba opcina obcina "
    "zupanija dimos "
    "landesbeauftragte landesbeauftragter bundesbeauftragte bundesbeauftragter bauhof betriebshof innung "
    "zunft rechnungshof kliniken museen tierheim wohnheim altersheim forstbetrieb "
    "buecherei werft forstamt";

// Abbreviations, which count in capitals; some also in a mail that has no capitals at all.
constexpr LongWordList kAbbreviations(
    "bg bgn bghm bgw svlfg lra lk sbk bbs bsz osz rbz igs kgs tsv sv fc tv vfl vfb ssv tus spvgg djk svg th "
    "tu fh htw haw hs vhs kvhs drk awo "
    "aok bkk ikk kvb kv kzv "
    "mdk lka bka bsi itz krz ospo cert ihk hwk "
    "lvr lwl drv thw dlrg asb bund nabu dgb igm db bvg kfw dihk vku kgst dstgb gkv tuev dekra dfki kit eth "
    "bmi bmf bmas bmwk bmbf bmvg bmdv bmj bmg bmz bmuv bmel bmfsfj bpa bva bzst bafa bnetza bfarm bfdi "
    "bfv rki uba dwd bkg kba destatis zitis bwi jva olg ovg zdf wdr ndr mdr swr rbb epfl wsv nhs eu un who "
    "unhcr iom osce hzd ekom21 akdb regio-it vitako fitko bundid bgr bfs bam ptb dlr");

constexpr AffixList kOrganisationEndings(
    "bruederschaft partnerschaft schwesternschaft koerperschaft gewerkschaft handwerkerschaft dienst buero "
    "dekanat amt anstalt ministerium verwaltung hochschule zentrum verband verbund kasse werke "
    "werk behoerde "
    "rechnungshof bibliothek archiv institut kammer gericht kanzlei agentur praesidium versicherung "
    "akademie stiftung klinikum krankenhaus gesellschaft verein museum universitaet direktion gemeinde "
    "stadt kreis betrieb betriebe unternehmen netzwerk bund bank center centrum druckerei schule zentrale "
    "polizei beratung fachstelle landesbeauftragten bundesbeauftragten beauftragten werkstatt verlag "
    "genossenschaft rechtsanwaelte forum kolleg praxis apotheke kirche gemeinschaft werkstaetten netz "
    "unterkunft einrichtung reinigung entsorgung werft hilfe tagesstaette wohnbau touristik "
    "genossen buecherei bildstelle feuerwehr klinik notariat konsulat botschaft zeitung buchhandlung "
    "zunft innung ausschuss beirat rundfunk planungsbuero ingenieurbuero architekturbuero kontor manufaktur "
    "baeckerei schreinerei tischlerei gaertnerei logistik fraktion kooperative initiative kollektiv stift "
    "kirchenkreis zentralverband bauhof sternwarte museen kliniken schulen bibliotheken archive uni "
    "altersheim pflegeheim wohnheim tierheim");

// Endings that short words of other kinds have as well: `Uhrbank`, `Leinestift`.
constexpr AffixList kDoubtfulEndings("bank stift uni netz");

constexpr WordList kLeading(
    "redaktion praxis kita kindergarten kinderhaus haus hotel gasthof pension gut studio atelier "
    "dekanat hausarztpraxis kinderarztpraxis zahnarztpraxis tierarztpraxis physiotherapie agentur "
    "start-up startup firma fa autohaus weingut dorfladen cafe buchladen labor");

constexpr LongWordList kEnding(
    "trust network alliance partners partner legal kreuz group holding ventures studio studios media "
    "software "
    "digital "
    "data surgery clinic practice press publishing publishers services logistics industries works coders "
    "league committee board coalition initiative programme project club hub lab centre center house company "
    "cie associates advisors advisory analytics robotics energy health care housing police court bank "
    "it-service it-services it-beratung edv-service edv-beratung edv it webdesign design consult engineering "
    "gruppe soehne toechter ingenieure architekten kollegen co bundesland mediendesign informatik "
    "kommunikation "
    "transport verlagshaus apotheke");

constexpr LongWordList kDepartmentWords(
    "buergerbuero projektbuero pressebuero wahlbuero vorstandsbuero innendienst aussendienst referat ref "
    "ressort "
    "abteilung abt dezernat dez sachgebiet sg team fachbereich fb fachdienst fd "
    "fachgebiet "
    "stabsstelle stabstelle stab fakultaet lehrstuhl lehrgebiet "
    "gruppe sachbereich bereich geschaeftszimmer sekretariat vorzimmer unit faculty hauptamt ordnungsamt "
    "bauamt rechtsamt personalamt kaemmerei "
    "hauptverwaltung geschaeftsbereich geschaeftsstelle buero servicestelle serviceeinheit "
    "personalentwicklung personalabteilung personal zentrale it edv "
    "organisation digitalisierung digitales fortbildung datenschutz poststelle projekt projektgruppe "
    "programm aussenstelle niederlassung nl standort dienstsitz division branch section group "
    "fachteam fachgruppe arbeitsgruppe ag leitung leitungsstab zentralabteilung unterabteilung "
    "hauptabteilung institut ufficio dipartimento wydzial service");

constexpr AffixList kDepartmentEndings("abteilung referat stelle sekretariat");

constexpr LongWordList kJobs(
    "sachverstaendiger sachverstaendige gutachter gutachterin head chief senior junior lead manager officer "
    "director secretary assistant analyst engineer developer "
    "consultant adviser advisor specialist coordinator researcher professor lecturer student freelance "
    "freelancer founder co-founder cofounder ceo cto cio cfo coo ciso dpo tester designer editor journalist "
    "reporter librarian archivist attache ambassador consul counsellor counselor minister mayor clerk owner "
    "member chair chairman chairwoman chairperson president trainee intern volunteer deputy vice executive "
    "associate fellow postdoc candidate teacher nurse doctor physician lawyer solicitor barrister attorney "
    "accountant architect scientist supervisor administrator "
    "mfa fachangestellte fachangestellter inhaber inhaberin inh gruender gruenderin gesellschafter vorstand "
    "vorstaendin obmann obfrau prokurist prokuristin kassier kassierin kassenwart kassenwartin schatzmeister "
    "schatzmeisterin schriftfuehrer schriftfuehrerin wehrfuehrer wehrfuehrerin hausmeister hausmeisterin "
    "student studentin studierende studierender doktorand doktorandin promovend azubi auszubildende "
    "auszubildender praktikant praktikantin werkstudent werkstudentin volontaer volontaerin referendar "
    "referendarin beamter beamtin angestellte angestellter mitarbeiter mitarbeiterin freiberufler "
    "freiberuflerin freiberuflich freiberufliche freiberuflicher selbststaendig selbststaendiger "
    "redakteur redakteurin journalistin lehrer lehrerin pfarrer pfarrerin dozent dozentin "
    "rentner rentnerin pensionaer pensionaerin ruhestand standesbeamter standesbeamtin notarin notar "
    "aerztin arzt facharzt fachaerztin erzieher erzieherin kauffrau kaufmann bibliothekar bibliothekarin "
    "archivar archivarin botschaftsrat botschaftsraetin gesandter gesandte attachee ombudsfrau ombudsmann "
    "stellvertreter stellvertreterin stv stellv geschaeftsfuehrung office-managerin ansprechpartner "
    "ansprechpartnerin buerovorsteher buerovorsteherin teamlead scrum product owner professorin");

// Jobs that end a compound as well as they stand alone: `leiter`, `Archivleiter`.
constexpr char kJobHeads[] =
    "leiter leiterin leitung manager managerin berater beraterin angestellte angestellter beauftragte "
    "beauftragter referent referentin sachbearbeiter sachbearbeiterin assistent assistentin assistenz "
    "entwickler entwicklerin ingenieur ingenieurin fuehrer fuehrerin meister meisterin lehrer lehrerin "
    "redakteur redakteurin bibliothekar bibliothekarin archivar archivarin techniker technikerin "
    "informatiker informatikerin koordinator koordinatorin sprecher sprecherin wart wartin schafter "
    "helfer helferin pfleger pflegerin arzt aerztin wissenschaftler wissenschaftlerin student studentin "
    "beamter beamtin verwalter verwalterin macher macherin betreuer betreuerin trainer trainerin coach "
    "therapeut therapeutin uebersetzer uebersetzerin dolmetscher dolmetscherin ator atorin autor autorin "
    "paedagoge paedagogin ologe ologin istin antin eurin historiker historikerin "
    "juristin juristen jurist anwalt anwaeltin kauffrau "
    "kaufmann architekt architektin designer designerin analyst analystin gruender gruenderin inhaber "
    "inhaberin direktor direktorin praesident praesidentin vorsteher vorsteherin raetin";
constexpr AffixList kJobEndings(kJobHeads);
constexpr LongWordList kJobWords(kJobHeads);

}  // namespace

bool is_organisation_word(std::string_view word) {
    static const WordSet words(kOrganisationWords);
    if (words.contains(word)) return true;
    if (word.size() > 7 && word.substr(0, 7) == "polizei") return true;
    // `des Landkreises`, `des Instituts`
    constexpr std::size_t kShortest = 5;
    if (word.ends_with('s')) {
        const std::size_t cut = word.ends_with("es") ? 2 : 1;
        if (word.size() >= kShortest + cut && is_organisation_word(word.substr(0, word.size() - cut)))
            return true;
    }
    if (!kOrganisationEndings.ends(word)) return false;
    constexpr std::size_t kLongest = 9;
    return !kDoubtfulEndings.ends(word) || word.size() > kLongest;
}

bool is_organisation_at(const Words& words, std::size_t i) {
    if (!words.is_word(i)) return false;
    std::string_view word = words.folded(i);
    const std::string_view head = word.substr(0, word.find('-'));
    const bool dotted = words.is_mark(i + 1, '.') && words[i + 1].glued;
    if (is_one_of(word, kAbbreviations) || is_one_of(head, kAbbreviations)) {
        const std::string_view raw = words.raw(i);
        const bool loud =
            words[i].all_capital || (raw[0] >= 'A' && raw[0] <= 'Z' && raw[1] >= 'A' && raw[1] <= 'Z');
        const bool quiet = !words[i].capital && is_one_of(word, "tu th fh hs htw vhs awo aok");
        if ((loud || quiet) && !dotted) return true;
    }
    return is_organisation_word(word);
}

bool leads_organisation(std::string_view word) {
    return is_one_of(word, kLeading);
}

bool ends_organisation(std::string_view word) {
    return is_one_of(word, kEnding);
}

bool is_legal_form_at(const Words& words, std::size_t i) {
    std::string_view word = words.folded(i);
    // `e. V.`, `e.G.`, `B.V.`, `s.r.o.`, `Sp. z o.o.`, `S. A.`, `A/S`
    const bool dotted = words.is_mark(i + 1, '.') && words[i + 1].glued;
    if (word.size() == 1 && dotted) {
        std::string_view next = words.folded(i + 2);
        const bool more = words.is_mark(i + 3, '.');
        if (word == "e" && is_one_of(next, "v g k")) return true;
        if (more &&
            ((word == "b" && next == "v") || (word == "n" && next == "v") || (word == "d" && next == "o") ||
             (word == "a" && next == "s") || word == "s") &&
            is_one_of(next, "v o s a r l p c"))
            return true;
    }
    if (word == "sp" && dotted && is_one_of(words.folded(i + 2), "z zo zoo")) return true;
    if (word == "a" && words.is_mark(i + 1, '/') && words.folded(i + 2) == "s") return true;
    if (!is_one_of(word, kLegalForms)) return false;
    return words[i].all_capital || words.raw(i).size() > 2 ||
           (words.raw(i)[1] >= 'A' && words.raw(i)[1] <= 'Z');
}

bool is_department_word(std::string_view word) {
    if (is_one_of(word,
                  "fachstelle beratungsstelle zentralstelle landesstelle bundesstelle koordinierungsstelle "
                  "datenschutzstelle ombudsstelle schlichtungsstelle clearingstelle anlaufstelle "
                  "leitstelle kontaktstelle kreisbildstelle bildstelle landesbildstelle stadtbildstelle"))
        return false;
    return is_one_of(word, kDepartmentWords) || kDepartmentEndings.ends(word);
}

bool is_job_word(std::string_view word) {
    if (is_one_of(word, kJobs) || is_one_of(word, kJobWords) || kJobEndings.ends(word)) return true;
    return word.size() > 3 && is_rank(word);
}

bool is_field_office(std::string_view word) {
    return is_organisation_word(word) || is_one_of(word, "zentrum buero kompetenzzentrum");
}

}  // namespace bp
