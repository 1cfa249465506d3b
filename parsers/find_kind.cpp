// The cues have been added up by sense (kind_survey.h); one function a kind says whether the mail is of it,
// in the order of precedence.
#include "parsers/find_kind.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>

#include "parsers/kind_signs.h"
#include "parsers/kind_survey.h"
#include "parsers/says_nothing.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// How much another desk's words must weigh: two outright ones, or one and two hints.
constexpr int kOtherDesk = 4;
// Without any word about Thementage or talks less is enough.
constexpr int kOtherDeskAlone = 2;
// A text of so few words that says nothing says nothing: unclear, not contact.
constexpr std::size_t kTooFewWords = 3;

class KindFinder : KindSurvey {
public:
    explicit KindFinder(const KindContext& context) : KindSurvey(context) {}

    KindFindings run() {
        using Rule = bool (KindFinder::*)();
        // In the order of precedence; the first that answers decides.
        constexpr std::array<Rule, 14> kRules = {&KindFinder::is_privacy,
                                                 &KindFinder::is_misdirected,
                                                 &KindFinder::is_change,
                                                 &KindFinder::is_follow_up,
                                                 &KindFinder::is_cancellation,
                                                 &KindFinder::is_registration,
                                                 &KindFinder::is_likely_cancellation,
                                                 &KindFinder::is_likely_registration,
                                                 &KindFinder::is_unintelligible,
                                                 &KindFinder::is_likely_follow_up,
                                                 &KindFinder::is_contact,
                                                 &KindFinder::is_thanks,
                                                 &KindFinder::is_likely_contact,
                                                 &KindFinder::is_wordless};
        for (Rule rule : kRules) {
            if ((this->*rule)()) break;
        }
        check_unbound();
        note_beaten();
        return std::move(findings_);
    }

private:
    bool decide(Kind kind, Sense sense, std::string rule) {
        findings_.kind = kind;
        const SenseTally& tally = of(sense);
        if (tally.cue != nullptr) add_evidence(*tally.text, *tally.cue, std::move(rule));
        return true;
    }

    void add_evidence(const SensedText& text, const Cue& cue, std::string rule) {
        const Token& first = text.tokens[cue.begin];
        const Token& last = text.tokens[cue.end - 1];
        findings_.evidence.push_back({"kind",
                                      std::string(text.tokens.quote(cue.begin, cue.end)),
                                      {text.section, first.begin, last.end},
                                      std::move(rule)});
    }

    void doubt(std::string reason) {
        if (findings_.doubt.empty()) findings_.doubt = std::move(reason);
    }

    bool about_thementag() const { return says_thementag_ || by_name_; }
    bool has_prior() const {
        return of(Sense::prior).strongest >= 2 || context_.answers_confirmation ||
               context_.forwards_confirmation;
    }
    // A seat is asked for: outright, or as a rule and with the day named.
    bool enrols() const {
        const int strongest = of(Sense::enrol).strongest;
        if (of(Sense::invite).strongest >= 2 && !says_thementag_) return false;
        const bool about_event = any_event_ || about_thementag() || context_.answers_event;
        return strongest >= 3 || (strongest >= 2 && about_event);
    }

    // `Fotos von mir möchte ich nicht im Netz sehen`, at the end of a registration.
    bool only_forbids_pictures() const {
        const SenseTally& privacy = of(Sense::privacy);
        if (!(form_ || of(Sense::enrol).strongest >= 3) || !any_event_ || privacy.cue == nullptr)
            return false;
        const Tokens& tokens = privacy.text->tokens;
        bool pictures = false;
        for (std::size_t at = tokens.sentence_begin(privacy.cue->begin);
             at < tokens.sentence_end(privacy.cue->begin); ++at) {
            const std::string_view word = tokens.word(at);
            if (is_one_of(word, "loeschen entfernen herunter runter offline remove delete down vernichten"))
                return false;
            pictures = pictures || is_one_of(word,
                                             "foto fotos bild bilder aufnahmen photo photos picture pictures "
                                             "fotografiert fotografieren video videos");
        }
        return pictures;
    }

    bool is_privacy() {
        if (only_forbids_pictures()) return false;
        if (of(Sense::privacy).strongest >= 3 || demands_data_)
            return decide(Kind::privacy, Sense::privacy, "privacy.rights");
        constexpr int kFirst = 4, kSure = 6;
        if (of(Sense::privacy).sum < kFirst) return false;
        if (of(Sense::privacy).sum < kSure)
            doubt(
                "Es geht um personenbezogene Daten; ob ein Recht nach der DSGVO geltend gemacht wird, ist "
                "nicht "
                "sicher.");
        return decide(Kind::privacy, Sense::privacy, "privacy.data");
    }

