#include "parsers/person_nouns.h"

#include "parsers/name_lexicon.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

constexpr std::string_view kPersonNouns =
    "others azubis auszubildende auszubildenden lehrling lehrlinge praktikanten praktikantinnen "
    "werkstudenten "
    "werkstudentinnen trainee trainees intern interns apprentice apprentices student students studentin "
    "studentinnen studenten studi studis studierende studierenden doktorand doktorandin doktoranden "
    "volontaer "
    "volontaerin referendar referendarin referendare anwaerter anwaerterin anwaerterinnen hospitant "
    "hospitantin "
    "hiwi hilfskraft nachwuchskraft nachwuchskraefte aushilfe fachkraft teamkollegen teamkolleginnen "
    "zimmerkollege zimmerkollegin zimmergenosse buerokollegen mitstreiter mitstreiterin mitstreiterinnen "
    "teammitglied teammitglieder teammate teammates coworker coworkers co-worker co-workers workmate mate "
    "entwickler entwicklerin entwicklern entwicklerinnen programmierer programmiererin programmierern "
    "developer "
    "developers dev devs coder coders engineer engineers ingenieur ingenieurin ingenieure tester testerin "
    "testern testers designer designerin designern designers analyst analystin analysten analysts architekt "
    "architektin architekten architect architects admin admins administrator administratorin administratoren "
    "techniker technikerin technikern consultant consultants berater beraterin beratern manager managerin "
    "managern managers owner officer officers secretary secretaries accountant lawyer lawyers juristin "
    "jurist "
    "juristen editor clerk clerks librarian archivar archivarin bibliothekar bibliothekarin "
    "vorgesetzten teamleiter teamleiterin abteilungsleiter abteilungsleiterin referatsleiter "
    "referatsleiterin "
    "chef chefs amtsleiter amtsleiterin leiter leiterin head director directors boss bosses lead leads "
    "stellvertretung vertretung freund freundin freunde friend friends bekannter bekannte bekannten kumpel "
    "gast gaeste guest guests besucher besucherin kollegen kolleginnen leute leuten mann koepfe nasen "
    "beschaeftigte beschaeftigten bedienstete bediensteten mitarbeitende mitarbeitenden angestellte "
    "angestellten interessierte interessierten experte expertin experten expert experts specialist "
    "specialists fachmann fachfrau dolmetscher dolmetscherin interpreter begleiter begleiterin begleitperson "
    "begleitpersonen companion companions participant participants employee employees staff member members "
    "schueler schuelerin schuelern pupil pupils kids soldat soldatin beamter beamtin beamte beamten "
    "personalrat personalraetin gleichstellungsbeauftragte dame damen herr herren maedels jungs frauen "
    "maenner cio cto ceo cfo coo ciso dpo dsb isb itsb";

// What ends so is somebody's office or trade.
constexpr AffixList kPersonEndings(
    "beauftragte beauftragter beauftragten referent referentin referenten referentinnen leiter leiterin "
    "leitung leiters berater "
    "beraterin beraterinnen meisterin sprecher sprecherin verwalter verwalterin arbeiter arbeiterin "
    "arbeiterinnen arbeitern bearbeiter bearbeiterin bearbeiterinnen koordinator koordinatorin koordinatoren "
    "kollege kollegin kollegen kolleginnen entwickler entwicklerin entwicklerinnen praktikant praktikantin "
    "studentin student studenten planer planerin pfleger pflegerin lehrer lehrerin forscher forscherin "
    "ingenieur ingenieurin ingenieure techniker technikerin assistent assistentin anwaerter anwaerterin "
    "vorgaenger vorgaengers vorgaengerin vorsteher vorstehers vorsteherin nachfolger nachfolgers "
    "informatiker informatikerin mechaniker mechanikerin inspektor inspektorin wirt wirtin administrator "
    "administratorin redakteur redakteurin wissenschaftler wissenschaftlerin angestellter angestellte "
    "trainer trainerin coach bibliothekar bibliothekarin archivar archivarin jurist juristin "
    "nachbar nachbarin dolmetscher dolmetscherin sekretaer sekretaerin vertreter vertreterin vertretern "
    "kraft kraefte");

constexpr WordList kKin(
    "frau mann ehemann ehefrau partner partnerin lebensgefaehrte lebensgefaehrtin tochter sohn bruder "
    "schwester "
    "schwager schwaegerin vater mutter neffe nichte cousin cousine verlobte verlobter wife husband daughter "
    "son "
    "brother sister partner nephew niece fiance");

}  // namespace

bool is_person_noun(std::string_view folded) {
    static const WordSet nouns(kPersonNouns);
    return nouns.contains(folded) || is_companion(folded) || kPersonEndings.ends(folded);
}

bool is_kin_noun(std::string_view folded) {
    return is_one_of(folded, kKin);
}

bool is_somebody(std::string_view folded) {
    return is_one_of(folded, "jemand jemanden jemandem someone somebody begleitung guest");
}

}  // namespace bp
