// What a careful clerk would file about one mail. Its enumerations have one word each, because this is
// what `inspect --json` prints and what the books hold.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "parsers/mail_text.h"

namespace bp {

enum class Kind {
    registration,
    cancellation,
    change,
    contact,
    misdirected,
    privacy,
    followup,
    automatic,
    spam,
    unclear,
};

enum class AutomaticKind { none, bounce, auto_reply, bulk, receipt, calendar };

enum class Language { german, english, other };

// The template that answers a mail; `none` where no answer may or need be sent.
enum class ReplyTemplate {
    none,
    registration_confirmation,
    registration_clarification,
    registration_past,
    cancellation_confirmation,
    change_confirmation,
    contact_acknowledgement,
    misdirected_referral,
    privacy_acknowledgement,
    receipt_acknowledgement,
};

// A Thementag's id is its date, "2023-03-23".
using EventId = std::string;

struct Person {
    std::string title;  // academic titles alone, as written
    std::string given_name;
    std::string family_name;  // noble particles included
    std::string email;
    std::string organisation;
    std::string phone;                           // E.164
    std::optional<std::vector<EventId>> events;  // only where people of one mail go to different Thementage

    bool operator==(const Person&) const = default;
};

// Why a field has its value: the words, where they stand, and the rule that took them.
struct Evidence {
    std::string field;  // "kind", "events", "people", "seats", ...
    std::string quote;  // the words as they stand in the mail
    Place place;
    std::string rule;  // a stable short name, "date.day-month", "machine.auto-submitted"
};

// A reason why RFC 3834 or the house forbids answering automatically (rule list c1).
struct Withholding {
    std::string rule;   // "c1.2 auto-submitted"
    std::string quote;  // the header or words that fired
    bool held = false;  // true: a person may have written it, staff decide; false: a machine did
};

struct Reading {
    Kind kind = Kind::unclear;
    AutomaticKind automatic = AutomaticKind::none;
    Language language = Language::german;
    std::vector<EventId> events;            // sorted
    std::vector<EventId> cancelled_events;  // sorted
    std::vector<EventId> declined_events;   // of a registration: days that it says no to
    std::vector<Person> people;
    std::vector<Person> replaced;  // of a change: who gives up the seat, where the mail says so
    int seats = 0;
    bool wishes_talk = false;  // of a registration: somebody would like to be met as well
    ReplyTemplate reply = ReplyTemplate::none;
    bool review = false;
    std::string review_reason;  // German, for staff; empty unless review
    std::vector<Evidence> evidence;
    std::vector<Withholding> withholdings;
    std::vector<std::string>
        beaten_rules;  // for --explain: rules that fired and lost, "contact: 'Austausch'"
};

// One word each: "registration", "auto-reply", "de", "registration-confirmation".
std::string to_string(Kind);
std::string to_string(AutomaticKind);
std::string to_string(Language);
std::string to_string(ReplyTemplate);
std::string to_string(
    Section);  // "header", "subject", "new", "signature", "quoted", "forwarded", "attachment"
std::optional<Kind> kind_from_string(const std::string& word);

}  // namespace bp