    bool is_misdirected() {
        const int weight = of(Sense::other_desk).sum + (file_number_ ? 3 : 0);
        if (weight < kOtherDeskAlone) return false;
        // Over our confirmation of a seat `job` or `Anhörung` only tells why.
        if (context_.answers_confirmation && of(Sense::other_desk).strongest < 3 && !file_number_)
            return false;
        const bool gives_up = of(Sense::cancel).strongest >= 2 || of(Sense::decline).strongest >= 2 ||
                              of(Sense::swap).strongest >= 2;
        if (context_.answers_confirmation && gives_up && !file_number_) return false;
        // Who answers us about something that is no seat goes on with what we talk about.
        if (context_.answers_us && of(Sense::other_desk).strongest < 3 && !file_number_ &&
            (questions_ > 0 || of(Sense::talk).sum > 0))
            return false;
        // `Ich hatte mich angemeldet und muss da raus, ich habe einen neuen Job`: tells why, too.
        const bool only_tells_why = of(Sense::prior).strongest >= 3 && of(Sense::other_desk).strongest < 3 &&
                                    weight < kOtherDesk && !file_number_ && !concerns(Sense::prior);
        if ((only_tells_why || (any_event_ && is_reason(Sense::other_desk))) && gives_up) return false;
        // `wann der nächste Termin ist` may be said of any course.
        const bool of_other_row =
            of(Sense::other_desk).strongest >= 3 && !says_thementag_ && !by_topic_ && !by_date_;
        if (about_thementag() && !of_other_row) {
            // A registration stays one, whatever else the mail touches.
            const bool only_topic = !says_thementag_ && of(Sense::other_desk).strongest >= 3;
            const bool holds = has_prior() && (any_event_ || of(Sense::prior).strongest != 2);
            const bool binds = of(Sense::cancel).strongest >= 3 || holds ||
                               (enrols() && (!only_topic || of(Sense::enrol).strongest >= 3));
            if (binds || weight < kOtherDesk) return false;
            const bool outright = mine_ && (of(Sense::other_desk).strongest >= 3 || !any_event_);
            if (weight < 2 * kOtherDesk && !outright)
                doubt("Es ist von einem Thementag und von der Sache einer anderen Stelle die Rede.");
            return decide(Kind::misdirected, Sense::other_desk, "misdirected.words");
        }
        // `Ich bin für den 27. April zum Einbürgerungstest angemeldet`
        if (concerns(Sense::prior) && (of(Sense::other_desk).strongest >= 3 || names_object_of(Sense::prior)))
            return decide(Kind::misdirected, Sense::other_desk, "misdirected.object");
        // A firm that offers something to the people who work on it, and names their business.
        const SenseTally& talk = of(Sense::talk);
        const bool sells = talk.strongest >= 3 && talk.sum > weight;
        const bool exchanges = talk.strongest >= 2 && in_our_field_ &&
                               (talk.sum >= weight || (context_.to_contact_box && !mine_));
        if (!file_number_ &&
            (sells || (exchanges && (of(Sense::other_desk).strongest < 3 ||
                                     (context_.to_contact_box && !mine_ && talk.sum > weight)))))
            return false;
        // `Unser Amt baut ein Bewerberportal um`: technology for the business, not the business.
        if (technical_.size() >= 2 && !mine_ && !file_number_ &&
            (of(Sense::other_desk).strongest < 3 || talk.strongest >= 2))
            return false;
        const bool seat_words = of(Sense::enrol).strongest >= 2 || of(Sense::cancel).strongest >= 3;
        if (seat_words && (!any_event_ || of_other_row) && of(Sense::other_desk).strongest >= 2) {
            return decide(Kind::misdirected, Sense::other_desk, "misdirected.words");
        }
        // A seat on the day of a Thementag is asked for outright, and the other desk is only mentioned.
        if (of(Sense::enrol).strongest >= 3 && any_event_ && of(Sense::other_desk).strongest < 3 &&
            !concerns(Sense::enrol)) {
            if (weight >= kOtherDesk)
                doubt("Es ist von einem Thementag und von der Sache einer anderen Stelle die Rede.");
            return false;
        }
        if (weight >= kOtherDesk || (seat_words && weight + 1 >= kOtherDesk)) {
            return decide(Kind::misdirected, Sense::other_desk, "misdirected.words");
        }
        if (seat_words && !has_prior() && (concerns(Sense::enrol) || concerns(Sense::cancel))) {
            doubt("Es geht wohl um einen Termin einer anderen Stelle; sicher ist das nicht.");
            return decide(Kind::misdirected, Sense::other_desk, "misdirected.object");
        }
        const bool talks = of(Sense::talk).strongest >= 2 && of(Sense::other_desk).strongest < 3;
        const bool other_wish = talks || enrols() || context_.answers_us ||
                                of(Sense::cancel).strongest >= 3 || (any_event_ && has_prior());
        if (other_wish) return false;
        if (weight < 3 && !context_.is_other_language) {
            if (of(Sense::talk).sum > 0 && (in_our_field_ || of(Sense::other_desk).strongest < 2))
                return false;
            const bool plain = of(Sense::other_desk).strongest >= 2 && !any_event_ && !seat_words &&
                               of(Sense::enrol).sum == 0 && !context_.is_reply;
            if (!plain) doubt("Wahrscheinlich Sache einer anderen Stelle; die Anzeichen sind dünn.");
        }
        return decide(Kind::misdirected, Sense::other_desk, "misdirected.words");
    }

    bool share_a_sentence(Sense one, Sense other) const {
        const SenseTally& a = of(one);
        const SenseTally& b = of(other);
        return a.text == b.text && a.cue != nullptr && b.cue != nullptr &&
               a.text->tokens.sentence_begin(a.cue->begin) == a.text->tokens.sentence_begin(b.cue->begin);
    }

    // `Meine Anhörung muss ich absagen`: the words of another desk stand in the sentence of what is asked.
    bool concerns(Sense sense) const {
        return of(sense).strongest >= 2 && of(Sense::other_desk).strongest >= 2 &&
               share_a_sentence(sense, Sense::other_desk);
    }

    // `…, weil ich zur Botschaft muss`
    bool is_reason(Sense sense) const {
        if (of(sense).cue == nullptr) return false;
        const Tokens& tokens = of(sense).text->tokens;
        return is_one_of(tokens.word(tokens.clause_begin(of(sense).cue->begin)),
                         "weil da denn because since as");
    }

    // `meine Anmeldung zum Deutschkurs`: in the very clause, so that it is no reason (`…, muss zur
    // Anhörung`).
    bool names_object_of(Sense sense) const {
        const Tokens& tokens = of(sense).text->tokens;
        return tokens.clause_begin(of(sense).cue->begin) ==
               tokens.clause_begin(of(Sense::other_desk).cue->begin);
    }

