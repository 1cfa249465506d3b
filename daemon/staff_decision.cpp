#include "daemon/staff_decision.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "daemon/file_mail.h"
#include "daemon/local_time.h"
#include "daemon/move_up.h"
#include "daemon/queue_reply.h"
#include "daemon/read_below_our_mail.h"
#include "daemon/replies/spoken_dates.h"
#include "daemon/understand.h"
#include "storage/cases.h"
#include "storage/journal.h"
#include "storage/outbox.h"
#include "storage/raw_mail.h"
#include "storage/silenced_senders.h"

namespace bp {
namespace {

bool waits(const FiledMail& mail) {
    return mail.mail.outcome == Outcome::held || mail.mail.outcome == Outcome::quarantined;
}

// Answers of substance that lie ready for this mail.
std::vector<OutboxEntry> answers_ready(const Desk& desk, MailId id) {
    std::vector<OutboxEntry> ready = Outbox(desk.database).of_mail(id);
    std::erase_if(ready, [](const OutboxEntry& entry) { return entry.state != OutboxState::held; });
    return ready;
}

// Whoever wrote, as the last word of their name and what stands before it.
Person sender_of(const FiledMail& mail) {
    Person person;
    person.email = mail.mail.sender_address;
    const std::string& name = mail.mail.sender_name;
    const std::size_t blank = name.rfind(' ');
    person.family_name = blank == std::string::npos ? name : name.substr(blank + 1);
    if (blank != std::string::npos) person.given_name = name.substr(0, blank);
    return person;
}

class Carrier {
public:
    Carrier(Desk& desk, const StaffDecision& decision)
        : desk_(desk), decision_(decision), now_(desk.clock.now()) {}

    StaffDecisionResult run() {
        const auto mail = Ledger(desk_.database).find(decision_.mail);
        if (!mail) return refuse("Diese Mail steht nicht in den Büchern.");
        if (!waits(*mail)) return refuse("Über diese Mail ist schon entschieden: " + mail->mail.reason + ".");
        StaffDecisionResult result = carry_out(*mail);
        if (result.done) note(*mail);
        return result;
    }

private:
    static StaffDecisionResult refuse(std::string why) { return {false, std::move(why)}; }

    StaffDecisionResult carry_out(const FiledMail& mail) {
        if (decision_.verdict == Verdict::confirm_for_day &&
            desk_.files->catalogue.find(decision_.day) == nullptr)
            return refuse("Im Verzeichnis steht kein Thementag am „" + decision_.day + "“.");
        switch (decision_.verdict) {
            case Verdict::release:
                return release(mail);
            case Verdict::done:
                return close(mail, "vom Team erledigt");
            case Verdict::never_answer:
                SilencedSenders(desk_.database).add(mail.mail.sender_address, now_);
                return close(mail, "vom Team erledigt; dieser Absender wird nicht mehr beantwortet");
            case Verdict::confirm:
                // What was decided then, and only not sent.
                if (!answers_ready(desk_, mail.id).empty()) return release(mail);
                [[fallthrough]];
            case Verdict::confirm_for_day:
            case Verdict::waiting_list:
            case Verdict::decline:
                break;
        }
        return answer(mail);
    }

    StaffDecisionResult release(const FiledMail& mail) {
        const std::vector<OutboxEntry> ready = answers_ready(desk_, mail.id);
        if (ready.empty()) return refuse("Zu dieser Mail liegt keine Antwort bereit.");
        for (const OutboxEntry& entry : ready) Outbox(desk_.database).release(entry.id, now_);
        settle(mail, Outcome::answered, "Antwort vom Team freigegeben");
        return {true, "Die Antwort geht hinaus."};
    }

    StaffDecisionResult close(const FiledMail& mail, const std::string& reason) {
        for (const OutboxEntry& entry : answers_ready(desk_, mail.id))
            Outbox(desk_.database).withdraw(entry.id);
        settle(mail, Outcome::filed, reason);
        return {true, "Erledigt, ohne Antwort von uns."};
    }

    void settle(const FiledMail& mail, Outcome outcome, const std::string& reason) {
        Ledger(desk_.database).set_outcome(mail.id, outcome, reason);
        if (mail.mail.case_id)
            Cases(desk_.database).set_state(*mail.mail.case_id, CaseState::open, std::nullopt, now_);
    }

