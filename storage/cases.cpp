#include "storage/cases.h"

#include <array>
#include <cstdio>

#include "storage/query.h"

namespace bp {
namespace {

// A sender with more open cases than this is no person with a request: the newest are enough to decide.
constexpr int kMaxOpenCases = 20;

std::string select_cases(const std::string& rest) {
    return "SELECT c.id, c.reference, c.kind, c.state, c.sender_address, c.sender_name, c.language, "
           "c.pending,"
           " c.due_at, c.opened_at, c.changed_at FROM cases c " +
           rest;
}

Case read_case(Query& row) {
    Case found;
    row.take(found.id, found.reference, found.kind, found.state, found.sender_address, found.sender_name,
             found.language, found.pending, found.due_at, found.opened_at, found.changed_at);
    return found;
}

std::optional<Case> first_case(Query& row) {
    if (!row.next()) return std::nullopt;
    return read_case(row);
}

std::vector<Case> all_cases(Query& row) {
    std::vector<Case> cases;
    while (row.next()) cases.push_back(read_case(row));
    return cases;
}

std::string next_reference(Database& database, CaseSeries series, int year) {
    write(database,
          "INSERT INTO reference_counter VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1",
          to_string(series), year);
    Query row(database, "SELECT last FROM reference_counter WHERE series = ? AND year = ?", to_string(series),
              year);
    row.next();
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%s-%04d-%05d", to_string(series).c_str(), year,
                  row.take_one<int>());
    return text.data();
}

std::string joined(const std::vector<EventId>& events) {
    std::string text;
    for (const EventId& event : events) text += (text.empty() ? "" : " ") + event;
    return text;
}

}  // namespace

std::string to_string(CaseSeries series) {
    return series == CaseSeries::cic ? "CIC" : "CDO";
}

std::string to_string(CaseState state) {
    constexpr std::array kWords = {"open", "clarifying", "held", "closed"};
    return kWords.at(static_cast<std::size_t>(state));
}

std::string to_string(ContactState state) {
    return state == ContactState::open ? "open" : "answered";
}

std::optional<Case> Cases::find(CaseId id) const {
    Query row(database_, select_cases("WHERE c.id = ?"), id);
    return first_case(row);
}

std::optional<Case> Cases::find_by_reference(std::string_view reference) const {
    Query row(database_, select_cases("WHERE c.reference = ?"), reference);
    return first_case(row);
}

std::optional<Case> Cases::find_by_our_message_id(std::string_view message_id) const {
    Query row(database_, select_cases("JOIN outbox o ON o.case_id = c.id WHERE o.message_id = ?"),
              message_id);
    return first_case(row);
}

std::vector<Case> Cases::open_cases_of(std::string_view sender_address) const {
    Query row(database_,
              select_cases("WHERE c.sender_address = ? AND c.state <> 'closed' ORDER BY c.id DESC LIMIT ?"),
              sender_address, kMaxOpenCases);
    return all_cases(row);
}

std::vector<Case> Cases::due(Timestamp now, int limit) const {
    Query row(database_,
              select_cases("WHERE c.state = 'clarifying' AND c.due_at <= ? ORDER BY c.due_at, c.id LIMIT ?"),
              now, limit);
    return all_cases(row);
}

std::vector<MailId> Cases::mails_of(CaseId id) const {
    std::vector<MailId> mails;
    Query row(database_, "SELECT id FROM mail WHERE case_id = ? ORDER BY id", id);
    while (row.next()) mails.push_back(row.take_one<MailId>());
    return mails;
}

Case Cases::open(const NewCase& new_case) {
    const std::string reference = next_reference(database_, new_case.series, new_case.year);
    write(database_,
          "INSERT INTO cases (reference, kind, state, sender_address, sender_name, language, pending, due_at,"
          " opened_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)",
          reference, new_case.kind, new_case.state, new_case.sender_address, new_case.sender_name,
          new_case.language, new_case.pending, new_case.due_at, new_case.opened_at);
    Case opened;
    opened.id = inserted_id<CaseId>(database_);
    opened.reference = reference;
    opened.kind = new_case.kind;
    opened.state = new_case.state;
    opened.sender_address = new_case.sender_address;
    opened.sender_name = new_case.sender_name;
    opened.language = new_case.language;
    opened.pending = new_case.pending;
    opened.due_at = new_case.due_at;
    opened.opened_at = opened.changed_at = new_case.opened_at;
    return opened;
}

void Cases::set_state(CaseId id, CaseState state, std::optional<Timestamp> due_at, Timestamp now) {
    demand_row(write(database_, "UPDATE cases SET state = ?, due_at = ?, changed_at = ? WHERE id = ?", state,
                     due_at, now, id),
               "the case");
}

void Cases::set_pending(CaseId id, const std::string& pending, Timestamp now) {
    demand_row(
        write(database_, "UPDATE cases SET pending = ?, changed_at = ? WHERE id = ?", pending, now, id),
        "the case");
}

int Cases::next_calendar_sequence(CaseId id) {
    demand_row(
        write(database_, "UPDATE cases SET calendar_sequence = calendar_sequence + 1 WHERE id = ?", id),
        "the case");
    Query row(database_, "SELECT calendar_sequence - 1 FROM cases WHERE id = ?", id);
    row.next();
    return row.take_one<int>();
}

ContactRequestId Cases::add_contact_request(const NewContactRequest& request) {
    write(database_,
          "INSERT INTO contact_request (case_id, mail_id, person_id, kind, state, events, created_at, "
          "changed_at)"
          " VALUES (?1, ?2, ?3, ?4, 'open', ?5, ?6, ?6)",
          request.case_id, request.mail_id, request.person_id, request.kind, joined(request.events),
          request.created_at);
    return inserted_id<ContactRequestId>(database_);
}

void Cases::set_contact_state(ContactRequestId id, ContactState state, Timestamp now) {
    demand_row(write(database_,
                     "UPDATE contact_request SET state = ?, changed_at = ?, reported_in = NULL WHERE id = ?",
                     state, now, id),
               "the contact request");
}

}  // namespace bp