    // `Unser Termin am Donnerstag klappt nicht`: a meeting that was agreed on, on a day that only by its
    // weekday might be a Thementag.
    bool is_about_a_meeting() const {
        return of(Sense::talk).strongest >= 2 && !says_thementag_ && !by_topic_ && only_weekday_ &&
               !has_prior() && of(Sense::enrol).strongest < 2;
    }

    bool is_change() {
        if (is_about_a_meeting()) return false;
        // `Dann also Juni statt Mai, ich freue mich.`, to our word that it is done.
        if (context_.answers_rebooking && of(Sense::thanks).strongest >= 2 && !context_.wants_other_day &&
            !context_.names_other_people && questions_ == 0)
            return false;
        const int swap = of(Sense::swap).strongest;
        // `Im Oktober wäre ich dann auch gern dabei`, below the confirmation for September.
        if (adds_ && swap < 2 && of(Sense::decline).sum == 0 && of(Sense::cancel).sum == 0 && !declined_)
            return false;
        const bool gives_up =
            of(Sense::cancel).strongest >= 3 || of(Sense::decline).strongest >= 2 || declined_ || held_;
        if (swap >= 3 && (has_prior() || gives_up)) return decide(Kind::change, Sense::swap, "change.words");
        // `Diesen Platz gebe ich zurück`, and nobody and no day comes in its stead.
        const bool only_frees =
            of(Sense::cancel).strongest >= 3 && swap == 2 && !wants_new_day() && !context_.names_other_people;
        const bool new_day = wants_new_day() || (context_.answers_confirmation && context_.wants_other_day);
        if (swap >= 2 && !only_frees && has_prior() && (gives_up || context_.answers_confirmation || new_day))
            return decide(Kind::change, Sense::swap, "change.words");
        // Holds one day or gives it up, and wants another.
        const bool other_day =
            (declined_ || held_) && wants_new_day() && (of(Sense::enrol).strongest >= 1 || swap >= 1);
        const bool own_prior = of(Sense::prior).strongest >= 3 || context_.answers_confirmation;
        if (other_day && own_prior && (of(Sense::decline).strongest >= 1 || declined_ || swap >= 1)) {
            return decide(Kind::change, Sense::enrol, "change.other-day");
        }
        // `Ich bin verhindert, ich schicke Frau Kranz`: over our confirmation of the writer's seat.
        const bool sends_another = context_.answers_confirmation && context_.names_other_people &&
                                   !context_.others_leave && of(Sense::decline).strongest >= 2 &&
                                   writer_declines();
        if (sends_another) {
            if (of(Sense::enrol).strongest < 1 && swap < 1 && !context_.sends_stand_in)
                doubt("Klingt nach einer Absage; vielleicht soll jemand anders kommen.");
            return decide(Kind::change, swap > 0 ? Sense::swap : Sense::decline, "change.person");
        }
        // `Ich bin angemeldet, muss aber passen. Frau Kranz nimmt meinen Platz`
        if (context_.sends_stand_in &&
            (((gives_up || of(Sense::cancel).strongest >= 1) && has_prior()) || context_.others_leave))
            return decide(Kind::change, swap > 0 ? Sense::swap : Sense::decline, "change.person");
        const bool instead = declined_ || swap >= 1 || of(Sense::decline).strongest >= 1;
        if (context_.answers_confirmation && instead && context_.wants_other_day) {
            return decide(Kind::change, of(Sense::swap).cue != nullptr ? Sense::swap : Sense::decline,
                          "change.other-day");
        }
        const bool names_event = about_thementag() || any_event_;
        if (swap >= 3 && names_event && replaces_somebody())
            return decide(Kind::change, Sense::swap, "change.person");
        if (swap >= 3 && names_event && of(Sense::enrol).strongest < 3) {
            doubt("Klingt nach einer Änderung, eine frühere Anmeldung ist aber nicht erwähnt.");
            return decide(Kind::change, Sense::swap, "change.words");
        }
        return false;
    }

    // Whether a day is wanted of which nothing else is said: not one that is held or given up as well.
    bool wants_new_day() const {
        if (context_.answers_confirmation) return context_.wants_other_day;
        return std::any_of(wanted_days_.begin(), wanted_days_.end(),
                           [&](const EventId& id) { return other_days_.count(id) == 0; });
    }

    // Whether it is the writer who cannot come, and not somebody whom the sentence names.
    bool writer_declines() const {
        const SenseTally& decline = of(Sense::decline);
        const Tokens& tokens = decline.text->tokens;
        const std::size_t at = decline.cue->begin;
        for (std::size_t i = tokens.sentence_begin(at); i < tokens.sentence_end(at); ++i) {
            const std::string_view word = tokens.word(i);
            if (word == "ich" || word == "wir" || word == "i" || word == "we") return true;
        }
        return false;
    }

    // `anstelle von Herrn X`, `replace X with Y`: somebody was registered, without saying so.
    bool replaces_somebody() const {
        const SenseTally& swap = of(Sense::swap);
        const std::string_view word = swap.text->tokens.word(swap.cue->begin);
        const std::string_view next = swap.text->tokens.word(swap.cue->begin + 1);
        const bool person = next == "herrn" || next == "frau" || next == "meiner" || next == "dr" ||
                            next == "ihm" || next == "seiner";
        const bool writer = next == "mir" || next == "mich" || next == "uns";
        if (word == "statt" || word == "anstatt") return person || writer;
        if (word == "instead") return next == "of";
        if (word == "vertritt" || word == "vertreten")
            return next == "mich" || next == "uns" || next == "ihn";
        if (word.rfind("spring", 0) == 0 || word.rfind("einspring", 0) == 0) return true;
        return word == "anstelle" || word == "nicht" || word == "not" || word == "an" || word == "in" ||
               word == "stand" || word.rfind("replac", 0) == 0 || word.rfind("ersetz", 0) == 0;
    }

