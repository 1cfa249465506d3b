#include "daemon/decide.h"

#include <algorithm>

#include "daemon/casework/matter.h"
#include "daemon/casework/reply_address.h"
#include "daemon/casework/seats_asked_for.h"
#include "daemon/casework/seats_given_up.h"
#include "daemon/replies/header_values.h"

namespace bp {
namespace {

// --- Mails that ask for nothing or must not be acted on --------------------------------------------------

bool file_duplicate(Matter& matter) {
    if (!matter.snapshot.duplicate) return false;
    settle(matter, Outcome::filed, "Doppel einer schon abgelegten Mail");
    return true;
}

bool file_baseline(Matter& matter) {
    if (!matter.snapshot.baseline) return false;
    settle(matter, Outcome::filed, "Bestand: lag schon vor dem ersten Start im Postfach");
    return true;
}

// Kept with the case that it is about, whoever wrote it; a filed mail changes nothing there.
void join_what_it_answers(Matter& matter) {
    const Snapshot& snapshot = matter.snapshot;
    matter.decision.joins = snapshot.thread ? snapshot.thread : snapshot.thread_of_another;
    matter.decision.has_case = matter.decision.joins.has_value();
}

bool file_automatic(Matter& matter) {
    if (matter.reading.review) return false;
    if (matter.reading.kind == Kind::automatic) {
        join_what_it_answers(matter);
        settle(matter, Outcome::filed, "automatische Mail (" + to_string(matter.reading.automatic) + ")");
        return true;
    }
    if (matter.reading.kind == Kind::spam) {
        settle(matter, Outcome::filed, "Werbung oder Betrug");
        return true;
    }
    return false;
}

bool file_silenced(Matter& matter) {
    if (!matter.snapshot.silenced) return false;
    join_what_it_answers(matter);
    settle(matter, Outcome::filed, "nach Entscheidung des Teams ohne Antwort abgelegt");
    return true;
}

bool file_followup(Matter& matter) {
    if (matter.reading.kind != Kind::followup || matter.reading.review) return false;
    matter.decision.joins = matter.snapshot.thread;
    matter.decision.has_case = matter.snapshot.thread.has_value();
    settle(matter, Outcome::filed, "Antwort ohne Anliegen");
    return true;
}

bool hold_unsure(Matter& matter) {
    std::string reason;
    if (matter.snapshot.header_only)
        reason = "Mail ist größer als erlaubt; nur der Kopf wurde gelesen";
    else if (matter.snapshot.after_reset)
        reason = "nach Neuordnung des Postfachs aufgetaucht, bisher unbekannt";
    else if (matter.snapshot.message_id_reused)
        reason = "gleiche Message-ID wie eine frühere Mail, anderer Inhalt";
    else if (matter.reading.review)
        reason = matter.reading.review_reason.empty() ? "Lesung unsicher" : matter.reading.review_reason;
    if (reason.empty()) return false;
    hold(matter, std::move(reason));
    return true;
}

// --- What people ask -------------------------------------------------------------------------------------

void decide_contact(Matter& matter) {
    matter.decision.has_case = true;
    matter.decision.contact_request = true;
    settle(matter, Outcome::answered, "Kontaktanfrage");
    matter.decision.reply = MailTemplate::contact_acknowledgement;
}

void decide_by_kind(Matter& matter) {
    switch (matter.reading.kind) {
        case Kind::registration:
            return decide_registration(matter);
        case Kind::cancellation:
            return decide_cancellation(matter);
        case Kind::change:
            return decide_change(matter);
        case Kind::contact:
            return decide_contact(matter);
        case Kind::misdirected:
            matter.decision.has_case = true;
            settle(matter, Outcome::answered, "an das Servicezentrum verwiesen");
            matter.decision.reply = MailTemplate::misdirected_referral;
            return;
        case Kind::privacy:
            hold(matter, "Anliegen zum Datenschutz: Frist ein Monat");
            matter.decision.contact_request = true;
            matter.decision.reply = MailTemplate::privacy_acknowledgement;
            return;
        case Kind::unclear:
            return hold(matter, "Anliegen nicht zu erkennen");
        case Kind::followup:
        case Kind::automatic:
        case Kind::spam:
            break;  // settled before, unless for review: hold_unsure took those
    }
}

// Whoever writes under our own name is not who they say, or is a colleague in the wrong window.
bool hold_own_sender(Matter& matter) {
    if (!matter.snapshot.from_ourselves) return false;
    hold(matter, "nennt unsere eigene Adresse als Absender");
    matter.decision.reply = MailTemplate::none;
    return true;
}

// The case of somebody else is not changed by whoever got hold of our mail: staff see both together. What
// one may ask for oneself, one may ask for in such an answer too.
bool hold_answer_of_another(Matter& matter) {
    const Kind kind = matter.reading.kind;
    const bool for_oneself = (kind == Kind::registration || kind == Kind::contact) && !matter.reading.review;
    if (!matter.snapshot.thread_of_another || for_oneself) return false;
    hold(matter, "Antwort auf einen Vorgang, von einer anderen Adresse als dessen Absender");
    matter.decision.joins = matter.snapshot.thread_of_another;
    return true;
}

// Whoever has more seats than we look at may have the very one that is asked for.
bool hold_too_many_seats(Matter& matter) {
    const Kind kind = matter.reading.kind;
    const bool of_seats = kind == Kind::registration || kind == Kind::cancellation || kind == Kind::change;
    if (!matter.snapshot.registrations_cut || !of_seats) return false;
    hold(matter, "zu viele Anmeldungen dieses Absenders, um ohne Blick darauf zu entscheiden");
    return true;
}

bool hold_called_off(Matter& matter) {
    const auto called_off = [&](const EventId& id) {
        const Event* event = matter.catalogue.find(id);
        return event != nullptr && event->called_off;
    };
    const bool wants_seats = matter.reading.kind == Kind::registration || matter.reading.kind == Kind::change;
    if (!wants_seats || std::ranges::none_of(matter.reading.events, called_off)) return false;
    hold(matter, "Anmeldung für einen abgesagten Thementag");
    return true;
}

// --- Whether the answer may go out -----------------------------------------------------------------------

// The reason why an answer is not sent by itself; empty if it may be.
std::string why_not_answered(const Matter& matter) {
    if (!matter.reading.withholdings.empty())
        return "keine automatische Antwort erlaubt (" + matter.reading.withholdings.front().rule + ")";
    if (matter.decision.recipient.empty()) return "Absender und Return-Path passen nicht zusammen";
    if (matter.snapshot.answers_to_sender_today >= matter.limits.per_sender_per_day)
        return "Grenze der Antworten an diese Adresse erreicht";
    if (matter.snapshot.answers_from_mailbox_hour >= matter.limits.per_mailbox_per_hour)
        return "Grenze der Antworten je Stunde erreicht";
    return {};
}

bool machine_withheld(const Reading& reading) {
    return std::any_of(reading.withholdings.begin(), reading.withholdings.end(),
                       [](const Withholding& withholding) { return !withholding.held; });
}

// An answer that must not go out by itself is made ready and waits for staff, if there is an address at all
// and no rule says that a machine wrote; a mere receipt is not worth anybody's time and is dropped.
void check_reply(Matter& matter) {
    if (matter.decision.reply == MailTemplate::none) return;
    matter.decision.recipient = reply_address(matter.message);
    std::string why_not = why_not_answered(matter);
    if (why_not.empty()) return;
    bool receipt = matter.decision.reply == MailTemplate::receipt_acknowledgement;
    if (matter.decision.recipient.empty() || machine_withheld(matter.reading) || receipt) {
        matter.decision.reply = MailTemplate::none;
        matter.decision.recipient.clear();
    } else {
        matter.decision.reply_held = true;
    }
    if (matter.decision.outcome == Outcome::answered) {
        matter.decision.outcome = Outcome::held;
        matter.decision.reason += "; " + why_not;
    }
}

}  // namespace

Decision decide(const Message& message, const Reading& reading, const Snapshot& snapshot,
                const Catalogue& catalogue, const ReplyConfig& limits) {
    Matter matter{message, reading, snapshot, catalogue, limits, {}};
    const bool filed = file_duplicate(matter) || file_baseline(matter) || file_silenced(matter) ||
                       file_automatic(matter) || file_followup(matter);
    if (filed) return matter.decision;
    const bool held = hold_own_sender(matter) || hold_answer_of_another(matter) || hold_unsure(matter) ||
                      hold_too_many_seats(matter) || hold_called_off(matter);
    if (!held) decide_by_kind(matter);
    check_reply(matter);
    return matter.decision;
}

Decision decide_for_staff(const Message& message, const Reading& reading, const Snapshot& snapshot,
                          const Catalogue& catalogue, const ReplyConfig& limits) {
    Matter matter{message, reading, snapshot, catalogue, limits, {}};
    if (!hold_called_off(matter)) decide_by_kind(matter);
    Decision& decision = matter.decision;
    decision.by_staff = true;
    decision.recipient = reply_address(message);
    const bool one_sender = message.from.addresses.size() == 1;
    if (decision.recipient.empty() && one_sender && is_plain_address(snapshot.sender_address))
        decision.recipient = snapshot.sender_address;
    return decision;
}

std::vector<EventId> events_freed(const Decision& decision) {
    std::vector<EventId> events;
    for (const SeatChange& change : decision.seats) {
        if (change.action == SeatChange::Action::cancel) events.push_back(change.event);
    }
    return events;
}

}  // namespace bp
