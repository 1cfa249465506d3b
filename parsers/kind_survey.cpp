#include "parsers/kind_survey.h"

#include <utility>

#include "parsers/cue_meaning.h"
#include "parsers/field_words.h"
#include "parsers/filled_form.h"
#include "parsers/kind_signs.h"
#include "parsers/own_data.h"
#include "parsers/plain_question.h"
#include "parsers/word_list.h"

namespace bp {
namespace {

// Whether the cue means what it says here.
bool counts(const Cue& cue) {
    switch (cue.sense) {
        case Sense::enrol:
            return !cue.negated && !cue.whether && !cue.quoted;
        case Sense::cancel:
            return !cue.refused && !cue.whether && !cue.quoted && !cue.conditional && !cue.question;
        case Sense::decline:
            return !cue.conditional && !cue.whether && !cue.question;
        case Sense::swap:
            return !cue.refused && !cue.whether && !cue.conditional;
        case Sense::prior:
            return !cue.refused && !cue.conditional && !cue.whether;
        case Sense::ask:
            return !cue.refused;
        case Sense::privacy:
            return !cue.quoted;
        default:
            return true;
    }
}

}  // namespace

KindSurvey::KindSurvey(const KindContext& context) : context_(context) {
    std::set<std::string> seen;  // wordings: each adds to its sense once
    for (const SensedText& text : context.texts) tally(text, seen);
    for (const SensedText& text : context.texts) survey(text);
    file_number_ = file_number_ || holds_file_number(context.signature);
}

void KindSurvey::tally(const SensedText& text, std::set<std::string>& seen) {
    for (const Cue& cue : text.cues) {
        if (cue.sense == Sense::enrol && asks_for_writer(text.tokens, cue)) begs_ = true;
        asks_status_ = asks_status_ || (cue.sense == Sense::prior && cue.weight >= 2 && cue.question);
        unregistered_ = unregistered_ || (cue.sense == Sense::prior && cue.refused && !cue.question &&
                                          text.section == Section::new_text);
        // What depended on something in the forwarded mail has been decided by who forwards it.
        if (!counts(cue) || (cue.sense == Sense::hesitate && text.section == Section::forwarded)) continue;
        SenseTally& sense = tallies_[static_cast<std::size_t>(cue.sense)];
        holds_seat_ = holds_seat_ || speaks_of_held_seat(text.tokens, cue);
        mine_ = mine_ || (cue.sense == Sense::other_desk && is_own_matter(text.tokens, cue));
        if (cue.sense == Sense::elsewhere && sentence_denies(text.tokens, cue.begin))
            elsewhere_refuses_ = true;
        if (cue.sense == Sense::enrol && cue.weight >= 2 && !cue.question) states_ = true;
        announces_ = announces_ ||
                     (cue.sense == Sense::enrol && cue.weight >= 2 && announces_coming(text.tokens, cue));
        if (cue.sense == Sense::enrol && cue.weight >= 2) adds_ = adds_ || says_too(text.tokens, cue);
        if (cue.weight > sense.strongest) {
            sense.strongest = cue.weight;
            sense.cue = &cue;
            sense.text = &text;
        }
        std::string wording(1, static_cast<char>('a' + static_cast<int>(cue.sense)));
        wording += text.tokens.word(cue.begin);
        // `mein Antrag`, `meine Frau`: what is mine tells them apart.
        if (cue.sense == Sense::other_desk) wording += text.tokens.word(cue.end - 1);
        if (seen.insert(std::move(wording)).second) sense.sum += cue.weight;
    }
}

void KindSurvey::survey(const SensedText& text) {
    if (text.section == Section::new_text) {
        plain_question_ = asks_plainly(text.tokens, text.events, of(Sense::enrol).sum > 0 || begs_);
        form_ = is_filled_form(text.tokens);
        demands_data_ = demands_own_data(text.tokens);
        for_information_ = is_for_information(text.tokens);
    }
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const std::string_view word = text.tokens.word(i);
        if (text.tokens.is_word(i)) {
            words_ += text.section != Section::subject;
            // Not the English pronoun.
            const bool computing = word == "it" && text.tokens.quote(i, i + 1) == "IT";
            in_our_field_ = in_our_field_ || computing || is_field_word(word);
            if (computing || is_technical_word(word)) technical_.insert(word);
        }
        questions_ += word == "?";
        survey_word(word);
        // Not `Sehr geehrte Frau Kern`.
        others_ =
            others_ ||
            (is_one_of(word, "frau herr herrn") && i > 0 &&
             !is_one_of(
                 text.tokens.word(i - 1),
                 "geehrte geehrter servus gruezi dear gott liebe lieber hallo werte werter tag moin und oder "
                 "morgen , hi dank danke"));
        says_thementag_ = says_thementag_ || word.substr(0, 8) == "thementa" ||
                          (word == "theme" && is_event_noun(text.tokens.word(i + 1)));
    }
    for (std::size_t i = 0; i < text.tokens.size(); i = text.tokens.clause_end(i)) {
        refuses_ = refuses_ || clause_is_negative(text.tokens, i);
        denies_ = denies_ || denies(text.tokens, i);
    }
    file_number_ = file_number_ || holds_file_number(text.tokens.source());
    for (const EventMention& mention : text.events.mentions) {
        const bool by_name = mention.rule.rfind("topic.", 0) == 0 || is_row_position(mention.rule);
        by_name_ = by_name_ || (by_name && (mention.firm || text.section == Section::subject));
        by_topic_ = by_topic_ || mention.rule.rfind("topic.", 0) == 0;
        by_date_ = by_date_ || !by_name;
        by_day_ = by_day_ || (mention.firm && mention.rule.rfind("date.", 0) == 0);
        names_any_ = names_any_ || text.section == Section::new_text;
        names_event_day_ = names_event_day_ || mention.rule == "position.weekday";
        only_weekday_ = only_weekday_ && mention.rule == "position.weekday";
        ticked_ = ticked_ || (mention.ticked && mention.stance == Stance::wanted);
        if (!mention.firm) continue;
        any_event_ = true;
        wanted_ = wanted_ || (mention.stance == Stance::wanted && !is_settled_below(text, mention));
        if (mention.stance == Stance::wanted) wanted_days_.insert(mention.id);
        if (mention.stance == Stance::held || mention.stance == Stance::declined)
            other_days_.insert(mention.id);
        declined_ = declined_ || mention.stance == Stance::declined;
        held_ = held_ || mention.stance == Stance::held;
    }
}

// `Anmeldung 28.9.` in the subject, when the text says of that day alone that it is held or given up.
bool KindSurvey::is_settled_below(const SensedText& subject, const EventMention& of_subject) const {
    if (subject.section != Section::subject) return false;
    bool settled = false;
    for (const SensedText& text : context_.texts) {
        if (text.section != Section::new_text) continue;
        for (const EventMention& mention : text.events.mentions) {
            if (mention.id != of_subject.id || !mention.firm) continue;
            if (mention.stance == Stance::wanted) return false;
            settled = settled || mention.stance == Stance::held || mention.stance == Stance::declined;
        }
    }
    return settled;
}

void KindSurvey::survey_word(std::string_view word) {
    for (std::string_view self : {"ich", "mich", "mir", "wir", "uns", "i", "me", "we", "us", "my", "our",
                                  "mein", "meine", "unser", "unsere"})
        first_person_ = first_person_ || word == self;
    static constexpr AffixList kOthers("kolleg colleag mitarbeit azubi auszubild chef vorgesetz praktikant");
    others_ = others_ || kOthers.begins(word);
    for (std::string_view please : {"bitte", "please", "bitten"}) requests_ = requests_ || word == please;
}

}  // namespace bp