    // Thanks in our thread that ask for nothing.
    bool is_follow_up() {
        if (!context_.is_reply || !context_.answers_us) return false;
        // `Der 27. April wäre schön, danke!` to our question for the day.
        if (context_.answers_clarification && (wanted_ || names_any_)) return false;
        const bool binds =
            of(Sense::cancel).strongest >= 3 || of(Sense::decline).strongest >= 2 ||
            (of(Sense::enrol).strongest >= 2 &&
             (context_.names_other_people || context_.wants_other_day || !context_.answers_confirmation));
        // Who writes at length and speaks of meeting wants more than to thank.
        constexpr std::size_t kLongThanks = 45, kShortThanks = 8;
        if (words_ > kLongThanks && of(Sense::talk).sum > 0) return false;
        if (context_.answers_invitation && requests_ && names_any_ && any_event_) return false;
        if (binds || questions_ > 0 || of(Sense::ask).strongest >= 2 || of(Sense::talk).strongest >= 2)
            return false;
        if (words_ == 0 && of(Sense::thanks).sum == 0) return false;  // a raised thumb says enough
        constexpr std::size_t kFewWords = 25;
        const bool plain = words_ < kFewWords && !denies_ && !context_.names_other_people &&
                           of(Sense::swap).strongest < 2 && of(Sense::decline).strongest < 1;
        if (of(Sense::thanks).strongest >= 2 || (of(Sense::thanks).sum >= 1 && words_ < kShortThanks) ||
            (of(Sense::thanks).sum >= 2 && plain) ||
            (context_.answers_confirmation &&
             (of(Sense::enrol).strongest > 1 || (of(Sense::enrol).sum > 0 && of(Sense::agree).sum > 0)))) {
            return decide(Kind::followup, Sense::thanks, "followup.thanks");
        }
        return false;
    }

    bool is_cancellation() {
        const int cancel = of(Sense::cancel).strongest;
        const bool enrols_too = of(Sense::enrol).strongest >= 3 && wanted_;
        const bool other_meeting = is_about_a_meeting() || (!about_thementag() && !any_event_ &&
                                                            !has_prior() && of(Sense::talk).strongest >= 2);
        if (other_meeting || gives_up_nothing()) return false;
        if (cancel >= 3) {
            const bool keeps_it = has_prior() && !wants_new_day();
            const bool asks = (enrols_too && !keeps_it) || (enrols() && wants_new_day() && !has_prior());
            if (asks && declined_) return decide_registration_beside_refusal();
            const bool holds = of(Sense::prior).strongest >= 3 || context_.answers_confirmation;
            if (enrols_too && !holds) doubt("Es stehen Wörter für Anmelden und für Absagen nebeneinander.");
            const bool about_enrolment =
                of(Sense::enrol).sum + of(Sense::prior).sum > 0 ||
                of(Sense::cancel).text->tokens.word(of(Sense::cancel).cue->begin).substr(0, 5) == "abmel";
            if (!about_thementag() && !has_prior() && !any_event_ && !about_enrolment)
                doubt("Was abgesagt wird, ist nicht sicher.");
            return decide(Kind::cancellation, Sense::cancel, "cancellation.words");
        }
        if (enrols() && wanted_) return false;
        // `Den mittleren würde ich gern wieder abgeben`, of one who holds it.
        const bool hands_back = cancel == 2 && declined_ && of(Sense::prior).strongest >= 3;
        const bool declines = of(Sense::decline).strongest >= 2 || hands_back;
        // `Ich war angemeldet, schaffe es aber nicht. Gibt es eine Aufzeichnung?`
        const bool holds_one = of(Sense::prior).strongest >= 3 || context_.answers_confirmation;
        const bool asks_for_papers = holds_one && of(Sense::enrol).strongest < 2 &&
                                     of(Sense::swap).sum == 0 && of(Sense::ask_event).sum > 0 &&
                                     !context_.names_other_people;
        if (declines && has_prior() && !wanted_ && (questions_ == 0 || asks_for_papers))
            return decide(Kind::cancellation, Sense::decline, "cancellation.cannot-come");
        if (declines && (declined_ || (any_event_ && !wanted_ && !held_)) && !enrols() &&
            of(Sense::talk).sum < 3 && of(Sense::ask_event).strongest < 2 && questions_ == 0) {
            if (context_.is_reply && !has_prior() && context_.answers_invitation)
                return decide(Kind::followup, Sense::decline, "followup.declines");
            if (context_.is_reply && !has_prior())
                doubt("Sagt ab, war nach dieser Mail aber vielleicht gar nicht angemeldet.");
            return decide(Kind::cancellation, Sense::decline, "cancellation.cannot-come");
        }
        return false;
    }

    // `Einen Platz brauche ich nicht. Gibt es eine Aufzeichnung?`, `angemeldet bin ich nicht`: who never had
    // a seat gives none up.
    bool gives_up_nothing() const {
        if (has_prior() || context_.is_reply) return false;
        const SenseTally& cancel = of(Sense::cancel);
        if (unregistered_ && cancel.strongest < 3) return true;
        if (cancel.strongest < 3 || questions_ == 0 || of(Sense::ask_event).sum == 0) return false;
        for (std::size_t at = cancel.cue->begin; at < cancel.cue->end; ++at) {
            if (is_one_of(cancel.text->tokens.word(at), "platz sitzplatz stuhl seat place")) return true;
        }
        return false;
    }

    // `Tragen Sie mich am 27. aus`, `take me off the list`: who says so stands on it.
    bool frees_what_is_held() const {
        const SenseTally& cancel = of(Sense::cancel);
        if (cancel.strongest < 3 || cancel.cue == nullptr) return false;
        for (std::size_t at = cancel.cue->begin; at < cancel.cue->end; ++at) {
            if (is_one_of(cancel.text->tokens.word(at),
                          "aus austragen streichen streicht stornieren storniert ausbuchen abmelden "
                          "abzumelden off remove "
                          "cancel unregister deregister withdraw"))
                return true;
        }
        return false;
    }

