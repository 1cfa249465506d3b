// Who wrote? The reports and answers of machines first, then spam, then the machines that a spammer might
// imitate; then what forbids an answer.
#include "parsers/detect_automatic.h"

#include "parsers/automatic_words.h"
#include "parsers/phrases.h"

#include "parsers/delivery_report.h"
#include "parsers/machine_rules.h"
#include "parsers/mail_signs.h"
#include "parsers/spam_rules.h"
#include "parsers/withholding_rules.h"

namespace bp {
namespace {

// Reports and answers concern mails of ours, whatever a gateway thinks of them; a newsletter may be spam.
bool may_be_spam(const std::optional<MachineFinding>& machine) {
    return !machine || machine->kind == AutomaticKind::bulk;
}

void take_machine(const MailSigns& mail, MachineFinding finding, Origin& origin) {
    origin.is_machine = true;
    origin.automatic = finding.kind;
    origin.evidence.push_back(std::move(finding.evidence));
    bool has_status = find_part(mail.message.root, "message/delivery-status") != nullptr;
    if (finding.kind == AutomaticKind::bounce || has_status) origin.report = read_delivery_report(mail);
}

// Signs of a machine or of trade with addresses, each too weak to file the mail by.
std::string suspicion_of(const MailSigns& mail) {
    if (is_automatic_subject(mail.subject) || is_absence_subject(mail.subject) ||
        is_failure_subject(mail.subject) || is_receipt_subject(mail.subject) ||
        declares_itself_automatic(mail.words) || closes_the_mailbox(mail.words) ||
        (acknowledges_receipt(mail.words) && !asks_for_something(mail.words)))
        return "Vielleicht die Nachricht eines Automaten.";
    static const Phrases robots = {
        R"(no-?reply|do-?not-?reply|nicht-antworten|automat|robot|system\b|alert|notif|mailer|daemon|bounce)"};
    const bool answerable = !mail.message.reply_to.addresses.empty();
    if (mail.null_return_path || (robots.in(mail.from_local) && !answerable))
        return "Vielleicht die Nachricht eines Automaten.";
    if (offers_to_unsubscribe(mail.words)) return "Vielleicht ein Rundschreiben.";
    if (trade_signs(mail) > 0) return "Vielleicht unerwünschte Werbung.";
    return {};
}

}  // namespace

Origin detect_automatic(const Message& message, const MailText& text, const Office& office) {
    MailSigns mail(message, text, office);
    Origin origin;
    std::optional<MachineFinding> machine = find_machine(mail);
    std::optional<Evidence> spam = may_be_spam(machine) ? find_spam(mail) : std::nullopt;
    if (spam) {
        origin.is_spam = true;
        origin.evidence.push_back(std::move(*spam));
    } else if (machine) {
        take_machine(mail, std::move(*machine), origin);
    }

    if (!origin.is_machine && !origin.is_spam) origin.suspicion = suspicion_of(mail);
    origin.withholdings = find_withholdings(mail);
    bool person_possible = !origin.is_machine && !origin.is_spam;
    for (Withholding& withholding : origin.withholdings) withholding.held = person_possible;
    // Machines known by their form alone carry no header that forbids the answer.
    if (!person_possible && origin.withholdings.empty()) {
        origin.withholdings.push_back({origin.evidence.front().rule, origin.evidence.front().quote, false});
    }
    if (origin.automatic == AutomaticKind::calendar && has_persons_comment(mail)) {
        origin.withholdings.push_back({"calendar-comment", message.subject, true});
    }
    return origin;
}

}  // namespace bp
