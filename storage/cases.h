// Cases: what one person's request is about from its first mail to its end, with a reference that people can
// quote, and contact requests.
//
// References (CIC-2023-00042, CDO-2023-00017) count per series and year from 1, without gaps and never twice:
// the counter moves inside the transaction that opens the case, so a rollback gives the number back.
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

enum class CaseSeries { cic, cdo };

enum class CaseState {
    open,        // answered or to be answered; the person may write again
    clarifying,  // we asked back and wait for the person; at due_at it goes to staff
    held,        // staff decide
    closed,
};

std::string to_string(CaseSeries);  // "CIC"
std::string to_string(CaseState);   // "open"

struct NewCase {
    CaseSeries series = CaseSeries::cic;
    int year = 0;  // of the reference: the year at the office when the mail was filed
    Kind kind = Kind::registration;
    CaseState state = CaseState::open;
    std::string sender_address;  // who may change it by mail; compared without ASCII case
    std::string sender_name;
    Language language = Language::german;
    std::string pending;              // JSON: what is known so far while it waits; "" if nothing is
    std::optional<Timestamp> due_at;  // when it goes to staff, or a legal deadline
    Timestamp opened_at;
};

struct Case {
    CaseId id{};
    std::string reference;
    Kind kind = Kind::registration;
    CaseState state = CaseState::open;
    std::string sender_address, sender_name;
    Language language = Language::german;
    std::string pending;
    std::optional<Timestamp> due_at;
    Timestamp opened_at, changed_at;
};

enum class ContactState { open, answered };
std::string to_string(ContactState);

struct NewContactRequest {
    CaseId case_id{};
    MailId mail_id{};
    Kind kind = Kind::contact;  // contact, privacy, misdirected, unclear
    std::optional<PersonId> person_id;
    std::vector<EventId> events;  // the Thementage it asks about
    Timestamp created_at;
};

class Cases {
public:
    explicit Cases(Database& database) : database_(database) {}

    std::optional<Case> find(CaseId id) const;
    std::optional<Case> find_by_reference(std::string_view reference) const;
    // By a Message-ID (with brackets) of a mail that we queued.
    std::optional<Case> find_by_our_message_id(std::string_view message_id) const;
    std::vector<Case> open_cases_of(std::string_view sender_address) const;  // not closed, newest first
    std::vector<Case> due(Timestamp now, int limit) const;  // clarifying, with due_at reached; oldest first
    std::vector<MailId> mails_of(CaseId id) const;          // in the order of filing

    // Writes; inside a Transaction.

    Case open(const NewCase& new_case);
    void set_state(CaseId id, CaseState state, std::optional<Timestamp> due_at, Timestamp now);
    void set_pending(CaseId id, const std::string& pending, Timestamp now);
    // The SEQUENCE of the next calendar object about this case: 0, 1, 2 … (RFC 5545 section 3.8.7.4).
    int next_calendar_sequence(CaseId id);
    ContactRequestId add_contact_request(const NewContactRequest& request);
    void set_contact_state(ContactRequestId id, ContactState state, Timestamp now);

private:
    Database& database_;
};

}  // namespace bp