    // `Am 25.05. muss ich absagen, am 22.06. komme ich gern`: with a registration on file a change, else a
    // registration.
    bool decide_registration_beside_refusal() {
        if (has_prior() || frees_what_is_held())
            return decide(Kind::change, Sense::enrol, "change.other-day");
        return decide(Kind::registration, Sense::enrol, "registration.words");
    }

    bool is_registration() {
        if (!enrols()) return answers_which_day() || registers_by_form() || registers_by_subject();
        const SenseTally& enrol = of(Sense::enrol);
        // `Anmeldung KI` as a subject, and the text only asks.
        if (enrol.text->section == Section::subject && plain_question_ && !begs_ && !form_ &&
            !context_.names_other_people)
            return false;
        const int talk = of(Sense::talk).sum;
        const bool brings_somebody = context_.answers_confirmation && context_.names_other_people;
        // `Meine Kollegin würde mich gern begleiten, geht das noch?` asks for the seat.
        const bool asks_for_another = brings_somebody && of(Sense::ask).strongest < 2;
        const bool only_asks = enrol.strongest == 2 && enrol.cue->question && !asks_for_another;
        if (asks_for_who_is_registered()) return false;
        const bool later = of(Sense::hesitate).strongest >= 3;
        if ((enrol.strongest < 3 || later) && of(Sense::hesitate).sum > 0 && questions_ > 0) return false;
        if (only_asks && of(Sense::ask_event).sum + of(Sense::ask).sum >= 3) return false;
        // `Ich komme mit dem Rollstuhl, gibt es einen Aufzug?` below our confirmation of that very seat.
        const bool of_writer = is_said_of_writer(enrol.text->tokens, *enrol.cue);
        if (of_writer && context_.answers_confirmation && questions_ > 0 && !context_.names_other_people &&
            !others_ && !context_.wants_other_day && of(Sense::cancel).sum == 0 && of(Sense::swap).sum == 0)
            return false;
        // `Ich komme am 26., die Bestätigung habe ich schon. Muss ich etwas vorzeigen?`
        if (holds_seat_ && questions_ > 0 && wanted_days_.size() + other_days_.size() <= 1 &&
            !context_.names_other_people)
            return false;
        // `Darf ich auch später kommen?` of a seat that is held.
        if (context_.answers_confirmation && begs_ && !states_ && enrol.strongest < 3 &&
            !context_.names_other_people && !context_.wants_other_day)
            return false;
        // `Bin ich angemeldet?` under `Anmeldung zum 27.04.`
        if (asks_status_ && enrol.text->section == Section::subject) return false;
        // A day and a wish to meet: the meeting may be on that day without being the Thementag.
        const bool beside_day = enrol.strongest >= 3 && stands_beside_day(Sense::enrol);
        if (!about_thementag() && !beside_day && !context_.answers_confirmation &&
            (talk >= 2 || (talk > 0 && !any_event_)))
            return false;
        if (!about_thementag() && talk > (enrol.strongest >= 3 ? 1 : 0) &&
            !(beside_day && !share_a_sentence(Sense::enrol, Sense::talk))) {
            doubt("Ob der Thementag an diesem Tag gemeint ist oder ein anderes Treffen, ist nicht sicher.");
        }
        const bool nothing_open = (of(Sense::ask_event).sum == 0 || only_asks_for_room()) &&
                                  of(Sense::ask).strongest < 2 && of(Sense::hesitate).sum == 0 && talk == 0 &&
                                  any_event_;
        const bool asks_politely = begs_ && nothing_open && questions_ == 1;
        const bool unsure = only_asks || (enrol.strongest == 2 && questions_ > 0 && !states_ &&
                                          !enrol.cue->conditional && !brings_somebody);
        if (unsure && !asks_politely) {
            doubt("Ob schon eine Anmeldung gemeint ist oder nur eine Frage, ist nicht sicher.");
        }
        if (enrol.strongest == 2 && !wanted_ && talk >= 3) {
            doubt("Anmeldung und Wunsch nach einem Gespräch liegen nah beieinander.");
        }
        // `Am 25.5. kann ich nicht, stattdessen im Juni`: what is taken back is told.
        const bool told = declined_ && wanted_ && !has_prior();
        const bool stays_away =
            of(Sense::decline).strongest >= 2 && writer_declines() && !context_.names_other_people;
        const bool takes_back =
            of(Sense::swap).strongest >= 3 || of(Sense::cancel).strongest >= 3 || stays_away;
        if (takes_back && !told) doubt("Neben der Anmeldung ist von Absagen oder Ändern die Rede.");
        if (context_.is_other_language && !any_event_)
            doubt("Weder deutsch noch englisch; der Thementag war nicht zu erkennen.");
        if (enrol.text->section == Section::forwarded && for_information_)
            doubt("Nur zur Kenntnis weitergeleitet; ob jemand angemeldet werden soll, ist nicht sicher.");
        if (of(Sense::hesitate).strongest > 0) doubt("Die Anmeldung scheint noch von etwas abzuhängen.");
        // Asked for outright and about nothing else: we ask back for which day, which binds nobody.
        const bool outright = enrol.strongest >= 3 && talk == 0 && of(Sense::other_desk).sum == 0 &&
                              of(Sense::elsewhere).sum == 0 && of(Sense::invite).sum == 0;
        if (!about_thementag() && !any_event_ && !names_event_day_ && !context_.answers_us && !outright) {
            doubt("Eine Anmeldung, aber von einem Thementag ist nicht die Rede.");
        }
        return decide(Kind::registration, Sense::enrol, "registration.words");
    }

