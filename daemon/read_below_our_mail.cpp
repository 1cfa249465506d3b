#include "daemon/read_below_our_mail.h"

#include "daemon/casework/same_person.h"
#include "daemon/replies/message_ids.h"
#include "parsers/choose_body.h"
#include "parsers/parse_message.h"
#include "storage/outbox.h"

namespace bp {
namespace {

bool stands_for_itself(const ReadResult& read) {
    return !read.text.is_reply || !read.text.quoted.empty() || !read.text.forwarded.empty() ||
           read.reading.kind == Kind::automatic || read.reading.kind == Kind::spam;
}

}  // namespace

std::vector<std::string> own_message_ids(const Desk& desk, const Message& message) {
    std::vector<std::string> candidates = message.in_reply_to;
    candidates.insert(candidates.end(), message.references.rbegin(), message.references.rend());
    std::vector<std::string> ours;
    for (const std::string& id : candidates) {
        if (verify_message_id(id, desk.hmac_key, desk.office.message_id_domain)) ours.push_back(id);
    }
    return ours;
}

std::optional<ReadResult> read_below_our_mail(Desk& desk, const UnderstoodMail& understood) {
    const Message& message = understood.message;
    if (stands_for_itself(understood.read) || message.from.addresses.size() != 1) return std::nullopt;
    const Outbox outbox(desk.database);
    for (const std::string& id : own_message_ids(desk, message)) {
        const auto ours = outbox.find_by_message_id(id);
        if (!ours || !same_address(ours->envelope_to, message.from.addresses.front().addr_spec)) continue;
        const auto mail = outbox.read(ours->id);
        if (!mail) continue;
        return read_message(message, desk.files->catalogue, desk.office, understood.day,
                            choose_body(parse_message(mail->bytes)).text);
    }
    return std::nullopt;
}

}  // namespace bp
