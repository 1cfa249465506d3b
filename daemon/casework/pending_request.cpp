#include "daemon/casework/pending_request.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

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

// A question about a day (`Bis wann geht der am 27. April?`) is no answer either.
bool asks_for_something_else(const Reading& answer) {
    return answer.kind != Kind::registration && answer.kind != Kind::followup && answer.kind != Kind::unclear;
}

// `Die im Mai bitte, im März komme ich` to the question which of two seats is given up: no rule tells the two
// days apart, and a wrong guess costs somebody a seat.
bool may_keep_one_of(const std::vector<EventId>& days, const Reading& answer) {
    return days.size() > 1 && answer.kind != Kind::cancellation;
}

Reading left_to_staff(Reading answer) {
    answer.review = true;
    answer.review_reason = "Welche der genannten Anmeldungen gemeint ist, ist nicht sicher.";
    answer.reply = ReplyTemplate::receipt_acknowledgement;
    return answer;
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

Reading completed(const Reading& answer, const PendingRequest& pending) {
    std::vector<EventId> days = days_named(answer);
    const bool cancels = pending.kind == Kind::cancellation || pending.kind == Kind::change;
    const bool same_kind = answer.kind == pending.kind;
    // `Im Mai muss ich absagen, im März komme ich`
    if (cancels && answer.kind == Kind::cancellation && !answer.cancelled_events.empty())
        days = answer.cancelled_events;
    if (answer.review || days.empty() || (asks_for_something_else(answer) && !same_kind)) return answer;
    // `Verschieben auf Mai`: a change that says all of itself.
    if (answer.kind == Kind::change && !answer.events.empty() && !answer.cancelled_events.empty())
        return answer;
    if (cancels && may_keep_one_of(days, answer)) return left_to_staff(answer);
    Reading whole = answer;
    whole.kind = pending.kind;
    whole.people = pending.people;
    whole.seats = pending.seats;
    if (cancels) {
        whole.cancelled_events = days;
        whole.events = pending.events;
        whole.reply = pending.kind == Kind::change ? ReplyTemplate::change_confirmation
                                                   : ReplyTemplate::cancellation_confirmation;
    } else {
        whole.events = days;
        whole.reply = answer.reply == ReplyTemplate::registration_past
                          ? ReplyTemplate::registration_past
                          : ReplyTemplate::registration_confirmation;
        // `den im März, und meine Kollegin Mai Nguyen auch`
        if (answer.kind == Kind::registration && answer.people.size() > pending.people.size()) {
            whole.people = answer.people;
            whole.seats = std::max(answer.seats, pending.seats);
        }
    }
    return whole;
}

}  // namespace bp
