// What a person wants with a mail: which of registration, cancellation, change, contact, misdirected,
// privacy, follow-up or unclear it is, with the words that say so and the rules that were beaten.
//
// Order: privacy over all; what binds a seat over a wish to talk; another desk's business over what only
// sounds like a seat. The mailbox written to is no evidence. Where the senses compete and no rule decides,
// `doubt` says why a member of staff has to look.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/find_events.h"
#include "parsers/mail_text.h"
#include "parsers/reading.h"
#include "parsers/senses.h"
#include "parsers/tokens.h"

namespace bp {

// One section as the rules see it.
struct SensedText {
    const Tokens& tokens;
    const std::vector<Cue>& cues;
    const EventFindings& events;
    Section section = Section::new_text;
};

struct KindContext {
    // The sections that count, the weightiest first: the new text, then the subject if the writer chose it,
    // then what the new text leans on.
    std::vector<SensedText> texts;
    std::string_view signature;  // searched for file numbers only
    bool is_reply = false;
    bool answers_confirmation = false;   // what it answers or quotes confirms a registration
    bool answers_rebooking = false;      // what it answers tells that a registration has been changed
    bool forwards_confirmation = false;  // what it leans on is our confirmation of a registration
    bool answers_us = false;             // it answers a mail of ours
    bool answers_event = false;          // it answers a mail of ours that names a Thementag
    bool answers_clarification = false;  // it answers our question for which Thementag a seat is wanted
    bool answers_invitation = false;     // it answers our invitation, and no registration is confirmed there
    bool others_leave = false;           // people named are not coming
    bool names_other_people = false;     // people other than the sender are to come
    bool sends_stand_in = false;         // somebody is named who takes the writer's seat
    bool wants_other_day = false;        // a Thementag other than the one of the mail that is answered
    bool to_contact_box = false;         // sent to the address for contacts alone
    bool is_other_language = false;      // neither German nor English
};

struct KindFindings {
    Kind kind = Kind::unclear;
    std::vector<Evidence> evidence;
    bool wishes_talk = false;  // beside what the kind says
    std::vector<std::string> beaten;
    bool about_other_event =
        false;                      // invites to an event of somebody else: days and topics named are its own
    bool asks_of_own_seat = false;  // asks something about the day on which the writer holds a seat
    bool asks_plainly = false;      // asks something and offers nothing
    bool wordless = false;          // no cue of any kind was found
    std::string doubt;              // German, "" if there is none
};

KindFindings find_kind(const KindContext& context);

}  // namespace bp
