#include "daemon/casework/pending_request.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "daemon/casework/same_person.h"

namespace bp {
namespace {

using nlohmann::json;

json json_of(const Person& person) {
    json out = {
        {"title", person.title}, {"given_name", person.given_name},     {"family_name", person.family_name},
        {"email", person.email}, {"organisation", person.organisation}, {"phone", person.phone}};
    if (person.events) out["events"] = *person.events;
    return out;
}

Person person_of(const json& in) {
    Person person;
    in.at("title").get_to(person.title);
    in.at("given_name").get_to(person.given_name);
    in.at("family_name").get_to(person.family_name);
    in.at("email").get_to(person.email);
    in.at("organisation").get_to(person.organisation);
    in.at("phone").get_to(person.phone);
    if (in.contains("events")) person.events = in.at("events").get<std::vector<EventId>>();
    return person;
}

// Days named in answer to a question of ours, whatever the few words around them sound like.
std::vector<EventId> days_named(const Reading& answer) {
    std::set<EventId> days(answer.events.begin(), answer.events.end());
    days.insert(answer.cancelled_events.begin(), answer.cancelled_events.end());
    return {days.begin(), days.end()};
}

bool cancels(const PendingRequest& pending) {
    return pending.kind == Kind::cancellation || pending.kind == Kind::change;
}

// A question about a day (`Bis wann geht der am 27. April?`) is no answer either.
bool asks_for_something_else(const Reading& answer, const PendingRequest& pending) {
    return answer.kind != Kind::registration && answer.kind != Kind::followup &&
           answer.kind != Kind::unclear && answer.kind != pending.kind;
}

// `Verschieben auf Mai`: a change that says all of itself.
bool says_all_of_itself(const Reading& answer) {
    return answer.kind == Kind::change && !answer.events.empty() && !answer.cancelled_events.empty();
}

// Without the writer, of whom a reading takes it that they speak for themselves.
std::vector<Person> others_named(const Reading& answer, const std::string& sender_address) {
    std::vector<Person> others = answer.people;
    std::erase_if(others, [&](const Person& person) { return same_address(person.email, sender_address); });
    return others;
}

bool are_among(const std::vector<Person>& some, const std::vector<Person>& all) {
    return std::ranges::all_of(some, [&](const Person& one) { return is_among(one, all); });
}

Reading left_to_staff(Reading answer, const char* reason) {
    answer.review = true;
    answer.review_reason = reason;
    answer.reply = ReplyTemplate::receipt_acknowledgement;
    return answer;
}

// Who is registered: whom the first mail named, and more where the answer names all of them.
Reading completed_registration(const Reading& answer, const PendingRequest& pending,
                               const std::string& sender_address) {
    const std::vector<EventId> days = days_named(answer);
    if (days.empty() && answer.kind != Kind::registration) return answer;
    Reading whole = answer;
    whole.kind = Kind::registration;
    whole.events = days;
    if (!days.empty() && answer.reply != ReplyTemplate::registration_past)
        whole.reply = ReplyTemplate::registration_confirmation;
    whole.people = pending.people;
    whole.seats = pending.seats;
    if (answer.kind != Kind::registration) return whole;
    // `den im März, und meine Kollegin Mai Nguyen auch`
    if (answer.people.size() > pending.people.size() && are_among(pending.people, answer.people)) {
        whole.people = answer.people;
        whole.seats = std::max(answer.seats, pending.seats);
    } else if (!are_among(others_named(answer, sender_address), pending.people)) {
        return left_to_staff(answer, "Ob diese Anmeldung die frühere ersetzt, ist nicht sicher.");
    }
    return whole;
}

// Which seats are given up. A wrong guess costs somebody theirs.
Reading completed_cancellation(const Reading& answer, const PendingRequest& pending,
                               const std::string& sender_address) {
    constexpr const char* kWhich = "Welche der genannten Anmeldungen gemeint ist, ist nicht sicher.";
    const std::vector<Person> others = others_named(answer, sender_address);
    const bool outright = answer.kind == Kind::cancellation;
    // `Oda Wiarda, bitte`, or somebody new who is to come.
    if (answer.kind == Kind::registration && !others.empty()) return left_to_staff(answer, kWhich);
    // `Im Mai muss ich absagen, im März komme ich`
    const std::vector<EventId> days =
        outright && !answer.cancelled_events.empty() ? answer.cancelled_events : days_named(answer);
    if (days.empty()) return answer;
    // `Die im Mai bitte, im März komme ich`: no rule tells the two days apart.
    if (days.size() > 1 && !outright) return left_to_staff(answer, kWhich);
    Reading whole = answer;
    whole.kind = pending.kind;
    // `Jens Pohl kann nicht kommen`
    whole.people = outright && !others.empty() ? others : pending.people;
    whole.seats = pending.seats;
    whole.cancelled_events = days;
    whole.events = pending.events;
    whole.reply = pending.kind == Kind::change ? ReplyTemplate::change_confirmation
                                               : ReplyTemplate::cancellation_confirmation;
    return whole;
}

}  // namespace

std::string to_json(const PendingRequest& pending) {
    json people = json::array();
    for (const Person& person : pending.people) people.push_back(json_of(person));
    return json{{"kind", to_string(pending.kind)},
                {"people", people},
                {"seats", pending.seats},
                {"events", pending.events}}
        .dump();
}

std::optional<PendingRequest> pending_request_from_json(const std::string& text) {
    if (text.empty()) return std::nullopt;
    const json in = json::parse(text);
    PendingRequest pending;
    pending.kind = kind_from_string(in.at("kind").get<std::string>()).value_or(Kind::registration);
    for (const json& person : in.at("people")) pending.people.push_back(person_of(person));
    in.at("seats").get_to(pending.seats);
    in.at("events").get_to(pending.events);
    return pending;
}

Reading completed(const Reading& answer, const PendingRequest& pending, const std::string& sender_address) {
    if (answer.review || asks_for_something_else(answer, pending) || says_all_of_itself(answer))
        return answer;
    return cancels(pending) ? completed_cancellation(answer, pending, sender_address)
                            : completed_registration(answer, pending, sender_address);
}

}  // namespace bp
