#include "daemon/mail_to_case.h"

#include "daemon/casework/same_person.h"
#include "daemon/replies/message_ids.h"
#include "daemon/reply_context.h"
#include "storage/cases.h"

namespace bp {
namespace {

// The newest mail that answered one of theirs: where that could go, this can.
std::optional<OutboxEntry> latest_answer(const Desk& desk, CaseId id) {
    std::vector<OutboxEntry> mails = Outbox(desk.database).of_case(id);
    std::erase_if(mails, [](const OutboxEntry& entry) { return entry.mailbox.empty(); });
    if (mails.empty()) return std::nullopt;
    return mails.back();
}

bool arrived_or_will(const OutboxEntry& answer) {
    return answer.state != OutboxState::held && answer.state != OutboxState::failed && !answer.bounced_at;
}

void list_people(const CaseMail& mail, const Case& owner, ReplyInput& input) {
    for (const Registration& seat : mail.seats) {
        if (seat.person.name_key.empty()) continue;
        const Person& person = seat.person.person;
        input.people.push_back(person);
        if (same_address(person.email, owner.sender_address)) input.salutation = person;
    }
    input.seats = static_cast<int>(mail.seats.size());
}

}  // namespace

std::optional<AddressedMail> address_to_case(const Desk& desk, const CaseMail& mail, Timestamp now) {
    const CaseId id = mail.seats.front().case_id;
    const auto answer = latest_answer(desk, id);
    const auto owner = Cases(desk.database).find(id);
    if (!answer || !owner) return std::nullopt;

    AddressedMail addressed;
    addressed.mailbox = &desk.config.mailbox_named(answer->mailbox);
    addressed.case_id = id;
    if (!arrived_or_will(*answer)) addressed.state = OutboxState::held;
    ReplyInput& input = addressed.input;
    input.reply = mail.mail;
    input.language = owner->language;
    input.desk = reply_desk(*addressed.mailbox);
    input.recipient = answer->envelope_to;
    list_people(mail, *owner, input);
    input.events = mail.events;
    input.cancelled_events = mail.cancelled_events;
    input.calendar = mail.calendar;
    input.reference = owner->reference;
    input.message_id = case_message_id(desk, owner->reference, mail.mail, mail.number);
    input.date = office_time(desk, now);
    input.original_message_id = answer->message_id;
    return addressed;
}

std::string case_message_id(const Desk& desk, const std::string& reference, MailTemplate mail,
                            std::int64_t number) {
    return make_message_id({reference, to_string(mail), number}, desk.hmac_key,
                           desk.office.message_id_domain);
}

NewOutgoing outgoing_of(const Desk& desk, const AddressedMail& mail, Timestamp now) {
    NewOutgoing outgoing = compose_outgoing(desk, *mail.mailbox, mail.input, mail.state, now);
    outgoing.case_id = mail.case_id;
    return outgoing;
}

std::map<CaseId, std::vector<Registration>> by_case(const std::vector<Registration>& seats) {
    std::map<CaseId, std::vector<Registration>> cases;
    for (const Registration& seat : seats) cases[seat.case_id].push_back(seat);
    return cases;
}

}  // namespace bp
