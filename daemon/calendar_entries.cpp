#include "daemon/calendar_entries.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "storage/cases.h"
#include "storage/registrations.h"

namespace bp {
namespace {

using CaseDays = std::set<std::pair<CaseId, EventId>>;

bool takes_a_seat(const Registration& seat) {
    return seat.state == SeatState::booked || seat.state == SeatState::held;
}

// A place in a waiting list was in nobody's calendar.
bool had_a_seat(const Snapshot& snapshot, RegistrationId id) {
    const auto before = std::ranges::find(snapshot.registrations, id, &Registration::id);
    return before != snapshot.registrations.end() && takes_a_seat(*before);
}

CaseDays days_touched(Desk& desk, const Snapshot& snapshot, const Decision& decision, const Filed& filed) {
    using Action = SeatChange::Action;
    CaseDays days;
    for (const SeatChange& change : decision.seats) {
        if (change.action == Action::book && filed.owner) days.emplace(filed.owner->id, change.event);
        const bool of_a_seat = change.action == Action::hand_over || change.action == Action::cancel;
        if (!of_a_seat || !change.registration || !had_a_seat(snapshot, *change.registration)) continue;
        if (const auto seat = Registrations(desk.database).find(*change.registration))
            days.emplace(seat->case_id, seat->event);
    }
    for (const UnnamedSeats& unnamed : decision.unnamed) {
        if (unnamed.held > 0 && filed.owner) days.emplace(filed.owner->id, unnamed.event);
    }
    return days;
}

}  // namespace

std::vector<CalendarEntry> calendar_entries(Desk& desk, const Snapshot& snapshot, const Decision& decision,
                                            const Filed& filed) {
    Cases cases(desk.database);
    std::map<CaseId, int> sequences;
    std::vector<CalendarEntry> entries;
    for (const auto& [case_id, event] : days_touched(desk, snapshot, decision, filed)) {
        const auto owner = cases.find(case_id);
        if (!owner) continue;
        if (!sequences.contains(case_id)) sequences[case_id] = cases.next_calendar_sequence(case_id);
        const std::vector<Registration> seats = Registrations(desk.database).of_case(case_id);
        const bool comes = std::ranges::any_of(
            seats, [&](const Registration& seat) { return seat.event == event && takes_a_seat(seat); });
        entries.push_back({event, owner->reference, sequences[case_id], !comes});
    }
    return entries;
}

}  // namespace bp
