#include "daemon/process_message.h"

#include <algorithm>

#include "daemon/casework/reading_on_file.h"
#include "daemon/decide_by_mail.h"
#include "daemon/file_mail.h"
#include "daemon/local_time.h"
#include "daemon/move_up.h"
#include "daemon/queue_reply.h"
#include "daemon/read_below_our_mail.h"
#include "daemon/replies/compose_decision_receipt.h"
#include "daemon/replies/message_ids.h"
#include "daemon/reply_context.h"
#include "daemon/sha256.h"
#include "parsers/reading_json.h"
#include "storage/outbox.h"
#include "storage/raw_mail.h"

namespace bp {
namespace {

// A DSN that came back is tied to the answer it concerns, if that Message-ID is truly ours (a forged DSN must
// not mark anybody's address as bad, RFC 3464 section 4.1).
void tie_bounce_to_reply(Desk& desk, const DeliveryReport& report, Timestamp now) {
    if (!verify_message_id(report.original_message_id, desk.hmac_key, desk.office.message_id_domain)) return;
    Outbox outbox(desk.database);
    auto reply = outbox.find_by_message_id(report.original_message_id);
    if (!reply) return;
    for (const DeliveryReport::Recipient& recipient : report.recipients) {
        if (recipient.action == "failed") {
            outbox.mark_bounced(reply->id, recipient.status, recipient.diagnostic, now);
            return;
        }
    }
}

// The line for a member of staff; it counts among nobody's answers.
void queue_receipt(Desk& desk, const Message& message, const MailedDecision& decided, MailId id,
                   Timestamp now) {
    if (decided.answer.empty()) return;
    DecisionReceipt receipt;
    receipt.carried_out = decided.carried_out;
    receipt.sentence = decided.answer;
    receipt.recipient = decided.recipient;
    receipt.message_id = make_message_id({"mail", "decision-receipt", static_cast<std::int64_t>(id)},
                                         desk.hmac_key, desk.office.message_id_domain);
    receipt.date = office_time(desk, now);
    receipt.original_message_id = message.message_id;
    receipt.bounce_address = desk.config.smtp.envelope_from;
    NewOutgoing outgoing;
    outgoing.mail = compose_decision_receipt(receipt, desk.office);
    outgoing.mail_id = id;
    outgoing.template_name = "decision-receipt";
    outgoing.content_sha256 = sha256({receipt.sentence});
    outgoing.created_at = now;
    Outbox(desk.database).queue(outgoing);
}

Processed file_mailed_decision(Desk& desk, const MailboxConfig& mailbox, const RawMessage& raw,
                               const UnderstoodMail& understood, NewMail entry,
                               const MailedDecision& decided) {
    Processed processed;
    processed.kind = entry.kind = Kind::followup;
    processed.decision.outcome = decided.outcome;
    processed.decision.reason = decided.reason;
    processed.replies = !decided.answer.empty();
    const Timestamp now = entry.filed_at;
    processed.id =
        file_decision(desk, mailbox, std::move(entry), raw, understood.read.reading, processed.decision).id;
    queue_receipt(desk, understood.message, decided, processed.id, now);
    return processed;
}

}  // namespace

Processed process_message(Desk& desk, const MailboxConfig& mailbox, const RawMessage& raw,
                          const UnderstoodMail& understood, const Arrival& arrival) {
    const Timestamp now = desk.clock.now();
    const auto& [message, day, read_alone] = understood;
    const auto read_in_thread = read_below_our_mail(desk, understood);
    ReadResult read = read_in_thread ? *read_in_thread : read_alone;

    NewMail entry = ledger_entry(mailbox, raw, message, now);
    entry.kind = read.reading.kind;
    entry.automatic = read.reading.automatic;
    entry.language = read.reading.language;
    entry.reading = to_json(read.reading, "");
    entry.review_reason = read.reading.review_reason;
    entry.attempts = arrival.attempts;
    entry.baseline = arrival.baseline;

    Snapshot snapshot = take_snapshot_completing(desk, mailbox, entry, message, read);
    snapshot.today = iso_date(day);
    snapshot.baseline = arrival.baseline;
    snapshot.after_reset = arrival.after_reset;

    if (!snapshot.duplicate && !arrival.baseline) {
        if (const auto decided = decide_by_mail(desk, message, read.reading))
            return file_mailed_decision(desk, mailbox, raw, understood, entry, *decided);
    }

    const Reading reading = read_beside_seats(read.reading, snapshot);
    Processed processed;
    processed.kind = reading.kind;
    processed.decision = decide(message, reading, snapshot, desk.files->catalogue, desk.config.reply);
    const Filed filed = file_decision(desk, mailbox, entry, raw, reading, processed.decision);
    processed.id = filed.id;
    processed.replies = processed.decision.reply != MailTemplate::none;

    if (read.reading.automatic == AutomaticKind::bounce) tie_bounce_to_reply(desk, read.report, now);
    queue_reply(desk, mailbox, message, reading, snapshot, processed.decision, filed);
    move_up(desk, events_freed(processed.decision), filed.id, snapshot.today);
    return processed;
}

MailId file_quarantined(Desk& desk, const MailboxConfig& mailbox, const RawMessage& raw, int attempts,
                        const std::string& error) {
    NewMail entry;
    entry.key = raw.key;
    entry.key.mailbox = mailbox.name;
    entry.sha256 = sha256({raw.bytes});
    entry.content_sha256 = entry.sha256;
    entry.size = raw.size;
    entry.header_only = raw.header_only;
    entry.received_at = Timestamp{std::chrono::seconds{raw.internal_date}};
    entry.filed_at = desk.clock.now();
    entry.outcome = Outcome::quarantined;
    entry.reason = "nach mehreren Versuchen nicht zu lesen: " + error;
    entry.attempts = attempts;
    const MailId id = Ledger(desk.database).file(entry);
    RawMails(desk.database).store(id, raw.bytes);
    return id;
}

}  // namespace bp
