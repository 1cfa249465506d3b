// What the daily digest is made of: plain values, filled from the books by the caller.
//
// All text is UTF-8 and may come from anybody's mail: composing cleans, cuts and escapes it. Instants are
// given as the office writes them ("22. März 2023, 06:58 Uhr"). Lists are in the order in which they are
// shown.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "parsers/message.h"
#include "parsers/reading.h"
#include "storage/outcome.h"

namespace bp {

struct DigestInput {
    // A watched mailbox, as it stands when the digest is made.
    struct Mailbox {
        std::string address;    // "CIC.Bamf@bamf.bund.de"
        std::string last_read;  // an instant; "" if it was never read
        std::string alarm;      // German, one sentence; "" if all is well
    };

    struct Registration {
        std::string person;  // "Dr. Katrin Müller"; "" for a seat without a name
        std::string organisation;
        std::string reference;
    };

    // A Thementag: how full it is, and who is new or gone since the last digest.
    struct Thementag {
        EventId id;  // its date
        std::string title;
        int seats_taken = 0;
        std::optional<int> capacity;  // absent: unlimited
        int waiting = 0;
        std::vector<Registration> added;
        std::vector<Registration> cancelled;
    };

    struct Contact {
        std::string person;  // "" if unknown: the address is shown
        std::string address;
        std::string organisation;
        std::string excerpt;  // the request in its writer's own first sentences
        std::string reference;
        bool answered = false;  // the acknowledgement was queued
    };

    // A mail that waits for a decision of staff.
    struct Task {
        enum class Kind { held, unclear, privacy, quarantined };
        Kind kind = Kind::held;
        std::string person;  // "" if unknown: the address is shown
        std::string address;
        std::string subject;
        std::string received;  // an instant
        std::string reading;   // German, ours in words: "Anmeldung: Low/No Code Tools, 23. März 2023"
        std::vector<std::string> words;  // of the mail, that led to it
        std::string reason;              // German, why a person has to look
        std::string reference;
        std::string deadline;  // "21. April 2023" (Art. 12 DSGVO); "" if none
        // What can be decided about it by mail, the likeliest first (decision_tokens.h).
        struct Choice {
            std::string label;  // German, "für den 27. April 2023 bestätigen"
            std::string token;  // "BPE-17-…"
        };
        std::vector<Choice> choices;
    };

    // What staff decided since the last digest.
    struct Decided {
        std::string what;       // German, "so bestätigt"
        std::string who;        // a member of staff
        std::string reference;  // of the case; "" if there is none
        std::string note;       // their words; may be empty
    };

    // An answer of ours that did not arrive, or perhaps twice.
    struct Failure {
        enum class Kind {
            undeliverable,  // refused, bounced or given up
            uncertain,      // the connection broke off after the mail was handed over; it was sent again
        };
        Kind kind = Kind::undeliverable;
        std::string recipient;
        std::string template_name;  // its word, "registration-confirmation"
        std::string text;           // the server's words
        std::string phone;          // to call instead; "" if unknown
        std::string reference;
    };

    struct Recipient {
        std::string address;     // addr-spec of somebody on the staff list
        std::string message_id;  // of the copy for them, with brackets
    };

    std::chrono::year_month_day day{};   // for which the digest is made
    std::string period_from, period_to;  // instants
    DateTime created;                    // Date of the mail

    // German sentences beyond those of mailboxes: "Der Versand ist angehalten: 60 Antworten in einer Stunde."
    std::vector<std::string> alarms;
    // German sentences that staff should know every day, but that are nothing new: "Die Absenderprüfung ist
    // aus."
    std::vector<std::string> notices;
    std::vector<Mailbox> mailboxes;

    // The balance (promise P5): `received` must be the sum of the outcomes, else the digest says so loudly.
    int received = 0;
    std::vector<std::pair<Outcome, int>> by_outcome;
    std::vector<std::pair<Kind, int>> by_kind;
    std::vector<std::pair<AutomaticKind, int>> automatic_by_sort;

    std::vector<Task> tasks;   // oldest first
    std::string decisions_to;  // the address that takes decisions by mail; "" if none does
    std::vector<Decided> decided;
    std::vector<Thementag> thementage;
    std::vector<Contact> contacts;
    std::vector<Failure> failures;

    // Goes along with the mail: who comes to a Thementag, as a file for a spreadsheet.
    struct Participants {
        EventId event;
        std::string csv;
    };
    std::vector<Participants> participants;

    std::vector<Recipient> recipients;
};

}  // namespace bp
