#include "daemon/participants.h"

#include <algorithm>

#include "storage/registrations.h"

namespace bp {
namespace {

std::string spoken(SeatState state) {
    switch (state) {
        case SeatState::booked:
            return "angemeldet";
        case SeatState::waiting:
            return "Warteliste";
        case SeatState::held:
            return "Platz ohne Namen";
        case SeatState::cancelled:
            break;
    }
    return "abgesagt";
}

}  // namespace

Table participants(Database& database, const EventId& event) {
    std::vector<Registration> seats = Registrations(database).of_event(event);
    std::ranges::stable_sort(seats, {}, &Registration::waiting_place);
    Table table;
    table.columns = {"Nachname", "Vorname", "Titel",   "Organisation",   "E-Mail",
                     "Telefon",  "Stand",   "Zeichen", "Angemeldet von", "Platz der Warteliste"};
    for (const Registration& seat : seats) {
        const Person& person = seat.person.person;
        const std::string place = seat.waiting_place > 0 ? std::to_string(seat.waiting_place) : "";
        table.rows.push_back({person.family_name, person.given_name, person.title, person.organisation,
                              person.email, person.phone, spoken(seat.state), seat.reference, seat.booked_by,
                              place});
    }
    return table;
}

}  // namespace bp
