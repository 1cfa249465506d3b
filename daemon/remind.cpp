#include "daemon/remind.h"

#include <algorithm>
#include <chrono>

#include "daemon/local_time.h"
#include "daemon/mail_to_case.h"

namespace bp {
namespace {

using std::chrono::floor;
using std::chrono::seconds;

// When those who come to the Thementag are reminded.
std::chrono::sys_seconds reminder_due(const Desk& desk, const Event& event) {
    const auto day = std::chrono::sys_days(event.date) - std::chrono::days(desk.config.reply.reminder_days);
    return at_local_time(day, desk.config.reply.reminder_time, desk.config.zone);
}

// Seats taken, by people who have not heard of them since.
std::vector<Registration> seats_to_remind(const Desk& desk, const Event& event, Timestamp due) {
    std::vector<Registration> seats = Registrations(desk.database).of_event(event.id);
    std::erase_if(seats, [&](const Registration& seat) {
        return seat.state == SeatState::waiting || seat.changed_at >= due;
    });
    return seats;
}

int remind_of(Desk& desk, const Event& event, Timestamp now) {
    int reminded = 0;
    for (const auto& [case_id, seats] : by_case(seats_to_remind(desk, event, reminder_due(desk, event)))) {
        CaseMail mail;
        mail.mail = MailTemplate::reminder;
        mail.seats = seats;
        mail.events = {event.id};
        mail.number = date_number(event.date);
        const auto addressed = address_to_case(desk, mail, now);
        // A courtesy is nothing that staff should have to send by hand.
        if (!addressed || addressed->state == OutboxState::held) continue;
        Outbox outbox(desk.database);
        if (outbox.find_by_message_id(addressed->input.message_id)) continue;
        outbox.queue(outgoing_of(desk, *addressed, now));
        ++reminded;
    }
    return reminded;
}

}  // namespace

int queue_reminders(Desk& desk) {
    if (desk.config.reply.reminder_days == 0) return 0;
    const Timestamp now = desk.clock.now();
    const EventId today = iso_date(local_day(floor<seconds>(now), desk.config.zone));
    int reminded = 0;
    for (const Event& event : desk.files->catalogue.events) {
        if (event.called_off || event.id <= today || now < reminder_due(desk, event)) continue;
        Transaction transaction(desk.database);
        reminded += remind_of(desk, event, now);
        transaction.commit();
    }
    return reminded;
}

}  // namespace bp
