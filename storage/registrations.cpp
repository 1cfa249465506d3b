#include "storage/registrations.h"

#include <array>
#include <map>
#include <utility>

#include "storage/query.h"
#include "storage/registration_rows.h"

namespace bp {
namespace {

std::optional<Registration> first_registration(Query& row) {
    std::vector<Registration> found = all_registrations(row);
    if (found.empty()) return std::nullopt;
    return found.front();
}

std::vector<PersonOnFile> all_persons(Query& row) {
    std::vector<PersonOnFile> persons;
    while (row.next()) persons.push_back(take_person(row));
    return persons;
}

// More namesakes or sharers of an address than this tell nobody apart.
constexpr int kMaxPersons = 50;

// The place behind the last in line for this Thementag; none unless the state is waiting.
std::optional<std::int64_t> line_number_for(Database& database, SeatState state, const EventId& event) {
    if (state != SeatState::waiting) return std::nullopt;
    Query row(
        database,
        "SELECT ifnull(max(line_number), 0) + 1 FROM registration WHERE event = ? AND state = 'waiting'",
        event);
    row.next();
    return row.take_one<std::int64_t>();
}

}  // namespace

std::string to_string(SeatState state) {
    constexpr std::array kWords = {"booked", "waiting", "held", "cancelled"};
    return kWords.at(static_cast<std::size_t>(state));
}

std::string select_registrations(const std::string& rest) {
    return std::string(
               "SELECT g.id, g.event, g.case_id, c.reference, c.sender_address, g.mail_id, g.booked_by,"
               " g.state, iif(g.state = 'waiting', (SELECT count(*) FROM registration w WHERE"
               " w.event = g.event AND w.state = 'waiting' AND w.line_number <= g.line_number), 0),"
               " g.created_at, g.changed_at, ") +
           kPersonColumns +
           " FROM registration g JOIN person p ON p.id = g.person_id JOIN cases c ON c.id = g.case_id " +
           rest;
}

std::vector<Registration> all_registrations(Query& row) {
    std::vector<Registration> registrations;
    while (row.next()) {
        Registration& found = registrations.emplace_back();
        row.take(found.id, found.event, found.case_id, found.reference, found.sender_address, found.mail_id,
                 found.booked_by, found.state, found.waiting_place, found.created_at, found.changed_at);
        found.person = take_person(row);
    }
    return registrations;
}

PersonOnFile take_person(Query& row) {
    PersonOnFile found;
    Person& person = found.person;
    row.take(found.id, person.title, person.given_name, person.family_name, person.email, person.organisation,
             person.phone, found.name_key);
    return found;
}

SeatCount Registrations::seats(const EventId& event) const {
    SeatCount count;
    count.event = event;
    Query row(database_,
              "SELECT total(iif(state = 'booked', seats, 0)), total(iif(state = 'waiting', seats, 0)),"
              " total(iif(state = 'held', seats, 0)) FROM seat_count WHERE event = ?",
              event);
    row.next();
    row.take(count.booked, count.waiting, count.held);
    return count;
}

std::vector<SeatCount> Registrations::all_seats() const {
    std::vector<SeatCount> counts;
    Query row(database_,
              "SELECT event, total(iif(state = 'booked', seats, 0)), total(iif(state = 'waiting', seats, 0)),"
              " total(iif(state = 'held', seats, 0)) FROM seat_count GROUP BY event ORDER BY event");
    while (row.next()) {
        SeatCount& count = counts.emplace_back();
        row.take(count.event, count.booked, count.waiting, count.held);
    }
    return counts;
}

std::optional<Registration> Registrations::find(RegistrationId id) const {
    Query row(database_, select_registrations("WHERE g.id = ?"), id);
    return first_registration(row);
}

std::vector<Registration> Registrations::of_case(CaseId case_id) const {
    Query row(database_, select_registrations("WHERE g.case_id = ? ORDER BY g.id"), case_id);
    return all_registrations(row);
}

std::vector<Registration> Registrations::of_event(const EventId& event) const {
    Query row(database_, select_registrations("WHERE g.event = ? AND g.state <> 'cancelled' ORDER BY g.id"),
              event);
    return all_registrations(row);
}

// Two plain searches put together here: as one statement they would need a temporary table at each mail.
std::vector<Registration> Registrations::of_address(std::string_view address, int limit) const {
    std::map<RegistrationId, Registration> found;
    Query booked(database_,
                 select_registrations("WHERE g.booked_by = ? AND g.booked_by <> '' AND g.state <> 'cancelled'"
                                      " ORDER BY g.id DESC LIMIT ?"),
                 address, limit);
    for (Registration& one : all_registrations(booked)) found.emplace(one.id, std::move(one));
    for (const PersonOnFile& person : persons_by_email(address)) {
        for (Registration& one : of_person(person.id)) found.emplace(one.id, std::move(one));
    }
    std::vector<Registration> in_order;
    in_order.reserve(found.size());
    for (auto& [id, one] : found) in_order.push_back(std::move(one));
    return in_order;
}

std::vector<Registration> Registrations::of_person(PersonId id) const {
    Query row(database_, select_registrations("WHERE g.person_id = ? AND g.state <> 'cancelled'"), id);
    return all_registrations(row);
}

std::optional<Registration> Registrations::first_waiting(const EventId& event) const {
    Query row(
        database_,
        select_registrations("WHERE g.event = ? AND g.state = 'waiting' ORDER BY g.line_number LIMIT 1"),
        event);
    return first_registration(row);
}

std::vector<PersonOnFile> Registrations::persons_by_email(std::string_view email) const {
    Query row(database_,
              std::string("SELECT ") + kPersonColumns +
                  " FROM person p WHERE p.email = ? AND p.email <> '' ORDER BY p.id LIMIT ?",
              email, kMaxPersons);
    return all_persons(row);
}

std::vector<PersonOnFile> Registrations::persons_by_name(std::string_view name_key) const {
    Query row(database_,
              std::string("SELECT ") + kPersonColumns +
                  " FROM person p WHERE p.name_key = ? AND p.name_key <> '' ORDER BY p.id LIMIT ?",
              name_key, kMaxPersons);
    return all_persons(row);
}

PersonId Registrations::add_person(const Person& person, std::string_view name_key, Timestamp now) {
    write(database_,
          "INSERT INTO person (title, given_name, family_name, email, organisation, phone, name_key, "
          "created_at,"
          " changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
          person.title, person.given_name, person.family_name, person.email, person.organisation,
          person.phone, name_key, now);
    return inserted_id<PersonId>(database_);
}

void Registrations::update_person(PersonId id, const Person& person, std::string_view name_key,
                                  Timestamp now) {
    demand_row(
        write(database_,
              "UPDATE person SET title = ?, given_name = ?, family_name = ?, email = ?, organisation = ?,"
              " phone = ?, name_key = ?, changed_at = ? WHERE id = ?",
              person.title, person.given_name, person.family_name, person.email, person.organisation,
              person.phone, name_key, now, id),
        "the person");
}

RegistrationId Registrations::add(const NewRegistration& registration) {
    write(database_,
          "INSERT INTO registration (person_id, event, case_id, mail_id, booked_by, state, line_number, "
          "created_at,"
          " changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)",
          registration.person_id, registration.event, registration.case_id, registration.mail_id,
          registration.booked_by, registration.state,
          line_number_for(database_, registration.state, registration.event), registration.created_at);
    return inserted_id<RegistrationId>(database_);
}

void Registrations::set_state(RegistrationId id, SeatState state, std::optional<MailId> by, Timestamp now) {
    const std::optional<Registration> before = find(id);
    demand_row(before.has_value() ? 1 : 0, "the registration");
    if (before->state == state) return;
    write(database_,
          "UPDATE registration SET state = ?, line_number = ?, changed_by = ?, changed_at = ?, reported_in = "
          "NULL"
          " WHERE id = ?",
          state, line_number_for(database_, state, before->event), by, now, id);
}

void Registrations::move_to(RegistrationId id, const EventId& event, Timestamp now) {
    const std::optional<Registration> before = find(id);
    demand_row(before.has_value() ? 1 : 0, "the registration");
    write(
        database_,
        "UPDATE registration SET event = ?, line_number = ?, changed_at = ?, reported_in = NULL WHERE id = ?",
        event, line_number_for(database_, before->state, event), now, id);
}

void Registrations::hand_over(RegistrationId id, PersonId to, std::optional<MailId> by, Timestamp now) {
    demand_row(
        write(database_,
              "UPDATE registration SET person_id = ?, changed_by = ?, changed_at = ?, reported_in = NULL"
              " WHERE id = ? AND state <> 'cancelled'",
              to, by, now, id),
        "the registration");
}

}  // namespace bp
