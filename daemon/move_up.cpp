#include "daemon/move_up.h"

#include <algorithm>
#include <map>
#include <utility>

#include "daemon/local_time.h"
#include "daemon/replies/message_ids.h"
#include "daemon/reply_context.h"
#include "storage/cases.h"
#include "storage/journal.h"
#include "storage/outbox.h"
#include "storage/registrations.h"

namespace bp {
namespace {

class WaitingLists {
public:
    WaitingLists(Desk& desk, std::optional<MailId> cause, const EventId& today)
        : desk_(desk), cause_(cause), today_(today), now_(desk.clock.now()) {}

    int fill(const EventId& event) {
        const Event* entry = desk_.files->catalogue.find(event);
        if (entry == nullptr || event < today_) return 0;
        int filled = 0;
        Registrations registrations(desk_.database);
        for (;;) {
            const SeatCount count = registrations.seats(event);
            if (entry->capacity && count.booked + count.held >= *entry->capacity) return filled;
            const auto first = registrations.first_waiting(event);
            if (!first) return filled;
            const bool named = !first->person.name_key.empty();
            registrations.set_state(first->id, named ? SeatState::booked : SeatState::held, cause_, now_);
            note(*first);
            moved_[{first->case_id, event}].push_back(*first);
            ++filled;
        }
    }

    void tell() {
        for (const auto& [key, seats] : moved_) tell(key.second, seats);
    }

private:
    void note(const Registration& seat) {
        JournalEntry entry;
        entry.at = now_;
        entry.action = "registration.moved-up";
        entry.reason = "Nachgerückt von der Warteliste";
        entry.mail_id = cause_;
        entry.case_id = seat.case_id;
        entry.row = static_cast<std::int64_t>(seat.id);
        Journal(desk_.database).write(entry);
    }

    // The answer that told them of the waiting list: where that could go, this can.
    std::optional<OutboxEntry> first_answer(const Registration& seat) const {
        for (const OutboxEntry& answer : Outbox(desk_.database).of_mail(seat.mail_id)) {
            if (answer.template_name == to_string(MailTemplate::registration_confirmation)) return answer;
        }
        return std::nullopt;
    }

    const MailboxConfig& mailbox_of(const OutboxEntry& answer) const {
        const auto& all = desk_.config.mailboxes;
        const auto found = std::ranges::find(all, answer.mailbox, &MailboxConfig::name);
        return found == all.end() ? all.front() : *found;
    }

    void tell(const EventId& event, const std::vector<Registration>& seats) {
        const Registration& first = seats.front();
        const auto answer = first_answer(first);
        const auto owner = Cases(desk_.database).find(first.case_id);
        // Nobody was answered when they asked: staff tell them, and see the seat in the digest.
        if (!answer || !owner) return;
        const MailboxConfig& mailbox = mailbox_of(*answer);

        ReplyInput input;
        input.reply = MailTemplate::moved_up;
        input.language = owner->language;
        input.desk = reply_desk(mailbox);
        input.recipient = answer->envelope_to;
        for (const Registration& seat : seats) {
            if (seat.person.name_key.empty()) continue;
            input.people.push_back(seat.person.person);
            if (seat.person.person.email == owner->sender_address) input.salutation = seat.person.person;
        }
        input.seats = static_cast<int>(seats.size());
        input.events = {event};
        input.reference = owner->reference;
        input.message_id =
            make_message_id({owner->reference, to_string(input.reply), static_cast<std::int64_t>(first.id)},
                            desk_.hmac_key, desk_.office.message_id_domain);
        input.date = office_time(desk_, now_);
        input.original_message_id = answer->message_id;

        const bool reachable = answer->state != OutboxState::held && !answer->bounced_at;
        NewOutgoing outgoing = compose_outgoing(desk_, mailbox, input,
                                                reachable ? OutboxState::queued : OutboxState::held, now_);
        outgoing.mail_id = cause_;
        outgoing.case_id = owner->id;
        Outbox(desk_.database).queue(outgoing);
    }

    Desk& desk_;
    std::optional<MailId> cause_;
    EventId today_;
    Timestamp now_;
    std::map<std::pair<CaseId, EventId>, std::vector<Registration>> moved_;
};

}  // namespace

int move_up(Desk& desk, const std::vector<EventId>& events, std::optional<MailId> cause,
            const EventId& today) {
    WaitingLists lists(desk, cause, today);
    int filled = 0;
    for (const EventId& event : events) filled += lists.fill(event);
    lists.tell();
    return filled;
}

int move_up_everywhere(Desk& desk) {
    Transaction transaction(desk.database);
    std::vector<EventId> events;
    for (const SeatCount& count : Registrations(desk.database).all_seats()) {
        if (count.waiting > 0) events.push_back(count.event);
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(desk.clock.now());
    const int filled = move_up(desk, events, std::nullopt, iso_date(local_day(now, desk.config.zone)));
    transaction.commit();
    return filled;
}

}  // namespace bp
