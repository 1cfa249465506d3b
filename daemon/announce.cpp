#include "daemon/announce.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>

#include "daemon/local_time.h"
#include "daemon/mail_to_case.h"
#include "daemon/reply_context.h"
#include "daemon/sha256.h"
#include "storage/cases.h"
#include "storage/journal.h"

namespace bp {
namespace {

std::string name_of(const Person& person) {
    std::string name = person.given_name;
    if (!name.empty() && !person.family_name.empty()) name += ' ';
    return name + person.family_name;
}

// Part of the Message-ID that tells two announcements of one template apart by what they say.
std::int64_t number_of(const std::string& content) {
    const Sha256 hash = sha256({content});
    std::int64_t number = 0;
    for (std::size_t i = 0; i < 6; ++i) number = number * 256 + hash[i];
    return number;
}

class Announcer {
public:
    Announcer(Desk& desk, const Announcement& announcement)
        : desk_(desk), announcement_(announcement), now_(desk.clock.now()) {}

    AnnouncementResult run() {
        if (!is_possible()) return std::move(result_);
        for (const auto& [case_id, seats] : by_case(seats_in_order())) tell(seats);
        for (const Registration& seat : told_) carry_out(seat);
        return std::move(result_);
    }

private:
    bool refuse(std::string why) {
        result_.errors.push_back(std::move(why));
        return false;
    }

    // Only what the catalogue says can be announced: it is what later mails are answered by.
    bool is_possible() {
        const Catalogue& catalogue = desk_.files->catalogue;
        const EventId& day = announcement_.day;
        const auto today = local_day(std::chrono::floor<std::chrono::seconds>(now_), desk_.config.zone);
        if (day < iso_date(today)) return refuse(day + " is over: nothing is announced any more");
        const Event* event = catalogue.find(day);
        switch (announcement_.mail) {
            case MailTemplate::event_moved:
                moved_to_ = catalogue.find_moved_from(day);
                return moved_to_ != nullptr || refuse("the catalogue has no Thementag with moved_from = " +
                                                      day + ": give it its new date and that key");
            case MailTemplate::event_called_off:
                return (event != nullptr && event->called_off) ||
                       refuse("the catalogue does not say that the Thementag of " + day +
                              " is called off: write called_off = true there");
            case MailTemplate::event_changed:
            case MailTemplate::reminder:
                if (event == nullptr) return refuse("the catalogue has no Thementag on " + day);
                return !event->called_off || refuse("the Thementag of " + day + " is called off");
            default:
                return refuse("this template is not for announcements");
        }
    }

    bool is_about_waiting_too() const {
        return announcement_.mail == MailTemplate::event_moved ||
               announcement_.mail == MailTemplate::event_called_off;
    }

    // Those who wait in the order of their line, so that it stays the same.
    std::vector<Registration> seats_in_order() const {
        std::vector<Registration> seats = Registrations(desk_.database).of_event(announcement_.day);
        if (!is_about_waiting_too())
            std::erase_if(seats, [](const Registration& seat) { return seat.state == SeatState::waiting; });
        std::ranges::stable_sort(seats, {}, &Registration::waiting_place);
        return seats;
    }

    CaseMail mail_to(const std::vector<Registration>& seats) {
        CaseMail mail;
        mail.mail = announcement_.mail;
        mail.seats = seats;
        const bool off = announcement_.mail == MailTemplate::event_called_off;
        if (!off) mail.events = {moved_to_ != nullptr ? moved_to_->id : announcement_.day};
        if (off || moved_to_ != nullptr) mail.cancelled_events = {announcement_.day};
        mail.calendar = calendar_of(seats, mail);
        return mail;
    }

    // The entry of somebody who only waits is in no calendar.
    std::vector<CalendarEntry> calendar_of(const std::vector<Registration>& seats, const CaseMail& mail) {
        std::vector<CalendarEntry> entries;
        const bool seated = std::ranges::any_of(
            seats, [](const Registration& seat) { return seat.state != SeatState::waiting; });
        if (!seated || announcement_.mail == MailTemplate::reminder) return entries;
        const int sequence = Cases(desk_.database).next_calendar_sequence(seats.front().case_id);
        const std::string& reference = seats.front().reference;
        for (const EventId& event : mail.events) entries.push_back({event, reference, sequence, false});
        for (const EventId& event : mail.cancelled_events)
            entries.push_back({event, reference, sequence, true});
        return entries;
    }