    // `Sie kommt am 27.4. (angemeldet ist sie längst). Gibt es eine Bescheinigung?`
    bool asks_for_who_is_registered() const {
        const SenseTally& prior = of(Sense::prior);
        const SenseTally& enrol = of(Sense::enrol);
        if (prior.strongest < 3 || questions_ == 0 || begs_ || adds_) return false;
        const bool same_words = prior.text == enrol.text && enrol.cue->begin < prior.cue->end &&
                                prior.cue->begin < enrol.cue->end;
        return enrol.strongest < 3 || same_words;
    }

    // `Noch Platz`, `seats left`: all that is asked about the day.
    bool only_asks_for_room() const {
        const SenseTally& asked = of(Sense::ask_event);
        return asked.sum == 1 && is_one_of(asked.text->tokens.word(asked.cue->begin),
                                           "noch frei freie plaetze platz places seats");
    }

    // `Den im Juni, bitte.` to our question for which day a seat is wanted.
    bool answers_which_day() {
        const bool refuses = of(Sense::decline).strongest >= 2 || of(Sense::cancel).strongest >= 2;
        // `The middle one, please` to our invitation.
        const bool chooses =
            context_.answers_invitation && requests_ && any_event_ && names_any_ && nothing_else();
        if (!(context_.answers_clarification || chooses) || !(wanted_ || names_any_) || refuses ||
            questions_ > 0)
            return false;
        return decide(Kind::registration, Sense::enrol, "registration.answer");
    }

    // A form in which a Thementag is ticked or filled in.
    bool registers_by_form() {
        const bool refuses = of(Sense::decline).strongest >= 2 || of(Sense::cancel).strongest >= 2 ||
                             of(Sense::swap).strongest >= 2;
        const bool filled = form_ && any_event_ && nothing_else() && of(Sense::elsewhere).sum == 0;
        if (!(ticked_ || filled) || refuses || has_prior()) return false;
        return decide(Kind::registration, Sense::enrol, "registration.form");
    }

    // A form or a bare list under `Anmeldung KI`.
    bool registers_by_subject() {
        const SenseTally& enrol = of(Sense::enrol);
        if (enrol.strongest < 1 || !any_event_ || enrol.text->section != Section::subject) return false;
        if (of(Sense::ask).strongest >= 2 || of(Sense::decline).strongest >= 2 || questions_ > 0)
            return false;
        return decide(Kind::registration, Sense::enrol, "registration.subject");
    }

    // --- Where no words say it outright: what the writer does about the day ---

    // Nothing else is going on than a Thementag.
    bool nothing_else(bool asks_politely = false) const {
        return (questions_ == 0 || asks_politely) && of(Sense::talk).sum < 2 && of(Sense::invite).sum == 0 &&
               of(Sense::other_desk).sum == 0 && of(Sense::privacy).sum == 0 &&
               (of(Sense::ask).strongest < 2 || asks_politely) && of(Sense::hesitate).sum == 0;
    }

    // Holds a seat, and says that something else is on, or that it cannot be.
    bool is_likely_cancellation() {
        const bool holds = has_prior() || context_.answers_confirmation;
        const bool invited = context_.answers_event && !context_.answers_confirmation;
        const bool hindered = of(Sense::decline).sum > 0 || of(Sense::cancel).strongest >= 2;
        const bool elsewhere = of(Sense::elsewhere).sum > 0 && elsewhere_refuses_;
        if (!(holds || invited) || !(hindered || elsewhere) || wanted_ || !nothing_else() ||
            of(Sense::enrol).strongest > 1)
            return false;
        if (!holds && context_.answers_invitation && hindered && !context_.names_other_people &&
            of(Sense::cancel).strongest < 2 && of(Sense::swap).sum == 0)
            return decide(Kind::followup, Sense::decline, "followup.declines");
        if (!holds) doubt("Sagt ab, war nach dieser Mail aber vielleicht gar nicht angemeldet.");
        if ((context_.names_other_people && !context_.others_leave) || of(Sense::swap).sum > 0)
            doubt("Klingt nach einer Absage; vielleicht soll jemand anders kommen.");
        return decide(Kind::cancellation, hindered ? Sense::decline : Sense::elsewhere,
                      "cancellation.hindered");
    }

    // Names a day that is to come and says yes to it, in the first person or for people named, and says no
    // to nothing.
    bool is_likely_registration() {
        const bool yes = begs_ || of(Sense::enrol).strongest >= 1 || of(Sense::agree).sum > 0 || requests_;
        const bool no = denies_ || of(Sense::decline).sum > 0 || of(Sense::cancel).sum > 0 ||
                        of(Sense::swap).sum > 0 || has_prior() || of(Sense::background).strongest > 1 ||
                        of(Sense::elsewhere).sum > 0 || of(Sense::ask_event).sum > 0;
        constexpr std::size_t kTerse = 15;
        const bool somebody = first_person_ || context_.names_other_people ||
                              (words_ <= kTerse && of(Sense::enrol).sum + of(Sense::agree).sum > 0);
        // `Sehr gern!` to our invitation.
        const bool accepts = context_.answers_event && !context_.answers_confirmation &&
                             of(Sense::prior).sum == 0 &&
                             (of(Sense::enrol).strongest >= 1 || of(Sense::agree).sum > 0);
        // `KI` may be talked of without its day.
        const bool only_topic = !says_thementag_ && !by_date_ && of(Sense::talk).sum > 0;
        const bool names_day = any_event_ && somebody && !context_.is_reply && !only_topic;
        const bool asks_politely = begs_ && questions_ <= 1;
        // `Ich wüsste gern, ob der Tag für Führungskräfte ist`
        const bool only_asks = plain_question_ && of(Sense::enrol).strongest < 2;
        if (!(names_day || accepts) || !yes || no || only_asks || holds_seat_ || !nothing_else(asks_politely))
            return false;
        // `Am 23. März kommen wir wegen der Heizung. Bitte nennen Sie uns jemanden`: a plea for something
        // else.
        const bool only_pleads = !begs_ && of(Sense::enrol).strongest == 0 && of(Sense::agree).sum == 0;
        if (only_pleads && !about_thementag() && (of(Sense::talk).sum > 0 || words_ > kTerse)) return false;
        constexpr std::size_t kFewWords = 8;
        if (only_pleads && words_ > kFewWords)
            doubt("Klingt nach einer Anmeldung, steht aber nicht deutlich da.");
        if (of(Sense::thanks).sum > 0 && of(Sense::enrol).strongest == 0)
            doubt("Klingt nach einer Anmeldung, steht aber nicht deutlich da.");
        return decide(Kind::registration, of(Sense::enrol).cue != nullptr ? Sense::enrol : Sense::agree,
                      "registration.says-yes");
    }

