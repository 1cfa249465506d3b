#include "daemon/move_up.h"

#include <algorithm>
#include <map>
#include <utility>

#include "daemon/local_time.h"
#include "daemon/mail_to_case.h"
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
        if (entry == nullptr || entry->called_off || event < today_) return 0;
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

    // Where nobody was answered when they asked, staff tell them: they see the seat in the digest.
    void tell(const EventId& event, const std::vector<Registration>& seats) {
        const CaseId case_id = seats.front().case_id;
        CaseMail mail;
        mail.mail = MailTemplate::moved_up;
        mail.seats = seats;
        mail.events = {event};
        mail.calendar = {
            {event, seats.front().reference, Cases(desk_.database).next_calendar_sequence(case_id), false}};
        mail.number = static_cast<std::int64_t>(seats.front().id);
        const auto addressed = address_to_case(desk_, mail, now_);
        if (!addressed) return;
        NewOutgoing outgoing = outgoing_of(desk_, *addressed, now_);
        outgoing.mail_id = cause_;
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
