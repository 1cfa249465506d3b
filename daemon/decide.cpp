#include "daemon/decide.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <limits>
#include <map>

#include "daemon/replies/header_values.h"

namespace bp {
namespace {

// Everything a rule needs; rules fill `decision` and say whether they settled the matter.
struct Case {
    const Message& message;
    const Reading& reading;
    const Snapshot& snapshot;
    const Catalogue& catalogue;
    const ReplyConfig& limits;
    Decision decision;
};

std::string folded(std::string_view text) {
    auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    std::string result;
    unicode.foldCase().toUTF8String(result);
    return result;
}

bool same_address(std::string_view a, std::string_view b) {
    return folded(a) == folded(b);
}

void settle(Case& c, Outcome outcome, std::string reason) {
    c.decision.outcome = outcome;
    c.decision.reason = std::move(reason);
}

// A person has to look. The writer hears that the mail has arrived, nothing that binds.
void hold(Case& c, std::string reason) {
    settle(c, Outcome::held, std::move(reason));
    c.decision.has_case = true;
    c.decision.joins = c.snapshot.thread;
    c.decision.seats.clear();
    c.decision.unnamed.clear();
    bool answerable = c.reading.reply != ReplyTemplate::none;  // else a machine or a mail not to be answered
    c.decision.reply = answerable ? MailTemplate::receipt_acknowledgement : MailTemplate::none;
}

// --- Mails that ask for nothing or must not be acted on --------------------------------------------------

bool file_duplicate(Case& c) {
    if (!c.snapshot.duplicate) return false;
    settle(c, Outcome::filed, "Doppel einer schon abgelegten Mail");
    return true;
}

bool file_baseline(Case& c) {
    if (!c.snapshot.baseline) return false;
    settle(c, Outcome::filed, "Bestand: lag schon vor dem ersten Start im Postfach");
    return true;
}

bool file_automatic(Case& c) {
    if (c.reading.review) return false;
    if (c.reading.kind == Kind::automatic) {
        settle(c, Outcome::filed, "automatische Mail (" + to_string(c.reading.automatic) + ")");
        return true;
    }
    if (c.reading.kind == Kind::spam) {
        settle(c, Outcome::filed, "Werbung oder Betrug");
        return true;
    }
    return false;
}

bool file_followup(Case& c) {
    if (c.reading.kind != Kind::followup || c.reading.review) return false;
    c.decision.joins = c.snapshot.thread;
    c.decision.has_case = c.snapshot.thread.has_value();
    settle(c, Outcome::filed, "Antwort ohne Anliegen");
    return true;
}

bool hold_unsure(Case& c) {
    std::string reason;
    if (c.snapshot.header_only)
        reason = "Mail ist größer als erlaubt; nur der Kopf wurde gelesen";
    else if (c.snapshot.after_reset)
        reason = "nach Neuordnung des Postfachs aufgetaucht, bisher unbekannt";
    else if (c.snapshot.message_id_reused)
        reason = "gleiche Message-ID wie eine frühere Mail, anderer Inhalt";
    else if (c.reading.review)
        reason = c.reading.review_reason.empty() ? "Lesung unsicher" : c.reading.review_reason;
    if (reason.empty()) return false;
    hold(c, std::move(reason));
    return true;
}

// --- What people ask -------------------------------------------------------------------------------------

const Registration* seat_of(const Snapshot& snapshot, const Person& person, const EventId& event) {
    auto found = std::find_if(snapshot.registrations.begin(), snapshot.registrations.end(),
                              [&](const Registration& taken) {
                                  return taken.event == event && same_person(taken.person.person, person);
                              });
    return found == snapshot.registrations.end() ? nullptr : &*found;
}

bool is_past(const Case& c, const EventId& event) {
    return event < c.snapshot.today;
}

// The seats that can still be given away, Thementag by Thementag. Who waits goes before who comes now; a seat
// that this very mail gives up goes to whom it names instead.
class FreeSeats {
public:
    explicit FreeSeats(const Case& c) : case_(c) {
        for (const SeatChange& change : c.decision.seats) {
            if (change.action == SeatChange::Action::cancel) ++given_up_[change.event];
        }
    }