    void tell(const std::vector<Registration>& seats) {
        using Fate = AnnouncedCase::Fate;
        AnnouncedCase line = line_of(seats);
        line.fate = Fate::unreachable;
        const CaseMail mail = mail_to(seats);
        if (auto addressed = address_to_case(desk_, mail, now_)) {
            // The number follows from what is said, and what is said does not hang on the number.
            const std::int64_t number = number_of(compose(desk_, addressed->input).content);
            addressed->input.message_id = case_message_id(desk_, line.reference, mail.mail, number);
            line.address = addressed->input.recipient;
            line.fate = queue(*addressed);
        }
        if (line.fate == Fate::told || line.fate == Fate::held)
            std::ranges::copy(seats, std::back_inserter(told_));
        result_.cases.push_back(std::move(line));
    }

    AnnouncedCase::Fate queue(const AddressedMail& mail) {
        Outbox outbox(desk_.database);
        if (outbox.find_by_message_id(mail.input.message_id)) return AnnouncedCase::Fate::told_before;
        if (result_.sample.empty()) {
            const RenderedReply shown = compose(desk_, mail.input).shown;
            result_.sample = shown.subject + "\n\n" + shown.text;
        }
        outbox.queue(outgoing_of(desk_, mail, now_));
        return mail.state == OutboxState::held ? AnnouncedCase::Fate::held : AnnouncedCase::Fate::told;
    }

    static AnnouncedCase line_of(const std::vector<Registration>& seats) {
        AnnouncedCase line;
        line.reference = seats.front().reference;
        line.address = seats.front().sender_address;
        for (const Registration& seat : seats) {
            const Person& person = seat.person.person;
            if (const std::string name = name_of(person); !name.empty()) line.people.push_back(name);
            if (line.phone.empty()) line.phone = person.phone;
        }
        return line;
    }

    void carry_out(const Registration& seat) {
        if (announcement_.mail == MailTemplate::event_called_off) {
            Registrations(desk_.database).set_state(seat.id, SeatState::cancelled, std::nullopt, now_);
            note(seat, "registration.cancelled", "Thementag abgesagt");
        } else if (moved_to_ != nullptr) {
            move(seat);
        }
    }

    // Whoever has a seat on the new day already needs no second one.
    void move(const Registration& seat) {
        Registrations registrations(desk_.database);
        const std::vector<Registration> all = registrations.of_person(seat.person.id);
        const bool there =
            std::ranges::any_of(all, [&](const Registration& other) { return other.event == moved_to_->id; });
        if (there)
            registrations.set_state(seat.id, SeatState::cancelled, std::nullopt, now_);
        else
            registrations.move_to(seat.id, moved_to_->id, now_);
        note(seat, there ? "registration.cancelled" : "registration.moved", "Thementag verlegt");
    }

    void note(const Registration& seat, const char* action, const char* reason) {
        JournalEntry entry;
        entry.at = now_;
        entry.action = action;
        entry.reason = reason;
        entry.case_id = seat.case_id;
        entry.row = static_cast<std::int64_t>(seat.id);
        Journal(desk_.database).write(entry);
    }

    Desk& desk_;
    const Announcement& announcement_;
    Timestamp now_;
    const Event* moved_to_ = nullptr;
    std::vector<Registration> told_;
    AnnouncementResult result_;
};

}  // namespace

const std::vector<MailTemplate>& announcement_templates() {
    static const std::vector<MailTemplate> all = {MailTemplate::event_changed, MailTemplate::event_moved,
                                                  MailTemplate::event_called_off, MailTemplate::reminder};
    return all;
}

AnnouncementResult announce(Desk& desk, const Announcement& announcement) {
    return Announcer(desk, announcement).run();
}

}  // namespace bp