    // A short answer to a mail of ours that asks nothing, refuses nothing and names no day.
    bool is_likely_follow_up() {
        const bool agrees = of(Sense::agree).sum > 0 || of(Sense::thanks).sum > 0;
        const std::size_t kShort = agrees ? 45 : 25;
        const bool binds = denies_ || of(Sense::decline).sum > 0 || of(Sense::cancel).sum > 0 ||
                           of(Sense::swap).sum > 0 || of(Sense::enrol).strongest >= 2 || wanted_ ||
                           context_.names_other_people || context_.wants_other_day || requests_;
        if (!context_.is_reply || words_ == 0 || words_ > kShort || binds || !nothing_else()) return false;
        if (of(Sense::thanks).sum == 0) doubt("Eine kurze Antwort, die um nichts zu bitten scheint.");
        return decide(Kind::followup, Sense::thanks, "followup.short");
    }

    // Sent to the address for contacts, and nothing speaks of a seat or of another desk.
    bool is_likely_contact() {
        constexpr std::size_t kSomeWords = 8;
        const bool seat = of(Sense::enrol).strongest >= 2 || of(Sense::cancel).strongest >= 2 ||
                          of(Sense::swap).strongest >= 3 || of(Sense::decline).strongest >= 2 ||
                          about_thementag() || any_event_;
        const bool other = of(Sense::other_desk).sum > 0 || of(Sense::privacy).sum > 1;
        if (!context_.to_contact_box || seat || other || context_.is_reply || words_ < kSomeWords ||
            context_.is_other_language)
            return false;
        return decide(Kind::contact, Sense::talk, "contact.address");
    }

    bool is_contact() {
        const bool asks = questions_ > 0 || of(Sense::ask).sum > 0;
        const int wish = of(Sense::talk).sum + of(Sense::invite).sum + of(Sense::ask).sum +
                         (asks ? of(Sense::ask_event).sum : 0);
        if (words_ < kTooFewWords || (wish == 0 && questions_ == 0 && !plain_question_)) return false;
        // Whoever offers something names topics, too.
        const bool offers = of(Sense::talk).strongest >= 2 && of(Sense::ask_event).strongest < 2 &&
                            !by_day_ && !context_.answers_event;
        findings_.about_other_event = (of(Sense::invite).strongest >= 2 || offers) && !says_thementag_;
        const Sense best = of(Sense::talk).sum >= of(Sense::ask).sum ? Sense::talk : Sense::ask;
        constexpr std::size_t kAnswerAtLength = 30, kFewWords = 25;
        // A question mark alone does not tell what is asked.
        const bool says_little = wish == 0 && words_ < kFewWords;
        const bool goes_on = context_.is_reply && words_ > kAnswerAtLength;
        const bool only_contact = context_.to_contact_box && !any_event_ && !about_thementag() &&
                                  of(Sense::enrol).strongest < 2 && of(Sense::cancel).strongest < 2 &&
                                  of(Sense::other_desk).sum == 0;
        if (wish < 3 && of(best).strongest < 2 && (questions_ == 0 || says_little) && !goes_on &&
            !only_contact && !plain_question_)
            doubt("Was gewünscht wird, steht nicht deutlich da.");
        if (context_.is_other_language && of(Sense::talk).strongest < 2)
            doubt("Weder deutsch noch englisch; nicht sicher verstanden.");
        const bool outside = !in_our_field_ && !about_thementag() && !any_event_ && !context_.is_reply &&
                             of(Sense::talk).strongest < 2 && of(Sense::invite).sum == 0;
        if (outside) doubt("Ob die Frage die eigene Stelle betrifft, ist nicht zu erkennen.");
        findings_.asks_of_own_seat = held_ && of(Sense::talk).strongest < 2 &&
                                     (plain_question_ || (questions_ > 0 && of(Sense::ask).sum > 0));
        findings_.asks_plainly =
            plain_question_ && of(Sense::talk).strongest < 2 && of(Sense::invite).sum == 0;
        check_contact();
        return decide(Kind::contact, of(best).cue != nullptr ? best : Sense::ask_event, "contact.wish");
    }

    // A contact or a thank-you binds nobody: words that bind a seat must not be passed over in it.
    void check_unbound() {
        // `Ich war doch angemeldet, wo bleibt die Bestätigung?`
        const bool asks_about_it = plain_question_ || (holds_seat_ && questions_ > 0) ||
                                   (questions_ > 0 && of(Sense::ask_event).strongest >= 2);
        const bool seat =
            of(Sense::cancel).strongest >= 3 || of(Sense::swap).strongest >= 3 ||
            (of(Sense::prior).strongest >= 3 && !asks_about_it && findings_.kind != Kind::followup) ||
            (of(Sense::decline).strongest >= 2 &&
             (of(Sense::ask_event).sum == 0 || context_.answers_confirmation));
        const bool about = any_event_ || context_.answers_event;
        const bool unbound = findings_.kind == Kind::contact || findings_.kind == Kind::followup;
        const bool enrols_outright = of(Sense::enrol).strongest >= 3 && of(Sense::hesitate).sum == 0;
        // `Von uns wären drei dabei. Vorschlag: KW 12`: comes to the meeting, not to the day of a Thementag.
        const bool to_event = about_thementag() || stands_beside_day(Sense::enrol);
        if (findings_.kind == Kind::contact && enrols_outright && (any_event_ || names_any_) && to_event)
            doubt("Neben dem Wunsch nach Austausch ist auch von einer Anmeldung die Rede.");
        const bool stays_away = findings_.kind == Kind::followup && context_.answers_invitation &&
                                of(Sense::cancel).strongest < 3 && of(Sense::prior).strongest < 3;
        if (unbound && seat && about && !stays_away)
            doubt("Es ist auch davon die Rede, einen Platz abzugeben, zu ändern oder zu haben.");
    }

