// Persons and their seats: one registration for each person and Thementag.
//
// What holds: a person has at most one registration for a Thementag that is not cancelled. How many seats a
// Thementag has is the catalogue's business; the count of those taken is kept here by triggers, so that
// asking costs the same however many there are. A seat wanted for nobody named yet is a person without name.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/reading.h"
#include "storage/database.h"
#include "storage/ids.h"
#include "storage/timestamp.h"

namespace bp {

enum class SeatState { booked, waiting, held, cancelled };
std::string to_string(SeatState);

struct PersonOnFile {
    PersonId id{};
    Person person;  // Person::events is unused
    std::string name_key;
};

struct NewRegistration {
    PersonId person_id{};
    EventId event;
    CaseId case_id{};
    MailId mail_id{};       // the mail that made it
    std::string booked_by;  // who asked for it: the mail's sender
    SeatState state = SeatState::booked;
    Timestamp created_at;
};

struct Registration {
    RegistrationId id{};
    PersonOnFile person;
    EventId event;
    CaseId case_id{};
    std::string reference;       // of the case
    std::string sender_address;  // of the case
    MailId mail_id{};
    std::string booked_by;
    SeatState state = SeatState::booked;
    int waiting_place = 0;  // 1 is first in line; 0 unless waiting
    Timestamp created_at, changed_at;
};

struct SeatCount {
    EventId event;
    int booked = 0, waiting = 0, held = 0;

    bool operator==(const SeatCount&) const = default;
};

class Registrations {
public:
    explicit Registrations(Database& database) : database_(database) {}

    SeatCount seats(const EventId& event) const;
    std::vector<SeatCount> all_seats() const;  // Thementage that anybody ever registered for, by date

    std::optional<Registration> find(RegistrationId id) const;
    std::vector<Registration> of_case(CaseId case_id) const;  // cancelled ones too, in the order of booking
    std::vector<Registration> of_event(const EventId& event) const;  // not cancelled, in the order of booking
    // Not cancelled: the newest `limit` booked by this address, and those of persons with this address, in
    // the order of booking.
    std::vector<Registration> of_address(std::string_view address, int limit) const;
    std::vector<Registration> of_person(PersonId id) const;  // not cancelled, by Thementag
    std::optional<Registration> first_waiting(const EventId& event) const;

    // Persons with this address or this name; `name_key` is the caller's folding of "given family".
    std::vector<PersonOnFile> persons_by_email(std::string_view email) const;
    std::vector<PersonOnFile> persons_by_name(std::string_view name_key) const;

    // Writes; inside a Transaction.

    PersonId add_person(const Person& person, std::string_view name_key, Timestamp now);
    void update_person(PersonId id, const Person& person, std::string_view name_key, Timestamp now);

    // Throws StorageError `constraint` if the person has a registration for that Thementag already.
    RegistrationId add(const NewRegistration& registration);
    // `by`: the mail that caused it. Who starts to wait goes to the end of the line.
    void set_state(RegistrationId id, SeatState state, std::optional<MailId> by, Timestamp now);
    // To another Thementag with the same state; who waits goes to the end of the line there. Throws
    // StorageError `constraint` if the person has a registration there already.
    void move_to(RegistrationId id, const EventId& event, Timestamp now);
    // Another person takes the seat, which keeps its state and its place in line.
    void hand_over(RegistrationId id, PersonId to, std::optional<MailId> by, Timestamp now);

private:
    Database& database_;
};

}  // namespace bp