    // Reads the mail once more, this time with the doubts settled, and does what would have been done.
    StaffDecisionResult answer(const FiledMail& mail) {
        const auto bytes = RawMails(desk_.database).read(mail.id);
        if (!bytes || mail.mail.header_only)
            return refuse(
                "Die Mail selbst liegt nicht vor; bitte von Hand antworten und als erledigt melden.");
        const MailboxConfig& mailbox = desk_.config.mailbox_named(mail.mail.key.mailbox);
        RawMessage raw;
        raw.key = mail.mail.key;
        raw.bytes = *bytes;
        raw.size = mail.mail.size;
        raw.internal_date =
            std::chrono::floor<std::chrono::seconds>(mail.mail.received_at).time_since_epoch().count();
        UnderstoodMail understood = understand(raw, desk_.files->catalogue, desk_.office);
        if (auto in_thread = read_below_our_mail(desk_, understood)) understood.read = std::move(*in_thread);

        NewMail entry = mail.mail;
        entry.filed_at = now_;
        take_snapshot_completing(desk_, mailbox, entry, understood.message, understood.read);
        Reading& reading = understood.read.reading;
        reading = approved(mail, std::move(reading));
        Snapshot snapshot = take_snapshot(desk_, mailbox, entry, understood.message, understood.read);
        snapshot.today =
            iso_date(local_day(std::chrono::floor<std::chrono::seconds>(now_), desk_.config.zone));
        Decision decided = decide_for_staff(understood.message, reading, snapshot, desk_.files->catalogue,
                                            desk_.config.reply);
        if (decision_.verdict == Verdict::decline) decline(decided);
        if (decision_.verdict == Verdict::waiting_list) put_on_waiting_list(decided);
        if (decided.outcome != Outcome::answered) return refuse("Das geht so nicht: " + decided.reason + ".");
        if (decided.recipient.empty())
            return refuse("Die Mail nennt keine Adresse, an die wir antworten können.");

        decided.reason = "vom Team entschieden: " + decided.reason;
        if (!decided.joins) decided.joins = mail.mail.case_id;
        const Filed filed = file_staff_decision(desk_, mailbox, mail.id, entry, reading, decided);
        queue_reply(desk_, mailbox, understood.message, reading, snapshot, decided, filed);
        move_up(desk_, events_freed(decided), mail.id, snapshot.today);
        return {true, "Eingetragen; die Antwort geht an " + decided.recipient + "."};
    }

    // The reading as staff want it: without doubt, and with what they add.
    Reading approved(const FiledMail& mail, Reading reading) const {
        reading.review = false;
        reading.withholdings.clear();
        if (decision_.verdict == Verdict::confirm_for_day) {
            reading.kind = Kind::registration;
            reading.events = {decision_.day};
            for (Person& person : reading.people) person.events.reset();
        }
        if (reading.kind == Kind::registration) {
            if (!reading.events.empty()) reading.reply = ReplyTemplate::registration_confirmation;
            if (reading.people.empty()) reading.people = {sender_of(mail)};
            reading.seats = std::max(reading.seats, static_cast<int>(reading.people.size()));
        }
        return reading;
    }

    static void decline(Decision& decided) {
        decided.outcome = Outcome::answered;
        decided.reason = "abgelehnt";
        decided.seats.clear();
        decided.unnamed.clear();
        decided.choices.clear();
        decided.pending.reset();
        decided.has_case = true;
        decided.reply = MailTemplate::declined;
    }

    static void put_on_waiting_list(Decision& decided) {
        for (SeatChange& change : decided.seats) {
            if (change.action == SeatChange::Action::book) change.action = SeatChange::Action::wait;
        }
        for (UnnamedSeats& unnamed : decided.unnamed) {
            unnamed.waiting += unnamed.held;
            unnamed.held = 0;
        }
    }

    void note(const FiledMail& mail) {
        JournalEntry entry;
        entry.at = now_;
        if (!decision_.by.empty()) entry.actor = decision_.by;
        entry.action = "decision." + to_string(decision_.verdict);
        entry.reason = decision_.note;
        entry.mail_id = mail.id;
        entry.case_id = mail.mail.case_id;
        Journal(desk_.database).write(entry);
    }

    Desk& desk_;
    const StaffDecision& decision_;
    Timestamp now_;
};

}  // namespace

StaffDecisionResult carry_out(Desk& desk, const StaffDecision& decision) {
    return Carrier(desk, decision).run();
}

std::vector<Verdict> possible_verdicts(Desk& desk, const FiledMail& mail) {
    using enum Verdict;
    if (!waits(mail)) return {};
    if (mail.mail.outcome == Outcome::quarantined || mail.mail.header_only) return {done, never_answer};
    if (!answers_ready(desk, mail.id).empty()) return {release, done, never_answer};
    switch (mail.mail.kind) {
        case Kind::registration:
            return {confirm, confirm_for_day, waiting_list, decline, done, never_answer};
        case Kind::cancellation:
        case Kind::change:
        case Kind::contact:
        case Kind::misdirected:
            return {confirm, decline, done, never_answer};
        case Kind::unclear:
            return {confirm_for_day, decline, done, never_answer};
        default:
            return {done, never_answer};
    }
}

}  // namespace bp