    // Whether a day is named in the sentence that says it.
    bool stands_beside_day(Sense sense) const {
        const SenseTally& tally = of(sense);
        if (tally.cue == nullptr) return false;
        const Tokens& tokens = tally.text->tokens;
        const std::uint32_t begin = tokens[tokens.sentence_begin(tally.cue->begin)].begin;
        const std::uint32_t end = tokens[tokens.sentence_end(tally.cue->begin) - 1].end;
        const std::vector<EventMention>& mentions = tally.text->events.mentions;
        return std::any_of(mentions.begin(), mentions.end(), [&](const EventMention& mention) {
            return mention.place.begin >= begin && mention.place.begin < end;
        });
    }

    // What else the mail may be: a contact binds nobody, so whoever meant a seat would lose it unnoticed.
    void check_contact() {
        const bool asks_something =
            questions_ > 0 && (of(Sense::ask_event).sum > 0 || of(Sense::ask).sum >= 2 ||
                               of(Sense::talk).sum > 0 || of(Sense::ask).strongest >= 2);
        const bool asks_in_words = of(Sense::ask).strongest >= 2 && of(Sense::ask_event).sum > 0;
        const bool says_what = plain_question_ || asks_something || asks_in_words ||
                               of(Sense::talk).strongest >= 2 || of(Sense::invite).strongest >= 2 ||
                               of(Sense::ask_event).strongest >= 2;
        // `Der Tag passt mir, ich komme`, of a day that was not made out.
        if (announces_ && of(Sense::talk).sum == 0 && of(Sense::invite).sum == 0 &&
            of(Sense::ask_event).sum < 2)
            doubt("Jemand will wohl kommen; wohin, ist nicht zu erkennen.");
        const bool only_topic = !any_event_ && !says_thementag_ && questions_ > 0 && of(Sense::ask).sum > 0;
        if (!says_what && (about_thementag() || any_event_) && !only_topic)
            doubt("Es ist von einem Thementag die Rede; was gewünscht wird, steht nicht deutlich da.");
        const bool asks = of(Sense::ask_event).sum > 0 || of(Sense::ask).sum > 0;
        const bool ours = context_.answers_confirmation || context_.answers_event;
        if (ours &&
            (context_.names_other_people ||
             (others_ && context_.answers_confirmation && of(Sense::enrol).sum + of(Sense::agree).sum > 0) ||
             !(plain_question_ || (questions_ > 0 && asks))))
            doubt("Eine Antwort auf unsere Bestätigung, die nicht sicher verstanden wurde.");
    }

    // Thanks outside a thread, such as for a day that was.
    bool is_thanks() {
        if (of(Sense::thanks).strongest < 2) return false;
        constexpr int kHeartyThanks = 4;
        if (!context_.is_reply && of(Sense::thanks).sum < kHeartyThanks) {
            doubt("Klingt nach einem bloßen Dank, steht aber in keinem Austausch mit uns.");
        }
        return decide(Kind::followup, Sense::thanks, "followup.thanks");
    }

    bool is_wordless() {
        findings_.kind = words_ < kTooFewWords || context_.is_other_language ? Kind::unclear : Kind::contact;
        findings_.wordless = words_ >= kTooFewWords;
        if (words_ >= kTooFewWords) doubt("Was gewünscht wird, war nicht zu erkennen.");
        return true;
    }

    // A text that says nothing, however many words it takes for that.
    bool is_unintelligible() {
        const bool says_something = any_event_ || of(Sense::talk).strongest >= 2 ||
                                    of(Sense::enrol).strongest >= 3 || of(Sense::thanks).sum > 0;
        const bool nothing =
            std::any_of(context_.texts.begin(), context_.texts.end(), [&](const SensedText& text) {
                if (text.section != Section::new_text) return false;
                if (is_gibberish(text.tokens)) return true;
                return !says_something && context_.texts.back().section != Section::forwarded &&
                       (breaks_off(text.tokens) || only_points_elsewhere(text.tokens));
            });
        findings_.kind = Kind::unclear;
        return nothing;
    }

    // For --explain: the senses that had a strong voice and lost.
    void note_beaten() {
        constexpr std::array<std::pair<Sense, const char*>, 6> kNames = {{{Sense::enrol, "registration"},
                                                                          {Sense::cancel, "cancellation"},
                                                                          {Sense::swap, "change"},
                                                                          {Sense::talk, "contact"},
                                                                          {Sense::other_desk, "misdirected"},
                                                                          {Sense::thanks, "followup"}}};
        for (const auto& [sense, name] : kNames) {
            const SenseTally& tally = of(sense);
            if (tally.strongest < 2 || name == to_string(findings_.kind)) continue;
            if (sense == Sense::talk) findings_.wishes_talk = true;
            findings_.beaten.push_back(
                std::string(name) + ": '" +
                std::string(tally.text->tokens.quote(tally.cue->begin, tally.cue->end)) + "'");
        }
    }

    KindFindings findings_;
};

}  // namespace

KindFindings find_kind(const KindContext& context) {
    return KindFinder(context).run();
}

}  // namespace bp
