#include "storage/case_snapshot.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace bp {
namespace {

using ById = std::map<RegistrationId, Registration>;

std::optional<Case> find_by_thread(const Cases& cases, const std::vector<std::string>& message_ids) {
    for (const std::string& message_id : message_ids) {
        if (std::optional<Case> found = cases.find_by_our_message_id(message_id)) return found;
    }
    return std::nullopt;
}

std::vector<PersonOnFile> find_people(const Registrations& registrations,
                                      const std::vector<CaseQuestion::Who>& people) {
    std::map<PersonId, PersonOnFile> found;
    for (const CaseQuestion::Who& who : people) {
        for (PersonOnFile& person : registrations.persons_by_email(who.email))
            found.emplace(person.id, person);
        for (PersonOnFile& person : registrations.persons_by_name(who.name_key))
            found.emplace(person.id, person);
    }
    std::vector<PersonOnFile> in_order;
    in_order.reserve(found.size());
    for (auto& [id, person] : found) in_order.push_back(std::move(person));
    return in_order;
}

void add_live(ById& all, std::vector<Registration> more) {
    for (Registration& registration : more) {
        if (registration.state != SeatState::cancelled) all.emplace(registration.id, std::move(registration));
    }
}

ById gather_registrations(const Registrations& registrations, const std::string& sender_address,
                          const CaseSnapshot& snapshot) {
    ById all;
    add_live(all, registrations.of_address(sender_address, kMaxSnapshotRegistrations + 1));
    if (snapshot.by_thread) add_live(all, registrations.of_case(snapshot.by_thread->id));
    if (snapshot.by_reference) add_live(all, registrations.of_case(snapshot.by_reference->id));
    for (const PersonOnFile& person : snapshot.people) add_live(all, registrations.of_person(person.id));
    return all;
}

}  // namespace

CaseSnapshot look_up(Database& database, const CaseQuestion& question) {
    const Cases cases(database);
    const Registrations registrations(database);
    CaseSnapshot snapshot;
    snapshot.by_thread = find_by_thread(cases, question.thread_message_ids);
    if (!question.reference.empty()) snapshot.by_reference = cases.find_by_reference(question.reference);
    snapshot.open_cases_of_sender = cases.open_cases_of(question.sender_address);
    snapshot.people = find_people(registrations, question.people);

    std::set<EventId> events(question.events.begin(), question.events.end());
    for (auto& [id, registration] : gather_registrations(registrations, question.sender_address, snapshot)) {
        if (snapshot.registrations.size() >= static_cast<std::size_t>(kMaxSnapshotRegistrations)) {
            snapshot.registrations_cut = true;
            break;
        }
        events.insert(registration.event);
        snapshot.registrations.push_back(registration);
    }
    for (const EventId& event : events) snapshot.seats.push_back(registrations.seats(event));
    return snapshot;
}

}  // namespace bp
