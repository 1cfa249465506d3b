// A mail's texts summed up for find_kind: how loudly each sense speaks, which days are wanted or held, and
// the small signs beside them.
//
// Only what is said, nothing about what it means for the kind: that is find_kind's.
#pragma once

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "parsers/find_kind.h"

namespace bp {

struct SenseTally {
    int strongest = 0;
    int sum = 0;  // each different wording once
    const Cue* cue = nullptr;
    const SensedText* text = nullptr;
};

class KindSurvey {
public:
    explicit KindSurvey(const KindContext& context);

protected:
    const SenseTally& of(Sense sense) const { return tallies_[static_cast<std::size_t>(sense)]; }

    const KindContext& context_;
    std::array<SenseTally, kSenses> tallies_{};
    std::set<EventId> wanted_days_, other_days_;  // other: held or given up
    std::size_t words_ = 0;
    int questions_ = 0;
    bool file_number_ = false, says_thementag_ = false, by_name_ = false, by_topic_ = false, by_date_ = false,
         by_day_ = false;
    bool first_person_ = false, requests_ = false;
    bool others_ = false;                   // people around the writer are spoken of
    std::set<std::string_view> technical_;  // the words of technology
    bool adds_ = false;                     // `auch im Oktober`
    bool holds_seat_ = false;               // and speaks of it
    bool unregistered_ = false;             // says to have no seat so far
    bool mine_ = false;                     // another desk's business is the writer's own
    bool in_our_field_ = false;             // in words of the field in which the office works
    bool states_ = false;                   // that somebody comes, not in a question
    bool announces_ = false;                // in the first person
    bool asks_status_ = false;              // am I registered?
    bool begs_ = false;                     // may I come?
    bool refuses_ = false;                  // some clause is in the negative
    bool elsewhere_refuses_ = false;        // in the sentence that tells of another meeting
    bool denies_ = false;                   // and it is about more than lodging and meals
    bool names_any_ = false;                // the new text, firmly or not
    bool only_weekday_ = true;              // no day is named otherwise
    bool names_event_day_ = false;          // by the very weekday, seen from the mail's date
    bool ticked_ = false;                   // in a form
    bool for_information_ = false;          // passed on for information only
    bool form_ = false;                     // the new text is a filled form
    bool demands_data_ = false;             // something of the data kept of the writer
    bool plain_question_ = false;           // the new text plainly asks something
    bool any_event_ = false, wanted_ = false, declined_ = false, held_ = false;

private:
    void tally(const SensedText& text, std::set<std::string>& seen);
    void survey(const SensedText& text);
    void survey_word(std::string_view word);
    bool is_settled_below(const SensedText& subject, const EventMention& of_subject) const;
};

}  // namespace bp