    bool take(const EventId& event) {
        if (int& own = given_up_[event]; own > 0) {
            --own;
            return true;
        }
        int& free = free_.try_emplace(event, free_before(event)).first->second;
        if (free <= 0) return false;
        --free;
        return true;
    }

private:
    int free_before(const EventId& event) const {
        const Event* entry = case_.catalogue.find(event);
        if (entry == nullptr || !entry->capacity) return std::numeric_limits<int>::max();
        for (const SeatCount& count : case_.snapshot.seats) {
            if (count.event == event)
                return count.waiting > 0 ? 0 : *entry->capacity - count.booked - count.held;
        }
        return *entry->capacity;
    }

    const Case& case_;
    std::map<EventId, int> given_up_, free_;
};

// Seats without a name that the sender has of an earlier mail.
int unnamed_on_file(const Case& c, const EventId& event) {
    return static_cast<int>(std::ranges::count_if(c.snapshot.registrations, [&](const Registration& taken) {
        return taken.event == event && taken.person.name_key.empty() &&
               same_address(taken.booked_by, c.snapshot.sender_address);
    }));
}

// The seats a registration asks for: taken as far as there are any, first for people with names.
// Thementage that have passed are named in the answer, not booked.
void add_seats_asked_for(Case& c) {
    FreeSeats free(c);
    std::vector<EventId> events;
    for (const Person& person : c.reading.people) {
        for (const EventId& event : person.events.value_or(c.reading.events)) {
            if (is_past(c, event)) continue;
            if (std::ranges::find(events, event) == events.end()) events.push_back(event);
            SeatChange change{SeatChange::Action::book, event, person, std::nullopt};
            if (const Registration* taken = seat_of(c.snapshot, person, event)) {
                change.action = SeatChange::Action::keep;
                change.registration = taken->id;
            } else if (!free.take(event)) {
                change.action = SeatChange::Action::wait;
            }
            c.decision.seats.push_back(change);
        }
    }
    const int without_name = c.reading.seats - static_cast<int>(c.reading.people.size());
    for (const EventId& event : events) {
        UnnamedSeats unnamed{event};
        for (int i = unnamed_on_file(c, event); i < without_name; ++i)
            ++(free.take(event) ? unnamed.held : unnamed.waiting);
        if (unnamed.held + unnamed.waiting > 0) c.decision.unnamed.push_back(unnamed);
    }
}

bool somebody_waits(const Decision& decision) {
    return std::ranges::any_of(
               decision.seats,
               [](const SeatChange& change) { return change.action == SeatChange::Action::wait; }) ||
           std::ranges::any_of(decision.unnamed,
                               [](const UnnamedSeats& unnamed) { return unnamed.waiting > 0; });
}

// Where nothing but seats that are on file was asked for, it is their case that goes on.
std::optional<CaseId> case_of_kept_seats(const Case& c) {
    std::optional<CaseId> known;
    for (const SeatChange& change : c.decision.seats) {
        if (change.action != SeatChange::Action::keep) return std::nullopt;
        const auto seat =
            std::ranges::find(c.snapshot.registrations, change.registration.value(), &Registration::id);
        if (seat != c.snapshot.registrations.end() &&
            same_address(seat->sender_address, c.snapshot.sender_address))
            known = seat->case_id;
    }
    return c.decision.unnamed.empty() ? known : std::nullopt;
}

void decide_registration(Case& c) {
    c.decision.has_case = true;
    if (c.reading.reply != ReplyTemplate::registration_confirmation &&
        c.reading.reply != ReplyTemplate::none) {
        settle(c, Outcome::answered,
               c.reading.reply == ReplyTemplate::registration_past ? "Thementag schon vorbei"
                                                                   : "Rückfrage: Thementag nicht eindeutig");
        c.decision.reply = template_for(c.reading.reply);
        return;
    }
    add_seats_asked_for(c);
    if (c.decision.seats.empty())
        return hold(c, "Anmeldung, aber niemand oder kein kommender Thementag genannt");
    settle(c, Outcome::answered, somebody_waits(c.decision) ? "Anmeldung, Warteliste" : "Anmeldung");
    if (const auto known = case_of_kept_seats(c)) {
        c.decision.joins = known;
        c.decision.reason = "Anmeldung, die es schon gibt";
    }
    c.decision.reply = MailTemplate::registration_confirmation;
}

// Only the one who booked a seat or sits on it may give it up by mail.
bool may_give_up(const Case& c, const Registration& taken) {
    return same_address(taken.booked_by, c.snapshot.sender_address) ||
           same_address(taken.person.person.email, c.snapshot.sender_address);
}

// The seats that the mail gives up: of the people and on the days that it names.
std::vector<const Registration*> seats_given_up(const Case& c) {
    std::vector<const Registration*> given_up;
    const auto& events = c.reading.cancelled_events;
    for (const Registration& taken : c.snapshot.registrations) {
        bool event_fits =
            events.empty() || std::find(events.begin(), events.end(), taken.event) != events.end();
        bool person_fits =
            std::any_of(c.reading.people.begin(), c.reading.people.end(),
                        [&](const Person& person) { return same_person(person, taken.person.person); });
        if (event_fits && person_fits && !is_past(c, taken.event) && may_give_up(c, taken))
            given_up.push_back(&taken);
    }
    return given_up;
}

void cancel_seats(Case& c, const std::vector<const Registration*>& seats) {
    for (const Registration* taken : seats) {
        c.decision.seats.push_back(
            {SeatChange::Action::cancel, taken->event, taken->person.person, taken->id});
    }
    c.decision.has_case = true;
    c.decision.joins = seats.front()->case_id;
}

// A seat is not taken from anybody on the word of a mail that may not even be answered (a forged sender).
bool hold_doubtful_sender(Case& c) {
    if (c.reading.withholdings.empty()) return false;
    hold(c, "Absage oder Umbuchung, aber der Absender ist nicht gesichert (" +
                c.reading.withholdings.front().rule + ")");
    return true;
}

void decide_cancellation(Case& c) {
    if (hold_doubtful_sender(c)) return;
    std::vector<const Registration*> seats = seats_given_up(c);
    if (seats.empty()) return hold(c, "Absage, aber keine passende Anmeldung dieses Absenders");
    if (c.reading.cancelled_events.empty() && seats.size() > c.reading.people.size()) {
        return hold(c, "Absage ohne Tag, und es gibt mehrere Anmeldungen");
    }
    cancel_seats(c, seats);
    settle(c, Outcome::answered, "Absage");
    c.decision.reply = MailTemplate::cancellation_confirmation;
}

// A change of day is done; a change of person is for staff, as the one who leaves may be known by name alone.
void decide_change(Case& c) {
    if (hold_doubtful_sender(c)) return;
    std::vector<const Registration*> seats = seats_given_up(c);
    if (c.reading.cancelled_events.empty() || c.reading.events.empty() || seats.empty()) {
        return hold(c, "Umbuchung, aber die bisherige Anmeldung ist nicht eindeutig");
    }
    cancel_seats(c, seats);
    add_seats_asked_for(c);
    c.decision.unnamed.clear();
    // Whoever changes gives up a seat that they have: not for a place in a line, but by a word of theirs.
    if (somebody_waits(c.decision))
        return hold(c, "Umbuchung, aber der neue Thementag hat nicht genug freie Plätze");
    settle(c, Outcome::answered, "Umbuchung");
    c.decision.reply = MailTemplate::change_confirmation;
}

void decide_contact(Case& c) {
    c.decision.has_case = true;
    c.decision.contact_request = true;
    settle(c, Outcome::answered, "Kontaktanfrage");
    c.decision.reply = MailTemplate::contact_acknowledgement;
}

void decide_by_kind(Case& c) {
    switch (c.reading.kind) {
        case Kind::registration:
            return decide_registration(c);
        case Kind::cancellation:
            return decide_cancellation(c);
        case Kind::change:
            return decide_change(c);
        case Kind::contact:
            return decide_contact(c);
        case Kind::misdirected:
            c.decision.has_case = true;
            settle(c, Outcome::answered, "an das Servicezentrum verwiesen");
            c.decision.reply = MailTemplate::misdirected_referral;
            return;
        case Kind::privacy:
            hold(c, "Anliegen zum Datenschutz: Frist ein Monat");
            c.decision.contact_request = true;
            c.decision.reply = MailTemplate::privacy_acknowledgement;
            return;
        case Kind::unclear:
            return hold(c, "Anliegen nicht zu erkennen");
        case Kind::followup:
        case Kind::automatic:
        case Kind::spam:
            break;  // settled before, unless for review: hold_unsure took those
    }
}

// --- Whether the answer may go out -----------------------------------------------------------------------

// RFC 3834 section 4: an answer goes to the Return-Path and nowhere else; and only where that is the writer's
// own address or at least domain, since a forged or shared one would carry it to a stranger.
std::string reply_address(const Message& message) {
    if (!message.return_path || message.return_path->addr_spec.empty()) return {};
    if (message.from.addresses.size() != 1) return {};
    const Address& from = message.from.addresses.front();
    if (!is_plain_address(message.return_path->addr_spec)) return {};
    return same_address(from.domain(), message.return_path->domain()) ? message.return_path->addr_spec
                                                                      : std::string();
}

// The reason why an answer is not sent by itself; empty if it may be.
std::string why_not_answered(const Case& c) {
    if (!c.reading.withholdings.empty())
        return "keine automatische Antwort erlaubt (" + c.reading.withholdings.front().rule + ")";
    if (c.decision.recipient.empty()) return "Absender und Return-Path passen nicht zusammen";
    if (c.snapshot.answers_to_sender_today >= c.limits.per_sender_per_day)
        return "Grenze der Antworten an diese Adresse erreicht";
    if (c.snapshot.answers_from_mailbox_hour >= c.limits.per_mailbox_per_hour)
        return "Grenze der Antworten je Stunde erreicht";
    return {};
}

bool machine_withheld(const Reading& reading) {
    return std::any_of(reading.withholdings.begin(), reading.withholdings.end(),
                       [](const Withholding& withholding) { return !withholding.held; });
}

// An answer that must not go out by itself is made ready and waits for staff, if there is an address at all
// and no rule says that a machine wrote; a mere receipt is not worth anybody's time and is dropped.
void check_reply(Case& c) {
    if (c.decision.reply == MailTemplate::none) return;
    c.decision.recipient = reply_address(c.message);
    std::string why_not = why_not_answered(c);
    if (why_not.empty()) return;
    bool receipt = c.decision.reply == MailTemplate::receipt_acknowledgement;
    if (c.decision.recipient.empty() || machine_withheld(c.reading) || receipt) {
        c.decision.reply = MailTemplate::none;
        c.decision.recipient.clear();
    } else {
        c.decision.reply_held = true;
    }
    if (c.decision.outcome == Outcome::answered) {
        c.decision.outcome = Outcome::held;
        c.decision.reason += "; " + why_not;
    }
}

}  // namespace

bool same_person(const Person& a, const Person& b) {
    if (!a.email.empty() && !b.email.empty() && !same_address(a.email, b.email)) return false;
    return name_key(a) == name_key(b);
}

std::string name_key(const Person& person) {
    return folded(person.given_name + " " + person.family_name);
}

Decision decide(const Message& message, const Reading& reading, const Snapshot& snapshot,
                const Catalogue& catalogue, const ReplyConfig& limits) {
    Case c{message, reading, snapshot, catalogue, limits, {}};
    if (file_duplicate(c) || file_baseline(c) || file_automatic(c) || file_followup(c)) return c.decision;
    if (!hold_unsure(c)) decide_by_kind(c);
    check_reply(c);
    return c.decision;
}

}  // namespace bp
