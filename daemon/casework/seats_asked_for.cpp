#include "daemon/casework/seats_asked_for.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "daemon/casework/same_person.h"

namespace bp {
namespace {

// The seats that can still be given away, Thementag by Thementag. Who waits goes before who comes now; a seat
// that this very mail gives up goes to whom it names instead.
class FreeSeats {
public:
    explicit FreeSeats(const Matter& matter) : matter_(matter) {
        for (const SeatChange& change : matter.decision.seats) {
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
        const Event* entry = matter_.catalogue.find(event);
        if (entry == nullptr || !entry->capacity) return std::numeric_limits<int>::max();
        for (const SeatCount& count : matter_.snapshot.seats) {
            if (count.event == event)
                return count.waiting > 0 ? 0 : *entry->capacity - count.booked - count.held;
        }
        return *entry->capacity;
    }

    const Matter& matter_;
    std::map<EventId, int> given_up_, free_;
};

// Seats without a name that the sender has of earlier mails: the people named now are those whom we asked
// for.
class SeatsWithoutName {
public:
    explicit SeatsWithoutName(const Matter& matter) : matter_(matter) {}

    // One more of them on that day, or none.
    const Registration* take(const EventId& event) {
        for (const Registration& seat : matter_.snapshot.registrations) {
            if (is_ours(seat, event) && taken_.insert(seat.id).second) return &seat;
        }
        return nullptr;
    }

    int left(const EventId& event) const {
        return static_cast<int>(std::ranges::count_if(
            matter_.snapshot.registrations,
            [&](const Registration& seat) { return is_ours(seat, event) && !taken_.contains(seat.id); }));
    }

private:
    bool is_ours(const Registration& seat, const EventId& event) const {
        return seat.event == event && seat.person.name_key.empty() &&
               same_address(seat.booked_by, matter_.snapshot.sender_address);
    }

    const Matter& matter_;
    std::set<RegistrationId> taken_;
};

// Where nothing but seats that are on file was asked for, it is their case that goes on.
std::optional<CaseId> case_of_seats_on_file(const Matter& matter) {
    std::optional<CaseId> known;
    for (const SeatChange& change : matter.decision.seats) {
        if (!change.registration) return std::nullopt;
        const auto& all = matter.snapshot.registrations;
        const auto seat = std::ranges::find(all, *change.registration, &Registration::id);
        if (seat != all.end() && same_address(seat->sender_address, matter.snapshot.sender_address))
            known = seat->case_id;
    }
    return matter.decision.unnamed.empty() ? known : std::nullopt;
}

// Names for seats that were kept for somebody.
bool gives_names(const Decision& decision) {
    return std::ranges::any_of(decision.seats, [](const SeatChange& change) {
        return change.action == SeatChange::Action::hand_over;
    });
}

bool is_nothing_new(const Decision& decision) {
    return decision.unnamed.empty() && std::ranges::all_of(decision.seats, [](const SeatChange& change) {
               return change.action == SeatChange::Action::keep;
           });
}

// The day is not told: we ask, and keep what we know.
void ask_for_the_day(Matter& matter) {
    const bool past = matter.reading.reply == ReplyTemplate::registration_past;
    settle(matter, Outcome::answered,
           past ? "Thementag schon vorbei" : "Rückfrage: Thementag nicht eindeutig");
    matter.decision.reply = template_for(matter.reading.reply);
    if (!past) {
        matter.decision.pending =
            PendingRequest{Kind::registration, matter.reading.people, matter.reading.seats, {}};
    }
}

}  // namespace

const Registration* seat_of(const Snapshot& snapshot, const Person& person, const EventId& event) {
    const auto found = std::ranges::find_if(snapshot.registrations, [&](const Registration& taken) {
        return taken.event == event && same_person(taken.person.person, person);
    });
    return found == snapshot.registrations.end() ? nullptr : &*found;
}

void add_seats_asked_for(Matter& matter) {
    FreeSeats free(matter);
    SeatsWithoutName without_name(matter);
    std::vector<EventId> events;
    for (const Person& person : matter.reading.people) {
        for (const EventId& event : person.events.value_or(matter.reading.events)) {
            if (is_past(matter, event)) continue;
            if (std::ranges::find(events, event) == events.end()) events.push_back(event);
            SeatChange change{SeatChange::Action::book, event, person, std::nullopt};
            if (const Registration* taken = seat_of(matter.snapshot, person, event)) {
                change.action = SeatChange::Action::keep;
                change.registration = taken->id;
            } else if (const Registration* nameless = without_name.take(event)) {
                change.action = SeatChange::Action::hand_over;
                change.registration = nameless->id;
            } else if (!free.take(event)) {
                change.action = SeatChange::Action::wait;
            }
            matter.decision.seats.push_back(change);
        }
    }
    const int nameless = matter.reading.seats - static_cast<int>(matter.reading.people.size());
    for (const EventId& event : events) {
        UnnamedSeats unnamed{event};
        for (int i = without_name.left(event); i < nameless; ++i)
            ++(free.take(event) ? unnamed.held : unnamed.waiting);
        if (unnamed.held + unnamed.waiting > 0) matter.decision.unnamed.push_back(unnamed);
    }
}

bool somebody_waits(const Decision& decision) {
    return std::ranges::any_of(
               decision.seats,
               [](const SeatChange& change) { return change.action == SeatChange::Action::wait; }) ||
           std::ranges::any_of(decision.unnamed,
                               [](const UnnamedSeats& unnamed) { return unnamed.waiting > 0; });
}

void decide_registration(Matter& matter) {
    matter.decision.has_case = true;
    matter.decision.joins = matter.snapshot.thread;
    if (matter.reading.reply != ReplyTemplate::registration_confirmation &&
        matter.reading.reply != ReplyTemplate::none)
        return ask_for_the_day(matter);
    add_seats_asked_for(matter);
    if (matter.decision.seats.empty())
        return hold(matter, "Anmeldung, aber niemand oder kein kommender Thementag genannt");
    if (const std::string doubt = doubt_about_sender(matter); !doubt.empty() && gives_names(matter.decision))
        return hold(matter,
                    "Namen für freigehaltene Plätze, aber der Absender ist nicht gesichert (" + doubt + ")");
    settle(matter, Outcome::answered,
           somebody_waits(matter.decision)   ? "Anmeldung, Warteliste"
           : is_nothing_new(matter.decision) ? "Anmeldung, die es schon gibt"
                                             : "Anmeldung");
    if (const auto known = case_of_seats_on_file(matter)) matter.decision.joins = known;
    if (matter.reading.wishes_talk) {
        matter.decision.contact_request = true;
        matter.decision.reason += "; auch ein Gespräch gewünscht";
    }
    matter.decision.reply = MailTemplate::registration_confirmation;
}

}  // namespace bp
